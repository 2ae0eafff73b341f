"""A card with a list of parcels: what lies on one shelf, or what must go back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hubdesk.ui.answerroom import LEAST_LIST
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.empty import Empty
from hubdesk.ui.labels import ElidedLabel, Pill, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Column, Row
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.speech import translate

_WORDS = 300


class ParcelsCard(QFrame):
    """Parcels in a list; `opened` tells whose card is wanted."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Make an empty one."""
        super().__init__()
        mark(self, card=True)
        self._title = ElidedLabel("name")
        self._pill = Pill()
        self._caption = text_label("", ink="mute", wraps=True)
        self.list = Listing(theme)
        self._empty = Empty(theme, "parcels", widest=_WORDS)
        self.open = KeyButton()
        self._chosen = ""
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pill)
        pile = QWidget()
        self._pile = QStackedLayout(pile)
        self._pile.addWidget(self.list)
        self._pile.addWidget(self._empty)
        pile.setMinimumHeight(LEAST_LIST)  # else the empty one's words would ask for more
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP)
        column.addLayout(head)
        column.addWidget(self._caption)
        column.addWidget(pile, 1)
        column.addWidget(self.open)
        self.list.chosen.connect(self._choose)
        self.open.clicked.connect(self._open)

    def say(self, title: str, caption: str, pill: str = "", tone: Tone | None = None) -> None:
        """Head the card."""
        self._title.say(title)
        self.list.setAccessibleName(title)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._pill.say(pill, tone)

    def say_empty(self, title: str, words: str) -> None:
        """Say what stands there while nothing is listed."""
        self._empty.say(title, words)

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """List parcels."""
        self.list.show_rows(columns, rows)
        self._pile.setCurrentWidget(self.list if rows else self._empty)
        if self.list.rows.row_of(self._chosen) is None:
            self._chosen = ""
        self.open.setVisible(bool(rows))
        self.open.setEnabled(bool(self._chosen))
        self.open.say(translate("Shelf", "Open the parcel's card"))

    def _choose(self, parcel_id: str) -> None:
        self._chosen = parcel_id
        self.open.setEnabled(True)

    def _open(self) -> None:
        if self._chosen:
            self.opened.emit(self._chosen)
