"""What the journal adds up to can be compared with it, thrown away and built again."""

from __future__ import annotations

import random

import pytest

from hubdesk.parcels.facts import Undone
from hubdesk.parcels.story import ImpossibleAct
from tests.endurance.clerk import Clerk

SPOILT = [
    "UPDATE parcels SET shelf = 'Z9' WHERE status = 'on_shelf'",
    "UPDATE parcels SET status = 'delivered' WHERE status = 'expected'",
    "DELETE FROM parcels",
    "UPDATE runs SET status = 'closed'",
    "DELETE FROM runs",
    "DELETE FROM mentions WHERE position = 3",
    "UPDATE mentions SET position = 900 WHERE position = 3",
    """
    INSERT INTO runs SELECT 'other', 'other', name, person, day, status, stops, planned_from,
    planned_to, departed_at, closed_at FROM runs
    """,
]


def differences(record):
    with record.view() as view:
        return list(view.state.differences())


@pytest.fixture
def busy_record(record):
    clerk = Clerk(record)
    for act in (clerk.announce, clerk.receive, clerk.receive, clerk.receive, clerk.receive):
        with record.work("Rosa") as work:
            act(work)
    for act in (clerk.run, clerk.move, clerk.receive):
        with record.work("Rosa") as work:
            act(work)
    return record


def test_every_change_of_the_rows_is_found_and_repaired_from_the_journal(busy_record, ask):
    tables = [f"SELECT * FROM {table} ORDER BY 1, 2" for table in ("parcels", "runs", "mentions")]
    sound = [ask(query) for query in tables]
    assert differences(busy_record) == []
    for sql in SPOILT:
        ask(sql)
        assert differences(busy_record) != [], sql
        with busy_record.work("") as work:
            work.state.rebuild()
        assert differences(busy_record) == []
        assert [ask(query) for query in tables] == sound


def test_a_difference_names_what_the_record_says_and_what_the_journal_says(busy_record, ask):
    ask("UPDATE runs SET name = 'Van'")
    (found,) = differences(busy_record)
    assert "name='Van'" in found.in_record
    assert "name='Bike'" in found.in_journal


@pytest.mark.parametrize("seed", range(4))
def test_any_morning_with_any_undoing_adds_up(record, seed):
    dice = random.Random(seed)
    undone = 0
    for _ in range(25):
        Clerk(record, dice).job()
        undone += undo_something(record, dice)
    assert undone > 5
    assert differences(record) == []
    with record.work("") as work:
        work.state.rebuild()
        assert list(work.state.differences()) == []


def undo_something(record, dice: random.Random) -> bool:
    """Undo any earlier act; False where that would leave the impossible behind."""
    with record.view() as view:
        entries = [kept.entry for kept in view.journal.every() if kept.entry.parcels]
    entry = dice.choice(entries)
    try:
        with record.work("Rosa") as work:
            work.write(Undone(entry.id), entry.parcels, run=entry.run)
    except ImpossibleAct:
        return False
    return True


def test_undoing_the_first_act_of_a_parcel_takes_its_row_away(record):
    clerk = Clerk(record)
    with record.work("Rosa") as work:
        clerk.receive(work)
    (received,) = work.written
    with record.work("Rosa") as work:
        work.write(Undone(received.id), received.parcels)
    with record.view() as view:
        assert view.parcels.get(received.parcels[0]) is None
        assert list(view.state.differences()) == []


def test_an_undoing_that_would_leave_the_impossible_behind_is_not_written(record):
    clerk = Clerk(record)
    for act in (clerk.receive, clerk.move):
        with record.work("Rosa") as work:
            act(work)
            if act == clerk.receive:
                received = work.written[0]
    with pytest.raises(ImpossibleAct), record.work("Rosa") as work:
        work.write(Undone(received.id), received.parcels)
    assert differences(record) == []
    with record.view() as view:
        assert list(view.journal.flaws()) == []
