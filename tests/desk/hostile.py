"""Files that no carrier should send, but some do: each as a writer for a path.

What the shop says of each:

    python -m tests.desk.hostile
"""

from __future__ import annotations

import io
import os
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl

from hubdesk.desk.course import Course
from hubdesk.desk.noticefiles import from_file
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording.faults import trouble_words

Writer = Callable[[Path], None]
_SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main"><sheetData>{rows}</sheetData></worksheet>'
)


def _text(content: str | bytes) -> Writer:
    data = content.encode() if isinstance(content, str) else content
    return lambda path: path.write_bytes(data) and None


def _workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _with_sheet(path: Path, sheet: bytes) -> None:
    """Write a spreadsheet whose sheet is replaced by something else."""
    whole = zipfile.ZipFile(io.BytesIO(_workbook([["tracking"]])))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name in whole.namelist():
            out.writestr(name, sheet if name.endswith("sheet1.xml") else whole.read(name))


def zip_bomb(path: Path) -> None:
    """A sheet of 150 MB of the same sign in less than one."""
    rows = '<row r="1"><c t="inlineStr"><is><t>' + "A" * 150_000_000 + "</t></is></c></row>"
    _with_sheet(path, _SHEET.format(rows=rows).encode())


def far_corner(path: Path) -> None:
    """A single cell in the last row and column that a sheet can have."""
    rows = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    _with_sheet(path, _SHEET.format(rows=rows).encode())


def laughs(path: Path) -> None:
    """Words that stand for ten words that stand for ten words."""
    levels = "".join(
        f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "ha"}' + '">' for n in range(1)
    ) + "".join(f'<!ENTITY l{n} "{("&l" + str(n - 1) + ";") * 10}">' for n in range(1, 10))
    rows = '<row r="1"><c t="inlineStr"><is><t>&l9;</t></is></c></row>'
    sheet = _SHEET.format(rows=rows).replace("<worksheet", f"<!DOCTYPE w [{levels}]><worksheet")
    _with_sheet(path, sheet.encode())


def sparse(path: Path) -> None:
    """Two gigabytes of nothing."""
    with path.open("wb") as file:
        os.truncate(file.fileno(), 2_000_000_000)


def encrypted(path: Path) -> None:
    """The outside of a spreadsheet with a password."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    path.write_bytes(head + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512)


def forbidden(path: Path) -> None:
    """A file that this person may not read."""
    path.write_text("tracking\nTBA309611474471\n")
    path.chmod(0)


NUMBER = "TBA309611474471"
# What becomes of each: the reason of its sentence, or "" where its good rows are taken.
HOSTILE: dict[str, tuple[str, Writer, str]] = {
    "zip bomb": ("bomb.xlsx", zip_bomb, "notice_trap"),
    "one cell in the far corner": ("corner.xlsx", far_corner, "notice_too_many_rows"),
    "entities of entities": ("laughs.xlsx", laughs, "notice_unreadable"),
    "two gigabytes of nothing": ("sparse.csv", sparse, "notice_too_large"),
    "NUL bytes": ("nul.csv", _text(f"tracking,name\n{NUMBER},A\0na\n"), "notice_unreadable"),
    "wrong encoding": (
        "latin.csv",
        _text(f"guía,nombre\n{NUMBER},José\n".encode("cp1252") + b"\x81\x9d"),
        "",
    ),
    "formulas": (
        "formula.csv",
        _text(f'tracking,name\n{NUMBER},"=HYPERLINK(""http://evil"",""x"")"\n'),
        "",
    ),
    "quotes never closed": (
        "quotes.csv",
        _text('tracking,name\n"' + f"{NUMBER},Ana\n" * 5_000),
        "notice_quote_open",
    ),
    "ten thousand columns": (
        "wide.csv",
        _text(",".join(f"c{n}" for n in range(10_000)) + "\n" + ",".join("1" * 10_000) + "\n"),
        "notice_too_wide",
    ),
    "JSON nested 100,000 deep": ("deep.json", _text("[" * 100_000), "notice_unreadable"),
    "two million empty objects": (
        "objects.json",
        _text("[" + "{}," * 2_000_000 + "{}]"),
        "notice_too_many_rows",
    ),
    "a folder": ("folder.csv", lambda path: path.mkdir(), "notice_folder"),
    "no permission": ("locked.csv", forbidden, "notice_locked"),
    "a vanished file": ("gone.csv", lambda path: None, "notice_missing"),
    "an encrypted spreadsheet": ("secret.xlsx", encrypted, "notice_encrypted"),
    "an old spreadsheet": (
        "old.xls",
        _text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        "notice_old_excel",
    ),
    "a web page called a spreadsheet": (
        "page.xls",
        _text(f"<html><body><table><tr><td>{NUMBER}</td></tr></table></body></html>"),
        "notice_web_page",
    ),
    "a PDF": ("notice.pdf", _text(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "notice_pdf"),
    "a picture": ("photo.jpg", _text(b"\xff\xd8\xff\xe0\0\x10JFIF" + b"\1" * 99), "notice_picture"),
    "marks that turn the writing": (
        "marks.csv",
        _text(f"tracking,name\n{NUMBER},A\u202en\u200ba\x07\n"),
        "",
    ),
    "a cell of ten megabytes": (
        "cell.csv",
        _text(f'tracking,name\n{NUMBER},"{"A" * 10_000_000}"\n'),
        "notice_cell_too_long",
    ),
    "ten million empty lines": ("blank.csv", _text("\n" * 10_000_000), "notice_empty"),
}
if hasattr(os, "mkfifo"):
    HOSTILE["a pipe"] = ("pipe.csv", os.mkfifo, "notice_no_file")


def main() -> None:
    """Print each file with what is said of it; nothing is asserted."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, (called, write, _) in HOSTILE.items():
            file = Path(folder) / called
            write(file)
            said = "its good rows are taken"
            try:
                for _ in from_file(file).lines(Course()):
                    pass
            except KnownFault as fault:
                said = trouble_words(fault)
            print(f"{name:<34}{said}")


if __name__ == "__main__":
    main()
