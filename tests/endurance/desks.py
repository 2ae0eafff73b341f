"""Let several desks, each a program of its own, receive the same morning on one PostgreSQL record.

    python -m tests.endurance.desks [--desks 2] [--parcels 500]
    python -m tests.endurance.desks --twin unlocked         (must fail)

Every desk scans every parcel, each in an order of its own, so that they meet at the same parcels
again and again. One of them must take a parcel in, all others must find it there. Beside that each
desk watches what the others write and says how long it took to see it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from random import Random
from threading import Event, Thread

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from hubdesk.database import server
from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source, Symbology
from hubdesk.paths import resource
from tests.conftest import SHOP_ZONE
from tests.endurance.children import in_a_fork
from tests.postgresql import fresh, programs, running_postgresql

_LOOK_SECONDS = 1.0
_MEETING_SECONDS = 600.0  # for the desks to wait for each other before and after the morning


@dataclass(frozen=True, slots=True)
class Morning:
    """What one desk did: verdicts by kind, jobs that broke, seconds for all and for the slowest
    look at another desk's entry.
    """

    verdicts: dict[str, int]
    broken: int
    seconds: float
    seen: int
    slowest_look: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong on the record after all desks have gone home; all 0 is sound."""

    lost: int = 0
    doubled: int = 0
    taken_twice: int = 0
    broken: int = 0
    unseen: int = 0
    flaws: int = 0
    differences: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return self == Findings()


def _now() -> datetime:
    return datetime.now(UTC)


def numbers(count: int) -> list[str]:
    """Give the morning's parcels."""
    return [f"TBA{309_000_000_000 + nth}" for nth in range(count)]


def work_at(url: str, desk: str, parcels: int, together: Barrier, *, is_locked: bool) -> Morning:
    """Scan every parcel once at one desk, and watch the others meanwhile.

    All desks begin `together`, and none looks for the last time before all have scanned: whatever
    is unseen then was never shown.
    """
    reader = LabelReader.from_file(resource("carriers.json"))
    shop = Shop("Kraft & Bloom", shelf_size=10**6)
    with Record(url, desk=desk, now=_now, zone=SHOP_ZONE) as record:
        if not is_locked:
            take_the_lock_away(record)
        counter = Counter(record, reader, shop, clerk="Rosa", now=_now, zone=SHOP_ZONE)
        watching = _Watching(record)
        together.wait(_MEETING_SECONDS)
        order = numbers(parcels)
        Random(desk).shuffle(order)
        verdicts: Tally[str] = Tally()
        broken, began = 0, time.monotonic()
        for number in order:
            try:
                scan = Scan(number, Symbology.CODE128, Source.SCANNER, _now())
                verdicts[take(counter, scan).kind.value] += 1
            except (DBAPIError, Refused):
                broken += 1
        seconds = time.monotonic() - began
        together.wait(_MEETING_SECONDS)
        watching.stop()
        return Morning(dict(verdicts), broken, seconds, watching.seen, watching.slowest)


def take_the_lock_away(record: Record) -> None:
    """Let jobs begin without the lock: the twin that must go red."""
    engine = record._engine
    event.remove(engine, "begin", server._begin)


class _Watching:
    """Looks each second what other desks have written, as the window does."""

    def __init__(self, record: Record) -> None:
        self.seen, self.slowest = 0, 0.0
        self._record = record
        with record.view() as view:
            self._read_to = view.journal.last_position()
        self._over = Event()
        self._thread = Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            self._look()

    def _look(self) -> None:
        entries, self._read_to = self._record.news(self._read_to, 2_000)
        for entry in entries:
            self.seen += entry.kind is Kind.RECEIVED
            self.slowest = max(self.slowest, (_now() - entry.recorded_at).total_seconds())

    def stop(self) -> None:
        self._over.set()
        self._thread.join()
        self._look()


def receive_together(url: str, desks: int, parcels: int, *, is_locked: bool = True) -> Report:
    """Let all desks scan at the same time and look at what came of it."""
    with Record(url, desk="owner", now=_now, zone=SHOP_ZONE):
        pass
    together = get_context("fork").Barrier(desks)
    jobs: list[Callable[[], Morning]] = [
        partial(work_at, url, f"desk-{nth}", parcels, together, is_locked=is_locked)
        for nth in range(1, desks + 1)
    ]
    with ThreadPoolExecutor(desks) as pool:
        mornings = list(pool.map(in_a_fork, jobs))
    return Report(mornings, look_through(url, mornings, parcels))


@dataclass(frozen=True, slots=True)
class Report:
    """What each desk did, and what is wrong."""

    mornings: list[Morning]
    findings: Findings


def look_through(url: str, mornings: list[Morning], parcels: int) -> Findings:
    """Compare the record with what was scanned."""
    with Record(url, desk="owner", now=_now, zone=SHOP_ZONE) as record, record.view() as view:
        there = [len(view.parcels.by_number(number)) for number in numbers(parcels)]
        taken = sum(each.verdicts.get(VerdictKind.TAKEN.value, 0) for each in mornings)
        seen = sum(each.seen for each in mornings)
        return Findings(
            lost=there.count(0),
            doubled=sum(1 for count in there if count > 1),
            taken_twice=max(0, taken - parcels),
            broken=sum(each.broken for each in mornings),
            unseen=max(0, parcels * (len(mornings) - 1) - seen),
            flaws=len(list(view.proof.flaws())),
            differences=len(list(view.state.differences())),
        )


@contextmanager
def _database() -> Iterator[str]:
    where = programs()
    if where is None:
        sys.exit("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with running_postgresql(where) as address:
        yield fresh(address)


def main() -> None:
    """Tell what came of it; exit status 1 where anything is wrong."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--desks", type=int, default=2)
    asked.add_argument("--parcels", type=int, default=500)
    asked.add_argument("--twin", choices=["unlocked"])
    asked.add_argument("--url", help="an empty database; a server of its own otherwise")
    told = asked.parse_args()
    with nullcontext(told.url) if told.url else _database() as url:
        report = receive_together(url, told.desks, told.parcels, is_locked=told.twin is None)
    for nth, each in enumerate(report.mornings, 1):
        pace = each.seconds / told.parcels * 1000
        print(f"desk {nth}: {each.verdicts}, {pace:.1f} ms a scan", end="; ")
        print(f"saw {each.seen} parcels of others, the latest after {each.slowest_look:.2f} s")
    print(report.findings)
    sys.exit(0 if report.findings.is_sound else 1)


if __name__ == "__main__":
    main()
