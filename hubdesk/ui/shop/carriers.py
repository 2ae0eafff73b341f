"""Which carriers come here, whether they send a notice, and how long their parcels lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from hubdesk.desk.shopform import Value, read_number
from hubdesk.ui.buttons import choice_button
from hubdesk.ui.labels import text_label
from hubdesk.ui.shop.field import Field
from hubdesk.ui.theme import SMALL_GAP
from hubdesk.ui.wording.names import carrier_words
from hubdesk.ui.wording.speech import translate

# Those that bring nearly everything; others are added where the settings name them.
USUAL = ("amazon", "ups", "usps", "fedex", "dhl", "ontrac")
_NOTICE = "notice"
_LONGEST_DAYS = 365


@dataclass(slots=True)
class _Row:
    comes: QPushButton
    notice: QPushButton
    days: Field


class CarriersField(QWidget):
    """A row a carrier. `changed` gives the settings that are to change."""

    changed = Signal(object)

    def __init__(self, *, with_days: bool = True) -> None:
        """Make a row for each usual carrier; `with_days` also asks how long parcels are held."""
        super().__init__()
        self._with_days = with_days
        self._carriers: dict[str, bool] = {}
        self._hold: dict[str, str] = {}
        self._usual: Mapping[str, int] = {}
        self.rows: dict[str, _Row] = {}
        self._said = text_label("caption", ink="mute", wraps=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SMALL_GAP)
        self._grid.addWidget(self._said, 0, 0, 1, 2)
        self._days = text_label("caption", ink="mute")
        if with_days:
            self._grid.addWidget(self._days, 0, 2)
        for carrier in USUAL:
            self._add(carrier)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_carriers(
        self, carriers: Sequence[str], hold: Sequence[str], usual: Mapping[str, int]
    ) -> None:
        """Show who comes; `usual` are the days that hold without an agreement."""
        told = (each.casefold().partition("=") for each in carriers)
        self._carriers = {name.strip(): how.strip() == _NOTICE for name, _, how in told}
        agreed = (each.replace(" ", "").casefold().partition("=") for each in hold)
        self._hold = {name: days for name, _, days in agreed}
        self._usual = usual
        for carrier in (*self._carriers, *self._hold):
            if carrier not in self.rows:
                self._add(carrier)
        self.retranslate()

    def _add(self, carrier: str) -> None:
        row = _Row(choice_button(), choice_button(), Field(carrier, _days))
        at = len(self.rows) + 1
        self.rows[carrier] = row
        row.days.hide_caption()
        row.comes.clicked.connect(partial(self._switch_coming, carrier))
        row.notice.clicked.connect(partial(self._switch_notice, carrier))
        row.days.changed.connect(self._change_days)
        self._grid.addWidget(row.comes, at, 0)
        self._grid.addWidget(row.notice, at, 1)
        if self._with_days:
            self._grid.addWidget(row.days, at, 2)
        else:
            row.days.setParent(None)

    def _switch_coming(self, carrier: str) -> None:
        told = {k: v for k, v in self._carriers.items() if k != carrier}
        comes = self.rows[carrier].comes.isChecked()
        self._tell(told | ({carrier: False} if comes else {}))

    def _switch_notice(self, carrier: str) -> None:
        self._tell({**self._carriers, carrier: self.rows[carrier].notice.isChecked()})

    def _tell(self, told: Mapping[str, bool]) -> None:
        value = tuple(f"{name}={_NOTICE}" if sends else name for name, sends in told.items())
        self.changed.emit({"carriers": value})

    def _change_days(self, carrier: str, days: Value) -> None:
        told = {**self._hold, carrier: str(days)}
        hold = tuple(f"{name}={each}" for name, each in told.items() if each)
        self.changed.emit({"hold": hold})

    def tell_draft(self) -> None:
        """Tell what was typed and not yet told."""
        for row in self.rows.values():
            if row.days.line.is_draft:
                row.days.tell()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._said.setText(
            translate("Shop", "Where no notice is expected, a parcel is taken in as it comes.")
        )
        self._days.setText(translate("Shop", "Days held"))
        for carrier, row in self.rows.items():
            name = carrier_words(carrier)
            row.comes.setText(name)
            row.comes.setAccessibleName(
                translate("Shop", "{carrier} comes here").format(carrier=name)
            )
            row.comes.setChecked(carrier in self._carriers)
            row.notice.setText(translate("Shop", "sends a notice"))
            row.notice.setAccessibleName(
                translate("Shop", "{carrier} sends a notice").format(carrier=name)
            )
            row.notice.setChecked(self._carriers.get(carrier, False))
            row.notice.setEnabled(carrier in self._carriers)
            usual = str(self._usual.get(carrier, ""))
            held = translate("Shop", "{carrier}: days held").format(carrier=name)
            row.days.say(held, "", usual)
            row.days.show_value(self._hold.get(carrier, ""))


def _days(text: str) -> str:
    """Read how many days; empty is the usual. Raises Refused `number_wrong`."""
    return str(read_number(text.strip(), 0, _LONGEST_DAYS)) if text.strip() else ""
