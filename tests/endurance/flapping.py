"""A real desk and a real gateway, a line that fails in eight ways, kill -9 on both sides.

    python -m tests.endurance.flapping --seconds 3600                   (5.8 acts a second)
    python -m tests.endurance.flapping --seconds 600 --a-second 80      (as many as go)
    python -m tests.endurance.flapping --seconds 20 --twin believer     (must fail)
    python -m tests.endurance.flapping --seconds 20 --twin keyless      (must fail)

A clerk writes acts, half a million a day or as fast as the record takes a few, the desk's own
sender tells them over real sockets; both programs are killed every few seconds, and the desk's
clock jumps by up to 400 days and to 1970. After each kill: is everything that was acknowledged
really over there? At the end: is everything there once, each parcel's news in order, and how long
did it take?
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from sqlalchemy.orm import configure_mappers

from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import KeyFile
from tests.endurance.children import in_a_fork, kill, spawn
from tests.endurance.faultline import FAULTS
from tests.endurance.lineends import (
    DESK,
    DESTINATION,
    SHOP,
    Place,
    finish,
    run_desk,
    run_gateway,
    run_line,
)


@dataclass(slots=True)
class Findings:
    """What was found.

    `backlog` waited when the line became good; `delay` is seconds from then to the last answer.
    """

    confirmations: int = 0
    arrived: int = 0
    lost: int = 0
    doubled: int = 0
    reordered: int = 0
    false: int = 0
    kills: int = 0
    flaws: int = 0
    backlog: int = 0
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
    a_second: float = 80.0,
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
        desk = spawn(partial(run_desk, place, seed, writing, twin, a_second))
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
                    desk = spawn(partial(run_desk, place, seed + kills, writing, twin, a_second))
            kill(desk)
            _listen(reading, said, 0.0, end)
            backlog = in_a_fork(partial(count_waiting, place))
            over.value = int(not twin)  # a twin need not get well again
            began = time.monotonic()
            desk = spawn(partial(finish, place, twin))
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
    found.kills, found.backlog, found.delay = kills, backlog, delay
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
    parser.add_argument("--a-second", type=float, default=5.8, help="acts: 500,000 in 24 hours")
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
        a_second=wanted.a_second,
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
        "waiting when the line became good": found.backlog,
    }
    for name, figure in rows.items():
        print(f"{name:<44}{figure:>10}")
    print(f"{'seconds from a good line to the last answer':<44}{found.delay:>10.2f}")


if __name__ == "__main__":
    sys.exit(main())
