"""Which printer takes which paper, and what became of every print."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import ElidedLabel, Pill, empty_out, text_label
from hubdesk.ui.palette import Tone
from hubdesk.ui.printing.jobs import PaperKind, PrintJob, PrintNews, PrintState
from hubdesk.ui.printing.offers import printer_button
from hubdesk.ui.theme import GAP, SMALL_GAP, Theme, mark
from hubdesk.ui.wording.prints import job_text, kind_words, trouble_of
from hubdesk.ui.wording.speech import translate

_MOST_FINISHED = 4
_CHOOSING_WIDTH = 360


class PrintersCard(QFrame):
    """Printers on the left, prints on the right: those that need somebody first."""

    chosen = Signal(object, str)
    test_wanted = Signal(object)
    came_out = Signal(str)
    again = Signal(str)
    given_up = Signal(str)
    reprint = Signal(object)

    def __init__(self, _theme: Theme) -> None:
        """Make it before any printer is known."""
        super().__init__()
        mark(self, card=True)
        self.kind = PaperKind.SHEET
        self.news = PrintNews()
        self._chosen: Mapping[PaperKind, str] = {}
        self._title = text_label("heading")
        self._pill = Pill()
        self._none = text_label("", ink="mute", wraps=True)
        self._kinds = {kind: QPushButton() for kind in PaperKind}
        self._kind_group, self._group = QButtonGroup(self), QButtonGroup(self)
        self._choices = QVBoxLayout()
        self._test = KeyButton()
        self._prints_title = text_label("heading")
        self._empty = text_label("", ink="mute", wraps=True)
        self._jobs = QVBoxLayout()
        self._build()
        self._test.clicked.connect(lambda: self.test_wanted.emit(self.kind))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._pill)
        kinds = QHBoxLayout()
        kinds.setSpacing(SMALL_GAP)
        for kind, button in self._kinds.items():
            mark(button, sieve="true")
            button.setCheckable(True)
            button.setChecked(kind is self.kind)
            button.clicked.connect(partial(self._show_kind, kind))
            self._kind_group.addButton(button)
            kinds.addWidget(button)
        kinds.addStretch(1)
        self._choices.setSpacing(SMALL_GAP)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addLayout(kinds)
        left.addWidget(self._none)
        left.addLayout(self._choices)
        left.addWidget(self._test)
        left.addStretch(1)
        choosing = QWidget()
        choosing.setLayout(left)
        choosing.setFixedWidth(_CHOOSING_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        self._jobs.setSpacing(12)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._prints_title)
        right.addWidget(self._empty)
        right.addLayout(self._jobs)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 16)
        row.setSpacing(2 * GAP)
        row.addWidget(choosing)
        row.addLayout(right, 1)

    def show_news(self, news: PrintNews, chosen: Mapping[PaperKind, str]) -> None:
        """Show the printers, which of them takes which paper, and the prints."""
        if (news, chosen) == (self.news, self._chosen):
            return
        self.news, self._chosen = news, dict(chosen)
        self._show_printers()
        self._show_jobs()

    def _show_kind(self, kind: PaperKind) -> None:
        self.kind = kind
        self._show_printers()

    def _show_printers(self) -> None:
        empty_out(self._choices)
        self._group = QButtonGroup(self)
        for printer in self.news.printers:
            is_chosen = printer.name == self._chosen.get(self.kind)
            button = printer_button(printer, is_chosen=is_chosen)
            button.clicked.connect(partial(self.chosen.emit, self.kind, printer.name))
            self._group.addButton(button)
            self._choices.addWidget(button)
        words = self._trouble()
        self._none.setText(words)
        self._none.setVisible(bool(words))
        self._test.setEnabled(bool(self._chosen.get(self.kind)))

    def _trouble(self) -> str:
        """Say what ails the chosen printer, or why there is none."""
        news = self.news
        chosen = self._chosen.get(self.kind, "")
        if not news.printers and not news.why:
            return translate("Prints", "This PC has no printer yet. Add one in its settings.")
        known = {printer.name: printer.why for printer in news.printers}
        why = news.why or (known.get(chosen, "printer_gone") if chosen else "")
        return trouble_of(why) if why else ""

    @property
    def needs_somebody(self) -> bool:
        """Tell whether a print waits for somebody's hands or answer."""
        return bool(self.news.needing)

    def _show_jobs(self) -> None:
        empty_out(self._jobs)
        jobs = sorted(self.news.jobs, key=lambda job: job.state is not PrintState.UNSURE)
        for job in (*jobs, *self.news.finished[:_MOST_FINISHED]):
            self._jobs.addWidget(self._line(job))
        self._empty.setVisible(not self._jobs.count())
        if self.needs_somebody:
            self._pill.say(translate("Prints", "Needs you"), Tone.WARN)
        elif jobs:
            self._pill.say(translate("Prints", "Printing"), Tone.INFO)
        else:
            self._pill.say("")

    def _line(self, job: PrintJob) -> QWidget:
        text = job_text(job, self.news.called(job.printer))
        line = QWidget()
        name, pill = ElidedLabel(), Pill()
        about, advice = ElidedLabel(ink="mute"), text_label("", ink="warn", wraps=True)
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(pill)
        acts = QHBoxLayout()
        acts.setSpacing(SMALL_GAP)
        for button in self._buttons(job):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(about)
        column.addWidget(advice)
        column.addLayout(acts)
        # Only now that they have a parent: a label shown without one is a window of its own.
        name.say(text.name)
        about.say(text.about)
        pill.say(text.words, text.tone)
        advice.setText(text.advice)
        advice.setVisible(bool(text.advice))
        return line

    def _buttons(self, job: PrintJob) -> list[KeyButton]:
        """Give what can be done about a print."""
        if job.state is PrintState.UNSURE:
            return [
                _button(translate("Prints", "It is there"), partial(self.came_out.emit, job.id)),
                _button(translate("Prints", "Print again"), partial(self.again.emit, job.id)),
            ]
        if not job.state.is_over:
            return [_button(translate("Prints", "Stop it"), partial(self.given_up.emit, job.id))]
        return [_button(translate("Prints", "Print once more"), partial(self.reprint.emit, job))]

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Prints", "Printers"))
        self._prints_title.setText(translate("Prints", "Prints"))
        self._empty.setText(translate("Prints", "What is printed today will stand here."))
        self._test.say(translate("Prints", "Print a test page"))
        for kind, button in self._kinds.items():
            button.setText(kind_words(kind))
        self._show_printers()
        self._show_jobs()


def _button(words: str, slot: partial[None]) -> KeyButton:
    button = KeyButton()
    button.say(words)
    button.clicked.connect(slot)
    return button
