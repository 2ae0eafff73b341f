"""A closed window that stays beside the clock, where the owner wants that: line and backups go on.

The camera rests meanwhile; whatever is heard brings the window back. Where the system has no such
place, or is about to end, a closed window ends the program as ever.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from hubdesk.app import App
from hubdesk.ui.theme import dress
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.tray import goes_on_words, open_words, quit_words

_TOLD = "tray/told"


class Tray(QObject):
    """`put_away` tells, with the window's place, that it was closed to go on; `taken_out` its end.

    `ended` tells that the program is to end, from the menu. What was said once is remembered in
    `places`.
    """

    put_away = Signal(QByteArray)
    taken_out = Signal()
    ended = Signal()

    def __init__(
        self,
        app: App,
        window: MainWindow,
        places: QSettings,
        parent: QObject,
        is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Watch the window; `is_there` says whether this system has a place beside its clock."""
        super().__init__(parent)
        self._app, self._window, self._places = app, window, places
        self._is_there, self._ends = is_there, False
        self.menu = QMenu()
        dress(self.menu)
        self._open = self.menu.addAction("", self.take_out)
        self._quit = self.menu.addAction("", self.quit)
        self.icon = QSystemTrayIcon(QIcon(window.windowIcon()), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        window.installEventFilter(self)

    @property
    def _is_wanted(self) -> bool:
        qt = QGuiApplication.instance()
        is_over = isinstance(qt, QGuiApplication) and qt.isSavingSession()
        ends = self._ends or is_over
        return self._app.settings.tray and not ends and self._is_there()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Put the window away instead of closing it; see it come back, whoever called it."""
        if event.type() == QEvent.Type.Close and self._window.isVisible() and self._is_wanted:
            event.ignore()
            self._put_away()
            return True
        if event.type() == QEvent.Type.Show and self.icon.isVisible():
            self.icon.hide()
            QGuiApplication.setQuitOnLastWindowClosed(True)
            self.taken_out.emit()
        return super().eventFilter(watched, event)

    def _put_away(self) -> None:
        place = self._window.saveGeometry()
        # A question that is closed while the window is away must not end the program.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._open.setText(open_words())
        self._quit.setText(quit_words())
        self.icon.setToolTip(self._window.windowTitle())
        self.icon.show()
        self._window.hide()
        if str(self._places.value(_TOLD)) != "true":
            self._places.setValue(_TOLD, "true")
            self.icon.showMessage("HubDesk", goes_on_words())
        self.put_away.emit(place)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.take_out()

    @Slot()
    def take_out(self) -> None:
        """Open the window again where it stood; nothing where it is open."""
        if self._window.isVisible():
            return
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def quit(self) -> None:
        """End the program, from the menu beside the clock."""
        self.let_close()
        self._window.close()
        self.ended.emit()

    def let_close(self) -> None:
        """Let the next closing be one."""
        self._ends = True

    def stop(self) -> None:
        """Leave the place beside the clock."""
        self.icon.hide()
        self._window.removeEventFilter(self)
        QGuiApplication.setQuitOnLastWindowClosed(True)
