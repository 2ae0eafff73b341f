"""Shelves, and the rule that says where a parcel goes: pure values, no record needed.

A walk along the shelves is to be the run itself. So every door has its place by its rank among all
open doors in the order of travel, spread over the shelves by their sizes; one door stays together,
and nothing goes onto a full shelf while another of its kind has room.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hubdesk.parcels.parcel import Trait

# From four fifths on, the next large box may not fit any more.
_FILLING = 0.8


class ShelfKind(StrEnum):
    """What a shelf is for. Values are stored for ever."""

    NORMAL = "normal"
    LARGE = "large"
    COLD = "cold"
    PICKUP = "pickup"
    ASIDE = "aside"
    OUTBOUND = "outbound"


class ShelfChange(StrEnum):
    """What was done to the drawing of the shelves. Values are stored for ever."""

    DRAWN = "drawn"
    ADDED = "added"
    RENAMED = "renamed"
    REORDERED = "reordered"
    RESIZED = "resized"
    KIND_CHANGED = "kind_changed"
    CLOSED = "closed"
    OPENED = "opened"
    REMOVED = "removed"
    SPLIT = "split"


class Crowding(StrEnum):
    """How full a shelf is: `OVER` holds more than it is drawn for."""

    ROOM = "room"
    FILLING = "filling"
    FULL = "full"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One shelf as the owner drew it; `size` in parcels. A closed one takes none."""

    name: str
    size: int
    kind: ShelfKind = ShelfKind.NORMAL
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """What a parcel asks of its shelf.

    `beside` names the shelves with parcels for the same door; `mates` are those of its door that
    are still to be placed, itself counted; `rank` of `total` is its door's place in the order of
    travel, 0 to 0 where it has no address.
    """

    traits: tuple[Trait, ...] = ()
    beside: Collection[str] = ()
    mates: int = 1
    rank: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a parcel goes, how full that shelf is with it, and whether the shop is full then.

    `is_too_warm` says that it must be kept cold and that shelf does not.
    """

    shelf: str
    filled: int
    size: int
    crowding: Crowding
    is_shop_full: bool
    is_too_warm: bool = False


def crowding(filled: int, size: int) -> Crowding:
    """Say how full a shelf is."""
    if filled > size:
        return Crowding.OVER
    if filled == size:
        return Crowding.FULL
    return Crowding.FILLING if filled >= size * _FILLING else Crowding.ROOM


def has_room(shelf: Shelf, filled: Mapping[str, int]) -> bool:
    """Tell whether one more parcel may go there."""
    return not shelf.is_closed and filled.get(shelf.name, 0) < shelf.size


def is_full(shelves: Sequence[Shelf], filled: Mapping[str, int]) -> bool:
    """Tell whether no shelf for arriving parcels has room."""
    usual = [s for s in shelves if s.kind in (ShelfKind.NORMAL, ShelfKind.LARGE)]
    return not any(has_room(shelf, filled) for shelf in usual)


def place(shelves: Sequence[Shelf], filled: Mapping[str, int], need: Need) -> Placement:
    """Say which shelf a parcel goes to; the same situation gives the same shelf.

    `shelves` are in the order of the walk, at least one of them open; `filled` counts the parcels
    on each. Where nothing has room, the shelf of its kind that is least overfull takes it.
    """
    chosen = _with_room(shelves, filled, need) or _least_overfull(shelves, filled, need)
    count = filled.get(chosen.name, 0) + 1
    return Placement(
        chosen.name,
        count,
        chosen.size,
        crowding(count, chosen.size),
        is_full(shelves, {**filled, chosen.name: count}),
        is_too_warm(chosen, need.traits),
    )


def is_too_warm(shelf: Shelf, traits: Collection[Trait]) -> bool:
    """Tell whether a shelf is not cold that ought to be."""
    return Trait.COLD in traits and shelf.kind is not ShelfKind.COLD


def _kinds(traits: Collection[Trait]) -> list[ShelfKind]:
    """List the kinds of shelf that may take a parcel, the fitting ones first."""
    usual = [ShelfKind.NORMAL, ShelfKind.LARGE, ShelfKind.ASIDE]
    if Trait.LARGE in traits:
        usual = [ShelfKind.LARGE, ShelfKind.NORMAL, ShelfKind.ASIDE]
    return [ShelfKind.COLD, *usual] if Trait.COLD in traits else usual


def _with_room(shelves: Sequence[Shelf], filled: Mapping[str, int], need: Need) -> Shelf | None:
    for kind in _kinds(need.traits):
        drawn = [shelf for shelf in shelves if shelf.kind is kind and not shelf.is_closed]
        if any(has_room(shelf, filled) for shelf in drawn):
            return _nearest(drawn, filled, need)
    return None


def _nearest(drawn: Sequence[Shelf], filled: Mapping[str, int], need: Need) -> Shelf:
    """Choose among shelves of one kind: beside the door's others, else around its place."""
    target = _target(drawn, need)

    def preference(place: int) -> tuple[bool, bool, int, bool]:
        shelf = drawn[place]
        is_beside = shelf.name in need.beside
        room = shelf.size - filled.get(shelf.name, 0)
        # On is better than back: whoever walks comes by later.
        return (not is_beside, room < need.mates, abs(place - target), place < target)

    with_room = [place for place, shelf in enumerate(drawn) if has_room(shelf, filled)]
    return drawn[min(with_room, key=preference)]


def _target(drawn: Sequence[Shelf], need: Need) -> int:
    """Find the place on the walk where a door belongs: beside its others, else by its rank."""
    beside = [place for place, shelf in enumerate(drawn) if shelf.name in need.beside]
    if beside:
        return beside[0]
    if need.total == 0:
        return 0
    room_before, capacity = 0, sum(shelf.size for shelf in drawn)
    for place, shelf in enumerate(drawn):
        room_before += shelf.size
        if need.rank * capacity < room_before * need.total:
            return place
    return len(drawn) - 1


def _least_overfull(shelves: Sequence[Shelf], filled: Mapping[str, int], need: Need) -> Shelf:
    for kind in _kinds(need.traits):
        drawn = [shelf for shelf in shelves if shelf.kind is kind and not shelf.is_closed]
        if drawn:
            return min(drawn, key=lambda shelf: filled.get(shelf.name, 0) - shelf.size)
    return next(shelf for shelf in shelves if not shelf.is_closed)
