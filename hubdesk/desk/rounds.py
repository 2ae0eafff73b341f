"""Runs: planned from what is on the shelf, out of the door, and what happened there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.record import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import propose_shelf
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import (
    Attempted,
    BackOnShelf,
    Delivered,
    Departed,
    Planned,
    RunClosed,
)
from hubdesk.parcels.folding import door_key, fold
from hubdesk.parcels.outcomes import Outcome
from hubdesk.parcels.parcel import Parcel, Run, RunStatus, Status
from hubdesk.parcels.refusals import Refused

_NUMBER = re.compile(r"\d+")
_MOST_RUNS_A_DAY = 99


def plan(
    counter: Counter,
    name: str,
    person: str,
    parcel_ids: Sequence[str],
    *,
    window: tuple[str, str] = ("", ""),
) -> Run:
    """Plan a run from parcels on the shelf, door by door, streets and house numbers in order.

    `window` is from and to as `13:00`. Raises Refused: `nothing_to_plan`, `not_here`,
    `not_on_shelf`, `already_on_run`, `too_many_runs`.
    """
    with counter.job() as work:
        known = work.parcels.of_ids(set(parcel_ids))
        if len(known) < len(set(parcel_ids)):
            raise Refused("not_here")
        _refuse_unplannable(known.values())
        code = _next_code(counter, work)
        run = str(uuid7())
        facts = Planned(
            code, name, person, counter.today, door_by_door(known.values()), window[0], window[1]
        )
        work.write(facts, [parcel for stop in facts.stops for parcel in stop], run=run)
        return _run(work, run)


def _refuse_unplannable(chosen: Iterable[Addressed]) -> None:
    parcels = [addressed.parcel for addressed in chosen]
    if not parcels:
        raise Refused("nothing_to_plan")
    for parcel in parcels:
        if parcel.status is not Status.ON_SHELF:
            raise Refused("not_on_shelf", number=parcel.number)
        if parcel.run is not None:
            raise Refused("already_on_run", number=parcel.number)


def _next_code(counter: Counter, view: View) -> str:
    """Number the day's runs on; a code is never used again, for its sheet may lie somewhere."""
    today = f"{counter.today:%y%m%d}-"
    plans = (entry.facts for entry in view.journal.since(counter.midnight))
    codes = [plan.code for plan in plans if isinstance(plan, Planned)]
    numbers = [int(code.removeprefix(today)) for code in codes if code.startswith(today)]
    number = max(numbers, default=0) + 1
    if number > _MOST_RUNS_A_DAY:
        raise Refused("too_many_runs")
    return f"{today}{number}"


def door_by_door(parcels: Iterable[Addressed]) -> tuple[tuple[str, ...], ...]:
    """Group parcels by door and order the doors by postcode, street and house number."""
    doors: dict[str, list[Addressed]] = {}
    for addressed in parcels:
        doors.setdefault(_door(addressed), []).append(addressed)
    ordered = sorted(doors.values(), key=lambda stop: _along_the_street(stop[0]))
    return tuple(tuple(addressed.parcel.id for addressed in stop) for stop in ordered)


def _door(addressed: Addressed) -> str:
    person = addressed.recipient
    if person is None or not person.street:
        return addressed.parcel.id
    return door_key(person.street, person.postcode)


def _along_the_street(addressed: Addressed) -> tuple[str, str, int, str]:
    person = addressed.recipient
    if person is None:
        return ("", "", 0, addressed.parcel.number)
    house = _NUMBER.search(person.street)
    street = fold(_NUMBER.sub("", person.street, count=1))
    return (person.postcode[:5], street, int(house[0]) if house else 0, addressed.parcel.number)


def depart(counter: Counter, run_id: str) -> Run:
    """Note that a run has left with its parcels. Raises Refused: `run_unknown`, `not_planned`."""
    with counter.job() as work:
        run = _run(work, run_id)
        if run.status is not RunStatus.PLANNED:
            raise Refused("not_planned", code=run.code)
        work.write(Departed(), run.parcels, run=run.id)
        departed = _run(work, run_id)
    counter.run_in_hand = run_id
    return departed


def by_code(counter: Counter, code: str) -> Run:
    """Find the run whose sheet carries a code. Raises Refused `run_unknown`."""
    with counter.view() as view:
        run = view.runs.by_code(code)
    if run is None:
        raise Refused("run_unknown", code=code)
    return run


def show(counter: Counter, code: str) -> Verdict:
    """Take a run sheet in hand: outcomes for "the rest" are about this run from now on."""
    run = by_code(counter, code)
    counter.run_in_hand, counter.in_hand = run.id, None
    with counter.view() as view:
        out = len(_still_out(view, run))
    return Verdict(VerdictKind.RUN_SHOWN, run=run, count=out)


def finish_stop(
    counter: Counter, outcome: Outcome, *, happened_at: datetime | None = None
) -> Verdict:
    """Write what happened at the door to the parcel in hand, or to the rest of the run.

    `happened_at` is when, where it was noted; else now. Raises Refused: `no_parcel_in_hand`,
    `no_run_in_hand`, `not_out`.
    """
    if outcome.rest:
        return finish_rest(counter, _in_hand(counter), outcome, happened_at=happened_at)
    if counter.in_hand is None:
        raise Refused("no_parcel_in_hand")
    with counter.job() as work:
        known = work.parcels.get(counter.in_hand)
        if known is None or known.parcel.status is not Status.OUT:
            raise Refused("not_out")
        run = known.parcel.run
        shelf = _write_outcome(counter, work, known, outcome, happened_at)
        finished = _close_if_whole(work, run)
        kind = VerdictKind.DELIVERED if outcome.is_delivered else VerdictKind.BROUGHT_BACK
        verdict = Verdict(
            VerdictKind.RUN_FINISHED if finished and outcome.is_delivered else kind,
            shelf=shelf,
            subject=work.parcels.get(known.parcel.id),
            outcome=outcome,
            run=finished or (work.runs.get(run) if run else None),
            count=0 if finished else len(_still_out(work, _run(work, run))) if run else 0,
        )
    # A stray parcel of another run does not change which sheet lies on the counter.
    counter.run_in_hand = None if finished else counter.run_in_hand or run
    return verdict


def _in_hand(counter: Counter) -> Run:
    if counter.run_in_hand is None:
        raise Refused("no_run_in_hand")
    with counter.view() as view:
        return _run(view, counter.run_in_hand)


def _write_outcome(
    counter: Counter,
    work: Work,
    known: Addressed,
    outcome: Outcome,
    happened_at: datetime | None,
) -> str:
    parcel: Parcel = known.parcel
    if outcome.place is not None:
        work.write(Delivered(outcome.place), [parcel.id], run=parcel.run, happened_at=happened_at)
        return ""
    if outcome.reason is None:
        raise ValueError("an outcome has a place or a reason")
    work.write(Attempted(outcome.reason), [parcel.id], run=parcel.run, happened_at=happened_at)
    shelf = propose_shelf(work, counter.shop, known.recipient)
    work.write(BackOnShelf(shelf), [parcel.id], run=parcel.run)
    return shelf


def finish_rest(
    counter: Counter, run: Run, outcome: Outcome, *, happened_at: datetime | None = None
) -> Verdict:
    """Give all parcels of a run that are still out one outcome. Raises Refused `not_out`."""
    with counter.job() as work:
        rest = _still_out(work, _run(work, run.id))
        if not rest:
            raise Refused("not_out")
        for known in rest:
            _write_outcome(counter, work, known, outcome, happened_at)
        finished = _close_if_whole(work, run.id)
        return Verdict(
            VerdictKind.REST_DELIVERED, run=finished or run, count=len(rest), outcome=outcome
        )


def _close_if_whole(work: Work, run_id: str | None) -> Run | None:
    """Close a run whose last parcel just got its outcome."""
    if run_id is None:
        return None
    run = _run(work, run_id)
    if run.status is not RunStatus.OUT or _still_out(work, run):
        return None
    ended = work.parcels.of_ids(run.parcels).values()
    delivered = sum(1 for known in ended if known.parcel.status is Status.DELIVERED)
    work.write(RunClosed(delivered, len(run.parcels) - delivered), run=run_id)
    return _run(work, run_id)


def _still_out(view: View, run: Run) -> list[Addressed]:
    known = view.parcels.of_ids(run.parcels)
    return [
        known[parcel]
        for parcel in run.parcels
        if parcel in known
        and known[parcel].parcel.status is Status.OUT
        and known[parcel].parcel.run == run.id
    ]


def _run(view: View, run_id: str | None) -> Run:
    run = view.runs.get(run_id) if run_id else None
    if run is None:
        raise Refused("run_unknown")
    return run
