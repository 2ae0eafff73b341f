"""All there is to know of the line, below its chip, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget, QWidgetAction

from hubdesk.line.sending import LineState
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP
from hubdesk.ui.top import Chip
from hubdesk.ui.wording.line import again_words, photographs_words

_WIDTH, _APART = 420, 12


class LineMenu(QMenu):
    """Opens below the chip and goes away by itself; scans are heard meanwhile as ever."""

    again_wanted = Signal()
    photographs_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make it with nothing to say."""
        super().__init__(parent)
        self._said = QWidget()
        self._paragraphs = QVBoxLayout(self._said)
        self._paragraphs.setContentsMargins(GAP, GAP, GAP, GAP)
        self._paragraphs.setSpacing(_APART)
        self._in_words = QWidgetAction(self)
        self._in_words.setDefaultWidget(self._said)
        self.addAction(self._in_words)
        self.again = QAction(self)
        self.again.triggered.connect(self.again_wanted)
        self.addAction(self.again)
        self.photographs = QAction(self)
        self.photographs.triggered.connect(self.photographs_wanted)
        self.addAction(self.photographs)

    def open_below(self, chip: Chip, state: LineState | None) -> None:
        """Say what the chip says in full; offer to send what was not accepted or is held back."""
        self._say(chip.sentence.splitlines())
        self._in_words.setText(chip.sentence)  # for whoever hears the menu
        self.setAccessibleName(chip.words)
        self.again.setText(again_words())
        aside = state is not None and (state.parked > 0 or bool(state.pictures.aside))
        self.again.setVisible(aside)
        waits = state is not None and state.pictures.are_held_back and state.pictures.left > 0
        self.photographs.setVisible(waits)
        if state is not None:
            self.photographs.setText(photographs_words(state.pictures))
        below = chip.mapToGlobal(QPoint(chip.width() - _WIDTH, chip.height()))
        self.popup(below)

    @property
    def words(self) -> str:
        """All that is said, a line each."""
        return "\n".join(label.text() for label in self._said.findChildren(QLabel))

    def _say(self, sentences: Sequence[str]) -> None:
        while (item := self._paragraphs.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.setParent(None)
        for place, sentence in enumerate(sentences):
            label = text_label("" if place else "heading", wraps=True)
            label.setText(sentence)
            self._paragraphs.addWidget(label)
        self._said.setFixedSize(_WIDTH, self._paragraphs.totalHeightForWidth(_WIDTH))
