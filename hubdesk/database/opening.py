"""Opening the shop's record: the driver, its promises, its migrations.

What is promised, and why the figures are what they are, is in ARCHITECTURE.md: write-ahead log,
every commit flushed to the disk before it returns, jobs that lock before they read.
"""

from __future__ import annotations

import errno
import glob
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from hubdesk.database.ciphers import fits, is_encrypted, use_key
from hubdesk.database.migrating import (
    bring_up_to_date,
    known_revisions,
    newest_revision,
    revision_of,
)
from hubdesk.database.server import (
    READING,
    fault_on_server,
    server_engine,
    unhurried,
    wipe_server,
)
from hubdesk.database.steppingback import copy_before, step_back
from hubdesk.database.wholefiles import flush_folder
from hubdesk.parcels.refusals import KnownFault

_BUSY_SECONDS = 30
_SMALLEST = 512  # bytes: one page of the smallest size that SQLite knows
_PROMISES = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
)
# Fixed in 3.51.3 and in two older lines: two connections that write and checkpoint at one instant
# could corrupt the log (sqlite.org/wal.html, "WAL-reset").
_SOUND_FROM = (3, 51, 3)
_SOUND_BRANCHES = {(3, 44): 6, (3, 50): 7}


def is_sound(version: tuple[int, int, int]) -> bool:
    """Tell whether an SQLite version is free of the WAL-reset fault."""
    branch = version[:2]
    if branch in _SOUND_BRANCHES:
        return version[2] >= _SOUND_BRANCHES[branch]
    return version >= _SOUND_FROM


def sqlite_version() -> tuple[int, int, int]:
    """Give the version of the SQLite inside the driver."""
    major, minor, patch = (int(part) for part in sqlite.sqlite_version.split("."))
    return major, minor, patch


def open_engine(place: Path | str, key: bytes | None = None) -> Engine:
    """Open the record in a file, or at a PostgreSQL URL, and bring its tables up to date.

    `key`, 32 bytes, is that of an encrypted file; a plain one needs none and takes no notice.
    Raises KnownFault: `sqlite_unsound`, `record_newer`, `record_damaged`, `folder_read_only`,
    `disk_full`, `record_busy`, `record_unreachable`, `record_closed_to_us`, `setting_wrong`,
    `record_locked` without the right key.
    """
    if isinstance(place, str):
        return _migrated(place, None)
    _check_file(place)
    if not place.exists():
        _create(place)
    if not is_encrypted(place):
        return _migrated(place, None)
    with known_faults():
        if key is None or not fits(place, key):
            raise KnownFault("record_locked")
    return _migrated(place, key)


def _migrated(place: Path | str, key: bytes | None) -> Engine:
    try:
        return _brought_up_to_date(place, key)
    except KnownFault as fault:
        # A version that was taken back may have migrated before it failed, and written nothing.
        newer = fault.reason == "record_newer" and isinstance(place, Path)
        if not newer or not step_back(Path(place), key, known_revisions()):
            raise
    return _brought_up_to_date(place, key)


def _brought_up_to_date(place: Path | str, key: bytes | None) -> Engine:
    engine = server_engine(place) if isinstance(place, str) else _sqlite_engine(place, key)
    try:
        with known_faults():
            _migrate(engine, place)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_file(file: Path) -> None:
    """Refuse what SQLite would take for a record that is only to be begun, and write over."""
    if file.parent.is_dir() and not os.access(file.parent, os.W_OK):
        raise KnownFault("folder_read_only")
    log = file.with_name(f"{file.name}-wal")
    if file.is_file() and file.stat().st_size < _SMALLEST:
        raise KnownFault("record_damaged")
    if log.exists() and not file.exists():
        raise KnownFault("record_damaged")


def _create(file: Path) -> None:
    """Make a record under another name first: whenever the power goes, it is whole or not there."""
    beginning = file.with_name(f"{file.name}.new")
    try:
        _begin(file, beginning)
    except OSError as error:
        reason = "disk_full" if error.errno == errno.ENOSPC else "folder_read_only"
        raise KnownFault(reason) from error


def _begin(file: Path, beginning: Path) -> None:
    for left_over in file.parent.glob(f"{glob.escape(beginning.name)}*"):
        left_over.unlink()
    # Letting go of the last connection writes the log back and takes it away.
    _migrated(beginning, None).dispose()
    beginning.replace(file)
    flush_folder(file.parent)


def _sqlite_engine(file: Path, key: bytes | None) -> Engine:
    if not is_sound(sqlite_version()):
        raise KnownFault("sqlite_unsound", version=sqlite.sqlite_version)
    # A URI would give `?` and `#` in a folder's name a meaning; the creator takes the path as is.
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlite,
        creator=lambda: _connect(file, key),
        pool_size=8,
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin_on_sqlite)
    return engine


def _connect(file: Path, key: bytes | None) -> Any:
    # isolation_level None: the driver begins nothing by itself, `_begin_on_sqlite` does.
    connection = sqlite.connect(
        str(file), timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    # Text that the disk has spoilt must still be read, so that verifying can say where it is.
    connection.text_factory = partial(str, encoding="utf-8", errors="surrogateescape")
    try:
        use_key(connection, key)
        for pragma in _PROMISES:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin_on_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("hubdesk_reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _migrate(engine: Engine, place: Path | str) -> None:
    with engine.connect().execution_options(**READING) as connection:
        present = revision_of(connection)
        connection.rollback()
    if present == newest_revision():
        return
    if present is not None and present not in known_revisions():
        raise KnownFault("record_newer")
    if present is not None and isinstance(place, Path):
        _copy_before_migration(engine, place, present)
    with engine.begin() as connection, unhurried(connection):
        bring_up_to_date(connection)


def _copy_before_migration(engine: Engine, file: Path, revision: str) -> None:
    copy = copy_before(file, revision)
    copy.unlink(missing_ok=True)
    # Past the engine, which would begin a transaction first: SQLite copies only outside of one.
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM INTO ?", (str(copy),))


def wipe(engine: Engine) -> None:
    """Leave no copy of deleted rows in the record. Raises KnownFault `log_not_wiped`."""
    if engine.dialect.name == "sqlite":
        # Past the engine, which would begin a transaction first: that could never see the log end.
        with closing(engine.raw_connection()) as connection:
            told = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if told is None or told[0]:
            raise KnownFault("log_not_wiped")
        return
    wipe_server(engine)


_FAULT_OF_WORDS = {
    "disk is full": "disk_full",
    "readonly database": "folder_read_only",
    "read-only": "folder_read_only",
    "unable to open": "record_unreachable",
    "not a database": "record_damaged",
    "malformed": "record_damaged",
    "database is locked": "record_busy",
    "disk i/o error": "disk_broken",
}


@contextmanager
def known_faults() -> Iterator[None]:
    """Turn what the world does to a database into a KnownFault; our own mistakes pass through."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite.Error):
            reason = fault_on_server(error)
            if reason is None:
                raise
            raise KnownFault(reason) from error
        words = str(error.orig).lower()
        for part, reason in _FAULT_OF_WORDS.items():
            if part in words:
                raise KnownFault(reason) from error
        raise
    except sqlite.DatabaseError as error:
        words = str(error).lower()
        known = next((fault for part, fault in _FAULT_OF_WORDS.items() if part in words), None)
        if known is None:
            raise
        raise KnownFault(known) from error
