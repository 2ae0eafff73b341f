"""Positions as ranges: however much a destination is owed, few rows say it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Range(NamedTuple):
    """Positions from `first` to `last`, both included."""

    first: int
    last: int


def ranges_of(positions: Iterable[int]) -> tuple[Range, ...]:
    """Write positions, in any order, as the fewest ranges."""
    ranges: list[Range] = []
    for position in sorted(set(positions)):
        if ranges and ranges[-1].last + 1 == position:
            ranges[-1] = Range(ranges[-1].first, position)
        else:
            ranges.append(Range(position, position))
    return tuple(ranges)


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Join ranges that touch or overlap."""
    whole: list[Range] = []
    for following in sorted(ranges):
        if whole and following.first <= whole[-1].last + 1:
            whole[-1] = Range(whole[-1].first, max(whole[-1].last, following.last))
        else:
            whole.append(following)
    return tuple(whole)


def without(ranges: Sequence[Range], positions: Iterable[int]) -> tuple[Range, ...]:
    """Take positions out of ranges."""
    left = joined(ranges)
    for hole in ranges_of(positions):
        left = tuple(_cut(left, hole))
    return left


def _cut(ranges: Iterable[Range], hole: Range) -> Iterator[Range]:
    for each in ranges:
        if each.first < hole.first:
            yield Range(each.first, min(each.last, hole.first - 1))
        if each.last > hole.last:
            yield Range(max(each.first, hole.last + 1), each.last)


def holds(ranges: Sequence[Range], position: int) -> bool:
    """Tell whether a position lies in ranges that are in order and do not overlap."""
    nth = bisect_right(ranges, position, key=lambda each: each.first)
    return nth > 0 and position <= ranges[nth - 1].last


def size(ranges: Iterable[Range]) -> int:
    """Count the positions in ranges that do not overlap."""
    return sum(each.last - each.first + 1 for each in ranges)
