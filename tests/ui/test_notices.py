"""Notices in the window: asked about beside the scanning, pasted, stopped, laid in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hubdesk.desk import notices as desk_notices
from hubdesk.desk.columns import Field
from hubdesk.desk.course import Course
from hubdesk.desk.looking import delivery
from hubdesk.desk.noticefiles import Source
from hubdesk.desk.verdict import VerdictKind
from hubdesk.equipment.notices import Notices, looks_like_a_notice
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.imports import Import
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from tests.benchmarks.notices import write_csv
from tests.ui.conftest import Desk

MARIA, NEW, NEWER = "TBA309611474471", "TBA309611474991", "TBA309611474992"
UNCLEAR = f"{NEW},Ana Moore,5 Elm St,54701\n{NEWER},Bo Reyes,6 Elm St,54703\n"
COPIED = f"Tracking ID\tRecipient\n{NEW}\tAna Moore\n{NEWER}\tBo Reyes\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notices"
    folder.mkdir()
    return folder


@pytest.fixture
def notices(desk: Desk, folder: Path) -> Iterator[Notices]:
    notices = Notices(desk.window, desk.window._counter, folder, desk.window)
    yield notices
    notices.stop()
    done(desk)


def done(desk: Desk) -> None:
    imports = desk.window.imports
    desk.qtbot.waitUntil(lambda: imports.current is None, timeout=20_000)
    desk.settle()


def numbers(desk: Desk) -> set[str]:
    return {line.parcel.number for line in delivery(desk.window._counter).to_come}


def drop(desk: Desk, tmp_path: Path, text: str) -> None:
    file = tmp_path / "unclear.csv"
    file.write_text(text)
    desk.window.take_notice(file)
    done(desk)


@pytest.mark.parametrize("page", [PageName.TODAY, PageName.RECEIVE])
def test_an_unclear_notice_is_asked_about_in_the_place_of_the_list(
    desk: Desk, notices: Notices, tmp_path: Path, page: PageName
) -> None:
    desk.window.show_page(page)
    drop(desk, tmp_path, UNCLEAR)
    panel = desk.window.pages.current.columns  # type: ignore[attr-defined]
    assert panel.isVisible()
    assert panel.take.words == "Take 2 parcels"
    assert panel.columns == (Field.NUMBER, Field.NAME, Field.STREET, Field.POSTCODE)
    assert desk.scan(MARIA).kind is VerdictKind.TAKEN
    assert panel.isVisible()
    panel.choose(1, None)
    panel.take.click()
    done(desk)
    assert not panel.isVisible()
    assert {NEW, NEWER} <= numbers(desk)
    drop(desk, tmp_path, UNCLEAR.replace("4991", "4993").replace("4992", "4994"))
    assert not panel.isVisible()
    assert "TBA309611474993" in numbers(desk)


@pytest.mark.parametrize("page", [PageName.TODAY, PageName.RECEIVE])
def test_while_a_notice_is_asked_about_f9_takes_it_and_stands_on_no_other_button(
    desk: Desk, notices: Notices, tmp_path: Path, page: PageName
) -> None:
    desk.window.show_page(page)
    drop(desk, tmp_path, UNCLEAR)
    keyed = [
        b.words for b in desk.window.findChildren(KeyButton) if b.isVisible() and b.key == "F9"
    ]
    assert keyed == ["Take 2 parcels"]
    desk.press(Qt.Key.Key_F9)
    done(desk)
    assert {NEW, NEWER} <= numbers(desk)
    assert desk.window.page is page
    keyed = [b.key for b in desk.window.findChildren(KeyButton) if b.isVisible()]
    assert ("F9" in keyed) is (page is PageName.RECEIVE)  # on Today it is F2 that comes next


def test_a_notice_without_a_name_is_told_by_carrier_and_day(
    desk: Desk, notices: Notices, tmp_path: Path
) -> None:
    drop(desk, tmp_path, "tracking,name,address\n1Z999AA10123456784,Ann Reed,12 Oak St\n")
    card = desk.window.pages.current.verdict.text
    assert card is not None
    assert re.fullmatch(r"UPS · \w+ \d+ \w+", card.who)


def test_a_column_holds_one_thing_and_without_numbers_nothing_can_be_taken(
    desk: Desk, notices: Notices, tmp_path: Path
) -> None:
    drop(desk, tmp_path, UNCLEAR)
    panel = desk.window.pages.today.columns
    panel.choose(3, Field.NAME)
    assert panel.columns == (Field.NUMBER, None, Field.STREET, Field.NAME)
    panel.choose(0, None)
    assert not panel.take.isEnabled()


def test_not_now_takes_nothing_and_gives_the_list_back(
    desk: Desk, notices: Notices, tmp_path: Path
) -> None:
    desk.window.show_page(PageName.RECEIVE)
    before = numbers(desk)
    drop(desk, tmp_path, UNCLEAR)
    desk.window.pages.receive.columns.later.click()
    assert desk.window.pages.receive.list.isVisible()
    assert numbers(desk) == before


def test_a_pasted_list_is_a_notice_even_in_the_scan_line(desk: Desk, notices: Notices) -> None:
    QGuiApplication.clipboard().setText(COPIED)
    desk.window.focus_scan_line()
    desk.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    done(desk)
    assert {NEW, NEWER} <= numbers(desk)
    assert desk.window.top.scan_line.text() == ""


def test_a_pasted_number_goes_to_the_scan_line(desk: Desk, notices: Notices) -> None:
    QGuiApplication.clipboard().setText(f" {MARIA}\n")
    notices.paste()
    assert desk.window.top.scan_line.text() == MARIA
    assert MARIA in numbers(desk)


def test_one_line_is_no_list() -> None:
    assert looks_like_a_notice(COPIED)
    assert looks_like_a_notice(f"{NEW}\tAna")
    assert not looks_like_a_notice(MARIA)
    assert not looks_like_a_notice(f"{MARIA}\n\n")
    assert not looks_like_a_notice("")


@pytest.mark.parametrize("page", [PageName.TODAY, PageName.RECEIVE])
def test_a_notice_can_always_be_imported(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    button = desk.window.pages.current.notice  # type: ignore[attr-defined]
    assert button.isVisible()
    assert button.words == "Import a notice"


def test_escape_stops_a_long_notice_and_nothing_of_it_stays(
    desk: Desk, notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_notices, "MOST_AT_ONCE", 50)
    write_csv(tmp_path / "long.csv", 30_000)
    before = numbers(desk)
    desk.window.take_notice(tmp_path / "long.csv")
    card = desk.window.pages.current.verdict
    desk.qtbot.waitUntil(lambda: bool(card.replies), timeout=20_000)
    assert card.text is not None
    assert card.text.title == "Reading the notice"
    desk.press(Qt.Key.Key_Escape)
    done(desk)
    assert card.text.title != ""
    assert "stopped" in card.text.spoken()
    assert numbers(desk) == before


def test_the_progress_is_told_anew_but_never_over_the_answer_to_a_scan(
    desk: Desk, notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_notices, "MOST_AT_ONCE", 50)
    write_csv(tmp_path / "long.csv", 30_000)
    desk.window.show_page(PageName.RECEIVE)
    desk.window.take_notice(tmp_path / "long.csv")
    card = desk.window.pages.current.verdict
    told = set()

    def has_told_often() -> bool:
        if card.text is not None and card.text.who == "long.csv":
            told.add(card.text.big)
        return len(told) > 2

    desk.qtbot.waitUntil(has_told_often, timeout=20_000)
    assert desk.scan(MARIA).kind is VerdictKind.TAKEN
    desk.qtbot.wait(500)
    assert card.text is not None
    assert card.text.who == "Maria Lindqvist"
    imports = desk.window.imports
    imports.stop()


def test_a_slow_look_for_half_written_notices_shows_no_card(
    desk: Desk, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = Event()
    look = desk_notices.forget_what_was_not_decided
    monkeypatch.setattr(
        desk_notices,
        "forget_what_was_not_decided",
        lambda counter: goes_on.wait(20) and look(counter),
    )
    notices.start()
    notices._began_at = 0.0  # long ago
    notices._tell()
    assert desk.window.pages.current.verdict.isHidden()
    goes_on.set()
    done(desk)
    assert desk.window.pages.current.verdict.isHidden()


def test_a_folder_is_watched_and_each_file_taken_once_when_it_is_complete(
    desk: Desk, notices: Notices, folder: Path, qtbot: QtBot
) -> None:
    watched = notices._folder
    assert watched is not None
    (folder / "morning.csv.part").write_text(COPIED)
    (folder / "morning.csv").write_text(COPIED)
    look(desk, notices)
    assert NEW not in numbers(desk)
    look(desk, notices)
    qtbot.waitUntil(lambda: NEW in numbers(desk), timeout=20_000)
    done(desk)
    with desk.window._counter.view() as view:
        position = view.journal.last_position()
    (folder / "copy.csv").write_text(COPIED)
    for _ in range(3):
        look(desk, notices)
    done(desk)
    with desk.window._counter.view() as view:
        assert view.journal.last_position() == position
    assert sorted(file.name for file in folder.iterdir()) == [
        *("copy.csv", "morning.csv", "morning.csv.part")
    ]


def test_a_file_that_is_no_notice_is_told_once_even_after_a_restart(
    desk: Desk, notices: Notices, folder: Path
) -> None:
    troubles: list[str] = []
    desk.window.trouble_shown.connect(lambda trouble: troubles.append(trouble.reason))
    (folder / "letter.pdf").write_bytes(b"%PDF-1.7 \xe2\xe3")
    for _ in range(4):
        look(desk, notices)
        done(desk)
    assert troubles == ["notice_pdf"]
    again = Notices(desk.window, desk.window._counter, folder, desk.window)
    for _ in range(3):
        look(desk, again)
        done(desk)
    again.stop()
    assert troubles == ["notice_pdf"]


def look(desk: Desk, notices: Notices) -> None:
    watched = notices._folder
    assert watched is not None
    watched.look()
    desk.qtbot.waitUntil(lambda: not watched._messenger.is_out, timeout=20_000)
    desk.settle()


def test_the_question_follows_the_language(
    desk: Desk, notices: Notices, tmp_path: Path, language: Language
) -> None:
    drop(desk, tmp_path, UNCLEAR)
    language.choose("es")
    desk.settle()
    assert desk.window.pages.today.columns.take.words == "Tomar 2 paquetes"


class Halted:
    """A job that goes on when it is let: nobody waits for a clock."""

    def __init__(self, course: Course, decided: int) -> None:
        self.may = Event()
        self._course, self._decided = course, decided

    def __call__(self) -> object:
        self._course.decide(self._decided)
        self.may.wait(20)
        self._course.written = self._decided
        return self._decided


@pytest.mark.parametrize(("decided", "is_told"), [(0, False), (500, True)])
def test_what_a_power_cut_left_over_is_told_while_it_is_written_and_nothing_is_told_of_nothing(
    desk: Desk, notices: Notices, decided: int, is_told: bool
) -> None:
    course = Course()
    job = Halted(course, decided)
    left_over = Import(Source("", lambda _: iter(())), course, job, is_left_over=True)
    desk.window.imports._begin(left_over)
    desk.qtbot.waitUntil(lambda: course.is_decided, timeout=20_000)
    notices._began_at = notices._answered_at = -1e9
    notices._tell()
    desk.window._jobs._say_reading(left_over)
    verdict = desk.window.pages.current.verdict
    assert verdict.isVisible() is is_told
    if is_told:
        assert verdict.text is not None
        assert verdict.text.big == "0 of 500"
    job.may.set()
    done(desk)
    notices._tell()
    assert verdict.isHidden()
