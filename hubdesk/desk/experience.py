"""What past runs teach: in which order doors were really reached, where they lie, how long it took.

All of it is read from the journal's outcomes each time: nothing is kept apart that could disagree
with it, and what was undone teaches nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.casing import Walk
from hubdesk.desk.stops import house_of, judged_place
from hubdesk.parcels.addresses import House
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted, Delivered, Kind, PlanChange, PlanChanged
from hubdesk.parcels.parcel import Run, Vehicle
from hubdesk.parcels.places import Position, Spot, spot

_MOST_RUNS = 40
_LOOK_BACK = timedelta(days=120)
_FADES_BY_HALF_IN = timedelta(days=45)
_OWN_RUN, _DRAWN_UP = 2.0, 3.0
# Whoever scans a ticked sheet at the counter needs a second a parcel: such times say nothing.
_AT_THE_DOOR_S = 30


@dataclass(frozen=True, slots=True)
class Visit:
    """A house and when somebody was there."""

    house: House
    at: datetime


@dataclass(frozen=True, slots=True)
class Outing:
    """One past run: what was reached when, or drawn up by hand.

    `visits` is empty where outcomes were noted at the counter; `drawn` is the last order that
    somebody dragged; `ended` is the last act at a door, or the first at the counter.
    """

    run: Run
    visits: tuple[Visit, ...]
    drawn: tuple[House, ...]
    ended: datetime | None

    @property
    def minutes(self) -> float | None:
        """How long the run was out; None where that is not known."""
        if self.ended is None or self.run.departed_at is None:
            return None
        return (self.ended - self.run.departed_at) / timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Experience:
    """What the shop has learned up to now; `spots` are the places of houses it has been to."""

    outings: tuple[Outing, ...] = ()
    spots: dict[House, Spot] = field(default_factory=dict)
    now: datetime | None = None

    def walks(self, person: str = "") -> list[Walk]:
        """Give the orders that were really walked or drawn up; newer ones and one's own count more.

        An order that somebody dragged counts three times one that was walked.
        """
        return [
            Walk(houses, self._weight(outing, person) * times)
            for outing in self.outings
            for houses, times in (
                (tuple(visit.house for visit in outing.visits), 1.0),
                (outing.drawn, _DRAWN_UP),
            )
            if len(houses) > 1
        ]

    def drawn(self, person: str = "") -> list[Walk]:
        """Give only the orders that somebody dragged."""
        return [
            Walk(outing.drawn, self._weight(outing, person))
            for outing in self.outings
            if len(outing.drawn) > 1
        ]

    def by(self, vehicle: Vehicle) -> list[Outing]:
        """Give the outings of a vehicle."""
        return [outing for outing in self.outings if outing.run.vehicle is vehicle]

    def _weight(self, outing: Outing, person: str) -> float:
        left = outing.run.departed_at
        age = self.now - left if self.now is not None and left is not None else timedelta()
        own = _OWN_RUN if person and outing.run.person == person else 1.0
        return own * float(0.5 ** (max(age, timedelta()) / _FADES_BY_HALF_IN))


def look_back(view: View, now: datetime, home: Position | None) -> Experience:
    """Read what the last runs teach; `home` is where the shop stands."""
    since = now - _LOOK_BACK
    runs = {run.id: run for run in view.runs.departed_since(since, _MOST_RUNS)}
    for entry in view.journal.of_kinds(Kind.PLAN_CHANGED, since=since)[-_MOST_RUNS:]:
        if entry.run is not None and entry.run not in runs and (run := view.runs.get(entry.run)):
            runs[run.id] = run
    entries = {run: _entries(view, run) for run in runs}
    ids = {parcel for told in entries.values() for entry in told for parcel in entry.parcels}
    known = view.parcels.of_ids(ids)
    houses = {
        parcel: house
        for parcel, addressed in known.items()
        if (house := house_of(addressed.recipient)) is not None
    }
    outings = [_outing(run, entries[run.id], houses) for run in runs.values()]
    return Experience(tuple(outings), _spots(known.values(), houses, home), now)


def _entries(view: View, run: str) -> list[Entry]:
    return list(effective(kept.entry for kept in view.journal.of_run(run)))


def _spots(
    known: Iterable[Addressed], houses: dict[str, House], home: Position | None
) -> dict[House, Spot]:
    found: dict[House, Spot] = {}
    for addressed in known:
        person, house = addressed.recipient, houses.get(addressed.parcel.id)
        judged = judged_place(person, home) if person is not None else None
        if home and house and judged and judged.position:
            found[house] = spot(judged.position, home)
    return found


def _outing(run: Run, entries: Sequence[Entry], houses: dict[str, House]) -> Outing:
    ended = [entry for entry in entries if isinstance(entry.facts, Delivered | Attempted)]
    visits = _visits(ended, houses)
    times = [entry.happened_at for entry in ended]
    at_counter = min((entry.recorded_at for entry in ended), default=None)
    end = max(times) if visits else at_counter
    return Outing(run, visits, _drawn(entries, houses), end)


def _visits(ended: Sequence[Entry], houses: dict[str, House]) -> tuple[Visit, ...]:
    """Give houses in the order they were reached; none where times were noted at the counter."""
    reached: dict[House, datetime] = {}
    for entry in ended:
        for parcel in entry.parcels:
            if (house := houses.get(parcel)) is not None:
                reached[house] = min(entry.happened_at, reached.get(house, entry.happened_at))
    in_order = sorted(reached.items(), key=lambda each: each[1])
    crowds = Counter(at for _, at in in_order)
    # Two houses at one moment may be true; a whole heap is "rest delivered".
    alone = [Visit(house, at) for house, at in in_order if crowds[at] < 3]
    gaps = [(after.at - before.at).total_seconds() for before, after in pairwise(alone)]
    return tuple(alone) if gaps and median(gaps) >= _AT_THE_DOOR_S else ()


def _drawn(entries: Sequence[Entry], houses: dict[str, House]) -> tuple[House, ...]:
    orders = [
        entry.facts.stops
        for entry in entries
        if isinstance(entry.facts, PlanChanged) and entry.facts.what is PlanChange.ORDER
    ]
    if not orders:
        return ()
    told = (houses[stop[0]] for stop in orders[-1] if stop and stop[0] in houses)
    return tuple(dict.fromkeys(told))
