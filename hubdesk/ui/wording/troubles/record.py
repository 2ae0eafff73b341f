"""Words about the shop's record, the disk it lies on, and the program itself."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

FAULTS = {
    "already_open": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk is already open with this shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Go on in the other window, or close it first."),
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
    "record_busy": (
        QT_TRANSLATE_NOOP("Fault", "Another program holds the shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Close it, then scan again. This scan was not kept."),
    ),
    "record_damaged": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record is damaged."),
        QT_TRANSLATE_NOOP("Fault", "Do not go on working. Put back the latest backup."),
    ),
    "record_newer": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record was written by a newer HubDesk."),
        QT_TRANSLATE_NOOP("Fault", "Install the newer version. Nothing was changed."),
    ),
    "record_unreachable": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record cannot be reached."),
        QT_TRANSLATE_NOOP("Fault", "Check the disk or the network. This act was not kept."),
    ),
    "sqlite_unsound": (
        QT_TRANSLATE_NOOP("Fault", "SQLite {version} on this PC can damage records."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again: it brings a sound one."),
    ),
}
