"""Sending back what was held: apart for the driver, with the reason that its carrier asks for."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk import asides
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import aside_shelf
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import effective
from hubdesk.parcels.facts import SetAside, WhyAside
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source

# Of a parcel that was never tried the commonest is that nobody came for it.
REASONS = (
    Reason.NO_CONTACT,
    Reason.NOT_HOME,
    Reason.REFUSED,
    Reason.BAD_ADDRESS,
    Reason.MOVED,
    Reason.NO_TIME,
)


def ask(counter: Counter, parcel_id: str) -> Verdict:
    """Ask why a parcel that is here was not delivered, the likeliest reason first.

    Nothing is written before somebody says. Raises Refused as `send_back` does.
    """
    with counter.view() as view:
        subject = _returnable(view, parcel_id)
        history = [kept.entry for kept in view.journal.of_parcel(parcel_id)]
    tried = asides.last_try(list(effective(history)))
    reasons = dict.fromkeys((tried, *REASONS) if tried else REASONS)
    return Verdict(
        VerdictKind.WHY_RETURNED,
        shelf=subject.parcel.shelf,
        subject=subject,
        reasons=tuple(reasons),
    )


def send_back(counter: Counter, parcel_id: str, reason: Reason) -> Verdict:
    """Put a parcel apart for the driver, with why it was not delivered.

    Raises Refused: `not_here`, `already_on_run`, `goes_back_already`.
    """
    with counter.job() as work:
        parcel = _returnable(work, parcel_id).parcel
        shelf = aside_shelf(work, counter.shop)
        work.write(
            SetAside(
                *(parcel.carrier, parcel.number, shelf, Source.TYPED, WhyAside.GOES_BACK),
                service=parcel.service,
                reason=reason,
            ),
            [parcel_id],
        )
        verdict = Verdict(
            VerdictKind.GOES_BACK,
            shelf=shelf,
            subject=work.parcels.get(parcel_id),
            why=reason.value,
        )
    counter.in_hand = parcel_id
    return verdict


def _returnable(view: View, parcel_id: str) -> Addressed:
    known = view.parcels.get(parcel_id)
    if known is None or not known.parcel.status.is_here:
        raise Refused("not_here")
    if known.parcel.run is not None:
        raise Refused("already_on_run", number=known.parcel.number)
    aside = asides.of_parcel(view, known.parcel)
    if aside is not None and aside.why is WhyAside.GOES_BACK:
        raise Refused("goes_back_already", shelf=known.parcel.shelf)
    return known
