"""The PC's clock: beside the gateway's, and beside what was last written here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.line.sending import Answer
from hubdesk.parcels.refusals import KnownFault

_OFF = timedelta(minutes=3)
_SCATTER = timedelta(minutes=10)


def look(premises: Premises) -> Iterator[Finding]:
    """Compare. A clock decides nothing here, but it stands on every sheet and every act."""
    now = premises.now()
    last = _last_act(premises)
    if last is not None and last - now > _SCATTER:
        facts = {"minutes": _minutes(last - now)}
        yield Finding(Area.CLOCK, State.BAD, Advice.CLOCK_WENT_BACK, facts)
        return
    told = premises.knock() if premises.gateway else None
    at = told.at if isinstance(told, Answer) else None
    if at is None:
        yield Finding(Area.CLOCK, State.OK, Advice.CLOCK_ALONE)
        return
    ahead = premises.now() - at
    if abs(ahead) <= _OFF:
        yield Finding(Area.CLOCK, State.OK, Advice.CLOCK_WELL)
        return
    advice = Advice.CLOCK_AHEAD if ahead > timedelta() else Advice.CLOCK_BEHIND
    yield Finding(Area.CLOCK, State.LOOK, advice, {"minutes": _minutes(abs(ahead))})


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def _last_act(premises: Premises) -> datetime | None:
    try:
        with premises.seen() as seen:
            return seen.last_act()
    except KnownFault:
        return None  # the record's own check says so
