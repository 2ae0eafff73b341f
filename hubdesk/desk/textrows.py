"""Rows of a notice in plain text: CSV with whichever sign between the cells, or copied cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hubdesk.parcels.refusals import KnownFault

MOST_COLUMNS = 500
_LONGEST_CELL = 2_000
_SEPARATORS = ",;\t|"
_LOOKED_AT = 30
# An address may have a few lines; a quotation mark that swallows more than this was never closed.
_MOST_LINES_A_ROW = 50
_LONGEST_LINE = 2_000_000


def text_rows(text: Iterable[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Give each row that has something in it, with the number of its first line.

    Raises KnownFault: `notice_quote_open`, `notice_cell_too_long`, `notice_too_wide`.
    """
    feed = _Feed(text)
    head = feed.look_ahead()
    reader = csv.reader(feed, delimiter=_separator(head), skipinitialspace=True)
    try:
        for cells in reader:
            line = feed.began + 1
            feed.end_row(cells)
            row = trimmed(cells)
            if row:
                yield line, row
    except csv.Error as error:
        raise KnownFault("notice_cell_too_long", line=feed.began + 1) from error


def trimmed(cells: Sequence[str]) -> list[str]:
    """Take blanks off cells, and empty cells off the end. Raises KnownFault `notice_too_wide`."""
    row = [cell[:_LONGEST_CELL].strip() for cell in cells]
    while row and not row[-1]:
        row.pop()
    if len(row) > MOST_COLUMNS:
        raise KnownFault("notice_too_wide", columns=len(row))
    return row


class _Feed:
    """Lines for the reader of CSV; notices a quotation mark that is never closed."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = iter(text)
        self._ahead: list[str] = []
        self._quotes = 0
        self.began = 0
        self._lines = 0

    def look_ahead(self) -> list[str]:
        """Give the first lines without taking them."""
        for line in self._text:
            self._ahead.append(line[:_LONGEST_LINE])
            if len(self._ahead) == _LOOKED_AT:
                break
        head = list(self._ahead)
        self._ahead.reverse()
        return head

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._ahead.pop() if self._ahead else next(self._text)
        self._lines += 1
        self._quotes += line.count('"')
        if self._lines - self.began > _MOST_LINES_A_ROW:
            raise KnownFault("notice_quote_open", line=self.began + 1)
        return line

    def end_row(self, cells: Sequence[str]) -> None:
        """Note that a row is complete."""
        is_odd = self._quotes % 2 == 1
        if is_odd and any("\n" in cell or "\r" in cell for cell in cells):
            raise KnownFault("notice_quote_open", line=self.began + 1)
        self.began, self._quotes = self._lines, 0


def _separator(head: Sequence[str]) -> str:
    """Find the sign between cells: the one that cuts most lines into equally many."""
    return max(_SEPARATORS, key=lambda separator: _evenness(head, separator))


def _evenness(head: Sequence[str], separator: str) -> tuple[int, int]:
    lines = [line[:20_000] for line in head if line.strip()]
    try:
        rows = list(csv.reader(io.StringIO("".join(lines), newline=""), delimiter=separator))
    except csv.Error:
        return 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0, 0
    width, count = max(widths.items(), key=lambda each: (each[1], each[0]))
    return count, width
