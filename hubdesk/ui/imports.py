"""Notices on their way in, one after the other, beside the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from hubdesk.desk import notices
from hubdesk.desk.columns import Columns, ColumnsUnsure, Guess
from hubdesk.desk.counter import Counter
from hubdesk.desk.course import Course
from hubdesk.desk.noticefiles import Source
from hubdesk.desk.noticereport import NoticeReport
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.errand import Messenger

_LONGEST_WAIT = 30.0


@dataclass(frozen=True, slots=True)
class Question:
    """What the columns of a notice hold is not sure; `guess` is what it looks like."""

    source: Source
    guess: Guess


@dataclass(frozen=True, slots=True)
class Import:
    """One notice on its way; `is_left_over` where there may be none left to write to its end."""

    source: Source
    course: Course
    job: Callable[[], object]
    is_left_over: bool = False


class Imports(QObject):
    """Takes notices in. Of each it tells `began`, then one of `taken`, `unsure` and `failed`.

    `taken` brings the source and its NoticeReport, `unsure` a Question, `failed` the source and
    the Trouble.
    """

    began = Signal(object)
    taken = Signal(object, object)
    unsure = Signal(object)
    failed = Signal(object, object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        """Work at a counter."""
        super().__init__(parent)
        self._counter = counter
        self._waiting: deque[Import] = deque()
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._done)
        self._messenger.failed.connect(self._failed)
        self.current: Import | None = None

    def take(self, source: Source) -> None:
        """Take a notice in, or ask what its columns hold."""
        course = Course()
        self._begin(Import(source, course, partial(_take, self._counter, source, course)))

    def answer(self, question: Question, columns: Columns) -> None:
        """Take a notice in whose columns somebody has named, and remember that for its sender."""
        course = Course()
        job = partial(_take_named, self._counter, question, columns, course)
        self._begin(Import(question.source, course, job))

    def finish_earlier(self, source: Source) -> None:
        """Write to its end what was decided before the power went."""
        course = Course()
        job = partial(_finish_earlier, self._counter, course)
        self._begin(Import(source, course, job, is_left_over=True))

    def stop(self) -> None:
        """Stop what is under way, unless it is decided; nothing of it stays."""
        if self.current is not None:
            self.current.course.stop()

    def close(self) -> None:
        """Leave off before the window goes: what is decided is written on at the next start."""
        self._waiting.clear()
        if self.current is not None:
            self.current.course.leave()
        self._messenger.wait(_LONGEST_WAIT)

    def _begin(self, what: Import) -> None:
        self._waiting.append(what)
        if self.current is None:
            self._next()

    def _next(self) -> None:
        self.current = self._waiting.popleft() if self._waiting else None
        if self.current is None:
            return
        self._messenger.send(self.current.job)
        self.began.emit(self.current)

    def _done(self, answer: object) -> None:
        ended = self._end()
        if isinstance(answer, Question):
            self.unsure.emit(answer)
        elif isinstance(answer, NoticeReport) and ended is not None:
            self.taken.emit(ended.source, answer)

    def _failed(self, trouble: Trouble) -> None:
        ended = self._end()
        if ended is not None:
            self.failed.emit(ended.source, trouble)

    def _end(self) -> Import | None:
        ended = self.current
        self._next()
        return ended


def _finish_earlier(counter: Counter, course: Course) -> object:
    notices.forget_what_was_not_decided(counter)
    return notices.finish_what_was_decided(counter, course)


def _take(counter: Counter, source: Source, course: Course) -> object:
    try:
        return notices.take_notice(counter, source, course=course)
    except ColumnsUnsure:
        return Question(source, notices.look_into(counter, source, Course()))


def _take_named(counter: Counter, question: Question, columns: Columns, course: Course) -> object:
    report = notices.take_notice(counter, question.source, columns=columns, course=course)
    notices.remember(counter, question.guess, columns)
    return report
