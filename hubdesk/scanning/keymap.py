"""Which character a key is to a scanner, whatever layout the PC is set to.

Scanners press the keys of a US keyboard. On X11 and Wayland the native scan code is evdev's code
plus 8, on Windows it is set 1: for the main block the two numberings agree but for the 8.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

GS = "\x1d"
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_EVDEV_OFFSET = 8
_LINE_ENDS = ("\r", "\n")  # also as Ctrl+M, Ctrl+J or the key Linefeed

# (first scan code, plain, shifted) of each row of a US keyboard, IBM PC/AT set 1.
_ROWS = (
    (0x02, "1234567890-=", "!@#$%^&*()_+"),
    (0x10, "qwertyuiop[]", "QWERTYUIOP{}"),
    (0x1E, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (0x2B, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (0x39, " ", " "),
)
_PLAIN = {first + step: char for first, row, _ in _ROWS for step, char in enumerate(row)}
_SHIFTED = {first + step: char for first, _, row in _ROWS for step, char in enumerate(row)}
_BRACKET = 0x1B


def char_of(event: QKeyEvent, in_burst: bool) -> str:
    """Give the character of a key as its scanner meant it; empty where it is none.

    Enter is `\\r` and Tab `\\t`. Ctrl+] and, inside a burst, F8 stand for GS.
    """
    key, modifiers = event.key(), event.modifiers()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() in _LINE_ENDS:
        return "\r"
    if key == Qt.Key.Key_Tab and not modifiers & _CONTROL:
        return "\t"
    if in_burst and _is_separator(event):
        return GS
    if modifiers & (_CONTROL | _OTHERS):
        return ""
    text = event.text()
    if not text:  # a dead key of the PC's layout, which a scanner means as it is printed
        return _by_scan_code(event) if in_burst else ""
    return (_by_scan_code(event) or text) if text.isprintable() else ""


def _is_separator(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_F8 or event.text() == GS:
        return True
    bracket = event.key() == Qt.Key.Key_BracketRight or _set_1(event) == _BRACKET
    return bracket and bool(event.modifiers() & _CONTROL)


def _by_scan_code(event: QKeyEvent) -> str:
    """Read the main block by position: layouts and Caps Lock cannot change it."""
    if event.modifiers() & _KEYPAD:
        return ""
    table = _SHIFTED if event.modifiers() & _SHIFT else _PLAIN
    return table.get(_set_1(event), "")


def _set_1(event: QKeyEvent) -> int:
    code = event.nativeScanCode()
    match QGuiApplication.platformName():
        case "xcb" | "wayland":
            return code - _EVDEV_OFFSET
        case "windows":
            return code
    return 0
