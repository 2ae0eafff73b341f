"""Shelves: how full they are, what lies where, the owner's drawing, and the walk along them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hubdesk.desk import shelving, taking, walking, walkreport
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import Board, Clearing
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.desk.walkreport import WalkReport
from hubdesk.parcels.refusals import Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui import keys
from hubdesk.ui.answerroom import give_all, share_room
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import ElidedLabel, Pill, text_label
from hubdesk.ui.page import Page
from hubdesk.ui.shelves import heading, parcels, scans
from hubdesk.ui.shelves.answers import Act, Heap, Row
from hubdesk.ui.shelves.board import BoardView
from hubdesk.ui.shelves.carry import CarryCard, Move
from hubdesk.ui.shelves.contents import ParcelsCard
from hubdesk.ui.shelves.drafting import Drafting
from hubdesk.ui.shelves.form import ShelfForm
from hubdesk.ui.shelves.walk import FIRST_KEY, HEAP_KEYS, SECOND_KEY, WalkPanel
from hubdesk.ui.theme import GAP, PAGE_MARGIN, Theme, mark
from hubdesk.ui.wording import walk as walk_wording
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.speech import plural, translate

_SIDE, _SLIM_SIDE, _BREAK, _TALL = 400, 340, 1120, 660


class Mode(Enum):
    """What is done on the page."""

    LOOK = auto()
    DRAW = auto()
    WALK = auto()


class ShelvesPage(Page):
    """The board, and beside it what the mode needs. `tags_wanted` asks for the tags on paper."""

    tags_wanted = Signal()

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self.mode = Mode.LOOK
        self._board: Board | None = None
        self._to_clear: tuple[Clearing, ...] = ()
        self._report: WalkReport | None = None
        self._carried: list[Move] = []
        self._title, self._caption = text_label("title"), ElidedLabel("lead", ink="mute")
        self._pill = Pill()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._hint = text_label("", ink="mute", wraps=True)
        self.board, self.walk = BoardView(), WalkPanel(theme)
        self.form, self.contents = ShelfForm(), ParcelsCard(theme)
        self.carry = CarryCard()
        self.drafting = Drafting(counter, self.board, self.form, self)
        self.undo, self.tags = KeyButton("Ctrl Z"), KeyButton("Ctrl P")
        self.draw, self.add, self.last = KeyButton("Ctrl D"), KeyButton("Ins"), KeyButton()
        self.main = KeyButton("F9", kind="main")
        self.verdict.hide()
        self._build()
        self._connect()
        self._enter(Mode.LOOK)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        head.addWidget(self._pill)
        head.addWidget(self.last)
        self._left = QVBoxLayout()
        self._left.setSpacing(14)
        self._left.addLayout(head)
        for widget in (self._bar, self._hint, self.board, self.walk):
            self._left.addWidget(widget, int(widget in (self.board, self.walk)))
        self._side = QWidget()
        self._beside = QVBoxLayout(self._side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(GAP)
        for card in (self.carry, self.form, self.contents):
            self._beside.addWidget(card, int(card is not self.carry))
        self._beside.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self.undo, self.draw, self.add, self.tags):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.main)
        grid = QGridLayout(self)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setHorizontalSpacing(PAGE_MARGIN)
        grid.setVerticalSpacing(14)
        grid.addLayout(self._left, 0, 0)
        grid.addWidget(self._side, 0, 1)
        grid.addLayout(row, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(0, 1)

    def _connect(self) -> None:
        self.undo.clicked.connect(self.undo_wanted)
        self.tags.clicked.connect(self.tags_wanted)
        self.draw.clicked.connect(self._toggle_drawing)
        self.add.clicked.connect(self.drafting.add)
        self.last.clicked.connect(self._show_last_walk)
        self.main.clicked.connect(self.act)
        self.board.chosen.connect(self._choose)
        self.contents.opened.connect(self.parcel_wanted)
        self.carry.next_wanted.connect(self._carry_next)
        self.carry.done.connect(partial(self._carry, []))
        self.walk.act_wanted.connect(self._work_off)
        self.drafting.troubled.connect(self.troubled)
        self.drafting.carried.connect(self._carry)
        self.drafting.changed.connect(self.refresh)
        slots: dict[str, Callable[[], None]] = {
            "Ctrl+P": self.tags_wanted.emit,
            "Ctrl+D": self._toggle_drawing,
            "Insert": partial(self._in_mode, Mode.DRAW, self.drafting.add),
            "Alt+Left": partial(self._in_mode, Mode.DRAW, partial(self.drafting.step, -1)),
            "Alt+Right": partial(self._in_mode, Mode.DRAW, partial(self.drafting.step, 1)),
            FIRST_KEY: self._first_act,
            SECOND_KEY: partial(self._in_mode, Mode.WALK, partial(self.walk.act, 1)),
            **{
                key: partial(self._in_mode, Mode.WALK, partial(self.walk.open_heap, place))
                for place, key in enumerate(HEAP_KEYS)
            },
        }
        keys.bind_keys(self, slots)  # a page that is not open hears none of them

    def _enter(self, mode: Mode) -> None:
        """Show what a mode needs, and put the answer where it is read best."""
        was, self.mode = self.mode, mode
        walks = mode is Mode.WALK
        self.board.setVisible(not walks)
        self.walk.setVisible(walks)
        self.form.setVisible(mode is Mode.DRAW)
        self.contents.setVisible(mode is Mode.LOOK)
        self.board.let_move(can_move=mode is Mode.DRAW)
        self.tags.setVisible(not walks)
        self.draw.setVisible(mode is Mode.LOOK)
        self.add.setVisible(mode is Mode.DRAW)
        self._bar.setVisible(not walks)
        if walks:
            give_all(self.verdict)
            self._beside.insertWidget(0, self.verdict, 1)
        else:
            self._left.insertWidget(3, self.verdict, 1)
            share_room(self.verdict, self.board)
        if was is not mode:
            self.show_card(None)
        self.retranslate()

    def takes(self, scan: Scan) -> bool:
        """Take a scan of the walk, or of a parcel that must leave a closed shelf."""
        try:
            verdict = self._taken(scan)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return True
        if verdict is not None:
            self.answered.emit(verdict)
        return verdict is not None

    def _taken(self, scan: Scan) -> Verdict | None:
        if self.mode is not Mode.WALK:
            return scans.cleared(self.counter, scan, self._to_clear)
        if self._report is None or not self._report.is_ended:
            return scans.walked(self.counter, scan)
        return scans.found_again(self.counter, scan, self._report)

    def act(self) -> None:
        """Begin the walk, or end what is going on."""
        if self.mode is Mode.DRAW:
            self._toggle_drawing()
        elif self.mode is Mode.LOOK:
            self._do(partial(walking.start, self.counter))
        elif self._report is not None and self._report.is_ended:
            self._enter(Mode.LOOK)
        else:
            self._finish_walk()
        self.refresh()

    def begin_walk(self) -> None:
        """Begin a walk at once, unless one is under way."""
        if self.mode is not Mode.WALK or (self._report is not None and self._report.is_ended):
            self._enter(Mode.LOOK)
            self.act()

    def _finish_walk(self) -> None:
        self._do(partial(walkreport.finish, self.counter))
        self.walk.show_heap(Heap.MISSING)
        self.refresh()
        if self._report is not None and self._report.is_ended:
            self.show_card(None)  # the last scan's answer is not what the walk came to

    def _do(self, job: Callable[[], object]) -> None:
        try:
            job()
        except Trouble as trouble:
            self.troubled.emit(trouble)

    def _answer(self, job: Callable[[], Verdict]) -> None:
        try:
            verdict = job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.answered.emit(verdict)
        self.refresh()

    def _toggle_drawing(self) -> None:
        if self.mode is not Mode.WALK:
            self._enter(Mode.LOOK if self.mode is Mode.DRAW else Mode.DRAW)
            self.refresh()

    def _in_mode(self, mode: Mode, slot: Callable[[], None]) -> None:
        if self.mode is mode:
            slot()

    def _choose(self, name: str) -> None:
        if not self.verdict.replies:
            self.show_card(None)
        if self.mode is Mode.DRAW:
            self.drafting.choose(name)
        self.refresh()

    def show_due(self) -> None:
        """Show what must go back instead of a shelf."""
        if self.mode is Mode.LOOK:
            self.board.choose("")
            self.refresh()

    def _show_last_walk(self) -> None:
        self._enter(Mode.WALK)
        self.refresh()

    def _first_act(self) -> None:
        if self.mode is Mode.WALK:
            self.walk.act(0)
        elif self.carry.isVisible():
            self.carry.press()

    def _carry(self, moves: list[Move]) -> None:
        self._carried = moves
        self.refresh()

    def _carry_next(self) -> None:
        if self._to_clear:
            first = self._to_clear[0].subject
            self._answer(partial(scans.put_away, self.counter, first))

    def _work_off(self, act: Act, row: Row) -> None:
        subject = row.subject
        match act:
            case Act.TAKE_IN:
                self._answer(partial(taking.typed, self.counter, row.number))
            case Act.OPEN if subject is not None:
                self.parcel_wanted.emit(subject.parcel.id)
            case Act.LOOK_AGAIN if subject is not None:
                kind = VerdictKind.LOOK_AGAIN
                self.answered.emit(Verdict(kind, shelf=row.shelf, subject=subject))
            case Act.SET_MISSING:
                self._set_missing(row.key)
            case Act.SET_ASIDE if subject is not None:
                self._answer(partial(scans.set_aside, self.counter, subject))

    def _set_missing(self, parcel_id: str) -> None:
        """Note that a parcel is gone, unless it was found since its row was painted."""
        report = walkreport.report(self.counter)
        if report is not None and parcel_id in {each.parcel.id for each in report.missing}:
            self._do(partial(walkreport.confirm_missing, self.counter, (parcel_id,)))
        self.refresh()

    def refresh(self) -> None:
        """Show the shelves, or the walk, as they are now."""
        before, self._report = self._report, walkreport.report(self.counter)
        goes_on = self._report is not None and not self._report.is_ended
        if goes_on and self.mode is not Mode.WALK:
            self._enter(Mode.WALK)
        if not goes_on and self.mode is Mode.WALK and self._is_another(before):
            self._enter(Mode.LOOK)  # the walk was undone
        if self.mode is Mode.WALK and self._report is not None:
            self.walk.show_report(self._report)
        else:
            self._show_board()
        self._say()

    def _is_another(self, before: WalkReport | None) -> bool:
        if self._report is None:
            return True
        return before is not None and before.walk.id != self._report.walk.id

    def _show_board(self) -> None:
        self._board = shelving.board(self.counter)
        self._to_clear = shelving.to_clear(self.counter) if self._board.homeless else ()
        self.board.show_board(self._board)
        self.drafting.show_board(self._board)
        waiting = [(each.subject, each.placement.shelf) for each in self._to_clear]
        self.carry.show_moves(waiting or self._carried, waits=bool(waiting))
        has_room = self.carry.isHidden() or self.height() >= _TALL
        self.contents.setVisible(self.mode is Mode.LOOK and has_room)
        states = {state.shelf.name: state for state in self._board.states}
        if self.board.choice:
            parcels.show_shelf(self.contents, self.counter, states[self.board.choice])
        else:
            parcels.show_due(self.contents, self.counter)

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer; on a walk, before the first one and at its end, say what to do."""
        super().show_card(card, about, fades=fades)
        if self.mode is not Mode.WALK:
            share_room(self.verdict, self.board)
        elif card is None:
            self.verdict.show_text(walk_wording.waiting_card(self._report), waiting=True)
            self.verdict.show()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.undo.say(translate("Shelf", "Undo"))
        self.tags.say(translate("Shelf", "Print tags"))
        self.add.say(translate("Shelf", "Add a shelf"))
        self.form.retranslate()
        if self.mode is Mode.WALK and self.verdict.property("tone") == "waiting":
            self.show_card(None)
        # The board is read again by whoever opens the page or changes the language of an open one.
        if self._report is not None and self.mode is Mode.WALK:
            self.walk.show_report(self._report)
        self._say()

    def _say(self) -> None:
        """Head the page, and name what the main key does now."""
        board, report = self._board, self._report
        if self.mode is Mode.WALK and report is not None:
            head = heading.walk_heading(report)
        else:
            head = heading.board_heading(board, draws=self.mode is Mode.DRAW)
        self._title.setText(head.title)
        self._caption.say(head.caption)
        self._pill.say(head.pill, head.tone)
        self._hint.setText(head.hint)
        self._hint.setVisible(bool(head.hint))
        self.main.say(head.act)
        self.draw.say(translate("Shelf", "Draw"))
        if board is not None:
            self._bar.setRange(0, max(1, head.room))
            self._bar.setValue(min(head.filled, head.room))
            mark(self._bar, crowding="full" if board.is_full else "room")
            self._bar.setAccessibleName(head.caption)
        left = walk_wording.left_over(report) if report is not None else 0
        is_told = self.mode is Mode.LOOK and report is not None and report.is_ended and left > 0
        self.last.setVisible(is_told)
        self.last.say(plural("Walk", "Last walk: %n to work off", None, 2)(left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side less room where the window is small."""
        super().resizeEvent(event)
        self._side.setFixedWidth(_SIDE if self.width() >= _BREAK else _SLIM_SIDE)
