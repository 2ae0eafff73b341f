"""The six answers of a shelf walk as lists: their rows, and what can be done about each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.desk.walkreport import Found, WalkReport
from hubdesk.parcels.facts import Answer
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Cell, Column, Face, Line
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording import walk as wording
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate


class Heap(StrEnum):
    """The six answers, in the order in which they are worked off."""

    HERE = "here"
    MISSING = "missing"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    AGED = "aged"
    OTHER_SHOP = "other_shop"


class Act(StrEnum):
    """What can be done about a row."""

    SET_MISSING = "set_missing"
    LOOK_AGAIN = "look_again"
    OPEN = "open"
    TAKE_IN = "take_in"
    SET_ASIDE = "set_aside"


ACTS: dict[Heap, tuple[Act, ...]] = {
    Heap.HERE: (Act.OPEN,),
    Heap.MISSING: (Act.LOOK_AGAIN, Act.SET_MISSING),
    Heap.CLOSED: (Act.OPEN,),
    Heap.UNKNOWN: (Act.TAKE_IN,),
    Heap.AGED: (Act.OPEN,),
    Heap.OTHER_SHOP: (Act.SET_ASIDE,),
}
_ACT_WORDS = {
    Act.SET_MISSING: QT_TRANSLATE_NOOP("Walk", "Set missing"),
    Act.LOOK_AGAIN: QT_TRANSLATE_NOOP("Walk", "Look again"),
    Act.OPEN: QT_TRANSLATE_NOOP("Walk", "Open its card"),
    Act.TAKE_IN: QT_TRANSLATE_NOOP("Walk", "Take it in"),
    Act.SET_ASIDE: QT_TRANSLATE_NOOP("Walk", "Set aside"),
}
_ANSWERS = {
    Heap.HERE: Answer.HERE,
    Heap.CLOSED: Answer.CLOSED,
    Heap.UNKNOWN: Answer.UNKNOWN,
    Heap.AGED: Answer.AGED,
    Heap.OTHER_SHOP: Answer.OTHER_SHOP,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a list: a parcel on record, or only a number that was scanned."""

    key: str
    number: str
    shelf: str
    carrier: str
    subject: Addressed | None


def rows_of(report: WalkReport, heap: Heap) -> tuple[Row, ...]:
    """List what belongs to an answer."""
    if heap is Heap.MISSING:
        by_shelf = sorted(report.missing, key=lambda each: each.parcel.shelf)
        return tuple(_missed(each) for each in by_shelf)
    found: tuple[Found, ...] = getattr(report, heap.value)
    return tuple(_found(each) for each in found)


def _missed(subject: Addressed) -> Row:
    parcel = subject.parcel
    return Row(parcel.id, parcel.number, parcel.shelf, parcel.carrier, subject)


def _found(found: Found) -> Row:
    key = found.subject.parcel.id if found.subject else found.number
    return Row(key, found.number, found.shelf, found.carrier, found.subject)


def title(heap: Heap, *, is_ended: bool) -> str:
    """Name an answer; nothing is missing while somebody still walks."""
    if heap is not Heap.MISSING:
        return wording.answer_words(_ANSWERS[heap])
    return wording.missing_title() if is_ended else translate("Walk", "Still to find")


def advice(heap: Heap, *, is_ended: bool) -> str:
    """Say what to do about it."""
    if heap is Heap.MISSING:
        return wording.missing_advice(is_ended=is_ended)
    return wording.advice_words(_ANSWERS[heap])


def tone(heap: Heap, *, is_ended: bool) -> Tone:
    """Give its colour while there is something in it."""
    if heap is Heap.MISSING:
        return Tone.STOP if is_ended else Tone.INFO
    return wording.TONES[_ANSWERS[heap]]


def act_words(act: Act) -> str:
    """Say what a button does."""
    return translate("Walk", _ACT_WORDS[act])


def columns(*, has_street: bool) -> tuple[Column, ...]:
    """Head the list; a narrow one has no room for streets."""
    street = Column(translate("List", "Address"), 90, stretch=2, yields=True)
    return (
        Column(translate("List", "Shelf"), 58),
        Column(translate("List", "For"), 104, stretch=1, yields=not has_street),
        *((street,) if has_street else ()),
        Column(translate("List", "Tracking"), 84, firm=True),
    )


def line(row: Row, *, has_street: bool) -> Line:
    """Make a row of the list."""
    whom = names.whom(row.subject) if row.subject else names.carrier_words(row.carrier)
    street = names.street(row.subject) if row.subject else ""
    return Line(
        row.key,
        (
            Cell(row.shelf or "—", Face.SHELF if row.shelf else Face.MUTE),
            Cell(whom, Face.BOLD if row.subject else Face.MUTE),
            *((Cell(street or "—"),) if has_street else ()),
            Cell(figures.grouped(row.number), Face.NUMBER),
        ),
    )
