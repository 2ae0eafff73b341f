"""Rows of a notice in a spreadsheet: all sheets one after the other, cells as text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import ParseError

from hubdesk.desk.textrows import MOST_COLUMNS, trimmed
from hubdesk.parcels.refusals import KnownFault

# 100,000 rows unpack to some 60 MB of sheet and 30 MB of texts; texts are held in memory.
_MOST_UNPACKED = {"sharedStrings.xml": 64_000_000, "worksheets": 400_000_000, "": 32_000_000}
# Tables pack to a tenth or a thirtieth; a hundredth and less is a trap.
_MOST_PACKED, _SMALL = 100, 1_000_000
_LONGEST_GAP = 100_000
# A spreadsheet is packed XML from strangers, and openpyxl lets through whatever its parts raise.
_BROKEN_BOOK = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    NotImplementedError,
)


def sheet_rows(content: io.BufferedReader) -> Iterator[tuple[int, Sequence[str]]]:
    """Give each row that has something in it, with its number in its sheet.

    Raises KnownFault: `notice_too_large`, `notice_encrypted`, `notice_too_wide`,
    `notice_too_many_rows`, `notice_unreadable`.
    """
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        _refuse_traps(content)
        # data_only False: a formula's text, never a result that some other program worked out.
        book = openpyxl.load_workbook(content, read_only=True, data_only=False)
        for sheet in book.worksheets:
            # What a file says of its own size is not to be believed.
            sheet.reset_dimensions()
            last = 0
            for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
                row = trimmed([cell_text(value) for value in _within(values)]) if values else []
                if row:
                    last = number
                    yield number, row
                elif number - last > _LONGEST_GAP:
                    raise KnownFault("notice_too_many_rows")
    except (*_BROKEN_BOOK, InvalidFileException) as error:
        raise KnownFault("notice_unreadable") from error


def _within(values: Sequence[Any]) -> Sequence[Any]:
    """Leave out the empty cells that stand before one far to the right."""
    if len(values) > MOST_COLUMNS:
        filled = sum(1 for value in values if value not in (None, ""))
        if filled > MOST_COLUMNS:
            raise KnownFault("notice_too_wide", columns=filled)
        return values[:MOST_COLUMNS]
    return values


def _refuse_traps(content: io.BufferedReader) -> None:
    with zipfile.ZipFile(content) as packed:
        for part in packed.infolist():
            if part.flag_bits & 1:
                raise KnownFault("notice_encrypted")
            most = next(size for name, size in _MOST_UNPACKED.items() if name in part.filename)
            ratio = part.file_size / max(part.compress_size, 1)
            if part.file_size > most or (part.file_size > _SMALL and ratio > _MOST_PACKED):
                raise KnownFault("notice_trap", megabytes=part.file_size // 1_000_000)
    content.seek(0)


def cell_text(value: Any) -> str:
    """Give what a cell shows, as text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value)
