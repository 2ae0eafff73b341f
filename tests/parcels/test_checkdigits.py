"""Check digits: worked examples, and what each algorithm promises to catch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.checkdigits import (
    CHECK_DIGITS,
    gs1_mod10,
    luhn,
    mod7,
    mod_37_36,
    s10,
    ups_mod10,
    weights_1_7_3,
    weights_3_1_7,
)

DIGITS = "0123456789"
LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize(
    ("algorithm", "body", "digit"),
    [
        (gs1_mod10, "00012345000000002", "7"),  # SSCC-18
        (gs1_mod10, "03600029145", "2"),  # a UPC-A of a box of tissues
        (gs1_mod10, "04144176022896", "4"),  # FedEx Ground 15
        (ups_mod10, "5R8939035756712", "7"),
        (ups_mod10, "41103150000187", "9"),  # OnTrac C11031500001879 behind its 4
        (weights_3_1_7, "98657878885", "5"),
        (weights_1_7_3, "0078545823361", "0"),
        (s10, "12345678", "5"),
        (mod7, "331881002", "5"),
        (luhn, "32059546393", "8"),
        (mod_37_36, "008182709980000020033350276", "C"),
        (mod_37_36, "09980000020034", "D"),
    ],
)
def test_a_worked_example_comes_out(algorithm, body, digit):
    assert algorithm(body) == digit


def test_the_remainders_ten_and_eleven_of_the_post_become_nought_and_five():
    assert s10("00000000") == "5"
    assert {s10(f"{number:08}") for number in range(200)} == set(DIGITS)


@given(st.text(DIGITS, min_size=14, max_size=14))
def test_fedex_ground_from_the_left_is_gs1_from_the_right(body):
    from_left = sum(int(char) * (1, 3)[place % 2] for place, char in enumerate(body))
    assert gs1_mod10(body) == str(-from_left % 10)


def _one_changed(text: str, place: int, step: int, alphabet: str) -> str:
    place %= len(text)
    char = alphabet[(alphabet.index(text[place]) + step) % len(alphabet)]
    return text[:place] + char + text[place + 1 :]


@given(st.text(DIGITS, min_size=5, max_size=30), st.integers(0, 40), st.integers(1, 9))
def test_gs1_and_luhn_catch_every_single_wrong_digit(body, place, step):
    wrong = _one_changed(body, place, step, DIGITS)
    assert gs1_mod10(wrong) != gs1_mod10(body)
    assert luhn(wrong) != luhn(body)


@given(st.text(LETTERS, min_size=3, max_size=20), st.integers(0, 40), st.integers(1, 35))
def test_iso_7064_catches_every_single_wrong_character(body, place, step):
    assert mod_37_36(_one_changed(body, place, step, LETTERS)) != mod_37_36(body)


def test_iso_7064_catches_nearly_all_neighbours_swapped():
    pairs = [(one, other) for one in LETTERS for other in LETTERS if one != other]
    caught = [mod_37_36(f"HD1S{a}{b}") != mod_37_36(f"HD1S{b}{a}") for a, b in pairs]
    assert sum(caught) / len(caught) > 0.97


def test_the_table_finds_every_algorithm_by_its_name():
    assert CHECK_DIGITS["luhn"] is luhn
    assert len(CHECK_DIGITS) == 8
