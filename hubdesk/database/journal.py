"""The journal: appended to and read; never changed. `proof` looks whether nobody did.

Each desk writes its own chain. A chain has epochs: a new one begins when the record is created or
restored from a copy, so that sequence numbers never stand for two different acts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from hubdesk.database.portions import portions
from hubdesk.database.schema import ChainRow, EntryRow, MentionRow, Table
from hubdesk.parcels.entry import (
    GENESIS,
    Entry,
    canonical,
    chain_hash,
    plain_entry,
    read_entry,
    undone_by,
)
from hubdesk.parcels.facts import Kind, Lost, Opened

_BATCH = 500
# What every act needs goes to the tables directly: half the time of the way through ORM objects.
_CHAINS, _ENTRIES, _MENTIONS = (
    Table.metadata.tables[name] for name in ("chains", "journal", "mentions")
)
_HEAD = (
    select(
        *(_CHAINS.c.desk, _CHAINS.c.epoch, _CHAINS.c.seq, _CHAINS.c.hash),
        select(func.coalesce(func.max(_ENTRIES.c.position), 0)).scalar_subquery(),
    )
    .where(_CHAINS.c.desk == bindparam("its_desk"))
    .order_by(_CHAINS.c.opened_at.desc(), _CHAINS.c.epoch.desc())
    .limit(1)
)
# An entry as everybody reads it: plain columns, without what an ORM object costs each time.
_READ = select(_ENTRIES.c.position, _ENTRIES.c.entry, _ENTRIES.c.hash)
_MENTIONS_OF = select(_MENTIONS.c.parcel, _MENTIONS.c.position).where(
    _MENTIONS.c.parcel.in_(bindparam("its_parcels", expanding=True))
)
_MOVE_HEAD = _CHAINS.update().where(
    _CHAINS.c.desk == bindparam("its_desk"), _CHAINS.c.epoch == bindparam("its_epoch")
)


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where a desk's chain stands: its epoch, the last sequence number and its hash.

    `last_position` is that of the whole record, all desks together.
    """

    desk: str
    epoch: str
    seq: int
    hash: str
    last_position: int


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

    def append(self, entry: Entry, head: ChainHead) -> Entry:
        """Write an entry after the head of its chain; return it with its number and hash."""
        return self.append_all([entry], head)[0]

    def append_all(self, entries: Sequence[Entry], head: ChainHead) -> tuple[Entry, ...]:
        """Write entries one after the other, beginning after the head of their chain."""
        if not entries:
            return ()
        sealed: list[Entry] = []
        rows, mentions, last = [], [], head.hash
        for nth, entry in enumerate(entries, start=1):
            numbered = replace(entry, desk=head.desk, epoch=head.epoch, seq=head.seq + nth)
            plain = plain_entry(numbered)
            last = chain_hash(last, plain)
            sealed.append(replace(numbered, hash=last))
            # Given here rather than by the database: jobs hold a lock, so there is never a gap.
            position = head.last_position + nth
            rows.append(entry_columns(sealed[-1], position, canonical(plain)))
            mentions += [{"parcel": parcel, "position": position} for parcel in entry.parcels]
        connection = self._session.connection()
        connection.execute(_ENTRIES.insert(), rows)
        its_chain = {"its_desk": head.desk, "its_epoch": head.epoch}
        connection.execute(_MOVE_HEAD, its_chain | {"seq": sealed[-1].seq, "hash": last})
        if mentions:
            connection.execute(_MENTIONS.insert(), mentions)
        return tuple(sealed)

    def open_chain(self, desk: str, epoch: str, at: datetime) -> None:
        """Begin an epoch of a desk's chain: its newest, even where the clock has gone back."""
        query = select(func.max(ChainRow.opened_at)).where(ChainRow.desk == desk)
        newest = self._session.scalar(query)
        opened_at = at if newest is None else max(at, newest + timedelta(milliseconds=1))
        row = {"desk": desk, "epoch": epoch, "seq": 0, "hash": GENESIS, "opened_at": opened_at}
        self._session.connection().execute(_CHAINS.insert(), row)

    def head(self, desk: str) -> ChainHead | None:
        """Give where a desk's newest chain stands, or None before its first entry."""
        row = self._session.connection().execute(_HEAD, {"its_desk": desk}).first()
        return None if row is None else ChainHead(*row)

    def head_of_record(self) -> str:
        """Give the hash of the newest entry, whichever desk wrote it; empty in a new record."""
        query = select(EntryRow.hash).order_by(EntryRow.position.desc()).limit(1)
        return self._session.scalar(query) or ""

    def hash_at(self, desk: str, epoch: str, seq: int) -> str:
        """Give the hash of one entry of a chain; empty where there is none."""
        query = select(EntryRow.hash).where(
            EntryRow.desk == desk, EntryRow.epoch == epoch, EntryRow.seq == seq
        )
        return self._session.scalar(query) or ""

    def last_seq(self, desk: str, epoch: str) -> int:
        """Give the highest number in a chain, 0 where there is none."""
        query = select(func.max(EntryRow.seq)).where(EntryRow.desk == desk, EntryRow.epoch == epoch)
        return self._session.scalar(query) or 0

    def first_of(self, desk: str, epoch: str) -> Entry | None:
        """Give the entry that a chain begins with."""
        query = _READ.where(EntryRow.desk == desk, EntryRow.epoch == epoch, EntryRow.seq == 1)
        row = self._session.execute(query).first()
        return None if row is None else _kept(row).entry

    def last_position(self) -> int:
        """Give the highest position, 0 in an empty journal."""
        return self._session.scalar(select(func.max(EntryRow.position))) or 0

    def count(self) -> int:
        """Count all entries."""
        return self._session.scalar(select(func.count()).select_from(EntryRow)) or 0

    def after(self, position: int, limit: int) -> list[Kept]:
        """Give up to `limit` entries beyond a position, in order."""
        query = _READ.where(EntryRow.position > position).order_by(EntryRow.position).limit(limit)
        return self._read(query)

    def at(self, positions: Sequence[int]) -> list[Kept]:
        """Give the entries at some positions, in order."""
        return self._read(_READ.where(EntryRow.position.in_(positions)).order_by(EntryRow.position))

    def every(self) -> Iterator[Kept]:
        """Give all entries in order, a few hundred in memory at a time."""
        position = 0
        while batch := self.after(position, _BATCH):
            yield from batch
            position = batch[-1].position

    def since(self, at: datetime) -> Iterator[Entry]:
        """Give what was recorded since a time, the newest first."""
        query = _READ.order_by(EntryRow.position.desc())
        with closing(self._session.execute(query.execution_options(yield_per=_BATCH))) as rows:
            for row in rows:
                entry = _kept(row).entry
                if entry.recorded_at < at:
                    return
                yield entry

    def undoings(self) -> list[Entry]:
        """Give every entry that undoes another, in order."""
        query = _READ.where(EntryRow.kind == Kind.UNDONE.value).order_by(EntryRow.position)
        return [kept.entry for kept in self._read(query)]

    def holding(self, kind: Kind, since: datetime) -> list[Entry]:
        """Give the entries of a kind since a time that were not undone."""
        query = _READ.where(EntryRow.kind == kind.value, EntryRow.happened_at >= since).order_by(
            EntryRow.position
        )
        # Whatever undoes them came after them: five years of undoings need no reading.
        undone = undone_by(self.of_kinds(Kind.UNDONE, since=since))
        entries = [kept.entry for kept in self._read(query)]
        return [entry for entry in entries if entry.id not in undone]

    def of_kinds(self, *kinds: Kind, since: datetime | None = None) -> list[Entry]:
        """Give the entries of some kinds, undone ones too, in order; since a time where given."""
        query = _READ.where(EntryRow.kind.in_([kind.value for kind in kinds]))
        if since is not None:
            query = query.where(EntryRow.happened_at >= since)
        return [kept.entry for kept in self._read(query.order_by(EntryRow.position))]

    def newest_of(self, kind: Kind, limit: int) -> list[Entry]:
        """Give the last entries of a kind, undone ones too, the newest first."""
        query = (
            _READ.where(EntryRow.kind == kind.value)
            .order_by(EntryRow.happened_at.desc(), EntryRow.position.desc())
            .limit(limit)
        )
        return [kept.entry for kept in self._read(query)]

    def holds(self, entry_id: str) -> bool:
        """Tell whether an entry was not undone, or the undoing was undone itself."""
        kept = self.entry(entry_id)
        if kept is None:
            return False
        later = self.of_kinds(Kind.UNDONE, since=kept.entry.happened_at)
        return entry_id not in undone_by(later)

    def of_parcel(self, parcel: str) -> list[Kept]:
        """Give a parcel's entries, in order."""
        query = (
            _READ.join(MentionRow, MentionRow.position == EntryRow.position)
            .where(MentionRow.parcel == parcel)
            .order_by(EntryRow.position)
        )
        return self._read(query)

    def of_parcels(self, parcels: Sequence[str]) -> dict[str, list[Kept]]:
        """Give many parcels' entries, each parcel's in order.

        An entry that names thousands of parcels is read once, not once for each of them.
        """
        mentions = [
            mention
            for chunk in portions(parcels)
            for mention in self._session.execute(_MENTIONS_OF, {"its_parcels": chunk})
        ]
        positions = sorted({mention.position for mention in mentions})
        kept = {
            row.position: _kept(row)
            for chunk in portions(positions)
            for row in self._session.execute(
                _READ.where(EntryRow.position.in_(chunk)).order_by(EntryRow.position)
            )
        }
        found: dict[str, list[Kept]] = {parcel: [] for parcel in parcels}
        for parcel, position in sorted(mentions, key=lambda mention: mention.position):
            found[parcel].append(kept[position])
        return found

    def of_run(self, run: str) -> list[Kept]:
        """Give a run's entries, in order."""
        query = _READ.where(EntryRow.run == run).order_by(EntryRow.position)
        return self._read(query)

    def entry(self, entry_id: str) -> Kept | None:
        """Give one entry by its id."""
        row = self._session.execute(_READ.where(EntryRow.id == entry_id)).first()
        return None if row is None else _kept(row)

    def lost(self) -> list[Lost]:
        """Give what was missing when a lost record was fetched back, as the entries tell it."""
        opened = (entry.facts for entry in self.of_kinds(Kind.OPENED))
        return [gap for facts in opened if isinstance(facts, Opened) for gap in facts.lost]

    def _read(self, query: Select[int, str, str]) -> list[Kept]:
        return [_kept(row) for row in self._session.execute(query)]


def _kept(row: Row[int, str, str]) -> Kept:
    return Kept(row.position, read_entry(json.loads(row.entry), row.hash))


def entry_columns(entry: Entry, position: int, form: bytes) -> dict[str, Any]:
    """Give an entry's row; `form` is its canonical form."""
    return {
        "position": position,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "id": entry.id,
        "kind": entry.kind.value,
        "entry": form.decode(),
        "hash": entry.hash,
        "happened_at": entry.happened_at,
        "run": entry.run,
    }
