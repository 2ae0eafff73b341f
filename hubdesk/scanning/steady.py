"""When a text has been seen often enough to be believed, and that it is taken only once.

A barcode can be misread with a valid check character, and the same wrong text can come three times
in a row. Measured over 7,720 still and 3,780 moving frames, the carrier's check digit together with
agreement between frames accepted nothing wrong; either of them alone did.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.meanings import MeaningKind
from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.bars import box_of
from hubdesk.scanning.engines import PLAIN, PRODUCT, ZXING, Reading
from hubdesk.scanning.repair import TURNED


class Trust(StrEnum):
    """What the rules for labels say about a text, as far as believing it is concerned."""

    CHECKED = "checked"  # a carrier's number or an own code whose check digit fits
    SHAPED = "shaped"  # a carrier's shape without a check digit, such as TBA
    ASIDE = "aside"  # known, but never the parcel: routing, postcode, weight
    UNKNOWN = "unknown"


_TRUST = {
    MeaningKind.PARCEL: Trust.SHAPED,
    MeaningKind.OWN: Trust.CHECKED,
    MeaningKind.PRODUCT: Trust.ASIDE,
    MeaningKind.ROUTING: Trust.ASIDE,
    MeaningKind.POSTCODE: Trust.ASIDE,
}

TrustOf = Callable[[str, Symbology | None], Trust]


def trust_by(labels: LabelReader) -> TrustOf:
    """Give the trust that the rules for labels put in a text."""

    def trust(text: str, symbology: Symbology | None) -> Trust:
        meaning = labels.read(text, symbology)
        if meaning.is_certain and meaning.best is not None and meaning.best.checked:
            return Trust.CHECKED
        return _TRUST.get(meaning.kind, Trust.UNKNOWN)

    return trust


OUT_OF_VIEW = 2.0
"""Seconds after which a text counts as taken away, so that showing it again is a new scan."""

_ASIDE_AFTER = 0.8  # seconds that a routing code waits for the parcel's own code beside it
_LATELY = 0.5  # seconds; a misread comes between right reads, not long after them
_PLAIN_UNKNOWN = re.compile(r"[A-Z0-9-]{6,40}")
_NEVER = frozenset({Symbology.CODE39, Symbology.CODABAR})
# A label without a check digit that is held askew is never read plain. Frames in which turning it
# upright was enough, and in which nothing else was read there, count in its place: once for each
# engine that gave this text.
_UNCHANGED = frozenset({PLAIN, TURNED})
_WHOLE_READS = 4
_GOODS_READS = 3  # bars of a label, seen small, now and then spell a product code for one frame
_MANY = 10_000  # texts remembered at most; a clerk shows a handful in two seconds


@dataclass(slots=True)
class _Track:
    """One text on its way to being believed."""

    last: Reading
    first_seen: float
    last_seen: float
    reads: int = 0
    plain: int = 0
    whole: int = 0
    taken: bool = False


class Steady:
    """Turn the readings of successive frames into texts, each taken once."""

    def __init__(self, trust: TrustOf, *, also: Collection[Symbology] = ()) -> None:
        """Begin with nothing in view.

        `trust` is what the label rules say; `also` names kinds that a shop books although they are
        easily misread (Code 39, Codabar).
        """
        self._trust = trust
        self._never = _NEVER - frozenset(also)
        self._tracks: dict[str, _Track] = {}
        self._parcel_taken_at = -math.inf

    def feed(self, readings: Iterable[Reading], at: float) -> list[Reading]:
        """Take the readings of one frame at `at` seconds; give those that are now believed."""
        self._forget(at)
        readings = list(readings)
        for reading in readings:
            self._see(reading, at)
        for reading in readings:
            self._contradict(reading, at)
        return [one for one in readings if self._is_due(one, at) and self._take(one, at)]

    def _forget(self, at: float) -> None:
        gone = [text for text, one in self._tracks.items() if at - one.last_seen >= OUT_OF_VIEW]
        for text in gone:
            del self._tracks[text]

    def _see(self, reading: Reading, at: float) -> None:
        track = self._tracks.get(reading.text)
        if track is None:
            if len(self._tracks) >= _MANY:
                return
            track = self._tracks[reading.text] = _Track(reading, at, at)
        track.last, track.last_seen = reading, at
        track.reads += reading.votes
        track.plain += reading.is_plain
        track.whole += reading.votes if reading.stage in _UNCHANGED else 0

    def _contradict(self, reading: Reading, at: float) -> None:
        """Let a text begin anew whose place another text has just taken: they do not agree."""
        for other in self._tracks.values():
            lately = 0 < at - other.last_seen <= _LATELY
            if lately and not other.taken and _is_at_one_place(other.last, reading):
                other.reads, other.plain, other.whole = 0, 0, 0

    def _is_due(self, reading: Reading, at: float) -> bool:
        track = self._tracks.get(reading.text)
        if track is None or track.taken or not _may_be_booked(reading, self._never):
            return False
        if reading.symbology in PRODUCT:
            return track.reads >= _GOODS_READS and not self._is_disputed(track, _LATELY)
        trust = self._trust(reading.text, reading.symbology)
        if trust is Trust.CHECKED:
            return _is_sure(reading) or track.reads >= 2
        if trust is Trust.SHAPED:
            return track.plain >= 2 or track.whole >= _WHOLE_READS
        if trust is Trust.ASIDE:
            waited = at - max(track.first_seen, self._parcel_taken_at) >= _ASIDE_AFTER
            return track.reads >= 2 and waited
        return self._is_known_by_sight(track)

    def _is_known_by_sight(self, track: _Track) -> bool:
        """Tell whether a text of no known shape was read three times with no better one there."""
        plain = track.plain >= 3 and _PLAIN_UNKNOWN.fullmatch(track.last.text) is not None
        return plain and not self._is_disputed(track, OUT_OF_VIEW)

    def _is_disputed(self, track: _Track, within: float) -> bool:
        """Tell whether another text, taken or as plain, was at its place `within` seconds."""
        return any(
            (other.taken or other.plain >= track.plain)
            and track.last_seen - other.last_seen <= within
            and _is_at_one_place(other.last, track.last)
            for other in self._tracks.values()
            if other is not track
        )

    def _take(self, reading: Reading, at: float) -> bool:
        self._tracks[reading.text].taken = True
        if self._trust(reading.text, reading.symbology) in (Trust.CHECKED, Trust.SHAPED):
            self._parcel_taken_at = at
        return True


def _is_sure(reading: Reading) -> bool:
    """Tell whether one read is enough, given that a check digit fits."""
    return reading.is_plain and reading.engine == ZXING and reading.symbology != Symbology.ITF


def _may_be_booked(reading: Reading, never: Collection[Symbology]) -> bool:
    if reading.symbology in never:
        return False
    return reading.symbology is not Symbology.ITF or _is_itf14(reading.text)


def _is_itf14(text: str) -> bool:
    """Tell whether a text has 14 digits and GS1's check digit; short reads are common."""
    if not re.fullmatch(r"[0-9]{14}", text):
        return False
    weighted = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(text[:13]))
    return (10 - weighted % 10) % 10 == int(text[13])


def _is_at_one_place(one: Reading, other: Reading) -> bool:
    """Tell whether two readings of different frames lie on one another."""
    wide, narrow = sorted((box_of(one), box_of(other)), key=lambda box: -box.length)
    return wide.contains(narrow.x, narrow.y, 0.1 * wide.length)
