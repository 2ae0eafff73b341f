"""What is packed ahead of an answer goes only where it would have been packed anew just so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from random import Random
from uuid import uuid4

import pytest

from hubdesk.database.ranges import Range
from hubdesk.database.record import Record
from hubdesk.line.ahead import Ahead
from hubdesk.line.batches import Batch
from hubdesk.line.ledger import Ledger, Traffic
from hubdesk.line.sending import Pace, Sending
from hubdesk.line.understanding import Acknowledgement
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.facts import Damaged, Expected
from hubdesk.parcels.refusals import KnownFault
from tests.line.shopday import receive_parcels

GATEWAY = "gateway"
SENDING = Sending(Pace(first_events=4, most_events=8), 4, 0.0, 0.0)


@dataclass
class Line:
    """The sender's side of a line, without the line."""

    record: Record
    ledger: Ledger
    ahead: Ahead
    sending: Sending = SENDING

    def answered(self, batch: Batch, parked: tuple[tuple[int, str], ...] = ()) -> None:
        held = len(batch.entries) - len(parked)
        receipt = Acknowledgement(batch.positions[-1], held, 0, parked, ())
        self.ledger.note(batch, receipt, Traffic())
        self.sending = self.sending.after_receipt(len(batch.entries), 0.0)

    def expected(self, batch: Batch) -> Sending:
        return self.sending.after_receipt(len(batch.entries), 0.0)


@pytest.fixture
def line(record, clock) -> Line:
    ledger = Ledger(record, GATEWAY, Naming("shop-1"), now=clock, zone=UTC)
    return Line(record, ledger, Ahead(ledger))


def test_a_heap_is_packed_ahead_batch_by_batch_and_nothing_is_packed_twice(line, monkeypatch):
    receive_parcels(line.record, 12)
    packed: list[Batch | None] = []
    packs = Ledger.next_batch

    def next_batch(ledger: Ledger, sending: Sending, **behind: Batch) -> Batch | None:
        if not behind:
            packed.append(packs(ledger, sending))
            return packed[-1]
        return packs(ledger, sending, **behind)

    monkeypatch.setattr(Ledger, "next_batch", next_batch)
    told = []
    while batch := line.ahead.next_batch(line.sending):
        with line.ahead.packing_behind(batch, line.expected(batch)):
            pass
        line.answered(batch)
        told += batch.positions
    assert told == list(range(1, 26))
    assert [len(each.entries) if each else 0 for each in packed] == [4, 0], "the first, and none"


def live(line: Line, chance: Random) -> None:
    """Send while everything happens that can happen between a question and its answer."""
    receive_parcels(line.record, 10)
    for nth in range(10):
        batch = line.ahead.next_batch(line.sending)
        anew = line.ledger.next_batch(line.sending)
        assert (batch and batch.entries) == (anew and anew.entries)
        if batch is None or anew is None:
            receive_parcels(line.record, 4, first=100 + 10 * nth)
            continue
        assert (batch.packing, batch.is_spelled_out) == (anew.packing, anew.is_spelled_out)
        with line.ahead.packing_behind(batch, line.expected(batch)):
            happen(line, chance)
        match chance.choice(
            ("answered", "answered", "answered", "one refused", "in doubt", "lost")
        ):
            case "answered":
                line.answered(batch)
            case "one refused":
                line.answered(batch, ((batch.positions[0], "rejected: no"),))
            case "in doubt":
                line.sending = line.sending.in_doubt(0.0)


def happen(line: Line, chance: Random) -> None:
    """Let one thing happen in the shop, or nothing."""
    match chance.choice(("nothing", "news", "a notice", "owed", "owed")):
        case "news":
            receive_parcels(line.record, 1, first=chance.randrange(1000, 9000))
        case "a notice":
            with line.record.work("Rosa") as work:
                rows = [(Expected("ups", f"1Z{uuid4().hex[:8]}"), str(uuid4())) for _ in range(410)]
                work.write_new(rows)
                work.write(Damaged("wet"), [rows[-1][1]])
        case "owed":
            with line.record.work("") as work:
                if told := work.outbox.acknowledged(GATEWAY):
                    first = chance.randint(1, told)
                    work.outbox.owe(GATEWAY, [Range(first, min(told, first + 2))])


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_happens_meanwhile_what_goes_is_what_would_have_been_packed_anew(line, seed):
    live(line, Random(seed))


def test_a_sender_that_does_not_ask_whether_it_still_comes_next_is_found_out(line, monkeypatch):
    """The twin: what was packed ahead always goes."""
    monkeypatch.setattr(Ledger, "comes_next", lambda *_: True)
    with pytest.raises(AssertionError):
        live(line, Random(1))


def test_another_packing_or_spelling_is_packed_anew(line):
    receive_parcels(line.record, 10)
    batch = line.ahead.next_batch(line.sending)
    with line.ahead.packing_behind(batch, line.expected(batch)):
        pass
    line.answered(batch)
    spelled = line.ahead.next_batch(replace(line.sending, spells_out=True))
    assert spelled.is_spelled_out
    assert spelled.positions == list(range(5, 13))


def test_where_packing_ahead_fails_it_is_packed_in_its_turn(line, monkeypatch):
    receive_parcels(line.record, 10)
    batch = line.ahead.next_batch(line.sending)

    def broken(*_: object, **__: object) -> None:
        raise KnownFault("disk_broken")

    with monkeypatch.context() as disk:
        disk.setattr(Ledger, "next_batch", broken)
        with line.ahead.packing_behind(batch, line.expected(batch)):
            pass
    line.answered(batch)
    assert line.ahead.next_batch(line.sending).positions == list(range(5, 13))
