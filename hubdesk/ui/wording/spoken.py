"""What is said aloud of an answer: three words or so, the rest stands on the card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.speech import translate
from hubdesk.ui.wording.verdicts import trouble_card, verdict_card

_NOT_LABELS = {VerdictKind.PRODUCT_CODE, VerdictKind.NOT_THE_LABEL, VerdictKind.UNKNOWN_CODE}


def verdict_aloud(verdict: Verdict, local: Callable[[datetime], datetime]) -> str:
    """Say a verdict as one would across the counter."""
    if verdict.kind is VerdictKind.AGAIN:
        return translate("Spoken", "Already here")
    if verdict.kind in _NOT_LABELS:
        return translate("Spoken", "Not the label")
    card = verdict_card(verdict, local)
    if not card.is_shelf:
        return card.big
    shelf = translate("Spoken", "Shelf {shelf}").format(shelf=card.big)
    return shelf if card.tone is Tone.GO else f"{card.title}. {shelf}"


def trouble_aloud(trouble: Trouble) -> str:
    """Say what was refused or failed; what to do stands on the card."""
    return trouble_card(trouble).big


def voice_words(*, is_there: bool, can_speak: bool) -> str:
    """Say what the switch does, or why nothing will be heard."""
    if not is_there:
        return translate(
            "Spoken",
            "No voice on this PC. On Linux install speech-dispatcher or espeak-ng; "
            "on Windows add a voice under Language.",
        )
    if not can_speak:
        return translate("Spoken", "This PC's voice did not speak: watch the card")
    return translate("Spoken", "Each answer is also said in a few words, by this PC's own voice.")
