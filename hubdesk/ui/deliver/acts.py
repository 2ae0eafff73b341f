"""What is done with a run from its page: it leaves, a door is answered, a stop goes elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hubdesk.desk import homecoming, loading, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.loading import Leaving
from hubdesk.desk.proofs import NOTHING, Proof
from hubdesk.desk.underway import PLAN, Day, Underway
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import OwnKind
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan

# A scanner may read one sheet twice; whoever means yes scans it again a moment later.
_MEANT = timedelta(seconds=2)
# One key lets a run leave and, pressed once more, would call all of it delivered.
_JUST_LEFT = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody noted at a door, and when that was, as typed; empty means now."""

    proof: Proof = NOTHING
    time: str = ""


def left_by_sheet(
    counter: Counter, scan: Scan, now: Underway | None, asked: datetime | None
) -> Verdict | None:
    """Let a run leave whose sheet is scanned once more after its parcels; else None.

    Who is forgotten is named first (`asked` since when); the sheet again leaves without them.
    Raises Refused as `loading.depart` does.
    """
    own = counter.reader.read(scan.text, scan.symbology).own
    if own is None or own.kind is not OwnKind.RUN or now is None or not now.aboard:
        return None
    if own.run_code != now.run.code or counter.loading != now.run.id:
        return None
    if asked is None:
        return loading.depart(counter, now.run.id)
    meant = counter.now() - asked >= _MEANT
    return loading.depart(counter, now.run.id, Leaving.WITHOUT_THEM if meant else Leaving.ASK)


def answer_stop(counter: Counter, now: Underway, stop: int, code: str, noted: Noted) -> Verdict:
    """Write one outcome to what is still out for a door, else in place of what was said of it.

    Raises Refused as `rounds.finish` and `homecoming.time_on_run` do, `all_answered` where no stop
    is meant.
    """
    if not 0 <= stop < len(now.stops):
        raise Refused("all_answered", code=now.run.code)
    at = homecoming.time_on_run(counter, now.run, noted.time)
    parcels = now.stops[stop].parcels
    verdict: Verdict | None = None
    for parcel in [p for p in parcels if p in now.still_out] or parcels:
        verdict = rounds.finish(counter, parcel, OUTCOMES[code], happened_at=at, proof=noted.proof)
    if verdict is None:
        raise Refused("all_answered", code=now.run.code)
    return verdict


def outcome_for_parcel(counter: Counter, scan: Scan) -> str | None:
    """Give the code of an outcome that is scanned for the parcel in hand; None where it is not."""
    own = counter.reader.read(scan.text, scan.symbology).own
    if own is None or own.outcome is None or own.outcome.rest or counter.in_hand is None:
        return None
    return own.outcome.code


def answer_in_hand(counter: Counter, run: Run, code: str, noted: Noted) -> Verdict:
    """Write what happened to the parcel in hand, and when.

    Raises Refused as `rounds.finish_stop` and `homecoming.time_on_run` do.
    """
    at = homecoming.time_on_run(counter, run, noted.time)
    return rounds.finish_stop(counter, OUTCOMES[code], happened_at=at, proof=noted.proof)


def rest_delivered(counter: Counter, run: Run, noted: Noted) -> Verdict:
    """Say of everything that is still out that it was handed over, at a time as it was typed.

    Raises Refused: `just_left`, `noted_for_door` where more than a time is noted, and as
    `rounds.finish_rest` and `homecoming.time_on_run` do.
    """
    if run.departed_at is not None and counter.now() - run.departed_at < _JUST_LEFT:
        raise Refused("just_left", code=run.code)
    if noted.proof != NOTHING:
        raise Refused("noted_for_door")
    at = homecoming.time_on_run(counter, run, noted.time)
    counter.run_in_hand = run.id
    return rounds.finish_rest(counter, run, OUTCOMES["RD"], happened_at=at)


def next_open(now: Underway, after: int) -> int:
    """Find the next stop with something still out, from the one after, round the end; -1 if none.

    A stop that is itself still open is kept.
    """
    count = len(now.stops)
    for step in range(count):
        nth = (max(after, 0) + step) % count
        if is_open(now, nth):
            return nth
    return -1


def is_open(now: Underway, stop: int) -> bool:
    """Tell whether something is still out for a stop; one that is none is not open."""
    there = now.stops[stop].parcels if 0 <= stop < len(now.stops) else ()
    return any(parcel in now.still_out for parcel in there)


def meant_first(day: Day, loading_now: str | None) -> str:
    """Give the run most likely meant: what is loaded, out, planned, or else what waits for one."""
    wanted = [run.id for run in day.runs if run.id == loading_now]
    for status in (RunStatus.OUT, RunStatus.PLANNED):
        wanted += [run.id for run in day.runs if run.status is status]
    wanted += [PLAN] if day.waiting else [run.id for run in reversed(day.runs)]
    return next(iter(wanted), PLAN)
