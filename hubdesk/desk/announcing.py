"""What a notice's row does to the record: a parcel is announced, met, changed or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk import correcting
from hubdesk.desk.announced import Announced
from hubdesk.desk.counter import Counter
from hubdesk.parcels.facts import Expected, Received, SetAside, Withdrawn
from hubdesk.parcels.parcel import NUMBER_RESTS, Parcel, Recipient, Status
from hubdesk.parcels.scan import Source

_EVER = datetime.min.replace(tzinfo=UTC)
_CAN_CHANGE = {Status.EXPECTED, Status.MISSING, Status.ON_SHELF, Status.ASIDE}


class Came(StrEnum):
    """What came of a row."""

    NEW = "new"
    KNOWN = "known"
    BACKWARDS = "backwards"
    RESOLVED = "resolved"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    GIVE_BACK = "give_back"
    TOO_LATE = "too_late"
    NEVER_HERE = "never_here"


def announce_all(counter: Counter, work: Work, rows: Sequence[Announced]) -> list[Came]:
    """Do what rows say, each about another parcel; those that nobody knows yet all at once."""
    known = work.parcels.numbers_on_record({row.number for row in rows})
    new = [row for row in rows if row.number not in known and not row.withdrawn]
    people = [row.recipient(str(uuid7())) for row in new]
    seals = work.recipients.keep_all(people)
    told = zip(new, people, seals, strict=True)
    work.write_new([(_facts(row, person, seal), str(uuid7())) for row, person, seal in told])
    return [
        announce(counter, work, row) if row.number in known or row.withdrawn else Came.NEW
        for row in rows
    ]


def announce(counter: Counter, work: Work, announced: Announced) -> Came:
    """Do what one row says, under the record's lock."""
    known = _on_record(counter, work, announced)
    if announced.withdrawn:
        return _withdraw(work, known)
    if known is None:
        _write(work, announced, None)
        return Came.NEW
    if known.parcel.status is Status.WITHDRAWN or _comes_after_all(known.parcel, counter):
        _write(work, announced, known)
        return Came.NEW
    if not known.parcel.noticed:
        _write(work, announced, known)
        return _let_in(counter, work, announced, known.parcel)
    if known.parcel.status in _CAN_CHANGE and _differs(work, announced, known):
        _write(work, announced, known, load=known.parcel.load)
        return Came.CHANGED
    return Came.KNOWN


def _let_in(counter: Counter, work: Work, announced: Announced, parcel: Parcel) -> Came:
    """Answer the open question of a parcel that was kept aside: its notice has come.

    It stays on the shelf where it lies, so that the record says what is so.
    """
    ours = announced.shop in ("", counter.shop.name)
    if parcel.status is not Status.ASIDE or not ours:
        return Came.BACKWARDS
    how = _how_it_came(work, parcel)
    received = Received(
        *(announced.carrier, announced.number, parcel.shelf, how),
        service=announced.service,
        load=announced.load,
    )
    work.write(received, [parcel.id])
    return Came.RESOLVED


def _how_it_came(work: Work, parcel: Parcel) -> Source:
    for kept in reversed(work.journal.of_parcel(parcel.id)):
        if isinstance(kept.entry.facts, SetAside | Received):
            return kept.entry.facts.how
    return Source.TYPED


def _withdraw(work: Work, known: Addressed | None) -> Came:
    if known is None:
        return Came.NEVER_HERE
    parcel = known.parcel
    if parcel.status is Status.WITHDRAWN:
        return Came.KNOWN
    if parcel.status.is_closed or parcel.status is Status.OUT:
        return Came.TOO_LATE
    if parcel.status is not Status.ASIDE or parcel.noticed:
        work.write(Withdrawn(parcel.load), [parcel.id])
    return Came.GIVE_BACK if parcel.status.is_here else Came.WITHDRAWN


def _comes_after_all(known: Parcel, counter: Counter) -> bool:
    """Whether a parcel was missing on an earlier day: today's notice promises it again."""
    missing_since = known.changed_at if known.status is Status.MISSING else None
    return missing_since is not None and missing_since < counter.midnight


def _differs(view: View, announced: Announced, known: Addressed) -> bool:
    """Whether a row says something new; what it leaves out, or said before, says nothing."""
    if announced.traits and announced.traits != known.parcel.traits:
        return True
    person = known.recipient or Recipient("")
    if announced.recipient(person.id, person) == person:
        return False
    # What somebody has put right since stands against the same notice dropped once more.
    before = correcting.noticed_before(view, known.parcel.id)
    return before is None or announced.recipient(before.id, before) != before


def _on_record(counter: Counter, work: Work, announced: Announced) -> Addressed | None:
    """Find the parcel that a row speaks of, where it came before the row, or the row came twice.

    One that was delivered is meant until its number may come again, one that was given back for
    the rest of the day: the driver may bring it tomorrow.
    """
    found = work.parcels.by_number(announced.number)
    if not found:
        return None
    meant_since = {
        Status.DELIVERED: work.now - NUMBER_RESTS,
        Status.GIVEN_BACK: counter.midnight,
    }
    found.sort(key=lambda known: known.parcel.carrier != announced.carrier)
    return next(
        (
            known
            for known in found
            if (known.parcel.carrier == announced.carrier or not known.parcel.noticed)
            and (known.parcel.changed_at or work.now) >= meant_since.get(known.parcel.status, _EVER)
        ),
        None,
    )


def _write(work: Work, announced: Announced, known: Addressed | None, load: str = "") -> None:
    before = known.recipient if known is not None else None
    recipient = announced.recipient(str(uuid7()), before)
    seal = work.recipients.keep(recipient)
    facts = _facts(announced, recipient, seal)
    if known is None:
        work.write(facts, [str(uuid7())])
        return
    facts = replace(
        facts,
        load=load or facts.load,
        traits=facts.traits or known.parcel.traits,
        shop=facts.shop or known.parcel.shop,
    )
    work.write(facts, [known.parcel.id])


def _facts(announced: Announced, recipient: Recipient, seal: str) -> Expected:
    return Expected(
        carrier=announced.carrier,
        number=announced.number,
        service=announced.service,
        load=announced.load,
        recipient=recipient.id,
        seal=seal,
        traits=announced.traits,
        shop=announced.shop,
    )
