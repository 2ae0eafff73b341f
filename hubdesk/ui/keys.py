"""The keys that work on every page, and what is typed without looking where the cursor is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

HELP = "F1"
RECEIVE = "F2"
NUMBER = "F3"
REFUSE = "F4"
MORE = "F5"
DAMAGED = "F6"
LABEL = "F7"
ONE_MORE_BOX = "F8"
MAIN = "F9"
CARRY = "F10"
LETTER = "F12"
SCAN_LINE = ("Ctrl+F", "/")
UNDO = "Ctrl+Z"
LINE = "Ctrl+L"
PAGES = "Ctrl+{place}"
_ANSWERS: dict[int, str] = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def bind_keys(window: QWidget, slots: Mapping[str, Callable[[], object]]) -> None:
    """Let each key call its slot wherever in the window the focus is."""
    for keys, slot in slots.items():
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button that has the focus where the key is Enter, and tell whether one had it.

    Qt leaves Enter to the buttons of dialogs. A scan's Enter is never told here (`Wedge`), and
    what a scanner types that is taken for fingers moves the focus to the scan line first.
    """
    button = window.focusWidget()
    if event.key() not in _ENTER or not isinstance(button, QAbstractButton):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def answer(event: QKeyEvent) -> str:
    """Give the key's name as a card's answers have it: Enter, Esc, or the figure or letter."""
    return _ANSWERS.get(event.key(), event.text())


def is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key writes something, rather than moving, opening or changing."""
    is_plain = not (event.modifiers() & ~_PLAIN)
    return is_plain and event.text().isprintable() and bool(event.text().strip())
