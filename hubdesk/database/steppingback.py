"""Back to the copy from before a migration, when the version that migrated was taken back.

Migrations only add to a record, but an older version does not know what was added, and refuses
such a record. Right after a migration the copy from before it says the same: as long as nothing
was written since, it takes the record's place again. Else the record stays as it is, and refused.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from itertools import zip_longest
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.ciphers import use_key
from hubdesk.database.wholefiles import flush_folder

_ALONE_SECONDS = 3
# What people and carriers said; all else adds up from it or comes again over the line.
_SAID = ("journal", "recipients")


def copy_before(file: Path, revision: str) -> Path:
    """Say where a record is copied to before it is migrated from a revision."""
    return file.with_name(f"{file.stem}-before-{revision}{file.suffix}")


def step_back(file: Path, key: bytes | None, known: Sequence[str]) -> bool:
    """Put the copy from before the last migration back, if it says all that the record says.

    `known` are the revisions that this version can read, the newest first. Gives False, with
    everything as it was, where there is no such copy, something was written since, or another
    program has the record open.
    """
    copies = (copy_before(file, revision) for revision in known)
    copy = next((each for each in copies if each.is_file()), None)
    if copy is None:
        return False
    draft = file.with_name(f"{file.name}.back")
    draft.unlink(missing_ok=True)
    try:
        with closing(_open(file, key)) as newer, closing(_open(copy, key)) as older:
            _be_alone(newer)
            if any(_differ(newer, older, table) for table in _SAID):
                return False
            older.execute("VACUUM INTO ?", (str(draft),))
        with closing(_open(draft, key)) as whole:
            if whole.execute("PRAGMA integrity_check(1)").fetchone() != (b"ok",):
                return False
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(file)
        flush_folder(file.parent)
    except (sqlite.Error, OSError):
        return False
    finally:
        draft.unlink(missing_ok=True)
    return True


def _open(file: Path, key: bytes | None) -> Any:
    connection = sqlite.connect(str(file), timeout=_ALONE_SECONDS, isolation_level=None)
    # What the disk has spoilt is still compared, byte by byte.
    connection.text_factory = bytes
    use_key(connection, key)
    return connection


def _be_alone(connection: Any) -> None:
    """Have the record for oneself, its log written back and gone. Raises where others use it."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _differ(newer: Any, older: Any, table: str) -> bool:
    """Tell whether two records say something different in what both know of a table."""
    columns = [row[1].decode() for row in older.execute(f"PRAGMA table_info({table})")]
    query = f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1"  # noqa: S608 our own names
    return any(
        one != other for one, other in zip_longest(newer.execute(query), older.execute(query))
    )
