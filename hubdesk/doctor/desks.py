"""How many desks write in this record, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator

from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises


def look(premises: Premises) -> Iterator[Finding]:
    """Count the desks of a shared record. Raises KnownFault where its server cannot be reached."""
    if not isinstance(premises.record, str):
        yield Finding(Area.DESKS, State.OK, Advice.DESK_ALONE)
        return
    with premises.seen() as seen:
        facts: dict[str, Fact] = {"count": seen.desks(), "desk": premises.desk}
    yield Finding(Area.DESKS, State.OK, Advice.DESKS_SEVERAL, facts)
