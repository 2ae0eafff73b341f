"""The outbox is the journal beyond what a destination has answered for."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.database.outbox import Standing, Traffic
from hubdesk.database.ranges import Range, joined, ranges_of, size, without
from hubdesk.parcels.facts import Expected, Received, Shelved
from hubdesk.parcels.scan import Source

CARRIER, OTHER = "https://carrier.example/epcis", "https://owner.example/epcis"


@pytest.fixture
def waiting_record(record):
    for nth in range(4):
        with record.work("Rosa") as work:
            work.write(Received("ups", f"1Z{nth}", "B3", Source.SCANNER), [f"parcel {nth}"])
    return record


def positions(record, destination: str = CARRIER, limit: int = 100) -> list[int]:
    with record.view() as view:
        waiting = [kept.position for kept in view.outbox.waiting(destination, limit)]
        assert limit < 100 or view.outbox.count_waiting(destination) == len(waiting)
        return waiting


def acknowledge(record, *answered: int, destination: str = CARRIER) -> None:
    with record.work("") as work:
        work.outbox.answered_for(destination, answered, work.now)


def test_everything_waits_in_order_until_it_is_acknowledged(waiting_record):
    assert positions(waiting_record) == [1, 2, 3, 4, 5]
    assert positions(waiting_record, limit=2) == [1, 2]
    acknowledge(waiting_record, 1, 2, 3)
    assert positions(waiting_record) == [4, 5]
    acknowledge(waiting_record, 4, 5)
    assert positions(waiting_record) == []


def test_each_destination_is_told_by_itself(waiting_record):
    acknowledge(waiting_record, 1, 2, 3, 4, 5)
    assert positions(waiting_record, OTHER) == [1, 2, 3, 4, 5]


def test_an_old_answer_that_comes_late_takes_nothing_back(waiting_record):
    acknowledge(waiting_record, 1, 2, 3, 4)
    acknowledge(waiting_record, 1, 2)
    assert positions(waiting_record) == [5]


def test_what_is_acknowledged_in_a_job_that_fails_waits_again(waiting_record):
    def fail() -> None:
        with waiting_record.work("") as work:
            work.outbox.answered_for(CARRIER, [1, 2, 3, 4, 5], work.now)
            raise RuntimeError("lightning")

    with pytest.raises(RuntimeError, match="lightning"):
        fail()
    assert positions(waiting_record) == [1, 2, 3, 4, 5]


def test_a_refused_entry_is_parked_with_its_reason_and_the_rest_flows(waiting_record):
    with waiting_record.work("") as work:
        work.outbox.park(CARRIER, 3, "unknown bizStep", work.now)
        work.outbox.park(CARRIER, 3, "still unknown", work.now)
        work.outbox.answered_for(CARRIER, [1, 2, 4, 5], work.now)
    with waiting_record.view() as view:
        (parked,) = view.outbox.parked(CARRIER)
        assert (parked.position, parked.reason) == (3, "still unknown")
        assert view.outbox.parked(OTHER) == []
        assert view.outbox.confirmed_at(CARRIER, 3) is None
        assert view.outbox.confirmed_at(CARRIER, 4) is not None


def test_one_can_ask_when_an_entry_was_acknowledged(waiting_record, clock):
    first = clock()
    acknowledge(waiting_record, 1, 2)
    clock.forward(minutes=5)
    acknowledge(waiting_record, 3, 4)
    with waiting_record.view() as view:
        told = [view.outbox.confirmed_at(CARRIER, position) for position in range(1, 6)]
    later = first + timedelta(minutes=5)
    assert told == [first, first, later, later, None]


def owe(record, *ranges) -> None:
    with record.work("") as work:
        work.outbox.owe(CARRIER, [Range(*each) for each in ranges])


def test_what_must_be_told_again_goes_first_and_once(waiting_record):
    acknowledge(waiting_record, 1, 2, 3, 4)
    owe(waiting_record, (2, 3))
    owe(waiting_record, (3, 3))
    assert positions(waiting_record) == [2, 3, 5]
    assert positions(waiting_record, limit=1) == [2]
    assert positions(waiting_record, OTHER) == [1, 2, 3, 4, 5]
    with waiting_record.work("") as work:
        assert work.outbox.confirmed_at(CARRIER, 2) is None
        work.outbox.answered_for(CARRIER, [2], work.now)
        assert work.outbox.confirmed_at(CARRIER, 2) is not None
    assert positions(waiting_record) == [3, 5]


def test_what_was_refused_can_be_tried_again(waiting_record):
    with waiting_record.work("") as work:
        work.outbox.park(CARRIER, 3, "unknown bizStep", work.now)
        work.outbox.answered_for(CARRIER, [1, 2, 4, 5], work.now)
        assert work.outbox.try_again(CARRIER) == 1
        assert work.outbox.parked(CARRIER) == []
    assert positions(waiting_record) == [3]


def test_one_can_compare_what_a_destination_has_with_what_it_was_told(waiting_record):
    acknowledge(waiting_record, 1, 2, 3, 4)
    with waiting_record.work("") as work:
        work.outbox.park(CARRIER, 2, "no", work.now)
        head = work.journal.head("desk-1")
        third = work.journal.after(2, 1)[0].entry
        standing = work.outbox.standing(CARRIER, "desk-1", head.epoch, 3)
        assert standing == Standing(last=5, told=4, held=3, held_there=2, hash_there=third.hash)
        assert work.outbox.answered(CARRIER, "desk-1", head.epoch, 1) == [3, 4]
        assert work.outbox.chains() == [("desk-1", head.epoch)]


def test_what_the_line_has_carried_is_counted_by_day(waiting_record):
    today = date(2026, 6, 26)
    with waiting_record.work("") as work:
        work.outbox.note_traffic(CARRIER, today, Traffic(100, 10))
        work.outbox.note_traffic(CARRIER, today, Traffic(5, 5))
        work.outbox.note_traffic(CARRIER, today - timedelta(days=1), Traffic(7, 7))
    with waiting_record.view() as view:
        assert view.outbox.traffic(CARRIER, today) == Traffic(105, 15)
        assert view.outbox.traffic(CARRIER, today - timedelta(days=9)).both == 134
        assert view.outbox.traffic(OTHER, today) == Traffic()


@given(
    some=st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)), max_size=8),
    gone=st.sets(st.integers(1, 70), max_size=20),
)
def test_ranges_say_what_sets_of_positions_say(some, gone):
    ranges = [Range(first, first + more) for first, more in some]
    there = {position for first, last in ranges for position in range(first, last + 1)}
    assert joined(ranges) == ranges_of(there)
    assert without(ranges, gone) == ranges_of(there - gone)
    assert size(joined(ranges)) == len(there)


def a_heap(record, rows: int = 1000) -> list[str]:
    """A notice with many rows, the first entry being told already; gives the rows' parcels."""
    acknowledge(record, 1)
    parcels = [f"row {nth}" for nth in range(rows)]
    with record.work("Rosa") as work:
        work.write_new(
            [(Expected("ups", f"1Z{nth:09}"), parcel) for nth, parcel in enumerate(parcels)]
        )
    return parcels


def test_news_overtakes_a_heap_but_nothing_about_its_own_parcel(record):
    parcels = a_heap(record)
    with record.work("Rosa") as work:
        received = work.write(
            Received("ups", "1Z000000700", "B3", Source.SCANNER), parcels[700:701]
        )
    first = positions(record, limit=50)
    assert first == [702, 1002], "the parcel's row of the notice, then that it came"
    with record.work("") as work:
        work.outbox.answered_for(CARRIER, first, work.now)
        assert work.outbox.confirmed_at(CARRIER, 702) is not None
        assert work.outbox.confirmed_at(CARRIER, 701) is None
        assert work.outbox.count_waiting(CARRIER) == 999
    assert received.seq == 1002
    assert positions(record, limit=50) == list(range(2, 52)), "then the heap, in order"
    with record.work("Rosa") as work:
        work.write(Shelved("C1"), parcels[700:701])
    assert positions(record, limit=50) == [1003], "and news again before the rest of it"


def test_a_small_notice_is_no_heap(record):
    parcels = a_heap(record, 300)
    with record.work("Rosa") as work:
        work.write(Received("ups", "1Z000000007", "B3", Source.SCANNER), parcels[7:8])
    assert positions(record, limit=50) == list(range(2, 52))


def test_whatever_overtakes_everything_goes_once_and_each_parcel_in_order(record):
    chance = Random(5)
    parcels = a_heap(record, 450)
    told: list[int] = []
    for _ in range(25):
        with record.work("Rosa") as work:
            some = chance.sample(parcels, chance.choice((1, 1, 2, 5)))
            work.write(Shelved(chance.choice(("C1", "C2"))), some)
        batch = positions(record, limit=chance.choice((1, 7, 40)))
        with record.work("") as work:
            work.outbox.answered_for(CARRIER, batch, work.now)
        told += batch
    while batch := positions(record, limit=99):
        with record.work("") as work:
            work.outbox.answered_for(CARRIER, batch, work.now)
        told += batch
    assert sorted(told) == list(range(2, 477))
    place = {position: nth for nth, position in enumerate(told)}
    its_own: dict[str, list[int]] = {}
    with record.view() as view:
        for kept in view.journal.after(1, 1000):
            for parcel in kept.entry.parcels:
                its_own.setdefault(parcel, []).append(place[kept.position])
    assert all(places == sorted(places) for places in its_own.values())
