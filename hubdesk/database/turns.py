"""Whose turn it is on the line: all in order, but news before a heap of older things.

A heap is more than two full batches: a notice with thousands of rows that the carrier knows anyway,
or all that the other end has lost. Then news goes first, with everything that still waits about the
same parcels before it: nothing about a parcel ever overtakes anything else about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from hubdesk.database.ranges import Range, holds
from hubdesk.database.schema import EntryRow, MentionRow
from hubdesk.parcels.facts import Kind

_HEAP = 400
_BULK = Kind.EXPECTED.value
# Longer questions are no faster.
_RANGES_AT_ONCE = 50


def next_positions(session: Session, told: int, owed: Sequence[Range], limit: int) -> list[int]:
    """Give up to `limit` positions of what goes next to a destination, in order.

    `told` is the last position that it has answered for; what it is `owed`, in order, lies before
    that.
    """
    ahead = EntryRow.position > told
    behind = _among(session, owed, _HEAP + 1)
    following = _first(session, ahead, limit)
    in_order = [*behind, *following][:limit]
    if len(behind) <= _HEAP and not _is_heap(session, told, following, limit):
        return in_order
    news = _first(session, and_(ahead, EntryRow.kind != _BULK), max(1, limit // 2))
    if not news:
        return in_order
    return sorted(_with_what_came_before(session, told, owed, news))[:limit]


def _is_heap(session: Session, told: int, following: list[int], limit: int) -> bool:
    """Tell whether nothing but rows of a notice comes for a long while."""
    if len(following) < limit:
        return False
    news = _first(session, and_(EntryRow.position > told, EntryRow.kind != _BULK), 1)
    return bool(news) and news[0] - told > _HEAP


def _with_what_came_before(
    session: Session, told: int, owed: Sequence[Range], news: Iterable[int]
) -> set[int]:
    """Add whatever waits about the same parcels, and about the parcels of that, and so on."""
    chosen, last = set(news), max(news)
    while True:
        about = select(MentionRow.parcel).where(MentionRow.position.in_(chosen))
        query = (
            select(EntryRow.position)
            .join(MentionRow, MentionRow.position == EntryRow.position)
            .where(MentionRow.parcel.in_(about), EntryRow.position <= last)
        )
        found = {each for each in session.scalars(query) if each > told or holds(owed, each)}
        if found <= chosen:
            return chosen
        chosen |= found


def _among(session: Session, ranges: Sequence[Range], limit: int) -> list[int]:
    """Give the first positions in ranges; where there are none nobody is asked."""
    found: list[int] = []
    for begin in range(0, len(ranges), _RANGES_AT_ONCE):
        some = ranges[begin : begin + _RANGES_AT_ONCE]
        within = or_(*(EntryRow.position.between(*each) for each in some))
        found += _first(session, within, limit - len(found))
        if len(found) >= limit:
            break
    return found


def _first(session: Session, which: ColumnElement[bool], limit: int) -> list[int]:
    query = select(EntryRow.position).where(which).order_by(EntryRow.position).limit(limit)
    return list(session.scalars(query))
