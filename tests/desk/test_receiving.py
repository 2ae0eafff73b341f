"""Receiving the morning delivery: one scan, one verdict, and it is on the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.desk import loads, planning, reappearing, receiving, rounds
from hubdesk.desk.looking import delivery, today
from hubdesk.desk.notices import take_notice
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import Tone, VerdictKind
from hubdesk.parcels.facts import Kind, LoadClosed
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Symbology
from tests.desk.conftest import assert_sound, scan


def kinds(counter, parcel):
    with counter.view() as view:
        return [kept.entry.kind for kept in view.journal.of_parcel(parcel)]


def test_an_expected_parcel_goes_to_a_shelf_and_is_counted(morning):
    verdict = scan(morning, "TBA309611474471")
    assert (verdict.kind, verdict.shelf, verdict.nth, verdict.of) == (
        VerdictKind.TAKEN,
        "A1",
        1,
        4,
    )
    assert verdict.subject.recipient.name == "Maria Lindqvist"
    assert kinds(morning, verdict.subject.parcel.id) == [Kind.EXPECTED, Kind.RECEIVED]
    assert_sound(morning)


@pytest.mark.parametrize(("postcode", "outside"), [("54016", "54016"), ("4703", ""), ("", "")])
def test_a_noticed_parcel_for_another_area_is_taken_in_and_somebody_must_look(
    counter, tmp_path, postcode, outside
):
    counter.shop = replace(counter.shop, postcodes=frozenset({"54701", "04703"}))
    file = tmp_path / "notice.csv"
    file.write_text(f"Tracking ID,Recipient,Address,Zip\nTBA309611474471,Ana,3 C St,{postcode}\n")
    take_notice(counter, file)
    verdict = scan(counter, "TBA309611474471")
    assert (verdict.kind, verdict.shelf, verdict.outside) == (VerdictKind.TAKEN, "A1", outside)
    assert len(today(counter).look_into) == bool(outside)
    assert len(delivery(counter).received) == 1


def test_parcels_for_one_door_share_a_shelf_in_whichever_spelling_the_address_came(morning):
    first = scan(morning, "TBA309611474471")
    scan(morning, "TBA309611474519")
    second = scan(morning, "TBA309611474467")
    assert first.shelf == second.shelf


def test_full_shelves_hand_on_to_the_next(counter):
    numbers = [f"TBA30961147{number}" for number in range(1000, 1003)]
    assert [scan(counter, number).shelf for number in numbers] == ["A1", "A1", "A2"]


def test_the_shelves_follow_the_order_of_the_run(morning):
    shelves = [
        scan(morning, number).shelf
        for number in ("TBA309611474533", "TBA309611474519", "TBA309611474471", "TBA309611474467")
    ]
    assert shelves == ["B1", "A2", "A1", "A1"]


def test_a_closed_parcel_on_the_counter_leaves_an_entry_and_can_be_taken_back(morning, clock):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    run = rounds.depart(morning, planning.plan(morning, "North", "Luis", [parcel]).id)
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    assert scan(morning, "TBA309611474471").kind is VerdictKind.CLOSED_BEFORE
    assert kinds(morning, parcel)[-1] is Kind.DELIVERED
    clock.forward(hours=2)
    seen = scan(morning, "TBA309611474471")
    assert (seen.kind, seen.why) == (VerdictKind.CLOSED_BEFORE, "delivered")
    assert kinds(morning, parcel)[-1] is Kind.SEEN
    scan(morning, "TBA309611474471")
    assert kinds(morning, parcel).count(Kind.SEEN) == 1
    back = reappearing.take_back(morning, parcel)
    assert (back.kind, back.subject.parcel.status) == (VerdictKind.TAKEN, Status.ON_SHELF)
    with pytest.raises(Refused, match="not_closed"):
        reappearing.take_back(morning, parcel)
    assert_sound(morning)
    assert undo(morning).subject.parcel.status is Status.DELIVERED


def test_a_parcel_that_the_driver_kept_can_be_taken_in_after_all(morning):
    parcel = scan(morning, "1Z5R89390357567127").subject.parcel.id
    receiving.refuse(morning, parcel)
    back = reappearing.take_back(morning, parcel)
    assert (back.subject.parcel.status, kinds(morning, parcel)[-1]) == (
        Status.ON_SHELF,
        Kind.RECEIVED,
    )
    assert_sound(morning)


def test_the_same_parcel_twice_says_who_had_it_and_when_and_writes_nothing(morning, clock):
    first = scan(morning, "TBA309611474471")
    at = clock()
    morning.clerk = "Luis"
    again = scan(morning, "TBA 3096 1147 4471")
    assert (again.kind, again.tone, again.by, again.at) == (
        VerdictKind.AGAIN,
        Tone.AGAIN,
        "Rosa",
        at,
    )
    assert len(kinds(morning, first.subject.parcel.id)) == 2


def test_a_parcel_that_is_not_on_the_notice_is_kept_aside_until_somebody_answers(morning):
    verdict = scan(morning, "1Z5R89390357567127")
    assert (verdict.kind, verdict.shelf, verdict.question) == (
        VerdictKind.NOT_ON_NOTICE,
        "X1",
        True,
    )
    parcel = verdict.subject.parcel.id
    assert [line.parcel.id for line in delivery(morning).look_into] == [parcel]
    assert receiving.accept(morning, parcel).kind is VerdictKind.TAKEN
    assert delivery(morning).look_into == ()
    assert_sound(morning)


def test_a_parcel_kept_aside_is_not_taken_in_when_a_notice_says_it_is_another_shops(
    morning, tmp_path
):
    parcel = scan(morning, "1Z5R89390357567127").subject.parcel.id
    file = tmp_path / "later.csv"
    file.write_text("tracking,store\n1Z5R89390357567127,Hudson Hardware\n")
    take_notice(morning, file)
    verdict = receiving.accept(morning, parcel)
    assert (verdict.kind, verdict.shop) == (VerdictKind.NOT_FOR_US, "Hudson Hardware")
    assert_sound(morning)


def test_a_parcel_kept_aside_can_be_given_back(morning):
    parcel = scan(morning, "1Z5R89390357567127").subject.parcel.id
    verdict = receiving.refuse(morning, parcel)
    assert verdict.subject.parcel.status is Status.GIVEN_BACK
    with pytest.raises(Refused, match="not_aside"):
        receiving.accept(morning, parcel)
    assert scan(morning, "1Z5R89390357567127").kind is VerdictKind.CLOSED_BEFORE


@pytest.mark.parametrize(
    "label", ["TBA309611479120", "420540169261290113185417468510"], ids=["notice", "postcode"]
)
def test_a_parcel_for_another_shop_goes_back_to_the_driver(morning, label):
    verdict = scan(morning, label)
    assert (verdict.kind, verdict.tone) == (VerdictKind.NOT_FOR_US, Tone.STOP)
    assert verdict.subject.parcel.status is Status.GIVEN_BACK
    assert_sound(morning)


def test_without_any_notice_the_count_is_the_notice(counter):
    verdict = scan(counter, "1Z5R89390357567127")
    assert (verdict.kind, verdict.shelf) == (VerdictKind.TAKEN, "A1")
    assert not verdict.subject.parcel.noticed
    assert delivery(counter).without_notice == 1


@pytest.mark.parametrize(
    ("text", "symbology", "kind"),
    [
        ("036000291452", Symbology.UPCA, VerdictKind.PRODUCT_CODE),
        ("986578788855", Symbology.EAN13, VerdictKind.PRODUCT_CODE),
        ("SNDI9xDHq4_001_v", None, VerdictKind.NOT_THE_LABEL),
        ("42054701", Symbology.GS1_128, VerdictKind.NOT_THE_LABEL),
        ("1Z5R89390357567128", None, VerdictKind.UNKNOWN_CODE),
        ("hello", None, VerdictKind.UNKNOWN_CODE),
        ("x" * 10_000, None, VerdictKind.UNKNOWN_CODE),
        ("TBA3096\x0011474471", None, VerdictKind.UNKNOWN_CODE),
        ("\u202eTBA309611474471", None, VerdictKind.UNKNOWN_CODE),
        ("", None, VerdictKind.UNKNOWN_CODE),
    ],
)
def test_what_is_no_parcel_number_changes_nothing(morning, text, symbology, kind):
    with morning.view() as view:
        before = view.journal.last_position()
    verdict = scan(morning, text, symbology)
    assert (verdict.kind, verdict.tone) == (kind, Tone.NOT_A_PARCEL)
    with morning.view() as view:
        assert view.journal.last_position() == before


def test_a_damaged_box_is_noted_and_waits_for_a_look(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    verdict = receiving.damaged(morning, parcel, "corner crushed")
    assert verdict.subject.parcel.damaged
    with pytest.raises(Refused, match="not_here"):
        receiving.damaged(morning, "no-such-parcel")


def test_finishing_names_what_never_came_and_a_late_one_is_still_received(morning):
    scan(morning, "TBA309611474471")
    scan(morning, "TBA309611479120")
    verdict = loads.close_count(morning)
    assert (verdict.kind, verdict.nth, verdict.count) == (VerdictKind.LOAD_FINISHED, 1, 3)
    late = scan(morning, "TBA309611474519")
    assert late.kind is VerdictKind.TAKEN
    with pytest.raises(Refused, match="nothing_to_finish"):
        loads.close_count(morning)
    assert_sound(morning)


def test_what_another_shop_was_to_get_is_neither_counted_nor_missing_here(morning):
    for number in ("4471", "4467", "4519"):
        scan(morning, f"TBA30961147{number}")
    verdict = loads.close_count(morning)
    assert (verdict.count, verdict.nth, verdict.of) == (1, 3, 4)
    with morning.view() as view:
        others = view.parcels.by_number("TBA309611479120")[0].parcel
        assert others.status is Status.EXPECTED
        closed = list(view.journal.every())[-1].entry.facts
    assert (closed.expected, closed.received, closed.missing) == (4, 3, 1)
    with pytest.raises(Refused, match="nothing_to_finish"):
        loads.close_count(morning)


def test_a_load_that_is_called_the_same_each_day_is_counted_by_the_day(counter, tmp_path, clock):
    file = tmp_path / "notice.csv"
    for number in ("TBA309611474471", "TBA309611474467"):
        file.write_text(f"tracking,load\n{number},Route 5\nTBA309611474519,Route 5\n")
        take_notice(counter, file)
        scan(counter, number)
        loads.close_count(counter)
        clock.forward(days=1)
    with counter.view() as view:
        facts = [kept.entry.facts for kept in view.journal.every()]
    counts = [(f.expected, f.received, f.missing) for f in facts if isinstance(f, LoadClosed)]
    assert counts == [(2, 1, 1), (2, 1, 1)]


def test_yesterdays_notice_does_not_put_todays_parcels_aside(morning, clock):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    clock.forward(hours=9)
    rounds.depart(morning, planning.plan(morning, "North", "Luis", [parcel]).id)
    clock.forward(hours=14)
    assert scan(morning, "1Z5R89390357567127").kind is VerdictKind.TAKEN


def test_a_number_that_its_carrier_uses_again_is_received_without_a_notice(counter, clock):
    parcel = scan(counter, "1Z5R89390357567127").subject.parcel.id
    run = rounds.depart(counter, planning.plan(counter, "North", "Luis", [parcel]).id)
    rounds.finish_rest(counter, run, OUTCOMES["RD"])
    clock.forward(days=10)
    assert scan(counter, "1Z5R89390357567127").kind is VerdictKind.CLOSED_BEFORE
    clock.forward(days=400)
    again = scan(counter, "1Z5R89390357567127")
    assert (again.kind, again.subject.parcel.id == parcel) == (VerdictKind.TAKEN, False)
    assert_sound(counter)


def test_a_full_delivery_is_closed_as_well_and_only_once(morning):
    for number in ("TBA309611474471", "TBA309611474467", "TBA309611474519", "TBA309611474533"):
        scan(morning, number)
    assert delivery(morning).can_finish
    verdict = loads.close_count(morning)
    assert (verdict.count, verdict.nth, verdict.of) == (0, 4, 4)
    assert not delivery(morning).can_finish
    with pytest.raises(Refused, match="nothing_to_finish"):
        loads.close_count(morning)
    undo(morning)
    assert delivery(morning).can_finish
    assert_sound(morning)


def test_an_undo_that_is_refused_does_not_block_the_ones_before(morning):
    first = scan(morning, "TBA309611474519").subject.parcel.id
    scan(morning, "TBA309611474471")
    elsewhere = morning.done.pop()
    receiving.damaged(morning, elsewhere[0].parcels[0])
    morning.done.pop()
    morning.done.append(elsewhere)
    with pytest.raises(Refused, match="changed_since"):
        undo(morning)
    assert undo(morning).subject.parcel.id == first


def test_undo_takes_back_one_job_at_a_time_and_erases_nothing(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    receiving.damaged(morning, parcel)
    assert not undo(morning).subject.parcel.damaged
    assert undo(morning).subject.parcel.status is Status.EXPECTED
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo(morning)
    assert kinds(morning, parcel) == [
        Kind.EXPECTED,
        Kind.RECEIVED,
        Kind.DAMAGED,
        Kind.UNDONE,
        Kind.UNDONE,
    ]
    assert scan(morning, "TBA309611474471").kind is VerdictKind.TAKEN
    assert_sound(morning)


def test_undo_of_a_parcel_without_notice_leaves_only_its_history(morning):
    parcel = scan(morning, "1Z5R89390357567127").subject.parcel.id
    verdict = undo(morning)
    assert verdict.subject is None
    with morning.view() as view:
        assert view.parcels.get(parcel) is None
    assert len(kinds(morning, parcel)) == 2
    assert_sound(morning)


def test_everybody_who_listens_hears_of_a_job_only_when_it_is_safe(morning):
    heard = []

    def listen(entries):
        with morning.view() as view:
            heard.extend((e.kind, view.journal.entry(e.id) is not None) for e in entries)

    morning.listen(listen)
    scan(morning, "TBA309611474471")
    assert heard == [(Kind.RECEIVED, True)]
