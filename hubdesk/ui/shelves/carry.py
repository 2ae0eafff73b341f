"""What is to be carried from one shelf to another, one parcel after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hubdesk.database.parcels import Addressed
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import ElidedLabel, text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import shelves as wording
from hubdesk.ui.wording.speech import plural, translate

_SHOWN = 3
KEY = "F10"

Move = tuple[Addressed, str]


class CarryCard(QFrame):
    """Names the next parcels and their shelves.

    Those on a closed shelf wait for `next_wanted`, or for being scanned. Those that a swap or a
    split has moved on the record are only told, until `done`.
    """

    next_wanted = Signal()
    done = Signal()

    def __init__(self) -> None:
        """Begin with nothing to carry."""
        super().__init__()
        mark(self, card="next")
        self._title = text_label("heading", wraps=True)
        self._first = text_label("name", wraps=True)
        self._more = [ElidedLabel("", ink="mute") for _ in range(_SHOWN)]
        self._advice = text_label("", ink="mute", wraps=True)
        self.button = KeyButton(KEY)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP // 2)
        for widget in (self._title, self._first, *self._more, self._advice, self.button):
            column.addWidget(widget)
        self._waits = False
        self.button.clicked.connect(self.press)
        self.hide()

    def press(self) -> None:
        """Put the first where it goes, or take note of what was carried."""
        (self.next_wanted if self._waits else self.done).emit()

    def show_moves(self, moves: Sequence[Move], *, waits: bool) -> None:
        """Show what is to be carried; `waits` while the record does not know of it yet."""
        self._waits = waits
        self.setVisible(bool(moves))
        if not moves:
            return
        self._title.setText(plural("Shelf", "Carry %n parcels", None, 2)(len(moves)))
        lines = [wording.carry_words(subject, shelf) for subject, shelf in moves[:_SHOWN]]
        self._first.setText(lines[0])
        rest = lines[1:]
        if len(moves) > _SHOWN:
            rest.append(plural("Shelf", "and %n more", None, 2)(len(moves) - _SHOWN))
        for place, label in enumerate(self._more):
            label.say(rest[place] if place < len(rest) else "")
            label.setVisible(place < len(rest))
        if waits:
            self._advice.setText(translate("Shelf", "Scan each as you put it there, or press"))
            self.button.say(translate("Shelf", "It is there"))
        else:
            self._advice.setText(translate("Shelf", "The record has them there already."))
            self.button.say(translate("Shelf", "Carried"))
