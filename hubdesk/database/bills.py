"""Handover bills: their numbers, which ones there are, and what is on none yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from hubdesk.database.schema import BillRow, ParcelRow, Table
from hubdesk.database.values import bill_value, parcel_value
from hubdesk.parcels.bill import Bill
from hubdesk.parcels.parcel import Parcel, Status

_BILLS, _PARCELS = (Table.metadata.tables[name] for name in ("bills", "parcels"))


@dataclass(frozen=True, slots=True)
class NotCome:
    """A parcel that was promised and did not come; `is_said` once it is noted as missing."""

    id: str
    carrier: str
    number: str
    load: str
    is_said: bool


class Bills:
    """The bills as one transaction sees them."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def next_number(self, year: int) -> int:
        """Give the number after the year's last; inside a job nobody else can get the same."""
        query = select(func.max(BillRow.number)).where(BillRow.year == year)
        return (self._session.scalar(query) or 0) + 1

    def get(self, year: int, number: int) -> Bill | None:
        """Give one bill by its number."""
        its_own = and_(_BILLS.c.year == year, _BILLS.c.number == number)
        return next(iter(self._bills(its_own)), None)

    def on_day(self, day: date) -> list[Bill]:
        """Give the bills of a local day, void ones too, in their order."""
        return self._bills(_BILLS.c.day == day)

    def of_year(self, year: int) -> list[Bill]:
        """Give every bill of a year, void ones too: their numbers have no gap."""
        return self._bills(_BILLS.c.year == year)

    def unbilled_since(self, at: datetime) -> list[Parcel]:
        """Give what came in, or went straight back, since a time and is on no bill."""
        went_back = and_(
            ParcelRow.status == Status.GIVEN_BACK.value,
            ParcelRow.received_at.is_(None),
            ParcelRow.changed_at >= at,
        )
        query = (
            select(ParcelRow)
            .where(ParcelRow.bill == "", or_(ParcelRow.received_at >= at, went_back))
            .order_by(ParcelRow.received_at, ParcelRow.changed_at, ParcelRow.id)
        )
        return [parcel_value(row) for row in self._session.scalars(query)]

    def not_come(self, shop: str, since: datetime) -> list[NotCome]:
        """Give what notices promised a shop and nobody has seen, in the order of the numbers.

        Expected still, or missing since a time. Only what a count needs of each: a list of
        thousands is read in milliseconds.
        """
        still_to_come = _PARCELS.c.status == Status.EXPECTED.value
        said_so = and_(_PARCELS.c.status == Status.MISSING.value, _PARCELS.c.changed_at >= since)
        query = (
            select(*(_PARCELS.c[name] for name in ("id", "carrier", "number", "load", "status")))
            .where(_PARCELS.c.load != "", _PARCELS.c.shop.in_(["", shop]))
            .where(_PARCELS.c.received_at.is_(None), or_(still_to_come, said_so))
            .order_by(_PARCELS.c.number, _PARCELS.c.id)
        )
        rows = self._session.connection().execute(query)
        return [
            NotCome(parcel, carrier, number, load, is_said=status == Status.MISSING.value)
            for parcel, carrier, number, load, status in rows
        ]

    def _bills(self, where: Any) -> list[Bill]:
        query = _BILLS.select().where(where).order_by(_BILLS.c.year, _BILLS.c.number)
        return [bill_value(row) for row in self._session.execute(query)]
