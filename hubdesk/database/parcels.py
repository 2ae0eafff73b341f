"""Questions about parcels that the jobs ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from hubdesk.database.portions import portions
from hubdesk.database.recipients import recipient_value
from hubdesk.database.schema import ParcelRow, RecipientRow, Table
from hubdesk.database.search import Search, Sought
from hubdesk.database.values import parcel_value
from hubdesk.parcels.parcel import Parcel, Recipient, Status

_TO_COME = (Status.EXPECTED, Status.MISSING)
_PARCELS = Table.metadata.tables["parcels"]


@dataclass(frozen=True, slots=True)
class Addressed:
    """A parcel with the person it is for, where a notice named one."""

    parcel: Parcel
    recipient: Recipient | None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, best first.

    `more` says that there are others, `alike` that some are only written alike.
    """

    lines: tuple[Addressed, ...]
    more: bool = False
    alike: bool = False


class Parcels:
    """The parcels as one transaction sees them."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def get(self, parcel_id: str) -> Addressed | None:
        """Give one parcel by its id."""
        return next(iter(self._addressed(_query().where(ParcelRow.id == parcel_id))), None)

    def of_ids(self, ids: Collection[str]) -> dict[str, Addressed]:
        """Give many parcels by their ids."""
        return {
            addressed.parcel.id: addressed
            for some in portions(tuple(ids))
            for addressed in self._addressed(_query().where(ParcelRow.id.in_(some)))
        }

    def names_of(self, ids: Collection[str]) -> dict[str, tuple[str, str]]:
        """Give carrier and number of many parcels by their ids, and nothing else of them."""
        names = select(ParcelRow.id, ParcelRow.carrier, ParcelRow.number)
        return {
            row.id: (row.carrier, row.number)
            for some in portions(tuple(ids))
            for row in self._session.execute(names.where(ParcelRow.id.in_(some)))
        }

    def by_number(self, number: str) -> list[Addressed]:
        """Give every parcel that ever had a number, the open ones and the newest first."""
        query = _query().where(ParcelRow.number == number)
        closed = ParcelRow.status.in_([s.value for s in Status if s.is_closed])
        return self._addressed(query.order_by(closed, ParcelRow.changed_at.desc()))

    def numbers_on_record(self, numbers: Collection[str]) -> set[str]:
        """Tell which of some numbers a parcel ever had."""
        query = select(ParcelRow.number).where(ParcelRow.number.in_(numbers))
        return set(self._session.scalars(query))

    def by_tail(self, tail: str, statuses: Iterable[Status]) -> list[Addressed]:
        """Give the parcels of some statuses whose number ends in these characters."""
        query = _query().where(
            ParcelRow.tail == tail[-4:],
            ParcelRow.number.endswith(tail, autoescape=True),
            ParcelRow.status.in_([status.value for status in statuses]),
        )
        return self._addressed(query.order_by(ParcelRow.number))

    def numbers_in(self, status: Status, since: datetime | None = None) -> list[tuple[str, str]]:
        """Give only id and number of each parcel of a status, since a time where given."""
        query = select(_PARCELS.c.id, _PARCELS.c.number).where(_PARCELS.c.status == status.value)
        if since is not None:
            query = query.where(_PARCELS.c.changed_at >= since)
        return [(parcel, number) for parcel, number in self._session.connection().execute(query)]

    def in_status(self, *statuses: Status, limit: int | None = None) -> list[Addressed]:
        """Give the parcels of some statuses, the latest change first."""
        query = _query()
        if set(statuses) != set(Status):  # all of them: in the order of the index, unsorted
            query = query.where(ParcelRow.status.in_([status.value for status in statuses]))
        query = query.order_by(ParcelRow.changed_at.desc(), ParcelRow.number)
        return self._addressed(query.limit(limit))

    def in_load(self, load: str) -> list[Addressed]:
        """Give the parcels that a notice named for a load, in the order of their numbers."""
        return self._addressed(_query().where(ParcelRow.load == load).order_by(ParcelRow.number))

    def at_door(self, door: str) -> list[Addressed]:
        """Give the parcels in the shop that go to a door."""
        here = [status.value for status in Status if status.is_here]
        query = _query().where(RecipientRow.door == door, ParcelRow.status.in_(here))
        return self._addressed(query.order_by(ParcelRow.received_at))

    def counts(self, shop: str | None = None, most: int | None = None) -> dict[Status, int]:
        """Count the parcels of each status, as far as `most`: what is done grows for years.

        With a shop, what is promised to others is left out.
        """
        counted = {status: self._count(status, shop, most) for status in Status}
        return {status: count for status, count in counted.items() if count}

    def _count(self, status: Status, shop: str | None, most: int | None) -> int:
        query = select(ParcelRow.id).where(ParcelRow.status == status.value)
        if shop is not None and status in _TO_COME:
            query = query.where(ParcelRow.shop.in_(["", shop]))
        counting = select(func.count()).select_from(query.limit(most).subquery())
        return self._session.scalar(counting) or 0

    def on_shelves(self) -> dict[str, int]:
        """Count the parcels on each shelf."""
        query = (
            select(ParcelRow.shelf, func.count())
            .where(ParcelRow.shelf != "", ParcelRow.status.in_(["on_shelf", "aside"]))
            .group_by(ParcelRow.shelf)
        )
        return dict(self._session.execute(query).all())

    def count_noticed_since(self, at: datetime, shop: str) -> int:
        """Count what came in since a time that a notice had named for a shop, or for none."""
        query = (
            select(func.count())
            .select_from(ParcelRow)
            .where(ParcelRow.received_at >= at, ParcelRow.noticed)
            .where(ParcelRow.shop.in_(["", shop]))
            .where(ParcelRow.status.not_in([Status.GIVEN_BACK.value, Status.ASIDE.value]))
        )
        return self._session.scalar(query) or 0

    def count_to_come(self, shop: str) -> int:
        """Count what notices still promise a shop, or none by name."""
        query = (
            select(func.count())
            .select_from(ParcelRow)
            .where(ParcelRow.status == Status.EXPECTED.value, ParcelRow.shop.in_(["", shop]))
        )
        return self._session.scalar(query) or 0

    def never_came_since(self, at: datetime, shop: str, limit: int) -> list[Addressed]:
        """Give what was noted as missing since a time and was never here, the latest first."""
        query = _query().where(*_never_came(at, shop))
        query = query.order_by(ParcelRow.changed_at.desc(), ParcelRow.number)
        return self._addressed(query.limit(limit))

    def count_never_came_since(self, at: datetime, shop: str) -> int:
        """Count what `never_came_since` lists without a limit."""
        query = select(func.count()).select_from(ParcelRow).where(*_never_came(at, shop))
        return self._session.scalar(query) or 0

    def has_notice(self, since: datetime) -> bool:
        """Tell whether a notice was taken, or something came that was on one, since a time."""
        never_came = and_(ParcelRow.received_at.is_(None), ParcelRow.changed_at >= since)
        query = select(ParcelRow.id).where(
            ParcelRow.load != "", or_(ParcelRow.received_at >= since, never_came)
        )
        return self._session.scalars(query.limit(1)).first() is not None

    def received_since(self, at: datetime) -> list[Addressed]:
        """Give what came in since a time, the newest first."""
        query = _query().where(ParcelRow.received_at >= at)
        return self._addressed(query.order_by(ParcelRow.received_at.desc(), ParcelRow.number))

    def standing_at(self, at: datetime) -> list[Addressed]:
        """Give what was in the shop or out at a time, and what has changed since: look at those.

        As they are now, not as they were.
        """
        there = (Status.ON_SHELF.value, Status.ASIDE.value, Status.OUT.value)
        query = _query().where(
            ParcelRow.received_at < at,
            or_(ParcelRow.status.in_(there), ParcelRow.changed_at >= at),
        )
        return self._addressed(query)

    def delivered_since(self, at: datetime) -> int:
        """Count what reached its customer since a time."""
        query = (
            select(func.count())
            .select_from(ParcelRow)
            .where(ParcelRow.status == Status.DELIVERED.value, ParcelRow.changed_at >= at)
        )
        return self._session.scalar(query) or 0

    def loads_received_since(self, at: datetime, shop: str) -> list[str]:
        """Name the loads of which something for a shop came in since a time."""
        query = (
            select(ParcelRow.load)
            .where(ParcelRow.received_at >= at, ParcelRow.load != "")
            .where(ParcelRow.shop.in_(["", shop]))
        )
        # Asked for each load once, SQLite would walk through the loads of all years.
        return list(dict.fromkeys(self._session.scalars(query)))

    def open_loads(self, shop: str) -> list[str]:
        """Name the loads of which something is still to come to a shop, in alphabetical order."""
        query = (
            select(ParcelRow.load)
            .where(ParcelRow.status == Status.EXPECTED.value, ParcelRow.load != "")
            .where(ParcelRow.shop.in_(["", shop]))
            .distinct()
            .order_by(ParcelRow.load)
        )
        return list(self._session.scalars(query))

    def find(
        self, sought: Sought, statuses: Collection[Status] = tuple(Status), limit: int = 50
    ) -> Found:
        """Give the parcels of some statuses that somebody looks for, best first."""
        hits = Search(self._session).find(sought, statuses, limit)
        known = self.of_ids(hits.parcels)
        lines = tuple(known[parcel] for parcel in hits.parcels if parcel in known)
        return Found(lines, hits.more, hits.alike)

    def _addressed(self, query: Select[ParcelRow, RecipientRow]) -> list[Addressed]:
        rows = self._session.execute(query)
        return [
            Addressed(parcel_value(parcel), recipient_value(person) if person else None)
            for parcel, person in rows
        ]


def _never_came(at: datetime, shop: str) -> tuple[ColumnElement[bool], ...]:
    return (
        ParcelRow.status == Status.MISSING.value,
        ParcelRow.changed_at >= at,
        ParcelRow.received_at.is_(None),
        ParcelRow.shop.in_(["", shop]),
    )


def _query() -> Select[ParcelRow, RecipientRow]:
    return select(ParcelRow, RecipientRow).outerjoin(
        RecipientRow, RecipientRow.id == ParcelRow.recipient
    )
