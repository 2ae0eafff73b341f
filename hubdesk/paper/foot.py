"""Draw the foot of a run sheet's page: the strip of outcome codes, blanks to fill, proof."""

from __future__ import annotations

from collections.abc import Sequence

from hubdesk.paper.barcode import BAR_HEIGHT, code128_width, draw_code128
from hubdesk.paper.lettering import Face
from hubdesk.paper.measures import FOOT, QUIET
from hubdesk.paper.pen import Pen
from hubdesk.paper.sheets import OutcomeStrip, Paper, RunSheet

DOT = " · "
_A_ROW = 4
_ROW_STEP = BAR_HEIGHT + 19
_HEADING, _RULE, _ABOVE_FOOT_LINE = 9.0, 16.0, 15.0
_TIME_BLANK, _BLANK_GAP = 40.0, 10.0


def foot_height(paper: Paper, sheet: RunSheet) -> float:
    """Give the height of the rule above the foot, from the lower edge of the sheet."""
    rows = len(_strip_rows(sheet))
    strip = rows * _ROW_STEP + _HEADING if rows else -_RULE / 2
    return paper.foot + _ABOVE_FOOT_LINE + strip + _RULE


def draw_foot(pen: Pen, paper: Paper, sheet: RunSheet, page: int, pages: int) -> None:
    """Draw the foot of one page."""
    y = foot_height(paper, sheet)
    pen.rule(paper.left, y, paper.right, weight=1.5)
    if sheet.outcomes:
        y -= _RULE
        heading = sheet.words.back_at_the_counter
        pen.write(paper.left, y, heading, Face.BOLD, FOOT, width=paper.usable)
        y -= _HEADING + BAR_HEIGHT
        for row in _strip_rows(sheet):
            _draw_strip(pen, paper, row, y)
            y -= _ROW_STEP
    _draw_foot_line(pen, paper, sheet, page, pages)


def _strip_rows(sheet: RunSheet) -> list[tuple[OutcomeStrip, ...]]:
    outcomes = sheet.outcomes
    return [outcomes[at : at + _A_ROW] for at in range(0, len(outcomes), _A_ROW)]


def _draw_strip(pen: Pen, paper: Paper, row: Sequence[OutcomeStrip], y: float) -> None:
    """Draw up to four outcome codes across the page, the outer quiet zones in the margins."""
    step = (paper.usable + 2 * QUIET) / _A_ROW
    for place, outcome in enumerate(row):
        width = code128_width(outcome.code)
        x = paper.left - QUIET + place * step + (step - width) * place / (_A_ROW - 1)
        draw_code128(pen.canvas, outcome.code, x, y, max_width=step)
        middle, caption = x + width / 2, outcome.caption
        pen.write(middle, y - 10.5, caption, Face.TEXT, FOOT, align="centre", width=step)


def _draw_foot_line(pen: Pen, paper: Paper, sheet: RunSheet, page: int, pages: int) -> None:
    """Draw the blanks for the carrier and, on the right, which page of which print this is."""
    words, y = sheet.words, paper.foot
    about = DOT.join(
        (
            words.page.format(page=page, pages=pages),
            words.printed.format(time=sheet.printed_at),
            words.journal.format(hash=sheet.journal_hash),
        )
    )
    end = paper.right - pen.write(paper.right, y, about, Face.TEXT, FOOT, align="right") - 12
    x = paper.left
    for word in (words.out_at, words.back_at):
        x += pen.write(x, y, word, Face.TEXT, FOOT) + 4
        pen.rule(x, y - 1.5, x + _TIME_BLANK, weight=0.7)
        x += _TIME_BLANK + _BLANK_GAP
    x += pen.write(x, y, words.carried_by, Face.TEXT, FOOT) + 4
    pen.rule(x, y - 1.5, max(x, end), weight=0.7)
