"""A record, a gateway behind TLS and a counted line between them, each a process of its own."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import Array
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

import httpx
import uvicorn

from hubdesk.database.record import Record
from hubdesk.gateway.app import build
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import KeyFile
from hubdesk.line.post import Post
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Pace
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from tests.benchmarks.certificates import write_certificate
from tests.benchmarks.line.days import Morning
from tests.endurance.children import kill, spawn
from tests.endurance.faultline import FaultLine

SHOP, DESK = "shop-1", "desk-1"
Line = tuple[tuple[float, float], float]
"""Bytes a second up and down, seconds there and back."""
# A village on the old mobile network; a town's ordinary line.
THIN: Line = ((20_000 / 8, 40_000 / 8), 0.6)
TEN_MEGABIT: Line = ((10e6 / 8, 10e6 / 8), 0.05)
PATIENT = httpx.Timeout(connect=20.0, write=60.0, read=60.0, pool=1.0)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a drain cost: entries, seconds, bytes up and down, the processor's seconds at each end.

    `load` is how many processes wanted a processor meanwhile, on average over a minute.
    """

    entries: int
    seconds: float
    up: int
    down: int
    here: float
    there: float
    load: float

    @property
    def bytes(self) -> int:
        return self.up + self.down

    def __str__(self) -> str:
        each = self.bytes / self.entries
        return (
            f"{self.entries} entries, {self.seconds:.1f} s, {self.up / 1000:.1f} kB out + "
            f"{self.down / 1000:.1f} kB back = {each:.1f} B each; processor: desk {self.here:.1f} "
            f"s, gateway {self.there:.1f} s; load {self.load:.1f} on {os.cpu_count()}"
        )


@dataclass(frozen=True, slots=True)
class Office:
    """A record with a shop's days in it, and a gateway that is reached over a counted line."""

    record: Record
    signing: Signing
    base: str
    gateway: int
    carried: Callable[[], tuple[int, int]]

    def post(self) -> Post:
        """Begin a cold connection."""
        return Post(self.base, self.signing, limits=PATIENT)

    @contextmanager
    def measuring(self) -> Iterator[Callable[[int], Measured]]:
        """Measure until what is given is called, with the number of entries told."""
        up, down = self.carried()
        there, here, began = _processor_seconds(self.gateway), _own_seconds(), perf_counter()

        def measured(entries: int) -> Measured:
            seconds, now = perf_counter() - began, self.carried()
            return Measured(
                *(entries, seconds, now[0] - up, now[1] - down, _own_seconds() - here),
                *(_processor_seconds(self.gateway) - there, os.getloadavg()[0]),
            )

        yield measured

    def drain(self, destination: str, batch: int, *, after: int = 0) -> Measured:
        """Tell a destination that has everything up to `after` the rest, over a cold connection."""
        with self.record.work("") as work:
            if after:
                work.outbox.answered_for(destination, range(1, after + 1), work.now)
        pace = Pace(first_events=batch, most_events=batch, spread=0.0)
        with closing(self.post()) as post, self.measuring() as measured:
            sender = Sender(
                *(self.record, destination, post, Naming(SHOP)),
                now=lambda: datetime.now(UTC),
                pace=pace,
            )
            report = sender.drain_once(counts=False)
            assert report.failure is None, report.failure
            return measured(report.sent)


def _own_seconds() -> float:
    spent = os.times()
    return spent.user + spent.system


def _processor_seconds(process: int) -> float:
    """Give how long a process has had a processor; Linux only."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def office(folder: Path, days: int, *, over: Line | None = None) -> Iterator[Office]:
    """Live so many days, and open the line."""
    os.environ["SSL_CERT_FILE"] = str(folder / "issuer.pem")
    os.environ["NO_PROXY"] = "*"
    write_certificate(folder)
    url = f"sqlite:///{folder / 'gateway.db'}"
    open_database(url).dispose()
    morning = Morning()
    zone = ZoneInfo("America/Chicago")
    with (
        _gateway(url, folder) as (gateway, port),
        _line(port, over) as (carried, base),
        Record(folder / "shop.db", desk=DESK, now=morning, zone=zone) as record,
    ):
        for day in range(days):
            morning.live(record, day)
        place = KeyFile(folder / "key")
        enrol(base, code_for(url, SHOP), DESK, place)
        yield Office(record, Signing(place), base, gateway, carried)


@contextmanager
def _gateway(url: str, folder: Path) -> Iterator[tuple[int, int]]:
    def serve() -> None:
        config = uvicorn.Config(
            build(open_database(url)),
            log_level="error",
            lifespan="off",
            server_header=False,
            ssl_certfile=folder / "gateway.pem",
            ssl_keyfile=folder / "gateway.key",
            ssl_context_factory=_without_tickets,
            timeout_keep_alive=60,
        )
        uvicorn.Server(config).run([listening])

    with socket.create_server(("127.0.0.1", 0)) as listening, _apart(serve) as process:
        yield process, listening.getsockname()[1]


def _without_tickets(_: uvicorn.Config, usual: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    """End TLS as whoever stands before a gateway should: desks take no session up again."""
    context = usual()
    context.num_tickets = 0
    return context


@contextmanager
def _line(port: int, over: Line | None) -> Iterator[tuple[Callable[[], tuple[int, int]], str]]:
    rates, round_trip = over or THIN
    carried = Array("q", 2)

    def carry() -> None:
        line = FaultLine(listening, port, rates=rates, round_trip=round_trip)
        line.fault = "slow" if over else "pass"
        line.carried = carried
        asyncio.run(line.run())

    with socket.create_server(("127.0.0.1", 0)) as listening, _apart(carry):
        yield (
            lambda: (carried[0], carried[1]),
            f"https://localhost:{listening.getsockname()[1]}",
        )


@contextmanager
def _apart(job: Callable[[], object]) -> Iterator[int]:
    """Let it have a processor of its own, as it does where it is another machine."""
    child = spawn(job)
    try:
        yield child
    finally:
        kill(child)
