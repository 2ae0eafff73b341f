"""The handover bill: closes the count with the driver, load by load, and is signed.

Everything that came in or went straight back since midnight stands on exactly one bill. What comes
after a load was closed opens a supplement. A bill can be undone until it is signed; its number is
then void and never given again, for its paper may lie on the counter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hubdesk.database.work import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.loads import LoadCount, LoadKey, load_counts, uncounted_loads, written_by
from hubdesk.parcels.bill import (
    Bill,
    BillStatus,
    HowSigned,
    LineNote,
    Signature,
    seal,
)
from hubdesk.parcels.entry import Entry, plain_facts
from hubdesk.parcels.facts import (
    BillSigned,
    BillWritten,
    Kind,
    LoadClosed,
    Missing,
)
from hubdesk.parcels.refusals import Refused

_LONGEST_DRIVER = 80


@dataclass(frozen=True, slots=True)
class BillPaper:
    """Everything that a bill's paper needs. Times are aware UTC."""

    bill: Bill
    content: BillWritten
    clerk: str
    written_at: datetime
    entry_hash: str
    signed: BillSigned | None = None


def open_loads(counter: Counter) -> tuple[LoadCount, ...]:
    """Count every load that has no bill yet, or more than its bill says."""
    with counter.view() as view:
        return load_counts(counter, view)


def bills_today(counter: Counter) -> tuple[Bill, ...]:
    """List the bills of the shop's day, void ones too."""
    with counter.view() as view:
        return tuple(view.bills.on_day(counter.today))


def close(counter: Counter, key: LoadKey) -> Bill:
    """Close a load's count and write its bill; what did not come is missing from now on.

    Raises Refused `nothing_to_finish` where nothing of the load waits for a bill.
    """
    with counter.job() as work:
        count = next((each for each in load_counts(counter, work) if each.key == key), None)
        if count is None:
            raise Refused("nothing_to_finish")
        _close_count(counter, work, count)
        number = work.bills.next_number(counter.today.year)
        work.write(_content(counter, count, number), count.parcels)
        written = _bill(work, counter.today.year, number)
    counter.in_hand = None
    return written


def sign(
    counter: Counter, bill: tuple[int, int], driver: str, signature: Signature | None = None
) -> Bill:
    """Put the driver's name to a bill: drawn on the screen, or on the printed paper if None.

    Raises Refused: `bill_unknown`, `bill_void`, `bill_signed`, `no_driver`, `no_signature`.
    """
    name = " ".join(driver.split())[:_LONGEST_DRIVER]
    if not name:
        raise Refused("no_driver")
    if signature is not None and signature.is_empty:
        raise Refused("no_signature")
    with counter.job() as work:
        known = _open_bill(work, *bill)
        content = written_by(work, known).facts
        how = HowSigned.PAPER if signature is None else HowSigned.SCREEN
        work.write(BillSigned(*bill, content.seal, name, how, signature))
        return _bill(work, *bill)


def undo_bill(counter: Counter, bill: tuple[int, int]) -> Bill:
    """Take an unsigned bill back, with the closing of its load: its number stays void.

    Raises Refused: `bill_unknown`, `bill_void`, `bill_signed`, `changed_since`.
    """
    with counter.job() as work:
        known = _open_bill(work, *bill)
        written = written_by(work, known)
        refuse_if_final(work, written.facts)
        job = [
            entry
            for entry in work.journal.of_kinds(
                Kind.MISSING, Kind.LOAD_CLOSED, since=written.entry.happened_at
            )
            if _is_of_one_job(entry, written.entry)
        ]
        for entry in (written.entry, *reversed(job)):
            work.undo(entry.id)
        return _bill(work, *bill)


def _is_of_one_job(entry: Entry, written: Entry) -> bool:
    same_desk = (entry.desk, entry.epoch) == (written.desk, written.epoch)
    near = written.seq - 2 <= entry.seq < written.seq
    return same_desk and near and entry.recorded_at == written.recorded_at


def refuse_if_final(work: Work, content: BillWritten) -> None:
    """Raise Refused where a bill can no longer be undone: `bill_signed`, `changed_since`."""
    _open_bill(work, content.year, content.number)
    for later in work.bills.of_year(content.year):
        if later.supplement_to == content.number and later.status is not BillStatus.VOID:
            raise Refused("changed_since")


def paper(counter: Counter, bill: tuple[int, int]) -> BillPaper:
    """Look at a bill as its paper has it, today or years later. Raises Refused `bill_unknown`."""
    with counter.view() as view:
        known = view.bills.get(*bill)
        if known is None:
            raise Refused("bill_unknown", bill=f"{bill[0]}-{bill[1]}")
        written = written_by(view, known)
        return BillPaper(
            known,
            written.facts,
            written.entry.person,
            written.entry.happened_at,
            written.entry.hash,
            _signed(view, known),
        )


def seal_of(content: BillWritten) -> str:
    """Compute a bill's seal anew, to hold it against the one that it carries."""
    return seal({key: value for key, value in plain_facts(content).items() if key != "seal"})


def _signed(view: View, bill: Bill) -> BillSigned | None:
    if bill.signed_at is None:
        return None
    signings = view.journal.of_kinds(Kind.BILL_SIGNED, since=bill.signed_at)
    return next(
        (
            entry.facts
            for entry in signings
            if isinstance(entry.facts, BillSigned)
            and (entry.facts.year, entry.facts.number) == (bill.year, bill.number)
        ),
        None,
    )


def _open_bill(view: View, year: int, number: int) -> Bill:
    known = view.bills.get(year, number)
    if known is None:
        raise Refused("bill_unknown", bill=f"{year}-{number}")
    if known.status is BillStatus.SIGNED:
        raise Refused("bill_signed", bill=known.name)
    if known.status is BillStatus.VOID:
        raise Refused("bill_void", bill=known.name)
    return known


def _bill(view: View, year: int, number: int) -> Bill:
    known = view.bills.get(year, number)
    if known is None:
        raise LookupError(f"bill {year}-{number} was written a moment ago")
    return known


def _close_count(counter: Counter, work: Work, count: LoadCount) -> None:
    """Write what is missing and that the count is closed, where that was not written before."""
    load = count.key.load
    if count.not_come:
        work.write(Missing(load), count.not_come)
    if load and (count.not_come or load in uncounted_loads(counter, work)):
        work.write(
            LoadClosed(
                load,
                expected=count.expected,
                received=len(count.lines),
                missing=len(count.missing),
                aside=sum(1 for line in count.lines if LineNote.ASIDE in line.notes),
                given_back=len(count.back),
            )
        )


def _content(counter: Counter, count: LoadCount, number: int) -> BillWritten:
    said: dict[str, Any] = {
        "year": counter.today.year,
        "number": number,
        "day": counter.today,
        "carrier": count.key.carrier,
        "load": count.key.load,
        "shop": counter.shop.name,
        "address": counter.shop.address,
        "expected": count.expected,
        "lines": count.lines,
        "missing": count.missing,
        "back": count.back,
        "supplement_to": count.supplement_to,
    }
    return BillWritten(**said, seal=seal_of(BillWritten(**said, seal="")))
