"""Words about the encrypted record and its recovery code."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "already_encrypted": (
        QT_TRANSLATE_NOOP("Refusal", "The shop's record is encrypted already."),
        QT_TRANSLATE_NOOP("Refusal", "If the sheet is lost, have it made again."),
    ),
    "not_encrypted": (
        QT_TRANSLATE_NOOP("Refusal", "The shop's record is not encrypted."),
        QT_TRANSLATE_NOOP("Refusal", "It opens without a code."),
    ),
    "record_in_use": (
        QT_TRANSLATE_NOOP("Refusal", "Another program has the shop's record open."),
        QT_TRANSLATE_NOOP("Refusal", "Close every other HubDesk of this shop, then do it again."),
    ),
    "record_on_server": (
        QT_TRANSLATE_NOOP("Refusal", "The shop's record lies on a server, not on this PC."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Whoever keeps the server must encrypt its disk and its backups."
        ),
    ),
    "recovery_code_length": (
        QT_TRANSLATE_NOOP("Refusal", "The code has 40 letters; these are {count}."),
        QT_TRANSLATE_NOOP("Refusal", "Type the eight groups with spaces between them."),
    ),
    "recovery_code_other": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The code is typed without mistakes, but opens another record."
        ),
        QT_TRANSLATE_NOOP("Refusal", "Look for the sheet with this shop's name and a later day."),
    ),
    "recovery_code_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "These groups of the code are not right: {groups}."),
        QT_TRANSLATE_NOOP("Refusal", "Look at them again on the sheet, letter by letter."),
    ),
    "sheet_group_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This is not group {number} of the sheet."),
        QT_TRANSLATE_NOOP("Refusal", "Read it again from the paper that was just printed."),
    ),
    "sheet_not_proved": (
        QT_TRANSLATE_NOOP("Refusal", "This is not what stands on the sheet. Nothing was changed."),
        QT_TRANSLATE_NOOP("Refusal", "Begin again: a new sheet will be made. Throw this one away."),
    ),
}

FAULTS = {
    "no_keyring_for_record": (
        QT_TRANSLATE_NOOP("Fault", "This PC has no keyring to keep the record's code in."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Install one (on Linux: gnome-keyring or KWallet) and log in with a password. The code "
            "is kept nowhere else.",
        ),
    ),
    "plain_not_removed": (
        QT_TRANSLATE_NOOP("Fault", "A plain copy in {folder} could not be removed."),
        QT_TRANSLATE_NOOP("Fault", "The record is encrypted. HubDesk tries again at each start."),
    ),
    "record_locked": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record is encrypted, and this PC lacks its code."),
        QT_TRANSLATE_NOOP(
            "Fault", "Take the recovery sheet: open HubDesk's window, or use hubdesk unlock."
        ),
    ),
    "record_not_rewritten": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record could not be written anew."),
        QT_TRANSLATE_NOOP("Fault", "It is as it was. See to the disk, then try again."),
    ),
}
