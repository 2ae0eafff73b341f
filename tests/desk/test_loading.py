"""The loading check: right run, wrong run, not to leave, and who would be forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.desk import loading, planning, replanning, rounds
from hubdesk.desk.loading import Leaving
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import Tone, VerdictKind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import for_run, write
from hubdesk.parcels.parcel import RunStatus, Status, Trait
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import assert_sound, scan
from tests.desk.shelved import number_of, shelve


@pytest.fixture
def oak(counter):
    return [shelve(counter, f"{n} Oak St") for n in (1, 3, 5)]


@pytest.fixture
def run(counter, oak):
    planned = planning.plan(counter, "Oak", "Luis", oak)
    return loading.begin(counter, planned.id).run


def out(counter, parcel):
    """Scan a parcel as it goes out of the door."""
    return scan(counter, number_of(counter, parcel))


def test_a_parcel_of_the_run_is_counted_and_its_stop_is_named(counter, oak, run):
    verdict = out(counter, oak[1])
    assert (verdict.kind, verdict.tone) == (VerdictKind.LOADED, Tone.TAKEN)
    assert (verdict.nth, verdict.of, verdict.stop) == (1, 3, 2)
    again = out(counter, oak[1])
    assert (again.kind, again.tone, again.nth) == (VerdictKind.LOADED_AGAIN, Tone.AGAIN, 1)
    load = loading.look(counter, run.id)
    assert [each.parcel.id for each in load.loaded] == [oak[1]]
    assert [each.parcel.id for each in load.missing] == [oak[0], oak[2]]
    assert_sound(counter)


def test_the_sheet_of_a_run_that_is_here_begins_its_loading(counter, oak):
    run = planning.plan(counter, "Oak", "Luis", oak)
    assert out(counter, oak[0]).kind is VerdictKind.AGAIN
    scan(counter, write(for_run(run.code)))
    assert out(counter, oak[0]).kind is VerdictKind.LOADED


def test_nobody_who_forgot_that_loading_was_on_loads_the_next_delivery(counter, oak, run, clock):
    clock.forward(minutes=21)
    assert out(counter, oak[0]).kind is VerdictKind.AGAIN


def test_a_parcel_of_another_run_is_taken_out_again(counter, run):
    stray = shelve(counter, "1 Elm St")
    other = planning.plan(counter, "Elm", "Rosa", [stray])
    verdict = out(counter, stray)
    assert (verdict.kind, verdict.tone) == (VerdictKind.WRONG_RUN, Tone.STOP)
    assert verdict.run.id == other.id
    assert out(counter, stray).kind is VerdictKind.WRONG_RUN


def test_a_parcel_of_no_run_goes_along_when_it_is_scanned_once_more(counter, oak, run, clock):
    stray = shelve(counter, "3 Oak Street, Apt 4")
    assert out(counter, stray).kind is VerdictKind.NOT_ON_RUN
    assert out(counter, stray).kind is VerdictKind.NOT_ON_RUN  # read twice, not meant
    clock.forward(seconds=2)
    verdict = out(counter, stray)
    assert (verdict.kind, verdict.of, verdict.stop) == (VerdictKind.LOADED, 4, 2)
    with counter.view() as view:
        assert view.runs.get(run.id).stops == ((oak[0],), (oak[1], stray), (oak[2],))
    assert_sound(counter)


def test_an_age_check_is_promised_by_a_second_scan(counter, clock):
    wine = shelve(counter, "1 Oak St", traits=(Trait.ADULT,))
    run = planning.plan(counter, "Oak", "Luis", [wine])
    loading.begin(counter, run.id)
    verdict = out(counter, wine)
    assert (verdict.kind, verdict.why, verdict.tone) == (
        *(VerdictKind.NOT_TO_LEAVE, "adult"),
        Tone.STOP,
    )
    clock.forward(seconds=3)
    verdict = out(counter, wine)
    assert (verdict.kind, verdict.why) == (VerdictKind.LOADED, "adult")
    assert out(counter, wine).kind is VerdictKind.LOADED_AGAIN
    assert loading.depart(counter, run.id).kind is VerdictKind.RUN_LEFT


def test_another_parcel_in_between_is_no_yes(counter, oak, run, clock):
    stray = shelve(counter, "9 Elm St")
    out(counter, stray)
    out(counter, oak[0])
    clock.forward(seconds=5)
    assert out(counter, stray).kind is VerdictKind.NOT_ON_RUN


def test_what_the_customer_refused_is_planned_no_more(counter, oak, run):
    loading.depart(counter, run.id, Leaving.THEY_ARE_IN)
    rounds.finish(counter, oak[0], OUTCOMES["RF"])
    with pytest.raises(Refused, match="not_on_shelf"):
        planning.plan(counter, "Again", "Rosa", [oak[0]])


def test_what_had_a_wrong_address_does_not_leave_again(counter, oak, run):
    loading.depart(counter, run.id, Leaving.THEY_ARE_IN)
    rounds.finish(counter, oak[0], OUTCOMES["BA"])
    again = planning.plan(counter, "Again", "Rosa", [oak[0]])
    loading.begin(counter, again.id)
    verdict = out(counter, oak[0])
    assert (verdict.kind, verdict.why) == (VerdictKind.NOT_TO_LEAVE, "wrong_address")
    with pytest.raises(Refused, match="must_stay"):
        loading.depart(counter, again.id, Leaving.THEY_ARE_IN)
    with counter.view() as view:
        assert view.runs.get(again.id).status is RunStatus.PLANNED


def test_what_the_customer_fetches_does_not_leave(counter, run):
    held = shelve(counter, "1 Elm St", note="will call")
    assert out(counter, held).why == "collected"


def test_what_was_never_received_is_received_and_stays(morning, tmp_path):
    first = scan(morning, "TBA309611474471").subject.parcel.id
    run = planning.plan(morning, "Oak", "Luis", [first])
    loading.begin(morning, run.id)
    verdict = scan(morning, "TBA309611474519")
    assert (verdict.kind, verdict.why) == (VerdictKind.NOT_TO_LEAVE, "not_here")
    assert verdict.subject.parcel.status is Status.ON_SHELF
    assert verdict.shelf


def test_the_forgotten_are_named_before_the_run_leaves(counter, oak, run):
    out(counter, oak[0])
    asked = loading.depart(counter, run.id)
    assert (asked.kind, asked.question, asked.count) == (VerdictKind.FORGOTTEN, True, 2)
    assert [each.parcel.id for each in asked.choices] == oak[1:]
    with counter.view() as view:
        assert view.runs.get(run.id).status is RunStatus.PLANNED
    left = loading.depart(counter, run.id, Leaving.WITHOUT_THEM)
    assert (left.kind, left.count) == (VerdictKind.RUN_LEFT, 1)
    with counter.view() as view:
        here = [view.parcels.get(parcel).parcel for parcel in oak]
    assert [each.status for each in here] == [Status.OUT, Status.ON_SHELF, Status.ON_SHELF]
    assert [each.run for each in here] == [run.id, None, None]
    assert_sound(counter)


def test_what_is_in_the_car_unscanned_leaves_with_a_yes(counter, oak, run):
    left = loading.depart(counter, run.id, Leaving.THEY_ARE_IN)
    assert (left.kind, left.count) == (VerdictKind.RUN_LEFT, 3)
    assert counter.loading is None


def test_all_loaded_leaves_without_a_question(counter, oak, run):
    for parcel in oak:
        out(counter, parcel)
    assert loading.depart(counter, run.id).kind is VerdictKind.RUN_LEFT
    with pytest.raises(Refused, match="not_planned"):
        loading.depart(counter, run.id)
    with pytest.raises(Refused, match="not_planned"):
        loading.begin(counter, run.id)


def test_nothing_loaded_is_no_run(counter, run):
    with pytest.raises(Refused, match="run_empty"):
        loading.depart(counter, run.id, Leaving.WITHOUT_THEM)


def test_a_run_whose_person_is_gone_waits_for_another(counter, run):
    counter.shop = replace(counter.shop, people=("Rosa",))
    for leave in (rounds.depart, loading.depart):
        with pytest.raises(Refused, match="person_gone"):
            leave(counter, run.id)
    with counter.view() as view:
        assert view.runs.get(run.id).status is RunStatus.PLANNED


def test_a_parcel_taken_off_and_put_on_again_is_to_be_loaded_again(counter, oak, run):
    out(counter, oak[0])
    replanning.take_off(counter, run.id, [oak[0]])
    replanning.put_on(counter, run.id, [oak[0]])
    assert [each.parcel.id for each in loading.look(counter, run.id).loaded] == []


def test_a_loading_scan_can_be_undone(counter, oak, run):
    out(counter, oak[0])
    undo(counter)
    assert loading.look(counter, run.id).loaded == ()
    assert out(counter, oak[0]).kind is VerdictKind.LOADED
    assert_sound(counter)


def test_what_is_no_parcel_code_is_answered_as_ever(counter, run):
    assert scan(counter, "HELLO WORLD").kind is VerdictKind.UNKNOWN_CODE
    assert counter.loading == run.id
