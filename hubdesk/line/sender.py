"""Telling the carrier: the thread that brings the journal to the gateway, entry by entry, in order.

The journal is the outbox and the gateway forgets no id, so that everything may be sent again at
any time; only what a receipt names is noted as told. `sending` decides, this carries it out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from threading import Event, Lock, Thread
from time import monotonic

from hubdesk.database.record import Record
from hubdesk.line.batches import Batch, next_batch, subjects_of
from hubdesk.line.post import Post
from hubdesk.line.sending import (
    Acknowledgement,
    Failure,
    LineKind,
    LineState,
    Pace,
    Wake,
    begin,
    understand,
)
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.entry import BrokenEntry, whole_milliseconds
from hubdesk.parcels.refusals import KnownFault

_STOP_SECONDS = 5.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SendReport:
    """What one drain did: entries now held there, of them known before, set aside, left here."""

    sent: int
    duplicates: int
    parked: int
    left: int
    bytes: int
    failure: Failure | None = None


class Sender:
    """Brings the journal to one destination. One thread sends; any thread may wake or stop it."""

    def __init__(
        self,
        record: Record,
        destination: str,
        post: Post,
        naming: Naming,
        *,
        now: Callable[[], datetime],
        tell: Callable[[LineState], None] = lambda _: None,
        pace: Pace | None = None,
        chance: Random | None = None,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        """Send what `record` holds for `destination` (a gateway's base URL) by `post`.

        `tell` hears every change of the line's state, in the sender's thread. `now` is for the
        record's times only: what is waited for is measured by `seconds`, which never jumps.
        """
        self._record = record
        self._destination = destination
        self._post = post
        self._naming = naming
        self._now = now
        self._tell = tell
        self._seconds = seconds
        self._chance = chance or Random()
        self._sending = begin(pace or Pace(), seconds(), self._chance)
        self._state = LineState(LineKind.SENDING, waiting=0)
        self._lock = Lock()
        self._bell = Event()
        self._stopping = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to send in a thread of its own."""
        self._thread = Thread(target=self._run, name="sender", daemon=True)
        self._thread.start()

    def stop(self) -> bool:
        """End within five seconds, even in the middle of a request.

        Gives False where a name server still holds the thread up: it then touches nothing more.
        """
        self._stopping.set()
        self._bell.set()
        self._post.hang_up()
        if self._thread is not None:
            self._thread.join(_STOP_SECONDS)
            if self._thread.is_alive():
                return False
        self._post.close()
        return True

    def wake(self, cause: Wake = Wake.NEW_ENTRY) -> None:
        """Look at once whether something can be sent."""
        with self._lock:
            self._sending = self._sending.woken(cause, self._seconds())
        self._bell.set()

    def drain_once(self) -> SendReport:
        """Send everything that waits, without a thread, until it is told or something fails."""
        report = SendReport(0, 0, 0, 0, 0)
        while (batch := self._batch(self._sending.events)) and not self._stopping.is_set():
            outcome = self._deliver(batch)
            report = _added(report, batch, outcome)
            if isinstance(outcome, Failure):
                break
        return replace(report, left=self._state.waiting)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._bell.clear()
            pause = self._turn()
            if pause > 0:
                self._bell.wait(pause)

    def _turn(self) -> float:
        """Send one batch where one is due; give the seconds until the next look."""
        batch: Batch | None = None
        try:
            limit = self._sending.limit(self._seconds())
            batch = self._batch(limit or 1)
            if batch is not None and limit:
                self._deliver(batch)
        except (KnownFault, BrokenEntry) as fault:
            # Our own disk, not the line: nothing is lost, and it is tried again.
            self._failed(Failure(LineKind.RECORD, str(fault)))
        except Exception as mistake:  # noqa: BLE001 - the thread's outermost loop
            _log.exception("the sender stumbled and goes on")
            self._failed(Failure(LineKind.RECORD, repr(mistake)))
        with self._lock:
            return self._sending.wait(self._seconds(), is_empty=batch is None)

    def _batch(self, most: int) -> Batch | None:
        """Look into the record: what comes next, and how much there is."""
        with self._record.view() as view:
            outbox = view.outbox
            kept = outbox.waiting(self._destination, most)
            told = outbox.acknowledged(self._destination)
            state = replace(
                self._state,
                waiting=outbox.count_waiting(self._destination),
                parked=len(outbox.parked(self._destination)),
                last_confirmed_at=outbox.confirmed_at(self._destination, told) if told else None,
            )
            subjects = subjects_of(view, kept)
        self._say(state)
        if not kept:
            return None
        most_bytes = self._sending.pace.most_bytes
        return next_batch(kept, subjects, self._naming, self._now(), most_bytes)

    def _deliver(self, batch: Batch) -> Acknowledgement | Failure:
        outcome = understand(self._post.send(batch.body), batch.entries)
        if self._stopping.is_set():
            # What was answered meanwhile will be answered again: resending does no harm.
            return Failure(LineKind.OFFLINE, "stopped")
        if isinstance(outcome, Failure):
            self._failed(outcome)
        else:
            self._note(outcome)
            with self._lock:
                self._sending = self._sending.after_receipt(len(batch.entries), self._seconds())
            self._say(self._noted(outcome, len(batch.entries)))
        return outcome

    def _note(self, outcome: Acknowledgement) -> None:
        with self._record.work("") as work:
            for position, reason in outcome.parked:
                work.outbox.park(self._destination, position, reason, work.now)
            work.outbox.acknowledge(self._destination, outcome.last, work.now)

    def _noted(self, outcome: Acknowledgement, answered: int) -> LineState:
        state = self._state
        return replace(
            state,
            waiting=max(0, state.waiting - answered),
            parked=state.parked + len(outcome.parked),
            chain_flaws=outcome.chain_flaws,
            last_confirmed_at=whole_milliseconds(self._now()),
        )

    def _failed(self, failure: Failure) -> None:
        _log.info("the line failed: %s %s", failure.kind, failure.note)
        with self._lock:
            self._sending = self._sending.after_failure(failure, self._seconds(), self._chance)
        self._say(self._state)

    def _say(self, state: LineState) -> None:
        """Tell where the line stands, once for each change."""
        trouble = self._sending.trouble
        if trouble is None:
            kind = LineKind.SENDING if state.waiting else LineKind.CONFIRMED
        else:
            kind = trouble.kind
        pause = self._sending.due - self._seconds()
        waits = state.waiting and pause > 0
        said = replace(
            state,
            kind=kind,
            trouble=trouble.note if trouble else "",
            next_try_at=self._now() + timedelta(seconds=pause) if waits else None,
        )
        changed = replace(said, next_try_at=None) != replace(self._state, next_try_at=None)
        self._state = said
        if changed or trouble is not None:
            self._tell(said)


def _added(report: SendReport, batch: Batch, outcome: Acknowledgement | Failure) -> SendReport:
    if isinstance(outcome, Failure):
        return replace(report, bytes=report.bytes + len(batch.body), failure=outcome)
    return replace(
        report,
        sent=report.sent + outcome.stored + outcome.duplicates,
        duplicates=report.duplicates + outcome.duplicates,
        parked=report.parked + len(outcome.parked),
        bytes=report.bytes + len(batch.body),
    )
