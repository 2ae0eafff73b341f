"""Any name can be written on paper, literally and without black boxes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.paper.lettering import Face, Lettering


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("Łódź", "Łódź"),
        ("Jose\N{COMBINING ACUTE ACCENT}", "José"),
        ("Nguyễn Thị Hường", "Nguyên Thi Huòng"),
        ("Mai Yaj \N{RIGHT-TO-LEFT OVERRIDE}Xyooj\N{ZERO WIDTH SPACE}", "Mai Yaj Xyooj"),
        ("王小明", "???"),
        ("dog \N{DOG FACE}\N{VARIATION SELECTOR-16}", "dog ?"),
        ("two\r\nlines\tand\x00 a\x07 bell", "two lines and a bell"),
        ("oﬃce Ⅳ", "office IV"),
        ("<b>&amp;</b> [[[ %s {page}", "<b>&amp;</b> [[[ %s {page}"),
    ],
)
def test_a_name_keeps_every_letter_that_the_face_can_draw(
    lettering: Lettering, name: str, drawn: str
) -> None:
    assert lettering.drawable(name, Face.TEXT) == drawn


@given(st.text(max_size=500))
def test_nothing_is_ever_left_that_the_face_cannot_draw(lettering: Lettering, text: str) -> None:
    for face in Face:
        assert all(ord(sign) in lettering.signs[face] for sign in lettering.drawable(text, face))


@given(st.text("abcdefgh -,é", max_size=120), st.floats(40, 200), st.integers(1, 3))
def test_lines_fit_their_width_and_lose_nothing_but_behind_an_ellipsis(
    lettering: Lettering, text: str, width: float, most: int
) -> None:
    lines = lettering.lines(text, Face.BOLD, 11, width, most)
    assert len(lines) <= most
    assert all(lettering.width(line, Face.BOLD, 11) <= width + 0.01 for line in lines)
    drawn, whole = "".join(lines).replace(" ", ""), "".join(text.split())
    assert drawn == whole or (drawn.endswith("…") and whole.startswith(drawn[:-1]))


def test_a_long_name_breaks_at_its_hyphen(lettering: Lettering) -> None:
    lines = lettering.lines("Christophersdottir-Vandenberghe", Face.BOLD, 11, 120, 2)
    assert lines == ["Christophersdottir-", "Vandenberghe"]
