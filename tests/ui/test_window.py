"""One scan anywhere does the one right thing, and nothing else."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QPointF,
    QStandardPaths,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import VerdictKind
from hubdesk.line.sending import LineKind, LineState
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.card import ReplyButton
from hubdesk.ui.empty import Empty
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.palette import DARK, LIGHT
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk, free

MARIA, JAN, AMES = "TBA309611474471", "TBA309611474467", "TBA309611474519"
STRANGER = "1Z999AA10123456784"


@pytest.mark.parametrize("page", list(PageName))
def test_a_scan_is_taken_on_every_page(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    verdict = desk.scan(MARIA)
    assert verdict.kind is VerdictKind.TAKEN
    assert desk.window.page is page


@pytest.mark.parametrize("page", list(PageName))
def test_a_scan_shows_its_card_on_the_page_that_is_open(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    shelf = desk.scan(MARIA).shelf
    card = desk.window.pages.current.verdict
    assert card.isVisible()
    assert card.text is not None
    assert card.text.big == shelf
    assert card.text.who == "Maria Lindqvist"


def test_a_scan_into_the_scan_line_leaves_what_was_typed_there(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.window.focus_scan_line()
    desk.type("oak")
    desk.scan(MARIA)
    assert desk.window.top.scan_line.text() == "oak"


def test_a_scan_never_presses_the_focused_button(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    button = desk.window.pages.receive.finish
    button.setFocus()
    desk.scan(MARIA)
    assert [verdict.kind for verdict in desk.verdicts] == [VerdictKind.TAKEN]


def test_where_nobody_is_named_the_menu_says_where_names_are_written(desk: Desk) -> None:
    desk.window.top.show_clerk("Who is here?", "", (), "en")
    menu = desk.window.top.clerk.menu()
    assert menu is not None
    assert "Shop page" in menu.actions()[0].text()


def test_a_scan_is_taken_while_a_menu_is_open(desk: Desk) -> None:
    menu = desk.window.top.clerk.menu()
    assert menu is not None
    menu.popup(desk.window.mapToGlobal(desk.window.rect().center()))
    assert menu.isVisible()
    assert desk.scan(MARIA).kind is VerdictKind.TAKEN
    assert desk.window._counter.clerk == "Rosa"
    menu.close()


def test_a_scan_in_the_middle_of_a_page_change_is_taken(desk: Desk) -> None:
    at = send_burst(desk.handle, MARIA[:7], end="")
    desk.window.show_page(PageName.PARCELS)
    send_burst(desk.handle, MARIA[7:], at=at)
    desk.settle()
    assert desk.verdicts[-1].kind is VerdictKind.TAKEN


def test_two_scans_one_after_the_other_are_two(desk: Desk) -> None:
    first, second = desk.scan(MARIA), desk.scan(JAN)
    assert first.subject is not None
    assert second.subject is not None
    assert {first.subject.parcel.number, second.subject.parcel.number} == {MARIA, JAN}


def test_a_typed_name_is_not_swallowed(desk: Desk) -> None:
    desk.window.focus_scan_line()
    desk.type("Lindqvist")
    assert desk.window.top.scan_line.text() == "Lindqvist"
    assert not desk.verdicts


def test_typing_a_name_on_today_finds_parcels_as_one_types(desk: Desk) -> None:
    desk.window.focus_scan_line()
    desk.type("lind")
    desk.qtbot.waitUntil(lambda: desk.window.page is PageName.PARCELS, timeout=20_000)
    assert desk.window.pages.parcels.list.rows.rowCount() == 2


def test_enter_behind_a_name_on_parcels_opens_it_and_receives_nothing(desk: Desk) -> None:
    desk.window.show_page(PageName.PARCELS)
    desk.window.focus_scan_line()
    desk.type("oakwood")
    desk.press(Qt.Key.Key_Return)
    opened = desk.window.pages.parcels.card.parcel
    with desk.window._counter.view() as view:
        known = view.parcels.get(opened)
    assert known is not None
    assert known.parcel.status is Status.EXPECTED


def test_the_last_four_and_enter_receive_on_receive(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F3)
    assert desk.window.page is PageName.RECEIVE
    desk.type("4519")
    desk.press(Qt.Key.Key_Return)
    assert desk.verdicts[-1].kind is VerdictKind.TAKEN
    assert desk.window.top.scan_line.text() == ""


def test_a_street_that_fits_two_asks_which_and_a_figure_answers(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F3)
    desk.type("barstow")
    desk.press(Qt.Key.Key_Return)
    assert desk.verdicts[-1].kind is VerdictKind.CHOOSE
    desk.press(Qt.Key.Key_2)
    desk.qtbot.waitUntil(lambda: desk.verdicts[-1].kind is VerdictKind.TAKEN, timeout=20_000)


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_F2, PageName.RECEIVE),
        (Qt.Key.Key_F3, PageName.RECEIVE),
    ],
)
def test_function_keys_open_their_page(desk: Desk, key: Qt.Key, page: PageName) -> None:
    desk.press(key)
    assert desk.window.page is page


@pytest.mark.parametrize("place", [1, 2, 3])
def test_ctrl_and_a_figure_open_the_pages(desk: Desk, place: int) -> None:
    desk.press(Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.ControlModifier)
    assert desk.window.page is tuple(PageName)[place - 1]


def test_slash_and_ctrl_f_go_to_the_scan_line(desk: Desk) -> None:
    for key, modifier in (
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ):
        desk.window.pages.receive.undo.setFocus()
        desk.window.rail.setFocus()
        desk.window.top.clerk.setFocus()
        desk.press(key, modifier)
        assert desk.window.top.scan_line.hasFocus()
        assert desk.window.top.scan_line.text() == ""


def test_f9_finishes_the_delivery_on_receive(desk: Desk) -> None:
    desk.scan(MARIA)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_F9)
    assert desk.verdicts[-1].kind is VerdictKind.LOAD_FINISHED
    assert desk.verdicts[-1].count == 3


def test_f6_notes_damage_to_the_parcel_in_hand(desk: Desk) -> None:
    desk.scan(MARIA)
    desk.press(Qt.Key.Key_F6)
    assert desk.verdicts[-1].kind is VerdictKind.DAMAGED


def test_f6_without_a_parcel_says_what_to_do(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F6)
    card = desk.window.pages.today.verdict.text
    assert card is not None
    assert card.big == "Which parcel is this about?"


def test_ctrl_z_undoes_the_last_scan_even_from_the_empty_scan_line(desk: Desk) -> None:
    desk.scan(MARIA)
    desk.window.focus_scan_line()
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.verdicts[-1].kind is VerdictKind.UNDONE


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_Return, VerdictKind.TAKEN), (Qt.Key.Key_Escape, VerdictKind.GIVEN_BACK)],
)
@pytest.mark.parametrize("page", list(PageName))
def test_enter_and_esc_answer_the_question_on_the_card(
    desk: Desk, page: PageName, key: Qt.Key, kind: VerdictKind
) -> None:
    desk.window.show_page(page)
    assert desk.scan(STRANGER).question
    desk.press(key)
    assert desk.verdicts[-1].kind is kind


def test_the_questions_buttons_answer_by_touch(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.scan(STRANGER)
    card = desk.window.pages.receive.verdict
    refuse = card.findChildren(ReplyButton)[1]
    QTest.mouseClick(refuse, Qt.MouseButton.LeftButton)
    assert desk.verdicts[-1].kind is VerdictKind.GIVEN_BACK


def test_an_open_question_on_another_page_is_not_answered_by_enter(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.scan(STRANGER)
    desk.window.show_page(PageName.TODAY)
    desk.press(Qt.Key.Key_Return)
    assert desk.verdicts[-1].kind is VerdictKind.NOT_ON_NOTICE


def test_an_open_question_waits_under_look_into(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.scan(STRANGER)
    desk.scan(MARIA)
    desk.window.show_page(PageName.TODAY)
    rows = [r for r in desk.window.pages.today.findChildren(QPushButton) if r.property("row")]
    assert [row.accessibleName() for row in rows if row.isVisible()] == [
        "no notice 1Z…6784 UPS, on X1"
    ]


def test_the_language_changes_in_the_middle_of_a_task(desk: Desk, language: Language) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.scan(STRANGER)
    desk.window.focus_scan_line()
    desk.type("half-typed")
    language.choose("es")
    desk.qtbot.waitUntil(lambda: desk.window.pages.receive.undo.words == "Deshacer", timeout=20_000)
    card = desk.window.pages.receive.verdict.text
    assert desk.window.page is PageName.RECEIVE
    assert desk.window.top.scan_line.text() == "half-typed"
    assert card is not None
    assert card.title == "No está en el aviso: apártelo"
    assert card.who == "Paquete de UPS"


def test_the_night_comes_in_the_middle_of_a_task(desk: Desk, theme: Theme) -> None:
    desk.scan(MARIA)
    try:
        theme.follow(Qt.ColorScheme.Dark)
        assert theme.is_dark
        assert desk.window.pages.today.verdict.isVisible()
    finally:
        theme.follow(Qt.ColorScheme.Light)


def test_a_dropped_file_is_taken_as_a_notice(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "late.csv"
    file.write_text("Tracking\nTBA309611470001\nnonsense\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.show_page(PageName.RECEIVE)
    desk.window.dropEvent(event)
    desk.qtbot.waitUntil(
        lambda: (
            (card := desk.window.pages.receive.verdict.text) is not None
            and card.title == "Notice taken"
        ),
        timeout=20_000,
    )
    card = desk.window.pages.receive.verdict.text
    assert card is not None
    assert card.big == "1 parcel"
    assert "Line 3: not a tracking number (nonsense)" in card.lines


def test_a_file_that_is_no_notice_gets_one_sentence(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "holiday.csv"
    file.write_bytes(b"")
    desk.window.take_notice(file)
    desk.qtbot.waitUntil(
        lambda: (
            (card := desk.window.pages.today.verdict.text) is not None
            and card.big == "There is nothing in holiday.csv."
        ),
        timeout=20_000,
    )


def test_the_clerk_changes_by_the_menu(desk: Desk) -> None:
    desk.window.top.clerk_chosen.emit("Luis")
    assert desk.verdicts[-1].kind is VerdictKind.CLERK
    assert desk.window.top.clerk.text() == "Luis"


def test_the_line_chip_says_what_is_true(desk: Desk) -> None:
    desk.window.show_line(LineState(LineKind.OFFLINE, 12))
    chip = desk.window.top.line
    assert chip._text.words == "Offline — 12 kept safe, will send"
    desk.window.show_line(
        LineState(LineKind.CONFIRMED, 0, last_confirmed_at=desk.window._counter.now())
    )
    assert chip._text.words == "All sent 07:42"


def test_a_fault_says_what_happened_and_that_nothing_is_lost(desk: Desk) -> None:
    desk.window.show_trouble(KnownFault("disk_full"))
    card = desk.window.pages.today.verdict.text
    assert card is not None
    assert card.lines == ("What was confirmed before is safe. Make room, then scan again.",)


def test_closing_tells_where_the_window_stood(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.closing, timeout=20_000) as told:
        desk.window.close()
    assert told.args
    assert desk.window.restoreGeometry(told.args[0])


def test_a_closed_window_is_freed_while_the_counter_lives_on(
    morning: Counter, theme: Theme, language: Language
) -> None:
    window = MainWindow(morning, theme, language)
    window.show()
    seen = weakref.ref(window)
    parts = [window.pages.today, window.pages.receive.list, window.pages.parcels.card]
    free(window)
    assert not any(isValid(part) for part in parts)
    del window, parts
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    alive = seen()
    assert alive is None or not isValid(alive)
    morning.announce(())


def test_the_key_to_the_scan_line_is_not_typed_into_it(desk: Desk) -> None:
    desk.window.top.scan_line.setFocus()
    desk.type("/bars")
    desk.qtbot.waitUntil(lambda: desk.window.top.scan_line.text() == "bars", timeout=20_000)


def test_a_window_that_is_gone_is_not_dressed_when_the_others_change_their_colours(
    desk: Desk, morning: Counter, theme: Theme, language: Language
) -> None:
    """One stood open, some of its pages made, while the next was built; then the first closed."""
    desk.window.pages.open(PageName.SHELVES)
    second = MainWindow(morning, theme, language)
    third = MainWindow(morning, theme, language)
    free(second)
    theme.wear(DARK)
    free(third)
    theme.wear(LIGHT)
    assert isValid(desk.window)


def test_a_file_is_first_looked_for_in_the_documents_then_where_the_last_one_was(
    desk: Desk, tmp_path: Path
) -> None:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    at_first = documents if Path(documents).is_dir() else str(Path.home())
    notice = tmp_path / "notice.csv"
    notice.touch()
    begun = []
    for _ in range(2):
        desk.window.choose_notice()
        (dialog,) = desk.window.findChildren(QFileDialog)
        begun.append(dialog.directory().absolutePath())
        dialog.fileSelected.emit(str(notice))
        dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.instance().setProperty("folderOfChoice", None)
    assert begun == [at_first, str(tmp_path)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_empty_list_is_read_to_its_end_however_low_it_is(
    theme: Theme, language: Language, qtbot: QtBot, code: str
) -> None:
    language.choose(code)
    empty = Empty(theme, "notice")
    qtbot.addWidget(empty)
    empty.say("Nothing on the list yet", "Deliveries and runs appear here. " * 3)
    for height in (160, 300):
        empty.resize(520, height)
        empty.show()
        QCoreApplication.processEvents()
        labels = [each for each in empty.findChildren(QLabel) if each.isVisible()]
        assert all(empty.rect().contains(each.geometry()) for each in labels), height
        assert len(labels) == (2 if height == 160 else 3)
