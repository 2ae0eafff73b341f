"""Receive: the picture, the verdict, and the morning's list."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk import bills, details
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Delivery, delivery
from hubdesk.parcels.refusals import Trouble
from hubdesk.scanning.camera import State as CameraState
from hubdesk.scanning.hints import Hint
from hubdesk.ui import lines
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.columns import ColumnsPanel
from hubdesk.ui.empty import Empty
from hubdesk.ui.handover.closing import Billing, billing, close_count
from hubdesk.ui.imports import Question
from hubdesk.ui.labels import Pill, card_pile, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.page import Page
from hubdesk.ui.palette import Tone
from hubdesk.ui.preview import Preview
from hubdesk.ui.rail import PageName
from hubdesk.ui.rows import Band, Line, Row
from hubdesk.ui.theme import GAP, PAGE_MARGIN, Theme
from hubdesk.ui.wording import eyes, figures, names
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.speech import plural, translate

_WIDE, _SLIM, _BREAK = 400, 312, 1120
_TALL = 640
_BETWEEN = 12  # pixels between the keys
_MOST_BESIDE_PICTURE = 2


class ReceivePage(Page):
    """Where parcels come in."""

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self.preview = Preview(theme)
        self._camera = CameraState.OFF
        self._hint: Hint | None = None
        self._delivery: Delivery | None = None
        self._billing = Billing.NOTHING
        self._title = text_label("title")
        self._load = Pill()
        self._received, self._to_come, self._no_notice = Pill(), Pill(), Pill()
        self._pills = (self._load, self._received, self._to_come, self._no_notice)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.list = Listing(theme, can_choose=False)
        self._empty = Empty(theme, "notice")
        self._empty.acted.connect(self.notice_wanted)
        self.columns = ColumnsPanel()
        self.notice = KeyButton()
        self.undo = KeyButton("Ctrl Z")
        self.damaged = KeyButton("F6")
        self.label = KeyButton("F7")
        self.more = KeyButton("F5")
        self.number = KeyButton("F3")
        self.finish = KeyButton("F9", kind="main")
        self._has_card = False
        self._rest: QWidget = self._empty
        self._build()
        self._connect()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setHorizontalSpacing(PAGE_MARGIN)
        grid.setVerticalSpacing(14)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        left.addWidget(self.preview)
        left.addWidget(self.verdict, 1)
        grid.addWidget(self._left, 0, 0)
        grid.addLayout(self._morning(), 0, 1)
        grid.addLayout(self._keys(), 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)

    def _morning(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._load)
        head.addStretch(1)
        for pill in (self._received, self._to_come, self._no_notice):
            head.addWidget(pill)
        frame, self._pile = card_pile(self.list, self._empty, self.columns)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(frame, 1)
        return column

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        for button in (self.undo, self.damaged, self.label, self.more, self.notice):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.number, self.finish):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.undo.clicked.connect(self.undo_wanted)
        self.damaged.clicked.connect(self._ask_damaged)
        self.label.clicked.connect(self.ask_label)
        self.more.clicked.connect(partial(self.ask, details.ask))
        self.number.clicked.connect(self.number_wanted)
        self.finish.clicked.connect(self._finish)
        self.notice.clicked.connect(self.notice_wanted)

    def _ask_damaged(self) -> None:
        self.damaged_wanted.emit("")

    def act(self) -> None:
        """Finish the delivery: close the count and open its bill.

        Several loads are closed one by one on the bill's page, each with its own driver. Where
        nothing is to be billed, whoever finishes says so. A question about a notice is answered
        first.
        """
        if self.columns.question is not None:
            self.columns.take.click()
            return
        self._finish()

    def _finish(self) -> None:
        try:
            counts = bills.open_loads(self.counter)
            if len(counts) == 1:
                verdict, _ = close_count(self.counter, counts[0])
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        if counts or bills.bills_today(self.counter):
            self.page_wanted.emit(PageName.BILL)
        else:
            self.finish_wanted.emit()
        if len(counts) == 1:
            self.answered.emit(verdict)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._say_title()
        self.undo.say(translate("Receive", "Undo"))
        self.damaged.say(translate("Receive", "Damaged"))
        self.label.say(translate("Receive", "Label"))
        self.more.say(translate("Receive", "More"))
        self.number.say(translate("Receive", "Type a number"))
        self._show_keys()
        self.columns.retranslate()
        self._progress.setAccessibleName(translate("Receive", "Received so far"))
        self.list.setAccessibleName(translate("Receive", "The delivery's parcels"))
        self._empty.say(
            translate("Receive", "No notice yet"),
            translate(
                "Receive",
                "Drop the carrier's file here, or just scan: the count is the notice.",
            ),
            translate("Receive", "Import a notice"),
        )
        self._say_camera()
        if not self._has_card:
            self.show_card(None)
        if self._delivery is not None:
            self._show(self._delivery)

    def refresh(self) -> None:
        """Show the delivery as it is now."""
        self._delivery = delivery(self.counter)
        self._billing = billing(self.counter)
        self._show(self._delivery)

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer; before the first one, say what to do."""
        super().show_card(card, about, fades=fades)
        self._make_room()
        self._has_card = card is not None
        if card is None:
            self.verdict.show_text(self._ready(), waiting=True)
            self.verdict.show()

    def _make_room(self) -> None:
        """Let a card that asks have the place of the picture where it needs it."""
        replies = len(self.verdict.replies)
        most = _MOST_BESIDE_PICTURE if self.height() >= _TALL else 0
        self.preview.setVisible(replies <= most)

    def show_question(self, question: Question | None) -> None:
        """Ask in the place of the list what a notice's columns hold; None shows the list again."""
        if question is not self.columns.question:
            self.columns.ask(question)
        self._pile.setCurrentWidget(self._rest if question is None else self.columns)
        self._show_keys()

    def _ready(self) -> CardText:
        return CardText(
            Tone.QUIET,
            translate("Receive", "Ready"),
            translate("Receive", "Scan the first label"),
            lines=(
                translate("Receive", "The answer appears here, large enough to read from afar"),
            ),
        )

    def show_camera(self, state: CameraState) -> None:
        """Say how the camera is, over its picture or in its place."""
        self._camera = state
        if state not in (CameraState.LOOKING, CameraState.FINISHED):
            self.preview.clear()
        self._say_camera()

    def show_hint(self, hint: Hint | None) -> None:
        """Say what keeps the label in view from being read."""
        self._hint = hint
        self._say_camera()

    def _say_camera(self) -> None:
        looking = self._camera is CameraState.LOOKING
        self.preview.say(
            eyes.camera_caption(self._camera, self._hint if looking else None),
            eyes.camera_sentence(self._camera),
            lamp="found" if looking and self._hint is None else "",
            urgent=looking and self._hint is not None,
        )

    def _show(self, now: Delivery) -> None:
        received, to_come = len(now.received), now.count_to_come
        self._load.say(self._load_words(now))
        self._received.say(plural("Receive", "%n received", None, 2)(received), Tone.GO)
        never = now.count_missing
        if never and not to_come:
            self._to_come.say(plural("Receive", "%n missing", None, 2)(never), Tone.STOP)
        else:
            self._to_come.say(plural("Receive", "%n to come", None, 2)(to_come))
        aside = plural("Receive", "%n no notice", None, 2)(now.without_notice)
        self._no_notice.say(aside if now.without_notice else "", Tone.WARN)
        self._say_title()
        self._progress.setRange(0, max(received + to_come + never, 1))
        self._progress.setValue(received)
        self.finish.setEnabled(now.can_finish or self._billing is not Billing.NOTHING)
        self.finish.say(self._finish_words(now, to_come))
        rows = self._rows(now)
        self._rest = self.list if rows else self._empty
        self.show_question(self.columns.question)
        self.list.show_rows(lines.columns(""), rows)

    def _finish_words(self, now: Delivery, to_come: int) -> str:
        if to_come:
            return plural("Receive", "Finish: %n missing", None, 2)(to_come)
        if now.can_finish or self._billing in (Billing.OPEN, Billing.NOTHING):
            return translate("Receive", "Finish")
        if self._billing is Billing.UNSIGNED:
            return translate("Receive", "Sign the bill")
        return translate("Receive", "Handover bills")

    def _say_title(self) -> None:
        """Say less where the window is narrow: the counts matter more."""
        pills = [each for each in self._pills if not each.isHidden()]
        beside = self._left.width() + 3 * PAGE_MARGIN
        beside += sum(pill.sizeHint().width() + _BETWEEN for pill in pills)
        long, short = translate("Receive", "Morning delivery"), translate("Receive", "Delivery")
        self._title.ensurePolished()
        fits = self._title.fontMetrics().horizontalAdvance(long) <= self.width() - beside
        self._title.setText(long if fits else short)

    def _load_words(self, now: Delivery) -> str:
        parcels = [each.parcel for each in (*now.to_come, *now.received) if each.parcel.load]
        carriers = dict.fromkeys(names.carrier_words(parcel.carrier) for parcel in parcels)
        if not carriers:
            return ""
        day = figures.short_day(self.counter.today)
        first = list(carriers)
        if self.width() < _BREAK:
            return ""
        if len(first) > 2:
            return plural("Receive", "%n carriers", None, 2)(len(first))
        return f"{', '.join(first)} · {day}"

    def _rows(self, now: Delivery) -> tuple[Row, ...]:
        to_come = [lines.line(each, lines.expected_state(each.parcel)) for each in now.to_come]
        missing = [lines.line(each, lines.missing_state()) for each in now.missing]
        look_into = [
            lines.line(each, lines.aside_state(each.parcel), fresh=each.parcel.id == self.about)
            for each in now.look_into
        ]
        received = [
            lines.line(
                each,
                lines.received_state(each, self.counter),
                fresh=each.parcel.id == self.about,
            )
            for each in now.received
        ]
        return (
            *_section(translate("Receive", "To come — {count}"), to_come, now.count_to_come),
            *_section(translate("Receive", "Missing — {count}"), missing),
            *_section(translate("Receive", "Look into — {count}"), look_into),
            *_section(translate("Receive", "Received — {count}"), received),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture less room where the window is small."""
        super().resizeEvent(event)
        self._left.setFixedWidth(_WIDE if self.width() >= _BREAK else _SLIM)
        self.preview.setFixedHeight(250 if self.height() >= _TALL else 190)
        self._make_room()
        self._show_keys()
        if self._delivery is not None:
            self._load.say(self._load_words(self._delivery))
        self._say_title()

    def _show_keys(self) -> None:
        """Leave the keys' names out where the words alone just fit, that of the main one last."""
        main = "F9" if self.columns.question is None else ""  # else it is the question's
        keys = (
            (self.undo, "Ctrl Z"),
            (self.damaged, "F6"),
            (self.label, "F7"),
            (self.more, "F5"),
            (self.notice, ""),
            (self.number, "F3"),
            (self.finish, main),
        )
        room = self.width() - 2 * PAGE_MARGIN - len(keys) * _BETWEEN
        has_room = False
        long, short = translate("Receive", "Import a notice"), translate("Receive", "Notice")
        for words in (long, short) if self.width() >= _BREAK else (short,):
            self.notice.say(words)
            has_room = sum(button.wanted_width(key) for button, key in keys) <= room
            if has_room:
                break
        self.notice.setAccessibleName(long)
        for button, key in keys:
            button.show_key(key if has_room else "")
        if not has_room:
            self.finish.show_key(main)
            needed = sum(button.sizeHint().width() for button, _ in keys)
            self.finish.show_key(main if needed <= room else "")


def _section(words: str, rows: list[Line], count: int = 0) -> tuple[Row, ...]:
    return (Band(words.format(count=count or len(rows))), *rows) if rows else ()
