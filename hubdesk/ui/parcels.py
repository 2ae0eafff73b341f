"""Parcels: everything on record, sieved, searched, and one of them in full."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hubdesk.database.parcels import Found
from hubdesk.desk import looking, parcelcard
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Sieve
from hubdesk.desk.parcelcard import Offer
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui import keys, lines
from hubdesk.ui.answerroom import share_room
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.empty import Empty
from hubdesk.ui.labels import ElidedLabel, card_pile, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.page import Page
from hubdesk.ui.parcelacts import ParcelActs
from hubdesk.ui.parcelcard import ParcelCard
from hubdesk.ui.rail import PageName
from hubdesk.ui.sieves import Sieves
from hubdesk.ui.theme import GAP, PAGE_MARGIN, SMALL_GAP, Theme
from hubdesk.ui.thumbnails import LargePhotograph
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.figures import printable
from hubdesk.ui.wording.speech import plural, translate

_SIDE, _SLIM_SIDE, _BREAK = 470, 340, 1120
_SENTENCE = 264  # a sentence needs more room than a shelf


class ParcelsPage(Page):
    """Find a parcel and see what happened to it."""

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self._sieve = Sieve.ON_SHELF
        self._words = ""
        self._tallies: dict[Sieve, int] = {}
        self._found = Found(())
        self._title = text_label("title")
        self._caption = ElidedLabel("", ink="mute")
        self.shelves = KeyButton()
        self._sieves = Sieves(self._sieve)
        self.list = Listing(theme)
        self._empty = Empty(theme, "box")
        self.photograph = LargePhotograph()
        self.card = ParcelCard(counter, theme)
        self._acts = ParcelActs(self, self.card)
        self.verdict.hide()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(SMALL_GAP + 2)
        head.addWidget(self._title)
        head.addWidget(self.shelves)
        head.addWidget(self._caption, 1)
        head.addWidget(self._sieves)
        frame, self._pile = card_pile(self.list, self._empty, self.photograph)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.verdict)
        side.addWidget(self.card, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setHorizontalSpacing(PAGE_MARGIN)
        grid.setVerticalSpacing(GAP)
        grid.addWidget(frame, 1, 0)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)
        self._grid = grid
        self._is_narrow = False
        self._place(narrow=False)

    def _place(self, *, narrow: bool) -> None:
        """Let the sieves take the whole width where the window is narrow."""
        self._grid.addWidget(self._head, 0, 0, 1, 2 if narrow else 1)
        self._grid.addWidget(self._side, 1 if narrow else 0, 1, 1 if narrow else 2, 1)

    def _connect(self) -> None:
        self._sieves.chosen.connect(self.show_sieve)
        self.shelves.clicked.connect(partial(self.page_wanted.emit, PageName.SHELVES))
        self.list.chosen.connect(self._chosen)
        self.card.picture_dropped.connect(self.photograph_dropped)
        self.card.photograph_wanted.connect(self._show_photograph)
        self.photograph.left.connect(self._show_list)
        keys.bind_keys(self, {keys.CARRY: partial(self._acts.do, Offer.MOVE)})

    def act(self) -> None:
        """Do what presses most about the open parcel."""
        self._acts.do_what_presses()

    def _show_photograph(self, photograph: str) -> None:
        """Show a photograph in the place of the list."""
        try:
            self.photograph.show_photograph(self.counter, photograph)
        except KnownFault as fault:
            self.troubled.emit(fault)
            return
        self._pile.setCurrentWidget(self.photograph)
        self.photograph.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self) -> None:
        self._pile.setCurrentWidget(self.list if self._found.lines else self._empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc put a large photograph away."""
        is_large = self._pile.currentWidget() is self.photograph
        if event.key() == Qt.Key.Key_Escape and is_large:
            self._show_list()
        else:
            super().keyPressEvent(event)

    def show_sieve(self, sieve: Sieve) -> None:
        """Show the parcels of one kind."""
        self._sieve = sieve
        self._sieves.choose(sieve)
        self._show_list()
        self.refresh()

    def search(self, words: str) -> None:
        """Show only what holds all words."""
        self.look_for(words)
        self.refresh()

    def look_for(self, words: str) -> None:
        """Take the words for the next look; searching looks at everything."""
        begun, ended = bool(words) and not self._words, bool(self._words) and not words
        self._words = words
        if begun:
            self._sieve = Sieve.ALL
        elif ended:
            self._sieve = Sieve.ON_SHELF
        self._sieves.choose(self._sieve)

    @property
    def meant(self) -> str:
        """Give the parcel whose card is open."""
        return self.card.parcel

    def open_first(self) -> bool:
        """Open the first parcel of the list; tell whether there was one."""
        return bool(self.list.choose_first())

    def open_parcel(self, parcel_id: str) -> None:
        """Show one parcel in full, and its row where the list has it."""
        if parcel_id != self.card.parcel:
            self._show_list()
        self.card.show_parcel(parcelcard.card(self.counter, parcel_id) if parcel_id else None)
        self.list.choose(parcel_id)

    def _chosen(self, parcel_id: str) -> None:
        if not self.verdict.replies:
            self.show_card(None)
        self.open_parcel(parcel_id)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Parcels", "Parcels"))
        self.shelves.say(translate("Shelf", "Shelves"))
        self.list.setAccessibleName(translate("Parcels", "Parcels"))
        self.card.retranslate()
        self.photograph.retranslate()
        self._show()

    def refresh(self) -> None:
        """Show the list and the open parcel as they are now."""
        self._tallies = looking.tallies(self.counter)
        self._found = looking.listed(self.counter, self._sieve, self._words)
        self._show()
        if self.card.parcel:
            self.card.show_parcel(parcelcard.card(self.counter, self.card.parcel))

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer above the parcel that it is about."""
        super().show_card(card, about, fades=fades)
        self.card.offer_keys(not self.verdict.replies or card is None)
        self._make_room()
        if about:
            self.open_parcel(about)

    def _show(self) -> None:
        self._sieves.show_tallies(self._tallies, self._sieve)
        self._caption.say(self._searched())
        self._give_head_room()
        rows = [
            lines.line(each, lines.waiting_state(each.parcel, self.counter))
            for each in self._found.lines
        ]
        self._say_empty()
        if self._pile.currentWidget() is not self.photograph:
            self._show_list()
        self.list.show_rows(lines.columns(translate("Parcels", "Waiting")), rows)

    def _searched(self) -> str:
        shown = len(self._found.lines)
        if not self._words:
            most = plural("Parcels", "The newest %n", None, 2)(shown)
            return most if self._found.more else ""
        found = plural("Parcels", "%n found", None, 2)(shown)
        if self._found.more:
            found = plural("Parcels", "the first %n", None, 2)(shown)
        if self._found.alike:
            found = translate("Parcels", "{found}, written alike").format(found=found)
        return f"“{printable(self._words)}” — {found}"

    def _say_empty(self) -> None:
        if self._words:
            self._empty.say(
                translate("Parcels", "Nothing found"),
                translate(
                    "Parcels", "Try fewer letters, the street, the day, or the number's last four."
                ),
            )
        elif not any(self._tallies.values()):
            self._empty.say(
                translate("Parcels", "No parcels yet"),
                translate("Parcels", "Every parcel that is announced or scanned appears here."),
            )
        else:
            self._empty.say(
                translate("Parcels", "None here at the moment"),
                translate("Parcels", "Choose another list above, or type in the scan line."),
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the parcel less room where the window is small."""
        super().resizeEvent(event)
        narrow = self.width() < _BREAK
        self._side.setFixedWidth(_SLIM_SIDE if narrow else _SIDE)
        self._give_head_room()
        self._make_room()

    def _give_head_room(self) -> None:
        """Let the sieves take the whole width where beside the parcel they would be cut."""
        beside = self.width() - 3 * PAGE_MARGIN - self._side.width()
        narrow = self.width() < _BREAK or self._head.minimumSizeHint().width() > beside
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._place(narrow=narrow)

    def _make_room(self) -> None:
        """Share the side between a verdict and its parcel; many replies have it to themselves."""
        share_room(self.verdict, self.card)
        said = self.verdict.text
        if said is not None and not said.is_shelf and not said.replies:
            self.verdict.setFixedHeight(_SENTENCE)
