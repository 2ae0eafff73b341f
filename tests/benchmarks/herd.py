"""The herd: every desk of a region comes back at the same moment, with a day's work each.

    python -m tests.benchmarks.herd [--desks N] [--entries N] [--gateways N]
                                    [--kill-every S] [--stop-postgres-every S]
    python -m tests.benchmarks.herd --short

Real gateways as processes on a real PostgreSQL that flushes every commit; real signatures, the
real state machine of the sender deciding when each desk calls, real receipts. The desks live in
one process, because 2,500 processes would measure this PC; what they tell is written and packed
before the clock starts, as each desk does on its own PC. With `--kill-every` a gateway is killed
(SIGKILL) that often and started again; with `--stop-postgres-every` the database falls as in a
power cut and starts again. Work is told in CPU seconds of each process, because the machine may be
shared. Asked for: drained within 90 s, p99 of a served
request 0.5 s, 1.2 requests where one is needed, nothing lost, nothing doubled.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from time import monotonic, process_time
from urllib.parse import urlsplit
from urllib.request import urlopen

import httpx
from sqlalchemy import func, select

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.schema import chains, desk_keys, events, flaws, shops
from hubdesk.line.keys import DeskKey, new_key
from hubdesk.line.sending import Answer, Failure, LineKind, Pace, Told, begin
from hubdesk.line.understanding import understand
from hubdesk.line.wire.documents import document, lean
from hubdesk.line.wire.events import event_id
from hubdesk.line.wire.packing import Effort, Packing, squeeze, unpack
from hubdesk.line.wire.receipts import MINIMAL
from hubdesk.line.wire.signatures import sign
from hubdesk.parcels.entry import write_time
from tests.benchmarks.labour import server_of, worked
from tests.gateway.telling import START, chain, tell
from tests.postgresql import Cluster, fresh, programs, running_cluster

_ANY_SHOP = "any-shop"
_ANSWER_SECONDS = 30.0
_HEADERS = {
    "Content-Type": "application/json",
    "Content-Encoding": Packing.BROTLI.value,
    "Accept-Encoding": "gzip",
    "Prefer": MINIMAL,
}


@dataclass(slots=True)
class Batch:
    """What one request tells."""

    told: list[Told]
    body: bytes


@dataclass(slots=True)
class Desk:
    """A desk with its key, its day packed into batches, and the sender's state."""

    shop: str
    key: DeskKey
    batches: list[Batch]


@dataclass(slots=True)
class Findings:
    """What happened on the line."""

    outcomes: Counter[str] = field(default_factory=Counter)
    served: list[float] = field(default_factory=list)
    needed: int = 0
    kills: int = 0
    stops: int = 0
    worked: Counter[str] = field(default_factory=Counter)

    @property
    def requests(self) -> int:
        return sum(self.outcomes.values())


def desks_of_a_region(count: int, entries: int, most: int) -> list[Desk]:
    """Write every desk's day beforehand: the desks of 2,500 shops are 2,500 PCs.

    All live the same day, each in its own shop: ids need to be unique within a shop only.
    """
    day = chain(entries)
    parts = [day[at : at + most] for at in range(0, entries, most)]
    told = [[Told(each.seq, event_id(each.id), each.hash) for each in part] for part in parts]
    texts = [
        json.dumps(document(lean(tell(part, _ANY_SHOP)), START), separators=(",", ":"))
        for part in parts
    ]
    desks = []
    for number in range(count):
        shop = f"shop-{number:05}"
        bodies = [
            squeeze(text.replace(_ANY_SHOP, shop).encode(), Packing.BROTLI, Effort.QUICK)
            for text in texts
        ]
        batches = [Batch(part, body) for part, body in zip(told, bodies, strict=True)]
        desks.append(Desk(shop, new_key(), batches))
    return desks


def enrol_all(database_url: str, desks: Sequence[Desk]) -> None:
    """Let all desks in at once; codes are tried in the tests."""
    engine, at = open_database(database_url), write_time(utc_now())
    with engine.begin() as connection:
        connection.execute(
            shops.insert(), [{"shop": desk.shop, "last": 0, "first_at": at} for desk in desks]
        )
        connection.execute(
            desk_keys.insert(),
            [
                {
                    "key_id": desk.key.id,
                    "shop": desk.shop,
                    "desk": "desk-1",
                    "public_key": desk.key.public,
                    "made_at": at,
                    "active_at": at,
                    "renew": False,
                    "nonce": 0,
                    "skew": 0,
                }
                for desk in desks
            ],
        )
    engine.dispose()


class Gateway:
    """A gateway as a process, which can be killed and started again on its port."""

    def __init__(self, database_url: str, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self._command = [sys.executable, "-m", "hubdesk", "gateway"]
        self._command += ["--database-url", database_url, "--port", str(port)]
        self._process = self._start()
        self._worked = 0.0

    @property
    def worked(self) -> float:
        """CPU seconds, of those processes that were killed too."""
        return self._worked + worked(self._process.pid)

    def _start(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen(self._command, stdout=quiet, stderr=quiet)

    def await_ready(self) -> None:
        end = monotonic() + 60
        while monotonic() < end:
            with suppress(OSError), urlopen(f"{self.base}/readyz", timeout=1):
                return
        raise RuntimeError("the gateway did not start")

    def kill_and_start(self) -> None:
        self._worked = self.worked
        self._process.kill()
        self._process.wait()
        self._process = self._start()

    def start_where_it_ended(self) -> None:
        """Do what the system does for its services: one ends that starts and finds no database."""
        if self._process.poll() is not None:
            self._process = self._start()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()


def free_port() -> int:
    """Find a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextmanager
def gateways(database_url: str, count: int) -> Iterator[list[Gateway]]:
    """Run so many gateways on one database."""
    with ExitStack() as stack:
        running = []
        for _ in range(count):
            running.append(Gateway(database_url, free_port()))
            stack.callback(running[-1].stop)
        for gateway in running:
            gateway.await_ready()
        yield running


async def live(desk: Desk, base: str, pace: Pace, chance: Random, found: Findings) -> None:
    """Be one desk until everything is answered for."""
    sending = begin(pace, monotonic(), chance)
    calling = Calling(base, desk.key)
    for batch in desk.batches:
        found.needed += 1
        while True:
            await asyncio.sleep(max(0.0, sending.due - monotonic()))
            began = monotonic()
            answer = await calling.send(batch.body)
            outcome = understand(answer, batch.told)
            if not isinstance(outcome, Failure):
                found.served.append(monotonic() - began)
                found.outcomes["served"] += 1
                sending = sending.after_receipt(len(batch.told), monotonic())
                break
            found.outcomes[_name(outcome)] += 1
            calling.close()  # the gateway does not keep a line open for as long as that
            sending = sending.after_failure(outcome, monotonic(), chance)
    calling.close()


def _name(outcome: Failure) -> str:
    return "turned away" if outcome.kind is LineKind.BUSY else f"failed: {outcome.kind.value}"


class Calling:
    """One desk's connection: plain HTTP by hand, so that 2,500 fit into one process."""

    def __init__(self, base: str, key: DeskKey) -> None:
        self._base = base
        self._place = urlsplit(base)
        self._key = key
        self._writer: asyncio.StreamWriter | None = None
        self._reader: asyncio.StreamReader | None = None

    async def send(self, body: bytes) -> Answer | Failure:
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                return await self._exchange(body)
        except TimeoutError:
            self.close()
            return Failure(LineKind.SLOW, "no answer in time")
        except (OSError, EOFError, ValueError) as error:
            self.close()
            return Failure(LineKind.OFFLINE, str(error))

    async def _exchange(self, body: bytes) -> Answer:
        if self._writer is None or self._reader is None:
            self._reader, self._writer = await asyncio.open_connection(
                self._place.hostname, self._place.port
            )
        self._writer.write(self._request(body))
        await self._writer.drain()
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = httpx.Headers([line.split(": ", 1) for line in head[1:] if line])
        answered = await self._reader.readexactly(int(headers.get("Content-Length", "0")))
        if headers.get("Content-Encoding") == "gzip":
            answered = unpack(answered, 1_000_000)
        if headers.get("Connection") == "close":
            self.close()
        retry = headers.get("Retry-After")
        status = int(head[0].split()[1])
        content_type = headers.get("Content-Type", "")
        return Answer(status, content_type, answered, float(retry) if retry else None)

    def _request(self, body: bytes) -> bytes:
        headers = httpx.Headers(_HEADERS | {"Content-Length": str(len(body))})
        sign(
            *("POST", f"{self._base}/capture", headers, body),
            private=self._key.private,
            created=datetime.now(UTC),
            nonce=None,
        )
        told = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"POST /capture HTTP/1.1\r\nHost: {self._place.netloc}\r\n{told}\r\n"
        return head.encode() + body

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._writer = self._reader = None


async def kill_now_and_then(running: Sequence[Gateway], every: float, found: Findings) -> None:
    """Kill one gateway after the other."""
    while every:
        await asyncio.sleep(every)
        victim = running[found.kills % len(running)]
        await asyncio.to_thread(victim.kill_and_start)
        found.kills += 1


class Database:
    """The PostgreSQL server, which can be made to fall."""

    def __init__(self, cluster: Cluster, url: str) -> None:
        self._cluster = cluster
        self._url = url
        self._worked = 0.0
        self._pid = server_of(url)

    @property
    def worked(self) -> float:
        """CPU seconds, of those servers that fell too."""
        return self._worked + worked(self._pid)

    def fall_and_start(self) -> None:
        self._worked = self.worked
        self._cluster.stop_at_once()
        self._cluster.start()
        self._pid = server_of(self._url)


async def stop_now_and_then(database: Database, every: float, found: Findings) -> None:
    """Let the database fall."""
    while every:
        await asyncio.sleep(every)
        await asyncio.to_thread(database.fall_and_start)
        found.stops += 1


async def keep_up(running: Sequence[Gateway]) -> None:
    """Start gateways that have ended by themselves."""
    while True:
        await asyncio.sleep(1.0)
        for gateway in running:
            gateway.start_where_it_ended()


async def stampede(
    desks: Sequence[Desk],
    running: Sequence[Gateway],
    database: Database,
    pace: Pace,
    kill_every: float,
    stop_every: float,
) -> tuple[Findings, float]:
    """Let all desks loose; gives what happened and the seconds until the last was answered for."""
    found, chance = Findings(), Random(12)
    before = _worked_by(running, database)
    killing = asyncio.create_task(kill_now_and_then(running, kill_every, found))
    stopping = asyncio.create_task(stop_now_and_then(database, stop_every, found))
    keeping = asyncio.create_task(keep_up(running))
    began = monotonic()
    await asyncio.gather(
        *(
            live(desk, running[number % len(running)].base, pace, chance, found)
            for number, desk in enumerate(desks)
        )
    )
    seconds = monotonic() - began
    found.worked = _worked_by(running, database) - before
    for task in (killing, stopping, keeping):
        task.cancel()
    await asyncio.gather(killing, stopping, keeping, return_exceptions=True)
    return found, seconds


def _worked_by(running: Sequence[Gateway], database: Database) -> Counter[str]:
    return Counter(
        {
            "gateway": sum(gateway.worked for gateway in running),
            "PostgreSQL": database.worked,
            "desks": process_time(),
        }
    )


def count_over_there(database_url: str, desks: Sequence[Desk]) -> dict[str, int]:
    """Ask the database itself what arrived."""
    engine = open_database(database_url)
    with engine.connect() as connection:
        by_shop = select(events.c.shop, func.count()).group_by(events.c.shop)
        held = dict(iter(connection.execute(by_shop)))
        counted = {
            "short of what was answered for": sum(
                max(0, sum(len(batch.told) for batch in desk.batches) - held.get(desk.shop, 0))
                for desk in desks
            ),
            "stored": connection.execute(select(func.count()).select_from(events)).scalar_one(),
            "counted in chains": int(
                connection.execute(select(func.sum(chains.c.count))).scalar_one()
            ),
            "flaws": connection.execute(select(func.count()).select_from(flaws)).scalar_one(),
        }
    engine.dispose()
    return counted


def main() -> None:
    """Run the herd and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--desks", type=int, default=2500)
    parser.add_argument("--entries", type=int, default=200)
    parser.add_argument("--gateways", type=int, default=1)
    parser.add_argument("--kill-every", type=float, default=0.0)
    parser.add_argument("--stop-postgres-every", type=float, default=0.0)
    parser.add_argument("--spread", type=float, default=60.0, help="seconds; 0: at one instant")
    parser.add_argument("--short", action="store_true", help="250 desks with 50 entries")
    wanted = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # by the way out that stops everything
    if wanted.short:
        wanted.desks, wanted.entries, wanted.spread = 250, 50, 6.0
    found_programs = programs()
    if found_programs is None:
        sys.exit("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    pace = Pace(spread=wanted.spread)
    print(f"writing {wanted.desks} days of {wanted.entries} entries", flush=True)
    desks = desks_of_a_region(wanted.desks, wanted.entries, pace.most_events)
    with running_cluster(found_programs, flushes=True) as cluster:
        url = fresh(cluster.url)
        enrol_all(url, desks)
        with gateways(url, wanted.gateways) as running:
            database = Database(cluster, url)
            every = (wanted.kill_every, wanted.stop_postgres_every)
            found, seconds = asyncio.run(stampede(desks, running, database, pace, *every))
        held = count_over_there(url, desks)
    report(found, seconds, held, wanted.desks * wanted.entries)


def report(found: Findings, seconds: float, held: dict[str, int], made: int) -> None:
    """Print the figures, and fail where a confirmation is missing or doubled."""
    served = sorted(found.served)
    print(f"drained in {seconds:.1f} s: {made / seconds:.0f} entries a second")
    print(
        f"served: p50 {served[len(served) // 2]:.3f} s, p99 {served[len(served) * 99 // 100]:.3f} s"
    )
    print(f"requests: {found.requests} where {found.needed} are needed:", end=" ")
    print(f"{found.requests / found.needed:.2f} times; {dict(found.outcomes)}")
    print(f"gateways killed: {found.kills}; times that PostgreSQL fell: {found.stops}")
    print("CPU seconds, and for a thousand entries:", end=" ")
    each = dict(found.worked) | ({"all": sum(found.worked.values())})
    print(", ".join(f"{who} {took:.1f} ({took * 1000 / made:.3f})" for who, took in each.items()))
    print(f"made {made}; over there {held}")
    # Every desk has gone on until all of its day was answered for.
    lost, doubled = made - held["stored"], held["counted in chains"] - made
    falsely = held["short of what was answered for"]
    print(f"lost {lost}, doubled {doubled}, falsely answered {falsely}, flaws {held['flaws']}")
    if lost or doubled or falsely or held["flaws"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
