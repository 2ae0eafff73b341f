"""The scanners that HubDesk hears, and the three scans by which it learns one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import ElidedLabel, Pill, empty_out, text_label
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.equipment import LessonText, ScannerText
from hubdesk.ui.wording.speech import translate


class ScannerCard(QFrame):
    """A line a scanner; below it the set-up sheet and the lesson."""

    sheet_wanted = Signal()
    lesson_wanted = Signal()
    lesson_ended = Signal()

    def __init__(self, _theme: Theme) -> None:
        """Make it before anything was scanned."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SMALL_GAP)
        self._lesson = text_label("lead", wraps=True)
        self._advice = text_label("", ink="mute", wraps=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._sheet = KeyButton()
        self.begin = KeyButton("F9", kind="main")
        self._stop = KeyButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        for widget in (self._lesson, self._progress, self._advice):
            column.addWidget(widget)
        for button in (self._sheet, self.begin, self._stop):
            column.addWidget(button)
        column.addStretch(1)  # below: beside a tall card the keys must not sink out of sight
        self._sheet.clicked.connect(self.sheet_wanted)
        self.begin.clicked.connect(self.lesson_wanted)
        self._stop.clicked.connect(self.lesson_ended)
        self.show_lesson(None)

    def show_scanners(self, scanners: Sequence[ScannerText]) -> None:
        """Show every scanner that is known, the one on the keyboard first."""
        empty_out(self._lines)
        for scanner in scanners:
            self._lines.addWidget(_line(scanner))

    def show_lesson(self, lesson: LessonText | None) -> None:
        """Show how far the lesson is; None where there is none."""
        running = lesson is not None and lesson.is_running
        self._lesson.setText(lesson.words if lesson else "")
        self._advice.setText(lesson.advice if lesson else self._invitation())
        self._lesson.setVisible(lesson is not None)
        self._progress.setVisible(running)
        if lesson is not None:
            self._progress.setRange(0, lesson.steps)
            self._progress.setValue(lesson.done)
        self._sheet.setVisible(not running)
        self.begin.setVisible(not running)
        self._stop.setVisible(running)

    def _invitation(self) -> str:
        return translate(
            "Equipment",
            "Most scanners just work. If letters come out wrong, print the set-up sheet and "
            "scan its three codes.",
        )

    def retranslate(self) -> None:
        """Say everything in the language of the moment; the lesson's words come by themselves."""
        self._title.setText(translate("Equipment", "Scanners"))
        self._sheet.say(translate("Equipment", "Print the set-up sheet"))
        self.begin.say(translate("Equipment", "Set up in three scans"))
        self._stop.say(translate("Equipment", "Stop the set-up"))
        self._progress.setAccessibleName(translate("Equipment", "Codes scanned so far"))
        if self._lesson.isHidden():
            self._advice.setText(self._invitation())


def _line(scanner: ScannerText) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    name, pill = ElidedLabel(), Pill()
    # Placed before they speak: a label shown without a parent is a window of its own.
    row.addWidget(name, 1)
    row.addWidget(pill)
    name.say(scanner.name)
    pill.say(scanner.words, scanner.tone)
    return line
