"""The two ends of a failing line and the line itself, each a process that may be killed."""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.gateway.serving import serve
from hubdesk.line import sender as sending_module
from hubdesk.line.keys import KeyFile
from hubdesk.line.post import Post
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Answer, Failure, Pace
from hubdesk.line.signing import Signing
from hubdesk.line.understanding import Acknowledgement, understand
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.facts import Damaged, Received, Shelved
from hubdesk.parcels.scan import Source
from tests.endurance.faultline import FaultLine, fickle

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
_MEAN_ACTS = (1 + _ACTS_AT_ONCE) / 2
_HARD = 80.0  # more than a PC can keep safe


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


def believing(answer: Answer | Failure, sent: Any) -> Acknowledgement | Failure:
    """The twin that takes any 200 for an acknowledgement."""
    if isinstance(answer, Answer) and answer.status < 300:
        return Acknowledgement(sent[-1].position, len(sent), 0, (), ())
    return understand(answer, sent)


def run_desk(place: Place, seed: int, confirmed: int, twin: str, a_second: float = _HARD) -> None:
    """Write about so many acts a second and send them until killed.

    Each act's id goes into the pipe once it is safe.
    """
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
        time.sleep(chance.uniform(0.0, 2 * _MEAN_ACTS / a_second))


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


def finish(place: Place, twin: str) -> None:
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
