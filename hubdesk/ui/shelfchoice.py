"""Choosing a shelf for one parcel: by finger, by the arrows and Enter, or by scanning its tag."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hubdesk.desk import shelving
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import ShelfState
from hubdesk.parcels.parcel import Parcel
from hubdesk.ui.labels import empty_out, text_label
from hubdesk.ui.theme import SMALL_GAP, TOUCH, mark
from hubdesk.ui.wording import shelves as wording
from hubdesk.ui.wording.speech import translate

_WIDE, _SLIM, _BREAK = 4, 3, 360
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ShelfChoice(QWidget):
    """The open shelves; `chosen` names one."""

    chosen = Signal(str)

    def __init__(self, counter: Counter) -> None:
        """Begin without shelves."""
        super().__init__()
        self._counter = counter
        self._title = text_label("heading")
        self._hint = text_label("", ink="mute", wraps=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(SMALL_GAP)
        self._buttons: list[ShelfButton] = []
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._grid)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL_GAP)
        for part in (self._title, self._hint):
            column.addWidget(part)
        column.addWidget(area, 1)

    @property
    def buttons(self) -> tuple[ShelfButton, ...]:
        """The shelves in the order of the walk."""
        return tuple(self._buttons)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Parcel", "Move it to which shelf?"))
        self._hint.setText(translate("Parcel", "Or scan the shelf's tag. Esc leaves it there."))
        for button in self._buttons:
            button.say()

    def offer(self, parcel: Parcel, proposed: str) -> None:
        """Offer every open shelf but its own, with the cursor on the one that fits best.

        Raises KnownFault where the record cannot be read.
        """
        states = shelving.board(self._counter).states
        open_ones = [
            state
            for state in states
            if not state.shelf.is_closed and state.shelf.name != parcel.shelf
        ]
        empty_out(self._grid)
        self._buttons = [ShelfButton(state) for state in open_ones]
        across = self._across
        for place, button in enumerate(self._buttons):
            button.clicked.connect(partial(self.chosen.emit, button.shelf))
            button.stepped.connect(partial(self._step, place))
            self._grid.addWidget(button, place // across, place % across)
            button.show()
        first = next((b for b in self._buttons if b.shelf == proposed), None)
        first = first or next(iter(self._buttons), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, place: int, by: int, rows: int) -> None:
        """Walk from a shelf to one beside, above or below it."""
        target = place + by + rows * self._across
        if 0 <= target < len(self._buttons):
            self._buttons[target].setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self._buttons[target])

    @property
    def _across(self) -> int:
        return _WIDE if self.width() >= _BREAK else _SLIM


class ShelfButton(QPushButton):
    """One shelf: its name, and how full it is."""

    stepped = Signal(int, int)

    def __init__(self, state: ShelfState) -> None:
        """Make the button of a shelf."""
        super().__init__()
        self._state = state
        mark(self, choice=True, centred=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(TOUCH)
        self.say()

    @property
    def shelf(self) -> str:
        """The shelf's name."""
        return self._state.shelf.name

    def say(self) -> None:
        """Say it in the language of the moment."""
        filled = f"{self._state.filled}/{self._state.shelf.size}"
        # Two signs that Qt would take for a key to press.
        self.setText(f"{self.shelf.replace('&', '&&')}  {filled}")
        self.setAccessibleName(wording.shelf_words(self._state))
        self.setToolTip(wording.shelf_words(self._state))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows walk along the shelves."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key], 0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(0, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
