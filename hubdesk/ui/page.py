"""What every page can do, so that the window treats all alike."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hubdesk.desk.counter import Counter
from hubdesk.ui.card import VerdictCard
from hubdesk.ui.theme import Theme
from hubdesk.ui.wording.cards import CardText


class Page(QWidget):
    """One page. It shows and asks; the window does the jobs."""

    undo_wanted = Signal()
    damaged_wanted = Signal(str)
    finish_wanted = Signal()
    number_wanted = Signal()
    receive_wanted = Signal()
    notice_wanted = Signal()
    parcel_wanted = Signal(str)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page of a counter."""
        super().__init__()
        self.setObjectName("page")
        self.counter = counter
        self.theme = theme
        self.verdict = VerdictCard(theme)
        self.about = ""

    def refresh(self) -> None:
        """Show what the record says now. Raises KnownFault where it cannot be read."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        raise NotImplementedError

    def act(self) -> None:
        """Do the page's main action."""

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer and which parcel it is about; None takes an earlier one away."""
        self.about = about
        self.verdict.setVisible(card is not None)
        if card is not None:
            self.verdict.show_text(card, fades=fades)
