"""The run sheet can be read by people, by scanners, and by both after a photocopy."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from hubdesk.paper.lettering import Lettering
from hubdesk.paper.runsheet import draw_run_sheet
from hubdesk.paper.sheets import A4, LETTER, Paper, SheetParcel, SheetStop
from tests.paper.morning import OUTCOMES, WORDS, amazon_stops, in_fours, parcel, run_sheet
from tests.paper.raster import pages, photocopy, read, read_zbar, read_zxing, texts

FOOT_CODES = {outcome.code for outcome in OUTCOMES} | {"HD1R26062601X"}

MIXED = (
    "TBA333656997000",
    "1Z5R89390357567127",
    "1ZABCDEFGHIJKLMNO7",
    "9261290113185417468510",
    "4201028200009261290113185417468510",
    "1027590111820004833500785458233610",
    "000123450000000027",
    "RB123456785GB",
    "986578788855",
    "GFUS01026847651234",
)


def _codes(stops: tuple[SheetStop, ...]) -> set[str]:
    return {one.code for stop in stops for one in stop.parcels}


def _mixed_stops() -> tuple[SheetStop, ...]:
    return tuple(
        SheetStop(number, f"Door {number}", f"{number} Main St", (parcel(code),))
        for number, code in enumerate(MIXED, start=1)
    )


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
@pytest.mark.parametrize(("count", "most_pages"), [(1, 1), (20, 4), (21, 4)])
def test_every_code_of_every_page_reads_back_at_200_dpi(
    lettering: Lettering, paper: Paper, count: int, most_pages: int
) -> None:
    stops = amazon_stops(count)
    found = [read(page) for page in pages(draw_run_sheet(run_sheet(stops), lettering, paper))]
    assert len(found) <= most_pages
    assert all(codes >= FOOT_CODES for codes in found)
    assert set.union(*found) - FOOT_CODES == _codes(stops)


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_fifty_doors_take_nine_pages(lettering: Lettering, paper: Paper) -> None:
    stops = amazon_stops(50)
    found = [read_zxing(page) for page in pages(draw_run_sheet(run_sheet(stops), lettering, paper))]
    assert len(found) <= 9
    assert set.union(*found) == FOOT_CODES | _codes(stops)


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_numbers_of_every_carrier_read_back_with_each_engine_alone(
    lettering: Lettering, paper: Paper
) -> None:
    pictures = pages(draw_run_sheet(run_sheet(_mixed_stops()), lettering, paper))
    for engine in (read_zxing, read_zbar):
        assert set.union(*(engine(page) for page in pictures)) == FOOT_CODES | set(MIXED)


@pytest.mark.parametrize(("paper", "seed"), [(LETTER, 1), (A4, 2)], ids=["Letter", "A4"])
def test_every_code_reads_back_after_a_tired_photocopier(
    lettering: Lettering, paper: Paper, seed: int
) -> None:
    pictures = pages(draw_run_sheet(run_sheet(_mixed_stops()), lettering, paper))
    found = [read(photocopy(page, seed)) for page in pictures]
    assert all(codes >= FOOT_CODES for codes in found)
    assert set.union(*found) == FOOT_CODES | set(MIXED)


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_a_sheet_has_the_size_of_its_paper(lettering: Lettering, paper: Paper) -> None:
    with pypdfium2.PdfDocument(
        draw_run_sheet(run_sheet(amazon_stops(1)), lettering, paper)
    ) as document:
        assert document[0].get_size() == pytest.approx((paper.width, paper.height), abs=0.01)


def test_nothing_is_printed_where_shop_printers_cannot_reach(lettering: Lettering) -> None:
    for page in pages(draw_run_sheet(run_sheet(amazon_stops(22)), lettering), dpi=100):
        ink = page < 250
        assert not ink[-65:].any(), "16 mm at the foot"
        assert not ink[:, :48].any(), "12 mm on the left"
        assert not ink[:, -48:].any(), "12 mm on the right"


def test_one_door_stays_on_one_page_and_keeps_the_order_of_travel(lettering: Lettering) -> None:
    stops = amazon_stops(22)
    found = [read_zxing(page) for page in pages(draw_run_sheet(run_sheet(stops), lettering))]
    places = [
        {at for at, codes in enumerate(found) for one in stop.parcels if one.code in codes}
        for stop in stops
    ]
    assert all(len(place) == 1 for place in places)
    assert [min(place) for place in places] == sorted(min(place) for place in places)


def test_a_door_with_more_parcels_than_a_page_goes_on_and_says_so(lettering: Lettering) -> None:
    tower = SheetStop(1, "Tower", "1 High St", tuple(parcel(f"TBA{at:012}") for at in range(40)))
    pdf = draw_run_sheet(run_sheet((tower, *amazon_stops(2)[1:])), lettering)
    found = [read_zxing(page) for page in pages(pdf)]
    assert set.union(*found) >= _codes((tower,))
    told = [WORDS.continued in text for text in texts(pdf)]
    assert told[0] is False
    assert sum(told) >= 3
    assert all("Tower" in text for text, is_told in zip(texts(pdf), told, strict=True) if is_told)


def test_each_page_names_itself_the_print_and_the_journal(lettering: Lettering) -> None:
    found = texts(draw_run_sheet(run_sheet(amazon_stops(22)), lettering))
    for page, text in enumerate(found, start=1):
        assert f"Page {page} of {len(found)} · printed 12:51 · journal 8c41 f02e" in text
        assert "Bill 2026-14" in text
        for head in (WORDS.stop, WORDS.shelf, WORDS.parcel, WORDS.done):
            assert head in text


def test_people_find_names_notes_shelves_and_numbers_in_groups(lettering: Lettering) -> None:
    stops = amazon_stops(22)
    text = "\n".join(texts(draw_run_sheet(run_sheet(stops), lettering)))
    for stop in stops:
        for words in (stop.name, stop.address, *stop.notes, stop.parcels[0].shelf):
            assert words in text
        for one in stop.parcels:
            assert in_fours(one.code) in text
    for words in ("Kraft & Bloom Florist", "22 stops", "14.2 km", "Rest delivered", "safe place"):
        assert words in text


def test_the_last_page_alone_counts_the_parcels_and_strikes_out_the_rest(
    lettering: Lettering,
) -> None:
    pdf = draw_run_sheet(run_sheet(amazon_stops(22)), lettering)
    told = ["Parcels on this sheet: 31" in text for text in texts(pdf)]
    assert told == [False] * (len(told) - 1) + [True]
    last = pages(pdf, dpi=50)[-1] < 200
    struck = [last[:, column][last.shape[0] // 2 :].any() for column in range(30, 390, 20)]
    assert all(struck), "a stroke crosses the whole width of the empty room"


@pytest.mark.parametrize("count", range(20))
def test_there_is_always_room_for_the_total(lettering: Lettering, count: int) -> None:
    stops = tuple(
        SheetStop(number, "A", "B", (parcel(f"TBA{number:012}"),)) for number in range(1, count + 1)
    )
    found = texts(draw_run_sheet(run_sheet(stops), lettering))
    assert f"Parcels on this sheet: {count}" in found[-1]
    assert sum(text.count(WORDS.sign_here) for text in found) == count


def test_hostile_names_are_drawn_literally(lettering: Lettering) -> None:
    names = (
        "<img src='x'>",
        "[[[ %s {page} \\",
        "&lt;b&gt; (] )",
        "=1+1",
        "\x00\x1b[2J",
        "a" * 999,
    )
    stops = tuple(
        SheetStop(number, name, name, (parcel(f"TBA{number:012}"),), (name,))
        for number, name in enumerate(names, start=1)
    )
    sheet = replace(run_sheet(stops), title=names[1], person=names[0], remarks=names)
    pdf = draw_run_sheet(sheet, lettering)
    text = "\n".join(texts(pdf))
    for name in names[:4]:
        assert name in text
    assert "aaaa…" in text
    assert set.union(*(read_zxing(page) for page in pages(pdf))) == FOOT_CODES | _codes(stops)


def test_a_code_too_long_or_too_strange_for_bars_becomes_a_square_code(
    lettering: Lettering,
) -> None:
    codes = ("X" * 40, "ÅÄÖ12")
    parcels = tuple(SheetParcel(in_fours(code), code) for code in codes)
    (page,) = pages(draw_run_sheet(run_sheet((SheetStop(1, "A", "B", parcels),)), lettering))
    assert read_zxing(page) == FOOT_CODES | set(codes)


def test_words_of_another_language_that_are_longer_still_fit(lettering: Lettering) -> None:
    words = replace(
        WORDS,
        language="es",
        ticks=("entregado en mano", "lugar seguro", "devuelto a la tienda"),
        sign_here="nombre, firma, hora de la entrega",
        out_at="Hora de salida",
        back_at="Hora de regreso",
    )
    (page,) = pages(draw_run_sheet(run_sheet(_mixed_stops()[:3], words), lettering), dpi=100)
    assert not (page[:, -48:] < 250).any()


def test_the_same_sheet_gives_the_same_bytes(lettering: Lettering) -> None:
    first = draw_run_sheet(run_sheet(amazon_stops(22)), lettering)
    draw_run_sheet(run_sheet(_mixed_stops()), lettering)
    assert draw_run_sheet(run_sheet(amazon_stops(22)), lettering) == first


def test_every_face_travels_inside_the_file_and_the_language_is_named(lettering: Lettering) -> None:
    pdf = draw_run_sheet(run_sheet(amazon_stops(1)), lettering)
    assert b"/Lang (en)" in pdf
    assert b"Helvetica" not in pdf


def test_a_sheet_without_outcome_codes_gives_their_room_to_the_doors(lettering: Lettering) -> None:
    sheet = run_sheet(amazon_stops(22))
    bare = draw_run_sheet(replace(sheet, outcomes=()), lettering)
    assert len(pages(bare, dpi=10)) < len(pages(draw_run_sheet(sheet, lettering), dpi=10))
