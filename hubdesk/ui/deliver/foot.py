"""The buttons at the foot of Deliver: those that the moment needs."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.theme import SMALL_GAP, TOUCH_MAIN
from hubdesk.ui.wording.speech import translate


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


_NOTHING_MAIN = (Moment.EMPTY, Moment.HOME)
_HERE = (Moment.PLANNED, Moment.LOADING, Moment.ASKED)
_RUN = (*_HERE, Moment.OUT, Moment.HOME)


class Foot(QWidget):
    """A row of buttons; the page connects them."""

    def __init__(self) -> None:
        """Make them all; `show_moment` shows some."""
        super().__init__()
        self.reorder, self.elsewhere, self.who = KeyButton(), KeyButton(), KeyButton()
        self.up, self.down = KeyButton("Alt ↑"), KeyButton("Alt ↓")
        self.best = KeyButton()
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
            self.print: _RUN,
            self.main: tuple(each for each in Moment if each not in _NOTHING_MAIN),
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
        self.undo.say(translate("Deliver", "Undo"))
        self.print.say(translate("Deliver", "Print manifest"))
        self.main.say(_main_words(moment))


def _main_words(moment: Moment) -> str:
    match moment:
        case Moment.PLAN:
            return translate("Deliver", "Plan this run")
        case Moment.PLANNED:
            return translate("Deliver", "Load & leave")
        case Moment.LOADING:
            return translate("Deliver", "Leave")
        case Moment.ASKED:
            return translate("Deliver", "Go on loading")
        case Moment.ORDER:
            return translate("Deliver", "Done")
        case Moment.OUT:
            return translate("Deliver", "Rest delivered")
        case Moment.EMPTY | Moment.HOME:
            return ""
