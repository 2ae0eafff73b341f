"""What the tests of opening do in a process of its own, on a disk of its own."""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from hubdesk.database.record import Record
from hubdesk.parcels.facts import Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source
from tests.endurance.clerk import open_record


def fill(folder: Path) -> None:
    """Receive until the disk is full, make room, and go on with the same open record."""
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(600_000))
    _until_it_fails(folder, ballast.unlink)


def refused(folder: Path) -> None:
    """Receive until the system refuses to let a file grow, and go on when it does not any more."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, most))
    _until_it_fails(folder, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))


def read_only(folder: Path) -> None:
    """Open a new and an old record where nothing can be written."""
    for name in ("new.db", "old.db"):
        try:
            open_record(folder, name)
        except KnownFault as fault:
            print(fault.reason)


def _until_it_fails(folder: Path, relieve: Callable[[], object]) -> None:
    confirmed: list[str] = []
    with open_record(folder) as record:
        try:
            while len(confirmed) < 5000:
                confirmed.append(_receive(record))
        except KnownFault as fault:
            print(fault.reason)
        _tell_whether_sound(record, confirmed)
        relieve()
        confirmed += [_receive(record) for _ in range(3)]
    with open_record(folder) as record, record.view() as view:
        there = [kept.entry.id for kept in view.journal.every()]
        print("goes on" if there[1:] == confirmed else "lost")


def _receive(record: Record) -> str:
    with record.work("Rosa") as work:
        number = f"1Z{work.journal.last_position()}"
        return work.write(Received("ups", number, "B3", Source.TYPED), [number]).id


def _tell_whether_sound(record: Record, confirmed: list[str]) -> None:
    with record.view() as view:
        there = [kept.entry.id for kept in view.journal.every()]
        wrong = [*view.proof.flaws(), *view.state.differences()]
    print("sound" if confirmed and there[1:] == confirmed and not wrong else f"unsound {wrong}")


if __name__ == "__main__":
    {"fill": fill, "refused": refused, "read_only": read_only}[sys.argv[1]](Path(sys.argv[2]))
