"""The shop's own codes on paper: tags for shelves, badges for people, cards for the counter."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.speech import translate


class OwnPaper(StrEnum):
    """What the shop prints for itself; the values name the file."""

    TAGS = "shelf-tags"
    BADGES = "badges"
    CARDS = "cards"


class PapersCard(QFrame):
    """A button a sheet."""

    wanted = Signal(object)

    def __init__(self, _theme: Theme) -> None:
        """Make it."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading")
        self._caption = text_label("", ink="mute", wraps=True)
        self._buttons = {paper: KeyButton() for paper in OwnPaper}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP)
        column.addWidget(self._title)
        column.addWidget(self._caption)
        for paper, button in self._buttons.items():
            column.addWidget(button)
            button.clicked.connect(partial(self.wanted.emit, paper))
        column.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Equipment", "The shop's own codes"))
        self._caption.setText(
            translate("Equipment", "Print once, hang up, and work by scanner alone.")
        )
        words = {
            OwnPaper.TAGS: translate("Equipment", "Print shelf tags"),
            OwnPaper.BADGES: translate("Equipment", "Print badges"),
            OwnPaper.CARDS: translate("Equipment", "Print counter cards"),
        }
        for paper, button in self._buttons.items():
            button.say(words[paper])
