"""The sender's side of the shop's record: what is to be told, what was answered, what it cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from hubdesk.database.outbox import Parked, Traffic
from hubdesk.database.record import Record, View
from hubdesk.line.batches import Batch, next_batch, subjects_of
from hubdesk.line.counting import Counting, Recount
from hubdesk.line.sending import LineKind, LineState, RefusedEntry, Sending
from hubdesk.line.understanding import Acknowledgement
from hubdesk.line.wire.events import Naming
from hubdesk.line.wire.receipts import ChainSeen

_REFUSED_SHOWN = 3


class Ledger:
    """What one destination was told and has answered. Keeps nothing but what the record keeps."""

    def __init__(
        self,
        record: Record,
        destination: str,
        naming: Naming,
        *,
        now: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        """Work with `record`; bytes are counted by the days of `zone`."""
        self._record = record
        self._destination = destination
        self._naming = naming
        self._now = now
        self._zone = zone
        self._counting = Counting(destination, naming.shop)

    def state(self) -> LineState:
        """Give how the line stands as far as the record knows."""
        today = self._now().astimezone(self._zone).date()
        with self._record.view() as view:
            outbox = view.outbox
            told = outbox.acknowledged(self._destination)
            waiting = outbox.count_waiting(self._destination)
            parked = outbox.parked(self._destination)
            return LineState(
                LineKind.SENDING if waiting else LineKind.CONFIRMED,
                waiting=waiting,
                parked=len(parked),
                last_confirmed_at=outbox.confirmed_at(self._destination, told) if told else None,
                bytes_today=outbox.traffic(self._destination, today).both,
                bytes_month=outbox.traffic(self._destination, today.replace(day=1)).both,
                refused=tuple(_refused(view, each) for each in parked[-_REFUSED_SHOWN:]),
            )

    def next_batch(self, sending: Sending) -> Batch | None:
        """Pack what comes next; None where nothing waits."""
        with self._record.view() as view:
            kept = view.outbox.waiting(self._destination, sending.events)
            subjects = subjects_of(view, kept)
        if not kept:
            return None
        return next_batch(kept, subjects, self._naming, self._now(), sending)

    def note(self, batch: Batch, outcome: Acknowledgement, traffic: Traffic) -> None:
        """Write down that a batch was answered for, and what the line has carried."""
        with self._record.work("") as work:
            for position, reason in outcome.parked:
                work.outbox.park(self._destination, position, reason, work.now)
            positions = [told.position for told in batch.entries]
            work.outbox.answered_for(self._destination, positions, work.now)
            day = work.now.astimezone(self._zone).date()
            work.outbox.note_traffic(self._destination, day, traffic)

    def recount(self, chains: Sequence[ChainSeen], *, sent: Batch | None = None) -> Recount:
        """Compare with what the other end has, and owe it what it has lost.

        With `sent`, the chains are those that this batch has touched; otherwise all.
        """
        sent_from = sent.entries[0].position if sent else None
        with self._record.work("") as work:
            return self._counting.recount(work.outbox, chains, sent_from=sent_from)

    def try_again(self) -> int:
        """Let what was refused wait once more; gives how many entries."""
        with self._record.work("") as work:
            return work.outbox.try_again(self._destination)


def _refused(view: View, parked: Parked) -> RefusedEntry:
    (kept,) = view.journal.after(parked.position - 1, 1)
    named = view.parcels.of_ids(kept.entry.parcels[:1])
    which = next((found.parcel.number for found in named.values()), "")
    # The status that stands before it is for the log.
    return RefusedEntry(kept.entry.kind, which, parked.reason.partition(": ")[2] or parked.reason)
