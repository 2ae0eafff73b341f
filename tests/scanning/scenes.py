"""A parcel of the practice morning before the shop's webcam, under one hardship at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from hubdesk.paths import resource
from hubdesk.practice.day import PracticeDay, Wear, load_day
from hubdesk.practice.faces import Face, Grip, make_face
from hubdesk.practice.materials import counter, make_stock
from hubdesk.practice.view import Pose, lay_shadow, paint
from hubdesk.scanning.engines import Picture

CARRIERS = ("Amazon", "UPS", "USPS", "FedEx", "Post")


@dataclass(frozen=True, slots=True)
class Scene:
    """How a parcel is seen: the module and the blur in pixels, the light as a share, 0 to 1."""

    module: float = 2.2
    turn: float = 5.0
    light: float = 0.88
    blur: float = 0.55
    noise: float = 2.6
    glare: float = 0.0

    def of(self, *carriers: str, seed: int = 1) -> Picture:
        """Take the picture of parcels side by side, or of the empty counter."""
        rng = np.random.default_rng(seed)
        scene = _counter().copy()
        for place, carrier in enumerate(carriers):
            self._hold(scene, face(carrier), 1280 * (place + 0.5) / len(carriers))
        return self._developed(scene, rng)

    def _hold(self, scene: Picture, side: Face, x: float) -> None:
        pose = Pose(x, 360, self.module / side.module_mm, self.turn, 4, 5)
        lay_shadow(scene, side, pose)
        paint(scene, side, pose)

    def _developed(self, scene: Picture, rng: np.random.Generator) -> Picture:
        sharp = cv2.GaussianBlur(scene, (0, 0), self.blur).astype(np.float32) * self.light
        if self.glare:
            spot = np.zeros(sharp.shape[:2], np.float32)
            cv2.ellipse(spot, (640, 370), (300, round(110 * self.glare)), 20, 0, 360, 1.0, -1)
            sharp += 300 * cv2.GaussianBlur(spot, (0, 0), 20)[..., None]
        seen = np.clip(sharp + rng.normal(0, self.noise, sharp.shape), 0, 255).astype(np.uint8)
        packed = cv2.imencode(".jpg", seen, [cv2.IMWRITE_JPEG_QUALITY, 85])[1]
        return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)


GOOD = Scene()
DARK = Scene(light=0.1, noise=7)
BLURRED = Scene(blur=3.0)
FAR = Scene(module=0.75)
GLARE = Scene(glare=1.0)


@cache
def face(carrier: str) -> Face:
    """Make the side of a parcel with an undamaged label of a carrier."""
    whole = [one for one in _day().presentations if one.wear is Wear.NONE]
    labels = (_day().label(label) for one in whole for label in one.labels)
    label = next(one for one in labels if one.carrier == carrier)
    rng = np.random.default_rng(3)
    return make_face(label, Wear.NONE, Grip.BOTH, make_stock(rng), rng)


@cache
def _day() -> PracticeDay:
    return load_day(resource("practice"))


@cache
def _counter() -> Picture:
    return counter(np.random.default_rng(3))
