"""Questions about runs that the jobs ask."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from hubdesk.database.schema import RunRow
from hubdesk.database.values import run_value
from hubdesk.parcels.parcel import Run, RunStatus


class Runs:
    """The runs as one transaction sees them."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def get(self, run_id: str) -> Run | None:
        """Give one run by its id."""
        row = self._session.get(RunRow, run_id)
        return None if row is None else run_value(row)

    def by_code(self, code: str) -> Run | None:
        """Give the run whose sheet carries a code such as `260626-1`."""
        row = self._session.scalars(select(RunRow).where(RunRow.code == code)).first()
        return None if row is None else run_value(row)

    def on_day(self, day: date) -> list[Run]:
        """Give the runs of a local day, in the order they were planned."""
        query = select(RunRow).where(RunRow.day == day).order_by(RunRow.code)
        return [run_value(row) for row in self._session.scalars(query)]

    def open(self) -> list[Run]:
        """Give the runs that are planned or out, the oldest first."""
        query = select(RunRow).where(RunRow.status != RunStatus.CLOSED.value).order_by(RunRow.code)
        return [run_value(row) for row in self._session.scalars(query)]

    def departed_since(self, at: datetime, limit: int) -> list[Run]:
        """Give the runs that left since a time, the newest first."""
        query = select(RunRow).where(RunRow.departed_at >= at)
        query = query.order_by(RunRow.departed_at.desc(), RunRow.id).limit(limit)
        return [run_value(row) for row in self._session.scalars(query)]

    def number_in_year(self, run: Run) -> int:
        """Count a run among those of its calendar year, in the order they were planned."""
        query = (
            select(func.count())
            .select_from(RunRow)
            .where(RunRow.day >= run.day.replace(month=1, day=1), RunRow.day <= run.day)
            .where(or_(RunRow.day < run.day, RunRow.id <= run.id))
        )
        return self._session.scalar(query) or 0
