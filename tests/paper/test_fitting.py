"""Words are written as large as their room lets them, and never beyond it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.paper.fitting import fit
from hubdesk.paper.grids import Box
from hubdesk.paper.lettering import Face, Lettering

ROOM = Box(0, 0, 120, 40)


@given(
    st.text("abcdefgh XYÉ-,", max_size=80),
    st.floats(30, 300),
    st.floats(12, 120),
    st.integers(1, 3),
)
def test_whatever_is_written_stays_in_its_room(
    lettering: Lettering, text: str, width: float, height: float, most: int
) -> None:
    block = fit(lettering, text, Face.BOLD, Box(0, 0, width, height), (60, 8), most)
    assert len(block.lines) <= most
    assert block.height <= max(height, 8 * 1.2)
    for line in block.lines:
        assert lettering.width(line, Face.BOLD, block.size) <= width + 0.01


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ana", ("Ana",)),
        ("Christophersdottir-Vandenberghe", ("Christophersdottir-", "Vandenberghe")),
        ("12345 Old Country Highway 53", ("12345 Old Country", "Highway 53")),
    ],
)
def test_a_text_breaks_between_words_or_at_its_hyphen(
    lettering: Lettering, text: str, lines: tuple[str, ...]
) -> None:
    assert fit(lettering, text, Face.BOLD, ROOM, (30, 8), 2).lines == lines


def test_one_line_is_taken_where_two_would_hardly_be_larger(lettering: Lettering) -> None:
    wide = Box(0, 0, 200, 40)
    assert fit(lettering, "Cold 1", Face.BOLD, wide, (60, 8), 2).lines == ("Cold 1",)


def test_what_fits_at_no_size_ends_in_an_ellipsis(lettering: Lettering) -> None:
    block = fit(lettering, "far too long for this " * 9, Face.TEXT, ROOM, (30, 8), 2)
    assert block.size == 8
    assert block.lines[-1].endswith("…")


def test_an_accent_on_a_capital_takes_room_of_its_own(lettering: Lettering) -> None:
    plain, accented = (
        fit(lettering, text, Face.BOLD, ROOM, (90, 8), 1) for text in ("Egal", "Égal")
    )
    assert accented.size < plain.size
    assert accented.height <= ROOM.height


def test_nothing_takes_no_room(lettering: Lettering) -> None:
    assert fit(lettering, " ", Face.BOLD, ROOM, (30, 8), 2).height == 0
