"""Deliver before anybody goes: what waits is proposed, put in order, given to somebody."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.parcels.parcel import Run, Trait, Vehicle
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.deliver.page import DeliverPage
from hubdesk.ui.deliver.rows import STAYS
from hubdesk.ui.rail import PageName
from tests.desk.conftest import assert_sound
from tests.desk.shelved import shelve, streets_of
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import (
    ALT,
    CONTROL,
    STREETS,
    beside,
    cells,
    moment,
    order_of,
    page_of,
    pills,
    settle,
)


def test_before_anything_is_on_a_shelf_the_page_leads_to_receiving(desk: Desk) -> None:
    page = page_of(desk)
    assert moment(desk) is Moment.EMPTY
    assert page.parts.empty.isVisible()
    assert not page.parts.foot.main.isVisible()
    page.parts.empty.button.click()
    assert desk.window.page is PageName.RECEIVE


def test_what_lies_on_the_shelf_is_proposed_and_planned_by_one_key(
    desk: Desk, counter: Counter
) -> None:
    for street, at in STREETS.items():
        shelve(counter, street, place=beside(*at))
    shelve(counter, "PO Box 12")
    settle(desk)
    page = page_of(desk)
    proposals = page.parts.proposals
    assert [cells(proposals, row)[0] for row in range(2)] == ["North side", "Stays here"]
    assert cells(proposals, 0)[1].startswith("3 stops · 3 parcels · 1.")
    desk.press(Qt.Key.Key_F9)
    settle(desk)
    assert page.run is not None
    assert (page.run.person, page.run.name) == ("Rosa", "North side")
    assert moment(desk) is Moment.PLANNED
    assert page.parts.sketch.has_map
    assert_sound(counter)


def test_what_stays_is_listed_with_its_reason(desk: Desk, counter: Counter) -> None:
    shelve(counter, "PO Box 12", "B. Reyes")
    settle(desk)
    page = page_of(desk)
    assert page.planner.choice == STAYS
    assert pills(desk, 0) == "Its address names no door"
    assert not page.parts.foot.main.isEnabled()
    desk.press(Qt.Key.Key_F9)
    assert page.verdict.text is not None
    assert page.verdict.text.big == "These parcels have no address to deliver to."


def test_somebody_else_can_be_chosen_to_go_and_how(
    parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    page.parts.carrier.people.button("Luis").click()
    settle(desk)
    page.parts.carrier.vehicles.button(Vehicle.WALK.value).click()
    settle(desk)
    page.parts.carrier.later.click()
    settle(desk)
    page.act()
    settle(desk)
    assert page.run is not None
    assert (page.run.person, page.run.vehicle) == ("Luis", Vehicle.WALK)
    assert (page.run.planned_from, page.run.planned_to) == ("08:00", "10:00")


def test_a_stop_is_carried_by_keys_by_buttons_and_by_hand(
    run: Run, desk: Desk, counter: Counter
) -> None:
    page, before = page_of(desk), streets_of(counter, run)
    desk.press(Qt.Key.Key_Down, CONTROL)
    desk.press(Qt.Key.Key_Down, ALT)
    settle(desk)
    assert order_of(page, counter) == [before[1], before[0], before[2]]
    assert page.parts.stops.row == 1
    page.parts.foot.reorder.click()
    page.parts.foot.up.click()
    settle(desk)
    assert order_of(page, counter) == before
    drag(page, 0, 2)
    settle(desk)
    assert order_of(page, counter) == [before[1], before[2], before[0]]
    assert_sound(counter)


def drag(page: DeliverPage, row: int, below: int) -> None:
    """Carry a row by the mouse to just below another one."""
    stops = page.parts.stops
    view = stops.viewport()
    start = QPoint(40, stops.rowViewportPosition(row) + 20)
    end = QPoint(40, stops.rowViewportPosition(below) + stops.rowHeight(below) - 6)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, start + QPoint(0, 30))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_a_stop_goes_to_another_run_or_back_to_the_shelf(
    run: Run, desk: Desk, counter: Counter
) -> None:
    other = planning.plan(counter, "Hill", "Rosa", [shelve(counter, "5 Hill St")])
    settle(desk)
    page = page_of(desk)
    page.open_run(run.id)
    settle(desk)
    page.parts.sketch.chosen.emit(0)
    page.parts.foot.elsewhere.click()
    page.parts.moving.runs.button(other.id).click()
    settle(desk)
    assert page.run is not None
    assert page.run.parcels == run.parcels[1:]
    page.parts.stops.choose("0")
    page.parts.foot.elsewhere.click()
    page.parts.moving.runs.button("shelf").click()
    settle(desk)
    assert page.run.parcels == run.parcels[2:]
    assert_sound(counter)


def test_a_stop_is_chosen_on_the_map(run: Run, desk: Desk) -> None:
    page = page_of(desk)
    sketch = page.parts.sketch
    at = sketch._points()[2].toPoint()
    QTest.mouseClick(sketch, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert page.parts.stops.row == 2
    assert sketch.choice == 2


def test_without_coordinates_the_order_is_told_street_by_street(
    desk: Desk, counter: Counter
) -> None:
    planning.plan(counter, "Oak", "Luis", [shelve(counter, s) for s in ("1 Oak St", "3 Oak St")])
    settle(desk)
    sketch = page_of(desk).parts.sketch
    assert not sketch.has_map
    assert sketch.accessibleName().startswith("No map:")


def test_what_to_remember_is_told_the_weightiest_first(desk: Desk, counter: Counter) -> None:
    note = "dog, back door, closes 12:00"
    parcel = shelve(counter, "1 Oak St", note=note, traits=(Trait.SIGNATURE,))
    planning.plan(counter, "Oak", "Luis", [parcel])
    settle(desk)
    assert pills(desk, 0) == "until 12:00, signature, dog, back door"


def test_the_sheet_is_asked_for_by_key(run: Run, desk: Desk) -> None:
    page = page_of(desk)
    with desk.qtbot.waitSignal(page.print_wanted, timeout=20_000) as asked:
        desk.press(Qt.Key.Key_P, CONTROL)
    assert asked.args == [run.code]


def test_today_leads_here_when_a_run_is_next(run: Run, desk: Desk) -> None:
    desk.window.show_page(PageName.TODAY)
    settle(desk)
    desk.press(Qt.Key.Key_F9)
    assert desk.window.page is PageName.DELIVER


def test_runs_are_turned_over_by_keys(run: Run, desk: Desk, counter: Counter) -> None:
    other = planning.plan(counter, "Hill", "Rosa", [shelve(counter, "5 Hill St")])
    settle(desk)
    page = page_of(desk)
    page.open_run(run.id)
    settle(desk)
    desk.press(Qt.Key.Key_PageDown, CONTROL)
    settle(desk)
    assert page.run is not None
    assert page.run.id == other.id
