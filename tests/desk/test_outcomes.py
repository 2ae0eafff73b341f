"""What happened at the door: told once, told better, and told of what never left."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hubdesk.desk import homecoming, planning, proofs, rounds
from hubdesk.desk.homecoming import time_at_door
from hubdesk.desk.proofs import Proof
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.bill import Signature
from hubdesk.parcels.facts import Attempted, Delivered
from hubdesk.parcels.outcomes import OUTCOMES, Place, Reason
from hubdesk.parcels.parcel import RunStatus, Status
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import assert_sound, scan
from tests.desk.test_rounds import NUMBERS, outcome

DRAWN = Signature(1000, 300, (((1, 2), (3, 4), (5, 6)),))
MARIA, AMES = NUMBERS[0], NUMBERS[2]


@pytest.fixture
def parcels(morning):
    return {number: scan(morning, number).subject.parcel.id for number in NUMBERS}


@pytest.fixture
def run(morning, parcels):
    return go_out(morning, list(parcels.values()))


def go_out(counter, parcels):
    return rounds.depart(counter, planning.plan(counter, "North", "Luis", parcels).id)


def parcel_of(counter, parcel_id):
    with counter.view() as view:
        return view.parcels.get(parcel_id).parcel


def run_of(counter, run):
    with counter.view() as view:
        return view.runs.get(run.id)


def test_every_reason_and_every_place_has_one_code():
    one = [each for each in OUTCOMES.values() if not each.rest]
    assert sorted(each.place for each in one if each.place) == sorted(Place)
    assert sorted(each.reason for each in one if each.reason) == sorted(Reason)


def test_who_signed_lies_beside_the_journal_and_the_journal_seals_it(morning, parcels, run):
    told = Proof("  Anna   Ames ", "at the side door", DRAWN)
    rounds.finish(morning, parcels[AMES], OUTCOMES["DI"], proof=told)
    (result,) = [
        each for each in homecoming.results(morning, run.id).results if each.outcome is not None
    ]
    assert (result.witness.name, result.witness.note) == ("Anna Ames", "at the side door")
    assert result.witness.signature == DRAWN
    with morning.view() as view:
        facts = view.journal.of_parcel(parcels[AMES])[-1].entry.facts
        assert isinstance(facts, Delivered)
        assert "Ames" not in str(facts)
        assert proofs.of(view, facts) == result.witness
    assert len(facts.seal) == 32
    assert_sound(morning)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (Proof(signature=DRAWN), "whose_name"),
        (Proof("A", "", Signature(9, 9, ())), "nobody_signed"),
    ],
)
def test_half_a_signature_is_none_and_nothing_is_written(morning, parcels, run, told, why):
    with pytest.raises(Refused, match=why):
        rounds.finish(morning, parcels[AMES], OUTCOMES["DI"], proof=told)
    assert parcel_of(morning, parcels[AMES]).status is Status.OUT


def test_the_same_answer_read_twice_is_said_and_changes_nothing(morning, parcels, run):
    scan(morning, MARIA)
    scan(morning, outcome("DH"))
    with pytest.raises(Refused, match="outcome_again"):
        scan(morning, outcome("DH"))
    scan(morning, MARIA)
    with pytest.raises(Refused, match="outcome_again"):
        scan(morning, outcome("DH"))
    assert homecoming.results(morning, run.id).delivered == 1


def test_an_answer_whose_parcel_was_not_read_changes_nothing(morning, parcels, run):
    scan(morning, MARIA)
    scan(morning, outcome("DH"))
    with pytest.raises(Refused, match="no_parcel_in_hand"):
        scan(morning, outcome("NH"))
    assert parcel_of(morning, parcels[MARIA]).status is Status.DELIVERED


def test_a_parcel_scanned_again_with_another_answer_is_corrected_by_an_entry(morning, parcels, run):
    scan(morning, MARIA)
    scan(morning, outcome("DH"))
    before = count(morning)
    scan(morning, MARIA)
    verdict = scan(morning, outcome("NH"))
    assert (verdict.kind, bool(verdict.shelf)) == (VerdictKind.OUTCOME_CHANGED, True)
    back = parcel_of(morning, parcels[MARIA])
    assert (back.status, back.tries) == (Status.ON_SHELF, 1)
    assert count(morning) > before
    assert_sound(morning)
    scan(morning, MARIA)
    verdict = scan(morning, outcome("DP"))
    assert parcel_of(morning, parcels[MARIA]).status is Status.DELIVERED
    assert parcel_of(morning, parcels[MARIA]).tries == 1
    assert_sound(morning)


def count(counter):
    with counter.view() as view:
        return view.journal.count()


def test_a_corrected_answer_closes_the_run_again_with_its_new_figures(morning, parcels, run):
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    verdict = rounds.finish(morning, parcels[AMES], OUTCOMES["BA"])
    assert verdict.run.status is RunStatus.CLOSED
    told = homecoming.results(morning, run.id)
    assert (told.delivered, told.back, told.open) == (3, 1, ())
    assert_sound(morning)


def test_an_answer_is_not_changed_after_the_parcel_went_on(morning, parcels, run):
    rounds.finish(morning, parcels[AMES], OUTCOMES["NH"])
    go_out(morning, [parcels[AMES]])
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    verdict = rounds.finish(morning, parcels[AMES], OUTCOMES["DH"])
    assert (verdict.kind, verdict.subject.parcel.tries) == (VerdictKind.RUN_FINISHED, 2)
    planned = parcel_of(morning, parcels[AMES]).run
    assert planned != run.id
    moved = rounds.finish(morning, parcels[AMES], OUTCOMES["NH"])
    assert moved.kind is VerdictKind.OUTCOME_CHANGED
    planning.plan(morning, "Third", "Rosa", [parcels[AMES]])
    with pytest.raises(Refused, match="changed_since"):
        rounds.finish(morning, parcels[AMES], OUTCOMES["DH"])
    assert_sound(morning)


def test_an_answer_for_what_never_left_is_refused(morning, parcels):
    with pytest.raises(Refused, match="not_out"):
        rounds.finish(morning, parcels[AMES], OUTCOMES["DH"])
    with pytest.raises(Refused, match="not_out"):
        rounds.finish(morning, "no-such-parcel", OUTCOMES["DH"])
    planned = planning.plan(morning, "North", "Luis", list(parcels.values()))
    with pytest.raises(Refused, match="run_not_left"):
        rounds.finish_rest(morning, planned, OUTCOMES["RD"])


def test_a_run_that_is_home_has_no_rest(morning, parcels, run):
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    with pytest.raises(Refused, match="all_answered"):
        rounds.finish_rest(morning, run, OUTCOMES["RD"])


def test_the_third_try_in_vain_sends_a_parcel_back_but_a_puncture_is_no_try(morning, parcels, run):
    for code in ("NH", "VH", "NC", "TM"):
        verdict = rounds.finish(morning, parcels[AMES], OUTCOMES[code])
        assert (verdict.why, verdict.subject.parcel.status) == ("", Status.ON_SHELF)
        go_out(morning, [parcels[AMES]])
    verdict = rounds.finish(morning, parcels[AMES], OUTCOMES["NH"])
    assert (verdict.why, verdict.shelf) == ("tries_over", "X1")
    assert verdict.subject.parcel.status is Status.ASIDE
    with pytest.raises(Refused, match="not_on_shelf"):
        planning.plan(morning, "Once more", "Luis", [parcels[AMES]])
    assert_sound(morning)


@pytest.mark.parametrize("code", ["RF", "DX", "HZ", "WA"])
def test_what_the_customer_or_the_law_refuses_goes_back_at_once(morning, parcels, run, code):
    verdict = rounds.finish(morning, parcels[AMES], OUTCOMES[code])
    assert (verdict.why, verdict.subject.parcel.status) == ("its_reason", Status.ASIDE)
    assert undo(morning).subject.parcel.status is Status.OUT


def test_what_came_back_after_its_days_goes_back_to_the_carrier(morning, parcels, run, clock):
    clock.forward(days=30)
    verdict = rounds.finish(morning, parcels[AMES], OUTCOMES["NH"])
    assert verdict.why == "days_over"


def test_a_time_from_the_sheet_is_kept_beside_the_time_of_writing(morning, parcels, run, clock):
    clock.forward(hours=2)
    at = time_at_door(morning, "8:15")
    rounds.finish(morning, parcels[AMES], OUTCOMES["DP"], happened_at=at)
    (result,) = [each for each in homecoming.results(morning, run.id).results if each.outcome]
    assert f"{morning.local(result.happened_at):%H:%M}" == "08:15"
    assert result.recorded_at == clock()
    assert (result.by, result.outcome) == ("Rosa", OUTCOMES["DP"])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("half past", "time_unreadable"),
        ("23:59", "time_ahead"),
        ("25:00", "time_unreadable"),
        ("13 pm", "time_unreadable"),
    ],
)
def test_a_time_that_cannot_be_is_told(morning, text, why):
    with pytest.raises(Refused, match=why):
        time_at_door(morning, text)
    assert time_at_door(morning, "  ") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [("14:20", "14:20"), ("2:20 pm", "14:20"), ("1420", "14:20"), ("12 a.m.", "00:00")],
)
def test_a_time_is_read_as_people_write_it(morning, clock, text, said):
    clock.forward(hours=12)
    assert f"{morning.local(time_at_door(morning, text)):%H:%M}" == said


def test_nothing_is_delivered_before_the_run_has_left(morning, parcels, run, clock):
    with pytest.raises(Refused, match="time_before_departure"):
        rounds.finish(
            morning,
            parcels[AMES],
            OUTCOMES["DP"],
            happened_at=run.departed_at - timedelta(minutes=5),
        )
    with pytest.raises(Refused, match="time_ahead"):
        rounds.finish_rest(morning, run, OUTCOMES["RD"], happened_at=clock() + timedelta(minutes=5))
    assert homecoming.results(morning, run.id).delivered == 0


def test_results_say_what_is_open_what_came_back_and_where_it_lies(morning, parcels, run):
    rounds.finish(morning, parcels[AMES], OUTCOMES["NH"], proof=Proof(note="dog"))
    told = homecoming.results(morning, run.id)
    assert [result.stop for result in told.results] == [1, 1, 2, 3]
    assert (len(told.open), told.back) == (3, 1)
    (back,) = [result for result in told.results if result.outcome]
    assert (back.shelf, back.witness.note) == (parcel_of(morning, parcels[AMES]).shelf, "dog")
    with morning.view() as view:
        tried = view.journal.of_parcel(parcels[AMES])[-2].entry.facts
    assert isinstance(tried, Attempted)
    with pytest.raises(Refused, match="run_unknown"):
        homecoming.results(morning, "no-such-run")
