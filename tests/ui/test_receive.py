"""Receiving through the real window with the real scanner: questions answered by keys."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hubdesk.database.album import Album
from hubdesk.desk import photographs
from hubdesk.desk.looking import delivery
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Status, Trait
from hubdesk.ui.card import ReplyButton, VerdictCard
from hubdesk.ui.language import LANGUAGES
from hubdesk.ui.rail import PageName
from tests.desk.conftest import assert_sound, scan
from tests.ui.conftest import Desk

UNCLEAR = "978505619921705"
Key = Qt.Key


@pytest.fixture
def at_receive(desk: Desk) -> Desk:
    desk.window.show_page(PageName.RECEIVE)
    return desk


def known(counter, number):
    with counter.view() as view:
        return view.parcels.by_number(number)[0].parcel


def texts(desk: Desk) -> list[str]:
    return [reply.words for reply in desk.window.pages.current.verdict.replies]


def test_the_carrier_is_chosen_by_its_figure(at_receive, morning):
    asked = at_receive.scan(UNCLEAR)
    assert asked.kind is VerdictKind.WHICH_CARRIER
    assert [reply.key for reply in at_receive.window.pages.receive.verdict.replies] == [
        "1",
        "2",
        "Esc",
    ]
    at_receive.press(Key.Key_2)
    taken = at_receive.verdicts[-1]
    assert taken.kind is VerdictKind.TAKEN
    assert taken.subject.parcel.carrier == asked.candidates[1].carrier
    at_receive.scan("TBA309611474471")
    assert at_receive.scan(UNCLEAR).subject.parcel.id == asked.subject.parcel.id
    assert_sound(morning)


def test_a_question_left_open_waits_and_the_next_scan_is_taken(at_receive, morning):
    at_receive.scan(UNCLEAR)
    assert at_receive.scan("TBA309611474471").kind is VerdictKind.TAKEN
    waiting = delivery(morning).look_into
    assert [line.parcel.number for line in waiting] == [UNCLEAR]
    at_receive.scan(UNCLEAR)
    at_receive.press(Key.Key_Escape)
    assert known(morning, UNCLEAR).status is Status.GIVEN_BACK


@pytest.mark.parametrize(("key", "why"), [(Key.Key_1, "damaged"), (Key.Key_3, "too_large")])
def test_a_parcel_is_refused_with_its_reason_by_two_keys(at_receive, morning, key, why):
    at_receive.scan("TBA309611474471")
    at_receive.press(Key.Key_F4)
    assert at_receive.verdicts[-1].kind is VerdictKind.WHY_BACK
    at_receive.press(key)
    back = at_receive.verdicts[-1]
    assert (back.kind, back.why) == (VerdictKind.GIVEN_BACK, why)
    at_receive.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert known(morning, "TBA309611474471").status is Status.ON_SHELF
    assert_sound(morning)


def test_esc_leaves_the_reasons_without_refusing(at_receive, morning):
    at_receive.scan("TBA309611474471")
    at_receive.press(Key.Key_F4)
    at_receive.press(Key.Key_Escape)
    assert known(morning, "TBA309611474471").status is Status.ON_SHELF
    assert texts(at_receive) == []


def test_two_boxes_with_one_label_are_booked_by_one_key(at_receive, morning):
    at_receive.scan("TBA309611474471")
    at_receive.scan("TBA309611474519")
    assert at_receive.scan("TBA309611474471").kind is VerdictKind.AGAIN
    assert texts(at_receive) == ["It is one more box"]
    at_receive.press(Key.Key_F8)
    assert at_receive.verdicts[-1].count == 2
    assert at_receive.window.pages.receive.verdict.text.title.startswith("2 boxes")
    at_receive.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert known(morning, "TBA309611474471").pieces == 1


def test_over_the_agreed_load_is_said_and_answered_by_enter(at_receive, morning):
    morning.shop = replace(morning.shop, agreed_load=1)
    at_receive.scan("TBA309611474471")
    assert at_receive.scan("TBA309611474519").kind is VerdictKind.OVER_LOAD
    title = at_receive.window.pages.receive.verdict.text.title
    assert title == "Over the agreed load: 2nd of 1 — keep aside"
    at_receive.press(Key.Key_Return)
    assert at_receive.verdicts[-1].kind is VerdictKind.TAKEN


def test_details_are_added_by_keys_and_a_scan_meanwhile_is_taken(at_receive, morning):
    at_receive.scan("TBA309611474471")
    at_receive.press(Key.Key_F5)
    assert at_receive.verdicts[-1].kind is VerdictKind.MORE
    at_receive.press(Key.Key_1)
    assert known(morning, "TBA309611474471").traits == (Trait.LARGE,)
    at_receive.press(Key.Key_F5)
    assert at_receive.scan("TBA309611474519").kind is VerdictKind.TAKEN


def test_a_note_is_written_on_the_parcels_card_and_a_scan_in_its_middle_is_taken(
    at_receive, morning
):
    window = at_receive.window
    at_receive.scan("TBA309611474471")
    at_receive.press(Key.Key_F5)
    (note,) = [r for r in window.pages.receive.verdict.replies if r.words == "Write a note"]
    at_receive.press(Key[f"Key_{note.key}"])
    assert window.page is PageName.PARCELS
    assert window.pages.parcels.card.note.hasFocus()
    at_receive.type("leaks")
    at_receive.press(Key.Key_Return)
    assert known(morning, "TBA309611474471").note == "leaks"
    assert window.page is PageName.RECEIVE, "one is back where one was"
    at_receive.press(Key.Key_F5)
    at_receive.press(Key[f"Key_{note.key}"])
    at_receive.type("half a no")
    assert at_receive.scan("TBA309611474519").kind is VerdictKind.TAKEN
    assert known(morning, "TBA309611474519").status is Status.ON_SHELF


def test_without_a_parcel_in_hand_the_keys_say_so(at_receive):
    troubles = []
    at_receive.window.trouble_shown.connect(troubles.append)
    for key in (Key.Key_F4, Key.Key_F5, Key.Key_F7, Key.Key_F8):
        at_receive.press(key)
    assert [trouble.reason for trouble in troubles] == ["no_parcel_in_hand"] * 4


def test_a_finger_refuses_too(at_receive, morning):
    at_receive.scan("TBA309611474471")
    QTest.mouseClick(at_receive.window.pages.receive.more, Qt.MouseButton.LeftButton)
    at_receive.settle()
    labels = texts(at_receive)
    assert labels[:4] == ["Large", "Keep cold", "It is one more box", "Write a note"]
    assert labels[4:] == ["Name or address", "Refuse it"]


def test_the_label_of_the_parcel_in_hand_is_asked_for(at_receive):
    wanted = []
    at_receive.window.pages.receive.label_wanted.connect(wanted.append)
    parcel = at_receive.scan("TBA309611474471").subject.parcel.id
    at_receive.press(Key.Key_F7)
    assert wanted == [parcel]


def dropped(card, file) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    at = QPointF(card.rect().center())
    event = QDropEvent(
        at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    event.ignore()
    card.dropEvent(event)
    return event.isAccepted()


def test_a_picture_dropped_on_the_card_is_of_its_parcel_and_a_list_is_not(at_receive, tmp_path):
    page, told = at_receive.window.pages.receive, []
    page.photograph_dropped.connect(lambda parcel, file: told.append((parcel, file.name)))
    assert dropped(page.verdict, tmp_path / "dent.jpg")
    parcel = at_receive.scan("TBA309611474471").subject.parcel.id
    assert dropped(page.verdict, tmp_path / "dent.jpg")
    assert not dropped(page.verdict, tmp_path / "notice.csv")
    assert told == [(parcel, "dent.jpg")]


def test_a_photograph_is_shown_on_the_parcels_card_and_a_missing_one_is_said(
    at_receive, morning, tmp_path
):
    morning.album = Album(tmp_path / "photographs")
    _, jpeg = cv2.imencode(".jpg", np.full((90, 160, 3), 90, np.uint8))
    parcel = at_receive.scan("TBA309611474471").subject.parcel.id
    at_receive.press(Key.Key_F6)
    kept = photographs.keep(morning, jpeg.tobytes())
    photographs.attach(morning, parcel, kept)
    card = at_receive.window.pages.parcels.card
    at_receive.window.open_parcel(parcel)
    shown = [label for label in card.findChildren(QLabel) if not label.pixmap().isNull()]
    assert [(label.pixmap().width(), label.pixmap().height()) for label in shown] == [(240, 135)]
    morning.album.place(kept.photograph).unlink()
    at_receive.window.open_parcel(parcel)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert any(words.startswith("The photograph") and "is missing" in words for words in said)


def test_an_aged_parcel_that_is_scanned_is_sent_back_by_enter(at_receive, morning, clock):
    scan(morning, "TBA309611474471")
    clock.forward(days=8)
    at_receive.scan("TBA309611474471")
    said = at_receive.window.pages.receive.verdict.text
    assert said.lines[0] == "Should have gone back on 3 July"
    assert said.who == "26 June 07:42 · Rosa"
    assert texts(at_receive) == ["Send it back", "It is one more box"]
    at_receive.window.pages.receive.verdict.answered.emit(said.replies[0])
    assert at_receive.verdicts[-1].kind is VerdictKind.WHY_RETURNED
    at_receive.press(Key.Key_2)
    assert at_receive.verdicts[-1].kind is VerdictKind.GOES_BACK
    assert_sound(morning)


def test_a_question_has_the_place_of_the_picture_in_a_small_window(at_receive):
    window = at_receive.window
    window.resize(1024, 700)
    at_receive.scan("TBA309611474471")
    assert window.pages.receive.preview.isVisible()
    at_receive.scan("1Z5R89390357567127")
    assert not window.pages.receive.preview.isVisible()
    window.resize(1366, 768)
    at_receive.settle()
    assert window.pages.receive.preview.isVisible()


def test_cold_goods_on_a_usual_shelf_and_a_full_one_are_said_on_the_card(at_receive, morning):
    at_receive.scan("TBA309611474471")
    at_receive.press(Key.Key_F5)
    at_receive.press(Key.Key_2)
    said = at_receive.window.pages.receive.verdict.text.lines
    assert "Shelf A1 is not cold: put it where it stays cold." in said
    at_receive.scan("TBA309611474467")
    said = at_receive.window.pages.receive.verdict.text.lines
    assert "Shelf A1 is full now." in said


def test_a_parcel_for_another_area_warns_on_the_card_and_waits_under_look_into(at_receive, morning):
    window = at_receive.window
    morning.shop = replace(morning.shop, postcodes=frozenset({"54703"}))
    at_receive.scan("TBA309611474519")
    said = window.pages.receive.verdict.text.lines
    assert "ZIP 54701 is outside our area: is the address right?" in said
    window.show_page(PageName.TODAY)
    (row,) = window.pages.today.looks.rows
    assert row.accessibleName() == "other area TBA…4519 Amazon, on A2"


def test_a_choice_of_people_shows_each_number_on_a_narrow_card(at_receive, language):
    window = at_receive.window
    window.resize(1024, 700)
    window.top.scan_line.submitted.emit("lindqvist")
    at_receive.settle()
    card = window.pages.receive.verdict
    shown = [each._words.text() for each in card.findChildren(ReplyButton)]
    assert [any(tail in text for text in shown) for tail in ("…4471", "…4467")] == [True, True]


def cut(card: VerdictCard) -> list[str]:
    """Name the answers whose words have no room."""
    offered = [each for each in card.findChildren(ReplyButton) if not each.isHidden()]
    assert len(offered) == len(card.replies)
    return [
        button.words
        for button in offered
        if button._words.width() < button._words.fontMetrics().horizontalAdvance(button.words)
    ]


def test_no_answer_on_a_card_is_cut_in_either_language(at_receive, language):
    window = at_receive.window
    at_receive.scan("1Z5R89390357567127")
    card = window.pages.receive.verdict
    for code, size in product(LANGUAGES, ((1366, 768), (1024, 700))):
        language.choose(code)
        window.resize(*size)
        at_receive.qtbot.waitUntil(lambda: not cut(card), timeout=20_000)
