"""The owner's sheet holds a shop's day on one page, and loses nothing of a longer one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.paper.daysheet import (
    DayList,
    DaySection,
    DaySheet,
    DayTable,
    DayWords,
    draw_day_sheet,
)
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.sheets import A4, LETTER, Paper
from tests.paper.raster import pages, texts

WORDS = DayWords("en", "Checked by", "Page {page} of {pages}", "printed {time}", "journal {hash}")
FIGURES = ("came", "delivered", "tried", "given back", "damaged", "missing", "waiting", "out")


def _sheet(came: int = 50, waiting: int = 30) -> DaySheet:
    return DaySheet(
        title="Day sheet",
        day="Friday 26 June 2026",
        shop="Kraft & Bloom, 102 Water St",
        status="Closed at 18:05 by Rosa",
        figures=tuple((str(nth), word) for nth, word in enumerate(FIGURES)),
        tables=(
            DayTable(("By carrier", *FIGURES), (("Amazon", *"12345678"), ("UPS", *"87654321"))),
            DayTable(("By whom", "received", "delivered"), (("Rosa", "44", "0"),)),
            DayTable(("Run", "delivered"), ()),
        ),
        sections=(
            DaySection("Missing (1)", (("TBA 3096 1147 4533", "Amazon"),)),
            DaySection("Still open (1)", (("", "2 parcels are announced"),)),
        ),
        lists=(
            DayList("Came", tuple(f"TBA{nth:012}" for nth in range(came))),
            DayList("Waiting", tuple(f"A1 1Z{nth:016}" for nth in range(waiting))),
        ),
        printed_at="18:06",
        journal_hash="8c41 f02e",
        words=WORDS,
    )


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_a_shops_day_stands_on_one_page(lettering: Lettering, paper: Paper) -> None:
    sheet = _sheet()
    (text,) = texts(draw_day_sheet(sheet, lettering, paper))
    for words in ("Friday 26 June 2026", "Closed at 18:05 by Rosa", "2 parcels are announced"):
        assert words in text
    for listed in sheet.lists:
        assert all(entry in text for entry in listed.entries)
    assert "Page 1 of 1 · printed 18:06 · journal 8c41 f02e" in text
    assert "Checked by" in text
    assert "Run" not in text.split("Missing")[0].split("By whom")[1]


def test_a_day_of_a_thousand_parcels_goes_on_and_loses_none(lettering: Lettering) -> None:
    sheet = _sheet(1_000, 300)
    found = texts(draw_day_sheet(sheet, lettering))
    whole = "\n".join(found)
    assert all(entry in whole for listed in sheet.lists for entry in listed.entries)
    assert all("Day sheet · Friday 26 June 2026" in text for text in found)
    assert ["Checked by" in text for text in found] == [False] * (len(found) - 1) + [True]


def test_nothing_is_printed_where_shop_printers_cannot_reach(lettering: Lettering) -> None:
    long = DaySection("Missing " * 40, (("N" * 80, "why " * 90),))
    sheet = replace(_sheet(), title="T" * 200, shop="S" * 300, sections=(long,))
    for page in pages(draw_day_sheet(sheet, lettering), dpi=100):
        ink = page < 250
        assert not ink[-65:].any()
        assert not ink[:, :48].any()
        assert not ink[:, -48:].any()


def test_a_day_on_which_nothing_happened_has_a_sheet_too(lettering: Lettering) -> None:
    sheet = replace(_sheet(), tables=(), sections=(), lists=())
    assert len(texts(draw_day_sheet(sheet, lettering))) == 1
    assert draw_day_sheet(sheet, lettering) == draw_day_sheet(sheet, lettering)
