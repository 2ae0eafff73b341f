"""Names and streets compare whatever their case, accents and punctuation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.folding import door_key, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller-Lüdenscheidt", "muller ludenscheidt"),
        ("  O'Neil,  Bob ", "o neil bob"),
        ("STRASSE Straße", "strasse strasse"),
        ("José Ñandú", "jose nandu"),
        ("Łódź", "lodz"),
        ("ﬁne", "fine"),
        ("２３ Main", "23 main"),
        ("", ""),
        ("--- ...", ""),
    ],
)
def test_what_people_type_in_different_ways_is_the_same(text, folded):
    assert fold(text) == folded


@given(st.text(max_size=30))
def test_folding_again_changes_nothing(text):
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())
    assert fold(f"  {text}\n") == once


@pytest.mark.parametrize(
    "other",
    ["12 oak street", "12 OAK ST", "12 Oak St.", " 12  Oak\tStreet "],
)
def test_one_door_has_one_key(other):
    assert door_key(other, "54701-1234") == door_key("12 Oak Street", "54701") == "12 oak st|54701"


@pytest.mark.parametrize(
    ("street", "postcode"),
    [("12 Oak Avenue", "54701"), ("21 Oak Street", "54701"), ("12 Oak Street", "54702")],
)
def test_other_doors_have_other_keys(street, postcode):
    assert door_key(street, postcode) != door_key("12 Oak Street", "54701")


def test_flats_and_directions_are_written_in_one_way():
    assert door_key("5 North Elm Road Apartment 2", "1") == door_key("5 N Elm Rd. Unit 2", "1")
