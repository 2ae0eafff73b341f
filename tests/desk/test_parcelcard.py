"""A parcel's card: its whole history, and what can be done with it next."""

from __future__ import annotations

import pytest

from hubdesk.desk import (
    correcting,
    details,
    loads,
    looking,
    parcelcard,
    planning,
    proofs,
    receiving,
    returning,
    rounds,
    shelving,
    taking,
    undoing,
    walkreport,
)
from hubdesk.desk.correcting import Whom
from hubdesk.desk.notices import take_notice
from hubdesk.desk.parcelcard import Offer
from hubdesk.desk.staying import Stays
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.facts import BackOnShelf, GivenBack, Kind, SetAside, WhyAside, WhyBack
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.outcomes import OUTCOMES, Reason
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status, Trait
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import NOTICE, assert_sound, scan

MARIA = "TBA309611474471"
AMES = "TBA309611474519"
UNCLEAR = "978505619921705"
UPS = "1Z5R89390357567127"
TAKE = write(OwnCode(OwnKind.COMMAND, "TAKE"))


def card(counter, parcel):
    shown = parcelcard.card(counter, parcel)
    assert shown is not None
    return shown


def offers(counter, parcel) -> list[Offer]:
    return list(card(counter, parcel).offers)


def last(counter, parcel):
    with counter.view() as view:
        return view.journal.of_parcel(parcel)[-1].entry.facts


def withdraw(counter, tmp_path, number):
    file = tmp_path / "withdrawn.csv"
    file.write_text(f"tracking,status\n{number},withdrawn\n")
    take_notice(counter, file)


def test_a_card_tells_every_act_newest_first_and_which_no_longer_hold(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    receiving.damaged(morning, parcel)
    undo(morning)
    card = parcelcard.card(morning, parcel)
    assert [(told.entry.kind, told.holds) for told in card.history] == [
        (Kind.UNDONE, False),
        (Kind.DAMAGED, False),
        (Kind.RECEIVED, True),
        (Kind.EXPECTED, True),
    ]
    assert not [told for told in card.history if told.confirmed_at]
    assert parcelcard.card(morning, "no-such-parcel") is None


def test_a_card_tells_when_the_carrier_confirmed(morning, clock):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    morning.destination = "https://carrier"
    with morning.record.work("") as work:
        answered = range(1, work.journal.last_position() + 1)
        work.outbox.answered_for("https://carrier", answered, clock())
    card = parcelcard.card(morning, parcel)
    assert [told.confirmed_at for told in card.history] == [clock()] * 2


def test_a_parcel_on_a_shelf_can_be_moved_noted_and_labelled_and_nothing_presses(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    shown = card(morning, parcel)
    assert shown.offers == (Offer.MOVE, Offer.DAMAGED, Offer.LABEL, Offer.MORE)
    assert not shown.is_pressing
    receiving.damaged(morning, parcel)
    assert Offer.DAMAGED not in offers(morning, parcel)


def test_what_is_still_to_come_can_be_taken_in_without_a_label(morning):
    with morning.view() as view:
        parcel = view.parcels.by_number(MARIA)[0].parcel.id
    assert offers(morning, parcel) == [Offer.TAKE_IN, Offer.CORRECT]
    assert taking.choose(morning, parcel).kind is VerdictKind.TAKEN


def test_what_is_closed_can_be_taken_back_by_the_shops_own_code(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    run = rounds.depart(morning, planning.plan(morning, "North", "Luis", [parcel]).id)
    assert offers(morning, parcel) == [Offer.OPEN_RUN]
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    assert offers(morning, parcel) == [Offer.TAKE_BACK, Offer.OPEN_RUN]
    assert scan(morning, MARIA).kind is VerdictKind.CLOSED_BEFORE
    assert scan(morning, TAKE).kind is VerdictKind.TAKEN
    assert_sound(morning)


def test_a_parcel_that_may_be_of_several_carriers_asks_whose_it_is_first(morning):
    parcel = scan(morning, UNCLEAR).subject.parcel.id
    assert offers(morning, parcel)[:3] == [Offer.WHICH_CARRIER, Offer.ACCEPT, Offer.HAND_OVER]
    asked = correcting.ask_carrier(morning, parcel)
    assert asked.kind is VerdictKind.WHICH_CARRIER
    taken = correcting.carrier(morning, parcel, asked.candidates[1])
    assert (taken.kind, taken.subject.parcel.carrier) == (
        VerdictKind.TAKEN,
        asked.candidates[1].carrier,
    )


def test_the_wrong_carrier_is_put_right_on_the_shelf_and_taken_back_by_undo(morning):
    asked = scan(morning, UNCLEAR)
    parcel, (first, second) = asked.subject.parcel.id, asked.candidates[:2]
    receiving.accept_as(morning, parcel, first)
    with pytest.raises(Refused, match="nothing_different"):
        correcting.carrier(morning, parcel, first)
    right = correcting.carrier(morning, parcel, second)
    assert (right.kind, right.subject.parcel.carrier) == (VerdictKind.CORRECTED, second.carrier)
    assert right.subject.parcel.status is Status.ON_SHELF
    assert_sound(morning)
    assert undo(morning).subject.parcel.carrier == first.carrier
    assert_sound(morning)


def test_what_a_notice_says_of_the_carrier_is_not_guessed_again(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    with pytest.raises(Refused, match="notice_names_carrier"):
        correcting.ask_carrier(morning, parcel)
    single = scan(morning, UPS).subject.parcel.id
    with pytest.raises(Refused, match="one_carrier"):
        correcting.ask_carrier(morning, single)


def test_a_wrong_address_is_put_right_found_by_and_not_undone_by_the_same_notice(morning, tmp_path):
    parcel = scan(morning, MARIA).subject.parcel.id
    told = Whom("Maria Lindqvist", "814  Barstow St", "Eau Claire", "54701", "555 0100")
    right = correcting.address(morning, parcel, told)
    assert right.kind is VerdictKind.CORRECTED
    assert right.subject.recipient.street == "814 Barstow St"
    assert card(morning, parcel).history[0].person == right.subject.recipient
    found = looking.lines(morning, looking.Sieve.ALL, "814 barstow")
    assert [line.parcel.number for line in found] == [MARIA]
    (tmp_path / "again.csv").write_text(NOTICE)
    take_notice(morning, tmp_path / "again.csv")
    with morning.view() as view:
        assert view.parcels.get(parcel).recipient.street == "814 Barstow St"
    newer = NOTICE.replace("418 Barstow St, Apt 2", "9 Barstow St")
    (tmp_path / "newer.csv").write_text(newer)
    take_notice(morning, tmp_path / "newer.csv")
    with morning.view() as view:
        assert view.parcels.get(parcel).recipient.street == "9 Barstow St"
    assert_sound(morning)


def test_an_address_is_not_emptied_nor_changed_under_a_run_nor_after_the_end(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    with morning.view() as view:
        known = correcting.whom(view.parcels.get(parcel))
    for told, why in ((Whom(), "nobody_named"), (known, "nothing_different")):
        with pytest.raises(Refused, match=why):
            correcting.address(morning, parcel, told)
    run = planning.plan(morning, "North", "Luis", [parcel])
    with pytest.raises(Refused, match="already_on_run"):
        correcting.address(morning, parcel, Whom("Maria", "1 Elsewhere St"))
    named = Whom("Maria Berg", known.street, known.city, known.postcode, known.phone)
    assert correcting.address(morning, parcel, named).subject.recipient.name == "Maria Berg"
    rounds.finish_rest(morning, rounds.depart(morning, run.id), OUTCOMES["RD"])
    with pytest.raises(Refused, match="not_open"):
        correcting.address(morning, parcel, known)


def test_what_is_here_too_long_goes_back_with_a_reason_that_its_carrier_knows(morning, clock):
    parcel = scan(morning, MARIA).subject.parcel.id
    clock.forward(days=7)
    shown = card(morning, parcel)
    assert (shown.offers[0], shown.is_pressing) == (Offer.SEND_BACK, True)
    assert shown.due is not None
    assert shown.due.stage is Stage.TODAY
    asked = returning.ask(morning, parcel)
    assert asked.reasons[0] is Reason.NO_CONTACT
    sent = returning.send_back(morning, parcel, Reason.NO_CONTACT)
    assert (sent.kind, sent.shelf) == (VerdictKind.GOES_BACK, "X1")
    facts = last(morning, parcel)
    assert isinstance(facts, SetAside)
    assert (facts.why, facts.reason) == (WhyAside.GOES_BACK, Reason.NO_CONTACT)
    assert offers(morning, parcel)[:2] == [Offer.HAND_OVER, Offer.KEEP]
    assert receiving.accept(morning, parcel).kind is VerdictKind.TAKEN
    assert isinstance(last(morning, parcel), BackOnShelf)  # it came in once, a week ago
    undo(morning)
    with pytest.raises(Refused, match="goes_back_already"):
        returning.send_back(morning, parcel, Reason.NO_TIME)
    given = receiving.refuse(morning, parcel)
    assert given.why == WhyBack.NOT_DELIVERED.value
    facts = last(morning, parcel)
    assert isinstance(facts, GivenBack)
    assert (facts.why, facts.reason) == (WhyBack.NOT_DELIVERED, Reason.NO_CONTACT)
    assert_sound(morning)


def test_an_aged_parcel_goes_back_by_two_scans_the_parcel_and_the_reason(morning, clock):
    parcel = scan(morning, MARIA).subject.parcel.id
    reason = write(OwnCode(OwnKind.OUTCOME, "NH"))
    with pytest.raises(Refused):
        scan(morning, reason)
    clock.forward(days=8)
    scan(morning, MARIA)
    assert scan(morning, reason).kind is VerdictKind.GOES_BACK
    assert scan(morning, write(OwnCode(OwnKind.COMMAND, "CANCEL"))).kind is VerdictKind.GIVEN_BACK
    facts = last(morning, parcel)
    assert isinstance(facts, GivenBack)
    assert facts.reason is Reason.NOT_HOME
    assert_sound(morning)


def test_the_last_try_says_why_a_parcel_goes_back(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    rounds.depart(morning, planning.plan(morning, "North", "Luis", [parcel]).id)
    scan(morning, MARIA)
    scan(morning, write(OwnCode(OwnKind.OUTCOME, "BA")))
    assert returning.ask(morning, parcel).reasons[0] is Reason.BAD_ADDRESS
    assert len(returning.ask(morning, parcel).reasons) == len(returning.REASONS)


def test_a_wrong_address_is_put_right_before_it_goes_out_again(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    rounds.depart(morning, planning.plan(morning, "North", "Luis", [parcel]).id)
    rounds.finish(morning, parcel, OUTCOMES["BA"])
    shown = card(morning, parcel)
    assert (shown.offers[0], shown.is_pressing) == (Offer.CORRECT, True)
    assert shown.stays is Stays.WRONG_ADDRESS
    correcting.address(morning, parcel, Whom("Maria Lindqvist", "9 Oak St", postcode="54701"))
    assert card(morning, parcel).stays is None
    assert not card(morning, parcel).is_pressing


def test_a_parcel_on_a_run_is_not_sent_back_before_it_is_taken_off(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    planning.plan(morning, "North", "Luis", [parcel])
    with pytest.raises(Refused, match="already_on_run"):
        returning.ask(morning, parcel)


def test_a_withdrawn_parcel_waits_for_the_driver_and_says_so_when_it_goes(morning, tmp_path):
    parcel = scan(morning, MARIA).subject.parcel.id
    withdraw(morning, tmp_path, MARIA)
    shown = card(morning, parcel)
    assert shown.aside is not None
    assert shown.aside.why is WhyAside.WITHDRAWN
    assert shown.subject.parcel.is_withdrawn
    assert shown.offers[:2] == (Offer.HAND_OVER, Offer.ACCEPT)
    assert receiving.refuse(morning, parcel).why == WhyBack.WITHDRAWN.value
    assert_sound(morning)


def test_a_parcel_withdrawn_before_it_came_needs_nothing_unless_it_comes(morning, tmp_path):
    with morning.view() as view:
        parcel = view.parcels.by_number(MARIA)[0].parcel.id
    withdraw(morning, tmp_path, MARIA)
    shown = card(morning, parcel)
    assert (shown.subject.parcel.status, shown.is_pressing) == (Status.WITHDRAWN, False)
    assert shown.offers == (Offer.TAKE_IN,)
    kept = scan(morning, MARIA)
    assert (kept.kind, kept.why) == (VerdictKind.NOT_ON_NOTICE, WhyAside.WITHDRAWN.value)


def test_what_was_missing_and_turns_up_is_received_by_its_scan(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    walkreport.confirm_missing(morning, (parcel,))
    assert offers(morning, parcel)[0] is Offer.TAKE_IN
    found = scan(morning, MARIA)
    assert (found.kind, found.shelf) == (VerdictKind.TAKEN, "A1")
    assert found.subject.parcel.status is Status.ON_SHELF
    assert [told.entry.kind for told in card(morning, parcel).history[:2]] == [
        Kind.RECEIVED,
        Kind.NOT_FOUND,
    ]
    assert_sound(morning)


def test_what_never_came_with_its_load_is_received_when_it_comes(morning):
    scan(morning, AMES)
    loads.close_count(morning)
    with morning.view() as view:
        parcel = view.parcels.by_number(MARIA)[0].parcel
    assert parcel.status is Status.MISSING
    assert scan(morning, MARIA).kind is VerdictKind.TAKEN
    assert_sound(morning)


def test_the_last_act_of_one_parcel_is_undone_though_others_came_after(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    shelving.put(morning, parcel, "B1")
    scan(morning, AMES)
    assert card(morning, parcel).last is Kind.SHELVED
    undone = undoing.undo_last_of(morning, parcel)
    assert (undone.subject.parcel.id, undone.shelf) == (parcel, "A1")
    assert undoing.undo_last_of(morning, parcel).subject.parcel.status is Status.EXPECTED
    assert card(morning, parcel).last is None
    with pytest.raises(Refused, match="nothing_to_undo"):
        undoing.undo_last_of(morning, parcel)
    assert undo(morning).subject.parcel.number == AMES
    assert_sound(morning)


def test_what_a_run_hangs_on_or_lies_days_back_is_not_undone_from_a_card(morning, clock):
    parcel = scan(morning, MARIA).subject.parcel.id
    planning.plan(morning, "North", "Luis", [parcel])
    assert card(morning, parcel).last is None
    other = scan(morning, AMES).subject.parcel.id
    assert card(morning, other).last is Kind.RECEIVED
    morning.done.clear()
    assert card(morning, other).last is Kind.RECEIVED
    clock.forward(days=1)
    assert card(morning, other).last is None


def test_a_card_names_who_signed_at_the_door(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    rounds.depart(morning, planning.plan(morning, "North", "Luis", [parcel]).id)
    rounds.finish(morning, parcel, OUTCOMES["DI"], proof=proofs.Proof("Ana Berg", "side door"))
    signed = [told.person for told in card(morning, parcel).history if told.person]
    assert [(each.name, each.note) for each in signed] == [("Ana Berg", "side door")]


def test_scanned_again_it_says_that_it_must_go_back_and_on_which_day_it_came(morning, clock):
    first = scan(morning, MARIA)
    assert (first.due, scan(morning, MARIA).is_todays) == (None, True)
    clock.forward(days=6)
    again = scan(morning, MARIA)
    assert (again.kind, again.is_todays) == (VerdictKind.AGAIN, False)
    assert again.due is not None
    assert again.due.stage is Stage.TOMORROW


def test_cold_goods_on_a_shelf_that_is_not_cold_are_warned_of(morning):
    parcel = scan(morning, MARIA).subject.parcel.id
    noted = details.add_trait(morning, parcel, Trait.COLD)
    assert noted.placement is not None
    assert noted.placement.is_too_warm
    assert taking.put(morning, parcel, "B1").placement.is_too_warm
    assert not details.add_trait(
        morning, scan(morning, AMES).subject.parcel.id, Trait.LARGE
    ).placement.is_too_warm
