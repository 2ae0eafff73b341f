"""The day's runs as the counter sees them: what waits, what is in, what happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hubdesk.database.parcels import Addressed
from hubdesk.desk import loading
from hubdesk.desk.counter import Counter
from hubdesk.desk.stops import Stop, stop_of
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted, BackOnShelf, Delivered, Loaded
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Run, RunStatus, Status

PLAN = ""
"""Stands where a run's id would, for what waits on the shelves to be planned."""


@dataclass(frozen=True, slots=True)
class Day:
    """Every run that is open or was today's, the oldest first, and what waits for one."""

    runs: tuple[Run, ...]
    waiting: tuple[Addressed, ...]

    def knows(self, run_id: str) -> bool:
        """Tell whether a run is among them, or with `PLAN` whether there is anything to plan."""
        if run_id == PLAN:
            return bool(self.waiting or not self.runs)
        return any(run.id == run_id for run in self.runs)


@dataclass(frozen=True, slots=True)
class DoorAnswer:
    """What happened at a parcel's door: where it was left, or why it is back and on which shelf."""

    place: Place | None = None
    reason: Reason | None = None
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class Underway:
    """A run as it is now, its stops in order; everything about parcels goes by their ids.

    `aboard` were scanned as they went out, `last` is the latest of them; `still_out` wait for
    their answer, `answers` has those that were given.
    """

    run: Run
    stops: tuple[Stop, ...]
    aboard: frozenset[str] = frozenset()
    last: Addressed | None = None
    still_out: frozenset[str] = frozenset()
    answers: dict[str, DoorAnswer] = field(default_factory=dict)

    @property
    def subjects(self) -> tuple[Addressed, ...]:
        """Its parcels in the order of travel."""
        return tuple(subject for stop in self.stops for subject in stop.subjects)

    @property
    def missing(self) -> tuple[Addressed, ...]:
        """What was not scanned as it went out."""
        return tuple(each for each in self.subjects if each.parcel.id not in self.aboard)

    @property
    def missed(self) -> tuple[str, ...]:
        """What was tried in vain and waits here again, in the order of travel.

        What goes back to its carrier, such as what was refused, does not wait.
        """
        tried = {parcel for parcel, told in self.answers.items() if told.reason is not None}
        here = (each.parcel for each in self.subjects if each.parcel.status is Status.ON_SHELF)
        return tuple(parcel.id for parcel in here if parcel.id in tried)

    def stop_of(self, parcel: str) -> int:
        """Say at which stop a parcel goes out, counted from 1; 0 where it is on none."""
        return next((n for n, stop in enumerate(self.stops, 1) if parcel in stop.parcels), 0)


def day(counter: Counter) -> Day:
    """Look at the day's runs; one that was given up before it left is none."""
    with counter.view() as view:
        runs = {run.id: run for run in (*view.runs.open(), *view.runs.on_day(counter.today))}
        waiting = [s for s in view.parcels.in_status(Status.ON_SHELF) if s.parcel.run is None]
    there = [run for run in runs.values() if run.stops]
    return Day(tuple(sorted(there, key=_by_day_and_number)), tuple(waiting))


def _by_day_and_number(run: Run) -> tuple[str, int]:
    number = run.code.rpartition("-")[2]
    return (run.day.isoformat(), int(number) if number.isdecimal() else 0)


def look(counter: Counter, run_id: str) -> Underway:
    """Look at a run; its order and its way are left to `planning.look`. Raises `run_unknown`."""
    load = loading.look(counter, run_id)
    run = load.run
    known = {subject.parcel.id: subject for subject in (*load.loaded, *load.missing)}
    with counter.view() as view:
        entries = list(effective(kept.entry for kept in view.journal.of_run(run_id)))
    there = [[known[parcel] for parcel in stop if parcel in known] for stop in run.stops]
    aboard = frozenset(each.parcel.id for each in load.loaded)
    return Underway(
        run,
        tuple(stop_of(subjects, counter.shop.position) for subjects in there if subjects),
        aboard,
        _last(entries, aboard, known),
        frozenset(parcel for parcel, each in known.items() if _is_out(run, each)),
        _answers(entries),
    )


def _is_out(run: Run, subject: Addressed) -> bool:
    parcel = subject.parcel
    return run.status is RunStatus.OUT and parcel.status is Status.OUT and parcel.run == run.id


def _last(
    entries: list[Entry], aboard: frozenset[str], known: dict[str, Addressed]
) -> Addressed | None:
    scanned = [p for entry in entries if isinstance(entry.facts, Loaded) for p in entry.parcels]
    return next((known[p] for p in reversed(scanned) if p in aboard and p in known), None)


def _answers(entries: list[Entry]) -> dict[str, DoorAnswer]:
    """Give what was last said of each parcel; what came back is named with its shelf."""
    answers = dict[str, DoorAnswer]()
    for entry in entries:
        match entry.facts:
            case Delivered(place=place):
                answers.update(dict.fromkeys(entry.parcels, DoorAnswer(place=place)))
            case Attempted(reason=reason):
                answers.update(dict.fromkeys(entry.parcels, DoorAnswer(reason=reason)))
            case BackOnShelf(shelf=shelf):
                for parcel in entry.parcels:
                    told = answers.get(parcel, DoorAnswer())
                    answers[parcel] = replace(told, shelf=shelf)
    return answers
