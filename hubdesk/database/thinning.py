"""Which backups stay: many of today, one a day for two weeks, one a week, none beyond 60 days.

Whoever was forgotten in the record must be gone from its backups too, hence the 60 days. The newest
backup stays whatever its age, and a few at most go at once: a PC whose clock jumps by a year must
not take all of them for old.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

HOURLY = 24
DAILY = timedelta(days=14)
LONGEST = timedelta(days=60)
MOST_AT_ONCE = 4


def to_keep(times: Sequence[datetime], now: datetime) -> set[datetime]:
    """Choose the backups that stay, by the times when they were made.

    Of each of the last 24 hours in which any was made the newest stays, of each day of two weeks,
    and of each week. What seems to be made in the future stays: the clock is wrong, or was.
    """
    young = sorted((at for at in times if now - at <= LONGEST), reverse=True)
    keep = {at for at in young if at > now}
    keep.update(_newest_of_each((_hour(at), at) for at in young)[:HOURLY])
    keep.update(_newest_of_each((at.date(), at) for at in young if now - at <= DAILY))
    keep.update(_newest_of_each((at.isocalendar()[:2], at) for at in young))
    return keep | set(sorted(times)[-1:])


def to_remove(times: Sequence[datetime], now: datetime) -> list[datetime]:
    """Choose the backups that go now, the oldest first, a few at most."""
    keep = to_keep(times, now)
    return sorted(at for at in times if at not in keep)[:MOST_AT_ONCE]


def _newest_of_each(told: Iterable[tuple[object, datetime]]) -> list[datetime]:
    """Give the first of each group of what comes with the newest first."""
    newest: dict[object, datetime] = {}
    for group, at in told:
        newest.setdefault(group, at)
    return list(newest.values())


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)
