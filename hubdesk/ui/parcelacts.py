"""What the buttons of a parcel's card do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from hubdesk.desk import (
    correcting,
    details,
    reappearing,
    receiving,
    returning,
    rounds,
    taking,
    undoing,
)
from hubdesk.desk.correcting import Whom
from hubdesk.desk.counter import Counter
from hubdesk.desk.parcelcard import Offer
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.page import Page
from hubdesk.ui.parcelcard import ParcelCard

_Job = Callable[[Counter, str], Verdict]
_JOBS: dict[Offer, _Job] = {
    Offer.TAKE_IN: taking.choose,
    Offer.ACCEPT: receiving.accept,
    Offer.KEEP: receiving.accept,
    Offer.WHICH_CARRIER: correcting.ask_carrier,
    Offer.TAKE_BACK: reappearing.take_back,
    Offer.HAND_OVER: receiving.refuse,
    Offer.SEND_BACK: returning.ask,
    Offer.MORE: details.ask,
}


class ParcelActs(QObject):
    """Does the jobs of a card; the page tells the window what came of them."""

    def __init__(self, page: Page, card: ParcelCard) -> None:
        """Do what a page's card asks for, as long as the page lives."""
        super().__init__(page)
        self._page = page
        self._card = card
        self._acts: dict[Offer, Callable[[], None]] = {
            Offer.OPEN_RUN: self._open_run,
            Offer.MOVE: self._offer_shelves,
            Offer.DAMAGED: self._note_damage,
            Offer.LABEL: page.ask_label,
            Offer.CORRECT: card.offer_address,
        }
        card.wanted.connect(self.do)
        card.undo_wanted.connect(partial(page.ask, undoing.undo_last_of))
        card.noted.connect(self._write_note)
        card.moved.connect(self._move)
        card.corrected.connect(self._correct)

    def do(self, offer: Offer) -> None:
        """Do what the card offers with its parcel."""
        if offer in _JOBS:
            self._page.ask(_JOBS[offer])
        else:
            self._acts[offer]()

    def do_what_presses(self) -> None:
        """Do what presses most about the open parcel, where the card shows it."""
        main = self._card.keys.main
        if main is not None and self._card.keys.isVisible():
            self.do(main)

    def _open_run(self) -> None:
        run = self._card.card.run if self._card.card is not None else None
        if run is not None:
            self._page.ask(lambda counter, _: rounds.show(counter, run.code))

    def _offer_shelves(self) -> None:
        card = self._card.card
        if card is None or not card.subject.parcel.status.is_here:
            self._page.troubled.emit(Refused("not_here" if card else "no_parcel_in_hand"))
            return
        self._page.show_card(None)
        self._card.offer_shelves()

    def _note_damage(self) -> None:
        self._page.damaged_wanted.emit(self._card.parcel)

    def _write_note(self, words: str) -> None:
        self._page.ask(partial(details.add_note, words=words))

    def _move(self, shelf: str) -> None:
        if self._page.ask(partial(taking.put, shelf=shelf)):
            self._card.close_panel()

    def _correct(self, told: Whom) -> None:
        """Put right what stands in the form; what is wrong with it is said there."""
        try:
            verdict = correcting.address(self._page.counter, self._card.parcel, told)
        except Refused as refused:
            self._card.address.refuse(refused)
        except KnownFault as fault:
            self._page.troubled.emit(fault)
        else:
            self._card.close_panel()
            self._page.answered.emit(verdict)
