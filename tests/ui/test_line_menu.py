"""The line's chip says in full how it stands, and sends again what was not accepted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hubdesk.line.sending import LineKind, LineState, NotShown, Pictures, RefusedEntry
from hubdesk.parcels.facts import Kind
from hubdesk.ui.language import LANGUAGES, Language
from tests.ui.conftest import Desk

REFUSED = RefusedEntry(Kind.RECEIVED, "TBA309600000001", "eventTime is not a time")


def said(desk: Desk, state: LineState) -> str:
    desk.window.show_line(state)
    desk.window.top.line.click()
    menu = desk.window._line_menu
    assert menu.isVisible()
    words = menu.words
    menu.close()
    return words


def test_pressing_the_chip_tries_the_line_and_says_what_to_do(desk: Desk, qtbot) -> None:
    with qtbot.waitSignal(desk.window.line_wanted, timeout=20_000):
        words = said(
            desk, LineState(LineKind.CAPTIVE_PORTAL, 12, bytes_today=1500, bytes_month=9000)
        )
    assert words.splitlines() == [
        "Wi-Fi wants a sign-in — 12 kept safe, will send",
        "Open the browser and sign in to the Wi-Fi, as in a hotel.",
        "Sent and received: 1.5 kB today, 9.0 kB this month.",
        "The PC may be switched off: 12 kept safe here go out when it is on again.",
    ]
    assert not desk.window._line_menu.again.isVisible()


def test_by_keyboard_alone_one_sees_what_is_still_to_be_sent_and_goes_back(desk: Desk) -> None:
    desk.window.show_line(LineState(LineKind.SENDING, 83))
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    menu = desk.window._line_menu
    assert menu.isVisible()
    assert menu.words.startswith("Sending 83")
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    desk.window.top.line.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Return)
    assert menu.isVisible()
    menu.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_below_the_chip_has_room(desk: Desk, language: Language, code: str) -> None:
    language.choose(code)
    said(desk, LineState(LineKind.TLS, 12, bytes_today=1500, bytes_month=9000, skew=400.0))
    for label in desk.window._line_menu.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_what_was_not_accepted_is_named_with_its_reason_and_sent_again(desk: Desk, qtbot) -> None:
    words = said(desk, LineState(LineKind.CONFIRMED, 0, parked=1, refused=(REFUSED,)))
    assert (
        "Not accepted: received TBA 3096 0000 0001. The carrier says: eventTime is not a time"
        in words.splitlines()
    )
    assert words.splitlines()[-1] == "The PC may be switched off: the carrier has everything else."
    assert desk.window._line_menu.again.isVisible()
    with qtbot.waitSignal(desk.window.again_wanted, timeout=20_000):
        desk.window._line_menu.again.trigger()


@pytest.mark.parametrize(
    ("skew", "words"), [(7200.0, "2 h fast"), (-400.0, "7 min slow"), (20.0, None)]
)
def test_a_wrong_clock_is_told_and_nothing_more(desk: Desk, skew: float, words: str | None) -> None:
    told = said(desk, LineState(LineKind.CONFIRMED, 0, skew=skew))
    assert ("clock" in told) is (words is not None)
    assert words is None or words in told


def test_only_when_the_carrier_has_everything_that_is_said(desk: Desk) -> None:
    told = said(desk, LineState(LineKind.CONFIRMED, 0))
    assert told.splitlines()[-1] == "The PC may be switched off: the carrier has everything."
    told = said(desk, LineState(LineKind.SENDING, 1))
    assert told.splitlines()[-1] == (
        "The PC may be switched off: 1 kept safe here goes out when it is on again."
    )


def test_photographs_that_have_not_arrived_are_said_and_the_pc_is_not_called_done(
    desk: Desk,
) -> None:
    words = said(desk, LineState(LineKind.CONFIRMED, 0, pictures=Pictures(4, 360_000)))
    assert words.splitlines() == [
        "4 photographs still to go",
        "4 photographs still to go, after everything else.",
        "The PC may be switched off: 4 photographs kept safe here go out when it is on again.",
    ]
    assert not desk.window._line_menu.photographs.isVisible()


def test_where_the_internet_is_paid_for_somebody_may_let_the_photographs_go(desk, qtbot) -> None:
    pictures = Pictures(1, 90_000, are_held_back=True)
    words = said(desk, LineState(LineKind.CONFIRMED, 0, pictures=pictures))
    assert words.splitlines()[:2] == [
        "All sent",
        "1 photograph waits, because the internet is paid for.",
    ]
    menu = desk.window._line_menu
    assert menu.photographs.isVisible()
    assert menu.photographs.text() == "Send 1 photograph now (90.0 kB)"
    with qtbot.waitSignal(desk.window.photographs_wanted):
        menu.photographs.trigger()


def test_a_photograph_that_cannot_go_is_named_with_its_parcel(desk: Desk) -> None:
    aside = (NotShown("TBA309600000001", "photograph_missing"),)
    trouble = Pictures(2, 10, trouble=LineKind.NO_ROOM, aside=aside)
    words = said(desk, LineState(LineKind.CONFIRMED, 0, pictures=trouble)).splitlines()
    assert "A photograph of TBA 3096 0000 0001 cannot be sent: its file is gone." in words
    assert "Carrier has no room for photographs" in words
    assert desk.window._line_menu.again.isVisible()


def test_that_nothing_comes_in_and_that_another_pc_sends_is_said(desk: Desk) -> None:
    words = said(desk, LineState(LineKind.CONFIRMED, 0, fetch_trouble=LineKind.FAULTY))
    assert words.splitlines()[:2] == [
        "All sent, nothing comes in",
        "Nothing comes from the carrier just now: Carrier has trouble. It tries again by itself.",
    ]
    words = said(desk, LineState(LineKind.SENDING, 3, others_send=True))
    assert "Another PC of this shop is sending for all just now." in words.splitlines()
    words = said(desk, LineState(LineKind.OFFLINE, 3, fetch_trouble=LineKind.OFFLINE))
    assert "Nothing comes from the carrier" not in words
