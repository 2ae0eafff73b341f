"""How long a load of thousands takes: to look at, to close, to undo, and a scan beside it.

python -m tests.benchmarks.large_loads --parcels 5000
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hubdesk.desk import bills, deadlabels, looking, taking
from hubdesk.desk.counter import Counter
from hubdesk.desk.notices import take_notice
from hubdesk.parcels.scan import Scan, Source
from tests.benchmarks.notices import number, open_counter, write_csv

_T = TypeVar("_T")
_DEAD = (number(1471)[-4:], f"{number(1471)[:-1]}?", "lindqvst", "45 graham")


def timed(words: str, job: Callable[[], _T]) -> _T:
    """Do a job and print how long it took."""
    began = time.perf_counter()
    result = job()
    print(f"{words:<34}{(time.perf_counter() - began) * 1000:>9.0f} ms", flush=True)
    return result


def scan(counter: Counter, nth: int) -> None:
    """Scan one parcel of the load."""
    taking.take(counter, Scan(number(nth), None, Source.SCANNER, counter.now()))


def dead(counter: Counter, typed: str) -> int:
    """Look a dead label up; give how many it may be for."""
    with counter.view() as view:
        return len(deadlabels.guesses(counter, view, typed))


def main() -> None:
    """Print one table; nothing is asserted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=5_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        counter = open_counter(folder / "shop.db")
        write_csv(folder / "notice.csv", wanted.parcels)
        take_notice(counter, folder / "notice.csv")
        timed("a scan before it is closed", lambda: scan(counter, 0))
        for typed in _DEAD:
            timed(f"dead label {typed}", lambda typed=typed: dead(counter, typed))
        (count,) = timed("the open count", lambda: bills.open_loads(counter))
        bill = timed("closing it", lambda: bills.close(counter, count.key))
        timed("a scan after it is closed", lambda: scan(counter, 1))
        timed("the delivery at a look", lambda: looking.delivery(counter))
        counter.record.close()
        print(f"bill {bill.name}, {len(count.missing)} missing")


if __name__ == "__main__":
    main()
