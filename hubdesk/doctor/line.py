"""The line to the carrier: does the gateway answer, does it know us, what waits here?"""

from __future__ import annotations

from collections.abc import Iterator

from hubdesk.database.soundness import Queue
from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.line.sending import Answer, LineKind
from hubdesk.line.understanding import kind_of
from hubdesk.line.wire.problems import PROBLEM_TYPE
from hubdesk.parcels.refusals import KnownFault

_LONG_HOURS = 24


def look(premises: Premises) -> Iterator[Finding]:
    """Knock at the gateway, look for our key, and count what waits and since when."""
    if not premises.gateway:
        yield Finding(Area.LINE, State.OK, Advice.LINE_NONE)
        return
    queue = _queue(premises)
    facts: dict[str, Fact] = {"waiting": queue.waiting}
    if queue.oldest is not None:
        facts["hours"] = round((premises.now() - queue.oldest).total_seconds() / 3600)
    if queue.parked:
        yield Finding(Area.LINE, State.LOOK, Advice.LINE_PARKED, {"count": queue.parked})
    trouble = _trouble(premises)
    if trouble is not None:
        facts["kind"] = trouble.value
        yield Finding(Area.LINE, State.LOOK, Advice.LINE_TROUBLE, facts)
    elif premises.key is not None and not premises.key.read():
        yield Finding(Area.LINE, State.LOOK, Advice.LINE_NOT_ENROLLED, facts)
    elif int(facts.get("hours", 0)) >= _LONG_HOURS:
        yield Finding(Area.LINE, State.LOOK, Advice.LINE_WAITING, facts)
    else:
        yield Finding(Area.LINE, State.OK, Advice.LINE_WELL, facts)


def _trouble(premises: Premises) -> LineKind | None:
    """Say what ails the line; None where a gateway answered."""
    told = premises.knock()
    if not isinstance(told, Answer):
        return told.kind
    said = told.content_type.partition(";")[0].strip().lower()
    is_gateway = said in ("application/json", PROBLEM_TYPE)
    return None if is_gateway and told.status < 500 else kind_of(told)


def _queue(premises: Premises) -> Queue:
    try:
        with premises.seen() as seen:
            return seen.queue(premises.gateway)
    except KnownFault:
        return Queue()  # the record's own check says so
