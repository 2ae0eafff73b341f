"""Receive: the picture, the verdict, and the morning's list."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Delivery, delivery
from hubdesk.scanning.camera import State as CameraState
from hubdesk.ui import lines
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.empty import Empty
from hubdesk.ui.labels import Pill, card_frame, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.page import Page
from hubdesk.ui.palette import Tone
from hubdesk.ui.preview import Preview
from hubdesk.ui.rows import Band, Line, Row
from hubdesk.ui.theme import GAP, PAGE_MARGIN, Theme
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.speech import plural, translate

_WIDE, _SLIM, _BREAK = 400, 312, 1120
_TALL = 640
_MOST_BESIDE_PICTURE = 3


class ReceivePage(Page):
    """Where parcels come in."""

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self.preview = Preview(theme)
        self._camera = CameraState.OFF
        self._delivery: Delivery | None = None
        self._title = text_label("title")
        self._load = Pill()
        self._received, self._to_come, self._no_notice = Pill(), Pill(), Pill()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.list = Listing(theme, can_choose=False)
        self._empty = Empty(theme, "notice")
        self._empty.acted.connect(self.notice_wanted)
        self.undo = KeyButton("Ctrl Z")
        self.damaged = KeyButton("F6")
        self.number = KeyButton("F3")
        self.finish = KeyButton("F9", kind="main")
        self._has_card = False
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
        frame, inside = card_frame()
        inside.setContentsMargins(1, 1, 1, 1)
        pile = QWidget()
        self._pile = QStackedLayout(pile)
        self._pile.addWidget(self.list)
        self._pile.addWidget(self._empty)
        inside.addWidget(pile)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(frame, 1)
        return column

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self.undo, self.damaged):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.number, self.finish):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.undo.clicked.connect(self.undo_wanted)
        self.damaged.clicked.connect(self._ask_damaged)
        self.number.clicked.connect(self.number_wanted)
        self.finish.clicked.connect(self.finish_wanted)

    def _ask_damaged(self) -> None:
        self.damaged_wanted.emit("")

    def act(self) -> None:
        """Finish the delivery."""
        self.finish_wanted.emit()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._say_title()
        self.undo.say(translate("Receive", "Undo"))
        self.damaged.say(translate("Receive", "Damaged"))
        self.number.say(translate("Receive", "Type a number"))
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
        self.show_camera(self._camera)
        if not self._has_card:
            self.show_card(None)
        if self._delivery is not None:
            self._show(self._delivery)

    def refresh(self) -> None:
        """Show the delivery as it is now."""
        self._delivery = delivery(self.counter)
        self._show(self._delivery)

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer; before the first one, say what to do."""
        super().show_card(card, about, fades=fades)
        self.preview.setVisible(card is None or len(card.replies) <= _MOST_BESIDE_PICTURE)
        self._has_card = card is not None
        if card is None:
            self.verdict.show_text(self._ready(), waiting=True)
            self.verdict.show()

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
        if state in (CameraState.OFF, CameraState.AWAY, CameraState.OPENING):
            self.preview.clear()
        calm = {
            CameraState.OPENING: translate("Receive", "The camera starts …"),
            CameraState.AWAY: translate(
                "Receive", "The camera cannot be reached. Check its cable. Scanning goes on."
            ),
        }.get(
            state,
            translate("Receive", "No camera. Plug one in, or use the scanner or the keyboard."),
        )
        caption = {
            CameraState.FROZEN: translate("Receive", "The picture stands still: replug the camera"),
            CameraState.SILENT: translate("Receive", "No picture comes: replug the camera"),
            CameraState.FINISHED: translate("Receive", "The film has ended"),
        }.get(state, translate("Receive", "Hold a label anywhere in view"))
        self.preview.say(caption, calm)

    def _show(self, now: Delivery) -> None:
        received, to_come = len(now.received), len(now.to_come)
        self._load.say(self._load_words(now))
        self._received.say(plural("Receive", "%n received", None, 2)(received), Tone.GO)
        never = len(now.missing)
        if never and not to_come:
            self._to_come.say(plural("Receive", "%n missing", None, 2)(never), Tone.STOP)
        else:
            self._to_come.say(plural("Receive", "%n to come", None, 2)(to_come))
        aside = plural("Receive", "%n no notice", None, 2)(now.without_notice)
        self._no_notice.say(aside if now.without_notice else "", Tone.WARN)
        self._progress.setRange(0, max(received + to_come + never, 1))
        self._progress.setValue(received)
        self.finish.setEnabled(now.can_finish)
        missing = plural("Receive", "Finish: %n missing", None, 2)(to_come)
        self.finish.say(missing if to_come else translate("Receive", "Finish"))
        rows = self._rows(now)
        self._pile.setCurrentWidget(self.list if rows else self._empty)
        self.list.show_rows(lines.columns(""), rows)

    def _say_title(self) -> None:
        """Say less where the window is narrow: the counts matter more."""
        wide = self.width() >= _BREAK
        long, short = translate("Receive", "Morning delivery"), translate("Receive", "Delivery")
        self._title.setText(long if wide else short)

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
                lines.received_state(each.parcel, self.counter),
                fresh=each.parcel.id == self.about,
            )
            for each in now.received
        ]
        return (
            *_section(translate("Receive", "To come — {count}"), to_come),
            *_section(translate("Receive", "Missing — {count}"), missing),
            *_section(translate("Receive", "Look into — {count}"), look_into),
            *_section(translate("Receive", "Received — {count}"), received),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture less room where the window is small."""
        super().resizeEvent(event)
        self._left.setFixedWidth(_WIDE if self.width() >= _BREAK else _SLIM)
        self.preview.setFixedHeight(250 if self.height() >= _TALL else 190)
        self._say_title()
        if self._delivery is not None:
            self._load.say(self._load_words(self._delivery))


def _section(words: str, rows: list[Line]) -> tuple[Row, ...]:
    return (Band(words.format(count=len(rows))), *rows) if rows else ()
