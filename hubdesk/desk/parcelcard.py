"""A parcel's card: everything that happened to it, and what can be done with it next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk import ageing, asides, correcting, staying, undoing
from hubdesk.desk.ageing import Due
from hubdesk.desk.asides import Aside
from hubdesk.desk.counter import Counter
from hubdesk.desk.staying import Stays
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted, Corrected, Delivered, Kind, WhyAside
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.parcel import Parcel, Recipient, Run, Status


class Offer(StrEnum):
    """What can be done with a parcel from its card."""

    TAKE_IN = "take_in"
    ACCEPT = "accept"
    KEEP = "keep"
    WHICH_CARRIER = "which_carrier"
    TAKE_BACK = "take_back"
    HAND_OVER = "hand_over"
    SEND_BACK = "send_back"
    OPEN_RUN = "open_run"
    MOVE = "move"
    DAMAGED = "damaged"
    LABEL = "label"
    CORRECT = "correct"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Told:
    """One act of a parcel's history, with when the carrier confirmed it (aware UTC).

    `person` is whom the act names: who signed at the door, or whom the parcel is for since then.
    """

    entry: Entry
    holds: bool
    confirmed_at: datetime | None
    run: Run | None = None
    person: Recipient | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one parcel; the newest act first.

    `offers` is what can be done next; where `is_pressing`, the first of them is what should be.
    `due` says when a parcel that is here must go back, `aside` why it is kept apart, `stays`
    why it cannot go out, `run` which run it is on, `last` what an undo would take back.
    """

    subject: Addressed
    history: tuple[Told, ...]
    offers: tuple[Offer, ...] = ()
    is_pressing: bool = False
    due: Due | None = None
    aside: Aside | None = None
    stays: Stays | None = None
    run: Run | None = None
    last: Kind | None = None


def card(counter: Counter, parcel_id: str) -> Card | None:
    """Look at one parcel with its whole history; None where there is no such parcel."""
    with counter.view() as view:
        subject = view.parcels.get(parcel_id)
        if subject is None:
            return None
        kept = view.journal.of_parcel(parcel_id)
        entries = [item.entry for item in kept]
        holding = {entry.id for entry in effective(entries)}
        told = tuple(
            Told(
                item.entry,
                item.entry.id in holding,
                view.outbox.confirmed_at(counter.destination, item.position),
                view.runs.get(item.entry.run) if item.entry.run else None,
                _person(view, item.entry),
            )
            for item in reversed(kept)
        )
        parcel = subject.parcel
        aside = asides.told_by(entries) if parcel.status is Status.ASIDE else None
        due = ageing.due_of(counter, subject, counter.now()) if parcel.status.is_here else None
        undone = undoing.last_job(counter, view, parcel_id)
        run = view.runs.get(parcel.run) if parcel.run else None
        stays = staying.why_it_stays(counter, view, subject) if parcel.status.is_here else None
        is_unclear = aside is not None and bool(correcting.carriers(counter, view, parcel))
    pressing = _pressing(parcel, aside, due, is_unclear=is_unclear)
    if not pressing and stays is Stays.WRONG_ADDRESS:
        pressing = (Offer.CORRECT,)
    offers = dict.fromkeys((*pressing, *_always(parcel)))
    if run is None:
        offers.pop(Offer.OPEN_RUN, None)
    kind = undone[0].kind if undone else None
    return Card(subject, told, tuple(offers), bool(pressing), due, aside, stays, run, kind)


def _person(view: View, entry: Entry) -> Recipient | None:
    match entry.facts:
        case Delivered(proof=person) | Attempted(proof=person) | Corrected(recipient=person):
            return view.recipients.get(person or None)
    return None


def _pressing(
    parcel: Parcel, aside: Aside | None, due: Due | None, *, is_unclear: bool
) -> tuple[Offer, ...]:
    """Say what a parcel waits for, the likeliest first; nothing where it just lies well."""
    if aside is not None and aside.why is WhyAside.GOES_BACK:
        return (Offer.HAND_OVER, Offer.KEEP)
    if aside is not None and aside.why is WhyAside.WITHDRAWN:
        return (Offer.HAND_OVER, Offer.ACCEPT)
    if is_unclear:
        return (Offer.WHICH_CARRIER, Offer.ACCEPT, Offer.HAND_OVER)
    if aside is not None:
        return (Offer.ACCEPT, Offer.HAND_OVER)
    if parcel.status is Status.MISSING:
        return (Offer.TAKE_IN,)
    bites = due is not None and due.stage in (Stage.TODAY, Stage.OVER)
    return (Offer.SEND_BACK,) if bites and parcel.run is None else ()


_WHERE_IT_IS: dict[Status, tuple[Offer, ...]] = {
    Status.EXPECTED: (Offer.TAKE_IN, Offer.CORRECT),
    Status.MISSING: (Offer.TAKE_IN, Offer.CORRECT),
    Status.WITHDRAWN: (Offer.TAKE_IN,),
    Status.OUT: (Offer.OPEN_RUN,),
    Status.DELIVERED: (Offer.TAKE_BACK, Offer.OPEN_RUN),
    Status.GIVEN_BACK: (Offer.TAKE_BACK,),
}
_HERE = (Offer.MOVE, Offer.DAMAGED, Offer.LABEL, Offer.MORE, Offer.OPEN_RUN)


def _always(parcel: Parcel) -> Iterable[Offer]:
    """Say what else can be done where a parcel is."""
    if not parcel.status.is_here:
        return _WHERE_IT_IS[parcel.status]
    return [each for each in _HERE if each is not Offer.DAMAGED or not parcel.damaged]
