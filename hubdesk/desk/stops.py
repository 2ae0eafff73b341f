"""Stops: what goes to one house is one stop, with its bells, hours and notes kept together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from hubdesk.database.parcels import Addressed
from hubdesk.parcels.addresses import Address, AddressDoubt, House, read_address
from hubdesk.parcels.folding import fold
from hubdesk.parcels.hours import Hours, read_hours
from hubdesk.parcels.parcel import Recipient, Trait
from hubdesk.parcels.places import Judged, PlaceDoubt, Position, Spot, judge, spot

_LARGE = 4
_NO_ADDRESS = Address(House(""), doubt=AddressDoubt.EMPTY)


@dataclass(frozen=True, slots=True)
class Bell:
    """Whom to ring for: the flat, where one is told, and the name."""

    flat: str
    name: str


@dataclass(frozen=True, slots=True)
class Stop:
    """One house with everything for it.

    `spot` is where it lies from the shop; `is_guessed` where that was concluded from houses
    beside it. `doubt` and `place_doubt` are what is wrong with its address and its coordinates.
    """

    subjects: tuple[Addressed, ...]
    house: House
    bells: tuple[Bell, ...] = ()
    notes: tuple[str, ...] = ()
    hours: Hours = field(default=Hours())
    spot: Spot | None = None
    is_guessed: bool = False
    doubt: AddressDoubt | None = None
    place_doubt: PlaceDoubt | None = None

    @property
    def parcels(self) -> tuple[str, ...]:
        """The ids of its parcels."""
        return tuple(subject.parcel.id for subject in self.subjects)

    @property
    def size(self) -> int:
        """How much room it needs: a large parcel as much as four others."""
        return sum(_LARGE if Trait.LARGE in s.parcel.traits else 1 for s in self.subjects)

    @property
    def tries(self) -> int:
        """How often it was tried before, at most."""
        return max((subject.parcel.tries for subject in self.subjects), default=0)


def gather(subjects: Iterable[Addressed], home: Position | None = None) -> tuple[Stop, ...]:
    """Group parcels by house, streets and numbers in order; with `home`, say where each lies."""
    read = [(subject, _address(subject.recipient)) for subject in subjects]
    ranges = [address.house for _, address in read if address.house.last > address.house.number]
    groups: dict[tuple[House, str], list[tuple[Addressed, Address]]] = defaultdict(list)
    for subject, address in read:
        groups[_one_door(subject, address, ranges)].append((subject, address))
    stops = [_stop(house, group, home) for (house, _), group in groups.items()]
    return tuple(sorted(stops, key=along_the_street))


def stop_of(subjects: Sequence[Addressed], home: Position | None = None) -> Stop:
    """Make one stop of parcels that a plan has put together, whatever their addresses say now."""
    read = [(subject, _address(subject.recipient)) for subject in subjects]
    house = next((address.house for _, address in read if address.doubt is None), read[0][1].house)
    return _stop(house, read, home)


def along_the_street(stop: Stop) -> tuple[bool, str, int, str, str]:
    """Give what puts stops into plain order: area, street, house; doubtful addresses last."""
    house = stop.house
    first = min(subject.parcel.number for subject in stop.subjects)
    return (stop.doubt is not None, house.street, house.number, house.suffix, first)


def house_of(recipient: Recipient | None) -> House | None:
    """Give the house of an address that tells one."""
    address = _address(recipient)
    return address.house if address.doubt is None else None


def _address(recipient: Recipient | None) -> Address:
    if recipient is None:
        return _NO_ADDRESS
    return read_address(recipient.street, recipient.postcode, recipient.city)


def _one_door(subject: Addressed, address: Address, ranges: Sequence[House]) -> tuple[House, str]:
    """Give what parcels for one door have in common; half an address is shared by name only."""
    if address.doubt is None:
        wide = [each for each in ranges if not each.suffix and each.covers(address.house)]
        return max(wide, key=_width, default=address.house), ""
    name = fold(subject.recipient.name) if subject.recipient else ""
    return address.house, name if name and address.house.street else subject.parcel.id


def _width(house: House) -> tuple[int, int]:
    return house.last - house.number, -house.number


def _stop(house: House, group: Sequence[tuple[Addressed, Address]], home: Position | None) -> Stop:
    group = sorted(group, key=lambda each: (each[1].bell, each[0].parcel.number))
    subjects = tuple(subject for subject, _ in group)
    people = [subject.recipient for subject in subjects if subject.recipient is not None]
    bells = [
        Bell(address.bell, subject.recipient.name if subject.recipient else "")
        for subject, address in group
    ]
    judged = [each for person in people if (each := judged_place(person, home)) is not None]
    return Stop(
        subjects,
        house,
        bells=tuple(dict.fromkeys(bells)),
        notes=tuple(dict.fromkeys(person.note for person in people if person.note)),
        hours=read_hours(
            *(person.note for person in people), *(s.parcel.service for s in subjects)
        ),
        spot=_spot(judged, home),
        doubt=group[0][1].doubt,
        place_doubt=next((each.doubt for each in judged if each.doubt is not None), None),
    )


def judged_place(person: Recipient, home: Position | None) -> Judged | None:
    """Judge the coordinates that a notice brought; None where it brought none."""
    if home is None or person.latitude is None or person.longitude is None:
        return None
    return judge(Position(person.latitude, person.longitude), home)


def _spot(judged: Sequence[Judged], home: Position | None) -> Spot | None:
    spots = [spot(each.position, home) for each in judged if each.position and home]
    if not spots:
        return None
    return Spot(median(each.east for each in spots), median(each.north for each in spots))


def with_guessed_places(stops: Sequence[Stop], known: dict[House, Spot]) -> tuple[Stop, ...]:
    """Place stops without coordinates by what is known of their house or of those beside it."""
    places = known | {stop.house: stop.spot for stop in stops if stop.spot and stop.house.number}
    streets: dict[str, list[tuple[int, Spot]]] = defaultdict(list)
    for house, place in places.items():
        streets[house.street].append((house.number, place))
    for row in streets.values():
        row.sort(key=lambda each: each[0])
    return tuple(_guessed(stop, places, streets) for stop in stops)


def _guessed(
    stop: Stop, places: dict[House, Spot], streets: dict[str, list[tuple[int, Spot]]]
) -> Stop:
    if stop.spot is not None or stop.doubt is not None:
        return stop
    if stop.house in places:
        return replace(stop, spot=places[stop.house], is_guessed=True)
    place = _beside(stop.house.number, streets.get(stop.house.street, []))
    return stop if place is None else replace(stop, spot=place, is_guessed=True)


def _beside(number: int, row: Sequence[tuple[int, Spot]]) -> Spot | None:
    """Find a place between the nearest houses below and above, or at the nearer one alone."""
    below = [each for each in row if each[0] <= number][-1:]
    above = [each for each in row if each[0] > number][:1]
    if not below or not above:
        return next((place for _, place in (*below, *above)), None)
    (low, first), (high, second) = below[0], above[0]
    share = (number - low) / (high - low)
    return Spot(
        first.east + share * (second.east - first.east),
        first.north + share * (second.north - first.north),
    )
