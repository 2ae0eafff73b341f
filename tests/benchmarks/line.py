"""Measure the line: confirmations drained a second, and bytes a confirmation, at two batch sizes.

    python -m tests.benchmarks.line [--days N] [--database-url URL]

A real record, a real gateway (SQLite in a file unless a URL says otherwise) and HTTP over the
loopback. Bytes are those of the bodies, packed; headers and TLS come on top.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter
from zoneinfo import ZoneInfo

from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.post import Post
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Answer, Failure, Pace
from hubdesk.line.wire.events import Naming
from hubdesk.parcels import facts as acts
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.scan import Source


class Scale(Post):
    """A post that weighs what it carries."""

    out = back = 0

    def send(self, body: bytes) -> Answer | Failure:
        answer = super().send(body)
        self.out += len(body)
        if isinstance(answer, Answer):
            self.back += len(gzip.compress(answer.body, 9))
        return answer


class Morning:
    """A shop's clock and acts: 50 parcels a day expected, received, planned, delivered."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 13, 0, tzinfo=UTC)
        self.chance = Random(1)

    def __call__(self) -> datetime:
        return self.time

    def live(self, record: Record, day: int) -> None:
        load = f"amazon {self.time.date()}"
        names = {str(uuid7()): f"TBA3{self.chance.randrange(10**11):011}" for _ in range(50)}
        with record.work("Rosa") as work:
            for parcel, name in names.items():
                work.write(acts.Expected("amazon", name, load=load), [parcel])
        for parcel, name in names.items():
            self.time += timedelta(seconds=self.chance.uniform(3, 9))
            shelf = self.chance.choice(["A1", "A2", "B1", "B2", "B3"])
            with record.work("Rosa") as work:
                work.write(acts.Received("amazon", name, shelf, Source.CAMERA, load=load), [parcel])
        self._deliver(record, list(names), f"{self.time:%y%m%d}-{day}")
        self.time += timedelta(days=1)

    def _deliver(self, record: Record, parcels: list[str], code: str) -> None:
        run, stops = str(uuid7()), tuple((parcel,) for parcel in parcels)
        with record.work("Rosa") as work:
            plan = acts.Planned(code, "North", "Sam", self.time.date(), stops)
            work.write(plan, parcels, run=run)
            work.write(acts.Departed(), parcels, run=run)
        for parcel in parcels:
            self.time += timedelta(seconds=self.chance.uniform(60, 300))
            with record.work("Sam") as work:
                work.write(acts.Delivered(Place.PORCH), [parcel], run=run)
        with record.work("Rosa") as work:
            work.write(acts.RunClosed(len(parcels), 0), run=run)


def measure(record: Record, base: str, batch: int) -> str:
    """Drain everything for a destination that has nothing yet; gives one line of figures."""
    post = Scale(base)
    pace = Pace(first_events=batch, most_events=batch, spread=0.0)
    naming = Naming(f"shop-{batch}")
    sender = Sender(
        record, f"{base}#{batch}", post, naming, now=lambda: datetime.now(UTC), pace=pace
    )
    began = perf_counter()
    report = sender.drain_once()
    seconds = perf_counter() - began
    post.close()
    assert report.failure is None, report.failure
    out, back = post.out / report.sent, post.back / report.sent
    return (
        f"batch {batch:3}: {report.sent} confirmations, {report.sent / seconds:7.0f} a second, "
        f"{out:5.1f} B out + {back:4.1f} B back = {out + back:5.1f} B each"
    )


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=10)
    parser.add_argument("--database-url")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = wanted.database_url or f"sqlite:///{Path(folder) / 'gateway.db'}"
        morning = Morning()
        zone = ZoneInfo("America/Chicago")
        with Record(Path(folder) / "shop.db", desk="desk-1", now=morning, zone=zone) as record:
            for day in range(wanted.days):
                morning.live(record, day)
            with running_gateway(url) as base:
                for batch in (50, 200):
                    print(measure(record, base, batch))


if __name__ == "__main__":
    main()
