"""Towns that nobody lives in: streets with houses, and a deliverer with habits. Seeded."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

from hubdesk.parcels.addresses import House
from hubdesk.parcels.places import Spot

_NAMES = """
barstow graham oak elm water farwell dewey gibson main lake river menomonie madison fulton niagara
chippewa hudson stein rudolph fairfax
"""
_STEP = 25.0  # metres from one house to the next on the same side


@dataclass(frozen=True, slots=True)
class Town:
    """Every house with where it stands, in the order in which the deliverer would pass them all."""

    houses: tuple[House, ...]
    spots: dict[House, Spot]

    def metres(self, order: list[House]) -> float:
        """Measure the way from the shop along some houses and back."""
        shop = Spot(0, 0)
        stations = [shop, *(self.spots[house] for house in order), shop]
        legs = pairwise(stations)
        return sum(abs(a.east - b.east) + abs(a.north - b.north) for a, b in legs)


def make_town(seed: int) -> Town:
    """Make a town of a dozen streets, and the line in which its deliverer walks them.

    A street is walked up one side and down the other, or zigzag, or in two visits.
    """
    dice = random.Random(seed)
    streets = [_street(dice, nth, name) for nth, name in enumerate(dice.sample(_NAMES.split(), 12))]
    spots = {house: spot for street in streets for house, spot in street}
    passes = [part for street in streets for part in _passes(dice, [house for house, _ in street])]
    line = _one_after_the_other(passes, spots)
    return Town(tuple(line), spots)


def _street(dice: random.Random, nth: int, name: str) -> list[tuple[House, Spot]]:
    along, blocks = dice.random() < 0.5, dice.randint(14, 26)
    first = dice.choice((2, 100, 400, 1200))
    off, start = dice.uniform(-900, 900), dice.uniform(-700, 300)
    found = []
    for step in range(blocks):
        for side in (0, 1):
            house = House(f"54701|{name} st", first + 2 * step + side, first + 2 * step + side)
            at, across = start + step * _STEP, off + nth * 3 + side * 14
            found.append((house, Spot(at, across) if along else Spot(across, at)))
    return found


def _passes(dice: random.Random, houses: list[House]) -> list[list[House]]:
    """Split a street into what the deliverer walks in one go, each in its order."""
    habit = dice.random()
    up = [house for house in houses if not house.side]
    down = [house for house in reversed(houses) if house.side]
    if habit < 0.4:
        return [up + down]
    if habit < 0.7:
        return [houses if dice.random() < 0.5 else houses[::-1]]
    if habit < 0.85:
        return [up, down]
    half = len(houses) // 2
    return [houses[:half], houses[half:][::-1]]


def _one_after_the_other(passes: list[list[House]], spots: dict[House, Spot]) -> list[House]:
    """Go from the end of one pass to the beginning of the nearest one left."""
    here, line, left = Spot(0, 0), [], list(passes)
    while left:
        nearest = min(left, key=lambda part: here.metres_to(spots[part[0]]))
        left.remove(nearest)
        line.extend(nearest)
        here = spots[nearest[-1]]
    return line


def some_doors(town: Town, dice: random.Random, count: int = 50) -> list[House]:
    """Choose a day's doors, in the order in which the deliverer really reaches them."""
    chosen = set(dice.sample(range(len(town.houses)), count))
    return [house for nth, house in enumerate(town.houses) if nth in chosen]


def with_slips(order: list[House], dice: random.Random, share: float = 0.06) -> list[House]:
    """Let the deliverer turn back now and then: some neighbours in the order change places."""
    slipped = list(order)
    for nth in range(len(slipped) - 1):
        if dice.random() < share:
            slipped[nth], slipped[nth + 1] = slipped[nth + 1], slipped[nth]
    return slipped


def scattered(seed: int, count: int = 50) -> list[Spot]:
    """Scatter doors over a town with a few thick places, in metres from the shop."""
    dice = random.Random(seed)
    middles = [(dice.uniform(-3000, 3000), dice.uniform(-3000, 3000)) for _ in range(4)]
    spots = []
    for _ in range(count):
        east, north = dice.choice(middles)
        spread = dice.choice((250, 900))
        spots.append(Spot(dice.gauss(east, spread), dice.gauss(north, spread)))
    return spots


def pairs_right(order: list[House], true: list[House]) -> float:
    """Give the share of pairs that stand in the true order (Kendall's tau is twice that less 1)."""
    place = {house: nth for nth, house in enumerate(true)}
    ranks = [place[house] for house in order]
    pairs = [(a, b) for a in range(len(ranks)) for b in range(a + 1, len(ranks))]
    return sum(ranks[a] < ranks[b] for a, b in pairs) / len(pairs)
