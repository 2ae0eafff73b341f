"""Closing the count with the driver: a bill a load, everything on exactly one, signed and kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.desk import bills, loads, receiving
from hubdesk.desk.loads import LoadKey
from hubdesk.desk.notices import take_notice
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.bill import BillStatus, HowSigned, LineNote, Signature, signature_from
from hubdesk.parcels.entry import canonical, plain_entry
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import assert_sound, scan

AMAZON = LoadKey("amazon", "amazon 2026-06-26")
DRAWN = signature_from(300, 100, [[(0, 0), (10, 20), (30, 40)], [(5, 5)]])


def close_all(counter):
    return [bills.close(counter, count.key) for count in bills.open_loads(counter)]


def content(counter, bill):
    return bills.paper(counter, (bill.year, bill.number)).content


@pytest.fixture
def busy(morning):
    """Two of four in, one of them damaged; one without notice, one refused, one another shop's."""
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    receiving.damaged(morning, parcel, "corner crushed")
    scan(morning, "TBA309611474519")
    scan(morning, "TBA309611470001")
    receiving.refuse(morning, scan(morning, "TBA309611470002").subject.parcel.id)
    scan(morning, "TBA309611479120")
    return morning


def test_before_it_is_closed_the_count_says_what_the_bill_will(busy):
    (count,) = bills.open_loads(busy)
    assert (count.key, count.expected, len(count.lines), len(count.back)) == (AMAZON, 5, 3, 2)
    assert count.missing == ("TBA309611474467", "TBA309611474533")
    extra = [line.number for line in count.lines if LineNote.EXTRA in line.notes]
    assert extra == ["TBA309611470001"]


def test_a_bill_says_what_came_what_not_what_was_damaged_and_what_went_back(busy):
    (bill,) = close_all(busy)
    said = content(busy, bill)
    assert (bill.name, bill.status) == ("2026-1", BillStatus.OPEN)
    lines = {line.number[-4:]: (line.notes, line.words) for line in said.lines}
    assert lines == {
        "4471": ((LineNote.DAMAGED,), "corner crushed"),
        "4519": ((), ""),
        "0001": ((LineNote.EXTRA, LineNote.ASIDE), ""),
    }
    assert said.missing == ("TBA309611474467", "TBA309611474533")
    assert {line.number[-4:]: line.why for line in said.back} == {
        "0002": "not_wanted",
        "9120": "not_for_this_shop",
    }
    assert (said.shop, said.address) == (busy.shop.name, busy.shop.address)
    assert said.seal == bills.seal_of(said)
    with busy.view() as view:
        assert view.parcels.by_number("TBA309611474467")[0].parcel.status is Status.MISSING
        assert view.parcels.by_number("TBA309611474471")[0].parcel.bill == "2026-1"
    assert bills.open_loads(busy) == ()
    with pytest.raises(Refused, match="nothing_to_finish"):
        bills.close(busy, AMAZON)
    assert_sound(busy)


def test_what_comes_after_the_bill_opens_a_supplement(busy):
    first = close_all(busy)[0]
    scan(busy, "TBA309611474467")
    scan(busy, "TBA309611470003")
    (second,) = close_all(busy)
    said = content(busy, second)
    assert (second.number, second.supplement_to) == (first.number + 1, first.number)
    assert [(line.number[-4:], line.notes) for line in said.lines] == [
        ("4467", (LineNote.LATE,)),
        ("0003", (LineNote.EXTRA, LineNote.ASIDE)),
    ]
    assert (said.missing, bills.open_loads(busy)) == ((), ())
    assert_sound(busy)


def test_each_carriers_driver_gets_a_bill_of_their_own(counter, tmp_path):
    file = tmp_path / "notice.csv"
    file.write_text("tracking\nTBA309611474471\n1Z5R89390357567127\nTBA309611474519\n")
    take_notice(counter, file)
    for number in ("TBA309611474471", "1Z5R89390357567127"):
        scan(counter, number)
    counts = bills.open_loads(counter)
    assert [(c.key.carrier, len(c.lines), len(c.missing)) for c in counts] == [
        ("amazon", 1, 1),
        ("ups", 1, 0),
    ]
    bills.close(counter, counts[1].key)
    assert [count.key.carrier for count in bills.open_loads(counter)] == ["amazon"]
    with counter.view() as view:
        assert view.parcels.by_number("TBA309611474519")[0].parcel.status is Status.EXPECTED


def test_without_any_notice_the_count_is_the_notice(counter):
    for number in ("TBA309611474471", "TBA309611474519"):
        scan(counter, number)
    (bill,) = close_all(counter)
    said = content(counter, bill)
    assert (said.load, said.carrier, said.expected, len(said.lines)) == ("", "amazon", 0, 2)
    assert all(line.notes == (LineNote.EXTRA,) for line in said.lines)
    with counter.view() as view:
        assert view.journal.of_kinds(Kind.LOAD_CLOSED) == []


def test_a_load_that_was_finished_without_paper_gets_its_bill_later(busy):
    assert loads.close_count(busy).kind is VerdictKind.LOAD_FINISHED
    (count,) = bills.open_loads(busy)
    assert count.missing == ("TBA309611474467", "TBA309611474533")
    bills.close(busy, count.key)
    with busy.view() as view:
        assert len(view.journal.of_kinds(Kind.LOAD_CLOSED)) == 1
    assert bills.open_loads(busy) == ()
    assert_sound(busy)


def test_a_load_of_which_nothing_came_has_a_bill_of_missing_numbers(morning):
    (bill,) = close_all(morning)
    said = content(morning, bill)
    assert (said.lines, len(said.missing)) == ((), 4)


def test_numbers_have_no_gap_and_begin_anew_with_the_year(counter, clock):
    told = []
    for day in (26, 27, 5000):
        scan(counter, f"TBA30961147{day:04}")
        told += [bill.name for bill in close_all(counter)]
        clock.forward(days=1 if day < 27 else 200)
    assert told == ["2026-1", "2026-2", "2027-1"]


def test_an_unsigned_bill_can_be_undone_and_its_number_stays_void(busy):
    close_all(busy)
    undo(busy)
    assert [bill.status for bill in bills.bills_today(busy)] == [BillStatus.VOID]
    assert len(bills.open_loads(busy)[0].lines) == 3
    with busy.view() as view:
        assert view.parcels.by_number("TBA309611474467")[0].parcel.status is Status.EXPECTED
    (again,) = close_all(busy)
    assert (again.name, again.supplement_to) == ("2026-2", 0)
    assert_sound(busy)


def test_a_bill_can_be_undone_after_a_restart_and_after_its_parcels_went_on(busy):
    (bill,) = close_all(busy)
    busy.done.clear()
    with busy.view() as view:
        parcel = view.parcels.by_number("TBA309611474471")[0].parcel.id
    receiving.damaged(busy, parcel, "wet as well")
    assert bills.undo_bill(busy, (bill.year, bill.number)).status is BillStatus.VOID
    with busy.view() as view:
        assert view.parcels.by_number("TBA309611474467")[0].parcel.status is Status.EXPECTED
        assert view.parcels.get(parcel).parcel.bill == ""
    assert_sound(busy)
    with pytest.raises(Refused, match="bill_void"):
        bills.sign(busy, (bill.year, bill.number), "Sam")


def test_a_signed_bill_stands(busy):
    (bill,) = close_all(busy)
    key = (bill.year, bill.number)
    signed = bills.sign(busy, key, "  Sam   Hill ", DRAWN)
    assert (signed.status, signed.driver) == (BillStatus.SIGNED, "Sam Hill")
    paper = bills.paper(busy, key)
    assert paper.signed is not None
    assert (paper.signed.how, paper.signed.signature) == (HowSigned.SCREEN, DRAWN)
    assert paper.signed.signed == paper.content.seal
    with pytest.raises(Refused, match="bill_signed"):
        undo(busy)
    for job in (bills.undo_bill, lambda c, k: bills.sign(c, k, "Sam")):
        with pytest.raises(Refused, match="bill_signed"):
            job(busy, key)
    assert_sound(busy)


def test_a_bill_with_a_supplement_is_not_undone_under_it(busy):
    (bill,) = close_all(busy)
    scan(busy, "TBA309611470003")
    close_all(busy)
    with pytest.raises(Refused, match="changed_since"):
        bills.undo_bill(busy, (bill.year, bill.number))


@pytest.mark.parametrize(
    ("driver", "signature", "why"),
    [
        ("", DRAWN, "no_driver"),
        ("   ", None, "no_driver"),
        ("Sam", Signature(1000, 300, ()), "no_signature"),
        ("Sam", Signature(1000, 300, (((1, 1),),)), "no_signature"),
    ],
)
def test_a_signature_needs_a_name_and_more_than_a_touch(busy, driver, signature, why):
    (bill,) = close_all(busy)
    with pytest.raises(Refused, match=why):
        bills.sign(busy, (bill.year, bill.number), driver, signature)
    with pytest.raises(Refused, match="bill_unknown"):
        bills.sign(busy, (2026, 99), "Sam")
    with pytest.raises(Refused, match="bill_unknown"):
        bills.paper(busy, (2026, 99))


def test_a_signature_on_paper_is_a_signature(busy):
    (bill,) = close_all(busy)
    assert bills.sign(busy, (bill.year, bill.number), "Sam").status is BillStatus.SIGNED
    assert bills.paper(busy, (bill.year, bill.number)).signed.how is HowSigned.PAPER


def test_another_content_has_another_seal(busy):
    said = content(busy, close_all(busy)[0])
    assert bills.seal_of(replace(said, missing=())) != said.seal


points = st.tuples(st.floats(-50, 500), st.floats(-50, 500))


@given(
    st.floats(0, 4000),
    st.floats(0, 4000),
    st.lists(st.lists(points, max_size=40), max_size=80),
)
def test_whatever_is_drawn_fits_the_journal(width, height, strokes):
    drawn = signature_from(width, height, strokes)
    assert max(drawn.width, drawn.height) in (1, 1000)
    found = [point for stroke in drawn.strokes for point in stroke]
    assert len(found) <= 2_000 + len(drawn.strokes)
    assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in found)


def test_five_years_of_bills_later_each_can_still_be_read(busy, clock):
    (bill,) = close_all(busy)
    bills.sign(busy, (bill.year, bill.number), "Sam", DRAWN)
    before = bills.paper(busy, (bill.year, bill.number))
    clock.forward(days=5 * 365)
    assert bills.paper(busy, (bill.year, bill.number)) == before
    with busy.view() as view:
        entry = view.journal.entry(bill.entry).entry
    assert json.loads(canonical(plain_entry(entry)))["facts"]["seal"] == before.content.seal
