"""Where everything on Deliver stands, and what is to be seen at each moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from hubdesk.ui.deliver.carrier import CarrierCard
from hubdesk.ui.deliver.doorcard import DoorCard
from hubdesk.ui.deliver.foot import Foot, Moment
from hubdesk.ui.deliver.heading import Heading, RunTabs
from hubdesk.ui.deliver.homecard import HomeCard
from hubdesk.ui.deliver.loadcard import LoadCard
from hubdesk.ui.deliver.movecard import MoveCard
from hubdesk.ui.deliver.proofcard import ProofCard
from hubdesk.ui.deliver.sketch import Sketch
from hubdesk.ui.deliver.stoplist import StopList
from hubdesk.ui.empty import Empty
from hubdesk.ui.labels import card_frame, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.page import Page
from hubdesk.ui.rows import Column, Line
from hubdesk.ui.theme import GAP, HEADER_HEIGHT, PAGE_MARGIN, ROW_HEIGHT, Theme
from hubdesk.ui.wording.speech import translate

_SIDE, _SLIM_SIDE, _BREAK = 430, 316, 1120
_MOST_PROPOSALS = 4
_LOADING = (Moment.PLANNED, Moment.ORDER, Moment.LOADING, Moment.ASKED)
_HOME = (Moment.OUT, Moment.HOME)


class Layout:
    """The page's parts; `page` connects what they say."""

    def __init__(self, page: Page, theme: Theme) -> None:
        """Put every part in its place."""
        self._page = page
        self.is_narrow = False
        self.tabs, self.heading = RunTabs(), Heading()
        self.proposals, self.stops = Listing(theme), StopList(theme)
        self.empty = Empty(theme, "deliver", "F2")
        self.sketch = Sketch(theme)
        self.lasting = text_label("", ink="mute", wraps=True)
        self.load, self.home, self.door = LoadCard(), HomeCard(), DoorCard()
        self.carrier, self.moving, self.proof = CarrierCard(), MoveCard(), ProofCard(theme)
        self.foot = Foot()
        self._lists: list[QFrame] = []
        self._side = QWidget()
        self._build()
        self.lasting.hide()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.tabs)
        left.addWidget(self.heading)
        for view in (self.proposals, self.stops):
            frame, inside = card_frame()
            inside.setContentsMargins(1, 1, 1, 1)
            inside.addWidget(view)
            self._lists.append(frame)
            left.addWidget(frame, int(view is self.stops))
        left.addWidget(self.proof, 1)
        left.addWidget(self.door)
        left.addWidget(self.empty, 1)
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GAP)
        beside.addWidget(self._page.verdict, 1)
        beside.addWidget(self.sketch, 1)
        for card in (self.lasting, self.load, self.home, self.carrier, self.moving):
            beside.addWidget(card)
        grid = QGridLayout(self._page)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setHorizontalSpacing(PAGE_MARGIN)
        grid.setVerticalSpacing(14)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self._side, 0, 1)
        grid.addWidget(self.foot, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(0, 1)

    def bind_steps(
        self, page: Page, *, choose: Callable[[int], None], move: Callable[[int], None]
    ) -> None:
        """Let keys choose the stop above or below, and carry the chosen one there."""
        for key, by in (("Up", -1), ("Down", 1)):
            for held, slot in (("Ctrl", choose), ("Alt", move)):
                shortcut = QShortcut(QKeySequence(f"{held}+{key}"), page)
                shortcut.activated.connect(partial(slot, by))

    def fit(self, width: int) -> None:
        """Give the side less room where the window is narrow."""
        self.is_narrow = width < _BREAK
        self._side.setFixedWidth(_SLIM_SIDE if self.is_narrow else _SIDE)
        self.heading.place(narrow=self.is_narrow)
        self.foot.place(narrow=self.is_narrow)

    def step(self, by: int) -> None:
        """Choose the stop that lies so many below."""
        self.stops.step(by)

    def show_lasting(self, lasting: bool) -> None:
        """Say that something takes a moment, or that it is over."""
        self.lasting.setVisible(lasting)

    def show_stops(self, columns: Sequence[Column], listed: Sequence[Line]) -> None:
        """Show the stops, or what stays in the shop."""
        self.stops.show_rows(columns, listed)

    def show_proposals(self, columns: Sequence[Column], listed: Sequence[Line]) -> None:
        """Show the proposed runs, as high as they need."""
        self.proposals.show_rows(columns, listed)
        tall = HEADER_HEIGHT + min(len(listed), _MOST_PROPOSALS) * ROW_HEIGHT + 4
        self._lists[0].setFixedHeight(tall)

    def show_moment(self, moment: Moment, side: str, *, has_way: bool) -> None:
        """Show what is needed now; `side` is what somebody asked for in place of the usual card."""
        proposals, stops = self._lists
        empty, plans = moment is Moment.EMPTY, moment is Moment.PLAN
        self.empty.setVisible(empty)
        notes = side == "proof" and moment is Moment.OUT
        stops.setVisible(not empty and not notes)
        proposals.setVisible(plans and bool(self.proposals.rows.rows))
        is_verdict = not self._page.verdict.isHidden()
        self.sketch.setVisible(has_way and not empty and not is_verdict)
        self.load.setVisible(moment in _LOADING and not side)
        self.home.setVisible(moment in _HOME)
        self.proof.setVisible(notes)
        self.door.show_heading(shown=not notes)
        self.door.setVisible(moment is Moment.OUT)
        self.carrier.setVisible((plans and has_way) or (side == "who" and moment in _LOADING))
        self.moving.setVisible(side == "move" and moment in _LOADING)
        self._side.setVisible((has_way and not empty) or is_verdict)

    def retranslate(self) -> None:
        """Say what does not depend on the moment."""
        self.proof.retranslate()
        self.lasting.setText(translate("Deliver", "One moment …"))
        self.stops.setAccessibleName(translate("Deliver", "The stops in order"))
        self.proposals.setAccessibleName(translate("Deliver", "Proposed runs"))
        self.empty.say(
            translate("Deliver", "Nothing to deliver yet"),
            translate(
                "Deliver",
                "Receive the parcels first. What lies on the shelves appears here as runs, "
                "with stops in order and who can go.",
            ),
            translate("Deliver", "Receive"),
        )
