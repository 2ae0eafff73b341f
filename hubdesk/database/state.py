"""Parcels and runs as rows: written from values, read back as values, rebuilt from the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import select
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal
from hubdesk.database.schema import ParcelRow, RunRow, Table
from hubdesk.parcels.entry import Entry, undone_by
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.parcel import Parcel, Run, RunStatus, Status, Trait
from hubdesk.parcels.story import parcel_after, parcel_of, run_after, run_of

# As in the journal: what every act needs goes to the tables directly.
_PARCELS, _RUNS, _MENTIONS = (
    Table.metadata.tables[name] for name in ("parcels", "runs", "mentions")
)


def parcel_value(row: ParcelRow) -> Parcel:
    """Read a parcel from its row."""
    return Parcel(
        id=row.id,
        carrier=row.carrier,
        number=row.number,
        status=Status(row.status),
        service=row.service,
        load=row.load,
        recipient=row.recipient,
        shelf=row.shelf,
        run=row.run,
        noticed=row.noticed,
        damaged=row.damaged,
        tries=row.tries,
        traits=tuple(Trait(trait) for trait in row.traits),
        shop=row.shop,
        received_at=row.received_at,
        changed_at=row.changed_at,
    )


def parcel_columns(parcel: Parcel) -> dict[str, Any]:
    """Write a parcel as the columns of its row."""
    return {
        "id": parcel.id,
        "carrier": parcel.carrier,
        "number": parcel.number,
        "tail": parcel.number[-4:],
        "status": parcel.status.value,
        "service": parcel.service,
        "load": parcel.load,
        "recipient": parcel.recipient,
        "shelf": parcel.shelf,
        "run": parcel.run,
        "noticed": parcel.noticed,
        "damaged": parcel.damaged,
        "tries": parcel.tries,
        "traits": [trait.value for trait in parcel.traits],
        "shop": parcel.shop,
        "received_at": parcel.received_at,
        "changed_at": parcel.changed_at,
    }


def run_value(row: RunRow) -> Run:
    """Read a run from its row."""
    return Run(
        id=row.id,
        code=row.code,
        name=row.name,
        person=row.person,
        day=row.day,
        status=RunStatus(row.status),
        stops=tuple(tuple(stop) for stop in row.stops),
        planned_from=row.planned_from,
        planned_to=row.planned_to,
        departed_at=row.departed_at,
        closed_at=row.closed_at,
    )


def run_columns(run: Run) -> dict[str, Any]:
    """Write a run as the columns of its row."""
    return {
        "id": run.id,
        "code": run.code,
        "name": run.name,
        "person": run.person,
        "day": run.day,
        "status": run.status.value,
        "stops": [list(stop) for stop in run.stops],
        "planned_from": run.planned_from,
        "planned_to": run.planned_to,
        "departed_at": run.departed_at,
        "closed_at": run.closed_at,
    }


@dataclass(frozen=True, slots=True)
class Difference:
    """A parcel or run whose row, or list of entries, is not what the journal adds up to."""

    subject: str
    in_record: str
    in_journal: str


class State:
    """What the journal adds up to, inside one transaction."""

    def __init__(self, session: Session, journal: Journal) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session
        self._journal = journal

    def take(self, entry: Entry) -> None:
        """Bring the rows up to date with an entry that was just appended."""
        for parcel_id in entry.parcels:
            row = self._row(_PARCELS, parcel_id)
            known = None if row is None else parcel_value(row)
            parcel = self._parcel_after(known, parcel_id, entry)
            columns = None if parcel is None else parcel_columns(parcel)
            self._put(_PARCELS, parcel_id, columns, is_new=row is None)
        if entry.run is not None:
            row = self._row(_RUNS, entry.run)
            known_run = None if row is None else run_value(row)
            run = self._run_after(known_run, entry.run, entry)
            self._put(
                _RUNS, entry.run, None if run is None else run_columns(run), is_new=row is None
            )

    def _parcel_after(self, known: Parcel | None, parcel: str, entry: Entry) -> Parcel | None:
        if entry.kind is Kind.UNDONE:
            return parcel_of(parcel, (kept.entry for kept in self._journal.of_parcel(parcel)))
        return parcel_after(known, parcel, entry)

    def _run_after(self, known: Run | None, run: str, entry: Entry) -> Run | None:
        if entry.kind is Kind.UNDONE:
            return run_of(kept.entry for kept in self._journal.of_run(run))
        return run_after(known, entry)

    def _row(self, table: SqlTable, subject: str) -> Any:
        query = table.select().where(table.c.id == subject)
        return self._session.connection().execute(query).first()

    def _put(
        self, table: SqlTable, subject: str, columns: dict[str, Any] | None, *, is_new: bool
    ) -> None:
        its_row = table.c.id == subject
        connection = self._session.connection()
        if columns is None:
            connection.execute(table.delete().where(its_row))
        elif is_new:
            connection.execute(table.insert(), columns)
        else:
            connection.execute(table.update().where(its_row), columns)

    def differences(self) -> Iterator[Difference]:
        """Fold the whole journal and name every row that differs from it."""
        told = self._folded()
        for row in self._session.scalars(select(ParcelRow).execution_options(yield_per=500)):
            kept = parcel_value(row)
            if (parcel := told.parcels.pop(kept.id, None)) != kept:
                yield Difference(kept.number, repr(kept), repr(parcel))
        for run_row in self._session.scalars(select(RunRow)):
            kept_run = run_value(run_row)
            if (run := told.runs.pop(kept_run.id, None)) != kept_run:
                yield Difference(kept_run.code, repr(kept_run), repr(run))
        for parcel in told.parcels.values():
            yield Difference(parcel.number, "", repr(parcel))
        for run in told.runs.values():
            yield Difference(run.code, "", repr(run))
        mentions = {(row.parcel, row.position) for row in self._session.execute(_MENTIONS.select())}
        for subject, position in sorted(mentions - told.mentions):
            yield Difference(subject, str(position), "")
        for subject, position in sorted(told.mentions - mentions):
            yield Difference(subject, "", str(position))

    def rebuild(self) -> None:
        """Throw the rows away and write what the journal adds up to."""
        told = self._folded()
        connection = self._session.connection()
        columns = {
            _PARCELS: [parcel_columns(parcel) for parcel in told.parcels.values()],
            _RUNS: [run_columns(run) for run in told.runs.values()],
            _MENTIONS: [{"parcel": subject, "position": at} for subject, at in told.mentions],
        }
        for table, rows in columns.items():
            connection.execute(table.delete())
            if rows:
                connection.execute(table.insert(), rows)

    def _folded(self) -> _Folded:
        folded = _Folded({}, {}, set())
        undone = undone_by(self._journal.undoings())
        for kept in self._journal.every():
            entry = kept.entry
            folded.mentions.update((parcel, kept.position) for parcel in entry.parcels)
            if entry.kind is Kind.UNDONE or entry.id in undone:
                continue
            for parcel in entry.parcels:
                known = folded.parcels.get(parcel)
                folded.parcels[parcel] = parcel_after(known, parcel, entry)
            if entry.run is not None:
                folded.runs[entry.run] = run_after(folded.runs.get(entry.run), entry)
        return folded


@dataclass(frozen=True, slots=True)
class _Folded:
    """What the whole journal adds up to."""

    parcels: dict[str, Parcel]
    runs: dict[str, Run]
    mentions: set[tuple[str, int]]
