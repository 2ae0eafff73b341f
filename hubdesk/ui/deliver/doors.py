"""What happened at the doors of a run that is out: each answer with what was noted beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hubdesk.desk.counter import Counter
from hubdesk.desk.underway import Underway
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.refusals import Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui.deliver import acts
from hubdesk.ui.deliver.layout import Layout
from hubdesk.ui.wording import deliver


class Doors(QObject):
    """Keeps a stop chosen, and answers it. `answered` brings a Verdict, `troubled` a Trouble."""

    answered = Signal(object)
    troubled = Signal(object)

    def __init__(self, counter: Counter, parts: Layout, parent: QObject) -> None:
        """Join the door's card and the form beside it."""
        super().__init__(parent)
        self._counter, self._parts = counter, parts
        self._now: Underway | None = None
        self._goes_on = False
        parts.door.told.connect(self.answer)

    def show_run(self, now: Underway) -> None:
        """Choose the first open stop; a door that was just answered gives way to the next."""
        before, self._now = self._now, now
        row = self._parts.stops.row
        came = before is None or before.run.id != now.run.id
        # A scan answers at the desk; what it closed is seen here only by looking.
        scanned = before is not None and acts.is_open(before, row) and not acts.is_open(now, row)
        if row < 0 or came or scanned or self._goes_on:
            self._parts.stops.choose(str(acts.next_open(now, row)))
        self._goes_on = False
        self._ask(now)

    def _ask(self, now: Underway) -> None:
        """Ask about the chosen stop."""
        row = self._parts.stops.row
        self._parts.door.show_stop(now, row)
        if 0 <= row < len(now.stops):
            stop = now.stops[row]
            self._parts.proof.show_door(stop.parcels, deliver.door_words(row, stop))
        else:
            self._parts.proof.show_door((), "")

    def show_parcel(self, parcel: str) -> None:
        """Choose the stop of a parcel that was just scanned, where it is of this run."""
        now = self._now
        if now is not None and (stop := now.stop_of(parcel)):
            self._parts.stops.choose(str(stop - 1))
            self._parts.sketch.choose(stop - 1)
            self._ask(now)

    def answer(self, code: str) -> None:
        """Answer the chosen stop."""
        if (now := self._now) is None:
            return
        proof, row = self._parts.proof, self._parts.stops.row
        self._goes_on = self._told(
            lambda: acts.answer_stop(
                *(self._counter, now, row, code),
                acts.Noted(proof.proof, proof.time.text()),
            )
        )

    def answer_rest(self) -> None:
        """Say of everything that is still out that it was handed over, when the form says."""
        if (now := self._now) is not None:
            proof = self._parts.proof
            self._told(
                lambda: acts.rest_delivered(
                    self._counter, now.run, acts.Noted(proof.proof, proof.time.text())
                )
            )

    def takes(self, scan: Scan) -> bool:
        """Take an outcome's code together with what was noted; without that it is the desk's."""
        if self._now is None or self._parts.proof.is_empty:
            return False
        code = acts.outcome_for_parcel(self._counter, scan)
        if code is None:
            return False
        proof, run = self._parts.proof, self._now.run
        self._told(
            lambda: acts.answer_in_hand(
                *(self._counter, run, code),
                acts.Noted(proof.proof, proof.time.text()),
            )
        )
        return True

    def _told(self, job: Callable[[], Verdict]) -> bool:
        """Do a job; what was noted is used up when it is done, and stays where it is refused."""
        try:
            verdict = job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return False
        self._parts.proof.clear()
        self._goes_on = True
        self.answered.emit(verdict)
        return True
