"""Scanners on the keyboard and on serial lines are heard, and one is learned in three scans."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar

from hubdesk.scanning.bursts import GS
from hubdesk.scanning.learned import remember
from hubdesk.scanning.lesson import LESSON
from hubdesk.ui.equipment.scanner import ScannerCard
from hubdesk.ui.rail import PageName
from tests.equipment.conftest import Shop
from tests.scanning.keystrokes import send_burst

PARCEL = "1Z999AA10123456784"


def scan(shop: Shop, text: str, *, end: str = "\r") -> None:
    handle = shop.window.windowHandle()
    assert handle is not None
    send_burst(handle, text, end=end)


def words_of(card: ScannerCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_a_serial_scanner_books_a_parcel_like_any_other(shop: Shop) -> None:
    shop.qtbot.waitUntil(lambda: "listens" in words_of(shop.page.scanner), timeout=20_000)
    shop.scanner.say(PARCEL.encode() + b"\r\n")
    shop.qtbot.waitUntil(lambda: "Rosa" not in shop.card and shop.card != "", timeout=20_000)
    with shop.app.counter.view() as view:
        (kept,) = view.parcels.by_number(PARCEL)
    assert kept.parcel.shelf


def test_a_serial_scanner_pulled_out_and_put_back_goes_on(shop: Shop) -> None:
    shop.qtbot.waitUntil(lambda: "listens" in words_of(shop.page.scanner), timeout=20_000)
    shop.scanner.pull_out()
    shop.qtbot.waitUntil(lambda: "not plugged in" in words_of(shop.page.scanner), timeout=20_000)
    shop.scanner.plug_in()
    shop.qtbot.waitUntil(lambda: "listens" in words_of(shop.page.scanner), timeout=20_000)


def test_three_scans_teach_a_scanner_and_are_remembered(shop: Shop) -> None:
    QTest.mouseClick(shop.page.scanner.begin, Qt.MouseButton.LeftButton)
    for place, code in enumerate(LESSON, 1):
        scan(shop, "~" + code.replace(GS, "|"), end="\t")
        shop.qtbot.waitUntil(lambda place=place: _done(shop) == place, timeout=20_000)
    learned = remember(shop.app.folder.scanner).learned
    assert learned is not None
    assert (learned.prefix, learned.ends[-1:], learned.separator) == ("~", "\t", "|")
    shop.close()
    shop.open()
    scan(shop, f"~{PARCEL}", end="\t")
    shop.qtbot.waitUntil(lambda: shop.card != "", timeout=20_000)
    with shop.app.counter.view() as view:
        assert view.parcels.by_number(PARCEL)


def _done(shop: Shop) -> int:
    (progress,) = shop.page.scanner.findChildren(QProgressBar)
    return progress.value()


def test_a_wrong_code_in_the_lesson_is_told_and_books_nothing(shop: Shop) -> None:
    QTest.mouseClick(shop.page.scanner.begin, Qt.MouseButton.LeftButton)
    scan(shop, PARCEL)
    shop.qtbot.waitUntil(lambda: "Not a code" in words_of(shop.page.scanner), timeout=20_000)
    with shop.app.counter.view() as view:
        assert not view.parcels.by_number(PARCEL)


def test_a_lesson_that_is_left_takes_scans_again(shop: Shop) -> None:
    QTest.mouseClick(shop.page.scanner.begin, Qt.MouseButton.LeftButton)
    shop.window.show_page(PageName.RECEIVE)
    with shop.qtbot.waitSignal(shop.window.verdict_shown, timeout=20_000):
        scan(shop, PARCEL)
    with shop.app.counter.view() as view:
        assert view.parcels.by_number(PARCEL)


def test_the_lesson_speaks_the_language_of_the_moment(shop: Shop) -> None:
    QTest.mouseClick(shop.page.scanner.begin, Qt.MouseButton.LeftButton)
    shop.qtbot.waitUntil(lambda: "listens" in words_of(shop.page.scanner), timeout=20_000)
    english = words_of(shop.page.scanner)
    shop.window.top.language_chosen.emit("es")
    shop.qtbot.waitUntil(lambda: "hoja" in words_of(shop.page.scanner), timeout=20_000)
    shop.window.top.language_chosen.emit("en")
    shop.qtbot.waitUntil(lambda: words_of(shop.page.scanner) == english, timeout=20_000)
