"""Words about handover bills and the driver who signs them."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "bill_has_it": (
        QT_TRANSLATE_NOOP("Refusal", "It stands on handover bill {bill}."),
        QT_TRANSLATE_NOOP("Refusal", "Undo that bill first, or return the parcel another day."),
    ),
    "bill_signed": (
        QT_TRANSLATE_NOOP("Refusal", "Bill {bill} is signed."),
        QT_TRANSLATE_NOOP("Refusal", "It stands. What comes now goes on a new bill."),
    ),
    "bill_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "No bill {bill} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check the number and the year on the paper."),
    ),
    "bill_void": (
        QT_TRANSLATE_NOOP("Refusal", "Bill {bill} was undone."),
        QT_TRANSLATE_NOOP("Refusal", "Write the bill of this delivery again."),
    ),
    "no_driver": (
        QT_TRANSLATE_NOOP("Refusal", "Whose signature is this?"),
        QT_TRANSLATE_NOOP("Refusal", "Type the driver's name first."),
    ),
    "no_signature": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing was drawn."),
        QT_TRANSLATE_NOOP("Refusal", "Let the driver sign in the box, or choose to sign on paper."),
    ),
}
