"""What was noted at a door beyond the answer: name, time, note, signature, photograph."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from hubdesk.database.album import Kept
from hubdesk.desk.proofs import LONGEST_NAME, LONGEST_NOTE, Proof
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.handover.pad import SignaturePad
from hubdesk.ui.labels import ElidedLabel
from hubdesk.ui.noticefiles import take_picture, welcome_picture
from hubdesk.ui.theme import SMALL_GAP, TOUCH, Theme, mark
from hubdesk.ui.wording.speech import translate

PROOF_KEY, PHOTOGRAPH_KEY = "F10", "F11"
_CLOCK_WIDTH, _LONGEST_CLOCK = 112, 12


class ProofCard(QFrame):
    """A form for one door; nothing in it must be filled in, and the door's answer takes it along.

    `photograph_wanted` asks for one from the camera or a file, `photograph_dropped` brings a file.
    Both tell the door, and `show_photograph` brings what was kept for it.
    """

    photograph_wanted = Signal(object)
    photograph_dropped = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        mark(self, card=True)
        self.setAcceptDrops(True)
        self._door: tuple[str, ...] = ()
        self._photograph: Kept | None = None
        self._is_coming = False
        self.heading = ElidedLabel("heading")
        self.name, self.time, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        for field, longest in (
            *((self.name, LONGEST_NAME), (self.note, LONGEST_NOTE)),
            (self.time, _LONGEST_CLOCK),
        ):
            field.setMaxLength(longest)
            field.setMinimumHeight(TOUCH)
            field.setAcceptDrops(False)  # a picture is for the card, wherever it falls
        self.time.setFixedWidth(_CLOCK_WIDTH)
        self.pad = SignaturePad(theme)
        self.wipe, self.photograph = KeyButton(), KeyButton(PHOTOGRAPH_KEY)
        self._build()
        self.name.returnPressed.connect(self.time.setFocus)
        self.time.returnPressed.connect(self.note.setFocus)
        self.note.returnPressed.connect(self.name.setFocus)
        self.wipe.clicked.connect(self.clear)
        self.photograph.clicked.connect(self.ask_photograph)

    def _build(self) -> None:
        typed, signed, beside = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for field in (self.name, self.time, self.note):
            typed.addWidget(field, int(field is not self.time))
        beside.addWidget(self.photograph)
        beside.addWidget(self.wipe)
        beside.addStretch(1)
        signed.addWidget(self.pad, 1)
        signed.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.heading)
        column.addLayout(typed)
        column.addLayout(signed, 1)
        for row in (typed, signed, beside, column):
            row.setSpacing(SMALL_GAP)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted."""
        typed = any(field.text().strip() for field in (self.name, self.time, self.note))
        return self.pad.is_empty and not (typed or self._photograph or self._is_coming)

    @property
    def proof(self) -> Proof:
        """Everything that was noted but the time. Raises Refused `photograph_coming`."""
        if self._is_coming:
            raise Refused("photograph_coming")
        signature = None if self.pad.is_empty else self.pad.signature
        return Proof(self.name.text(), self.note.text(), signature, self._photograph)

    def show_door(self, door: tuple[str, ...], words: str) -> None:
        """Note about a door from now on, known by its parcels; another one begins empty."""
        self.heading.say(words)
        if door != self._door:
            self._door = door
            self.clear()

    def begin(self) -> None:
        """Put the cursor where most is written."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Take everything away."""
        for field in (self.name, self.time, self.note):
            field.clear()
        self.pad.clear()
        self._photograph, self._is_coming = None, False
        self._say_photograph()

    def ask_photograph(self) -> None:
        """Ask for a photograph of this door."""
        self.photograph_wanted.emit(self._door)

    def wait_for_photograph(self, door: tuple[str, ...]) -> None:
        """Say that one is being kept."""
        if door == self._door:
            self._photograph, self._is_coming = None, True
            self._say_photograph()

    def show_photograph(self, door: tuple[str, ...], kept: Kept | None) -> None:
        """Take a photograph that is kept; None where none could be. Another door's is not ours."""
        if door == self._door and self._is_coming:
            self._photograph, self._is_coming = kept, False
            self._say_photograph()

    def _say_photograph(self) -> None:
        if self._is_coming:
            words = translate("Deliver", "One moment …")
        elif self._photograph is not None:
            words = translate("Deliver", "Photograph kept ✓")
        else:
            words = translate("Deliver", "Photograph")
        self.photograph.say(words)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for field, words in (
            (self.name, translate("Deliver", "Who took it")),
            (self.time, translate("Deliver", "Time")),
            (self.note, translate("Deliver", "Note")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        when = translate("Deliver", "When it was at the door; empty means now")
        self.time.setAccessibleName(when)
        self.time.setToolTip(when)
        self.pad.say(translate("Deliver", "Sign here"))
        self.wipe.say(translate("Bill", "Clear"))
        self._say_photograph()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a picture; what else is dropped is the window's."""
        welcome_picture(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of a picture for this door."""
        if (picture := take_picture(event)) is not None:
            self.photograph_dropped.emit(self._door, picture)
