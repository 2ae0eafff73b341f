"""A parcel's own label names shelf and person, and its codes give the number back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from hubdesk.paper.barcode import code128_module, code128_width
from hubdesk.paper.grids import LABEL_GRIDS, Grid
from hubdesk.paper.labels import ParcelLabel, labels_pdf
from hubdesk.paper.lettering import Lettering
from tests.paper.morning import in_fours
from tests.paper.raster import (
    Picture,
    cut_out,
    pages,
    photocopy,
    read,
    read_squares,
    read_zxing,
    texts,
    turned,
    without_squares,
)

AMAZON, UPS, LONG_UPS = "TBA309611474471", "1Z5R89390357567127", "1ZABCDEFGHIJKLMNO7"
USPS, LONGEST = "9261290113185417468510", "4201028200009261290113185417468510"


def _label(
    code: str, name: str = "Maria Lindqvist", street: str = "418 Barstow St, Apt 2"
) -> ParcelLabel:
    return ParcelLabel("B3", name, street, in_fours(code), code)


LABELS = (
    _label(AMAZON),
    _label(UPS, "Christophersdottir-Vandenberghe, María Guadalupe", "12345 Highway 53 North"),
    _label(LONG_UPS, "Nguyễn Thị Hường", ""),
    _label(USPS, ""),
    _label(LONGEST),
)


def _pdf(labels: Sequence[ParcelLabel], grid: Grid, lettering: Lettering, start: int = 1) -> bytes:
    return labels_pdf(labels, grid, lettering, title="Labels", language="en", start=start)


def _pieces(
    labels: Sequence[ParcelLabel], paper: str, lettering: Lettering
) -> list[tuple[str, Picture]]:
    """Print, and peel each label off."""
    grid = LABEL_GRIDS[paper]
    printed = pages(_pdf(labels, grid, lettering))
    return [
        (label.code, cut_out(page, cell, grid))
        for page, laid in zip(printed, grid.pages(labels), strict=True)
        for label, cell in laid
    ]


@pytest.mark.parametrize("paper", LABEL_GRIDS)
def test_every_label_reads_back_as_a_square_at_any_angle(lettering: Lettering, paper: str) -> None:
    for code, piece in _pieces((LABELS[0], LABELS[4]), paper, lettering):
        assert read_zxing(piece) == read_squares(turned(piece, 45)) == {code}


BARS = {
    "letter": {AMAZON, UPS, USPS, LONGEST},
    "a4": {AMAZON, UPS, USPS},
    "4x6": {AMAZON, UPS, USPS, LONG_UPS, LONGEST},
    "receipt": {AMAZON, UPS, USPS, LONG_UPS, LONGEST},
    "62mm": {AMAZON, UPS, USPS},
    "57x32": {AMAZON, UPS, USPS},
}


@pytest.mark.parametrize(("paper", "with_bars"), BARS.items())
def test_bars_stand_where_modules_of_a_quarter_millimetre_fit_and_the_square_alone_elsewhere(
    lettering: Lettering, paper: str, with_bars: set[str]
) -> None:
    pieces = _pieces(LABELS, paper, lettering)
    assert {
        code for code, piece in pieces if code in read_zxing(without_squares(piece))
    } == with_bars


def test_bars_on_the_smallest_roll_are_two_dots_of_its_printer_wide(lettering: Lettering) -> None:
    fine = 6
    printed = pages(_pdf((LABELS[0], LABELS[3]), LABEL_GRIDS["57x32"], lettering), 203.2 * fine)
    for page in printed:
        # Eight millimetres over the foot of the label are its bars.
        row = page[page.shape[0] - 8 * 8 * fine] < 128
        edges = np.flatnonzero(np.diff(row.astype(int))) / fine
        assert np.abs(edges - edges.round()).max() < 0.35
        assert round(np.diff(edges).min()) == 2


@given(st.sampled_from(sorted(LABEL_GRIDS)), st.text("0123456789ABZ", min_size=1, max_size=40))
def test_a_module_is_whole_dots_wide_and_the_bars_fit(paper: str, code: str) -> None:
    grid = LABEL_GRIDS[paper]
    width = grid.cell(0).within(*grid.inset).width
    module = code128_module(code, width, dot=grid.dot, widest=1 * mm)
    assert module / grid.dot == pytest.approx(round(module / grid.dot))
    assert code128_width(code, module=module) <= width + 0.001
    assert code128_width(code, module=module + grid.dot) > width or module + grid.dot > 1 * mm


@pytest.mark.parametrize(("paper", "seed"), [("letter", 1), ("62mm", 2), ("57x32", 3)])
def test_a_tired_photocopy_still_gives_the_number(
    lettering: Lettering, paper: str, seed: int
) -> None:
    for code, piece in _pieces(LABELS[::4], paper, lettering):
        assert read(piece) == read(photocopy(piece, seed)) == {code}


def test_people_read_shelf_name_street_and_the_whole_number(lettering: Lettering) -> None:
    for paper in LABEL_GRIDS:
        text = " ".join("\n".join(texts(_pdf(LABELS, LABEL_GRIDS[paper], lettering))).split())
        for label in LABELS:
            for words in (label.shelf, *label.number.split()):
                assert words in text
        for words in ("Maria Lindqvist", "418 Barstow St, Apt 2", "Nguyên Thi Huòng"):
            assert words in text


@settings(max_examples=12)
@given(
    st.sampled_from(sorted(LABEL_GRIDS)),
    st.text(max_size=60),
    st.text(max_size=90),
    st.text(st.characters(codec="ascii", categories=["Lu", "Nd"]), min_size=1, max_size=44),
)
def test_whatever_the_name_the_number_reads_and_nothing_leaves_the_label(
    lettering: Lettering, paper: str, name: str, street: str, code: str
) -> None:
    grid = LABEL_GRIDS[paper]
    pdf = _pdf([ParcelLabel("A1", name, street, in_fours(code), code)], grid, lettering)
    (page,) = pages(pdf)
    assert read_zxing(page) == {code}
    cell = grid.cell(0)
    dots = 200 / 72
    foot, right = int((grid.height - cell.y) * dots) + 1, int(cell.right * dots) + 1
    outside = page.copy()
    outside[:foot, :right] = 255
    assert outside.min() == 255


def test_a_begun_sheet_goes_on_where_the_free_labels_begin(lettering: Lettering) -> None:
    grid = LABEL_GRIDS["letter"]
    first, second = pages(_pdf(LABELS, grid, lettering, start=28))
    assert read_zxing(first) == {AMAZON, UPS, LONG_UPS}
    assert read_zxing(second) == {USPS, LONGEST}
    assert (first[: first.shape[0] * 8 // 10] == 255).all()


def test_a_label_that_is_printed_again_is_the_same(lettering: Lettering) -> None:
    grid = LABEL_GRIDS["57x32"]
    assert _pdf(LABELS, grid, lettering) == _pdf(LABELS, grid, lettering)


@pytest.mark.parametrize("paper", LABEL_GRIDS)
def test_the_longest_number_that_a_record_holds_fits_on_every_label(
    lettering: Lettering, paper: str
) -> None:
    ((code, piece),) = _pieces([_label("7B" * 32)], paper, lettering)
    assert read_squares(piece) == {code}


def test_a_number_that_fits_no_square_is_our_mistake(lettering: Lettering) -> None:
    with pytest.raises(ValueError, match="does not fit on 57x32"):
        _pdf([_label("X" * 900)], LABEL_GRIDS["57x32"], lettering)
