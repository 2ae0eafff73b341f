"""The desk's jobs as the window asks for them: every one ends in an answer or in a trouble."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.desk import receiving, taking, undoing
from hubdesk.desk.counter import Counter
from hubdesk.desk.notices import take_notice
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.meanings import MeaningKind
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui.errand import Errand
from hubdesk.ui.wording.cards import Answer, Reply

_PATIENCE_MS = 200
_LONGEST_WAIT = 30.0


class Jobs(QObject):
    """Asks the desk and tells the window: `answered`, `troubled`, `reading`, `notice_taken`."""

    answered = Signal(object)
    troubled = Signal(object)
    reading = Signal(str)
    notice_taken = Signal(object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        """Work at a counter."""
        super().__init__(parent)
        self._counter = counter
        self._errands: list[Errand] = []

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
        """Answer the question on the card."""
        jobs: dict[Answer, Callable[[Counter, str], Verdict]] = {
            Answer.TAKE_IN: receiving.accept,
            Answer.REFUSE: receiving.refuse,
            Answer.CHOOSE: taking.choose,
        }
        self._do(partial(jobs[reply.answer], self._counter, reply.parcel))

    def take_in(self, parcel_id: str) -> None:
        """Take in a parcel that was kept aside."""
        self._do(partial(receiving.accept, self._counter, parcel_id))

    def refuse(self, parcel_id: str) -> None:
        """Hand a parcel that was kept aside back."""
        self._do(partial(receiving.refuse, self._counter, parcel_id))

    def note_damage(self, parcel_id: str) -> None:
        """Note that a box is damaged: the given parcel, or else the one in hand."""
        parcel = parcel_id or self._counter.in_hand
        if parcel is None:
            self.troubled.emit(Refused("no_parcel_in_hand"))
        else:
            self._do(partial(receiving.damaged, self._counter, parcel))

    def finish(self) -> None:
        """Close the count with the driver."""
        self._do(partial(receiving.finish, self._counter))

    def undo(self) -> None:
        """Undo the last job."""
        self._do(partial(undoing.undo, self._counter))

    def change_clerk(self, name: str) -> None:
        """Let somebody else stand at the counter."""
        self._do(partial(taking.change_clerk, self._counter, name))

    def take_notice(self, file: Path) -> None:
        """Take a notice in, beside the window: it may be large."""
        errand = Errand(partial(take_notice, self._counter, file), self)
        errand.done.connect(self._notice_done)
        errand.failed.connect(self._errand_failed)
        self._errands.append(errand)
        errand.start()
        QTimer.singleShot(_PATIENCE_MS, self, partial(self._say_reading, errand, file.name))

    def wait(self) -> None:
        """Let what is under way come to its end."""
        for errand in self._errands:
            errand.wait(_LONGEST_WAIT)

    def _do(self, job: Callable[[], Verdict]) -> None:
        try:
            verdict = job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.answered.emit(verdict)

    def _say_reading(self, errand: Errand, name: str) -> None:
        if errand in self._errands:
            self.reading.emit(name)

    def _notice_done(self, report: object) -> None:
        self._forget()
        self.notice_taken.emit(report)

    def _errand_failed(self, trouble: object) -> None:
        self._forget()
        self.troubled.emit(trouble)

    def _forget(self) -> None:
        errand = self.sender()
        self._errands = [each for each in self._errands if each is not errand]
        if errand is not None:
            errand.deleteLater()
