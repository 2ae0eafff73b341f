"""A handover bill on paper: what the journal says, put into the words of the driver's language."""

from __future__ import annotations

from hubdesk.desk.bills import BillPaper, paper
from hubdesk.desk.counter import Counter
from hubdesk.paper.bill import draw_bill
from hubdesk.paper.billsheets import BackRow, BillRow, BillSheet, Total
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.sheets import A4, LETTER, RECEIPT
from hubdesk.parcels.bill import LineNote
from hubdesk.ui.wording import bills as wording
from hubdesk.ui.wording import figures
from hubdesk.ui.wording.numerals import in_words

_SHORT_HASH = 8
_SEAL_IN_CODE = 32
PAPERS = {"letter": LETTER, "a4": A4, "receipt": RECEIPT}


def bill_pdf(
    counter: Counter, bill: tuple[int, int], lettering: Lettering, paper_name: str
) -> bytes:
    """Give a bill as PDF on `letter`, `a4` or `receipt`. Raises Refused `bill_unknown`."""
    sheet = bill_sheet(counter, paper(counter, bill))
    return draw_bill(sheet, lettering, PAPERS.get(paper_name, LETTER))


def bill_sheet(counter: Counter, told: BillPaper) -> BillSheet:
    """Put a bill into words."""
    bill, content, signed = told.bill, told.content, told.signed
    at = counter.local(told.written_at)
    return BillSheet(
        title=wording.bill_title(bill),
        subtitle=wording.supplement_words(bill),
        status=wording.stamp_words(bill.status),
        about=wording.load_words(content.carrier, content.load),
        when=f"{figures.long_day(content.day)} {content.day.year}, {figures.clock(at)}",
        shop=", ".join(filter(None, (content.shop, content.address))),
        rows=tuple(
            BillRow(
                nth,
                figures.grouped(line.number),
                wording.note_words(line.notes, line.words, line.pieces),
            )
            for nth, line in enumerate(content.lines, start=1)
        ),
        missing=tuple(figures.grouped(number) for number in content.missing),
        back=tuple(
            BackRow(figures.grouped(line.number), wording.back_words(line.why, line.words))
            for line in content.back
        ),
        totals=_totals(told),
        clerk=told.clerk,
        driver=signed.driver if signed else "",
        signature=signed.signature if signed else None,
        code=f"BILL {bill.name} {content.seal[:_SEAL_IN_CODE]}",
        seal=content.seal[:_SHORT_HASH],
        journal_hash=told.entry_hash[:_SHORT_HASH],
        words=wording.bill_words(),
    )


def _totals(told: BillPaper) -> tuple[Total, ...]:
    content = told.content
    damaged = sum(1 for line in content.lines if LineNote.DAMAGED in line.notes)
    counts = (
        (wording.expected_total(), content.expected),
        (wording.received_total(), len(content.lines)),
        (wording.missing_total(), len(content.missing)),
        (wording.damaged_total(), damaged),
        (wording.back_total(), len(content.back)),
    )
    return tuple(Total(what, count, in_words(count)) for what, count in counts)
