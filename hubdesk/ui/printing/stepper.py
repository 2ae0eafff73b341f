"""A number that is changed by touch: no field to type into, where a scan could land."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label

_BUTTON, _FIGURE = 52, 40


class Stepper(QWidget):
    """Words, a button for less, the number, a button for more."""

    changed = Signal(int)

    def __init__(self) -> None:
        """Begin at 1 of 1."""
        super().__init__()
        self._low, self._high, self.value = 1, 1, 1
        self._words = text_label()
        self._figure = text_label("lead")
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure.setMinimumWidth(_FIGURE)
        self.less, self.more = KeyButton(), KeyButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        for button, step in ((self.less, -1), (self.more, 1)):
            button.setFixedWidth(_BUTTON)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setAutoRepeat(True)
            _bind(button, self, step)
        for widget in (self.less, self._figure, self.more):
            row.addWidget(widget)

    def set_range(self, low: int, high: int, value: int) -> None:
        """Set the least, the most and the number; nobody is told."""
        self._low, self._high = low, max(low, high)
        self.value = min(max(value, self._low), self._high)
        self._show()

    def step(self, by: int) -> None:
        """Change the number and tell it."""
        wanted = min(max(self.value + by, self._low), self._high)
        if wanted != self.value:
            self.value = wanted
            self._show()
            self.changed.emit(wanted)

    def say(self, words: str) -> None:
        """Put the words on, for eyes and for screen readers."""
        self._words.setText(words)
        self.less.say("–")
        self.more.say("+")
        self.less.setAccessibleName(f"{words} –")
        self.more.setAccessibleName(f"{words} +")

    def _show(self) -> None:
        self._figure.setText(str(self.value))
        self.less.setEnabled(self.value > self._low)
        self.more.setEnabled(self.value < self._high)


def _bind(button: QPushButton, stepper: Stepper, by: int) -> None:
    button.clicked.connect(lambda: stepper.step(by))
