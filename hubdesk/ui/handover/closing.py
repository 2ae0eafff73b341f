"""Closing a count with the driver: the bill is written, and the answer says what it came to."""

from __future__ import annotations

from enum import Enum, auto

from hubdesk.desk import bills
from hubdesk.desk.counter import Counter
from hubdesk.desk.loads import LoadCount
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.bill import Bill, BillStatus, LineNote


class Billing(Enum):
    """What the day's bills wait for."""

    NOTHING = auto()
    OPEN = auto()
    UNSIGNED = auto()
    SIGNED = auto()


def billing(counter: Counter) -> Billing:
    """Say what comes next about bills: a count to close, a name to put to one, or nothing."""
    with counter.view() as view:
        is_open = bool(view.bills.unbilled_since(counter.midnight))
    written = {bill.status for bill in bills.bills_today(counter)} - {BillStatus.VOID}
    if is_open:
        return Billing.OPEN
    if BillStatus.OPEN in written:
        return Billing.UNSIGNED
    return Billing.SIGNED if written else Billing.NOTHING


def close_count(counter: Counter, count: LoadCount) -> tuple[Verdict, Bill]:
    """Close a load's count and write its bill. Raises Refused as `bills.close` does."""
    bill = bills.close(counter, count.key)
    content = bills.paper(counter, (bill.year, bill.number)).content
    missing = len(content.missing)
    # What came without being announced is on the bill, yet makes up for nothing that was.
    came = sum(LineNote.EXTRA not in line.notes for line in content.lines)
    received, of = (came, content.expected) if content.expected else (len(content.lines),) * 2
    told = Verdict(VerdictKind.LOAD_FINISHED, count=missing, nth=received, of=of)
    return told, bill
