"""How entries add up to a run and to a handover bill."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import BillStatus, HowSigned
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.parcel import RunStatus, Vehicle
from hubdesk.parcels.story import ImpossibleAct, bill_after, bill_of, run_after, run_of
from tests.parcels.acts import BILL, CHANGED, ONE_OF_EACH, PLAN, START, story


def test_a_bill_is_open_then_signed_and_an_undone_one_keeps_its_number_as_void():
    signed = acts.BillSigned(2026, 14, "seal", "Sam", HowSigned.PAPER)
    told = [
        bill_of(story(*facts))
        for facts in ([BILL], [BILL, signed], [BILL, acts.Undone("0")], [BILL, signed, BILL])
    ]
    assert [bill.status for bill in told if bill] == [
        *(BillStatus.OPEN, BillStatus.SIGNED, BillStatus.VOID, BillStatus.OPEN),
    ]
    assert [(bill.name, bill.driver) for bill in told[:2] if bill] == [
        ("2026-14", ""),
        ("2026-14", "Sam"),
    ]
    brought_back = bill_of(story(BILL, acts.Undone("0"), acts.Undone("1")))
    assert brought_back is not None
    assert brought_back.status is BillStatus.OPEN
    with pytest.raises(ImpossibleAct):
        bill_after(None, story(signed)[0], holds=True)
    assert bill_of([]) is None


def test_a_run_is_planned_goes_out_and_is_closed():
    planned, out, closed = (
        run_of(story(*[PLAN, acts.Departed(), acts.RunClosed(1, 0)][:length], run="run"))
        for length in (1, 2, 3)
    )
    assert planned is not None
    assert out is not None
    assert closed is not None
    assert (planned.id, planned.code, planned.person) == ("run", "260626-1", "Jonas")
    assert planned.parcels == ("p", "q", "r")
    assert [run.status for run in (planned, out, closed)] == list(RunStatus)
    assert out.departed_at == closed.departed_at == START + timedelta(minutes=1)
    assert closed.closed_at == START + timedelta(minutes=2)


def test_what_happens_at_a_door_does_not_change_the_run():
    run = run_of(story(PLAN, acts.Departed(), run="run"))
    entry = story(acts.Delivered(Place.PORCH), run="run")[0]
    assert run_after(run, entry) == run


@pytest.mark.parametrize(
    "facts", [f for f in ONE_OF_EACH if f is not PLAN], ids=lambda facts: type(facts).__name__
)
def test_only_a_plan_can_be_a_runs_first(facts):
    with pytest.raises(ImpossibleAct):
        run_after(None, story(facts, run="run")[0])


def test_a_plan_without_a_run_is_impossible():
    with pytest.raises(ImpossibleAct):
        run_after(None, story(PLAN)[0])


def test_an_undone_plan_leaves_no_run():
    assert run_of(story(PLAN, acts.Undone("0"), run="run")) is None
    with pytest.raises(ImpossibleAct):
        run_of(story(PLAN, acts.Departed(), acts.Undone("0"), run="run"))


def test_a_changed_plan_says_who_carries_what_in_which_order_and_how():
    run = run_of(story(PLAN, CHANGED, run="run"))
    assert run is not None
    assert (run.person, run.vehicle, run.stops) == ("Rosa", Vehicle.WALK, (("r",), ("p",)))
    assert (run.planned_from, run.planned_to, run.status) == ("14:00", "16:00", RunStatus.PLANNED)
