"""The keys that work on every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

RECEIVE = "F2"
NUMBER = "F3"
REFUSE = "F4"
MORE = "F5"
DAMAGED = "F6"
LABEL = "F7"
ONE_MORE_BOX = "F8"
MAIN = "F9"
SCAN_LINE = ("Ctrl+F", "/")
UNDO = "Ctrl+Z"
PAGES = "Ctrl+{place}"


def bind_keys(window: QWidget, slots: Mapping[str, Callable[[], None]]) -> None:
    """Let each key call its slot wherever in the window the focus is."""
    for keys, slot in slots.items():
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)
