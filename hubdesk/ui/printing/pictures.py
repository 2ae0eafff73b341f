"""Pages of a PDF as pictures, drawn by PDFium: for the preview, and for printers on Windows.

PDFium draws one page at a time, whatever thread asks.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from PySide6.QtGui import QImage

from hubdesk.ui.printing.jobs import PaperKind

_one_at_a_time = Lock()
_POINTS_PER_MM, _POINTS_PER_INCH = 72 / 25.4, 72.0
_NARROWEST_SHEET, _RECEIPT, _TOLERANCE = 147.0, 80.0, 1.0


class Pictures:
    """One PDF, opened from its bytes, so that the file itself is never held."""

    def __init__(self, file: Path) -> None:
        """Open a file. Raises OSError where it cannot be read, ValueError where it is no PDF."""
        import pypdfium2  # type: ignore[import-untyped]

        pdf = file.read_bytes()
        with _one_at_a_time:
            try:
                self._document = pypdfium2.PdfDocument(pdf)
                self.count = len(self._document)
            except pypdfium2.PdfiumError as error:
                raise ValueError(f"{file.name} is no PDF") from error
        if not self.count:
            raise ValueError(f"{file.name} has no page")

    def size(self, page: int = 1) -> tuple[float, float]:
        """Give the width and height of a page, counted from 1, in points."""
        with _one_at_a_time:
            width, height = self._document.get_page_size(page - 1)
        return width, height

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        """Draw a page in shades of grey: HubDesk's papers are black."""
        with _one_at_a_time:
            drawn = self._document[page - 1]
            bitmap = drawn.render(scale=dots_per_inch / _POINTS_PER_INCH, grayscale=True)
            grey = QImage.Format.Format_Grayscale8
            image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, grey).copy()
            bitmap.close()
            drawn.close()
        return image

    def close(self) -> None:
        """Let the document go."""
        with _one_at_a_time:
            self._document.close()


def page_size(file: Path) -> tuple[float, float] | None:
    """Give the size of a PDF's first page in points; None where it is not there or no PDF."""
    try:
        pictures = Pictures(file)
    except (OSError, ValueError):
        return None
    try:
        return pictures.size()
    finally:
        pictures.close()


def kind_of(size: tuple[float, float]) -> PaperKind:
    """Tell by the size of its pages which printer a paper is for: rolls are narrow, sheets wide."""
    width = size[0] / _POINTS_PER_MM
    if width >= _NARROWEST_SHEET:
        return PaperKind.SHEET
    return PaperKind.RECEIPT if abs(width - _RECEIPT) <= _TOLERANCE else PaperKind.LABEL
