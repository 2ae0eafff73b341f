"""What HubDesk prints on tags, badges and cards, HubDesk reads, and nobody takes for a parcel."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from reportlab.lib.units import mm

from hubdesk.paper.cards import Card, cards_pdf
from hubdesk.paper.grids import CARD_GRIDS, Grid
from hubdesk.paper.lettering import Lettering
from hubdesk.parcels.labels import MeaningKind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind, write
from hubdesk.parcels.scan import Symbology
from hubdesk.parcels.tagnames import tag_name
from tests.paper.raster import (
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
from tests.parcels.label_reading import READER, own_codes

ROLLS = ("57x32", "62mm", "receipt", "4x6")


def _card(kind: OwnKind, name: str, note: str = "", largest: float = 36.0) -> Card:
    return Card(name, write(OwnCode(kind, tag_name(name))), note, largest)


TAGS = tuple(_card(OwnKind.SHELF, name, largest=110) for name in ("A1", "C12", "Cold 1"))
LONG = (
    _card(OwnKind.SHELF, "Étagère-7", largest=110),
    _card(OwnKind.CLERK, "Christophersdottir-Vandenberghe, María Guadalupe", "Kraft & Bloom"),
    Card("Takes back", write(OwnCode(OwnKind.COMMAND, Command.DAMAGED)), "Scan first, " * 9),
)


def _pdf(cards: Sequence[Card], grid: Grid, lettering: Lettering, start: int = 1) -> bytes:
    return cards_pdf(cards, grid, lettering, title="Cards", language="en", start=start)


def _codes(cards: Sequence[Card]) -> set[str]:
    return {card.code for card in cards}


@pytest.mark.parametrize("paper", CARD_GRIDS)
def test_every_card_of_every_paper_reads_back_as_a_square_at_any_angle(
    lettering: Lettering, paper: str
) -> None:
    grid, cards = CARD_GRIDS[paper], TAGS[1:] + LONG[1:2]
    for page, laid in zip(pages(_pdf(cards, grid, lettering)), grid.pages(cards), strict=True):
        for card, cell in laid:
            piece = cut_out(page, cell, grid)
            assert read_zxing(piece) == read_squares(turned(piece, 45)) == {card.code}


@pytest.mark.parametrize("paper", ["letter", "a4", "4x6"])
def test_every_card_has_bars_that_read_alone_where_there_is_room(
    lettering: Lettering, paper: str
) -> None:
    found = pages(_pdf(TAGS + LONG, CARD_GRIDS[paper], lettering))
    assert set.union(*(read(without_squares(page)) for page in found)) == _codes(TAGS + LONG)


@pytest.mark.parametrize("paper", ["receipt", "62mm", "57x32"])
def test_a_small_card_has_bars_for_short_names_and_the_square_alone_for_long_ones(
    lettering: Lettering, paper: str
) -> None:
    found = pages(_pdf(TAGS + LONG, CARD_GRIDS[paper], lettering))
    bars = set.union(*(read_zxing(without_squares(page)) for page in found))
    assert _codes(TAGS[:2]) <= bars < _codes(TAGS + LONG)


@pytest.mark.parametrize(("paper", "seed"), [("letter", 1), ("a4", 2), ("62mm", 3), ("57x32", 4)])
def test_a_card_cut_out_of_a_tired_photocopy_reads_with_either_code(
    lettering: Lettering, paper: str, seed: int
) -> None:
    grid, cards = CARD_GRIDS[paper], (TAGS[1], LONG[0])
    for page, laid in zip(pages(_pdf(cards, grid, lettering)), grid.pages(cards), strict=True):
        for card, cell in laid:
            piece = cut_out(page, cell, grid)
            assert read(photocopy(piece, seed)) == {card.code}
            covered = without_squares(piece)
            if card is TAGS[1]:
                assert read(photocopy(covered, seed)) == {card.code}


@pytest.mark.parametrize("paper", ROLLS)
def test_bars_on_a_roll_begin_and_end_on_the_dots_of_its_printer(
    lettering: Lettering, paper: str
) -> None:
    fine, grid = 6, CARD_GRIDS[paper]
    (page,) = pages(_pdf(TAGS[:1], grid, lettering), dpi=8 * 25.4 * fine)
    # Ten millimetres over the foot of the card are its bars.
    row = page[round((grid.height - grid.cell(0).y) / mm * 8 * fine) - 10 * 8 * fine] < 128
    left, right = round(2 * 8 * fine), row.size - round(1.5 * 8 * fine)
    edges = np.flatnonzero(np.diff(row[:right].astype(int))) / fine
    edges = edges[edges > left / fine]
    assert np.abs(edges - edges.round()).max() < 0.35
    assert np.diff(edges).min() >= 2.9, "modules of three dots are 0.375 mm"


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_bars_of_an_own_code_are_ten_millimetres_high_with_ten_modules_of_quiet(
    lettering: Lettering, paper: str
) -> None:
    grid = CARD_GRIDS[paper]
    (page,) = pages(_pdf(LONG[1:2], grid, lettering), dpi=300)
    piece = without_squares(cut_out(page, grid.cell(0), grid)) < 128
    rows = np.flatnonzero((np.diff(piece.astype(int), axis=1) != 0).sum(axis=1) > 100)
    assert len(rows) == pytest.approx(10 / 25.4 * 300, abs=2)
    dark = np.flatnonzero(piece[rows[len(rows) // 2]])
    edges = np.flatnonzero(np.diff(piece[rows[len(rows) // 2]].astype(int)))
    module = np.diff(edges).min()
    assert module / 300 * 25.4 >= 0.33
    quiet = min(dark[0], piece.shape[1] - dark[-1])
    assert quiet >= 10 * module


@pytest.mark.parametrize("name", ["A1", "C12", "WW44"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_shelfs_name_is_large_enough_for_two_metres(
    lettering: Lettering, paper: str, name: str
) -> None:
    grid = CARD_GRIDS[paper]
    (page,) = pages(_pdf([_card(OwnKind.SHELF, name, largest=110)], grid, lettering), dpi=254)
    piece = without_squares(cut_out(page, grid.cell(0), grid)) < 128
    above = np.flatnonzero(piece[: piece.shape[0] // 2, :20].any(axis=0))
    assert above.size == 0, "nothing touches the edge"
    rows = np.flatnonzero(piece[: piece.shape[0] * 55 // 100].any(axis=1))
    # A two-hundredth of the distance is the least that eyes read with ease: 10 mm at 2 m.
    assert (rows[-1] - rows[0]) / 10 >= 10


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (9, 1), (10, 1), (11, 2), (40, 4)])
def test_ten_tags_are_on_a_sheet(lettering: Lettering, count: int, sheets: int) -> None:
    tags = [_card(OwnKind.SHELF, f"S{number}") for number in range(count)]
    found = texts(_pdf(tags, CARD_GRIDS["letter"], lettering))
    assert len(found) == sheets
    for place, tag in enumerate(tags):
        assert tag.name in found[place // 10]


def test_a_begun_sheet_is_used_up(lettering: Lettering) -> None:
    grid = CARD_GRIDS["letter"]
    (page,) = pages(_pdf(TAGS[:1], grid, lettering, start=10))
    assert read(cut_out(page, grid.cell(9), grid)) == _codes(TAGS[:1])
    assert (page[: page.shape[0] // 2] == 255).all()


def test_nothing_but_the_cut_is_printed_near_the_cut(lettering: Lettering) -> None:
    grid = CARD_GRIDS["a4"]
    (page,) = pages(_pdf(LONG, grid, lettering), dpi=254)
    for place in range(len(LONG)):
        piece = cut_out(page, grid.cell(place), grid)
        for edge in (piece[2:24], piece[-24:-2], piece[:, 2:24], piece[:, -24:-2]):
            assert edge.min() > 100, "2 mm stay white"


def test_the_same_cards_give_the_same_bytes(lettering: Lettering) -> None:
    grid = CARD_GRIDS["letter"]
    assert _pdf(TAGS, grid, lettering) == _pdf(TAGS, grid, lettering)


def test_a_printer_is_asked_not_to_shrink_the_bars(lettering: Lettering) -> None:
    assert b"/PrintScaling /None" in _pdf(TAGS, CARD_GRIDS["letter"], lettering)


def test_every_command_and_outcome_reads_back_from_its_card(lettering: Lettering) -> None:
    bodies = [(OwnKind.COMMAND, each) for each in Command]
    bodies += [(OwnKind.OUTCOME, each) for each in OUTCOMES]
    cards = [Card(body, write(OwnCode(kind, body))) for kind, body in bodies]
    found = pages(_pdf(cards, CARD_GRIDS["letter"], lettering))
    assert set.union(*(read_zxing(page) for page in found)) == _codes(cards)


@settings(max_examples=12)
@given(own_codes())
def test_any_own_code_is_read_from_its_card_as_ours(lettering: Lettering, own: OwnCode) -> None:
    grid = CARD_GRIDS["62mm"]
    (page,) = pages(_pdf([Card("?", write(own))], grid, lettering))
    (text,) = read(page)
    for symbology in (Symbology.CODE128, Symbology.QR, None):
        meaning = READER.read(text, symbology)
        assert (meaning.kind, meaning.own) == (MeaningKind.OWN, own)
