"""Reading a carrier's notice from whatever file it came in: CSV, XLSX or JSON, rows by heading.

Cells are text and stay text: what looks like a formula is never worked out. Bad rows are the
caller's to report; a file that is no table at all is a KnownFault.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from hubdesk.parcels.refusals import KnownFault

# A notice of 100,000 rows has some 15 MB; a file beyond this is something else.
MOST_BYTES = 50_000_000
_MOST_UNPACKED = 500_000_000
_LONGEST_CELL = 2_000
# A spreadsheet is packed XML from strangers, and openpyxl lets through whatever its parts raise.
_BROKEN_BOOK = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    InvalidFileException,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)

Row = tuple[int, dict[str, str]]


def read_rows(file: Path) -> Iterator[Row]:
    """Give each row of a notice as its line in the file and its cells by heading.

    Raises KnownFault: `notice_missing`, `notice_empty`, `notice_too_large`, `notice_unreadable`.
    """
    content = _content(file)
    if content.startswith(b"PK\x03\x04"):
        yield from _xlsx_rows(content)
        return
    text = _decoded(content)
    if text.lstrip()[:1] in ("[", "{"):
        yield from _json_rows(text)
    else:
        yield from _csv_rows(text)


def _content(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise KnownFault("notice_too_large", name=file.name, megabytes=size // 1_000_000)
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise KnownFault("notice_missing", name=file.name) from error
    except OSError as error:
        raise KnownFault("notice_unreadable", name=file.name) from error
    if not content.strip():
        raise KnownFault("notice_empty", name=file.name)
    return content


def _decoded(content: bytes) -> str:
    """Read text as office programs save it: UTF-8, UTF-16 with its mark, or Windows' Western."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise KnownFault("notice_unreadable", name="")
    return text


def _csv_rows(text: str) -> Iterator[Row]:
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:20_000], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    reader = csv.reader(io.StringIO(text), dialect)
    try:
        heads = [head.strip() for head in next(reader, [])]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, _row(heads, cells)
    except csv.Error as error:
        raise KnownFault("notice_unreadable", name="") from error


def _xlsx_rows(content: bytes) -> Iterator[Row]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
                raise KnownFault("notice_too_large", name="", megabytes=500)
        # data_only False: a formula's text, never a result that some other program worked out.
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(values_only=True)
        heads = [_cell(value) for value in next(rows, ())]
        for line, values in enumerate(rows, start=2):
            if any(value not in (None, "") for value in values):
                yield line, _row(heads, [_cell(value) for value in values])
    except _BROKEN_BOOK as error:
        raise KnownFault("notice_unreadable", name="") from error


def _json_rows(text: str) -> Iterator[Row]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise KnownFault("notice_unreadable", name="") from error
    for line, item in enumerate(_list_in(told), start=1):
        if isinstance(item, dict):
            yield line, {str(key): _cell(value) for key, value in item.items()}
        else:
            yield line, {}


def _list_in(told: Any) -> list[Any]:
    """Give the list of parcels, whether it stands alone or under some heading."""
    if isinstance(told, list):
        return told
    if isinstance(told, dict):
        lists = [value for value in told.values() if isinstance(value, list)]
        return max(lists, key=len) if lists else [told]
    return []


def _row(heads: list[str], cells: list[str]) -> dict[str, str]:
    return {
        head: cell.strip()[:_LONGEST_CELL] for head, cell in zip(heads, cells, strict=False) if head
    }


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    # JSON can spell half a letter, which nothing can store.
    return str(value).encode(errors="replace").decode().strip()[:_LONGEST_CELL]
