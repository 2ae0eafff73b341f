"""Draw the run sheet for label and receipt printers: one door under the other.

The same sheet as on Letter or A4, for rolls of 80 mm and labels of 4 x 6 inches. The strip of
outcome codes stands once, at the end. Bars have modules of whole printer dots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from hubdesk.paper import measures
from hubdesk.paper.barcode import (
    BAR_HEIGHT,
    NARROWEST_ON_LABELS,
    QUIET_MODULES,
    ROLL_DOT,
    code128_width,
    draw_code128,
    draw_qr,
    is_code128_text,
    qr_side,
)
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen
from hubdesk.paper.press import blank
from hubdesk.paper.rows import tick_lines
from hubdesk.paper.sheets import OutcomeStrip, Paper, Roll, RunSheet, SheetParcel, SheetStop

# Of 0.375 and 0.25 mm: what receipt and label printers of 203 dpi print without a half dot.
_MODULES, _SQUARE_MODULE = (3 * ROLL_DOT, 2 * ROLL_DOT), 4 * ROLL_DOT
_TITLE, _TEXT, _SMALL, _NAME, _PLACE = 13.0, 9.5, 8.0, 11.0, 13.0
_STEP, _GAP, _AFTER = 1.3, 6.0, 5.0
_MOST_NOTE_LINES = 8
# Drivers of receipt printers take pages of up to three metres or so, PDF five.
_LONGEST: float = 2_000 * mm
_DOT = " · "


@dataclass(frozen=True, slots=True)
class _Item:
    """One piece that is never broken: its height, and how it is drawn under `y`."""

    height: float
    draw: Callable[[float], None]


_Group = list[_Item]


@dataclass(frozen=True, slots=True)
class _Press:
    """What every drawing step needs."""

    pen: Pen
    paper: Paper
    sheet: RunSheet

    @property
    def floor(self) -> float:
        """How high the lines at the foot reach."""
        return self.paper.foot + 2 * _STEP * _SMALL


def draw_narrow(sheet: RunSheet, lettering: Lettering, paper: Paper) -> bytes:
    """Give a run sheet as PDF; a `Roll` is as long as the sheet, up to two metres a piece."""
    if isinstance(paper, Roll):
        paper = paper.as_long_as(_LONGEST)
    size = (paper.width, paper.height)
    pen, pdf = blank(size, lettering, title=sheet.title, language=sheet.words.language)
    press = _Press(pen, paper, sheet)
    pages = _pages(press)
    for nth, page in enumerate(pages, start=1):
        height = paper.height
        if isinstance(paper, Roll):
            height = sum(item.height for item in page) + paper.margin + press.floor + _GAP
            pen.canvas.setPageSize((paper.width, height))
        y = height - paper.margin
        for item in page:
            item.draw(y)
            y -= item.height
        if nth == len(pages) and y - press.floor > 4 * mm and not isinstance(paper, Roll):
            pen.stroke(paper.left, press.floor + 2, paper.right, y - 2, weight=0.7)
        _draw_foot(press, nth, len(pages))
        pen.canvas.showPage()
    pen.canvas.save()
    return pdf.getvalue()


def _pages(press: _Press) -> list[list[_Item]]:
    """Lay doors on pages, whole where a page can hold them; each page has a head."""
    first, following = list(_head(press)), list(_next_head(press))
    whole = press.paper.height - press.paper.margin - press.floor - _GAP
    pages, left = [first], whole - _height(first)
    for group in _groups(press):
        is_split = _height(group) > whole - _height(following)
        if _height(group) > left and not is_split:
            pages.append(list(following))
            left = whole - _height(following)
        for item in group:
            if item.height > left:
                pages.append(list(following))
                left = whole - _height(following)
            pages[-1].append(item)
            left -= item.height
    return pages


def _height(items: Sequence[_Item]) -> float:
    return sum(item.height for item in items)


def _groups(press: _Press) -> Iterator[_Group]:
    for stop in press.sheet.stops:
        yield list(_door(press, stop))
    yield list(_total(press))
    for nth, outcome in enumerate(press.sheet.outcomes):
        heading = press.sheet.words.back_at_the_counter
        above = list(_wrapped(press, heading, Face.BOLD, _TEXT)) if nth == 0 else []
        above[:0] = [_Item(_TEXT, lambda _: None)] if nth == 0 else []
        yield [*above, _strip(press, outcome)]


def _head(press: _Press) -> Iterator[_Item]:
    sheet = press.sheet
    yield from _wrapped(press, sheet.title, Face.BOLD, _TITLE, most=2)
    for part in (sheet.day, _DOT.join(filter(None, (sheet.person, sheet.window))), sheet.shop):
        yield from _wrapped(press, part, Face.TEXT, _TEXT)
    yield from _wrapped(press, sheet.bill, Face.BOLD, _TEXT)
    yield _run_code(press)
    yield from _wrapped(press, _DOT.join(sheet.totals), Face.BOLD, _TEXT)
    yield from _wrapped(press, _DOT.join(sheet.remarks), Face.TEXT, _TEXT)


def _next_head(press: _Press) -> Iterator[_Item]:
    sheet = press.sheet
    said = _DOT.join(filter(None, (sheet.title, sheet.person)))
    yield from _wrapped(press, said, Face.BOLD, _TEXT, most=1)
    said = _DOT.join(filter(None, (sheet.day, sheet.run_caption, sheet.bill)))
    yield from _wrapped(press, said, Face.TEXT, _SMALL, most=1)


def _run_code(press: _Press) -> _Item:
    height = BAR_HEIGHT + 2 * _STEP * _TEXT

    def draw(y: float) -> None:
        _draw_bars(press, press.sheet.run_code, y - 3)
        caption, base = press.sheet.run_caption, y - BAR_HEIGHT - 3 - _TEXT
        press.pen.write(press.paper.left, base, caption, Face.MONO, _TEXT, width=press.paper.usable)

    return _Item(height, draw)


def _door(press: _Press, stop: SheetStop) -> Iterator[_Item]:
    """Give a door: who and where, each parcel, what was done."""
    yield _Item(_GAP, lambda y: _rule(press, y))
    yield _who(press, stop)
    yield from _wrapped(press, stop.address, Face.TEXT, _TEXT)
    lines = [line for note in stop.notes for line in _wrapped(press, note, Face.BOLD, _TEXT)]
    yield from lines[:_MOST_NOTE_LINES]
    for parcel in stop.parcels:
        yield _parcel(press, parcel)
    yield from _done(press)


def _who(press: _Press, stop: SheetStop) -> _Item:
    lettering, place = press.pen.lettering, str(stop.number)
    used = lettering.width(place, Face.BOLD, _PLACE) + 8
    width = press.paper.usable - used
    lines = lettering.lines(stop.name, Face.BOLD, _NAME, width, 2) or [""]

    def draw(y: float) -> None:
        base = y - _PLACE
        press.pen.write(press.paper.left, base, place, Face.BOLD, _PLACE)
        for line in lines:
            press.pen.write(press.paper.left + used, base, line, Face.BOLD, _NAME)
            base -= _STEP * _NAME

    return _Item(_STEP * _PLACE + (len(lines) - 1) * _STEP * _NAME, draw)


def _parcel(press: _Press, parcel: SheetParcel) -> _Item:
    """Give one parcel: its code, number and shelf.

    Where the bars have to be narrow a square code stands with them, for worn printers and copies.
    """
    module = _module(press, parcel.code)
    side = qr_side(parcel.code, module=_SQUARE_MODULE) if module < _MODULES[0] else 0.0
    high = BAR_HEIGHT if module else 0.0
    width = press.paper.usable - side - 4
    lines = press.pen.lettering.lines(parcel.number, Face.MONO, _TEXT, width - 30, 3)

    def draw(y: float) -> None:
        y -= 4
        if module:
            _draw_bars(press, parcel.code, y)
        if side:
            x, foot = press.paper.right - side, y - high - side
            code = (press.pen.canvas, parcel.code, x, foot)
            draw_qr(*code, module=_SQUARE_MODULE, dot=ROLL_DOT)
        base, right = y - high - _TEXT, press.paper.left + width
        press.pen.write(right, base, parcel.shelf, Face.BOLD, _NAME, align="right", width=60)
        for line in lines:
            press.pen.write(press.paper.left, base, line, Face.MONO, _TEXT)
            base -= _STEP * _TEXT

    return _Item(4 + high + max(len(lines) * _STEP * _TEXT, side) + _AFTER, draw)


def _module(press: _Press, code: str) -> float:
    """Give the widest module with which bars fit, the quiet zones in the margins; 0 where none."""
    if not is_code128_text(code):
        return 0.0
    fitting = (
        module for module in _MODULES if _bars_width(code, module) <= press.paper.usable + 1e-6
    )
    return next(fitting, 0.0)


def _bars_width(code: str, module: float) -> float:
    return code128_width(code, module=module) - 2 * QUIET_MODULES * module


def _draw_bars(press: _Press, code: str, top: float) -> None:
    """Draw bars; the shop's own codes are short enough for every paper."""
    module = _module(press, code)
    draw_code128(
        *(press.pen.canvas, code, press.paper.left - QUIET_MODULES * module, top - BAR_HEIGHT),
        module=module,
        narrowest=NARROWEST_ON_LABELS,
        dot=ROLL_DOT,
    )


def _done(press: _Press) -> Iterator[_Item]:
    """Give the boxes to tick, and the line to sign."""
    lettering, words = press.pen.lettering, press.sheet.words
    for line in tick_lines(words.ticks, lettering, press.paper.usable):
        yield _Item(measures.TICK_STEP, partial(_draw_ticks, press, line))
    high = measures.SIGN_ROOM + measures.SIGN_CAPTION

    def draw(y: float) -> None:
        press.pen.rule(press.paper.left, y - measures.SIGN_ROOM, press.paper.right, weight=0.7)
        base, width = y - high + 1, press.paper.usable
        press.pen.write(
            press.paper.left, base, words.sign_here, Face.TEXT, measures.SIGN, width=width
        )

    yield _Item(high + 2, draw)


def _draw_ticks(press: _Press, ticks: Sequence[str], y: float) -> None:
    x, base = press.paper.left, y - measures.BOX - 3
    for tick in ticks:
        press.pen.box(x, base, measures.BOX)
        x += measures.BOX + measures.BOX_GAP
        x += press.pen.write(x, base + 1.5, tick, Face.TEXT, measures.TICK) + measures.TICK_GAP


def _rule(press: _Press, y: float) -> None:
    press.pen.rule(press.paper.left, y - 2, press.paper.right, weight=1.5)


def _total(press: _Press) -> Iterator[_Item]:
    words = press.sheet.words
    yield _Item(_GAP, lambda y: _rule(press, y))
    total = words.total.format(count=press.sheet.parcel_count)
    yield from _wrapped(press, total, Face.BOLD, _TEXT)
    for word in (words.counted, words.out_at, words.back_at, words.carried_by):
        yield _Item(2 * _TEXT, partial(_draw_blank, press, word))


def _draw_blank(press: _Press, word: str, y: float) -> None:
    base = y - 1.7 * _TEXT
    x = press.paper.left + press.pen.write(press.paper.left, base, word, Face.TEXT, _TEXT) + 4
    press.pen.rule(x, base - 1.5, press.paper.right, weight=0.7)


def _strip(press: _Press, outcome: OutcomeStrip) -> _Item:
    """Give one outcome code with its words beside it, or under it where there is no room."""
    module = _module(press, outcome.code)
    beside = press.paper.usable - _bars_width(outcome.code, module) - QUIET_MODULES * module - 2
    lines = press.pen.lettering.lines(outcome.caption, Face.BOLD, _TEXT, beside, 2)

    def draw(y: float) -> None:
        _draw_bars(press, outcome.code, y - 5)
        base = y - 5 - BAR_HEIGHT / 2 - 3 + (len(lines) - 1) * _TEXT / 2
        for line in lines:
            press.pen.write(press.paper.right - beside, base, line, Face.BOLD, _TEXT)
            base -= _STEP * _TEXT

    return _Item(BAR_HEIGHT + 11, draw)


def _wrapped(
    press: _Press, text: str, face: Face, size: float, *, most: int = 3
) -> Iterator[_Item]:
    width = press.paper.usable
    for line in press.pen.lettering.lines(text, face, size, width, most) if text else ():
        yield _Item(_STEP * size, partial(_write, press, line, face, size))


def _write(press: _Press, line: str, face: Face, size: float, y: float) -> None:
    press.pen.write(press.paper.left, y - size, line, face, size)


def _draw_foot(press: _Press, page: int, pages: int) -> None:
    sheet, words, paper = press.sheet, press.sheet.words, press.paper
    printed = words.printed.format(time=sheet.printed_at)
    texts = (
        words.journal.format(hash=sheet.journal_hash),
        _DOT.join((words.page.format(page=page, pages=pages), printed)),
    )
    for nth, text in enumerate(texts):
        y = paper.foot + nth * _STEP * _SMALL
        press.pen.write(paper.left, y, text, Face.TEXT, _SMALL, width=paper.usable)
