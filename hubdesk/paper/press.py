"""From drawings to PDF: a blank document, a page of cells, and a file that is whole or not there.

The same paper gives the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from reportlab.pdfgen.canvas import Canvas

from hubdesk.paper.grids import Box, Grid
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.parcels.refusals import KnownFault

_T = TypeVar("_T")
Draw = Callable[[Pen, Box, Grid, _T], None]


def blank(
    size: tuple[float, float], lettering: Lettering, *, title: str, language: str
) -> tuple[Pen, BytesIO]:
    """Begin a document; its bytes are in the buffer once its canvas is saved."""
    pdf = BytesIO()
    canvas = Canvas(
        pdf,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        lang=language,
        initialFontName=Face.TEXT.value,
    )
    canvas.setTitle(lettering.drawable(title, Face.TEXT))
    canvas.setCreator("HubDesk")
    # A card printed at 97 % has bars that no longer end on the printer's dots.
    canvas.setViewerPreference("PrintScaling", "None")
    return Pen(canvas, lettering), pdf


def print_cells(
    items: Sequence[_T],
    grid: Grid,
    draw: Draw[_T],
    lettering: Lettering,
    *,
    title: str,
    language: str,
    start: int = 1,
) -> bytes:
    """Draw one item a cell, the first of them on place `start`, and give the PDF.

    Raises ValueError where the grid has no such place.
    """
    pen, pdf = blank((grid.width, grid.height), lettering, title=title, language=language)
    for page in grid.pages(items, start):
        for item, cell in page:
            draw(pen, cell.within(*grid.inset), grid, item)
        if grid.is_cut:
            _draw_cuts(pen, grid, [cell for _, cell in page])
        pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def keep(content: bytes, target: Path) -> None:
    """Write a file that is whole or not there, and on the disk before this returns.

    Its folder is made where there is none. Raises KnownFault `paper_not_written`.
    """
    unfinished = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise KnownFault("paper_not_written", file=target.name) from error


def _draw_cuts(pen: Pen, grid: Grid, cells: Sequence[Box]) -> None:
    """Draw dashed lines around the cells, each line once."""
    levels = {y for cell in cells for y in (cell.y, cell.top)}
    uprights = {x for cell in cells for x in (cell.x, cell.right)}
    low, high = min(cell.y for cell in cells), max(cell.top for cell in cells)
    left, right = min(cell.x for cell in cells), max(cell.right for cell in cells)
    pen.canvas.saveState()
    pen.canvas.setDash(2, 3)
    for y in sorted(levels):
        if 0 < y < grid.height - 1:
            pen.rule(left, y, right, weight=0.4)
    for x in sorted(uprights):
        if 0 < x < grid.width - 1:
            pen.stroke(x, low, x, high, weight=0.4)
    pen.canvas.restoreState()
