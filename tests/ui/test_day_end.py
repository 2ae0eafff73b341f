"""The end of the day on Today: what is late, what is still open, and the closing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from hubdesk.desk import loads, planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Sieve, lines
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Run
from hubdesk.ui.rows import Line
from hubdesk.ui.today import TodayPage
from tests.conftest import Clock
from tests.desk.conftest import assert_sound, scan
from tests.ui.conftest import Desk

NUMBERS = ("TBA309611474471", "TBA309611474467", "TBA309611474519")


@pytest.fixture
def run(morning: Counter) -> Run:
    """Three of four parcels came, and go out on a run from 13:00 to 15:00."""
    for number in NUMBERS:
        scan(morning, number)
    loads.close_count(morning)
    here = [line.parcel.id for line in lines(morning, Sieve.ON_SHELF)]
    return planning.plan(morning, "North side", "Luis", here, window=("13:00", "15:00"))


def page_of(desk: Desk) -> TodayPage:
    page = desk.window.pages.today
    page.refresh()
    return page


def states(page: TodayPage) -> list[str]:
    rows = page.list.rows.rows
    return [row.cells[-1].pill for row in rows if isinstance(row, Line)]


def test_a_run_that_should_have_left_is_late(run: Run, desk: Desk, clock: Clock) -> None:
    clock.forward(hours=5, minutes=18)  # 13:00
    assert "late" not in states(page_of(desk))
    clock.forward(minutes=1)
    page = page_of(desk)
    assert "late" in states(page)
    assert page._next_title.text() == "Run 1 North side is late"
    assert "It should have left at 13:00." in page._next_words.text()


def test_a_run_that_should_be_back_is_late(
    run: Run, desk: Desk, morning: Counter, clock: Clock
) -> None:
    clock.forward(hours=5)
    rounds.depart(morning, run.id)
    clock.forward(hours=2)
    assert "late" not in states(page_of(desk))
    clock.forward(minutes=30)
    assert "late" in states(page_of(desk))
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    assert "late" not in states(page_of(desk))


def test_the_day_is_closed_by_keys_with_what_is_still_open_in_sight(
    run: Run, desk: Desk, morning: Counter, clock: Clock
) -> None:
    clock.forward(hours=10)
    rounds.depart(morning, run.id)
    rounds.finish(morning, run.parcels[0], OUTCOMES["DH"])
    page = page_of(desk)
    sheets = list[date]()
    page.sheet_wanted.connect(sheets.append)
    desk.press(Qt.Key.Key_F10)
    assert page.day.isVisible()
    assert page.day._open.text().splitlines()[0] == f"Out on a run: {run.code} (Luis)"
    assert [figure.text() for figure, _ in page.day._cells] == list("31000102")
    desk.press(Qt.Key.Key_F9)
    assert sheets == [morning.today]
    report = page.day.report
    assert report is not None
    assert report.is_closed
    assert page.day._hash.text().startswith("journal ")
    assert not page.day.main.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not page.day.isVisible()
    assert "closed" in states(page_of(desk))
    assert_sound(morning)


def test_of_a_closed_day_only_who_is_still_out_comes_next(
    run: Run, desk: Desk, morning: Counter
) -> None:
    rounds.depart(morning, run.id)
    page = page_of(desk)
    page.ask_to_close()
    page.act()
    page.forget_closing()
    assert page_of(desk)._next_title.text() == "Finish Run 1 North side"
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    page.ask_to_close()
    page.act()
    page.forget_closing()
    assert page_of(desk)._next_title.text() == "The day is closed"


def test_what_comes_after_the_closing_asks_for_a_second_one(
    run: Run, desk: Desk, morning: Counter
) -> None:
    page = page_of(desk)
    page.ask_to_close()
    page.act()
    page.forget_closing()
    rounds.depart(morning, run.id)
    page.refresh()
    assert "1 since" in states(page)
    page.ask_to_close()
    assert page.day.main.words == "Close it once more"
    page.act()
    report = page.day.report
    assert report is not None
    assert len(report.closings) == 2


def test_the_day_sheet_is_asked_for_by_key_at_any_time(desk: Desk, morning: Counter) -> None:
    page = page_of(desk)
    with desk.qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as asked:
        desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [morning.today]


def test_a_scan_is_taken_while_the_day_is_about_to_be_closed(
    run: Run, desk: Desk, morning: Counter
) -> None:
    page = page_of(desk)
    page.ask_to_close()
    desk.scan("TBA309611474533")
    with morning.view() as view:
        assert view.parcels.by_number("TBA309611474533")[0].parcel.shelf
    assert page.day.isVisible()


def test_a_parcel_that_is_aged_and_aside_stands_once_under_look_into(
    desk: Desk, morning: Counter, clock: Clock
) -> None:
    scan(morning, "1Z999AA10123456784")  # no notice names it: it is kept aside
    clock.forward(days=40)
    page = page_of(desk)
    told = [row.accessibleName() for row in page.looks.rows]
    assert sum("6784" in words for words in told) == 1
