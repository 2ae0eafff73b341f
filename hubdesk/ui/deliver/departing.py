"""How a run leaves: its loading begins, who is forgotten is asked about, and it is on its way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from hubdesk.desk import loading
from hubdesk.desk.counter import Counter
from hubdesk.desk.loading import Leaving
from hubdesk.desk.underway import Underway
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.refusals import Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui.deliver import acts
from hubdesk.ui.deliver.layout import Layout

# What the card that says who goes can mend.
_NOBODY_GOES = ("no_person", "person_gone")


class Departing(QObject):
    """Lets the open run leave.

    `answered` brings a Verdict, `troubled` a Trouble; `changed` tells that the page has something
    else to show, `nobody_goes` that somebody must be chosen first.
    """

    answered = Signal(object)
    troubled = Signal(object)
    changed = Signal()
    nobody_goes = Signal()

    def __init__(self, counter: Counter, parts: Layout, parent: QObject) -> None:
        """Join the answers of the loading check; begin without a run."""
        super().__init__(parent)
        self._counter = counter
        self._asked: datetime | None = None
        self.now: Underway | None = None
        parts.load.without_wanted.connect(partial(self.leave, Leaving.WITHOUT_THEM))
        parts.load.all_in_wanted.connect(partial(self.leave, Leaving.THEY_ARE_IN))

    @property
    def is_asking(self) -> bool:
        """Whether the question about forgotten parcels is open."""
        return self._asked is not None

    def forget(self) -> None:
        """Let the question go."""
        self._asked = None

    def begin(self) -> None:
        """Begin to load, or go on with it."""
        self.forget()
        if self.now is None:
            return
        try:
            loading.begin(self._counter, self.now.run.id)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        self.changed.emit()

    def leave(self, leaving: Leaving) -> None:
        """Let the run leave; `Leaving.ASK` names first who is forgotten."""
        if self.now is not None:
            self._do(partial(loading.depart, self._counter, self.now.run.id, leaving))

    def takes(self, scan: Scan) -> bool:
        """Take the sheet of the run that is loaded, scanned once more: it leaves."""
        return self._do(partial(acts.left_by_sheet, self._counter, scan, self.now, self._asked))

    def _do(self, job: Callable[[], Verdict | None]) -> bool:
        """Do a job that is answered on the card, and tell whether it was one at all."""
        try:
            verdict = job()
        except Trouble as trouble:
            if trouble.reason in _NOBODY_GOES:
                self.nobody_goes.emit()
            self.troubled.emit(trouble)
            self.changed.emit()
            return True
        if verdict is not None:
            is_question = verdict.kind is VerdictKind.FORGOTTEN
            self._asked = self._counter.now() if is_question else None
            self.answered.emit(verdict)
        return verdict is not None
