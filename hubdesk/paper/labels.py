"""A parcel's own label: the shelf, the name and the number, for whoever looks for the box.

It holds what the shelf needs and no more: no telephone, no town, nothing of what is inside. The
bars have modules of at least 0.25 mm, which scanners read from a hand's breadth; a number too long
for that on a small label has the square code alone, which is then larger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from hubdesk.paper.barcode import (
    NARROWEST_ON_LABELS,
    code128_module,
    code128_width,
    draw_code128,
)
from hubdesk.paper.fitting import STEP, Block, fit, write_block
from hubdesk.paper.grids import Box, Grid
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import print_cells
from hubdesk.paper.squares import draw_square

_WIDEST_BARS, _WIDEST_SQUARES = 0.76 * mm, 1.5 * mm
_LOW_BARS, _HIGH_BARS = 7.5 * mm, 25 * mm
_BARS_PART, _SQUARE_PART, _SHELF_PART, _NAME_PART = 0.3, 0.42, 0.38, 0.62
_TALL = 80 * mm
_GAP = 1 * mm
_LARGEST_SHELF, _LARGEST_NAME, _LARGEST_NUMBER = 230.0, 54.0, 24.0
_SMALL_SHELF, _SMALL_NAME, _SMALL_STREET, _SMALL_NUMBER = 12.0, 6.5, 6.0, 6.5
_STREET_TO_NAME = 0.75


@dataclass(frozen=True, slots=True)
class ParcelLabel:
    """What stands on one label: `number` as people read it, `code` as its codes carry it."""

    shelf: str
    name: str
    address: str
    number: str
    code: str


def labels_pdf(
    labels: Sequence[ParcelLabel],
    grid: Grid,
    lettering: Lettering,
    *,
    title: str,
    language: str,
    start: int = 1,
) -> bytes:
    """Draw labels as PDF, the first on place `start`, so that a begun sheet is not wasted.

    Raises ValueError where the page has no such place, or a number fits no square code of 0.25 mm.
    """
    return print_cells(
        labels, grid, _draw_label, lettering, title=title, language=language, start=start
    )


def _draw_label(pen: Pen, box: Box, grid: Grid, label: ParcelLabel) -> None:
    above = _draw_bars(pen, _draw_number(pen, box, label), grid, label.code)
    if above.height > _TALL:
        _draw_tall(pen, above, grid, label)
    else:
        _draw_flat(pen, above, grid, label)


def _draw_number(pen: Pen, box: Box, label: ParcelLabel) -> Box:
    """Write the number along the foot; give the room above."""
    sizes = (min(_LARGEST_NUMBER, box.height * 0.12), _SMALL_NUMBER)
    number = fit(pen.lettering, label.number, Face.MONO, box, sizes, 2, large_enough=0.55)
    y = box.y + (len(number.lines) - 1) * STEP * number.size
    used = y - box.y + number.rise + _GAP
    for line in number.lines:
        pen.write(box.x + box.width / 2, y, line, Face.MONO, number.size, align="centre")
        y -= STEP * number.size
    return Box(box.x, box.y + used, box.width, box.height - used)


def _draw_bars(pen: Pen, box: Box, grid: Grid, code: str) -> Box:
    """Draw the bars at the foot of a room, where they fit; give the room above."""
    module = code128_module(code, box.width, dot=grid.dot, widest=_WIDEST_BARS)
    if module < NARROWEST_ON_LABELS - 1e-6:
        return box
    height = min(max(_LOW_BARS, box.height * _BARS_PART), _HIGH_BARS)
    draw_code128(
        pen.canvas,
        code,
        box.x + (box.width - code128_width(code, module=module)) / 2,
        box.y,
        module=module,
        height=height,
        max_width=box.width,
        narrowest=NARROWEST_ON_LABELS,
        dot=grid.dot,
    )
    used = height + _GAP / 2
    return Box(box.x, box.y + used, box.width, box.height - used)


def _draw_flat(pen: Pen, room: Box, grid: Grid, label: ParcelLabel) -> None:
    """Draw shelf, words and square side by side."""
    width = room.width - _draw_square(pen, room, grid, label) - _GAP
    shelf = _fit_shelf(pen, Box(room.x, room.y, width * _SHELF_PART, room.height), label)
    write_block(pen, room.x, room.top, shelf)
    x = room.x + _widest(pen, shelf) + (2 * _GAP if shelf.lines else 0)
    _draw_words(pen, Box(x, room.y, room.x + width - x, room.height), label)


def _draw_tall(pen: Pen, room: Box, grid: Grid, label: ParcelLabel) -> None:
    """Draw shelf and square beside each other, the words under both."""
    side = _draw_square(pen, room, grid, label)
    head = Box(room.x, room.top - side, room.width - side - _GAP, side)
    shelf = _fit_shelf(pen, head, label)
    write_block(pen, room.x, room.top, shelf)
    under = Box(room.x, room.y + 3 * _GAP, room.width, room.height - side - 7 * _GAP)
    _draw_words(pen, under, label)


def _draw_square(pen: Pen, room: Box, grid: Grid, label: ParcelLabel) -> float:
    part, widest = _SQUARE_PART, _WIDEST_SQUARES
    return draw_square(pen, room, grid, label.code, part=part, widest=widest)


def _fit_shelf(pen: Pen, room: Box, label: ParcelLabel) -> Block:
    sizes = (_LARGEST_SHELF, _SMALL_SHELF)
    return fit(pen.lettering, label.shelf, Face.BOLD, room, sizes, 2)


def _draw_words(pen: Pen, room: Box, label: ParcelLabel) -> None:
    """Write the name and, under it, the street."""
    part = _NAME_PART if label.address else 1.0
    upper = Box(room.x, room.y, room.width, room.height * part - _GAP)
    name = fit(pen.lettering, label.name, Face.BOLD, upper, (_LARGEST_NAME, _SMALL_NAME), 3)
    y = write_block(pen, room.x, room.top, name) - 0.2 * name.size
    lower = Box(room.x, room.y, room.width, y - room.y)
    sizes = (max(name.size * _STREET_TO_NAME, _SMALL_STREET), _SMALL_STREET)
    street = fit(pen.lettering, label.address, Face.TEXT, lower, sizes, 3)
    write_block(pen, room.x, y, street)


def _widest(pen: Pen, block: Block) -> float:
    widths = [pen.lettering.width(line, block.face, block.size) for line in block.lines]
    return max(widths, default=0.0)
