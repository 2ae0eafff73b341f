"""The set-up sheet shows a scanner one code at a time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hubdesk.paper.lettering import Lettering
from hubdesk.paper.scannersheet import ScannerSheet, scanner_sheet_pdf
from hubdesk.paper.sheets import A4, LETTER, Paper
from hubdesk.scanning.lesson import LESSON
from tests.paper.raster import pages, photocopy, read, texts

SHEET = ScannerSheet(
    title="Teach HubDesk this scanner",
    intro="Scan the three codes one after another. " * 3,
    steps=tuple(
        zip(("Scan this first", "Then this one", "And this one last"), LESSON, strict=True)
    ),
    manual="From the scanner's own manual",
    blanks=("Enter after each code", "Prefix"),
    language="en",
)
CODES = set(LESSON)


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_three_codes_read_back_also_from_a_tired_photocopy(
    lettering: Lettering, paper: Paper
) -> None:
    (page,) = pages(scanner_sheet_pdf(SHEET, lettering, paper=paper))
    assert read(page) == CODES
    if paper is A4:
        assert read(photocopy(page[: page.shape[0] * 2 // 3])) == CODES


def test_the_codes_are_a_hands_breadth_apart(lettering: Lettering) -> None:
    (page,) = pages(scanner_sheet_pdf(SHEET, lettering), dpi=100)
    right = page[page.shape[0] // 5 :, page.shape[1] // 2 :] < 128
    bars = np.flatnonzero((np.diff(right.astype(int), axis=1) != 0).sum(axis=1) > 40)
    gaps = np.diff(bars)
    assert (gaps > 1).sum() == 2
    assert gaps[gaps > 1].min() / 100 * 25.4 > 30, "an imager near one code does not see the next"


def test_it_says_what_to_do_and_leaves_room_for_the_makers_codes(lettering: Lettering) -> None:
    (text,) = texts(scanner_sheet_pdf(SHEET, lettering))
    for words in (SHEET.title, SHEET.manual, *SHEET.blanks, *(words for words, _ in SHEET.steps)):
        assert words in text


def test_a_code_too_long_for_the_sheet_is_our_mistake(lettering: Lettering) -> None:
    steps = (("Too long", "Q" * 40),)
    with pytest.raises(ValueError, match=r"too narrow|do not fit"):
        scanner_sheet_pdf(replace(SHEET, steps=steps), lettering)
