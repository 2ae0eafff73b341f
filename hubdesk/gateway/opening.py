"""Opening the gateway's database: SQLite in a file for one carrier's start, PostgreSQL beyond.

A small opening of its own, because the gateway shares no code with the shop's record; the promise
is the same: write-ahead log, every commit on the disk before the answer leaves.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.engine import make_url
from sqlalchemy.pool import QueuePool

_MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_SECONDS = 30
_READING = {"gateway_reading": True}


def open_database(url: str) -> Engine:
    """Open the database at a URL (`sqlite:///file`, `postgresql://…`), its tables up to date."""
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        engine = _sqlite_engine(place.database or "")
    else:
        engine = create_engine(place, pool_pre_ping=True, pool_size=8)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return engine


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


def insert(connection: Connection, table: Table) -> SqliteInsert | PostgresqlInsert:
    """Give an INSERT that can let the unique key decide; both databases spell it alike."""
    if connection.dialect.name == "postgresql":
        return PostgresqlInsert(table)
    return SqliteInsert(table)
