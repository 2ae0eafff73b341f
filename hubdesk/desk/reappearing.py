"""A parcel that the record had closed lies on the counter again: noted, and taken in if so."""

from __future__ import annotations

from datetime import timedelta

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import propose_shelf
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import BackOnShelf, Facts, Received, Seen
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source

# The same label read twice in a row says nothing new.
_STILL_THE_SAME = timedelta(minutes=2)


def note(work: Work, known: Addressed, how: Source) -> None:
    """Write that a closed parcel was in somebody's hands here; its state stays as it is.

    Who closed it by mistake, or was handed it at the door, has it in the history; what is done
    with it is a person's answer, `take_back`.
    """
    last = work.journal.of_parcel(known.parcel.id)[-1].entry
    if work.now - last.happened_at >= _STILL_THE_SAME:
        parcel = known.parcel
        work.write(Seen(carrier=parcel.carrier, number=parcel.number, how=how), [parcel.id])


def take_back(counter: Counter, parcel_id: str) -> Verdict:
    """Take a closed parcel in again, onto a shelf: it came back after all.

    Raises Refused: `not_closed`, or `changed_since` where its number is another parcel's by now.
    """
    with counter.job() as work:
        known = work.parcels.get(parcel_id)
        if known is None or not known.parcel.status.is_closed:
            raise Refused("not_closed")
        if any(not a.parcel.status.is_closed for a in work.parcels.by_number(known.parcel.number)):
            raise Refused("changed_since")
        parcel = known.parcel
        shelf = propose_shelf(work, counter.shop, known.recipient, parcel.traits)
        work.write(_again(parcel, shelf), [parcel_id])
        verdict = Verdict(VerdictKind.TAKEN, shelf=shelf, subject=work.parcels.get(parcel_id))
    counter.in_hand = parcel_id
    return verdict


def _again(parcel: Parcel, shelf: str) -> Facts:
    """A delivered parcel comes back; one that the driver kept was never here before."""
    if parcel.status is Status.DELIVERED:
        return BackOnShelf(shelf)
    return Received(
        *(parcel.carrier, parcel.number, shelf, Source.TYPED, parcel.service, parcel.load)
    )
