"""Words about the shop's day, its people, its settings and its tables."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "clerk_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody called {name} works here."),
        QT_TRANSLATE_NOOP("Refusal", "The owner can add people on the Shop page."),
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
        QT_TRANSLATE_NOOP("Refusal", "Write the address of the line on the Shop page first."),
    ),
    "carriers_name_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "What the carrier calls this shop has 1 to {most} signs."),
        QT_TRANSLATE_NOOP("Refusal", "It stands in the carrier's letter."),
    ),
    "code_incomplete": (
        QT_TRANSLATE_NOOP("Refusal", "The code has {count} of its 12 letters and figures."),
        QT_TRANSLATE_NOOP("Refusal", "Type it on as it stands in the letter, or scan it."),
    ),
    "code_too_long": (
        QT_TRANSLATE_NOOP("Refusal", "The code has more than 12 letters and figures."),
        QT_TRANSLATE_NOOP("Refusal", "Compare it with the letter."),
    ),
    "database_address_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This is not the address of a PostgreSQL server."),
        QT_TRANSLATE_NOOP("Refusal", "It begins with postgresql:// and names the server."),
    ),
    "desk_name_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This PC needs a name of 1 to {most} signs."),
        QT_TRANSLATE_NOOP("Refusal", "Such as counter or back-room."),
    ),
    "folder_not_there": (
        QT_TRANSLATE_NOOP("Refusal", "There is no folder {folder}."),
        QT_TRANSLATE_NOOP("Refusal", "Choose one that is there."),
    ),
    "gateway_address_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This is not an address of the line."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It reads like https://gateway.carrier.com and stands in the carrier's letter.",
        ),
    ),
    "gateway_not_safe": (
        QT_TRANSLATE_NOOP("Refusal", "Anybody on the way could read along there."),
        QT_TRANSLATE_NOOP("Refusal", "The address begins with https://"),
    ),
    "number_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This must be a number from {least} to {most}."),
        QT_TRANSLATE_NOOP("Refusal", "Use figures only."),
    ),
    "people_alike": (
        QT_TRANSLATE_NOOP("Refusal", "{name} and {other} would have the same badge."),
        QT_TRANSLATE_NOOP("Refusal", "Add an initial to one of them."),
    ),
    "person_name_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "{name} cannot stand on a badge."),
        QT_TRANSLATE_NOOP("Refusal", "A name has up to {most} signs, and no = in it."),
    ),
    "phone_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This is not a telephone number yet."),
        QT_TRANSLATE_NOOP("Refusal", "It has at least five figures."),
    ),
    "position_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This is not a place on the map."),
        QT_TRANSLATE_NOOP("Refusal", "Write latitude, longitude, such as 44.8113, -91.4985"),
    ),
    "postcode_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "{postcode} is not a postcode."),
        QT_TRANSLATE_NOOP("Refusal", "A ZIP code has five figures, such as 54701."),
    ),
    "shop_needs_name": (
        QT_TRANSLATE_NOOP("Refusal", "The shop needs a name."),
        QT_TRANSLATE_NOOP("Refusal", "It stands on every paper."),
    ),
    "free_hours_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "This is no span of hours."),
        QT_TRANSLATE_NOOP("Refusal", "It reads like 01:00-06:00. Leave it empty for none."),
    ),
    "ended_by_itself": (
        QT_TRANSLATE_NOOP("Refusal", "HubDesk ended by itself: {time}. We are sorry."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing confirmed was lost: the record was looked through and is whole. If it happens "
            "again, Help makes a support bundle.",
        ),
    ),
    "ended_unchecked": (
        QT_TRANSLATE_NOOP("Refusal", "HubDesk ended by itself: {time}. We are sorry."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Whether the record is whole could not be seen yet: open Help and let the Doctor look.",
        ),
    ),
    "text_too_long": (
        QT_TRANSLATE_NOOP("Refusal", "This is longer than {most} signs."),
        QT_TRANSLATE_NOOP("Refusal", "Leave something out."),
    ),
    "zone_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "No time zone is called that."),
        QT_TRANSLATE_NOOP(
            "Refusal", "It reads like America/Chicago. Leave it empty for the PC's own."
        ),
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
    "practice_not_started": (
        QT_TRANSLATE_NOOP("Fault", "The pretend morning could not be opened."),
        QT_TRANSLATE_NOOP("Fault", "Open it in a terminal with: hubdesk practice"),
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
