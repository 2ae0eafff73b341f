"""How long a parcel may lie: the shop's own days, whatever the clocks and the calendar do."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.holding import (
    DayCount,
    Holding,
    HoldRule,
    Stage,
    federal_holidays,
    is_business_day,
)
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import resource

CHICAGO = ZoneInfo("America/Chicago")
ZONES = [CHICAGO, UTC, ZoneInfo("America/Los_Angeles"), ZoneInfo("Australia/Lord_Howe")]
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
rules = st.builds(
    HoldRule,
    days=st.integers(0, 40),
    count=st.sampled_from(DayCount),
    return_by=st.times().map(lambda at: at.replace(microsecond=0)),
    remind=st.integers(0, 5),
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)


@given(rules, moments, st.sampled_from(ZONES))
def test_a_deadline_is_at_its_hour_on_the_shops_clock_whatever_the_clocks_do(rule, at, zone):
    deadline = Holding(fallback=rule).deadline("any", at, zone)
    arrived = at.astimezone(zone).date()
    assert deadline.last_day >= arrived + timedelta(rule.days)
    if rule.count is DayCount.CALENDAR:
        assert deadline.last_day == arrived + timedelta(rule.days)
    shown = deadline.ends_at.astimezone(zone)
    leapt = shown.replace(tzinfo=None) - datetime.combine(deadline.last_day, rule.return_by)
    assert timedelta(0) <= leapt <= timedelta(hours=1)
    if leapt:  # the hour does not exist on that day
        wanted = datetime.combine(deadline.last_day, rule.return_by, tzinfo=zone)
        assert wanted.astimezone(UTC).astimezone(zone).time() != rule.return_by


@given(rules, moments, st.sampled_from(ZONES), st.lists(st.integers(0, 60 * 24 * 60), max_size=8))
def test_time_only_ever_brings_a_deadline_nearer(rule, at, zone, minutes):
    deadline = Holding(fallback=rule).deadline("any", at, zone)
    stages = [deadline.stage(at + timedelta(minutes=after), zone) for after in sorted(minutes)]
    order = list(Stage)
    assert [order.index(stage) for stage in stages] == sorted(order.index(s) for s in stages)
    assert deadline.stage(deadline.ends_at, zone) is Stage.OVER
    before = deadline.stage(deadline.ends_at - timedelta(microseconds=1), zone)
    assert before in (Stage.TODAY, Stage.TOMORROW)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 30))
def test_business_days_are_counted_one_by_one(arrived, days):
    at = datetime.combine(arrived, time(12), tzinfo=CHICAGO)
    rule = HoldRule(days, DayCount.BUSINESS)
    last = Holding(fallback=rule).deadline("any", at, CHICAGO).last_day
    between = (arrived + timedelta(nth) for nth in range(1, (last - arrived).days + 1))
    assert sum(map(is_business_day, between)) == days
    assert is_business_day(last)


@given(st.integers(1990, 2200))
def test_every_year_has_its_eleven_holidays_on_business_weekdays(year):
    holidays = federal_holidays(year)
    assert len(holidays) in (10, 11, 12)
    assert all(day.weekday() < 5 and day.year == year for day in holidays)


def test_the_holidays_of_2026_and_2027_are_those_of_the_published_table():
    assert sorted(federal_holidays(2026)) == [
        *(date(2026, 1, 1), date(2026, 1, 19), date(2026, 2, 16), date(2026, 5, 25)),
        *(date(2026, 6, 19), date(2026, 7, 3), date(2026, 9, 7), date(2026, 10, 12)),
        *(date(2026, 11, 11), date(2026, 11, 26), date(2026, 12, 25)),
    ]
    assert date(2027, 12, 31) in federal_holidays(2027)
    assert date(2028, 1, 1) not in federal_holidays(2028)


def test_a_parcel_late_in_the_evening_has_arrived_that_day_and_not_the_next():
    rule = HoldRule(3, return_by=time(17))
    deadline = Holding(fallback=rule).deadline("ups", local("2026-06-26T23:50"), CHICAGO)
    assert (deadline.last_day, deadline.remind_on) == (date(2026, 6, 29), date(2026, 6, 28))
    assert deadline.ends_at == datetime(2026, 6, 29, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "stage"),
    [
        ("2026-07-01T09:00", Stage.FRESH),
        ("2026-07-02T09:00", Stage.SOON),
        ("2026-07-04T23:59", Stage.TOMORROW),
        ("2026-07-05T00:00", Stage.TODAY),
        ("2026-07-05T16:59", Stage.TODAY),
        ("2026-07-05T17:00", Stage.OVER),
        ("2027-07-05T17:00", Stage.OVER),
    ],
)
def test_what_bites_is_said_before_it_does(now, stage):
    holding = Holding(fallback=HoldRule(7, return_by=time(17), remind=3))
    deadline = holding.deadline("any", local("2026-06-28T08:00"), CHICAGO)
    assert deadline.stage(local(now), CHICAGO) is stage


def test_a_return_hour_that_the_clocks_leap_over_is_the_hour_after():
    holding = Holding(fallback=HoldRule(1, return_by=time(2, 30)))
    deadline = holding.deadline("any", local("2026-03-07T12:00"), CHICAGO)
    assert deadline.ends_at.astimezone(CHICAGO).time() == time(3, 30)


def test_the_rules_that_ship_are_read_and_agreements_go_before_them():
    holding = Holding.from_file(resource("holding.json"))
    assert (holding.rule_for("amazon").days, holding.rule_for("fedex").count) == (
        *(14,),
        DayCount.BUSINESS,
    )
    assert holding.rule_for("nobody") == holding.fallback
    agreed = holding.agreed(["UPS = 5", "nobody=0"])
    assert (agreed.rule_for("ups").days, agreed.rule_for("ups").remind) == (5, 2)
    assert agreed.rule_for("nobody").days == 0
    assert agreed.rule_for("amazon") == holding.rule_for("amazon")


@pytest.mark.parametrize("told", ["ups", "=5", "ups=", "ups=-1", "ups=many", "ups=366", "ups=²"])
def test_an_agreement_that_does_not_read_so_is_refused(told):
    with pytest.raises(ValueError, match="not a carrier"):
        Holding().agreed([told])


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        json.dumps({"format": 2}),
        json.dumps({"format": 1, "carriers": {}, "fallback": {}}),
        json.dumps({"format": 1, "carriers": {}, "fallback": 3}),
        json.dumps(
            {
                "format": 1,
                "carriers": {},
                "fallback": {"days": -1, "count": "calendar", "return_by": "17:00", "remind": 1},
            }
        ),
    ],
)
def test_a_broken_table_is_a_known_fault(tmp_path, broken):
    file = tmp_path / "holding.json"
    file.write_text(broken)
    with pytest.raises(KnownFault, match="holding_unreadable"):
        Holding.from_file(file)
    with pytest.raises(KnownFault, match="holding_unreadable"):
        Holding.from_file(tmp_path / "gone.json")
