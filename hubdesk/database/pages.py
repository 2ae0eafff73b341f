"""The pages of a record's file read through, by a connection that cannot write.

Loads little, because it runs while the rest of the program is still being loaded.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.ciphers import use_key
from hubdesk.database.openfiles import OpenFile
from hubdesk.parcels.refusals import KnownFault

_BUSY_SECONDS = 5
# What searching goes by is made from the other tables, and would take most of the time.
_TABLES = """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND rootpage > 0 AND name NOT GLOB 'search*'
"""


def read_only(file: Path, key: bytes | None) -> Any:
    """Connect to a file that is there without ever writing to it."""
    connection = sqlite.connect(
        f"{file.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    use_key(connection, key)
    connection.execute("PRAGMA query_only = ON")
    return connection


def faults_in(
    file: Path, key: bytes | None, *, whole: bool, seconds: float, stop: Event | None = None
) -> int | None:
    """Count a file's faults as `page_faults` does. Raises KnownFault `record_unreachable`."""
    kept = OpenFile(file)
    try:
        with closing(_connected(file, key)) as connection:
            return page_faults(connection, whole=whole, seconds=seconds, stop=stop)
    finally:
        kept.close()


def _connected(file: Path, key: bytes | None) -> Any:
    try:
        return read_only(file, key)
    except sqlite.Error as error:
        raise KnownFault("record_unreachable") from error


def page_faults(
    connection: Any, *, whole: bool, seconds: float, stop: Event | None = None
) -> int | None:
    """Count the faults, up to 100 a table; None where the time was too short or `stop` was set.

    None as well where another program keeps everybody out. The quick check reads every page of
    every table and index but those of searching. The `whole` one reads those as well and holds
    every index against its table; it takes ten times as long. SQLite is broken off from another
    thread: a look at the clock from within would wait for Python's lock each time while the program
    is loaded beside it.
    """
    stop, until = stop or Event(), monotonic() + seconds
    is_through = is_broken_off = False

    def watch() -> None:
        nonlocal is_broken_off
        stop.wait(seconds)
        if not is_through:
            is_broken_off = True
            connection.interrupt()

    watcher = Thread(target=watch, name="the check's time", daemon=True)
    watcher.start()
    faults = 0
    try:
        for check in ["PRAGMA integrity_check"] if whole else _quick_checks(connection):
            is_broken_off |= stop.is_set() or monotonic() > until
            if is_broken_off:
                break
            found = sum(row[0] != "ok" for row in connection.execute(check))
            faults += 0 if is_broken_off else found
    except sqlite.DatabaseError as error:
        is_broken_off |= "locked" in str(error)
        faults += not is_broken_off  # so badly spoilt that it cannot even be counted
    finally:
        is_through = True
        stop.set()
        watcher.join()
    # Broken off, SQLite may call a page unreadable: only what was found before is to be believed.
    return None if is_broken_off and not faults else faults


def _quick_checks(connection: Any) -> Iterator[str]:
    """Ask table by table: for all at once SQLite would read the index of searching, too."""
    names = [str(row[0]) for row in connection.execute(_TABLES)]
    for name in names:
        quoted = name.replace("'", "''")
        yield f"PRAGMA quick_check('{quoted}')"
