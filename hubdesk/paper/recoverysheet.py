"""The sheet that opens an encrypted record elsewhere: the code in letters and as a square.

Whoever holds it can read the record, so it is drawn when it is asked for and kept nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from hubdesk.paper.barcode import DOT, draw_qr, qr_module, qr_side
from hubdesk.paper.fitting import CAPITAL, fit, write_block
from hubdesk.paper.grids import Box
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import blank
from hubdesk.paper.sheets import LETTER, Paper

_A_ROW, _ROW, _LETTERS = 4, 20 * mm, 26.0
_SQUARE, _GAP = 66 * mm, 10 * mm
_STEP = 12.0


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet says: `groups` of the code, `square` as it is scanned, then what to do."""

    title: str
    shop: str
    made: str
    intro: str
    groups: tuple[str, ...]
    square: str
    scan: str
    keeping_title: str
    keeping: tuple[str, ...]
    using_title: str
    using: tuple[str, ...]
    language: str


def recovery_sheet_pdf(
    sheet: RecoverySheet, lettering: Lettering, *, paper: Paper = LETTER
) -> bytes:
    """Draw the recovery sheet as PDF, one page."""
    pen, pdf = blank(
        (paper.width, paper.height), lettering, title=sheet.title, language=sheet.language
    )
    y = paper.height - paper.margin - 22
    pen.write(paper.left, y, sheet.title, Face.BOLD, 22, width=paper.usable)
    y -= 20
    pen.write(paper.left, y, f"{sheet.shop} · {sheet.made}", Face.TEXT, 12, width=paper.usable)
    y = _block(pen, Box(paper.left, 0, paper.usable, 18 * mm), y - 12, sheet.intro, 12.5)
    y = _draw_code(pen, paper, y - 6 * mm, sheet.groups)
    _draw_square(pen, Box(paper.right - _SQUARE, 0, _SQUARE, y), sheet)
    room = Box(paper.left, 0, paper.usable - _SQUARE - _GAP, 22 * mm)
    y = _draw_steps(pen, room, y - 4 * mm, sheet.keeping_title, sheet.keeping)
    _draw_steps(pen, room, y - 6 * mm, sheet.using_title, sheet.using)
    pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def _draw_code(pen: Pen, paper: Paper, y: float, groups: tuple[str, ...]) -> float:
    """Draw the groups in rows, each with its number above it; give where they end."""
    width = paper.usable / _A_ROW
    rows = -(-len(groups) // _A_ROW)
    pen.rule(paper.left, y, paper.right, weight=1.2)
    for at, group in enumerate(groups):
        middle = paper.left + (at % _A_ROW + 0.5) * width
        top = y - at // _A_ROW * _ROW
        pen.write(middle, top - 5 * mm, str(at + 1), Face.TEXT, 10, align="centre")
        pen.write(middle, top - 15 * mm, group, Face.MONO, _LETTERS, align="centre")
    foot: float = y - rows * _ROW
    pen.rule(paper.left, foot, paper.right, weight=1.2)
    foot -= 6 * mm
    return foot


def _draw_square(pen: Pen, room: Box, sheet: RecoverySheet) -> None:
    module = qr_module(sheet.square, room.width, dot=DOT, widest=2 * mm)
    side = qr_side(sheet.square, module=module)
    draw_qr(pen.canvas, sheet.square, room.right - side, room.top - side, module=module)
    words = Box(room.right - side, 0, side, 18 * mm)
    _block(pen, words, room.top - side, sheet.scan, 11)


def _draw_steps(pen: Pen, room: Box, y: float, title: str, steps: tuple[str, ...]) -> float:
    pen.write(room.x, y - 13, title, Face.BOLD, 13, width=room.width)
    y -= 17
    for number, step in enumerate(steps, start=1):
        inside = Box(room.x + 18, 0, room.width - 18, room.height)
        foot = _block(pen, inside, y - 6, step, _STEP)
        pen.write(room.x, y - 6 - CAPITAL * _STEP, f"{number}.", Face.BOLD, _STEP)
        y = foot
    return y


def _block(pen: Pen, room: Box, top: float, words: str, size: float) -> float:
    words_in = fit(pen.lettering, words, Face.TEXT, room, (size, size), 5)
    return write_block(pen, room.x, top, words_in)
