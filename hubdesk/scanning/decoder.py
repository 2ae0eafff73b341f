"""Every code in one view: the cheap look at the whole, then dearer ones only where bars are unread.

The order and its reasons were measured: zxing-cpp over the frame as it is; a search for patches
of bars; each unread patch turned upright and repaired; then, when nothing was read at all, the
dear looks at the whole frame, one after another.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from hubdesk.scanning.engines import (
    ALL,
    DOTS,
    STACKED,
    Matrix,
    Picture,
    Reading,
    grey,
    read_zbar,
    read_zxing,
)
from hubdesk.scanning.regions import BarRegion, find_bars
from hubdesk.scanning.repair import STEPS, Patch
from hubdesk.scanning.sightings import Sightings

DOUBLED = "doubled"
INVERTED = "inverted"

_PATIENT_MS = 150.0  # from here on a budget is for a photograph, not for one frame of many
_MOST_PIXELS = 24_000_000
_MOST_PIXELS_DOUBLED = 4_000_000
_DEAR_EVERY = 4  # frames; so that an empty counter costs a quarter


class Decoder:
    """Read all codes of a view, each once, within a time budget."""

    def __init__(self) -> None:
        """Start with no frame seen: what one frame had no time for begins the next one."""
        self._frames = 0
        self._step = 1

    def read(self, frame: Picture, budget_ms: float | None = None) -> list[Reading]:
        """Read a BGR or grey frame; without a budget everything is tried.

        The first look is always finished and one more always taken; the budget limits what
        follows the first, and the next frame goes on where it ran out. Never raises for what a
        picture shows.
        """
        self._frames += 1
        picture, to_frame = _handy(grey(frame))
        if min(picture.shape) < 2:
            return []
        sightings = Sightings(picture, read_zxing(picture))
        deadline = None if budget_ms is None else time.perf_counter() + budget_ms / 1000
        patient = budget_ms is None or budget_ms >= _PATIENT_MS
        for readings in self._further(picture, sightings, patient=patient):
            sightings.add(readings)
            if deadline is not None and time.perf_counter() >= deadline:
                break
        return [reading.moved(to_frame) for reading in sightings.settled()]

    def _further(
        self, picture: Picture, sightings: Sightings, *, patient: bool
    ) -> Iterator[list[Reading]]:
        regions = self._in_turn(find_bars(picture))
        sightings.locate(regions)
        yield from self._over_patches(picture, regions, sightings)
        if patient or self._frames % _DEAR_EVERY == 0:
            yield from self._over_the_whole(picture, sightings, patient=patient)

    def _in_turn(self, regions: list[BarRegion]) -> list[BarRegion]:
        """Begin each frame with another patch, so that a short budget reaches all of them."""
        start = (self._frames - 1) % max(1, len(regions))
        return regions[start:] + regions[:start]

    def _over_patches(
        self, picture: Picture, regions: list[BarRegion], sightings: Sightings
    ) -> Iterator[list[Reading]]:
        """Yield what the treatments of all unread patches give, the cheapest of each first."""
        patches = [Patch(picture, region) for region in regions]
        for step in (0, *range(self._step, STEPS), *range(1, self._step)):
            for patch in patches:
                if not sightings.is_read(patch.region):
                    self._step = max(1, (step + 1) % STEPS)
                    yield patch.read(step)
        self._step = 1

    def _over_the_whole(
        self, picture: Picture, sightings: Sightings, *, patient: bool
    ) -> Iterator[list[Reading]]:
        """Yield the dear looks; a photograph gets all of them, a frame of many one in turn."""
        looks = [self._second_engine, self._doubled, self._inverted, self._near]
        if not patient:
            looks = [looks[self._frames // _DEAR_EVERY % len(looks)]]
        for look in looks:
            if sightings.are_settled():
                return
            yield from look(picture, sightings)

    def _second_engine(self, picture: Picture, _: Sightings) -> Iterator[list[Reading]]:
        yield read_zbar(picture)

    def _doubled(self, picture: Picture, _: Sightings) -> Iterator[list[Reading]]:
        if picture.size <= _MOST_PIXELS_DOUBLED:
            twice = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
            readings = read_zxing(np.asarray(twice, np.uint8), (*DOTS, *STACKED), stage=DOUBLED)
            yield [reading.moved(_HALF) for reading in readings]

    def _inverted(self, picture: Picture, sightings: Sightings) -> Iterator[list[Reading]]:
        """Look at the negative: zxing-cpp's own inversion reads no bars, only dots."""
        negative = 255 - picture
        yield [replace(reading, stage=INVERTED) for reading in read_zxing(negative, ALL)]
        yield from self._over_patches(negative, find_bars(picture), sightings)

    def _near(self, picture: Picture, sightings: Sightings) -> Iterator[list[Reading]]:
        """Look for bars so wide that one of them fills a neighbourhood."""
        tried = find_bars(picture)
        for shrunk in (0.5, 0.25):
            regions = find_bars(picture, shrunk=shrunk)
            fresh = [one for one in regions if not any(one.is_same_as(other) for other in tried)]
            sightings.locate(fresh)
            yield from self._over_patches(picture, fresh, sightings)
            tried += fresh


def _handy(picture: Picture) -> tuple[Picture, Matrix]:
    """Shrink a picture that no camera of a counter gives; a label in it is large enough anyway."""
    factor = min(1.0, (_MOST_PIXELS / max(1, picture.size)) ** 0.5)
    to_frame = np.array([[1 / factor, 0.0, 0.0], [0.0, 1 / factor, 0.0]])
    if factor == 1.0:
        return picture, to_frame
    smaller = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return np.asarray(smaller, np.uint8), to_frame


_HALF = np.array([[0.5, 0.0, 0.0], [0.0, 0.5, 0.0]])
