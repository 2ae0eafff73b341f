"""Telling the carrier: the thread that brings the journal to the gateway, entry by entry, in order.

The journal is the outbox and the gateway forgets no id, so that everything may be sent again at
any time; only what a receipt accounts for is noted as told. `sending` decides, `ledger` knows, this
carries it out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from random import Random
from threading import Event, Lock, Thread
from time import monotonic

from hubdesk.database.outbox import Traffic
from hubdesk.database.record import Record
from hubdesk.line.ahead import Ahead
from hubdesk.line.batches import Batch
from hubdesk.line.counting import Recount, read_chains
from hubdesk.line.ledger import Ledger
from hubdesk.line.photographs import PhotographSender
from hubdesk.line.post import Post
from hubdesk.line.receiver import Receiver
from hubdesk.line.reports import SendReport, added
from hubdesk.line.sending import (
    Failure,
    LineKind,
    LineState,
    Pace,
    Wake,
    begin,
)
from hubdesk.line.telling import Telling
from hubdesk.line.understanding import Acknowledgement, understand
from hubdesk.line.wire.events import Naming
from hubdesk.line.wire.stretches import chains_path
from hubdesk.parcels.entry import BrokenEntry
from hubdesk.parcels.refusals import KnownFault
from hubdesk.shortturns import short_turns

_STOP_SECONDS = 5.0
# Another desk of this record is sending what all have written: its turn ends with its batch.
_OTHERS_SEND = 2.0
_log = logging.getLogger(__name__)


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
        zone: tzinfo = UTC,
        receiver: Receiver | None = None,
        photographs: PhotographSender | None = None,
    ) -> None:
        """Send what `record` holds for `destination` (a gateway's base URL) by `post`.

        `tell` hears every change of the line's state, in the sender's thread. `now` is for the
        record's times only: what is waited for is measured by `seconds`, which never jumps.
        Bytes are counted by the days of `zone`. `receiver` fetches in the same thread, by the same
        connection, what the other end has for the shop; `photographs` sends those that entries
        name whenever no entry waits.
        """
        self._receiver = receiver
        self._photographs = photographs
        self._ledger = Ledger(record, destination, naming, now=now, zone=zone)
        self._ahead = Ahead(self._ledger)
        self._shop = naming.shop
        self._post = post
        self._seconds = seconds
        self._chance = chance or Random()
        self._sending = begin(pace or Pace(), seconds(), self._chance)
        self._telling = Telling(
            tell, now=now, seconds=seconds, receiver=receiver, photographs=photographs
        )
        self._recount_due = seconds()
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
        if self._receiver is not None:
            self._receiver.stop()
        self._bell.set()
        self._post.hang_up()
        if self._thread is None:
            self._post.close()
            return True
        self._thread.join(_STOP_SECONDS)
        return not self._thread.is_alive()

    def wake(self, cause: Wake = Wake.NEW_ENTRY) -> None:
        """Look at once whether something can be sent."""
        with self._lock:
            self._sending = self._sending.woken(cause, self._seconds())
        for part in (self._receiver, self._photographs):
            if part is not None:
                part.wake(cause)
        self._bell.set()

    def show_photographs(self) -> None:
        """Send the photographs that wait, also where the line is paid by the amount."""
        if self._photographs is not None:
            self._photographs.ask()
        self.wake(Wake.ASKED)

    def try_again(self) -> int:
        """Send what was refused once more, now that it is mended; gives how many entries."""
        count = self._ledger.try_again()
        self.wake(Wake.ASKED)
        return count

    def drain_once(self, *, counts: bool = True) -> SendReport:
        """Send everything that waits, without a thread, until it is told or something fails.

        Then, where `counts`, count together with the other end and send what it has lost; and
        fetch what it has for the shop.
        """
        report = SendReport(0, 0, 0, 0, 0)
        self._say(self._ledger.state())
        while not self._stopping.is_set():
            batch = self._ahead.next_batch(self._sending)
            if batch is None:
                if counts and self._recount_by_asking().again:
                    continue
                break
            outcome = self._deliver(batch)
            if isinstance(outcome, Failure) and self._sending.trouble is None:
                continue  # only to be packed in another way
            report = added(report, batch, outcome)
            if isinstance(outcome, Failure):
                break
        if report.failure is None:
            report = self._show_all(report)
        if self._receiver is not None and report.failure is None:
            report = replace(report, fetched=self._receiver.fetch_all())
        state = self._ledger.state()
        return replace(report, left=state.waiting, unshown=state.pictures.left)

    def _show_all(self, report: SendReport) -> SendReport:
        """Send photographs until all are told or something fails."""
        while self._photographs is not None and not self._stopping.is_set():
            shown = self._photographs.turn()
            if shown is None:
                break
            report = replace(report, shown=report.shown + shown.is_done, failure=shown.failure)
            if shown.failure is not None:
                break
        return report

    def _run(self) -> None:
        # The thread lets go of the connection itself: `stop` may have given up waiting for it.
        with closing(self._post):
            while not self._stopping.is_set():
                self._bell.clear()
                pause = self._round()
                if pause > 0:
                    self._bell.wait(pause)

    def _round(self) -> float:
        """Send and fetch what is due; give the seconds until the next look."""
        pause = self._turn()
        if self._receiver is None or self._stopping.is_set():
            return pause
        before = self._receiver.trouble
        pause = min(pause, self._receiver.turn())
        if self._receiver.trouble != before:
            self._say(self._telling.state)
        return pause

    def _turn(self) -> float:
        """Send one batch where one is due; give the seconds until the next look."""
        try:
            with short_turns(), self._ledger.turn() as is_ours:
                self._telling.others_send = not is_ours
                if not is_ours:
                    self._say(self._ledger.state())
                    return _OTHERS_SEND
                self._send_what_is_due()
        except (KnownFault, BrokenEntry) as fault:
            # Our own disk, not the line: nothing is lost, and it is tried again.
            self._failed(Failure(LineKind.RECORD, str(fault)))
        except Exception as mistake:  # noqa: BLE001 - the thread's outermost loop
            _log.exception("the sender stumbled and goes on")
            self._failed(Failure(LineKind.RECORD, repr(mistake)))
        with self._lock:
            pause = self._sending.wait(self._seconds(), is_empty=not self._telling.state.waiting)
        photographs = self._showing()
        return pause if photographs is None else min(pause, photographs.wait())

    def _send_what_is_due(self) -> None:
        is_due = self._sending.limit(self._seconds()) > 0
        self._say(self._ledger.state())
        if is_due and (batch := self._ahead.next_batch(self._sending)):
            self._deliver(batch)
            return
        if is_due and self._seconds() >= self._recount_due:
            self._recount_by_asking()
            return
        if photographs := self._showing():
            self._show_a_piece(photographs)

    def _showing(self) -> PhotographSender | None:
        """Give who sends photographs where some wait and the line is well."""
        is_time = self._sending.trouble is None and self._telling.state.pictures.left > 0
        return self._photographs if is_time else None

    def _show_a_piece(self, photographs: PhotographSender) -> None:
        """Let one piece of a photograph go: what is new meanwhile goes before the next one."""
        shown = photographs.turn()
        if shown is not None and shown.is_unnamed:
            # The other end has lost the entry that names it: counting will show what else.
            self._recount_due = self._seconds()
        self._say(self._ledger.state())

    def _deliver(self, batch: Batch) -> Acknowledgement | Failure:
        with self._packing_behind(batch):
            began = self._seconds()
            answer = self._post.send(batch.body, batch.packing)
            took = self._seconds() - began
        outcome = understand(answer, batch.entries)
        if self._stopping.is_set():
            # What was answered meanwhile will be answered again: resending does no harm.
            return Failure(LineKind.OFFLINE, "stopped")
        if isinstance(outcome, Failure):
            self._failed(outcome)
        elif outcome.parked and not batch.is_spelled_out:
            with self._lock:
                self._sending = self._sending.in_doubt(self._seconds())
        else:
            self._telling.notice_clock(answer)
            self._note(batch, outcome, took)
        return outcome

    def _packing_behind(self, batch: Batch) -> AbstractContextManager[None]:
        if self._telling.state.waiting <= len(batch.entries):
            return nullcontext()
        expected = self._sending.after_receipt(len(batch.entries), self._seconds())
        return self._ahead.packing_behind(batch, expected)

    def _note(self, batch: Batch, outcome: Acknowledgement, took: float) -> None:
        self._say_lost(self._ledger.note(batch, outcome, Traffic(*self._post.weighed())))
        self._telling.chain_flaws = outcome.chain_flaws
        state = self._ledger.state()
        with self._lock:
            self._sending = self._sending.after_receipt(
                len(batch.entries), self._seconds(), left=state.waiting
            ).after_carrying(len(batch.body), took)
        self._say(state)

    def _recount_by_asking(self) -> Recount:
        """Ask what the other end has: it may have lost something that nobody speaks of."""
        chains = read_chains(self._post.ask(chains_path(self._shop)))
        pace = self._sending.pace
        self._recount_due = self._seconds() + (pace.cap if chains is None else pace.recount)
        if chains is None or self._stopping.is_set():
            return Recount()
        self._telling.found = self._ledger.recount(chains)
        self._say_lost(self._telling.found)
        return self._telling.found

    @staticmethod
    def _say_lost(found: Recount) -> None:
        if found.again:
            _log.warning("the other end has lost %s entries; they go again", found.again)

    def _say(self, state: LineState) -> None:
        self._telling.say(state, self._sending)

    def _failed(self, failure: Failure) -> None:
        _log.info("the line failed: %s %s", failure.kind, failure.note)
        with self._lock:
            self._sending = self._sending.after_failure(failure, self._seconds(), self._chance)
        self._say(self._telling.state)
