"""Notices from everywhere: what was left half written, pasted, asked about, or laid in a folder."""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut

from hubdesk.desk.columns import Columns
from hubdesk.desk.counter import Counter
from hubdesk.desk.noticefiles import Source, from_text
from hubdesk.equipment.folder import WatchedFolder
from hubdesk.ui.imports import Import, Question
from hubdesk.ui.receive import ReceivePage
from hubdesk.ui.today import TodayPage
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.cards import Answer, CardText
from hubdesk.ui.wording.notices import asking_card, pasted_name, progress_card

_TELL_MS = 200
# An answer to a scan stays on the card this long before the notice is told of again.
_ANSWER_SECONDS = 4.0
_PATIENCE_SECONDS = 0.2


class Notices(QObject):
    """Everything around the notices of a window. `start` goes on with what was left half done."""

    def __init__(
        self, window: MainWindow, counter: Counter, folder: Path | None, parent: QObject
    ) -> None:
        """Join them; `folder` is the one where notices are laid, None where there is none."""
        super().__init__(parent)
        self._window = window
        self._imports = window.imports
        self._questions: deque[Question] = deque()
        self._began_at = self._answered_at = 0.0
        self._told: Import | None = None
        self._course_told: CardText | None = None
        self._folder = WatchedFolder(folder, counter, self._imports, self) if folder else None
        # With the window it ends: what began while that was closing may have started it once more.
        self._telling = QTimer(window)
        self._telling.setInterval(_TELL_MS)
        self._telling.timeout.connect(self._tell)
        self._connect()

    def _connect(self) -> None:
        self._imports.began.connect(self._began)
        self._imports.taken.connect(self._ended)
        self._imports.failed.connect(self._ended)
        self._imports.unsure.connect(self._ask)
        self._window.verdict_shown.connect(self._answered)
        self._window.trouble_shown.connect(self._answered)
        for page in self._pages:
            page.columns.taken.connect(self._take)
            page.columns.put_off.connect(self._put_off)
        self._window.top.scan_line.installEventFilter(self)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self._window)
        paste.activated.connect(self.paste)
        choose = QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self._window)
        choose.activated.connect(self._window.choose_notice)

    @property
    def _pages(self) -> tuple[ReceivePage, TodayPage]:
        return self._window.pages.receive, self._window.pages.today

    def start(self) -> None:
        """Write to its end what was decided before, and begin to watch the folder."""
        self._imports.finish_earlier(Source("", lambda _: iter(())))
        if self._folder is not None:
            self._folder.start()

    def stop(self) -> None:
        """Stop watching."""
        self._telling.stop()
        if self._folder is not None:
            self._folder.stop()

    @Slot()
    def paste(self) -> None:
        """Take what was copied: a list as a notice, a single line into the scan line."""
        text = QGuiApplication.clipboard().text()
        if looks_like_a_notice(text):
            self._imports.take(from_text(text, pasted_name()))
        elif text.strip():
            self._window.focus_scan_line()
            self._window.top.scan_line.insert(text.strip()[:400])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a pasted list in the scan line as a notice; anything else is pasted there."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste):
            is_list = looks_like_a_notice(QGuiApplication.clipboard().text())
            if is_list and event.type() == QEvent.Type.ShortcutOverride:
                return False
            if is_list and event.type() == QEvent.Type.KeyPress:
                self.paste()
                return True
        return super().eventFilter(watched, event)

    @Slot(object)
    def _began(self, _what: Import) -> None:
        self._began_at = time.monotonic()
        self._telling.start()

    @Slot(object, object)
    def _ended(self, _source: Source, _answer: object) -> None:
        if self._imports.current is None:
            self._telling.stop()

    @Slot(object)
    def _answered(self, _answer: object) -> None:
        self._answered_at = time.monotonic()

    @Slot()
    def _tell(self) -> None:
        """Show how far the notice is, unless the card holds the answer to a scan or a question."""
        now, what = time.monotonic(), self._imports.current
        verdict = self._window.pages.current.verdict
        if what is None:  # what was left from before the power went ends without a word
            self._telling.stop()
            if verdict.text is not None and verdict.text == self._course_told:
                self._window.pages.put_away()
            return
        if what.is_left_over and not what.course.total:
            return
        asks = any(reply.answer is not Answer.STOP for reply in verdict.replies)
        is_ours = verdict.text is not None and verdict.text.who == what.source.name
        # On a slow PC the look for what a cut left half written takes a while; nothing is written.
        is_nothing = not what.source.name and not what.course.total
        is_early = is_nothing or now - self._began_at < _PATIENCE_SECONDS
        is_answer = not is_ours and now - self._answered_at < _ANSWER_SECONDS
        if is_early or is_answer or (asks and verdict.isVisible()):
            return
        words = partial(progress_card, what.source.name, what.course)
        self._course_told = words()
        if self._told is not what or not is_ours or verdict.isHidden():
            self._told = what
            self._window.pages.present(words)
            return
        for page in {self._window.pages.receive, self._window.pages.current}:
            page.show_card(self._course_told, fades=False)

    @Slot(object)
    def _ask(self, question: Question) -> None:
        self._ended(question.source, None)
        self._questions.append(question)
        self._window.pages.present(partial(asking_card, question.source.name))
        self._show_question()

    def _show_question(self) -> None:
        first = self._questions[0] if self._questions else None
        for page in self._pages:
            page.show_question(first)

    @Slot(object, object)
    def _take(self, question: Question, columns: Columns) -> None:
        self._forget(question)
        self._imports.answer(question, columns)

    @Slot(object)
    def _put_off(self, question: Question) -> None:
        self._forget(question)
        self._window.pages.put_away()

    def _forget(self, question: Question) -> None:
        self._questions = deque(each for each in self._questions if each is not question)
        self._show_question()
        self._window.focus_scan_line()


def looks_like_a_notice(text: str) -> bool:
    """Whether a pasted text is a list: several lines, or cells beside each other."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 or (len(lines) == 1 and "\t" in lines[0].strip())
