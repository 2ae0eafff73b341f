"""Which bill is meant: the loads that wait for theirs, and the bills of the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from hubdesk.desk import bills
from hubdesk.desk.counter import Counter
from hubdesk.desk.loads import LoadCount
from hubdesk.parcels.bill import Bill, BillStatus
from hubdesk.ui.labels import ElidedLabel, Pill, empty_out
from hubdesk.ui.palette import Tone
from hubdesk.ui.theme import SMALL_GAP, TOUCH, mark
from hubdesk.ui.wording import bills as wording
from hubdesk.ui.wording import names
from hubdesk.ui.wording.speech import translate

_COLUMNS = 3
_BREAK = 640
_STATUS_TONES = {
    BillStatus.OPEN: Tone.WARN,
    BillStatus.SIGNED: Tone.GO,
    BillStatus.VOID: Tone.QUIET,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A count that is still open, or a bill; `key` finds it again when things have changed."""

    key: str
    count: LoadCount | None = None
    bill: Bill | None = None

    @property
    def carrier(self) -> str:
        """Name whose driver it is; a load without a carrier by its own name."""
        key = self.count.key if self.count is not None else self.bill
        if key is None:
            return ""
        return names.carrier_words(key.carrier) if key.carrier else self.words

    @property
    def words(self) -> str:
        """Name it by carrier and load."""
        key = self.count.key if self.count is not None else self.bill
        return wording.load_words(key.carrier, key.load) if key is not None else ""

    @property
    def number(self) -> str:
        """The bill's number, empty for a count."""
        return str(self.bill.number) if self.bill is not None else ""

    @property
    def state(self) -> tuple[str, Tone]:
        """Say how it stands."""
        if self.bill is not None:
            return wording.status_words(self.bill.status), _STATUS_TONES[self.bill.status]
        return translate("Bill", "count open"), Tone.INFO


def choices(counter: Counter) -> tuple[Choice, ...]:
    """List what waits first: unsigned bills, open counts, then what is signed; void ones never."""
    today = [bill for bill in bills.bills_today(counter) if bill.status is not BillStatus.VOID]
    written = {
        status: [Choice(f"bill {bill.name}", bill=bill) for bill in today if bill.status is status]
        for status in BillStatus
    }
    counts = [
        Choice(f"load {count.key.carrier} {count.key.load}", count=count)
        for count in bills.open_loads(counter)
    ]
    return (*written[BillStatus.OPEN], *counts, *written[BillStatus.SIGNED])


class ChoiceBar(QWidget):
    """A button a load or bill; Alt and its figure do the same."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self._told: tuple[object, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._pills: list[Pill] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SMALL_GAP)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in order."""
        return tuple(self._buttons.values())

    def show_choices(self, found: Sequence[Choice], chosen: str) -> None:
        """Show the choices; a single one needs no button."""
        self.setVisible(len(found) > 1)
        told = tuple((each.key, _label(each, found), each.state) for each in found)
        if told != self._told:
            self._told = told
            empty_out(self._grid)
            self._pills = []
            self._buttons = {each.key: self._button(each, _label(each, found)) for each in found}
            for place, button in enumerate(self._buttons.values()):
                self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
                self._grid.setColumnStretch(place % _COLUMNS, 1)
                button.setToolTip(f"Alt+{place + 1}")
        if chosen in self._buttons:
            self._buttons[chosen].setChecked(True)

    def _button(self, choice: Choice, words: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(button, choice=True)
        state, tone = choice.state
        label, pill = ElidedLabel(), Pill(tone, state)
        label.say(words)
        for part in (label, pill):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(button)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(label, 1)
        row.addWidget(pill)
        # Only now that it has a parent: shown without one it would be a window of its own.
        pill.setVisible(self.width() >= _BREAK)
        self._pills.append(pill)
        button.setMinimumHeight(TOUCH)
        button.setAccessibleName(f"{words} {state}")
        button.clicked.connect(partial(self._clicked, choice.key))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name only the drivers where there is no room for more."""
        super().resizeEvent(event)
        for pill in self._pills:
            pill.setVisible(self.width() >= _BREAK)

    def _clicked(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)


def _label(choice: Choice, among: Sequence[Choice]) -> str:
    """Say as little as tells it from the others."""
    alike = [each for each in among if each.carrier == choice.carrier]
    # A load and the bill before its supplement are told apart by the bill's number.
    words = choice.carrier if len({each.words for each in alike}) == 1 else choice.words
    if not choice.number:
        return words
    return translate("Bill", "{number}: {load}").format(number=choice.number, load=words)
