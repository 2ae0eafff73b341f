"""Nothing is said by colour alone, and what colour says besides is told apart by every eye."""

from __future__ import annotations

import pytest

from hubdesk.ui.palette import CONTRAST, DARK, LIGHT
from tests.screens.seeing import Eyes, apart, seen_by

PALETTES = pytest.mark.parametrize(
    "palette", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"]
)


def test_the_measure_of_how_far_colours_are_apart_is_the_published_one() -> None:
    assert apart(seen_by(Eyes.USUAL, "#FFFFFF"), seen_by(Eyes.USUAL, "#000000")) > 99
