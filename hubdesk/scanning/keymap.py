"""Which sign a key is to a scanner, whatever layout the PC is set to.

On X11 and Wayland the native scan code is evdev's code plus 8, on Windows it is set 1: for the
main block the two numberings agree but for the 8.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from hubdesk.scanning.bursts import GS, WedgeSettings
from hubdesk.scanning.layouts import Layout, sign_at

_MODIFIER = Qt.KeyboardModifier
_EVDEV_OFFSET = 8
_BRACKET = 0x1B
# Keys without a sign that a scanner may send before or behind a code; none is ever in a code.
_UNPRINTED = 0xE000
_UNPRINTED_KEYS = range(Qt.Key.Key_Escape, Qt.Key.Key_unknown)
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Press:
    """What a keyboard tells of one key: where it lies (set 1; 0: unknown) and what it is here."""

    code: int
    text: str = ""
    key: int = 0
    shift: bool = False
    control: bool = False
    alt: bool = False
    third: bool = False
    meta: bool = False


def press_of(event: QKeyEvent) -> Press:
    """Read a key event. On Windows AltGr is told as Ctrl and Alt together."""
    held = event.modifiers()
    control, alt = bool(held & _MODIFIER.ControlModifier), bool(held & _MODIFIER.AltModifier)
    third = bool(held & _MODIFIER.GroupSwitchModifier) or (control and alt)
    return Press(
        0 if held & _MODIFIER.KeypadModifier else _set_1(event.nativeScanCode()),
        event.text(),
        event.key(),
        shift=bool(held & _MODIFIER.ShiftModifier),
        control=control and not third,
        alt=alt and not third,
        third=third,
        meta=bool(held & _MODIFIER.MetaModifier),
    )


def is_modifier(event: QKeyEvent) -> bool:
    """Tell whether a key means nothing on its own."""
    return event.key() in _MODIFIERS


def sign_of(press: Press, settings: WedgeSettings, *, in_burst: bool) -> str:
    """Give the sign of a key as its scanner meant it; empty where it is none.

    Enter is `\\r`, Tab `\\t`, a line feed `\\n`. Ctrl+] and, inside a burst, F8 stand for GS.
    """
    end = end_of(press)
    if end:
        return end
    if in_burst and _is_separator(press):
        return GS
    unprinted = unprinted_of(press)
    if unprinted:
        taught = settings.prefix + settings.suffix + settings.separator + settings.ends
        return unprinted if unprinted in taught else ""
    if not (press.text or press.third or in_burst):
        return ""  # a dead key of the PC's layout, which only a scanner means as it is printed
    return printed(press, settings.layout, swaps_case=settings.swaps_case)


def end_of(press: Press) -> str:
    """Give the sign of Enter, Tab and line feed, also as Ctrl+M and Ctrl+J; or nothing."""
    if press.key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or press.text == "\r":
        return "\r"
    if press.text == "\n":
        return "\n"
    return "\t" if press.key == Qt.Key.Key_Tab and not press.control else ""


def unprinted_of(press: Press) -> str:
    """Give the sign that stands for a key without one, such as F24 or Ctrl+B (STX); or nothing."""
    if press.control and not press.meta:
        if len(press.text) == 1 and press.text < " ":
            return press.text
        letter = (sign_at(Layout.US, press.code) or chr(press.key & 0x7F)).upper()
        return chr(ord(letter) & 0x1F) if "@" < letter <= "_" else ""
    if press.key in _UNPRINTED_KEYS and not press.text and not sign_at(Layout.US, press.code):
        return chr(_UNPRINTED + (press.key & 0xFFF))
    return ""


def printed(press: Press, layout: Layout, *, swaps_case: bool = False) -> str:
    """Read the main block by position: the PC's layout and Caps Lock cannot change it."""
    if press.control or press.meta:
        return ""
    third = press.third or press.alt
    sign = sign_at(layout, press.code, shift=press.shift, third=third)
    if not sign:
        sign = press.text if press.text.isprintable() and not press.alt else ""
    return sign.swapcase() if swaps_case else sign


def _is_separator(press: Press) -> bool:
    if press.key == Qt.Key.Key_F8 or press.text == GS:
        return True
    return press.control and (press.key == Qt.Key.Key_BracketRight or press.code == _BRACKET)


def _set_1(code: int) -> int:
    match QGuiApplication.platformName():
        case "xcb" | "wayland":
            return code - _EVDEV_OFFSET
        case "windows":
            return code
    return 0
