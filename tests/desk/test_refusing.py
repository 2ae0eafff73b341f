"""Refusing at the shop's door, with the reason, by key or by card."""

from __future__ import annotations

import pytest

from hubdesk.desk import planning, receiving, refusing
from hubdesk.desk.bills import close
from hubdesk.desk.loads import load_counts
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import Tone, VerdictKind
from hubdesk.parcels.facts import GivenBack, WhyBack
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import assert_sound, scan

REFUSE = write(OwnCode(OwnKind.COMMAND, Command.REFUSE.value))
CANCEL = write(OwnCode(OwnKind.COMMAND, Command.CANCEL.value))
TAKE = write(OwnCode(OwnKind.COMMAND, Command.TAKE.value))
UNCLEAR = "978505619921705"
"""Fifteen digits whose last one is the check digit of FedEx and of DPD."""


def outcome(code):
    return write(OwnCode(OwnKind.OUTCOME, code))


def why(counter, parcel):
    with counter.view() as view:
        facts = view.journal.of_parcel(parcel)[-1].entry.facts
    assert isinstance(facts, GivenBack)
    return facts.why


@pytest.mark.parametrize("reason", refusing.REASONS)
def test_every_reason_gives_the_parcel_back_and_can_be_undone(morning, reason):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    asked = refusing.ask(morning, parcel)
    assert (asked.kind, asked.tone, asked.reasons) == (
        VerdictKind.WHY_BACK,
        Tone.LOOK,
        refusing.REASONS,
    )
    back = refusing.give_back(morning, parcel, reason)
    assert (back.kind, back.why, back.subject.parcel.status) == (
        VerdictKind.GIVEN_BACK,
        reason.value,
        Status.GIVEN_BACK,
    )
    assert why(morning, parcel) is reason
    assert_sound(morning)
    assert undo(morning).subject.parcel.status is Status.ON_SHELF


def test_by_scanner_alone_the_card_of_the_reason_follows_the_card_that_refuses(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    scan(morning, REFUSE)
    assert scan(morning, outcome("DX")).kind is VerdictKind.GIVEN_BACK
    assert why(morning, parcel) is WhyBack.DAMAGED


def test_a_reason_that_comes_late_or_after_another_parcel_refuses_nothing(morning, clock):
    first = scan(morning, "TBA309611474471").subject.parcel
    scan(morning, REFUSE)
    scan(morning, "TBA309611474519")
    with pytest.raises(Refused):
        scan(morning, outcome("DX"))
    scan(morning, "TBA309611474471")
    scan(morning, REFUSE)
    clock.forward(minutes=2)
    with pytest.raises(Refused):
        scan(morning, outcome("DX"))
    with morning.view() as view:
        assert view.parcels.get(first.id).parcel.status is Status.ON_SHELF


def test_a_question_is_answered_by_card_either_way(morning):
    parcel = scan(morning, "1Z5R89390357567127").subject.parcel.id
    assert scan(morning, TAKE).kind is VerdictKind.TAKEN
    undo(morning)
    assert scan(morning, "1Z5R89390357567127").kind is VerdictKind.AGAIN
    assert scan(morning, CANCEL).kind is VerdictKind.GIVEN_BACK
    assert why(morning, parcel) is WhyBack.NOT_WANTED


def test_what_stands_on_a_bill_or_a_run_is_not_refused_at_the_door(morning):
    first = scan(morning, "TBA309611474471").subject.parcel.id
    planning.plan(morning, "North", "Luis", [first])
    with pytest.raises(Refused, match="already_on_run"):
        refusing.give_back(morning, first, WhyBack.DAMAGED)
    second = scan(morning, "TBA309611474519").subject.parcel.id
    with morning.view() as view:
        key = load_counts(morning, view)[0].key
    close(morning, key)
    with pytest.raises(Refused, match="bill_has_it"):
        refusing.ask(morning, second)
    refusing_twice = scan(morning, "TBA309611479120").subject.parcel.id
    with pytest.raises(Refused, match="not_here"):
        refusing.ask(morning, refusing_twice)


def test_whoever_knows_the_carrier_chooses_it(morning):
    asked = scan(morning, UNCLEAR)
    assert asked.kind is VerdictKind.WHICH_CARRIER
    carriers = [candidate.carrier for candidate in asked.candidates]
    assert len(set(carriers)) > 1
    again = scan(morning, UNCLEAR)
    assert (again.kind, again.question, again.candidates) == (
        VerdictKind.AGAIN,
        True,
        asked.candidates,
    )
    chosen = asked.candidates[-1]
    taken = receiving.accept_as(morning, asked.subject.parcel.id, chosen)
    assert (taken.kind, taken.subject.parcel.carrier) == (VerdictKind.TAKEN, chosen.carrier)
    assert_sound(morning)
    assert undo(morning).subject.parcel.carrier == carriers[0]
    assert_sound(morning)


def test_a_number_that_the_chosen_carrier_has_here_already_is_not_taken_twice(morning):
    scan(morning, "TBA309611474471")
    asked = scan(morning, UNCLEAR).subject.parcel.id
    same = Candidate("amazon", "TBA", "TBA309611474471")
    with pytest.raises(Refused, match="number_in_use"):
        receiving.accept_as(morning, asked, same)
    far = Candidate("usps", "USPS", "9261290113185417468510", postcode="90210")
    assert receiving.accept_as(morning, asked, far).kind is VerdictKind.NOT_FOR_US
    assert_sound(morning)
