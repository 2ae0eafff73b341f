"""Which backups stay, whatever the shop's hours and the PC's clock have been."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hubdesk.database.thinning import LONGEST, MOST_AT_ONCE, to_keep, to_remove

NOW = datetime(2026, 6, 26, 12, 42, tzinfo=UTC)
ages = st.lists(st.integers(-100, 120 * 24 * 60), min_size=1, unique=True)


def times(minutes: list[int]) -> list[datetime]:
    return [NOW - timedelta(minutes=each) for each in minutes]


def test_a_shop_that_is_always_open_keeps_a_day_by_the_hour_then_days_then_weeks():
    there: list[datetime] = []
    for hour in range(80 * 24):
        now = NOW + timedelta(hours=hour)
        there.append(now)
        gone = to_remove(there, now)
        assert len(gone) < MOST_AT_ONCE
        there = [at for at in there if at not in gone]
    hours = [now - at for at in there]
    assert [age for age in hours if age < timedelta(days=1)] == [
        timedelta(hours=age) for age in reversed(range(24))
    ]
    assert sum(timedelta(days=1) <= age <= timedelta(days=14) for age in hours) in (13, 14, 15)
    assert 6 <= sum(age > timedelta(days=14) for age in hours) <= 8
    assert max(hours) <= LONGEST


@given(ages)
def test_the_newest_always_stays_and_so_does_what_a_wrong_clock_calls_the_future(minutes):
    there = times(minutes)
    kept = to_keep(there, NOW)
    assert max(there) in kept
    assert {at for at in there if at > NOW} <= kept


@given(ages)
def test_nobody_who_was_forgotten_stays_longer_than_sixty_days(minutes):
    there = times(minutes)
    while gone := to_remove(there, NOW):
        there = [at for at in there if at not in gone]
    assert all(NOW - at <= LONGEST for at in there[:-1] if at != max(there))
    assert sum(NOW - at > LONGEST for at in there) <= 1


@given(ages, st.integers(-400, 400))
def test_a_clock_that_jumps_takes_only_a_few_at_once(minutes, days):
    there = times(minutes)
    assert len(to_remove(there, NOW + timedelta(days=days))) <= MOST_AT_ONCE


@given(ages)
def test_each_of_the_last_days_and_weeks_keeps_one(minutes):
    there = [at for at in times(minutes) if timedelta() <= NOW - at <= LONGEST]
    kept = to_keep(there, NOW) if there else set()
    fortnight = {at.date() for at in there if NOW - at <= timedelta(days=14)}
    assert {at.date() for at in kept} >= fortnight
    assert {at.isocalendar()[:2] for at in kept} == {at.isocalendar()[:2] for at in there}
