"""Events by quarters on PostgreSQL: what is old can be put away without touching what is new.

An event's id is a UUIDv7, which begins with the milliseconds since 1970 (RFC 9562), so its place
follows from the id alone, and the key (shop, event_id) refuses an old event for ever, whichever
quarter it lies in. An id of another time (a clock that stood at 1970) lies in `events_other`.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

_log = logging.getLogger(__name__)

AHEAD = 8
"""Quarters made before they begin: two years, so that a gateway may run as long untouched."""

_THERE = text("""
SELECT relname FROM pg_class JOIN pg_inherits ON inhrelid = pg_class.oid
WHERE inhparent = 'events'::regclass
""")


def make_quarters(connection: Connection, now: datetime) -> None:
    """Make the partitions of this quarter (UTC) and of those to come, where they are missing.

    Where `events_other` holds something of a quarter already, it stays the place of that quarter.
    """
    there = set(connection.execute(_THERE).scalars())
    first = now.year * 4 + (now.month - 1) // 3
    for quarter in range(first, first + AHEAD + 1):
        name = f"events_{quarter // 4}_q{quarter % 4 + 1}"
        if name in there:
            continue
        making = (
            f"CREATE TABLE {name} PARTITION OF events"
            f" FOR VALUES FROM ('{_first_id(quarter)}') TO ('{_first_id(quarter + 1)}')"
        )
        try:
            with connection.begin_nested():
                connection.exec_driver_sql(making)
        except IntegrityError:
            _log.warning("%s: not made, events_other holds events of that time", name)


def first_id_at(at: datetime) -> str:
    """Give the lowest UUIDv7 of a moment."""
    return str(UUID(int=int(at.timestamp() * 1000) << 80))


def _first_id(quarter: int) -> str:
    return first_id_at(datetime(quarter // 4, quarter % 4 * 3 + 1, 1, tzinfo=UTC))
