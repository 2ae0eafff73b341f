"""The line of travel as the shop's people really walk it, learned as a carrier cases the mail.

Each past run is a walk: houses in the order in which they were reached. For a new run, every walk
says of each two doors which it came to first; a house that it did not visit stands where its
neighbours on the same side of the street stood. What the walks say is weighed, what none of them
says of two doors is concluded from doors between them, and the order is the one that goes against
the least of it (Kemeny's rule, by insertion).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hubdesk.parcels.addresses import House

Votes = NDArray[np.float64]
# Where two visits of a side lie this near in the walk, the houses between them were passed.
_ONE_STRETCH = 4.0
_BESIDE = 0.3
_OTHER_SIDE = 0.5
_CONCLUDED = 0.25
_BY_NUMBER = 0.02
_MOST_LINKS = 80
_Side = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Walk:
    """Houses in the order in which somebody reached them, and how much that counts."""

    houses: tuple[House, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class _Trodden:
    """One side of a street in one walk: house numbers going up, and when each was reached."""

    numbers: list[int] = field(default_factory=list)
    places: list[float] = field(default_factory=list)

    def place_of(self, number: int, direction: int) -> float:
        """Say when a house would have been reached, from the nearest that were."""
        right = bisect_left(self.numbers, number)
        if right < len(self.numbers) and self.numbers[right] == number:
            return self.places[right]
        if 0 < right < len(self.numbers):
            return self._between(number, right)
        at_end = 0 if right == 0 else len(self.numbers) - 1
        beyond = 1 if number > self.numbers[at_end] else -1
        return self.places[at_end] + _BESIDE * beyond * self._direction(at_end, direction)

    def _between(self, number: int, right: int) -> float:
        low, high = self.numbers[right - 1], self.numbers[right]
        before, after = self.places[right - 1], self.places[right]
        share = (number - low) / (high - low)
        if abs(after - before) <= _ONE_STRETCH:
            return before + share * (after - before)
        ahead = _BESIDE if after > before else -_BESIDE
        return before + ahead if share <= 0.5 else after - ahead

    def _direction(self, at_end: int, otherwise: int) -> int:
        """Tell whether numbers went up where this side was walked last."""
        if len(self.numbers) < 2:
            return otherwise
        beside = 1 if at_end == 0 else at_end - 1
        went_up = (self.places[at_end] - self.places[beside]) * (at_end - beside)
        return 1 if went_up > 0 else -1


def votes(houses: Sequence[House], walks: Sequence[Walk]) -> Votes:
    """Say of each two houses how strongly the first comes before the second, from -1 to 1."""
    directions = _directions(walks)
    between = _streets_between(houses, walks)
    said = _concluded(_said([*houses, *between], walks, directions))
    return said[: len(houses), : len(houses)] + _by_number(houses, directions)


def _streets_between(houses: Sequence[House], walks: Sequence[Walk]) -> list[House]:
    """Give one house a side of the streets where nothing goes today: they link the others."""
    today = {(house.street, house.side) for house in houses}
    links: dict[_Side, House] = {}
    for walk in walks:
        for house in walk.houses:
            if (house.street, house.side) not in today:
                links.setdefault((house.street, house.side), house)
    return list(links.values())[:_MOST_LINKS]


def _said(houses: Sequence[House], walks: Sequence[Walk], directions: dict[_Side, int]) -> Votes:
    """Weigh up what the walks themselves say of each two houses."""
    total = np.zeros((len(houses), len(houses)))
    weights = np.zeros_like(total)
    for walk in walks:
        places, trust = _places(houses, walk, directions)
        known = np.outer(trust, trust) * walk.weight
        ahead = places[None, :] - places[:, None]
        total += known * np.clip(np.nan_to_num(ahead), -1, 1)
        weights += known
    return np.divide(total, weights, out=np.zeros_like(total), where=weights > 0)


def _places(
    houses: Sequence[House], walk: Walk, directions: dict[_Side, int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Find when a walk came, or would have come, to each house, and how far that is to be trusted.

    The trust in a pair is that in one house times that in the other; 0 where nothing is known.
    """
    trodden, exact = _trodden(walk)
    places = np.full(len(houses), np.nan)
    trust = np.zeros(len(houses))
    for nth, house in enumerate(houses):
        if house in exact:
            places[nth], trust[nth] = exact[house], 1.0
            continue
        for side, weight in ((house.side, 1.0), (1 - house.side, _OTHER_SIDE)):
            found = trodden.get((house.street, side))
            if found is not None and house.number:
                direction = directions.get((house.street, side), 1)
                places[nth] = found.place_of(house.number, direction)
                trust[nth] = weight
                break
    return places, trust


def _trodden(walk: Walk) -> tuple[dict[_Side, _Trodden], dict[House, float]]:
    exact: dict[House, float] = {}
    for place, house in enumerate(walk.houses):
        exact.setdefault(house, float(place))
    sides: dict[_Side, _Trodden] = defaultdict(_Trodden)
    for house in sorted((h for h in exact if h.number), key=lambda h: (h.number, h.suffix)):
        side = sides[(house.street, house.side)]
        if not side.numbers or side.numbers[-1] != house.number:
            side.numbers.append(house.number)
            side.places.append(exact[house])
    return dict(sides), exact


def _directions(walks: Sequence[Walk]) -> dict[_Side, int]:
    """Learn which way each side of a street is mostly walked; up where nothing says otherwise."""
    balance: dict[_Side, float] = defaultdict(float)
    for walk in walks:
        last: dict[_Side, int] = {}
        for house in walk.houses:
            key = (house.street, house.side)
            if house.number and key in last:
                balance[key] += walk.weight * np.sign(house.number - last[key])
            last[key] = house.number
    return {key: -1 if value < 0 else 1 for key, value in balance.items()}


def _concluded(said: Votes) -> Votes:
    """Fill in what no walk says of two doors: both came before, or after, what lies between."""
    before, after = np.maximum(said, 0), np.maximum(-said, 0)
    told = (np.abs(said) > 0).astype(float)
    doors_between = told @ told
    concluded = np.divide(
        before @ before - after @ after,
        doors_between,
        out=np.zeros_like(said),
        where=doors_between > 0,
    )
    return np.where(said == 0, _CONCLUDED * concluded, said)


def _by_number(houses: Sequence[House], directions: dict[_Side, int]) -> Votes:
    """Let house numbers decide, a little, where one side of a street is all that is known."""
    small = np.zeros((len(houses), len(houses)))
    for one, house in enumerate(houses):
        for other, neighbour in enumerate(houses):
            key = (house.street, house.side)
            if key == (neighbour.street, neighbour.side) and house.number < neighbour.number:
                small[one, other] = _BY_NUMBER * directions.get(key, 1)
                small[other, one] = -small[one, other]
    return small


def unknown(matrix: Votes) -> list[bool]:
    """Tell of which doors no walk says anything but their number."""
    return [bool(np.all(np.abs(row) <= _BY_NUMBER)) for row in matrix]


def in_line(houses: Sequence[House], walks: Sequence[Walk]) -> list[int]:
    """Put houses into the learned line of travel; give their places in `houses`.

    What was never walked near keeps its order behind the rest of its area, at the end where the
    whole area is new.
    """
    matrix = votes(houses, walks)
    strange = unknown(matrix)
    known = [nth for nth, is_strange in enumerate(strange) if not is_strange]
    known.sort(key=lambda nth: (-float(matrix[nth].sum()), nth))
    order = settle(known, matrix)
    for nth in (nth for nth, is_strange in enumerate(strange) if is_strange):
        area = houses[nth].street.partition("|")[0]
        same = [at for at, each in enumerate(order) if houses[each].street.startswith(f"{area}|")]
        order.insert(same[-1] + 1 if same and area else len(order), nth)
    return order


def settle(order: Sequence[int], matrix: Votes, legs: Votes | None = None) -> list[int]:
    """Move single doors to where the votes, and the minutes of `legs`, are served best.

    `legs` is doors by doors with the shop as its last row and column; a full vote weighs a
    minute. Ends when no move helps; the same input gives the same order.
    """
    settled = list(order)
    for _ in settled:
        moved = [door for door in list(settled) if _move_one(settled, door, matrix, legs)]
        if not moved:
            break
    return settled


def _move_one(order: list[int], door: int, matrix: Votes, legs: Votes | None) -> bool:
    at = order.index(door)
    rest = order[:at] + order[at + 1 :]
    row = matrix[door, rest]
    # Gain of standing before each of the others, summed from the front.
    cost = np.concatenate(([-row.sum()], -row.sum() + 2 * np.cumsum(row)))
    if legs is not None:
        stations = [-1, *rest, -1]
        before, after = stations[:-1], stations[1:]
        cost = cost + legs[before, door] + legs[door, after] - legs[before, after]
    best = int(np.argmin(cost))
    if cost[best] >= cost[at] - 1e-9:
        return False
    order[:] = [*rest[:best], door, *rest[best:]]
    return True


def agreement(order: Sequence[int], matrix: Votes) -> float:
    """Sum up how well an order goes with the votes."""
    return float(np.triu(matrix[np.ix_(order, order)], 1).sum())
