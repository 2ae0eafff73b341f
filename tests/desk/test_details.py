"""Details that are added later: boxes, size, cold, a note; the next scan does not wait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.desk import details, receiving
from hubdesk.desk.loads import load_counts
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import assert_sound, scan


def card(command):
    return write(OwnCode(OwnKind.COMMAND, command.value))


def test_two_boxes_with_one_label_are_one_parcel_of_two_boxes(morning):
    first = scan(morning, "TBA309611474471").subject.parcel
    again = scan(morning, "TBA309611474471")
    assert (again.kind, again.why) == (VerdictKind.AGAIN, "on_shelf")
    two = details.count_box(morning, first.id)
    assert (two.kind, two.count, two.shelf) == (VerdictKind.SECOND_BOX, 2, first.shelf)
    with morning.view() as view:
        (count,) = load_counts(morning, view)
        assert [line.pieces for line in count.lines] == [2]
    assert scan(morning, card(Command.BOX)).subject.parcel.pieces == 3
    assert_sound(morning)
    assert undo(morning).subject.parcel.pieces == 2
    assert undo(morning).subject.parcel.pieces == 1
    assert_sound(morning)


def test_large_and_cold_by_command_card_are_written_once(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    assert scan(morning, card(Command.LARGE)).subject.parcel.traits == (Trait.LARGE,)
    assert scan(morning, card(Command.COLD)).subject.parcel.traits == (Trait.LARGE, Trait.COLD)
    written = len(morning.done)
    assert details.add_trait(morning, parcel, Trait.COLD).kind is VerdictKind.DETAILED
    assert len(morning.done) == written
    assert undo(morning).subject.parcel.traits == (Trait.LARGE,)
    assert_sound(morning)


def test_a_note_is_bounded_replaced_and_undone(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    details.add_note(morning, parcel, "  leaks \n a little ")
    noted = details.add_note(morning, parcel, "x" * 500)
    assert noted.subject.parcel.note == "x" * details.LONGEST_NOTE
    assert undo(morning).subject.parcel.note == "leaks a little"
    with pytest.raises(Refused, match="no_note"):
        details.add_note(morning, parcel, " \t ")
    assert_sound(morning)


def test_an_open_question_about_details_does_not_hold_up_the_next_scan(morning):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    assert details.ask(morning, parcel).kind is VerdictKind.MORE
    assert scan(morning, "TBA309611474519").kind is VerdictKind.TAKEN


def test_what_is_not_here_gets_no_details(morning):
    with pytest.raises(Refused, match="no_parcel_in_hand"):
        scan(morning, card(Command.BOX))
    back = scan(morning, "TBA309611479120").subject.parcel.id
    for job in (details.ask, details.count_box):
        with pytest.raises(Refused, match="not_here"):
            job(morning, back)


def test_the_parcel_after_the_agreed_load_is_kept_aside_and_asked_about(morning):
    morning.shop = replace(morning.shop, agreed_load=2)
    assert scan(morning, "TBA309611474471").kind is VerdictKind.TAKEN
    assert scan(morning, "TBA309611474467").kind is VerdictKind.TAKEN
    third = scan(morning, "TBA309611474519")
    assert (third.kind, third.nth, third.of, third.shelf, third.question) == (
        VerdictKind.OVER_LOAD,
        3,
        2,
        "X1",
        True,
    )
    assert scan(morning, "TBA309611474533").nth == 4
    assert receiving.accept(morning, third.subject.parcel.id).kind is VerdictKind.TAKEN
    assert_sound(morning)


def test_the_agreed_load_counts_what_comes_without_a_notice_too(counter):
    counter.shop = replace(counter.shop, agreed_load=1)
    assert scan(counter, "TBA309611474471").kind is VerdictKind.TAKEN
    over = scan(counter, "TBA309611474472")
    assert over.kind is VerdictKind.OVER_LOAD
    receiving.refuse(counter, over.subject.parcel.id)
    assert scan(counter, "TBA309611474473").nth == 2
    assert_sound(counter)
