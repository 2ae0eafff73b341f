"""Every shelf and everybody gets a tag of their own, whatever they are called."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hubdesk.parcels.owncodes import OwnCode, OwnKind, read, write
from hubdesk.parcels.tagnames import LONGEST_NAME, alike, tag_name, tagged

ANY_NAME = st.text(min_size=1, max_size=60).filter(str.strip)


@given(ANY_NAME)
def test_any_name_fits_into_an_own_code_and_is_found_by_it(name):
    for kind in (OwnKind.CLERK, OwnKind.SHELF):
        own = OwnCode(kind, tag_name(name))
        assert read(write(own)) == own
        assert len(own.body) <= LONGEST_NAME
        assert tagged(["Somebody Else Entirely", name], own.body) == name


@given(ANY_NAME)
def test_a_tags_own_text_stays_as_it_is(name):
    assert tag_name(tag_name(name)) == tag_name(name)


@pytest.mark.parametrize(
    ("name", "text"), [("A1", "A1"), ("Luis", "LUIS"), ("Luis Ortega", "LUISORTEGA")]
)
def test_a_plain_name_can_be_typed_from_its_tag(name, text):
    assert tag_name(name) == text


PEOPLE = (
    "Jose", "José", "Josè", "Ana", "Ána", "Ana-María", "Ana Maria",
    "Christophersdottir-Vandenberghe", "Christophersdottir-Vandenberg",
    "Maria Guadalupe Hernandez", "Maria Guadalupe Herrera", "María Guadalupe Herrera",
    "王小明", "王小红", "Жанна", "D. Ames", "D Ames", "Łódź", "Lodz",
)  # fmt: skip


def test_people_whose_names_fold_to_the_same_letters_have_badges_of_their_own():
    assert alike(PEOPLE) is None
    for person in PEOPLE:
        assert tagged(PEOPLE, tag_name(person)) == person
        assert tagged(PEOPLE, person) == person


def test_a_badge_stays_good_when_others_come_and_go():
    badge = tag_name("José")
    assert tagged(["José"], badge) == tagged(["Jose", "José", "Joseph"], badge) == "José"


@given(ANY_NAME)
def test_an_accent_typed_in_two_ways_is_the_same_name(name):
    composed, apart = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    assert tag_name(composed) == tag_name(apart)


@given(ANY_NAME, ANY_NAME)
def test_two_names_share_a_tag_only_where_spaces_or_capitals_alone_differ(first, second):
    bare = [" ".join(unicodedata.normalize("NFC", n).casefold().split()) for n in (first, second)]
    assume(bare[0].replace(" ", "") != bare[1].replace(" ", ""))
    assume(tag_name(first) != second.upper() and tag_name(second) != first.upper())
    assert alike((first, second)) is None


@pytest.mark.parametrize("names", [("Ana Lu", "AnaLu"), ("Ana", "ana"), ("b 1", "B 1")])
def test_of_two_names_that_even_people_confuse_neither_is_guessed(names):
    assert alike(("X1", *names)) == names
    assert tagged(names, tag_name(names[0])) is None
    assert tagged(names, names[1]) == names[1], "the whole name is no guess"


@pytest.mark.parametrize("text", ["", " ", "NOBODY", "HD1CLUIS"])
def test_a_tag_of_nobody_is_nobodys(text):
    assert tagged(("Luis", "Ana"), text) is None
