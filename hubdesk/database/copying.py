"""A copy of the record while others work with it, and whether it is whole: never a copied file.

SQLite writes the copy itself (`VACUUM INTO`): one moment, no log beside it, nothing deleted in it.
From a server all tables are read in one snapshot and written into such a file by the same models.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, select, text
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal
from hubdesk.database.opening import known_faults, open_engine
from hubdesk.database.schema import ChainRow, ParcelRow, SearchRow
from hubdesk.database.search import Search
from hubdesk.database.server import READING
from hubdesk.parcels.refusals import KnownFault

_BATCH = 2_000
# Triggers write these when the others are written.
_FOLLOWING = ("search", "vocabulary")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a record holds, for whoever chooses among copies.

    `record` is the id of its first entry, which names it for good; `hash` that of its last entry,
    at `position` and recorded at `last_at`.
    """

    record: str
    position: int
    hash: str
    last_at: datetime
    parcels: int


def copy_record(engine: Engine, file: Path) -> None:
    """Write a record as it is at this moment into a new file.

    Raises KnownFault as `open_engine` does.
    """
    if engine.dialect.name != "sqlite":
        _copy_from_server(engine, file)
        return
    # Past the engine, which would begin a transaction first: SQLite copies only outside of one.
    with known_faults(), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM INTO ?", (str(file),))


def examine(file: Path, key: bytes | None = None) -> Contents:
    """Open a copy, check all of it, and say what it holds.

    Every page and index is read, every reference followed, and each chain must end where its head
    says. `key` is that of an encrypted one. Raises KnownFault `record_damaged`, and as
    `open_engine` does.
    """
    engine = open_engine(file, key)
    try:
        with known_faults(), Session(engine) as session:
            _check(session.connection(execution_options=READING))
            return _contents(session)
    except ValueError as error:  # a time or an entry that cannot be read
        raise KnownFault("record_damaged") from error
    finally:
        engine.dispose()  # writes the log back and takes it away


def _check(connection: Connection) -> None:
    told = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    if told != "ok" or connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise KnownFault("record_damaged")


def _contents(session: Session) -> Contents:
    journal = Journal(session)
    for chain in session.scalars(select(ChainRow)):
        there = journal.last_seq(chain.desk, chain.epoch)
        if (there, journal.hash_at(chain.desk, chain.epoch, there)) != (chain.seq, chain.hash):
            raise KnownFault("record_damaged")
    first, last = journal.after(0, 1), journal.at([journal.last_position()])
    if not first or not last:
        raise KnownFault("record_damaged")
    parcels = session.scalar(text("SELECT count(*) FROM parcels")) or 0
    end = last[0]
    return Contents(first[0].entry.id, end.position, end.entry.hash, end.entry.recorded_at, parcels)


def _copy_from_server(engine: Engine, file: Path) -> None:
    """Write everything that one snapshot of a server's record shows into a new file."""
    copy = open_engine(file)
    try:
        with (
            known_faults(),
            engine.connect().execution_options(**READING) as source,
            Session(copy) as session,
            session.begin(),
        ):
            target = session.connection()
            for table in ParcelRow.metadata.sorted_tables:
                if table.name not in _FOLLOWING:
                    _copy_table(table, source, target)
            Search(session).index_new()
    finally:
        copy.dispose()


def _copy_table(table: Table, source: Connection, target: Connection) -> None:
    query = select(table)
    if table.name == ParcelRow.__tablename__:
        # Places in the search are given out in this order: a later one is a newer parcel.
        found = SearchRow.__table__
        query = query.outerjoin(found, found.c.parcel == table.c.id).order_by(found.c.place)
    with source.execute(query, execution_options={"stream_results": True}) as rows:
        for batch in rows.mappings().partitions(_BATCH):
            target.execute(table.insert(), [dict(row) for row in batch])
