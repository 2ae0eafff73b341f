"""The record looked through: quickly after somebody was cut off, whole where it is in doubt.

After a proper end nothing is read at the start. SQLite's log makes a cut harmless, but what cuts a
program off also wears disks out; and damage is cheapest to mend while the last backup is new.
"""

from __future__ import annotations

from pathlib import Path

from hubdesk.atwork import AtWork
from hubdesk.database.record import Record
from hubdesk.database.soundness import looked_at
from hubdesk.database.wholefiles import write_whole
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder

# A slow disk must not keep a shop waiting: what is not through by then goes on beside the window.
_QUICK_SECONDS, _WHOLE_SECONDS = 2.0, 240.0


def check_at_start(folder: ShopFolder, record: Record, at_work: AtWork) -> bool:
    """Look through a record whose last user was cut off; gives False where time was too short.

    Raises KnownFault `record_damaged`, until a backup was put back or the whole record is sound.
    """
    is_doubtful = folder.doubtful.exists()
    if record.is_shared or not (is_doubtful or at_work.cut_off):
        return True
    faults = _faults(folder.record, record.key, whole=is_doubtful)
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
    if not record.is_shared and _faults(folder.record, record.key, whole=True):
        doubt(folder)
        raise KnownFault("record_damaged")


def doubt(folder: ShopFolder) -> None:
    """Have the whole record looked through at the next start. Raises OSError."""
    write_whole(b"", folder.doubtful)


def _faults(file: Path, key: bytes | None, *, whole: bool) -> int | None:
    with looked_at(file, key) as seen:
        seconds = _WHOLE_SECONDS if whole else _QUICK_SECONDS
        return seen.page_faults(whole=whole, seconds=seconds)
