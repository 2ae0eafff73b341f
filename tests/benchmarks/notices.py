"""How a large notice is taken in while somebody scans: time, memory, longest wait, cancelling.

The rows come as CSV and as a spreadsheet, into a record that is as large as a shop's after years:

    python -m tests.benchmarks.notices --rows 100000
"""

from __future__ import annotations

import argparse
import hashlib
import resource as limits
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import sqlcipher3.dbapi2 as driver

from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.desk.course import Course
from hubdesk.desk.notices import (
    finish_what_was_decided,
    forget_what_was_not_decided,
    take_notice,
)
from hubdesk.desk.shop import Shop
from hubdesk.desk.taking import take
from hubdesk.parcels.checkdigits import gs1_mod10
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import resource

_HEADS = ("Tracking ID", "Recipient", "Address", "City", "Zip", "Phone", "Store")
_NAMES = ("Maria Lindqvist", "José Peña", "Åsa Öberg", "D. Ames", "Oakwood Dental", "P. Hudson")
_STREETS = ("Barstow St", "Graham Ave", "Oakwood Mall Dr", "Water St", "2nd St")
_SCAN_EVERY = 0.25


def number(nth: int) -> str:
    """Make a tracking number that Amazon's rule accepts."""
    return f"TBA{309_000_000_000 + nth}"


def row(nth: int) -> tuple[str, ...]:
    """Make one row of a notice."""
    street = f"{1 + nth % 998} {_STREETS[nth % 5]}, Apt {nth % 40}"
    name = f"{_NAMES[nth % 6]} {nth // 7}"
    return (number(nth), name, street, "Eau Claire", f"{54700 + nth % 9}", "715-555-0100", "")


def write_csv(file: Path, rows: int) -> None:
    """Write a notice as CSV."""
    with file.open("w", encoding="utf-8") as out:
        out.write(";".join(_HEADS) + "\n")
        for nth in range(rows):
            out.write(";".join(f'"{cell}"' for cell in row(nth)) + "\n")


def write_xlsx(file: Path, rows: int) -> None:
    """Write a notice as a spreadsheet."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(_HEADS)
    for nth in range(rows):
        sheet.append(row(nth))
    book.save(file)


def open_counter(place: Path | str) -> Counter:
    """Open a counter as the desk does."""

    def now() -> datetime:
        return datetime.now(UTC)

    zone = ZoneInfo("America/Chicago")
    record = Record(place, desk="desk-1", now=now, zone=zone)
    reader = LabelReader.from_file(resource("carriers.json"))
    shop = Shop("Shop", "", shelves=("A1", "B1"), people=("Rosa",))
    return Counter(record, reader, shop, clerk="Rosa", now=now, zone=zone)


@dataclass
class Scanner:
    """Somebody who goes on scanning beside the import, and counts how long each scan took."""

    counter: Counter
    waits: list[float] = field(default_factory=list)
    _end: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Scan parcels that no notice names until told to stop."""
        nth = 0
        while not self._end.wait(_SCAN_EVERY):
            nth += 1
            body = f"9400111{899_000_000_000_000 + nth * 7 + int(time.time()) % 1000}"[:21]
            text = body + gs1_mod10(body)
            began = time.perf_counter()
            take(self.counter, Scan(text, None, Source.SCANNER, self.counter.now()))
            self.waits.append(time.perf_counter() - began)

    def __enter__(self) -> Scanner:
        self._thread = threading.Thread(target=self.run)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()


def fingerprint(file: Path) -> str:
    """Hash everything that the record holds, row by row."""
    total = hashlib.sha256()
    connection = driver.connect(str(file))
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%'"
            " ORDER BY name"
        )
    ]
    for table in tables:
        for told in connection.execute(f"SELECT * FROM {table} ORDER BY 1"):
            total.update(repr((table, told)).encode())
    connection.close()
    return total.hexdigest()


def peak_megabytes() -> float:
    """Give the most memory that this process ever held."""
    return limits.getrusage(limits.RUSAGE_SELF).ru_maxrss / 1024


def import_once(place: Path | str, notice: Path) -> None:
    """Import in this process and print one line of the table."""
    counter = open_counter(place)
    before = peak_megabytes()
    course = Course()
    decided: list[float] = []
    began = time.perf_counter()

    def watch() -> None:
        while not course.is_decided:
            time.sleep(0.01)
        decided.append(time.perf_counter() - began)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    with Scanner(counter) as scanner:
        report = take_notice(counter, notice, course=course)
    took = time.perf_counter() - began
    waits = sorted(scanner.waits)
    print(
        f"{notice.suffix[1:]:5} {report.taken:7} taken {took:7.1f} s (read and checked after"
        f" {decided[0]:5.1f} s)  memory +{peak_megabytes() - before:4.0f} MB"
        f"  scans {len(waits):4}: median {waits[len(waits) // 2] * 1000:5.0f} ms,"
        f" longest {waits[-1] * 1000:5.0f} ms",
        flush=True,
    )
    counter.record.close()


def cancel(place: Path, notice: Path, after_rows: int) -> str:
    """Stop an import on its way and say whether anything is left of it."""
    counter = open_counter(place)
    before = fingerprint(place)
    course = Course()

    def stop() -> None:
        while course.rows < after_rows:
            time.sleep(0.001)
        course.stop()

    threading.Thread(target=stop, daemon=True).start()
    try:
        take_notice(counter, notice, course=course)
        said = "was not stopped"
    except Refused as refused:
        said = refused.reason
    same = fingerprint(place) == before
    counter.record.close()
    return (
        f"stopped after {after_rows} rows: {said}; the record is {'the same' if same else 'OTHER'}"
    )


def kill(place: Path, notice: Path, seconds: float) -> str:
    """Kill an import with -9, open the record again, and say what is there."""
    child = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.benchmarks.notices",
            "--import-into",
            str(place),
            str(notice),
        ],
        stdout=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    child.kill()
    child.wait()
    counter = open_counter(place)
    forget_what_was_not_decided(counter)
    finished = finish_what_was_decided(counter)
    with counter.view() as view:
        flaws, differences = list(view.proof.flaws()), list(view.state.differences())
        loads = view.parcels.open_loads(counter.shop.name)
        announced = sum(len(view.parcels.in_load(load)) for load in loads)
    counter.record.close()
    sound = "sound" if not flaws and not differences else "DAMAGED"
    return f"killed after {seconds} s: {finished} rows finished, {announced} announced, {sound}"


def main() -> None:
    """Print one table; nothing is asserted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--kinds", default="csv,xlsx")
    parser.add_argument("--kills", default="2,20", help="seconds after which to kill")
    parser.add_argument("--import-into", nargs=2)
    wanted = parser.parse_args()
    if wanted.import_into:
        place, notice_file = wanted.import_into
        import_once(place if "://" in place else Path(place), Path(notice_file))
        return
    writers: dict[str, Callable[[Path, int], None]] = {"csv": write_csv, "xlsx": write_xlsx}
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        for kind in wanted.kinds.split(","):
            notice = folder / f"notice.{kind}"
            writers[kind](notice, wanted.rows)
            print(f"{kind}: {notice.stat().st_size / 1e6:.1f} MB", flush=True)
            subprocess.run(
                [
                    *(sys.executable, "-m", "tests.benchmarks.notices"),
                    *("--import-into", str(folder / f"{kind}.db"), str(notice)),
                ],
                check=True,
            )
        print(cancel(folder / "csv.db", notice, wanted.rows // 2))
        for nth, seconds in enumerate(float(each) for each in wanted.kills.split(",") if each):
            print(kill(folder / f"killed{nth}.db", notice, seconds))


if __name__ == "__main__":
    main()
