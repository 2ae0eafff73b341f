"""The rule of the shelves: together, in the order of the run, and never over without saying so."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.shelf import Crowding, Need, Shelf, ShelfKind, crowding, is_full, place
from hubdesk.parcels.travel import travel_key

ARRIVING = (ShelfKind.NORMAL, ShelfKind.LARGE, ShelfKind.COLD, ShelfKind.ASIDE)
shelf_lists = st.lists(
    st.builds(
        Shelf,
        name=st.sampled_from([f"{row}{column}" for row in "ABCDE" for column in range(1, 5)]),
        size=st.integers(1, 6),
        kind=st.sampled_from(ShelfKind),
        is_closed=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda shelf: shelf.name,
).map(lambda shelves: [Shelf("M1", 3), *shelves, Shelf("X1", 2, ShelfKind.ASIDE)])
traits = st.sets(st.sampled_from([Trait.COLD, Trait.LARGE])).map(lambda found: tuple(sorted(found)))


@given(shelf_lists, st.lists(st.tuples(st.integers(0, 9), traits), max_size=60))
def test_no_shelf_is_over_its_size_while_another_of_its_kind_has_room(shelves, arriving):
    filled: Counter[str] = Counter()
    known = {shelf.name: shelf for shelf in shelves}
    for door, marks in arriving:
        before = dict(filled)
        placement = place(shelves, filled, Need(marks, rank=door, total=10))
        shelf = known[placement.shelf]
        filled[placement.shelf] += 1
        assert not shelf.is_closed
        assert shelf.kind in ARRIVING
        assert (placement.filled, placement.size) == (filled[shelf.name], shelf.size)
        assert placement.crowding is crowding(filled[shelf.name], shelf.size)
        assert placement.is_shop_full == is_full(shelves, filled)
        if placement.filled > shelf.size:
            like = [s for s in shelves if s.kind is shelf.kind and not s.is_closed]
            assert all(before.get(s.name, 0) >= s.size for s in like)
        if Trait.COLD in marks and shelf.kind is not ShelfKind.COLD:
            cold = [s for s in shelves if s.kind is ShelfKind.COLD and not s.is_closed]
            assert all(before.get(s.name, 0) >= s.size for s in cold)


@given(shelf_lists, st.lists(st.integers(0, 9), max_size=60))
def test_one_address_stays_together_as_long_as_it_fits(shelves, doors):
    filled: Counter[str] = Counter()
    beside: defaultdict[int, list[str]] = defaultdict(list)
    known = {shelf.name: shelf for shelf in shelves}
    for nth, door in enumerate(doors):
        to_come = doors[nth:].count(door)
        before = [
            s
            for s in dict.fromkeys(beside[door])
            if filled[s] < known[s].size and known[s].kind is ShelfKind.NORMAL
        ]
        need = Need(beside=tuple(beside[door]), mates=to_come, rank=door, total=10)
        placement = place(shelves, filled, need)
        if before:
            assert placement.shelf in before
        filled[placement.shelf] += 1
        beside[door].append(placement.shelf)


@given(st.lists(st.integers(0, 99), min_size=1, max_size=40), st.randoms())
def test_loading_is_one_walk_along_the_shelves_in_whatever_order_the_parcels_came(doors, dice):
    """Forty parcels, nine shelves of eight: every run is loaded without turning back."""
    shelves = [Shelf(f"S{place}", 8) for place in range(9)]
    sorted_doors = sorted(doors)
    arriving = list(doors)
    dice.shuffle(arriving)
    filled: Counter[str] = Counter()
    beside: defaultdict[int, list[str]] = defaultdict(list)
    places = []
    for nth, door in enumerate(arriving):
        rank = sorted_doors.index(door)
        need = Need(
            beside=tuple(beside[door]),
            mates=arriving[nth:].count(door),
            rank=rank,
            total=len(doors),
        )
        shelf = place(shelves, filled, need).shelf
        filled[shelf] += 1
        beside[door].append(shelf)
        places.append((door, int(shelf[1:])))
    walk = [shelf for _, shelf in sorted(places)]
    assert walk == sorted(walk)


def test_the_same_situation_gives_the_same_shelf():
    shelves = [Shelf("A1", 2), Shelf("A2", 2), Shelf("X1", 1, ShelfKind.ASIDE)]
    need = Need(rank=3, total=4)
    assert place(shelves, {"A1": 1}, need) == place(shelves, {"A1": 1}, need)


def test_a_door_with_three_parcels_goes_where_three_fit():
    shelves = [Shelf("A1", 4), Shelf("A2", 4), Shelf("A3", 4)]
    assert place(shelves, {"A1": 2}, Need(mates=3, rank=0, total=9)).shelf == "A2"
    assert place(shelves, {"A1": 2}, Need(mates=2, rank=0, total=9)).shelf == "A1"
    assert place(shelves, {"A1": 4, "A2": 3, "A3": 3}, Need(mates=3, total=9)).shelf == "A2"


def test_cold_goods_go_to_the_cold_and_large_ones_to_where_they_fit():
    shelves = [Shelf("A1", 1), Shelf("L1", 1, ShelfKind.LARGE), Shelf("K1", 1, ShelfKind.COLD)]
    assert place(shelves, {}, Need((Trait.COLD,))).shelf == "K1"
    assert place(shelves, {}, Need((Trait.LARGE,))).shelf == "L1"
    assert place(shelves, {"L1": 1}, Need((Trait.LARGE,))).shelf == "A1"
    assert place(shelves, {"A1": 1}, Need()).shelf == "L1"
    assert place(shelves, {"K1": 1}, Need((Trait.COLD,))).shelf == "A1"


def test_a_full_shop_says_so_and_still_has_a_place():
    shelves = [Shelf("A1", 1), Shelf("P1", 9, ShelfKind.PICKUP), Shelf("X1", 1, ShelfKind.ASIDE)]
    first, second, third = (
        place(shelves, filled, Need()) for filled in ({}, {"A1": 1}, {"A1": 1, "X1": 1})
    )
    assert (first.shelf, first.crowding, first.is_shop_full) == ("A1", Crowding.FULL, True)
    assert (second.shelf, second.is_shop_full) == ("X1", True)
    assert (third.shelf, third.crowding, third.filled) == ("A1", Crowding.OVER, 2)
    only_kept = [Shelf("P1", 1, ShelfKind.PICKUP)]
    assert place(only_kept, {"P1": 1}, Need()).shelf == "P1"


@pytest.mark.parametrize(
    ("filled", "told"),
    [(6, Crowding.ROOM), (7, Crowding.FILLING), (8, Crowding.FULL), (9, Crowding.OVER)],
)
def test_a_shelf_of_eight_warns_from_the_seventh_parcel_on(filled, told):
    assert crowding(filled, 8) is told


def test_doors_are_travelled_street_by_street_and_by_number():
    keys = [
        travel_key(*door)
        for door in [
            ("9 Barstow St", "54701"),
            ("77 Barstow Street", "54701"),
            ("418 Barstow St", "54701"),
            ("418b Barstow St", "54701"),
            ("419 Barstow St, Apt 2", "54701"),
            ("77 Graham Ave", "54701"),
            ("12 2nd St", "54702"),
            ("Old Mill", "54702"),
            ("1 Aspen Ct", "54703-1234"),
        ]
    ]
    assert keys == sorted(keys)
    assert travel_key("419 Barstow Street Apt 2", "54701") == keys[4]
    assert travel_key("", "54701") == ""
