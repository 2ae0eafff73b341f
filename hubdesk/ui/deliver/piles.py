"""Stops that lie on each other on the map: several doors of a house, or too far off to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF

Thing = TypeVar("Thing")
REACH = 25.0
"""Nearer than so many pixels one stop's sign would hide the other's."""


@dataclass(slots=True)
class Pile:
    """Stops at one place of the drawing, counted from 0; the first one says where that is."""

    at: QPointF
    stops: list[int] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Give their numbers: `3`, `3, 4`, `3–7`, or `3 +4` for three and four others."""
        numbers = [nth + 1 for nth in sorted(self.stops)]
        first, last = numbers[0], numbers[-1]
        if len(numbers) <= 2:
            return ", ".join(map(str, numbers))
        if all(then - one == 1 for one, then in pairwise(numbers)):
            return f"{first}–{last}"
        return f"{first} +{len(numbers) - 1}"

    @property
    def first(self) -> int:
        """The one that is called at first."""
        return min(self.stops)

    def after(self, choice: int) -> int:
        """Give the stop that a finger means: each touch the next one of those that lie here."""
        stops = sorted(self.stops)
        return stops[(stops.index(choice) + 1) % len(stops)] if choice in stops else stops[0]


def piled(points: Mapping[int, QPointF], choice: int = -1) -> list[Pile]:
    """Put stops that lie on each other together; the chosen one's pile comes first."""
    piles: list[Pile] = []
    ground = Ground[Pile]()
    for nth in sorted(points, key=lambda nth: (nth != choice, nth)):
        at = points[nth]
        pile = next(ground.near(at, REACH), None)
        if pile is None:
            pile = Pile(at)
            piles.append(pile)
            ground.put(at, pile)
        pile.stops.append(nth)
    return piles


class Ground(Generic[Thing]):
    """What lies where on the drawing, found by the squares around a point."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._squares: dict[tuple[int, int], list[tuple[Thing, QPointF]]] = {}

    def put(self, at: QPointF, thing: Thing) -> None:
        """Lay something down."""
        self._squares.setdefault(_square(at), []).append((thing, at))

    def near(self, at: QPointF, reach: float) -> Iterator[Thing]:
        """Give what is nearer than `reach`, which is at most `REACH`."""
        across, down = _square(at)
        for x in (across - 1, across, across + 1):
            for y in (down - 1, down, down + 1):
                for thing, there in self._squares.get((x, y), ()):
                    if distance(there, at) < reach:
                        yield thing


def distance(one: QPointF, other: QPointF) -> float:
    """Give how many pixels lie between two places."""
    return hypot(one.x() - other.x(), one.y() - other.y())


def _square(at: QPointF) -> tuple[int, int]:
    return int(at.x() // REACH), int(at.y() // REACH)
