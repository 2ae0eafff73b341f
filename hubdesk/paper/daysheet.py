"""Draw the day's sheet: what came, went, waits and is missing, on one page where that is possible.

Figures first, then by carrier and by whom, then whatever somebody must look at, line by line, and
at the end every parcel by its number. On Letter or A4; the same sheet gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from reportlab.lib.units import mm

from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Align, Pen
from hubdesk.paper.press import blank
from hubdesk.paper.sheets import LETTER, Paper

_TITLE, _TEXT, _SMALL, _FIGURE, _LIST = 18.0, 9.5, 8.0, 20.0, 8.0
_ROW, _LINE, _HEADING, _GAP = 13.0, 10.6, 15.0, 9.0
_FIGURES = 42.0
_SIGN = 30.0
_LIST_COLUMN: float = 44 * mm
_NUMBER_COLUMN: float = 17 * mm
_FIRST_COLUMN: float = 34 * mm
_DOT = " · "


@dataclass(frozen=True, slots=True)
class DayTable:
    """A table: heads, and rows of a name and its figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class DaySection:
    """What somebody must look at: a title with its count, and a line each of what and why."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DayList:
    """A title, and short entries for columns."""

    title: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayWords:
    """The fixed words. Braces are filled in here: `{page}`, `{pages}`, `{time}`, `{hash}`."""

    language: str
    checked_by: str
    page: str
    printed: str
    journal: str


@dataclass(frozen=True, slots=True)
class DaySheet:
    """A day as its paper tells it; `status` says whether it is closed, when and by whom."""

    title: str
    day: str
    shop: str
    status: str
    figures: tuple[tuple[str, str], ...]
    tables: tuple[DayTable, ...]
    sections: tuple[DaySection, ...]
    lists: tuple[DayList, ...]
    printed_at: str
    journal_hash: str
    words: DayWords


@dataclass(frozen=True, slots=True)
class _Item:
    """One piece that is never broken: its height, and how it is drawn under `y`."""

    height: float
    draw: Callable[[float], None]
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class _Press:
    """What every drawing step needs."""

    pen: Pen
    paper: Paper
    sheet: DaySheet


def draw_day_sheet(sheet: DaySheet, lettering: Lettering, paper: Paper = LETTER) -> bytes:
    """Give a day's sheet as PDF."""
    size = (paper.width, paper.height)
    title = f"{sheet.title}{_DOT}{sheet.day}"
    pen, pdf = blank(size, lettering, title=title, language=sheet.words.language)
    press = _Press(pen, paper, sheet)
    pages = _pages(press)
    for nth, page in enumerate(pages, start=1):
        y = paper.height - paper.margin
        for item in page:
            item.draw(y)
            y -= item.height
        if nth == len(pages):
            _draw_signing(press)
        _draw_foot(press, nth, len(pages))
        pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def _pages(press: _Press) -> list[list[_Item]]:
    """Lay everything on pages; the room to sign stays free on each, for any may be the last."""
    head = list(_head(press))
    again = [_line(press, f"{press.sheet.title}{_DOT}{press.sheet.day}", Face.BOLD, _TEXT)]
    room = press.paper.height - press.paper.margin - press.paper.foot - _SIGN - _LINE
    pages, left = [head], room - sum(item.height for item in head)
    body = list(_body(press))
    for item, following in zip_longest(body, body[1:]):
        needed = item.height + (following.height if item.keeps_next and following else 0.0)
        if needed > left:
            pages.append(list(again))
            left = room - sum(each.height for each in again)
        pages[-1].append(item)
        left -= item.height
    return pages


def _head(press: _Press) -> Iterator[_Item]:
    sheet = press.sheet
    yield _line(press, f"{sheet.title}{_DOT}{sheet.day}", Face.BOLD, _TITLE)
    yield _line(press, sheet.shop, Face.TEXT, _TEXT)
    if sheet.status:
        yield _line(press, sheet.status, Face.BOLD, _TEXT)
    yield _Item(_FIGURES + _GAP, partial(_draw_figures, press))


def _draw_figures(press: _Press, y: float) -> None:
    """Draw the day's figures side by side, each over its word."""
    paper, figures = press.paper, press.sheet.figures
    step = paper.usable / max(len(figures), 1)
    press.pen.rule(paper.left, y - 4, paper.right, weight=1.2)
    for nth, (figure, word) in enumerate(figures):
        x = paper.left + nth * step
        press.pen.write(x, y - 26, figure, Face.BOLD, _FIGURE, width=step - 4)
        press.pen.write(x, y - 38, word, Face.TEXT, _SMALL, width=step - 3)
    press.pen.rule(paper.left, y - _FIGURES - 1, paper.right, weight=1.2)


def _body(press: _Press) -> Iterator[_Item]:
    for table in press.sheet.tables:
        yield from _table(press, table)
    for section in press.sheet.sections:
        yield from _section(press, section)
    for listed in press.sheet.lists:
        yield from _list(press, listed)


def _table(press: _Press, table: DayTable) -> Iterator[_Item]:
    if not table.rows:
        return
    yield _Item(_ROW, partial(_draw_row, press, table.heads, Face.BOLD, _SMALL), keeps_next=True)
    for row in table.rows:
        yield _Item(_ROW, partial(_draw_row, press, row, Face.TEXT, _TEXT))
    yield _Item(_GAP, lambda _: None)


def _draw_row(press: _Press, row: Sequence[str], face: Face, size: float, y: float) -> None:
    paper, base = press.paper, y - _ROW + 3.5
    columns = len(row) - 1
    step = min((paper.usable - _FIRST_COLUMN) / max(columns, 1), 2 * _NUMBER_COLUMN)
    press.pen.write(paper.left, base, row[0], face, size, width=paper.usable - columns * step - 4)
    first = paper.right - columns * step
    for nth, cell in enumerate(row[1:]):
        align: Align = "right"
        x = first + (nth + 1) * step
        press.pen.write(x, base, cell, face, size, align=align, width=step - 3)
    press.pen.rule(paper.left, y - _ROW, paper.right, weight=0.6 if face is Face.BOLD else 0.25)


def _section(press: _Press, section: DaySection) -> Iterator[_Item]:
    if not section.rows:
        return
    yield _heading(press, section.title)
    for number, why in section.rows:
        what = 62 * mm if number else 0.0
        width = press.paper.usable - what
        lines = press.pen.lettering.lines(why, Face.TEXT, _LIST + 0.5, width, 2) or [""]
        yield _Item(_LINE * len(lines), partial(_draw_reason, press, number, lines, what))
    yield _Item(_GAP, lambda _: None)


def _draw_reason(press: _Press, number: str, lines: Sequence[str], what: float, y: float) -> None:
    base = y - _LINE + 2
    press.pen.write(press.paper.left, base, number, Face.MONO, _LIST, width=what - 6)
    for line in lines:
        press.pen.write(press.paper.left + what, base, line, Face.TEXT, _LIST + 0.5)
        base -= _LINE


def _list(press: _Press, listed: DayList) -> Iterator[_Item]:
    if not listed.entries:
        return
    yield _heading(press, listed.title)
    columns = max(1, int(press.paper.usable // _LIST_COLUMN))
    rows = -(-len(listed.entries) // columns)
    for row in range(rows):
        # Read down the columns, as one walks along the shelves.
        entries = listed.entries[row::rows]
        yield _Item(_LINE, partial(_draw_entries, press, entries, columns))
    yield _Item(_GAP, lambda _: None)


def _draw_entries(press: _Press, entries: Sequence[str], columns: int, y: float) -> None:
    step = press.paper.usable / columns
    for nth, entry in enumerate(entries):
        x = press.paper.left + nth * step
        press.pen.write(x, y - _LINE + 2, entry, Face.MONO, _LIST, width=step - 4)


def _heading(press: _Press, title: str) -> _Item:
    def draw(y: float) -> None:
        press.pen.write(press.paper.left, y - 11, title, Face.BOLD, _TEXT, width=press.paper.usable)

    return _Item(_HEADING, draw, keeps_next=True)


def _line(press: _Press, text: str, face: Face, size: float) -> _Item:
    def draw(y: float) -> None:
        press.pen.write(press.paper.left, y - size, text, face, size, width=press.paper.usable)

    return _Item(size * 1.35, draw)


def _draw_signing(press: _Press) -> None:
    paper, y = press.paper, press.paper.foot + _LINE + 6
    x = paper.left + press.pen.write(paper.left, y, press.sheet.words.checked_by, Face.TEXT, _TEXT)
    press.pen.rule(x + 4, y - 1.5, paper.right, weight=0.7)


def _draw_foot(press: _Press, page: int, pages: int) -> None:
    words, paper = press.sheet.words, press.paper
    told = _DOT.join(
        (
            words.page.format(page=page, pages=pages),
            words.printed.format(time=press.sheet.printed_at),
            words.journal.format(hash=press.sheet.journal_hash),
        )
    )
    press.pen.write(paper.right, paper.foot, told, Face.TEXT, _SMALL, align="right")
