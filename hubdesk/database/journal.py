"""The journal: appended to, read, verified; never changed.

Each desk writes its own chain. A chain has epochs: a new one begins when the record is created or
restored from a copy, so that sequence numbers never stand for two different acts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hubdesk.database.schema import ChainRow, EntryRow, MentionRow
from hubdesk.parcels.entry import (
    GENESIS,
    BrokenEntry,
    Entry,
    canonical,
    chain_hash,
    plain_entry,
    read_entry,
)
from hubdesk.parcels.facts import Kind

_BATCH = 500


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where a desk's chain stands: its epoch, the last sequence number and its hash."""

    desk: str
    epoch: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """One place where the journal is not what it must be; `what` is a key for `wording`."""

    position: int
    what: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry with its place in the whole record."""

    position: int
    entry: Entry


class Journal:
    """The journal as one transaction sees it."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def append(self, entry: Entry) -> Entry:
        """Write an entry at the end of its desk's chain and return it with its number and hash.

        `desk` and `epoch` must name an open chain; `seq` and `hash` are given here.
        """
        chain = self._session.get_one(ChainRow, (entry.desk, entry.epoch))
        numbered = replace(entry, seq=chain.seq + 1)
        plain = plain_entry(numbered)
        sealed = replace(numbered, hash=chain_hash(chain.hash, plain))
        # Given here rather than by the database, so that they have no gaps anywhere: jobs hold a lock.
        position = self.last_position() + 1
        row = EntryRow(
            position=position,
            desk=sealed.desk,
            epoch=sealed.epoch,
            seq=sealed.seq,
            id=sealed.id,
            kind=sealed.kind.value,
            entry=canonical(plain).decode(),
            hash=sealed.hash,
            happened_at=sealed.happened_at,
            run=sealed.run,
        )
        self._session.add(row)
        chain.seq, chain.hash = sealed.seq, sealed.hash
        self._session.add_all(
            MentionRow(parcel=parcel, position=position) for parcel in sealed.parcels
        )
        return sealed

    def open_chain(self, desk: str, epoch: str, at: datetime) -> None:
        """Begin an epoch of a desk's chain."""
        self._session.add(ChainRow(desk=desk, epoch=epoch, seq=0, hash=GENESIS, opened_at=at))
        self._session.flush()

    def head(self, desk: str) -> ChainHead | None:
        """Give where a desk's newest chain stands, or None before its first entry."""
        query = (
            select(ChainRow)
            .where(ChainRow.desk == desk)
            .order_by(ChainRow.opened_at.desc(), ChainRow.epoch.desc())
            .limit(1)
        )
        row = self._session.scalars(query).first()
        return None if row is None else ChainHead(row.desk, row.epoch, row.seq, row.hash)

    def last_position(self) -> int:
        """Give the highest position, 0 in an empty journal."""
        return self._session.scalar(select(func.max(EntryRow.position))) or 0

    def count(self) -> int:
        """Count all entries."""
        return self._session.scalar(select(func.count()).select_from(EntryRow)) or 0

    def after(self, position: int, limit: int) -> list[Kept]:
        """Give up to `limit` entries beyond a position, in order."""
        query = (
            select(EntryRow)
            .where(EntryRow.position > position)
            .order_by(EntryRow.position)
            .limit(limit)
        )
        return [_kept(row) for row in self._session.scalars(query)]

    def every(self) -> Iterator[Kept]:
        """Give all entries in order, a few hundred in memory at a time."""
        position = 0
        while batch := self.after(position, _BATCH):
            yield from batch
            position = batch[-1].position

    def undoings(self) -> list[Entry]:
        """Give every entry that undoes another, in order."""
        query = (
            select(EntryRow).where(EntryRow.kind == Kind.UNDONE.value).order_by(EntryRow.position)
        )
        return [_kept(row).entry for row in self._session.scalars(query)]

    def of_parcel(self, parcel: str) -> list[Kept]:
        """Give a parcel's entries, in order."""
        query = (
            select(EntryRow)
            .join(MentionRow, MentionRow.position == EntryRow.position)
            .where(MentionRow.parcel == parcel)
            .order_by(EntryRow.position)
        )
        return [_kept(row) for row in self._session.scalars(query)]

    def of_run(self, run: str) -> list[Kept]:
        """Give a run's entries, in order."""
        query = select(EntryRow).where(EntryRow.run == run).order_by(EntryRow.position)
        return [_kept(row) for row in self._session.scalars(query)]

    def entry(self, entry_id: str) -> Kept | None:
        """Give one entry by its id."""
        row = self._session.scalars(select(EntryRow).where(EntryRow.id == entry_id)).first()
        return None if row is None else _kept(row)

    def flaws(self) -> Iterator[Flaw]:
        """Go through every chain and name each place that is not what was written.

        Finds changed, missing, exchanged and inserted entries, and a cut-off end, as long as the
        heads of the chains were not rewritten with it; the hash on paper and at the gateway
        shows even that.
        """
        heads: dict[tuple[str, str], tuple[int, str]] = {}
        position = 0
        while rows := self._rows_after(position):
            for row in rows:
                chain = (row.desk, row.epoch)
                seq, previous = heads.get(chain, (0, GENESIS))
                yield from self._row_flaws(row, seq, previous)
                heads[chain] = (row.seq, row.hash)
            position = rows[-1].position
        for chain_row in self._session.scalars(select(ChainRow)):
            found = heads.pop((chain_row.desk, chain_row.epoch), (0, GENESIS))
            if found != (chain_row.seq, chain_row.hash):
                yield Flaw(position, "end_missing")
        for _ in heads:
            yield Flaw(position, "chain_unknown")

    def _rows_after(self, position: int) -> list[EntryRow]:
        query = (
            select(EntryRow)
            .where(EntryRow.position > position)
            .order_by(EntryRow.position)
            .limit(_BATCH)
        )
        return list(self._session.scalars(query))

    def _row_flaws(self, row: EntryRow, seq: int, previous: str) -> Iterator[Flaw]:
        try:
            plain = json.loads(row.entry)
            entry = read_entry(plain)
        except (BrokenEntry, ValueError):
            yield Flaw(row.position, "entry_unreadable")
            return
        columns = (row.desk, row.epoch, row.seq, row.id, row.kind, row.happened_at, row.run)
        told = (entry.desk, entry.epoch, entry.seq, entry.id, entry.kind.value)
        if columns != (*told, entry.happened_at, entry.run):
            yield Flaw(row.position, "entry_relabelled")
        if row.seq != seq + 1:
            yield Flaw(row.position, "entry_missing_before")
        if row.hash != chain_hash(previous, plain):
            yield Flaw(row.position, "entry_changed")


def _kept(row: EntryRow) -> Kept:
    return Kept(row.position, read_entry(json.loads(row.entry), row.hash))
