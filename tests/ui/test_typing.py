"""No key is lost, wherever the last click has left the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Status
from hubdesk.ui.rail import PageName
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
