"""How entries add up to a parcel."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels import facts as acts
from hubdesk.parcels.facts import CLASS_OF_KIND, KIND_OF_CLASS, Kind
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Parcel, Status, Trait, Vehicle
from hubdesk.parcels.scan import Source
from hubdesk.parcels.story import ImpossibleAct, parcel_after, parcel_of
from tests.parcels.acts import (
    ASIDE,
    BACK,
    BILL,
    CHANGED,
    EXPECTED,
    ONE_OF_EACH,
    PLAN,
    RECEIVED,
    START,
    parcel,
    story,
)

FIRST = {Kind.EXPECTED, Kind.RECEIVED, Kind.SET_ASIDE, Kind.GIVEN_BACK}
OF_NO_PARCEL = {
    *(Kind.OPENED, Kind.LOAD_CLOSED, Kind.RUN_CLOSED, Kind.UNDONE),
    *(Kind.SHELVES_DRAWN, Kind.BILL_SIGNED, Kind.WALK_BEGUN, Kind.WALK_ENDED),
    *(Kind.DAY_CLOSED, Kind.LETTER_READ, Kind.PEOPLE_CHANGED),
}
ONLY_LOOKED_AT = {
    *(Kind.BILL_WRITTEN, Kind.SEEN, Kind.LOADED),
    *(Kind.PHOTOGRAPHED, Kind.PIECES_COUNTED, Kind.DETAILED),
    Kind.CORRECTED,
}


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


def test_a_parcel_that_was_taken_off_a_plan_is_on_no_run():
    off = acts.PlanChanged(acts.PlanChange.PARCELS, "Rosa", Vehicle.CAR, (("r",),))
    assert parcel(EXPECTED, RECEIVED, PLAN, CHANGED, run="run").run == "run"
    assert parcel(EXPECTED, RECEIVED, PLAN, off, run="run").run is None
