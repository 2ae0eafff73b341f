"""The words of planning: where a run goes, what is left and why, what to remember at a stop."""

from __future__ import annotations

from string import capwords

from hubdesk.desk.proposing import Area, Proposal, WhyLeft
from hubdesk.desk.routes import Route
from hubdesk.desk.staying import Stays
from hubdesk.desk.stops import Stop
from hubdesk.parcels.addresses import AddressDoubt, spelled
from hubdesk.parcels.hours import Hours, clock
from hubdesk.parcels.parcel import Vehicle
from hubdesk.parcels.places import PlaceDoubt
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.rounds import stays_words
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

_AREAS = {
    Area.NEAR: QT_TRANSLATE_NOOP("Area", "Near the shop"),
    Area.NORTH: QT_TRANSLATE_NOOP("Area", "North side"),
    Area.EAST: QT_TRANSLATE_NOOP("Area", "East side"),
    Area.SOUTH: QT_TRANSLATE_NOOP("Area", "South side"),
    Area.WEST: QT_TRANSLATE_NOOP("Area", "West side"),
}
_VEHICLES = {
    Vehicle.WALK: QT_TRANSLATE_NOOP("Vehicle", "on foot"),
    Vehicle.BICYCLE: QT_TRANSLATE_NOOP("Vehicle", "by bicycle"),
    Vehicle.CAR: QT_TRANSLATE_NOOP("Vehicle", "by car"),
}
_WHY_LEFT = {
    WhyLeft.NO_DOOR: QT_TRANSLATE_NOOP("Left", "Its address names no door"),
    WhyLeft.NO_TIME: QT_TRANSLATE_NOOP("Left", "No time left in this run"),
}
_DOUBTS = {
    AddressDoubt.EMPTY: QT_TRANSLATE_NOOP("Doubt", "no address"),
    AddressDoubt.NO_STREET: QT_TRANSLATE_NOOP("Doubt", "no street in the address"),
    AddressDoubt.NO_HOUSE: QT_TRANSLATE_NOOP("Doubt", "no house number"),
    AddressDoubt.BOX: QT_TRANSLATE_NOOP("Doubt", "a PO box, not a door"),
}
_PLACES = {
    PlaceDoubt.SWAPPED: QT_TRANSLATE_NOOP("Doubt", "coordinates were the wrong way round"),
    PlaceDoubt.SIGN: QT_TRANSLATE_NOOP("Doubt", "coordinates lacked a minus"),
    PlaceDoubt.NOWHERE: QT_TRANSLATE_NOOP("Doubt", "coordinates are empty"),
    PlaceDoubt.FAR: QT_TRANSLATE_NOOP("Doubt", "coordinates are far away and not used"),
}
_METRES_A_MILE = 1609.344


def run_title(proposal: Proposal) -> str:
    """Name a proposed run by where it goes."""
    if proposal.area in _AREAS:
        return translate("Area", _AREAS[proposal.area])
    most = (stop for stop in proposal.route.stops if _street(stop) == proposal.street)
    found = next(most, None)
    return (street_name(found) if found is not None else "") or translate("Area", "Run")


def street_name(stop: Stop) -> str:
    """Name the street of a stop in its one spelling, with the accents of its address."""
    return capwords(spelled(_street(stop), names.street(stop.subjects[0])))


def _street(stop: Stop) -> str:
    return stop.house.street.partition("|")[2]


def vehicle_words(vehicle: Vehicle) -> str:
    """Say how a run is carried."""
    return translate("Vehicle", _VEHICLES[vehicle])


def left_words(why: Stays | WhyLeft) -> str:
    """Say why a parcel is in no proposed run."""
    return translate("Left", _WHY_LEFT[why]) if isinstance(why, WhyLeft) else stays_words(why)


def route_words(route: Route, *, in_miles: bool) -> str:
    """Say how much a run is: stops, parcels, way and time."""
    parcels = sum(len(stop.subjects) for stop in route.stops)
    said = [figures.stops(len(route.stops)), figures.parcels(parcels)]
    if route.metres is not None:
        said.append(way_words(route.metres, in_miles=in_miles))
    return " · ".join((*said, time_words(route.minutes)))


def way_words(metres: float, *, in_miles: bool) -> str:
    """Say how long a way is, as the shop's people read it on the road."""
    if in_miles:
        return translate("Plan", "{miles} mi").format(miles=f"{metres / _METRES_A_MILE:.1f}")
    return translate("Plan", "{km} km").format(km=f"{metres / 1000:.1f}")


def time_words(minutes: float) -> str:
    """Say about how long a run takes, to five minutes."""
    rounded = max(5, round(minutes / 5) * 5)
    hours, rest = divmod(rounded, 60)
    if not hours:
        return translate("Plan", "about {minutes} min").format(minutes=rest)
    return translate("Plan", "about {hours} h {minutes}").format(hours=hours, minutes=f"{rest:02}")


def doubt_words(stop: Stop) -> tuple[str, ...]:
    """Say what is wrong with a stop's address or coordinates."""
    said = [translate("Doubt", _DOUBTS[stop.doubt])] if stop.doubt is not None else []
    if stop.place_doubt is not None:
        said.append(translate("Doubt", _PLACES[stop.place_doubt]))
    return tuple(said)


def hours_words(hours: Hours) -> str:
    """Say when somebody is there."""
    opens, closes = hours.opens, hours.closes
    if opens is not None and closes is not None:
        return f"{clock(opens)}–{clock(closes)}"
    if closes is not None:
        return translate("Plan", "until {time}").format(time=clock(closes))
    return translate("Plan", "from {time}").format(time=clock(opens or 0))
