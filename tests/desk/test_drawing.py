"""The owner draws the shelves, and whatever is drawn can be undone."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hubdesk.desk import drawing, shelving
from hubdesk.desk.undoing import undo
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import Shelf, ShelfKind
from tests.desk.conftest import assert_sound, scan

NUMBERS = ("TBA309611474471", "TBA309611474467", "TBA309611474519", "TBA309611474533")


@pytest.fixture
def full(morning):
    """All four parcels are in: two on A1, one on A2, one on B1."""
    for number in NUMBERS:
        scan(morning, number)
    return morning


def names(counter):
    return [state.shelf.name for state in shelving.board(counter).states]


def contents(counter):
    return {s.shelf.name: s.filled for s in shelving.board(counter).states if s.filled}


def test_the_first_change_takes_over_what_the_settings_say(morning):
    drawing.add(morning, Shelf("C1", 4), after="A2")
    assert names(morning) == ["A1", "A2", "C1", "B1", "X1"]
    assert shelving.board(morning).is_drawn
    undo(morning)
    assert names(morning) == ["A1", "A2", "B1", "X1"]
    assert not shelving.board(morning).is_drawn
    assert_sound(morning)


def test_a_renamed_shelf_keeps_its_parcels(full):
    drawing.rename(full, "A1", "Window")
    assert names(full)[0] == "Window"
    assert contents(full) == {"Window": 2, "A2": 1, "B1": 1}
    assert_sound(full)
    undo(full)
    assert contents(full) == {"A1": 2, "A2": 1, "B1": 1}
    assert_sound(full)


def test_the_walk_can_go_another_way(morning):
    drawing.reorder(morning, ["B1", "A1"])
    assert names(morning) == ["B1", "A1", "A2", "X1"]


def test_sizes_and_kinds_can_be_changed(full):
    drawing.resize(full, "A1", 12)
    drawing.change_kind(full, "A1", ShelfKind.LARGE)
    first = shelving.board(full).states[0].shelf
    assert (first.size, first.kind) == (12, ShelfKind.LARGE)
    with pytest.raises(Refused, match="shelf_too_small"):
        drawing.resize(full, "A1", 1)


def test_a_closed_shelf_opens_again_and_an_empty_one_can_be_removed(full):
    drawing.close(full, "B1")
    with pytest.raises(Refused, match="shelf_not_empty"):
        drawing.remove(full, "B1")
    drawing.reopen(full, "B1")
    assert shelving.to_clear(full) == ()
    drawing.add(full, Shelf("C1", 2))
    drawing.remove(full, "C1")
    assert "C1" not in names(full)


def test_two_shelves_change_places_and_back(full):
    carried = drawing.swap(full, "A1", "B1")
    assert contents(full) == {"A1": 1, "A2": 1, "B1": 2}
    assert sorted(a.parcel.shelf for a in carried) == ["A1", "B1", "B1"]
    assert_sound(full)
    undo(full)
    assert contents(full) == {"A1": 2, "A2": 1, "B1": 1}
    for other, why in (("X1", "shelves_differ"), ("A1", "shelves_differ"), ("Z", "shelf_unknown")):
        with pytest.raises(Refused, match=why):
            drawing.swap(full, "A1", other)


def test_a_swap_into_too_little_room_or_of_nothing_is_refused(full):
    drawing.resize(full, "A2", 1)
    with pytest.raises(Refused, match="shelf_too_small"):
        drawing.swap(full, "A1", "A2")
    drawing.add(full, Shelf("C1", 2))
    drawing.add(full, Shelf("C2", 2))
    with pytest.raises(Refused, match="nothing_to_move"):
        drawing.swap(full, "C1", "C2")
    assert contents(full) == {"A1": 2, "A2": 1, "B1": 1}


def test_half_of_a_split_shelf_is_carried_over_and_one_door_stays_together(full):
    for number in NUMBERS:
        with full.view() as view:
            parcel = view.parcels.by_number(number)[0].parcel.id
        drawing.resize(full, "A1", 8) if number == NUMBERS[0] else None
        shelving.put(full, parcel, "A1")
    carried = drawing.split(full, "A1", "A1b", 4)
    assert names(full)[:2] == ["A1", "A1b"]
    assert [a.parcel.number[-4:] for a in carried] == ["4519", "4533"]
    assert contents(full) == {"A1": 2, "A1b": 2}
    assert_sound(full)
    undo(full)
    assert contents(full) == {"A1": 4}
    assert_sound(full)


@pytest.mark.parametrize(
    ("shelves", "why"),
    [
        ([Shelf("A1", 0)], "shelf_size_wrong"),
        ([Shelf("A1", 1000)], "shelf_size_wrong"),
        ([Shelf("  ", 8)], "shelf_name_wrong"),
        ([Shelf("A\n1", 8)], "shelf_name_wrong"),
        ([Shelf("A" * 17, 8)], "shelf_name_wrong"),
        ([Shelf("a1", 8), Shelf("A 1", 8)], "shelves_alike"),
        ([Shelf("A1", 8, ShelfKind.COLD)], "shelf_last"),
        ([Shelf("A1", 8, is_closed=True)], "shelf_last"),
    ],
)
def test_what_nobody_could_work_with_is_not_drawn(morning, shelves, why):
    with pytest.raises(Refused, match=why):
        drawing.draw(morning, [*shelves, Shelf("X1", 2, ShelfKind.ASIDE)])
    assert not shelving.board(morning).is_drawn


def test_a_drawing_that_forgets_a_shelf_with_parcels_is_refused(full):
    with pytest.raises(Refused, match="shelf_not_empty"):
        drawing.draw(full, [Shelf("A1", 8), Shelf("A2", 8), Shelf("X1", 8, ShelfKind.ASIDE)])
    with pytest.raises(Refused, match="shelf_last"):
        drawing.draw(full, [Shelf("A1", 8), Shelf("A2", 8), Shelf("B1", 8)])


def test_an_earlier_drawing_cannot_be_undone_under_a_later_one(morning):
    drawing.resize(morning, "A1", 5)
    earlier = morning.done.pop()
    drawing.resize(morning, "A1", 6)
    morning.done.append(earlier)
    with pytest.raises(Refused, match="changed_since"):
        undo(morning)
    assert shelving.board(morning).states[0].shelf.size == 6


def test_every_drawing_is_in_the_journal_with_who_and_when(morning):
    drawing.resize(morning, "A1", 5)
    with morning.view() as view:
        (entry,) = view.journal.of_kinds(Kind.SHELVES_DRAWN)
    assert (entry.person, entry.facts.names, entry.facts.change.value) == (
        *("Rosa", ("A1",)),
        "resized",
    )


changes = st.lists(
    st.tuples(
        st.sampled_from(["add", "rename", "resize", "close", "open", "swap", "split", "undo"]),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=12,
)


def change(counter, what, first, second, nth):
    match what:
        case "add":
            drawing.add(counter, Shelf(f"N{nth}", 2))
        case "rename":
            drawing.rename(counter, first, f"R{nth}")
        case "resize":
            drawing.resize(counter, first, nth + 1)
        case "close":
            drawing.close(counter, first)
        case "open":
            drawing.reopen(counter, first)
        case "swap":
            drawing.swap(counter, first, second)
        case "split":
            drawing.split(counter, first, f"S{nth}", 1)
        case "undo" if len(counter.done) > 4:
            undo(counter)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes)
def test_whatever_the_owner_does_the_record_adds_up_and_no_parcel_is_without_a_place(full, told):
    """One record all the way, so that each example goes on from where the last one ended."""
    for nth, (what, one, other) in enumerate(told):
        drawn = names(full)
        with suppress(Refused):
            change(full, what, drawn[one % len(drawn)], drawn[other % len(drawn)], nth)
    assert_sound(full)
    board = shelving.board(full)
    homes = {s.shelf.name for s in board.states if not s.shelf.is_closed}
    homeless = {clearing.subject.parcel.number for clearing in shelving.to_clear(full)}
    assert board.homeless == len(homeless)
    with full.view() as view:
        for number in NUMBERS:
            (found,) = view.parcels.by_number(number)
            assert found.parcel.shelf in homes or number in homeless
