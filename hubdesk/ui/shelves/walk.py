"""The walk as the page shows it: six counts, and the list behind the chosen one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk.walkreport import WalkReport
from hubdesk.ui.answerroom import LEAST_LIST
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.empty import Empty
from hubdesk.ui.labels import card_pile, text_label
from hubdesk.ui.listing import Listing
from hubdesk.ui.palette import Tone
from hubdesk.ui.shelves import answers
from hubdesk.ui.shelves.answers import ACTS, Act, Heap, Row
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.speech import translate

_BREAK = 720
FIRST_KEY, SECOND_KEY = "F10", "F11"
HEAP_KEYS = tuple(f"Alt+{place}" for place in range(1, len(Heap) + 1))


class WalkPanel(QWidget):
    """Shows a report. `act_wanted` tells what is to be done about which row."""

    act_wanted = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        """Make it before a walk."""
        super().__init__()
        self._report: WalkReport | None = None
        self._heap = Heap.MISSING
        self._counts = {heap: AnswerButton() for heap in Heap}
        self.list = Listing(theme)
        self._chosen = ""
        self._rows: dict[str, Row] = {}
        self._advice = text_label("", ink="mute", wraps=True)
        self._empty = Empty(theme, "barcode")
        self.acts = [KeyButton(key) for key in (FIRST_KEY, SECOND_KEY)]
        self._grid = QGridLayout()
        self._grid.setSpacing(SMALL_GAP)
        self._columns = 0
        self._build()
        self.list.chosen.connect(self._choose)

    def _build(self) -> None:
        for heap, counted in self._counts.items():
            counted.clicked.connect(partial(self._heap_clicked, heap))
        for key, counted in zip(HEAP_KEYS, self._counts.values(), strict=True):
            counted.setToolTip(key)
        self._counts[self._heap].setChecked(True)
        frame, self._pile = card_pile(self.list, self._empty, least=LEAST_LIST)
        row = QHBoxLayout()
        row.setSpacing(SMALL_GAP)
        row.addStretch(1)
        for place, button in enumerate(self.acts):
            row.addWidget(button)
            button.clicked.connect(partial(self.act, place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._grid)
        self._lay_out(len(Heap))  # before the list, so that Tab comes to it first
        column.addWidget(self._advice)
        column.addWidget(frame, 1)
        column.addLayout(row)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._counts.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(len(Heap)):
            self._grid.setColumnStretch(column, int(column < columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts in two rows where the window is narrow."""
        super().resizeEvent(event)
        self._lay_out(len(Heap) if self.width() >= _BREAK else len(Heap) // 2)
        self._show()

    @property
    def heap(self) -> Heap:
        """Which answer's list is open."""
        return self._heap

    def count(self, heap: Heap) -> int:
        """How many an answer has, as shown."""
        return self._counts[heap].count

    def show_heap(self, heap: Heap) -> None:
        """Open an answer's list."""
        self._heap = heap
        self._counts[heap].setChecked(True)
        self._chosen = ""
        self._show()

    def show_report(self, report: WalkReport) -> None:
        """Show how the walk stands now."""
        self._report = report
        self._show()

    def act(self, place: int) -> None:
        """Do the first or the second thing about the chosen row, or else about the first one."""
        acts = ACTS[self._heap]
        key = self._chosen or next(iter(self._rows), "")
        row = self._rows.get(key)
        if row is not None and place < len(acts) and self.acts[place].isEnabled():
            self.act_wanted.emit(acts[place], row)

    def _heap_clicked(self, heap: Heap, _checked: bool = False) -> None:
        self.show_heap(heap)

    def open_heap(self, place: int) -> None:
        """Open the list of the first, second … answer."""
        self.show_heap(tuple(Heap)[place])

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._offer()

    def _show(self) -> None:
        if self._report is None:
            return
        ended = self._report.is_ended
        for heap, button in self._counts.items():
            count = len(answers.rows_of(self._report, heap))
            tone = answers.tone(heap, is_ended=ended)
            button.say(count, answers.title(heap, is_ended=ended), tone)
        rows = answers.rows_of(self._report, self._heap)
        self._rows = {row.key: row for row in rows}
        if self._chosen not in self._rows:
            self._chosen = ""
        wide = self.width() >= _BREAK
        shown = [answers.line(row, has_street=wide) for row in rows]
        self.list.show_rows(answers.columns(has_street=wide), shown)
        self._pile.setCurrentWidget(self.list if rows else self._empty)
        title = answers.title(self._heap, is_ended=ended)
        self.list.setAccessibleName(title)
        self._empty.say(title, self._nothing())
        self._advice.setText(answers.advice(self._heap, is_ended=ended) if rows else "")
        self._offer()

    def _nothing(self) -> str:
        if self._report is not None and not self._report.scans and self._heap is not Heap.MISSING:
            return translate("Walk", "Nothing scanned yet.")
        return translate("Walk", "None. That is how it should be.")

    def _offer(self) -> None:
        acts = ACTS[self._heap]
        row = self._rows.get(self._chosen) or next(iter(self._rows.values()), None)
        for place, button in enumerate(self.acts):
            button.setVisible(place < len(acts) and row is not None)
            if place < len(acts) and row is not None:
                button.say(answers.act_words(acts[place]))
                button.setEnabled(self._can(acts[place], row))

    def _can(self, act: Act, row: Row) -> bool:
        """Tell whether there is something on record to do it with, and it is time to."""
        if act is Act.TAKE_IN:
            return True
        if row.subject is None or act is Act.OPEN:
            return row.subject is not None
        too_early = act is Act.SET_MISSING and not (self._report and self._report.is_ended)
        return row.subject.parcel.status.is_here and not too_early


class AnswerButton(QPushButton):
    """How often an answer was given; a touch opens its list."""

    def __init__(self) -> None:
        """Make one at nought."""
        super().__init__()
        self.count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(self, answer=True)
        self._figure, self._words = text_label("title"), text_label("caption", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(0)
        for label in (self._figure, self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self._parts: tuple[QLabel, ...] = (self._figure, self._words)

    def say(self, count: int, words: str, tone: Tone) -> None:
        """Show a count; it has its colour only while there is something in it."""
        self.count = count
        self._figure.setText(str(count))
        self._words.setText(words)
        self.setAccessibleName(f"{words} {count}")
        mark(self, tone=tone.value if count else "")
        for part in self._parts:
            mark(part, ink=tone.value if count else "mute")
