"""The words of handover bills: on paper, in lists, and in the terminal."""

from __future__ import annotations

from datetime import date

from hubdesk.paper.billsheets import BillWords
from hubdesk.parcels.bill import Bill, BillStatus, HowSigned, LineNote, bill_name
from hubdesk.parcels.facts import BillSigned, WhyBack
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, locale, plural, translate

NOTES = {
    LineNote.EXTRA: QT_TRANSLATE_NOOP("Bill", "not on the notice"),
    LineNote.ASIDE: QT_TRANSLATE_NOOP("Bill", "kept aside"),
    LineNote.LATE: QT_TRANSLATE_NOOP("Bill", "came after its bill was closed"),
    LineNote.DAMAGED: QT_TRANSLATE_NOOP("Bill", "DAMAGED"),
}
STATUSES = {
    BillStatus.OPEN: QT_TRANSLATE_NOOP("Bill", "not signed yet"),
    BillStatus.SIGNED: QT_TRANSLATE_NOOP("Bill", "signed"),
    BillStatus.VOID: QT_TRANSLATE_NOOP("Bill", "void"),
}


def bill_words() -> BillWords:
    """Give every fixed word of a bill."""
    return BillWords(
        language=locale().name()[:2],
        number=translate("Bill", "#"),
        parcel=translate("Bill", "Parcel taken in"),
        note=translate("Bill", "Remarks"),
        nothing_came=translate("Bill", "No parcel was taken in."),
        missing=translate("Bill", "On the notice, but not in the delivery: {count}"),
        back=translate("Bill", "Went back with the driver: {count}"),
        counted=translate("Bill", "Counted by hand"),
        received_by=translate("Bill", "Received by"),
        driver=translate("Bill", "Driver"),
        sign_here=translate("Bill", "signature of the driver"),
        page=translate("Bill", "Page {page} of {pages}"),
        journal=translate("Bill", "journal {hash}"),
        seal=translate("Bill", "seal {hash}"),
    )


def bill_title(bill: Bill) -> str:
    """Name a bill by the one name that it has everywhere, such as `2026-14`."""
    return translate("Bill", "Handover bill {bill}").format(bill=bill.name)


def supplement_words(bill: Bill) -> str:
    """Say to which bill one adds; empty for a first one."""
    if not bill.supplement_to:
        return ""
    earlier = bill_name(bill.year, bill.supplement_to)  # of the same day
    return translate("Bill", "Supplement to bill {bill}").format(bill=earlier)


def status_words(status: BillStatus) -> str:
    """Say where a bill stands."""
    return translate("Bill", STATUSES[status])


def stamp_words(status: BillStatus) -> str:
    """Say in capitals what must be seen first on a bill that does not stand."""
    return translate("Bill", "VOID: this bill was undone") if status is BillStatus.VOID else ""


def load_words(carrier: str, load: str) -> str:
    """Name a load by carrier and name, one without a name of its own by its day.

    What no notice named is said to be so: its carrier may have sent one all the same.
    """
    named = _day_of(carrier, load) or load or translate("Bill", "not announced")
    return f"{names.carrier_words(carrier)} · {named}" if carrier else named


def _day_of(carrier: str, load: str) -> str:
    """Give the day of a load whose notice had no name for it; empty where it had one."""
    whose, _, day = load.rpartition(" ")
    try:
        return figures.long_day(date.fromisoformat(day)) if whose == carrier else ""
    except ValueError:
        return ""


def note_words(notes: tuple[LineNote, ...], words: str = "", pieces: int = 1) -> str:
    """Say what must be known of a parcel on a bill."""
    said = [translate("Bill", NOTES[note]) for note in notes]
    if pieces > 1:
        said.insert(0, figures.boxes(pieces))
    return "; ".join([*said, words] if words else said)


def back_words(why: str, words: str = "") -> str:
    """Say why a parcel went back with the driver."""
    said = names.back_words(WhyBack(why))
    return f"{said}: {words}" if words else said


def received_total() -> str:
    """Head the total of what was taken in."""
    return translate("Bill", "Parcels taken in")


def expected_total() -> str:
    """Head the total of what was announced."""
    return translate("Bill", "Announced")


def missing_total() -> str:
    """Head the total of what did not come."""
    return translate("Bill", "Missing")


def extra_total() -> str:
    """Head the total of what was on no notice."""
    return translate("Bill", "Not on the notice")


def signed_words(signed: BillSigned, at: str) -> str:
    """Say who signed a bill, when on the shop's clock, and how."""
    said = (
        translate("Bill", "Signed by {driver} at {time}")
        if signed.how is HowSigned.SCREEN
        else translate("Bill", "Signed on paper by {driver}, noted at {time}")
    )
    return said.format(driver=signed.driver, time=at)


def back_total() -> str:
    """Head the total of what went back."""
    return translate("Bill", "Went back")


def damaged_total() -> str:
    """Head the total of damaged parcels."""
    return translate("Bill", "Damaged")


def closed_words(bill: Bill, received: int, missing: int) -> str:
    """Say in one line what a bill came to, for lists and the terminal."""
    came = plural("Bill", "%n taken in", None, 2)(received)
    gone = plural("Bill", "%n missing", None, 2)(missing)
    about = load_words(bill.carrier, bill.load)
    return f"{bill_title(bill)} · {about}: {came}, {gone}, {status_words(bill.status)}"
