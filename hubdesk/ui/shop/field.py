"""One field of the owner's: checks itself while one types, and is told when one leaves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hubdesk.desk.shopform import LONGEST, Value, written
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import mark
from hubdesk.ui.wording.faults import trouble_words

_TOUCH = 48
_LONGEST_LIST = 2000
# The focus went because somebody went on, not because a scan or another window took it.
_WENT_ON = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Line(QLineEdit):
    """A line to write in. Enter goes on to the next, Esc puts back what stood there.

    Where it is marked as wrong, Enter stays, so that one can put it right at once.

    `left` tells that somebody went on from it; a scan meanwhile leaves what is half typed alone.
    `entered` tells that it was with Enter, after `left`.
    """

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._stood = ""
        self.setMaxLength(LONGEST + 1)
        self.setMinimumHeight(_TOUCH)

    @property
    def is_draft(self) -> bool:
        """Whether something else stands here than was kept."""
        return self.text() != self._stood

    def show_text(self, text: str) -> None:
        """Show what is kept, from its beginning."""
        self._stood = text
        self.setText(text)
        self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody went on."""
        super().focusOutEvent(event)
        if event.reason() in _WENT_ON:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the page while nothing typed is left to undo."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.is_draft
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, put back with Esc; the rest is written."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            # A list of lines may have gone on by itself.
            if self.hasFocus() and not self.property("wrong"):
                self.focusNextChild()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.is_draft:
            self.setText(self._stood)
        else:
            super().keyPressEvent(event)


class Field(QWidget):
    """A caption, a line, and below it what it is for or what is wrong with it.

    `changed` gives the setting's name and its new value when somebody went on with it.
    """

    changed = Signal(str, object)

    def __init__(self, name: str, reader: Callable[[str], Value]) -> None:
        """Make the field of a setting; `reader` raises Refused where a text is none."""
        super().__init__()
        self.name = name
        self._reader = reader
        self._value: Value = ""
        self._between = ", "
        self._hint = ""
        self._caption = text_label("caption", ink="mute")
        self.line = Line()
        self.said = text_label("caption", ink="mute", wraps=True)
        self._caption.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._caption, self.line, self.said):
            column.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line.textChanged.connect(self._check)
        self.line.left.connect(self.tell)

    def let_be_list(self, between: str = ", ") -> None:
        """Let a whole list be written, with a sign between its parts."""
        self._between = between
        self.line.setMaxLength(_LONGEST_LIST)

    def hide_caption(self) -> None:
        """Leave the caption to whoever heads a whole column of fields."""
        self._caption.hide()

    def show_value(self, value: Value) -> None:
        """Show what is kept; what is half typed stays."""
        is_draft = self.line.is_draft
        self._value = value
        if not is_draft or self._told() == value:
            self.line.show_text(written(value, self._between))
            self._check()

    def say(self, caption: str, hint: str = "", empty: str = "") -> None:
        """Name the field, for eyes and screen readers; `empty` says what an empty one means."""
        self._caption.setText(caption)
        self.line.setAccessibleName(caption)
        self.line.setPlaceholderText(empty)
        self._hint = hint
        self._check()

    def refuse(self, trouble: Trouble) -> None:
        """Say why what stands here is not taken; it stays."""
        self._say(trouble_words(trouble), is_wrong=True)

    @property
    def is_wrong(self) -> bool:
        """Whether what stands here cannot be taken."""
        return self._told() is None

    def tell(self) -> None:
        """Tell the value, if it is one and another than before."""
        told = self._told()
        if told is not None and told != self._value:
            self.changed.emit(self.name, told)
        elif told is not None:
            self.line.show_text(written(told, self._between))

    def _told(self) -> Value | None:
        try:
            return self._reader(self.line.text())
        except Refused:
            return None

    def _check(self) -> None:
        try:
            self._reader(self.line.text())
        except Refused as refused:
            self.refuse(refused)
        else:
            self._say(self._hint, is_wrong=False)

    def _say(self, words: str, *, is_wrong: bool) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        mark(self.said, ink="stop" if is_wrong else "mute")
        mark(self.line, wrong=is_wrong)
