"""Draw the run sheet: one door a row, its parcels as bars, boxes to tick, a line to sign.

The layout follows the delivery bills of the post (PS Form 3883): numbered lines, a bill number in
the year's sequence, unused lines closed by a diagonal stroke, and the total to be counted. The
strip of outcome codes at the foot of each page closes the run at the counter by scanner alone.
The same sheet gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from hubdesk.paper.barcode import BAR_HEIGHT, code128_width, draw_code128
from hubdesk.paper.doors import draw_column_heads, draw_row
from hubdesk.paper.foot import DOT, draw_foot, foot_height
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.measures import QUIET
from hubdesk.paper.narrowsheet import draw_narrow
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import blank
from hubdesk.paper.rows import Columns, lay_on_pages, measure_rows, place_columns
from hubdesk.paper.sheets import LETTER, Paper, RunSheet

_FIRST_HEAD, _NEXT_HEAD, _TOTALS_STEP = 97.0, 66.0, 15.0
_CLOSING = 30.0
_NARROW: float = 130 * mm


@dataclass(frozen=True, slots=True)
class _Press:
    """What every drawing step needs: the pen, the paper and the sheet with its columns."""

    pen: Pen
    paper: Paper
    sheet: RunSheet
    columns: Columns

    @property
    def top(self) -> float:
        return self.paper.height - self.paper.margin


def draw_run_sheet(sheet: RunSheet, lettering: Lettering, paper: Paper = LETTER) -> bytes:
    """Give a run sheet as PDF; paper under 130 mm has the doors under each other."""
    if paper.usable < _NARROW:
        return draw_narrow(sheet, lettering, paper)
    size = (paper.width, paper.height)
    pen, pdf = blank(size, lettering, title=sheet.title, language=sheet.words.language)
    press = _Press(pen, paper, sheet, place_columns(sheet, lettering, paper))
    _draw_pages(press)
    pen.canvas.save()
    return pdf.getvalue()


def _draw_pages(press: _Press) -> None:
    pen, paper, sheet, columns = press.pen, press.paper, press.sheet, press.columns
    floor = foot_height(paper, sheet) + 4
    totals = _total_lines(press)
    first = press.top - _FIRST_HEAD - len(totals) * _TOTALS_STEP - floor
    following = press.top - _NEXT_HEAD - floor
    found = measure_rows(sheet, pen.lettering, columns, min(first, following))
    pages = lay_on_pages(found, first, following, _CLOSING)
    for page, rows in enumerate(pages, start=1):
        y = _draw_first_head(press, totals) if page == 1 else _draw_next_head(press)
        draw_column_heads(pen, sheet.words, columns, y)
        for row in rows:
            draw_row(pen, sheet.words, columns, row, y)
            y -= row.height
        if page == len(pages):
            _close(press, y, floor)
        draw_foot(pen, paper, sheet, page, len(pages))
        pen.canvas.showPage()


def _draw_first_head(press: _Press, totals: Sequence[Sequence[tuple[str, Face]]]) -> float:
    """Draw title, run code and totals; give the height at which rows begin."""
    sheet, left, top = press.sheet, press.paper.left, press.top
    width = _draw_run_code(press)
    press.pen.write(left, top - 18, sheet.title, Face.BOLD, 18, width=width)
    press.pen.write(left, top - 35, _subtitle(sheet), Face.TEXT, 11, width=width)
    press.pen.write(left, top - 52, sheet.shop, Face.TEXT, 10, width=width)
    press.pen.write(press.paper.right, top - 52, sheet.bill, Face.BOLD, 10, align="right")
    y = top - 75
    for line in totals:
        x = left
        for text, face in line:
            x += press.pen.write(x, y, text, face, 11, width=press.paper.usable) + 16
        y -= _TOTALS_STEP
    return top - _FIRST_HEAD - len(totals) * _TOTALS_STEP


def _draw_next_head(press: _Press) -> float:
    """Draw the short head of a following page; give the height at which rows begin."""
    sheet, left, top = press.sheet, press.paper.left, press.top
    width = _draw_run_code(press)
    press.pen.write(left, top - 11, sheet.title, Face.BOLD, 13, width=width)
    press.pen.write(left, top - 26, _subtitle(sheet), Face.TEXT, 10, width=width)
    press.pen.write(left, top - 39, sheet.bill, Face.BOLD, 10, width=width)
    return top - _NEXT_HEAD


def _draw_run_code(press: _Press) -> float:
    """Draw the run's own code in the upper right corner; give the width left beside it."""
    sheet, right = press.sheet, press.paper.right
    width = code128_width(sheet.run_code)
    # The outer quiet zone lies in the white margin, so that the bars end where the rules end.
    x, y = right + QUIET - width, press.top - BAR_HEIGHT
    draw_code128(press.pen.canvas, sheet.run_code, x, y)
    middle = right + QUIET - width / 2
    press.pen.write(middle, y - 11, sheet.run_caption, Face.MONO, 10, align="centre")
    return x - press.paper.left


def _subtitle(sheet: RunSheet) -> str:
    return DOT.join(part for part in (sheet.day, sheet.person, sheet.window) if part)


def _total_lines(press: _Press) -> list[list[tuple[str, Face]]]:
    """Break totals and remarks into as many lines as the paper's width asks for."""
    texts = [(text, Face.BOLD) for text in press.sheet.totals]
    texts += [(text, Face.TEXT) for text in press.sheet.remarks]
    lines, x = [list[tuple[str, Face]]()], 0.0
    for text, face in texts:
        long = press.pen.lettering.width(press.pen.lettering.drawable(text, face), face, 11)
        if lines[-1] and x + long > press.paper.usable:
            lines.append([])
            x = 0.0
        lines[-1].append((text, face))
        x += long + 16
    return lines


def _close(press: _Press, y: float, floor: float) -> None:
    """Write the total under the last row and strike out the room below, so nothing can be added."""
    columns, words = press.columns, press.sheet.words
    total = words.total.format(count=press.sheet.parcel_count)
    press.pen.write(columns.stop, y - 16, total, Face.BOLD, 11)
    x = columns.done + press.pen.write(columns.done, y - 16, words.counted, Face.TEXT, 9.5) + 4
    press.pen.rule(x, y - 17, columns.end - 4, weight=0.7)
    press.pen.rule(columns.number, y - 24, columns.end)
    if y - 24 - floor > 4 * mm:
        press.pen.stroke(columns.number, floor + 2, columns.end, y - 26, weight=0.7)
