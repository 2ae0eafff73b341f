"""Planning: a run from parcels on the shelf, in an order that its deliverer can walk.

The order is looked for before the record is locked: that may take a second, and nobody waits for
the record meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.experience import Experience, look_back
from hubdesk.desk.pace import learn_pace
from hubdesk.desk.rounds import known_run, refuse_who_is_gone
from hubdesk.desk.routes import Ground, Route, route, timed
from hubdesk.desk.stops import gather, stop_of, with_guessed_places
from hubdesk.parcels.facts import Planned
from hubdesk.parcels.hours import read_clock
from hubdesk.parcels.parcel import Run, Status, Vehicle
from hubdesk.parcels.places import Position, middle
from hubdesk.parcels.refusals import Refused

_MOST_RUNS_A_DAY = 99
# No small vehicle takes more, and no sheet of more is read at a door.
MOST_PARCELS = 200
Window = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Lookout:
    """What is known before a plan: where the shop stands, and what past runs teach."""

    home: Position | None
    experience: Experience

    def ground(
        self, counter: Counter, person: str, vehicle: Vehicle, window: Window = ("", "")
    ) -> Ground:
        """Say what the order of one person's run is made from; without a time it leaves now."""
        start = read_clock(window[0])
        if start is None:
            now = counter.local(counter.now())
            start = now.hour * 60 + now.minute
        return Ground(learn_pace(self.experience, vehicle), self.experience, person, start)


@dataclass(frozen=True, slots=True)
class RunPlan:
    """A run with its stops in order: when each is reached and what to remember there."""

    run: Run
    route: Route


def look_out(counter: Counter, view: View, subjects: Iterable[Addressed]) -> Lookout:
    """Look at where the shop stands, by its parcels where the owner has not said, and at the past.

    Where nothing has coordinates there is no place for the shop either.
    """
    home = counter.shop.position or middle(
        Position(person.latitude, person.longitude)
        for subject in subjects
        if (person := subject.recipient) is not None
        and person.latitude is not None
        and person.longitude is not None
    )
    return Lookout(home, look_back(view, counter.now(), home))


def plan(
    counter: Counter,
    name: str,
    person: str,
    parcel_ids: Sequence[str],
    *,
    window: Window = ("", ""),
    vehicle: Vehicle = Vehicle.CAR,
) -> Run:
    """Plan a run from parcels on the shelf: one house, one stop, in the best order known.

    `window` is from and to as `13:00`. Raises Refused: `nothing_to_plan`, `not_here`,
    `not_on_shelf`, `already_on_run`, `no_person`, `person_gone`, `run_too_big`,
    `too_many_runs`.
    """
    with counter.view() as view:
        chosen = plannable(view, parcel_ids)
        outlook = look_out(counter, view, chosen)
    found = route(gather(chosen, outlook.home), outlook.ground(counter, person, vehicle, window))
    return keep(
        counter, name, person, [s.parcels for s in found.stops], window=window, vehicle=vehicle
    )


def keep(
    counter: Counter,
    name: str,
    person: str,
    stops: Sequence[Sequence[str]],
    *,
    window: Window = ("", ""),
    vehicle: Vehicle = Vehicle.CAR,
) -> Run:
    """Write a run with its stops in the order given. Raises Refused as `plan` does."""
    refuse_who_is_gone(counter, person)
    with counter.job() as work:
        plannable(work, [parcel for stop in stops for parcel in stop])
        code = _next_code(counter, work)
        facts = Planned(
            *(code, name, person, counter.today),
            tuple(tuple(stop) for stop in stops),
            *window,
            vehicle=vehicle,
        )
        run = str(uuid7())
        work.write(facts, [parcel for stop in facts.stops for parcel in stop], run=run)
        return known_run(work, run)


def plannable(view: View, parcel_ids: Sequence[str]) -> list[Addressed]:
    """Give parcels that can go on a run. Raises Refused as `plan` does."""
    wanted = set(parcel_ids)
    if not wanted:
        raise Refused("nothing_to_plan")
    if len(wanted) > MOST_PARCELS:
        raise Refused("run_too_big", count=len(wanted), most=MOST_PARCELS)
    known = view.parcels.of_ids(wanted)
    if len(known) < len(wanted):
        raise Refused("not_here")
    for subject in known.values():
        refuse_unplannable(subject)
    return list(known.values())


def refuse_unplannable(subject: Addressed) -> None:
    """Raise Refused `not_on_shelf` or `already_on_run` where a parcel cannot go on a run."""
    if subject.parcel.status is not Status.ON_SHELF:
        raise Refused("not_on_shelf", number=subject.parcel.number)
    if subject.parcel.run is not None:
        raise Refused("already_on_run", number=subject.parcel.number)


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


def look(counter: Counter, run_id: str) -> RunPlan:
    """Look at a run as it is planned: its order is left alone. Raises Refused `run_unknown`."""
    with counter.view() as view:
        run = known_run(view, run_id)
        known = view.parcels.of_ids(run.parcels)
        outlook = look_out(counter, view, known.values())
    there = [[known[parcel] for parcel in stop if parcel in known] for stop in run.stops]
    stops = [stop_of(subjects, outlook.home) for subjects in there if subjects]
    placed = with_guessed_places(stops, outlook.experience.spots)
    window = (run.planned_from, run.planned_to)
    ground = outlook.ground(counter, run.person, run.vehicle, window)
    return RunPlan(run, timed(placed, ground))
