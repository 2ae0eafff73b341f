"""A load of thousands is closed, undone and looked through as a load of forty is."""

from __future__ import annotations

import pytest
from uuid6 import uuid7

from hubdesk.desk import bills, deadlabels
from hubdesk.desk.looking import delivery
from hubdesk.desk.undoing import undo
from hubdesk.parcels.facts import Expected
from hubdesk.parcels.parcel import Recipient, Status
from hubdesk.parcels.resemblance import Likeness
from tests.benchmarks.notices import number, row
from tests.database.asking import watched
from tests.desk.conftest import assert_sound, scan

LOAD = "amazon 2026-06-26"


def announce(counter, count):
    """Announce a load as a notice does: whom each parcel is for lies beside the journal."""
    rows = [row(nth) for nth in range(count)]
    people = [
        Recipient(str(uuid7()), name, street, city, postcode)
        for _, name, street, city, postcode, *_ in rows
    ]
    with counter.job() as work:
        seals = work.recipients.keep_all(people)
        told = zip(rows, people, seals, strict=True)
        work.write_new(
            [
                (Expected("amazon", of[0], load=LOAD, recipient=who.id, seal=seal), str(uuid7()))
                for of, who, seal in told
            ]
        )


def statuses(counter):
    with counter.view() as view:
        return {line.parcel.number: line.parcel.status for line in view.parcels.in_load(LOAD)}


def close(counter):
    (count,) = bills.open_loads(counter)
    return bills.close(counter, count.key)


def undo_bill(counter):
    (bill,) = bills.bills_today(counter)
    bills.undo_bill(counter, (bill.year, bill.number))


@pytest.mark.parametrize("take_back", [undo, undo_bill])
def test_closing_and_undoing_a_large_load_asks_hardly_more_than_a_small_one(
    counter, record, take_back
):
    announce(counter, 600)
    scan(counter, number(0))
    with watched(record) as asked:
        close(counter)
    assert asked.statements < 50
    assert asked.people == 0
    told = statuses(counter)
    assert list(told.values()).count(Status.MISSING) == 599
    with watched(record) as asked:
        take_back(counter)
    assert asked.statements < 50
    assert list(statuses(counter).values()).count(Status.EXPECTED) == 599
    assert_sound(counter)


def test_a_look_at_the_open_count_reads_nobodys_address(counter, record):
    announce(counter, 400)
    with watched(record) as asked:
        (count,) = bills.open_loads(counter)
    assert len(count.missing) == 400
    assert asked.people == 0


DEAD = {
    number(417)[-4:]: Likeness.ENDS_SO,
    number(417).replace("0417", "0?17"): Likeness.READABLE_FITS,
    number(417).replace("TBA3", "TBA8"): Likeness.ONE_DIFFERS,
    "ames 59": Likeness.NAME,
    "418 oakwood mall dr": Likeness.STREET,
    "418 okwood mall": Likeness.WRITTEN_ALIKE,
}


def test_among_many_a_dead_label_reads_only_whom_it_may_be_for(counter, record):
    announce(counter, 600)
    for typed, why in DEAD.items():
        with counter.view() as view, watched(record) as asked:
            found = deadlabels.guesses(counter, view, typed)
        assert (number(417), why) in [(g.meant.parcel.number, g.why) for g in found], typed
        assert asked.people < 200, typed


def test_one_that_was_missing_yesterday_is_not_among_those_to_come(counter, clock):
    announce(counter, 3)
    close(counter)
    with counter.view() as view:
        assert deadlabels.guesses(counter, view, "0002")
    clock.forward(days=1)
    with counter.view() as view:
        assert deadlabels.guesses(counter, view, "0002") == []


def test_a_look_at_the_delivery_counts_the_missing_and_reads_only_what_it_lists(counter, record):
    announce(counter, 600)
    close(counter)
    with watched(record) as asked:
        seen = delivery(counter)
    assert (seen.count_missing, len(seen.missing), seen.expected) == (600, 500, 600)
    assert asked.people <= 500
