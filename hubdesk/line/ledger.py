"""The sender's side of the shop's record: what is to be told, what was answered, what it cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta, tzinfo

from hubdesk.database.outbox import Parked, Traffic
from hubdesk.database.record import Record
from hubdesk.database.work import View, Work
from hubdesk.line.batches import Batch, next_batch, subjects_of
from hubdesk.line.counting import Counting, Recount
from hubdesk.line.sending import (
    LineKind,
    LineState,
    NotShown,
    Pictures,
    RefusedEntry,
    Sending,
)
from hubdesk.line.understanding import Acknowledgement
from hubdesk.line.wire.events import Naming
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.parcels.facts import Opened, WhyOpened

_REFUSED_SHOWN = 3
# Long enough for an owner who looks in once a week.
_RENEWED_SAID = _ASIDE_SAID = timedelta(days=7)


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
                is_renewed=_is_renewed(view, self._record.desk, self._now()),
                pictures=self._pictures(view),
            )

    def _pictures(self, view: View) -> Pictures:
        left = view.photographs.to_go(self._destination)
        aside = view.photographs.aside(self._destination, self._now() - _ASIDE_SAID)
        shown = [
            NotShown(_number(view, view.journal.at([each.position])[0].entry.parcels), each.reason)
            for each in aside[-_REFUSED_SHOWN:]
        ]
        return Pictures(*left, aside=tuple(shown))

    def next_batch(self, sending: Sending, *, behind: Batch | None = None) -> Batch | None:
        """Pack what comes next, or what will once `behind` is answered for; None: nothing waits."""
        told = () if behind is None else behind.positions
        with self._record.view() as view:
            kept = view.outbox.waiting(self._destination, sending.events, behind=told)
            subjects = subjects_of(view, kept)
        if not kept:
            return None
        return next_batch(kept, subjects, self._naming, self._now(), sending)

    def comes_next(self, batch: Batch, sending: Sending) -> bool:
        """Tell whether a batch is what `next_batch` would pack now."""
        form = (sending.packing, sending.spells_out)
        if (batch.packing, batch.is_spelled_out) != form:
            return False
        with self._record.view() as view:
            coming = view.outbox.next_positions(self._destination, sending.events)
        return coming == batch.positions

    def note(self, batch: Batch, outcome: Acknowledgement, traffic: Traffic) -> Recount:
        """Write down that a batch was answered for, what the line has carried, and count.

        All in one transaction: while a year is told, a scan waits for half as many commits.
        """
        with self._record.work("") as work:
            for position, reason in outcome.parked:
                work.outbox.park(self._destination, position, reason, work.now)
            positions = batch.positions
            work.outbox.answered_for(self._destination, positions, work.now)
            parked = {position for position, _ in outcome.parked}
            work.photographs.follow(self._destination, set(positions) - parked)
            day = work.now.astimezone(self._zone).date()
            work.outbox.note_traffic(self._destination, day, traffic)
            return self._counted(work, outcome.chains, sent_from=positions[0])

    def recount(self, chains: Sequence[ChainSeen]) -> Recount:
        """Compare all chains with what the other end has, and owe it what it has lost."""
        with self._record.work("") as work:
            return self._counted(work, chains)

    def _counted(
        self, work: Work, chains: Sequence[ChainSeen], *, sent_from: int | None = None
    ) -> Recount:
        """Compare chains; with `sent_from`, only those that a batch from there on has touched.

        A desk whose chain was told of by a copy, too, begins a new epoch before its next entry.
        """
        found = self._counting.recount(work.outbox, chains, sent_from=sent_from)
        for desk, epoch in dict(work.outbox.chains()).items():
            if (desk, epoch) in found.torn:
                work.open_epoch(WhyOpened.RESTORED, desk)
        return found

    def turn(self) -> AbstractContextManager[bool]:
        """Hold the right to send: of several desks on one record one sends at a time."""
        return self._record.hold("sending")

    def try_again(self) -> int:
        """Let what was refused or set aside wait once more; gives how many entries."""
        with self._record.work("") as work:
            work.photographs.try_again(self._destination)
            return work.outbox.try_again(self._destination)


def _is_renewed(view: View, desk: str, now: datetime) -> bool:
    """Tell whether a desk has lately begun anew because of a copy of its record."""
    head = view.journal.head(desk)
    first = None if head is None else view.journal.first_of(desk, head.epoch)
    if first is None or not isinstance(first.facts, Opened):
        return False
    return first.facts.why is WhyOpened.RESTORED and now - first.recorded_at < _RENEWED_SAID


def _refused(view: View, parked: Parked) -> RefusedEntry:
    (kept,) = view.journal.after(parked.position - 1, 1)
    which = _number(view, kept.entry.parcels)
    # The status that stands before it is for the log.
    return RefusedEntry(kept.entry.kind, which, parked.reason.partition(": ")[2] or parked.reason)


def _number(view: View, parcels: Sequence[str]) -> str:
    named = view.parcels.of_ids(parcels[:1])
    return next((found.parcel.number for found in named.values()), "")
