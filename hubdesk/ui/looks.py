"""What somebody must look into: what goes back soon, open questions, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from hubdesk.database.parcels import Addressed
from hubdesk.desk.ageing import DueList
from hubdesk.ui import lines
from hubdesk.ui.labels import ElidedLabel, Pill, empty_out, text_label
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Cell
from hubdesk.ui.theme import TOUCH, mark
from hubdesk.ui.wording import ageing, daily
from hubdesk.ui.wording.speech import plural, translate

_MOST_LOOKS, _MOST_DUE = 4, 2


class LooksCard(QFrame):
    """A few rows; a touch opens the parcel, or the whole list of what goes back."""

    parcel_wanted = Signal(str)
    due_wanted = Signal()

    def __init__(self) -> None:
        """Make it before anything is known."""
        super().__init__()
        mark(self, card=True)
        self._told: object = None
        self._title = text_label("heading")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._rows)

    @property
    def rows(self) -> tuple[LookRow, ...]:
        """The rows in order."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, LookRow))

    def retranslate(self) -> None:
        """Say the heading in the language of the moment."""
        self._title.setText(translate("Today", "Look into"))

    def show_looks(self, looks: Sequence[Addressed], due: DueList) -> None:
        """Show what bites first, then everything else; rows that stay keep the focus."""
        told = (QLocale().name(), tuple(looks), due)
        if told == self._told:
            return
        self._told = told
        empty_out(self._rows)
        biting = (*due.over, *due.today, *due.tomorrow)
        if biting:
            tone = ageing.STAGE_TONES[biting[0].stage]
            heading = LookRow("", ageing.back_pill(), tone, ageing.due_title(due))
            heading.wanted.connect(self._open_due)
            self._add(heading)
        for told_due in biting[:_MOST_DUE]:
            self._add_parcel(
                told_due.subject.parcel.id,
                ageing.stage_pill(told_due.stage),
                ageing.STAGE_TONES[told_due.stage],
                daily.look_words(told_due.subject),
            )
        shown = {told_due.subject.parcel.id for told_due in biting[:_MOST_DUE]}
        looks = [each for each in looks if each.parcel.id not in shown]  # none stands here twice
        room = _MOST_LOOKS - (1 if biting else 0)
        for each in looks[:room]:
            state = _state(each)
            self._add_parcel(each.parcel.id, state.pill, state.tone, daily.look_words(each))
        self._say_rest(len(looks) - room, is_calm=not looks and not biting)

    def _say_rest(self, more: int, *, is_calm: bool) -> None:
        words = ""
        if is_calm:
            words = translate("Today", "Nothing. Questions that were left open wait here.")
        elif more > 0:
            words = plural("Today", "and %n more", None, 2)(more)
        if words:
            label = text_label("", ink="mute", wraps=True)
            label.setText(words)
            self._rows.addWidget(label)
            label.show()

    def _add_parcel(self, parcel: str, pill: str, tone: Tone, words: str) -> None:
        row = LookRow(parcel, pill, tone, words)
        row.wanted.connect(self.parcel_wanted)
        self._add(row)

    def _add(self, row: LookRow) -> None:
        self._rows.addWidget(row)
        row.show()

    def _open_due(self) -> None:
        self.due_wanted.emit()


def _state(addressed: Addressed) -> Cell:
    if addressed.parcel.status.is_here:
        return lines.aside_state(addressed.parcel)
    return lines.plain_state(addressed.parcel)


class LookRow(QPushButton):
    """One line that a touch opens."""

    wanted = Signal(str)

    def __init__(self, parcel: str, pill: str, tone: Tone, words: str) -> None:
        """Make the row of a parcel."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._parcel = parcel
        told, badge = ElidedLabel(), Pill(tone, pill)
        told.say(words)
        for part in (told, badge):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(badge)
        row.addWidget(told, 1)
        mark(self, row=True)
        self.setMinimumHeight(TOUCH)
        self.setAccessibleName(f"{pill} {words}")
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.wanted.emit(self._parcel)
