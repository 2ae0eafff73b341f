"""Pages that Qt draws on a printer, as on Windows: same size, every bar readable."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from hubdesk.equipment.printers.drawing import draw, prepare
from hubdesk.equipment.printers.spooler import Order
from hubdesk.paper.cards import Card, cards_pdf
from hubdesk.paper.grids import CARD_GRIDS
from hubdesk.paper.lettering import load_lettering
from hubdesk.paths import resource
from hubdesk.ui.printing.pictures import page_size
from tests.paper.raster import pages, read


@pytest.mark.parametrize(
    ("grid", "dots", "cards"), [("letter", 300, 13), ("57x32", 203, 2), ("4x6", 203, 3)]
)
def test_every_bar_is_read_from_what_qt_drew(
    qapp: QApplication, tmp_path: Path, grid: str, dots: int, cards: int
) -> None:
    some = [Card(f"Shelf {n}", f"HDA1SHELF{n}X") for n in range(cards)]
    lettering = load_lettering(resource("fonts"))
    pdf = cards_pdf(some, CARD_GRIDS[grid], lettering, title="Tags", language="en")
    file, out = tmp_path / "tags.pdf", tmp_path / "out.pdf"
    file.write_bytes(pdf)
    size = page_size(file)
    assert size is not None
    last = len(pages(pdf, 10))
    order = Order("Desk", file, "HubDesk tags", size, pages=(last, last))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setResolution(dots)
    prepare(printer, order)
    begun: list[int] = []
    draw(printer, order, lambda: begun.append(1))
    (came_out,) = pages(out.read_bytes())
    drawn = pages(pdf)[-1]
    assert begun == [1]
    assert read(came_out) == read(drawn) != set()
    assert abs(came_out.shape[0] - drawn.shape[0]) <= 3
    assert abs(came_out.shape[1] - drawn.shape[1]) <= 3
