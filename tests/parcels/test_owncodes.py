"""HubDesk's own codes: written, read back, torn, newer, and never a carrier's."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.checkdigits import mod_37_36
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind, Unread, for_run, read, write
from tests.parcels.label_reading import READER, own_codes

ALPHABET = string.digits + string.ascii_uppercase


@given(own_codes())
def test_what_is_written_is_read_back(own):
    assert read(write(own)) == own


@given(own_codes())
def test_only_capitals_and_digits_are_printed(own):
    assert set(write(own)) <= set(ALPHABET)


@given(own_codes())
def test_no_carrier_claims_one_of_our_codes(own):
    assert list(READER.table.fits(write(own))) == []


@given(own_codes(), st.integers(3, 40), st.integers(1, 35))
def test_one_wrong_character_makes_a_code_unreadable(own, place, step):
    text = write(own)
    place = 3 + place % (len(text) - 3)
    char = ALPHABET[(ALPHABET.index(text[place]) + step) % 36]
    assert read(text[:place] + char + text[place + 1 :]) is Unread.DAMAGED


@given(own_codes(), st.integers(3, 30))
def test_a_torn_code_is_never_taken_for_another_of_its_kind_by_accident(own, length):
    torn = write(own)[: max(3, min(length, len(write(own)) - 1))]
    found = read(torn)
    # One torn code in 36 may end in a fitting character: only names of free choice can.
    if found is not Unread.DAMAGED:
        assert isinstance(found, OwnCode)
        assert found.kind in (OwnKind.SHELF, OwnKind.CLERK)


def test_a_run_sheet_carries_what_people_call_the_run():
    own = for_run("260626-1")
    assert own == OwnCode(OwnKind.RUN, "26062601")
    assert own.run_code == "260626-1"
    assert write(own).startswith("HD1R26062601")


@pytest.mark.parametrize("run", ["261326-1", "260626-0", "260626-100", "260626", "26062-1", ""])
def test_a_run_that_cannot_be_is_not_printed(run):
    with pytest.raises(ValueError, match="run"):
        for_run(run)


def test_every_outcome_has_its_code():
    for letters, outcome in OUTCOMES.items():
        assert read(write(OwnCode(OwnKind.OUTCOME, letters))).outcome is outcome


def test_only_outcome_codes_have_an_outcome_and_only_run_sheets_a_run():
    shelf = OwnCode(OwnKind.SHELF, "DH")
    assert shelf.outcome is None
    assert shelf.run_code == ""


def test_commands_are_undo_damaged_and_cancel():
    for command in Command:
        assert read(write(OwnCode(OwnKind.COMMAND, command))).body == command


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (OwnKind.SHELF, ""),
        (OwnKind.SHELF, "A-3"),
        (OwnKind.SHELF, "a3"),
        (OwnKind.SHELF, "A" * 17),
        (OwnKind.OUTCOME, "QQ"),
        (OwnKind.COMMAND, "FORMAT"),
        (OwnKind.RUN, "26062600"),
        (OwnKind.CLERK, "ÉVA"),
    ],
)
def test_a_body_that_could_not_be_read_back_is_refused(kind, body):
    with pytest.raises(ValueError, match="code can hold"):
        OwnCode(kind, body)


def _sealed(text: str) -> str:
    return text + mod_37_36(text)


@pytest.mark.parametrize("text", ["HD1", "HD1S", "HD1SA", "HD1SA3", "HD0SA37", "HD1Sä37"])
def test_a_code_that_begins_like_ours_but_is_not_whole_is_damaged(text):
    assert read(text) is Unread.DAMAGED


@pytest.mark.parametrize("text", ["HD1OQQ", "HD1XA3", "HD1R26133101", "HD1KFORMAT"])
def test_a_fitting_check_character_does_not_save_what_means_nothing(text):
    assert read(_sealed(text)) is Unread.DAMAGED


def test_a_code_of_a_newer_grammar_is_told_apart_from_a_damaged_one():
    assert read("HD2SA3X") is Unread.NEWER


@pytest.mark.parametrize("text", ["", "HD", "HDX", "TBA333656997000", "XHD1SA3"])
def test_other_texts_are_not_ours_at_all(text):
    assert read(text) is None
