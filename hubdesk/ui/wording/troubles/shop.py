"""Words about the shop's day, its people, its settings and its tables."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "clerk_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody called {name} works here."),
        QT_TRANSLATE_NOOP("Refusal", "The owner can add people in the settings."),
    ),
    "day_closed_already": (
        QT_TRANSLATE_NOOP("Refusal", "The day is closed, and nothing has happened since."),
        QT_TRANSLATE_NOOP("Refusal", "Print its sheet again if you need it."),
    ),
    "day_to_come": (
        QT_TRANSLATE_NOOP("Refusal", "That day is still to come."),
        QT_TRANSLATE_NOOP("Refusal", "Ask for today or an earlier day."),
    ),
    "no_gateway": (
        QT_TRANSLATE_NOOP("Refusal", "No line to a carrier is set up."),
        QT_TRANSLATE_NOOP("Refusal", "Write the gateway's address into the settings."),
    ),
}

FAULTS = {
    "carriers_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The carriers' table {file} is missing or broken."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again. The shop's record is not touched."),
    ),
    "holding_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The table of hold days {file} is missing or broken."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again. The shop's record is not touched."),
    ),
    "setting_wrong": (
        QT_TRANSLATE_NOOP("Fault", "The setting {name} cannot be “{value}”."),
        QT_TRANSLATE_NOOP("Fault", "Correct it in the settings file and start again."),
    ),
    "settings_line_wrong": (
        QT_TRANSLATE_NOOP("Fault", "Line {line} of the settings file {file} cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "Correct that line, then start again."),
    ),
    "settings_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The settings file {file} cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "Correct it, or move it away to start with the usual settings."),
    ),
}
