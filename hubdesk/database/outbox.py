"""The outbox: the journal beyond what a destination has acknowledged. There is no second queue.

Receipts say up to where everything was answered for. What lies before that and must be told again
(the other end lost its disk, or an entry that it refused is to be tried once more) or was overtaken
is `owed`; `turns` says what goes next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, delete, func, select
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal, Kept
from hubdesk.database.ranges import Range, joined, ranges_of, size, without
from hubdesk.database.schema import (
    ChainRow,
    EntryRow,
    OwedRow,
    ParkedRow,
    ReceiptRow,
    TrafficRow,
)
from hubdesk.database.turns import next_positions


@dataclass(frozen=True, slots=True)
class Parked:
    """An entry that a destination would not take."""

    position: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a destination has a chain, by its own receipts, beside how far it says it has.

    `last` is the last number written here, `told` the last one answered for, `held` how many it
    must hold by that, `held_there` how many of those up to the number it names, `hash_there` the
    hash that this number has here; empty where there is none.
    """

    last: int
    told: int
    held: int
    held_there: int
    hash_there: str


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes that went out and came back."""

    sent: int = 0
    received: int = 0

    @property
    def both(self) -> int:
        """All that the line has carried."""
        return self.sent + self.received


class Outbox:
    """What is still to be told to a destination, inside one transaction."""

    def __init__(self, session: Session, journal: Journal) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session
        self._journal = journal

    def acknowledged(self, destination: str) -> int:
        """Give the position up to which a destination has answered for every entry."""
        query = select(func.max(ReceiptRow.last)).where(ReceiptRow.destination == destination)
        return self._session.scalar(query) or 0

    def waiting(self, destination: str, limit: int, *, behind: Sequence[int] = ()) -> list[Kept]:
        """Give the next entries to send, in order; positions as `next_positions` has them."""
        return self._journal.at(self.next_positions(destination, limit, behind=behind))

    def next_positions(
        self, destination: str, limit: int, *, behind: Sequence[int] = ()
    ) -> list[int]:
        """Give the positions of what goes next, as if those `behind` were answered for already."""
        told, owed = self.acknowledged(destination), self.owed(destination)
        if behind:
            told, owed = _after(told, owed, behind)
        return next_positions(self._session, told, owed, limit)

    def count_waiting(self, destination: str) -> int:
        """Count the entries that a destination has not answered for."""
        # Positions have no gap, so nobody needs to count the rows of a year.
        ahead = self._journal.last_position() - self.acknowledged(destination)
        return max(0, ahead) + size(self.owed(destination))

    def owed(self, destination: str) -> tuple[Range, ...]:
        """Give what a destination must be told again."""
        query = select(OwedRow).where(OwedRow.destination == destination).order_by(OwedRow.first)
        return tuple(Range(row.first, row.last) for row in self._session.scalars(query))

    def owe(self, destination: str, ranges: Iterable[Range]) -> None:
        """Note that a destination must be told entries again that it had answered for."""
        self._owe(destination, joined([*self.owed(destination), *ranges]))

    def answered_for(self, destination: str, positions: Sequence[int], at: datetime) -> None:
        """Note that a destination has answered for entries; what they overtook stays owed."""
        before = self.owed(destination)
        _, owed = _after(self.acknowledged(destination), before, positions)
        for first, end in ranges_of(positions):
            self._session.add(ReceiptRow(destination=destination, first=first, last=end, at=at))
        if owed != before:
            self._owe(destination, owed)
        self._session.flush()

    def park(self, destination: str, position: int, reason: str, at: datetime) -> None:
        """Set aside an entry that a destination refused, with its reason."""
        self._session.merge(
            ParkedRow(destination=destination, position=position, reason=reason, at=at)
        )

    def parked(self, destination: str) -> list[Parked]:
        """Give what a destination refused, the oldest first."""
        query = (
            select(ParkedRow)
            .where(ParkedRow.destination == destination)
            .order_by(ParkedRow.position)
        )
        return [Parked(row.position, row.reason, row.at) for row in self._session.scalars(query)]

    def try_again(self, destination: str) -> int:
        """Let what a destination refused wait for it once more; gives how many entries."""
        parked = [each.position for each in self.parked(destination)]
        self._session.execute(delete(ParkedRow).where(ParkedRow.destination == destination))
        self.owe(destination, ranges_of(parked))
        return len(parked)

    def confirmed_at(self, destination: str, position: int) -> datetime | None:
        """Give when a destination acknowledged an entry; None while it has not, or refused it."""
        if self._session.get(ParkedRow, (destination, position)) is not None:
            return None
        if any(owed.first <= position <= owed.last for owed in self.owed(destination)):
            return None
        query = (
            select(ReceiptRow.at)
            .where(
                ReceiptRow.destination == destination,
                ReceiptRow.last >= position,
                ReceiptRow.first <= position,
            )
            .order_by(ReceiptRow.last)
            .limit(1)
        )
        return self._session.scalars(query).first()

    def chains(self) -> list[tuple[str, str]]:
        """Give every chain of the record as (desk, epoch), the oldest first."""
        query = select(ChainRow.desk, ChainRow.epoch).order_by(ChainRow.opened_at, ChainRow.epoch)
        return [(row.desk, row.epoch) for row in self._session.execute(query)]

    def standing(self, destination: str, desk: str, epoch: str, seq: int) -> Standing:
        """Give how far a destination has a chain by its receipts, and what `seq` is here."""
        acknowledged = self.acknowledged(destination)
        told = self._last_seq(desk, epoch, EntryRow.position <= acknowledged)
        there = select(EntryRow.hash).where(*_in_chain(desk, epoch), EntryRow.seq == seq)
        held = told - self._not_held(destination, desk, epoch, told)
        is_whole = seq >= told
        return Standing(
            last=self._last_seq(desk, epoch),
            told=told,
            held=held,
            held_there=held if is_whole else seq - self._not_held(destination, desk, epoch, seq),
            hash_there=self._session.scalar(there) or "",
        )

    def first_waiting(self, destination: str, desk: str, epoch: str) -> int | None:
        """Give the lowest number in a chain that a destination has not answered for, or is owed."""
        lowest = select(func.min(EntryRow.seq)).where(*_in_chain(desk, epoch))
        ahead = lowest.where(EntryRow.position > self.acknowledged(destination))
        owed = lowest.join(OwedRow, EntryRow.position.between(OwedRow.first, OwedRow.last)).where(
            OwedRow.destination == destination
        )
        found = [self._session.scalar(query) for query in (ahead, owed)]
        return min((seq for seq in found if seq is not None), default=None)

    def answered(
        self, destination: str, desk: str, epoch: str, after: int, upto: int | None = None
    ) -> list[int]:
        """Give the positions in a chain, beyond a number, that a destination had answered for.

        In order, and up to a number where one is given; what it refused is not among them.
        """
        query = (
            select(EntryRow.position)
            .where(
                *_in_chain(desk, epoch),
                EntryRow.seq > after,
                *([EntryRow.seq <= upto] if upto is not None else []),
                EntryRow.position <= self.acknowledged(destination),
            )
            .order_by(EntryRow.seq)
        )
        refused = {parked.position for parked in self.parked(destination)}
        return [position for position in self._session.scalars(query) if position not in refused]

    def note_traffic(self, destination: str, day: date, traffic: Traffic) -> None:
        """Count what the line has carried on a day."""
        row = self._session.get(TrafficRow, (destination, day))
        if row is None:
            row = TrafficRow(destination=destination, day=day, sent=0, received=0)
            self._session.add(row)
        row.sent += traffic.sent
        row.received += traffic.received

    def traffic(self, destination: str, since: date) -> Traffic:
        """Give what the line has carried since a day."""
        query = select(func.sum(TrafficRow.sent), func.sum(TrafficRow.received)).where(
            TrafficRow.destination == destination, TrafficRow.day >= since
        )
        sent, received = self._session.execute(query).one()
        # PostgreSQL adds big integers up to decimals.
        return Traffic(int(sent or 0), int(received or 0))

    def _owe(self, destination: str, ranges: Iterable[Range]) -> None:
        self._session.execute(delete(OwedRow).where(OwedRow.destination == destination))
        for first, last in ranges:
            self._session.add(OwedRow(destination=destination, first=first, last=last))
        self._session.flush()

    def _last_seq(self, desk: str, epoch: str, *which: ColumnElement[bool]) -> int:
        query = (
            select(EntryRow.seq)
            .where(*_in_chain(desk, epoch), *which)
            .order_by(EntryRow.seq.desc())
            .limit(1)
        )
        return self._session.scalar(query) or 0

    def _not_held(self, destination: str, desk: str, epoch: str, seq: int) -> int:
        """Count what was answered for up to a number and yet is not over there, or not here."""
        in_chain = (*_in_chain(desk, epoch), EntryRow.seq <= seq)
        refused = (
            _counting()
            .join(ParkedRow, ParkedRow.position == EntryRow.position)
            .where(ParkedRow.destination == destination, *in_chain)
        )
        owed = (
            _counting()
            .join(OwedRow, EntryRow.position.between(OwedRow.first, OwedRow.last))
            .where(OwedRow.destination == destination, *in_chain)
        )
        lost = sum(
            max(0, min(gap.last, seq) - gap.first + 1)
            for gap in self._journal.lost()
            if gap.epoch == epoch
        )
        return lost + sum(self._session.scalar(query) or 0 for query in (refused, owed))


def _after(
    told: int, owed: Sequence[Range], positions: Sequence[int]
) -> tuple[int, tuple[Range, ...]]:
    """Give up to where is told and what is owed once positions are answered for."""
    last = max(positions)
    overtaken = [Range(told + 1, last)] if last > told else []
    return max(told, last), without([*owed, *overtaken], positions)


def _counting() -> Select[int]:
    return select(func.count()).select_from(EntryRow)


def _in_chain(desk: str, epoch: str) -> tuple[ColumnElement[bool], ...]:
    return (EntryRow.desk == desk, EntryRow.epoch == epoch)
