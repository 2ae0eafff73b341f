"""Where a door lies: coordinates judged, put right where that makes sense, and measured from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import asin, cos, hypot, isfinite, radians, sin, sqrt
from statistics import median

EARTH_RADIUS_M = 6_371_008.8  # IUGG mean radius
# Farther than anybody drives from a small shop and back in two hours.
REACH_M = 60_000.0
_DECIMALS_OF_A_TOWN = 0.02


@dataclass(frozen=True, slots=True)
class Position:
    """A point on the earth, WGS 84 degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on the shop's own plain map: metres to the east and to the north of the shop."""

    east: float
    north: float

    def metres_to(self, other: Spot) -> float:
        """Measure the straight line to another point."""
        return hypot(self.east - other.east, self.north - other.north)


class PlaceDoubt(StrEnum):
    """What was wrong with coordinates; the first two were put right, the others left out."""

    SWAPPED = "swapped"
    SIGN = "sign"
    NOWHERE = "nowhere"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Judged:
    """A position that can be used, or none, and what was wrong."""

    position: Position | None
    doubt: PlaceDoubt | None = None


def read_position(text: str) -> Position | None:
    """Read `44.8113, -91.4985`; None where it is no position."""
    try:
        latitude, longitude = (float(part) for part in text.replace(";", ",").split(","))
    except ValueError:
        return None
    position = Position(latitude, longitude)
    return position if _is_on_earth(position) else None


def straight_metres(one: Position, other: Position) -> float:
    """Measure along the great circle (haversine)."""
    half_height = radians(other.latitude - one.latitude) / 2
    half_width = radians(other.longitude - one.longitude) / 2
    chord = (
        sin(half_height) ** 2
        + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(half_width) ** 2
    )
    return 2 * EARTH_RADIUS_M * asin(sqrt(min(1.0, chord)))


def judge(told: Position, home: Position, reach: float = REACH_M) -> Judged:
    """Say whether a position can be a door of this shop: within `reach` metres of `home`.

    Latitude and longitude the wrong way round and a forgotten minus are put right; anything else
    far away, and 0/0, is left out.
    """
    if abs(told.latitude) < _DECIMALS_OF_A_TOWN and abs(told.longitude) < _DECIMALS_OF_A_TOWN:
        return Judged(None, PlaceDoubt.NOWHERE)
    if _is_on_earth(told) and straight_metres(told, home) <= reach:
        return Judged(told)
    for doubt, other in _misread(told):
        if _is_on_earth(other) and straight_metres(other, home) <= reach:
            return Judged(other, doubt)
    return Judged(None, PlaceDoubt.FAR)


def _misread(told: Position) -> Iterator[tuple[PlaceDoubt, Position]]:
    pairs = (
        (PlaceDoubt.SIGN, told.latitude, told.longitude),
        (PlaceDoubt.SWAPPED, told.longitude, told.latitude),
    )
    for doubt, latitude, longitude in pairs:
        for north, east in product((1, -1), repeat=2):
            yield doubt, Position(north * latitude, east * longitude)


def _is_on_earth(position: Position) -> bool:
    values = (position.latitude, position.longitude)
    in_bounds = abs(position.latitude) <= 90 and abs(position.longitude) <= 180
    return all(isfinite(value) for value in values) and in_bounds


def middle(positions: Iterable[Position]) -> Position | None:
    """Give the middle of many positions, which a few wild ones cannot move; None for none."""
    listed = [position for position in positions if _is_on_earth(position)]
    if not listed:
        return None
    return Position(
        median(position.latitude for position in listed),
        median(position.longitude for position in listed),
    )


def spot(position: Position, home: Position) -> Spot:
    """Put a position onto the plain map around `home`; exact enough within a day's drive."""
    degree = radians(1) * EARTH_RADIUS_M
    east = (position.longitude - home.longitude) * degree * cos(radians(home.latitude))
    return Spot(east, (position.latitude - home.latitude) * degree)
