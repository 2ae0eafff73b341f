"""What encryption costs: a scan's commit, opening, search and the change itself, with and without.

Both records lie on the same disk and are written in turns, so that the ratio holds on a busy
machine as well:

    python -m tests.benchmarks.encryption --scans 2000
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hubdesk.database.record import Record
from hubdesk.parcels.recoverycode import RecoveryCode
from tests.benchmarks.commit import expect, receive
from tests.endurance.clerk import open_record

KEY = RecoveryCode("ACDEF" * 8).key


def took(job: Callable[[], object]) -> float:
    """Time a job in milliseconds."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def scans(records: list[Record], count: int) -> list[list[float]]:
    """Receive parcels in each record in turns."""
    expected = [expect(record, count) for record in records]
    times: list[list[float]] = [[] for _ in records]
    for nth in range(count):
        for record, parcels, told in zip(records, expected, times, strict=True):
            told.append(took(lambda record=record, parcel=parcels[nth]: receive(record, parcel)))
    return times


def opening(folder: Path, key: bytes | None) -> float:
    """Open and close a record several times; the median in milliseconds."""
    return statistics.median(took(lambda: open_record(folder, key=key).close()) for _ in range(15))


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scans", type=int, default=2000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folders = [Path(place) / name for name in ("plain", "encrypted")]
        for folder in folders:
            folder.mkdir()
            open_record(folder).close()
        with open_record(folders[1]) as record:
            record.change_key(KEY, lambda _: None)
        records = [open_record(folder, key=KEY) for folder in folders]
        times = scans(records, wanted.scans)
        print(f"{'milliseconds':<30}{'plain':>12}{'encrypted':>12}")
        for name, part in (("scan, p50", 50), ("scan, p99", 99)):
            row = [statistics.quantiles(each, n=100)[part - 1] for each in times]
            print(f"{name:<30}{row[0]:>12.2f}{row[1]:>12.2f}")
        for record in records:
            record.close()
        row = [opening(folder, KEY) for folder in folders]
        print(f"{'opening':<30}{row[0]:>12.1f}{row[1]:>12.1f}")
        sizes = [(folder / "shop.db").stat().st_size / 1e6 for folder in folders]
        print(f"{'megabytes':<30}{sizes[0]:>12.2f}{sizes[1]:>12.2f}")
        with open_record(folders[0]) as record:
            encrypting = took(lambda: record.change_key(KEY, lambda _: None))
            decrypting = took(lambda: record.change_key(None, lambda _: None))
        print(f"{'encrypting, writing plain':<30}{encrypting:>12.0f}{decrypting:>12.0f}")


if __name__ == "__main__":
    main()
