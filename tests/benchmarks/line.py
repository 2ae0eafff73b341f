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
a line nothing has expired, and a scan takes less than 100 ms while all of it goes.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Thread
from time import perf_counter, sleep
from zoneinfo import ZoneInfo

import httpx
import uvicorn
from sqlalchemy import Engine
from uuid6 import uuid7

from hubdesk.database.album import Album, Kept
from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.desk.taking import take
from hubdesk.gateway.app import build
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import KeyFile
from hubdesk.line.photographs import PhotographSender
from hubdesk.line.post import Post
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Pace
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from hubdesk.parcels import facts as acts
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import resource
from tests.benchmarks.certificates import write_certificate
from tests.endurance.faultline import FaultLine
from tests.endurance.lineends import kill, spawn

SHOP, DESK = "shop-1", "desk-1"
Line = tuple[tuple[float, float], float]
"""Bytes a second up and down, seconds there and back."""
# A village on the old mobile network; a town's ordinary line.
THIN: Line = ((20_000 / 8, 40_000 / 8), 0.6)
TEN_MEGABIT: Line = ((10e6 / 8, 10e6 / 8), 0.05)
PATIENT = httpx.Timeout(connect=20.0, write=60.0, read=60.0, pool=1.0)


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

    def live_quickly(self, record: Record) -> None:
        """Live a day of 200 entries in one job: a year of them is wanted soon."""
        names = {str(uuid7()): f"TBA3{self.chance.randrange(10**11):011}" for _ in range(50)}
        with record.work("Rosa") as work:
            for parcel, name in names.items():
                for act in (
                    acts.Expected("amazon", name, load=f"amazon {self.time.date()}"),
                    acts.Received("amazon", name, "A1", Source.CAMERA),
                    acts.Shelved(self.chance.choice(["A1", "A2", "B1", "B2", "B3"])),
                    acts.Damaged("corner"),
                ):
                    self.time += timedelta(seconds=self.chance.uniform(3, 9))
                    work.write(act, [parcel])
        self.time += timedelta(hours=22)

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


@dataclass(frozen=True, slots=True)
class Measured:
    """What a drain cost: entries told, seconds, bytes up and down."""

    entries: int
    seconds: float
    up: int
    down: int

    @property
    def bytes(self) -> int:
        return self.up + self.down

    def __str__(self) -> str:
        each = self.bytes / self.entries
        return (
            f"{self.entries} entries, {self.seconds:.1f} s, {self.up / 1000:.1f} kB out + "
            f"{self.down / 1000:.1f} kB back = {each:.1f} B each"
        )


@dataclass(frozen=True, slots=True)
class Office:
    """A record with a shop's days in it, and a gateway that is reached over a counted line."""

    record: Record
    signing: Signing
    base: str
    line: FaultLine

    def drain(self, destination: str, batch: int, *, after: int = 0) -> Measured:
        """Tell a destination that has everything up to `after` the rest, over a cold connection."""
        with self.record.work("") as work:
            work.outbox.acknowledge(destination, after, work.now)
        pace = Pace(first_events=batch, most_events=batch, spread=0.0)
        before = list(self.line.carried)
        with closing(Post(self.base, self.signing, limits=PATIENT)) as post:
            sender = Sender(
                *(self.record, destination, post, Naming(SHOP)),
                now=lambda: datetime.now(UTC),
                pace=pace,
            )
            began = perf_counter()
            report = sender.drain_once(counts=False)
            seconds = perf_counter() - began
        assert report.failure is None, report.failure
        up, down = (now - then for now, then in zip(self.line.carried, before, strict=True))
        return Measured(report.sent, seconds, up, down)

    def drain_a_year(self, days: int) -> None:
        """Tell a year of 200 entries a day while parcels are scanned in; print what that took."""
        morning, told = Morning(), list[LineState]()
        for _ in range(days):
            morning.live_quickly(self.record)
        with self.record.view() as view:
            waiting = view.outbox.count_waiting("gateway")
        morning.time += timedelta(days=365)
        record, zone = self.record, ZoneInfo("America/Chicago")
        reader = LabelReader.from_file(resource("carriers.json"))
        shop = Shop("Kraft & Bloom", "102 Water St", people=("Rosa",))
        counter = Counter(record, reader, shop, clerk="Rosa", now=morning, zone=zone)
        post = Post(self.base, self.signing, limits=PATIENT)
        sender = Sender(
            *(record, "gateway", post, Naming(SHOP)),
            now=lambda: datetime.now(UTC),
            tell=told.append,
            pace=Pace(spread=0.0),
        )

        def scan() -> float:
            """Scan a parcel in; gives the milliseconds to its verdict."""
            number = f"TBA9{morning.chance.randrange(10**11):011}"
            at = perf_counter()
            take(counter, Scan(number, None, Source.SCANNER, morning.time))
            took = (perf_counter() - at) * 1000
            sleep(morning.chance.uniform(0.05, 0.25))
            return took

        quiet = [scan() for _ in range(100)]
        before, began, scans = list(self.line.carried), perf_counter(), list[float]()
        sender.start()
        while not told or told[-1].waiting > 10:
            scans.append(scan())
            sender.wake()
        while told[-1].waiting:
            sleep(0.02)
        seconds = perf_counter() - began
        sender.stop()
        sent = Measured(
            waiting + len(quiet) + len(scans),
            seconds,
            *(now - then for now, then in zip(self.line.carried, before, strict=True)),
        )
        print(f"a year: {waiting} waited; {sent}; parked {told[-1].parked}")
        for words, took in (("with a silent line", quiet), ("while it drains", scans)):
            took.sort()
            print(
                f"{len(took)} scans {words}: median {took[len(took) // 2]:.0f} ms, "
                f"p99 {took[len(took) * 99 // 100]:.0f} ms, longest {took[-1]:.0f} ms"
            )

    def show(self, folder: Path, count: int) -> None:
        """Tell a day of 250 with photographs of 90 kB and one of 200 kB; print what it cost.

        Every ten seconds, in the middle of pieces, a parcel comes in: how long until it is held?
        """
        album, morning = Album(folder), Morning()
        morning.live(self.record, 0)
        morning.live(self.record, 1)
        for nth in range(count):
            kept = album.keep(morning.chance.randbytes(200_000 if nth == 0 else 90_000))
            receive(self.record, kept)
        told: list[tuple[float, LineState]] = []
        post = Post(self.base, self.signing, limits=PATIENT)
        lane = PhotographSender(
            *(self.record, album, "gateway", SHOP, post),
            now=lambda: datetime.now(UTC),
            zone=UTC,
        )
        sender = Sender(
            *(self.record, "gateway", post, Naming(SHOP)),
            now=lambda: datetime.now(UTC),
            tell=lambda state: told.append((perf_counter(), state)),
            pace=Pace(spread=0.0),
            photographs=lane,
        )
        before, began = list(self.line.carried), perf_counter()
        sender.start()
        events_at = _await(told, lambda state: not state.waiting and state.pictures.left)
        events = sum(self.line.carried) - sum(before)
        print(f"entries: held after {events_at - began:.1f} s, {events / 1000:.1f} kB")
        delays = []
        while told[-1][1].pictures.left:
            sleep(morning.chance.uniform(8, 12))
            at = perf_counter()
            receive(self.record)
            sender.wake()
            told.clear()
            delays.append(_await(told, lambda state: not state.waiting) - at)
        ended = perf_counter()
        sender.stop()
        delays.sort()
        carried = sum(self.line.carried) - sum(before)
        print(f"{count} photographs: {ended - began:.0f} s, {carried / 1000:.0f} kB over the line")
        print(
            f"news beside them, {len(delays)} times: median {delays[len(delays) // 2]:.1f} s, "
            f"longest {delays[-1]:.1f} s until held"
        )


def receive(record: Record, kept: Kept | None = None) -> None:
    """Receive one parcel, with its photograph."""
    parcel = str(uuid7())
    with record.work("Rosa") as work:
        work.write(acts.Received("ups", f"1Z{parcel[-12:]}", "A1", Source.CAMERA), [parcel])
        if kept is not None:
            work.write(acts.Photographed(kept.photograph, kept.size), [parcel])


def _await(told: list[tuple[float, LineState]], wanted: Callable[[LineState], object]) -> float:
    """Wait until a state was told that is wanted; gives when."""
    while True:
        for at, state in list(told):
            if wanted(state):
                return at
        sleep(0.02)


@contextmanager
def office(
    folder: Path, days: int, *, over: Line | None = None, is_apart: bool = False
) -> Iterator[Office]:
    """Live so many days, and open the line; `is_apart`: the gateway is a process of its own."""
    os.environ["SSL_CERT_FILE"] = str(folder / "issuer.pem")
    os.environ["NO_PROXY"] = "*"
    write_certificate(folder)
    url = f"sqlite:///{folder / 'gateway.db'}"
    morning = Morning()
    zone = ZoneInfo("America/Chicago")
    gateway = _gateway_apart if is_apart else _gateway
    with (
        gateway(url, folder) as port,
        Record(folder / "shop.db", desk=DESK, now=morning, zone=zone) as record,
        _line(port, over) as (line, base),
    ):
        for day in range(days):
            morning.live(record, day)
        place = KeyFile(folder / "key")
        enrol(base, code_for(url, SHOP), DESK, place)
        yield Office(record, Signing(place), base, line)


@contextmanager
def _gateway(url: str, folder: Path) -> Iterator[int]:
    engine = open_database(url)
    server = uvicorn.Server(_set_up(engine, folder))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(10)
            engine.dispose()


@contextmanager
def _gateway_apart(url: str, folder: Path) -> Iterator[int]:
    """Let the gateway have a processor of its own, as it does where it is another machine."""

    def serve() -> None:
        uvicorn.Server(_set_up(open_database(url), folder)).run([listening])

    with socket.create_server(("127.0.0.1", 0)) as listening:
        child = spawn(serve)
        try:
            yield listening.getsockname()[1]
        finally:
            kill(child)


def _set_up(engine: Engine, folder: Path) -> uvicorn.Config:
    return uvicorn.Config(
        build(engine),
        log_level="error",
        lifespan="off",
        ssl_certfile=folder / "gateway.pem",
        ssl_keyfile=folder / "gateway.key",
        timeout_keep_alive=60,
    )


@contextmanager
def _line(port: int, over: Line | None) -> Iterator[tuple[FaultLine, str]]:
    rates, round_trip = over or THIN
    listening = socket.create_server(("127.0.0.1", 0))
    line = FaultLine(listening, port, rates=rates, round_trip=round_trip)
    line.fault = "slow" if over else "pass"
    loop = asyncio.new_event_loop()
    thread = Thread(target=_carry, args=(loop, line), daemon=True)
    thread.start()
    try:
        yield line, f"https://localhost:{listening.getsockname()[1]}"
    finally:
        loop.call_soon_threadsafe(_end, loop)
        thread.join(10)
        listening.close()


def _carry(loop: asyncio.AbstractEventLoop, line: FaultLine) -> None:
    try:
        loop.run_until_complete(line.run())
    except asyncio.CancelledError:
        pass
    finally:
        loop.close()


def _end(loop: asyncio.AbstractEventLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task.cancel()


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
        if wanted.photographs:
            with office(Path(name), 0, over=THIN) as measuring:
                measuring.show(Path(name) / "photographs", wanted.count)
            return
        if wanted.year:
            with office(Path(name), 0, over=TEN_MEGABIT, is_apart=True) as measuring:
                measuring.drain_a_year(wanted.days or 365)
            return
        over = THIN if wanted.thin else TEN_MEGABIT if wanted.ten_megabit else None
        days = wanted.days or (40 if over else 10)
        is_apart = over is TEN_MEGABIT
        with office(Path(name), days, over=over, is_apart=is_apart) as measuring:
            if over:
                print("thin line:" if wanted.thin else "10 Mbit/s:", measuring.drain("month", 200))
                return
            with measuring.record.view() as view:
                last = view.journal.last_position()
            print("batch  50:", measuring.drain("fifty", 50))
            print("batch 200:", measuring.drain("two hundred", 200))
            print("one alone:", measuring.drain("one", 200, after=last - 1))
            print("a day    :", measuring.drain("day", 200, after=last - 250))


if __name__ == "__main__":
    main()
