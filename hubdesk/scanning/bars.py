"""Bars as one line of brightness: their ends, their widths, and whether two patches are alike."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.scanning.engines import ZBAR, Picture, Reading
from hubdesk.scanning.regions import BarRegion

Line = npt.NDArray[np.float32]

_ALIKE = 0.6  # correlation of two lines across the same bars; two codes rarely reach 0.4
_UNLIKE = 0.4
_MANY_CHANGES = 40  # between dark and light; a code of four characters has as many
_FLAT = 8.0  # grey levels; what varies less is bare paper
_STRIP = 3  # rows
_SLICE = 6  # rows
_LOWEST = 24  # rows that a code beside lettering must have; a line of letters has fewer


def bars_between(line: Line) -> tuple[int, int] | None:
    """Find where the bars of one code begin and end on an averaged line.

    A code is a run of dark and light stripes none of which is wider than about six times the
    narrow ones; a black edge beyond the quiet zone, or the next code, is wider than that.
    Returns pixels, or None when there is no such run of at least twenty stripes.
    """
    edges = np.flatnonzero(np.diff(is_dark(line).astype(np.int8)))
    if len(edges) < 20:
        return None
    widths = np.diff(edges)
    wide = widths > 6.5 * max(1.5, float(np.percentile(widths, 30)))
    starts = np.concatenate([[0], np.flatnonzero(wide) + 1, [len(edges)]])
    longest = int(np.argmax(np.diff(starts)))
    first, last = starts[longest], starts[longest + 1] - 1
    if last - first < 20:
        return None
    return _dark_to_dark(line, int(edges[first]) + 1, int(edges[last]) + 1)


def _dark_to_dark(line: Line, first: int, last: int) -> tuple[int, int]:
    """Drop a light stripe at either end, which belongs to the paper."""
    dark = is_dark(line)
    steps = np.flatnonzero(np.diff(dark[first:last].astype(np.int8))) + first + 1
    if not dark[first] and len(steps):
        first = int(steps[0])
    if not dark[last - 1] and len(steps):
        last = int(steps[-1])
    return first, last


def is_dark(line: Line) -> npt.NDArray[np.bool_]:
    """Tell dark from light by the middle between the brightest and darkest nearby.

    Where those two are nearly alike there is paper or counter only, and nothing is dark.
    """
    row = line.reshape(1, -1)
    window = np.ones((1, max(31, row.shape[1] // 8 | 1)), np.uint8)
    bright, black = cv2.dilate(row, window), cv2.erode(row, window)
    contrast = float(row.max() - row.min())
    dark: npt.NDArray[np.bool_] = (row < (bright + black) / 2) & (bright - black > contrast / 5)
    return dark.reshape(-1)


def line_of(crop: Picture, band: tuple[float, float]) -> Line:
    """Give the mean along the bars of a band: the shares of the height where it begins and ends."""
    return np.asarray(_band(crop, band).mean(axis=0), np.float32)


def middle_line_of(crop: Picture, band: tuple[float, float]) -> Line:
    """Give the median along the bars of a band, of some thirty rows of it: more tell no more."""
    rows = _band(crop, band)
    return np.asarray(np.median(rows[:: max(1, len(rows) // 30)], axis=0), np.float32)


def _band(crop: Picture, band: tuple[float, float]) -> Picture:
    rows = crop.shape[0]
    top = int(rows * band[0])
    return crop[top : max(top + 1, int(rows * band[1]))]


def clean_line_of(crop: Picture, band: tuple[float, float]) -> Line:
    """Give the brightest fifth along the bars of a band: ink laid over the paper drops out."""
    rows = _band(crop, band)
    rows = rows[:: max(1, len(rows) // 30)]
    at = int(0.8 * (len(rows) - 1))
    return np.asarray(np.partition(rows, at, axis=0)[at], np.float32)


def straightened(crop: Picture) -> Picture:
    """Lean each end of the patch by up to two degrees so that its average has the sharpest bars.

    A tilted label fans its bars out, so the left end and the right end lean on their own.
    """
    height, width = crop.shape
    third = max(2, width // 3)
    left, right = _sharpest_lean(crop[:, :third]), _sharpest_lean(crop[:, -third:])
    x = np.arange(width, dtype=np.float32)
    y = np.arange(height, dtype=np.float32) - height / 2
    lean = left + (right - left) * (x - third / 2) / max(1, width - third)
    across = (x + np.outer(y, lean)).astype(np.float32)
    down = np.repeat(np.arange(height, dtype=np.float32)[:, None], width, axis=1)
    leant = cv2.remap(crop, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(leant, np.uint8)


def _sharpest_lean(crop: Picture) -> float:
    """Find by how many pixels a row the bars lean, from the sharpness of their average."""
    height, width = crop.shape
    best, sharpest = 0.0, -1.0
    for lean in np.tan(np.radians(np.arange(-2.4, 2.5, 0.4))):
        shear = np.array([[1.0, lean, -lean * height / 2], [0.0, 1.0, 0.0]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        leant = cv2.warpAffine(
            crop, shear, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE
        )
        line = cv2.reduce(leant, 0, cv2.REDUCE_AVG, dtype=cv2.CV_32F)
        sharpness = float(np.square(np.diff(line)).sum())
        if sharpness > sharpest:
            best, sharpest = float(lean), sharpness
    return best


def has_bars_beyond(picture: Picture, reading: Reading) -> bool:
    """Tell whether the bars go on beyond the ends of a reading, so that it is a part only.

    Interleaved 2 of 5 has no start and stop of its own that could not also stand inside the code
    (zxing-cpp issue 775): quiet paper beyond both ends is the only proof that it is whole.
    """
    box = box_of(reading)
    module = box.length / (8 * len(reading.text) + 9)
    beyond = 12 * module
    if module < 0.5:
        return False
    line = line_of(box.grown(beyond, -0.2 * box.height).cut(picture, 1.0)[0], (0.0, 1.0))
    dark = is_dark(line)
    reach = round(beyond - 2 * module)
    return max(_narrow_bars(dark[:reach], module), _narrow_bars(dark[-reach:], module)) >= 2


def resemblance(picture: Picture, region: BarRegion) -> float:
    """Tell from 0 to 1 how much a patch looks like a code, without reading it.

    A code changes often between dark and light, and does so alike at two heights; lettering and
    edges do the one or the other.
    """
    lines = []
    for down in (-0.25 * region.height, 0.25 * region.height):
        strip = region.strip(down, max(3.0, min(12.0, 0.3 * region.height)))
        lines.append(line_of(strip.cut(picture, 1.0)[0], (0.0, 1.0)))
    changes = max(_changes(line) for line in lines)
    alike = max(0.0, _likeness(lines[0], lines[1]))
    return float(min(1.0, changes / _MANY_CHANGES) ** 2 * (0.3 + 0.7 * alike))


def _changes(line: Line) -> int:
    """Count how often a line changes between dark and light."""
    return int(np.count_nonzero(np.diff(is_dark(line))))


def parts_of(picture: Picture, region: BarRegion) -> list[BarRegion]:
    """Give the parts of a tall patch in which the same bars run through.

    Lettering close to a code is found as one patch with it. Gives nothing for a patch that is bars
    from top to bottom.
    """
    crop = region.cut(picture, 1.0)[0]
    tall = max(_SLICE, len(crop) // 30)
    slices = [
        np.asarray(crop[top : top + tall].mean(axis=0), np.float32)
        for top in range(0, len(crop) - tall + 1, tall)
    ]
    breaks = [at for at in range(1, len(slices)) if _likeness(slices[at - 1], slices[at]) < _ALIKE]
    runs = list(pairwise([0, *breaks, len(slices)]))
    if max(last - first for first, last in runs) > 0.8 * len(slices):
        return []
    return [
        region.strip(((first + last) * tall - len(crop)) / 2, float((last - first) * tall))
        for first, last in runs
        if (last - first) * tall >= _LOWEST
        and _changes(slices[(first + last) // 2]) >= _MANY_CHANGES // 2
    ]


def share_of_bars(picture: Picture, region: BarRegion, reading: Reading) -> float:
    """Give the share of a patch's bars that a reading spans, 1 where that cannot be told.

    A scan line that leaves a turned code through its side sees paper there and ends too soon.
    """
    patch = region.grown(12, -0.2 * region.height)
    ends = bars_between(line_of(patch.cut(picture, 1.0)[0], (0.0, 1.0)))
    if ends is None:
        return 1.0
    across = [region.along(x, y) + patch.length / 2 for x, y in reading.corners]
    spanned = min(max(across), ends[1]) - max(min(across), ends[0])
    return spanned / (ends[1] - ends[0])


def _narrow_bars(dark: npt.NDArray[np.bool_], module: float) -> int:
    """Count the dark stripes that are narrow enough to belong to a code."""
    steps = np.flatnonzero(np.diff(np.pad(dark.astype(np.int8), 1)))
    return int(np.sum(np.diff(steps)[::2] < 4.5 * module))


def are_same_bars(picture: Picture, one: Reading, other: Reading) -> bool:
    """Tell whether two readings were made at two heights of the same bars.

    Codes that begin alike and stand one above the other, as on a sheet, look much the same; what
    tells them apart is the paper between them.
    """
    box = box_of(max(one, other, key=lambda reading: box_of(reading).length))
    patches = [_under(box, reading) for reading in (one, other)]
    lines = [line_of(patch.cut(picture, 1.0)[0], (0.0, 1.0)) for patch in patches]
    alike = _likeness(lines[0], lines[1]) > _ALIKE
    return alike and not _has_paper_between(picture, patches, lines)


def _under(box: BarRegion, reading: Reading) -> BarRegion:
    """Give the part of the box's own column, up and down its bars, in which a reading lies."""
    x, y = reading.centre
    middle = box.along(x, y)
    return BarRegion(
        x - middle * math.cos(box.angle),
        y - middle * math.sin(box.angle),
        box.length,
        max(6.0, 0.6 * box_of(reading).height),
        box.angle,
    )


def _has_paper_between(picture: Picture, patches: list[BarRegion], lines: list[Line]) -> bool:
    """Tell whether the bars stop between two patches: brighter there, and unlike either of them.

    A stroke of a pen along the code stops them too, but it is dark.
    """
    one, other = patches
    apart = math.hypot(one.x - other.x, one.y - other.y)
    if apart < 2 * _STRIP:
        return False
    middle = (one.x + other.x) / 2, (one.y + other.y) / 2
    crop = BarRegion(*middle, one.length, apart, one.angle).cut(picture, 1.0)[0]
    brightest = max(float(line.mean()) for line in lines)
    bare = 0
    for top in range(0, len(crop) - _STRIP + 1, _STRIP):
        strip = np.asarray(crop[top : top + _STRIP].mean(axis=0), np.float32)
        stops = max(_likeness(line, strip) for line in lines) < _UNLIKE
        bare = bare + 1 if stops and float(strip.mean()) > brightest else 0
        if bare == 2:
            return True
    return False


def _likeness(one: Line, other: Line) -> float:
    """Give the best correlation of two lines, one pushed by up to a tenth against the other."""
    if min(float(np.ptp(one)), float(np.ptp(other))) < _FLAT:
        return 0.0
    push = max(2, len(one) // 10)
    wide = cv2.copyMakeBorder(one.reshape(1, -1), *(0, 0, push, push), cv2.BORDER_REPLICATE)
    scores = cv2.matchTemplate(wide, other.reshape(1, -1), cv2.TM_CCOEFF_NORMED)
    return float(np.max(scores))


@lru_cache(maxsize=256)
def box_of(reading: Reading) -> BarRegion:
    """Give a reading's corners as a patch whose length runs the way the code is read."""
    points = np.array(reading.corners)
    right = (points[1] + points[2] - points[0] - points[3]) / 2
    down = (points[2] + points[3] - points[0] - points[1]) / 2
    length, height = float(np.hypot(*right)), float(np.hypot(*down))
    angle = math.atan2(right[1], right[0])
    if reading.is_linear and reading.engine == ZBAR and height > length:
        length, height, angle = height, length, math.atan2(down[1], down[0])
    return BarRegion(*reading.centre, max(1.0, length), max(1.0, height), angle)
