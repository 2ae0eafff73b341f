"""A day with photographs over a thin line, and the news that must not wait for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, sleep

from hubdesk.database.album import Album
from hubdesk.line.photographs import PhotographSender
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Pace
from hubdesk.line.wire.events import Naming
from tests.benchmarks.line.days import Morning, receive
from tests.benchmarks.line.office import SHOP, Office

_Told = list[tuple[float, LineState]]


def show(office: Office, folder: Path, count: int) -> None:
    """Tell a day of 250 with photographs of 90 kB and one of 200 kB; print what it cost.

    Every ten seconds, in the middle of pieces, a parcel comes in: how long until it is held?
    """
    album, morning, told = Album(folder), Morning(), _Told()
    morning.live(office.record, 0)
    morning.live(office.record, 1)
    for nth in range(count):
        kept = album.keep(morning.chance.randbytes(200_000 if nth == 0 else 90_000))
        receive(office.record, kept)
    sender = _sender(office, album, told)
    began, before = perf_counter(), sum(office.carried())
    sender.start()
    events_at = _await(told, lambda state: not state.waiting and state.pictures.left)
    events = sum(office.carried()) - before
    print(f"entries: held after {events_at - began:.1f} s, {events / 1000:.1f} kB")
    delays = []
    while told[-1][1].pictures.left:
        sleep(morning.chance.uniform(8, 12))
        at = perf_counter()
        receive(office.record)
        sender.wake()
        told.clear()
        delays.append(_await(told, lambda state: not state.waiting) - at)
    ended = perf_counter()
    sender.stop()
    delays.sort()
    carried = sum(office.carried()) - before
    print(f"{count} photographs: {ended - began:.0f} s, {carried / 1000:.0f} kB over the line")
    print(
        f"news beside them, {len(delays)} times: median {delays[len(delays) // 2]:.1f} s, "
        f"longest {delays[-1]:.1f} s until held"
    )


def _sender(office: Office, album: Album, told: _Told) -> Sender:
    post = office.post()
    lane = PhotographSender(
        *(office.record, album, "gateway", SHOP, post),
        now=lambda: datetime.now(UTC),
        zone=UTC,
    )
    return Sender(
        *(office.record, "gateway", post, Naming(SHOP)),
        now=lambda: datetime.now(UTC),
        tell=lambda state: told.append((perf_counter(), state)),
        pace=Pace(spread=0.0),
        photographs=lane,
    )


def _await(told: _Told, wanted: Callable[[LineState], object]) -> float:
    """Wait until a state was told that is wanted; gives when."""
    while True:
        for at, state in list(told):
            if wanted(state):
                return at
        sleep(0.02)
