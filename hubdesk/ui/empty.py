"""What a page says before there is anything on it: what will appear, and the next act."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP, SMALL_GAP, Theme

_WIDEST = 400
_DRAWN = 56
_AIR = 5 * SMALL_GAP + GAP  # between all of it, and around it


class Empty(QWidget):
    """A drawing, a sentence, an explanation, and a button for the next act."""

    acted = Signal()

    def __init__(self, theme: Theme, icon: str, key: str = "", *, widest: int = _WIDEST) -> None:
        """Make one with a drawing; `key` stands on the button, `widest` in pixels are its words."""
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._widest = widest
        self._drawing = QLabel()
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = text_label("heading", wraps=True)
        self._words = text_label("lead", ink="mute", wraps=True)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setFixedWidth(widest)
        self.button = KeyButton(key)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(SMALL_GAP)
        column.addStretch(1)
        for widget in (self._drawing, self._title, self._words):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GAP)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        theme.changed.connect(self.redraw)
        self.redraw()

    def say(self, title: str, words: str, act: str = "") -> None:
        """Put the words on; without `act` there is no button."""
        self._title.setText(title)
        self._drawing.setAccessibleName(title)
        self._words.setText(words)
        for label in (self._title, self._words):
            # A layout that centres a label asks for one line's height only.
            label.ensurePolished()
            label.setFixedHeight(label.heightForWidth(self._widest))
        self.button.say(act)
        self.button.setVisible(bool(act))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the drawing out where the words would be cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self._title.height() + self._words.height() + _AIR
        button = 0 if self.button.isHidden() else self.button.sizeHint().height()
        self._drawing.setVisible(self.height() >= _DRAWN + words + button)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the words alone."""
        hint = super().minimumSizeHint()
        less = 0 if self._drawing.isHidden() else _DRAWN + SMALL_GAP
        return QSize(hint.width(), hint.height() - less)

    def redraw(self) -> None:
        """Draw in the colours of the moment."""
        picture = self._theme.drawing(self._icon, "mute", QSize(_DRAWN, _DRAWN), 3)
        self._drawing.setPixmap(picture)
