"""Kill the program at random moments of receiving, and see that nothing confirmed is lost.

One process loads the program once and forks it as often as it is to be killed; no process that
forks ever opens the record itself.

    python -m tests.endurance.kills --times 300
    python -m tests.endurance.kills --times 30 --worker tests.endurance.clerk:hasty   (must lose)
"""

from __future__ import annotations

import argparse
import importlib
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy.orm import configure_mappers

from hubdesk.database.work import View
from hubdesk.parcels.entry import chain_hash, plain_entry
from hubdesk.parcels.story import parcel_of
from tests.endurance.children import in_a_fork, spawn
from tests.endurance.clerk import Confirm, open_record
from tests.endurance.findings import Findings, findings_in

Worker = Callable[[Path, Confirm], None]


@dataclass(frozen=True, slots=True)
class Tail:
    """What a quick check after a kill saw: the journal's last position, and what was wrong."""

    position: int
    findings: Findings


@dataclass(slots=True)
class Report:
    """What came of all the kills."""

    kills: int = 0
    confirmed: list[str] = field(default_factory=list)
    unsound: list[tuple[int, Findings]] = field(default_factory=list)
    position: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: so many seconds after the start, or after the first confirmation."""

    seconds: float
    while_opening: bool


def work_and_be_killed(worker: Worker, folder: Path, moment: Moment) -> list[str]:
    """Let a worker work until its moment, kill it, and give every id that it had confirmed."""
    reading, writing = os.pipe()
    child = spawn(lambda: worker(folder, lambda ids: _say(writing, ids)))
    os.close(writing)
    said = bytearray()
    if not moment.while_opening:
        said += os.read(reading, 65536)
    end = time.monotonic() + moment.seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            said += os.read(reading, 65536)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the worker ended by itself; its own words are above")
    return said.decode().split()


def _say(pipe: int, ids: Sequence[str]) -> None:
    os.write(pipe, " ".join(ids).encode() + b"\n")


def check_tail(folder: Path, position: int, confirmed: Sequence[str]) -> Tail:
    """Verify what was written beyond a position: its chain, its parcels, and every new id."""
    with open_record(folder) as record, record.view() as view:
        entries = view.journal.after(max(0, position - 1), 1_000_000)
        previous = entries[0].entry.hash if entries else ""
        flaws = 0
        for kept in entries[1:]:
            flaws += kept.entry.hash != chain_hash(previous, plain_entry(kept.entry))
            previous = kept.entry.hash
        head = view.journal.head("desk-1")
        flaws += head is None or head.hash != previous
        parcels = {parcel for kept in entries for parcel in kept.entry.parcels}
        differences = sum(1 for parcel in parcels if not _adds_up(view, parcel))
        there = {kept.entry.id for kept in entries}
        lost = sum(1 for entry in confirmed if entry not in there)
        last = view.journal.last_position()
    return Tail(last, Findings(lost=lost, flaws=flaws, differences=differences))


def _adds_up(view: View, parcel: str) -> bool:
    known = view.parcels.get(parcel)
    told = parcel_of(parcel, (kept.entry for kept in view.journal.of_parcel(parcel)))
    return (None if known is None else known.parcel) == told


def check_all(folder: Path, confirmed: Sequence[str]) -> Findings:
    """Verify the whole record."""
    with open_record(folder) as record, record.view() as view:
        return findings_in(view, confirmed)


def kill(
    worker: Worker, folder: Path, *, times: int, seed: int, every: int, longest: float
) -> Report:
    """Kill a worker on one record again and again, checking after each kill."""
    report = Report()
    dice = random.Random(seed)
    for nth in range(1, times + 1):
        opening = dice.random() < 0.1
        moment = Moment(dice.uniform(0, 0.1 if opening else longest), opening)
        told = work_and_be_killed(worker, folder, moment)
        report.kills += 1
        report.confirmed += told
        tail = in_a_fork(partial(check_tail, folder, report.position, told))
        report.position = tail.position
        findings = [tail.findings]
        if nth % every == 0 or nth == times:
            findings.append(in_a_fork(partial(check_all, folder, report.confirmed)))
        report.unsound += [(nth, found) for found in findings if not found.is_sound]
    return report


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worker", default="tests.endurance.clerk:receive_parcels")
    parser.add_argument("--every", type=int, default=50, help="full verification at each such kill")
    parser.add_argument("--longest", type=float, default=0.3, help="seconds before a kill, at most")
    return parser.parse_args()


def main() -> int:
    """Print what came of it; exit with 1 where anything was wrong."""
    wanted = _arguments()
    module, function = wanted.worker.split(":")
    worker: Worker = getattr(importlib.import_module(module), function)
    configure_mappers()  # here, so that no forked process spends its time with it
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        report = kill(
            worker,
            Path(place),
            times=wanted.times,
            seed=wanted.seed,
            every=wanted.every,
            longest=wanted.longest,
        )
    found = [findings for _, findings in report.unsound]
    rows = {
        "kills": report.kills,
        "entries confirmed": len(report.confirmed),
        "confirmed entries lost": sum(one.lost for one in found),
        "jobs there by half": sum(one.half for one in found),
        "broken links of the chain": sum(one.flaws for one in found),
        "state not as in the journal": sum(one.differences for one in found),
        "seconds": round(time.monotonic() - began),
    }
    print(f"kill -9, worker {wanted.worker}, seed {wanted.seed}")
    for name, figure in rows.items():
        print(f"{name:<44}{figure:>8}")
    return 1 if report.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
