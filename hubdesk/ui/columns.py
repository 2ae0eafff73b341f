"""A new kind of notice: its first rows, and over each column what it holds, to be corrected once.

It stands in the place of a list, and the page's main key is its own meanwhile. Nothing waits for
it: scanning goes on, and so may the day.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk.columns import Columns, Field
from hubdesk.ui import keys
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.imports import Question
from hubdesk.ui.labels import empty_out, text_label
from hubdesk.ui.theme import GAP, PAGE_MARGIN, SMALL_GAP, TOUCH, TOUCH_MAIN, mark
from hubdesk.ui.wording.figures import printable
from hubdesk.ui.wording.notices import field_words
from hubdesk.ui.wording.speech import plural, translate

_MOST_SHOWN = 40
_WIDEST, _NARROWEST, _BESIDE = 220, 120, 36


class ColumnsPanel(QWidget):
    """Asks about one notice at a time; `taken` brings the Question and the columns."""

    taken = Signal(object, object)
    put_off = Signal(object)

    def __init__(self) -> None:
        """Make one that asks nothing."""
        super().__init__()
        self._question: Question | None = None
        self._columns: list[Field | None] = []
        self._choices: list[QPushButton] = []
        self._title = text_label("heading")
        self._words = text_label("lead", ink="mute", wraps=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self.take = KeyButton(keys.MAIN, kind="main")
        self.take.setMinimumHeight(TOUCH_MAIN)
        self.later = KeyButton()
        self.take.clicked.connect(self._take)
        self.later.clicked.connect(self._put_off)
        self._build()

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._table)
        mark(area, clear=True)
        mark(self._table, clear=True)
        area.viewport().setAutoFillBackground(False)
        self._table.setAutoFillBackground(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(SMALL_GAP)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(area, 1)
        column.addLayout(buttons)

    @property
    def question(self) -> Question | None:
        """What it asks about."""
        return self._question

    @property
    def columns(self) -> Columns:
        """What the columns hold as it stands now."""
        return tuple(self._columns)

    def ask(self, question: Question | None) -> None:
        """Ask about a notice; None ends the asking."""
        self._question = question
        if question is not None:
            self._columns = list(question.guess.columns)
            self.retranslate()

    def choose(self, place: int, field: Field | None) -> None:
        """Say what a column holds; another that was said to hold it holds nothing now."""
        if field is not None:
            self._columns = [None if each is field else each for each in self._columns]
        self._columns[place] = field
        self._say_choices()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        if self._question is None:
            return
        self._title.setText(translate("Columns", "Which column is what?"))
        told = translate(
            "Columns",
            "{name} comes in a form that is new here. Check what stands over each column: "
            "HubDesk remembers it for this sender.",
        )
        self._words.setText(told.format(name=printable(self._question.source.name)))
        self.later.say(translate("Columns", "Not now"))
        rows = self._question.guess.rows
        self.take.say(plural("Columns", "Take %n parcels", None, 2)(rows))
        self._fill(self._question)
        self._say_choices()

    def _fill(self, question: Question) -> None:
        empty_out(self._grid)
        self._choices = []
        for place in range(min(question.guess.width, _MOST_SHOWN)):
            choice = QPushButton()
            choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            choice.setMinimumSize(_NARROWEST, TOUCH)
            mark(choice, kind="plain")
            choice.clicked.connect(partial(self._offer, place))
            self._choices.append(choice)
            self._grid.addWidget(choice, 0, place)
            if any(question.guess.heads):
                head = text_label("", ink="mute")
                self._put(head, question.guess.heads[place], 1, place)
            for row, cells in enumerate(question.guess.sample):
                self._put(text_label(), cells[place], 2 + row, place)
        self._grid.setRowStretch(2 + len(question.guess.sample), 1)
        self._grid.setColumnStretch(len(self._choices), 1)

    def _put(self, label: QWidget, words: str, row: int, column: int) -> None:
        label.setMaximumWidth(_WIDEST)
        shown = label.fontMetrics().elidedText(
            printable(words[:200]), Qt.TextElideMode.ElideRight, _WIDEST - 8
        )
        label.setProperty("text", shown)
        self._grid.addWidget(label, row, column)

    def _say_choices(self) -> None:
        for place, choice in enumerate(self._choices):
            words = field_words(self._columns[place])
            choice.setText(f"{words}  ▾")
            room = choice.fontMetrics().horizontalAdvance(choice.text()) + _BESIDE
            choice.setMinimumWidth(max(room, _NARROWEST))
            told = translate("Columns", "Column {number}: {what}")
            choice.setAccessibleName(told.format(number=place + 1, what=words))
        self.take.setEnabled(Field.NUMBER in self._columns)

    def _offer(self, place: int) -> None:
        """Open the choice of what a column can hold, under its button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in (None, *Field):
            action = menu.addAction(field_words(field))
            action.setCheckable(True)
            action.setChecked(self._columns[place] is field)
            action.triggered.connect(partial(self.choose, place, field))
        button = self._choices[place]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _take(self) -> None:
        if self._question is not None:
            self.taken.emit(self._question, self.columns)

    def _put_off(self) -> None:
        if self._question is not None:
            self.put_off.emit(self._question)
