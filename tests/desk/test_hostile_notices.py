"""No file hangs, crashes or fills the memory; each gets its sentence in both languages."""

from __future__ import annotations

import os
import time
import tracemalloc
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hubdesk.desk.course import Course
from hubdesk.desk.looking import delivery
from hubdesk.desk.noticefiles import from_file
from hubdesk.desk.notices import take_notice
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.language import Language
from hubdesk.ui.wording.faults import apology
from tests.desk.conftest import assert_sound
from tests.desk.hostile import HOSTILE

_MOST_BYTES = 300_000_000
_PROGRESS_SECONDS = 4.0 if os.environ.get("CI") else 20.0  # a busy PC; measured 0.3 s
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp, RESOURCES / "translations", "en")
    yield language
    language.choose("en")


class Watched(Course):
    """A course that notes the longest time without progress."""

    def __init__(self):
        super().__init__()
        self.longest, self._last = 0.0, time.monotonic()

    def note(self):
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now

    def read_bytes(self, count):
        self.note()
        super().read_bytes(count)

    def read_row(self):
        self.note()
        super().read_row()


SENTENCES = {
    "notice_trap": (
        "bomb.xlsx would unpack to 150 MB: no notice does.",
        "bomb.xlsx ocuparía 150 MB al abrirse: ningún aviso es así.",
    ),
    "notice_too_large": (
        "sparse.csv is far too large for a notice (2000 MB).",
        "sparse.csv es demasiado grande para un aviso (2000 MB).",
    ),
    "notice_unreadable": (
        "{name} cannot be read as a CSV, XLSX or JSON file.",
        "{name} no se puede leer como archivo CSV, XLSX o JSON.",
    ),
    "notice_quote_open": (
        "A quotation mark in line 2 of quotes.csv is never closed.",
        "En la línea 2 de quotes.csv hay comillas que no se cierran.",
    ),
    "notice_too_wide": (
        "wide.csv has 10000 columns; no notice has so many.",
        "wide.csv tiene 10000 columnas; ningún aviso tiene tantas.",
    ),
    "notice_folder": (
        "folder.csv is a folder, not a notice.",
        "folder.csv es una carpeta, no un aviso.",
    ),
    "notice_encrypted": (
        "secret.xlsx is locked with a password.",
        "secret.xlsx está protegido con contraseña.",
    ),
    "notice_old_excel": (
        "old.xls is in Excel's old form (.xls).",
        "old.xls está en el formato antiguo de Excel (.xls).",
    ),
    "notice_web_page": (
        "page.xls is a web page, even if it is called a spreadsheet.",
        "page.xls es una página web, aunque se llame hoja de cálculo.",
    ),
    "notice_pdf": (
        "notice.pdf is a PDF: it is for reading, not for importing.",
        "notice.pdf es un PDF: sirve para leer, no para importar.",
    ),
    "notice_picture": (
        "photo.jpg is a picture, not a list.",
        "photo.jpg es una imagen, no una lista.",
    ),
    "notice_cell_too_long": (
        "Line 2 of cell.csv is far too long for a notice.",
        "La línea 2 de cell.csv es demasiado larga para un aviso.",
    ),
    "notice_too_many_rows": (
        "{name} has far too many rows for a notice.",
        "{name} tiene demasiadas filas para un aviso.",
    ),
    "notice_locked": ("HubDesk may not read locked.csv.", "HubDesk no puede leer locked.csv."),
    "notice_missing": (
        "The file gone.csv is not there any more.",
        "El archivo gone.csv ya no está.",
    ),
    "notice_no_file": (
        "pipe.csv is a device, not a file.",
        "pipe.csv es un dispositivo, no un archivo.",
    ),
    "notice_empty": ("There is nothing in blank.csv.", "blank.csv está vacío."),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_in_its_sentence_without_hanging_or_filling_the_memory(
    counter, tmp_path, language, name
):
    called, write, reason = HOSTILE[name]
    file = tmp_path / called
    write(file)
    if reason == "notice_locked" and os.access(file, os.R_OK):
        pytest.skip("this person may read everything")
    course = Watched()
    told = None
    tracemalloc.start()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            take_notice(counter, from_file(file), course=course)
    except KnownFault as fault:
        told = fault
    finally:
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    course.note()
    assert (told.reason if told else "") == reason
    assert most < _MOST_BYTES
    assert course.longest < _PROGRESS_SECONDS
    if told is not None:
        assert delivery(counter).to_come == ()
        assert _said(told, language) == [each.format(name=called) for each in SENTENCES[reason]]
    assert_sound(counter)


def _said(fault: KnownFault, language: Language) -> list[str]:
    """Say a fault in English and in Spanish; each says as well what to do."""
    said = []
    for code in ("en", "es"):
        language.choose(code)
        words = apology(fault)
        assert words.advice
        said.append(words.sentence)
    return said


def test_names_lose_the_marks_that_would_turn_what_is_written_beside_them(counter, tmp_path):
    called, write, _ = HOSTILE["marks that turn the writing"]
    write(tmp_path / called)
    take_notice(counter, tmp_path / called)
    assert delivery(counter).to_come[0].recipient.name == "Ana"
