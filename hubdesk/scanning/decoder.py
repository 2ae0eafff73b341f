"""Every code in one view: the cheap look at the whole, then dearer ones only where bars are unread.

The order and its reasons were measured: zxing-cpp over the frame as it is; a search for patches
of bars; each unread patch turned upright and repaired; then, when nothing was read at all, the
dear looks at the whole frame, one after another.
"""

from __future__ import annotations

import math
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
from hubdesk.scanning.prospects import LIKELY, Prospect, Prospects
from hubdesk.scanning.regions import BarRegion, find_bars, find_dots
from hubdesk.scanning.repair import FIRST, SECOND_VOICE, Patch
from hubdesk.scanning.sightings import Sightings

DOUBLED = "doubled"
INVERTED = "inverted"

_PATIENT_MS = 150.0  # from here on a budget is for a photograph, not for one frame of many
_MOST_PIXELS = 24_000_000
_MOST_PIXELS_DOUBLED = 4_000_000
_DEAR_EVERY = 4  # frames; so that an empty counter costs a quarter
_DOTS_EVERY = 3  # frames; four small crops
_QUIET = 12  # pixels of paper round a code of dots


class Decoder:
    """Read all codes of a view, each once, within a time budget."""

    def __init__(self) -> None:
        """Start with no frame seen: what one frame had no time for begins the next one."""
        self._frames = 0
        self._prospects = Prospects()

    def read(self, frame: Picture, budget_ms: float | None = None) -> list[Reading]:
        """Read a BGR or grey frame; without a budget everything is tried.

        The first look and the search for bars are always finished and one more look always taken;
        the budget limits what follows, and the next frame goes on where it ran out. It is time of
        the processor, so that a busy machine reads what an idle one does. Never raises for what a
        picture shows.
        """
        self._frames += 1
        picture, to_frame = _handy(grey(frame))
        if min(picture.shape) < 2:
            return []
        sightings = Sightings(picture, read_zxing(picture))
        regions = find_bars(picture)
        sightings.locate(regions)
        self._prospects.look(picture, _unread(regions, sightings))
        patient = budget_ms is None or budget_ms >= _PATIENT_MS
        deadline = math.inf if budget_ms is None else time.thread_time() + budget_ms / 1000
        for _ in self._looks(picture, sightings, patient=patient):
            if time.thread_time() >= deadline:
                break
        return [reading.moved(to_frame) for reading in sightings.settled()]

    def _looks(self, picture: Picture, sightings: Sightings, *, patient: bool) -> Iterator[None]:
        """Add what further looks give, and yield after each: there the decoder may stop."""
        if self._frames % _DOTS_EVERY == 1 and not sightings.are_settled():
            yield from _over_dots(picture, sightings)
        yield from _over_patches(picture, sightings, self._prospects)
        if patient or self._frames % _DEAR_EVERY == 0:
            yield from self._over_the_whole(picture, sightings, patient=patient)

    def _over_the_whole(
        self, picture: Picture, sightings: Sightings, *, patient: bool
    ) -> Iterator[None]:
        """Take the dear looks: a photograph gets all of them, a frame of many one in turn."""
        looks = [_by_the_second_engine, _doubled, _inverted, _near]
        if not patient:
            looks = [looks[self._frames // _DEAR_EVERY % len(looks)]]
        for look in looks:
            if sightings.are_settled():
                return
            yield from look(picture, sightings)


def _unread(regions: list[BarRegion], sightings: Sightings) -> list[BarRegion]:
    return [region for region in regions if not sightings.is_read(region)]


def _over_patches(picture: Picture, sightings: Sightings, prospects: Prospects) -> Iterator[None]:
    """Treat all unread patches, the most promising first."""
    patches: dict[Prospect, Patch] = {}
    for prospect in prospects.in_turn():
        is_read = sightings.is_read(prospect.region)
        if is_read or (prospect.likelihood < LIKELY and sightings.are_settled()):
            prospect.drop()
            continue
        step = prospect.take_step()
        patch = patches.setdefault(prospect, Patch(picture, prospect.region))
        sightings.add(patch.read(step))
        if step == FIRST and sightings.is_read(prospect.region):
            # A second voice costs two milliseconds, and saves waiting for another frame.
            sightings.add(patch.read(SECOND_VOICE))
        if sightings.is_read(prospect.region):
            prospect.succeed(step)
        yield


def _over_dots(picture: Picture, sightings: Sightings) -> Iterator[None]:
    """Magnify what is as square as a code of dots: small ones are read at twice their size only."""
    for region in find_dots(picture):
        crop, to_frame = region.grown(_QUIET, _QUIET).cut(picture, 2.0)
        readings = read_zxing(crop, DOTS, stage=DOUBLED, thorough=False)
        sightings.add(reading.moved(to_frame) for reading in readings)
    yield


def _by_the_second_engine(picture: Picture, sightings: Sightings) -> Iterator[None]:
    sightings.add(read_zbar(picture))
    yield


def _doubled(picture: Picture, sightings: Sightings) -> Iterator[None]:
    if picture.size <= _MOST_PIXELS_DOUBLED:
        twice = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
        readings = read_zxing(np.asarray(twice, np.uint8), (*DOTS, *STACKED), stage=DOUBLED)
        sightings.add(reading.moved(_HALF) for reading in readings)
        yield


def _inverted(picture: Picture, sightings: Sightings) -> Iterator[None]:
    """Look at the negative: zxing-cpp's own inversion reads no bars, only dots."""
    negative = 255 - picture
    sightings.add(replace(reading, stage=INVERTED) for reading in read_zxing(negative, ALL))
    yield
    prospects = Prospects()
    prospects.look(negative, find_bars(picture))
    yield from _over_patches(negative, sightings, prospects)


def _near(picture: Picture, sightings: Sightings) -> Iterator[None]:
    """Look for bars so wide that one of them fills a neighbourhood."""
    tried = find_bars(picture)
    for shrunk in (0.5, 0.25):
        regions = find_bars(picture, shrunk=shrunk)
        fresh = [one for one in regions if not any(one.is_same_as(other) for other in tried)]
        sightings.locate(fresh)
        prospects = Prospects()
        prospects.look(picture, _unread(fresh, sightings))
        yield from _over_patches(picture, sightings, prospects)
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
