"""The outbox is the journal beyond what a destination has answered for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hubdesk.parcels.facts import Received
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


def acknowledge(record, last: int, destination: str = CARRIER) -> None:
    with record.work("") as work:
        work.outbox.acknowledge(destination, last, work.now)


def test_everything_waits_in_order_until_it_is_acknowledged(waiting_record):
    assert positions(waiting_record) == [1, 2, 3, 4, 5]
    assert positions(waiting_record, limit=2) == [1, 2]
    acknowledge(waiting_record, 3)
    assert positions(waiting_record) == [4, 5]
    acknowledge(waiting_record, 5)
    assert positions(waiting_record) == []


def test_each_destination_is_told_by_itself(waiting_record):
    acknowledge(waiting_record, 5)
    assert positions(waiting_record, OTHER) == [1, 2, 3, 4, 5]


def test_an_old_answer_that_comes_late_takes_nothing_back(waiting_record):
    acknowledge(waiting_record, 4)
    acknowledge(waiting_record, 2)
    assert positions(waiting_record) == [5]


def test_what_is_acknowledged_in_a_job_that_fails_waits_again(waiting_record):
    def fail() -> None:
        with waiting_record.work("") as work:
            work.outbox.acknowledge(CARRIER, 5, work.now)
            raise RuntimeError("lightning")

    with pytest.raises(RuntimeError, match="lightning"):
        fail()
    assert positions(waiting_record) == [1, 2, 3, 4, 5]


def test_a_refused_entry_is_parked_with_its_reason_and_the_rest_flows(waiting_record):
    with waiting_record.work("") as work:
        work.outbox.park(CARRIER, 3, "unknown bizStep", work.now)
        work.outbox.park(CARRIER, 3, "still unknown", work.now)
        work.outbox.acknowledge(CARRIER, 5, work.now)
    with waiting_record.view() as view:
        (parked,) = view.outbox.parked(CARRIER)
        assert (parked.position, parked.reason) == (3, "still unknown")
        assert view.outbox.parked(OTHER) == []
        assert view.outbox.confirmed_at(CARRIER, 3) is None
        assert view.outbox.confirmed_at(CARRIER, 4) is not None


def test_one_can_ask_when_an_entry_was_acknowledged(waiting_record, clock):
    first = clock()
    acknowledge(waiting_record, 2)
    clock.forward(minutes=5)
    acknowledge(waiting_record, 4)
    with waiting_record.view() as view:
        told = [view.outbox.confirmed_at(CARRIER, position) for position in range(1, 6)]
    later = first + timedelta(minutes=5)
    assert told == [first, first, later, later, None]
