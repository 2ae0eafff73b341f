"""A real desk and a real gateway, a line that fails in eight ways, kill -9 on both sides.

    python -m tests.endurance.flapping --seconds 3600
    python -m tests.endurance.flapping --seconds 20 --twin believer     (must fail)
    python -m tests.endurance.flapping --seconds 20 --twin keyless      (must fail)

A clerk writes acts as fast as the record takes a few, the desk's own sender tells them over real
sockets; both programs are killed every few seconds, and the desk's clock jumps by up to 400 days
and to 1970. After each kill: is everything that was acknowledged really over there? At the end:
is everything there once, each parcel's news in order, and how long did it take?
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy.orm import configure_mappers
from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for, serve
from hubdesk.line import sender as sending_module
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import KeyFile
from hubdesk.line.post import Post
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Answer, Failure, Pace
from hubdesk.line.signing import Signing
from hubdesk.line.understanding import Acknowledgement, understand
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.facts import Damaged, Received, Shelved
from hubdesk.parcels.scan import Source
from tests.endurance.faultline import FAULTS, FaultLine, fickle
from tests.endurance.kills import in_a_fork

SHOP, DESK, DESTINATION = "shop-1", "desk-1", "gateway"
# Haste instead of minutes, so that an hour holds as many tries as a month.
PACE = Pace(
    *(20, 200, 64_000),
    base=0.05,
    cap=0.5,
    spread=0.05,
    nudge=0.05,
    longest=1.0,
    poll=0.1,
    recount=2.0,
)
LIMITS = httpx.Timeout(connect=1.0, write=1.0, read=1.0, pool=1.0)
_ACTS_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where everything of one run lies and listens."""

    folder: Path
    gateway_port: int
    line_port: int

    @property
    def gateway_url(self) -> str:
        return f"sqlite:///{self.folder / 'gateway.db'}"

    @property
    def line_url(self) -> str:
        return f"http://127.0.0.1:{self.line_port}"

    def record(self, offset: timedelta = timedelta()) -> Record:
        return Record(
            self.folder / "shop.db",
            desk=DESK,
            now=lambda: datetime.now(UTC) + offset,
            zone=ZoneInfo("America/Chicago"),
        )


def spawn(job: Callable[[], object]) -> int:
    """Do something in a process of its own, which never returns."""
    child = os.fork()
    if child == 0:
        try:
            job()
        except BaseException:  # noqa: BLE001 - told, and the process ends
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(1)
    return child


def kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def believing(answer: Answer | Failure, sent: Any) -> Acknowledgement | Failure:
    """The twin that takes any 200 for an acknowledgement."""
    if isinstance(answer, Answer) and answer.status < 300:
        return Acknowledgement(sent[-1].position, len(sent), 0, (), ())
    return understand(answer, sent)


def run_desk(place: Place, seed: int, confirmed: int, twin: str) -> None:
    """Write acts and send them until killed; each act's id goes into the pipe once it is safe."""
    chance = Random(seed)
    if twin == "believer":
        sending_module.understand = believing
    skew = timedelta(days=chance.choice((0, 0, 400, -400, -20_000)))
    clock = Clock(skew)
    record = place.record()
    record._now = clock
    signing = Signing(KeyFile(place.folder / "key"), now=clock)
    post = Post(place.line_url, signing, limits=LIMITS)
    sender = Sender(record, DESTINATION, post, Naming(SHOP), now=clock, pace=PACE, chance=chance)
    sender.start()
    parcels: list[str] = []
    while True:
        with record.work("Rosa") as work:
            written = [act(work, parcels, chance) for _ in range(chance.randint(1, _ACTS_AT_ONCE))]
        os.write(confirmed, (" ".join(written) + "\n").encode())
        sender.wake()
        if chance.random() < 0.02:
            clock.skew = timedelta(days=chance.uniform(-400, 400))
        time.sleep(chance.uniform(0.0, 0.05))


class Clock:
    """The PC's clock, which jumps."""

    def __init__(self, skew: timedelta) -> None:
        self.skew = skew

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.skew


def act(work: Any, parcels: list[str], chance: Random) -> str:
    """Do one thing with a parcel, an old one as often as not."""
    if not parcels or chance.random() < 0.3:
        parcels.append(str(uuid7()))
        number = f"TBA{uuid7().int % 10**12:012d}"
        facts: Any = Received("amazon", number, "B3", Source.SCANNER)
        return str(work.write(facts, parcels[-1:]).id)
    parcel = chance.choice(parcels[-20:])
    facts = chance.choice((Damaged("torn"), Shelved("C1"), Shelved("C2")))
    return str(work.write(facts, [parcel]).id)


def run_line(
    listening: socket.socket, port: int, seed: int, over: Synchronized[int], faults: Sequence[str]
) -> None:
    """Be the line until killed."""

    async def carry() -> None:
        line = FaultLine(listening, port)
        await line.run(fickle(line, Random(seed), lambda: bool(over.value), faults))

    asyncio.run(carry())


def run_gateway(place: Place, listens: int) -> None:
    """Serve until killed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    serve(place.gateway_url, "127.0.0.1", listens)


@dataclass(slots=True)
class Findings:
    """What was found. `delay`: seconds from a good line to the last answer."""

    confirmations: int = 0
    arrived: int = 0
    lost: int = 0
    doubled: int = 0
    reordered: int = 0
    false: int = 0
    kills: int = 0
    flaws: int = 0
    delay: float = 0.0

    @property
    def is_sound(self) -> bool:
        return not (self.lost or self.doubled or self.reordered or self.false or self.flaws)


def held(place: Place) -> list[str]:
    """Give the ids that the gateway holds, in order of arrival."""
    engine = open_database(place.gateway_url)
    with engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT event_id FROM events ORDER BY position").all()
    engine.dispose()
    return [str(row[0]) for row in rows]


def count_flaws(place: Place) -> int:
    """Count what does not follow in the gateway's chains."""
    engine = open_database(place.gateway_url)
    with engine.begin() as connection:
        query = "SELECT count(*) FROM flaws WHERE settled_at IS NULL"
        count = connection.exec_driver_sql(query).scalar_one()
    engine.dispose()
    return int(count)


def count_false(place: Place) -> int:
    """Count entries that this desk takes for answered and that the gateway does not have."""
    with place.record() as record, record.view() as view:
        told = view.outbox.acknowledged(DESTINATION)
        kept = view.journal.after(0, told)
        answered = {each.entry.id for each in kept if each.position <= told}
    return len(answered - set(held(place)))


def count_waiting(place: Place) -> int:
    with place.record() as record, record.view() as view:
        return view.outbox.count_waiting(DESTINATION)


def compare(place: Place, confirmed: Iterable[str]) -> Findings:
    """Lay the desk's journal beside what arrived."""
    with place.record() as record, record.view() as view:
        kept = list(view.journal.every())
    arrived = held(place)
    place_of = {name: nth for nth, name in reversed(list(enumerate(arrived)))}
    written = {each.entry.id for each in kept}
    newest: dict[str, int] = {}
    found = Findings(confirmations=len(written), arrived=len(arrived))
    for each in kept:
        at = place_of.get(each.entry.id)
        for parcel in each.entry.parcels if at is not None else ():
            found.reordered += at < newest.get(parcel, -1)
            newest[parcel] = max(at, newest.get(parcel, -1))
    found.lost = len(written - place_of.keys()) + len(set(confirmed) - written)
    found.doubled = len(arrived) - len(place_of)
    found.flaws = count_flaws(place)
    return found


def flap(
    seconds: float,
    seed: int,
    *,
    longest: float = 8.0,
    twin: str = "",
    faults: Sequence[str] = FAULTS,
) -> Findings:
    """Run for so long; then let the line be good and compare."""
    chance = Random(seed)
    over = multiprocessing.get_context("fork").Value("i", 0)
    with tempfile.TemporaryDirectory() as name, socket.create_server(("127.0.0.1", 0)) as line:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        place = Place(Path(name), port, line.getsockname()[1])
        code = in_a_fork(partial(_prepare, place, twin))
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        carrier = spawn(partial(run_line, line, port, seed, over, faults))
        gateway = spawn(partial(run_gateway, place, port))
        in_a_fork(partial(_enrol, place, code))
        desk = spawn(partial(run_desk, place, seed, writing, twin))
        said = bytearray()
        kills = false = 0
        try:
            while not said:
                _listen(reading, said, 0.02, time.monotonic() + 1)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                _listen(reading, said, chance.uniform(0.2, longest), end)
                kills += 1
                if chance.random() < 0.4:
                    kill(gateway)
                    gateway = spawn(partial(run_gateway, place, port))
                else:
                    kill(desk)
                    _listen(reading, said, 0.0, end)
                    false += in_a_fork(partial(count_false, place))
                    desk = spawn(partial(run_desk, place, seed + kills, writing, twin))
            kill(desk)
            _listen(reading, said, 0.0, end)
            over.value = int(not twin)  # a twin need not get well again
            began = time.monotonic()
            desk = spawn(partial(_finish, place, twin))
            os.waitpid(desk, 0)
            delay = time.monotonic() - began
            found: Findings = in_a_fork(partial(compare, place, said.decode().split()))
            found.false = false + in_a_fork(partial(count_false, place))
        finally:
            for child in (gateway, carrier):
                with suppress(ProcessLookupError, ChildProcessError):
                    kill(child)
            os.close(reading)
            os.close(writing)
    found.kills, found.delay = kills, delay
    return found


def _prepare(place: Place, twin: str) -> str:
    """Open the gateway's database, spoilt for its twin, and give a code for the desk."""
    code = code_for(place.gateway_url, SHOP)
    if twin == "keyless":
        engine = open_database(place.gateway_url)
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE events RENAME TO keyed")
            connection.exec_driver_sql("CREATE TABLE events AS SELECT * FROM keyed")
        engine.dispose()
    return code


def _enrol(place: Place, code: str) -> bool:
    """Let the desk in, as soon as the gateway answers."""
    for _ in range(500):
        with suppress(OSError), socket.create_connection(("127.0.0.1", place.gateway_port), 1):
            break
        time.sleep(0.02)
    base = f"http://127.0.0.1:{place.gateway_port}"
    enrol(base, code, DESK, KeyFile(place.folder / "key"))
    return True


def _listen(pipe: int, said: bytearray, seconds: float, end: float) -> None:
    until = min(time.monotonic() + seconds, end)
    while True:
        with suppress(BlockingIOError):
            while more := os.read(pipe, 65536):
                said += more
        if time.monotonic() >= until:
            return
        time.sleep(0.02)


def _finish(place: Place, twin: str) -> None:
    """Send what is left over the good line, as the program does when it starts."""
    if twin == "believer":
        sending_module.understand = believing
    signing = Signing(KeyFile(place.folder / "key"))
    with place.record() as record:
        post = Post(place.line_url, signing, limits=LIMITS)
        now = partial(datetime.now, UTC)
        sender = Sender(record, DESTINATION, post, Naming(SHOP), now=now, pace=PACE)
        sender.start()
        end = time.monotonic() + (1 if twin else 60)
        while time.monotonic() < end:
            with record.view() as view:
                if not view.outbox.count_waiting(DESTINATION):
                    break
            time.sleep(0.02)
        sender.stop()
    os._exit(0)


def main() -> int:
    """Print what came of it; exit with 1 where anything was wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=8.0, help="seconds between kills, at most")
    parser.add_argument("--twin", default="", choices=["believer", "keyless"])
    parser.add_argument("--faults", nargs="+", choices=FAULTS, default=FAULTS)
    parser.add_argument("--short", action="store_true", help="a few seconds, twins included")
    wanted = parser.parse_args()
    configure_mappers()
    if wanted.short:
        return _short()
    found = flap(
        *(wanted.seconds, wanted.seed),
        longest=wanted.longest,
        twin=wanted.twin,
        faults=wanted.faults,
    )
    _print(found)
    return 0 if found.is_sound else 1


def _short() -> int:
    """Run for a moment, and see that the believer is found out."""
    found = flap(1.5, 1, longest=0.6)
    _print(found)
    believer = flap(0.5, 1, longest=0.5, twin="believer", faults=("portal",))
    print(f"{'believer: acknowledged falsely':<44}{believer.false:>10}")
    return 0 if found.is_sound and believer.false else 1


def _print(found: Findings) -> None:
    rows = {
        "kills": found.kills,
        "confirmations made": found.confirmations,
        "arrived": found.arrived,
        "lost": found.lost,
        "doubled": found.doubled,
        "reordered for a parcel": found.reordered,
        "acknowledged falsely": found.false,
        "links of the chain that do not follow": found.flaws,
    }
    for name, figure in rows.items():
        print(f"{name:<44}{figure:>10}")
    print(f"{'seconds from a good line to the last answer':<44}{found.delay:>10.2f}")


if __name__ == "__main__":
    sys.exit(main())
