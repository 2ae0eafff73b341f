"""Where cards and labels lie on the papers that a shop has: sheets of many, and rolls of one.

Measures are points, from the lower left corner of the sheet. All is printed at its true size: a
print dialog has to be set to 100 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportlab.lib.units import inch, mm

from hubdesk.paper.barcode import DOT, ROLL_DOT
from hubdesk.paper.sheets import A4, LETTER, Paper

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page; `x` and `y` are its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def top(self) -> float:
        """How high it reaches."""
        return self.y + self.height

    def within(self, x: float, y: float) -> Box:
        """Leave so much free at the sides, and at head and foot."""
        return Box(self.x + x, self.y + y, self.width - 2 * x, self.height - 2 * y)


@dataclass(frozen=True, slots=True)
class Grid:
    """Equal cells on one size of page.

    `left` and `top` are the distances of the first cell from the page's edges, `gap` the waste
    between columns, `inset` what stays white inside a cell at its sides and at head and foot, `dot`
    the printer's dot. Where `is_cut`, people cut the cells apart along printed lines.
    """

    name: str
    width: float
    height: float
    cell_width: float
    cell_height: float
    columns: int = 1
    rows: int = 1
    left: float = 0.0
    top: float = 0.0
    gap: float = 0.0
    inset: tuple[float, float] = (2 * mm, 2 * mm)
    dot: float = ROLL_DOT
    is_cut: bool = False

    @property
    def places(self) -> int:
        """How many cells a page has."""
        return self.columns * self.rows

    def cell(self, place: int) -> Box:
        """Give a cell, counted from 0 as one reads: along the rows, from the top."""
        row, column = divmod(place, self.columns)
        return Box(
            self.left + column * (self.cell_width + self.gap),
            self.height - self.top - (row + 1) * self.cell_height,
            self.cell_width,
            self.cell_height,
        )

    def pages(self, items: Sequence[_T], start: int = 1) -> Iterator[list[tuple[_T, Box]]]:
        """Lay items on pages, the first of them on place `start` (from 1) of the first page.

        Raises ValueError where the page has no such place.
        """
        if not 1 <= start <= self.places:
            raise ValueError(f"{self.name} has no place {start}")
        at, first = 0, start - 1
        while at < len(items):
            some = items[at : at + self.places - first]
            yield [(item, self.cell(first + place)) for place, item in enumerate(some)]
            at, first = at + len(some), 0


def cut_from(paper: Paper, name: str, *, rows: int, inset: tuple[float, float]) -> Grid:
    """Divide the part of a sheet that every printer reaches into two columns, to be cut."""
    return Grid(
        name,
        paper.width,
        paper.height,
        paper.usable / 2,
        (paper.height - paper.margin - paper.foot) / rows,
        columns=2,
        rows=rows,
        left=paper.left,
        top=paper.margin,
        inset=inset,
        dot=DOT,
        is_cut=True,
    )


# A roll's page is one label; 80 mm of receipt print 72 mm, 62 mm of labels 58 mm.
_RECEIPT, _ROLL_62 = (80 * mm, 50 * mm), (62 * mm, 40 * mm)
_SMALL = Grid("57x32", 57 * mm, 32 * mm, 57 * mm, 32 * mm, inset=(1.5 * mm, 1.5 * mm))

CARD_GRIDS = {
    "letter": cut_from(LETTER, "letter", rows=5, inset=(3 * mm, 4 * mm)),
    "a4": cut_from(A4, "a4", rows=5, inset=(3 * mm, 4 * mm)),
    "4x6": Grid("4x6", 4 * inch, 6 * inch, 4 * inch, 2 * inch, rows=3, is_cut=True),
    "receipt": Grid("receipt", *_RECEIPT, *_RECEIPT, inset=(4 * mm, 4 * mm)),
    "62mm": Grid("62mm", *_ROLL_62, *_ROLL_62, inset=(2 * mm, 3 * mm)),
    "57x32": _SMALL,
}

# letter: Avery 5160 and its kin, 30 labels of 2 5/8 x 1 in. a4: 24 labels of 70 x 37 mm that fill
# the sheet (Avery 3474, HERMA 4464), so that the outer ones need the margin of a laser printer.
LABEL_GRIDS = {
    "letter": Grid(
        "letter",
        LETTER.width,
        LETTER.height,
        2.625 * inch,
        1 * inch,
        columns=3,
        rows=10,
        left=0.1875 * inch,
        top=0.5 * inch,
        gap=0.125 * inch,
        inset=(2.4 * mm, 1.4 * mm),
        dot=DOT,
    ),
    "a4": Grid(
        "a4",
        A4.width,
        A4.height,
        70 * mm,
        37 * mm,
        columns=3,
        rows=8,
        top=0.5 * mm,
        inset=(4.5 * mm, 4.5 * mm),
        dot=DOT,
    ),
    "4x6": Grid("4x6", 4 * inch, 6 * inch, 4 * inch, 6 * inch, inset=(4 * mm, 4 * mm)),
    "receipt": Grid("receipt", *_RECEIPT, *_RECEIPT, inset=(4 * mm, 4 * mm)),
    "62mm": Grid("62mm", *_ROLL_62, *_ROLL_62, inset=(2 * mm, 3 * mm)),
    "57x32": _SMALL,
}
