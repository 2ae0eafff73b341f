"""The recovery code: every likely mistake of a reading person is found, and named by group."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.recoverycode import (
    GROUPS,
    LETTERS,
    RecoveryCode,
    album_key,
    new_recovery_code,
    read_recovery_code,
)
from hubdesk.parcels.refusals import Refused

CODE = new_recovery_code()
codes = st.builds(new_recovery_code)
places = st.integers(0, 39)


@given(codes, st.sampled_from(["", " ", "-", "\n", " – "]), st.booleans())
def test_a_code_is_read_however_it_is_written(code: RecoveryCode, pause: str, low: bool) -> None:
    written = pause.join(code.groups)
    assert read_recovery_code(f" {written.lower() if low else written}\n") == code


def wrong_groups(typed: str) -> str:
    with pytest.raises(Refused, match="recovery_code_wrong") as refused:
        read_recovery_code(typed)
    return str(refused.value.facts["groups"])


@given(codes, places, st.sampled_from([*LETTERS, "0", "1", "I", "O"]))
def test_any_one_wrong_letter_is_found_in_its_group(code, place, letter):
    changed = code.letters[:place] + letter + code.letters[place + 1 :]
    if changed != code.letters:
        assert wrong_groups(changed) == str(place // 5 + 1)


@given(codes, places)
def test_two_neighbours_exchanged_are_found(code, place):
    letters = list(code.letters)
    place = min(place, 38)
    letters[place : place + 2] = reversed(letters[place : place + 2])
    if (changed := "".join(letters)) != code.letters:
        assert str(place // 5 + 1) in wrong_groups(changed)


@given(codes, st.permutations(range(GROUPS)))
def test_groups_in_another_order_are_found(code, order):
    changed = " ".join(code.groups[at] for at in order)
    moved = {at + 1 for at, place in enumerate(order) if code.groups[at] != code.groups[place]}
    if moved:
        assert {int(group) for group in wrong_groups(changed).split(", ")} == moved


@given(codes, st.integers(0, 7))
def test_a_letter_too_many_or_too_few_in_a_group_is_found_there(code, group):
    for word in (code.groups[group][:-1], code.groups[group] + "A"):
        groups = [*code.groups[:group], word, *code.groups[group + 1 :]]
        assert wrong_groups(" ".join(groups)) == str(group + 1)


def test_a_text_of_another_length_is_told_by_its_letters():
    with pytest.raises(Refused, match="recovery_code_length") as refused:
        read_recovery_code("TBA 309611474471")
    assert refused.value.facts["count"] == 15


def test_codes_and_their_keys_differ_and_the_code_is_not_in_what_python_shows():
    codes = {new_recovery_code().letters for _ in range(100)}
    assert len(codes) == 100
    assert len({CODE.key, album_key(CODE.key)}) == 2
    assert (len(CODE.key), len(album_key(CODE.key))) == (32, 32)
    assert CODE.letters not in repr(CODE)
