"""One parcel in full: who it is for, where it is, and what happened to it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk.counter import Counter
from hubdesk.desk.details import LONGEST_NOTE
from hubdesk.desk.looking import Card
from hubdesk.parcels.parcel import Status
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import Pill, empty_out, text_label
from hubdesk.ui.noticefiles import dropped_picture
from hubdesk.ui.palette import Tone
from hubdesk.ui.theme import GAP, PAGE_MARGIN, SMALL_GAP, TOUCH, Theme, mark
from hubdesk.ui.thumbnails import thumbnail
from hubdesk.ui.wording import figures, history, names
from hubdesk.ui.wording.speech import translate

_LONGEST_PILL = 32


def _short(note: str) -> str:
    """Cut a note that would push the card apart; the history below tells it whole."""
    return note if len(note) <= _LONGEST_PILL else f"{note[: _LONGEST_PILL - 1]}…"


class ParcelCard(QFrame):
    """The right-hand card of Parcels."""

    take_in_wanted = Signal(str)
    refuse_wanted = Signal(str)
    damaged_wanted = Signal(str)
    noted = Signal(str)
    picture_dropped = Signal(str, object)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make an empty card."""
        super().__init__()
        mark(self, card=True)
        self._counter = counter
        self._theme = theme
        self._card: Card | None = None
        self._name = text_label("name", wraps=True)
        self._address = text_label("", wraps=True)
        self._number = text_label("number", wraps=True)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shelf_word, self._shelf = text_label("", ink="mute"), text_label("shelf")
        self._pills = QHBoxLayout()
        self.take_in = KeyButton(kind="main")
        self.refuse = KeyButton()
        self.damaged = KeyButton("F6")
        self.more = KeyButton("F5")
        self.label = KeyButton("F7")
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setMinimumHeight(TOUCH)
        self._heading = text_label("heading")
        self._acts = QVBoxLayout()
        self._sent = text_label("", ink="mute", wraps=True)
        self._none = text_label("lead", ink="mute", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()
        self.take_in.clicked.connect(self._ask_take_in)
        self.refuse.clicked.connect(self._ask_refuse)
        self.damaged.clicked.connect(self._ask_damaged)
        self.note.returnPressed.connect(self._tell_note)
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
        self._pills.setSpacing(SMALL_GAP)
        self._keys = QWidget()
        keys = QVBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(SMALL_GAP)
        for buttons in ((self.take_in, self.refuse), (self.damaged, self.more, self.label)):
            row = QHBoxLayout()
            row.setSpacing(SMALL_GAP + 2)
            for button in buttons:
                row.addWidget(button, 1)
            keys.addLayout(row)
        keys.addWidget(self.note)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._pills)
        column.addWidget(self._keys)
        column.addWidget(self._heading)
        column.addWidget(self._thread(), 1)
        column.addWidget(self._sent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        whole.addWidget(self._inside)
        whole.addWidget(self._none, 1)

    def _thread(self) -> QScrollArea:
        thread = QFrame()
        mark(thread, thread=True)
        self._acts.setContentsMargins(18, 0, 0, 0)
        self._acts.setSpacing(12)
        thread.setLayout(self._acts)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(thread)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        return area

    @property
    def parcel(self) -> str:
        """Which parcel it shows; empty for none."""
        return self._card.subject.parcel.id if self._card else ""

    def offer_keys(self, offered: bool) -> None:
        """Show the buttons, or not while the verdict above asks the same."""
        self._keys.setVisible(offered)

    def show_parcel(self, card: Card | None) -> None:
        """Show a parcel, or that none is chosen."""
        self._card = card
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language and colours of the moment."""
        self._none.setText(
            translate("Parcel", "Choose a parcel, or scan one, to see what happened to it.")
        )
        self._shelf_word.setText(translate("Parcel", "Shelf"))
        self._heading.setText(translate("Parcel", "What happened"))
        self.take_in.say(translate("Parcel", "Take it in"))
        self.refuse.say(translate("Parcel", "Refuse it"))
        self.damaged.say(translate("Parcel", "Damaged"))
        self.more.say(translate("Parcel", "More"))
        self.label.say(translate("Parcel", "Label"))
        self.note.setPlaceholderText(translate("Parcel", "Write a note on the box, then Enter"))
        self.note.setAccessibleName(translate("Parcel", "Note on the box"))
        self._inside.setVisible(self._card is not None)
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
        aside = parcel.status is Status.ASIDE
        self.take_in.setVisible(aside)
        self.refuse.setVisible(aside)
        self.damaged.setVisible(parcel.status.is_here and not parcel.damaged)
        for part in (self.more, self.label, self.note):
            part.setVisible(parcel.status.is_here)
        self._show_pills(card)
        empty_out(self._acts)
        for sentence in history.sentences(card):
            self._add(self._told(sentence))
            if sentence.photograph:
                self._add(thumbnail(self._counter, sentence.photograph))
        self._sent.setText(history.sent_words(card, self._counter.local))

    def _add(self, label: QLabel) -> None:
        self._acts.addWidget(label)
        label.show()

    def _show_pills(self, card: Card) -> None:
        empty_out(self._pills)
        parcel = card.subject.parcel
        status = names.status_words(parcel.status)
        self._add_pill(Pill(names.STATUS_TONES[parcel.status], status))
        for trait in parcel.traits:
            self._add_pill(Pill(words=names.trait_words(trait)))
        if parcel.pieces > 1:
            self._add_pill(Pill(Tone.INFO, figures.boxes(parcel.pieces)))
        note = card.subject.recipient.note if card.subject.recipient else ""
        for words in (note, parcel.note):
            if words:
                self._add_pill(Pill(words=_short(words)))
        self._pills.addStretch(1)

    def _add_pill(self, pill: Pill) -> None:
        self._pills.addWidget(pill)
        pill.show()

    def _told(self, sentence: history.Sentence) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        mute = self._theme.palette.mute
        rest = " · ".join(part for part in (sentence.when, sentence.who) if part)
        what = f"<b>{escape(sentence.what)}</b>"
        if not sentence.holds:
            what = f"<s>{escape(sentence.what)}</s>"
        label.setText(f'{what} <span style="color:{mute}">{escape(rest)}</span>')
        label.setAccessibleName(f"{sentence.what} {rest}")
        return label

    def offer_note(self) -> None:
        """Put the cursor where a note is written."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_note(self) -> None:
        words = self.note.text()
        self.note.clear()
        self.noted.emit(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a picture of the open parcel."""
        if self.parcel and dropped_picture(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of a picture of the open parcel."""
        picture = dropped_picture(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self.picture_dropped.emit(self.parcel, picture)

    def _ask_take_in(self) -> None:
        self.take_in_wanted.emit(self.parcel)

    def _ask_refuse(self) -> None:
        self.refuse_wanted.emit(self.parcel)

    def _ask_damaged(self) -> None:
        self.damaged_wanted.emit(self.parcel)
