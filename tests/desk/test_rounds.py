"""Out of the door and back: every parcel of a run ends with an outcome."""

from __future__ import annotations

import pytest

from hubdesk.desk import planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run, write
from hubdesk.parcels.parcel import RunStatus, Status
from hubdesk.parcels.refusals import Refused
from tests.conftest import SHOP_ZONE
from tests.desk.conftest import assert_sound, scan

NUMBERS = ("TBA309611474471", "TBA309611474467", "TBA309611474519", "TBA309611474533")


def outcome(code):
    return write(OwnCode(OwnKind.OUTCOME, code))


@pytest.fixture
def parcels(morning):
    return {number: scan(morning, number).subject.parcel.id for number in NUMBERS}


@pytest.fixture
def run(morning, parcels):
    planned = planning.plan(morning, "North side", "Luis", list(parcels.values()))
    return rounds.depart(morning, planned.id)


def status_of(counter, parcel):
    with counter.view() as view:
        return view.parcels.get(parcel).parcel.status


def test_one_door_is_one_stop_and_streets_keep_their_order(morning, parcels):
    run = planning.plan(morning, "North side", "Luis", list(parcels.values()), window=("13:00", ""))
    assert [len(stop) for stop in run.stops] == [2, 1, 1]
    assert run.code == "260626-1"
    assert_sound(morning)


def test_a_parcel_is_not_planned_twice_nor_before_it_is_here(morning, parcels):
    planning.plan(morning, "North", "Luis", [parcels[NUMBERS[0]]])
    with pytest.raises(Refused, match="already_on_run"):
        planning.plan(morning, "South", "Rosa", [parcels[NUMBERS[0]]])
    with pytest.raises(Refused, match="nothing_to_plan"):
        planning.plan(morning, "South", "Rosa", [])


def test_a_run_is_not_planned_without_one_of_the_parcels_that_were_named(morning, parcels):
    with pytest.raises(Refused, match="not_here"):
        planning.plan(morning, "South", "Rosa", [parcels[NUMBERS[0]], "no-such-parcel"])
    scan(morning, "1Z5R89390357567127")
    with pytest.raises(Refused, match="not_on_shelf"):
        planning.plan(morning, "South", "Rosa", [morning.in_hand])


def test_the_code_of_a_sheet_never_stands_for_two_runs(morning, parcels):
    first, second, third, fourth = parcels.values()
    planning.plan(morning, "North", "Luis", [first])
    elsewhere = Counter(
        morning.record, morning.reader, morning.shop, clerk="Rosa", now=morning.now, zone=SHOP_ZONE
    )
    later = planning.plan(elsewhere, "South", "Rosa", [second])
    undo(morning)
    assert planning.plan(morning, "West", "Luis", [third]).code == "260626-3"
    undo(morning)
    undo(elsewhere)
    assert planning.plan(morning, "East", "Luis", [fourth]).code == "260626-4"
    assert later.code == "260626-2"


def test_a_parcel_then_an_outcome_code_finishes_the_stop(morning, parcels, run):
    scan(morning, NUMBERS[0])
    verdict = scan(morning, outcome("DH"))
    assert (verdict.kind, verdict.count) == (VerdictKind.DELIVERED, 3)
    assert status_of(morning, parcels[NUMBERS[0]]) is Status.DELIVERED


def test_what_was_not_delivered_is_back_on_a_shelf_by_itself(morning, parcels, run):
    scan(morning, NUMBERS[0])
    verdict = scan(morning, outcome("NH"))
    assert verdict.kind is VerdictKind.BROUGHT_BACK
    assert verdict.shelf
    parcel = verdict.subject.parcel
    assert (parcel.status, parcel.tries, parcel.run) == (Status.ON_SHELF, 1, None)


def test_rest_delivered_closes_the_run_from_its_sheet(morning, parcels, run):
    scan(morning, NUMBERS[0])
    scan(morning, outcome("NH"))
    shown = scan(morning, write(for_run(run.code)))
    assert (shown.kind, shown.count) == (VerdictKind.RUN_SHOWN, 3)
    verdict = scan(morning, outcome("RD"))
    assert (verdict.kind, verdict.count) == (VerdictKind.REST_DELIVERED, 3)
    assert verdict.run.status is RunStatus.CLOSED
    assert_sound(morning)


def test_the_last_outcome_closes_the_run(morning, parcels, run):
    for number in NUMBERS:
        scan(morning, number)
        verdict = scan(morning, outcome("DS"))
    assert verdict.kind is VerdictKind.RUN_FINISHED
    with pytest.raises(Refused, match="not_planned"):
        rounds.depart(morning, run.id)


def test_undoing_rest_delivered_puts_the_whole_run_back_on_the_road(morning, parcels, run):
    scan(morning, write(for_run(run.code)))
    scan(morning, outcome("RD"))
    verdict = undo(morning)
    assert verdict.run.status is RunStatus.OUT
    assert {status_of(morning, parcel) for parcel in parcels.values()} == {Status.OUT}
    assert_sound(morning)


def test_an_outcome_for_a_parcel_that_never_left_is_refused(morning, parcels):
    scan(morning, NUMBERS[0])
    with pytest.raises(Refused, match="not_out"):
        scan(morning, outcome("DH"))
    with pytest.raises(Refused, match="no_run_in_hand"):
        scan(morning, outcome("RD"))


def test_a_sheet_of_a_run_that_nobody_knows_is_refused(morning):
    with pytest.raises(Refused, match="run_unknown"):
        scan(morning, write(for_run("250101-7")))


def test_the_time_at_the_door_is_kept_apart_from_the_time_of_writing(morning, parcels, run, clock):
    scan(morning, NUMBERS[0])
    at_the_door = clock()
    clock.forward(hours=2)
    verdict = rounds.finish_stop(morning, OUTCOMES["DP"], happened_at=at_the_door)
    with morning.view() as view:
        entry = view.journal.of_parcel(verdict.subject.parcel.id)[-1].entry
    assert (entry.happened_at, entry.recorded_at) == (at_the_door, clock())
