"""Recognising: which parcel on the record a label means, and what is said of one seen before."""

from __future__ import annotations

from datetime import datetime

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk import ageing
from hubdesk.desk.ageing import Due
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import Kind, SetAside, WhyAside
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.labels import Meaning
from hubdesk.parcels.parcel import NUMBER_RESTS, Parcel, Status


def find(work: Work, meaning: Meaning) -> Addressed | None:
    """Find the parcel on the record: what a notice says of the carrier beats the number's look.

    A number that was closed long ago means another parcel by now.
    """
    found = [
        (
            addressed.parcel.status.is_closed,
            addressed.parcel.carrier != candidate.carrier,
            addressed,
        )
        for candidate in meaning.candidates
        for addressed in work.parcels.by_number(candidate.number)
        if not _has_rested(addressed.parcel, work.now)
    ]
    return min(found, key=lambda row: row[:2])[2] if found else None


def _has_rested(parcel: Parcel, now: datetime) -> bool:
    closed_at = parcel.changed_at if parcel.status.is_closed else None
    return closed_at is not None and closed_at < now - NUMBER_RESTS


def answer_again(counter: Counter, work: View, known: Addressed, meaning: Meaning) -> Verdict:
    """Say that a parcel was here before: when, by whom, and where it is now. Writes nothing.

    Of one on a shelf also when it must go back, where that is near.
    """
    parcel = known.parcel
    if parcel.status is Status.OUT:
        run = work.runs.get(parcel.run) if parcel.run else None
        return Verdict(VerdictKind.OUT_NOW, subject=known, run=run)
    kinds = {
        Status.GIVEN_BACK: {Kind.GIVEN_BACK},
        Status.DELIVERED: {Kind.DELIVERED},
    }.get(parcel.status, {Kind.RECEIVED, Kind.SET_ASIDE})
    last = next(
        (
            kept.entry
            for kept in reversed(work.journal.of_parcel(parcel.id))
            if kept.entry.kind in kinds
        ),
        None,
    )
    return Verdict(
        VerdictKind.CLOSED_BEFORE if parcel.status.is_closed else VerdictKind.AGAIN,
        shelf=parcel.shelf,
        subject=known,
        by=last.person if last else "",
        at=last.happened_at if last else None,
        why=parcel.status.value,
        candidates=meaning.candidates if _is_of_several(last) else (),
        question=parcel.status is Status.ASIDE,
        due=_due(counter, known),
        is_todays=last is not None and last.happened_at >= counter.midnight,
    )


def _due(counter: Counter, known: Addressed) -> Due | None:
    if known.parcel.status is not Status.ON_SHELF:
        return None
    due = ageing.due_of(counter, known, counter.now())
    return due if due is not None and due.stage is not Stage.FRESH else None


def _is_of_several(entry: Entry | None) -> bool:
    """Tell whether a parcel waits because its number may be of more than one carrier."""
    facts = entry.facts if entry is not None else None
    return isinstance(facts, SetAside) and facts.why is WhyAside.SEVERAL_CARRIERS
