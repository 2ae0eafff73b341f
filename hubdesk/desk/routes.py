"""The order of a run's stops, when each is reached, and where one run must become two.

Where notices bring coordinates the shortest way is looked for; without them the stops follow the
line of travel that the shop has learned. What somebody has dragged counts in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from hubdesk.desk.casing import Walk, agreement, in_line, settle, unknown, votes
from hubdesk.desk.experience import Experience
from hubdesk.desk.pace import Pace
from hubdesk.desk.stops import Stop, along_the_street, with_guessed_places
from hubdesk.parcels.places import Spot

_SHOP = Spot(0.0, 0.0)
# So many stops are searched from nothing; more begin with a way that is fair already.
_FROM_NOTHING = 60
_LATE_WEIGHS = 20.0
_CURVE = 1024


@dataclass(frozen=True, slots=True)
class Ground:
    """What an order is made from: the shop's pace, what it has learned, whose run, when it leaves.

    `start` is minutes after midnight, None where the run has no time yet; `part` how much of the
    usual search each run gets where many are proposed at once.
    """

    pace: Pace
    experience: Experience = field(default_factory=Experience)
    person: str = ""
    start: int | None = None
    part: float = 1.0


@dataclass(frozen=True, slots=True)
class Route:
    """Stops in order; `arrivals` in minutes after leaving, `minutes` until back at the shop.

    `metres` is by road as far as that can be told, None where a place is not known; `late` lists
    the stops whose hours or promise cannot be kept.
    """

    stops: tuple[Stop, ...]
    arrivals: tuple[float, ...] = ()
    minutes: float = 0.0
    metres: float | None = None
    late: tuple[int, ...] = ()


def route(stops: Sequence[Stop], ground: Ground) -> Route:
    """Put stops into the best order known. The same stops and the same past give the same order."""
    placed = list(with_guessed_places(sorted(stops, key=along_the_street), ground.experience.spots))
    with_place = [nth for nth, stop in enumerate(placed) if stop.spot is not None]
    if len(with_place) * 2 >= len(placed) and with_place:
        order = _by_place(placed, with_place, ground)
    else:
        order = _by_line(placed, ground)
    return timed(_keeping_hours([placed[nth] for nth in order], ground), ground)


def rough(stops: Sequence[Stop], ground: Ground) -> list[Stop]:
    """Put any number of stops into a fair order in little time, to be cut into runs."""
    placed = list(with_guessed_places(sorted(stops, key=along_the_street), ground.experience.spots))
    with_place = [nth for nth, stop in enumerate(placed) if stop.spot is not None]
    if len(with_place) * 2 < len(placed) or not with_place:
        return [placed[nth] for nth in _by_line(placed, ground)]
    spots = [spot for stop in placed if (spot := stop.spot) is not None]
    legs = legs_between(spots, ground.pace)
    order = settle(along_a_curve(spots), np.zeros_like(legs[:-1, :-1]), legs)
    without = [nth for nth, stop in enumerate(placed) if stop.spot is None]
    found = _woven_in([with_place[nth] for nth in order], without, placed, ground)
    return [placed[nth] for nth in found]


def timed(stops: Sequence[Stop], ground: Ground) -> Route:
    """Say when each stop of an order is reached."""
    arrivals, late, now = [], [], 0.0
    for nth, (before, stop) in enumerate(zip([None, *stops], stops, strict=False)):
        now += _leg(before.spot if before else _SHOP, stop.spot, ground.pace)
        now, is_late = _when_open(stop, now, ground)
        arrivals.append(now)
        if is_late:
            late.append(nth)
        now += _at_door(stop, ground.pace)
    back = _leg(stops[-1].spot, _SHOP, ground.pace) if stops else 0.0
    return Route(tuple(stops), tuple(arrivals), now + back, _metres(stops, ground), tuple(late))


def _leg(here: Spot | None, there: Spot | None, pace: Pace) -> float:
    """Give the minutes of a way; one that is not known is part of the minutes a stop."""
    return pace.minutes_for(here.metres_to(there)) if here and there else 0.0


def _at_door(stop: Stop, pace: Pace) -> float:
    return pace.minutes_a_stop if stop.spot is None else pace.minutes_at_door


def _when_open(stop: Stop, now: float, ground: Ground) -> tuple[float, bool]:
    if ground.start is None or not stop.hours:
        return now, False
    opens, closes = stop.hours.opens, stop.hours.closes
    if opens is not None:
        now = max(now, opens - ground.start)
    return now, closes is not None and ground.start + now > closes


def _metres(stops: Sequence[Stop], ground: Ground) -> float | None:
    total = 0.0
    for here, there in pairwise([_SHOP, *(stop.spot for stop in stops), _SHOP]):
        if here is None or there is None:
            return None
        total += here.metres_to(there)
    return total * ground.pace.detour


def legs_between(spots: Sequence[Spot], pace: Pace) -> NDArray[np.float64]:
    """Give the minutes from each spot to each, with the shop as the last row and column."""
    points = np.array([(each.east, each.north) for each in (*spots, _SHOP)])
    apart = points[:, None, :] - points[None, :, :]
    metres: NDArray[np.float64] = np.hypot(apart[..., 0], apart[..., 1])
    return metres * pace.minutes_for(1.0)


def _by_place(stops: list[Stop], with_place: list[int], ground: Ground) -> list[int]:
    chosen = [stops[nth] for nth in with_place]
    spots = [stop.spot for stop in chosen if stop.spot is not None]
    legs = legs_between(spots, ground.pace)
    order = _shortest(chosen, spots, legs, ground)
    drawn = ground.experience.drawn(ground.person)
    if drawn:
        order = settle(order, votes([stop.house for stop in chosen], drawn), legs)
    without = [nth for nth in range(len(stops)) if stops[nth].spot is None]
    return _woven_in([with_place[nth] for nth in order], without, stops, ground)


def _shortest(
    stops: Sequence[Stop], spots: Sequence[Spot], legs: NDArray[np.float64], ground: Ground
) -> list[int]:
    from hubdesk.desk.shortest import shortest_way

    first: list[int] = []
    if len(stops) > _FROM_NOTHING:
        first = settle(along_a_curve(spots), np.zeros_like(legs[:-1, :-1]), legs)
    hours = [stop.hours for stop in stops] if ground.start is not None else []
    order = shortest_way(
        legs,
        at_door=ground.pace.minutes_at_door,
        hours=hours if any(hours) else [],
        start=ground.start or 0,
        first=first,
        part=ground.part,
    )
    return order if any(hours) else _right_way_round(order, stops, legs, ground)


def _right_way_round(
    order: list[int], stops: Sequence[Stop], legs: NDArray[np.float64], ground: Ground
) -> list[int]:
    """Walk a round the way the shop's people do; if nothing is known, begin at the near end."""
    if len(order) < 2:
        return order
    liked = agreement(order, votes([s.house for s in stops], ground.experience.walks()))
    if abs(liked) < 1e-9:
        liked = float(legs[order[-1], -1] - legs[-1, order[0]])
    return order if liked >= 0 else order[::-1]


def along_a_curve(spots: Sequence[Spot]) -> list[int]:
    """Order spots along Hilbert's curve: near ones mostly stay near."""
    points = np.array([(each.east, each.north) for each in spots])
    low, size = points.min(axis=0), max(1.0, float(np.ptp(points, axis=0).max()))
    cells = np.minimum((points - low) / size * _CURVE, _CURVE - 1).astype(int)
    keys = [_along_hilbert(int(x), int(y)) for x, y in cells]
    return sorted(range(len(spots)), key=lambda nth: (keys[nth], nth))


def _along_hilbert(x: int, y: int) -> int:
    """Give how far along the curve a cell lies."""
    along, side = 0, _CURVE // 2
    while side:
        right, up = int(bool(x & side)), int(bool(y & side))
        along += side * side * ((3 * right) ^ up)
        if not up:
            if right:
                x, y = _CURVE - 1 - x, _CURVE - 1 - y
            x, y = y, x
        side //= 2
    return along


def _woven_in(
    order: list[int], without: list[int], stops: Sequence[Stop], ground: Ground
) -> list[int]:
    """Put stops without a place where the learned line has them, else behind the others."""
    if not without:
        return order
    matrix = votes([stop.house for stop in stops], ground.experience.walks(ground.person))
    strange = unknown(matrix)
    for nth in without:
        if strange[nth] or stops[nth].doubt is not None:
            order.append(nth)
            continue
        row = matrix[nth, order]
        gain = np.concatenate(([row.sum()], row.sum() - 2 * np.cumsum(row)))
        order.insert(int(np.argmax(gain)), nth)
    return order


def _by_line(stops: Sequence[Stop], ground: Ground) -> list[int]:
    clear = [nth for nth, stop in enumerate(stops) if stop.doubt is None]
    walks: list[Walk] = ground.experience.walks(ground.person)
    line = [clear[nth] for nth in in_line([stops[nth].house for nth in clear], walks)]
    return line + [nth for nth, stop in enumerate(stops) if stop.doubt is not None]


def _keeping_hours(stops: list[Stop], ground: Ground) -> list[Stop]:
    """Move single stops until as few as possible are reached too late, then as little is waited."""
    if ground.start is None or not any(stop.hours for stop in stops):
        return stops
    best, cost = stops, _cost(stops, ground)
    for stop in [stop for stop in stops if stop.hours]:
        rest = [each for each in best if each is not stop]
        for place in range(len(best)):
            tried = [*rest[:place], stop, *rest[place:]]
            tried_cost = _cost(tried, ground)
            if tried_cost < cost - 1e-9:
                best, cost = tried, tried_cost
    return best


def _cost(stops: Sequence[Stop], ground: Ground) -> float:
    found = timed(stops, ground)
    late = sum(
        (ground.start or 0) + found.arrivals[nth] - (found.stops[nth].hours.closes or 0)
        for nth in found.late
    )
    return found.minutes + _LATE_WEIGHS * (late + len(found.late))


def cut(stops: Sequence[Stop], ground: Ground, minutes: float) -> list[list[Stop]]:
    """Cut one order into as few runs as fit the time and the vehicle, of those the shortest.

    A single stop that does not fit alone is a run of its own: somebody must look at it. Waiting
    for a door to open is left to the order within each run.
    """
    took = _Stretches.along(stops, ground)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(stops) + 1):
        options = []
        for begin in range(end - 1, -1, -1):
            fits = took.minutes(begin, end) <= minutes and took.size(begin, end) <= ground.pace.room
            if not fits and begin < end - 1:
                break
            runs, total, _ = best[begin]
            options.append((runs + 1, total + took.minutes(begin, end), begin))
        best.append(min(options))
    pieces, end = list[list[Stop]](), len(stops)
    while end:
        begin = best[end][2]
        pieces.append(list(stops[begin:end]))
        end = begin
    return pieces[::-1]


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Minutes and sizes of all stretches of one order, from sums up to each stop."""

    shop: list[float]
    ways: list[float]
    doors: list[float]
    sizes: list[int]

    @classmethod
    def along(cls, stops: Sequence[Stop], ground: Ground) -> _Stretches:
        """Sum an order up."""
        pace = ground.pace
        ways = [_leg(here.spot, there.spot, pace) for here, there in pairwise(stops)]
        return cls(
            [_leg(_SHOP, stop.spot, pace) for stop in stops],
            list(accumulate(ways, initial=0.0)),
            list(accumulate((_at_door(stop, pace) for stop in stops), initial=0.0)),
            list(accumulate((stop.size for stop in stops), initial=0)),
        )

    def minutes(self, begin: int, end: int) -> float:
        """Give how long a run of the stops from `begin` to before `end` takes."""
        ways = self.ways[end - 1] - self.ways[begin]
        doors = self.doors[end] - self.doors[begin]
        return self.shop[begin] + ways + doors + self.shop[end - 1]

    def size(self, begin: int, end: int) -> int:
        """Give how much room they need."""
        return self.sizes[end] - self.sizes[begin]
