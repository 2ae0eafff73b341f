"""Words about one parcel: what it is, where it is, and its photographs."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "changed_since": (
        QT_TRANSLATE_NOOP("Refusal", "More has happened to this parcel since then."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was undone. Scan the parcel and go on from there."),
    ),
    "goes_back_already": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel goes back already. It waits on shelf {shelf}."),
        QT_TRANSLATE_NOOP("Refusal", "Give it to the driver, or take it in again on its card."),
    ),
    "no_note": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing in the note."),
        QT_TRANSLATE_NOOP("Refusal", "Write what must be known of the box, then press Enter."),
    ),
    "no_parcel_in_hand": (
        QT_TRANSLATE_NOOP("Refusal", "Which parcel is this about?"),
        QT_TRANSLATE_NOOP("Refusal", "Scan the parcel first, then do this again."),
    ),
    "no_such_parcel": (
        QT_TRANSLATE_NOOP("Refusal", "No parcel {number} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check the number, or receive the parcel first."),
    ),
    "nobody_named": (
        QT_TRANSLATE_NOOP("Refusal", "There is neither a name nor a street."),
        QT_TRANSLATE_NOOP("Refusal", "Write at least one of them, then press Enter."),
    ),
    "not_aside": (
        QT_TRANSLATE_NOOP("Refusal", "This question has been answered already."),
        QT_TRANSLATE_NOOP("Refusal", "Scan the parcel to see where it is now."),
    ),
    "not_closed": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is not closed."),
        QT_TRANSLATE_NOOP("Refusal", "Scan it to see where it belongs."),
    ),
    "not_here": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is not in the shop."),
        QT_TRANSLATE_NOOP("Refusal", "Scan its label to receive it first."),
    ),
    "not_open": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is closed: what was written of it stands."),
        QT_TRANSLATE_NOOP("Refusal", "If it is here again, take it in first."),
    ),
    "nothing_different": (
        QT_TRANSLATE_NOOP("Refusal", "That is what the record says already."),
        QT_TRANSLATE_NOOP("Refusal", "Change what is wrong, or press Esc."),
    ),
    "nothing_found": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing is found for “{text}”."),
        QT_TRANSLATE_NOOP("Refusal", "Try fewer letters, the street, or the last four characters."),
    ),
    "nothing_to_undo": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Refusal", "Only what was done here since the start can be undone."),
    ),
    "notice_names_carrier": (
        QT_TRANSLATE_NOOP("Refusal", "The carrier's own notice names this parcel."),
        QT_TRANSLATE_NOOP("Refusal", "If it is not theirs, give it back to the driver."),
    ),
    "number_in_use": (
        QT_TRANSLATE_NOOP("Refusal", "Another parcel with the number {number} is here already."),
        QT_TRANSLATE_NOOP("Refusal", "Choose the other carrier, or refuse this one."),
    ),
    "one_carrier": (
        QT_TRANSLATE_NOOP("Refusal", "The number {number} fits no other carrier."),
        QT_TRANSLATE_NOOP("Refusal", "Scan the other code on the label, if there is one."),
    ),
}

FAULTS = {
    "no_album": (
        QT_TRANSLATE_NOOP("Fault", "There is no folder for photographs."),
        QT_TRANSLATE_NOOP("Fault", "The damage itself is noted. Tell the owner."),
    ),
    "photograph_changed": (
        QT_TRANSLATE_NOOP("Fault", "The photograph {file} is not the one that was taken."),
        QT_TRANSLATE_NOOP("Fault", "Put the file back from a copy. The rest is not touched."),
    ),
    "photograph_missing": (
        QT_TRANSLATE_NOOP("Fault", "The photograph {file} is missing."),
        QT_TRANSLATE_NOOP("Fault", "Put the file back from a copy. The rest is not touched."),
    ),
    "photograph_not_kept": (
        QT_TRANSLATE_NOOP("Fault", "The photograph could not be kept in {folder}."),
        QT_TRANSLATE_NOOP("Fault", "The damage itself is noted. Make room on the disk."),
    ),
}
