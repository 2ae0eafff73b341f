"""The camera and what takes its place."""

import itertools
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.camera import Camera, Frame, Source, State, shown
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.sources import device, film, folder


class Watcher:
    """Note what the camera tells, taking `pause` seconds over each frame."""

    def __init__(self, pause: float = 0.0) -> None:
        self.frames: list[Frame] = []
        self.states: list[State] = []
        self.faults: list[str] = []
        self.pause = pause
        self.quit = threading.Event()
        self.news = threading.Condition()

    def saw(self, frame: Frame) -> None:
        self.quit.wait(self.pause)
        with self.news:
            self.frames.append(frame)
            self.news.notify_all()

    def changed(self, state: State, fault: KnownFault | None) -> None:
        with self.news:
            self.states.append(state)
            self.faults += [fault.reason] if fault else []
            self.news.notify_all()

    def hears(self, state: State, within: float = 8.0, *, after: int = 0) -> bool:
        with self.news:
            return self.news.wait_for(lambda: state in self.states[after:], within)


def lights(count: int) -> list[Picture]:
    return [np.full((24, 32, 3), number, np.uint8) for number in range(count)]


def seen(source: Source, watcher: Watcher) -> list[int]:
    camera = Camera(source, watcher)
    camera.start()
    assert camera.wait(10)
    camera.stop()
    return [int(frame.picture[0, 0, 0]) for frame in watcher.frames]


def test_a_film_shown_as_fast_as_it_is_looked_at_loses_no_frame() -> None:
    assert seen(shown(lights(50)), Watcher()) == list(range(50))


def test_a_slow_listener_always_gets_the_newest_frame() -> None:
    watcher = Watcher(pause=0.05)
    numbers = seen(shown(lights(60), interval=0.005), watcher)
    assert len(numbers) < 30
    assert numbers[-1] == 59
    assert numbers == sorted(numbers)


def test_a_film_in_its_own_time_takes_that_time() -> None:
    begun = time.monotonic()
    seen(shown(lights(10), interval=0.03), Watcher())
    assert time.monotonic() - begun > 0.25


def test_a_film_file_and_a_folder_are_shown_in_order(tmp_path: Path) -> None:
    writer = cv2.VideoWriter(str(tmp_path / "a.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 25, (32, 24))
    for light in lights(5):
        writer.write(light * 40)
        cv2.imwrite(str(tmp_path / f"{light[0, 0, 0]}.png"), light)
    writer.release()
    (tmp_path / "3.png").write_bytes(b"not a picture")
    assert len(seen(film(tmp_path / "a.avi", paced=False), Watcher())) == 5
    assert seen(folder(tmp_path), Watcher()) == [0, 1, 2, 4]


def test_a_missing_film_is_said_once() -> None:
    watcher = Watcher()
    camera = Camera(film(Path("gone.avi")), watcher)
    camera.start()
    assert watcher.hears(State.AWAY)
    camera.stop()
    assert watcher.faults == ["picture_missing"]


def test_an_unplugged_camera_is_opened_again() -> None:
    openings = iter(range(100))

    def plugged_later(dozing: threading.Event) -> Iterator[Picture]:
        if next(openings) == 0:
            raise KnownFault("camera_away", camera="0")
        yield from _living(dozing)

    watcher = Watcher()
    camera = Camera(Source(plugged_later, interval=0.01, is_live=True), watcher)
    camera.start()
    assert watcher.hears(State.AWAY)
    assert watcher.hears(State.LOOKING)
    camera.stop()


def test_a_camera_that_shows_one_frame_for_ever_is_noticed() -> None:
    def stuck(_: threading.Event) -> Iterator[Picture]:
        picture = next(_living(_))
        while True:
            yield picture.copy()

    watcher = Watcher()
    camera = Camera(Source(stuck, interval=0.02, is_live=True), watcher, patience=0.4)
    camera.start()
    assert watcher.hears(State.FROZEN)
    camera.stop()
    assert "camera_frozen" in watcher.faults


def test_a_camera_whose_driver_hangs_is_noticed_and_left_behind() -> None:
    release = threading.Event()

    def hanging(_: threading.Event) -> Iterator[Picture]:
        yield np.zeros((24, 32, 3), np.uint8)
        release.wait(20)

    watcher = Watcher()
    camera = Camera(Source(hanging, is_live=True), watcher, patience=0.4)
    camera.start()
    assert watcher.hears(State.SILENT)
    release.set()
    camera.stop()


def test_a_running_camera_stops_soon() -> None:
    watcher = Watcher()
    camera = Camera(Source(_living, interval=0.01, is_live=True), watcher)
    camera.start()
    assert watcher.hears(State.LOOKING)
    begun = time.monotonic()
    camera.stop()
    assert time.monotonic() - begun < 10
    assert camera.state is State.OFF
    assert not [one.name for one in threading.enumerate() if one.name.startswith("camera")]


def test_a_driver_that_hangs_is_left_behind_and_the_camera_opened_anew() -> None:
    release, openings = threading.Event(), iter(range(100))

    def hanging_once(dozing: threading.Event) -> Iterator[Picture]:
        yield from itertools.islice(_living(dozing), 3)
        if next(openings) == 0:
            release.wait(20)
        yield from _living(dozing)

    watcher = Watcher()
    camera = Camera(Source(hanging_once, interval=0.01, is_live=True), watcher, patience=0.3)
    camera.start()
    assert watcher.hears(State.SILENT)
    silent = watcher.states.index(State.SILENT)
    assert watcher.hears(State.LOOKING, after=silent)
    release.set()
    camera.stop()


def test_a_frozen_camera_is_opened_again_and_reads_on() -> None:
    openings = iter(range(100))

    def stuck_once(dozing: threading.Event) -> Iterator[Picture]:
        if next(openings) == 0:
            picture = next(_living(dozing))
            yield from (picture.copy() for _ in range(10_000))
        yield from _living(dozing)

    watcher = Watcher()
    camera = Camera(Source(stuck_once, interval=0.01, is_live=True), watcher, patience=0.3)
    camera.start()
    assert watcher.hears(State.FROZEN)
    assert watcher.hears(State.LOOKING, after=watcher.states.index(State.FROZEN))
    camera.stop()


def test_the_dark_of_a_closed_shop_is_not_a_frozen_camera() -> None:
    def night(_: threading.Event) -> Iterator[Picture]:
        while True:
            yield np.full((24, 32, 3), 4, np.uint8)

    watcher = Watcher()
    camera = Camera(Source(night, interval=0.01, is_live=True), watcher, patience=0.2)
    camera.start()
    assert watcher.hears(State.LOOKING)
    assert not watcher.hears(State.FROZEN, within=0.6)
    camera.stop()


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("camera_gone", State.GONE),
        ("camera_busy", State.BUSY),
        ("camera_forbidden", State.FORBIDDEN),
        ("camera_away", State.AWAY),
    ],
)
def test_each_reason_for_no_picture_is_a_state_of_its_own(reason: str, state: State) -> None:
    def refused(_: threading.Event) -> Iterator[Picture]:
        raise KnownFault(reason)
        yield

    watcher = Watcher()
    camera = Camera(Source(refused, is_live=True), watcher)
    camera.start()
    assert watcher.hears(state)
    camera.stop()
    assert watcher.faults[0] == reason


def test_a_dozing_camera_says_so_and_looks_again() -> None:
    watcher = Watcher()
    camera = Camera(Source(_living, interval=0.01, is_live=True), watcher)
    camera.start()
    assert watcher.hears(State.LOOKING)
    camera.doze(True)
    assert watcher.hears(State.ASLEEP)
    camera.doze(False)
    assert watcher.hears(State.LOOKING, after=watcher.states.index(State.ASLEEP))
    camera.stop()


def test_a_camera_that_is_not_there_is_away(capfd: object) -> None:
    watcher = Watcher()
    camera = Camera(device(97), watcher)
    camera.start()
    assert watcher.hears(State.AWAY)
    camera.stop()
    assert watcher.faults[0] == "camera_away"


def _living(_: threading.Event) -> Iterator[Picture]:
    noise = np.random.default_rng(1)
    while True:
        yield noise.integers(0, 255, (24, 32, 3), np.uint8)
