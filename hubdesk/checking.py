"""The record looked through: quickly after somebody was cut off, whole where it is in doubt.

After a proper end nothing is read at the start. SQLite's log makes a cut harmless, but what cuts a
program off also wears disks out; and damage is cheapest to mend while the last backup is new.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from hubdesk.atwork import AtWork
from hubdesk.database.pages import faults_in
from hubdesk.database.wholefiles import write_whole
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder

if TYPE_CHECKING:
    from hubdesk.database.record import Record

# A slow disk must not keep a shop waiting: what is not through by then goes on beside the window.
_QUICK_SECONDS, _WHOLE_SECONDS = 1.5, 240.0


class QuickCheck:
    """A look at a record's pages, under way beside whoever made it: SQLite needs no Python."""

    def __init__(self, file: Path, key: bytes | None) -> None:
        """Begin; `key` is that of an encrypted file."""
        self._stop = Event()
        thread = ThreadPoolExecutor(1, "quick check")
        self._found = thread.submit(
            faults_in, file, key, whole=False, seconds=_QUICK_SECONDS, stop=self._stop
        )
        thread.shutdown(wait=False)

    def faults(self) -> int | None:
        """Wait for what was found; None where the time was too short. Raises as `faults_in`."""
        return self._found.result()

    def give_up(self) -> None:
        """Break it off, and let go of the file."""
        self._stop.set()
        self._found.exception()


def begin_check(folder: ShopFolder, at_work: AtWork, key: bytes | None) -> QuickCheck | None:
    """Begin to look through a record whose last user was cut off; None where that is not needed.

    One that is in doubt is read as a whole before anybody works with it, and not here.
    """
    if not at_work.cut_off or folder.doubtful.exists() or not folder.record.is_file():
        return None
    return QuickCheck(folder.record, key)


def end_check(
    folder: ShopFolder, record: Record, at_work: AtWork, check: QuickCheck | None
) -> bool:
    """Hear what the check found, read a record in doubt; gives False where time was too short.

    Raises KnownFault `record_damaged`, until a backup was put back or the whole record is sound;
    as `faults_in` does.
    """
    is_doubtful = folder.doubtful.exists() and not record.is_shared
    if check is None and not is_doubtful:
        return True
    faults = _all_faults(folder, record) if is_doubtful or check is None else check.faults()
    if faults:
        doubt(folder)
        raise KnownFault("record_damaged")
    if faults is None:
        return False
    folder.doubtful.unlink(missing_ok=True)
    at_work.forgive()
    return True


def check_whole(folder: ShopFolder, record: Record) -> None:
    """Read every page and index beside the work; seconds for each year of a shop.

    Raises KnownFault `record_damaged`, and then doubts the record from the next start on.
    """
    if not record.is_shared and _all_faults(folder, record):
        doubt(folder)
        raise KnownFault("record_damaged")


def doubt(folder: ShopFolder) -> None:
    """Have the whole record looked through at the next start. Raises OSError."""
    write_whole(b"", folder.doubtful)


def _all_faults(folder: ShopFolder, record: Record) -> int | None:
    return faults_in(folder.record, record.key, whole=True, seconds=_WHOLE_SECONDS)
