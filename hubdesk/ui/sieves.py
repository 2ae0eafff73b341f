"""The row of buttons that says which parcels a list shows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from hubdesk.desk import looking
from hubdesk.desk.looking import Sieve
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

# What is done grows for years: only what is to be worked off is counted.
_UNCOUNTED = (Sieve.ALL, Sieve.DELIVERED)
_ALWAYS = (Sieve.ON_SHELF, Sieve.ALL)
_WORDS = {
    Sieve.ON_SHELF: QT_TRANSLATE_NOOP("Parcels", "On shelf"),
    Sieve.OUT: QT_TRANSLATE_NOOP("Parcels", "Out"),
    Sieve.DELIVERED: QT_TRANSLATE_NOOP("Parcels", "Delivered"),
    Sieve.BACK: QT_TRANSLATE_NOOP("Parcels", "Given back"),
    Sieve.TO_COME: QT_TRANSLATE_NOOP("Parcels", "To come"),
    Sieve.ALL: QT_TRANSLATE_NOOP("Parcels", "All"),
}


class Sieves(QWidget):
    """One of them is on; `chosen` tells which somebody wants."""

    chosen = Signal(object)

    def __init__(self, sieve: Sieve) -> None:
        """Make the row with one on."""
        super().__init__()
        self._buttons = {each: QPushButton() for each in Sieve}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL_GAP + 2)
        for place, button in enumerate(self._buttons.values()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCheckable(True)
            mark(button, sieve=True)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(self._clicked)
        self.choose(sieve)

    def choose(self, sieve: Sieve) -> None:
        """Switch one on."""
        self._buttons[sieve].setChecked(True)

    def show_tallies(self, tallies: Mapping[Sieve, int], now: Sieve) -> None:
        """Say how many parcels are behind each; what has none is left out, but for the one on."""
        for sieve, button in self._buttons.items():
            count = tallies.get(sieve, 0)
            words = translate("Parcels", _WORDS[sieve])
            counted = 0 < count < looking.MOST_COUNTED and sieve not in _UNCOUNTED
            button.setText(f"{words} {count}" if counted else words)
            button.setVisible(bool(count) or sieve in (*_ALWAYS, now))

    def _clicked(self, place: int) -> None:
        self.chosen.emit(tuple(Sieve)[place])
