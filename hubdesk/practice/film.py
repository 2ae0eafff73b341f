"""The film of the morning: every parcel of the practice day, held to the shop's webcam in turn.

A film is drawn while it is watched and is the same for the same seed. Each presentation comes in,
settles while the lens finds its focus, is held with a hand's tremor, and goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.parcels.refusals import KnownFault
from hubdesk.practice.canvas import Picture
from hubdesk.practice.day import (
    Hold,
    Light,
    PracticeDay,
    PracticeLabel,
    Presentation,
    Wear,
)
from hubdesk.practice.faces import Face, Grip, make_face
from hubdesk.practice.materials import FRAME, counter, light_field, make_stock, sensor_noise, sheen
from hubdesk.practice.view import Pose, lay_shadow, paint

Speed = npt.NDArray[np.float64]

_MODULE_PIXELS = 2.25
_PAIR_SCALE = 0.9
_ENTER, _LEAVE = 0.24, 0.84
_SETTLED = 0.34
_MOVING = 1.5
# A clerk holds a turned label until the tone comes, which takes a little longer.
_PATIENCE = {Hold.UPRIGHT: 1.0, Hold.TURNED: 1.6}
_BRIGHTNESS = {Light.GOOD: 0.88, Light.DIM: 0.45, Light.GLARE: 0.86}
_NOISE = {Light.GOOD: 2.6, Light.DIM: 4.5, Light.GLARE: 2.6}


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of the film, 1280x720, blue-green-red.

    `presentation` counts from 0, None for an empty counter; `showing` names the labels in view.
    """

    image: Picture
    at_seconds: float
    presentation: int | None
    showing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """How somebody else than the practice clerk carries parcels through the view.

    `seconds` is the time that each is shown, `turn` how far it may be turned in the plane of the
    picture, in degrees to either side, and `misprinted` the share of labels with lost print lines.
    """

    seconds: float
    turn: float = 180.0
    misprinted: float = 0.0


@dataclass(frozen=True, slots=True)
class _Moment:
    """One instant: the part of the presentation that is over, and how long the shutter is open."""

    part: float
    seconds: float
    shutter: float
    light: Light
    drift: float


@dataclass(frozen=True, slots=True)
class _Held:
    """One parcel of a presentation: its face, its pose when held still, and where it comes from."""

    face: Face
    still: Pose
    entry: tuple[float, float]
    exit: tuple[float, float]
    phases: tuple[float, float, float, float]

    def pose(self, part: float, seconds: float) -> Pose:
        """Tell how it is held when a part of the presentation (0 to 1) is over."""
        away = max(0.0, 1 - part / _ENTER) ** 2
        gone = max(0.0, (part - _LEAVE) / (1 - _LEAVE)) ** 2
        a, b, c, d = np.array(self.phases) + 2 * np.pi * seconds * np.array([0.9, 0.7, 0.5, 0.8])
        still = self.still
        return Pose(
            x=still.x + away * self.entry[0] + gone * self.exit[0] + 5 * float(np.sin(a)),
            y=still.y + away * self.entry[1] + gone * self.exit[1] + 4 * float(np.sin(b)),
            scale=still.scale * (1 - 0.22 * away - 0.12 * gone + 0.012 * float(np.sin(c))),
            turn=still.turn + 14 * away - 10 * gone + 1.0 * float(np.sin(d)),
            nod=still.nod + 10 * away + 1.2 * float(np.sin(b + c)),
            yaw=still.yaw - 8 * gone + 1.2 * float(np.sin(a + d)),
        )


class Film:
    """A film of the day, iterable as often as wanted; nothing but the faces in view is kept."""

    def __init__(
        self,
        day: PracticeDay,
        seed: int = 1,
        frames_per_second: int = 15,
        *,
        hand: Hand | None = None,
    ) -> None:
        """Plan a film. The same day, seed, rate and hand give the same pictures."""
        self.day = day
        self._hand = hand
        self.seed = seed
        self.frames_per_second = frames_per_second
        rng = np.random.default_rng(seed)
        seconds = rng.uniform(0.8, 1.15, len(day.presentations))
        self.lengths = tuple(
            round((hand.seconds if hand else s * _PATIENCE[presentation.hold]) * frames_per_second)
            for s, presentation in zip(seconds.tolist(), day.presentations, strict=True)
        )
        self._counter = counter(rng)
        self._stock = make_stock(rng)
        noise = {sigma: sensor_noise(rng, sigma) for sigma in sorted(set(_NOISE.values()))}
        self._noise = {light: noise[sigma] for light, sigma in _NOISE.items()}
        self._lamp = {light: light_field(gain) for light, gain in _BRIGHTNESS.items()}
        self._sheen = sheen(rng)

    def __len__(self) -> int:
        """Count the frames, one empty counter before each presentation and one at the end."""
        return sum(self.lengths) + len(self.lengths) + 1

    def __iter__(self) -> Iterator[Frame]:
        """Play the whole film."""
        for position in range(len(self.day.presentations)):
            yield self._empty(position)
            yield from self.frames_of(position)
        yield self._empty(len(self.day.presentations))

    def frames_of(self, position: int) -> Iterator[Frame]:
        """Play one presentation alone, exactly as it stands in the film."""
        presentation = self.day.presentations[position]
        rng = np.random.default_rng((self.seed, position))
        parcels = self._parcels(presentation, rng)
        drift = rng.uniform(-0.12, 0.12)
        begin = self._start(position) + 1
        length = self.lengths[position]
        for step in range(length):
            moment = _Moment(
                part=(step + 0.5) / length,
                seconds=step / self.frames_per_second,
                shutter=0.3 / length,
                light=presentation.light,
                drift=float(drift),
            )
            image = self._draw(parcels, moment, rng)
            at = (begin + step) / self.frames_per_second
            yield Frame(image, at, position, presentation.labels)

    def save(self, path: Path) -> None:
        """Write the film as a Motion JPEG in an AVI file.

        Raises KnownFault `film_not_written` when the file cannot be made.
        """
        motion_jpeg = cv2.VideoWriter.fourcc(*"MJPG")
        writer = cv2.VideoWriter(str(path), motion_jpeg, self.frames_per_second, FRAME)
        if not writer.isOpened():
            raise KnownFault("film_not_written", file=path.name)
        try:
            for frame in self:
                writer.write(frame.image)
        finally:
            writer.release()

    def _start(self, position: int) -> int:
        return sum(self.lengths[:position]) + position

    def _empty(self, position: int) -> Frame:
        rng = np.random.default_rng((self.seed, position, 0))
        image = self._developed(self._counter, Light.GOOD, rng)
        return Frame(image, self._start(position) / self.frames_per_second, None, ())

    def _parcels(self, presentation: Presentation, rng: np.random.Generator) -> list[_Held]:
        count = len(presentation.labels)
        grips = (Grip.BOTH,) if count == 1 else (Grip.LEFT, Grip.RIGHT)
        faces = [
            self._face(self.day.label(label_id), presentation.wear, grip, rng)
            for label_id, grip in zip(presentation.labels, grips, strict=True)
        ]
        held = [_held(face, presentation, index, count, rng) for index, face in enumerate(faces)]
        return [self._turned(one, rng) for one in held]

    def _face(self, label: PracticeLabel, wear: Wear, grip: Grip, rng: np.random.Generator) -> Face:
        lost = self._hand is not None and rng.random() < self._hand.misprinted
        return make_face(label, wear, grip, self._stock, rng, misprinted=lost)

    def _turned(self, held: _Held, rng: np.random.Generator) -> _Held:
        """Turn a parcel as the hand does, where it is not the practice clerk's."""
        if self._hand is None:
            return held
        turn = float(rng.uniform(-self._hand.turn, self._hand.turn))
        return replace(held, still=replace(held.still, turn=turn))

    def _draw(self, parcels: list[_Held], moment: _Moment, rng: np.random.Generator) -> Picture:
        scene = self._counter.copy()
        poses = [held.pose(moment.part, moment.seconds) for held in parcels]
        for held, pose in zip(parcels, poses, strict=True):
            lay_shadow(scene, held.face, pose)
        speed = _speed(parcels, poses, moment)
        still = scene.copy() if speed.max() >= _MOVING else scene
        covers = [paint(scene, held.face, pose) for held, pose in zip(parcels, poses, strict=True)]
        if moment.light is Light.GLARE:
            self._add_glare(scene, covers, moment.part + moment.drift)
        if still is not scene:
            scene = _smeared(scene, still, np.maximum.reduce(covers), speed)
        focus = 0.55 + 1.6 * max(0.0, 1 - moment.part / _SETTLED)
        sharp = np.asarray(cv2.GaussianBlur(scene, (0, 0), focus), np.uint8)
        return self._developed(sharp, moment.light, rng)

    def _add_glare(self, scene: Picture, covers: list[Picture], part: float) -> None:
        """Let the lamp's reflection wander over the plastic while it is held."""
        offset = int(np.clip((0.05 + 0.9 * part) * FRAME[0], 0, FRAME[0]))
        streak = self._sheen[:, offset : offset + FRAME[0]]
        for cover in covers:
            cv2.add(scene, streak, dst=scene, mask=cover)

    def _developed(self, scene: Picture, light: Light, rng: np.random.Generator) -> Picture:
        """Apply the lamp and the sensor: light first, noise after it."""
        lit = cv2.multiply(scene, self._lamp[light], scale=1 / 128)
        more, less = self._noise[light]
        top, left = int(rng.integers(80)), int(rng.integers(120))
        area = np.s_[top : top + FRAME[1], left : left + FRAME[0]]
        cv2.add(lit, more[area], dst=lit)
        return np.asarray(cv2.subtract(lit, less[area], dst=lit), np.uint8)


def _speed(parcels: list[_Held], poses: list[Pose], moment: _Moment) -> Speed:
    """Tell how many pixels across and down the fastest parcel goes while the shutter is open."""
    later = [held.pose(moment.part + moment.shutter, moment.seconds) for held in parcels]
    ways = [(b.x - a.x, b.y - a.y) for a, b in zip(poses, later, strict=True)]
    fastest: Speed = np.abs(np.array(ways)).max(axis=0)
    return fastest


def _smeared(scene: Picture, still: Picture, cover: Picture, speed: Speed) -> Picture:
    """Smear what moves while the shutter is open over the counter, which stands `still`."""
    size = (min(61, max(1, round(float(speed[0])))), min(61, max(1, round(float(speed[1])))))
    cv2.copyTo(cv2.blur(scene, size), cv2.blur(cover, size), still)
    return still


def _held(
    face: Face, presentation: Presentation, index: int, count: int, rng: np.random.Generator
) -> _Held:
    """Choose how one parcel is held: near enough to read, tilted as hands do."""
    pair = count > 1
    side = (index - (count - 1) / 2) * FRAME[0] * 0.46
    upright = rng.uniform(-5, 5) if pair else rng.uniform(-11, 11)
    any_way = rng.choice([-1, 1]) * rng.uniform(22, 158)
    still = Pose(
        x=FRAME[0] / 2 + side + rng.uniform(-20, 20) * (1 if pair else 3),
        y=FRAME[1] / 2 + rng.uniform(-20, 30),
        scale=_MODULE_PIXELS / face.module_mm * (_PAIR_SCALE if pair else rng.uniform(0.96, 1.06)),
        turn=float(any_way if presentation.hold is Hold.TURNED else upright),
        nod=float(rng.uniform(-9, 9)),
        yaw=float(rng.uniform(-10, 10)),
    )
    ways = [(-1500.0, 120.0), (1500.0, 160.0), (80.0, 1200.0), (-60.0, 1200.0)]
    if pair:
        ways = [ways[index]]
    entry, leave = ways[int(rng.integers(len(ways)))], ways[int(rng.integers(len(ways)))]
    phases = tuple(float(phase) for phase in rng.uniform(0, 2 * np.pi, 4))
    return _Held(face, still, entry, leave, (phases[0], phases[1], phases[2], phases[3]))
