"""From the click to the paper: the signed bill, its receipt, and the shelves' tags."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hubdesk.desk import bills
from hubdesk.desk.noticefiles import from_text
from hubdesk.desk.notices import take_notice
from hubdesk.desk.taking import take
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import resource
from hubdesk.ui.billsheets import bill_pdf
from hubdesk.ui.printing.jobs import PaperKind, PrintState
from hubdesk.ui.rail import PageName
from tests.equipment import cups
from tests.equipment.conftest import Shop
from tests.equipment.cups import Cups, Tray
from tests.paper.raster import pages, read, texts

pytestmark = pytest.mark.skipif(not cups.is_there(), reason=cups.MISSING)
CAME, MISSING = "TBA309611474471", "TBA309611474519"
PRINTER = "counter"


@pytest.fixture(scope="module")
def server() -> Iterator[Cups]:
    with cups.running() as server:
        yield server


@pytest.fixture
def tray(server: Cups, monkeypatch: pytest.MonkeyPatch) -> Tray:
    monkeypatch.setenv("CUPS_SERVER", str(server.socket))
    # This thread may have asked the PC's own server already, and the library remembers that.
    ctypes.CDLL("libcups.so.2").cupsSetServer(str(server.socket).encode())
    return server.add(PRINTER)


@pytest.fixture
def shop(tray: Tray, tmp_path: Path, qtbot: QtBot) -> Iterator[Shop]:
    """A shop with one printer for everything, and a delivery of which one parcel came."""
    shop = Shop(tmp_path / "shop", qtbot, tmp_path / "ttyACM7")
    counter = shop.app.counter
    take_notice(counter, from_text(f"tracking\n{CAME}\n{MISSING}\n", "notice.csv"))
    take(counter, Scan(CAME, None, Source.SCANNER, counter.now()))
    qtbot.waitUntil(lambda: PRINTER in shop.page.printers.news.names, timeout=20_000)
    for kind in PaperKind:
        shop.page.printers.chosen.emit(kind, PRINTER)
    yield shop
    shop.close()
    shop.scanner.pull_out()


def print_by(shop: Shop, button: QPushButton) -> None:
    """Click, look at the preview, print, and wait until the paper lies there."""
    before = _printed(shop)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    shop.qtbot.waitUntil(shop.page.preview.isVisible, timeout=20_000)
    QTest.keyClick(shop.window, Qt.Key.Key_F9)
    shop.qtbot.waitUntil(lambda: _printed(shop) == before + 1, timeout=20_000)


def _printed(shop: Shop) -> int:
    return sum(job.state is PrintState.PRINTED for job in shop.page.printers.news.finished)


def test_bill_receipt_and_tags_lie_in_the_tray_as_they_stand_on_the_screen(
    shop: Shop, tray: Tray
) -> None:
    window, counter = shop.window, shop.app.counter
    window.show_page(PageName.BILL)
    page = window.pages.bill
    QTest.mouseClick(page.main, Qt.MouseButton.LeftButton)
    (bill,) = bills.bills_today(counter)
    key, lettering = (bill.year, bill.number), load_lettering(resource("fonts"))
    unsigned = bill_pdf(counter, key, lettering, "letter")
    page.signing.driver.setText("Dan Weber")
    pad = page.signing.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    for step in range(8):
        QTest.mouseMove(pad, QPoint(40 + 10 * step, 40 + (step % 3) * 8))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(130, 50))
    QTest.mouseClick(page.main, Qt.MouseButton.LeftButton)
    print_by(shop, page.print)
    assert window.page is PageName.BILL
    print_by(shop, page.receipt)
    print_by(shop, page.print)
    window.show_page(PageName.SHELVES)
    print_by(shop, window.pages.shelves.tags)
    assert window.page is PageName.SHELVES

    signed, receipt, again, tags = tray.papers()
    seal = bills.paper(counter, key).content.seal
    for paper in (signed, receipt, again):
        (said,), (codes,) = texts(paper), [read(sheet) for sheet in pages(paper)]
        for words in ("TBA 3096 1147 4471", "TBA 3096 1147 4519", "Dan Weber"):
            assert words in said
        assert codes == {f"BILL {bill.name} {seal[:32]}"}
        assert _strokes(paper) > _strokes(unsigned)
    assert (pages(signed)[0] == pages(again)[0]).all()
    assert abs(pages(receipt, 72)[0].shape[1] - 227) <= 1
    shelves = {write(OwnCode(OwnKind.SHELF, name)) for name in counter.shop.shelves}
    assert shelves <= {code for sheet in pages(tags) for code in read(sheet)}


def _strokes(pdf: bytes) -> int:
    """Count the points of all drawn lines: a name that somebody drew has many."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
        return sum(pypdfium2.raw.FPDFPath_CountSegments(each) for each in drawn)
