"""How safe the record is, in one calm line on Today, with a touch that backs up now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP, mark
from hubdesk.ui.wording import backups as words
from hubdesk.ui.wording.speech import translate


@dataclass(frozen=True, slots=True)
class BackupNews:
    """How backups stand: when the last good one was made (aware UTC), None where there is none.

    `is_only_here` where it would be lost together with this PC's disk, `trouble` is what the last
    try failed by, `is_new` where nothing has been done yet that could be lost.
    """

    made_at: datetime | None = None
    is_only_here: bool = False
    trouble: KnownFault | None = None
    is_new: bool = False


class BackupLine(QWidget):
    """Says the age of the last good backup; hidden where the shop wants none. `wanted` asks."""

    wanted = Signal()

    def __init__(self) -> None:
        """Make it before anything is known."""
        super().__init__()
        self._news: BackupNews | None = None
        self.words = text_label("", ink="mute", wraps=True)
        self.now = KeyButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.now)
        self.now.clicked.connect(self.wanted)
        self.hide()

    def retranslate(self) -> None:
        """Say the button in the language of the moment."""
        self.now.say(translate("Backup", "Back up now"))

    def show_news(self, news: BackupNews, at: datetime) -> None:
        """Show how backups stand at a time; keeps the words calm unless somebody should act."""
        self._news = news
        self.show_age(at)
        self.show_work(is_on=False)
        self.show()

    def show_age(self, at: datetime) -> None:
        """Say the age anew, in the language of the moment."""
        news = self._news
        if news is None:
            return
        told = words.standing_words(
            news.made_at, at, is_only_here=news.is_only_here, trouble=news.trouble
        )
        needs_care = words.needs_care(news.made_at, at) or news.is_only_here
        mark(self.words, ink="warn" if (needs_care or news.trouble) and not news.is_new else "mute")
        self.words.setText(told)

    def show_work(self, *, is_on: bool) -> None:
        """Show that a backup is being made."""
        self.now.setEnabled(not is_on)
        if is_on:
            self.words.setText(translate("Backup", "Backing up …"))
