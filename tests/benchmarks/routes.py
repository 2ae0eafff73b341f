"""How good the order of stops is: beside the best known way, and beside the deliverer's own line.

python -m tests.benchmarks.routes                 ten towns, a minute of search for each
python -m tests.benchmarks.routes --seconds 5     the quick look
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import mean

from hubdesk.database.record import Record
from hubdesk.desk import planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.pace import Pace
from hubdesk.desk.routes import legs_between
from hubdesk.desk.shortest import shortest_way
from hubdesk.parcels.addresses import House, read_address
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Vehicle
from tests.benchmarks.towns import (
    Town,
    make_town,
    pairs_right,
    scattered,
    some_doors,
    with_slips,
)
from tests.conftest import SHOP_ZONE, Clock
from tests.desk.conftest import READER, SHOP
from tests.desk.shelved import shelve_all, streets_of

_STOPS = 50
_RUNS = 5


def main() -> None:
    """Print both tables."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--seconds", type=float, default=60, help="search for the best known way")
    reader.add_argument("--towns", type=int, default=10)
    told = reader.parse_args()
    _with_places(told.towns, told.seconds)
    _without_places(told.towns)


def _with_places(towns: int, seconds: float) -> None:
    print(f"{_STOPS} stops with coordinates, beside the best known of {seconds:g} s of search")
    print("town   HubDesk min   best min   longer   wall s   CPU s")
    over, walls = [], []
    for seed in range(towns):
        legs = legs_between(scattered(seed, _STOPS), Pace(Vehicle.CAR))
        wall, processor = time.perf_counter(), time.process_time()
        ours = _minutes(legs, shortest_way(legs, at_door=2))
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        best = min(ours, _minutes(legs, shortest_way(legs, at_door=2, seconds=seconds)))
        over.append(ours / best - 1)
        walls.append(wall)
        print(
            f"{seed:4} {ours:13.1f} {best:10.1f} {over[-1]:8.2%} {wall:8.2f} {processor:7.2f}",
            flush=True,
        )
    print(f"mean {mean(over):33.2%} {mean(walls):8.2f}\nmost {max(over):33.2%} {max(walls):8.2f}\n")


def _minutes(legs, order: list[int]) -> float:
    return float(sum(legs[here, there] for here, there in pairwise([-1, *order, -1])))


def _without_places(towns: int) -> None:
    print(f"{_STOPS} stops without coordinates, after {_RUNS} runs through the record")
    print("town   pairs right   Kendall tau   longer walk   unlearned   plan s")
    rows = [_learn(seed) for seed in range(towns)]
    for seed, (right, longer, before, seconds) in enumerate(rows):
        print(
            f"{seed:4} {right:13.1%} {2 * right - 1:13.3f} {longer:13.1%} {before:11.1%}"
            f" {seconds:8.2f}"
        )
    right, longer, before, seconds = (mean(column) for column in zip(*rows, strict=True))
    print(f"mean {right:13.1%} {2 * right - 1:13.3f} {longer:13.1%} {before:11.1%} {seconds:8.2f}")


def _learn(seed: int) -> tuple[float, float, float, float]:
    """Let a deliverer walk five runs, then plan the sixth.

    Give the pairs in the true order, how much longer the walk is, the pairs before anything was
    learned, and the seconds that planning took.
    """
    town, dice = make_town(seed), random.Random(seed)
    with _shop() as counter:
        for _ in range(_RUNS):
            _walk(counter, with_slips(some_doors(town, dice), dice))
        true = some_doors(town, dice)
        parcels = _shelve(counter, true)
        begun = time.perf_counter()
        run = planning.plan(counter, "Sixth", "Luis", list(parcels.values()))
        seconds = time.perf_counter() - begun
        order = [_house(street) for street in streets_of(counter, run)]
    longer = town.metres(order) / town.metres(true) - 1
    return pairs_right(order, true), longer, pairs_right(_unlearned(town, true), true), seconds


def _unlearned(town: Town, doors: list[House]) -> list[House]:
    return sorted(doors, key=lambda house: (house.street, house.number))


@contextmanager
def _shop() -> Iterator[Counter]:
    clock = Clock()
    with (
        tempfile.TemporaryDirectory() as folder,
        Record(Path(folder) / "shop.db", desk="desk-1", now=clock, zone=SHOP_ZONE) as record,
    ):
        shop = replace(SHOP, shelf_size=500)
        yield Counter(record, READER, shop, clerk="Rosa", now=clock, zone=SHOP_ZONE)


def _shelve(counter: Counter, doors: list[House]) -> dict[House, str]:
    rows = [(_address(house), "Ames", "54701", "", "", None, ()) for house in doors]
    return dict(zip(doors, shelve_all(counter, rows), strict=True))


def _address(house: House) -> str:
    return f"{house.number} {house.street.partition('|')[2].title()}"


def _house(street: str) -> House:
    return read_address(street, "54701").house


def _walk(counter: Counter, doors: list[House]) -> None:
    """Walk one run, each outcome noted at its door, and come back the next day."""
    parcels = _shelve(counter, doors)
    run = planning.plan(counter, "Run", "Luis", list(parcels.values()))
    rounds.depart(counter, run.id)
    for house in doors:
        counter.now.forward(minutes=3)
        counter.in_hand = parcels[house]
        rounds.finish_stop(counter, OUTCOMES["DP"], happened_at=counter.now())
    counter.now.time += timedelta(hours=21)


if __name__ == "__main__":
    main()
