"""The door: nobody waits in vain, and who is sent away comes back at another time than others."""

from __future__ import annotations

from collections import deque
from contextlib import ExitStack
from heapq import heappop, heappush
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


def rush(patience: Patience, seconds: Seconds, a_second: int, lasting: int) -> None:
    """Work on so many a second, one after the other."""
    for _ in range(a_second * lasting):
        patience.entered()
        seconds.now += 1 / a_second
        patience.left()


def measured(a_second: int) -> tuple[Patience, Seconds]:
    seconds = Seconds()
    patience = Patience(Random(1), seconds)
    rush(patience, seconds, a_second, lasting=60)
    return patience, seconds


def test_a_few_come_back_soon():
    assert max(Patience(Random(1), Seconds()).wait() for _ in range(5)) == 1


def test_each_gets_a_place_after_the_one_before():
    """Of 100 a second that are served, 70 are given away: 2,500 take 36 seconds."""
    patience, _ = measured(100)
    told = [patience.wait() for _ in range(2500)]
    assert told == sorted(told)
    assert 34 <= told[-1] <= 38
    assert max(told.count(second) for second in told) <= 80


def test_a_quiet_hour_does_not_count_as_slow_work():
    patience, seconds = measured(100)
    seconds.now += 3600
    assert [patience.wait() for _ in range(700)][-1] <= 11


def test_slower_work_is_noticed_within_a_minute():
    patience, seconds = measured(100)
    rush(patience, seconds, 10, lasting=60)
    assert 8 <= [patience.wait() for _ in range(70)][-1] <= 11


def test_nobody_is_sent_away_for_longer_than_five_minutes():
    patience, _ = measured(1)
    told = [patience.wait() for _ in range(2000)]
    assert max(told) <= 300
    assert len(set(told[-500:])) > 50


def test_a_rush_is_forgotten_when_it_is_over():
    patience, seconds = measured(100)
    for _ in range(5000):
        patience.wait()
    seconds.now += 120
    assert patience.wait() == 1


def test_a_region_that_comes_at_one_instant_comes_twice_and_hardly_ever_thrice():
    """2,500 desks before a gateway that serves 50 a second, as their own sender waits."""
    seconds, chance = Seconds(), Random(7)
    patience = Patience(chance, seconds)
    room = Room(patience, Figures(dict))
    coming = [(0.0, number, None) for number in range(2500)]
    working, done, requests = deque(), 0.0, 0
    while coming:
        seconds.now, number, work = heappop(coming)
        if work is not None:
            working.popleft().close()
            continue
        requests += 1
        try:
            inside = ExitStack()
            inside.enter_context(room.for_body(20_000))
        except Declined as declined:
            pause = int(declined.headers["Retry-After"]) + chance.uniform(0.0, 5.0)
            heappush(coming, (seconds.now + pause, number, None))
            continue
        working.append(inside)
        done = max(done, seconds.now) + 0.02
        heappush(coming, (done, number, inside))
    assert requests <= 2.1 * 2500
    assert done <= 2500 * 0.02 / 0.7 + 15


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
    assert large.value.headers["Retry-After"] == "1"
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
