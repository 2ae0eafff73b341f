"""Whether anybody is at the counter: what moves before the camera, and what people do."""

from __future__ import annotations

import math
import time

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.scanning.engines import Picture, grey

_EVERY = 0.2  # seconds between two looks for movement
_THINNED = 4  # every fourth pixel each way is plenty
_CELLS = (40, 24)
_CHANGED = 8  # grey levels; the mean of a cell trembles by one under a sensor's worst noise
_FEWEST = 3  # cells that change when a hand comes into view

Cells = npt.NDArray[np.int16]


class Attention:
    """Remember when somebody was last at the counter. `notice` may be called by any thread."""

    def __init__(self, sleep_after: float) -> None:
        """Begin attentive; after `sleep_after` seconds of nothing nobody is there. 0: never."""
        self._sleep_after = sleep_after or math.inf
        self._noticed_at = time.monotonic()
        self._looked_at = -math.inf
        self._before: Cells | None = None

    def notice(self) -> None:
        """Take a scan, a key or the mouse for somebody at the counter."""
        self._noticed_at = time.monotonic()

    def look(self, picture: Picture, at: float) -> None:
        """Take what moves since the last look for somebody at the counter; `at` is monotonic."""
        if at - self._looked_at < _EVERY:
            return
        self._looked_at = at
        now = _cells(picture)
        before, self._before = self._before, now
        if before is not None and moves(before, now):
            self._noticed_at = max(self._noticed_at, at)

    def is_alone(self, at: float) -> bool:
        """Tell whether nobody has been at the counter for long enough."""
        return at - self._noticed_at > self._sleep_after


def moves(before: Cells, now: Cells) -> bool:
    """Tell whether something moved between two looks; a cloud before the sun does not count."""
    change = now - before
    change -= np.int16(np.median(change))
    return int(np.count_nonzero(np.abs(change) > _CHANGED)) >= _FEWEST


def _cells(picture: Picture) -> Cells:
    small = grey(picture[::_THINNED, ::_THINNED])
    return np.asarray(cv2.resize(small, _CELLS, interpolation=cv2.INTER_AREA), np.int16)
