"""Who watches an eye in the tests: everything it tells, with the time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan
from hubdesk.scanning.camera import Frame, State
from hubdesk.scanning.engines import Picture, Reading
from hubdesk.scanning.hints import Hint
from tests.scanning.labels import code, view

READER = LabelReader.from_file(Path(__file__).parents[2] / "resources/carriers.json")
NUMBERS = ("1Z999AA10123456784", "1ZBA83E60397471236")


def now() -> datetime:
    return datetime.now(UTC)


class Watching:
    """Note what the eye tells, and wait for it."""

    def __init__(self) -> None:
        self.scans: list[str] = []
        self.states: list[State] = []
        self.hints: list[Hint | None] = []
        self.readings: list[Reading] = []
        self.frames = 0
        self._news = threading.Condition()

    def scanned(self, scan: Scan) -> None:
        self._note(lambda: self.scans.append(scan.text))

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        def note() -> None:
            self.frames += 1
            self.readings = readings

        self._note(note)

    def hinted(self, hint: Hint | None) -> None:
        self._note(lambda: self.hints.append(hint))

    def camera_changed(self, state: State, fault: KnownFault | None) -> None:
        self._note(lambda: self.states.append(state))

    def _note(self, note: Callable[[], None]) -> None:
        with self._news:
            note()
            self._news.notify_all()

    def waits(self, until: Callable[[], bool], within: float = 14.0) -> float:
        """Wait until something was told; give how many seconds that took."""
        begun = time.monotonic()
        with self._news:
            assert self._news.wait_for(until, within), (self.states, self.scans, self.frames)
        return time.monotonic() - begun

    def hears(self, text: str, within: float = 14.0) -> float:
        return self.waits(lambda: text in self.scans, within)

    def is_told(self, state: State, within: float = 14.0) -> float:
        """Wait until the state is the newest one."""
        return self.waits(lambda: bool(self.states) and self.states[-1] is state, within)

    def forget(self) -> None:
        with self._news:
            self.scans.clear()
            self.states.clear()


class Counter:
    """What stands before the camera: a label, or nothing; and the sensor's noise."""

    def __init__(self) -> None:
        shown = [code(number) for number in NUMBERS]
        self._views = [view((one, 12, (640, 360))) for one in shown] + [view()]
        self._noise = np.random.default_rng(1).integers(0, 5, (8, 720, 1280), np.uint8)
        self.shown = 2

    def show(self, label: int) -> str:
        """Lay one of the labels on the counter; give its number."""
        self.shown = label
        return NUMBERS[label]

    def clear(self) -> None:
        self.shown = 2

    def see(self, number: int) -> Picture:
        picture = self._views[self.shown] + self._noise[number % len(self._noise)]
        return np.asarray(picture, np.uint8)
