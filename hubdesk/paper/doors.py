"""Draw the rows of a run sheet: number, door, shelf, parcels, boxes to tick and a line to sign."""

from __future__ import annotations

from collections.abc import Sequence

from hubdesk.paper import measures
from hubdesk.paper.barcode import BAR_HEIGHT, QR_MODULE, QR_QUIET_MODULES, draw_code128, draw_qr
from hubdesk.paper.lettering import Face
from hubdesk.paper.measures import QUIET
from hubdesk.paper.pen import Pen
from hubdesk.paper.rows import Columns, ParcelBlock, Row
from hubdesk.paper.sheets import SheetWords


def draw_column_heads(pen: Pen, words: SheetWords, columns: Columns, y: float) -> None:
    """Write the heads of the columns above the rule at `y`."""
    heads = (
        (columns.number, words.number),
        (columns.stop, words.stop),
        (columns.shelf, words.shelf),
        (columns.parcel + QUIET, words.parcel),
        (columns.done, words.done),
    )
    for x, text in heads:
        pen.write(x, y + 9, text, Face.BOLD, 8)
    pen.rule(columns.number, y, columns.end, weight=1.5)


def draw_row(pen: Pen, words: SheetWords, columns: Columns, row: Row, y: float) -> None:
    """Draw one door under the height `y`, with the rule that ends it."""
    _write_short(
        pen, columns.number, columns.stop, y - measures.FIRST_BASELINE, str(row.stop.number)
    )
    _draw_door(pen, words, columns, row, y)
    _draw_parcels(pen, columns, row.blocks, y)
    _draw_done(pen, words, columns, row, y)
    pen.rule(columns.number, y - row.height, columns.end)


def _draw_door(pen: Pen, words: SheetWords, columns: Columns, row: Row, y: float) -> None:
    """Write name, address and notes under each other."""
    lines = [(line, Face.BOLD, measures.NAME, measures.NAME_STEP) for line in row.name]
    small = [(words.continued, Face.TEXT)] if row.is_continued else []
    small += [(line, Face.TEXT) for line in row.address]
    small += [(line, Face.BOLD) for line in row.notes]
    lines += [(line, face, measures.ADDRESS, measures.TEXT_STEP) for line, face in small]
    y -= measures.FIRST_BASELINE
    for line, face, size, step in lines:
        pen.write(columns.stop, y, line, face, size)
        y -= step


def _draw_parcels(pen: Pen, columns: Columns, blocks: Sequence[ParcelBlock], y: float) -> None:
    """Draw the codes of a door under each other; a shelf is named where it changes."""
    shelf = ""
    y -= measures.TOP_GAP
    for block in blocks:
        if block.parcel.shelf != shelf:
            shelf = block.parcel.shelf
            baseline = y - measures.FIRST_BASELINE + measures.TOP_GAP
            _write_short(pen, columns.shelf, columns.parcel, baseline, shelf)
        _draw_code(pen, columns, block, y)
        baseline = y - block.code_height - measures.NUMBER_STEP + 2
        for line in block.number:
            pen.write(columns.parcel + QUIET, baseline, line, Face.MONO, measures.NUMBER)
            baseline -= measures.NUMBER_STEP
        y -= block.height


def _draw_code(pen: Pen, columns: Columns, block: ParcelBlock, y: float) -> None:
    code = block.parcel.code
    if block.has_bars:
        width = columns.done - columns.parcel
        draw_code128(pen.canvas, code, columns.parcel, y - BAR_HEIGHT, max_width=width)
    else:
        x = columns.parcel + QUIET - QR_QUIET_MODULES * QR_MODULE
        draw_qr(pen.canvas, code, x, y - block.code_height)


def _write_short(pen: Pen, x: float, end: float, y: float, text: str) -> None:
    """Write a number or a shelf's name as large as its column lets it."""
    line, width = pen.lettering.drawable(text, Face.BOLD), end - x - 2
    sizes = measures.SHORT_SIZES
    fitting = (size for size in sizes if pen.lettering.width(line, Face.BOLD, size) <= width)
    pen.write(x, y, line, Face.BOLD, next(fitting, sizes[-1]), width=width)


def _draw_done(pen: Pen, words: SheetWords, columns: Columns, row: Row, y: float) -> None:
    """Draw the boxes to tick and the line to sign."""
    y -= measures.TOP_GAP + measures.BOX + 1
    for line in row.ticks:
        x = columns.done
        for tick in line:
            pen.box(x, y, measures.BOX)
            x += measures.BOX + measures.BOX_GAP
            x += pen.write(x, y + 1.5, tick, Face.TEXT, measures.TICK) + measures.TICK_GAP
        y -= measures.TICK_STEP
    y += measures.TICK_STEP - measures.SIGN_ROOM
    pen.rule(columns.done, y, columns.end - 4, weight=0.7)
    width = columns.end - columns.done
    y -= measures.SIGN_CAPTION
    pen.write(columns.done, y, words.sign_here, Face.TEXT, measures.SIGN, width=width)
