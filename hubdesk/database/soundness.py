"""A record looked at for the doctor: by connections that cannot write, and cannot wait for ever.

It works beside an open window and on a record that nobody can work with any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, func, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from hubdesk.database.ciphers import fits, is_encrypted
from hubdesk.database.migrating import known_revisions, newest_revision, revision_of
from hubdesk.database.opening import known_faults
from hubdesk.database.pages import page_faults, read_only
from hubdesk.database.schema import ChainRow, EntryRow
from hubdesk.database.server import READING, server_engine
from hubdesk.database.work import View
from hubdesk.parcels.refusals import KnownFault

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Queue:
    """What a destination has not answered for, since when the oldest of it waits, what it refused.

    `oldest` is aware UTC.
    """

    waiting: int = 0
    oldest: datetime | None = None
    parked: int = 0


class Seen:
    """A record while somebody looks at it."""

    def __init__(self, session: Session, file: Path | None) -> None:
        """Look through `session`; `file` where the record is one."""
        self._session = session
        self._file = file
        with known_faults():
            present = revision_of(self._connection())
        if present is not None and present not in known_revisions():
            raise KnownFault("record_newer")
        self.is_older = present != newest_revision()
        """Whether its tables are of an earlier HubDesk: only its pages can be checked then."""

    def _connection(self) -> Connection:
        return self._session.connection()

    @property
    def bytes(self) -> int:
        """How large the file is; 0 on a server."""
        return self._file.stat().st_size if self._file else 0

    @property
    def log_bytes(self) -> int:
        """How large the log beside the file is."""
        log = self._file.with_name(f"{self._file.name}-wal") if self._file else None
        return log.stat().st_size if log is not None and log.exists() else 0

    def page_faults(self, *, whole: bool, seconds: float) -> int | None:
        """Count the faults in the file's pages as `pages.page_faults` does.

        On a server, whose keeper checks its disks, there is nothing to count.
        """
        if self._file is None:
            return 0
        driver = self._connection().connection.dbapi_connection
        return page_faults(driver, whole=whole, seconds=seconds)

    def journal_flaws(self) -> int:
        """Count the places where the journal is not what was written."""
        with known_faults():
            return sum(1 for _ in View(self._session).proof.flaws())

    def entries(self) -> int:
        """Count all acts."""
        return self._asked(lambda view: view.journal.count())

    def desks(self) -> int:
        """Count the desks that have ever written here."""
        query = select(func.count(func.distinct(ChainRow.desk)))
        return self._asked(lambda _: self._session.scalar(query) or 0)

    def last_act(self) -> datetime | None:
        """Give the latest time of an act (aware UTC); None where there is none."""
        query = select(func.max(EntryRow.happened_at))
        return self._asked(lambda _: self._session.scalar(query))

    def queue(self, destination: str) -> Queue:
        """Say what waits for a destination."""

        def ask(view: View) -> Queue:
            next_one = view.outbox.waiting(destination, 1)
            return Queue(
                view.outbox.count_waiting(destination),
                next_one[0].entry.recorded_at if next_one else None,
                len(view.outbox.parked(destination)),
            )

        return self._asked(ask)

    def figures(self) -> Mapping[str, int]:
        """Count acts by kind and parcels by status: figures only, nothing of anybody."""
        query = select(EntryRow.kind, func.count()).group_by(EntryRow.kind)

        def ask(view: View) -> dict[str, int]:
            acts = {f"act.{kind}": count for kind, count in self._session.execute(query)}
            return acts | {f"parcel.{s.value}": count for s, count in view.parcels.counts().items()}

        return self._asked(ask)

    def _asked(self, question: Callable[[View], _T]) -> _T:
        with known_faults():
            return question(View(self._session))


@contextmanager
def looked_at(place: Path | str, key: bytes | None = None) -> Iterator[Seen]:
    """Look at a record without writing to it; `key` is that of an encrypted file.

    Raises KnownFault: `record_missing`, `record_locked`, and as `open_engine` does.
    """
    engine = server_engine(place) if isinstance(place, str) else _engine(place, key)
    try:
        with known_faults(), Session(engine.execution_options(**READING)) as session:
            yield Seen(session, place if isinstance(place, Path) else None)
    finally:
        engine.dispose()


def _engine(file: Path, key: bytes | None) -> Engine:
    if not file.is_file():
        raise KnownFault("record_missing", file=file.name)
    if is_encrypted(file):
        if key is None or not fits(file, key):
            raise KnownFault("record_locked")
    else:
        key = None
    return create_engine(
        "sqlite+pysqlite://",
        module=sqlite,
        creator=lambda: read_only(file, key),
        poolclass=NullPool,
    )
