"""A new shop is made ready beside the day's work: by keys, by fingers, in one go or in several."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.backups import back_up
from hubdesk.desk import shelving
from hubdesk.parcels.recoverycode import new_recovery_code
from hubdesk.ui.firststart.page import FirstStepsPage
from hubdesk.ui.firststart.steps import STEPS, Step
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from tests.scanning.keystrokes import send_burst
from tests.ui.owners import OwnersDesk, new_folder, opened

MARIA = "TBA309611474471"
Opens = Callable[[], AbstractContextManager[OwnersDesk]]


@pytest.fixture
def opens(tmp_path: Path, blank: Path, theme: Theme, language: Language, qtbot: QtBot) -> Opens:
    folder = new_folder(tmp_path, blank)
    return lambda: opened(folder, theme, language, qtbot)


def page_of(desk: OwnersDesk) -> FirstStepsPage:
    return desk.window.pages.first_steps


def done(page: FirstStepsPage) -> set[Step]:
    return {step for step in STEPS if page.truths.is_done(step)}


def go_to(widget: QWidget) -> None:
    """Come to a widget as Tab does."""
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def test_a_new_shop_opens_with_its_steps_and_today_is_one_key_away(opens: Opens) -> None:
    with opens() as desk:
        assert desk.window.page is PageName.FIRST_STEPS
        desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.page is PageName.TODAY
        assert desk.scan(MARIA) is desk.verdicts[-1]


def test_the_whole_way_by_keys_alone(opens: Opens, tmp_path: Path) -> None:
    with opens() as desk:
        page = page_of(desk)
        desk.write(page.inputs["shop"].line, "Kraft")  # type: ignore[union-attr]
        desk.press(Qt.Key.Key_Tab)
        desk.type("12 Water St")
        desk.press(Qt.Key.Key_F9)
        assert page.step is Step.CARRIERS
        go_to(page.carriers.rows["amazon"].comes)
        desk.press(Qt.Key.Key_Space)
        desk.press(Qt.Key.Key_F9)
        assert page.step is Step.SCANNER
        send_burst(desk.handle, MARIA)
        desk.settle()
        assert desk.verdicts == []
        for _ in (Step.SCANNER, Step.CAMERA, Step.PRINTER):
            desk.press(Qt.Key.Key_F9)
        assert page.step is Step.SHELVES
        go_to(page.shelves.use)
        desk.press(Qt.Key.Key_Space)
        desk.press(Qt.Key.Key_F9)
        assert page.step is Step.CLERK
        desk.type("Rosa")
        desk.press(Qt.Key.Key_F9)
        assert page.step is Step.BACKUP
        desk.write(page.backups.field.line, str(tmp_path))
        desk.press(Qt.Key.Key_F9)
        assert page.step is Step.LINE
        desk.press(Qt.Key.Key_F9)
        assert page.step is Step.END
        assert done(page) == set(STEPS) - {Step.CAMERA, Step.PRINTER, Step.LINE}
        desk.press(Qt.Key.Key_F9)
        assert desk.window.page is PageName.TODAY
        assert not desk.steps.is_open
        assert (desk.app.counter.shop.name, desk.app.counter.clerk) == ("Kraft", "Rosa")


def test_the_whole_way_by_fingers_alone(opens: Opens) -> None:
    with opens() as desk:
        page = page_of(desk)
        desk.touch(page.skip)
        desk.touch(page.carriers.rows["ups"].comes)
        desk.touch(page.main)
        for _ in (Step.SCANNER, Step.CAMERA, Step.PRINTER):
            desk.touch(page.skip)
        desk.touch(page.shelves.use)
        desk.touch(page.main)
        for _ in (Step.CLERK, Step.BACKUP, Step.LINE):
            desk.touch(page.skip)
        assert page.step is Step.END
        assert page.practice.isVisible()
        desk.touch(page.main)
        assert desk.window.page is PageName.TODAY
        with desk.app.counter.view() as view:
            assert len(shelving.drawing(view, desk.app.counter.shop)) == 10


def test_tab_goes_through_the_step_and_then_through_the_window(opens: Opens) -> None:
    """Each Tab is let go at once, as a quick finger does, and passes the scanner's ear."""
    with opens() as desk:
        page = page_of(desk)
        page.sections.open(Step.PRINTER)  # whose card came from another page
        page.sections.open(Step.SHELVES)
        page.sections.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        way: list[QWidget | None] = []
        while page.sections.buttons[0] not in way:
            before = QApplication.focusWidget()
            desk.press(Qt.Key.Key_Tab)
            way.append(QApplication.focusWidget())
            assert way[-1] is not before
        able = {each for each in page.findChildren(QWidget) if is_on_the_way(each)}
        assert {*way[: len(able) - 1], way[-1]} == able


def is_on_the_way(widget: QWidget) -> bool:
    can_have_it = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return can_have_it and widget.isVisible() and widget.isEnabled()


def test_closed_in_the_middle_it_goes_on_where_it_was(opens: Opens) -> None:
    with opens() as desk:
        page = page_of(desk)
        desk.write(page.inputs["address"].line, "12 Water St")  # type: ignore[union-attr]
        desk.press(Qt.Key.Key_F9)
        desk.touch(page.skip)
        send_burst(desk.handle, MARIA)
        desk.settle()
        page.sections.open(Step.CLERK)
        desk.write(page.people.lines[-1], "Rosa")
    with opens() as desk:
        page = page_of(desk)
        assert desk.window.page is PageName.FIRST_STEPS
        assert done(page) == {Step.SHOP, Step.SCANNER, Step.CLERK}
        assert page.step is Step.CAMERA


def test_a_step_is_ticked_by_what_is_true_and_not_by_a_click(opens: Opens) -> None:
    with opens() as desk:
        page = page_of(desk)
        page.sections.open(Step.SHELVES)
        desk.touch(page.shelves.use)
        assert Step.SHELVES in done(page)
        desk.window._jobs.undo()
        page.refresh()
        assert Step.SHELVES not in done(page)


def test_trying_the_scanner_books_nothing_and_says_what_was_read(opens: Opens) -> None:
    with opens() as desk:
        page = page_of(desk)
        page.sections.open(Step.SCANNER)
        send_burst(desk.handle, MARIA)
        desk.settle()
        assert page._tried[Step.SCANNER].text() == "It works: TBA 3096 1147 4471"
        with desk.app.counter.view() as view:
            assert view.parcels.by_number(MARIA) == []


def test_equipment_has_its_cards_again_when_one_goes_there(opens: Opens, theme: Theme) -> None:
    with opens() as desk:
        page, equipment = page_of(desk), desk.window.pages.equipment
        for step, card in ((Step.SCANNER, equipment.scanner), (Step.PRINTER, equipment.printers)):
            desk.window.show_page(PageName.FIRST_STEPS)
            page.sections.open(step)
            assert page.isAncestorOf(card)
            assert card.isVisible()
            desk.window.show_page(PageName.EQUIPMENT)
            assert equipment.isAncestorOf(card)
            assert card.isVisible()
        image = equipment.scanner.begin.grab().toImage()
        seen = {image.pixel(x, y) for x in range(20, image.width() - 20) for y in range(9, 45)}
        assert theme.colour("on_main").rgb() in seen  # its words can be read on the main colour


def test_once_over_the_steps_are_found_again_on_shop(opens: Opens) -> None:
    with opens() as desk:
        desk.window.pages.first_steps.ended.emit()
        assert desk.window.page is PageName.TODAY
        desk.window.show_page(PageName.SHOP)
        desk.touch(desk.window.pages.shop.steps)
        assert desk.window.page is PageName.FIRST_STEPS
    with opens() as desk:
        assert desk.steps.is_open
        desk.window.pages.first_steps.ended.emit()
    with opens() as desk:
        assert desk.window.page is PageName.TODAY


def test_the_pretend_morning_runs_as_a_program_of_its_own_and_ends(
    opens: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with opens() as desk:
        page = page_of(desk)
        page.sections.open(Step.END)
        desk.touch(page.practice)
        desk.qtbot.waitUntil(
            lambda: any(tmp_path.glob("*-practice-*/shop/shop.db")), timeout=60_000
        )
        assert desk.steps.practice != os.getpid()
        assert runs(desk.steps.practice)
        assert desk.scan(MARIA) is desk.verdicts[-1]  # the shop itself goes on
        os.kill(desk.steps.practice, signal.SIGTERM)
        desk.qtbot.waitUntil(lambda: not runs(desk.steps.practice), timeout=60_000)


def runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_pretend_morning_that_cannot_start_is_said(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    said: list[str] = []
    with opens() as desk:
        desk.window.trouble_shown.connect(lambda trouble: said.append(trouble.reason))
        page_of(desk).practice_wanted.emit()
        assert said == ["practice_not_started"]


def test_a_backup_on_a_stick_is_found_and_asked_for(opens: Opens, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with opens() as desk:
        desk.scan(MARIA)
        assert back_up(desk.app, [stick])[0].backup is not None
        page = page_of(desk)
        asked: list[object] = []
        desk.steps.put_back_wanted.connect(lambda backup, _code: asked.append(backup))
        desk.touch(page.other_way)
        desk.qtbot.waitUntil(lambda: not desk.steps._search.is_out, timeout=5000)
        page.put_back.look_wanted.emit(str(stick))
        desk.qtbot.waitUntil(
            lambda: any(each.isVisible() for each in page.put_back.buttons), timeout=5000
        )
        assert not page.put_back.put_back.isEnabled()
        desk.touch(page.put_back.buttons[0])
        desk.touch(page.put_back.put_back)
        assert len(asked) == 1
        assert not desk.steps.is_open


def test_a_wrong_letter_of_the_recovery_code_is_named_before_anything_is_closed(
    opens: Opens, tmp_path: Path
) -> None:
    with opens() as desk:
        desk.scan(MARIA)
        assert back_up(desk.app, [tmp_path])[0].backup is not None
        page = page_of(desk)
        asked: list[str] = []
        desk.steps.put_back_wanted.connect(lambda _backup, code: asked.append(code))
        desk.touch(page.other_way)
        desk.qtbot.waitUntil(lambda: not desk.steps._search.is_out, timeout=5000)
        page.put_back.look_wanted.emit(str(tmp_path))
        desk.qtbot.waitUntil(lambda: bool(page.put_back.buttons), timeout=5000)
        page.put_back.buttons[0].click()
        right = new_recovery_code()
        page.put_back.code.line.setText(right.text[:-1] + ("A" if right.text[-1] != "A" else "B"))
        page.put_back.put_back.click()
        assert asked == []
        assert "8" in page.put_back.code.said.text()
        page.put_back.code.line.setText(right.text.lower())
        page.put_back.put_back.click()
        assert len(asked) == 1
