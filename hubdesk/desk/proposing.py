"""Proposing runs: everything on the shelf, by area and promise, as many stops as fit the time."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import atan2, hypot, pi

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.pace import Pace
from hubdesk.desk.planning import Lookout, Window, keep, look_out
from hubdesk.desk.routes import Ground, Route, cut, rough, route
from hubdesk.desk.staying import Stays, why_it_stays
from hubdesk.desk.stops import Stop, gather
from hubdesk.parcels.addresses import AddressDoubt
from hubdesk.parcels.parcel import Run, RunStatus, Status, Vehicle

TWO_HOURS = 120.0
_NEAR_M = 500.0
_MOST_RUNS = 40
# More runs than these at once are searched less each: a clerk waits two seconds, not ten.
_SEARCHED_FULLY = 4
_NO_DOOR = {AddressDoubt.EMPTY, AddressDoubt.NO_STREET, AddressDoubt.BOX}
_NEVER = 24 * 60


class Area(StrEnum):
    """Where a run goes, seen from the shop."""

    NEAR = "near"
    NORTH = "north"
    EAST = "east"
    SOUTH = "south"
    WEST = "west"
    UNKNOWN = "unknown"


class WhyLeft(StrEnum):
    """Why a parcel is in no proposed run, beside what keeps it in the shop anyway."""

    NO_DOOR = "no_door"
    NO_TIME = "no_time"


@dataclass(frozen=True, slots=True)
class Deliverer:
    """Somebody who can go, and how; nobody yet where the name is empty."""

    name: str = ""
    vehicle: Vehicle = Vehicle.CAR


@dataclass(frozen=True, slots=True)
class Proposal:
    """One run as HubDesk would plan it. `street` is where most of it goes."""

    deliverer: Deliverer
    area: Area
    street: str
    route: Route

    @property
    def parcels(self) -> tuple[str, ...]:
        """The ids of its parcels, in order."""
        return tuple(parcel for stop in self.route.stops for parcel in stop.parcels)


@dataclass(frozen=True, slots=True)
class Left:
    """A parcel that no proposed run takes, and why."""

    subject: Addressed
    why: Stays | WhyLeft


@dataclass(frozen=True, slots=True)
class Proposals:
    """What HubDesk proposes: runs, the most urgent first, and what is left.

    `free` are the people without an open run; `pace` is the shop's own, of the first vehicle.
    """

    runs: tuple[Proposal, ...]
    left: tuple[Left, ...]
    free: tuple[str, ...]
    pace: Pace


def propose(
    counter: Counter,
    *,
    deliverers: Sequence[Deliverer] = (),
    parcel_ids: Sequence[str] | None = None,
    minutes: float = TWO_HOURS,
    window: Window = ("", ""),
) -> Proposals:
    """Propose runs for all that is on the shelf, or for some parcels of it; writes nothing.

    With `deliverers` as many runs as there are names; without, whoever is free goes by car and
    the runs that are over wait for somebody.
    """
    with counter.view() as view:
        here = [
            subject
            for subject in view.parcels.in_status(Status.ON_SHELF)
            if subject.parcel.run is None
            and (parcel_ids is None or subject.parcel.id in set(parcel_ids))
        ]
        stays = [Left(s, why) for s in here if (why := _stays(counter, view, s)) is not None]
        outlook = look_out(counter, view, here)
        free = _free(counter, view)
    staying = {left.subject.parcel.id for left in stays}
    stops = gather((s for s in here if s.parcel.id not in staying), outlook.home)
    no_door = [stop for stop in stops if stop.doubt in _NO_DOOR]
    to_go = [stop for stop in stops if stop.doubt not in _NO_DOOR]
    who = list(deliverers) or [*(Deliverer(name) for name in free), *[Deliverer()] * _MOST_RUNS]
    runs, over = _shared_out(counter, outlook, to_go, who, minutes, window)
    left = [*stays, *_left(no_door, WhyLeft.NO_DOOR), *_left(over, WhyLeft.NO_TIME)]
    pace = outlook.ground(counter, who[0].name, who[0].vehicle, window).pace
    return Proposals(tuple(runs), tuple(left), free, pace)


def _stays(counter: Counter, view: View, subject: Addressed) -> Stays | None:
    """Say what keeps a parcel here; an age check is met by somebody at the door."""
    why = why_it_stays(counter, view, subject)
    return None if why is Stays.ADULT else why


def _free(counter: Counter, view: View) -> tuple[str, ...]:
    busy = {run.person for run in view.runs.open() if run.status is not RunStatus.CLOSED}
    return tuple(name for name in counter.shop.people if name not in busy)


def _left(stops: Sequence[Stop], why: WhyLeft) -> list[Left]:
    return [Left(subject, why) for stop in stops for subject in stop.subjects]


def _shared_out(
    counter: Counter,
    outlook: Lookout,
    stops: Sequence[Stop],
    deliverers: Sequence[Deliverer],
    minutes: float,
    window: Window,
) -> tuple[list[Proposal], list[Stop]]:
    """Give each deliverer a run, the most urgent first; what goes on foot goes near the shop."""
    left, runs = list(stops), list[Proposal]()
    pieces, vehicle = list[list[Stop]](), None
    on_foot_first = sorted(deliverers, key=lambda each: each.vehicle is Vehicle.CAR)
    for deliverer in on_foot_first:
        if not left:
            break
        ground = outlook.ground(counter, deliverer.name, deliverer.vehicle, window)
        if deliverer.vehicle is not vehicle or not pieces:
            vehicle = deliverer.vehicle
            pieces = _pieces(left, ground, minutes)
        piece = pieces.pop(0)
        part = min(1.0, _SEARCHED_FULLY / (len(pieces) + len(runs) + 1))
        runs.append(_proposal(deliverer, piece, replace(ground, part=part)))
        taken = {parcel for stop in piece for parcel in stop.parcels}
        left = [stop for stop in left if not taken.intersection(stop.parcels)]
        if vehicle is not Vehicle.CAR:
            pieces = []
    return sorted(runs, key=_urgency), left


def _pieces(stops: Sequence[Stop], ground: Ground, minutes: float) -> list[list[Stop]]:
    """Cut stops into runs, the most urgent first; on foot or by bicycle only the nearest."""
    if ground.pace.vehicle is Vehicle.CAR:
        pieces = cut(rough(stops, ground), ground, minutes)
        return sorted(pieces, key=_urgency_of)
    nearest = sorted(rough(stops, ground), key=_from_shop)
    most = max(1, int(minutes / ground.pace.minutes_at_door))
    while most > 1:
        pieces = cut(rough(nearest[:most], ground), ground, minutes)
        if len(pieces) == 1:
            return pieces
        most = min(most - 1, len(nearest) * 9 // 10, int(most * 0.9))
    return [list(nearest[:1])]


def _from_shop(stop: Stop) -> float:
    return hypot(stop.spot.east, stop.spot.north) if stop.spot else float("inf")


def _proposal(deliverer: Deliverer, stops: Sequence[Stop], ground: Ground) -> Proposal:
    found = route(stops, ground)
    streets = Tally(stop.house.street.partition("|")[2] for stop in found.stops)
    return Proposal(deliverer, _area(found.stops), streets.most_common(1)[0][0], found)


def _area(stops: Sequence[Stop]) -> Area:
    spots = [stop.spot for stop in stops if stop.spot is not None]
    if not spots:
        return Area.UNKNOWN
    east = sum(spot.east for spot in spots) / len(spots)
    north = sum(spot.north for spot in spots) / len(spots)
    if hypot(east, north) < _NEAR_M:
        return Area.NEAR
    quarter = round(atan2(north, east) / (pi / 2)) % 4
    return (Area.EAST, Area.NORTH, Area.WEST, Area.SOUTH)[quarter]


def _urgency(proposal: Proposal) -> tuple[int, int, int]:
    return _urgency_of(proposal.route.stops)


def _urgency_of(stops: Sequence[Stop]) -> tuple[int, int, int]:
    """Put first what is promised earliest, then what was tried before, then what is most."""
    promised = min((s.hours.closes for s in stops if s.hours.closes is not None), default=_NEVER)
    return (promised, -max(s.tries for s in stops), -sum(len(s.subjects) for s in stops))


def accept(
    counter: Counter, proposal: Proposal, name: str, person: str = "", *, window: Window = ("", "")
) -> Run:
    """Plan a run as it was proposed, for its deliverer or somebody else.

    Raises Refused as `planning.plan` does.
    """
    return keep(
        counter,
        name,
        person or proposal.deliverer.name,
        [stop.parcels for stop in proposal.route.stops],
        window=window,
        vehicle=proposal.deliverer.vehicle,
    )
