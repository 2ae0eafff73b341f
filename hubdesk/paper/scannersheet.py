"""The sheet that teaches HubDesk a scanner: three codes to scan, one after another.

They stand so far apart that an imager held over one does not see the next. What the scanner's maker
prints to switch on a prefix or a suffix is not ours to copy: there is room for it at the foot.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from hubdesk.paper.barcode import DOT, code128_width, draw_code128, whole_dots
from hubdesk.paper.fitting import fit, write_block
from hubdesk.paper.grids import Box
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import blank
from hubdesk.paper.sheets import LETTER, Paper

_WIDEST, _TALL = 0.51 * mm, 15 * mm
_HEAD, _STEP, _FIGURE = 34 * mm, 50 * mm, 14 * mm
_MANUAL, _GAP = 42 * mm, 6 * mm
_CAPTION_WIDTH = 55 * mm


@dataclass(frozen=True, slots=True)
class ScannerSheet:
    """What the sheet says: `steps` are captions with their codes, `blanks` what the manual gives.

    Codes are printable ASCII with the separator GS, at most some 20 letters.
    """

    title: str
    intro: str
    steps: tuple[tuple[str, str], ...]
    manual: str
    blanks: tuple[str, ...]
    language: str


def scanner_sheet_pdf(sheet: ScannerSheet, lettering: Lettering, *, paper: Paper = LETTER) -> bytes:
    """Draw the set-up sheet as PDF. Raises ValueError where a code is too long for the paper."""
    size = (paper.width, paper.height)
    pen, pdf = blank(size, lettering, title=sheet.title, language=sheet.language)
    top = paper.height - paper.margin
    pen.write(paper.left, top - 22, sheet.title, Face.BOLD, 22, width=paper.usable)
    room = Box(paper.left, 0, paper.usable, _HEAD - 34)
    intro = fit(lettering, sheet.intro, Face.TEXT, room, (13, 9), 3)
    write_block(pen, paper.left, top - 34, intro)
    for place, (caption, code) in enumerate(sheet.steps):
        y = top - _HEAD - place * _STEP
        pen.rule(paper.left, y, paper.right)
        _draw_step(pen, Box(paper.left, y - _STEP, paper.usable, _STEP), place + 1, caption, code)
    _draw_manual(pen, paper, sheet)
    pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def _draw_step(pen: Pen, room: Box, number: int, caption: str, code: str) -> None:
    """Draw the figure and what to do on the left, the bars on the right."""
    middle = room.y + room.height / 2
    pen.write(room.x, middle - 12, str(number), Face.BOLD, 36)
    words = Box(room.x + _FIGURE, room.y, _CAPTION_WIDTH, room.height - 2 * _GAP)
    block = fit(pen.lettering, caption, Face.TEXT, words, (14, 9), 5)
    write_block(pen, words.x, middle + block.height / 2, block)
    width = room.right - words.right
    module = whole_dots(width / code128_width(code, module=1), DOT, _WIDEST)
    x = room.right - (width + code128_width(code, module=module)) / 2
    draw_code128(
        pen.canvas, code, x, middle - _TALL / 2, module=module, height=_TALL, max_width=width
    )


def _draw_manual(pen: Pen, paper: Paper, sheet: ScannerSheet) -> None:
    """Draw the boxes for the codes of the scanner's own manual."""
    y = paper.foot + _MANUAL
    pen.rule(paper.left, y + 18, paper.right)
    pen.write(paper.left, y + 4, sheet.manual, Face.BOLD, 10, width=paper.usable)
    width = (paper.usable - _GAP * (len(sheet.blanks) - 1)) / max(1, len(sheet.blanks))
    pen.canvas.setLineWidth(0.6)
    for place, blank_for in enumerate(sheet.blanks):
        x = paper.left + place * (width + _GAP)
        pen.canvas.rect(x, paper.foot, width, _MANUAL - _GAP, stroke=1, fill=0)
        pen.write(x + 6, y - _GAP - 13, blank_for, Face.TEXT, 9.5, width=width - 12)
