"""Today: what to do next, the day's list, the shelves, and what somebody must look into."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk import ageing, closing, letters, shelving
from hubdesk.desk.ageing import DueList
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Next, Today, today
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui import keys
from hubdesk.ui.backups import BackupLine
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.columns import ColumnsPanel
from hubdesk.ui.dayclose import CLOSE_KEY, SHEET_KEY, DayPanel
from hubdesk.ui.drawings import Ring, ShelfBars, ShelfLoad
from hubdesk.ui.empty import Empty
from hubdesk.ui.imports import Question
from hubdesk.ui.labels import ElidedLabel, card_frame, card_pile, text_label
from hubdesk.ui.letters import LettersCard
from hubdesk.ui.listing import Listing
from hubdesk.ui.looks import LooksCard
from hubdesk.ui.page import Page
from hubdesk.ui.rail import PageName
from hubdesk.ui.rows import Column
from hubdesk.ui.theme import (
    GAP,
    HEADER_HEIGHT,
    PAGE_MARGIN,
    ROW_HEIGHT,
    TOUCH_MAIN,
    Theme,
    mark,
)
from hubdesk.ui.wording import daily, figures
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.shelves import board_warning
from hubdesk.ui.wording.speech import plural, translate

_SIDE, _SLIM_SIDE, _BREAK = 360, 300, 1120
_ANY_HEIGHT = 16_777_215
_TALL = 680


class TodayPage(Page):
    """The shop's day at one glance.

    `due_wanted` asks for the list of what goes back, `sheet_wanted` for the sheet of a day.
    """

    due_wanted = Signal()
    sheet_wanted = Signal(object)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self._today: Today | None = None
        self._due = DueList((), (), (), ())
        self._shelf_warning = ""
        self._title = text_label("title")
        self._shop = ElidedLabel("lead", ink="mute")
        self._ring = Ring(theme)
        self._next_caption = text_label("", ink="mute")
        self._next_title = text_label("name", wraps=True)
        self._next_words = text_label("lead", ink="mute", wraps=True)
        self.main = KeyButton("F9", kind="main")
        self.main.setMinimumHeight(TOUCH_MAIN)
        self.list = Listing(theme, can_choose=False)
        self._empty = Empty(theme, "notice")
        self.columns = ColumnsPanel()
        self.notice, self.close_day = KeyButton(), KeyButton(CLOSE_KEY)
        self.day = DayPanel()
        self._rest: QWidget = self._empty
        self._rest_height = _ANY_HEIGHT
        self._shelf_title, self._shelf_count = text_label("", ink="mute"), text_label("figure")
        self._shelf_words = text_label("", ink="mute", wraps=True)
        self._bars = ShelfBars(theme)
        self.shelves = KeyButton()
        self.looks = LooksCard()
        self.letters = LettersCard()
        self.backup = BackupLine()
        self.verdict.hide()
        self._build()
        self.main.clicked.connect(self._go_on)
        self._empty.acted.connect(self.notice_wanted)
        self.shelves.clicked.connect(partial(self.page_wanted.emit, PageName.SHELVES))
        self.looks.parcel_wanted.connect(self.parcel_wanted)
        self.looks.due_wanted.connect(self.due_wanted)
        self.letters.read.connect(self._note_read)
        self.notice.clicked.connect(self.notice_wanted)
        self.close_day.clicked.connect(self.ask_to_close)
        self.day.close_wanted.connect(self._close)
        self.day.back_wanted.connect(self.forget_closing)
        self.day.sheet_wanted.connect(self._ask_sheet)
        keys.bind_keys(
            self, {CLOSE_KEY: self.ask_to_close, SHEET_KEY.replace(" ", "+"): self._ask_sheet}
        )

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title)
        head.addWidget(self._shop, 1)
        head.addWidget(self.notice)
        head.addWidget(self.close_day)
        grid = QGridLayout(self)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setHorizontalSpacing(PAGE_MARGIN)
        grid.setVerticalSpacing(GAP)
        grid.addLayout(head, 0, 0, 1, 2)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._next_card())
        left.addWidget(self.letters)
        self._day, self._pile = card_pile(self.list, self._empty, self.columns, self.day)
        left.addWidget(self._day, 1000)
        left.addStretch(1)
        left.addWidget(self.backup)
        grid.addLayout(left, 1, 0)
        grid.setRowStretch(1, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.verdict, 3)
        side.addWidget(self._shelf_card())
        side.addWidget(self.looks)
        side.addStretch(1)
        grid.addWidget(self._side, 1, 1)
        grid.setColumnStretch(0, 1)

    def _next_card(self) -> QFrame:
        self._next = QFrame()
        mark(self._next, card="next")
        self._next_column = QVBoxLayout()
        self._next_column.setSpacing(4)
        self._next_column.addStretch(1)
        for label in (self._next_caption, self._next_title, self._next_words):
            self._next_column.addWidget(label)
        self._next_column.addStretch(1)
        self._next_row = QHBoxLayout(self._next)
        self._next_row.setContentsMargins(26, 22, 24, 22)
        self._next_row.setSpacing(24)
        self._next_row.addWidget(self._ring)
        self._next_row.addLayout(self._next_column, 1)
        self._next_row.addWidget(self.main, 0, Qt.AlignmentFlag.AlignVCenter)
        return self._next

    def _place_main(self, *, below: bool) -> None:
        """Put the button beside the words, or below them where the window is narrow."""
        self._next_row.removeWidget(self.main)
        self._next_column.removeWidget(self.main)
        if below:
            left = Qt.AlignmentFlag.AlignLeft
            self._next_column.insertWidget(self._next_column.count() - 1, self.main, 0, left)
        else:
            self._next_row.addWidget(self.main, 0, Qt.AlignmentFlag.AlignVCenter)

    def _shelf_card(self) -> QFrame:
        self._shelves, inside = card_frame()
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._shelf_title)
        words.addWidget(self._shelf_count)
        head.addLayout(words, 1)
        head.addWidget(self.shelves, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addWidget(self._shelf_words)
        inside.addWidget(self._bars)
        return self._shelves

    def act(self) -> None:
        """Do what the card "Next" says; a question about a notice is answered first."""
        if self.columns.question is not None:
            self.columns.take.click()
            return
        self._go_on()

    def _go_on(self) -> None:
        step = self._today.next_step if self._today else Next.WAIT
        if self.day.report is not None:
            self._close() if not self.day.report.is_closed else self._ask_sheet()
        elif step is Next.DONE:
            self.ask_to_close()
        elif step is Next.WAIT:
            self.notice_wanted.emit()
        elif step not in (Next.START, Next.KEEP_RECEIVING):  # their button shows F2, not F9
            self.page_wanted.emit(PageName.DELIVER)

    def ask_to_close(self) -> None:
        """Show what the day came to and what is still open, before it is closed."""
        self._look_at_day()
        self._show_middle()

    def forget_closing(self) -> None:
        """Show the day's list again."""
        self.day.show_day(None, self.counter)
        self._show_middle()

    def _look_at_day(self) -> None:
        try:
            self.day.show_day(closing.day(self.counter), self.counter)
        except Trouble as trouble:
            self.troubled.emit(trouble)

    def _close(self) -> None:
        """Close the day, and ask for its sheet."""
        try:
            report = closing.close_day(self.counter)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self.day.show_day(report, self.counter)
        self.sheet_wanted.emit(report.day)

    def _ask_sheet(self) -> None:
        self.sheet_wanted.emit(self.counter.today)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._next_caption.setText(translate("Today", "Next"))
        self._shelf_title.setText(translate("Today", "On the shelves"))
        self.shelves.say(translate("Shelf", "Shelves"))
        self.looks.retranslate()
        self.backup.retranslate()
        self.notice.say(translate("Today", "Import a notice"))
        self.close_day.say(translate("DaySheet", "Close the day"))
        self.columns.retranslate()
        self.list.setAccessibleName(translate("Today", "The day's list"))
        self._empty.say(
            translate("Today", "Nothing on the list yet"),
            translate(
                "Today",
                "Deliveries and runs appear here. Drop the carrier's notice on this window, "
                "or just begin to scan.",
            ),
        )
        if self._today is not None:
            self._show(self._today)

    def refresh(self) -> None:
        """Show the day as it is now."""
        board = shelving.board(self.counter)
        self._bars.show_loads(
            [ShelfLoad(each.shelf.name, each.filled, each.shelf.size) for each in board.states]
        )
        # What is kept aside lies on a shelf too: the figure is the sum of the bars.
        self._shelf_count.setText(str(sum(each.filled for each in board.states)))
        self._shelf_warning = board_warning(board)
        self._today = today(self.counter)
        self._due = ageing.due(self.counter)
        self.letters.show_news(letters.news(self.counter))
        if self.day.report is not None:
            self._look_at_day()
        self.backup.show_age(self.counter.now())
        self._show(self._today)

    def _note_read(self, letter: str) -> None:
        try:
            letters.note_read(self.counter, letter)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self.letters.show_news(letters.news(self.counter))

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer in the place of the shelves."""
        super().show_card(card, about, fades=fades)
        if card is None and self.day.report is not None:
            self.forget_closing()
        self._shelves.setVisible(card is None)

    def show_question(self, question: Question | None) -> None:
        """Ask in the place of the list what a notice's columns hold; None shows the list again."""
        if question is not self.columns.question:
            self.columns.ask(question)
        self._show_middle()

    def _show_middle(self) -> None:
        """Show the list, or in its place the question about a notice, or the day's closing."""
        asks, closes = self.columns.question is not None, self.day.report is not None
        shown = self.columns if asks else self.day if closes else self._rest
        self._pile.setCurrentWidget(shown)
        is_receiving = self._today is not None and daily.next_words(self._today).is_receiving
        own = "" if asks else keys.MAIN  # else it is the question's
        self.main.show_key(keys.RECEIVE if is_receiving else own)
        self._day.setMaximumHeight(_ANY_HEIGHT if asks or closes else self._rest_height)
        self.close_day.setVisible(not closes)
        self._next.setVisible(not closes and (not asks or self.height() >= _TALL))

    def _show(self, now: Today) -> None:
        shop = self.counter.shop
        self._title.setText(figures.long_day(now.day))
        self._shop.say(", ".join(part for part in (shop.name, shop.address) if part))
        step = daily.next_words(now)
        self._next_title.setText(step.title)
        self._next_words.setText(step.words)
        self.main.say(step.act)
        self.main.setVisible(bool(step.act))
        mark(self._next, tone="quiet" if now.next_step is Next.WAIT else "")
        total = len(now.delivery.received) + now.delivery.count_to_come
        if step.is_receiving:
            of = translate("Today", "of {total}").format(total=total)
            self._ring.show_count(len(now.delivery.received), total, of)
        else:
            ended = now.delivered_today + now.on_shelf
            words = translate("Today", "delivered")
            self._ring.show_count(now.delivered_today, ended, words)
        delivered = plural("Today", "%n parcels delivered today", None, 2)(now.delivered_today)
        told = [self._shelf_warning, delivered if now.delivered_today else ""]
        self._shelf_words.setText("\n".join(filter(None, told)))
        self._shelf_words.setVisible(any(told))
        rows = daily.day_rows(now)
        self._rest = self.list if rows else self._empty
        columns = (
            Column(translate("Today", "When"), 96, firm=True),
            Column(translate("Today", "What"), 160, stretch=1),
            Column("", 110, firm=True),
        )
        self.list.show_rows(columns, rows)
        tall = HEADER_HEIGHT + len(rows) * ROW_HEIGHT + 6
        self._rest_height = tall if rows else _ANY_HEIGHT
        self.show_question(self.columns.question)
        self.looks.show_looks((*now.look_into, *now.missing), self._due)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side less room where the window is small."""
        super().resizeEvent(event)
        narrow = self.width() < _BREAK
        if narrow != (event.oldSize().width() < _BREAK) or event.oldSize().width() < 0:
            self._place_main(below=narrow)
        self._side.setFixedWidth(_SLIM_SIDE if narrow else _SIDE)
        self.show_question(self.columns.question)
