"""Measure the line: bytes a confirmation, and how long a month takes over the thinnest line.

    python -m tests.benchmarks.line [--days 10]                bytes and entries a second
    python -m tests.benchmarks.line --thin [--days 40]         20/40 kbit/s, 600 ms there and back
    python -m tests.benchmarks.line --ten-megabit [--days 40]  10 Mbit/s, 50 ms there and back
    python -m tests.benchmarks.line --year                     73,000 entries, and scans meanwhile
    python -m tests.benchmarks.line --photographs [--count 40] the same, and news beside photographs

A real record, a real gateway behind TLS, signed requests, and everything that crosses the line
counted between them: handshake, headers, receipts. The targets: 120 B a confirmation at fifty a
batch, 90 B at two hundred, 3 kB for one alone, 25 kB for a day of 250; a month (6,000) over the
thin line within 180 s and 400 kB, over ten megabits within 5 s. After a year without
a line nothing has expired, and a scan takes less than 100 ms while all of it goes. Desks are known
by signatures, not by certificates of their own: the larger targets for those do not apply.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.benchmarks.line.days import receive
from tests.benchmarks.line.office import TEN_MEGABIT, THIN, Office, office
from tests.benchmarks.line.pictures import show
from tests.benchmarks.line.year import drain_a_year


def weigh(measuring: Office) -> None:
    """Print what an entry costs, many together and one alone."""
    with measuring.record.view() as view:
        last = view.journal.last_position()
    print("batch  50:", measuring.drain("fifty", 50))
    print("batch 200:", measuring.drain("two hundred", 200))
    print("a day    :", measuring.drain("day", 200, after=last - 250))
    receive(measuring.record)
    print("one alone:", measuring.drain("one", 200, after=last))
    print("with certificates for desks (mTLS): not built, requests are signed instead")


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--days", type=int)
    parser.add_argument("--thin", action="store_true")
    parser.add_argument("--ten-megabit", action="store_true")
    parser.add_argument("--year", action="store_true")
    parser.add_argument("--photographs", action="store_true")
    parser.add_argument("--count", type=int, default=40)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if wanted.photographs:
            with office(folder, 0, over=THIN) as measuring:
                show(measuring, folder / "photographs", wanted.count)
        elif wanted.year:
            with office(folder, 0, over=TEN_MEGABIT) as measuring:
                drain_a_year(measuring, wanted.days or 365)
        elif wanted.thin or wanted.ten_megabit:
            over = THIN if wanted.thin else TEN_MEGABIT
            with office(folder, wanted.days or 40, over=over) as measuring:
                words = "thin line:" if wanted.thin else "10 Mbit/s:"
                print(words, measuring.drain("month", 200))
        else:
            with office(folder, wanted.days or 10) as measuring:
                weigh(measuring)


if __name__ == "__main__":
    main()
