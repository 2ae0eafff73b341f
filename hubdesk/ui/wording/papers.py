"""The words of tags, badges, cards, labels and the scanner's set-up sheet."""

from __future__ import annotations

from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command
from hubdesk.ui.wording.sheet import outcome_caption
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

COMMANDS = {
    Command.UNDO: (
        QT_TRANSLATE_NOOP("Papers", "Undo"),
        QT_TRANSLATE_NOOP("Papers", "Takes back what was done last"),
    ),
    Command.DAMAGED: (
        QT_TRANSLATE_NOOP("Papers", "Came damaged"),
        QT_TRANSLATE_NOOP("Papers", "Scan the parcel first, then this card"),
    ),
    Command.CANCEL: (
        QT_TRANSLATE_NOOP("Papers", "Give back"),
        QT_TRANSLATE_NOOP("Papers", "Scan the parcel kept aside first, then this card"),
    ),
    Command.TAKE: (
        QT_TRANSLATE_NOOP("Papers", "Take in"),
        QT_TRANSLATE_NOOP("Papers", "Scan the parcel kept aside first, then this card"),
    ),
    Command.REFUSE: (
        QT_TRANSLATE_NOOP("Papers", "Refuse"),
        QT_TRANSLATE_NOOP("Papers", "Scan the parcel, this card, then the card of the reason"),
    ),
    Command.BOX: (
        QT_TRANSLATE_NOOP("Papers", "One more box"),
        QT_TRANSLATE_NOOP("Papers", "Two boxes, one label: scan it first, then this card"),
    ),
    Command.LARGE: (
        QT_TRANSLATE_NOOP("Papers", "Large"),
        QT_TRANSLATE_NOOP("Papers", "Scan the parcel first, then this card"),
    ),
    Command.COLD: (
        QT_TRANSLATE_NOOP("Papers", "Keep cold"),
        QT_TRANSLATE_NOOP("Papers", "Scan the parcel first, then this card"),
    ),
}
LESSONS = (
    QT_TRANSLATE_NOOP("Papers", "Scan this first"),
    QT_TRANSLATE_NOOP("Papers", "Then this one"),
    QT_TRANSLATE_NOOP("Papers", "And this one last"),
)


def command_words(command: Command) -> tuple[str, str]:
    """Say what a command card does, and how it is used."""
    name, note = COMMANDS[command]
    return translate("Papers", name), translate("Papers", note)


def outcome_words(code: str) -> tuple[str, str]:
    """Say what an outcome card stands for, and what it means for the parcel."""
    outcome = OUTCOMES[code]
    if outcome.rest:
        note = translate("Papers", "Scan the run sheet first, then this card")
    elif outcome.is_delivered:
        note = translate("Papers", "The parcel is delivered")
    else:
        note = translate("Papers", "The parcel is back in the shop")
    return outcome_caption(code), note


def tags_title() -> str:
    """Name the sheet of shelf tags."""
    return translate("Papers", "Shelf tags")


def badges_title() -> str:
    """Name the sheet of badges."""
    return translate("Papers", "Badges")


def cards_title() -> str:
    """Name the sheets of outcome and command cards."""
    return translate("Papers", "Cards for the counter")


def labels_title() -> str:
    """Name the sheet of parcel labels."""
    return translate("Papers", "Parcel labels")


def scanner_title() -> str:
    """Name the set-up sheet of a scanner."""
    return translate("Papers", "Teach HubDesk this scanner")


def scanner_intro() -> str:
    """Say how the set-up sheet is used."""
    sentence = translate(
        "Papers",
        "Press “{button}” in HubDesk, then scan the three codes one after another. HubDesk learns "
        "what this scanner sends before and after a code, and which keyboard it types on.",
    )
    return sentence.format(button=translate("Equipment", "Set up in three scans"))


def lesson_words() -> tuple[str, ...]:
    """Say which of the three codes is scanned when."""
    return tuple(translate("Papers", lesson) for lesson in LESSONS)


def manual_words() -> tuple[str, tuple[str, str]]:
    """Say what belongs into the room for the codes of the scanner's own manual."""
    heading = translate(
        "Papers", "From the scanner's own manual, if it sends no Enter: paste its codes here"
    )
    return heading, (
        translate("Papers", "Enter after each code (page ____)"),
        translate("Papers", "Prefix, if you like (page ____)"),
    )
