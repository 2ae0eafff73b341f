"""The shortest way through a run's doors, by PyVRP, which needs no internet.

PyVRP searches with time windows as they are; where not all can be kept it is asked again without
them, and `routes` then keeps as many as it can. A fixed seed and a fixed number of steps: the same
doors give the same way on every PC.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyvrp
from numpy.typing import NDArray
from pyvrp.stop import MaxIterations, MaxRuntime, StoppingCriterion

from hubdesk.parcels.hours import Hours

# PyVRP puts a handler of its own on standard output, which belongs to the terminal's answers.
logging.getLogger("pyvrp").setLevel(logging.WARNING)

Minutes = NDArray[np.float64]
_SEED = 20
_TICKS = 60  # PyVRP counts in whole numbers: seconds
_STEPS, _FULL_STEPS_UP_TO, _FEWEST_STEPS = 300, 50, 4
_DAY = 24 * 60 * _TICKS


def shortest_way(
    legs: Minutes,
    *,
    at_door: float = 0.0,
    hours: Sequence[Hours] = (),
    start: int = 0,
    first: Sequence[int] = (),
    part: float = 1.0,
    seconds: float = 0.0,
) -> list[int]:
    """Give the order of doors that takes least time from the shop and back to it.

    `legs` is minutes from door to door with the shop as its last row and column; `at_door` the
    minutes at each; `start` when the run leaves, in minutes after midnight; `first` an order to
    begin with; `part` how much of the usual search. With `seconds` it searches as long as that
    instead of a number of steps.
    """
    doors = len(legs) - 1
    if doors < 2:
        return list(range(doors))
    stop = MaxRuntime(seconds) if seconds else MaxIterations(_steps(doors, part))
    windows = [_window(each, start) for each in hours] or [(0, _DAY)] * doors
    found = _solved(legs, at_door, windows, first, stop)
    if found is None:
        found = _solved(legs, at_door, [(0, _DAY)] * doors, first, stop)
    return found if found is not None else list(first or range(doors))


def _steps(doors: int, part: float) -> int:
    """Search a large run less, for each step takes longer there: a second is all there is."""
    less = min(1.0, _FULL_STEPS_UP_TO / doors) ** 3
    return max(_FEWEST_STEPS, int(_STEPS * less * part))


def _window(hours: Hours, start: int) -> tuple[int, int]:
    """Put hours into seconds after the start; what is over already is no window any more."""
    opens = max(0, (hours.opens or 0) - start) * _TICKS
    closes = _DAY if hours.closes is None else (hours.closes - start) * _TICKS
    return (opens, closes) if closes > opens else (0, _DAY)


def _solved(
    legs: Minutes,
    at_door: float,
    windows: Sequence[tuple[int, int]],
    first: Sequence[int],
    stop: StoppingCriterion,
) -> list[int] | None:
    """Ask PyVRP; None where it finds no way that keeps all windows."""
    data = _problem(legs, at_door, windows)
    begin = None
    if first:
        visits = [pyvrp.Activity(pyvrp.ActivityType.CLIENT, door) for door in first]
        begin = pyvrp.Solution(data, [pyvrp.Route(data, visits, 0)])
    found = pyvrp.solve(data, stop, seed=_SEED, collect_stats=False, initial_solution=begin)
    if not found.best.is_feasible():
        return None
    return [visit.idx for visit in found.best.routes()[0] if visit.is_client()]


def _problem(
    legs: Minutes, at_door: float, windows: Sequence[tuple[int, int]]
) -> pyvrp.ProblemData:
    doors = len(legs) - 1
    seconds = np.rint(legs * _TICKS).astype(np.int64)
    nowhere = pyvrp.Location(0, 0)  # the matrix says all there is to know
    clients = [
        pyvrp.Client(door, tw_early=early, tw_late=late, service_duration=round(at_door * _TICKS))
        for door, (early, late) in enumerate(windows)
    ]
    # Waiting costs time too, but only windows make anybody wait, and to count it takes longer.
    waits = any(early for early, _ in windows)
    one = pyvrp.VehicleType(1, unit_distance_cost=not waits, unit_duration_cost=waits)
    places = [nowhere] * (doors + 1)
    # Its stub gives a matrix the shape "int", which no array has.
    ways: list[Any] = [seconds]
    return pyvrp.ProblemData(places, clients, [pyvrp.Depot(doors)], [one], ways, ways)
