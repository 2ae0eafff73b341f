"""Handover bill: the count is closed with the driver, read together, signed and printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hubdesk.desk import bills
from hubdesk.desk.bills import BillPaper
from hubdesk.desk.counter import Counter
from hubdesk.desk.loads import LoadCount
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.bill import Bill, BillStatus, Signature
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui import keys
from hubdesk.ui.answerroom import LEAST_LIST, share_room
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.empty import Empty
from hubdesk.ui.handover import lines
from hubdesk.ui.handover.choice import Choice, ChoiceBar, choices
from hubdesk.ui.handover.closing import close_count
from hubdesk.ui.handover.signing import PAPER_KEY, SigningCard
from hubdesk.ui.handover.totals import TotalsCard
from hubdesk.ui.labels import ElidedLabel, Pill, card_frame, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.page import Page
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import GAP, PAGE_MARGIN, Theme
from hubdesk.ui.wording import bills as wording
from hubdesk.ui.wording import figures
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.speech import translate

_SIDE, _SLIM_SIDE, _BREAK = 400, 340, 1120
_MOST_KEYS = 9
RECEIPT = "receipt"


class BillPage(Page):
    """One load or bill at a time.

    `print_wanted` tells a bill's key and its paper: `receipt`, or empty for the usual one.
    """

    print_wanted = Signal(object, str)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self._choices: tuple[Choice, ...] = ()
        self._chosen, self._signing_for = "", ""
        self._paper: BillPaper | None = None
        self._title, self._about = text_label("title"), ElidedLabel("lead", ink="mute")
        self._pill = Pill()
        self.choice = ChoiceBar()
        self.list = Listing(theme, can_choose=False)
        self._empty = Empty(theme, "notice")
        self.totals, self.signing = TotalsCard(), SigningCard(theme)
        self._advice = text_label("lead", ink="mute", wraps=True)
        self.undo = KeyButton()
        self.print, self.receipt = KeyButton("Ctrl P"), KeyButton()
        self.main = KeyButton("F9", kind="main")
        self.verdict.hide()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._pill)
        self._frame, inside = card_frame()
        inside.setContentsMargins(1, 1, 1, 1)
        pile = QWidget()
        self._pile = QStackedLayout(pile)
        self._pile.addWidget(self.list)
        self._pile.addWidget(self._empty)
        pile.setMinimumHeight(LEAST_LIST)  # else the empty one's words would ask for more
        inside.addWidget(pile)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(head)
        left.addWidget(self._about)
        left.addWidget(self.choice)
        left.addWidget(self.verdict, 1)
        left.addWidget(self._frame, 2)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.totals)
        side.addWidget(self._advice)
        side.addWidget(self.signing, 1)
        side.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self.undo, self.print, self.receipt):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.main)
        grid = QGridLayout(self)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setVerticalSpacing(14)
        grid.addLayout(left, 0, 0)
        self._grid = grid
        grid.addWidget(self._side, 0, 1)
        grid.addLayout(row, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(0, 1)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.choose)
        self.signing.paper_signed.connect(partial(self._sign, on_paper=True))
        self.signing.sign_wanted.connect(self.act)
        self.undo.clicked.connect(self._undo)
        self.print.clicked.connect(partial(self._print, ""))
        self.receipt.clicked.connect(partial(self._print, RECEIPT))
        self.main.clicked.connect(self.act)
        slots: dict[str, Callable[[], None]] = {
            "Ctrl+P": partial(self._print, ""),
            PAPER_KEY: partial(self._sign, on_paper=True),
            **{f"Alt+{n + 1}": partial(self._choose_place, n) for n in range(_MOST_KEYS)},
        }
        keys.bind_keys(self, slots)  # a page that is not open hears none of them

    @property
    def _choice(self) -> Choice | None:
        found = (each for each in self._choices if each.key == self._chosen)
        return next(found, next(iter(self._choices), None))

    @property
    def _bill(self) -> Bill | None:
        return self._choice.bill if self._choice is not None else None

    def choose(self, key: str) -> None:
        """Show another load or bill."""
        self._chosen = key
        if not self.verdict.replies:
            self.show_card(None)
        self.refresh()

    def show_bill(self, bill: Bill) -> None:
        """Show a bill that was written a moment ago."""
        self._chosen = f"bill {bill.name}"
        self.refresh()

    def _choose_place(self, place: int) -> None:
        if place < len(self._choices):
            self.choose(self._choices[place].key)

    def act(self) -> None:
        """Close the count, sign its bill, or go on to the next delivery: whatever comes next."""
        choice = self._choice
        if choice is None:
            self.receive_wanted.emit()
        elif choice.count is not None:
            self._close(choice.count)
        elif choice.bill is not None and choice.bill.status is BillStatus.OPEN:
            self._sign(on_paper=False)
        else:
            self._go_on()

    def _close(self, count: LoadCount) -> None:
        try:
            verdict, bill = close_count(self.counter, count)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self.show_bill(bill)
        self.answered.emit(verdict)

    def _sign(self, *, on_paper: bool) -> None:
        bill = self._bill
        if bill is None or bill.status is not BillStatus.OPEN:
            return
        drawn: Signature | None = None if on_paper else self.signing.pad.signature
        try:
            bills.sign(self.counter, (bill.year, bill.number), self.signing.driver.text(), drawn)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            if trouble.reason == "no_driver":
                self.signing.driver.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.show_card(None)
        self.refresh()

    def _go_on(self) -> None:
        waiting = (each for each in self._choices if not _is_signed(each))
        found = next(waiting, None)
        if found is not None:
            self.choose(found.key)
        else:
            self.page_wanted.emit(PageName.RECEIVE)

    def _undo(self) -> None:
        bill = self._bill
        if bill is None:
            return
        try:
            bills.undo_bill(self.counter, (bill.year, bill.number))
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self.answered.emit(Verdict(VerdictKind.UNDONE, why=Kind.BILL_WRITTEN.value))
        self.refresh()

    def _print(self, paper: str) -> None:
        if self._bill is not None:
            self.print_wanted.emit((self._bill.year, self._bill.number), paper)

    def refresh(self) -> None:
        """Show the loads and bills as they are now."""
        self._choices = choices(self.counter)
        bill = self._bill
        self._paper = bills.paper(self.counter, (bill.year, bill.number)) if bill else None
        self._show()

    def _show(self) -> None:
        choice, told = self._choice, self._paper
        self._chosen = choice.key if choice is not None else ""
        self.choice.show_choices(self._choices, self._chosen)
        source = choice.count if choice is not None and choice.count is not None else told
        self._side.setVisible(source is not None)
        self._grid.setHorizontalSpacing(PAGE_MARGIN if source is not None else 0)
        self._pile.setCurrentWidget(self.list if source is not None else self._empty)
        if source is not None:
            content = lines.content_of(source)
            self.totals.show_content(content)
            self.list.show_rows(lines.columns(), lines.rows(content))
        self._say_head(choice, told)
        self._show_signing(choice, told)
        self._say_keys(choice)

    def _say_head(self, choice: Choice | None, told: BillPaper | None) -> None:
        if told is not None:
            self._title.setText(wording.bill_title(told.bill))
            about = wording.load_words(told.content.carrier, told.content.load)
            self._about.say(" · ".join(filter(None, (about, wording.supplement_words(told.bill)))))
        else:
            self._title.setText(translate("Bill", "Handover bill"))
            self._about.say(choice.words if choice is not None else "")
        words, tone = choice.state if choice is not None else ("", None)
        self._pill.say(words, tone)

    def _show_signing(self, choice: Choice | None, told: BillPaper | None) -> None:
        self.signing.setVisible(told is not None)
        self._advice.setVisible(choice is not None and choice.count is not None)
        if told is None:
            return
        if told.signed is None:
            self.signing.ask(anew=told.bill.name != self._signing_for)
        else:
            self.signing.show_signed(self._signed_words(told), told.signed.signature)
        self._signing_for = told.bill.name

    def _signed_words(self, told: BillPaper) -> str:
        bill = told.bill
        at = figures.clock(self.counter.local(bill.signed_at)) if bill.signed_at else ""
        return wording.signed_words(told.signed, at) if told.signed is not None else ""

    def _say_keys(self, choice: Choice | None) -> None:
        bill = choice.bill if choice is not None else None
        is_open = bill is not None and bill.status is BillStatus.OPEN
        self.undo.setVisible(is_open)
        for button in (self.print, self.receipt):
            button.setVisible(bill is not None)
        if choice is None:
            words = translate("Bill", "Receive")
        elif choice.count is not None:
            words = translate("Bill", "Close the count")
        else:
            words = translate("Bill", "Sign") if is_open else translate("Bill", "Next delivery")
        self.main.say(words)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.undo.say(translate("Bill", "Undo this bill"))
        self.print.say(translate("Bill", "Print"))
        self.receipt.say(translate("Bill", "Print receipt"))
        self._advice.setText(
            translate("Bill", "Read the figures together, then close the count: its bill follows.")
        )
        self._empty.say(
            translate("Bill", "No delivery to sign for"),
            translate("Bill", "Once parcels are received, the bill for their driver is made here."),
        )
        self.list.setAccessibleName(translate("Bill", "The lines of the bill"))
        self.signing.retranslate()
        self._show()

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer above the list."""
        super().show_card(card, about, fades=fades)
        share_room(self.verdict, self._frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side less room where the window is small."""
        super().resizeEvent(event)
        self._side.setFixedWidth(_SIDE if self.width() >= _BREAK else _SLIM_SIDE)
        share_room(self.verdict, self._frame)


def _is_signed(choice: Choice) -> bool:
    return choice.bill is not None and choice.bill.status is BillStatus.SIGNED
