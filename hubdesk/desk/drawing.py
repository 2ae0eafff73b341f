"""The owner draws the shelves: names, order, sizes, kinds; closes, swaps and splits them.

Every change writes the whole drawing as one entry, so that undoing it gives the drawing before.
The first change takes over what the settings say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import Work
from hubdesk.desk import shelving
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import Clearing, shelf_named
from hubdesk.parcels.facts import Shelved, ShelvesDrawn
from hubdesk.parcels.folding import door_key
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import Shelf, ShelfChange, ShelfKind
from hubdesk.parcels.tagnames import alike

LONGEST_NAME = 16
MOST_PARCELS = 999
_Shelves = tuple[Shelf, ...]


def draw(counter: Counter, shelves: Sequence[Shelf]) -> None:
    """Draw all shelves anew, in the order of the walk.

    Raises Refused as every change here does: `shelf_name_wrong`, `shelf_there`,
    `shelves_alike`, `shelf_size_wrong`, `shelf_too_small`, `shelf_last`, `shelf_not_empty`.
    """
    _change(counter, ShelfChange.DRAWN, (), lambda _: tuple(shelves))


def add(counter: Counter, shelf: Shelf, *, after: str = "") -> None:
    """Add a shelf at the end of the walk, or after another. Raises Refused `shelf_unknown` too."""

    def added(shelves: _Shelves) -> _Shelves:
        at = shelves.index(shelf_named(shelves, after)) + 1 if after else len(shelves)
        return (*shelves[:at], shelf, *shelves[at:])

    _change(counter, ShelfChange.ADDED, (shelf.name,), added)


def rename(counter: Counter, name: str, new_name: str) -> None:
    """Call a shelf something else; its parcels stay on it. Its old tag is unknown from then on."""
    with counter.job() as work:
        shelves = shelving.drawing(work, counter.shop)
        old = shelf_named(shelves, name)
        renamed = _put(shelves, old, replace(old, name=new_name))
        parcels = work.shelves.contents(old.name)
        names = (old.name, new_name)
        _write(work, shelves, renamed, ShelfChange.RENAMED, names, emptied=old.name)
        if parcels:
            work.write(Shelved(new_name), parcels)


def reorder(counter: Counter, names: Sequence[str]) -> None:
    """Walk along the shelves in another order; those that are not named come after, as before."""

    def reordered(shelves: _Shelves) -> _Shelves:
        first = list(dict.fromkeys(shelf_named(shelves, name) for name in names))
        return (*first, *(shelf for shelf in shelves if shelf not in first))

    _change(counter, ShelfChange.REORDERED, tuple(names), reordered)


def resize(counter: Counter, name: str, size: int) -> None:
    """Say how many parcels a shelf holds."""
    _change_one(counter, ShelfChange.RESIZED, name, lambda shelf: replace(shelf, size=size))


def change_kind(counter: Counter, name: str, kind: ShelfKind) -> None:
    """Say what a shelf is for; what lies on it stays."""
    _change_one(counter, ShelfChange.KIND_CHANGED, name, lambda shelf: replace(shelf, kind=kind))


def close(counter: Counter, name: str) -> tuple[Clearing, ...]:
    """Close a shelf, and name each parcel on it with the place where it can go."""
    _change_one(counter, ShelfChange.CLOSED, name, lambda shelf: replace(shelf, is_closed=True))
    return shelving.to_clear(counter)


def reopen(counter: Counter, name: str) -> None:
    """Let a closed shelf take parcels again."""
    _change_one(counter, ShelfChange.OPENED, name, lambda shelf: replace(shelf, is_closed=False))


def remove(counter: Counter, name: str) -> None:
    """Take an empty shelf off the drawing."""

    def without(shelves: _Shelves) -> _Shelves:
        gone = shelf_named(shelves, name)
        return tuple(shelf for shelf in shelves if shelf is not gone)

    _change(counter, ShelfChange.REMOVED, (name,), without)


def swap(counter: Counter, one: str, other: str) -> tuple[Addressed, ...]:
    """Exchange what lies on two shelves of one kind; give the parcels with their new places.

    Raises Refused: `shelf_unknown`, `shelf_closed`, `shelves_differ`, `shelf_too_small`,
    `nothing_to_move`.
    """
    with counter.job() as work:
        shelves = shelving.drawing(work, counter.shop)
        first, second = (shelving.taking_shelf(shelves, name) for name in (one, other))
        if first.kind is not second.kind or first is second:
            raise Refused("shelves_differ", shelf=first.name, other=second.name)
        moves = [
            (second, work.shelves.contents(first.name)),
            (first, work.shelves.contents(second.name)),
        ]
        if not any(parcels for _, parcels in moves):
            raise Refused("nothing_to_move", shelf=first.name)
        for target, parcels in moves:
            _refuse_if_too_small(target, len(parcels))
            if parcels:
                work.write(Shelved(target.name), parcels)
        return _fresh(work, [parcel for _, parcels in moves for parcel in parcels])


def split(counter: Counter, name: str, new_name: str, new_size: int) -> tuple[Addressed, ...]:
    """Make two shelves of one: the second takes `new_size` of its room, and its later doors.

    Gives the parcels that are to be carried over. One door stays together where both halves let
    it. Raises Refused as `draw` does, and `shelf_unknown`, `shelf_closed`.
    """
    with counter.job() as work:
        shelves = shelving.drawing(work, counter.shop)
        old = shelving.taking_shelf(shelves, name)
        kept = replace(old, size=old.size - new_size)
        new = replace(old, name=new_name, size=new_size)
        carried = _later_doors(work, kept, new)
        drawn, names = _put(shelves, old, kept, new), (old.name, new_name)
        _write(work, shelves, drawn, ShelfChange.SPLIT, names, emptied=old.name)
        if carried:
            work.write(Shelved(new_name), carried)
        return _fresh(work, carried)


def _later_doors(work: Work, kept: Shelf, new: Shelf) -> list[str]:
    """Cut a shelf's parcels, in the order of travel, between two doors if that fits."""
    parcels = work.shelves.contents(kept.name)
    _refuse_if_too_small(replace(kept, size=kept.size + new.size), len(parcels))
    known = work.parcels.of_ids(parcels)
    doors = [_door(known[parcel]) for parcel in parcels]
    # Each half gets its share of the parcels, and never more than it holds.
    ideal = round(len(parcels) * kept.size / max(1, kept.size + new.size))
    least, most = max(0, len(parcels) - new.size), min(len(parcels), kept.size)
    cuts = range(least, most + 1)
    between = [cut for cut in cuts if cut in (0, len(parcels)) or doors[cut - 1] != doors[cut]]
    cut = min(between or cuts, key=lambda cut: abs(cut - ideal), default=len(parcels))
    return parcels[cut:]


def _door(addressed: Addressed) -> str:
    person = addressed.recipient
    if person is None or not person.street:
        return addressed.parcel.id
    return door_key(person.street, person.postcode)


def _fresh(work: Work, parcels: Sequence[str]) -> tuple[Addressed, ...]:
    known = work.parcels.of_ids(parcels)
    return tuple(known[parcel] for parcel in parcels)


def _put(shelves: _Shelves, old: Shelf, *new: Shelf) -> _Shelves:
    at = shelves.index(old)
    return (*shelves[:at], *new, *shelves[at + 1 :])


def _change_one(
    counter: Counter, change: ShelfChange, name: str, altered: Callable[[Shelf], Shelf]
) -> None:
    def with_it(shelves: _Shelves) -> _Shelves:
        old = shelf_named(shelves, name)
        return _put(shelves, old, altered(old))

    _change(counter, change, (name,), with_it)


def _change(
    counter: Counter,
    change: ShelfChange,
    names: tuple[str, ...],
    altered: Callable[[_Shelves], _Shelves],
) -> None:
    with counter.job() as work:
        before = shelving.drawing(work, counter.shop)
        _write(work, before, altered(before), change, names)


def _write(
    work: Work,
    before: _Shelves,
    shelves: _Shelves,
    change: ShelfChange,
    names: tuple[str, ...],
    *,
    emptied: str = "",
) -> None:
    """Write a drawing that can be worked with; `emptied` is cleared by the same job."""
    _refuse_if_unfit(shelves)
    drawn, filled = {shelf.name: shelf for shelf in shelves}, work.parcels.on_shelves()
    for old in before:
        count, new = filled.get(old.name, 0), drawn.get(old.name)
        if old.name == emptied:
            continue
        if new is None and count:
            raise Refused("shelf_not_empty", shelf=old.name, count=count)
        if new is not None and new.size < old.size:
            _refuse_if_too_small(new, count)
    work.write(ShelvesDrawn(shelves, change, names))


def _refuse_if_unfit(shelves: _Shelves) -> None:
    for shelf in shelves:
        if not shelf.name.strip() or len(shelf.name) > LONGEST_NAME or not shelf.name.isprintable():
            raise Refused("shelf_name_wrong", shelf=shelf.name, most=LONGEST_NAME)
        if not 1 <= shelf.size <= MOST_PARCELS:
            raise Refused("shelf_size_wrong", shelf=shelf.name, most=MOST_PARCELS)
    if same := _same_names(shelves):
        reason = "shelf_there" if same[0] == same[1] else "shelves_alike"
        raise Refused(reason, shelf=same[0], other=same[1])
    open_kinds = {shelf.kind for shelf in shelves if not shelf.is_closed}
    if not {ShelfKind.NORMAL, ShelfKind.ASIDE} <= open_kinds:
        raise Refused("shelf_last")


def _same_names(shelves: _Shelves) -> tuple[str, str] | None:
    """Find two shelves whose tags a scanner could not tell apart."""
    return alike([shelf.name for shelf in shelves])


def _refuse_if_too_small(shelf: Shelf, count: int) -> None:
    if count > shelf.size:
        raise Refused("shelf_too_small", shelf=shelf.name, count=count, size=shelf.size)
