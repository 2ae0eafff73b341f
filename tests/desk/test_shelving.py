"""The shelves at work: where parcels go, what is full, what must be carried elsewhere."""

from __future__ import annotations

import pytest

from hubdesk.desk import drawing, shelving
from hubdesk.desk.notices import take_notice
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import Crowding, Shelf, ShelfKind
from tests.desk.conftest import assert_sound, scan

DRAWN = (
    Shelf("A1", 3),
    Shelf("A2", 3),
    Shelf("Cold", 2, ShelfKind.COLD),
    Shelf("Floor", 2, ShelfKind.LARGE),
    Shelf("X1", 2, ShelfKind.ASIDE),
    Shelf("X2", 2, ShelfKind.ASIDE),
)


@pytest.fixture
def drawn(morning):
    drawing.draw(morning, DRAWN)
    return morning


def shelf_of(counter, number):
    with counter.view() as view:
        return view.parcels.by_number(number)[0].parcel.shelf


def test_before_anything_is_drawn_the_settings_say_what_there_is(morning):
    board = shelving.board(morning)
    assert not board.is_drawn
    assert [(s.shelf.name, s.shelf.size, s.shelf.kind) for s in board.states] == [
        ("A1", 2, ShelfKind.NORMAL),
        ("A2", 2, ShelfKind.NORMAL),
        ("B1", 2, ShelfKind.NORMAL),
        ("X1", 2, ShelfKind.ASIDE),
    ]


def test_what_a_notice_says_of_a_parcel_decides_about_its_kind_of_shelf(counter, tmp_path):
    drawing.draw(counter, DRAWN)
    file = tmp_path / "notice.csv"
    file.write_text(
        "tracking,address,zip,special\n"
        "TBA309611474471,1 Elm St,54701,chilled\n"
        "TBA309611474519,1 Elm St,54701,oversize\n"
        "TBA309611474533,1 Elm St,54701,\n"
    )
    take_notice(counter, file)
    numbers = ("TBA309611474471", "TBA309611474519", "TBA309611474533")
    assert [scan(counter, number).shelf for number in numbers] == ["Cold", "Floor", "A1"]
    assert_sound(counter)


def test_the_board_shows_how_full_each_shelf_is_and_when_the_shop_is(counter):
    drawing.draw(counter, [Shelf("A1", 5), Shelf("X1", 1, ShelfKind.ASIDE)])
    for number in range(4):
        scan(counter, f"TBA30961147447{number}")
    (first, _) = shelving.board(counter).states
    assert (first.filled, first.crowding) == (4, Crowding.FILLING)
    scan(counter, "TBA309611474474")
    board = shelving.board(counter)
    assert (board.states[0].crowding, board.is_full) == (Crowding.FULL, True)
    assert scan(counter, "TBA309611474475").shelf == "X1"
    assert scan(counter, "TBA309611474476").shelf == "A1"
    assert shelving.board(counter).states[0].crowding is Crowding.OVER


def test_what_is_kept_aside_goes_to_the_next_shelf_for_it_when_the_first_is_full(drawn):
    numbers = ("1Z5R89390357567127", "TBA309611470001", "TBA309611470002")
    verdicts = [scan(drawn, number) for number in numbers]
    assert {verdict.kind for verdict in verdicts} == {VerdictKind.NOT_ON_NOTICE}
    assert [verdict.shelf for verdict in verdicts] == ["X1", "X1", "X2"]


def test_a_parcel_is_put_onto_a_shelf_by_name_or_tag_and_a_full_one_says_so(drawn):
    parcel = scan(drawn, "TBA309611474471").subject.parcel.id
    placement = shelving.put(drawn, parcel, "FLOOR")
    assert (placement.shelf, placement.filled, placement.crowding) == ("Floor", 1, Crowding.ROOM)
    assert shelf_of(drawn, "TBA309611474471") == "Floor"
    for shelf, why in (("Z9", "shelf_unknown"), ("A2", "shelf_closed")):
        if shelf == "A2":
            drawing.close(drawn, "A2")
        with pytest.raises(Refused, match=why):
            shelving.put(drawn, parcel, shelf)
    with pytest.raises(Refused, match="not_here"):
        shelving.put(drawn, "no-such-parcel", "A1")
    assert_sound(drawn)


def test_putting_a_parcel_where_it_lies_writes_nothing(drawn):
    taken = scan(drawn, "TBA309611474471")
    with drawn.view() as view:
        before = view.journal.last_position()
    shelving.put(drawn, taken.subject.parcel.id, taken.shelf)
    with drawn.view() as view:
        assert view.journal.last_position() == before


def test_a_closed_shelf_takes_none_and_names_each_parcel_with_its_new_place(drawn):
    for number in ("4471", "4467", "4519"):
        scan(drawn, f"TBA30961147{number}")
    moved_from = shelf_of(drawn, "TBA309611474471")
    clearings = drawing.close(drawn, moved_from)
    assert [c.subject.parcel.number[-4:] for c in clearings] == ["4471", "4467"]
    assert len({c.placement.shelf for c in clearings}) == 1
    for clearing in clearings:
        placement = shelving.clear_next(drawn, clearing.subject.parcel.id)
        assert placement.shelf == clearing.placement.shelf
        with pytest.raises(Refused, match="not_here"):
            shelving.clear_next(drawn, clearing.subject.parcel.id)
    assert shelving.to_clear(drawn) == ()
    assert scan(drawn, "TBA309611474533").shelf != moved_from
    assert_sound(drawn)


def test_a_proposal_says_how_full_the_shelf_will_be(drawn):
    with drawn.view() as view:
        placement = shelving.propose(view, drawn.shop, None, (Trait.COLD,))
        assert (placement.shelf, placement.filled, placement.size) == ("Cold", 1, 2)
        assert shelving.propose_shelf(view, drawn.shop, None) == "A1"
