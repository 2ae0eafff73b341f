"""The camera: always the newest frame, never a queue; a film or a folder can take its place."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.pictures import PHOTOGRAPHS, film_rate, frames, read_picture

_log = logging.getLogger(__name__)

_REOPEN = 1.0  # seconds between two tries to open a camera that is away
_STOP = 5.0  # seconds that a thread may take to end
_BEAT = 0.25  # seconds between two looks at the clock


# OpenCV tells the terminal of every camera that is not there; our state says it once.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


class State(StrEnum):
    """What the lamp beside the picture shows."""

    OFF = "off"
    OPENING = "opening"
    LOOKING = "looking"
    FROZEN = "frozen"  # the same frame for ever
    SILENT = "silent"  # open, but no frames
    AWAY = "away"  # cannot be opened: unplugged, or held by another program
    FINISHED = "finished"  # a film or a folder has been shown to its end


@dataclass(frozen=True, slots=True)
class Frame:
    """One look: the picture in BGR or grey, its number from 1, and monotonic seconds."""

    picture: Picture
    number: int
    at: float


@dataclass(frozen=True, slots=True)
class Source:
    """Where frames come from.

    `open` begins anew each time it is called; `interval` is the seconds between two frames to
    hold to, None for as fast as they are looked at; a `live` source is opened again when it ends.
    """

    open: Callable[[], Iterator[Picture]]
    interval: float | None = None
    is_live: bool = False


class Listener(Protocol):
    """Who is told: in a thread of the camera's, one call after the other."""

    def saw(self, frame: Frame) -> None:
        """Take the newest frame; frames that come meanwhile are skipped, the last one kept."""

    def changed(self, state: State, fault: KnownFault | None) -> None:
        """Take the news that the camera's state is another now, and why, if it failed."""


def device(name: int | str, *, width: int = 1280, height: int = 720) -> Source:
    """Give a camera by its number or path, or a network stream by its address."""
    return Source(lambda: _device_frames(name, width, height), is_live=True)


def film(path: Path, *, paced: bool = True) -> Source:
    """Give a film's frames, in its own time or each as soon as the one before is looked at."""
    return Source(lambda: frames(path), 1 / film_rate(path) if paced else None)


def folder(path: Path, *, interval: float | None = None) -> Source:
    """Give a folder's pictures in the order of their names, skipping what is no picture."""
    return Source(lambda: _folder_frames(path), interval)


def shown(pictures: Iterable[Picture], *, interval: float | None = None) -> Source:
    """Give pictures that the program made itself."""
    return Source(lambda: iter(pictures), interval)


class Camera:
    """Take frames in one thread and tell a listener in another, so that neither waits.

    Started and stopped once; to look again, make another one.
    """

    def __init__(self, source: Source, listener: Listener, *, patience: float = 3.0) -> None:
        """Prepare; nothing is opened before `start`.

        `patience` is the seconds after which the very same frame, or none at all, is a fault: a
        living sensor always trickles noise.
        """
        self._patience = patience
        self._source = source
        self._listener = listener
        self._stop = threading.Event()
        self._fresh = threading.Condition()
        self._frame: Frame | None = None
        self._taken = 0
        self._state = State.OFF
        self._fault: KnownFault | None = None
        self._moved_at = 0.0
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Open the source and begin to look; return at once."""
        if self._threads:
            return
        self._set(State.OPENING)
        self._threads = [
            threading.Thread(target=self._capture, name="camera", daemon=True),
            threading.Thread(target=self._tell, name="camera-listener", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End both threads within five seconds; a driver that hangs is left behind."""
        self._stop.set()
        with self._fresh:
            self._fresh.notify_all()
        until = time.monotonic() + _STOP
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, until - time.monotonic()))
        self._threads = []
        self._set(State.OFF)

    @property
    def state(self) -> State:
        """Give the state that the listener heard of last, or is about to hear of."""
        return self._state

    def wait(self, timeout: float) -> bool:
        """Wait until a film or folder has been shown and every frame was listened to."""
        until = time.monotonic() + timeout
        with self._fresh:
            return self._fresh.wait_for(self._is_over, max(0.0, until - time.monotonic()))

    def _is_over(self) -> bool:
        seen = self._frame is None or self._taken == self._frame.number
        gone = self._state is State.AWAY and not self._source.is_live
        return (gone or self._state in (State.FINISHED, State.OFF)) and seen

    # The capturing thread.

    def _capture(self) -> None:
        number = 0
        while not self._stop.is_set():
            try:
                for picture in self._paced(self._source.open()):
                    number += 1
                    self._put(picture, number)
                    if self._stop.is_set() or self._is_stuck():
                        break
            except KnownFault as fault:
                self._set(State.AWAY, fault)
            except Exception:  # noqa: BLE001 - a driver may raise anything, and the counter must go on
                _log.exception("The camera failed.")
                self._set(State.AWAY, KnownFault("camera_away"))
            if not self._source.is_live:
                if self._state is not State.AWAY:
                    self._set(State.FINISHED)
                return
            self._stop.wait(_REOPEN)

    def _paced(self, pictures: Iterator[Picture]) -> Iterator[Picture]:
        due = time.monotonic()
        for picture in pictures:
            yield picture
            if self._source.interval is not None:
                due = max(due + self._source.interval, time.monotonic() - 1)
                self._stop.wait(max(0.0, due - time.monotonic()))
            elif not self._source.is_live:
                self._wait_until_taken()

    def _wait_until_taken(self) -> None:
        with self._fresh:
            while not self._stop.is_set() and self._frame and self._taken < self._frame.number:
                self._fresh.wait(_BEAT)

    def _put(self, picture: Picture, number: int) -> None:
        now = time.monotonic()
        before = self._frame
        with self._fresh:
            self._frame = Frame(picture, number, now)
            self._fresh.notify_all()
        if before is None or not _are_equal(before.picture, picture):
            self._moved_at = now
            self._set(State.LOOKING)

    def _is_stuck(self) -> bool:
        """Tell whether a live camera has shown one frame for so long that it is reopened."""
        stuck = self._source.is_live and time.monotonic() - self._moved_at > self._patience
        if stuck:
            self._set(State.FROZEN, KnownFault("camera_frozen"))
        return stuck

    # The listening thread.

    def _tell(self) -> None:
        told = State.OFF
        while not self._stop.is_set():
            with self._fresh:
                if not self._has_news(told):
                    self._fresh.wait(_BEAT)
                state, fault, frame = self._state, self._fault, self._frame
            try:
                if state is not told:
                    told = state
                    self._listener.changed(state, fault)
                if frame is not None and frame.number > self._taken:
                    self._listener.saw(frame)
            except Exception:  # noqa: BLE001 - one frame that the listener cannot bear must not blind the camera
                _log.exception("A frame could not be handled.")
            self._mark_taken(frame)
            self._watch()

    def _mark_taken(self, frame: Frame | None) -> None:
        if frame is not None:
            with self._fresh:
                self._taken = frame.number
                self._fresh.notify_all()

    def _has_news(self, told: State) -> bool:
        unseen = self._frame is not None and self._frame.number > self._taken
        return unseen or self._state is not told or self._stop.is_set()

    def _watch(self) -> None:
        """Notice that a live camera gives nothing, even while its driver blocks the other."""
        frame, looking = self._frame, self._state is State.LOOKING
        if not (self._source.is_live and looking and frame):
            return
        if time.monotonic() - frame.at > self._patience:
            self._set(State.SILENT, KnownFault("camera_silent"))

    def _set(self, state: State, fault: KnownFault | None = None) -> None:
        with self._fresh:
            self._state, self._fault = state, fault
            self._fresh.notify_all()


def _are_equal(one: Picture, other: Picture) -> bool:
    """Compare a sample of two frames: noise changes some of it even when nothing moves."""
    return one.shape == other.shape and np.array_equal(one[::4, ::4], other[::4, ::4])


def _device_frames(name: int | str, width: int, height: int) -> Iterator[Picture]:
    camera = cv2.VideoCapture(name)
    try:
        if not camera.isOpened():
            raise KnownFault("camera_away", camera=str(name))
        camera.set(cv2.CAP_PROP_FRAME_WIDTH, width)
        camera.set(cv2.CAP_PROP_FRAME_HEIGHT, height)
        camera.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        while True:
            there, picture = camera.read()
            if not there:
                raise KnownFault("camera_away", camera=str(name))
            yield np.asarray(picture, np.uint8)
    finally:
        camera.release()


def _folder_frames(path: Path) -> Iterator[Picture]:
    if not path.is_dir():
        raise KnownFault("picture_missing", file=path.name)
    for file in sorted(path.iterdir()):
        if file.suffix.lower() in PHOTOGRAPHS:
            try:
                yield read_picture(file)
            except KnownFault as fault:
                _log.warning("Skipped a picture of the folder: %s", fault.reason)
