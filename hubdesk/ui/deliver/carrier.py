"""Who carries a run, how, and when: buttons only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from hubdesk.parcels.hours import clock
from hubdesk.parcels.parcel import Vehicle
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.deliver.choices import Choices
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import deliver
from hubdesk.ui.wording.speech import translate

LENGTHS = (60, 90, 120, 180)
_STEP = 30
_LATEST = 23 * 60
_MINUS, _PLUS = "−", "+"


@dataclass(frozen=True, slots=True)
class Carrier:
    """Who goes, how, when and for how long; `start` is in minutes after midnight, None is now."""

    person: str = ""
    vehicle: Vehicle = Vehicle.CAR
    start: int | None = None
    minutes: int = 120

    @property
    def window(self) -> tuple[str, str]:
        """From and to as a plan keeps them; empty where it leaves now."""
        if self.start is None:
            return ("", "")
        return (clock(self.start), clock(min(self.start + self.minutes, 24 * 60 - 1)))


def next_start(now: datetime) -> int:
    """Give the next full or half hour of a local time, in minutes after midnight."""
    return min(((now.hour * 60 + now.minute) // _STEP + 1) * _STEP, _LATEST)


class CarrierCard(QFrame):
    """Shows a `Carrier`; each signal tells the one thing that somebody chose anew."""

    person_chosen = Signal(str)
    vehicle_chosen = Signal(object)
    start_chosen = Signal(object)
    minutes_chosen = Signal(int)

    def __init__(self) -> None:
        """Make it before anything is known."""
        super().__init__()
        mark(self, card=True)
        self._carrier = Carrier()
        self._people: tuple[str, ...] = ()
        self._next_start = 8 * 60
        self._title = text_label("heading")
        self.people, self.vehicles = Choices(2), Choices(3)
        self.lengths = Choices(len(LENGTHS))
        self._leaves: QLabel = text_label("")
        self.earlier, self.later = KeyButton(), KeyButton()
        self._build()
        self.people.chosen.connect(self.person_chosen)
        self.vehicles.chosen.connect(self._vehicle_chosen)
        self.lengths.chosen.connect(self._length_chosen)
        self.earlier.clicked.connect(self._earlier)
        self.later.clicked.connect(self._later)

    def _build(self) -> None:
        time = QHBoxLayout()
        time.setSpacing(SMALL_GAP)
        time.addWidget(self._leaves, 1)
        time.addWidget(self.earlier)
        time.addWidget(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(SMALL_GAP)
        column.addWidget(self._title)
        column.addWidget(self.people)
        column.addWidget(self.vehicles)
        column.addLayout(time)
        column.addWidget(self.lengths)

    def show_carrier(
        self, carrier: Carrier, people: Sequence[str], *, next_start: int, has_length: bool
    ) -> None:
        """Show a choice among people; `next_start` is the first time that is not now."""
        self._carrier, self._people = carrier, tuple(people)
        self._next_start = next_start
        self.lengths.setVisible(has_length)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        now = self._carrier
        self._title.setText(translate("Deliver", "Who goes, and when"))
        self.people.show_values([(name, name) for name in self._people], now.person)
        self.vehicles.show_values(
            [(each.value, deliver.vehicle_button(each)) for each in Vehicle], now.vehicle.value
        )
        self.lengths.show_values(
            [(str(each), deliver.hours_button(each)) for each in LENGTHS], str(now.minutes)
        )
        self._leaves.setText(deliver.leaves_words(now.start))
        for button, words, spoken in (
            (self.earlier, _MINUS, translate("Deliver", "Half an hour earlier")),
            (self.later, _PLUS, translate("Deliver", "Half an hour later")),
        ):
            button.say(words)
            button.setAccessibleName(spoken)
        self.earlier.setEnabled(now.start is not None)
        self.later.setEnabled(now.start is None or now.start + _STEP <= _LATEST)

    def _vehicle_chosen(self, key: str) -> None:
        self.vehicle_chosen.emit(Vehicle(key))

    def _length_chosen(self, key: str) -> None:
        self.minutes_chosen.emit(int(key))

    def _earlier(self) -> None:
        start = self._carrier.start
        if start is not None:
            before = start - _STEP
            self.start_chosen.emit(before if before >= self._next_start else None)

    def _later(self) -> None:
        start = self._carrier.start
        self.start_chosen.emit(self._next_start if start is None else start + _STEP)
