"""Coordinates are judged before anybody is sent there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.places import (
    Judged,
    PlaceDoubt,
    Position,
    Spot,
    judge,
    middle,
    read_position,
    spot,
    straight_metres,
)

EAU_CLAIRE = Position(44.8113, -91.4985)
DOOR = Position(44.82, -91.51)


def test_a_door_in_town_is_taken_as_it_is():
    assert judge(DOOR, EAU_CLAIRE) == Judged(DOOR)


def test_the_wrong_way_round_is_put_right_and_told():
    assert judge(Position(-91.51, 44.82), EAU_CLAIRE) == Judged(DOOR, PlaceDoubt.SWAPPED)


def test_a_forgotten_minus_is_put_right_and_told():
    assert judge(Position(44.82, 91.51), EAU_CLAIRE) == Judged(DOOR, PlaceDoubt.SIGN)


@pytest.mark.parametrize("wild", [Position(48.85, 2.35), Position(44.82, -75.0), Position(91, 200)])
def test_another_continent_is_left_out_and_told(wild):
    assert judge(wild, EAU_CLAIRE) == Judged(None, PlaceDoubt.FAR)


def test_null_island_is_nowhere():
    assert judge(Position(0, 0), EAU_CLAIRE) == Judged(None, PlaceDoubt.NOWHERE)


def test_a_degree_is_as_long_as_on_the_globe():
    north = Position(EAU_CLAIRE.latitude + 1, EAU_CLAIRE.longitude)
    assert straight_metres(EAU_CLAIRE, north) == pytest.approx(111_195, abs=5)


@given(st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
def test_the_plain_map_is_as_long_as_the_globe(north, east):
    there = Position(EAU_CLAIRE.latitude + north, EAU_CLAIRE.longitude + east)
    on_map = Spot(0, 0).metres_to(spot(there, EAU_CLAIRE))
    assert on_map == pytest.approx(straight_metres(EAU_CLAIRE, there), rel=0.01, abs=0.5)


def test_the_middle_of_a_town_is_not_moved_by_one_wild_place():
    found = middle([DOOR, EAU_CLAIRE, Position(44.81, -91.49), Position(-91.5, 44.8)])
    assert found is not None
    assert straight_metres(found, EAU_CLAIRE) < 2_000
    assert middle([]) is None


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("44.8113, -91.4985", EAU_CLAIRE),
        ("44.8113;-91.4985", EAU_CLAIRE),
        ("", None),
        ("Water St", None),
        ("91, 10", None),
        ("nan, 1", None),
    ],
)
def test_the_owner_writes_a_position(text, position):
    assert read_position(text) == position


@given(st.floats(), st.floats())
def test_whatever_a_notice_brings_is_judged_without_harm(latitude, longitude):
    judged = judge(Position(latitude, longitude), EAU_CLAIRE)
    if judged.position is not None:
        assert straight_metres(judged.position, EAU_CLAIRE) <= 60_000
