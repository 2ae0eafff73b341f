"""Opening the gateway's database: SQLite in a file for one carrier's start, PostgreSQL beyond.

A small opening of its own, because the gateway shares no code with the shop's record; the promise
is the same: write-ahead log, every commit on the disk before the answer leaves.
"""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, func, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from hubdesk.gateway.quarters import make_quarters
from hubdesk.parcels.refusals import KnownFault

_MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_SECONDS = 30
_MIGRATING = 0x48756244  # an advisory lock's number: any that nobody else takes
_READING = {"gateway_reading": True}
_USED, _PAUSE_SECONDS = "gateway_used", 2.0


def open_database(url: str) -> Engine:
    """Open the database at a URL (`sqlite:///file`, `postgresql://…`), its tables up to date.

    Raises KnownFault `carrier_database_silent`.
    """
    try:
        return _open(make_url(url))
    except (ArgumentError, DBAPIError) as error:
        raise KnownFault("carrier_database_silent", why=str(error).partition("\n")[0]) from error


def _open(place: URL) -> Engine:
    if place.get_backend_name() == "sqlite":
        engine = _sqlite_engine(place.database or "")
    else:
        engine = create_engine(place, pool_size=16)
        event.listen(engine, "connect", _make_ready)
        event.listen(engine, "checkin", _note_use)
        event.listen(engine, "checkout", _check_after_a_pause)
    config = _migrations()
    with engine.begin() as connection:
        if place.get_backend_name() == "postgresql":
            # Several gateways may start at the same time: the first migrates, the others wait.
            connection.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if place.get_backend_name() == "postgresql":
            make_quarters(connection, datetime.now(UTC))
    return engine


def is_ready(engine: Engine) -> bool:
    """Ask the database for a sign of life, and whether its tables are what this program needs.

    A newer gateway beside this one may have migrated further: migrations only add.
    """
    with looking(engine).begin() as connection:
        known = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return known is not None and str(known) >= _newest_migration()


@cache
def _newest_migration() -> str:
    return ScriptDirectory.from_config(_migrations()).get_current_head() or ""


def _migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _make_ready(connection: Any, _: object) -> None:
    """An answer is given after the commit: one that a power cut could undo is no commit."""
    from hubdesk.gateway.arrays import teach  # noqa: PLC0415 psycopg comes with PostgreSQL only

    teach(connection)
    with closing(connection.cursor()) as cursor:
        cursor.execute("SHOW synchronous_commit")
        if cursor.fetchone()[0] == "off":
            cursor.execute("SET synchronous_commit = on")
    connection.commit()


def _note_use(_: object, record: ConnectionPoolEntry) -> None:
    record.info[_USED] = monotonic()


def _check_after_a_pause(connection: Any, record: ConnectionPoolEntry, _: object) -> None:
    """See that a connection is still one; in the middle of a rush each such question costs."""
    if monotonic() - record.info.get(_USED, monotonic()) < _PAUSE_SECONDS:
        return
    try:
        connection.execute("")
        connection.rollback()
    except connection.Error as error:
        raise InvalidatePoolError from error  # the pool gives another one, and no old one again


def glancing(engine: Engine) -> Engine:
    """Give the same engine for a single question: where a transaction costs, without one."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="AUTOCOMMIT")
    return looking(engine)


def looking(engine: Engine) -> Engine:
    """Give the same engine for reading: it holds nobody up."""
    return engine.execution_options(**_READING)


def _sqlite_engine(file: str) -> Engine:
    def connect() -> Any:
        # isolation_level None: the driver begins nothing by itself, `_begin` does.
        connection = sqlite.connect(
            file, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        with closing(connection.cursor()) as cursor:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
        return connection

    engine = create_engine(
        "sqlite+pysqlite://", module=sqlite, creator=connect, poolclass=QueuePool
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # IMMEDIATE locks before anything is read: no update is ever lost or refused half-way.
    reading = connection.get_execution_options().get("gateway_reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
