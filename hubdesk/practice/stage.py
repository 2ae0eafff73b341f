"""The window of the practice morning, and the hands that use it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict
from hubdesk.equipment.eyes import outlines
from hubdesk.parcels.scan import Scan
from hubdesk.scanning.camera import State as CameraState
from hubdesk.scanning.engines import Picture, Reading
from hubdesk.shopfront import Shopfront
from hubdesk.ui.rail import PageName
from hubdesk.ui.wording.verdicts import verdict_sentence

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
_SIZE = (1366, 768)
_PATIENCE = 60.0  # seconds
_SCANNER_MS = 4
_FINGER_MS = 90
_HELD_MS = 10
_TO_THE_FRONT_MS = 3000


class Stage:
    """Shows, scans, types and presses as a clerk does, and keeps pictures of it."""

    def __init__(self, front: Shopfront, counter: Counter, pictures: Path) -> None:
        """Open a shopfront; pictures of its window go to a folder."""
        self._front = front
        self._window = window = front.window
        self._reader = counter.reader
        self._pictures = pictures
        self._local = counter.local
        self._verdict: Verdict | None = None
        self._said = ""
        window.verdict_shown.connect(self._hear)
        window.resize(*_SIZE)
        front.open()
        self._settle()

    def show_page(self, name: str) -> None:
        """Open a page."""
        self._window.show_page(PageName(name))
        self._settle()

    def show_frame(self, picture: Picture, readings: Sequence[Reading]) -> None:
        """Show what the camera sees."""
        self._window.show_camera(CameraState.LOOKING)
        self._window.show_frame(picture, outlines(readings, self._reader))
        self._settle()

    def wait(self, until: Callable[[], bool]) -> bool:
        """Try the line and wait, as long as a person would, for something to become true."""
        self._front.line_is_back()
        patience = time.monotonic() + _PATIENCE
        while not until() and time.monotonic() < patience:
            QTest.qWait(50)
        self._settle()
        return until()

    def take(self, scan: Scan) -> Verdict | None:
        """Let the window take a scan; None where it was refused."""
        self._verdict = None
        self._window.take(scan)
        self._settle()
        return self._verdict

    def scan(self, text: str) -> Verdict | None:
        """Let the hand scanner send a code, as fast as scanners type; None where it was refused."""
        self._verdict = None
        at = int(time.monotonic() * 1000)
        for place, char in enumerate(f"{text}\r"):
            key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char))
            self._strike(key, char, at + place * _SCANNER_MS)
        self._settle()
        return self._verdict

    def _strike(self, key: Qt.Key, char: str, at: int) -> None:
        """Press and let go of a key at a time of the scanner's, however busy this PC is."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(self._window, event)

    def type_in(self, text: str) -> Verdict | None:
        """Press F3, type, press Enter."""
        self._verdict = None
        QTest.keyClick(self._window, Qt.Key.Key_F3)
        line: QWidget = self._window.top.scan_line
        QTest.keyClicks(line, text, delay=_FINGER_MS)
        QTest.keyClick(line, Qt.Key.Key_Return, delay=_FINGER_MS)
        self._settle()
        return self._verdict

    def name_driver(self, name: str) -> None:
        """Write down who brought the delivery, where its bill asks for that."""
        field: QWidget = self._window.pages.bill.signing.driver
        QTest.keyClicks(field, name, delay=_FINGER_MS)
        self._settle()

    def press(self, key: Qt.Key) -> Verdict | None:
        """Press one key, and wait as long as it could still be the first of a scan."""
        self._verdict = None
        self._come_to_the_front()
        QTest.keyClick(self._window, key)
        QTest.qWait(_FINGER_MS)
        self._settle()
        return self._verdict

    def _come_to_the_front(self) -> None:
        """Be the window that keys go to: whoever watches may have clicked elsewhere meanwhile."""
        if not self._window.isActiveWindow():
            self._window.activateWindow()
            QTest.qWaitForWindowActive(self._window, _TO_THE_FRONT_MS)

    def said(self) -> str:
        """Give what the card says, in one line."""
        return self._said

    def picture(self, name: str) -> Path:
        """Keep a picture of the window under a name."""
        self._settle()
        self._pictures.mkdir(parents=True, exist_ok=True)
        file = self._pictures / f"{_NOT_IN_A_NAME.sub('-', name.lower())}.png"
        self._window.refresh()
        self._settle()
        self._window.grab().save(str(file))
        return file

    def _hear(self, verdict: object) -> None:
        if isinstance(verdict, Verdict):
            self._verdict = verdict
            self._said = verdict_sentence(verdict, self._local)

    def _settle(self) -> None:
        """Wait until every key has arrived: what may be a scan is held back for a moment."""
        QCoreApplication.processEvents()
        while self._front.is_hearing:
            QTest.qWait(_HELD_MS)
