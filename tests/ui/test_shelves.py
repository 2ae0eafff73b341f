"""The shelves' page: what lies where, the owner's drawing, and parcels that must be carried."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.desk import drawing, shelving
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.shelf import ShelfKind
from hubdesk.parcels.tagnames import alike
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.rows import Line
from hubdesk.ui.shelves.form import next_name
from hubdesk.ui.shelves.page import Mode, ShelvesPage
from tests.conftest import Clock
from tests.ui.conftest import Desk

MARIA, JOHN, AMES, DENTAL = (
    "TBA309611474471",
    "TBA309611474467",
    "TBA309611474519",
    "TBA309611474533",
)


def tag(shelf: str) -> str:
    return write(OwnCode(OwnKind.SHELF, shelf))


def drawn(desk: Desk) -> list[str]:
    counter = desk.window._counter
    return [state.shelf.name for state in shelving.board(counter).states]


def filled(desk: Desk) -> dict[str, int]:
    board = shelving.board(desk.window._counter)
    return {state.shelf.name: state.filled for state in board.states}


def listed(page: ShelvesPage) -> list[str]:
    return [row.key for row in page.contents.list.rows.rows if isinstance(row, Line)]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def unreachable(page: QWidget) -> list[str]:
    """Name the buttons and fields that neither Tab nor an arrow key comes to."""
    return [
        each.accessibleName()
        for each in page.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QLineEdit)
        and each.isVisible()
        and not each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.fixture
def page(desk: Desk) -> ShelvesPage:
    """The page with two parcels on A1, one on A2, one on B1."""
    for number in (MARIA, JOHN, AMES, DENTAL):
        desk.scan(number)
    desk.window.show_page(PageName.SHELVES)
    desk.settle()
    return desk.window.pages.shelves


@pytest.fixture
def draws(desk: Desk, page: ShelvesPage) -> ShelvesPage:
    """The page while the owner draws, with A1 chosen."""
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    click(page.board.tile("A1"))
    return page


def test_today_and_parcels_open_the_shelves(desk: Desk) -> None:
    for place in (PageName.TODAY, PageName.PARCELS):
        desk.window.show_page(place)
        click(desk.window.pages.current.shelves)  # type: ignore[attr-defined]
        assert desk.window.page is PageName.SHELVES


def test_the_board_shows_the_shelves_in_the_order_of_the_walk(page: ShelvesPage) -> None:
    assert page.board.names == ("A1", "A2", "B1", "X1")
    assert page.board.tile("A1").accessibleName() == "A1, 2 of 2, full, usual"
    assert page._caption.accessibleName() == "4 parcels on 8 places"


def test_a_touch_on_a_shelf_lists_what_lies_there(desk: Desk, page: ShelvesPage) -> None:
    click(page.board.tile("A1"))
    assert len(listed(page)) == 2
    page.contents.list.choose_first()
    click(page.contents.open)
    assert desk.window.page is PageName.PARCELS
    assert desk.window.pages.parcels.card.parcel == listed(page)[0]


def test_an_empty_shelf_says_how_to_fill_it(page: ShelvesPage) -> None:
    click(page.board.tile("X1"))
    assert page.contents._empty.isVisible()
    assert not page.contents.open.isVisible()


def test_a_scan_on_the_page_is_taken_and_shows_its_card(desk: Desk, page: ShelvesPage) -> None:
    assert desk.scan(MARIA).kind is VerdictKind.AGAIN
    assert page.verdict.isVisible()


def test_a_tag_and_a_parcel_move_it_and_the_board_follows(desk: Desk, page: ShelvesPage) -> None:
    desk.window._counter.in_hand = None
    desk.scan(tag("X1"))
    assert desk.scan(MARIA).kind is VerdictKind.MOVED
    desk.qtbot.waitUntil(lambda: "1 of 2" in page.board.tile("X1").accessibleName(), timeout=20_000)
    assert filled(desk)["X1"] == 1


def warning(page: ShelvesPage) -> str:
    card = page.verdict.text
    return card.lines[-1] if card is not None else ""


def test_after_a_move_it_says_when_the_shelf_is_full_and_when_it_holds_too_many(
    desk: Desk, page: ShelvesPage
) -> None:
    desk.window._counter.in_hand = None
    for number, told in (
        (DENTAL, "Shelf A2 is full now."),
        (MARIA, "Shelf A2 is overfull: it holds 3 now."),
    ):
        desk.scan(tag("A2"))
        desk.scan(number)
        assert warning(page) == told
        desk.window._counter.in_hand = None


def test_a_shelf_with_room_is_no_warning(desk: Desk, page: ShelvesPage) -> None:
    drawing.resize(desk.window._counter, "X1", 20)
    desk.window._counter.in_hand = None
    desk.scan(tag("X1"))
    desk.scan(MARIA)
    card = page.verdict.text
    assert card is not None
    assert card.lines == ("418 Barstow St, Apt 2",)


def test_the_owner_adds_a_shelf_and_undo_takes_it_away(desk: Desk, draws: ShelvesPage) -> None:
    desk.press(Qt.Key.Key_Insert)
    assert drawn(desk) == ["A1", "A3", "A2", "B1", "X1"]
    assert draws.board.choice == "A3"
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: draws.board.names == ("A1", "A2", "B1", "X1"), timeout=20_000)
    assert drawn(desk) == ["A1", "A2", "B1", "X1"]


def test_a_new_name_and_a_new_size_are_saved_together(desk: Desk, draws: ShelvesPage) -> None:
    draws.form.name.setText("Window")
    click(draws.form.more)
    click(draws.form.save)
    assert drawn(desk)[0] == "Window"
    assert draws.board.tile("Window").accessibleName() == "Window, 2 of 3, room, usual".replace(
        ", room", ""
    )
    assert draws.board.choice == "Window"


@pytest.mark.parametrize(
    ("name", "told"),
    [("A2", "There is a shelf A2 already."), ("a 2", "A scanner cannot tell a 2 from A2.")],
)
def test_a_name_that_is_there_or_that_a_scanner_confuses_is_refused_on_the_card(
    desk: Desk, draws: ShelvesPage, name: str, told: str
) -> None:
    draws.form.name.setText(name)
    click(draws.form.save)
    assert drawn(desk) == ["A1", "A2", "B1", "X1"]
    card = draws.verdict.text
    assert card is not None
    assert card.big == told
    assert draws.form.name.text() == name


def test_what_is_half_typed_survives_a_look_at_the_record(desk: Desk, draws: ShelvesPage) -> None:
    draws.form.name.setText("Win")
    desk.window.refresh()
    assert draws.form.name.text() == "Win"


def test_a_shelf_is_for_something_else(desk: Desk, draws: ShelvesPage) -> None:
    click(draws.form.kinds[ShelfKind.COLD])
    states = shelving.board(desk.window._counter).states
    assert states[0].shelf.kind is ShelfKind.COLD


def test_while_no_shelf_is_chosen_a_kind_looks_as_if_nothing_can_be_pressed(
    draws: ShelvesPage,
) -> None:
    kind = draws.form.kinds[ShelfKind.COLD]
    ready = kind.grab().toImage()
    draws.form.show_shelf(None)
    assert not kind.isEnabled()
    assert kind.grab().toImage() != ready


def test_a_touch_on_the_kind_that_it_has_leaves_it_so(draws: ShelvesPage) -> None:
    click(draws.form.kinds[ShelfKind.NORMAL])
    assert [kind for kind, button in draws.form.kinds.items() if button.isChecked()] == [
        ShelfKind.NORMAL
    ]


def test_without_a_mouse_a_shelf_is_chosen_and_is_for_something_else(
    desk: Desk, page: ShelvesPage
) -> None:
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page.board.tile("A1").setFocus()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Space)
    assert page.board.choice == "A2"
    page.form.kinds[ShelfKind.NORMAL].setFocus()
    desk.press(Qt.Key.Key_Down)
    assert shelving.board(desk.window._counter).states[1].shelf.kind is ShelfKind.NORMAL
    desk.press(Qt.Key.Key_Space)
    assert shelving.board(desk.window._counter).states[1].shelf.kind is ShelfKind.LARGE


def test_every_button_is_reached_by_tab_in_every_mode(desk: Desk, page: ShelvesPage) -> None:
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F9, Qt.Key.Key_F9, Qt.Key.Key_Insert):
        assert unreachable(page) == [], page.mode
        desk.press(key)
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    click(page.board.tile("A1"))
    assert page.mode is Mode.DRAW
    assert unreachable(page) == []


def test_keys_and_buttons_put_a_shelf_in_its_place(desk: Desk, draws: ShelvesPage) -> None:
    desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert drawn(desk) == ["A2", "A1", "B1", "X1"]
    click(draws.form.earlier)
    assert drawn(desk) == ["A1", "A2", "B1", "X1"]
    click(draws.form.earlier)
    assert drawn(desk) == ["A1", "A2", "B1", "X1"]


@pytest.mark.parametrize(
    ("onto", "left", "order"),
    [
        ("B1", False, ["A2", "B1", "A1", "X1"]),
        ("B1", True, ["A2", "A1", "B1", "X1"]),
        ("A1", True, ["A1", "A2", "B1", "X1"]),
    ],
)
def test_a_shelf_is_dragged_to_its_place(
    desk: Desk, draws: ShelvesPage, onto: str, left: bool, order: list[str]
) -> None:
    tile, target = draws.board.tile("A1"), draws.board.tile(onto)
    end = target.mapToGlobal(QPoint(10 if left else target.width() - 10, 50))
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(tile, QPoint(80, 60))
    QTest.mouseMove(tile, tile.mapFromGlobal(end))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=tile.mapFromGlobal(end))
    assert drawn(desk) == order


def test_nothing_is_dragged_while_one_only_looks(desk: Desk, page: ShelvesPage) -> None:
    tile = page.board.tile("A1")
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(tile, QPoint(500, 60))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(500, 60))
    assert drawn(desk) == ["A1", "A2", "B1", "X1"]


def test_two_shelves_are_swapped_and_it_says_what_to_carry(desk: Desk, draws: ShelvesPage) -> None:
    before = filled(desk)
    click(draws.form.swap)
    click(draws.board.tile("A2"))
    assert filled(desk) == {**before, "A1": before["A2"], "A2": before["A1"]}
    assert draws.carry.isVisible()
    desk.press(Qt.Key.Key_F10)
    assert not draws.carry.isVisible()


def test_a_shelf_is_split_in_two(desk: Desk, draws: ShelvesPage) -> None:
    click(draws.form.split)
    assert drawn(desk) == ["A1", "A3", "A2", "B1", "X1"]
    assert (filled(desk)["A1"], filled(desk)["A3"]) == (1, 1)
    assert draws.carry.isVisible()


def test_an_empty_shelf_is_removed_and_a_full_one_cannot_be(desk: Desk, draws: ShelvesPage) -> None:
    assert not draws.form.remove.isEnabled()
    desk.press(Qt.Key.Key_Insert)
    click(draws.form.remove)
    assert drawn(desk) == ["A1", "A2", "B1", "X1"]


def test_a_closed_shelf_is_cleared_by_scanning_alone(desk: Desk, draws: ShelvesPage) -> None:
    drawing.resize(desk.window._counter, "A2", 8)
    click(draws.form.close_it)
    assert draws.carry.isVisible()
    assert {desk.scan(MARIA).shelf, desk.scan(JOHN).shelf} == {"A2"}
    assert desk.verdicts[-1].kind is VerdictKind.MOVED
    assert desk.verdicts[-1].placement is not None
    assert desk.verdicts[-1].placement.filled == filled(desk)["A2"] == 3
    assert filled(desk)["A1"] == 0
    desk.qtbot.waitUntil(lambda: not draws.carry.isVisible(), timeout=20_000)


def test_a_tag_scanned_just_before_says_where_a_cleared_parcel_goes(
    desk: Desk, draws: ShelvesPage
) -> None:
    click(draws.form.close_it)
    desk.window._counter.in_hand = None
    desk.scan(tag("X1"))
    assert desk.scan(MARIA).shelf == "X1"
    assert filled(desk)["X1"] == 1


def test_a_closed_shelf_is_cleared_by_one_key(desk: Desk, draws: ShelvesPage) -> None:
    click(draws.form.close_it)
    desk.press(Qt.Key.Key_F10)
    desk.press(Qt.Key.Key_F10)
    assert filled(desk)["A1"] == 0
    assert not draws.carry.isVisible()
    click(draws.form.close_it)
    assert not shelving.board(desk.window._counter).states[0].shelf.is_closed


def test_the_drawing_is_left_by_f9(desk: Desk, draws: ShelvesPage) -> None:
    desk.press(Qt.Key.Key_F9)
    assert draws.mode is Mode.LOOK
    assert draws.contents.isVisible()


def test_the_tags_are_asked_for_by_key_and_only_where_they_are_seen(
    desk: Desk, page: ShelvesPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.tags_wanted, timeout=20_000):
        desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    desk.window.show_page(PageName.TODAY)
    with qtbot.assertNotEmitted(page.tags_wanted):
        desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_the_page_changes_its_language_with_a_shelf_open(
    desk: Desk, draws: ShelvesPage, language: Language
) -> None:
    language.choose("es")
    desk.settle()
    assert draws.form.close_it.words == "Cerrar"
    assert draws.board.choice == "A1"


@given(
    st.lists(st.text("AB12", min_size=1, max_size=4), unique_by=str.upper),
    st.text("AB12", min_size=1, max_size=16),
)
def test_a_proposed_name_has_a_tag_of_its_own(taken: list[str], like: str) -> None:
    if alike(taken) is None:
        name = next_name(taken, like)
        assert alike((*taken, name)) is None
        assert 0 < len(name) <= 16


def test_after_a3_comes_a4() -> None:
    assert next_name(("A1", "A2", "A3"), "A3") == "A4"
    assert next_name(("Cold",), "Cold") == "Cold2"


def test_today_tells_what_goes_back_and_opens_its_list(desk: Desk, page: ShelvesPage) -> None:
    clock = desk.window._counter.now
    assert isinstance(clock, Clock)
    clock.forward(seconds=30 * 24 * 3600)
    desk.window.show_page(PageName.TODAY)
    heading = desk.window.pages.today.looks.rows[0]
    assert heading.accessibleName() == "goes back 4 parcels should have gone back"
    click(heading)
    assert desk.window.page is PageName.SHELVES
    assert len(listed(page)) == 4


def test_today_says_nothing_of_parcels_that_have_time(desk: Desk, page: ShelvesPage) -> None:
    desk.window.show_page(PageName.TODAY)
    assert desk.window.pages.today.looks.rows == ()
