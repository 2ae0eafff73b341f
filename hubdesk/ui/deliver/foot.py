"""The buttons at the foot of Deliver: those that the moment needs."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.deliver.proofcard import PROOF_KEY
from hubdesk.ui.theme import SMALL_GAP, TOUCH_MAIN
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate


class Moment(Enum):
    """What the page is about just now."""

    EMPTY = auto()
    PLAN = auto()
    PLANNED = auto()
    ORDER = auto()
    LOADING = auto()
    ASKED = auto()
    OUT = auto()
    HOME = auto()


# Where nothing is left to be done there is no main button.
_MAIN_WORDS = {
    Moment.PLAN: QT_TRANSLATE_NOOP("Deliver", "Plan this run"),
    Moment.PLANNED: QT_TRANSLATE_NOOP("Deliver", "Load & leave"),
    Moment.LOADING: QT_TRANSLATE_NOOP("Deliver", "Leave"),
    Moment.ASKED: QT_TRANSLATE_NOOP("Deliver", "Go on loading"),
    Moment.ORDER: QT_TRANSLATE_NOOP("Deliver", "Done"),
    Moment.OUT: QT_TRANSLATE_NOOP("Deliver", "Rest delivered"),
}
_HERE = (Moment.PLANNED, Moment.LOADING, Moment.ASKED)
_RUN = (*_HERE, Moment.OUT, Moment.HOME)


class Foot(QWidget):
    """A row of buttons; the page connects them."""

    def __init__(self) -> None:
        """Make them all; `show_moment` shows some."""
        super().__init__()
        self.reorder, self.elsewhere, self.who = KeyButton(), KeyButton(), KeyButton()
        self.up, self.down = KeyButton("Alt ↑"), KeyButton("Alt ↓")
        self.best, self.proof = KeyButton(), KeyButton(PROOF_KEY)
        self.undo, self.print = KeyButton("Ctrl Z"), KeyButton("Ctrl P")
        self.main = KeyButton("F9", kind="main")
        self.main.setMinimumHeight(TOUCH_MAIN)
        self._shown_in = {
            self.reorder: (Moment.PLANNED,),
            self.elsewhere: (Moment.PLANNED,),
            self.who: (Moment.PLANNED,),
            self.up: (Moment.ORDER,),
            self.down: (Moment.ORDER,),
            self.best: (Moment.ORDER,),
            self.undo: tuple(Moment),
            self.proof: (Moment.OUT,),
            self.print: _RUN,
            self.main: tuple(_MAIN_WORDS),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL_GAP)
        for button in self._shown_in:
            if button is self.print:
                row.addStretch(1)
            row.addWidget(button)

    def place(self, *, narrow: bool) -> None:
        """Leave out in a narrow window the key that every page has."""
        self.undo.show_key("" if narrow else "Ctrl Z")

    def show_moment(self, moment: Moment, *, can_move: bool) -> None:
        """Show what can be done now, in the language of the moment."""
        for button, moments in self._shown_in.items():
            button.setVisible(moment in moments)
        for button in (self.elsewhere, self.up, self.down):
            button.setEnabled(can_move)
        self.reorder.say(translate("Deliver", "Reorder"))
        self.elsewhere.say(translate("Deliver", "Move"))
        self.who.say(translate("Deliver", "Who goes"))
        self.up.say(translate("Deliver", "Up"))
        self.down.say(translate("Deliver", "Down"))
        self.best.say(translate("Deliver", "Best order"))
        self.proof.say(translate("Deliver", "Name, note, photo"))
        self.undo.say(translate("Deliver", "Undo"))
        self.print.say(translate("Deliver", "Print run sheet"))
        if moment in _MAIN_WORDS:
            self.main.say(translate("Deliver", _MAIN_WORDS[moment]))
