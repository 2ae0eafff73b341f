"""The run sheet from a label printer and from a receipt printer."""

from __future__ import annotations

import numpy as np
import pypdfium2
import pytest
from reportlab.lib.units import mm

from hubdesk.paper.lettering import Lettering
from hubdesk.paper.runsheet import draw_run_sheet
from hubdesk.paper.sheets import FOUR_BY_SIX, RECEIPT, Paper, SheetStop
from tests.paper.morning import WORDS, amazon_stops, parcel, run_sheet
from tests.paper.raster import Picture, pages, photocopy, read, read_zxing, texts
from tests.paper.test_runsheet import FOOT_CODES, MIXED

NARROW = pytest.mark.parametrize("paper", [RECEIPT, FOUR_BY_SIX], ids=lambda paper: paper.name)


def _mixed() -> tuple[SheetStop, ...]:
    return tuple(
        SheetStop(nth, f"Door {nth}", f"{nth} Main St", (parcel(code),))
        for nth, code in enumerate(MIXED, start=1)
    )


def _for_the_copier(page: Picture) -> list[Picture]:
    """Cut a strip into pieces that lie on a copier's glass, each with some of the one before."""
    glass, step = 2_300, 2_000
    bordered = np.pad(page, 60, constant_values=255)
    return [bordered[at : at + glass] for at in range(0, bordered.shape[0], step)]


@NARROW
def test_every_code_of_every_carrier_reads_back_at_200_dpi_and_from_a_tired_copy(
    lettering: Lettering, paper: Paper
) -> None:
    pictures = pages(draw_run_sheet(run_sheet(_mixed()), lettering, paper))
    expected = FOOT_CODES | set(MIXED)
    assert set.union(*(read_zxing(page) for page in pictures)) == expected
    pieces = [piece for page in pictures for piece in _for_the_copier(page)]
    assert set.union(*(read(photocopy(piece)) for piece in pieces)) == expected


@NARROW
def test_each_door_is_whole_on_its_page_in_the_order_of_travel(
    lettering: Lettering, paper: Paper
) -> None:
    stops = amazon_stops(20)
    found = texts(draw_run_sheet(run_sheet(stops), lettering, paper))
    whole = "\n".join(found)
    places = [whole.index(stop.parcels[0].number) for stop in stops]
    assert places == sorted(places)
    assert whole.count(WORDS.sign_here) == 20
    for stop in stops:
        (page,) = [text for text in found if stop.parcels[0].number in text]
        for words in (stop.name, stop.address, *stop.notes):
            assert words in page
        assert all(one.number in page for one in stop.parcels)


def test_labels_say_on_each_which_of_how_many_it_is(lettering: Lettering) -> None:
    found = texts(draw_run_sheet(run_sheet(amazon_stops(8)), lettering, FOUR_BY_SIX))
    for nth, text in enumerate(found, start=1):
        assert f"Page {nth} of {len(found)}" in text
        assert "journal 8c41 f02e" in text
        assert "Bill 2026-14" in text
    assert "Parcels on this sheet: 11" in "".join(found)


def test_a_roll_is_as_long_as_its_sheet_and_never_longer_than_a_printer_takes(
    lettering: Lettering,
) -> None:
    lengths = {}
    for count in (1, 8, 200):
        pdf = draw_run_sheet(run_sheet(amazon_stops(count)), lettering, RECEIPT)
        with pypdfium2.PdfDocument(pdf) as document:
            lengths[count] = [page.get_height() for page in document]
            assert {round(page.get_width() / mm) for page in document} == {80}
    assert lengths[1][0] < lengths[8][0] < 1_000 * mm
    assert len(lengths[200]) > 1
    assert max(lengths[200]) <= 2_000 * mm


@NARROW
def test_nothing_leaves_the_printable_strip(lettering: Lettering, paper: Paper) -> None:
    long = SheetStop(1, "N" * 60, "W" * 90, (parcel("TBA309611474459", "Étagère-7"),), ("n" * 90,))
    for page in pages(draw_run_sheet(run_sheet((long,)), lettering, paper), dpi=100):
        assert not (page[:, :12] < 200).any()
        assert not (page[:, -12:] < 200).any()


def test_a_tower_with_more_parcels_than_a_label_goes_on(lettering: Lettering) -> None:
    many = tuple(parcel(f"TBA{nth:012}") for nth in range(12))
    tower = SheetStop(1, "Tower", "1 High St", many)
    pictures = pages(draw_run_sheet(run_sheet((tower,)), lettering, FOUR_BY_SIX))
    assert set.union(*map(read_zxing, pictures)) >= {one.code for one in many}
