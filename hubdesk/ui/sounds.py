"""The five tones: played at once, never in the window's way, and silent where there is no sound.

The device is opened by a program of its own (`hubdesk.ui.speaker`), because sound drivers are known
to hang and to crash when a device is pulled. Here it is started, heard, and replaced when it dies
or falls silent; nothing here waits.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from hubdesk.desk.verdict import Tone
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.ui import speaker
from hubdesk.ui.speaker import Answer, Order

_log = logging.getLogger(__name__)

_PATIENCE = 2_000  # milliseconds after which an order without an answer means that the driver hangs
_STARTING = 15_000  # for a slow PC to load the program and open the device
_LOOKING = 8_000  # for a look at the system's devices, of which one is told every half second
_ENDING = 1_000  # that the program may take to end
_SHORTEST_PAUSE, _LONGEST_PAUSE = 500, 30_000  # before a dead program is replaced, doubling
_MOST_WAITING = 3  # tones under way; more would only sound late


def speaker_program() -> tuple[str, ...]:
    """Give the command that starts the loudspeaker, in a bundle (PyInstaller) as in a checkout."""
    if getattr(sys, "frozen", False):
        # On Windows the window is `hubdeskw`, which has no lines to write to; its twin has.
        here = Path(sys.executable)
        return (str(here.with_name(f"hubdesk{here.suffix}")), "--loudspeaker")
    return (sys.executable, "-P", str(Path(speaker.__file__)))


SPEAKER = speaker_program()


def amplitude(volume: int) -> float:
    """Give the amplitude from 0 to 1 of a volume from 0 to 100.

    Half the volume should sound half as loud; the cube of the setting, as the desktop's own
    volume controls take it (alsamixer, PulseAudio), comes close to that.
    """
    return float((min(max(volume, 0), 100) / 100) ** 3)


def trouble_tone(trouble: Trouble) -> Tone:
    """Choose the tone of what has no verdict: what failed stops, what was refused wants a look."""
    return Tone.STOP if isinstance(trouble, KnownFault) else Tone.LOOK


class Sounds(QObject):
    """Play a tone when told to: `start` it, `play`, `stop` it.

    `availability_changed(bool)` tells once whether tones can be heard, and then each change;
    `played(Tone, float)` that a tone reached the device so many seconds after `play`.
    """

    availability_changed = Signal(bool)
    played = Signal(object, float)

    def __init__(
        self,
        folder: Path,
        *,
        volume: int = 70,
        is_muted: bool = False,
        parent: QObject | None = None,
        backend: str = "",
        program: Sequence[str] = SPEAKER,
    ) -> None:
        """Take the tones from a folder, one WAV file each; nothing is opened before `start`.

        `backend` names one of miniaudio's; `NULL` plays into nothing, at a device's pace.
        `program` is how `hubdesk.ui.speaker` is started.
        """
        super().__init__(parent)
        self._program = program[0]
        self._arguments = [*program[1:], str(folder), backend]
        self.volume = volume
        self.is_muted = is_muted
        self._is_available: bool | None = None  # not known before a device was looked for
        self._is_on = False
        self._waiting = 0
        self._pause = _SHORTEST_PAUSE
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.stateChanged.connect(self._watch)
        self._patience = _timer(self, self._lose_patience)
        self._restart = _timer(self, self._begin)

    @property
    def is_available(self) -> bool:
        """Tell whether this PC can give a sound; False until a device was opened."""
        return self._is_available is True

    @property
    def volume(self) -> int:
        """How loud, from 0 to 100 as people feel it; the next tone takes it."""
        return self._volume

    @volume.setter
    def volume(self, volume: int) -> None:
        self._volume = min(max(volume, 0), 100)

    def start(self) -> None:
        """Begin to look for a device; return at once."""
        if not self._is_on:
            self._is_on = True
            self._begin()

    def stop(self) -> None:
        """Fall silent and end the program, within two seconds whatever the driver does."""
        self._is_on = False
        self._patience.stop()
        self._restart.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(_ENDING):
                self._process.kill()
                self._process.waitForFinished(_ENDING)
        self._is_available = None

    def play(self, tone: Tone) -> None:
        """Play a tone, cutting the one before; do nothing where it cannot be heard."""
        is_running = self._process.state() is QProcess.ProcessState.Running
        if not is_running or self.is_muted or not self._volume or self._waiting >= _MOST_WAITING:
            return
        order = Order(tone.value, amplitude(self._volume), time.perf_counter())
        self._process.write(json.dumps(asdict(order)).encode() + b"\n")
        self._waiting += 1
        if not self._patience.isActive():
            self._patience.start(_PATIENCE)

    @Slot()
    def _begin(self) -> None:
        self._waiting = 0
        self._patience.start(_STARTING)
        self._process.start(self._program, self._arguments)

    @Slot()
    def _hear(self) -> None:
        while self._process.canReadLine():
            self._take(Answer(**json.loads(bytes(self._process.readLine().data()))))

    def _take(self, answer: Answer) -> None:
        self._patience.stop()
        if answer.name:
            self._waiting = max(0, self._waiting - 1)
        if self._waiting:
            self._patience.start(_PATIENCE)
        elif not answer.is_available:
            self._patience.start(_LOOKING)
        self._set_available(answer.is_available)
        if answer.waited is not None:
            self._pause = _SHORTEST_PAUSE
            self.played.emit(Tone(answer.name), answer.waited)

    def _set_available(self, is_available: bool) -> None:
        if self._is_on and is_available is not self._is_available:
            self._is_available = is_available
            self.availability_changed.emit(is_available)

    @Slot()
    def _lose_patience(self) -> None:
        _log.warning("The sound driver hangs; its program is replaced.")
        self._process.kill()

    @Slot(QProcess.ProcessState)
    def _watch(self, state: QProcess.ProcessState) -> None:
        """Replace the program when it ended, or could not be started, but not at once for ever."""
        if self._is_on and state is QProcess.ProcessState.NotRunning:
            _log.warning("The loudspeaker's program ended; it is started anew.")
            self._patience.stop()
            self._set_available(False)
            self._restart.start(self._pause)
            self._pause = min(self._pause * 2, _LONGEST_PAUSE)


def _timer(sounds: QObject, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(sounds)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer
