"""The card on Today with what carriers sent down for people to read, one after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hubdesk.desk.letters import News
from hubdesk.ui import keys
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP, mark
from hubdesk.ui.wording import letters as words

_FEW_WORDS = 120


class LettersCard(QFrame):
    """Shows the oldest one until somebody has read it. `read` brings its id."""

    read = Signal(str)

    def __init__(self) -> None:
        """Make it; with nothing to read it is hidden."""
        super().__init__()
        mark(self, card=True)
        self._news: tuple[News, ...] = ()
        self._title = text_label("heading")
        self._place = text_label("", ink="mute")
        self._words = text_label("", wraps=True)
        self.button = KeyButton(keys.LETTER)
        self.button.clicked.connect(self.note_read)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title)
        head.addWidget(self._place, 1)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addLayout(head)
        told.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 14, 24, 14)
        row.setSpacing(24)
        row.addLayout(told, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def words(self) -> str:
        """What is there to read now."""
        return self._words.text() if self._news else ""

    def show_news(self, news: tuple[News, ...]) -> None:
        """Show the first of these."""
        self._news = news
        self.setVisible(bool(news))
        if not news:
            return
        first = news[0]
        self._title.setText(words.news_title(first))
        self._place.setText(words.place_words(1, len(news)))
        told = words.news_words(first)
        # As large as fits: the longest message must leave room for the day in the smallest window.
        mark(self._words, type="lead" if len(told) <= _FEW_WORDS else "")
        self._words.setText(told)
        self.button.say(words.read_word())

    def note_read(self) -> None:
        """Say that what is shown was read."""
        if self._news:
            self.read.emit(self._news[0].letter)
