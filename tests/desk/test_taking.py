"""One scan anywhere does the one right thing."""

from __future__ import annotations

import pytest

from hubdesk.desk.notices import take_notice
from hubdesk.desk.taking import choose, typed
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Symbology
from tests.desk.conftest import assert_sound, scan


def own(kind, body):
    return write(OwnCode(kind, body))


def test_a_shelf_tag_moves_the_parcel_in_hand(morning):
    scan(morning, "TBA309611474471")
    verdict = scan(morning, own(OwnKind.SHELF, "B1"))
    assert (verdict.kind, verdict.shelf) == (VerdictKind.MOVED, "B1")
    assert verdict.subject.parcel.shelf == "B1"
    with pytest.raises(Refused, match="shelf_unknown"):
        scan(morning, own(OwnKind.SHELF, "Z9"))
    assert_sound(morning)


def test_a_shelf_tag_without_a_parcel_in_hand_says_so(morning):
    with pytest.raises(Refused, match="no_parcel_in_hand"):
        scan(morning, own(OwnKind.SHELF, "B1"))


def test_a_badge_changes_the_clerk_for_the_next_act(morning):
    scan(morning, own(OwnKind.CLERK, "LUIS"))
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    with morning.view() as view:
        assert view.journal.of_parcel(parcel)[-1].entry.person == "Luis"
    with pytest.raises(Refused, match="clerk_unknown"):
        scan(morning, own(OwnKind.CLERK, "NOBODY"))


def test_after_an_unreadable_code_a_shelf_tag_does_not_move_the_parcel_before(morning):
    scan(morning, "TBA309611474471")
    scan(morning, "1Z5R89390357567128")
    with pytest.raises(Refused, match="no_parcel_in_hand"):
        scan(morning, own(OwnKind.SHELF, "B1"))


def test_one_figure_is_never_taken_for_the_end_of_a_number(morning):
    with pytest.raises(Refused, match="nothing_found"):
        typed(morning, "zz9")
    verdict = typed(morning, "77")
    assert verdict.kind is VerdictKind.CHOOSE


def test_a_command_card_undoes_and_marks_damage(morning):
    scan(morning, "TBA309611474471")
    assert scan(morning, own(OwnKind.COMMAND, "DAMAGED")).kind is VerdictKind.DAMAGED
    assert scan(morning, own(OwnKind.COMMAND, "UNDO")).kind is VerdictKind.UNDONE


def test_a_dead_label_is_taken_by_its_last_four_characters(morning):
    verdict = typed(morning, "4519")
    assert (verdict.kind, verdict.subject.recipient.name) == (VerdictKind.TAKEN, "D. Ames")


def test_four_figures_that_are_also_a_house_number_are_asked_about(morning, tmp_path):
    file = tmp_path / "more.csv"
    file.write_text("tracking,name,street\nTBA309611471200,Ana,9 Elm St\n")
    take_notice(morning, file)
    verdict = typed(morning, "1200")
    assert verdict.kind is VerdictKind.CHOOSE
    assert {choice.recipient.name for choice in verdict.choices} == {"Ana", "Oakwood Dental"}


def test_a_notice_makes_a_parcel_of_digits_that_look_like_goods_unless_it_was_seen_that_they_are(
    morning, tmp_path
):
    file = tmp_path / "more.csv"
    file.write_text("carrier,tracking,name\nValley Bikes,036000291452,Ana\n")
    take_notice(morning, file)
    assert scan(morning, "036000291452", Symbology.UPCA).kind is VerdictKind.PRODUCT_CODE
    assert scan(morning, "036000291452").kind is VerdictKind.TAKEN


def test_a_number_that_two_couriers_use_is_asked_about(morning, tmp_path):
    file = tmp_path / "more.csv"
    file.write_text("carrier,tracking,name\nValley Bikes,10-0017,Ana\nSwift,10-0017,Bo\n")
    take_notice(morning, file)
    verdict = scan(morning, "100017")
    assert verdict.kind is VerdictKind.CHOOSE
    taken = [choose(morning, choice.parcel.id) for choice in verdict.choices]
    assert [(v.kind, v.subject.recipient.name) for v in taken] == [
        (VerdictKind.TAKEN, choice.recipient.name) for choice in verdict.choices
    ]
    assert {v.subject.recipient.name for v in taken} == {"Ana", "Bo"}
    assert_sound(morning)


def test_what_fits_several_parcels_is_asked_and_the_answer_received(morning):
    verdict = typed(morning, "lindqvist")
    assert verdict.kind is VerdictKind.CHOOSE
    assert {choice.recipient.name for choice in verdict.choices} == {
        "Maria Lindqvist",
        "J. Lindqvist",
    }
    assert choose(morning, verdict.choices[0].parcel.id).kind is VerdictKind.TAKEN


def test_accents_and_case_do_not_matter_when_typing(morning):
    verdict = typed(morning, "oákwood DENTAL")
    assert [choice.recipient.name for choice in verdict.choices] == ["Oakwood Dental"]


def test_looking_a_name_up_receives_nothing(morning):
    verdict = typed(morning, "ames")
    assert verdict.kind is VerdictKind.CHOOSE
    assert verdict.choices[0].parcel.status is Status.EXPECTED


@pytest.mark.parametrize("text", ["zzzz", "gutierez", '" OR 1=1 --', "9876"])
def test_what_nobody_is_called_is_not_found_rather_than_no_code(morning, text):
    with pytest.raises(Refused, match="nothing_found"):
        typed(morning, text)


@pytest.mark.parametrize("text", ["", "   ", "\0", "4" * 5000])
def test_what_finds_nothing_says_so_and_changes_nothing(morning, text):
    assert typed(morning, text).kind is VerdictKind.UNKNOWN_CODE
    assert_sound(morning)
