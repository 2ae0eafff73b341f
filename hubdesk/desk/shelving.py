"""Which shelf a parcel goes to, how full the shelves are, and moving a parcel to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.parcels.facts import Shelved
from hubdesk.parcels.folding import door_key
from hubdesk.parcels.parcel import Parcel, Recipient, Trait
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import (
    Crowding,
    Need,
    Placement,
    Shelf,
    ShelfKind,
    crowding,
    has_room,
    is_full,
    is_too_warm,
    place,
)
from hubdesk.parcels.tagnames import tagged
from hubdesk.parcels.travel import travel_key


@dataclass(frozen=True, slots=True)
class ShelfState:
    """A shelf with how many parcels lie on it."""

    shelf: Shelf
    filled: int

    @property
    def crowding(self) -> Crowding:
        """How full it is."""
        return crowding(self.filled, self.shelf.size)


@dataclass(frozen=True, slots=True)
class Clearing:
    """A parcel that lies where no shelf takes parcels any more, and where it can go."""

    subject: Addressed
    placement: Placement


@dataclass(frozen=True, slots=True)
class Board:
    """All shelves at one moment, in the order of the walk.

    `is_drawn` tells that the owner has drawn them; before, they are those of the settings.
    `homeless` counts the parcels that lie where no shelf takes any more: `to_clear` says where to.
    """

    states: tuple[ShelfState, ...]
    is_full: bool
    is_drawn: bool
    homeless: int


def drawing(view: View, shop: Shop) -> tuple[Shelf, ...]:
    """Give the shelves as drawn, or as the settings have them where nobody has drawn any."""
    return view.shelves.drawn() or (
        *(Shelf(name, max(1, shop.shelf_size)) for name in shop.shelves),
        Shelf(shop.aside_shelf, max(1, shop.shelf_size), ShelfKind.ASIDE),
    )


def propose(
    view: View, shop: Shop, recipient: Recipient | None, traits: Sequence[Trait] = ()
) -> Placement:
    """Say where a parcel goes: its door together, in the order of the run, cold and large apart."""
    shelves = drawing(view, shop)
    return place(shelves, view.parcels.on_shelves(), _need(view, shop, recipient, traits))


def propose_shelf(
    view: View, shop: Shop, recipient: Recipient | None, traits: Sequence[Trait] = ()
) -> str:
    """Name the shelf that `propose` says."""
    return propose(view, shop, recipient, traits).shelf


def _need(view: View, shop: Shop, recipient: Recipient | None, traits: Sequence[Trait]) -> Need:
    route = travel_key(recipient.street, recipient.postcode) if recipient else ""
    if recipient is None or not route:
        return Need(tuple(traits))
    door = view.shelves.door(route, door_key(recipient.street, recipient.postcode), shop.name)
    return Need(
        tuple(traits), door.beside, max(1, door.to_come), rank=door.rank, total=max(1, door.total)
    )


def aside_shelf(view: View, shop: Shop) -> str:
    """Name the shelf for what somebody must look into: the first with room, else the emptiest."""
    filled = view.parcels.on_shelves()
    aside = [
        shelf
        for shelf in drawing(view, shop)
        if shelf.kind is ShelfKind.ASIDE and not shelf.is_closed
    ]
    with_room = [shelf.name for shelf in aside if has_room(shelf, filled)]
    return with_room[0] if with_room else min(aside, key=lambda s: filled.get(s.name, 0)).name


def board(counter: Counter) -> Board:
    """Look at all shelves: how full each is, and how much must be put elsewhere."""
    with counter.view() as view:
        shelves = drawing(view, counter.shop)
        filled = view.parcels.on_shelves()
        return Board(
            tuple(ShelfState(shelf, filled.get(shelf.name, 0)) for shelf in shelves),
            is_full(shelves, filled),
            bool(view.shelves.drawn()),
            sum(filled[name] for name in _not_taking(shelves, filled)),
        )


def to_clear(counter: Counter) -> tuple[Clearing, ...]:
    """Find a place for each parcel on a closed or vanished shelf, as if they were moved in turn."""
    with counter.view() as view:
        shelves = drawing(view, counter.shop)
        return _to_clear(view, counter.shop, shelves, view.parcels.on_shelves())


def _not_taking(shelves: Sequence[Shelf], filled: Mapping[str, int]) -> list[str]:
    taking = {shelf.name for shelf in shelves if not shelf.is_closed}
    return [name for name in filled if name not in taking]


def _to_clear(
    view: View, shop: Shop, shelves: Sequence[Shelf], filled: dict[str, int]
) -> tuple[Clearing, ...]:
    homeless = _not_taking(shelves, filled)
    if not homeless:
        return ()
    ids, then = view.shelves.contents(*homeless), dict(filled)
    known, clearings = view.parcels.of_ids(ids), list[Clearing]()
    moved = defaultdict[str, list[str]](list)
    for parcel in ids:
        subject = known[parcel]
        need = _need(view, shop, subject.recipient, subject.parcel.traits)
        door = _door(subject.recipient)
        placement = place(shelves, then, replace(need, beside=(*need.beside, *moved[door])))
        then[placement.shelf] = placement.filled
        if door:
            moved[door].append(placement.shelf)
        clearings.append(Clearing(subject, placement))
    return tuple(clearings)


def _door(recipient: Recipient | None) -> str:
    """Give one key for a recipient's door; empty where there is none."""
    if recipient is None or not recipient.street:
        return ""
    return door_key(recipient.street, recipient.postcode)


def put(counter: Counter, parcel_id: str, shelf: str) -> Placement:
    """Put a parcel that is here onto a shelf, named or as its tag has it; nothing if it is there.

    A full shelf takes it and the answer says so: whoever carries the box has seen the shelf.
    Raises Refused: `not_here`, `shelf_unknown`, `shelf_closed`.
    """
    with counter.job() as work:
        return put_in(work, counter.shop, parcel_id, shelf)


def put_in(work: Work, shop: Shop, parcel_id: str, shelf: str) -> Placement:
    """Do what `put` does inside a job that is already open."""
    known = work.parcels.get(parcel_id)
    if known is None or not known.parcel.status.is_here:
        raise Refused("not_here")
    shelves = drawing(work, shop)
    target = taking_shelf(shelves, shelf)
    if known.parcel.shelf != target.name:
        work.write(Shelved(target.name), [parcel_id])
    return _lying_on(work, shelves, target, known.parcel.traits)


def where_it_lies(view: View, shop: Shop, parcel: Parcel) -> Placement | None:
    """Say how full the shelf is that a parcel lies on; None where there is no such shelf."""
    shelves = drawing(view, shop)
    shelf = next((each for each in shelves if each.name == parcel.shelf), None)
    return None if shelf is None else _lying_on(view, shelves, shelf, parcel.traits)


def _lying_on(
    view: View, shelves: Sequence[Shelf], shelf: Shelf, traits: Sequence[Trait]
) -> Placement:
    filled = view.parcels.on_shelves()
    count = filled.get(shelf.name, 0)
    return Placement(
        *(shelf.name, count, shelf.size, crowding(count, shelf.size), is_full(shelves, filled)),
        is_too_warm=is_too_warm(shelf, traits),
    )


def taking_shelf(shelves: Sequence[Shelf], name: str) -> Shelf:
    """Find an open shelf by its name or tag. Raises Refused: `shelf_unknown`, `shelf_closed`."""
    found = shelf_named(shelves, name)
    if found.is_closed:
        raise Refused("shelf_closed", shelf=found.name)
    return found


def shelf_named(shelves: Sequence[Shelf], name: str) -> Shelf:
    """Find a shelf by its name or tag, closed ones too. Raises Refused `shelf_unknown`."""
    meant = tagged((shelf.name for shelf in shelves), name)
    found = next((shelf for shelf in shelves if shelf.name == meant), None)
    if found is None:
        raise Refused("shelf_unknown", shelf=name)
    return found


def clear_next(counter: Counter, parcel_id: str) -> Placement:
    """Move one parcel off a closed shelf to where it can go.

    Raises Refused `not_here` where it does not lie on such a shelf.
    """
    with counter.job() as work:
        shelves = drawing(work, counter.shop)
        filled = work.parcels.on_shelves()
        for clearing in _to_clear(work, counter.shop, shelves, filled):
            if clearing.subject.parcel.id == parcel_id:
                return put_in(work, counter.shop, parcel_id, clearing.placement.shelf)
        raise Refused("not_here")
