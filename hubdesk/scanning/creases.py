"""Bars under creased plastic, ironed: each strip is moved onto its neighbours, then all are fused.

A crease presses bars together, a little more at one height than at the next, and hides some of
them under a reflection. No single line across the label shows them all, and no plain average does,
for the bars of one height do not stand over those of another. Followed from strip to strip they
move by a pixel or two only, so each strip can be laid onto the ones before it; and what shines or
is torn has no contrast of its own, so it has no say in the sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.scanning.bars import Line
from hubdesk.scanning.engines import Picture

Band = tuple[float, float]
Rows = npt.NDArray[np.float32]

_STRIPS = 22
_REACH = 3  # pixels that the bars of one strip may stand aside from those of the next
# A strip is evened, and compared with the next, over this part of its length: one wide bar may not
# fill it, and within it a crease may not bend.
_SHARE = 18
_FLAT = 5.0  # grey levels of spread; what has less is paper, or light


def ironed(crop: Picture, bands: Iterable[Band]) -> Iterator[tuple[Band, Line]]:
    """Yield each band (shares of the height) with one line, fused from its strips."""
    means = _strips(crop)
    spread, seen = _contrast(means)
    for band in bands:
        top = int(band[0] * len(means))
        strips = np.s_[top : max(top + 3, int(band[1] * len(means)))]
        yield band, _fused(seen[strips], spread[strips])


def _strips(crop: Picture) -> Rows:
    """Average the rows of a crop into some twenty strips."""
    count = min(_STRIPS, max(3, crop.shape[0] // 3))
    return np.asarray(
        cv2.resize(crop, (crop.shape[1], count), interpolation=cv2.INTER_AREA), np.float32
    )


def _contrast(rows: Rows) -> tuple[Rows, Rows]:
    """Give how much each spot's surroundings vary along the strip, and the strip evened by it."""
    window = _window(rows)
    mean = cv2.blur(rows, window)
    spread = np.sqrt(np.maximum(cv2.blur(rows * rows, window) - mean * mean, 0))
    seen = (rows - mean) / np.maximum(spread, _FLAT)
    return np.maximum(spread - _FLAT, 0.01).astype(np.float32), seen.astype(np.float32)


def _window(rows: Rows) -> tuple[int, int]:
    return max(31, rows.shape[-1] // _SHARE), 1


def _fused(seen: Rows, spread: Rows) -> Line:
    """Lay the strips onto one another, from the clearest outwards, and add them up."""
    start = int(np.argmax(cv2.blur(spread.mean(axis=1).reshape(-1, 1), (1, 3))))
    total = seen[start] * spread[start]
    weight = spread[start].copy()
    for way in (range(start + 1, len(seen)), range(start - 1, -1, -1)):
        shift = np.zeros(seen.shape[1], np.float32)
        for at in way:
            shift = _followed(total / weight, seen[at], spread[at], shift)
            total += _shifted(seen[at] * spread[at], shift)
            weight += _shifted(spread[at], shift)
    return np.asarray(128 + 50 * total / weight, np.float32)


def _followed(known: Line, strip: Line, spread: Line, shift: Line) -> Line:
    """Find how far each spot of a strip stands aside, near to where the strip before it stood."""
    costs, window = [], _window(known)
    for more in range(-_REACH, _REACH + 1):
        moved = _shifted(strip, shift + more)
        apart = (known - moved) ** 2
        costs.append(cv2.blur(apart.reshape(1, -1), window).reshape(-1))
    best = np.argmin(costs, axis=0).astype(np.float32) - _REACH
    sure = np.minimum(spread / 20, 1).astype(np.float32)
    most = cv2.blur((best * sure).reshape(1, -1), window)
    share = cv2.blur(sure.reshape(1, -1), window)
    return np.asarray(shift + (most / np.maximum(share, 0.05)).reshape(-1), np.float32)


def _shifted(strip: Line, shift: Line) -> Line:
    across = (np.arange(len(strip), dtype=np.float32) + shift).reshape(1, -1)
    down = np.zeros_like(across)
    moved = cv2.remap(
        strip.reshape(1, -1), across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(moved.reshape(-1), np.float32)
