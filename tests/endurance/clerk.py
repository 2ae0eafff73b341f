"""A clerk who works as fast as the record takes it, with a sender beside: what gets killed and cut.

Runs the real record. Every job's entry ids are confirmed only after the job's block has ended, as
the tone sounds at the counter. `hasty` is the twin that confirms too early and must be caught.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, event
from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.database.work import Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.facts import (
    Damaged,
    Delivered,
    Departed,
    Expected,
    Planned,
    Received,
    Shelved,
    Undone,
)
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.parcel import Recipient, Status
from hubdesk.parcels.scan import Scan, Source, Symbology
from hubdesk.paths import resource

Confirm = Callable[[Sequence[str]], None]
PARCELS_OF_A_LOAD = 3
DESTINATION = "gateway"


def open_record(folder: Path, name: str = "shop.db", key: bytes | None = None) -> Record:
    """Open the shop's record as the program does; `key` for one that may be encrypted."""
    return Record(
        folder / name,
        desk="desk-1",
        now=_now,
        zone=ZoneInfo("America/Chicago"),
        key=key,
    )


def receive_parcels(folder: Path, confirm: Confirm, *, jobs: int = 10**9) -> None:
    """Do `jobs` jobs one after the other, confirming each when it is safe."""
    with open_record(folder) as record, sending_beside(record):
        clerk = Clerk(record)
        for _ in range(jobs):
            confirm(clerk.job())


@contextmanager
def sending_beside(record: Record) -> Iterator[None]:
    """Let a sender look and acknowledge while the block lasts."""
    stopping = threading.Event()
    sender = threading.Thread(target=_send, args=(record, stopping))
    sender.start()
    try:
        yield
    finally:
        stopping.set()
        sender.join()


def at_the_counter(folder: Path, confirm: Confirm, *, jobs: int = 10**9) -> None:
    """Scan labels at the desk, as the window does, and confirm when its verdict is given."""
    zone = ZoneInfo("America/Chicago")
    reader = LabelReader.from_file(resource("carriers.json"))
    shop = Shop("Kraft & Bloom", shelf_size=10**6)
    with open_record(folder) as record:
        counter = Counter(record, reader, shop, clerk="Rosa", now=_now, zone=zone)
        told: list[str] = []
        counter.listen(lambda entries: told.extend(entry.id for entry in entries))
        for _ in range(jobs):
            verdict = take(counter, Scan(_number(), Symbology.CODE128, Source.SCANNER, _now()))
            assert verdict.kind is VerdictKind.TAKEN, verdict
            confirm(told)
            told.clear()


def hasty(folder: Path, confirm: Confirm) -> None:
    """Do one job well and confirm the next before it is saved: a mistake the kills must find."""
    with open_record(folder) as record:
        with record.work("Rosa") as work:
            first = work.write(_received(), [str(uuid7())])
        confirm([first.id])
        with record.work("Rosa") as work:
            confirm([work.write(_received(), [str(uuid7())]).id])
            signal.pause()  # the moment between the two, until the kill


def in_two_steps(folder: Path, confirm: Confirm) -> None:
    """Save what was done and what it adds up to apart: a mistake that the kills must find."""
    with open_record(folder) as record:
        with record.work("Rosa") as work:
            written = work.write(_received(), [str(uuid7())])
        confirm([written.id])
        with record.work("Rosa") as work:
            head = work.journal.head(written.desk)
            assert head is not None
            torn = replace(written, id=str(uuid7()), facts=Damaged("torn"))
            work.journal.append(torn, head)
        signal.pause()  # the moment between the two steps, until the kill


class Clerk:
    """Does random jobs of a morning; knows the parcels that it can do them with."""

    def __init__(self, record: Record, dice: random.Random | None = None) -> None:
        self._record = record
        self._dice = dice or random.Random()
        with record.view() as view:
            here = view.parcels.in_status(Status.ON_SHELF, limit=20)
            self._expected = [
                addressed.parcel.id
                for addressed in view.parcels.in_status(Status.EXPECTED, limit=20)
            ]
            self._here = [addressed.parcel.id for addressed in here]

    def job(self) -> list[str]:
        """Do one job and give the ids of its entries, which are safe now."""
        jobs = [self.announce, self.receive, self.receive_expected, self.move, self.run]
        job = self._dice.choices(jobs, weights=[1, 3, 4, 2, 1])[0]
        with self._record.work("Rosa") as work:
            return job(work)

    def announce(self, work: Work) -> list[str]:
        """Take a notice of a few parcels."""
        load = f"load {uuid7()}"
        parcels = [str(uuid7()) for _ in range(PARCELS_OF_A_LOAD)]
        written = []
        for parcel in parcels:
            seal = work.recipients.keep(Recipient(parcel, "Anna Müller", "12 Oak Street"))
            told = Expected("amazon", _number(), load=load, recipient=parcel, seal=seal)
            written.append(work.write(told, [parcel]).id)
        self._expected += parcels
        return written

    def receive(self, work: Work) -> list[str]:
        """Receive a parcel that no notice names."""
        parcel = str(uuid7())
        self._here.append(parcel)
        return [work.write(_received(), [parcel]).id]

    def receive_expected(self, work: Work) -> list[str]:
        """Receive a parcel that a notice names."""
        if not self._expected:
            return self.announce(work)
        parcel = self._expected.pop()
        known = work.parcels.get(parcel)
        assert known is not None
        self._here.append(parcel)
        return [work.write(_received(known.parcel.number), [parcel]).id]

    def move(self, work: Work) -> list[str]:
        """Find a box damaged, give it another shelf, and find it whole after all."""
        if not self._here:
            return self.receive(work)
        parcel = self._dice.choice(self._here)
        damaged = work.write(Damaged("torn"), [parcel])
        moved = work.write(Shelved("C1"), [parcel])
        undone = work.write(Undone(damaged.id), [parcel])
        return [damaged.id, moved.id, undone.id]

    def run(self, work: Work) -> list[str]:
        """Plan a run, see it off and hear that everything was delivered."""
        if len(self._here) < 4:
            return self.receive(work)
        parcels = [self._here.pop() for _ in range(3)]
        run = str(uuid7())
        plan = Planned(run[-12:], "Bike", "Jonas", date(2026, 6, 26), tuple((p,) for p in parcels))
        written = [
            work.write(plan, parcels, run=run),
            work.write(Departed(), parcels, run=run),
            *(work.write(Delivered(Place.PORCH), [parcel]) for parcel in parcels),
        ]
        return [entry.id for entry in written]


def _now() -> datetime:
    return datetime.now(UTC)


def _number() -> str:
    return f"TBA{uuid7().int % 10**12:012d}"


def _received(number: str = "") -> Received:
    return Received("amazon", number or _number(), "B3", Source.SCANNER)


def _send(record: Record, stopping: threading.Event) -> None:
    """Acknowledge what is waiting, on a thread and a connection of its own."""
    while not stopping.wait(0.01):
        with record.view() as view:
            waiting = view.outbox.waiting(DESTINATION, 50)
        if waiting:
            with record.work("") as work:
                answered = [kept.position for kept in waiting]
                work.outbox.answered_for(DESTINATION, answered, work.now)


def _set_on_every_connection(pragmas: Sequence[str]) -> None:
    """Spoil the record's promises from outside, for twins that must lose."""

    def spoil(connection: Any, _: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(Engine, "connect", spoil)


def main() -> None:
    """Work in a folder; write each confirmed job's ids as a line of the file `confirmed`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, required=True)
    parser.add_argument("--pragma", action="append", default=[])
    wanted = parser.parse_args()
    _set_on_every_connection(wanted.pragma)
    confirmed = os.open(wanted.folder / "confirmed", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def confirm(ids: Sequence[str]) -> None:
        os.write(confirmed, (" ".join(ids) + "\n").encode())

    receive_parcels(wanted.folder, confirm, jobs=wanted.jobs)


if __name__ == "__main__":
    main()
