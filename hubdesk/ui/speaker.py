"""The loudspeaker, in a process of its own: a sound driver may hang or crash, the window may not.

What runs here loads the sound library, opens the system's device, gives it samples, and finds
another device when this one is gone. `hubdesk.ui.sounds` starts this file as a program and talks to
it in lines of JSON; it ends when the lines end, whoever ended them. It knows nothing else of
HubDesk, so that it takes a tenth of the window's memory.
"""

from __future__ import annotations

import array
import importlib
import json
import os
import signal
import sys
import threading
import time
import wave
from collections import deque
from collections.abc import Generator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TextIO

RATE = 22_050  # samples a second, as the tones are made
_WIDTH = 2  # bytes a sample
_CUT = RATE * 4 // 1000  # samples in which a tone that is cut fades: four milliseconds do not click
_PERIOD = 10  # milliseconds between two calls of the device: what Windows shares a device in
_STALE = 0.5  # seconds after which a tone would be taken for the next parcel's
_HANDING = 0.25  # seconds to wait for the device to take a tone before the next order is heard
_STUCK = 1.5  # seconds without a call after which an open device is given up
_QUIET = 300.0  # seconds after the last tone at which the device, and the PC with it, may sleep
_AGAIN = 2.0  # seconds between two tries to find a device
_BEAT = 0.5  # seconds between two looks at the device


@dataclass(frozen=True, slots=True)
class Order:
    """A tone to play: its name, its amplitude from 0 to 1, and when it was asked for.

    `at` is `time.perf_counter`, which all processes of a PC share.
    """

    name: str
    gain: float
    at: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether there is a device, and how many seconds an ordered tone took to reach it.

    `name` is empty when nothing was ordered; `waited` is None for a tone that nobody will hear.
    """

    is_available: bool
    name: str = ""
    waited: float | None = None


class Voice:
    """Give a device what it asks for: a tone, or silence; a new tone cuts the one before."""

    def __init__(self) -> None:
        """Begin with silence."""
        self._next: deque[tuple[bytes, float]] = deque(maxlen=1)
        self.given: SimpleQueue[tuple[float, float]] = SimpleQueue()
        self.called = time.perf_counter()

    def say(self, samples: bytes, at: float) -> None:
        """Play 16-bit samples that were asked for at `at` next; they are dropped when too old."""
        self._next.append((samples, at))

    def stream(self) -> Generator[bytes, int, None]:
        """Give as many frames as are asked for, for ever, from a thread of the device's."""
        rest = b""
        frames = yield b""
        while True:
            self.called = time.perf_counter()
            if self._next:
                samples, at = self._next.popleft()
                if self.called - at < _STALE:
                    rest = _fading(rest) + samples
                    self.given.put((at, self.called))
            size = frames * _WIDTH
            chunk, rest = rest[:size], rest[size:]
            frames = yield chunk.ljust(size, b"\0")


def _fading(rest: bytes) -> bytes:
    """Let what is left of a tone die away at once, but without a click."""
    tail = array.array("h", rest[: _CUT * _WIDTH])
    for place, sample in enumerate(tail):
        tail[place] = sample * (len(tail) - 1 - place) // len(tail)
    return tail.tobytes()


class Loudspeaker:
    """The system's sound device, found again whenever it was lost; for one thread."""

    def __init__(
        self, tones: Mapping[str, bytes], backend: str = "", *, quiet: float = _QUIET
    ) -> None:
        """Prepare; `backend` is one of miniaudio's by name, empty for what the system has.

        After `quiet` seconds without a tone the device is left to others.
        """
        self._tones = tones
        self._backend = backend
        self._quiet = quiet
        self._louder: dict[tuple[str, float], bytes] = {}
        self._voice = Voice()
        self._device: Any = None
        self._library: Any = None
        self._used = self._tried = 0.0
        self.is_available = False

    @property
    def is_open(self) -> bool:
        """Tell whether a device is kept awake."""
        return self._device is not None

    def open(self) -> None:
        """Find a device, unless one is open."""
        if self._device is not None:
            return
        self._tried = self._used = time.perf_counter()
        try:
            self._library = self._library or _sound_library()
            self._device = self._opened()
        except (ImportError, OSError):
            # Not installed, or what it needs of the system is not; somebody may yet add it.
            self._device = None
        self.is_available = self._device is not None

    def _opened(self) -> Any:
        """Open the first device that lets itself be started."""
        devices = (_started(self._library, each, self._voice) for each in self._backends())
        return next((device for device in devices if device is not None), None)

    def _backends(self) -> list[Any]:
        """Give the ways to a device, the system's best first; never the one that plays nowhere."""
        every = self._library.Backend
        if self._backend:
            return [every[self._backend]]
        found = self._library.get_enabled_backends() - {every.NULL, every.CUSTOM}
        return sorted(found, key=lambda backend: int(backend.value))

    def play(self, order: Order) -> Answer:
        """Play a tone at once, cutting the one before; return when the device has begun it."""
        # Said before a device is opened, so that it is in the first samples of a new one.
        self._voice.say(self._samples(order), order.at)
        self.open()
        if self._device is None:
            return Answer(is_available=False, name=order.name)
        self._used = time.perf_counter()
        until = self._used + _HANDING
        waited = None
        while waited is None and (left := until - time.perf_counter()) > 0:
            try:
                asked, given = self._voice.given.get(timeout=left)
            except Empty:
                break
            waited = given - asked if asked == order.at else None
        return Answer(self.is_available, order.name, waited)

    def _samples(self, order: Order) -> bytes:
        key = (order.name, order.gain)
        if key not in self._louder:
            if len(self._louder) > 2 * len(self._tones):
                self._louder.clear()  # somebody moves the slider
            loud = array.array("h", self._tones[order.name])
            self._louder[key] = array.array("h", (int(s * order.gain) for s in loud)).tobytes()
        return self._louder[key]

    def look(self) -> bool:
        """Lose a dead device, leave an idle one, find one again; tell whether that is news."""
        before, now = self.is_available, time.perf_counter()
        if self._device is None:
            if not before and now - self._tried > _AGAIN:
                self.open()
        elif now - max(self._voice.called, self._tried) > _STUCK:
            self.close()
            self.open()
        elif now - self._used > self._quiet:
            self.close()
        return self.is_available is not before

    def close(self) -> None:
        """Leave the device."""
        device, self._device = self._device, None
        if device is not None:
            _left(self._library, device)


def _sound_library() -> Any:
    """Load miniaudio, late: it may be missing, or what it needs of the system may be."""
    # It takes numpy's arrays where numpy is there; ours are bytes, and numpy is 15 MB.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    return importlib.import_module("miniaudio")


def _started(library: Any, backend: Any, voice: Voice) -> Any:
    """Open a device and let a voice speak on it; None where that cannot be."""
    stream = voice.stream()
    next(stream)
    # In two steps: a device that cannot be opened must be left too.
    device = library.PlaybackDevice.__new__(library.PlaybackDevice)
    try:
        device.__init__(
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=_PERIOD,
            backends=[backend],
            app_name="HubDesk",
        )
        device.start(stream)
    except library.MiniaudioError:
        _left(library, device)
        return None
    return device


def _left(library: Any, device: Any) -> None:
    """Leave a device with its context, which the library forgets: a thread and a connection."""
    device.close()
    context = getattr(device, "_context", None)
    if context is not None:
        library.lib.ma_context_uninit(context)


def read_tones(folder: Path) -> dict[str, bytes]:
    """Read every WAV file of a folder: mono, 16 bit, 22,050 samples a second.

    Raises OSError where there is none.
    """
    tones = {}
    for file in folder.glob("*.wav"):
        with wave.open(str(file), "rb") as tone:
            tones[file.stem] = tone.readframes(tone.getnframes())
    if not tones:
        raise FileNotFoundError(folder)
    return tones


def serve(folder: Path, backend: str, told: TextIO, answers: TextIO) -> None:
    """Play each order, a line of JSON, and answer it, until there are no more lines."""
    orders: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_listen, args=(told, orders), daemon=True).start()
    speaker = Loudspeaker(read_tones(folder), backend)
    speaker.open()
    _answer(answers, Answer(speaker.is_available))
    while True:
        try:
            line = orders.get(timeout=_BEAT)
        except Empty:
            # While there is no device each look is told: looking for one can hang as well.
            if speaker.look() or not speaker.is_available:
                _answer(answers, Answer(speaker.is_available))
            continue
        if not line:
            return
        _answer(answers, speaker.play(Order(**json.loads(line))))


def _listen(told: TextIO, orders: SimpleQueue[str]) -> None:
    """Wait for lines in a thread: Windows cannot wait for a pipe and look at the clock."""
    for line in told:
        orders.put(line)
    orders.put("")


def _answer(answers: TextIO, answer: Answer) -> None:
    answers.write(json.dumps(asdict(answer)) + "\n")
    answers.flush()


def run(arguments: Sequence[str]) -> None:
    """Be the program: `arguments` are the tones' folder and the backend, empty for the system's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        serve(Path(arguments[0]), arguments[1], sys.stdin, sys.stdout)
    finally:
        # Nothing is closed with care: a driver could hang, and the system takes all of it back.
        os._exit(0)


if __name__ == "__main__":
    run(sys.argv[1:])
