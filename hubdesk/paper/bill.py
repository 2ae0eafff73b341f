"""Draw a handover bill: numbered lines, what is missing, what went back, totals, the signature.

The layout follows PS Form 3883: numbered lines, a bill number in the year's sequence, unused room
closed by a diagonal stroke, the total counted by hand beside the figures. On a sheet or on a roll
of 80 mm; the same bill gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from hubdesk.paper.barcode import draw_qr, qr_side
from hubdesk.paper.billsheets import BackRow, BillRow, BillSheet
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import blank
from hubdesk.paper.sheets import LETTER, Paper, Roll
from hubdesk.parcels.bill import Signature

_DOT = " · "
_TEXT, _SMALL, _HEADING, _TITLE = 10.0, 8.5, 11.0, 18.0
_ROW, _NOTE, _GAP = 15.0, 11.5, 10.0
_PLACES: float = 9 * mm
_NUMBERS: float = 86 * mm
_SIGN_BOX: float = 22 * mm
_LEAST_STROKE: float = 4 * mm
_MOST_NOTES = 4


@dataclass(frozen=True, slots=True)
class _Item:
    """One piece of the bill that is never broken: its height, and how it is drawn under `y`."""

    height: float
    draw: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class _Press:
    """What every drawing step needs."""

    pen: Pen
    paper: Paper
    sheet: BillSheet

    @property
    def number_column(self) -> float:
        return self.paper.left + _PLACES

    @property
    def note_column(self) -> float:
        """Where notes begin: beside the number on a sheet, under it on a roll."""
        return self.number_column if self.is_roll else self.paper.left + _NUMBERS

    @property
    def is_roll(self) -> bool:
        return isinstance(self.paper, Roll)


def draw_bill(sheet: BillSheet, lettering: Lettering, paper: Paper = LETTER) -> bytes:
    """Give a bill as PDF."""
    if isinstance(paper, Roll):
        paper = paper.as_long_as(_length(sheet, lettering, paper))
    words = sheet.words
    size = (paper.width, paper.height)
    pen, pdf = blank(size, lettering, title=sheet.title, language=words.language)
    press = _Press(pen, paper, sheet)
    pages = _pages(press)
    for page, items in enumerate(pages, start=1):
        y = paper.height - paper.margin
        for item in items:
            item.draw(y)
            y -= item.height
        if page == len(pages):
            _strike_out(press, y)
            _draw_signatures(press)
        _draw_foot(press, page, len(pages))
        pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def _length(sheet: BillSheet, lettering: Lettering, roll: Roll) -> float:
    """Measure how long a roll must be for a bill."""
    press = _Press(blank((roll.width, 72), lettering, title="", language="")[0], roll, sheet)
    items = [*_head(press), *_body(press)]
    return 2 * roll.margin + sum(item.height for item in items) + _closing(press)


def _pages(press: _Press) -> list[list[_Item]]:
    """Lay the pieces on pages, each with its head; the last one has room for the signatures."""
    head = list(_head(press))
    room = press.paper.height - press.paper.margin - press.paper.foot - _foot_room(press)
    pages, left = [list(head)], room - sum(item.height for item in head)
    for item in _body(press):
        if item.height > left:
            pages.append(list(head))
            left = room - sum(each.height for each in head)
        pages[-1].append(item)
        left -= item.height
    if left < _closing(press) - _foot_room(press) - press.paper.foot and not press.is_roll:
        # Nobody signs a page that does not say how many.
        pages.append([*head, pages[-1].pop()])
    return pages


def _head(press: _Press) -> Iterator[_Item]:
    sheet, words, right = press.sheet, press.sheet.words, press.paper.right
    side = qr_side(sheet.code)
    width = press.paper.usable if press.is_roll else press.paper.usable - side
    if not press.is_roll:
        draw = partial(_draw_code, press, right - side)
        yield _Item(0, draw)
    size = _TITLE if not press.is_roll else 14.0
    yield _line(press, sheet.title, Face.BOLD, size, width, above=4)
    for text in (sheet.status, sheet.subtitle):
        if text:
            yield _line(press, text, Face.BOLD, _HEADING, width)
    for text in (sheet.about, sheet.when, sheet.shop):
        yield from _wrapped(press, text, width)
    if press.is_roll:
        yield _Item(side, partial(_draw_code, press, press.paper.left))
    yield _Item(_GAP + _ROW, lambda y: _draw_column_heads(press, words.number, y - _GAP))


def _draw_code(press: _Press, x: float, y: float) -> None:
    """Draw the bill's name and seal as a square code, for whoever checks the paper later."""
    draw_qr(press.pen.canvas, press.sheet.code, x, y - qr_side(press.sheet.code))


def _draw_column_heads(press: _Press, number: str, y: float) -> None:
    pen, words = press.pen, press.sheet.words
    pen.write(press.paper.left, y - 9, number, Face.BOLD, _SMALL)
    pen.write(press.number_column, y - 9, words.parcel, Face.BOLD, _SMALL)
    if not press.is_roll:
        pen.write(press.note_column, y - 9, words.note, Face.BOLD, _SMALL)
    pen.rule(press.paper.left, y - 13, press.paper.right, weight=1.2)


def _body(press: _Press) -> Iterator[_Item]:
    sheet, words = press.sheet, press.sheet.words
    for row in sheet.rows:
        yield _row(press, row)
    if not sheet.rows:
        yield _line(press, words.nothing_came, Face.TEXT, _TEXT, press.paper.usable)
    yield from _section(press, words.missing, [BackRow(number) for number in sheet.missing])
    yield from _section(press, words.back, list(sheet.back))
    yield _totals(press)


def _totals(press: _Press) -> _Item:
    """Put all totals into one piece, which stays with the signatures."""
    lines = [
        line
        for total in press.sheet.totals
        for line in _wrapped(
            press,
            f"{total.what}: {total.figure} ({total.words})",
            press.paper.usable,
            Face.BOLD,
        )
    ]

    def draw(y: float) -> None:
        press.pen.rule(press.paper.left, y - 4, press.paper.right)
        y -= _GAP
        for line in lines:
            line.draw(y)
            y -= line.height

    return _Item(_GAP + sum(line.height for line in lines), draw)


def _section(press: _Press, title: str, rows: list[BackRow]) -> Iterator[_Item]:
    if not rows:
        return
    yield _line(press, title.format(count=len(rows)), Face.BOLD, _HEADING, press.paper.usable, 6)
    for place, row in enumerate(rows, start=1):
        yield _row(press, BillRow(place, row.number, row.why))


def _row(press: _Press, row: BillRow) -> _Item:
    width = press.paper.right - press.note_column
    lettering = press.pen.lettering
    notes = lettering.lines(row.note, Face.TEXT, _SMALL, width, _MOST_NOTES) if row.note else []
    under = len(notes) if press.is_roll else max(0, len(notes) - 1)
    height = _ROW + under * _NOTE

    def draw(y: float) -> None:
        pen, base = press.pen, y - 11
        pen.write(press.paper.left, base, str(row.place), Face.BOLD, _TEXT)
        room = press.paper.right - press.number_column
        room = room if press.is_roll else press.note_column - press.number_column - 4
        pen.write(press.number_column, base, row.number, Face.MONO, _TEXT, width=room)
        first = base - _NOTE if press.is_roll else base
        for place, note in enumerate(notes):
            pen.write(press.note_column, first - place * _NOTE, note, Face.TEXT, _SMALL)
        pen.rule(press.paper.left, y - height, press.paper.right, weight=0.25)

    return _Item(height, draw)


def _line(
    press: _Press, text: str, face: Face, size: float, width: float, above: float = 0
) -> _Item:
    def draw(y: float) -> None:
        press.pen.write(press.paper.left, y - above - size, text, face, size, width=width)

    return _Item(above + size * 1.35, draw)


def _wrapped(
    press: _Press, text: str, width: float, face: Face = Face.TEXT, most: int = 3
) -> Iterator[_Item]:
    for line in press.pen.lettering.lines(text, face, _TEXT, width, most) if text else ():
        yield _line(press, line, face, _TEXT, width)


def _foot_room(press: _Press) -> float:
    return 2 * _NOTE if press.is_roll else _NOTE


def _closing(press: _Press) -> float:
    """Give the height of everything under the totals on the last page, from the paper's edge."""
    lines = 4 if press.is_roll else 2
    return press.paper.foot + _foot_room(press) + _SIGN_BOX + lines * _ROW + _GAP


def _strike_out(press: _Press, y: float) -> None:
    """Close the room between the totals and the signatures, so that nothing can be added."""
    floor, left, right = _closing(press), press.paper.left, press.paper.right
    if y - floor > _LEAST_STROKE:
        press.pen.stroke(left, floor, right, y - 4, weight=0.7)


def _draw_signatures(press: _Press) -> None:
    sheet, words, paper = press.sheet, press.sheet.words, press.paper
    y = _closing(press) - _GAP
    half = paper.usable if press.is_roll else paper.usable / 2 - 6
    blanks = ((words.counted, ""), (words.received_by, sheet.clerk))
    x, at = paper.left, y - 9
    for place, (word, text) in enumerate(blanks):
        _fill_in(press, x, at, half, (word, text))
        if press.is_roll:
            at -= _ROW
        elif place == 0:
            x = paper.left + half + 12
    at = at if press.is_roll else at - _ROW
    _fill_in(press, paper.left, at, paper.usable, (words.driver, sheet.driver))
    _draw_box(press, at - 6 - _SIGN_BOX)


def _fill_in(press: _Press, x: float, y: float, width: float, told: tuple[str, str]) -> None:
    """Write a word and what stands there, or a rule to write on."""
    word, text = told
    end = x + width
    x += press.pen.write(x, y, word, Face.TEXT, _SMALL) + 4
    if text:
        press.pen.write(x, y, text, Face.BOLD, _TEXT, width=end - x)
    else:
        press.pen.rule(x, y - 1.5, end, weight=0.7)


def _draw_box(press: _Press, y: float) -> None:
    """Draw the box for the driver's name with what was drawn on the screen, if it was."""
    pen, sheet, paper = press.pen, press.sheet, press.paper
    width = min(paper.usable, 120 * mm)
    pen.canvas.setStrokeGray(0)
    pen.canvas.setLineWidth(0.7)
    pen.canvas.rect(paper.left, y, width, _SIGN_BOX, stroke=1, fill=0)
    if sheet.signature is not None:
        _draw_strokes(pen, sheet.signature, (paper.left + 4, y + 3, width - 8, _SIGN_BOX - 6))
    pen.write(paper.left + 2, y + 2, sheet.words.sign_here, Face.TEXT, 6.5, width=width - 4)


def _draw_strokes(pen: Pen, signature: Signature, box: tuple[float, float, float, float]) -> None:
    left, foot, width, height = box
    scale = min(width / signature.width, height / signature.height)
    path = pen.canvas.beginPath()
    for stroke in signature.strokes:
        points = [(left + x * scale, foot + height - y * scale) for x, y in stroke]
        path.moveTo(*points[0])
        for point in points[1:] or points:
            path.lineTo(*point)
    pen.canvas.setLineWidth(1.1)
    pen.canvas.setLineCap(1)
    pen.canvas.setLineJoin(1)
    pen.canvas.drawPath(path, stroke=1, fill=0)


def _draw_foot(press: _Press, page: int, pages: int) -> None:
    sheet, words, paper = press.sheet, press.sheet.words, press.paper
    texts = [
        words.page.format(page=page, pages=pages),
        words.journal.format(hash=sheet.journal_hash),
        words.seal.format(hash=sheet.seal),
    ]
    if not press.is_roll:
        pen_line = _DOT.join(texts)
        press.pen.write(paper.right, paper.foot, pen_line, Face.TEXT, _SMALL, align="right")
        return
    for place, text in enumerate((texts[1], texts[2])):
        y = paper.foot + _NOTE * (1 - place)
        press.pen.write(paper.left, y, text, Face.TEXT, _SMALL, width=paper.usable)
