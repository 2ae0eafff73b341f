"""How long a received parcel takes until it is safe, beside the least that SQLite itself takes.

Both write to the same disk in turns, so that the ratio holds on a busy machine as well:

    python -m tests.benchmarks.commit --scans 2000
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.scan import Source
from tests.endurance.clerk import open_record

_WRITTEN_BY_A_SCAN = ("journal", "mentions", "chains", "parcels")


def expect(record: Record, count: int) -> list[str]:
    """Announce parcels, a hundred in a job."""
    parcels = [str(uuid7()) for _ in range(count)]
    for start in range(0, count, 100):
        with record.work("Rosa") as work:
            for parcel in parcels[start : start + 100]:
                work.write(Expected("ups", f"1Z{parcel[-16:]}", load="ups"), [parcel])
    return parcels


def receive(record: Record, parcel: str) -> None:
    """Do what a scan of an announced parcel does to the record."""
    with record.work("Rosa") as work:
        known = work.parcels.get(parcel)
        assert known is not None
        facts = Received("ups", known.parcel.number, "B3", Source.SCANNER, load="ups")
        work.write(facts, [parcel])


class Floor:
    """The same rows by SQLite alone: one statement for each table, everything known before."""

    def __init__(self, file: Path, pattern: Path) -> None:
        self._connection = sqlite.connect(str(file), isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        with closing(sqlite.connect(str(pattern))) as record:
            tables = record.execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
                " AND tbl_name NOT LIKE 'search%' AND (type <> 'trigger' OR tbl_name = 'journal')"
            )
            for (sql,) in sorted(tables.fetchall(), key=lambda row: "CREATE TABLE" not in row[0]):
                self._connection.execute(sql)
            self._rows: dict[str, Any] = {
                table: record.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()
                for table in _WRITTEN_BY_A_SCAN
            }
        self._count = 0

    def receive(self) -> None:
        """Write one row of each table in one transaction."""
        self._count += 1
        name = f"{self._count:036d}"
        journal, mention, parcel = (list(self._rows[t]) for t in ("journal", "mentions", "parcels"))
        journal[0], journal[3], journal[4] = self._count, self._count, name
        mention[:] = [name, self._count]
        parcel[0], parcel[2] = name, name
        self._connection.execute("BEGIN IMMEDIATE")
        for table, row in (("journal", journal), ("mentions", mention), ("parcels", parcel)):
            marks = ", ".join("?" * len(row))
            self._connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)
        self._connection.execute("REPLACE INTO chains VALUES (?, ?, ?, ?, ?)", self._rows["chains"])
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def milliseconds(act: Callable[[], None]) -> float:
    """Measure one act."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print one table; nothing is asserted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=int, default=2000)
    parser.add_argument("--folder", type=Path, help="on the disk that is to be measured")
    wanted = parser.parse_args()
    ours, floor = [], []
    with (
        tempfile.TemporaryDirectory(dir=wanted.folder) as place,
        open_record(Path(place)) as record,
    ):
        parcels = expect(record, wanted.scans + 50)
        with closing(Floor(Path(place) / "floor.db", Path(place) / "shop.db")) as bare:
            for parcel in parcels[:50]:
                receive(record, parcel)
                bare.receive()
            for parcel in parcels[50:]:
                ours.append(milliseconds(lambda parcel=parcel: receive(record, parcel)))
                floor.append(milliseconds(bare.receive))
    print(f"{'ms per received parcel':<28}{'p50':>8}{'p99':>8}{'max':>8}")
    for name, times in (("hubdesk", sorted(ours)), ("SQLite alone", sorted(floor))):
        p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
        print(f"{name:<28}{p50:>8.2f}{p99:>8.2f}{times[-1]:>8.2f}")
    ratio = sorted(ours)[len(ours) // 2] / sorted(floor)[len(floor) // 2]
    print(f"{'ratio of the medians':<28}{ratio:>8.1f}")


if __name__ == "__main__":
    main()
