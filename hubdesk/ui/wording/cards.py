"""What stands on the verdict card: one colour, one shape, one instruction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.facts import WhyBack
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Trait
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names

Local = Callable[[datetime], datetime]


class Answer(StrEnum):
    """What a question on the card can be answered with."""

    TAKE_IN = "take_in"
    REFUSE = "refuse"
    CHOOSE = "choose"
    STOP = "stop"
    CARRIER = "carrier"
    WHY_BACK = "why_back"
    ASK_WHY = "ask_why"
    TRAIT = "trait"
    TAKE_BACK = "take_back"
    SEND_BACK = "send_back"
    REASON = "reason"
    WHOSE = "whose"
    ADDRESS = "address"
    ONE_MORE_BOX = "one_more_box"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Reply:
    """One way to answer: its words, its key, the parcel it is about, and what is chosen for it."""

    answer: Answer
    words: str
    key: str
    parcel: str = ""
    choice: Candidate | WhyBack | Trait | Reason | None = None

    @property
    def is_of_list(self) -> bool:
        """Whether it is one of several in a list, chosen by its figure or by the arrows."""
        return self.key.isdecimal()


@dataclass(frozen=True, slots=True)
class CardText:
    """Everything on the card.

    `big` is a shelf of two or three signs where `is_shelf`, else an instruction; `who` is bold;
    `number` is set in groups; `count` stands in the corner.
    """

    tone: Tone
    title: str
    big: str
    is_shelf: bool = False
    who: str = ""
    lines: tuple[str, ...] = ()
    number: str = ""
    count: str = ""
    replies: tuple[Reply, ...] = ()

    def spoken(self) -> str:
        """Say it in one line, for the terminal and for screen readers."""
        said = (self.title, self.big, self.who, *self.lines, self.number)
        return " · ".join(part for part in said if part)


def whose(card: CardText, verdict: Verdict) -> CardText:
    """Put the person, the street and the number of the verdict's parcel under its instruction."""
    subject = verdict.subject
    if subject is None:
        return card
    street = names.street(subject)
    lines = (street, *card.lines) if street else card.lines
    who = card.who or names.whom(subject)
    return replace(card, who=who, lines=lines, number=figures.grouped(subject.parcel.number))


def numbered(card: CardText, verdict: Verdict) -> CardText:
    """Put only the number under it; the words are about something else than the person."""
    if verdict.subject is None:
        return card
    return replace(card, number=figures.grouped(verdict.subject.parcel.number))
