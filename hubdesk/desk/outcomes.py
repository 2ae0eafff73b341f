"""What an outcome does: to the parcel, to its shelf, and to the run that it was on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk import proofs
from hubdesk.desk.ageing import is_over
from hubdesk.desk.counter import Counter
from hubdesk.desk.proofs import NOTHING, Proof
from hubdesk.desk.shelving import aside_shelf, propose_shelf
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import (
    Attempted,
    BackOnShelf,
    Delivered,
    Kind,
    Photographed,
    RunClosed,
    SetAside,
    WhyAside,
)
from hubdesk.parcels.outcomes import Outcome, Reason
from hubdesk.parcels.parcel import Parcel, Run, RunStatus, Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source

# Carriers give up after the third try; so does the shop.
MOST_TRIES = 3
_OVER_AT_ONCE = {Reason.REFUSED, Reason.DAMAGED, Reason.HAZMAT, Reason.WRONG_AREA}
# Nobody was at the door: it is no try that the carrier counts.
_NO_TRY = {Reason.NO_TIME, Reason.VEHICLE, Reason.WEATHER, Reason.NOT_IN_LOAD}
_OUTCOMES = {Kind.DELIVERED, Kind.ATTEMPTED}
_CLOSES_AN_OUTCOME = {Kind.BACK_ON_SHELF, Kind.SET_ASIDE, Kind.PHOTOGRAPHED}
_ONLY_LOOKED_AT = {Kind.SEEN, Kind.BILL_WRITTEN}


class WhyReturned(StrEnum):
    """Why a parcel that came back from a run goes to its carrier by itself."""

    ITS_REASON = "its_reason"
    TRIES_OVER = "tries_over"
    DAYS_OVER = "days_over"


@dataclass(frozen=True, slots=True)
class AtDoor:
    """An outcome with when it was, where somebody noted it, and its proof."""

    outcome: Outcome
    happened_at: datetime | None = None
    proof: Proof = NOTHING


@dataclass(frozen=True, slots=True)
class Put:
    """Where a parcel is to lie now, and why it waits there for the driver, if it does."""

    shelf: str = ""
    returned: WhyReturned | None = None


def write_outcome(counter: Counter, work: Work, known: Addressed, told: AtDoor) -> Put:
    """Write what happened at the door to a parcel that is out; what was not delivered is back."""
    parcel, outcome, at = known.parcel, told.outcome, told.happened_at
    sealed = proofs.keep(work, told.proof)
    if outcome.place is not None:
        act: Delivered | Attempted = Delivered(outcome.place, sealed.id, sealed.seal)
    elif outcome.reason is not None:
        act = Attempted(outcome.reason, sealed.id, sealed.seal)
    else:
        raise ValueError("an outcome has a place or a reason")
    work.write(act, [parcel.id], run=parcel.run, happened_at=at)
    if told.proof.photograph is not None:
        shown = told.proof.photograph
        pictured = Photographed(shown.photograph, shown.size)
        work.write(pictured, [parcel.id], run=parcel.run, happened_at=at)
    return Put() if outcome.reason is None else _put_back(counter, work, known, outcome.reason)


def _put_back(counter: Counter, work: Work, known: Addressed, reason: Reason) -> Put:
    parcel, run = known.parcel, known.parcel.run
    returned = _why_returned(counter, work, parcel, reason)
    if returned is None:
        shelf = propose_shelf(work, counter.shop, known.recipient, parcel.traits)
        work.write(BackOnShelf(shelf), [parcel.id], run=run)
        return Put(shelf)
    shelf = aside_shelf(work, counter.shop)
    work.write(BackOnShelf(shelf), [parcel.id], run=run)
    aside = SetAside(
        *(parcel.carrier, parcel.number, shelf, Source.TYPED, WhyAside.GOES_BACK, parcel.service)
    )
    work.write(aside, [parcel.id])
    return Put(shelf, returned)


def _why_returned(
    counter: Counter, view: View, parcel: Parcel, reason: Reason
) -> WhyReturned | None:
    if reason in _OVER_AT_ONCE:
        return WhyReturned.ITS_REASON
    if is_over(counter, parcel, counter.now()):
        return WhyReturned.DAYS_OVER
    return WhyReturned.TRIES_OVER if tries(view, parcel.id) >= MOST_TRIES else None


def tries(view: View, parcel_id: str) -> int:
    """Count how often somebody stood at the door in vain: a puncture is no try."""
    history = effective(kept.entry for kept in view.journal.of_parcel(parcel_id))
    return sum(
        1
        for entry in history
        if isinstance(entry.facts, Attempted) and entry.facts.reason not in _NO_TRY
    )


def close_if_whole(work: Work, run_id: str | None) -> Run | None:
    """Close a run whose last parcel just got its outcome."""
    run = work.runs.get(run_id) if run_id else None
    if run is None or run.status is not RunStatus.OUT or still_out(work, run):
        return None
    delivered = _delivered_on(work, run)
    work.write(RunClosed(delivered, len(run.parcels) - delivered), run=run.id)
    return work.runs.get(run.id)


def _delivered_on(view: View, run: Run) -> int:
    ended = view.parcels.of_ids(run.parcels).values()
    return sum(
        1
        for known in ended
        if known.parcel.status is Status.DELIVERED and known.parcel.run == run.id
    )


def still_out(view: View, run: Run) -> list[Addressed]:
    """Give the parcels of a run that have no outcome yet, in the order of travel."""
    known = view.parcels.of_ids(run.parcels)
    return [
        known[parcel]
        for parcel in run.parcels
        if parcel in known
        and known[parcel].parcel.status is Status.OUT
        and known[parcel].parcel.run == run.id
    ]


def last_outcome(view: View, parcel_id: str) -> tuple[Entry, ...]:
    """Give the entries of a parcel's last outcome, in order; none where more has happened since."""
    history = effective(kept.entry for kept in view.journal.of_parcel(parcel_id))
    told: list[Entry] = []
    for entry in reversed([each for each in history if each.kind not in _ONLY_LOOKED_AT]):
        told.insert(0, entry)
        if entry.kind in _OUTCOMES:
            return tuple(told)
        if entry.kind not in _CLOSES_AN_OUTCOME:
            break
    return ()


def says_the_same(entries: Sequence[Entry], outcome: Outcome) -> bool:
    """Tell whether an outcome is what its entries say already."""
    match entries[0].facts:
        case Delivered(place=place):
            return place is outcome.place
        case Attempted(reason=reason):
            return reason is outcome.reason
    return False


def correct(counter: Counter, work: Work, known: Addressed, told: AtDoor) -> Put:
    """Write that a parcel's last outcome was another one: the first no longer holds.

    Raises Refused: `not_out` where it never left, `changed_since` where more has happened since,
    `outcome_again` where nothing would change, `time_before_departure` as `check_time`.
    """
    entries = last_outcome(work, known.parcel.id)
    if not entries:
        raise Refused("changed_since" if known.parcel.tries else "not_out")
    if says_the_same(entries, told.outcome) and told.proof == NOTHING and not told.happened_at:
        raise Refused("outcome_again", number=known.parcel.number)
    run_id = entries[0].run
    _reopen(work, run_id)
    for entry in reversed(entries):
        work.undo(entry.id)
    again = work.parcels.get(known.parcel.id)
    if again is None or again.parcel.status is not Status.OUT:
        raise Refused("changed_since")
    check_time(counter, work, again.parcel, told.happened_at)
    at = told.happened_at or entries[0].happened_at
    return write_outcome(counter, work, again, AtDoor(told.outcome, at, told.proof))


def _reopen(work: Work, run_id: str | None) -> None:
    """Take back that a run is closed: its figures will be others."""
    if run_id is None:
        return
    closings = [
        entry
        for entry in effective(kept.entry for kept in work.journal.of_run(run_id))
        if isinstance(entry.facts, RunClosed)
    ]
    for entry in closings:
        work.undo(entry.id)


def check_time(counter: Counter, view: View, parcel: Parcel, at: datetime | None) -> None:
    """Raise Refused where nothing can have happened then: `time_ahead`, `time_before_departure`."""
    if at is None:
        return
    if at > counter.now():
        raise Refused("time_ahead")
    run = view.runs.get(parcel.run) if parcel.run else None
    if run is not None and run.departed_at is not None and at < _minute_of(run.departed_at):
        raise Refused("time_before_departure")


def _minute_of(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
