"""How like texts are: the slips of fingers and eyes are forgiven, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.resemblance import completions, nearest, slips_between
from hubdesk.paths import resource

READER = LabelReader.from_file(resource("carriers.json"))
UPS = "1Z5R89390357567127"
DIGITS = st.text("0123456789", min_size=12, max_size=22)


@given(st.text("abcdefghij", min_size=6, max_size=12), st.data())
def test_one_slip_in_a_long_word_still_finds_it(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("klmnop"))
    wrong, missing = word[:place] + letter + word[place + 1 :], word[:place] + word[place + 1 :]
    doubled = word[:place] + word[place] + word[place:]
    others = ["xxxxxxxx", "yyyyyyyyy", "zzzzzz"]
    for slip in (wrong, missing, doubled):
        assert nearest(slip, [*others, word]) == [word]


def test_short_words_and_house_numbers_are_never_guessed():
    assert nearest("oak", ["oaks", "oat"]) == []
    assert nearest("1641", ["1640", "1642"]) == []
    assert nearest("elms", ["helm"]) == []


@given(DIGITS, st.data())
def test_one_wrong_sign_is_one_slip_wherever_it_stands(number, data):
    place = data.draw(st.integers(0, len(number) - 1))
    typed = number[:place] + "X" + number[place + 1 :]
    assert slips_between(typed, number) == 1.0


@given(DIGITS, st.data())
def test_two_signs_that_nobody_can_read_are_almost_nothing(number, data):
    places = data.draw(st.sets(st.integers(0, len(number) - 1), min_size=2, max_size=2))
    typed = "".join("?" if at in places else sign for at, sign in enumerate(number))
    assert slips_between(typed, number) == pytest.approx(0.02)


@pytest.mark.parametrize(
    ("typed", "slips"),
    [
        (UPS, 0.0),
        ("1Z5R89390357567721", 1.2),
        ("1Z5R89390357657127", 0.8),
        ("1Z5RB9390357567127", 0.6),
        ("IZ5R893903575671Z7", 1.2),
        ("1Z5R8939035756712", 1.0),
        ("7127", 0.0),
        ("7?27", 0.01),
        ("7128", 1.0),
        ("????", None),
        ("1Z5R8939???67127", None),
        ("1Z5R8939????567127", 0.04),
        ("1Z5R89390357599127", 2.0),
        ("1Z5R8939035759X527", None),
        ("9400192410121654354890", None),
    ],
)
def test_a_number_is_known_again_by_its_slips(typed, slips):
    assert slips_between(typed, UPS) == (None if slips is None else pytest.approx(slips))


def test_an_unreadable_sign_is_judged_by_the_check_digit():
    (only,) = completions(READER, "1Z5R8939035756712?")
    assert only.number == UPS
    inside = completions(READER, UPS[:5] + "?" + UPS[6:])
    assert len(inside) > 1
    assert UPS in {meaning.number for meaning in inside}
    assert completions(READER, "TBA30961147447?") == []  # nothing to judge by
    assert completions(READER, "????????????????????") == []
    assert len(completions(READER, "940019241012165435489?")) == 1


@given(st.text("0123456789ABZ?*", max_size=24), st.text("0123456789ABZ", max_size=24))
def test_nothing_that_is_typed_makes_it_stumble(typed, number):
    slips = slips_between(typed, number)
    assert slips is None or slips >= 0
    if len(typed) < 12:
        completions(READER, typed)
