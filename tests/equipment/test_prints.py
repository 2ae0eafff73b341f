"""The shop's own papers come from a button, are shown first, and what cannot be done is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.printing.jobs import Printer, PrintWish
from hubdesk.ui.rail import PageName
from tests.equipment.conftest import Shop
from tests.scanning.keystrokes import send_burst


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    """A shop on a PC whose printing service is not there."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-such-socket"))
    shop = Shop(tmp_path / "shop", qtbot, tmp_path / "ttyACM7")
    yield shop
    shop.close()
    shop.scanner.pull_out()


def press(shop: Shop, words: str) -> None:
    buttons = [b for b in shop.page.findChildren(KeyButton) if b.words == words]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def show(shop: Shop, words: str) -> None:
    press(shop, words)
    shop.qtbot.waitUntil(shop.page.preview.isVisible, timeout=20_000)


@pytest.mark.parametrize(
    ("words", "name", "on_it"),
    [
        ("Print shelf tags", "shelf-tags", "A1"),
        ("Print badges", "badges", "Luis Ortega"),
        ("Print counter cards", "cards", "Undo"),
        ("Print the set-up sheet", "scanner-set-up", "Scan this first"),
    ],
)
def test_a_button_makes_the_paper_keeps_it_with_its_day_and_shows_it(
    shop: Shop, words: str, name: str, on_it: str
) -> None:
    show(shop, words)
    (file,) = shop.app.folder.papers.glob(f"20??-??-??/*-{name}.pdf")
    with pypdfium2.PdfDocument(file) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert on_it in text


def test_a_scan_is_taken_while_a_paper_is_shown(shop: Shop) -> None:
    show(shop, "Print badges")
    handle = shop.window.windowHandle()
    assert handle is not None
    send_burst(handle, "1Z999AA10123456784")
    shop.qtbot.waitUntil(lambda: "1Z 999 AA1 01 2345 6784" in shop.card, timeout=20_000)
    assert shop.page.preview.isVisible()


def test_without_a_printer_nothing_is_promised(shop: Shop) -> None:
    show(shop, "Print badges")
    shop.page.act()
    assert not list(shop.app.folder.papers.glob("queue/*.json"))
    press(shop, "Open the file")
    shop.qtbot.waitUntil(lambda: "Print at 100" in shop.card, timeout=20_000)
    assert "-badges.pdf" in shop.card


def test_the_pages_and_copies_wanted_are_what_is_asked_for(shop: Shop) -> None:
    show(shop, "Print counter cards")
    preview, wishes = shop.page.preview, list[PrintWish]()
    preview.print_wanted.disconnect()
    preview.print_wanted.connect(wishes.append)
    preview.show_printers([Printer("Desk", "Desk")], "Desk")
    QTest.keyClick(shop.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shop.window, Qt.Key.Key_PageDown)
    press(shop, "This page")
    preview.last.more.click()
    preview.copies.more.click()
    QTest.keyClick(shop.window, Qt.Key.Key_F9)
    assert wishes == [PrintWish("Desk"), PrintWish("Desk", (2, 3), 2)]


def test_a_paper_that_is_not_printed_leaves_the_cards_behind(shop: Shop) -> None:
    show(shop, "Print badges")
    press(shop, "Do not print")
    assert not shop.page.preview.isVisible()
    assert shop.page.papers.isVisible()


def test_escape_puts_a_shown_paper_away(shop: Shop) -> None:
    show(shop, "Print badges")
    QTest.keyClick(shop.window, Qt.Key.Key_Escape)
    assert not shop.page.preview.isVisible()
    assert shop.page.papers.isVisible()


def test_a_paper_put_away_leads_back_to_where_it_was_asked_for(shop: Shop) -> None:
    show(shop, "Print badges")
    shop.window.show_page(PageName.SHELVES)  # the badges were never put away
    QTest.mouseClick(shop.window.pages.shelves.tags, Qt.MouseButton.LeftButton)
    shop.qtbot.waitUntil(shop.page.preview.isVisible, timeout=20_000)
    QTest.keyClick(shop.window, Qt.Key.Key_Escape)
    assert shop.window.page is PageName.SHELVES


def test_a_folder_that_cannot_be_written_is_said(shop: Shop) -> None:
    shop.app.folder.papers.write_text("a file where the folder should be")
    press(shop, "Print shelf tags")
    shop.qtbot.waitUntil(lambda: shop.card != "", timeout=20_000)
    assert not shop.page.preview.isVisible()
