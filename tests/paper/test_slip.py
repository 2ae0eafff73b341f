"""Slips for doors: read by people in two languages, and by the scanner that finds the parcel."""

from __future__ import annotations

import pytest

from hubdesk.paper.lettering import Lettering
from hubdesk.paper.slip import SLIP_GRIDS, Slip, SlipWords, slips_pdf
from tests.paper.raster import (
    cut_out,
    pages,
    photocopy,
    read,
    read_squares,
    read_zxing,
    texts,
    without_squares,
)

ENGLISH = SlipWords(
    "Sorry we missed you",
    ("We were here on 26 June at 14:20: 2nd try.", "Your parcel is safe at our shop."),
    ("Nobody home", "Closed", "No way to your door", "Signature or ID needed"),
    ("Day and time",),
    ticked=0,
)
SPANISH = SlipWords(
    "Pasamos y no lo encontramos",
    ("Estuvimos aquí el 26 de junio a las 14:20: 2.º intento.", "Su paquete está seguro."),
    ("Nadie en casa", "Cerrado", "Sin paso a su puerta", "Hace falta firma o identificación"),
    ("Día y hora",),
    ticked=0,
)
NUMBERS = ("TBA309611474459", "1Z5R89390357567127", "9261290113185417468510", "RB123456785GB")


def _slip(number: str, name: str = "María Núñez") -> Slip:
    shop = "Kraft & Bloom, 102 Water St, Eau Claire WI 54703"
    return Slip(name, "418 Barstow St, Apt 2", (ENGLISH, SPANISH), shop, number, number)


def _printed(lettering: Lettering, paper: str, count: int = 4) -> bytes:
    slips = [_slip(number) for number in NUMBERS[:count]]
    return slips_pdf(slips, SLIP_GRIDS[paper], lettering, title="Slips", language="en")


@pytest.mark.parametrize("paper", list(SLIP_GRIDS))
def test_every_slip_finds_its_parcel_by_bars_and_by_square(
    lettering: Lettering, paper: str
) -> None:
    pictures = pages(_printed(lettering, paper))
    assert set.union(*(read_zxing(page) for page in pictures)) == set(NUMBERS)
    bars = set.union(*(read(without_squares(page)) for page in pictures))
    assert bars >= {"TBA309611474459", "RB123456785GB"}


@pytest.mark.parametrize("paper", ["letter", "receipt"])
def test_a_copied_slip_still_finds_its_parcel(lettering: Lettering, paper: str) -> None:
    copies = [read_zxing(photocopy(page)) for page in pages(_printed(lettering, paper))]
    assert set.union(*copies) == set(NUMBERS)


@pytest.mark.parametrize("paper", list(SLIP_GRIDS))
def test_a_slip_says_everything_in_both_languages_and_nothing_overlaps(
    lettering: Lettering, paper: str
) -> None:
    grid = SLIP_GRIDS[paper]
    pdf = _printed(lettering, paper, 1)
    (text,) = texts(pdf)
    said = " ".join(text.split())
    for words in (ENGLISH, SPANISH):
        for each in (words.title, *words.lines, *words.reasons, *words.blanks):
            assert each in said, (paper, each)
    for each in ("María Núñez", "418 Barstow St", "Kraft & Bloom", NUMBERS[0]):
        assert each in said
    first = cut_out(pages(pdf)[0], grid.cell(0), grid)
    assert (first < 128).any()


def test_slips_are_cut_from_a_sheet_and_a_begun_sheet_is_not_wasted(lettering: Lettering) -> None:
    assert len(pages(_printed(lettering, "letter"), dpi=20)) == 1
    pdf = slips_pdf(
        [_slip(NUMBERS[0])], SLIP_GRIDS["letter"], lettering, title="S", language="en", start=4
    )
    (page,) = pages(pdf)
    assert (page[: page.shape[0] * 4 // 10] == 255).all()
    with pytest.raises(ValueError, match="no place 5"):
        slips_pdf(
            [_slip(NUMBERS[0])], SLIP_GRIDS["letter"], lettering, title="", language="", start=5
        )


def test_a_name_that_is_too_long_is_cut_and_covers_no_code(lettering: Lettering) -> None:
    slip = _slip(NUMBERS[0], "Wolfeschlegelsteinhausenbergerdorff " * 9)
    grid = SLIP_GRIDS["receipt"]
    (page,) = pages(slips_pdf([slip], grid, lettering, title="S", language="en"))
    assert read_squares(page) == {NUMBERS[0]}
