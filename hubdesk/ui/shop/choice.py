"""A setting with few answers: a button each, the chosen one marked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hubdesk.desk.shopform import Value
from hubdesk.ui.buttons import choice_button
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP


class Choice(QWidget):
    """A caption, a button an answer, and what they mean. `changed` gives name and answer."""

    changed = Signal(str, object)

    def __init__(self, name: str, answers: Sequence[Value]) -> None:
        """Make the buttons; words come by `say`."""
        super().__init__()
        self.name = name
        self._caption = text_label("caption", ink="mute")
        self.said = text_label("caption", ink="mute", wraps=True)
        self.buttons = {answer: choice_button() for answer in answers}
        row = QHBoxLayout()
        row.setSpacing(SMALL_GAP)
        for answer, button in self.buttons.items():
            button.clicked.connect(partial(self._chosen, answer))
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._caption)
        column.addLayout(row)
        column.addWidget(self.said)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_value(self, value: Value) -> None:
        """Mark the answer that holds."""
        for answer, button in self.buttons.items():
            button.setChecked(answer == value)

    def say(self, caption: str, words: Sequence[str], hint: str = "") -> None:
        """Name the question and its answers."""
        self._caption.setText(caption)
        self.said.setText(hint)
        self.said.setVisible(bool(hint))
        for button, answer in zip(self.buttons.values(), words, strict=True):
            button.setText(answer)
            button.setAccessibleName(f"{caption}: {answer}")

    def _chosen(self, answer: Value, _checked: bool = False) -> None:
        self.show_value(answer)
        self.changed.emit(self.name, answer)
