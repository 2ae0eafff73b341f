"""What happened at the chosen door: the usual answers as buttons, and all the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from hubdesk.desk.underway import Underway
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.deliver.choices import Choices
from hubdesk.ui.labels import ElidedLabel
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import deliver
from hubdesk.ui.wording.sheet import outcome_caption
from hubdesk.ui.wording.speech import translate

_USUAL = "usual"
# What nearly every door ends with; the rest waits behind "More".
COMMON = ("DH", "DS", "NH", "RF", "BA")
_COLUMNS = 3
_BREAK = 640


class DoorCard(QFrame):
    """Asks about the chosen stop of a run that is out. `told` brings the code of the outcome."""

    told = Signal(str)

    def __init__(self) -> None:
        """Make it before a stop is chosen."""
        super().__init__()
        mark(self, card=True)
        self._stop = ElidedLabel("heading")
        self._usual = QWidget()
        self.common = {code: KeyButton() for code in COMMON}
        self.more = KeyButton()
        self.all = Choices(_COLUMNS)
        self.all.hide()
        grid = QGridLayout(self._usual)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SMALL_GAP)
        for place, button in enumerate((*self.common.values(), self.more)):
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        for code, button in self.common.items():
            button.clicked.connect(partial(self.told.emit, code))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(SMALL_GAP)
        for widget in (self._stop, self._usual, self.all):
            column.addWidget(widget)
        self.more.clicked.connect(partial(self.tell, len(COMMON)))
        self.all.chosen.connect(self._chosen)

    def show_stop(self, now: Underway, stop: int) -> None:
        """Show a stop, counted from 0; without one there is nothing to ask."""
        if not 0 <= stop < len(now.stops):
            self._stop.say(translate("Deliver", "Choose a stop"))
            return
        self._stop.say(deliver.door_words(stop, now.stops[stop]))
        for code, button in self.common.items():
            button.say(outcome_caption(code))
        self.more.say(translate("Deliver", "More …"))
        codes = [code for code, outcome in OUTCOMES.items() if not outcome.rest]
        every = [(code, outcome_caption(code)) for code in codes]
        self.all.show_values([(_USUAL, translate("Deliver", "Fewer …")), *every], "")

    def show_heading(self, *, shown: bool) -> None:
        """Name the stop here, unless the form above names it."""
        self._stop.setVisible(shown)

    def tell(self, place: int) -> None:
        """Press the button of a place, counted from 0; the last one shows all answers."""
        if place == len(COMMON):
            self.show_all(shown=self.all.isHidden())
        elif place < len(COMMON) and self.all.isHidden():
            self.told.emit(COMMON[place])

    def show_all(self, *, shown: bool = True) -> None:
        """Offer every answer there is, the arrows walk along them; or the usual ones again."""
        self._usual.setVisible(not shown)
        self.all.setVisible(shown)
        if shown:
            self.all.button(_USUAL).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen(self, code: str) -> None:
        self.show_all(shown=False)
        if code != _USUAL:
            self.told.emit(code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where the words need the room."""
        super().resizeEvent(event)
        for place, button in enumerate((*self.common.values(), self.more), 1):
            button.show_key(f"Alt {place}" if self.width() >= _BREAK else "")
