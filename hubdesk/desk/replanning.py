"""Changing a planned run: its order by hand, who carries it and how, which parcels it takes."""

from __future__ import annotations

from collections.abc import Sequence

from hubdesk.database.work import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.planning import (
    MOST_PARCELS,
    Window,
    look_out,
    refuse_unplannable,
)
from hubdesk.desk.rounds import change_plan, known_run, refuse_who_is_gone
from hubdesk.desk.routes import Ground, Route, route, timed
from hubdesk.desk.stops import Stop, gather, stop_of, with_guessed_places
from hubdesk.parcels.facts import PlanChange, RunClosed
from hubdesk.parcels.parcel import Run, RunStatus, Vehicle
from hubdesk.parcels.refusals import Refused

_Stops = tuple[tuple[str, ...], ...]


def move_stop(counter: Counter, run_id: str, place: int, to: int) -> Run:
    """Move one stop, counted from 0, to another place, and learn from it.

    Raises Refused: `run_unknown`, `not_planned`, `order_differs`.
    """
    with counter.job() as work:
        run = _planned(work, run_id)
        if not (0 <= place < len(run.stops) and 0 <= to < len(run.stops)):
            raise Refused("order_differs", code=run.code)
        stops = list(run.stops)
        stops.insert(to, stops.pop(place))
        return _changed(work, run, PlanChange.ORDER, tuple(stops))


def reassign(
    counter: Counter,
    run_id: str,
    *,
    person: str = "",
    vehicle: Vehicle | None = None,
    window: Window | None = None,
) -> Run:
    """Let somebody else carry a planned run, or otherwise, or at another time.

    What is not said stays. Raises Refused: `run_unknown`, `not_planned`, `person_gone`.
    """
    if person:
        refuse_who_is_gone(counter, person)
    with counter.job() as work:
        run = _planned(work, run_id)
        told = (person or run.person, vehicle or run.vehicle, window)
        if told == (run.person, run.vehicle, None):
            return run
        return change_plan(
            *(work, run, PlanChange.CARRIER),
            stops=run.stops,
            person=person,
            vehicle=vehicle,
            window=window,
        )


def put_on(counter: Counter, run_id: str, parcel_ids: Sequence[str]) -> Run:
    """Put parcels onto a planned run, off another one where they were; the others keep their order.

    Each goes to its house's stop, or where it makes the least longer way. Raises Refused:
    `run_unknown`, `not_planned`, `nothing_to_plan`, `not_here`, `not_on_shelf`, `already_on_run`
    where the other run has left, `run_too_big`.
    """
    with counter.view() as view:
        run = _planned(view, run_id)
        known = view.parcels.of_ids({*run.parcels, *parcel_ids})
        outlook = look_out(counter, view, known.values())
    window = (run.planned_from, run.planned_to)
    ground = outlook.ground(counter, run.person, run.vehicle, window)
    new = [known[p] for p in dict.fromkeys(parcel_ids) if p in known and p not in run.parcels]
    there = [[known[p] for p in stop if p in known] for stop in run.stops]
    stops = [stop_of(subjects, outlook.home) for subjects in there if subjects]
    placed = with_guessed_places([*stops, *gather(new, outlook.home)], ground.experience.spots)
    order = list(placed[: len(stops)])
    for stop in placed[len(stops) :]:
        order = _with_stop(order, stop, ground)
    with counter.job() as work:
        _refuse_if_changed(run, _planned(work, run_id))
        _take_from_elsewhere(work, run, parcel_ids)
        if len({*run.parcels, *parcel_ids}) > MOST_PARCELS:
            raise Refused("run_too_big", count=len({*run.parcels, *parcel_ids}), most=MOST_PARCELS)
        return _changed(work, run, PlanChange.PARCELS, tuple(stop.parcels for stop in order))


def _with_stop(order: list[Stop], stop: Stop, ground: Ground) -> list[Stop]:
    """Add a stop where the round gets least longer; a house that is on it gets the parcel."""
    for nth, each in enumerate(order):
        if stop.doubt is None and each.doubt is None and each.house == stop.house:
            both = stop_of((*each.subjects, *stop.subjects))
            return [*order[:nth], both, *order[nth + 1 :]]
    if stop.spot is None:
        return [*order, stop]
    tries = [[*order[:nth], stop, *order[nth:]] for nth in range(len(order) + 1)]
    return min(tries, key=lambda tried: timed(tried, ground).minutes)


def _take_from_elsewhere(work: Work, run: Run, parcel_ids: Sequence[str]) -> None:
    known = work.parcels.of_ids(set(parcel_ids))
    if not parcel_ids:
        raise Refused("nothing_to_plan")
    if len(known) < len(set(parcel_ids)):
        raise Refused("not_here")
    for subject in known.values():
        other = work.runs.get(subject.parcel.run) if subject.parcel.run else None
        if other is None:
            refuse_unplannable(subject)
        elif other.id != run.id and other.status is not RunStatus.PLANNED:
            raise Refused("already_on_run", number=subject.parcel.number)
        elif other.id != run.id:
            _without(work, other, {subject.parcel.id})


def take_off(counter: Counter, run_id: str, parcel_ids: Sequence[str]) -> Run:
    """Leave parcels out of a planned run; they wait on their shelves again.

    A run without any parcel is over. Raises Refused: `run_unknown`, `not_planned`.
    """
    with counter.job() as work:
        return _without(work, _planned(work, run_id), set(parcel_ids))


def dissolve(counter: Counter, run_id: str) -> Run:
    """Give a planned run up: its parcels are free for another. Raises Refused as `take_off`."""
    with counter.job() as work:
        run = _planned(work, run_id)
        return _without(work, run, set(run.parcels))


def _without(work: Work, run: Run, parcels: set[str]) -> Run:
    left = [tuple(parcel for parcel in stop if parcel not in parcels) for stop in run.stops]
    changed = _changed(work, run, PlanChange.PARCELS, tuple(stop for stop in left if stop))
    if changed.stops:
        return changed
    work.write(RunClosed(0, 0), run=run.id)
    return known_run(work, run.id)


def find_order(counter: Counter, run_id: str) -> Run:
    """Look for the best order of a planned run anew, as `planning.plan` does.

    Raises Refused: `run_unknown`, `not_planned`.
    """
    with counter.view() as view:
        run = _planned(view, run_id)
        known = view.parcels.of_ids(run.parcels)
        outlook = look_out(counter, view, known.values())
    window = (run.planned_from, run.planned_to)
    found: Route = route(
        gather(known.values(), outlook.home),
        outlook.ground(counter, run.person, run.vehicle, window),
    )
    stops = tuple(stop.parcels for stop in found.stops)
    with counter.job() as work:
        _refuse_if_changed(run, _planned(work, run_id))
        return _changed(work, run, PlanChange.FOUND, stops)


def _planned(view: View, run_id: str) -> Run:
    run = known_run(view, run_id)
    if run.status is not RunStatus.PLANNED:
        raise Refused("not_planned", code=run.code)
    return run


def _refuse_if_changed(seen: Run, now: Run) -> None:
    if seen.stops != now.stops:
        raise Refused("order_differs", code=now.code)


def _changed(work: Work, run: Run, what: PlanChange, stops: _Stops) -> Run:
    """Write a changed plan, unless nothing is changed."""
    return run if stops == run.stops else change_plan(work, run, what, stops=stops)
