"""Verdicts said aloud, for whoever cannot look: the newest only, and nothing ever waits for it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from hubdesk.ui.voices import SystemVoice

_log = logging.getLogger(__name__)
_PATIENCE = 12_000  # milliseconds for one short sentence; a voice that takes longer hangs
_OVER = QProcess.ProcessState.NotRunning
_ENDING = 500  # that a program may take to end


class Speech(QObject):
    """Says sentences by a system's voice, each cutting off the one before.

    `failed_changed(bool)` tells when the voice could not speak, and when it could again.
    """

    failed_changed = Signal(bool)

    def __init__(
        self, voice: SystemVoice | None, parent: QObject | None = None, *, patience: int = _PATIENCE
    ) -> None:
        """Take a voice, or None; `patience` is how many milliseconds one sentence may take."""
        super().__init__(parent)
        self._voice = voice
        self._process: QProcess | None = None
        self._cut_off: list[QProcess] = []
        self._has_failed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def has_voice(self) -> bool:
        """Whether this PC has a program that speaks."""
        return self._voice is not None

    @property
    def can_speak(self) -> bool:
        """Whether it did what it was last told."""
        return not self._has_failed

    def say(self, words: str, language: str) -> None:
        """Say a sentence in a language such as `es`; return at once."""
        if self._voice is None or not words:
            return
        if self._voice.stays:
            process = self._process or self._begin(self._voice, words, language)
            line = f"{language}\t{' '.join(words.split())}\n"
            process.write(line.encode())
            return
        self.hush()
        self._begin(self._voice, words, language).closeWriteChannel()
        self._patience.start()

    def hush(self) -> None:
        """Cut off what is being said; return at once."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            self._cut_off.append(process)
            process.kill()

    def stop(self) -> None:
        """Fall silent and end the program, within a second."""
        self.hush()
        for process in list(self._cut_off):
            process.waitForFinished(_ENDING)

    def _begin(self, voice: SystemVoice, words: str, language: str) -> QProcess:
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._process = process
        process.start(voice.program, voice.arguments(words, language))
        return process

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._cut_off:
            # Those end in the order in which they were begun; what is said now is the last.
            gone = next((each for each in self._cut_off if each.state() is _OVER), None)
            if gone is not None:
                self._cut_off.remove(gone)
                gone.deleteLater()
                return
        self._give_up(failed=code != 0 or status is not QProcess.ExitStatus.NormalExit)

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up(failed=True)

    def _give_up(self, *, failed: bool) -> None:
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._note(failed=failed)

    @Slot()
    def _lose_patience(self) -> None:
        _log.warning("The voice hangs; it is cut off.")
        self.hush()
        self._note(failed=True)

    def _note(self, *, failed: bool) -> None:
        if failed is not self._has_failed:
            self._has_failed = failed
            self.failed_changed.emit(failed)
