"""Several shipping labels in one view, as a clerk lays them on the counter under the camera.

Six on a 1920 x 1080 view stand at 3.8 pixels a millimetre, four on 1280 x 720 at 3.2; printers use
eight dots a millimetre, so that a module is 1.2 to 1.9 pixels wide. Each view is drawn three times
as large, turned by a few degrees, blurred (sigma 0.6) and made noisy (sigma 3); it trembles by a
part of a pixel from frame to frame. Seeds are fixed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from hubdesk.paths import resource
from hubdesk.practice.canvas import DOTS
from hubdesk.practice.day import GOODS, PracticeLabel, load_day
from hubdesk.practice.labels import DrawnLabel, draw_label
from hubdesk.scanning.engines import Picture
from tests.benchmarks.ways import Texts, plain

SECONDS = 2.0
_FRAME_SECONDS = 1 / 30
_OVER = 3
_COUNTER = 150


@dataclass(frozen=True, slots=True)
class Layout:
    """How many labels lie on which view: across and down, in pixels and pixels a millimetre."""

    across: int
    down: int
    size: tuple[int, int]
    scale: float
    turn: float


LAYOUTS = {6: Layout(3, 2, (1920, 1080), 3.8, 6.0), 4: Layout(2, 2, (1280, 720), 3.2, 3.0)}


class SeveralLabels:
    """One view of labels of all carriers; what is on them, and its frames."""

    def __init__(self, count: int, seed: int) -> None:
        """Choose and lay the labels."""
        self._layout = LAYOUTS[count]
        self._random = np.random.default_rng((count, seed))
        self._drawn = [draw_label(label) for label in self._chosen(count)]

    @property
    def numbers(self) -> list[set[str]]:
        """Give for each label the texts that name its parcel."""
        return [{plain(c.text) for c in one.codes if c.is_number} for one in self._drawn]

    @property
    def texts(self) -> set[str]:
        """Give the text of every code in view."""
        return {plain(code.text) for one in self._drawn for code in one.codes}

    def frame(self) -> Picture:
        """Take the next frame."""
        width, height = self._layout.size
        x, y = self._random.integers(0, _OVER, 2)
        moved = self._scene[y : y + height * _OVER, x : x + width * _OVER]
        small = cv2.resize(moved, self._layout.size, interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), 0.6)
        noisy = small + self._random.normal(0, 3, small.shape)
        return np.asarray(np.clip(noisy, 0, 255), np.uint8)

    def watch(self, read: Callable[[Picture, float], Texts]) -> tuple[int, int, float]:
        """Let a way of reading look for two seconds, each time at the newest frame.

        Its own time on the processor passes between its frames. Returns the parcels found, the
        wrong texts, and milliseconds a frame.
        """
        at, spent, frames = 0.0, 0.0, 0
        found: set[str] = set()
        while at < SECONDS:
            picture = self.frame()
            begun = time.thread_time()
            found |= {plain(text) for text in read(picture, at)}
            took = time.thread_time() - begun
            at, spent, frames = at + max(took, _FRAME_SECONDS), spent + took, frames + 1
        read_numbers = sum(bool(texts & found) for texts in self.numbers)
        return read_numbers, len(found - self.texts), 1000 * spent / frames

    @cached_property
    def _scene(self) -> Picture:
        """Lay the labels on the counter, three times as large as the camera sees them."""
        layout = self._layout
        width, height = (side * _OVER + _OVER for side in layout.size)
        scene = np.full((height, width), _COUNTER, np.uint8)
        for place, drawn in enumerate(self._drawn):
            column, row = place % layout.across, place // layout.across
            x = (column + 0.5) * width / layout.across
            y = (row + 0.5) * height / layout.down
            self._lay(scene, drawn, (x, y))
        return scene

    def _lay(self, scene: Picture, drawn: DrawnLabel, middle: tuple[float, float]) -> None:
        """Lay one label on its side: that way most of them fit."""
        image = drawn.image
        side = float(self._random.choice([90, -90]))
        turn = side + float(self._random.uniform(-1, 1)) * self._layout.turn
        centre = (image.shape[1] / 2, image.shape[0] / 2)
        warp = cv2.getRotationMatrix2D(centre, turn, self._layout.scale * _OVER / DOTS)
        warp[:, 2] += np.array(middle) - centre
        cv2.warpAffine(
            image,
            warp,
            (scene.shape[1], scene.shape[0]),
            dst=scene,
            flags=cv2.INTER_AREA,
            borderMode=cv2.BORDER_TRANSPARENT,
        )

    def _chosen(self, count: int) -> Iterator[PracticeLabel]:
        labels = [one for one in load_day(resource("practice")).notice if one.carrier != GOODS]
        carriers = sorted({one.carrier for one in labels})
        chosen: set[str] = set()
        while len(chosen) < count:
            carrier = str(self._random.choice(carriers))
            same = [one for one in labels if one.carrier == carrier and one.id not in chosen]
            if same:
                label = same[int(self._random.integers(len(same)))]
                chosen.add(label.id)
                yield label
