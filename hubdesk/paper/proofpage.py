"""A page that shows what a printer makes of paper: its edges, its size, its bars."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from hubdesk.paper.barcode import DOT, MODULE, ROLL_DOT, code128_module, draw_code128
from hubdesk.paper.fitting import fit, write_block
from hubdesk.paper.grids import Box
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import blank

_FRAMES_MM = (2, 4, 6, 8, 10, 12)
_SHEET = 147 * mm
_WIDEST = 0.51 * mm


@dataclass(frozen=True, slots=True)
class ProofPage:
    """What a test page says: `lines` under its title, `code` in its bars."""

    title: str
    lines: tuple[str, ...]
    code: str
    language: str


def proof_page_pdf(page: ProofPage, lettering: Lettering, *, width: float, height: float) -> bytes:
    """Draw a test page of a size in points. Raises ValueError where the code does not fit."""
    pen, pdf = blank((width, height), lettering, title=page.title, language=page.language)
    is_sheet = width >= _SHEET
    frames = _FRAMES_MM if is_sheet else _FRAMES_MM[:2]
    for each in frames:
        _draw_frame(pen, width, height, each)
    inset = (frames[-1] + (3 if is_sheet else 1.5)) * mm
    room = Box(0, 0, width, height).within(inset, inset)
    bars = min(15 * mm, room.height / 4)
    y = _draw_words(pen, room, page, is_sheet=is_sheet)
    _draw_ruler(pen, room, y - 6 * mm if is_sheet else room.y + bars + 4 * mm)
    _draw_bars(pen, room, page.code, bars, ROLL_DOT if not is_sheet else DOT)
    pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def _draw_frame(pen: Pen, width: float, height: float, inset_mm: int) -> None:
    inset = inset_mm * mm
    pen.canvas.setStrokeGray(0)
    pen.canvas.setLineWidth(0.4)
    pen.canvas.rect(inset, inset, width - 2 * inset, height - 2 * inset, stroke=1, fill=0)
    pen.canvas.setFillGray(1)
    pen.canvas.rect(width / 2 - 12, inset - 3, 24, 6, stroke=0, fill=1)
    pen.write(width / 2, inset - 2, f"{inset_mm} mm", Face.TEXT, 5.5, align="centre")


def _draw_words(pen: Pen, room: Box, page: ProofPage, *, is_sheet: bool) -> float:
    """Write the title and, where there is room, how the page is read; give where they end."""
    size = 20.0 if is_sheet else 9.0
    y = room.top - size
    pen.write(room.x, y, page.title, Face.BOLD, size, width=room.width)
    if not is_sheet and room.height < 60 * mm:
        return y
    y -= 8
    for line in page.lines:
        words = Box(room.x, room.y, room.width, 14 * mm)
        block = fit(pen.lettering, line, Face.TEXT, words, (12 if is_sheet else 8, 6), 3)
        y -= 4
        write_block(pen, room.x, y, block)
        y -= block.height
    return y


def _draw_ruler(pen: Pen, room: Box, y: float) -> None:
    """Draw a line of whole centimetres with its length beside it."""
    whole = int(min(room.width / mm - 16, 150) // 10)
    for tenth in range(whole + 1):
        x = room.x + tenth * 10 * mm
        pen.stroke(x, y, x, y + (4 * mm if tenth in (0, whole) else 2 * mm), weight=0.6)
    pen.rule(room.x, y, room.x + whole * 10 * mm, weight=0.6)
    said = f"{whole * 10} mm"
    pen.write(room.x + whole * 10 * mm + 4, y, said, Face.BOLD, 8)


def _draw_bars(pen: Pen, room: Box, code: str, height: float, dot: float) -> None:
    """Draw the code at the foot as wide as fits and, on a sheet, above it as narrow as is used."""
    widest = code128_module(code, room.width, dot=dot, widest=_WIDEST)
    for row, module in enumerate([widest, MODULE] if dot == DOT else [widest]):
        y = room.y + row * (height + 6 * mm)
        draw_code128(
            pen.canvas, code, room.x, y, module=module, height=height, narrowest=2 * dot, dot=dot
        )
