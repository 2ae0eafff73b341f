"""What is asked when a record may not be the one that was last written on this PC."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.wording.speech import plural, translate

WENT_BACK = "record_went_back"


@dataclass(frozen=True, slots=True)
class DoubtWords:
    """A question, what hangs on it, and its two answers."""

    sentence: str
    details: str
    go_on: str
    leave: str


def doubt_words(trouble: Trouble) -> DoubtWords:
    """Ask in plain words whether to go on with a record in doubt."""
    nothing_mixed = translate(
        "Doubt", "Both answers are safe: nothing is mixed and nothing is sent twice."
    )
    if trouble.reason == WENT_BACK:
        missing = int(trouble.facts.get("count", 0))
        words = [plural("Doubt", "%n entries of this PC are missing in it.", None, 2)(missing)]
        words.append(
            translate(
                "Doubt",
                "What was done since must be scanned again; what the carrier has, it keeps.",
            )
        )
        return DoubtWords(
            translate("Doubt", "Was a backup of the shop's record put back?"),
            " ".join([*(words if missing else words[1:]), nothing_mixed]),
            translate("Doubt", "Yes, go on with it"),
            translate("Doubt", "No, close HubDesk"),
        )
    return DoubtWords(
        translate("Doubt", "This shop's record was last used on another PC. Use it here now?"),
        " ".join(
            [
                translate(
                    "Doubt",
                    "Then do not go on with it on the other PC: neither would see what the other "
                    "does.",
                ),
                translate(
                    "Doubt",
                    "If this PC takes the place of a lost one, first close HubDesk and type: "
                    "hubdesk fetch-back.",
                ),
                nothing_mixed,
            ]
        ),
        translate("Doubt", "Yes, use it here"),
        translate("Doubt", "No, close HubDesk"),
    )


def go_on_words() -> str:
    """Say for the terminal that work goes on with this record."""
    return translate("Doubt", "This PC goes on with this record from here.")
