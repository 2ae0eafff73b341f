"""The line as the window has it: one sender at a time, and none once the window is closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk.app import build
from hubdesk.equipment.line import Line
from hubdesk.paths import resource
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.language import Language
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.ui.conftest import free
from tests.ui.owners import new_folder


def test_a_window_that_closes_while_the_line_is_joined_anew_leaves_no_sender_behind(
    tmp_path: Path, blank: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    folder = new_folder(tmp_path, blank)
    settings = Settings(camera="none", gateway="http://127.0.0.1:9", key_file="desk.key")
    write_settings(folder / "settings.toml", settings)
    app = build(folder, marks=tmp_path / "marks")
    language = Language(qapp, resource("translations"), "en")
    window = MainWindow(app.counter, Theme(qapp, resource("")), language)
    line = Line(app, window, window)
    line.start()
    line.join_anew()
    line.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert line._sender is None
    free(window)
    app.close()
