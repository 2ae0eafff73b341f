"""Putting right what is wrong about a parcel: whom it is for, where that is, whose number it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk import receiving
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import effective
from hubdesk.parcels.facts import Corrected, Expected, Received, SetAside
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.parcel import Parcel, Recipient, Status
from hubdesk.parcels.refusals import Refused

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a parcel is for, and where, as somebody at the counter writes it."""

    name: str = ""
    street: str = ""
    city: str = ""
    postcode: str = ""
    phone: str = ""


def whom(subject: Addressed) -> Whom:
    """Give what is known of it now, to be put right."""
    person = subject.recipient or Recipient("")
    return Whom(person.name, person.street, person.city, person.postcode, person.phone)


def address(counter: Counter, parcel_id: str, told: Whom) -> Verdict:
    """Put right whom a parcel is for. Where the street changes, its place on the map is unknown.

    Raises Refused: `not_open`, `nobody_named`, `nothing_different`, `already_on_run` where a run
    is to carry it to the address before.
    """
    told = _tidy(told)
    with counter.job() as work:
        known = _open(work, parcel_id)
        before = whom(known)
        if not (told.name or told.street):
            raise Refused("nobody_named")
        if told == before:
            raise Refused("nothing_different")
        moves = (told.street, told.city, told.postcode) != (
            *(before.street, before.city, before.postcode),
        )
        if moves and known.parcel.run is not None:
            raise Refused("already_on_run", number=known.parcel.number)
        person = _person(known.recipient, told, moves=moves)
        seal = work.recipients.keep(person)
        return _write(counter, work, parcel_id, Corrected(recipient=person.id, seal=seal))


def _tidy(told: Whom) -> Whom:
    said = (told.name, told.street, told.city, told.postcode, told.phone)
    return Whom(*(" ".join(words.split())[:LONGEST] for words in said))


def _person(before: Recipient | None, told: Whom, *, moves: bool) -> Recipient:
    person = replace(
        before or Recipient(""),
        id=str(uuid7()),
        name=told.name,
        street=told.street,
        city=told.city,
        postcode=told.postcode,
        phone=told.phone,
    )
    return replace(person, latitude=None, longitude=None) if moves else person


def ask_carrier(counter: Counter, parcel_id: str) -> Verdict:
    """Ask whose parcel this is, of the carriers that its number fits.

    Raises Refused: `not_here`, `notice_names_carrier` where a notice has said it, `one_carrier`
    where the number fits no other.
    """
    with counter.view() as view:
        subject = _without_notice(view, parcel_id)
        fitting = carriers(counter, view, subject.parcel)
    parcel = subject.parcel
    if not fitting:
        raise Refused("one_carrier", number=parcel.number)
    return Verdict(
        VerdictKind.WHICH_CARRIER,
        shelf=parcel.shelf,
        subject=subject,
        candidates=fitting,
        question=parcel.status is Status.ASIDE,
    )


def carrier(counter: Counter, parcel_id: str, label: Candidate) -> Verdict:
    """Let a parcel be the carrier's whom somebody chose; one kept aside is taken in as well.

    Raises Refused: `not_here`, `notice_names_carrier`, `nothing_different`, `number_in_use`.
    """
    with counter.view() as view:
        parcel = _without_notice(view, parcel_id).parcel
    if parcel.status is Status.ASIDE:
        return receiving.accept_as(counter, parcel_id, label)
    if parcel.carrier == label.carrier:
        raise Refused("nothing_different")
    with counter.job() as work:
        _without_notice(work, parcel_id)
        receiving.refuse_if_in_use(work, label, parcel_id)
        right = Corrected(label.carrier, label.number, label.service)
        return _write(counter, work, parcel_id, right)


def carriers(counter: Counter, view: View, parcel: Parcel) -> tuple[Candidate, ...]:
    """List whose a parcel may be, by its number as it was first read; nothing where that is clear.

    Of what a notice names, or is not here, nobody need say it.
    """
    if parcel.noticed or not parcel.status.is_here:
        return ()
    told = (kept.entry.facts for kept in view.journal.of_parcel(parcel.id))
    first = next((t.number for t in told if isinstance(t, Received | SetAside)), parcel.number)
    fitting = counter.reader.read(first).candidates
    return fitting if {each.carrier for each in fitting} - {parcel.carrier} else ()


def noticed_before(view: View, parcel_id: str) -> Recipient | None:
    """Give what a notice said, before somebody put it right, of whom a parcel is for.

    None where the notice's word stands.
    """
    history = list(effective(kept.entry for kept in view.journal.of_parcel(parcel_id)))
    for place, entry in reversed(list(enumerate(history))):
        if isinstance(entry.facts, Expected):
            later = (each.facts for each in history[place:])
            corrected = any(isinstance(each, Corrected) and each.recipient for each in later)
            return view.recipients.get(entry.facts.recipient) if corrected else None
    return None


def _write(counter: Counter, work: Work, parcel_id: str, right: Corrected) -> Verdict:
    work.write(right, [parcel_id])
    fresh = work.parcels.get(parcel_id)
    counter.in_hand = parcel_id
    shelf = fresh.parcel.shelf if fresh else ""
    return Verdict(VerdictKind.CORRECTED, shelf=shelf, subject=fresh)


def _open(view: View, parcel_id: str) -> Addressed:
    known = view.parcels.get(parcel_id)
    if known is None or known.parcel.status.is_closed:
        raise Refused("not_open")
    return known


def _without_notice(view: View, parcel_id: str) -> Addressed:
    known = view.parcels.get(parcel_id)
    if known is None or not known.parcel.status.is_here:
        raise Refused("not_here")
    if known.parcel.noticed:
        raise Refused("notice_names_carrier")
    return known
