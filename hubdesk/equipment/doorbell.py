"""A second start of HubDesk rings, and the window that is open already comes to the front.

The bell is a file in the shop's folder: whoever starts second lays it there, and the open window
takes it away. So it works on every system without a port or a socket, and each person's own
folder has its own. Where nobody takes it away, the open window hangs, and that is said.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE, _LOOK_AGAIN = 3.0, 0.02  # seconds
_ANYBODY = 0xFFFFFFFF  # Windows' ASFW_ANY


def ring(bell: Path) -> bool:
    """Ask the window that is open to come forward; gives whether it heard, within seconds."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 only there does a window need leave to come forward

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)
    try:
        bell.touch()
    except OSError:
        return False
    until = monotonic() + _PATIENCE
    while bell.exists():
        if monotonic() > until:
            with suppress(OSError):
                bell.unlink()
            return False
        sleep(_LOOK_AGAIN)
    return True


class Doorbell(QObject):
    """Hears the bell for as long as it lives. `rung` tells that the window came forward."""

    rung = Signal()

    def __init__(self, bell: Path, window: QWidget, parent: QObject) -> None:
        """Listen in the folder of `bell`; one left from before a crash is taken away."""
        super().__init__(parent)
        self._bell, self._window = bell, window
        with suppress(OSError):
            bell.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(bell.parent)], self)
        self._watcher.directoryChanged.connect(self._look)

    @Slot()
    def _look(self) -> None:
        try:
            self._bell.unlink()
        except OSError:  # something else in the folder has changed
            return
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)  # where the system lets nobody come forward
        self.rung.emit()
