"""Handover bills: their numbers, which ones there are, and what is on none yet."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from hubdesk.database.schema import BillRow, ParcelRow, Table
from hubdesk.database.values import bill_value, parcel_value
from hubdesk.parcels.bill import Bill
from hubdesk.parcels.parcel import Parcel, Status

_BILLS = Table.metadata.tables["bills"]


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

    def _bills(self, where: Any) -> list[Bill]:
        query = _BILLS.select().where(where).order_by(_BILLS.c.year, _BILLS.c.number)
        return [bill_value(row) for row in self._session.execute(query)]
