"""No key is lost, wherever the last click has left the cursor."""

from __future__ import annotations

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Status
from hubdesk.ui.rail import PageName
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk

AMES = "TBA309611474519"


@pytest.mark.parametrize("page", list(PageName))
def test_a_scanner_too_slow_to_be_told_from_fingers_is_taken_after_a_click(
    desk: Desk, page: PageName
) -> None:
    desk.window.show_page(page)
    QTest.mouseClick(desk.window.pages.receive.undo, Qt.MouseButton.LeftButton)
    desk.type(AMES)
    desk.press(Qt.Key.Key_Return)
    assert [verdict.kind for verdict in desk.verdicts] == [VerdictKind.TAKEN]


def test_what_is_typed_anywhere_stands_in_the_scan_line(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.window.pages.receive.finish.setFocus()
    desk.type("oak")
    assert desk.window.top.scan_line.text() == "oak"


@pytest.mark.parametrize("away", [Qt.Key.Key_Escape, Qt.Key.Key_F2])
def test_a_choice_that_was_put_away_is_made_by_no_key(desk: Desk, away: Qt.Key) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.window.focus_scan_line()
    desk.window.top.scan_line.submitted.emit("lindqvist")
    assert desk.verdicts[-1].kind is VerdictKind.CHOOSE
    desk.press(away)
    desk.type("1204")
    assert len(desk.verdicts) == 1
    assert {choice.parcel.status for choice in desk.verdicts[0].choices} == {Status.EXPECTED}
    assert desk.window.top.scan_line.text() == "1204"


def test_looking_for_a_name_on_parcels_leaves_it_in_sight(desk: Desk) -> None:
    desk.window.show_page(PageName.PARCELS)
    desk.window.top.scan_line.submitted.emit("ames")
    assert desk.window.top.scan_line.text() == "ames"
    assert desk.verdicts == []


@pytest.mark.parametrize("page", [PageName.DELIVER, PageName.TODAY, PageName.SHELVES])
def test_a_name_typed_where_nothing_is_received_is_looked_for(desk: Desk, page: PageName) -> None:
    desk.scan(AMES)
    desk.window.show_page(page)
    desk.window.focus_scan_line()
    desk.type("ames")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page is PageName.PARCELS
    assert desk.window.pages.parcels.card.parcel == desk.verdicts[0].subject.parcel.id
    assert len(desk.verdicts) == 1
    assert desk.window.top.scan_line.text() == "ames"


def test_the_end_of_a_number_typed_on_deliver_is_still_taken(desk: Desk) -> None:
    desk.window.show_page(PageName.DELIVER)
    desk.window.focus_scan_line()
    desk.type(AMES[-4:])
    desk.press(Qt.Key.Key_Return)
    assert [verdict.kind for verdict in desk.verdicts] == [VerdictKind.TAKEN]


ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def focus_finish(desk: Desk) -> list[bool]:
    """Put the focus on the button that ends receiving, and give where its presses are noted."""
    pressed: list[bool] = []
    desk.window.show_page(PageName.RECEIVE)
    finish = desk.window.pages.receive.finish
    finish.clicked.connect(lambda: pressed.append(True))
    finish.setFocus(Qt.FocusReason.TabFocusReason)
    return pressed


@pytest.mark.parametrize("key", ENTERS)
def test_enter_presses_the_button_that_tab_has_come_to(desk: Desk, key: Qt.Key) -> None:
    pressed = focus_finish(desk)
    desk.press(key)
    assert pressed == [True]


@pytest.mark.parametrize("key", ENTERS)
def test_enter_opens_the_page_whose_sign_on_the_rail_has_the_focus(desk: Desk, key: Qt.Key) -> None:
    parcels = desk.window.rail.findChildren(QAbstractButton)[3]
    parcels.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(key)
    assert desk.window.page is PageName.PARCELS


def test_enter_on_a_button_leaves_the_open_question_as_it_is(desk: Desk) -> None:
    desk.scan(AMES)
    desk.window.show_page(PageName.TODAY)
    desk.window.top.scan_line.submitted.emit(AMES)
    shown = len(desk.verdicts)
    assert desk.window.pages.current.verdict.replies
    desk.window.pages.current.verdict.help.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page is PageName.HELP
    assert len(desk.verdicts) == shown


@pytest.mark.parametrize("gap", [2, 15, 40])
def test_the_enter_of_a_scan_presses_no_button(desk: Desk, gap: int) -> None:
    pressed = focus_finish(desk)
    send_burst(desk.handle, AMES, gap=gap)
    desk.qtbot.waitUntil(lambda: bool(desk.verdicts), timeout=20_000)
    desk.settle()
    assert pressed == []
    assert desk.verdicts[-1].kind is VerdictKind.TAKEN


def test_the_enter_that_a_scanner_says_once_more_presses_no_button(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    at = send_burst(desk.handle, AMES)
    desk.qtbot.waitUntil(lambda: bool(desk.verdicts), timeout=20_000)
    pressed = focus_finish(desk)
    send_burst(desk.handle, "", at=at + 150)
    desk.settle()
    assert pressed == []


def test_the_enter_of_a_scanner_slow_as_fingers_presses_no_button(desk: Desk) -> None:
    pressed = focus_finish(desk)
    send_burst(desk.handle, AMES, gap=90)
    desk.qtbot.waitUntil(lambda: bool(desk.verdicts), timeout=20_000)
    assert pressed == []


def test_the_enter_of_half_a_code_presses_no_button(desk: Desk) -> None:
    pressed = focus_finish(desk)
    desk.wedge._ear.tear(int(monotonic() * 1000))
    send_burst(desk.handle, AMES[-4:])
    desk.settle()
    assert pressed == []
    assert desk.window.top.scan_line.text() == ""
