"""The line of travel is learned from walks, as a carrier cases the mail."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.desk.casing import Walk, in_line, settle, votes
from hubdesk.parcels.addresses import House
from tests.benchmarks.towns import make_town, pairs_right, some_doors, with_slips


def oak(number):
    return House("54701|oak st", number, number)


def elm(number):
    return House("54701|elm st", number, number)


def line(houses, *walks):
    return [houses[nth] for nth in in_line(houses, walks)]


def test_doors_follow_the_walk_that_was_walked():
    walked = (elm(9), oak(2), oak(4), elm(7), elm(5))
    assert tuple(line(sorted(walked, key=str), Walk(walked))) == walked


def test_one_side_up_and_the_other_down():
    walked = (oak(2), oak(6), oak(12), oak(11), oak(5), oak(1))
    new = [oak(3), oak(4), oak(8), oak(9)]
    assert line(new, Walk(walked)) == [oak(4), oak(8), oak(9), oak(3)]


def test_a_street_that_is_visited_twice_is_split_where_it_was():
    walked = (oak(2), oak(4), *(elm(n) for n in range(1, 9, 2)), oak(30), oak(32))
    assert line([oak(28), elm(5), oak(6)], Walk(walked)) == [oak(6), elm(5), oak(28)]


def test_streets_that_were_never_walked_together_meet_over_a_third():
    first, second = Walk((oak(1), elm(1))), Walk((elm(1), House("54701|ash st", 1, 1)))
    ash = House("54701|ash st", 1, 1)
    assert line([ash, oak(1)], first, second) == [oak(1), ash]


def test_newer_walks_outweigh_an_older_one():
    old, new = Walk((oak(1), elm(1)), 0.2), Walk((elm(1), oak(1)), 1.0)
    assert line([oak(1), elm(1)], old, new) == [elm(1), oak(1)]


def test_without_any_walk_the_order_is_left_as_it_was():
    houses = [oak(1), elm(3), oak(5)]
    assert line(houses) == houses


def test_a_street_nobody_knows_comes_after_its_area():
    far = House("54703|far st", 1, 1)
    houses = [House("54701|new st", 1, 1), far, oak(1)]
    walks = Walk((oak(1), House("54703|other st", 2, 2)))
    got = line([*houses, House("54703|other st", 2, 2)], walks)
    assert got.index(houses[0]) == got.index(oak(1)) + 1


@given(st.integers(0, 10_000))
def test_any_line_keeps_every_door_once_and_is_the_same_again(seed):
    dice = random.Random(seed)
    town = make_town(seed % 7)
    walks = [Walk(tuple(some_doors(town, dice, 12))) for _ in range(dice.randint(0, 3))]
    doors = some_doors(town, dice, 15)
    order = in_line(doors, walks)
    assert sorted(order) == list(range(15))
    assert in_line(doors, walks) == order


def test_five_walks_teach_a_town():
    town, dice = make_town(1), random.Random(1)
    walks = [Walk(tuple(with_slips(some_doors(town, dice), dice))) for _ in range(5)]
    true = some_doors(town, dice)
    shuffled = sorted(true, key=str)
    assert pairs_right([shuffled[nth] for nth in in_line(shuffled, walks)], true) > 0.95


def test_votes_against_a_short_way_are_weighed_in_minutes():
    legs = np.array([[0, 1, 9, 1], [1, 0, 1, 9], [9, 1, 0, 1], [1, 9, 1, 0]], dtype=float)
    houses = [oak(1), oak(3), oak(5)]
    assert settle([0, 1, 2], votes(houses, []), legs) == [0, 1, 2]
    drawn = votes(houses, [Walk((oak(5), oak(3), oak(1)))])
    assert settle([0, 1, 2], drawn, np.zeros_like(legs)) == [2, 1, 0]
