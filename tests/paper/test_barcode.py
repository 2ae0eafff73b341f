"""Barcodes on paper are exact, wide enough, and read back."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from hubdesk.paper.barcode import (
    DOT,
    MODULE,
    code128_width,
    draw_code128,
    draw_qr,
    is_code128_text,
    qr_side,
)
from tests.paper.raster import pages, read_zbar, read_zxing

CODES = {
    "TBA333656997000": 165,
    "1Z5R89390357567127": 187,
    "1ZABCDEFGHIJKLMNO7": 253,
    "9261290113185417468510": 176,
    "4201028200009261290113185417468510": 242,
    "000123450000000027": 154,
    "HD1ODH7": 132,
    "HD1R26062601X": 176,
}


def _strip(text: str, x: float = 10 * mm) -> bytes:
    pdf = BytesIO()
    wide = (round(code128_width(text) / DOT) + 200) * DOT
    canvas = Canvas(pdf, pagesize=(wide, 72), invariant=1)
    draw_code128(canvas, text, x, 10 * mm)
    canvas.save()
    return pdf.getvalue()


@pytest.mark.parametrize(("text", "modules"), CODES.items())
def test_the_width_is_known_before_drawing_and_counts_both_quiet_zones(
    text: str, modules: int
) -> None:
    assert code128_width(text) == pytest.approx(modules * MODULE)
    canvas = Canvas(BytesIO())
    assert draw_code128(canvas, text, 0, 0) == code128_width(text)


def test_a_module_is_a_whole_number_of_printer_dots_and_never_under_a_third_of_a_millimetre() -> (
    None
):
    dots_at_300_dpi, dots_at_600_dpi = MODULE * 300 / 72, MODULE * 600 / 72
    assert dots_at_300_dpi == pytest.approx(4)
    assert dots_at_600_dpi == pytest.approx(8)
    assert MODULE / mm >= 0.33


def test_each_bar_begins_and_ends_on_a_dot_of_a_300_dpi_printer() -> None:
    (page,) = pages(_strip("TBA333656997000", x=10 * mm + 0.1), dpi=300)
    bars = page[page.shape[0] // 2]
    assert set(bars.tolist()) == {0, 255}, "a grey pixel would be a bar that ends between two dots"


def test_bars_are_ten_millimetres_high() -> None:
    (page,) = pages(_strip("HD1ODH7"), dpi=254)
    rows = (page < 128).any(axis=1)
    assert rows.sum() == pytest.approx(100, abs=1)


def test_bars_that_do_not_fit_are_refused() -> None:
    canvas = Canvas(BytesIO())
    width = code128_width("1Z5R89390357567127")
    with pytest.raises(ValueError, match="do not fit"):
        draw_code128(canvas, "1Z5R89390357567127", 0, 0, max_width=width - DOT)
    with pytest.raises(ValueError, match="too narrow"):
        draw_code128(canvas, "1Z5R89390357567127", 0, 0, module=0.32 * mm)


def test_the_separator_is_drawn_for_those_who_ask_and_offered_to_nobody() -> None:
    assert not is_code128_text("A12\x1dB")
    (page,) = pages(_strip("A12\x1dB"))
    assert read_zbar(page) == {"A12\x1dB"}


@pytest.mark.parametrize("text", ["", "é", "\x1d", "a\n", "王"])
def test_what_a_keyboard_scanner_could_not_send_is_not_drawn_as_bars(text: str) -> None:
    assert not is_code128_text(text)
    with pytest.raises(ValueError, match="ASCII"):
        code128_width(text)


@pytest.mark.parametrize("text", ["99", "9912345678", "9912345678901", "99TBA", "9", "00", "123"])
def test_a_leading_pair_of_nines_is_not_lost(text: str) -> None:
    (page,) = pages(_strip(text))
    assert read_zxing(page) == {text}


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=2, max_size=34))
def test_any_printable_text_reads_back_from_its_bars(text: str) -> None:
    (page,) = pages(_strip(text))
    assert read_zxing(page) == {text}


@settings(max_examples=25, deadline=None)
@given(st.text("0123456789ABZ", min_size=6, max_size=34))
def test_numbers_of_the_trade_read_back_with_the_second_engine_too(text: str) -> None:
    (page,) = pages(_strip(text))
    assert read_zbar(page) == {text}


@pytest.mark.parametrize("text", ["X" * 40, "ÅÄÖ12", "王小明", "https://example.org/p?x=1&y=2"])
def test_a_qr_code_carries_what_bars_cannot(text: str) -> None:
    pdf = BytesIO()
    side = qr_side(text)
    canvas = Canvas(pdf, pagesize=(side, side), invariant=1)
    assert draw_qr(canvas, text, 0, 0) == side
    canvas.save()
    (page,) = pages(pdf.getvalue())
    assert read_zxing(page) == {text}
