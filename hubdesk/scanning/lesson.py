"""The lesson: three scans from a printed sheet teach HubDesk how a scanner writes.

Each scan comes as the keys that were pressed. It is read as every kind of scanner would have meant
it; only the readings under which all three codes are right stay, and what stands around the code
is the scanner's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, product
from statistics import median
from typing import NamedTuple

from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.scanning.bursts import GS, Stroke, WedgeSettings, overlaps_in
from hubdesk.scanning.keymap import Press, end_of, printed, unprinted_of
from hubdesk.scanning.layouts import Layout
from hubdesk.scanning.learned import Learned

TEACHING = WedgeSettings(ends="", repeat_ms=-1, gap_ms=80, average_ms=80, tap_ms=60, overlaps=True)
"""How to hear while nothing is known yet of what a scanner sends: silence ends a scan."""

_LONGEST_SEPARATOR = 8


def _lesson_code(body: str, mark: str, place: int) -> str:
    text = write(OwnCode(OwnKind.LESSON, body))
    return text[:place] + mark + text[place:]


LESSON: tuple[str, str, str] = (
    _lesson_code("1ABCDEFGHIJKLM", "-", 5),
    _lesson_code("2NOPQRSTUVWXYZ", "-", 5),
    _lesson_code("30123456789AQWZM", GS, 10),
)
"""The texts of the sheet, to be printed as Code 128: every letter and figure, hyphen and GS."""


class Told(StrEnum):
    """What a scan was to the lesson."""

    TAKEN = "taken"
    AGAIN = "again"
    OTHER = "other"
    UNSTEADY = "unsteady"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Keyed:
    """One key of a scan, and when it went down and up in milliseconds."""

    press: Press
    at: int
    up: int | None = None


class _Reading(NamedTuple):
    """What stands around a lesson's code and in the place of its GS, if it has one."""

    place: int
    prefix: str
    suffix: str
    separator: str | None


_Kind = tuple[Layout, bool]
_KINDS: tuple[_Kind, ...] = tuple(product(Layout, (False, True)))


class Lesson:
    """Hears scans of the sheet, in any order, until all three were right."""

    def __init__(self) -> None:
        """Begin with nothing scanned."""
        self._readings: dict[_Kind, list[_Reading]] = {}
        self._scans: list[Sequence[Keyed]] = []
        self._seen: set[int] = set()

    @property
    def left(self) -> tuple[int, ...]:
        """Which codes of `LESSON` are still to be scanned, by place."""
        return tuple(place for place in range(len(LESSON)) if place not in self._seen)

    @property
    def learned(self) -> Learned | None:
        """What the scanner is like, once all three were scanned."""
        if self.left:
            return None
        (layout, swaps_case), readings = min(self._readings.items(), key=_preference)
        separators = [each.separator for each in readings if each.separator is not None]
        strokes = [[Stroke("", key.at, 0, key.up) for key in scan] for scan in self._scans]
        gaps = [behind.at - before.at for scan in strokes for before, behind in pairwise(scan)]
        holds = [key.up - key.at for scan in self._scans for key in scan if key.up is not None]
        return Learned(
            prefix=readings[0].prefix,
            suffix=readings[0].suffix,
            layout=layout,
            swaps_case=swaps_case,
            separator=next(filter(None, separators), None),
            gap_ms=int(median(gaps)),
            hold_ms=max(holds, default=0),
            overlaps=all(overlaps_in(scan) > 1 for scan in strokes),
        )

    def hear(self, keys: Sequence[Keyed]) -> Told:
        """Take the keys of one scan."""
        found = {kind: reading for kind in _KINDS if (reading := _read(keys, kind)) is not None}
        if not found:
            return Told.OTHER
        place = next(iter(found.values())).place
        if place in self._seen:
            return Told.AGAIN
        kept = found
        if self._seen:
            kept = {kind: each for kind, each in found.items() if self._agrees(kind, each)}
        if not kept:
            return Told.UNSTEADY
        self._readings = {
            kind: [*self._readings.get(kind, []), each] for kind, each in kept.items()
        }
        self._scans.append(keys)
        self._seen.add(place)
        return Told.TAKEN if self.left else Told.DONE

    def _agrees(self, kind: _Kind, reading: _Reading) -> bool:
        before = self._readings.get(kind)
        return before is not None and all(
            (each.prefix, each.suffix) == (reading.prefix, reading.suffix) for each in before
        )


def _preference(item: tuple[_Kind, list[_Reading]]) -> tuple[bool, bool, int]:
    """Prefer a reading that explains what stands before the code, then the plainest one."""
    (layout, swaps_case), readings = item
    aim = Learned(prefix=readings[0].prefix[-3:]).sends_aim
    return bool(readings[0].prefix) and not aim, swaps_case, list(Layout).index(layout)


def _read(keys: Sequence[Keyed], kind: _Kind) -> _Reading | None:
    """Find a code of the lesson in what was pressed, as one kind of scanner would have meant it."""
    layout, swaps_case = kind
    signs = "".join(
        end_of(key.press)
        or unprinted_of(key.press)
        or printed(key.press, layout, swaps_case=swaps_case)
        for key in keys
    )
    for place, text in enumerate(LESSON):
        first, gs, second = text.partition(GS)
        prefix, found, suffix = signs.partition(first)
        if not found:
            continue
        if not gs:
            return _Reading(place, prefix, suffix, None)
        separator, found, suffix = suffix.partition(second)
        if found and len(separator) <= _LONGEST_SEPARATOR:
            return _Reading(place, prefix, suffix, separator)
    return None
