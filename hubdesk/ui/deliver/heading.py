"""The head of Deliver: the day's runs as buttons, and what the open one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk.underway import PLAN
from hubdesk.parcels.parcel import Run
from hubdesk.ui.labels import ElidedLabel, Pill, empty_out, text_label
from hubdesk.ui.palette import Tone
from hubdesk.ui.theme import SMALL_GAP, TOUCH, mark
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.speech import translate

_FRAME = 4


@dataclass(frozen=True, slots=True)
class Tab:
    """One button: whose it is, and its words, long and short."""

    key: str
    words: str
    short: str


class RunTabs(QScrollArea):
    """One button a run, and one for what waits for a run. `wanted` tells the run's id, or PLAN."""

    wanted = Signal(str)

    def __init__(self) -> None:
        """Make it without runs."""
        super().__init__()
        self._shown: tuple[Tab, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL_GAP)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFixedHeight(TOUCH + _FRAME)
        for side in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            side(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    @property
    def keys(self) -> tuple[str, ...]:
        """The runs' ids in order, PLAN last where something waits."""
        return tuple(tab.key for tab in self._shown)

    def button(self, key: str) -> QPushButton:
        """Give the button of a run. Raises KeyError where there is none."""
        return self._buttons[key]

    def show_runs(self, runs: Sequence[Run], waiting: int, chosen: str, loading: str) -> None:
        """Show the day's runs, and how many parcels wait; one alone needs no button."""
        shown = [_tab(run, is_loading=run.id == loading) for run in runs]
        if waiting or not runs:
            plan = translate("Deliver", "Plan · {parcels}").format(parcels=figures.parcels(waiting))
            short = translate("Deliver", "Plan · {parcels}").format(parcels=waiting)
            shown.append(Tab(PLAN, plan, short))
        if tuple(shown) != self._shown:
            self._build(shown)
        self.setVisible(len(shown) > 1)
        if chosen in self._buttons:
            self._buttons[chosen].setChecked(True)
            self.ensureWidgetVisible(self._buttons[chosen])

    def beside(self, chosen: str, by: int) -> str:
        """Give the one that lies so many further on, round the end."""
        keys = self.keys
        return keys[(keys.index(chosen) + by) % len(keys)] if chosen in keys else chosen

    def _build(self, shown: Sequence[Tab]) -> None:
        self._shown = tuple(shown)
        empty_out(self._row)
        self._buttons = {}
        self._group = QButtonGroup(self)
        for tab in shown:
            button = QPushButton()
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(tab.words)
            button.setToolTip(tab.words)
            mark(button, tab=True)
            button.clicked.connect(partial(self.wanted.emit, tab.key))
            self._group.addButton(button)
            self._buttons[tab.key] = button
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """Leave the runs' names out where there is no room for all."""
        self._say(long=True)
        wide = sum(button.sizeHint().width() + SMALL_GAP for button in self._buttons.values())
        if wide > self.width():
            self._say(long=False)

    def _say(self, *, long: bool) -> None:
        for tab in self._shown:
            words = tab.words if long else tab.short
            self._buttons[tab.key].setText(words.replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()


def _tab(run: Run, *, is_loading: bool) -> Tab:
    status = translate("Deliver", "loading") if is_loading else names.run_status_words(run.status)
    number = translate("Deliver", "Run {number}").format(number=run.code.rpartition("-")[2])
    return Tab(run.id, f"{names.run_name(run)} · {status}", f"{number} · {status}")


class Heading(QWidget):
    """Title, who goes, and how much it is; in a narrow window how much goes below."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.title = text_label("title")
        self.who = Pill(Tone.INFO)
        self.state = Pill()
        self.words = ElidedLabel("", ink="mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rows = (QHBoxLayout(), QHBoxLayout())
        for row in self._rows:
            row.setSpacing(14)
            column.addLayout(row)
        self._rows[0].addWidget(self.title)
        self.is_narrow = False
        self.place(narrow=False)

    def place(self, *, narrow: bool) -> None:
        """Put everything beside the title, or in a narrow window below."""
        self.is_narrow = narrow
        for widget in (self.who, self.state, self.words):
            self._rows[int(not narrow)].removeWidget(widget)
            self._rows[int(narrow)].addWidget(widget, int(widget is self.words))
