"""Words about backups that could not be made, cannot be believed, or cannot be put back."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "no_backup_there": (
        QT_TRANSLATE_NOOP("Refusal", "No good backup was found."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Plug in the stick or disk with the backups, or name their folder."
        ),
    ),
    "no_backups_wanted": (
        QT_TRANSLATE_NOOP("Refusal", "This shop makes no backups."),
        QT_TRANSLATE_NOOP("Refusal", "The owner can name a folder for them in the settings."),
    ),
    "restore_on_server": (
        QT_TRANSLATE_NOOP("Refusal", "This shop's record lies on a server, not on this PC."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Whoever keeps the server puts it back there. To go on with the backup on this PC "
            "alone, put it back into another folder.",
        ),
    ),
}

FAULTS = {
    "backup_changed": (
        QT_TRANSLATE_NOOP("Fault", "The backup in {folder} is not as it was written."),
        QT_TRANSLATE_NOOP("Fault", "Use an earlier one, and do not trust that stick or disk."),
    ),
    "backup_disk_full": (
        QT_TRANSLATE_NOOP("Fault", "There is no room left for a backup in {folder}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Make room there, or use another stick or disk. Earlier backups are as before."
        ),
    ),
    "backup_has_log": (
        QT_TRANSLATE_NOOP("Fault", "Somebody has worked in the backup in {folder}."),
        QT_TRANSLATE_NOOP("Fault", "Use another one: this one cannot be trusted any more."),
    ),
    "backup_incomplete": (
        QT_TRANSLATE_NOOP("Fault", "Files are missing in the backup in {folder}."),
        QT_TRANSLATE_NOOP("Fault", "Use another one."),
    ),
    "backup_not_written": (
        QT_TRANSLATE_NOOP("Fault", "No backup could be written in {folder}."),
        QT_TRANSLATE_NOOP("Fault", "Try another folder. Earlier backups are as before."),
    ),
    "backup_place_gone": (
        QT_TRANSLATE_NOOP("Fault", "The folder for backups {folder} is not there any more."),
        QT_TRANSLATE_NOOP("Fault", "Plug the stick or disk in again. Nothing in the shop is lost."),
    ),
    "backup_place_within": (
        QT_TRANSLATE_NOOP("Fault", "{folder} lies in the shop's own folder and is lost with it."),
        QT_TRANSLATE_NOOP(
            "Fault", "Choose a stick, a second disk or a folder that a service carries elsewhere."
        ),
    ),
    "backup_read_only": (
        QT_TRANSLATE_NOOP("Fault", "Nothing can be written in the folder for backups {folder}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Take off its write protection, or choose another folder in the settings."
        ),
    ),
    "backups_left_plain": (
        QT_TRANSLATE_NOOP("Fault", "Backups of this record still lie there in the clear: {count}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Remove them by hand: whoever has them can read names and addresses."
        ),
    ),
    "backup_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The backup in {folder} cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "Use another one."),
    ),
    "record_lost": (
        QT_TRANSLATE_NOOP(
            "Fault", "The shop's record is damaged, and no good backup is within reach."
        ),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Plug in the stick or disk with the backups and start HubDesk again. Delete nothing.",
        ),
    ),
}
