"""All that was read in one frame, and which of it to believe.

One text counts once, wherever and however often it stands. Two texts at one place cannot both be
true: the one with more support stays, and without a winner neither does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.bars import are_same_bars, box_of, has_bars_beyond, share_of_bars
from hubdesk.scanning.engines import CHECKED, PRODUCT, ZXING, Picture, Reading
from hubdesk.scanning.regions import BarRegion

_WHOLE = 0.92  # of its bars that an Interleaved 2 of 5 must span; the corners miss a bar or two


class Sightings:
    """Collect the readings of one frame and settle which of them stand."""

    def __init__(self, picture: Picture, readings: Iterable[Reading] = ()) -> None:
        """Begin with what the first look gave; the picture is asked where readings disagree."""
        self._picture = picture
        self._seen: list[Reading] = []
        self._regions: list[BarRegion] = []
        self._once: list[Reading] | None = None
        self._rivals: dict[Reading, list[Reading]] = {}
        self._same_bars: dict[frozenset[Reading], bool] = {}
        self.add(readings)

    def add(self, readings: Iterable[Reading]) -> None:
        """Take what one more look gave, without parts of an Interleaved 2 of 5.

        Nor is a product code taken that had to be repaired and is cut off by the edge of the
        view: its one check digit is the weakest of all, and the next frame may show it whole.
        """
        whole = [one for one in readings if not (self._is_part(one) or self._is_cut_off(one))]
        if whole:
            self._seen += whole
            self._once = None

    def locate(self, regions: Iterable[BarRegion]) -> None:
        """Take where bars were found, and drop what turns out to span a part of them only."""
        self._regions.extend(regions)
        self._seen = [one for one in self._seen if not self._is_part(one)]
        self._once = None

    def is_read(self, region: BarRegion) -> bool:
        """Tell whether a patch of bars has given one text that nothing speaks against."""
        here = [one for one in self._standing() if region.contains(*one.centre, 4)]
        return bool(here) and not any(self._rivals_of(one) for one in here)

    def are_settled(self) -> bool:
        """Tell whether something was read and no two texts contend for one place."""
        standing = self._standing()
        return bool(standing) and not any(self._rivals_of(one) for one in standing)

    def settled(self) -> list[Reading]:
        """Give each believed text once, as its best reading, with the votes that it got."""
        support = {one.text: self._support(one) for one in self._standing()}
        return [
            one
            for one in self._standing()
            if all(support[one.text] > support[rival.text] for rival in self._rivals_of(one))
        ]

    def _support(self, reading: Reading) -> float:
        """Weigh a text by its looks, a check of its own, agreeing lines and an untouched look."""
        looks = {(one.engine, one.stage) for one in self._seen if one.text == reading.text}
        checked = 1.0 if reading.symbology in CHECKED else 0.0
        lines = min(reading.quality, 100) / 200
        return 2 * len(looks) + checked + lines + 0.25 * reading.is_plain

    def _is_part(self, reading: Reading) -> bool:
        if reading.symbology is not Symbology.ITF:
            return False
        here = [region for region in self._regions if region.contains(*reading.centre)]
        shares = (share_of_bars(self._picture, region, reading) for region in here)
        return any(share < _WHOLE for share in shares) or has_bars_beyond(self._picture, reading)

    def _is_cut_off(self, reading: Reading) -> bool:
        if reading.is_plain or reading.symbology not in PRODUCT:
            return False
        height, width = self._picture.shape
        return any(not (0 <= x < width and 0 <= y < height) for x, y in reading.corners)

    def _standing(self) -> list[Reading]:
        """Give each text once."""
        if self._once is None:
            by_text: dict[str, list[Reading]] = {}
            for one in self._seen:
                by_text.setdefault(one.text, []).append(one)
            self._once = [_best(equal) for equal in by_text.values()]
            self._rivals = {}
        return self._once

    def _rivals_of(self, reading: Reading) -> list[Reading]:
        """Give the other texts that were read from the same bars."""
        if reading not in self._rivals:
            self._rivals[reading] = [
                other for other in self._standing() if self._share_bars(reading, other)
            ]
        return self._rivals[reading]

    def _share_bars(self, one: Reading, other: Reading) -> bool:
        """Tell whether two texts were read from the same bars; look only once, for it is dear."""
        if one.text == other.text or not (one.is_linear and other.is_linear):
            return False
        pair = frozenset((one, other))
        if pair not in self._same_bars:
            near = _are_near(one, other)
            self._same_bars[pair] = near and are_same_bars(self._picture, one, other)
        return self._same_bars[pair]


def _best(equal: list[Reading]) -> Reading:
    first = min(equal, key=lambda one: (not one.is_plain, one.engine != ZXING))
    engines = {one.engine for one in equal}
    quality = max(one.quality for one in equal)
    return replace(first, votes=len(engines), quality=quality)


def _are_near(one: Reading, other: Reading) -> bool:
    """Tell whether two readings could lie across the same bars, one above or below the other."""
    wide, narrow = sorted((box_of(one), box_of(other)), key=lambda box: -box.length)
    beside = abs(wide.along(narrow.x, narrow.y)) > wide.length / 2
    return not beside and wide.contains(narrow.x, narrow.y, 0.6 * wide.length)
