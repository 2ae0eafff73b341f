"""Words about bringing back from the carrier what a lost PC had told it."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "fetch_back_first": (
        QT_TRANSLATE_NOOP(
            "Refusal", "First the carrier is asked for what this PC lacks of earlier work."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing is booked yet. Open First steps on the left, or type: hubdesk fetch-back",
        ),
    ),
    "fetch_back_late": (
        QT_TRANSLATE_NOOP(
            "Refusal", "Work has gone on since ({count} entries): older ones cannot come behind it."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "First send everything: hubdesk sync --once. Then put the backup back into an empty "
            "folder and fetch back there, before anything else is done: hubdesk restore, hubdesk "
            "enrol, hubdesk fetch-back, each with --data FOLDER.",
        ),
    ),
    "fetch_back_shared": (
        QT_TRANSLATE_NOOP("Refusal", "This shop's record lies on a server, not on this PC."),
        QT_TRANSLATE_NOOP(
            "Refusal", "The server's own backups bring it back. Other desks work on with it."
        ),
    ),
}

FAULTS = {
    "fetch_back_stopped": (
        QT_TRANSLATE_NOOP("Fault", "The carrier's end of the line stopped answering."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "What came back so far is kept. Check the line, then fetch back once more.",
        ),
    ),
    "fetch_back_not_let_in": (
        QT_TRANSLATE_NOOP("Fault", "The carrier does not know this PC yet."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Ask the carrier for a code that replaces {desk}; it also shuts the lost PC out. Let "
            "this PC in with it (in a terminal: hubdesk enrol CODE), then fetch back once more.",
        ),
    ),
    "fetch_back_not_there": (
        QT_TRANSLATE_NOOP("Fault", "The carrier's end of the line cannot give entries back."),
        QT_TRANSLATE_NOOP(
            "Fault", "Ask the carrier for a newer gateway. What it holds stays safe there."
        ),
    ),
    "fetch_back_newer": (
        QT_TRANSLATE_NOOP("Fault", "The lost PC had a newer HubDesk than this one."),
        QT_TRANSLATE_NOOP("Fault", "Install the newest version here, then fetch back once more."),
    ),
}
