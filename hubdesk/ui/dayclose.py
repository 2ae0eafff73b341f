"""The end of the day: what it came to, what is still open, and its closing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hubdesk.desk.counter import Counter
from hubdesk.desk.dayreport import DayReport
from hubdesk.ui import keys
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.downward import Downward
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP, SMALL_GAP, TOUCH_MAIN
from hubdesk.ui.wording import days, figures
from hubdesk.ui.wording.speech import translate

CLOSE_KEY, SHEET_KEY = "F10", "Ctrl P"
_COLUMNS = 4


class DayPanel(Downward):
    """Shows a day before and after it is closed."""

    close_wanted = Signal()
    sheet_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        """Make it before a day."""
        super().__init__(QWidget())
        self._report: DayReport | None = None
        self._title, self._status = text_label("name", wraps=True), text_label("lead", wraps=True)
        self._open_title = text_label("heading")
        self._open = text_label("", wraps=True)
        self._hash = text_label("", ink="mute")
        self._figures = QGridLayout()
        self._cells: list[tuple[QLabel, QLabel]] = []
        self.back, self.sheet = KeyButton("Esc"), KeyButton(SHEET_KEY)
        self.main = KeyButton(keys.MAIN, kind="main")
        self.main.setMinimumHeight(TOUCH_MAIN)
        self._build()
        self.back.clicked.connect(self.back_wanted)
        self.sheet.clicked.connect(self.sheet_wanted)
        self.main.clicked.connect(self.close_wanted)

    def _build(self) -> None:
        self._figures.setHorizontalSpacing(GAP)
        self._figures.setVerticalSpacing(SMALL_GAP)
        for place in range(2 * _COLUMNS):
            figure, words = text_label("figure"), text_label("", ink="mute", wraps=True)
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(figure)
            cell.addWidget(words)
            self._figures.addLayout(cell, place // _COLUMNS, place % _COLUMNS)
            self._cells.append((figure, words))
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL_GAP)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.sheet)
        buttons.addWidget(self.main)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(GAP, 18, GAP, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._status)
        column.addLayout(self._figures)
        for label in (self._open_title, self._open, self._hash):
            column.addWidget(label)
        column.addStretch(1)
        column.addLayout(buttons)

    @property
    def report(self) -> DayReport | None:
        """The day that is shown; None while nobody asked."""
        return self._report

    def show_day(self, report: DayReport | None, counter: Counter) -> None:
        """Show a day as it stands, in the language of the moment; None for none."""
        self._report = report
        if report is None:
            return
        at = report.closings[-1].entry.happened_at if report.closings else counter.now()
        self._title.setText(days.panel_title(report))
        self._status.setText(days.status_words(report, figures.clock(counter.local(at))))
        counts = days.figures_of(report.counts)
        for (figure, words), told, count in zip(
            self._cells, days.figure_words(), counts, strict=True
        ):
            figure.setText(str(count))
            words.setText(told)
        loose = days.loose_words(report.loose)
        self._open_title.setText(days.loose_title())
        self._open.setText("\n".join(loose) or translate("DaySheet", "Nothing is open."))
        self._hash.setText(
            translate("Sheet", "journal {hash}").format(
                hash=figures.short_hash(report.journal_hash)
            )
        )
        self.back.say(translate("Today", "Back"))
        self.sheet.say(days.title())
        self.main.say(days.close_words(report))
        self.main.setVisible(not report.is_closed)
