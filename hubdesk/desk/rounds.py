"""Runs that come back: the sheet in hand, and what happened at each door."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.outcomes import (
    AtDoor,
    Put,
    check_time,
    close_if_whole,
    correct,
    last_outcome,
    says_the_same,
    still_out,
    write_outcome,
)
from hubdesk.desk.proofs import NOTHING, Proof, checked
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import Attempted, Delivered, Departed, PlanChange, PlanChanged
from hubdesk.parcels.outcomes import Outcome
from hubdesk.parcels.parcel import Run, RunStatus, Status, Vehicle
from hubdesk.parcels.refusals import Refused


def depart(counter: Counter, run_id: str) -> Run:
    """Note that a run has left with all that is on it, as the shop does that loads unchecked.

    What cannot leave any more stays off it. Raises Refused: `run_unknown`, `not_planned`,
    `no_person`, `person_gone`, `run_empty`.
    """
    with counter.job() as work:
        run = run_to_leave(counter, work, run_id)
        known = work.parcels.of_ids(run.parcels)
        departed = send_off(work, run, {p for p, each in known.items() if is_aboard(run, each)})
    counter.run_in_hand = run_id
    counter.end_loading()
    return departed


def run_to_leave(counter: Counter, view: View, run_id: str) -> Run:
    """Give a run that can still leave. Raises Refused as `depart` does."""
    run = known_run(view, run_id)
    if run.status is not RunStatus.PLANNED:
        raise Refused("not_planned", code=run.code)
    refuse_who_is_gone(counter, run.person)
    return run


def is_aboard(run: Run, subject: Addressed) -> bool:
    """Tell whether a parcel is on a shelf and still on a run that was planned with it."""
    return subject.parcel.status is Status.ON_SHELF and subject.parcel.run == run.id


def send_off(work: Work, run: Run, leaving: set[str]) -> Run:
    """Write that a run leaves with these parcels; the others are on no run any more.

    Raises Refused `run_empty`.
    """
    if not leaving:
        raise Refused("run_empty", code=run.code)
    stops = [tuple(parcel for parcel in stop if parcel in leaving) for stop in run.stops]
    there = tuple(stop for stop in stops if stop)
    if there != run.stops:
        change_plan(work, run, PlanChange.PARCELS, stops=there)
    work.write(Departed(), [parcel for stop in there for parcel in stop], run=run.id)
    return known_run(work, run.id)


def change_plan(
    work: Work,
    run: Run,
    what: PlanChange,
    *,
    stops: tuple[tuple[str, ...], ...],
    person: str = "",
    vehicle: Vehicle | None = None,
    window: tuple[str, str] | None = None,
) -> Run:
    """Write a changed plan; what is not said stays as it is."""
    changed = PlanChanged(
        *(what, person or run.person, vehicle or run.vehicle, stops),
        *(window or (run.planned_from, run.planned_to)),
    )
    before, after = run.parcels, [parcel for stop in stops for parcel in stop]
    work.write(changed, list(dict.fromkeys((*before, *after))), run=run.id)
    return known_run(work, run.id)


def known_run(view: View, run_id: str | None) -> Run:
    """Give a run by its id. Raises Refused `run_unknown`."""
    run = view.runs.get(run_id) if run_id else None
    if run is None:
        raise Refused("run_unknown")
    return run


def refuse_who_is_gone(counter: Counter, person: str) -> None:
    """Raise Refused `no_person` or `person_gone` where nobody of that name works here."""
    if not person.strip():
        raise Refused("no_person")
    if counter.shop.people and person not in counter.shop.people:
        raise Refused("person_gone", name=person)


def by_code(counter: Counter, code: str) -> Run:
    """Find the run whose sheet carries a code. Raises Refused `run_unknown`."""
    with counter.view() as view:
        run = view.runs.by_code(code)
    if run is None:
        raise Refused("run_unknown", code=code)
    return run


def show(counter: Counter, code: str) -> Verdict:
    """Take a run sheet in hand: outcomes for "the rest" are about this run from now on.

    The sheet of a run that has not left yet begins its loading check. Raises Refused
    `run_unknown`.
    """
    run = by_code(counter, code)
    counter.run_in_hand, counter.in_hand = run.id, None
    if run.status is RunStatus.PLANNED:
        counter.begin_loading(run.id)
    with counter.view() as view:
        out = len(still_out(view, run))
    return Verdict(VerdictKind.RUN_SHOWN, run=run, count=out)


def finish_stop(
    counter: Counter,
    outcome: Outcome,
    *,
    happened_at: datetime | None = None,
    proof: Proof = NOTHING,
) -> Verdict:
    """Write what happened at the door to the parcel in hand, or to the rest of the run.

    `happened_at` is when, where it was noted; else now. Raises Refused as `finish` does, and
    `no_parcel_in_hand`, `no_run_in_hand`.
    """
    if outcome.rest:
        return finish_rest(counter, _in_hand(counter), outcome, happened_at=happened_at)
    if counter.in_hand is None:
        _refuse_an_echo(counter, outcome)
        raise Refused("no_parcel_in_hand")
    verdict = finish(counter, counter.in_hand, outcome, happened_at=happened_at, proof=proof)
    # The next outcome asks for its parcel: one label missed must not change the one before.
    counter.in_hand = None
    return verdict


def finish(
    counter: Counter,
    parcel_id: str,
    outcome: Outcome,
    *,
    happened_at: datetime | None = None,
    proof: Proof = NOTHING,
) -> Verdict:
    """Write what happened at the door to one parcel; told once more, it replaces what was told.

    Raises Refused: `not_out` where it never left, `outcome_again` where that is on record,
    `changed_since` where more has happened since, `time_ahead`, `time_before_departure`,
    `nobody_signed`, `whose_name`.
    """
    told = AtDoor(outcome, happened_at, checked(proof))
    with counter.job() as work:
        known = work.parcels.get(parcel_id)
        if known is None:
            raise Refused("not_out")
        is_first = known.parcel.status is Status.OUT
        if is_first:
            check_time(counter, work, known.parcel, happened_at)
            put = write_outcome(counter, work, known, told)
        else:
            put = correct(counter, work, known, told)
        verdict = _told(work, known.parcel.id, outcome, put)
    # A stray parcel of another run does not change which sheet lies on the counter.
    finished = verdict.run is not None and verdict.run.status is RunStatus.CLOSED
    run_id = verdict.run.id if verdict.run else None
    counter.run_in_hand = None if finished else counter.run_in_hand or run_id
    return verdict if is_first else replace(verdict, kind=VerdictKind.OUTCOME_CHANGED)


def _told(work: Work, parcel_id: str, outcome: Outcome, put: Put) -> Verdict:
    run_id = last_outcome(work, parcel_id)[0].run
    finished = close_if_whole(work, run_id)
    run = finished or (work.runs.get(run_id) if run_id else None)
    kind = VerdictKind.DELIVERED if outcome.is_delivered else VerdictKind.BROUGHT_BACK
    return Verdict(
        VerdictKind.RUN_FINISHED if finished and outcome.is_delivered else kind,
        shelf=put.shelf,
        subject=work.parcels.get(parcel_id),
        outcome=outcome,
        run=run,
        count=len(still_out(work, run)) if run else 0,
        why=put.returned.value if put.returned else "",
    )


def _refuse_an_echo(counter: Counter, outcome: Outcome) -> None:
    """Raise Refused `outcome_again` where the last job wrote this very outcome: read twice."""
    last = counter.done[-1] if counter.done else ()
    told = [entry for entry in last if isinstance(entry.facts, Delivered | Attempted)]
    if len(told) == 1 and says_the_same(told, outcome):
        with counter.view() as view:
            known = view.parcels.get(told[0].parcels[0])
        raise Refused("outcome_again", number=known.parcel.number if known else "")


def _in_hand(counter: Counter) -> Run:
    if counter.run_in_hand is None:
        raise Refused("no_run_in_hand")
    with counter.view() as view:
        return known_run(view, counter.run_in_hand)


def finish_rest(
    counter: Counter, run: Run, outcome: Outcome, *, happened_at: datetime | None = None
) -> Verdict:
    """Give all parcels of a run that are still out one outcome.

    Raises Refused: `run_not_left`, `all_answered`, `time_ahead`, `time_before_departure`.
    """
    with counter.job() as work:
        if known_run(work, run.id).status is RunStatus.PLANNED:
            raise Refused("run_not_left", code=run.code)
        rest = still_out(work, run)
        if not rest:
            raise Refused("all_answered", code=run.code)
        check_time(counter, work, rest[0].parcel, happened_at)
        for known in rest:
            write_outcome(counter, work, known, AtDoor(outcome, happened_at))
        finished = close_if_whole(work, run.id)
    counter.in_hand = None
    return Verdict(
        VerdictKind.REST_DELIVERED, run=finished or run, count=len(rest), outcome=outcome
    )
