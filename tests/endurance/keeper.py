"""A shop that is backed up twice and put back once: what the power is cut under.

Each line of the file `confirmed` is what people know by then: ids of entries, a backup's folder,
that putting back began (`restoring`) and that it was done (`restored`).
"""

from __future__ import annotations

import argparse
import os
import random
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hubdesk.database.album import Album
from hubdesk.database.backups import Backup, checked_copy, store
from hubdesk.database.record import Record
from hubdesk.database.restoring import Home, put_back
from tests.endurance.clerk import Clerk, _now, open_record

STICK, KEPT, RESTORING, RESTORED = "stick", "backup", "restoring", "restored"


def main() -> None:
    """Work in a folder; `--unflushed` is the twin that flushes no file of a backup."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=6)
    parser.add_argument("--unflushed", action="store_true")
    wanted = parser.parse_args()
    slips = os.open(wanted.folder / "confirmed", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    record = open_record(wanted.folder)
    clerk = Clerk(record, random.Random(1))
    made = []
    for hours in (0, 2):
        for _ in range(wanted.jobs):
            _confirm(slips, *clerk.job())
        made.append(_back_up(record, wanted.folder, hours, unflushed=wanted.unflushed))
        _confirm(slips, f"{KEPT}:{made[-1].folder.relative_to(wanted.folder)}")
    for _ in range(wanted.jobs):
        _confirm(slips, *clerk.job())
    _confirm(slips, RESTORING)
    # As after a crash: nobody has closed the record, and its log is there.
    home = Home(
        wanted.folder / "shop.db",
        "desk-1",
        wanted.folder / "marks",
        _now,
        ZoneInfo("America/Chicago"),
    )
    put_back(made[0], home, lambda _: Album(wanted.folder / "photographs"))
    _confirm(slips, RESTORED)
    os._exit(0)  # closing the old record would take the new one's log away


def _back_up(record: Record, folder: Path, hours: int, *, unflushed: bool) -> Backup:
    with checked_copy(record, folder / "backing-up") as copy:
        flush = os.fsync
        if unflushed:
            os.fsync = lambda _: None  # type: ignore[assignment]
        try:
            now = _now() + timedelta(hours=hours)
            return store(copy, folder / STICK, [], now=now, shop="shop-1", desk="desk-1")
        finally:
            os.fsync = flush


def _confirm(slips: int, *told: str) -> None:
    os.write(slips, (" ".join(told) + "\n").encode())


if __name__ == "__main__":
    main()
