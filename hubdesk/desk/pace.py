"""How fast this shop's people are: minutes a stop, and how much longer roads are than a line.

Learned from when runs left, were at doors and came back; a few runs are weighed against values to
start with, so that one odd afternoon does not turn the plan upside down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations, pairwise
from statistics import median

from hubdesk.desk.experience import Experience, Outing
from hubdesk.parcels.parcel import Vehicle

# 40 parcels behind 31 doors in two hours is what a shop sets out to do.
START_MINUTES_A_STOP = 120 / 31
START_MINUTES_AT_DOOR = 2.0
# Roads of American towns are 1.2 to 1.4 times as long as the straight line (Ballou and others,
# Transportation Research A 36, 2002, give 1.20 between towns; a right-angled grid has 4/pi).
START_DETOUR = 1.3
# Through a town with lights, parking and stairs, not on an open road.
KMH = {Vehicle.WALK: 4.8, Vehicle.BICYCLE: 14.0, Vehicle.CAR: 25.0}
# In parcels, a large one counting four: a bag, two panniers and a box, a small car.
ROOM = {Vehicle.WALK: 12, Vehicle.BICYCLE: 20, Vehicle.CAR: 120}
_START_COUNTS_AS = 3
_LEAST_LEGS, _MOST_LEGS = 12, 150
_LONGEST_LEG, _LONGEST_OUTING = 45.0, 8 * 60.0
_LEAST_AT_DOOR, _MOST_AT_DOOR = 0.5, 15.0
_LEAST_DETOUR, _MOST_DETOUR = 1.0, 2.5


@dataclass(frozen=True, slots=True)
class Pace:
    """Minutes for a stop with its way, minutes at the door alone, and the detour factor.

    `learned_from` counts the runs behind it; 0 is the values to start with.
    """

    vehicle: Vehicle
    minutes_a_stop: float = START_MINUTES_A_STOP
    minutes_at_door: float = START_MINUTES_AT_DOOR
    detour: float = START_DETOUR
    learned_from: int = 0

    def minutes_for(self, straight_metres: float) -> float:
        """Say how long the way between two points takes."""
        return straight_metres * self.detour / 1000 / KMH[self.vehicle] * 60

    @property
    def room(self) -> int:
        """How much the vehicle takes, in parcels of usual size."""
        return ROOM[self.vehicle]


def learn_pace(experience: Experience, vehicle: Vehicle) -> Pace:
    """Learn the pace of a vehicle from the runs that went with it."""
    outings = experience.by(vehicle)
    a_stop = [each for outing in outings if (each := _minutes_a_stop(outing)) is not None]
    legs = list(_legs(experience, outings))[:_MOST_LEGS]
    at_door, detour = _fit(legs, vehicle)
    return Pace(
        vehicle,
        _weighed(a_stop, START_MINUTES_A_STOP),
        at_door,
        detour,
        learned_from=len(a_stop),
    )


def _minutes_a_stop(outing: Outing) -> float | None:
    minutes, stops = outing.minutes, len(outing.run.stops)
    if minutes is None or not stops or not 0 < minutes <= _LONGEST_OUTING:
        return None
    return minutes / stops


def _weighed(found: Sequence[float], start: float) -> float:
    """Let the middle of what was found count as often as it was found, the start three times."""
    if not found:
        return start
    return (median(found) * len(found) + start * _START_COUNTS_AS) / (len(found) + _START_COUNTS_AS)


def _legs(experience: Experience, outings: Sequence[Outing]) -> Iterator[tuple[float, float]]:
    """Give kilometres in a straight line and minutes from one door to the next."""
    for outing in outings:
        for before, after in pairwise(outing.visits):
            here, there = (experience.spots.get(each.house) for each in (before, after))
            minutes = (after.at - before.at) / timedelta(minutes=1)
            if here is not None and there is not None and 0 < minutes <= _LONGEST_LEG:
                yield here.metres_to(there) / 1000, minutes


def _fit(legs: Sequence[tuple[float, float]], vehicle: Vehicle) -> tuple[float, float]:
    """Give minutes at the door and the detour: the line through the legs that outliers leave alone.

    Theil and Sen: the middle of all slopes between two legs.
    """
    slopes = [
        (other[1] - one[1]) / (other[0] - one[0])
        for one, other in combinations(legs, 2)
        if abs(other[0] - one[0]) > 0.05
    ]
    if len(legs) < _LEAST_LEGS or not slopes:
        return START_MINUTES_AT_DOOR, START_DETOUR
    detour = min(max(median(slopes) * KMH[vehicle] / 60, _LEAST_DETOUR), _MOST_DETOUR)
    slope = detour / KMH[vehicle] * 60
    at_door = median(minutes - slope * straight for straight, minutes in legs)
    return min(max(at_door, _LEAST_AT_DOOR), _MOST_AT_DOOR), detour
