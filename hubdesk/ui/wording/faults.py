"""What to say when a job was refused or the world failed: what happened, and what to do next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.wording.figures import grouped, printable
from hubdesk.ui.wording.speech import translate
from hubdesk.ui.wording.troubles import (
    backups,
    bills,
    devices,
    encryption,
    fetchback,
    letters,
    line,
    notices,
    papers,
    parcels,
    record,
    rounds,
    shelves,
    shop,
    updates,
)

REFUSALS = {
    **backups.REFUSALS,
    **bills.REFUSALS,
    **devices.REFUSALS,
    **encryption.REFUSALS,
    **fetchback.REFUSALS,
    **letters.REFUSALS,
    **line.REFUSALS,
    **notices.REFUSALS,
    **papers.REFUSALS,
    **parcels.REFUSALS,
    **record.REFUSALS,
    **rounds.REFUSALS,
    **shelves.REFUSALS,
    **shop.REFUSALS,
    **updates.REFUSALS,
}
FAULTS = {
    **backups.FAULTS,
    **devices.FAULTS,
    **encryption.FAULTS,
    **fetchback.FAULTS,
    **line.FAULTS,
    **notices.FAULTS,
    **papers.FAULTS,
    **parcels.FAULTS,
    **record.FAULTS,
    **shop.FAULTS,
    **updates.FAULTS,
}


@dataclass(frozen=True, slots=True)
class Apology:
    """What happened, in a sentence, and what to do, in another."""

    sentence: str
    advice: str


def apology(trouble: Trouble) -> Apology:
    """Find the words for a refusal or a fault; a new one still gets a polite sentence."""
    facts: defaultdict[str, str] = defaultdict(str)
    facts.update({name: _shown(name, str(value)) for name, value in trouble.facts.items()})
    if words := REFUSALS.get(trouble.reason):
        sentence, advice = (translate("Refusal", each) for each in words)
    elif words := FAULTS.get(trouble.reason):
        sentence, advice = (translate("Fault", each) for each in words)
    else:
        sentence = translate("Fault", "This could not be done.")
        advice = translate("Fault", "Nothing that was confirmed is lost. Please try again.")
    return Apology(" ".join(sentence.format_map(facts).split()), advice.format_map(facts))


def trouble_words(trouble: Trouble) -> str:
    """Say what happened and what to do next in one line, for the terminal."""
    words = apology(trouble)
    return f"{words.sentence} {words.advice}"


def _shown(name: str, value: str) -> str:
    return grouped(value) if name == "number" else printable(value)
