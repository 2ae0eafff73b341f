"""Measure the rows of a run sheet and lay them on pages. All measures are points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reportlab.lib.units import mm

from hubdesk.paper.barcode import BAR_HEIGHT, code128_width, is_code128_text, qr_side
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.measures import (
    ADDRESS,
    BOX,
    BOX_GAP,
    CODE_GAP,
    FIRST_BASELINE,
    MOST_NOTE_LINES,
    NAME,
    NAME_STEP,
    NOTE,
    NUMBER,
    NUMBER_STEP,
    PARCEL_GAP,
    QUIET,
    SIGN_CAPTION,
    SIGN_GAP,
    SIGN_ROOM,
    TEXT_STEP,
    TICK,
    TICK_GAP,
    TICK_STEP,
    TOP_GAP,
)
from hubdesk.paper.sheets import Paper, RunSheet, SheetParcel, SheetStop

_NARROW_PARCELS, _WIDE_PARCELS = 58 * mm, 86.1 * mm
# Names and addresses keep the rest.
_MOST_DONE = 0.6
_NUMBERS, _SHELVES, _NARROW_DONE = 9 * mm, 11.5 * mm, 40 * mm


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns begin, and where the last one ends."""

    number: float
    stop: float
    shelf: float
    parcel: float
    done: float
    end: float


@dataclass(frozen=True, slots=True)
class ParcelBlock:
    """One parcel measured: bars where they fit into the column, a QR code where they do not."""

    parcel: SheetParcel
    number: tuple[str, ...]
    has_bars: bool
    code_height: float

    @property
    def height(self) -> float:
        """How much of the row the parcel takes, the gap to the next one included."""
        return self.code_height + len(self.number) * NUMBER_STEP + PARCEL_GAP


@dataclass(frozen=True, slots=True)
class Row:
    """One door, or a part of one whose parcels fill more than a page."""

    stop: SheetStop
    name: tuple[str, ...]
    address: tuple[str, ...]
    notes: tuple[str, ...]
    ticks: tuple[tuple[str, ...], ...]
    blocks: tuple[ParcelBlock, ...]
    is_continued: bool = False

    @property
    def height(self) -> float:
        """How much of the page the row takes."""
        small = len(self.address) + len(self.notes) + self.is_continued
        text = FIRST_BASELINE + len(self.name) * NAME_STEP + small * TEXT_STEP
        parcels = TOP_GAP + sum(block.height for block in self.blocks)
        ticks = TOP_GAP + len(self.ticks) * TICK_STEP + SIGN_ROOM + SIGN_CAPTION + SIGN_GAP
        return max(text, parcels + 1, ticks)


def place_columns(sheet: RunSheet, lettering: Lettering, paper: Paper) -> Columns:
    """Give the parcels as much width as their widest bars need, and the rest to the words.

    The column holds the longest UPS number (18 mixed signs, 86 mm) at full module width.
    """
    parcels = max(_widest_bars(sheet), _NARROW_PARCELS)
    stop = paper.left + _NUMBERS
    spare = paper.right - stop - _SHELVES - parcels
    wide, needed = 0.52 * spare, _one_line(sheet.words.ticks, lettering)
    ticks_fit = needed <= _MOST_DONE * spare
    done = paper.right - (max(wide, needed) if ticks_fit else _NARROW_DONE)
    parcel = done - parcels
    return Columns(paper.left, stop, parcel - _SHELVES, parcel, done, paper.right)


def _one_line(ticks: Sequence[str], lettering: Lettering) -> float:
    widths = (BOX + BOX_GAP + lettering.width(tick, Face.TEXT, TICK) for tick in ticks)
    return sum(widths) + TICK_GAP * (len(ticks) - 1) + 1


def _widest_bars(sheet: RunSheet) -> float:
    codes = [parcel.code for stop in sheet.stops for parcel in stop.parcels]
    widths = [code128_width(code) for code in codes if is_code128_text(code)]
    return max((width for width in widths if width <= _WIDE_PARCELS), default=0.0)


def measure_rows(
    sheet: RunSheet, lettering: Lettering, columns: Columns, tallest: float
) -> Iterator[Row]:
    """Measure each door; one that is taller than a page is split between its parcels."""
    ticks = tuple(tick_lines(sheet.words.ticks, lettering, columns.end - columns.done))
    for stop in sheet.stops:
        row = _measure(stop, lettering, columns, ticks)
        yield from [row] if row.height <= tallest else _split(row, tallest)


def lay_on_pages(
    rows: Iterable[Row], first: float, following: float, closing: float
) -> list[list[Row]]:
    """Lay rows on pages with so much room, keeping `closing` free under the last of them."""
    pages: list[list[Row]] = [[]]
    room = first
    for row in rows:
        if row.height > room and pages[-1]:
            pages.append([])
            room = following
        pages[-1].append(row)
        room -= row.height
    if room < closing:
        pages.append([pages[-1].pop()] if len(pages[-1]) > 1 else [])
    return pages


def _measure(
    stop: SheetStop,
    lettering: Lettering,
    columns: Columns,
    ticks: tuple[tuple[str, ...], ...],
) -> Row:
    width = columns.shelf - columns.stop - 6
    notes = [
        line for note in stop.notes for line in lettering.lines(note, Face.BOLD, NOTE, width, 3)
    ]
    if len(notes) > MOST_NOTE_LINES:
        notes = [*notes[: MOST_NOTE_LINES - 1], "…"]
    return Row(
        stop=stop,
        name=tuple(lettering.lines(stop.name, Face.BOLD, NAME, width, 2)),
        address=tuple(lettering.lines(stop.address, Face.TEXT, ADDRESS, width, 2)),
        notes=tuple(notes),
        ticks=ticks,
        blocks=tuple(_measure_parcel(parcel, lettering, columns) for parcel in stop.parcels),
    )


def _measure_parcel(parcel: SheetParcel, lettering: Lettering, columns: Columns) -> ParcelBlock:
    width = columns.done - columns.parcel
    has_bars = is_code128_text(parcel.code) and code128_width(parcel.code) <= width
    return ParcelBlock(
        parcel=parcel,
        number=tuple(lettering.lines(parcel.number, Face.MONO, NUMBER, width - QUIET, 3)),
        has_bars=has_bars,
        code_height=BAR_HEIGHT + CODE_GAP if has_bars else qr_side(parcel.code),
    )


def _split(row: Row, tallest: float) -> Iterator[Row]:
    """Cut a row into parts that fit a page; each part repeats the door."""
    blocks, is_continued = list(row.blocks), False
    while blocks:
        count, height = 0, TOP_GAP + 1
        while count < len(blocks) and (not count or height + blocks[count].height <= tallest):
            height += blocks[count].height
            count += 1
        part, blocks = tuple(islice(blocks, count)), blocks[count:]
        yield Row(row.stop, row.name, row.address, row.notes, row.ticks, part, is_continued)
        is_continued = True


def tick_lines(
    ticks: Sequence[str], lettering: Lettering, width: float
) -> Iterator[tuple[str, ...]]:
    """Break the boxes to tick into lines of a width."""
    line, used = list[str](), 0.0
    for tick in ticks:
        long = BOX + BOX_GAP + lettering.width(tick, Face.TEXT, TICK)
        if line and used + long > width:
            yield tuple(line)
            line, used = [], 0.0
        line.append(tick)
        used += long + TICK_GAP
    if line:
        yield tuple(line)
