"""A parcel's card on Parcels: what it waits for, and every act on it by key and by finger."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from hubdesk.database.album import Album
from hubdesk.desk import photographs, planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.notices import take_notice
from hubdesk.desk.parcelcard import Offer
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.outcomes import OUTCOMES, Reason
from hubdesk.parcels.parcel import Status
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.language import LANGUAGES
from hubdesk.ui.parcelcard import ParcelCard
from hubdesk.ui.rail import PageName
from hubdesk.ui.thumbnails import Thumbnail
from tests.conftest import Clock
from tests.desk.conftest import assert_sound, scan
from tests.ui.conftest import Desk

MARIA, AMES = "TBA309611474471", "TBA309611474519"
UNCLEAR = "978505619921705"
Key = Qt.Key


def known(counter: Counter, number: str):
    with counter.view() as view:
        return view.parcels.by_number(number)[0]


@pytest.fixture
def card(desk: Desk, morning: Counter) -> ParcelCard:
    """Maria's parcel lies on a shelf, and its card is open."""
    parcel = scan(morning, MARIA).subject
    assert parcel is not None
    desk.window.open_parcel(parcel.parcel.id)
    return desk.window.pages.parcels.card


def press(card: ParcelCard, offer: Offer) -> None:
    QTest.mouseClick(card.keys.buttons[offer], Qt.MouseButton.LeftButton)


def pills(card: ParcelCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.property("pill")]


def cut_or_covered(card: ParcelCard) -> list[str]:
    """Name the buttons whose words have no room, or that lie over each other."""
    shown = [button for button in card.keys.buttons.values() if button.isVisible()]
    room = card._area.viewport().width()
    cut = [b for b in shown if b.width() < b.sizeHint().width() or b.height() < b.minimumHeight()]
    far = [b for b in (*shown, card.undo) if b.mapTo(card._area, b.rect().topRight()).x() > room]
    over = [a for a, b in combinations(shown, 2) if a.geometry().intersects(b.geometry())]
    return [button.words for button in (*cut, *far, *over)]


def test_it_is_moved_to_the_shelf_that_the_arrows_reach(desk: Desk, card: ParcelCard, morning):
    desk.press(Key.Key_F10)
    assert [button.shelf for button in card.shelves.buttons] == ["A2", "B1", "X1"]
    assert card.shelves.buttons[0].hasFocus()
    desk.press(Key.Key_Right)
    assert card.shelves.buttons[1].hasFocus()
    QTest.keyClick(card.shelves.buttons[1], Key.Key_Return)
    assert desk.verdicts[-1].kind is VerdictKind.MOVED
    assert known(morning, MARIA).parcel.shelf == "B1"
    assert not card.shelves.isVisible()
    assert_sound(morning)


def test_esc_leaves_it_where_it_lies_and_a_scan_in_the_middle_is_taken(desk, card, morning):
    press(card, Offer.MOVE)
    desk.press(Key.Key_Escape)
    assert not card.shelves.isVisible()
    assert known(morning, MARIA).parcel.shelf == "A1"
    press(card, Offer.MOVE)
    assert desk.scan(AMES).kind is VerdictKind.TAKEN
    assert known(morning, MARIA).parcel.shelf == "A1"


def test_the_address_is_put_right_by_keyboard_alone(desk: Desk, card: ParcelCard, morning):
    desk.press(Key.Key_F5)
    replies = desk.window.pages.parcels.verdict.replies
    desk.press(Key[f"Key_{[r.words for r in replies].index('Name or address') + 1}"])
    form = card.address
    assert form.fields["name"].hasFocus()
    assert form.fields["street"].text() == "418 Barstow St, Apt 2"
    form.fields["street"].setFocus()
    form.fields["street"].selectAll()
    desk.type("9 Oak St")
    desk.press(Key.Key_Return)
    assert desk.verdicts[-1].kind is VerdictKind.CORRECTED
    assert known(morning, MARIA).recipient.street == "9 Oak St"
    assert not form.isVisible()


def test_what_is_half_written_stays_while_the_page_is_read_again_and_for_no_other(
    desk: Desk, card: ParcelCard
):
    card.offer_address()
    card.address.fields["name"].setText("Maria B")
    desk.window.refresh()
    assert card.address.isVisible()
    assert card.address.fields["name"].text() == "Maria B"
    for field in card.address.fields.values():
        field.clear()
    QTest.mouseClick(card.address.save, Qt.MouseButton.LeftButton)
    assert card.address._wrong.text().startswith("There is neither a name nor a street.")
    assert card.address.isVisible()
    other = desk.scan(AMES).subject
    desk.window.open_parcel(other.parcel.id)
    assert not card.address.isVisible()


def test_an_aged_parcel_says_so_and_goes_back_by_two_keys(desk, card, morning, clock: Clock):
    clock.forward(days=7)
    desk.window.refresh()
    assert card._waits.text() == "Goes back today by 17:00"
    assert "back today" in pills(card)
    desk.press(Key.Key_F9)
    assert desk.verdicts[-1].kind is VerdictKind.WHY_RETURNED
    desk.press(Key.Key_1)
    assert desk.verdicts[-1].kind is VerdictKind.GOES_BACK
    assert desk.verdicts[-1].why == Reason.NO_CONTACT.value
    desk.window.refresh()
    assert card._waits.text().startswith("It goes back: customer did not answer.")
    desk.press(Key.Key_F9)
    assert known(morning, MARIA).parcel.status is Status.GIVEN_BACK
    assert_sound(morning)


def test_a_reminder_shows_before_the_hour_bites(desk: Desk, card: ParcelCard, clock: Clock):
    clock.forward(days=5)
    desk.window.refresh()
    assert card._waits.text() == ""
    clock.forward(days=1)
    desk.window.refresh()
    assert card._waits.text() == "Goes back tomorrow by 17:00"
    assert card.keys.main is None
    clock.time += timedelta(days=1, hours=11)
    desk.window.refresh()
    assert card._waits.text() == "Should have gone back on 3 July"
    assert card.keys.main is Offer.SEND_BACK


def test_whose_a_parcel_is_that_fits_several_is_answered_from_its_card(desk, morning):
    asked = desk.scan(UNCLEAR)
    page = desk.window.pages.parcels
    desk.window.open_parcel(asked.subject.parcel.id)
    assert page.card.keys.main is Offer.WHICH_CARRIER
    desk.press(Key.Key_F9)
    assert [reply.key for reply in page.verdict.replies] == ["1", "2", "Esc"]
    desk.press(Key.Key_2)
    assert desk.verdicts[-1].subject.parcel.carrier == asked.candidates[1].carrier
    desk.press(Key.Key_F5)
    other = next(r for r in page.verdict.replies if r.words == "Another carrier")
    desk.press(Key[f"Key_{other.key}"])
    assert [reply.key for reply in page.verdict.replies] == ["1"]
    desk.press(Key.Key_1)
    assert desk.verdicts[-1].kind is VerdictKind.CORRECTED
    assert desk.verdicts[-1].subject.parcel.carrier == asked.candidates[0].carrier
    assert_sound(morning)


def test_what_was_delivered_and_is_scanned_again_is_taken_in_by_enter(desk, card, morning):
    run = planning.plan(morning, "North", "Luis", [card.parcel])
    rounds.finish_rest(morning, rounds.depart(morning, run.id), OUTCOMES["RD"])
    assert desk.scan(MARIA).kind is VerdictKind.CLOSED_BEFORE
    assert [r.words for r in desk.window.pages.parcels.verdict.replies] == ["Take it in again"]
    desk.press(Key.Key_Return)
    assert desk.verdicts[-1].kind is VerdictKind.TAKEN
    assert known(morning, MARIA).parcel.status is Status.ON_SHELF
    assert_sound(morning)


def test_a_withdrawn_parcel_says_what_now_and_has_its_pill_in_the_list(
    desk, card, morning, tmp_path
):
    file = tmp_path / "withdrawn.csv"
    file.write_text(f"tracking,status\n{MARIA},withdrawn\n")
    take_notice(morning, file)
    desk.window.refresh()
    assert card._waits.text() == "Its carrier has withdrawn it. Give it back to the driver."
    page = desk.window.pages.parcels
    row = next(row for row in page.list.rows.rows if row.key == card.parcel)
    assert row.cells[-1].pill == "withdrawn"
    desk.press(Key.Key_F9)
    assert known(morning, MARIA).parcel.status is Status.GIVEN_BACK


def test_the_card_undoes_its_own_last_act(desk: Desk, card: ParcelCard, morning):
    desk.press(Key.Key_F6)
    desk.scan(AMES)
    desk.window.open_parcel(known(morning, MARIA).parcel.id)
    assert card.undo.words == "Undo: damaged"
    QTest.mouseClick(card.undo, Qt.MouseButton.LeftButton)
    assert not known(morning, MARIA).parcel.damaged
    assert known(morning, AMES).parcel.status is Status.ON_SHELF


def test_its_run_is_opened_while_it_is_out(desk: Desk, card: ParcelCard, morning):
    rounds.depart(morning, planning.plan(morning, "North", "Luis", [card.parcel]).id)
    desk.window.refresh()
    assert card._waits.text() == "Luis has it, on Run 1 North."
    press(card, Offer.OPEN_RUN)
    assert desk.window.page is PageName.DELIVER


def test_every_part_of_the_card_is_reached_by_tab_and_has_a_name(desk: Desk, card: ParcelCard):
    for offer in (card.close_panel, card.offer_shelves, card.offer_address):
        offer()
        shown = [b for b in card.findChildren(QPushButton) if b.isVisible()]
        assert shown
        for button in shown:
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.accessibleName()
            assert not isinstance(button, KeyButton) or button.words
    assert card._area.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(field.accessibleName() for field in card.address.fields.values())


def test_nothing_is_cut_in_a_small_window_in_either_language(desk: Desk, card, morning, language):
    desk.window.resize(1024, 700)
    asked = scan(morning, UNCLEAR)
    for code in LANGUAGES:
        language.choose(code)
        for parcel in (card.parcel, asked.subject.parcel.id):
            desk.window.open_parcel(parcel)
            desk.qtbot.waitUntil(lambda: not cut_or_covered(card), timeout=20_000)
            assert len([each for each in card.keys.buttons.values() if each.isVisible()]) > 3


def test_a_photograph_is_seen_large_by_key_and_put_away_by_esc(desk, card, morning, tmp_path):
    morning.album = Album(tmp_path / "photographs")
    _, jpeg = cv2.imencode(".jpg", np.full((90, 160, 3), 90, np.uint8))
    photographs.attach(morning, card.parcel, photographs.keep(morning, jpeg.tobytes()))
    desk.window.refresh()
    page = desk.window.pages.parcels
    (small,) = card.findChildren(Thumbnail)
    small.setFocus()
    desk.press(Key.Key_Space)
    assert page.photograph.isVisible()
    assert page.photograph.back.hasFocus()
    desk.window.refresh()
    assert page.photograph.isVisible()
    desk.press(Key.Key_Escape)
    assert not page.photograph.isVisible()
    assert page.list.isVisible()
