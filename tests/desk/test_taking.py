"""One scan anywhere does the one right thing."""

from __future__ import annotations

import pytest

from hubdesk.desk.notices import take_notice
from hubdesk.desk.taking import choose, typed
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.resemblance import Likeness
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


def test_a_shelf_tag_and_then_a_parcel_moves_it_there_once(morning):
    for number in ("TBA309611474471", "TBA309611474519"):
        scan(morning, number)
    scan(morning, own(OwnKind.COMMAND, "UNDO"))
    scan(morning, "hello")
    assert scan(morning, own(OwnKind.SHELF, "B1")).kind is VerdictKind.SHELF_SHOWN
    moved = scan(morning, "TBA309611474471")
    assert (moved.kind, moved.shelf, moved.subject.parcel.shelf) == (VerdictKind.MOVED, "B1", "B1")
    again = scan(morning, "TBA309611474519")
    assert again.kind is VerdictKind.TAKEN
    assert_sound(morning)


def test_a_tag_that_was_read_long_ago_moves_nothing(morning, clock):
    scan(morning, "TBA309611474471")
    scan(morning, "hello")
    scan(morning, own(OwnKind.SHELF, "B1"))
    clock.forward(minutes=5)
    assert scan(morning, "TBA309611474471").kind is VerdictKind.AGAIN


def test_the_tag_of_the_shelf_where_the_parcel_lies_is_about_the_next_one(morning):
    scan(morning, "TBA309611474471")
    scan(morning, own(OwnKind.SHELF, "B1"))
    assert scan(morning, own(OwnKind.SHELF, "B1")).kind is VerdictKind.SHELF_SHOWN
    late = scan(morning, "TBA309611474519")
    assert late.kind is VerdictKind.TAKEN
    assert scan(morning, own(OwnKind.SHELF, "B1")).kind is VerdictKind.MOVED
    with pytest.raises(Refused, match="shelf_unknown"):
        scan(morning, own(OwnKind.SHELF, "Z9"))


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
    assert scan(morning, own(OwnKind.SHELF, "B1")).kind is VerdictKind.SHELF_SHOWN
    with morning.view() as view:
        assert view.parcels.by_number("TBA309611474471")[0].parcel.shelf == "A1"


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


def reasons(verdict) -> dict[str, Likeness]:
    assert verdict.kind is VerdictKind.CHOOSE
    return {
        choice.parcel.number: why for choice, why in zip(verdict.choices, verdict.whys, strict=True)
    }


def test_a_misspelt_name_or_street_still_finds_whom_it_is_for(morning):
    for text in ("lindquist", "Lindqvst", "barstwo"):
        assert reasons(typed(morning, text)) == {
            "TBA309611474467": Likeness.WRITTEN_ALIKE,
            "TBA309611474471": Likeness.WRITTEN_ALIKE,
        }
    assert reasons(typed(morning, "418 barstow")) == {
        "TBA309611474467": Likeness.STREET,
        "TBA309611474471": Likeness.STREET,
    }


def test_a_character_that_nobody_can_read_is_filled_from_what_is_expected(morning):
    verdict = typed(morning, "TBA3096114?4519")
    assert reasons(verdict) == {"TBA309611474519": Likeness.READABLE_FITS}
    assert reasons(typed(morning, "4*19")) == {"TBA309611474519": Likeness.READABLE_FITS}
    assert choose(morning, verdict.choices[0].parcel.id).subject.recipient.name == "D. Ames"
    assert reasons(typed(morning, "4*19")) == {"TBA309611474519": Likeness.READABLE_FITS}


def test_a_mistyped_number_that_nothing_proves_is_asked_about_and_can_stand_as_typed(morning):
    verdict = typed(morning, "TBA309611474518")
    assert reasons(verdict) == {
        "TBA309611474519": Likeness.ONE_DIFFERS,
        "TBA309611474518": Likeness.AS_TYPED,
    }
    as_typed = verdict.choices[-1].parcel
    assert as_typed.id == ""
    taken = choose(morning, as_typed.number)
    assert (taken.kind, taken.subject.parcel.number) == (
        VerdictKind.NOT_ON_NOTICE,
        "TBA309611474518",
    )
    assert_sound(morning)


def test_a_number_whose_check_digit_fits_is_itself(morning, tmp_path):
    file = tmp_path / "more.csv"
    file.write_text("tracking,name\n1Z5RG9390357567127,Ana\n")
    assert take_notice(morning, file).taken == 1
    verdict = typed(morning, "1Z5R89390357567127")
    assert (verdict.kind, verdict.subject.parcel.number) == (
        VerdictKind.NOT_ON_NOTICE,
        "1Z5R89390357567127",
    )


def test_a_wrong_character_is_judged_by_the_check_digit_and_what_is_expected(morning, tmp_path):
    file = tmp_path / "more.csv"
    file.write_text("tracking,name\n1Z5R89390357567127,Ana\n")
    take_notice(morning, file)
    assert reasons(typed(morning, "1Z5R89390457567127")) == {
        "1Z5R89390357567127": Likeness.ONE_DIFFERS
    }
    assert reasons(typed(morning, "1Z5R893903575671?7")) == {
        "1Z5R89390357567127": Likeness.READABLE_FITS
    }
    assert typed(morning, "7127").kind is VerdictKind.TAKEN


def test_an_unexpected_number_is_completed_only_as_a_question(morning):
    verdict = typed(morning, "1Z5R8939035756712?")
    assert reasons(verdict) == {"1Z5R89390357567127": Likeness.CHECK_DIGIT}
    with morning.view() as view:
        assert view.parcels.by_number("1Z5R89390357567127") == []
    taken = choose(morning, verdict.choices[0].parcel.number)
    assert taken.subject.parcel.number == "1Z5R89390357567127"
    for several in ("1ZBA83E603974712??", "1ZBA?3E60397471236"):
        with pytest.raises(Refused, match="nothing_found"):
            typed(morning, several)


def test_a_choice_that_is_nobodys_number_is_refused(morning):
    with pytest.raises(Refused, match="not_here"):
        choose(morning, "no-such-parcel")


def test_what_another_shop_expects_is_offered_last(morning, tmp_path):
    file = tmp_path / "more.csv"
    file.write_text("tracking,name,store\nTBA309611470001,P. Hudson,Kraft & Bloom\n")
    take_notice(morning, file)
    found = [choice.parcel.shop for choice in typed(morning, "hudson").choices]
    assert found == ["Kraft & Bloom", "Hudson Hardware"]


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
