"""What the five tones are called and mean, and what is said where no sound can be heard."""

from __future__ import annotations

from hubdesk.desk.verdict import Tone
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

NAMES = {
    Tone.TAKEN: QT_TRANSLATE_NOOP("Sound", "Taken"),
    Tone.AGAIN: QT_TRANSLATE_NOOP("Sound", "Already here"),
    Tone.LOOK: QT_TRANSLATE_NOOP("Sound", "Look"),
    Tone.STOP: QT_TRANSLATE_NOOP("Sound", "Stop"),
    Tone.NOT_A_PARCEL: QT_TRANSLATE_NOOP("Sound", "Not a parcel"),
}
MEANINGS = {
    Tone.TAKEN: QT_TRANSLATE_NOOP("Sound", "One short note: it is in the record, go on."),
    Tone.AGAIN: QT_TRANSLATE_NOOP("Sound", "The same note twice: nothing new, go on."),
    Tone.LOOK: QT_TRANSLATE_NOOP("Sound", "Short and long, rising: the card asks something."),
    Tone.STOP: QT_TRANSLATE_NOOP("Sound", "Two long low notes: put it down and read the card."),
    Tone.NOT_A_PARCEL: QT_TRANSLATE_NOOP("Sound", "Four knocks: scan the carrier's label instead."),
}


def tone_words(tone: Tone) -> str:
    """Name a tone in the list where each can be tried."""
    return translate("Sound", NAMES[tone])


def meaning_words(tone: Tone) -> str:
    """Say how a tone sounds and what to do when it does."""
    return translate("Sound", MEANINGS[tone])


def silence_words(*, is_muted: bool) -> str:
    """Say that nothing will be heard: because somebody wanted it so, or because nothing can be."""
    if is_muted:
        return translate("Sound", "Sound is off: watch the card")
    return translate("Sound", "No sound on this PC: watch the card")
