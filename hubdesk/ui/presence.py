"""Whether somebody uses the keyboard, the mouse or the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_PAUSE_MS = 2000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Presence(QObject):
    """Tells of a touch, then looks away for a while: watching every event has its price."""

    felt = Signal()

    def __init__(self, parent: QObject, *, pause_ms: int = _PAUSE_MS) -> None:
        """Begin to watch the application."""
        super().__init__(parent)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(pause_ms)
        self._again.timeout.connect(self._watch)
        self._watch()

    def stop(self) -> None:
        """Watch no more."""
        self._again.stop()
        self._application().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a touch of anybody's, and let it pass."""
        if event.type() in _TOUCHES:
            self.stop()
            self._again.start()
            self.felt.emit()
        return False

    def _watch(self) -> None:
        self._application().installEventFilter(self)

    def _application(self) -> QCoreApplication:
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("There is no application to watch.")
        return application
