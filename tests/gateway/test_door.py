"""The door: nobody waits in vain, and who is sent away comes back at another time than others."""

from __future__ import annotations

from contextlib import ExitStack
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.gateway.declining import Declined
from hubdesk.gateway.door import Patience, Room
from hubdesk.gateway.figures import Figures
from hubdesk.gateway.rates import Rates


class Seconds:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def waits(turned_away: int, served: int) -> list[int]:
    seconds = Seconds()
    patience = Patience(Random(1), seconds)
    for _ in range(served):
        patience.served()
    return [patience.wait() for _ in range(turned_away)]


def test_a_few_come_back_soon():
    assert 1 <= max(waits(5, served=100)) <= 5


def test_many_are_spread_over_the_time_that_they_will_take():
    """2,500 at once where 100 a second are served need 25 seconds."""
    told = waits(2500, served=1000)[1500:]
    assert 15 <= max(told) <= 26
    assert len(set(told)) > 10


def test_nobody_is_sent_away_for_longer_than_five_minutes():
    assert max(waits(20_000, served=0)) <= 300


def test_a_rush_is_forgotten_when_it_is_over():
    seconds = Seconds()
    patience = Patience(Random(1), seconds)
    for _ in range(5000):
        patience.wait()
    seconds.now = 60.0
    assert patience.wait() <= 5


def test_what_is_noted_of_a_quiet_year_takes_no_room():
    seconds = Seconds()
    patience = Patience(Random(1), seconds)
    for _ in range(1000):
        seconds.now += 1
        patience.served()
    assert len(patience._served) <= 11


def test_the_last_places_are_for_small_bodies_and_become_free_again():
    room = Room(Patience(Random(1), Seconds()), Figures(dict), most=4)
    with ExitStack() as inside:
        for _ in range(3):
            inside.enter_context(room.for_body(500_000))
        with pytest.raises(Declined) as large:
            inside.enter_context(room.for_body(500_000))
        inside.enter_context(room.for_body(900))
        with pytest.raises(Declined):
            inside.enter_context(room.for_body(900))
    assert large.value.status == 503
    assert 1 <= int(large.value.headers["Retry-After"]) <= 5
    with room.for_body(500_000):
        pass


def test_a_name_has_its_turns_and_gets_them_back_with_time():
    seconds = Seconds()
    rates = Rates(2.0, 3, seconds)
    assert [rates.wait("a") for _ in range(4)] == [0, 0, 0, 0.5]
    assert rates.wait("b") == 0
    seconds.now = 0.5
    assert rates.wait("a") == 0
    assert rates.wait("a") > 0


@given(st.lists(st.tuples(st.sampled_from("ab"), st.floats(0, 5)), max_size=60))
def test_no_name_ever_gets_more_than_its_rate(calls):
    seconds = Seconds()
    rates = Rates(1.0, 2, seconds)
    taken = {"a": 0, "b": 0}
    for name, pause in calls:
        seconds.now += pause
        taken[name] += rates.wait(name) == 0
    assert all(count <= 2 + seconds.now for count in taken.values())
