"""The day's figures, its closing, and what is written down too late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hubdesk.desk import closing, planning, receiving, rounds
from hubdesk.desk.undoing import undo
from hubdesk.parcels.facts import DayClosed, Kind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.refusals import Refused
from tests.desk.conftest import assert_sound, scan
from tests.desk.test_rounds import NUMBERS

TODAY = date(2026, 6, 26)


@pytest.fixture
def parcels(morning):
    return {number: scan(morning, number).subject.parcel.id for number in NUMBERS}


@pytest.fixture
def run(morning, parcels):
    planned = planning.plan(morning, "North", "Luis", list(parcels.values())[:3])
    return rounds.depart(morning, planned.id)


def test_a_day_counts_what_came_went_waits_and_by_whom(morning, parcels, run):
    receiving.damaged(morning, parcels[NUMBERS[3]])
    rounds.finish(morning, parcels[NUMBERS[0]], OUTCOMES["DH"])
    rounds.finish(morning, parcels[NUMBERS[1]], OUTCOMES["RF"])
    report = closing.day(morning)
    told = report.counts
    assert (told.came, told.delivered, told.tried, told.damaged) == (4, 1, 1, 1)
    assert (told.waiting, told.out, told.given_back, told.missing) == (2, 1, 0, 0)
    assert [line.carrier for line in report.carriers] == ["amazon"]
    assert report.carriers[0].counts == told
    people = {line.person: (line.received, line.delivered, line.tried) for line in report.people}
    assert people == {"Rosa": (4, 0, 0), "Luis": (0, 1, 1)}
    assert [each.parcel.number for each in report.refused] == [NUMBERS[1]]
    assert [(line.delivered, line.tried, line.out) for line in report.runs] == [(1, 1, 1)]
    assert [each.code for each in report.loose.runs] == [run.code]
    assert not report.closings


def test_a_parcel_kept_aside_is_still_open_at_the_days_end(morning):
    scan(morning, "1Z999AA10123456784")
    assert closing.day(morning).loose.aside == 1


def test_an_undone_act_is_not_counted_and_a_corrected_one_counts_once(morning, parcels, run):
    rounds.finish(morning, parcels[NUMBERS[0]], OUTCOMES["DH"])
    undo(morning)
    assert closing.day(morning).counts.delivered == 0
    rounds.finish(morning, parcels[NUMBERS[0]], OUTCOMES["DH"])
    rounds.finish(morning, parcels[NUMBERS[0]], OUTCOMES["NH"])
    told = closing.day(morning).counts
    assert (told.delivered, told.tried, told.waiting) == (0, 1, 2)


def test_closing_writes_the_figures_and_the_last_hash(morning, parcels, run):
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    with morning.view() as view:
        last = view.journal.head_of_record()
    report = closing.close_day(morning)
    (closed,) = report.closings
    assert isinstance(closed.facts, DayClosed)
    assert (closed.facts.day, closed.facts.nth, closed.facts.after) == (TODAY, 1, last)
    assert (closed.facts.came, closed.facts.delivered, closed.facts.waiting) == (4, 3, 1)
    assert report.journal_hash == closed.entry.hash
    assert report.is_closed
    assert_sound(morning)


def test_a_day_is_closed_again_only_for_what_came_after(morning, parcels, run):
    closing.close_day(morning)
    with pytest.raises(Refused, match="day_closed_already"):
        closing.close_day(morning)
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    assert closing.day(morning).since == 4  # three parcels, and the run
    report = closing.close_day(morning)
    assert [each.facts.nth for each in report.closings] == [1, 2]
    assert [each.facts.delivered for each in report.closings] == [0, 3]
    assert report.is_closed


def test_a_closing_is_not_undone(morning, parcels):
    closing.close_day(morning)
    undo(morning)  # the parcel before it
    with morning.view() as view:
        assert len(view.journal.holding(Kind.DAY_CLOSED, morning.midnight)) == 1
    assert closing.day(morning).since == 1


def test_what_is_written_late_stands_on_the_next_sheet(morning, parcels, run, clock):
    clock.forward(hours=6)
    at_the_door = clock()
    closing.close_day(morning)
    clock.forward(hours=18)
    rounds.finish(morning, parcels[NUMBERS[0]], OUTCOMES["DP"], happened_at=at_the_door)
    rounds.finish(morning, parcels[NUMBERS[1]], OUTCOMES["NH"])
    report = closing.day(morning)
    assert [(each.day, each.entry.kind) for each in report.late] == [(TODAY, Kind.DELIVERED)]
    assert report.late[0].subject.parcel.number == NUMBERS[0]
    assert (report.counts.delivered, report.counts.tried) == (0, 1)
    yesterday = closing.day(morning, TODAY)
    assert (yesterday.counts.delivered, yesterday.since) == (1, 1)


def test_undoing_something_of_a_closed_day_is_told_too(morning, parcels, run, clock):
    rounds.finish(morning, parcels[NUMBERS[0]], OUTCOMES["DH"])
    closing.close_day(morning)
    clock.forward(days=1)
    undo(morning)
    (late,) = closing.day(morning).late
    assert (late.is_undone, late.entry.kind, late.day) == (True, Kind.DELIVERED, TODAY)


def test_an_earlier_day_is_shown_as_it_stood_at_its_end(morning, parcels, run, clock):
    clock.forward(days=1)
    rounds.finish_rest(morning, run, OUTCOMES["RD"])
    scan(morning, "1Z5R89390357567127")
    told = closing.day(morning, TODAY)
    assert (told.counts.came, told.counts.out, told.counts.waiting) == (4, 3, 1)
    now = closing.day(morning)
    assert (now.counts.came, now.counts.out, now.counts.waiting) == (1, 0, 2)
    assert closing.day(morning, TODAY - timedelta(days=9)).counts.waiting == 0


def test_a_day_to_come_has_no_sheet(morning):
    with pytest.raises(Refused, match="day_to_come"):
        closing.day(morning, TODAY + timedelta(days=1))


def test_what_never_came_and_what_went_back_are_named(morning, parcels):
    scan(morning, "TBA309611479120")  # for another shop
    report = closing.day(morning)
    assert [line.why for line in report.given_back] == ["not_for_this_shop"]
    assert (report.counts.given_back, report.counts.came) == (1, 4)
