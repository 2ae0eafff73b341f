"""Where in a picture bars stand, and at which angle, before anything is read.

Bars are the one thing on a label whose brightness changes in one direction only. The structure
tensor (products of the two gradients, averaged over a neighbourhood) measures exactly that: its
larger eigenvalue is the change across the bars, its smaller one the change along them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.scanning.engines import Matrix, Picture

_CELL = 4  # pixels of the picture per cell of the map, each way
_COHERENT = 0.45  # share of the change that must point one way; text lies below, bars above
_FAINTEST = 0.04  # of the strongest change in view; a shaded label still has a fifth in amplitude
_SCHARR = 0.25  # brings Scharr's weights to Sobel's size
_FEWEST = 32  # cells of one patch; a code of four characters at 1.5 pixels a module has 100
_WEAKEST = 500.0  # least change per pixel (squared gradient): bars some six grey levels deep
_SHORTEST = 40.0  # pixels; a Code 128 of one character at one pixel a module is longer
_LOWEST = 6.0
_TURN = math.radians(15)  # bars of one code agree in angle within this, perspective included

_DIRECTIONS = 24
_STEPS = 240  # into which the full turn of a doubled direction is cut
_NONE = 255  # the step of a cell that has no direction
_DOTS_SIDE = (24, 320)  # pixels
_MOST_DOTS = 4

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class BarRegion:
    """A patch of parallel bars: its middle, its size, and the direction across the bars.

    `length` runs across the bars (the way a scan line runs), `height` along them, both in pixels;
    `angle` is that of the scan line in radians, between -90 and +90 degrees.
    """

    x: float
    y: float
    length: float
    height: float
    angle: float

    @property
    def area(self) -> float:
        """Give the patch's area in square pixels."""
        return self.length * self.height

    def contains(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Tell whether a point of the frame lies on the patch or within `margin` pixels of it."""
        along, down = self._own(x, y)
        return abs(along) <= self.length / 2 + margin and abs(down) <= self.height / 2 + margin

    def along(self, x: float, y: float) -> float:
        """Give how far from the middle a point lies in the direction across the bars."""
        return self._own(x, y)[0]

    def grown(self, along: float, down: float) -> BarRegion:
        """Give the patch with so many pixels more at each end and above and below."""
        return BarRegion(
            self.x, self.y, self.length + 2 * along, self.height + 2 * down, self.angle
        )

    def is_same_as(self, larger: BarRegion) -> bool:
        """Tell whether the patch is a part of another one with bars in the same direction."""
        reach = larger.length + larger.height
        far = abs(self.x - larger.x) > reach or abs(self.y - larger.y) > reach
        return not far and self.is_parallel_to(larger) and larger.contains(self.x, self.y)

    def is_parallel_to(self, other: BarRegion) -> bool:
        """Tell whether the bars of two patches run in the same direction."""
        turned = abs(self.angle - other.angle) % math.pi
        return min(turned, math.pi - turned) < _TURN

    def strip(self, down: float, height: float) -> BarRegion:
        """Give a strip across all bars, `down` pixels below the middle of the patch."""
        return BarRegion(
            self.x - down * math.sin(self.angle),
            self.y + down * math.cos(self.angle),
            self.length,
            height,
            self.angle,
        )

    def scaled(self, factor: float) -> BarRegion:
        """Give the same patch in a picture that is `factor` times as large."""
        return BarRegion(
            self.x * factor,
            self.y * factor,
            self.length * factor,
            self.height * factor,
            self.angle,
        )

    def cut(self, picture: Picture, zoom: float) -> tuple[Picture, Matrix]:
        """Cut the patch out with its bars upright, `zoom` times as large.

        Returns the crop and the map from its pixels to the frame's.
        """
        width = max(2, round(self.length * zoom))
        height = max(2, round(self.height * zoom))
        cosine, sine = math.cos(self.angle) / zoom, math.sin(self.angle) / zoom
        half = (width - 1) / 2, (height - 1) / 2
        to_frame = np.array(
            [
                [cosine, -sine, self.x - cosine * half[0] + sine * half[1]],
                [sine, cosine, self.y - sine * half[0] - cosine * half[1]],
            ]
        )
        crop = cv2.warpAffine(
            picture,
            to_frame,
            (width, height),
            flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(crop, np.uint8), to_frame

    def _own(self, x: float, y: float) -> tuple[float, float]:
        dx, dy = x - self.x, y - self.y
        cosine, sine = math.cos(self.angle), math.sin(self.angle)
        return dx * cosine + dy * sine, dy * cosine - dx * sine


def find_bars(picture: Picture, *, shrunk: float = 1.0) -> list[BarRegion]:
    """Find the patches of parallel bars in a grey picture, largest first.

    `shrunk` below 1 looks at a smaller copy: for codes so near that a bar fills a neighbourhood.
    """
    if min(picture.shape[:2]) * shrunk < 4 * _CELL:
        return []
    if shrunk != 1.0:
        smaller = cv2.resize(picture, None, fx=shrunk, fy=shrunk, interpolation=cv2.INTER_AREA)
        picture = np.asarray(smaller, np.uint8)
    strength, doubled = _one_way(*_tensor(picture))
    # The directions as small whole numbers, so that a table can pick those near to one of them.
    steps = np.minimum((doubled + math.pi) * (_STEPS / (2 * math.pi)), _STEPS - 1)
    way = np.where(strength > 0, steps, _NONE).astype(np.uint8)
    regions = [
        region.scaled(1 / shrunk)
        for bin_ in _directions(way)
        for region in _patches(cv2.LUT(way, _NEAR[bin_]), strength, doubled)
    ]
    return _each_once(regions)


def find_dots(picture: Picture) -> list[BarRegion]:
    """Find up to four patches as square as a code of dots, densest first, upright.

    Such a patch changes both ways, as print does; but it is as wide as it is high.
    """
    if min(picture.shape[:2]) < 4 * _CELL:
        return []
    difference, cross, change = _tensor(picture)
    both_ways = change - np.hypot(difference, cross)
    level = max(_WEAKEST, 0.3 * float(np.percentile(both_ways[::2, ::2], 99)))
    mask = cv2.morphologyEx(
        (both_ways > level).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)
    )
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    found: list[tuple[float, BarRegion]] = []
    for left, top, width, height, area in stats[1:count].tolist():
        square = 0.7 < width / height < 1.4 and area > 0.45 * width * height
        if square and _DOTS_SIDE[0] <= width * _CELL <= _DOTS_SIDE[1]:
            dense = float(both_ways[top : top + height, left : left + width].mean())
            x, y = (left + width / 2) * _CELL, (top + height / 2) * _CELL
            found.append((dense, BarRegion(x, y, width * _CELL, height * _CELL, 0.0)))
    return [region for _, region in sorted(found, key=lambda one: -one[0])[:_MOST_DOTS]]


def _tensor(picture: Picture) -> tuple[Floats, Floats, Floats]:
    """Give the cells' tensor as (xx - yy, 2xy, xx + yy), averaged over about 20 pixels."""
    # Scharr's weights, unlike Sobel's, give the same angle to fine bars and coarse ones. Every
    # second gradient of every second row is plenty for an average, at a quarter of the time.
    x = _thinned(cv2.Scharr(picture, cv2.CV_16S, 1, 0))
    y = _thinned(cv2.Scharr(picture, cv2.CV_16S, 0, 1))
    size = picture.shape[1] // _CELL, picture.shape[0] // _CELL
    parts = []
    for product in (cv2.multiply(x, x), cv2.multiply(y, y), cv2.multiply(x, y)):
        cells = cv2.resize(product, size, interpolation=cv2.INTER_AREA)
        parts.append(np.asarray(cv2.GaussianBlur(cells, (5, 5), 0), np.float32))
    xx, yy, xy = parts
    return xx - yy, 2 * xy, xx + yy


def _thinned(gradient: npt.NDArray[Any]) -> Floats:
    return (gradient[::2, ::2] * np.float32(_SCHARR)).astype(np.float32, copy=False)


def _one_way(difference: Floats, cross: Floats, change: Floats) -> tuple[Floats, Floats]:
    """Give how strongly each cell changes in one direction only, and twice that direction.

    The change that noise makes in all directions alike is taken off first, so that bars in the
    dark count as bars; a cell that changes both ways, as print does, has strength 0.
    """
    one_way = np.hypot(difference, cross)
    noise = float(np.percentile((change - one_way)[::2, ::2] / 2, 35))
    signal = np.maximum(change - 2 * noise, 1)
    weakest = max(_WEAKEST, 1.3 * noise, _FAINTEST * float(np.percentile(signal[::2, ::2], 98)))
    bars = (signal > weakest) & (one_way > _COHERENT * signal)
    return np.where(bars, np.sqrt(one_way), 0).astype(np.float32), np.arctan2(cross, difference)


def _directions(way: Picture) -> Iterator[int]:
    """Yield the (doubled) directions that the bars share, the commonest first.

    Each looks far enough to both sides that its neighbours need no look of their own.
    """
    wide = _STEPS // _DIRECTIONS
    counts = np.bincount(way.reshape(-1), minlength=_NONE + 1)[:_STEPS]
    counts = counts.reshape(_DIRECTIONS, wide).sum(axis=1)
    shared = counts + np.roll(counts, 1)
    covered: set[int] = set()
    for at in np.argsort(-shared).tolist():
        if shared[at] >= _FEWEST and at not in covered:
            covered |= {(at - 1) % _DIRECTIONS, at, (at + 1) % _DIRECTIONS}
            yield at


def _near_to(at: int) -> Picture:
    """Make the table of the directions that count as the one at which a bin begins."""
    apart = np.abs(np.arange(_NONE + 1) + 0.5 - at * (_STEPS // _DIRECTIONS))
    apart = np.minimum(apart, _STEPS - apart) * (2 * math.pi / _STEPS)
    near = (apart <= 2 * _TURN) & (np.arange(_NONE + 1) < _STEPS)
    return np.asarray(near, np.uint8)


def _patches(marked: Any, strength: Floats, doubled: Floats) -> Iterator[BarRegion]:
    """Yield the connected patches of marked cells that are large enough to hold a code."""
    opened = cv2.morphologyEx(marked, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    mask = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        mask, connectivity=8, ltype=cv2.CV_16U
    )
    for label, (left, top, width, height, area) in enumerate(stats[1:count].tolist(), 1):
        if area < _FEWEST or max(width, height) * _CELL < _SHORTEST:
            continue
        window = np.s_[top : top + height, left : left + width]
        rows, columns = np.nonzero((labels[window] == label) & (marked[window] > 0))
        cells = np.stack([columns + left, rows + top], axis=1)
        weights = strength[window][rows, columns]
        turns = doubled[window][rows, columns]
        turned = math.atan2(weights @ np.sin(turns), weights @ np.cos(turns)) / 2
        region = _box(cells, weights, turned)
        if region.length >= _SHORTEST and region.height >= _LOWEST:
            yield region


def _box(cells: npt.NDArray[np.intp], weights: Floats, angle: float) -> BarRegion:
    """Put a turned rectangle round the cells, without the weak fringe of them."""
    middle = (cells + 0.5) * _CELL - 0.5
    left, right = _extent(middle @ (math.cos(angle), math.sin(angle)), weights, 0.004)
    top, bottom = _extent(middle @ (-math.sin(angle), math.cos(angle)), weights, 0.02)
    u, v = (left + right) / 2, (top + bottom) / 2
    return BarRegion(
        u * math.cos(angle) - v * math.sin(angle),
        u * math.sin(angle) + v * math.cos(angle),
        right - left + 2 * _CELL,
        bottom - top + _CELL,
        angle,
    )


def _extent(places: npt.NDArray[np.float64], weights: Floats, fringe: float) -> tuple[float, float]:
    """Give the pixels between which all but a fringe of the weight lies at either end."""
    first = math.floor(places.min())
    share = np.cumsum(np.bincount((places - first).astype(np.intp), weights))
    ends = np.searchsorted(share, (fringe * share[-1], (1 - fringe) * share[-1]))
    return first + float(ends[0]) + 0.5, first + float(ends[1]) + 0.5


def _each_once(regions: list[BarRegion]) -> list[BarRegion]:
    """Keep the largest of the regions that neighbouring directions found at one place."""
    kept: list[BarRegion] = []
    for region in sorted(regions, key=lambda one: -one.area):
        if not any(region.is_same_as(other) for other in kept):
            kept.append(region)
    return kept


_NEAR = [_near_to(at) for at in range(_DIRECTIONS)]
