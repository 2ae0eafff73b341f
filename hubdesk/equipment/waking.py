"""The PC has slept, stood still, or its clock was set: told, so that nobody waits for old times."""

from __future__ import annotations

from collections.abc import Callable
from time import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_LOOK_MS = 10_000
_JUMP = 60.0
"""Seconds by which the wall clock is elsewhere than a timer says before anybody is told."""


class Waking(QObject):
    """Looks at the clock every ten seconds. `woken` tells that far more of it, or less, is gone.

    A wait that was measured by a clock that stands still while the PC sleeps goes on for as long
    as it had to, however late it is by then: whoever waits so tries at once when told.
    """

    woken = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = time) -> None:
        """Prepare; `now` is the wall clock in seconds."""
        super().__init__(parent)
        self._now = now
        self._seen = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._seen = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look at the clock."""
        now = self._now()
        gone, self._seen = now - self._seen, now
        if abs(gone - _LOOK_MS / 1000) > _JUMP:
            self.woken.emit()
