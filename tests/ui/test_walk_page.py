"""The walk along the shelves as the page shows it: by scanner alone, worked off afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hubdesk.desk import walking, walkreport
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Tone, VerdictKind
from hubdesk.parcels.facts import Answer
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.scan import Source
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.shelves.answers import Heap
from hubdesk.ui.shelves.page import Mode, ShelvesPage
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk, free

MARIA, JOHN, AMES, DENTAL = (
    "TBA309611474471",
    "TBA309611474467",
    "TBA309611474519",
    "TBA309611474533",
)
STRANGER = "1Z999AA10123456784"
ELSEWHERE = "420540169205593324215400979539"


def tag(shelf: str) -> str:
    return write(OwnCode(OwnKind.SHELF, shelf))


def status(counter: Counter, number: str) -> Status:
    with counter.view() as view:
        return view.parcels.by_number(number)[0].parcel.status


def counts(page: ShelvesPage) -> dict[Heap, int]:
    page.refresh()
    return {heap: page.walk.count(heap) for heap in Heap if page.walk.count(heap)}


@pytest.fixture
def walk(desk: Desk) -> ShelvesPage:
    """A walk that has begun: two parcels on A1, one on A2, one on B1."""
    for number in (MARIA, JOHN, AMES, DENTAL):
        desk.scan(number)
    desk.window.show_page(PageName.SHELVES)
    desk.press(Qt.Key.Key_F9)
    return desk.window.pages.shelves


def test_f9_begins_a_walk_and_the_card_says_how_it_goes(desk: Desk, walk: ShelvesPage) -> None:
    assert walking.current(desk.window._counter) is not None
    card = walk.verdict.text
    assert card is not None
    assert card.big == "Scan a shelf's tag, then everything on it"
    assert counts(walk) == {Heap.MISSING: 4}


def test_the_whole_walk_needs_nothing_but_the_scanner(desk: Desk, walk: ShelvesPage) -> None:
    for code in (tag("A1"), MARIA, JOHN, tag("A2"), AMES, tag("B1"), DENTAL):
        desk.scan(code)
    assert {verdict.kind for verdict in desk.verdicts[-7:]} == {VerdictKind.WALKED}
    assert counts(walk) == {Heap.HERE: 4}


def test_a_scan_of_the_walk_is_never_received(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    verdict = desk.scan(STRANGER)
    assert verdict.tone is Tone.LOOK
    with desk.window._counter.view() as view:
        assert view.parcels.by_number(STRANGER) == []
    assert counts(walk)[Heap.UNKNOWN] == 1


def test_a_parcel_on_the_wrong_shelf_is_noted_where_it_lies(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A2"))
    verdict = desk.scan(MARIA)
    card = walk.verdict.text
    assert card is not None
    assert (card.title, card.big) == ("Noted here, no longer on A1", "A2")
    assert verdict.tone is Tone.TAKEN


def test_a_parcel_scanned_twice_is_said_but_counted_once(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.scan(MARIA)
    desk.scan(JOHN)
    assert desk.scan(MARIA).tone is Tone.AGAIN
    assert counts(walk)[Heap.HERE] == 2


def test_another_shops_parcel_is_a_stop(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    verdict = desk.scan(ELSEWHERE)
    assert verdict.step is not None
    assert (verdict.step.answer, verdict.tone) == (Answer.OTHER_SHOP, Tone.STOP)


def test_a_code_that_is_no_parcel_is_not_counted(desk: Desk, walk: ShelvesPage) -> None:
    assert desk.scan("HELLO WORLD").tone is Tone.NOT_A_PARCEL
    assert counts(walk) == {Heap.MISSING: 4}


def test_a_badge_means_on_a_walk_what_it_always_does(desk: Desk, walk: ShelvesPage) -> None:
    assert desk.scan(write(OwnCode(OwnKind.CLERK, "LUIS"))).kind is VerdictKind.CLERK
    assert walking.current(desk.window._counter) is not None


def test_the_tag_of_no_shelf_is_refused_on_the_card(desk: Desk, walk: ShelvesPage) -> None:
    troubles: list[object] = []
    desk.window.trouble_shown.connect(troubles.append)
    send_burst(desk.handle, tag("Z9"))
    desk.qtbot.waitUntil(lambda: bool(troubles), timeout=20_000)
    assert walk.verdict.isVisible()


def test_undo_takes_the_last_scan_of_the_walk_back(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.scan(MARIA)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert Heap.HERE not in counts(walk)


def test_a_walk_goes_on_in_a_new_window(
    desk: Desk, walk: ShelvesPage, theme: Theme, language: Language
) -> None:
    desk.scan(tag("A1"))
    desk.scan(MARIA)
    again = MainWindow(desk.window._counter, theme, language)
    again.show_page(PageName.SHELVES)
    page = again.pages.shelves
    assert page.mode is Mode.WALK
    assert page._pill.text() == "shelf A1"
    assert counts(page) == {Heap.HERE: 1, Heap.MISSING: 1}
    free(again)


def test_other_pages_take_scans_as_ever_while_a_walk_is_open(desk: Desk, walk: ShelvesPage) -> None:
    desk.window.show_page(PageName.RECEIVE)
    assert desk.scan(MARIA).kind is VerdictKind.AGAIN
    desk.window.show_page(PageName.SHELVES)
    assert desk.scan(JOHN).kind is VerdictKind.WALKED


def test_what_is_missing_is_looked_for_again_and_found(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.scan(MARIA)
    desk.press(Qt.Key.Key_F9)
    assert counts(walk) == {Heap.HERE: 1, Heap.MISSING: 1}
    desk.press(Qt.Key.Key_F10)
    assert desk.verdicts[-1].kind is VerdictKind.LOOK_AGAIN
    assert desk.verdicts[-1].shelf == "A1"
    assert desk.scan(JOHN).kind is VerdictKind.WALKED
    assert counts(walk) == {Heap.HERE: 2}


def test_at_the_end_of_a_walk_the_card_names_what_it_came_to(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.scan(MARIA)
    desk.press(Qt.Key.Key_F9)
    card = walk.verdict.text
    assert card is not None
    assert (card.title, card.big) == ("Shelf walk finished", "1 missing")


def test_while_one_still_walks_nothing_is_set_missing(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    walk.refresh()
    assert not walk.walk.acts[1].isEnabled()
    desk.press(Qt.Key.Key_F11)
    assert counts(walk) == {Heap.MISSING: 2}
    assert status(desk.window._counter, MARIA) is Status.ON_SHELF


def test_what_is_gone_is_set_missing_one_after_the_other(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F11)
    assert counts(walk) == {Heap.MISSING: 1}
    desk.press(Qt.Key.Key_F11)
    assert counts(walk) == {}
    counter = desk.window._counter
    assert status(counter, MARIA) is status(counter, JOHN) is Status.MISSING
    desk.press(Qt.Key.Key_F9)
    assert walk.mode is Mode.LOOK
    assert not walk.last.isVisible()


def test_what_was_unknown_is_taken_in_from_its_list(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.scan(STRANGER)
    desk.press(Qt.Key.Key_F9)
    walk.walk.show_heap(Heap.UNKNOWN)
    QTest.mouseClick(walk.walk.acts[0], Qt.MouseButton.LeftButton)
    assert desk.verdicts[-1].kind is VerdictKind.NOT_ON_NOTICE
    assert Heap.UNKNOWN not in counts(walk)


def test_what_is_left_over_waits_on_the_page(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F9)
    assert walk.last.words == "Last walk: 2 to work off"
    QTest.mouseClick(walk.last, Qt.MouseButton.LeftButton)
    assert walk.mode is Mode.WALK
    report = walkreport.report(desk.window._counter)
    assert report is not None
    assert report.is_ended


def test_undoing_the_end_lets_the_walk_go_on(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("A1"))
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert walking.current(desk.window._counter) is not None
    walk.refresh()
    assert walk.main.words == "Finish the walk"
    assert desk.scan(STRANGER).kind is VerdictKind.WALKED


def test_undoing_the_beginning_leaves_the_walk(desk: Desk, walk: ShelvesPage) -> None:
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    walk.refresh()
    assert walk.mode is Mode.LOOK


def test_the_six_lists_are_opened_without_a_mouse(desk: Desk, walk: ShelvesPage) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)
    for heap, key in zip(Heap, keys, strict=True):
        desk.press(key, alt)
        assert walk.walk.heap is heap
    desk.press(Qt.Key.Key_1, alt)
    walk.walk._counts[Heap.HERE].setFocus()
    desk.press(Qt.Key.Key_Right)
    assert walk.walk.heap is Heap.MISSING
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_1, alt)
    assert walk.mode is Mode.LOOK


def test_what_was_found_a_moment_ago_is_not_set_missing(desk: Desk, walk: ShelvesPage) -> None:
    desk.scan(tag("B1"))
    desk.press(Qt.Key.Key_F9)
    counter = desk.window._counter
    with counter.view() as view:
        found = view.parcels.by_number(DENTAL)[0].parcel.id
    walkreport.found_again(counter, found, Source.SCANNER)
    walk.walk.act(1)
    assert status(counter, DENTAL) is Status.ON_SHELF
    assert counts(walk) == {Heap.HERE: 1}


def test_the_waiting_card_follows_the_language(
    desk: Desk, walk: ShelvesPage, language: Language
) -> None:
    language.choose("es")
    desk.settle()
    card = walk.verdict.text
    assert card is not None
    assert card.big == "Escanee la etiqueta de un estante y luego todo lo que tiene"
