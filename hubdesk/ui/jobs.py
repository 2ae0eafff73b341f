"""The desk's jobs as the window asks for them: every one ends in an answer or in a trouble."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.desk import (
    correcting,
    details,
    loads,
    reappearing,
    receiving,
    refusing,
    returning,
    taking,
    undoing,
)
from hubdesk.desk.counter import Counter
from hubdesk.desk.noticefiles import from_file
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.facts import WhyBack
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.meanings import MeaningKind
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui.imports import Import, Imports
from hubdesk.ui.wording.cards import Answer, Reply

_PATIENCE_MS = 200


class Jobs(QObject):
    """Asks the desk and tells the window: `answered`, `troubled`, `reading`, `notice_taken`.

    `writing_wanted` names the parcel of which somebody wants to write, and what.
    """

    answered = Signal(object)
    troubled = Signal(object)
    reading = Signal(str)
    notice_taken = Signal(object)
    writing_wanted = Signal(str, object)

    def __init__(self, counter: Counter, imports: Imports, parent: QObject) -> None:
        """Work at a counter; `imports` takes its notices in."""
        super().__init__(parent)
        self._counter = counter
        self._imports = imports
        self._imports.began.connect(self._began)
        self._imports.taken.connect(self._taken)
        self._imports.failed.connect(self._import_failed)

    def take(self, scan: Scan) -> None:
        """Do the one right thing for a scan."""
        self._do(partial(taking.take, self._counter, scan))

    def take_typed(self, text: str) -> None:
        """Take what somebody typed."""
        self._do(partial(taking.typed, self._counter, text))

    def is_whole_number(self, text: str) -> bool:
        """Tell whether a typed text is a whole tracking number or one of the shop's codes."""
        kind = self._counter.reader.read(text).kind
        return kind in (MeaningKind.PARCEL, MeaningKind.OWN)

    def reply(self, reply: Reply) -> None:
        """Answer the question on the card, or stop what it tells of."""
        if reply.answer is Answer.STOP:
            self._imports.stop()
        elif reply.answer in (Answer.NOTE, Answer.ADDRESS):
            self.writing_wanted.emit(reply.parcel, reply.answer)
        else:
            self._do(partial(self._answer, reply))

    def _answer(self, reply: Reply) -> Verdict:
        match reply.choice:
            case Candidate() as label:
                return correcting.carrier(self._counter, reply.parcel, label)
            case WhyBack() as why:
                return refusing.give_back(self._counter, reply.parcel, why)
            case Reason() as reason:
                return returning.send_back(self._counter, reply.parcel, reason)
            case Trait() as trait:
                return details.add_trait(self._counter, reply.parcel, trait)
        jobs: dict[Answer, Callable[[Counter, str], Verdict]] = {
            Answer.TAKE_IN: receiving.accept,
            Answer.REFUSE: receiving.refuse,
            Answer.CHOOSE: taking.choose,
            Answer.ASK_WHY: refusing.ask,
            Answer.ONE_MORE_BOX: details.count_box,
            Answer.TAKE_BACK: reappearing.take_back,
            Answer.SEND_BACK: returning.ask,
            Answer.WHOSE: correcting.ask_carrier,
        }
        return jobs[reply.answer](self._counter, reply.parcel)

    def note_damage(self, parcel_id: str) -> None:
        """Note that a box is damaged: the given parcel, or else the one in hand."""
        parcel = parcel_id or self._counter.in_hand
        if parcel is None:
            self.troubled.emit(Refused("no_parcel_in_hand"))
        else:
            self._do(partial(receiving.damaged, self._counter, parcel))

    def finish(self) -> None:
        """Close the count with the driver."""
        self._do(partial(loads.close_count, self._counter))

    def undo(self) -> None:
        """Undo the last job."""
        self._do(partial(undoing.undo, self._counter))

    def change_clerk(self, name: str) -> None:
        """Let somebody else stand at the counter."""
        self._do(partial(taking.change_clerk, self._counter, name))

    def take_notice(self, file: Path) -> None:
        """Take a notice in, beside the window: it may be large."""
        self._imports.take(from_file(file))

    def wait(self) -> None:
        """Let what is under way come to its end, or to where it can go on another time."""
        self._imports.close()

    def _do(self, job: Callable[[], Verdict]) -> None:
        try:
            verdict = job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.answered.emit(verdict)

    def _began(self, what: Import) -> None:
        QTimer.singleShot(_PATIENCE_MS, self, partial(self._say_reading, what))

    def _say_reading(self, what: Import) -> None:
        if self._imports.current is what and not what.is_left_over:
            self.reading.emit(what.source.name)

    def _taken(self, _source: object, report: object) -> None:
        self.notice_taken.emit(report)

    def _import_failed(self, _source: object, trouble: object) -> None:
        self.troubled.emit(trouble)
