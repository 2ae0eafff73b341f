"""What the owner sets: checked while it is typed, kept when left, and taken back by one key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from hubdesk.app import key_place
from hubdesk.desk.people import people_on_record
from hubdesk.desk.verdict import VerdictKind
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.parcels.facts import Kind
from hubdesk.settings import Settings, change_settings, write_settings
from hubdesk.ui.firststart.steps import Step
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.shop.field import Field
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.shop.panels import Section
from hubdesk.ui.theme import Theme
from hubdesk.updating.home import Home
from hubdesk.updating.taking import Standing, State
from hubdesk.updating.whose import Seat, Whose
from tests.scanning.keystrokes import send_burst
from tests.ui.owners import OwnersDesk, new_folder, opened

MARIA = "TBA309611474471"
STRANGER = "1Z999AA10123456784"


@pytest.fixture
def owner(
    tmp_path: Path, blank: Path, theme: Theme, language: Language, qtbot: QtBot
) -> Iterator[OwnersDesk]:
    folder = new_folder(tmp_path, blank)
    write_settings(folder / "settings.toml", Settings())  # its first steps are long over
    with opened(folder, theme, language, qtbot) as desk:
        desk.window.show_page(PageName.SHOP)
        yield desk


@pytest.fixture
def page(owner: OwnersDesk) -> ShopPage:
    return owner.window.pages.shop


def line(page: ShopPage, name: str) -> QLineEdit:
    field = page.inputs[name]
    assert isinstance(field, Field)
    return field.line


def said(page: ShopPage, name: str) -> str:
    field = page.inputs[name]
    assert isinstance(field, Field)
    return field.said.text()


def test_a_field_that_is_left_is_kept_and_holds_at_once(owner: OwnersDesk, page: ShopPage) -> None:
    page.open_section(Section.SHOP)
    owner.write(line(page, "shop"), "Kraft")
    assert 'shop = "My shop"' in owner.written
    owner.press(Qt.Key.Key_Tab)
    assert 'shop = "Kraft"' in owner.written
    assert owner.app.counter.shop.name == "Kraft"
    assert owner.window.windowTitle() == "HubDesk — Kraft"


def test_a_wrong_postcode_is_said_while_it_is_typed_and_not_kept(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.CARRIERS)
    owner.write(line(page, "postcodes"), "54701, 5470")
    assert said(page, "postcodes").startswith("5470 is not a postcode.")
    owner.press(Qt.Key.Key_Tab)
    assert "postcodes = []" in owner.written
    assert line(page, "postcodes").text() == "54701, 5470"
    owner.write(line(page, "postcodes"), "54701 54703")
    assert "given back" in said(page, "postcodes")
    owner.press(Qt.Key.Key_Return)
    assert owner.app.counter.shop.postcodes == {"54701", "54703"}
    assert line(page, "postcodes").text() == "54701, 54703"


def test_esc_puts_back_what_stood_there(owner: OwnersDesk, page: ShopPage) -> None:
    page.open_section(Section.SHOP)
    owner.write(line(page, "phone"), "555")
    owner.press(Qt.Key.Key_Escape)
    assert line(page, "phone").text() == ""
    assert owner.window.page is PageName.SHOP


def test_each_change_is_taken_back_by_ctrl_z_the_last_one_first(
    owner: OwnersDesk, page: ShopPage
) -> None:
    owner.owner.write({"phone": "715 555 0123"})
    owner.owner.write({"people": ("Rosa",), "languages": ("Rosa=es",)})
    owner.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert owner.app.counter.shop.people == ()
    assert owner.app.counter.shop.phone == "715 555 0123"
    owner.touch(page.undo)
    assert 'phone = ""' in owner.written
    assert page.undo.isHidden()


def test_what_ctrl_z_takes_back_is_named_and_comes_into_sight_even_while_a_start_is_waited_for(
    owner: OwnersDesk, page: ShopPage, tmp_path: Path
) -> None:
    page.open_section(Section.SAFETY)
    owner.owner.write({"backups": (str(tmp_path),)})
    owner.owner.write({"zone": "Europe/Madrid"})
    assert page._caption.text() == "Kept: Time zone. Some of it holds from the next start."
    page.open_section(Section.WORDS)
    owner.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page._caption.text() == "Taken back: Time zone."
    assert page.section is Section.SHOP
    page.open_section(Section.WORDS)
    owner.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page._caption.text() == "Taken back: Folders for backups."
    assert page.section is Section.SAFETY
    assert page.backups.field.line.text() == ""
    owner.owner.write({"phone": "715 555 0123"})
    assert page._caption.text() == "Kept: Telephone."


def test_a_code_and_enter_ask_the_carrier(owner: OwnersDesk, page: ShopPage) -> None:
    told: list[str] = []
    page.line.code_told.disconnect()
    page.line.code_told.connect(told.append)
    page.open_section(Section.LINE)
    page.line.gateway.line.show_text("https://gateway.example.com")
    page.line.code.line.setFocus(Qt.FocusReason.TabFocusReason)
    owner.press(Qt.Key.Key_Return)
    assert told == []
    owner.write(page.line.code.line, "qkmn-wa6c-41q5")
    owner.press(Qt.Key.Key_Return)
    assert told == ["QKMNWA6C41Q5"]


def test_a_scan_in_the_middle_of_typing_is_taken_and_leaves_the_field_alone(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.SHOP)
    owner.write(line(page, "shop"), "Kraft an")
    assert owner.scan(MARIA).kind is VerdictKind.TAKEN
    assert line(page, "shop").text() == "Kraft an"
    assert 'shop = "My shop"' in owner.written
    owner.type("d Bloom")
    assert line(page, "shop").text() == "Kraft and Bloom"


def test_a_file_that_may_not_be_written_is_said_and_changes_nothing(
    owner: OwnersDesk, page: ShopPage
) -> None:
    owner.app.folder.settings.chmod(0o444)
    page.open_section(Section.SHOP)
    owner.write(line(page, "phone"), "715 555 0123")
    owner.press(Qt.Key.Key_Tab)
    assert "cannot be written" in said(page, "phone")
    assert owner.app.counter.shop.phone == ""
    assert line(page, "phone").text() == "715 555 0123"
    owner.app.folder.settings.chmod(0o644)


def test_a_folder_that_is_no_place_for_backups_is_said_when_it_is_named(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.SAFETY)
    within_the_shops_own = ("copies", "lost with it")
    for named, why in (("/sys/kernel", "/sys/kernel"), within_the_shops_own):
        owner.write(page.backups.field.line, named)
        owner.press(Qt.Key.Key_Tab)
        assert owner.app.settings.backups == ()
        assert why in page.backups.field.said.text()
    assert not (owner.app.folder.root / "copies").exists()


def test_what_somebody_writes_into_the_file_by_hand_stays_and_holds(
    owner: OwnersDesk, page: ShopPage
) -> None:
    file = owner.app.folder.settings
    text = file.read_text().replace('\nhours = ""', '\nhours = "Mon-Fri 9-18"  # as on the door')
    file.write_text(text + 'ours = "mine"\n')
    change_settings(file, {"address": "12 Water St"})
    owner.window.show_page(PageName.TODAY)
    owner.window.show_page(PageName.SHOP)
    assert owner.app.counter.shop.hours == line(page, "hours").text() == "Mon-Fri 9-18"
    owner.owner.write({"phone": "715 555 0123"})
    for kept in ("# as on the door", 'ours = "mine"', 'address = "12 Water St"'):
        assert kept in owner.written


def test_enter_behind_a_name_that_is_there_already_leaves_the_cursor_to_put_it_right(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.PEOPLE)
    owner.type("Ana")
    owner.press(Qt.Key.Key_Return)
    owner.type("ana")
    owner.press(Qt.Key.Key_Return)
    owner.type(" B.")
    owner.press(Qt.Key.Key_Return)
    assert owner.app.counter.shop.people == ("Ana", "ana B.")
    assert owner.window.top.scan_line.text() == ""


def test_people_come_go_and_keep_their_language_under_another_name(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.PEOPLE)
    owner.type("Luis")
    owner.press(Qt.Key.Key_Return)
    owner.type("LUIS")
    assert "same badge" in page.people.said.text()
    owner.press(Qt.Key.Key_Escape)
    owner.type("Rosa")
    owner.press(Qt.Key.Key_Return)
    assert owner.app.counter.shop.people == ("Luis", "Rosa")
    assert owner.app.counter.clerk == "Luis"
    owner.owner.write({"languages": ("Luis=es",)})
    owner.write(page.people.lines[0], "Luis M.")
    owner.press(Qt.Key.Key_Tab)
    assert owner.app.counter.shop.languages == {"Luis M.": "es"}
    with owner.app.counter.view() as view:
        entries = view.journal.of_kinds(Kind.PEOPLE_CHANGED)
        assert people_on_record(view, "desk-1") == ("Luis M.", "Rosa")
    assert [entry.person for entry in entries] == ["", "Luis", "Luis"]


def test_a_carrier_without_a_notice_is_taken_in_beside_a_notice(
    owner: OwnersDesk, page: ShopPage, tmp_path: Path
) -> None:
    notice = tmp_path / "notice.csv"
    notice.write_text(f"tracking number,name\n{MARIA},Maria\n")
    owner.window.take_notice(notice)
    owner.qtbot.waitUntil(lambda: owner.window.imports.current is None, timeout=5000)
    page.open_section(Section.CARRIERS)
    owner.touch(page.carriers.rows["ups"].comes)
    assert 'carriers = ["ups"]' in owner.written
    assert owner.scan(STRANGER).kind is VerdictKind.TAKEN


def test_what_holds_later_says_so_and_offers_to_start_anew(
    owner: OwnersDesk, page: ShopPage
) -> None:
    assert page.anew.isHidden()
    owner.owner.write({"zone": "America/Chicago"})
    assert page.anew.isVisible()
    assert "next start" in said(page, "zone")
    owner.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.anew.isHidden()


def test_a_half_typed_field_is_kept_when_another_page_opens(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.SHOP)
    owner.write(line(page, "address"), "12 Water St")
    owner.press(Qt.Key.Key_F2)
    assert owner.app.counter.shop.address == "12 Water St"


def test_a_wrong_address_of_the_line_asks_nobody(owner: OwnersDesk, page: ShopPage) -> None:
    page.open_section(Section.LINE)
    owner.write(page.line.gateway.line, "htp:/carrier")
    owner.write(page.line.code.line, "7Q2M-1111-2222")
    owner.press(Qt.Key.Key_F9)
    assert page.line.gateway.said.text().startswith("This is not an address of the line.")
    assert 'gateway = ""' in owner.written


def test_a_code_lets_this_pc_in_typed_or_scanned_and_a_wrong_one_is_said(
    owner: OwnersDesk, page: ShopPage, tmp_path: Path
) -> None:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    with running_gateway(database) as address:
        owner.owner.write({"key_file": "desk.key", "gateway": address})
        joined: list[bool] = []
        owner.owner.line_changed.connect(lambda: joined.append(True))
        page.open_section(Section.LINE)
        owner.write(page.line.code.line, "7Q2M-1111")
        assert "has 8 of its 12" in page.line.code.said.text()
        owner.type("-2222")
        owner.press(Qt.Key.Key_F9)
        owner.qtbot.waitUntil(page.line.let_in.isEnabled, timeout=10000)
        assert page.line._pill.text() == "Not let in"
        assert not joined
        code = code_for(database, "kraft", "Kraft & Bloom")
        page.line.code.line.clear()
        send_burst(owner.handle, code)
        owner.settle()
        assert page.line.code.line.text() == code
        owner.press(Qt.Key.Key_F9)
        owner.qtbot.waitUntil(lambda: page.line._pill.text() == "Let in", timeout=10000)
    assert owner.app.settings.shop_id == "kraft"
    assert len(key_place(owner.app).read()) == 1
    assert joined


@pytest.mark.parametrize("section", list(Section))
def test_every_field_has_a_name_and_room_for_a_finger(
    owner: OwnersDesk, page: ShopPage, section: Section
) -> None:
    page.open_section(section)
    shown = [
        widget
        for kind in (QLineEdit, QAbstractButton)
        for widget in page.findChildren(kind)
        if widget.isVisible()
    ]
    assert len(shown) > 8
    for widget in shown:
        assert widget.accessibleName(), widget
        assert widget.height() >= 48, widget


def test_free_hours_are_asked_for_where_the_internet_is_paid_by_the_amount(
    owner: OwnersDesk, page: ShopPage
) -> None:
    page.open_section(Section.LINE)
    assert page.inputs["free_hours"].isHidden()
    owner.touch(page.inputs["metered"].buttons[True])  # type: ignore[union-attr]
    assert page.inputs["free_hours"].isVisible()
    owner.write(line(page, "free_hours"), "at night")
    assert said(page, "free_hours").startswith("This is no span of hours.")
    owner.write(line(page, "free_hours"), "1 - 6:30")
    owner.press(Qt.Key.Key_Tab)
    assert 'free_hours = "01:00-06:30"' in owner.written
    assert owner.app.settings.free_span == (time(1), time(6, 30))


def test_who_brings_new_versions_is_said_and_asked_only_where_it_is_hubdesk(
    owner: OwnersDesk, page: ShopPage, tmp_path: Path
) -> None:
    page.open_section(Section.PROGRAM)
    page.show_program(Seat(Whose.CHECKOUT, "0.9"), None)
    assert "HubDesk 0.9 runs from a checkout" in page.version.text()
    assert page.inputs["new_versions"].isHidden()
    ready = Standing(State.READY, "0.9", "1.0")
    page.show_program(Seat(Whose.OURS, "0.9", Home(tmp_path)), ready)
    assert page.version.text() == "A new version is ready; it begins at the next start: 1.0."
    doctor = owner.window.pages.help.doctor
    doctor.show_standing(ready)
    assert doctor._state.text().endswith(page.version.text())
    owner.touch(page.inputs["new_versions"].buttons[False])  # type: ignore[union-attr]
    assert "new_versions = false" in owner.written


def test_help_leads_back_to_the_first_steps_and_they_to_the_badges(owner: OwnersDesk) -> None:
    owner.window.pages.first_steps.ended.emit()
    owner.window.show_page(PageName.HELP)
    owner.touch(owner.window.pages.help.steps)
    steps = owner.window.pages.first_steps
    assert owner.window.page is PageName.FIRST_STEPS
    steps.sections.open(Step.CLERK)
    assert steps.badges.isHidden()
    owner.write(steps.people.lines[-1], "Rosa")
    owner.press(Qt.Key.Key_Return)
    asked: list[bool] = []
    steps.badges_wanted.connect(lambda: asked.append(True))
    owner.touch(steps.badges)
    assert asked == [True]
