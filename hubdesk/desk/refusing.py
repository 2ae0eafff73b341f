"""Refusing at the shop's door: a parcel goes back with the driver, and the journal says why."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import GivenBack, WhyBack
from hubdesk.parcels.outcomes import Outcome, Reason
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source

# In the order in which they happen most at a shop's door.
REASONS = (
    WhyBack.DAMAGED,
    WhyBack.NOT_FOR_THIS_SHOP,
    WhyBack.TOO_LARGE,
    WhyBack.OVER_LOAD,
    WhyBack.NOT_ALLOWED,
    WhyBack.NOT_WANTED,
)
# The cards for the customer's door, where they say something at the shop's door too.
_OF_OUTCOME = {
    Reason.DAMAGED: WhyBack.DAMAGED,
    Reason.WRONG_AREA: WhyBack.NOT_FOR_THIS_SHOP,
    Reason.TOO_BIG: WhyBack.TOO_LARGE,
    Reason.HAZMAT: WhyBack.NOT_ALLOWED,
    Reason.REFUSED: WhyBack.NOT_WANTED,
}


def ask(counter: Counter, parcel_id: str) -> Verdict:
    """Ask why a parcel is refused; nothing is written before somebody says.

    Raises Refused as `give_back` does.
    """
    with counter.view() as view:
        subject = _refusable(view, parcel_id)
    counter.hold_refusal(parcel_id)
    return Verdict(
        VerdictKind.WHY_BACK, shelf=subject.parcel.shelf, subject=subject, reasons=REASONS
    )


def why_of(outcome: Outcome) -> WhyBack | None:
    """Say which reason of the shop's door an outcome card stands for, if it does."""
    return _OF_OUTCOME.get(outcome.reason) if outcome.reason is not None else None


def give_back(counter: Counter, parcel_id: str, why: WhyBack) -> Verdict:
    """Hand a parcel that is here back to the driver, with the reason.

    Raises Refused: `not_here`, `bill_has_it` where the driver has been given a receipt for it,
    `already_on_run`.
    """
    with counter.job() as work:
        parcel = _refusable(work, parcel_id).parcel
        back = GivenBack(parcel.carrier, parcel.number, why, Source.TYPED, parcel.service)
        work.write(back, [parcel_id])
        verdict = Verdict(
            VerdictKind.GIVEN_BACK, subject=work.parcels.get(parcel_id), why=why.value
        )
    counter.in_hand = None
    return verdict


def _refusable(view: View, parcel_id: str) -> Addressed:
    known = view.parcels.get(parcel_id)
    if known is None or not known.parcel.status.is_here:
        raise Refused("not_here")
    parcel = known.parcel
    if parcel.status is Status.ON_SHELF and parcel.bill:
        raise Refused("bill_has_it", bill=parcel.bill)
    if parcel.run is not None:
        raise Refused("already_on_run", number=parcel.number)
    return known
