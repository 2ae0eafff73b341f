"""Deliver: a run from the shelf out of the door and home, by scanner, by keys, by touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.desk.loading import Leaving
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run, write
from hubdesk.parcels.parcel import Run, RunStatus, Status, Trait, Vehicle
from hubdesk.parcels.places import Position
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.deliver.page import DeliverPage
from hubdesk.ui.deliver.rows import STAYS
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.conftest import SHOP_ZONE, Clock
from tests.desk.conftest import READER, SHOP, assert_sound
from tests.desk.shelved import number_of, shelve, streets_of
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk, free

HOME = Position(44.8113, -91.4985)
_STREETS = {"1 Oak St": (100, 300), "3 Oak St": (100, 400), "9 Elm St": (300, 900)}
_KEYS = Qt.KeyboardModifier


def beside(east: float, north: float) -> tuple[float, float]:
    return (HOME.latitude + north / 111_195, HOME.longitude + east / (111_195 * 0.7095))


@pytest.fixture
def counter(record, clock) -> Counter:
    shop = replace(SHOP, position=HOME)
    return Counter(record, READER, shop, clerk="Rosa", now=clock, zone=SHOP_ZONE)


@pytest.fixture
def parcels(counter: Counter) -> list[str]:
    """Three parcels on the shelf behind three doors."""
    return [shelve(counter, street, place=beside(*at)) for street, at in _STREETS.items()]


@pytest.fixture
def run(counter: Counter, parcels: list[str]) -> Run:
    return planning.plan(counter, "North side", "Luis", parcels)


@pytest.fixture
def desk(counter: Counter, theme: Theme, language: Language, qtbot: QtBot) -> Iterator[Desk]:
    window = MainWindow(counter, theme, language)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    wedge = Wedge(counter.now)
    desk = Desk(window, wedge, qtbot)
    window.show_page(PageName.DELIVER)
    settle(desk)
    yield desk
    settle(desk)
    wedge.stop()
    free(window)


def page_of(desk: Desk) -> DeliverPage:
    return desk.window.pages.deliver


def settle(desk: Desk) -> None:
    """Wait until nothing is thought about and the page shows what is on record."""
    page = page_of(desk)
    desk.settle()
    desk.qtbot.waitUntil(
        lambda: (
            page.planner.thinking.about is None
            and page.ways.thinking.about is None
            and not desk.window._refresh.isActive()
        ),
        timeout=10_000,
    )


def scanned(desk: Desk, text: str) -> VerdictKind:
    """Pull the trigger three seconds after the scan before."""
    clock = page_of(desk).counter.now
    assert isinstance(clock, Clock)
    clock.forward(seconds=3)
    return pulled(desk, text)


def pulled(desk: Desk, text: str) -> VerdictKind:
    """Pull the trigger; the scanner's own second between two pulls has passed."""
    before = len(desk.verdicts)
    send_burst(desk.handle, text, at=int(monotonic() * 1000) + 1_500 * (before + 1))
    desk.qtbot.waitUntil(lambda: len(desk.verdicts) > before, timeout=2000)
    settle(desk)
    return desk.verdicts[-1].kind


def sheet(run: Run) -> str:
    return write(for_run(run.code))


def outcome(code: str) -> str:
    return write(OwnCode(OwnKind.OUTCOME, code))


def pills(desk: Desk, row: int) -> str:
    cell = page_of(desk).parts.stops.rows.rows[row].cells[-1]
    return cell.spoken


def test_before_anything_is_on_a_shelf_the_page_leads_to_receiving(desk: Desk) -> None:
    page = page_of(desk)
    assert page.moment is Moment.EMPTY
    assert page.parts.empty.isVisible()
    assert not page.parts.foot.main.isVisible()
    page.parts.empty.button.click()
    assert desk.window.page is PageName.RECEIVE


def test_what_lies_on_the_shelf_is_proposed_and_planned_by_one_key(
    desk: Desk, counter: Counter
) -> None:
    for street, at in _STREETS.items():
        shelve(counter, street, place=beside(*at))
    shelve(counter, "PO Box 12")
    settle(desk)
    page = page_of(desk)
    rows = page.parts.proposals.rows.rows
    assert [row.cells[0].text for row in rows] == ["North side", "Stays here"]
    assert rows[0].cells[1].text.startswith("3 stops · 3 parcels · 2.")
    desk.press(Qt.Key.Key_F9)
    settle(desk)
    assert page.run is not None
    assert (page.run.person, page.run.name) == ("Rosa", "North side")
    assert page.moment is Moment.PLANNED
    assert page.parts.sketch.has_map
    assert_sound(counter)


def test_what_stays_is_listed_with_its_reason(desk: Desk, counter: Counter) -> None:
    shelve(counter, "PO Box 12", "B. Reyes")
    settle(desk)
    page = page_of(desk)
    assert page.planner.choice == STAYS
    assert pills(desk, 0) == "Its address names no door"
    assert not page.parts.foot.main.isEnabled()


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


def test_a_run_is_loaded_and_sent_off_by_the_scanner_alone(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    desk.window.show_page(PageName.TODAY)
    assert scanned(desk, sheet(run)) is VerdictKind.RUN_SHOWN
    assert desk.window.page is PageName.DELIVER
    for parcel in parcels:
        assert scanned(desk, number_of(counter, parcel)) is VerdictKind.LOADED
    assert page.parts.load._count.text() == "3 of 3 loaded"
    assert scanned(desk, sheet(run)) is VerdictKind.RUN_LEFT
    assert page.moment is Moment.OUT
    assert_sound(counter)


def test_forgotten_parcels_are_named_and_left_when_the_sheet_is_scanned_again(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    scanned(desk, sheet(run))
    scanned(desk, number_of(counter, parcels[0]))
    assert scanned(desk, sheet(run)) is VerdictKind.FORGOTTEN
    assert page.moment is Moment.ASKED
    assert page.parts.load.without.isVisible()
    assert scanned(desk, sheet(run)) is VerdictKind.RUN_LEFT
    assert page.run is not None
    assert page.run.parcels == (parcels[0],)


def test_a_sheet_read_twice_leaves_nobody_behind(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    scanned(desk, sheet(run))
    scanned(desk, number_of(counter, parcels[0]))
    scanned(desk, sheet(run))
    assert pulled(desk, sheet(run)) is VerdictKind.FORGOTTEN  # the shop's clock has not moved
    assert page_of(desk).moment is Moment.ASKED


def test_after_the_question_loading_goes_on_with_the_next_scan(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    desk.press(Qt.Key.Key_F9)
    scanned(desk, number_of(counter, parcels[0]))
    desk.press(Qt.Key.Key_F9)
    assert page.moment is Moment.ASKED
    assert scanned(desk, number_of(counter, parcels[1])) is VerdictKind.LOADED
    assert page.moment is Moment.LOADING


def test_keys_alone_load_leave_and_bring_home(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    desk.press(Qt.Key.Key_F9)
    assert page.moment is Moment.LOADING
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_2, _KEYS.AltModifier)
    settle(desk)
    assert page.moment is Moment.OUT
    first = page.parts.stops.row
    desk.press(Qt.Key.Key_3, _KEYS.AltModifier)
    settle(desk)
    assert desk.verdicts[-1].kind is VerdictKind.BROUGHT_BACK
    assert pills(desk, first) == "nobody home"
    assert page.parts.stops.row != first
    desk.press(Qt.Key.Key_F9)
    settle(desk)
    assert page.moment is Moment.HOME
    assert page.parts.home._count.text() == "2 delivered · 1 back in the shop"
    assert_sound(counter)


def test_a_run_comes_home_by_the_scanner_alone(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    page.act()
    page._leave(Leaving.THEY_ARE_IN)
    settle(desk)
    scanned(desk, sheet(run))
    assert scanned(desk, number_of(counter, parcels[1])) is VerdictKind.OUT_NOW
    assert scanned(desk, outcome("DS")) is VerdictKind.DELIVERED
    assert scanned(desk, outcome("RD")) is VerdictKind.REST_DELIVERED
    assert page.run is not None
    assert page.run.status is RunStatus.CLOSED
    row = page._now.stop_of(parcels[1]) - 1 if page._now is not None else -1
    assert pills(desk, row) == "left in a safe place"


def test_a_parcel_that_came_back_says_which_shelf(run: Run, desk: Desk, counter: Counter) -> None:
    page = page_of(desk)
    page.act()
    page._leave(Leaving.THEY_ARE_IN)
    settle(desk)
    page.parts.stops.choose("0")
    page.parts.door.common["NH"].click()
    settle(desk)
    assert page.run is not None
    with counter.view() as view:
        back = view.parcels.get(run.stops[0][0])
    assert back is not None
    assert back.parcel.status is Status.ON_SHELF
    assert page.parts.stops.rows.rows[0].cells[4].text == back.parcel.shelf


def test_a_stop_is_carried_by_keys_by_buttons_and_by_hand(
    run: Run, desk: Desk, counter: Counter
) -> None:
    page, before = page_of(desk), streets_of(counter, run)
    desk.press(Qt.Key.Key_Down, _KEYS.ControlModifier)
    desk.press(Qt.Key.Key_Down, _KEYS.AltModifier)
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


def order_of(page: DeliverPage, counter: Counter) -> list[str]:
    assert page.run is not None
    return streets_of(counter, page.run)


def drag(page: DeliverPage, row: int, below: int) -> None:
    """Carry a row by the mouse to just below another one."""
    stops = page.parts.stops
    view = stops.viewport()
    start = QPoint(40, stops.rowViewportPosition(row) + 20)
    end = QPoint(40, stops.rowViewportPosition(below) + stops.rowHeight(below) - 6)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, _KEYS.NoModifier, start)
    QTest.mouseMove(view, start + QPoint(0, 30))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, _KEYS.NoModifier, end)


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
    QTest.mouseClick(sketch, Qt.MouseButton.LeftButton, _KEYS.NoModifier, at)
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
    with desk.qtbot.waitSignal(page.print_wanted) as asked:
        desk.press(Qt.Key.Key_P, _KEYS.ControlModifier)
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
    desk.press(Qt.Key.Key_PageDown, _KEYS.ControlModifier)
    settle(desk)
    assert page.run is not None
    assert page.run.id == other.id


def test_the_page_speaks_spanish_in_the_middle_of_loading(
    run: Run, desk: Desk, language: Language
) -> None:
    page = page_of(desk)
    page.act()
    language.choose("es")
    settle(desk)
    assert page.parts.foot.main.words == "Salir"
    assert page.parts.load._count.text() == "0 de 3 cargados"
