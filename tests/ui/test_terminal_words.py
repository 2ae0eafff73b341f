"""What the terminal says of a job, in both languages and for one as for many."""

from __future__ import annotations

from datetime import date

from hubdesk.desk.noticereport import BadRow, NoticeReport
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.ui.language import Language
from hubdesk.ui.wording.terminal import notice_words, run_words, sent_words

RUN = Run("r", "260626-1", "Norte", "Luis", date(2026, 6, 26), RunStatus.OUT, (("p",), ("q", "r")))
REPORT = NoticeReport(("load 7",), 1, 12, 0, (BadRow(3, "row_twice", "TBA1"),))


def test_the_terminal_counts_in_english(language: Language) -> None:
    assert run_words(RUN) == "260626-1 Norte: out, 3 parcels"
    assert notice_words(REPORT) == "1 taken, 12 known before, 1 row not taken"
    assert sent_words(1, 0) == "1 sent, 0 kept safe"


def test_the_terminal_counts_in_spanish(language: Language) -> None:
    language.choose("es")
    assert run_words(RUN) == "260626-1 Norte: en ruta, 3 paquetes"
    assert notice_words(REPORT) == "1 recibido, 12 ya conocidos, 1 fila no aceptada"
    assert sent_words(1, 2) == "1 enviado, 2 guardados"
