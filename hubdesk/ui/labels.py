"""Pieces of text on the pages: always plain, so that no name can dress up as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from hubdesk.ui.palette import Tone
from hubdesk.ui.theme import mark


def text_label(kind: str = "", *, ink: str = "", wraps: bool = False) -> QLabel:
    """Make a label whose look the style sheet knows by `kind` and `ink`."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    mark(label, type=kind, ink=ink)
    return label


class ElidedLabel(QLabel):
    """One line that ends in … where there is no room; the whole text is its tool tip."""

    def __init__(self, kind: str = "", *, ink: str = "") -> None:
        """Make an empty one."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        mark(self, type=kind, ink=ink)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text into the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Pill(QLabel):
    """A short word on a coloured ground."""

    def __init__(self, tone: Tone = Tone.QUIET, words: str = "") -> None:
        """Make one."""
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        mark(self, pill=tone.value)

    def say(self, words: str, tone: Tone | None = None) -> None:
        """Change the words; nothing to say hides it."""
        self.setText(words)
        self.setVisible(bool(words))
        if tone is not None:
            mark(self, pill=tone.value)


def card_frame() -> tuple[QFrame, QVBoxLayout]:
    """Make an empty card and the column to fill it by."""
    frame = QFrame()
    mark(frame, card=True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(6)
    return frame, column


def card_pile(*sheets: QWidget, least: int = 0) -> tuple[QFrame, QStackedLayout]:
    """Make a card that one of several sheets fills to its edge, and the pile to choose it by.

    With `least` the card is at least that high (pixels), whatever a hidden sheet would ask for.
    """
    frame, inside = card_frame()
    inside.setContentsMargins(1, 1, 1, 1)
    place = QWidget()
    pile = QStackedLayout(place)
    for sheet in sheets:
        pile.addWidget(sheet)
    place.setMinimumHeight(least)
    inside.addWidget(place)
    return frame, pile


def empty_out(column: QLayout) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
