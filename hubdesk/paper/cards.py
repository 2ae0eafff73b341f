"""Cards that ask for something: shelf tags, badges, outcomes, commands.

One card, one meaning: its bars and its square code hold the same text, so that a scanner that sees
both, or a camera, does one thing only. Bars are for lasers, the square for any angle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from hubdesk.paper.barcode import (
    BAR_HEIGHT,
    NARROWEST_MODULE,
    code128_module,
    code128_width,
    draw_code128,
)
from hubdesk.paper.fitting import CAPITAL, fit, write_block
from hubdesk.paper.grids import Box, Grid
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import print_cells
from hubdesk.paper.squares import draw_square

_WIDEST_BARS, _WIDEST_SQUARES = 0.51 * mm, 0.7 * mm
_GAP = 1.5 * mm
_CODE, _NOTE = 8.0, (12.0, 8.0)
_SMALLEST_NAME = 9.0
_SQUARE_PART = 0.36


@dataclass(frozen=True, slots=True)
class Card:
    """One card: `name` in large letters, `note` small under it, `code` as scanners read it.

    `largest` is the size of the name where there is room, in points: 36 for what lies on the
    counter, more for what hangs on a shelf.
    """

    name: str
    code: str
    note: str = ""
    largest: float = 36.0


def cards_pdf(
    cards: Sequence[Card],
    grid: Grid,
    lettering: Lettering,
    *,
    title: str,
    language: str,
    start: int = 1,
) -> bytes:
    """Draw cards as PDF. Raises ValueError where the page has no place `start`."""
    return print_cells(
        cards, grid, _draw_card, lettering, title=title, language=language, start=start
    )


def _draw_card(pen: Pen, box: Box, grid: Grid, card: Card) -> None:
    """Draw the name on the left, the square on the right, the bars under both."""
    above = _draw_bars(pen, box, grid, card.code)
    part, widest = _SQUARE_PART, _WIDEST_SQUARES
    width = draw_square(pen, above, grid, card.code, part=part, widest=widest)
    room = Box(above.x, above.y, above.width - width - _GAP, above.height)
    gap = 2 * _GAP if card.note else 0
    note = fit(pen.lettering, card.note, Face.TEXT, room, _NOTE, 2, large_enough=0.85)
    rest = Box(room.x, room.y, room.width, room.height - note.height - gap)
    sizes = (card.largest, _SMALLEST_NAME)
    name = fit(pen.lettering, card.name, Face.BOLD, rest, sizes, 3)
    y = write_block(pen, room.x, room.top, name)
    write_block(pen, room.x, y - gap, note)


def _draw_bars(pen: Pen, box: Box, grid: Grid, code: str) -> Box:
    """Draw the bars at the foot, where they fit wide enough; give the room above."""
    module = code128_module(code, box.width, dot=grid.dot, widest=_WIDEST_BARS)
    if module < NARROWEST_MODULE:
        return box
    x = box.x + (box.width - code128_width(code, module=module)) / 2
    foot = box.y + CAPITAL * _CODE + 1 * mm
    draw_code128(pen.canvas, code, x, foot, module=module, max_width=box.width, dot=grid.dot)
    middle = box.x + box.width / 2
    pen.write(middle, box.y, code, Face.MONO, _CODE, align="centre", width=box.width)
    used = foot + BAR_HEIGHT + _GAP - box.y
    return Box(box.x, box.y + used, box.width, box.height - used)
