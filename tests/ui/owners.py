"""An owner at a real shop: its folder, its settings file, its window and a scanner."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build
from hubdesk.equipment.firststeps import FirstSteps
from hubdesk.equipment.owner import Owner
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.language import Language
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.ui.conftest import Desk, free


class OwnersDesk(Desk):
    """The window with the owner's pages joined to the settings."""

    def __init__(
        self, app: App, window: MainWindow, owner: Owner, steps: FirstSteps, qtbot: QtBot
    ) -> None:
        super().__init__(window, Wedge(app.counter.now), qtbot)
        self.app, self.owner, self.steps = app, owner, steps

    @property
    def written(self) -> str:
        """What stands in the settings file."""
        return self.app.folder.settings.read_text(encoding="utf-8")

    def write(self, field: QLineEdit, text: str) -> None:
        """Write into a field by keys, over what stood there."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        self.type(text) if text else self.press(Qt.Key.Key_Delete)

    def touch(self, widget: QWidget) -> None:
        """Press something with a finger."""
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))
        self.settle()


def new_folder(tmp_path: Path, blank: Path) -> Path:
    """Give the folder of a shop that was never open, its tables made beforehand."""
    folder = tmp_path / "shop"
    folder.mkdir()
    shutil.copyfile(blank, folder / "shop.db")
    return folder


@contextmanager
def opened(folder: Path, theme: Theme, language: Language, qtbot: QtBot) -> Iterator[OwnersDesk]:
    """Open a shop's window as an owner finds it."""
    app = build(folder, marks=folder.parent / "marks")
    window = MainWindow(app.counter, theme, language)
    places = QSettings(str(app.folder.window), QSettings.Format.IniFormat)
    owner = Owner(app, window, window)
    steps = FirstSteps(app, window, places, owner, window)
    window.resize(1024, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    steps.start()
    desk = OwnersDesk(app, window, owner, steps, qtbot)
    try:
        yield desk
    finally:
        desk.wedge.stop()
        steps.stop()
        owner.stop()
        free(window)
        places.sync()
        app.close()
