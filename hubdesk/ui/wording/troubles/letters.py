"""Words about what a carrier sends to its shops."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "carrier_unknown_there": (
        QT_TRANSLATE_NOOP("Refusal", "The gateway has given {carrier} no word to come in with."),
        QT_TRANSLATE_NOOP("Refusal", "Give it one with: hubdesk gateway carriers add {carrier}"),
    ),
    "letter_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "This cannot be sent to a shop: {where} is not right."),
        QT_TRANSLATE_NOOP(
            "Refusal", "The gateway's own description (/openapi.json) says what belongs there."
        ),
    ),
    "letter_too_large": (
        QT_TRANSLATE_NOOP("Refusal", "This is too much for one sending."),
        QT_TRANSLATE_NOOP("Refusal", "Send it in parts of at most 1,000 rows."),
    ),
}
