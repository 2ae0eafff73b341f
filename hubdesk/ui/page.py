"""What every page can do, so that the window treats all alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hubdesk.desk import details, refusing
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui import keys
from hubdesk.ui.card import VerdictCard
from hubdesk.ui.theme import Theme
from hubdesk.ui.wording.cards import CardText


class Page(QWidget):
    """One page. It shows and asks; the window does the jobs that more than one page has.

    A job that is a page's own it does itself, and tells the window what came of it: `answered` with
    a Verdict, `troubled` with a Trouble. `page_wanted` tells which page to open,
    `photograph_dropped` a parcel and a picture's file for it.
    """

    undo_wanted = Signal()
    damaged_wanted = Signal(str)
    finish_wanted = Signal()
    number_wanted = Signal()
    receive_wanted = Signal()
    notice_wanted = Signal()
    parcel_wanted = Signal(str)
    label_wanted = Signal(str)
    photograph_dropped = Signal(str, object)
    page_wanted = Signal(object)
    answered = Signal(object)
    troubled = Signal(object)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page of a counter."""
        super().__init__()
        self.setObjectName("page")
        self.counter = counter
        self.theme = theme
        self.verdict = VerdictCard(theme)
        self.about = ""
        self.verdict.picture_dropped.connect(self._picture_dropped)
        slots: dict[str, Callable[[], object]] = {
            keys.REFUSE: partial(self.ask, refusing.ask),
            keys.MORE: partial(self.ask, details.ask),
            keys.ONE_MORE_BOX: partial(self.ask, details.count_box),
            keys.LABEL: self.ask_label,
        }
        keys.bind_keys(self, slots)  # a page that is not open hears none of them

    @property
    def meant(self) -> str:
        """Give the parcel that a key is about: the one in hand; empty where there is none."""
        return self.counter.in_hand or ""

    def ask(self, job: Callable[[Counter, str], Verdict]) -> bool:
        """Do a job with the parcel that is meant, and tell what came of it, and whether it did."""
        try:
            verdict = job(self.counter, self._meant_or_refused())
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return False
        self.answered.emit(verdict)
        return True

    def ask_label(self) -> None:
        """Ask for the label of the parcel that is meant."""
        try:
            self.label_wanted.emit(self._meant_or_refused())
        except Refused as refused:
            self.troubled.emit(refused)

    def _meant_or_refused(self) -> str:
        if not self.meant:
            raise Refused("no_parcel_in_hand")
        return self.meant

    def _picture_dropped(self, file: Path) -> None:
        if self.about:
            self.photograph_dropped.emit(self.about, file)

    def refresh(self) -> None:
        """Show what the record says now. Raises KnownFault where it cannot be read."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        raise NotImplementedError

    def act(self) -> None:
        """Do the page's main action."""

    def back_out(self) -> bool:
        """Leave by Esc what stands in the place of the page, and tell whether anything did."""
        return False

    def take_back(self) -> bool:
        """Take back what was done on this page last, where it is not a job of the desk's.

        Tells whether there was anything of the kind; else the desk's last job is undone.
        """
        return False

    @property
    def keeps_cursor(self) -> bool:
        """Whether somebody writes here, so that an answer must not take the cursor away."""
        return False

    def takes(self, _scan: Scan) -> bool:
        """Take a scan that means something of its own on this page, and tell whether it did.

        Asked only while the page is open. Whoever takes a scan answers it, as for any other job.
        """
        return False

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer and which parcel it is about; None takes an earlier one away."""
        self.about = about
        self.verdict.setVisible(card is not None)
        if card is not None:
            self.verdict.show_text(card, fades=fades)
