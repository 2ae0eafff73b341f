"""How entries add up to a parcel and a run."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import BillLine, BillStatus, HowSigned
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import (
    CLASS_OF_KIND,
    KIND_OF_CLASS,
    Facts,
    Kind,
    WhyAside,
    WhyBack,
    WhyOpened,
)
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Parcel, RunStatus, Status, Trait, Vehicle
from hubdesk.parcels.scan import Source
from hubdesk.parcels.shelf import Shelf
from hubdesk.parcels.story import (
    ImpossibleAct,
    bill_after,
    bill_of,
    parcel_after,
    parcel_of,
    run_after,
    run_of,
)

START = datetime(2026, 6, 26, 12, tzinfo=UTC)
EXPECTED = acts.Expected("ups", "1Z1", "Ground", "load", "anna", "seal", (Trait.ADULT,), "North")
RECEIVED = acts.Received("ups", "1Z1", "B3", Source.CAMERA, load="load")
ASIDE = acts.SetAside("ups", "1Z1", "X1", Source.CAMERA, WhyAside.NO_NOTICE)
BACK = acts.GivenBack("ups", "1Z1", WhyBack.NOT_WANTED, Source.TYPED)
PLAN = acts.Planned("260626-1", "Bike", "Jonas", date(2026, 6, 26), (("p", "q"), ("r",)), "13:00")
CHANGED = acts.PlanChanged(
    acts.PlanChange.PARCELS, "Rosa", Vehicle.WALK, (("r",), ("p",)), "14:00", "16:00"
)
FIRST = {Kind.EXPECTED, Kind.RECEIVED, Kind.SET_ASIDE, Kind.GIVEN_BACK}
OF_NO_PARCEL = {
    *(Kind.OPENED, Kind.LOAD_CLOSED, Kind.RUN_CLOSED, Kind.UNDONE),
    *(Kind.SHELVES_DRAWN, Kind.BILL_SIGNED, Kind.WALK_BEGUN, Kind.WALK_ENDED),
    Kind.DAY_CLOSED,
}
ONLY_LOOKED_AT = {
    *(Kind.BILL_WRITTEN, Kind.SEEN, Kind.LOADED),
    *(Kind.PHOTOGRAPHED, Kind.PIECES_COUNTED, Kind.DETAILED),
    Kind.CORRECTED,
}
BILL = acts.BillWritten(
    *(2026, 14, date(2026, 6, 26), "ups", "load", "Shop", "Street", 1),
    *((BillLine("1Z1"),), (), (), "seal"),
)
ONE_OF_EACH: list[Facts] = [
    acts.Opened(WhyOpened.CREATED),
    EXPECTED,
    RECEIVED,
    ASIDE,
    acts.Damaged("torn"),
    BACK,
    acts.Shelved("C1"),
    acts.Missing("load"),
    acts.LoadClosed("load", 1, 1, 0, 0, 0),
    PLAN,
    CHANGED,
    acts.Loaded(Source.SCANNER),
    acts.Departed(),
    acts.Delivered(Place.PORCH),
    acts.Attempted(Reason.NOT_HOME),
    acts.BackOnShelf("A2"),
    acts.RunClosed(1, 0),
    acts.Undone("other"),
    acts.ShelvesDrawn((Shelf("A1", 8),)),
    BILL,
    acts.BillSigned(2026, 14, "seal", "Sam", HowSigned.PAPER),
    acts.WalkBegun("walk"),
    acts.Seen("B3", "walk"),
    acts.NotFound("walk"),
    acts.WalkEnded("walk", ("B3",), 1, 0, 0, 0, 0, 0),
    acts.Withdrawn("load"),
    acts.Photographed("ab" * 32, 90_000),
    acts.PiecesCounted(2),
    acts.Detailed((Trait.LARGE,), "carry with two"),
    acts.DayClosed(date(2026, 6, 26), 1, 40, 31, 3, 1, 1, 2, 9, 0),
    acts.Corrected("fedex", "778584048512", recipient="other", seal="seal"),
]


def story(*facts: Facts, run: str | None = None) -> list[Entry]:
    """Tell acts one minute after the other."""
    return [
        Entry(
            desk="desk-1",
            epoch="epoch",
            seq=nth,
            id=str(nth),
            facts=act,
            person="Rosa",
            happened_at=START + timedelta(minutes=nth),
            recorded_at=START + timedelta(minutes=nth),
            offset_minutes=-300,
            parcels=("p",),
            run=run,
        )
        for nth, act in enumerate(facts)
    ]


def parcel(*facts: Facts, run: str | None = None) -> Parcel:
    found = parcel_of("p", story(*facts, run=run))
    assert found is not None
    return found


def test_there_is_one_of_each_kind():
    assert [entry.kind for entry in story(*ONE_OF_EACH)] == list(Kind)


def test_what_is_put_right_stands_and_what_is_left_out_stays():
    told = parcel(EXPECTED, acts.Corrected(recipient="other", seal="seal"))
    assert (told.recipient, told.carrier, told.number) == ("other", "ups", "1Z1")
    told = parcel(RECEIVED, acts.Corrected("fedex", "778584048512"))
    assert (told.carrier, told.number) == ("fedex", "778584048512")


def test_a_second_box_a_note_and_what_a_clerk_saw_stay_with_the_parcel():
    told = parcel(
        RECEIVED,
        acts.PiecesCounted(2),
        acts.Detailed((Trait.COLD,), "leaks"),
        acts.Detailed((Trait.COLD, Trait.LARGE)),
    )
    assert (told.pieces, told.note, told.traits) == (2, "leaks", (Trait.COLD, Trait.LARGE))
    assert told.changed_at == parcel(RECEIVED).changed_at


def test_a_notice_that_comes_later_does_not_make_a_large_box_small():
    told = parcel(RECEIVED, acts.Detailed((Trait.LARGE,)), EXPECTED)
    assert told.traits == (Trait.ADULT, Trait.LARGE)


def test_whoever_takes_a_number_of_two_carriers_in_says_whose_it_is():
    told = parcel(ASIDE, acts.Received("fedex", "1Z1-F", "B3", Source.TYPED, "Ground"))
    assert (told.carrier, told.number, told.service) == ("fedex", "1Z1-F", "Ground")


def test_an_announced_parcel_is_what_its_notice_says():
    assert parcel(EXPECTED) == Parcel(
        "p",
        "ups",
        "1Z1",
        Status.EXPECTED,
        "Ground",
        "load",
        "anna",
        traits=(Trait.ADULT,),
        shop="North",
        changed_at=START,
    )


def test_a_received_parcel_is_on_its_shelf_and_keeps_what_the_notice_said():
    received = parcel(EXPECTED, RECEIVED)
    assert (received.status, received.shelf) == (Status.ON_SHELF, "B3")
    assert (received.recipient, received.traits, received.noticed) == ("anna", (Trait.ADULT,), True)
    assert received.received_at == received.changed_at == START + timedelta(minutes=1)


def test_a_withdrawn_parcel_is_expected_no_more_and_one_that_is_here_waits_to_be_given_back():
    withdrawn = acts.Withdrawn("load")
    assert parcel(EXPECTED, withdrawn).status is Status.WITHDRAWN
    here = parcel(EXPECTED, RECEIVED, withdrawn)
    assert (here.status, here.shelf, here.noticed) == (Status.ASIDE, "B3", False)
    assert parcel(EXPECTED, withdrawn, EXPECTED).status is Status.EXPECTED
    assert parcel(EXPECTED, withdrawn, EXPECTED).noticed


def test_a_notice_that_comes_after_the_parcel_adds_to_it_and_moves_nothing():
    received = parcel(RECEIVED, EXPECTED)
    assert (received.status, received.shelf) == (Status.ON_SHELF, "B3")
    assert (received.recipient, received.noticed) == ("anna", True)
    assert received.received_at == START


def test_a_parcel_without_notice_is_known_by_its_label():
    aside = parcel(ASIDE)
    assert (aside.status, aside.shelf, aside.noticed) == (Status.ASIDE, "X1", False)
    assert (aside.carrier, aside.number) == ("ups", "1Z1")
    assert parcel(ASIDE, RECEIVED).received_at == START


def test_a_parcel_that_goes_back_to_the_driver_is_on_no_shelf():
    back = parcel(EXPECTED, ASIDE, BACK)
    assert (back.status, back.shelf, back.status.is_closed) == (Status.GIVEN_BACK, "", True)


def test_a_missing_parcel_that_comes_after_all_is_received():
    assert parcel(EXPECTED, acts.Missing("load")).status is Status.MISSING
    assert parcel(EXPECTED, acts.Missing("load"), RECEIVED).status is Status.ON_SHELF
    assert parcel(EXPECTED, acts.Missing("load"), EXPECTED).status is Status.EXPECTED


def test_a_whole_life_with_a_second_try():
    out = [EXPECTED, RECEIVED, PLAN, acts.Departed()]
    assert (parcel(*out, run="run").status, parcel(*out, run="run").run) == (Status.OUT, "run")
    failed = [*out, acts.Attempted(Reason.NOT_HOME)]
    assert (parcel(*failed, run="run").status, parcel(*failed).tries) == (Status.OUT, 1)
    home = parcel(*failed, acts.BackOnShelf("A2"), run="run")
    assert (home.status, home.shelf, home.run) == (Status.ON_SHELF, "A2", None)
    done = parcel(
        *failed, acts.BackOnShelf("A2"), PLAN, acts.Departed(), acts.Delivered(Place.SHED)
    )
    assert (done.status, done.shelf, done.tries) == (Status.DELIVERED, "", 2)


def test_damage_and_shelf_change_nothing_else():
    received, touched = parcel(RECEIVED), parcel(RECEIVED, acts.Damaged("torn"), acts.Shelved("C1"))
    assert (touched.damaged, touched.shelf) == (True, "C1")
    assert (touched.status, touched.received_at) == (received.status, received.received_at)


def test_an_undone_act_leaves_what_the_others_add_up_to():
    assert parcel(RECEIVED, acts.Shelved("C1"), acts.Undone("1")).shelf == "B3"
    assert parcel(RECEIVED, acts.Shelved("C1"), acts.Undone("1"), acts.Undone("2")).shelf == "C1"
    assert parcel_of("p", story(RECEIVED, acts.Undone("0"))) is None


@pytest.mark.parametrize("facts", ONE_OF_EACH, ids=lambda facts: type(facts).__name__)
def test_only_some_acts_can_be_a_parcels_first(facts):
    (entry,) = story(facts, run="run")
    if entry.kind in FIRST:
        assert parcel_after(None, "p", entry).id == "p"
    else:
        with pytest.raises(ImpossibleAct):
            parcel_after(None, "p", entry)


@pytest.mark.parametrize("facts", ONE_OF_EACH, ids=lambda facts: type(facts).__name__)
def test_some_acts_never_speak_of_a_parcel(facts):
    entry = story(RECEIVED, facts, run="run")[1]
    known = parcel(RECEIVED)
    if entry.kind in OF_NO_PARCEL:
        with pytest.raises(ImpossibleAct):
            parcel_after(known, "p", entry)
    elif entry.kind in ONLY_LOOKED_AT:
        assert parcel_after(known, "p", entry).changed_at == known.changed_at
    else:
        assert parcel_after(known, "p", entry).changed_at == entry.happened_at


later_acts = st.sampled_from(
    [
        facts
        for facts in ONE_OF_EACH
        if CLASS_OF_KIND[Kind.PLANNED] is not type(facts)
        and KIND_OF_CLASS[type(facts)] not in OF_NO_PARCEL
    ]
)


@given(st.lists(later_acts, max_size=8), st.data())
def test_undoing_an_act_is_as_if_it_had_never_been(facts, data):
    told = [RECEIVED, *facts]
    undone = data.draw(st.integers(1, max(1, len(told) - 1)))
    without = [entry for entry in story(*told) if entry.seq != undone]
    with_undoing = story(*told, acts.Undone(str(undone)))
    assert parcel_of("p", with_undoing) == parcel_of("p", without)
    again = story(*told, acts.Undone(str(undone)), acts.Undone(str(len(told))))
    assert parcel_of("p", again) == parcel_of("p", story(*told))


def test_a_bill_and_a_look_leave_a_parcel_where_it_is():
    received, looked_at = parcel(RECEIVED), parcel(RECEIVED, BILL, acts.Seen("B3", "walk"))
    assert (looked_at.bill, looked_at.changed_at) == ("2026-14", received.changed_at)
    assert (looked_at.status, looked_at.shelf) == (received.status, received.shelf)


def test_what_nobody_finds_is_missing_until_it_turns_up():
    lost = parcel(RECEIVED, acts.NotFound("walk"))
    assert (lost.status, lost.shelf, lost.received_at) == (Status.MISSING, "", START)
    assert parcel(RECEIVED, acts.NotFound("walk"), RECEIVED).status is Status.ON_SHELF


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


def test_a_parcel_that_was_taken_off_a_plan_is_on_no_run():
    off = acts.PlanChanged(acts.PlanChange.PARCELS, "Rosa", Vehicle.CAR, (("r",),))
    assert parcel(EXPECTED, RECEIVED, PLAN, CHANGED, run="run").run == "run"
    assert parcel(EXPECTED, RECEIVED, PLAN, off, run="run").run is None
