"""A plan of shelves proposed from how many there are; one press draws it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hubdesk.desk.shopform import MOST_ON_SHELF, MOST_SHELVES, read_number, shelf_plan
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import ShelfKind
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.shop.field import Field
from hubdesk.ui.theme import GAP, SMALL_GAP
from hubdesk.ui.wording.speech import translate

_USUAL_SHELVES, _USUAL_SIZE = "9", "8"


class ShelfPlan(QWidget):
    """Two numbers and what they come to. `wanted` gives the shelves, `draw_wanted` the page."""

    wanted = Signal(object)
    draw_wanted = Signal()

    def __init__(self) -> None:
        """Propose what most shops have."""
        super().__init__()
        self._is_drawn = False
        self.count = Field("shelves", lambda text: read_number(text.strip(), 1, MOST_SHELVES))
        self.room = Field("size", lambda text: read_number(text.strip(), 1, MOST_ON_SHELF))
        self.count.line.show_text(_USUAL_SHELVES)
        self.room.line.show_text(_USUAL_SIZE)
        self._plan = text_label("lead", wraps=True)
        self.use, self.draw = KeyButton(), KeyButton()
        fields, acts = QHBoxLayout(), QHBoxLayout()
        fields.setSpacing(GAP)
        acts.setSpacing(SMALL_GAP)
        for field in (self.count, self.room):
            fields.addWidget(field, 1)
            field.line.textChanged.connect(self._say)
        for button in (self.use, self.draw):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(fields)
        column.addWidget(self._plan)
        column.addLayout(acts)
        self.use.clicked.connect(self._tell)
        self.draw.clicked.connect(self.draw_wanted)

    def show_drawn(self, is_drawn: bool) -> None:
        """Say whether the shelves are drawn: then a plan is not offered again."""
        self._is_drawn = is_drawn
        self._say()

    def _tell(self) -> None:
        self.wanted.emit(shelf_plan(int(self.count.line.text()), int(self.room.line.text())))

    def _say(self) -> None:
        can_use = not (self.count.is_wrong or self.room.is_wrong or self._is_drawn)
        self.use.setEnabled(can_use)
        if self._is_drawn:
            self._plan.setText(translate("FirstSteps", "The shelves are drawn."))
        else:
            self._plan.setText(self._plan_words())

    def _plan_words(self) -> str:
        try:
            plan = shelf_plan(
                read_number(self.count.line.text().strip(), 1, MOST_SHELVES),
                read_number(self.room.line.text().strip(), 1, MOST_ON_SHELF),
            )
        except Refused:
            return ""
        names = [shelf.name for shelf in plan if shelf.kind is ShelfKind.NORMAL]
        shown = names if len(names) <= 12 else [*names[:6], "…", names[-1]]
        return translate("FirstSteps", "{shelves}, and {aside} for whatever needs a look").format(
            shelves=" · ".join(shown), aside=plan[-1].name
        )

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.count.say(translate("FirstSteps", "Shelves"))
        self.room.say(translate("FirstSteps", "Parcels on each"))
        self.use.say(translate("FirstSteps", "Use this plan"))
        self.draw.say(translate("FirstSteps", "Draw them myself"))
        self._say()
