"""Cards and labels lie where the paper has them, and a begun sheet is used up."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.units import inch, mm

from hubdesk.paper.grids import CARD_GRIDS, LABEL_GRIDS, Box, Grid

GRIDS = [*CARD_GRIDS.values(), *LABEL_GRIDS.values()]


def _overlap(one: Box, other: Box) -> bool:
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.top, other.top) - max(one.y, other.y)
    return wide > 0.01 and high > 0.01


@pytest.mark.parametrize("grid", GRIDS, ids=lambda grid: f"{grid.name} of {grid.places}")
def test_every_cell_is_on_the_paper_and_on_no_other_cell(grid: Grid) -> None:
    cells = [grid.cell(place) for place in range(grid.places)]
    for cell in cells:
        assert cell.x >= -0.01
        assert cell.y >= -0.01
        assert cell.right <= grid.width + 0.01
        assert cell.top <= grid.height + 0.01
    assert not any(_overlap(one, other) for one, other in combinations(cells, 2))


@given(st.sampled_from(GRIDS), st.integers(0, 100), st.data())
def test_no_item_is_lost_and_only_the_used_places_of_the_first_sheet_stay_free(
    grid: Grid, count: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(1, grid.places))
    pages = list(grid.pages(range(count), start))
    assert [item for page in pages for item, _ in page] == list(range(count))
    assert len(pages) == -(-(start - 1 + count) // grid.places) * bool(count)
    if count:
        assert pages[0][0][1] == grid.cell(start - 1)
    for page in pages[1:]:
        assert page[0][1] == grid.cell(0)


@pytest.mark.parametrize("start", [0, -1, 31])
def test_a_place_that_the_sheet_does_not_have_is_our_mistake(start: int) -> None:
    with pytest.raises(ValueError, match="no place"):
        list(LABEL_GRIDS["letter"].pages([1], start))


def test_the_letter_sheet_is_that_of_thirty_address_labels() -> None:
    grid = LABEL_GRIDS["letter"]
    assert grid.places == 30
    last = grid.cell(29)
    assert last.y == pytest.approx(0.5 * inch)
    assert grid.width - last.right == pytest.approx(0.1875 * inch)
    assert (last.width, last.height) == (2.625 * inch, 1 * inch)


def test_the_a4_sheet_is_that_of_twenty_four_labels_without_margins() -> None:
    grid = LABEL_GRIDS["a4"]
    assert grid.places == 24
    assert grid.cell(23).right == pytest.approx(grid.width)
    assert grid.cell(23).y == pytest.approx(0.5 * mm)
    # Office printers leave 4.2 mm and more of the edge white.
    assert all(inset >= 4.2 * mm for inset in grid.inset)


def test_places_are_counted_as_one_reads() -> None:
    grid = LABEL_GRIDS["letter"]
    first, second, fourth = grid.cell(0), grid.cell(1), grid.cell(3)
    assert second.x > first.x
    assert second.y == first.y
    assert fourth.x == first.x
    assert fourth.y < first.y
