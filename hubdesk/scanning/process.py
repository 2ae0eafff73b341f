"""The decoder in a process of its own, which may die without the window noticing.

zbar can abort on odd pictures and any engine can hang; the window must survive both. Frames go
over in shared memory, grey; answers come back through a pipe. The process ends by itself when the
pipe closes, whoever closed it.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
import time
from ctypes import c_ubyte
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Self

import cv2
import numpy as np

from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Picture, Reading, grey
from hubdesk.scanning.hints import Hint, hint_for
from hubdesk.scanning.regions import find_bars

_log = logging.getLogger(__name__)

_SPAWN = multiprocessing.get_context("spawn")
_FOUR_K = 3840 * 2160
_PATIENCE = 8.0  # seconds over the budget after which a silent decoder is taken for dead
_MOST_DEATHS = 2  # a frame that kills twice will kill again
_STARTING = 15.0  # seconds for a slow machine to load the engines


@dataclass(frozen=True, slots=True)
class Answer:
    """What one frame gave; `hint` says what keeps a label from being read, where that was asked."""

    readings: list[Reading]
    hint: Hint | None = None
    was_asked: bool = False


@dataclass(slots=True)
class _Job:
    """One frame on its way."""

    size: tuple[int, int]
    budget_ms: float | None
    wants_hint: bool
    pixels: bytes  # for a second try: the shared room may be gone with the first
    since: float
    deaths: int = 0


class DecoderProcess:
    """Read frames in another process: `read` waits for the answer, `submit` and `poll` do not.

    For one thread at a time. A frame during which the process dies is tried once more in a new
    process and then dropped.
    """

    def __init__(self, *, largest: int = _FOUR_K) -> None:
        """Reserve room for a frame of `largest` pixels; nothing runs before `start`."""
        self._room: Any = _SPAWN.RawArray(c_ubyte, largest)
        self._largest = largest
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._job: _Job | None = None
        self._is_warm = False

    def __enter__(self) -> Self:
        """Start the process."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the process."""
        self.stop()

    @property
    def pid(self) -> int | None:
        """Give the number of the running process, None when there is none."""
        return self._process.pid if self._process else None

    @property
    def is_busy(self) -> bool:
        """Tell whether a frame is under way, so that the next one would be dropped."""
        return self._job is not None

    def start(self) -> None:
        """Start the process; return at once, it loads the engines meanwhile."""
        if self._process is None:
            ours, theirs = _SPAWN.Pipe()
            self._process = _SPAWN.Process(
                target=serve, args=(theirs, self._room), name="hubdesk-decoder", daemon=True
            )
            self._process.start()
            theirs.close()
            self._line = ours
            self._is_warm = False

    def stop(self) -> None:
        """End the process and wait until it is gone."""
        if self._process is None or self._line is None:
            return
        self._line.close()
        self._process.join(1.0)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()
        self._process, self._line, self._job = None, None, None

    def read(self, frame: Picture, budget_ms: float | None = None) -> list[Reading]:
        """Read a frame as `Decoder.read` does, waiting for the answer."""
        while self.is_busy:
            self.poll(0.1)
        self.submit(frame, budget_ms)
        while self.is_busy:
            answer = self.poll(0.1)
            if answer is not None:
                return answer.readings
        return []

    def submit(
        self, frame: Picture, budget_ms: float | None = None, *, wants_hint: bool = False
    ) -> bool:
        """Hand a frame over and return at once; False when the one before is still under way."""
        if self.is_busy:
            return False
        picture = grey(frame)
        self._make_room(picture.size)
        height, width = picture.shape
        pixels = picture.tobytes()
        self._job = _Job((height, width), budget_ms, wants_hint, pixels, time.monotonic())
        self._send(self._job)
        return True

    def poll(self, timeout: float = 0.0) -> Answer | None:
        """Give the answer to the frame under way, or None while there is none.

        A dead or silent process is replaced here; a frame that killed two gives an empty answer.
        """
        job, line = self._job, self._line
        if job is None or line is None:
            self._replace_the_dead()
            return None
        try:
            if line.poll(timeout):
                answer: Answer = line.recv()
                self._job, self._is_warm = None, True
                return answer
        except (EOFError, OSError):
            return self._bury(job)
        return self._bury(job) if self._is_silent(job) else None

    def _replace_the_dead(self) -> None:
        """Have a new process ready for the next frame when one died with nothing to do."""
        if self._process is not None and not self._process.is_alive():
            _log.warning("The decoder died at rest; a new one is started.")
            self.stop()
            self.start()

    def _is_silent(self, job: _Job) -> bool:
        allowed = _PATIENCE + (job.budget_ms or 0) / 1000
        if not self._is_warm:
            allowed += _STARTING
        return time.monotonic() - job.since > allowed

    def _bury(self, job: _Job) -> Answer | None:
        """Replace the process; try its frame again, or give it up."""
        _log.warning("The decoder died; a new one is started.")
        if self._process is not None:
            self._process.kill()
        self.stop()
        self.start()
        job.deaths += 1
        if job.deaths >= _MOST_DEATHS:
            _log.warning("A frame of %d x %d killed two decoders and is dropped.", *job.size)
            return Answer([])
        job.since = time.monotonic()
        self._job = job
        self._send(job)
        return None

    def _send(self, job: _Job) -> None:
        self.start()
        if self._line is None:
            return
        memoryview(self._room).cast("B")[: len(job.pixels)] = job.pixels
        try:
            self._line.send((job.size, job.budget_ms, job.wants_hint))
        except OSError:
            # It died while idle; `poll` finds the closed pipe and starts another one.
            _log.debug("The decoder was gone before a frame came.")

    def _make_room(self, pixels: int) -> None:
        if pixels > self._largest:
            self.stop()
            self._room, self._largest = _SPAWN.RawArray(c_ubyte, pixels), pixels


def serve(line: Connection, room: Any) -> None:
    """Answer frames until the other end of the pipe is closed: what the process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cv2.setNumThreads(1)  # the window and the camera have the other processor to themselves
    decoder = Decoder()
    frame = np.frombuffer(room, np.uint8)
    while True:
        try:
            (height, width), budget_ms, wants_hint = line.recv()
            picture = frame[: height * width].reshape(height, width)
            readings = decoder.read(picture, budget_ms)
            hint = hint_for(picture, find_bars(picture), readings) if wants_hint else None
            line.send(Answer(readings, hint, wants_hint))
        except (EOFError, OSError):
            return
