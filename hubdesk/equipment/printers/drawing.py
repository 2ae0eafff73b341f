"""A PDF drawn on a printer by Qt, for systems whose spooler takes no PDF.

Each page is drawn at the printer's own resolution, so that a bar of whole dots stays one, at its
true size, from the paper's very edge.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from hubdesk.equipment.printers.spooler import Order
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.pictures import Pictures


def prepare(printer: QPrinter, order: Order) -> None:
    """Tell a printer the size of the paper, one side, and how many copies."""
    across, down = order.size
    lying = across > down
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    standing = QSizeF(min(across, down), max(across, down))
    size = QPageSize(standing, QPageSize.Unit.Point, "", fuzzy)
    turn = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setDocName(order.title)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, turn, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setCopyCount(order.copies)


def draw(printer: QPrinter, order: Order, began: Callable[[], None]) -> None:
    """Draw an order's pages; `began` is called once the spooler has the job, before any page.

    Raises KnownFault `print_not_taken`, OSError and ValueError as `Pictures` does.
    """
    pictures = Pictures(order.file)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise KnownFault("print_not_taken")
        began()
        first, last = order.pages or (1, pictures.count)
        for page in range(first, min(last, pictures.count) + 1):
            if page > first and not printer.newPage():
                raise KnownFault("print_not_taken")
            _draw_page(painter, printer, pictures, page)
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
        pictures.close()


def _draw_page(painter: QPainter, printer: QPrinter, pictures: Pictures, page: int) -> None:
    """Draw one page dot by dot: no printer may smooth what a scanner has to read."""
    grey = pictures.picture(page, printer.resolution())
    black = grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    painter.drawImage(QRect(QPoint(0, 0), black.size()), black)
