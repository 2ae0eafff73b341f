"""Words about updates that were not taken: what was wrong with them, and that nothing changed."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "no_updates": (
        QT_TRANSLATE_NOOP("Refusal", "HubDesk does not look for new versions here."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Set the address of the update server in the settings (updates). A HubDesk that was "
            "built without its maker's key takes none.",
        ),
    ),
    "update_under_way": (
        QT_TRANSLATE_NOOP("Refusal", "An update is being fetched at this moment."),
        QT_TRANSLATE_NOOP("Refusal", "Just wait; it begins at the next start."),
    ),
    "version_taken_back": (
        QT_TRANSLATE_NOOP("Refusal", "Version {version} did not start on this PC."),
        QT_TRANSLATE_NOOP(
            "Refusal", "HubDesk went back: work on as before. A mended version comes by itself."
        ),
    ),
}

FAULTS = {
    "updates_silent": (
        QT_TRANSLATE_NOOP("Fault", "The update server did not answer as it should."),
        QT_TRANSLATE_NOOP(
            "Fault", "Check the line. What has come is kept, and HubDesk asks again tomorrow."
        ),
    ),
    "updates_stale": (
        QT_TRANSLATE_NOOP(
            "Fault", "The update server shows only old news; somebody may be holding updates back."
        ),
        QT_TRANSLATE_NOOP(
            "Fault", "Nothing was changed. If it says so for a week, tell HubDesk's maker."
        ),
    ),
    "updates_went_back": (
        QT_TRANSLATE_NOOP(
            "Fault", "The update server offers something older than it did before. It was refused."
        ),
        QT_TRANSLATE_NOOP("Fault", "Nothing was changed. Tell HubDesk's maker."),
    ),
    "updates_not_signed": (
        QT_TRANSLATE_NOOP(
            "Fault",
            "What the update server offers is not signed by HubDesk's maker. It was refused.",
        ),
        QT_TRANSLATE_NOOP("Fault", "Nothing was changed. Tell HubDesk's maker."),
    ),
    "updates_spoilt": (
        QT_TRANSLATE_NOOP(
            "Fault",
            "What came from the update server is not what the maker signed. It was refused.",
        ),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Nothing was changed, and HubDesk asks again tomorrow. If it says so for a week, tell "
            "HubDesk's maker.",
        ),
    ),
    "update_unusable": (
        QT_TRANSLATE_NOOP("Fault", "Version {version} cannot be unpacked on this PC."),
        QT_TRANSLATE_NOOP("Fault", "Work on as before, and tell HubDesk's maker."),
    ),
    "update_clock_wrong": (
        QT_TRANSLATE_NOOP("Fault", "This PC says that today is {date}, which cannot be right."),
        QT_TRANSLATE_NOOP(
            "Fault", "Set the PC's clock; until then no update is taken. Scanning goes on."
        ),
    ),
    "update_disk_full": (
        QT_TRANSLATE_NOOP("Fault", "The disk is too full for a new version."),
        QT_TRANSLATE_NOOP("Fault", "Make room of 1 GB. The present version works on as before."),
    ),
    "update_not_written": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk may not write to the folder of its versions."),
        QT_TRANSLATE_NOOP(
            "Fault", "Ask whoever looks after this PC. The present version works on as before."
        ),
    ),
}
