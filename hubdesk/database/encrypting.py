"""Encrypting a record's file where it lies, and writing it plain again.

The record is written anew under another name, opened, compared with the one before, and given the
old one's name at one stroke: whenever the power goes, one whole record is there, old or new. Then
the old one's bytes are overwritten. SQLite's own lock keeps every other program out meanwhile.

What stays behind in the clear no program can reach: the log that SQLite has cut off before, and
whatever an SSD, a snapshot or a backup elsewhere still holds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.ciphers import attach, is_encrypted, use_key
from hubdesk.database.opening import known_faults, open_engine
from hubdesk.database.wholefiles import flush_folder, plain_remains, put_in_place, shred
from hubdesk.parcels.refusals import KnownFault, Refused

_ALONE_SECONDS = 3


def change_key(
    file: Path,
    old: bytes | None,
    new: bytes | None,
    before: Callable[[Path], None] = lambda _: None,
) -> None:
    """Write a record anew with another key, None for plain, and put it in the old one's place.

    `before` is given the new file, whole and checked, before it takes the place; what it raises
    leaves the old record as it was. After an interruption call `finish`.
    Raises Refused `record_in_use` where another program has the record open, KnownFault as
    `open_engine` does and `record_not_rewritten` where the new file is not as the old one.
    """
    draft = _draft(file)
    try:
        with known_faults(), _alone(file, old) as connection:
            _remove(draft)
            mark_unfinished(file)
            _export(connection, draft, new)
            _compare(connection, draft, new)
            before(draft)
            if os.name == "nt":
                connection.close()  # a file that is open keeps its name there
            put_in_place(draft, file)
            flush_folder(file.parent)
    except OSError as error:
        raise KnownFault("record_not_rewritten") from error
    finally:
        _remove(draft)


def mark_unfinished(file: Path) -> None:
    """Note that a change begins which must be brought to its end. Raises OSError."""
    with _marker(file).open("wb") as marker:
        os.fsync(marker.fileno())
    flush_folder(file.parent)


def is_unfinished(file: Path) -> bool:
    """Tell whether encrypting was interrupted, or its last step is still to be done."""
    return _marker(file).exists()


def finish(file: Path) -> None:
    """Remove what encrypting leaves of the plain record; may be called again and again.

    Copies from before migrations go as well. Raises KnownFault `plain_not_removed`.
    """
    try:
        _remove(_draft(file))
        remains = plain_remains(file)
        if is_encrypted(file):
            for plain in (remains, *_copies(file)):
                shred(plain)
        remains.unlink(missing_ok=True)
        flush_folder(file.parent)
        _marker(file).unlink(missing_ok=True)
    except OSError as error:
        raise KnownFault("plain_not_removed", folder=str(file.parent)) from error


def _draft(file: Path) -> Path:
    return file.with_name(f"{file.name}.rewritten")


def _marker(file: Path) -> Path:
    return file.with_name(f"{file.name}.unfinished")


def _copies(file: Path) -> list[Path]:
    copies = file.parent.glob(f"{file.stem}-before-*{file.suffix}")
    return [copy for copy in copies if not is_encrypted(copy)]


def _remove(draft: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        draft.with_name(f"{draft.name}{ending}").unlink(missing_ok=True)


@contextmanager
def _alone(file: Path, key: bytes | None) -> Iterator[Any]:
    """Have a record for oneself, its log written back; nobody else may even read meanwhile."""
    connection = sqlite.connect(str(file), timeout=_ALONE_SECONDS, isolation_level=None)
    with closing(connection):
        use_key(connection, key)
        connection.execute("PRAGMA secure_delete = ON")
        try:
            # Only who is alone may end the log, and keeps the lock until the file is closed.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except sqlite.OperationalError as error:
            if "locked" in str(error):
                raise Refused("record_in_use") from error
            raise
        yield connection


def _export(connection: Any, draft: Path, key: bytes | None) -> None:
    attach(connection, draft, "rewritten", key)
    connection.execute("SELECT sqlcipher_export('rewritten')").fetchall()
    connection.execute("DETACH rewritten")


def _compare(connection: Any, draft: Path, key: bytes | None) -> None:
    """See that the new file opens as any record does, is sound, and holds every row of the old."""
    open_engine(draft, key).dispose()
    with closing(sqlite.connect(str(draft), isolation_level=None)) as rewritten:
        use_key(rewritten, key)
        sound = rewritten.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        # It names each page whose seal is broken.
        sealed = key is None or not rewritten.execute("PRAGMA cipher_integrity_check").fetchall()
        is_same = _digest(connection) == _digest(rewritten)
    if not (sound and sealed and is_same):
        raise KnownFault("record_not_rewritten")
    with draft.open("rb+") as written:
        os.fsync(written.fileno())
    flush_folder(draft.parent)


def _digest(connection: Any) -> str:
    """Give a SHA-256 over every row of every table, and over the tables, indexes and triggers."""
    connection.text_factory = bytes
    schema = connection.execute(
        "SELECT type, name, tbl_name, sql, rootpage > 0 FROM sqlite_master ORDER BY type, name"
    ).fetchall()
    digest = sha256(repr(schema).encode())
    tables = [
        name.decode() for kind, name, *_, is_stored in schema if kind == b"table" and is_stored
    ]
    for table in tables:
        name = table.replace('"', '""')
        for row in connection.execute(f'SELECT * FROM "{name}" NOT INDEXED'):  # noqa: S608 its own
            digest.update(repr(row).encode())
    return digest.hexdigest()
