"""What is added to a parcel that is in already: a second box, its size, a note."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk import correcting
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import where_it_lies
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import Detailed, PiecesCounted
from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.refusals import Refused

LONGEST_NOTE = 200
# What a clerk can see of a box; the others are the carrier's to say.
SEEN = (Trait.LARGE, Trait.COLD)


def ask(counter: Counter, parcel_id: str) -> Verdict:
    """Offer what can be added to a parcel that is here, or put right. Raises Refused `not_here`."""
    with counter.view() as view:
        subject = _here(view, parcel_id)
        others = correcting.carriers(counter, view, subject.parcel)
    shelf = subject.parcel.shelf
    return Verdict(VerdictKind.MORE, shelf=shelf, subject=subject, candidates=others)


def count_box(counter: Counter, parcel_id: str) -> Verdict:
    """Book one more box under a parcel's one label. Raises Refused `not_here`."""
    with counter.job() as work:
        pieces = _here(work, parcel_id).parcel.pieces + 1
        work.write(PiecesCounted(pieces), [parcel_id])
        fresh = _here(work, parcel_id)
    return Verdict(VerdictKind.SECOND_BOX, shelf=fresh.parcel.shelf, subject=fresh, count=pieces)


def add_trait(counter: Counter, parcel_id: str, trait: Trait) -> Verdict:
    """Note what a clerk sees of a box, once. Raises Refused `not_here`."""
    return _detail(counter, parcel_id, Detailed(traits=(trait,)))


def add_note(counter: Counter, parcel_id: str, words: str) -> Verdict:
    """Write a note in place of an earlier one. Raises Refused: `not_here`, `no_note`."""
    note = " ".join(words.split())[:LONGEST_NOTE]
    if not note:
        raise Refused("no_note")
    return _detail(counter, parcel_id, Detailed(note=note))


def _detail(counter: Counter, parcel_id: str, detail: Detailed) -> Verdict:
    with counter.job() as work:
        known = _here(work, parcel_id).parcel
        is_new = not set(detail.traits) <= set(known.traits) or (
            bool(detail.note) and detail.note != known.note
        )
        if is_new:
            work.write(detail, [parcel_id])
        fresh = _here(work, parcel_id)
        lies = where_it_lies(work, counter.shop, fresh.parcel) if detail.traits else None
    shelf = fresh.parcel.shelf
    return Verdict(VerdictKind.DETAILED, shelf=shelf, subject=fresh, placement=lies)


def _here(view: View, parcel_id: str) -> Addressed:
    known = view.parcels.get(parcel_id)
    if known is None or not known.parcel.status.is_here:
        raise Refused("not_here")
    return known
