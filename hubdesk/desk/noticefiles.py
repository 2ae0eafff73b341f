"""Reading a carrier's notice from wherever it comes: CSV, XLSX, JSON, pasted text, ready rows.

Whatever it is, it becomes lines of cells. Cells are text and stay text: what looks like a formula
is never worked out. A file that is no table at all is a KnownFault that says what it is instead.
"""

from __future__ import annotations

import codecs
import io
import json
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hubdesk.database.work import Work
from hubdesk.desk.course import Course
from hubdesk.desk.textrows import text_rows
from hubdesk.desk.workbooks import sheet_rows
from hubdesk.parcels.refusals import KnownFault

# A notice of 100,000 rows has some 15 MB; a file beyond this is something else.
MOST_BYTES = 50_000_000
_MOST_JSON_BYTES = 40_000_000
# Each bracket and comma may become an object: this many keep JSON below 200 MB of memory.
_MOST_BRACKETS, _MOST_COMMAS = 400_000, 2_000_000
_LONGEST_CELL = 2_000
_DEEPEST = 3
_CHUNK = 1 << 18
_HEAD = 4_096
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# What begins like this is no table, whatever its name says.
_SIGNS = {
    b"%PDF": "notice_pdf",
    b"\x89PNG": "notice_picture",
    b"\xff\xd8\xff": "notice_picture",
    b"GIF8": "notice_picture",
    b"BM": "notice_picture",
    b"RIFF": "notice_picture",
    b"II*\0": "notice_picture",
    b"MM\0*": "notice_picture",
}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Line = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a notice comes from. `lines` reads it from its beginning, as often as it is called.

    `decided` writes what else is to be so once the notice counts, in the very job that decides it.

    A line is its number in the file and its cells; number 0 is a heading that the form itself
    gives. Reading raises KnownFault: `notice_missing`, `notice_empty`, `notice_too_large`,
    `notice_unreadable`, `notice_locked` and what `noticefiles` knows of other kinds of files.
    """

    name: str
    read: Callable[[Course], Iterator[Line]]
    decided: Callable[[Work], None] = lambda _: None

    def lines(self, course: Course) -> Iterator[Line]:
        """Read, and put the notice's name into what goes wrong."""
        try:
            yield from self.read(course)
        except KnownFault as fault:
            raise KnownFault(fault.reason, **{**fault.facts, "name": self.name}) from fault


def from_file(file: Path) -> Source:
    """Take a notice from a file."""
    return Source(file.name, lambda course: _file_lines(file, course))


def from_text(text: str, name: str) -> Source:
    """Take a notice from text, such as cells that were copied in a spreadsheet."""
    return Source(name, lambda _: _lines_of_text(text))


def _file_lines(file: Path, course: Course) -> Iterator[Line]:
    try:
        size = _checked_size(file)
        course.begin_file(size)
        with _buffered(_WatchedFile(file, course)) as content:
            yield from _lines(content, size)
    except FileNotFoundError as error:
        raise KnownFault("notice_missing") from error
    except PermissionError as error:
        raise KnownFault("notice_locked") from error
    except OSError as error:
        raise KnownFault("notice_unreadable") from error


def _checked_size(file: Path) -> int:
    told = file.stat()
    if stat.S_ISDIR(told.st_mode):
        raise KnownFault("notice_folder")
    if not stat.S_ISREG(told.st_mode):
        raise KnownFault("notice_no_file")
    if told.st_size > MOST_BYTES:
        raise KnownFault("notice_too_large", megabytes=told.st_size // 1_000_000)
    return told.st_size


def _buffered(file: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(file, _CHUNK)


class _WatchedFile(io.FileIO):
    """A file that tells how far it was read, and stops where somebody wants that."""

    def __init__(self, file: Path, course: Course) -> None:
        super().__init__(file)
        self._course = course

    def readinto(self, buffer: Any) -> int | None:
        count = super().readinto(buffer)
        self._course.read_bytes(count or 0)
        return count


def _lines(content: io.BufferedReader, size: int) -> Iterator[Line]:
    head = content.read(_HEAD)
    _refuse_other_kinds(head, content)
    content.seek(0)
    if head.startswith(b"PK\x03\x04"):
        yield from sheet_rows(content)
        return
    encoding = _encoding(content)
    start = _decoded(content, encoding).lstrip("\ufeff \t\r\n")[:1]
    if start == "<":
        raise KnownFault("notice_web_page")
    content.seek(0)
    text = io.TextIOWrapper(content, encoding, errors="replace", newline="")
    try:
        yield from _json_lines(text, size) if start in ("[", "{") else text_rows(text)
    finally:
        text.detach()


def _decoded(content: io.BufferedReader, encoding: str) -> str:
    content.seek(0)
    return content.read(_HEAD).decode(encoding, errors="replace")


def _refuse_other_kinds(head: bytes, content: io.BufferedReader) -> None:
    if head.startswith(_OLD_OFFICE):
        whole = head + content.read()
        raise KnownFault("notice_encrypted" if _ENCRYPTED in whole else "notice_old_excel")
    for sign, reason in _SIGNS.items():
        if head.startswith(sign) and (len(sign) > 2 or b"\0" in head):
            raise KnownFault(reason)


def _encoding(content: io.BufferedReader) -> str:
    """Tell how office programs saved the text: UTF-8, UTF-16, or Windows' Western.

    Raises KnownFault `notice_empty`, and `notice_unreadable` where bytes are in it that no text
    has.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8, is_blank, has_nul, head = True, True, False, b""
    while chunk := content.read(_CHUNK):
        head = head or chunk[:_HEAD]
        is_blank = is_blank and not chunk.strip(b" \t\r\n\xef\xbb\xbf")
        has_nul = has_nul or b"\0" in chunk
        try:
            if is_utf8:
                decoder.decode(chunk)
        except UnicodeDecodeError:
            is_utf8 = False
    if is_blank:
        raise KnownFault("notice_empty")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if has_nul:
        return _encoding_without_mark(head)
    return "utf-8-sig" if is_utf8 else "cp1252"


def _encoding_without_mark(head: bytes) -> str:
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) > len(zeros) * 0.9:
            return encoding
    raise KnownFault("notice_unreadable")


def _lines_of_text(text: str) -> Iterator[Line]:
    if not text.strip():
        raise KnownFault("notice_empty")
    if len(text) > MOST_BYTES:
        raise KnownFault("notice_too_large", megabytes=len(text) // 1_000_000)
    if "\0" in text:
        raise KnownFault("notice_unreadable")
    if text.lstrip()[:1] in ("[", "{"):
        return _json_lines(io.StringIO(text), len(text))
    return text_rows(io.StringIO(text, newline=""))


def _json_lines(text: io.TextIOBase, size: int) -> Iterator[Line]:
    if size > _MOST_JSON_BYTES:
        raise KnownFault("notice_too_large", megabytes=size // 1_000_000)
    content = text.read()
    if content.count("[") + content.count("{") > _MOST_BRACKETS:
        raise KnownFault("notice_too_many_rows")
    if content.count(",") > _MOST_COMMAS:
        raise KnownFault("notice_too_many_rows")
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise KnownFault("notice_unreadable") from error
    del content
    return _lines_of_items(_list_in(told), replaces=_replaces(told))


def _list_in(told: Any) -> list[Any]:
    """Give the list of parcels, whether it stands alone or under some heading."""
    if isinstance(told, list):
        return told
    if isinstance(told, dict):
        lists = [value for value in told.values() if isinstance(value, list)]
        return max(lists, key=len) if lists else [told]
    return []


def _replaces(told: Any) -> bool:
    return isinstance(told, dict) and told.get("replaces") is True


def _lines_of_items(items: list[Any], *, replaces: bool = False) -> Iterator[Line]:
    """Give named cells as a table: first the names, then the rows in that order.

    A notice that says that it replaces an earlier one says so in a line above its heading.
    """
    rows = [dict(_flat(item)) if isinstance(item, Mapping) else {} for item in items]
    heads = list(dict.fromkeys(name for row in rows for name in row))
    if replaces:
        yield 0, ("replaces",)
    yield 0, heads
    for number, row in enumerate(rows, start=1):
        yield number, [row.get(head, "") for head in heads]


def _flat(item: Mapping[str, Any], path: str = "", depth: int = 0) -> Iterable[tuple[str, str]]:
    """Give what lies inside a value beside the rest, named by the way to it."""
    for key, value in item.items():
        name = f"{path} {key}".strip()
        if isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _flat(value, name, depth + 1)
        elif isinstance(value, list):
            yield name, " ".join(_text(each) for each in value[:20] if not isinstance(each, list))
        else:
            yield name, _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    # JSON can spell half a letter, which nothing can store.
    return str(value)[:_LONGEST_CELL].encode(errors="replace").decode().strip()
