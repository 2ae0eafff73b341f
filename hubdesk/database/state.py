"""Parcels, runs, shelves and bills as rows: what the journal adds up to, and built anew from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal
from hubdesk.database.portions import portions
from hubdesk.database.schema import ParcelRow, RunRow, Table
from hubdesk.database.shelves import Shelves
from hubdesk.database.values import (
    bill_columns,
    bill_value,
    parcel_columns,
    parcel_value,
    run_columns,
    run_value,
)
from hubdesk.parcels.bill import Bill
from hubdesk.parcels.entry import Entry, undone_by
from hubdesk.parcels.facts import BillSigned, BillWritten, Kind, ShelvesDrawn, Undone
from hubdesk.parcels.parcel import Parcel, Run
from hubdesk.parcels.shelf import Shelf
from hubdesk.parcels.story import bill_after, bill_of, parcel_after, parcel_of, run_after, run_of

# As in the journal: what every act needs goes to the tables directly.
_PARCELS, _RUNS, _BILLS, _MENTIONS = (
    Table.metadata.tables[name] for name in ("parcels", "runs", "bills", "mentions")
)
_OF_BILLS = (Kind.BILL_WRITTEN, Kind.BILL_SIGNED)
_BillKey = tuple[int, int]
_Columns = dict[str, Any]
_PARCELS_OF = _PARCELS.select().where(_PARCELS.c.id.in_(bindparam("its_ids", expanding=True)))
_CHANGE_PARCEL = _PARCELS.update().where(_PARCELS.c.id == bindparam("its_id"))


@dataclass(frozen=True, slots=True)
class Difference:
    """A row, or list of entries, that is not what the journal adds up to."""

    subject: str
    in_record: str
    in_journal: str


class State:
    """What the journal adds up to, inside one transaction."""

    def __init__(self, session: Session, journal: Journal) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session
        self._journal = journal
        self._shelves = Shelves(session)

    def take(self, entry: Entry) -> None:
        """Bring the rows up to date with an entry that was just appended."""
        self._take_parcels(entry)
        if entry.run is not None:
            row = self._row(_RUNS, entry.run)
            known_run = None if row is None else run_value(row)
            run = self._run_after(known_run, entry.run, entry)
            self._put(
                _RUNS, entry.run, None if run is None else run_columns(run), is_new=row is None
            )
        self._take_shelves_or_bill(entry)

    def _take_parcels(self, entry: Entry) -> None:
        """Do it for all parcels that an entry names: a closed load may miss thousands."""
        connection = self._session.connection()
        rows = self._rows_of(entry.parcels)
        is_undoing = entry.kind is Kind.UNDONE
        histories = self._journal.of_parcels(entry.parcels) if is_undoing else {}
        fresh, changes = list[_Columns](), dict[tuple[str, ...], list[_Columns]]()
        for parcel_id in dict.fromkeys(entry.parcels):
            known = rows.get(parcel_id)
            if is_undoing:
                parcel = parcel_of(parcel_id, (kept.entry for kept in histories[parcel_id]))
            else:
                parcel = parcel_after(known, parcel_id, entry)
            if parcel is None:
                connection.execute(_PARCELS.delete().where(_PARCELS.c.id == parcel_id))
            elif known is None:
                fresh.append(parcel_columns(parcel))
            else:
                change = _change(known, parcel)
                changes.setdefault(tuple(change), []).append({**change, "its_id": parcel_id})
        if fresh:
            connection.execute(_PARCELS.insert(), fresh)
        for columns, told in changes.items():
            if columns:
                connection.execute(_CHANGE_PARCEL, told)

    def _rows_of(self, parcels: Sequence[str]) -> dict[str, Parcel]:
        connection = self._session.connection()
        rows: list[Any] = []
        for some in portions(parcels):
            rows += connection.execute(_PARCELS_OF, {"its_ids": some})
        return {row.id: parcel_value(row) for row in rows}

    def known(self, parcels: Sequence[str]) -> set[str]:
        """Give which of these parcels have a row."""
        return set(self._rows_of(parcels))

    def take_new(self, entries: Sequence[Entry]) -> None:
        """Make the rows of parcels whose first entries were just appended, all at once."""
        rows = [
            parcel_columns(parcel_after(None, parcel, entry))
            for entry in entries
            for parcel in entry.parcels
        ]
        if rows:
            self._session.connection().execute(_PARCELS.insert(), rows)

    def _take_shelves_or_bill(self, entry: Entry) -> None:
        told = self._told(entry)
        match told.facts:
            case ShelvesDrawn(shelves=shelves) if told is entry:
                self._shelves.draw(shelves)
            case ShelvesDrawn():
                self._shelves.draw(self._drawn())
            case (BillWritten() | BillSigned()) as facts:
                self._put_bill(self._bill(facts.year, facts.number))

    def _told(self, entry: Entry) -> Entry:
        """Find what an entry speaks of: an undoing, in the end, of the act that it undoes."""
        told = entry
        while isinstance(told.facts, Undone):
            kept = self._journal.entry(told.facts.entry)
            if kept is None:
                return entry
            told = kept.entry
        return told

    def _drawn(self) -> tuple[Shelf, ...]:
        """Give the shelves of the last drawing that holds."""
        drawings = self._journal.of_kinds(Kind.SHELVES_DRAWN)
        undone = undone_by(self._journal.undoings())
        for entry in reversed(drawings):
            if isinstance(entry.facts, ShelvesDrawn) and entry.id not in undone:
                return entry.facts.shelves
        return ()

    def _bill(self, year: int, number: int) -> Bill:
        papers = [
            entry
            for entry in self._journal.of_kinds(*_OF_BILLS)
            if isinstance(entry.facts, BillWritten | BillSigned)
            and (entry.facts.year, entry.facts.number) == (year, number)
        ]
        bill = bill_of([*papers, *self._journal.undoings()])
        if bill is None:
            raise LookupError(f"no entry writes bill {year}-{number}")
        return bill

    def _put_bill(self, bill: Bill) -> None:
        its_row = (_BILLS.c.year == bill.year) & (_BILLS.c.number == bill.number)
        connection = self._session.connection()
        connection.execute(_BILLS.delete().where(its_row))
        connection.execute(_BILLS.insert(), bill_columns(bill))

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
        yield from self._differences_of_shelves_and_bills(told)
        yield from self._differences_of_mentions(told)

    def _differences_of_shelves_and_bills(self, told: _Folded) -> Iterator[Difference]:
        if (drawn := self._shelves.drawn()) != told.shelves:
            yield Difference("shelves", repr(drawn), repr(told.shelves))
        bills = {
            (row.year, row.number): bill_value(row)
            for row in self._session.execute(_BILLS.select())
        }
        for year, number in sorted(bills.keys() | told.bills.keys()):
            kept, bill = bills.get((year, number)), told.bills.get((year, number))
            if kept != bill:
                yield Difference(f"{year}-{number}", repr(kept or ""), repr(bill or ""))

    def _differences_of_mentions(self, told: _Folded) -> Iterator[Difference]:
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
            _BILLS: [bill_columns(bill) for bill in told.bills.values()],
            _MENTIONS: [{"parcel": subject, "position": at} for subject, at in told.mentions],
        }
        for table, rows in columns.items():
            connection.execute(table.delete())
            if rows:
                connection.execute(table.insert(), rows)
        self._shelves.draw(told.shelves)

    def _folded(self) -> _Folded:
        folded = _Folded()
        undone = undone_by(self._journal.undoings())
        for kept in self._journal.every():
            entry = kept.entry
            folded.mentions.update((parcel, kept.position) for parcel in entry.parcels)
            if entry.kind is not Kind.UNDONE:
                folded.fold(entry, holds=entry.id not in undone)
        return folded


def _change(before: Parcel, after: Parcel) -> _Columns:
    """Give the columns that differ: each index that is left alone is time under the lock."""
    old = parcel_columns(before)
    return {name: told for name, told in parcel_columns(after).items() if told != old[name]}


class _Folded:
    """What the whole journal adds up to."""

    def __init__(self) -> None:
        self.parcels: dict[str, Parcel] = {}
        self.runs: dict[str, Run] = {}
        self.bills: dict[_BillKey, Bill] = {}
        self.shelves: tuple[Shelf, ...] = ()
        self.mentions: set[tuple[str, int]] = set()

    def fold(self, entry: Entry, *, holds: bool) -> None:
        match entry.facts:
            case (BillWritten() | BillSigned()) as facts:
                key = (facts.year, facts.number)
                self.bills[key] = bill_after(self.bills.get(key), entry, holds=holds)
            case ShelvesDrawn(shelves=shelves) if holds:
                self.shelves = shelves
        if not holds:
            return
        for parcel in entry.parcels:
            self.parcels[parcel] = parcel_after(self.parcels.get(parcel), parcel, entry)
        if entry.run is not None:
            self.runs[entry.run] = run_after(self.runs.get(entry.run), entry)
