"""The handover bill on the screen: closed with the driver, signed, printed, one a load."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk.desk import bills
from hubdesk.desk.notices import take_notice
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.bill import BillStatus, HowSigned
from hubdesk.parcels.parcel import Status
from hubdesk.ui.handover import closing
from hubdesk.ui.handover.pad import SignaturePad
from hubdesk.ui.handover.page import BillPage
from hubdesk.ui.rail import PageName
from hubdesk.ui.rows import Band, Line
from hubdesk.ui.theme import Theme
from tests.ui.conftest import Desk

MARIA, JOHN, AMES, DENTAL = (
    "TBA309611474471",
    "TBA309611474467",
    "TBA309611474519",
    "TBA309611474533",
)
HUDSON = "TBA309611479120"
UPS_NOTICE = "Tracking ID,Recipient,Address,Zip\n1Z999AA10123456784,U. Person,1 Main St,54701\n"


def draw(pad: SignaturePad, shift: int = 0) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40 + shift, 40))
    for step in range(8):
        QTest.mouseMove(pad, QPoint(40 + shift + 10 * step, 40 + (step % 3) * 8))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(130 + shift, 50))


def said(page: BillPage) -> list[str]:
    rows = page.list.rows.rows
    return [row.words if isinstance(row, Band) else row.cells[1].text for row in rows]


def statuses(desk: Desk) -> list[BillStatus]:
    return [bill.status for bill in bills.bills_today(desk.window._counter)]


@pytest.fixture
def bill(desk: Desk) -> BillPage:
    """Two of four came, one is another shop's; F9 on Receive has closed the count."""
    for number in (MARIA, AMES, HUDSON):
        desk.scan(number)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_F9)
    return desk.window.pages.bill


def test_f9_on_receive_closes_the_count_and_opens_its_bill(desk: Desk, bill: BillPage) -> None:
    assert desk.window.page is PageName.BILL
    assert desk.verdicts[-1].kind is VerdictKind.LOAD_FINISHED
    assert desk.verdicts[-1].count == 2
    assert bill.verdict.isVisible()
    assert bill._title.text() == "Handover bill 2026-1"


def test_a_parcel_nobody_announced_does_not_stand_in_for_a_missing_one(desk: Desk) -> None:
    for number in (MARIA, "1Z999AA10123456784"):
        desk.scan(number)
    counter = desk.window._counter
    (count,) = (each for each in bills.open_loads(counter) if each.expected)
    told, _ = closing.close_count(counter, count)
    assert (told.nth, told.of, told.count) == (1, 4, 3)


def test_the_bill_lists_what_is_missing_before_what_came(bill: BillPage) -> None:
    assert said(bill) == [
        "Missing — 2",
        "TBA 3096 1147 4467",
        "TBA 3096 1147 4533",
        "Went back — 1",
        "TBA 3096 1147 9120",
        "Parcels taken in — 2",
        "TBA 3096 1147 4471",
        "TBA 3096 1147 4519",
    ]
    numbers = [row.cells[0].text for row in bill.list.rows.rows if isinstance(row, Line)]
    assert numbers == ["—", "—", "—", "1", "2"]


def test_the_figures_are_those_of_the_paper(desk: Desk, bill: BillPage) -> None:
    content = bills.paper(desk.window._counter, (2026, 1)).content
    assert bill.totals.said["Announced"] == str(content.expected) == "5"
    assert bill.totals.said["Parcels taken in"] == "2"
    assert bill.totals.said["Missing"] == "2"
    assert bill.totals.said["Went back"] == "1"


def test_nothing_is_signed_without_a_name_or_a_signature(desk: Desk, bill: BillPage) -> None:
    desk.press(Qt.Key.Key_F9)
    assert statuses(desk) == [BillStatus.OPEN]
    assert bill.signing.driver.hasFocus()
    bill.signing.driver.setText("Dan Weber")
    desk.press(Qt.Key.Key_F9)
    assert statuses(desk) == [BillStatus.OPEN]
    card = bill.verdict.text
    assert card is not None
    assert card.title == "Nothing was changed"


def test_the_driver_signs_with_the_mouse(desk: Desk, bill: BillPage) -> None:
    bill.signing.driver.setText("Dan Weber")
    draw(bill.signing.pad)
    desk.press(Qt.Key.Key_F9)
    signed = bills.paper(desk.window._counter, (2026, 1)).signed
    assert signed is not None
    assert (signed.driver, signed.how) == ("Dan Weber", HowSigned.SCREEN)
    assert signed.signature is not None
    assert sum(map(len, signed.signature.strokes)) >= 8
    assert bill._pill.text() == "signed"
    assert not bill.undo.isVisible()


def test_a_finger_signs_as_well(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    pad = SignaturePad(theme)
    qtbot.addWidget(pad)
    pad.resize(300, 140)
    pad.show()
    finger = QTest.createTouchDevice()
    assert isinstance(finger, QPointingDevice)
    QTest.touchEvent(pad, finger).press(0, QPoint(20, 40), pad).commit()
    for step in range(1, 6):
        QTest.touchEvent(pad, finger).move(0, QPoint(20 + 12 * step, 40 + step), pad).commit()
    QTest.touchEvent(pad, finger).release(0, QPoint(90, 50), pad).commit()
    assert not pad.is_empty
    assert pad._strokes[0][0] == QPointF(20, 40)


def test_a_touch_is_no_signature_and_clear_takes_all_away(bill: BillPage) -> None:
    pad = bill.signing.pad
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert pad.is_empty
    draw(pad)
    draw(pad, 60)
    assert len(pad.signature.strokes) == 3
    QTest.mouseClick(bill.signing.wipe, Qt.MouseButton.LeftButton)
    assert pad.signature.strokes == ()


def test_by_keyboard_alone_it_is_signed_on_paper(desk: Desk, bill: BillPage) -> None:
    bill.signing.driver.setFocus()
    desk.type("Dan")
    desk.press(Qt.Key.Key_F10)
    signed = bills.paper(desk.window._counter, (2026, 1)).signed
    assert signed is not None
    assert (signed.driver, signed.how) == ("Dan", HowSigned.PAPER)


def test_a_scan_in_the_drivers_name_is_a_scan(desk: Desk, bill: BillPage) -> None:
    bill.signing.driver.setFocus()
    desk.type("Dan")
    assert desk.scan(JOHN).kind is VerdictKind.TAKEN
    assert bill.signing.driver.text() == "Dan"
    assert bill.verdict.isVisible()


def test_what_comes_after_the_bill_opens_a_supplement(desk: Desk, bill: BillPage) -> None:
    desk.scan(JOHN)
    bill.refresh()
    assert [button.accessibleName() for button in bill.choice.buttons] == [
        "1: Amazon not signed yet",
        "Amazon count open",
    ]
    desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert said(bill) == ["Parcels taken in — 1", "TBA 3096 1147 4467"]
    desk.press(Qt.Key.Key_F9)
    assert bill._about.accessibleName().endswith("Supplement to bill 2026-1")


@pytest.mark.parametrize("by_button", [True, False])
def test_an_unsigned_bill_is_undone(desk: Desk, bill: BillPage, by_button: bool) -> None:
    if by_button:
        QTest.mouseClick(bill.undo, Qt.MouseButton.LeftButton)
    else:
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.verdicts[-1].kind is VerdictKind.UNDONE
    assert statuses(desk) == [BillStatus.VOID]
    with desk.window._counter.view() as view:
        assert view.parcels.by_number(JOHN)[0].parcel.status is Status.EXPECTED
    bill.refresh()
    assert bill.main.words == "Close the count"
    desk.press(Qt.Key.Key_F9)
    assert bill._title.text() == "Handover bill 2026-2"


def test_a_signed_bill_is_not_undone(desk: Desk, bill: BillPage) -> None:
    bill.signing.driver.setText("Dan")
    desk.press(Qt.Key.Key_F10)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert statuses(desk) == [BillStatus.SIGNED]


def test_several_loads_have_one_bill_each(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "ups.csv"
    file.write_text(UPS_NOTICE)
    take_notice(desk.window._counter, file)
    for number in (MARIA, "1Z999AA10123456784"):
        desk.scan(number)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_F9)
    page = desk.window.pages.bill
    assert statuses(desk) == []
    assert [button.accessibleName() for button in page.choice.buttons] == [
        "Amazon count open",
        "UPS count open",
    ]
    QTest.mouseClick(page.choice.buttons[1], Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_F9)
    page.signing.driver.setText("Uma")
    desk.press(Qt.Key.Key_F10)
    (signed,) = bills.bills_today(desk.window._counter)
    assert (signed.carrier, signed.status) == ("ups", BillStatus.SIGNED)
    desk.press(Qt.Key.Key_F9)
    assert page.main.words == "Close the count"
    assert page.signing.driver.text() == "Uma" or not page.signing.isVisible()
    desk.press(Qt.Key.Key_F9)
    assert page.signing.driver.text() == ""


def test_after_the_last_signature_one_receives_again(desk: Desk, bill: BillPage) -> None:
    bill.signing.driver.setText("Dan")
    desk.press(Qt.Key.Key_F10)
    assert bill.main.words == "Next delivery"
    desk.press(Qt.Key.Key_F9)
    assert desk.window.page is PageName.RECEIVE
    assert desk.window.pages.receive.finish.words == "Handover bills"


def test_sheet_and_receipt_are_asked_for(desk: Desk, bill: BillPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bill.print_wanted, timeout=20_000) as sheet:
        desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert sheet.args == [(2026, 1), ""]
    with qtbot.waitSignal(bill.print_wanted, timeout=20_000) as receipt:
        QTest.mouseClick(bill.receipt, Qt.MouseButton.LeftButton)
    assert receipt.args == [(2026, 1), "receipt"]


def test_without_a_delivery_the_page_says_so(desk: Desk) -> None:
    with desk.window._counter.job() as work:
        assert work.written == ()
    page = desk.window.pages.bill
    page._choices, page._paper = (), None
    page._show()
    desk.window.pages.open(PageName.BILL)
    assert page._empty.isVisible()
    assert page.main.words == "Receive"
