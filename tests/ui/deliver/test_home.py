"""Back at the counter: every door is answered, by scanner, by keys, by touch."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Run, RunStatus, Status
from hubdesk.ui.deliver.foot import Moment
from tests.conftest import Clock
from tests.desk.conftest import assert_sound
from tests.desk.shelved import number_of
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import (
    ALT,
    cells,
    moment,
    outcome,
    page_of,
    pills,
    pressed,
    scanned,
    sent_off,
    settle,
    sheet,
)


def test_keys_alone_load_leave_and_bring_home(
    run: Run, parcels: list[str], desk: Desk, counter: Counter, clock: Clock
) -> None:
    page = page_of(desk)
    desk.press(Qt.Key.Key_F9)
    assert moment(desk) is Moment.LOADING
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_2, ALT)
    settle(desk)
    assert moment(desk) is Moment.OUT
    first = page.parts.stops.row
    desk.press(Qt.Key.Key_3, ALT)
    settle(desk)
    assert desk.verdicts[-1].kind is VerdictKind.BROUGHT_BACK
    assert pills(desk, first) == "nobody home"
    assert page.parts.stops.row != first
    clock.forward(minutes=40)
    desk.press(Qt.Key.Key_F9)
    settle(desk)
    assert moment(desk) is Moment.HOME
    assert page.parts.home._count.text() == "2 delivered · 1 back in the shop"
    assert_sound(counter)


def test_the_key_that_lets_a_run_leave_pressed_twice_delivers_nothing(run: Run, desk: Desk) -> None:
    sent_off(desk)
    pressed(desk, Qt.Key.Key_F9)
    assert moment(desk) is Moment.OUT
    text = page_of(desk).verdict.text
    assert text is not None
    assert text.big == f"Run {run.code} left a moment ago."


def test_a_run_comes_home_by_the_scanner_alone(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = sent_off(desk)
    scanned(desk, sheet(run))
    assert scanned(desk, number_of(counter, parcels[1])) is VerdictKind.OUT_NOW
    assert scanned(desk, outcome("DS")) is VerdictKind.DELIVERED
    assert scanned(desk, outcome("RD")) is VerdictKind.REST_DELIVERED
    assert page.run is not None
    assert page.run.status is RunStatus.CLOSED
    row = page._now.stop_of(parcels[1]) - 1 if page._now is not None else -1
    assert pills(desk, row) == "left in a safe place"


def test_a_parcel_that_came_back_says_which_shelf(run: Run, desk: Desk, counter: Counter) -> None:
    page = sent_off(desk)
    page.parts.stops.choose("0")
    page.parts.door.common["NH"].click()
    settle(desk)
    assert page.run is not None
    with counter.view() as view:
        back = view.parcels.get(run.stops[0][0])
    assert back is not None
    assert back.parcel.status is Status.ON_SHELF
    assert cells(page.parts.stops, 0)[4] == back.parcel.shelf
