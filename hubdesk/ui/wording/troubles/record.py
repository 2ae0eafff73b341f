"""Words about the shop's record, the disk it lies on, and the program itself."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "record_back": (
        QT_TRANSLATE_NOOP("Refusal", "The shop's record is there again"),
        QT_TRANSLATE_NOOP("Refusal", "Go on. Scan again whatever had no answer."),
    ),
}

FAULTS = {
    "already_open": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk is already open with this shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Go on in the other window, or close it first."),
    ),
    "at_work": (
        QT_TRANSLATE_NOOP("Fault", "A command is still working with this shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Wait until it is done, or stop it, then try again."),
    ),
    "being_put_back": (
        QT_TRANSLATE_NOOP("Fault", "A backup is being put back into this shop's folder."),
        QT_TRANSLATE_NOOP("Fault", "Wait until that is done, then try again."),
    ),
    "desk_in_use": (
        QT_TRANSLATE_NOOP("Fault", "Another PC is open on this record as {desk}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Give this PC a name of its own in the settings (desk), then start again."
        ),
    ),
    "disk_broken": (
        QT_TRANSLATE_NOOP("Fault", "The disk reports an error."),
        QT_TRANSLATE_NOOP("Fault", "What was confirmed is kept. Copy the shop's folder now."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Fault", "The disk is full, so this could not be kept."),
        QT_TRANSLATE_NOOP(
            "Fault", "What was confirmed before is safe. Make room, then scan again."
        ),
    ),
    "folder_read_only": (
        QT_TRANSLATE_NOOP("Fault", "Nothing can be written to the shop's folder {folder}."),
        QT_TRANSLATE_NOOP("Fault", "Ask for the right to write there, or choose another folder."),
    ),
    "folder_missing": (
        QT_TRANSLATE_NOOP("Fault", "There is no folder {folder}."),
        QT_TRANSLATE_NOOP("Fault", "Plug in its disk, or open HubDesk once: it makes the folder."),
    ),
    "log_not_wiped": (
        QT_TRANSLATE_NOOP("Fault", "The names are removed, but a copy of them may still lie here."),
        QT_TRANSLATE_NOOP("Fault", "Close every other HubDesk of this shop, then do it again."),
    ),
    "our_mistake": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk made a mistake. We are sorry."),
        QT_TRANSLATE_NOOP("Fault", "Nothing that was confirmed is lost. Please try again."),
    ),
    "practice_does_not_add_up": (
        QT_TRANSLATE_NOOP("Fault", "The practice morning does not add up ({count})."),
        QT_TRANSLATE_NOOP("Fault", "This is a mistake in HubDesk, not in the shop's record."),
    ),
    "practice_not_fresh": (
        QT_TRANSLATE_NOOP("Fault", "{folder} holds an earlier practice morning."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder, or take that one away."),
    ),
    "record_busy": (
        QT_TRANSLATE_NOOP("Fault", "Another program holds the shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Close it, then scan again. This scan was not kept."),
    ),
    "record_closed_to_us": (
        QT_TRANSLATE_NOOP("Fault", "The server of the shop's record does not let this PC in."),
        QT_TRANSLATE_NOOP(
            "Fault", "The owner checks address, name and password in the settings (database)."
        ),
    ),
    "record_copied": (
        QT_TRANSLATE_NOOP("Fault", "This shop's record was used on another PC before."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "If this PC takes the place of a lost one, first type: hubdesk fetch-back. Otherwise "
            "open the window and answer, or type: hubdesk journal go-on",
        ),
    ),
    "record_damaged": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record is damaged."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Stop working here. Close HubDesk and open it again: it looks through the record and "
            "offers the last good backup. In a terminal: hubdesk restore",
        ),
    ),
    "record_gone": (
        QT_TRANSLATE_NOOP(
            "Fault", "The file of the shop's record was moved or replaced while HubDesk was open."
        ),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Stop working here. Put the file back where it was, and keep programs that copy or "
            "clean up folders away from it. Then close HubDesk and open it again.",
        ),
    ),
    "record_in_doubt": (
        QT_TRANSLATE_NOOP("Fault", "The server went away while this was being kept."),
        QT_TRANSLATE_NOOP(
            "Fault", "When it is back, do it again: what was kept is then known already."
        ),
    ),
    "record_missing": (
        QT_TRANSLATE_NOOP("Fault", "There is no record {file} in the shop's folder."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right folder, or put back a backup."),
    ),
    "record_newer": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record was written by a newer HubDesk."),
        QT_TRANSLATE_NOOP("Fault", "Install the newer version. Nothing was changed."),
    ),
    "record_unreachable": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record cannot be reached."),
        QT_TRANSLATE_NOOP("Fault", "Check the disk or the network. This act was not kept."),
    ),
    "record_went_back": (
        QT_TRANSLATE_NOOP("Fault", "This shop's record is older than what was last done here."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "If a backup was put back, close HubDesk, open the window and answer, or type: hubdesk "
            "journal go-on",
        ),
    ),
    "sqlite_unsound": (
        QT_TRANSLATE_NOOP("Fault", "SQLite {version} on this PC can damage records."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again: it brings a sound one."),
    ),
}
