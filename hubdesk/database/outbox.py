"""The outbox: the journal beyond what a destination has acknowledged. There is no second queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal, Kept
from hubdesk.database.schema import EntryRow, ParkedRow, ReceiptRow


@dataclass(frozen=True, slots=True)
class Parked:
    """An entry that a destination would not take."""

    position: int
    reason: str
    at: datetime


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

    def waiting(self, destination: str, limit: int) -> list[Kept]:
        """Give the next entries to send, in order."""
        return self._journal.after(self.acknowledged(destination), limit)

    def count_waiting(self, destination: str) -> int:
        """Count the entries that a destination has not answered for."""
        query = (
            select(func.count())
            .select_from(EntryRow)
            .where(EntryRow.position > self.acknowledged(destination))
        )
        return self._session.scalar(query) or 0

    def acknowledge(self, destination: str, last: int, at: datetime) -> None:
        """Note that a destination has answered for everything up to `last`."""
        first = self.acknowledged(destination) + 1
        if last >= first:
            self._session.add(ReceiptRow(destination=destination, first=first, last=last, at=at))
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

    def confirmed_at(self, destination: str, position: int) -> datetime | None:
        """Give when a destination acknowledged an entry; None while it has not, or refused it."""
        if self._session.get(ParkedRow, (destination, position)) is not None:
            return None
        query = (
            select(ReceiptRow.at)
            .where(ReceiptRow.destination == destination, ReceiptRow.last >= position)
            .order_by(ReceiptRow.last)
            .limit(1)
        )
        return self._session.scalars(query).first()
