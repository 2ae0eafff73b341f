"""Why a label in view is not read, and what the clerk can do about it.

Measured from one frame by its patches of bars, and said only when several frames agree: a hint
that flickers is worse than none.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hubdesk.scanning.bars import bars_between, is_dark, line_of, resemblance
from hubdesk.scanning.engines import Picture, Reading
from hubdesk.scanning.regions import BarRegion


class Hint(StrEnum):
    """What stands between a label and its reading."""

    DARK = "dark"
    BLURRED = "blurred"
    FAR = "far"
    GLARE = "glare"
    MANY = "many"


_LIKE_BARS = 0.3
"""Least resemblance of a patch that a hint is about.

Sharp codes lie above 0.8 and blurred, dark and distant ones above 0.35; an empty counter shows no
patch at all (practice labels of six carriers under nine conditions).
"""

_DARK = 60.0  # mean grey of a view in which the engines begin to fail
_UNSHARP = 1.45  # pixels of blur (sigma); sharp edges of a webcam measure 0.55 to 0.9
_NARROW = 1.7  # pixels a module
_MODULES_AN_EDGE = 1.83  # a Code 128 has six edges in eleven modules
_SHORT = 240.0  # pixels; a parcel's code that is shorter has modules under 1.6
_LOST = 243  # grey from which on a stripe of bars is light only
_GLARING = 0.12  # share of the bars that is lost
_SHRUNK, _CELL = 4, 4  # a cell of 16 pixels is wide enough to hold a bar of any readable code
_FAINT = 0.3  # of the strongest contrast in view; less is a shadow, and shadows are soft
_SEVERAL = 5  # patches; no single label shows as many codes
_MEASURED = 14  # patches at most, the largest; lettering has many
_LETTERING = 4  # edges in a patch; a shine or a shadow has one
_PRINTED = 5  # patches of lettering: what is left of a label whose bars are too blurred to be told


@dataclass(frozen=True, slots=True)
class Bars:
    """What one patch measures: contrast in grey levels, blur and module in pixels.

    `edges` counts how often it changes between dark and light, as far as that goes on evenly.
    """

    region: BarRegion
    resemblance: float
    edges: int
    contrast: float
    blur: float
    module: float

    @property
    def is_small(self) -> bool:
        """Tell whether the camera's pixels are too coarse for these bars."""
        return self.module < _NARROW or self.region.length < _SHORT


def hint_for(
    picture: Picture, regions: Sequence[BarRegion], readings: Sequence[Reading]
) -> Hint | None:
    """Tell what keeps the patches of bars in a grey picture from being read, None for nothing.

    What is read needs no hint, but when many labels are in view, most of them too small.
    """
    unread = [one for one in regions if not any(one.contains(*r.centre, 4) for r in readings)]
    patches = [measured(picture, region) for region in unread[:_MEASURED]]
    bars = [one for one in patches if one.resemblance >= _LIKE_BARS]
    if len(bars) + len(readings) >= _SEVERAL and sum(one.is_small for one in bars) >= 2:
        return Hint.MANY
    is_label = bars or sum(one.edges >= _LETTERING for one in patches) >= _PRINTED
    if readings or not is_label:
        return None
    if any(_share_lost(picture, one.region) >= _GLARING for one in bars):
        return Hint.GLARE
    if bars and float(picture[::8, ::8].mean()) < _DARK:
        return Hint.DARK
    if blur_of(patches) >= _UNSHARP:
        return Hint.BLURRED
    largest = max(bars, key=lambda one: one.resemblance * one.region.length, default=None)
    return Hint.FAR if largest is not None and largest.is_small else None


def measured(picture: Picture, region: BarRegion) -> Bars:
    """Measure a patch along a strip through its middle."""
    strip = region.strip(0, max(3.0, min(12.0, 0.3 * region.height)))
    line = line_of(strip.cut(picture, 1.0)[0], (0.0, 1.0))
    dark, light = np.percentile(line, (4, 96))
    steepest = float(np.percentile(np.abs(np.diff(line)), 99))
    first, last = bars_between(line) or (0, len(line))
    edges = int(np.count_nonzero(np.diff(is_dark(line[first:last]))))
    return Bars(
        region=region,
        resemblance=resemblance(picture, region),
        edges=edges,
        contrast=float(light - dark),
        # An edge of height h that a blur of sigma has softened rises by h / (sigma * 2.507).
        blur=float(light - dark) / (2.507 * max(0.1, steepest)),
        module=(last - first) / (_MODULES_AN_EDGE * max(1, edges)),
    )


def blur_of(patches: Sequence[Bars]) -> float:
    """Give the blur of the sharper patches in view: if something is sharp, the lens is."""
    strongest = max((one.contrast for one in patches), default=0.0)
    clear = [one.blur for one in patches if one.contrast >= _FAINT * strongest]
    return float(np.percentile(clear, 30)) if clear else 0.0


def _share_lost(picture: Picture, region: BarRegion) -> float:
    """Give the share of a patch where even the bars are as light as paper."""
    crop = region.cut(picture, 1 / _SHRUNK)[0]
    rows, columns = (side // _CELL for side in crop.shape)
    if not rows or not columns:
        return 0.0
    cells = crop[: rows * _CELL, : columns * _CELL].reshape(rows, _CELL, columns, _CELL)
    return float((cells.min(axis=(1, 3)) >= _LOST).mean())


class Hints:
    """Turn what single frames show into one steady hint. Times are monotonic seconds."""

    WAIT = 1.0
    """Seconds in which a clerk may simply not have held still yet."""

    EVERY = 0.4
    """Seconds between two frames that are measured: one costs some 30 ms of the processor."""

    def __init__(self) -> None:
        """Begin with nothing to say."""
        self._seen: deque[tuple[float, Hint | None]] = deque(maxlen=4)
        self._asked_at = 0.0
        self._read_at = 0.0
        self.said: Hint | None = None
        """What to say now."""

    def are_due(self, at: float) -> bool:
        """Tell whether the next frame is to be measured, and take it that it will be."""
        if at - self._asked_at < self.EVERY:
            return False
        self._asked_at = at
        return True

    def read(self, at: float) -> None:
        """Take the news that something new was believed: whatever was said has been done."""
        self._read_at = at
        self._seen.clear()
        self.said = None

    def feed(self, hint: Hint | None, at: float) -> None:
        """Take what one frame showed; three in four that agree, a second after the last read."""
        self._seen.append((at, hint))
        common, times = Counter(one for _, one in self._seen).most_common(1)[0]
        if times >= 3 and (common is None or at - self._began(at) >= self.WAIT - self.EVERY):
            self.said = common

    def _began(self, at: float) -> float:
        """Give when the label came into view: what was seen before the last read is over."""
        return max(self._read_at, min((seen for seen, hint in self._seen if hint), default=at))
