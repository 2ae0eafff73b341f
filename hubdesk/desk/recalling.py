"""People's names after a lost record: they are in no entry, and come back with the notices.

A notice that the lost record had taken in must not announce anything anew: what was given back or
missed since would be expected once more. Of such rows only the person is taken; all others count
as in any notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.portions import portions
from hubdesk.database.work import View, Work
from hubdesk.desk import letters
from hubdesk.desk.announced import Announced
from hubdesk.desk.counter import Counter
from hubdesk.desk.letters import FetchedNotice
from hubdesk.desk.notices import read_notice, take_notice
from hubdesk.parcels.entry import read_time
from hubdesk.parcels.facts import Corrected

# The gateway's clock and the PC's need not agree to the minute.
_APART = timedelta(minutes=10)


def recall(counter: Counter, notice: FetchedNotice, name: str) -> int:
    """Take a fetched notice in after a loss; gives of how many parcels the person is known again.

    Raises as `take_notice` does; then it waits to be taken in like any other.
    """
    source = letters.notice_source(counter, notice, name)
    read = read_notice(counter, source)
    with counter.view() as view:
        known = _taken_before(view, read.rows, notice)
    named = sum(_name(counter, some) for some in portions([*known.values()]))
    if len(known) < len(read.rows):
        # One that replaces another withdraws what it leaves out: it is taken whole or not at all.
        left_out = frozenset() if read.replaces else known.keys()
        others = replace(
            source,
            read=lambda course: (line for line in source.read(course) if line[0] not in left_out),
        )
        take_notice(counter, others)
    else:
        with counter.record.work(counter.clerk) as work:
            source.decided(work)
    return named


def _taken_before(
    view: View, rows: Mapping[int, Announced], notice: FetchedNotice
) -> dict[int, Announced]:
    """Give the rows whose parcels something was done with after the notice came."""
    kept = view.letters.get(notice.letter)
    came_at = read_time(kept.at) if kept is not None else None
    return {
        line: row
        for line, row in rows.items()
        if came_at is not None and _was_taken(view, row, came_at - _APART)
    }


def _was_taken(view: View, row: Announced, since: datetime) -> bool:
    return any(
        found.parcel.noticed
        and found.parcel.carrier == row.carrier
        and any(each.entry.recorded_at >= since for each in view.journal.of_parcel(found.parcel.id))
        for found in view.parcels.by_number(row.number)
    )


def _name(counter: Counter, rows: Iterable[Announced]) -> int:
    """Note whom open parcels are for, where the record has lost it."""
    named = 0
    with counter.record.work(counter.clerk) as work:
        for row in rows:
            for found in work.parcels.by_number(row.number):
                if found.parcel.carrier == row.carrier and _is_nameless(found):
                    _note(work, found, row)
                    named += 1
        written = work.written
    if written:
        counter.announce(written)
    return named


def _is_nameless(found: Addressed) -> bool:
    parcel = found.parcel
    return parcel.recipient is not None and found.recipient is None and not parcel.status.is_closed


def _note(work: Work, found: Addressed, row: Announced) -> None:
    person = row.recipient(str(uuid7()))
    seal = work.recipients.keep(person)
    work.write(Corrected(recipient=person.id, seal=seal), [found.parcel.id])
