"""What must go back to its carrier, said before it bites."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from hubdesk.desk import ageing, planning, receiving, rounds
from hubdesk.parcels.holding import Holding, HoldRule
from hubdesk.parcels.outcomes import OUTCOMES
from tests.desk.conftest import scan


@pytest.fixture
def aged(counter, clock):
    """Three parcels, each a day younger than the one before; held for two days until 17:00."""
    rules = {"ups": HoldRule(1, return_by=time(17), remind=0)}
    holding = Holding(rules, HoldRule(3, return_by=time(17), remind=3))
    counter.shop = replace(counter.shop, holding=holding)
    for number in ("TBA309611474471", "TBA309611474519", "TBA309611474533"):
        scan(counter, number)
        clock.forward(days=1)
    return counter


def tails(dues):
    return [due.subject.parcel.number[-4:] for due in dues]


def test_today_tomorrow_and_soon_are_told_apart(aged):
    told = ageing.due(aged)
    assert (tails(told.today), tails(told.tomorrow), tails(told.soon)) == (
        *(["4471"], ["4519"]),
        ["4533"],
    )
    assert (told.over, told.count) == ((), 3)
    assert [due.days_here for due in (*told.today, *told.tomorrow, *told.soon)] == [3, 2, 1]


def test_at_the_hour_of_return_it_is_over(aged, clock):
    later = clock() + timedelta(hours=10)
    assert tails(ageing.due(aged, later).over) == ["4471"]
    assert tails(ageing.due(aged, later + timedelta(days=30)).over) == ["4471", "4519", "4533"]


def test_each_carrier_has_its_own_rule(aged):
    scan(aged, "1Z5R89390357567127")
    assert tails(ageing.due(aged).tomorrow) == ["7127", "4519"]


def test_what_has_left_is_not_due_any_more(aged):
    with aged.view() as view:
        parcel = view.parcels.by_number("TBA309611474471")[0].parcel.id
    run = rounds.depart(aged, planning.plan(aged, "North", "Luis", [parcel]).id)
    assert ageing.due(aged).today == ()
    scan(aged, "TBA309611474471")
    rounds.finish_stop(aged, OUTCOMES["NH"])
    assert tails(ageing.due(aged).today) == ["4471"]
    assert run.parcels == (parcel,)


def test_what_waits_for_an_answer_ages_too(morning, clock):
    aside = scan(morning, "1Z5R89390357567127").subject.parcel
    clock.forward(days=40)
    assert tails(ageing.due(morning).over) == ["7127"]
    with morning.view() as view:
        assert ageing.is_over(morning, view.parcels.get(aside.id).parcel, clock())
        expected = view.parcels.by_number("TBA309611474471")[0].parcel
        assert not ageing.is_over(morning, expected, clock())
    receiving.refuse(morning, aside.id)
    assert ageing.due(morning).count == 0
