"""Draw the slip that is left at a door: sorry we missed you, in two languages on one paper.

It says what was tried and when, where the parcel waits and until when, and carries the parcel's
number as a square code and as bars, by which it is found at the counter. It lies in the open: no
name of a sender and nothing of what is inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import inch, mm

from hubdesk.paper.barcode import (
    NARROWEST_ON_LABELS,
    code128_module,
    code128_width,
    draw_code128,
)
from hubdesk.paper.fitting import Block, fit, write_block
from hubdesk.paper.grids import Box, Grid, cut_from
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import print_cells
from hubdesk.paper.sheets import A4, LETTER
from hubdesk.paper.squares import draw_square

_BARS, _GAP, _BOX_GAP = 9 * mm, 2.2 * mm, 3.0
_WIDEST_BARS, _WIDEST_SQUARE = 0.5 * mm, 0.9 * mm
_SQUARE_PART, _SHOP = 0.24, 9.0
_TITLE, _TEXT, _NAME = (14.0, 9.0), (10.5, 7.0), (12.0, 8.0)


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What a slip says in one language: `reasons` are boxes, of which `ticked` ones are crossed.

    `blanks` are words with a line to write on, such as the time.
    """

    title: str
    lines: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    ticked: int | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: for whom, in each language, and how the parcel is found."""

    name: str
    address: str
    languages: tuple[SlipWords, ...]
    shop: str
    number: str
    code: str


_INSET = (5 * mm, 5 * mm)
_LABEL, _A6, _RECEIPT = (4 * inch, 6 * inch), (105 * mm, 148 * mm), (80 * mm, 150 * mm)
SLIP_GRIDS = {
    "letter": cut_from(LETTER, "letter", rows=2, inset=_INSET),
    "a4": cut_from(A4, "a4", rows=2, inset=_INSET),
    "4x6": Grid("4x6", *_LABEL, *_LABEL, inset=_INSET),
    "a6": Grid("a6", *_A6, *_A6, inset=_INSET),
    "receipt": Grid("receipt", *_RECEIPT, *_RECEIPT, inset=(4 * mm, 4 * mm)),
}


def slips_pdf(
    slips: Sequence[Slip],
    grid: Grid,
    lettering: Lettering,
    *,
    title: str,
    language: str,
    start: int = 1,
) -> bytes:
    """Draw slips as PDF, the first on place `start`; ValueError where there is no such place."""
    return print_cells(
        slips, grid, _draw_slip, lettering, title=title, language=language, start=start
    )


def _draw_slip(pen: Pen, box: Box, grid: Grid, slip: Slip) -> None:
    room = _draw_number(pen, box, grid, slip)
    room = _draw_shop(pen, room, slip)
    side = draw_square(pen, box, grid, slip.code, widest=_WIDEST_SQUARE, part=_SQUARE_PART)
    head = Box(box.x, box.top - side, box.width - side - _GAP, side)
    _draw_whom(pen, head, slip)
    room = Box(room.x, room.y, room.width, head.y - _GAP - room.y)
    each = (room.height - _GAP * (len(slip.languages) - 1)) / len(slip.languages)
    top, parts = room.top, list[tuple[SlipWords, Box]]()
    for words in slip.languages:
        pen.rule(room.x, top + _GAP / 2, room.right, weight=0.7)
        parts.append((words, Box(room.x, top - each, room.width, each - _GAP / 2)))
        top -= each + _GAP
    # No language is printed smaller than another.
    size = min(_size_for(pen, part, words) for words, part in parts)
    for words, part in parts:
        _draw_words(pen, part, words, size)


def _draw_whom(pen: Pen, room: Box, slip: Slip) -> None:
    upper = Box(room.x, room.y + room.height * 0.45, room.width, room.height * 0.55)
    name = fit(pen.lettering, slip.name, Face.BOLD, upper, _NAME, 3)
    y = write_block(pen, room.x, room.top, name)
    lower = Box(room.x, room.y, room.width, max(y - room.y - _GAP, 1))
    write_block(pen, room.x, y - _GAP, _text(pen, slip.address, lower, 3))


def _text(pen: Pen, text: str, room: Box, most: int, face: Face = Face.TEXT) -> Block:
    return fit(pen.lettering, text, face, room, _TEXT, most)


def _draw_words(pen: Pen, room: Box, words: SlipWords, size: float) -> None:
    """Write one language: its title, what was tried, what to do."""
    y = write_block(pen, room.x, room.top - 2, _title(pen, room, words)) - _GAP / 2
    y = _draw_reasons(pen, room, y, words, size)
    for line in words.lines:
        for part in pen.lettering.lines(line, Face.TEXT, size, room.width, 3):
            y -= size * 1.2
            pen.write(room.x, y, part, Face.TEXT, size)
    for blank in words.blanks:
        y -= size * 1.7
        x = room.x + pen.write(room.x, y, blank, Face.TEXT, size) + 4
        pen.rule(x, y - 1, room.right, weight=0.6)


def _title(pen: Pen, room: Box, words: SlipWords) -> Block:
    return fit(pen.lettering, words.title, Face.BOLD, room, _TITLE, 1)


def _size_for(pen: Pen, room: Box, words: SlipWords) -> float:
    """Find the largest letters with which everything stands in its room."""
    left = room.height - _title(pen, room, words).height - 2 - _GAP / 2
    size = _TEXT[0]
    while size > _TEXT[1] and _needed(pen, room, words, size) > left:
        size -= 0.25
    return size


def _needed(pen: Pen, room: Box, words: SlipWords, size: float) -> float:
    lines = sum(
        len(pen.lettering.lines(line, Face.TEXT, size, room.width, 3)) for line in words.lines
    )
    reasons = len(_reason_lines(pen, words.reasons, size, room.width))
    return lines * size * 1.2 + len(words.blanks) * size * 1.7 + reasons * (size * 1.25 + 3) + 2


def _reason_lines(
    pen: Pen, reasons: Sequence[str], size: float, width: float
) -> list[list[tuple[int, str]]]:
    lines, used = [list[tuple[int, str]]()], 0.0
    for nth, reason in enumerate(reasons):
        long = size + _BOX_GAP + pen.lettering.width(reason, Face.TEXT, size) + 8
        if lines[-1] and used + long > width:
            lines.append([])
            used = 0.0
        lines[-1].append((nth, reason))
        used += long
    return lines if reasons else []


def _draw_reasons(pen: Pen, room: Box, y: float, words: SlipWords, size: float) -> float:
    """Draw the boxes to tick; what is known already is crossed."""
    for line in _reason_lines(pen, words.reasons, size, room.width):
        y -= size * 1.25 + 3
        x = room.x
        for nth, reason in line:
            pen.box(x, y - 1, size)
            if nth == words.ticked:
                pen.stroke(x + 1.5, y + 0.5, x + size - 1.5, y + size - 2.5, weight=1.4)
                pen.stroke(x + 1.5, y + size - 2.5, x + size - 1.5, y + 0.5, weight=1.4)
            x += size + _BOX_GAP
            x += pen.write(x, y, reason, Face.TEXT, size) + 8
    return y - 2


def _draw_number(pen: Pen, box: Box, grid: Grid, slip: Slip) -> Box:
    """Draw the bars, where they fit, and the number at the foot; give the room above."""
    number = fit(pen.lettering, slip.number, Face.MONO, box, (11.0, 6.5), 2, large_enough=0.6)
    y = box.y + number.height
    write_block(pen, box.x, y, number)
    module = code128_module(slip.code, box.width, dot=grid.dot, widest=_WIDEST_BARS)
    if module >= NARROWEST_ON_LABELS - 1e-6:
        width = code128_width(slip.code, module=module)
        draw_code128(
            *(pen.canvas, slip.code, box.x + (box.width - width) / 2, y + 2),
            module=module,
            height=_BARS,
            narrowest=NARROWEST_ON_LABELS,
            dot=grid.dot,
        )
        y += _BARS + 3
    return Box(box.x, y + _GAP, box.width, box.top - y - _GAP)


def _draw_shop(pen: Pen, room: Box, slip: Slip) -> Box:
    """Write where the parcel waits above the bars; give the room above."""
    lines = pen.lettering.lines(slip.shop, Face.BOLD, _SHOP, room.width, 3)
    y = room.y + 3
    for line in reversed(lines):
        pen.write(room.x, y, line, Face.BOLD, _SHOP)
        y += _SHOP * 1.25
    pen.rule(room.x, y, room.right, weight=0.7)
    return Box(room.x, y + _GAP, room.width, room.top - y - _GAP)
