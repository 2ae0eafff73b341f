"""The camera: always the newest frame, never a queue; a film or a folder can take its place."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.engines import Picture

_log = logging.getLogger(__name__)

_REOPEN = 1.0  # seconds between two tries to open a camera that is away
_STOP = 5.0  # seconds that a thread may take to end
_BEAT = 0.25  # seconds between two looks at the clock
_OPENING = 30.0  # seconds that a driver may take to open; Media Foundation was seen to take 20
_MOST_HUNG = 3  # threads left behind in drivers that hang
_BLACK = 16.0  # mean grey below which a living picture may well stand still: a shop at night

PATIENCE = 3.0
"""Seconds after which the very same frame, or none at all, is a fault."""


class State(StrEnum):
    """What the lamp beside the picture shows."""

    OFF = "off"
    RESTING = "resting"  # switched off by the owner
    OPENING = "opening"
    LOOKING = "looking"
    ASLEEP = "asleep"  # glancing for movement only
    FROZEN = "frozen"  # the same frame for ever
    SILENT = "silent"  # open, but no frames
    AWAY = "away"  # cannot be reached
    GONE = "gone"  # was here, and is unplugged
    BUSY = "busy"  # plugged in, but held by another program
    FORBIDDEN = "forbidden"  # plugged in, but HubDesk may not open it
    FINISHED = "finished"  # a film or a folder has been shown to its end


_STATE_OF = {
    "camera_frozen": State.FROZEN,
    "camera_gone": State.GONE,
    "camera_busy": State.BUSY,
    "camera_forbidden": State.FORBIDDEN,
}
_SEEING = (State.LOOKING, State.ASLEEP)


@dataclass(frozen=True, slots=True)
class Frame:
    """One look: the picture in BGR or grey, its number from 1, and monotonic seconds."""

    picture: Picture
    number: int
    at: float


@dataclass(frozen=True, slots=True)
class Source:
    """Where frames come from.

    `open` begins anew each time it is called, and may give fewer frames while the event that it is
    handed is set: nobody is at the counter. `interval` is the seconds between two frames to hold
    to, None for as fast as they are looked at; a `live` source is opened again when it ends.
    """

    open: Callable[[threading.Event], Iterator[Picture]]
    interval: float | None = None
    is_live: bool = False


class Listener(Protocol):
    """Who is told: in a thread of the camera's, one call after the other."""

    def saw(self, frame: Frame) -> None:
        """Take the newest frame; frames that come meanwhile are skipped, the last one kept."""

    def changed(self, state: State, fault: KnownFault | None) -> None:
        """Take the news that the camera's state is another now, and why, if it failed."""


def shown(pictures: Iterable[Picture], *, interval: float | None = None) -> Source:
    """Give pictures that the program made itself."""
    return Source(lambda _: iter(pictures), interval)


class Camera:
    """Take frames in one thread and tell a listener in another, so that neither waits.

    Started and stopped once; to look again, make another one.
    """

    def __init__(self, source: Source, listener: Listener, *, patience: float = PATIENCE) -> None:
        """Prepare; nothing is opened before `start`.

        `patience` is the seconds after which the very same frame, or none at all, is a fault: a
        living sensor always trickles noise.
        """
        self._patience = patience
        self._source = source
        self._listener = listener
        self._stop = threading.Event()
        self._dozing = threading.Event()
        self._fresh = threading.Condition()
        self._frame: Frame | None = None
        self._taken = 0
        self._state = State.OFF
        self._fault: KnownFault | None = None
        self._moved_at = 0.0
        self._sign_at = 0.0  # when the driver last gave anything back
        self._is_open = False
        self._taker: threading.Thread | None = None
        self._teller: threading.Thread | None = None
        self._hung: list[threading.Thread] = []

    def start(self) -> None:
        """Open the source and begin to look; return at once."""
        if self._teller is None:
            self._set(State.OPENING)
            self._teller = threading.Thread(target=self._tell, name="camera-listener", daemon=True)
            self._take_frames()
            self._teller.start()

    def stop(self) -> None:
        """End both threads within five seconds; a driver that hangs is left behind."""
        self._stop.set()
        with self._fresh:
            self._fresh.notify_all()
        until = time.monotonic() + _STOP
        for thread in (self._taker, self._teller):
            if thread is not None and thread is not threading.current_thread():
                thread.join(max(0.0, until - time.monotonic()))
        self._set(State.OFF)

    def doze(self, dozing: bool) -> None:
        """Glance only, or look again; the next frame comes a quarter of a second later at most."""
        if dozing != self._dozing.is_set():
            (self._dozing.set if dozing else self._dozing.clear)()
            with self._fresh:
                if self._state in _SEEING:
                    self._set(self._seeing())

    @property
    def state(self) -> State:
        """Give the state that the listener heard of last, or is about to hear of."""
        return self._state

    def wait(self, timeout: float) -> bool:
        """Wait until a film or folder has been shown and every frame was listened to."""
        with self._fresh:
            return self._fresh.wait_for(self._is_over, timeout)

    def _is_over(self) -> bool:
        seen = self._frame is None or self._taken == self._frame.number
        gone = self._state is State.AWAY and not self._source.is_live
        return (gone or self._state in (State.FINISHED, State.OFF)) and seen

    # The capturing thread. One that hangs in its driver is left behind and does nothing any more.

    def _take_frames(self) -> None:
        self._sign_at = time.monotonic()
        self._taker = threading.Thread(target=self._capture, name="camera", daemon=True)
        self._taker.start()

    def _is_mine(self) -> bool:
        return threading.current_thread() is self._taker and not self._stop.is_set()

    def _capture(self) -> None:
        while self._is_mine():
            fault = self._look()
            self._is_open = False
            if not self._is_mine():
                return
            if fault is not None:
                self._fail(fault)
            if not self._source.is_live:
                if fault is None:
                    self._set(State.FINISHED)
                return
            self._stop.wait(_REOPEN)
            self._sign_at = time.monotonic()

    def _look(self) -> KnownFault | None:
        """Take frames until there are none; give the fault that ended them, if one did."""
        self._moved_at = math.inf
        try:
            for picture in self._paced(self._source.open(self._dozing)):
                if not self._is_mine():
                    break
                self._put(picture)
                if self._is_stuck():
                    return KnownFault("camera_frozen")
        except KnownFault as fault:
            return fault
        except Exception:  # noqa: BLE001 - a driver may raise anything, and the counter must go on
            _log.exception("The camera failed.")
            return KnownFault("camera_away")
        return KnownFault("camera_away") if self._source.is_live else None

    def _fail(self, fault: KnownFault) -> None:
        """Say why there are no frames; a camera that our own hung driver holds is silent."""
        state = _STATE_OF.get(fault.reason, State.AWAY)
        if state is State.BUSY and any(one.is_alive() for one in self._hung):
            state, fault = State.SILENT, KnownFault("camera_silent")
        self._set(state, fault)

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

    def _put(self, picture: Picture) -> None:
        now = time.monotonic()
        before = self._frame
        with self._fresh:
            self._frame = Frame(picture, before.number + 1 if before else 1, now)
            self._sign_at, self._is_open = now, True
            self._fresh.notify_all()
        if before is None or not _stands_still(before.picture, picture):
            self._moved_at = now
            self._set(self._seeing())
        self._moved_at = min(self._moved_at, now)

    def _seeing(self) -> State:
        return State.ASLEEP if self._dozing.is_set() else State.LOOKING

    def _is_stuck(self) -> bool:
        """Tell whether a live camera has shown one frame for so long that it is reopened."""
        return self._source.is_live and time.monotonic() - self._moved_at > self._patience

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
        if not self._source.is_live or self._stop.is_set():
            return
        quiet = time.monotonic() - self._sign_at
        if self._state in _SEEING and quiet > self._patience:
            self._set(State.SILENT, KnownFault("camera_silent"))
        if quiet > (2 * self._patience if self._is_open else _OPENING):
            self._leave_behind()

    def _leave_behind(self) -> None:
        """Try with another thread when the driver does not come back."""
        self._hung = [one for one in self._hung if one.is_alive()]
        if self._taker is not None and len(self._hung) < _MOST_HUNG:
            _log.warning("The camera's driver hangs; it is opened anew.")
            self._hung.append(self._taker)
            self._take_frames()

    def _set(self, state: State, fault: KnownFault | None = None) -> None:
        with self._fresh:
            self._state, self._fault = state, fault
            self._fresh.notify_all()


def _stands_still(one: Picture, other: Picture) -> bool:
    """Compare a sample of two frames: noise changes some of it even when nothing moves."""
    if one.shape != other.shape or not np.array_equal(one[::4, ::4], other[::4, ::4]):
        return False
    return float(other[::8, ::8].mean()) >= _BLACK
