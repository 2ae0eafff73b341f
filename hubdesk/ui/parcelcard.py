"""One parcel in full: who it is for, where it is, what happened to it, and what can be done."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk import correcting, shelving
from hubdesk.desk.counter import Counter
from hubdesk.desk.details import LONGEST_NOTE
from hubdesk.desk.parcelcard import Card
from hubdesk.parcels.holding import Stage
from hubdesk.ui.addressform import AddressForm
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import Pill, text_label
from hubdesk.ui.noticefiles import take_picture, welcome_picture
from hubdesk.ui.offers import OfferKeys
from hubdesk.ui.palette import Tone
from hubdesk.ui.pillrows import PillRows
from hubdesk.ui.shelfchoice import ShelfChoice
from hubdesk.ui.story import Story
from hubdesk.ui.theme import GAP, PAGE_MARGIN, TOUCH, Theme, mark
from hubdesk.ui.wording import ageing, figures, history, names, offers
from hubdesk.ui.wording.speech import translate

_SLIM = 420


class Panel(Enum):
    """What lies below the parcel's name."""

    STORY = "story"
    SHELVES = "shelves"
    ADDRESS = "address"


class ParcelCard(QFrame):
    """The right-hand card of Parcels. `wanted` names what somebody wants to do with the parcel."""

    wanted = Signal(object)
    undo_wanted = Signal()
    noted = Signal(str)
    moved = Signal(str)
    corrected = Signal(object)
    picture_dropped = Signal(str, object)
    photograph_wanted = Signal(str)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make an empty card."""
        super().__init__()
        mark(self, card=True)
        self._counter = counter
        self._card: Card | None = None
        self._name = text_label("name", wraps=True)
        self._address = text_label("", wraps=True)
        self._number = text_label("number", wraps=True)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shelf_word, self._shelf = text_label("", ink="mute"), text_label("shelf")
        self._pills = PillRows()
        self._notes = text_label("", wraps=True)
        self._waits = text_label("lead", wraps=True)
        self.keys = OfferKeys()
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setMinimumHeight(TOUCH)
        self.note.hide()
        self._heading = text_label("heading")
        self._story_head = QHBoxLayout()
        self.undo = KeyButton()
        self.story = Story(counter, theme)
        self._sent = text_label("", ink="mute", wraps=True)
        self.shelves = ShelfChoice(counter)
        self.address = AddressForm()
        self._none = text_label("lead", ink="mute", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setMargin(GAP)
        self._panel = Panel.STORY
        self._keys_offered = True
        self._build()
        self.keys.wanted.connect(self.wanted)
        self.story.photograph_wanted.connect(self.photograph_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.note.returnPressed.connect(self._tell_note)
        self.shelves.chosen.connect(self.moved)
        self.address.told.connect(self.corrected)
        self.address.left.connect(self.close_panel)
        self.setAcceptDrops(True)
        theme.changed.connect(self.retranslate)

    def _build(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(4)
        for label in (self._name, self._address, self._number):
            who.addWidget(label)
        where = QVBoxLayout()
        where.setSpacing(0)
        for label in (self._shelf_word, self._shelf):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            where.addWidget(label)
        where.addStretch(1)
        head = QHBoxLayout()
        head.addLayout(who, 1)
        head.addLayout(where)
        self._told = self._story_panel()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self._pills, self._notes, self._waits, self.keys, self.note):
            column.addWidget(part)
        for panel in (self._told, self.shelves, self.address):
            column.addWidget(panel, 1)
        self._area = QScrollArea()
        mark(self._area, story=True)
        self._area.setWidgetResizable(True)
        # So that the arrows scroll what does not fit.
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._area)
        whole.addWidget(self._none, 1)

    def _story_panel(self) -> QWidget:
        panel = QWidget()
        self._story_head.addWidget(self._heading, 1)
        self._story_head.addWidget(self.undo)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._story_head)
        column.addWidget(self.story)
        column.addStretch(1)
        column.addWidget(self._sent)
        return panel

    @property
    def parcel(self) -> str:
        """Which parcel it shows; empty for none."""
        return self._card.subject.parcel.id if self._card else ""

    @property
    def card(self) -> Card | None:
        """What it shows."""
        return self._card

    def offer_keys(self, offered: bool) -> None:
        """Show the buttons, or not while the verdict above asks something."""
        self._keys_offered = offered
        self._show_parts()

    def show_parcel(self, card: Card | None) -> None:
        """Show a parcel, or that none is chosen; what is half written for another is left."""
        before = self.parcel
        self._card = card
        if self.parcel != before:
            self.note.clear()
            self.close_panel()
            self._area.verticalScrollBar().setValue(0)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language and colours of the moment."""
        self._none.setText(
            translate("Parcel", "Choose a parcel, or scan one, to see what happened to it.")
        )
        self._shelf_word.setText(translate("Parcel", "Shelf"))
        self._heading.setText(translate("Parcel", "What happened"))
        self._area.setAccessibleName(translate("Parcel", "What happened"))
        self.note.setPlaceholderText(translate("Parcel", "Write a note on the box, then Enter"))
        self.note.setAccessibleName(translate("Parcel", "Note on the box"))
        self.keys.retranslate()
        self.shelves.retranslate()
        self.address.retranslate()
        self._area.setVisible(self._card is not None)
        self._none.setVisible(self._card is None)
        if self._card is not None:
            self._show(self._card)

    def _show(self, card: Card) -> None:
        parcel = card.subject.parcel
        self._name.setText(names.whom(card.subject))
        where = names.address(card.subject)
        self._address.setText(where)
        self._address.setVisible(bool(where))
        self._number.setText(figures.grouped(parcel.number))
        self._shelf.setText(parcel.shelf)
        for label in (self._shelf, self._shelf_word):
            label.setVisible(bool(parcel.shelf))
        self._waits.setText(offers.waits_for(card, self._counter.local))
        self.keys.offer(card.offers, is_pressing=card.is_pressing)
        self.undo.say(offers.undo_words(card))
        self.undo.setVisible(card.last is not None)
        self._show_pills(card)
        self.story.tell(history.sentences(card))
        self._sent.setText(history.sent_words(card, self._counter.local))
        self._show_parts()

    def _show_parts(self) -> None:
        is_story = self._panel is Panel.STORY
        self.keys.setVisible(is_story and self._keys_offered and self.keys.has_any)
        self._waits.setVisible(is_story and bool(self._waits.text()))
        self._told.setVisible(is_story)
        self._pills.setVisible(is_story)
        self._notes.setVisible(is_story and bool(self._notes.text()))
        self.shelves.setVisible(self._panel is Panel.SHELVES)
        self.address.setVisible(self._panel is Panel.ADDRESS)

    def _show_pills(self, card: Card) -> None:
        parcel = card.subject.parcel
        status = names.status_words(parcel.status)
        pills = [Pill(names.STATUS_TONES[parcel.status], status)]
        if card.due is not None and card.due.stage is not Stage.FRESH:
            stage = card.due.stage
            words = ageing.list_pill(stage) or ageing.back_pill()
            pills.append(Pill(ageing.STAGE_TONES[stage], words))
        if parcel.damaged:
            pills.append(Pill(Tone.STOP, translate("List", "damaged")))
        pills += [Pill(words=names.trait_words(trait)) for trait in parcel.traits]
        if parcel.pieces > 1:
            pills.append(Pill(Tone.INFO, figures.boxes(parcel.pieces)))
        self._pills.show_pills(pills)
        told = card.subject.recipient.note if card.subject.recipient else ""
        notes = [f"“{words}”" for words in (told, parcel.note) if words]
        self._notes.setText(" · ".join(notes))

    def offer_note(self) -> None:
        """Put the cursor where a note is written."""
        self.close_panel()
        self.note.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_address(self) -> None:
        """Let somebody put right whom the parcel is for."""
        if self._card is not None:
            self._open(Panel.ADDRESS)
            self.address.offer(correcting.whom(self._card.subject))

    def offer_shelves(self) -> None:
        """Let somebody choose another shelf. Raises KnownFault where none can be read."""
        if self._card is None:
            return
        subject = self._card.subject
        with self._counter.view() as view:
            fitting = shelving.propose(
                view, self._counter.shop, subject.recipient, subject.parcel.traits
            )
        self._open(Panel.SHELVES)
        self.shelves.offer(subject.parcel, fitting.shelf)

    def _open(self, panel: Panel) -> None:
        self._panel = panel
        self.note.hide()
        self._show_parts()

    def close_panel(self) -> None:
        """Show the history again; nothing that was half written or chosen is done."""
        self.note.hide()
        self._panel = Panel.STORY
        self._show_parts()

    def _tell_note(self) -> None:
        words = self.note.text()
        self.note.clear()
        self.note.hide()
        self.noted.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave what is half written or chosen."""
        busy = self._panel is not Panel.STORY or not self.note.isHidden()
        if event.key() == Qt.Key.Key_Escape and busy:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys' names out where the words alone just fit."""
        super().resizeEvent(event)
        is_slim = self.width() < _SLIM
        self.keys.set_slim(is_slim)
        self.address.set_slim(is_slim)
        direction = QBoxLayout.Direction
        self._story_head.setDirection(direction.TopToBottom if is_slim else direction.LeftToRight)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a picture of the open parcel."""
        if self.parcel:
            welcome_picture(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of a picture of the open parcel."""
        if (picture := take_picture(event)) is not None:
            self.picture_dropped.emit(self.parcel, picture)
