"""What the journal adds up to can be compared with it, thrown away and built again."""

from __future__ import annotations

import random
from datetime import date

import pytest

from hubdesk.parcels.bill import BillLine, BillStatus
from hubdesk.parcels.facts import BillWritten, ShelvesDrawn, Undone
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.shelf import Shelf, ShelfKind
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
    INSERT INTO runs (id, code, name, person, day, status, stops, planned_from, planned_to)
    SELECT 'other', 'other', name, person, day, status, stops, planned_from, planned_to FROM runs
    """,
    "UPDATE parcels SET bill = ''",
    "DELETE FROM shelves WHERE name = 'A1'",
    "UPDATE shelves SET place = 1 - place",
    "UPDATE shelves SET size = 9",
    "UPDATE bills SET status = 'signed'",
    "UPDATE bills SET number = 7 WHERE number = 1",
    "DELETE FROM bills",
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
    with record.work("Rosa") as work:
        work.write(ShelvesDrawn((Shelf("A1", 8), Shelf("X1", 4, ShelfKind.ASIDE))))
        for number in (1, 2):
            work.write(bill(number), [work.parcels.in_status(Status.ON_SHELF)[0].parcel.id])
    return record


def bill(number: int) -> BillWritten:
    return BillWritten(
        *(2026, number, date(2026, 6, 26), "amazon", "load", "Shop", "Street", 1),
        *((BillLine("1Z1"),), (), (), "seal"),
    )


def test_every_change_of_the_rows_is_found_and_repaired_from_the_journal(busy_record, ask):
    names = ("parcels", "runs", "mentions", "shelves", "bills")
    tables = [f"SELECT * FROM {table} ORDER BY 1, 2" for table in names]
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
        assert list(view.proof.flaws()) == []


def test_undoing_a_drawing_brings_back_the_one_before_and_undoing_that_the_later(record):
    one, two = (Shelf("A1", 8),), (Shelf("A1", 8), Shelf("A2", 8))
    with record.work("Rosa") as work:
        work.write(ShelvesDrawn(one))
        later = work.write(ShelvesDrawn(two))
        undone = work.undo(later.id)
        assert work.shelves.drawn() == one
        work.undo(undone.id)
        assert work.shelves.drawn() == two
    assert differences(record) == []


def test_an_undone_bill_is_void_and_its_number_is_not_given_again(record):
    with record.work("Rosa") as work:
        written = work.write(bill(work.bills.next_number(2026)))
        assert [b.status for b in work.bills.of_year(2026)] == [BillStatus.OPEN]
        undone = work.undo(written.id)
        assert [b.status for b in work.bills.of_year(2026)] == [BillStatus.VOID]
        assert (work.bills.next_number(2026), work.bills.next_number(2027)) == (2, 1)
        work.undo(undone.id)
        assert [b.status for b in work.bills.on_day(date(2026, 6, 26))] == [BillStatus.OPEN]
    assert differences(record) == []
