"""Buttons of which one is chosen: people, vehicles, times, runs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from hubdesk.ui.downward import Downward
from hubdesk.ui.labels import empty_out
from hubdesk.ui.theme import SMALL_GAP, TOUCH, mark

_MOST_ROWS = 3
_FRAME = 2


class Choices(Downward):
    """A few values as buttons in columns; many of them scroll. `chosen` tells the value's key."""

    chosen = Signal(str)

    def __init__(self, columns: int) -> None:
        """Make it without values."""
        super().__init__(QWidget())
        self._columns = columns
        self._shown: tuple[tuple[str, str], ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._chosen = ""
        self._grid = QGridLayout(self.inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SMALL_GAP)

    @property
    def keys(self) -> tuple[str, ...]:
        """The values in order."""
        return tuple(self._buttons)

    def button(self, key: str) -> QPushButton:
        """Give the button of a value. Raises KeyError where there is none."""
        return self._buttons[key]

    def show_values(self, values: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer values, each with its key and its words; buttons that are there already stay."""
        if tuple(values) != self._shown:
            self._build(values)
        self._chosen = chosen
        self._mark()

    def _mark(self) -> None:
        # No group of Qt's: in one only the button that is chosen can be reached by keys.
        for key, button in self._buttons.items():
            button.setChecked(key == self._chosen)

    def _press(self, key: str) -> None:
        """Tell what is wanted; what is chosen shows when whoever asked has taken it."""
        self._mark()
        self.chosen.emit(key)

    def _build(self, values: Sequence[tuple[str, str]]) -> None:
        self._shown = tuple(values)
        empty_out(self._grid)
        self._buttons = {}
        for place, (key, words) in enumerate(values):
            button = QPushButton(words.replace("&", "&&"))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(words)
            button.setToolTip(words)
            mark(button, choice=True)
            button.clicked.connect(partial(self._press, key))
            self._buttons[key] = button
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
        rows = min(-(-len(values) // self._columns), _MOST_ROWS)
        tall = TOUCH + _FRAME
        self.setFixedHeight(max(rows * tall + (rows - 1) * SMALL_GAP, 0) + _FRAME)
