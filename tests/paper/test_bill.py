"""The handover bill can be read, added up and trusted: on Letter, on A4 and on a receipt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.paper.bill import draw_bill
from hubdesk.paper.billsheets import BackRow, BillRow, BillSheet, BillWords, Total
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.sheets import A4, LETTER, RECEIPT
from hubdesk.parcels.bill import signature_from
from tests.paper.morning import in_fours
from tests.paper.raster import pages, photocopy, read, texts

PAPERS = [LETTER, A4, RECEIPT]
CODE = "BILL 2026-14 8c41f02e9b6f4d5e8c41f02e9b6f4d5e"
WORDS = BillWords(
    language="en",
    number="#",
    parcel="Parcel taken in",
    note="Remarks",
    nothing_came="No parcel was taken in.",
    missing="On the notice, but not in the delivery: {count}",
    back="Went back with the driver: {count}",
    counted="Counted by hand",
    received_by="Received by",
    driver="Driver",
    sign_here="signature of the driver",
    page="Page {page} of {pages}",
    journal="journal {hash}",
    seal="seal {hash}",
)
SPANISH = BillWords(
    language="es",
    number="#",
    parcel="Paquete recibido",
    note="Observaciones",
    nothing_came="No se recibió ningún paquete.",
    missing="En el aviso, pero no en la entrega: {count}",
    back="Regresaron con el repartidor: {count}",
    counted="Contados a mano",
    received_by="Recibido por",
    driver="Repartidor",
    sign_here="firma del repartidor",
    page="Página {page} de {pages}",
    journal="diario {hash}",
    seal="sello {hash}",
)
NAME = signature_from(
    300, 100, [[(10, 80), (60, 20), (90, 80), (130, 40)], [(150, 60), (290, 55)], [(200, 10)]]
)


def bill(count: int, words: BillWords = WORDS, *, signed: bool = True) -> BillSheet:
    rows = tuple(
        BillRow(
            place,
            in_fours(f"TBA{309611474000 + place}"),
            "DAMAGED: corner crushed, tape torn open along one side" if place % 7 == 3 else "",
        )
        for place in range(1, count + 1)
    )
    return BillSheet(
        title="Handover bill 2026-14",
        subtitle="",
        status="",
        about="Amazon · Route 5",
        when="Friday 26 June 2026, 08:31",
        shop="Kraft & Bloom Florist, 102 Water St, Eau Claire WI 54703",
        rows=rows,
        missing=(in_fours("TBA309611479001"), in_fours("TBA309611479002")) if count else (),
        back=(BackRow(in_fours("TBA309611479120"), "not for this shop"),) if count else (),
        totals=(
            Total("Announced", count + 2, "forty-two"),
            Total("Parcels taken in", count, "forty"),
            Total("Missing", 2, "two"),
        ),
        clerk="Rosa",
        driver="Sam Hill" if signed else "",
        signature=NAME if signed else None,
        code=CODE,
        seal="8c41f02e",
        journal_hash="9b6f4d5e",
        words=words,
    )


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("count", [0, 1, 40, 120])
def test_every_number_stands_on_the_bill_once_and_each_page_can_be_checked(
    lettering: Lettering, paper, count
) -> None:
    told = bill(count)
    pdf = draw_bill(told, lettering, paper)
    said = texts(pdf)
    for row in told.rows:
        assert sum(text.count(row.number) for text in said) == 1
        assert f"{row.place}" in "".join(said)
    assert all(told.title in text for text in said)
    assert all(f"seal {told.seal}" in text for text in said)
    assert {code for page in pages(pdf) for code in read(page)} == {CODE}
    assert len(said) <= {0: 1, 1: 1, 40: 2, 120: 5}[count]
    last = said[-1]
    for word in (WORDS.counted, WORDS.sign_here, "Sam Hill", "Rosa", f"{count} (forty)"):
        assert word in last
    assert ("No parcel was taken in." in last) is (count == 0)


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
@pytest.mark.parametrize("count", range(22, 46, 2))
def test_there_is_always_room_for_totals_and_the_signature(lettering, paper, count) -> None:
    said = texts(draw_bill(bill(count), lettering, paper))
    assert [WORDS.sign_here in text for text in said] == [False] * (len(said) - 1) + [True]
    assert ["(forty)" in text for text in said] == [False] * (len(said) - 1) + [True]


def test_no_piece_lies_on_another(lettering) -> None:
    """The stroke, the totals and the boxes keep apart: what is drawn lies inside the paper."""
    for paper in PAPERS:
        for page in pages(draw_bill(bill(40), lettering, paper), dpi=72):
            ink = page < 250
            edge = 8
            assert not ink[:edge].any()
            assert not ink[-edge:].any()
            assert not ink[:, :edge].any()
            assert not ink[:, -edge:].any()


def test_a_roll_is_as_long_as_its_bill(lettering) -> None:
    short, long = (pages(draw_bill(bill(n), lettering, RECEIPT), dpi=36) for n in (1, 40))
    assert len(short) == len(long) == 1
    assert long[0].shape[0] > 2 * short[0].shape[0]
    assert long[0].shape[1] == short[0].shape[1]


def test_the_code_survives_a_photocopy(lettering) -> None:
    (page,) = pages(draw_bill(bill(1), lettering))
    assert read(photocopy(page)) == {CODE}


def test_a_signature_is_drawn_and_an_unsigned_bill_leaves_its_box_empty(lettering) -> None:
    signed, on_paper = (
        pages(draw_bill(told, lettering), dpi=100)[0] < 128
        for told in (bill(1), replace(bill(1), signature=None))
    )
    assert (on_paper & ~signed).sum() == 0
    assert (signed & ~on_paper).sum() > 100


def test_spanish_words_fit_and_hostile_ones_are_drawn_literally(lettering) -> None:
    told = replace(
        bill(2, SPANISH),
        shop="<b>%s {page}</b> \\ " + "a" * 300,
        rows=(BillRow(1, "X" * 90, "\x1b[2J ¿roto? " + "largo " * 90),),
        driver="D" * 200,
    )
    for paper in PAPERS:
        (said,) = texts(draw_bill(told, lettering, paper))
        assert "firma del repartidor" in said
        assert "<b>%s {page}</b>" in said.replace("\r\n", "")
        assert b"/Lang (es)" in draw_bill(told, lettering, paper)


def test_a_void_bill_says_so_and_a_supplement_names_its_bill(lettering) -> None:
    told = replace(
        bill(1), status="VOID: this bill was undone", subtitle="Supplement to bill 2026-13"
    )
    (said,) = texts(draw_bill(told, lettering))
    assert "VOID: this bill was undone" in said
    assert "Supplement to bill 2026-13" in said


def test_the_same_bill_gives_the_same_bytes_whatever_was_drawn_between(lettering) -> None:
    first = draw_bill(bill(40), lettering)
    draw_bill(bill(1, SPANISH), lettering, A4)
    assert draw_bill(bill(40), lettering) == first
