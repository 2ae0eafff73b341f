"""Python's collector, kept to the window's thread.

It runs in whichever thread happens to make the next object. Where it finds a widget in a cycle
there, Qt's part of it is destroyed outside the only thread that may touch it, and the program dies.
So it is switched off while a window is open, and a timer collects in the window's thread instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000


class Tidying(QObject):
    """Collects once a second what Python would have collected by itself."""

    def __init__(self, parent: QObject) -> None:
        """Prepare; Python goes on by itself until `start`."""
        super().__init__(parent)
        self._was_on = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._tidy)

    def start(self) -> None:
        """Take it over."""
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    @Slot()
    def _tidy(self) -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
