"""What is tried on one patch of bars that the engines could not read as it stood.

Cheap first: the patch turned upright and doubled in size, then with white paper put back beyond
its ends, then averaged along its bars into one clean line, then with its creases ironed out. Such
a line is only believed when two bands of the patch agree, for averages invent codes with valid
check characters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

import cv2
import numpy as np

from hubdesk.scanning.bars import (
    Line,
    bars_between,
    clean_line_of,
    line_of,
    middle_line_of,
    straightened,
)
from hubdesk.scanning.creases import Band, ironed
from hubdesk.scanning.engines import (
    BARS,
    CHECKED,
    CHECKED_BARS,
    STACKED,
    Matrix,
    Picture,
    Reading,
    is_believable,
    read_zbar,
    read_zxing,
)
from hubdesk.scanning.regions import BarRegion

TURNED = "turned"
QUIET_ZONE = "quiet zone"
AVERAGED = "averaged"
IRONED = "ironed"
STEPS = 6
"""How many treatments a patch can be given."""

FIRST, SECOND_VOICE = 0, 1
"""The treatments that only turn the patch upright, one for each engine."""

COSTS = (1.0, 1.0, 1.0, 1.0, 4.0, 5.0)
"""What each treatment takes, next to the first one: two or three milliseconds."""

_WIDEST = 2600  # pixels of a crop; beyond it a code needs no magnifying
_BANDS = ((0.05, 0.95), (0.05, 0.5), (0.5, 0.95), (0.25, 0.75), (0.05, 0.35), (0.65, 0.95))
_BROAD_BANDS = ((0.0, 1.0), (0.0, 0.7), (0.3, 1.0), (0.0, 0.5), (0.5, 1.0))
_ROWS = 48  # zxing-cpp thresholds locally only from 40 rows on
_PAPER = 24  # pixels of white beyond either end of a repaired line
_SHORTEST_TEXT = 4  # a repaired patch with less than this says nothing that a shop needs


class Patch:
    """One patch of bars and the treatments that it can be given, each when it is asked for."""

    def __init__(self, picture: Picture, region: BarRegion) -> None:
        """Take a grey picture and where in it the patch lies; nothing is cut out yet."""
        self.region = region
        self._picture = picture
        self._treatments = (
            self._turned,
            self._turned_for_zbar,
            self._on_paper,
            self._on_paper_for_zbar,
            self._averaged,
            self._ironed,
        )
        self._votes: defaultdict[str, set[tuple[str, Band]]] = defaultdict(set)

    def read(self, step: int) -> list[Reading]:
        """Give the patch one of its treatments, 0 the cheapest, STEPS - 1 the dearest."""
        to_frame = self._cut[1]
        return [reading.moved(to_frame) for reading in self._treatments[step]()]

    @cached_property
    def _cut(self) -> tuple[Picture, Matrix]:
        zoom = max(1.0, min(2.0, _WIDEST / self.region.length))
        return self.region.grown(0.06 * self.region.length + 12, 2).cut(self._picture, zoom)

    @cached_property
    def _framed(self) -> tuple[Picture, Matrix] | None:
        """Put white paper beyond both ends of the bars."""
        crop = self._cut[0]
        ends = bars_between(line_of(crop, (0.2, 0.8)))
        if ends is None:
            return None
        margin = max(_PAPER, int(crop.shape[1]) // 12)
        framed = cv2.copyMakeBorder(
            crop[:, ends[0] : ends[1]],
            *(0, 0, margin, margin),
            cv2.BORDER_CONSTANT,
            value=(float(np.percentile(crop, 90)),),
        )
        return np.asarray(framed, np.uint8), np.array([[1.0, 0, ends[0] - margin], [0, 1.0, 0]])

    def _turned(self) -> list[Reading]:
        return read_zxing(self._cut[0], (*BARS, *STACKED), stage=TURNED, thorough=False)

    def _turned_for_zbar(self) -> list[Reading]:
        return read_zbar(self._cut[0], stage=TURNED, upright=True)

    def _on_paper(self) -> list[Reading]:
        if self._framed is None:
            return []
        framed, shift = self._framed
        found = read_zxing(framed, CHECKED_BARS, stage=QUIET_ZONE, thorough=False)
        return [reading.moved(shift) for reading in _long_enough(found)]

    def _on_paper_for_zbar(self) -> list[Reading]:
        if self._framed is None:
            return []
        framed, shift = self._framed
        found = read_zbar(framed, stage=QUIET_ZONE, upright=True)
        checked = [one for one in found if one.symbology in CHECKED]
        return [reading.moved(shift) for reading in _long_enough(checked)]

    def _averaged(self) -> list[Reading]:
        """Draw bands of the patch together into lines.

        The mean of a band drowns noise, its median lets pen strokes and creases drop out, its
        bright side even strokes that run along the bars.
        """
        upright = straightened(self._cut[0])
        return self._agreed(
            AVERAGED,
            (
                (band, draw_together(upright, band))
                for draw_together in (line_of, middle_line_of, clean_line_of)
                for band in _BANDS
            ),
        )

    def _ironed(self) -> list[Reading]:
        """Lay the strips of bands onto one another: for bars that creases have moved."""
        return self._agreed(IRONED, ironed(self._cut[0], _BROAD_BANDS))

    def _agreed(self, stage: str, lines: Iterable[tuple[Band, Line]]) -> list[Reading]:
        """Keep a text that two bands agree on, or a band and another treatment before it."""
        for band, line in lines:
            for reading in _read_line(line):
                votes = self._votes[reading.text]
                votes.add((stage, band))
                if len(votes) == 2:
                    return [_over_patch(replace(reading, stage=stage), self._cut[0])]
        return []


def _read_line(line: Line) -> list[Reading]:
    """Read one averaged line, as it is and with its blur taken back a little: one vote a text."""
    ends = bars_between(line)
    if ends is None:
        return []
    found: dict[str, Reading] = {}
    for sharpness in (0.0, 1.5):
        picture = _as_picture(line[ends[0] : ends[1]], sharpness)
        for reading in _long_enough(
            read_zxing(picture, CHECKED_BARS, stage=AVERAGED, thorough=False)
        ):
            found.setdefault(reading.text, reading)
    return list(found.values())


def _as_picture(line: Line, sharpness: float) -> Picture:
    """Draw a line as a picture with paper at both ends and full contrast."""
    row = cv2.resize(line.reshape(1, -1), None, fx=2, fy=1, interpolation=cv2.INTER_CUBIC)
    if sharpness:
        row = row + sharpness * (row - cv2.GaussianBlur(row, (0, 0), 3))
    low, high = np.percentile(row, (3, 97))
    row = np.clip((row - low) * (255 / max(1.0, float(high - low))), 0, 255)
    row = np.pad(row, ((0, 0), (60, 60)), constant_values=255)
    return np.repeat(row.astype(np.uint8), _ROWS, axis=0)


def _over_patch(reading: Reading, crop: Picture) -> Reading:
    """Give a reading of a line the corners of the whole patch."""
    height, width = crop.shape
    return replace(reading, corners=((0.0, 0.0), (width, 0.0), (width, height), (0.0, height)))


def _long_enough(readings: list[Reading]) -> list[Reading]:
    return [
        reading
        for reading in readings
        if len(reading.text) >= _SHORTEST_TEXT and is_believable(reading)
    ]
