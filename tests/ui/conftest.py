"""A window on a real record; scans come as key events through the real wedge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.language import Language
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.desk.conftest import counter, morning, noticed, record_place
from tests.scanning.keystrokes import send_burst

__all__ = ["counter", "morning", "noticed", "record_place"]
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp, RESOURCES)
    theme.reduce_motion(True)
    return theme


@pytest.fixture(scope="session")
def one_language(qapp: QApplication) -> Language:
    return Language(qapp, RESOURCES / "translations", "en")


@pytest.fixture
def language(one_language: Language) -> Iterator[Language]:
    one_language.choose("en")
    yield one_language
    one_language.choose("en")


class Desk:
    """The window with a scanner plugged in, and every verdict that was shown."""

    def __init__(self, window: MainWindow, wedge: Wedge, qtbot: QtBot) -> None:
        self.window = window
        self.wedge = wedge
        self.qtbot = qtbot
        self.verdicts: list[Verdict] = []
        window.verdict_shown.connect(self.verdicts.append)
        wedge.scanned.connect(window.take)
        wedge.start()

    @property
    def handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def scan(self, text: str) -> Verdict:
        """Pull the trigger: keys to the system's window, as a scanner sends them."""
        before = len(self.verdicts)
        send_burst(self.handle, text)
        self.qtbot.waitUntil(lambda: len(self.verdicts) > before, timeout=20_000)
        return self.verdicts[-1]

    def type(self, text: str, pause: int = 60) -> None:
        """Type as fast as very good fingers do."""
        send_burst(self.handle, text, end="", gap=pause)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.handle, key, modifier)
        self.settle()

    def settle(self) -> None:
        """Wait until no key is held back, and what waits to be done is done."""
        self.qtbot.waitUntil(lambda: not self.wedge.is_holding, timeout=20_000)
        QCoreApplication.processEvents()


@pytest.fixture
def desk(morning: Counter, theme: Theme, language: Language, qtbot: QtBot) -> Iterator[Desk]:
    window = MainWindow(morning, theme, language)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    wedge = Wedge(morning.now)
    yield Desk(window, wedge, qtbot)
    wedge.stop()
    free(window)


def free(window: QWidget) -> None:
    """Close a window and let Qt take everything of it down."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
