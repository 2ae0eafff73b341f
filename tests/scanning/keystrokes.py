"""Keys as a scanner sends them: in a burst that does not wait for the window."""

from __future__ import annotations

from functools import cache
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from hubdesk.scanning.layouts import Layout, sign_at

_SCAN_CODES = range(0x02, 0x57)
_KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


def send_burst(window: QWindow, text: str, *, end: str = "\r", gap: int = 5, at: int = 0) -> int:
    """Send a text and its end, `gap` milliseconds apart by the events' own times.

    `at` is when the key before was pressed; gives when the last one was.
    """
    at = at or int(monotonic() * 1000)
    for char in text + end:
        at += gap
        key = _KEYS.get(char, Qt.Key(ord(char.upper())))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(window, event)
    return at


@cache
def key_for(layout: Layout, sign: str) -> tuple[int, bool, bool] | None:
    """Say which key a scanner presses for a sign: scan code, Shift, AltGr; None without one."""
    for shift, third in ((False, False), (True, False), (False, True)):
        for code in _SCAN_CODES:
            if sign_at(layout, code, shift=shift, third=third) == sign:
                return code, shift, third
    return None
