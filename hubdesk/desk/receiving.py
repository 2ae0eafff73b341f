"""Receiving: what comes of a parcel's label, and of what was kept aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk import asides, reappearing, recognising
from hubdesk.desk.counter import Counter
from hubdesk.desk.loads import counted
from hubdesk.desk.shelving import aside_shelf, propose
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import (
    BackOnShelf,
    Damaged,
    GivenBack,
    Received,
    SetAside,
    WhyAside,
    WhyBack,
)
from hubdesk.parcels.labels import Candidate, Meaning, Why
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source
from hubdesk.parcels.shelf import Placement

# Without a notice in this time, what comes is taken as it comes: the count is the notice.
_NOTICE_LASTS = timedelta(hours=18)
_TO_COME = (Status.EXPECTED, Status.MISSING)


def receive(counter: Counter, meaning: Meaning, scan: Scan) -> Verdict:
    """Decide about one parcel label and do it; the answer comes after it is safe on the disk."""
    with counter.job() as work:
        known = recognising.find(work, meaning)
        if known is not None and known.parcel.status in _TO_COME:
            verdict = _receive_expected(counter, work, known, scan.source)
        elif known is not None and known.parcel.status is Status.WITHDRAWN:
            verdict = _keep_withdrawn(counter, work, known, scan.source)
        elif known is not None:
            verdict = recognising.answer_again(counter, work, known, meaning)
            if known.parcel.status.is_closed:
                reappearing.note(work, known, scan.source)
        else:
            verdict = _receive_unannounced(counter, work, meaning, scan.source)
    counter.in_hand = verdict.subject.parcel.id if verdict.subject else None
    return verdict


def _receive_expected(counter: Counter, work: Work, known: Addressed, source: Source) -> Verdict:
    elsewhere = _give_back_to_other_shop(counter, work, known, source)
    if elsewhere is not None:
        return elsewhere
    over = _keep_over_load(counter, work, known.parcel, known.parcel.id, source)
    return over or _shelve(counter, work, known, source)


def _give_back_to_other_shop(
    counter: Counter, work: Work, known: Addressed, source: Source
) -> Verdict | None:
    parcel = known.parcel
    if parcel.shop in ("", counter.shop.name):
        return None
    why = WhyBack.NOT_FOR_THIS_SHOP
    work.write(GivenBack(parcel.carrier, parcel.number, why, source, parcel.service), [parcel.id])
    return Verdict(VerdictKind.NOT_FOR_US, subject=_fresh(work, parcel.id), shop=parcel.shop)


def _keep_over_load(
    counter: Counter, work: Work, label: Parcel | Candidate, parcel_id: str, source: Source
) -> Verdict | None:
    """Keep apart what is more than was agreed for a day; None while it is not."""
    over = _over_load(counter, work, label.carrier)
    if over is None:
        return None
    nth, agreed = over
    shelf, why = aside_shelf(work, counter.shop), WhyAside.OVER_LOAD
    work.write(
        SetAside(label.carrier, label.number, shelf, source, why, label.service), [parcel_id]
    )
    return Verdict(
        VerdictKind.OVER_LOAD,
        shelf=shelf,
        subject=_fresh(work, parcel_id),
        nth=nth,
        of=agreed,
        question=True,
    )


def _over_load(counter: Counter, view: View, carrier: str) -> tuple[int, int] | None:
    """Count the next box with what came in today and was kept, and give what was agreed instead.

    What the shop takes in all, and what it takes of this carrier; None while both have room.
    """
    shop = counter.shop
    of_carrier = shop.agreed_loads.get(carrier, 0)
    if shop.agreed_load <= 0 and of_carrier <= 0:
        return None
    came = view.parcels.received_since(counter.midnight)
    kept = [each.parcel for each in came if each.parcel.status is not Status.GIVEN_BACK]
    theirs = sum(1 for parcel in kept if parcel.carrier == carrier)
    for count, agreed in ((len(kept), shop.agreed_load), (theirs, of_carrier)):
        if 0 < agreed <= count:
            return count + 1, agreed
    return None


def _shelve(counter: Counter, work: Work, known: Addressed, source: Source) -> Verdict:
    parcel = known.parcel
    placement = propose(work, counter.shop, known.recipient, parcel.traits)
    work.write(
        Received(
            *(parcel.carrier, parcel.number, placement.shelf, source),
            service=parcel.service,
            load=parcel.load,
        ),
        [parcel.id],
    )
    nth, of = counted(counter, work) if parcel.noticed else (0, 0)
    return replace(_taken(counter, work, parcel.id, placement), nth=nth, of=of)


def _taken(counter: Counter, work: Work, parcel_id: str, placement: Placement) -> Verdict:
    """Say where it lies, and that it is for elsewhere: the notice wins, but somebody must know."""
    subject = _fresh(work, parcel_id)
    person = subject.recipient
    outside = person.postcode if person and not counter.shop.reaches(person) else ""
    return Verdict(
        VerdictKind.TAKEN,
        shelf=placement.shelf,
        subject=subject,
        placement=placement,
        outside=outside,
    )


def _receive_unannounced(counter: Counter, work: Work, meaning: Meaning, source: Source) -> Verdict:
    best = meaning.best
    if best is None:
        return Verdict(VerdictKind.UNKNOWN_CODE, text=meaning.text, why=meaning.why.value)
    if meaning.why is Why.COULD_BE_PRODUCT:
        # A tin of beans must not become a parcel: without a notice such a number is not believed.
        return Verdict(VerdictKind.PRODUCT_CODE, text=meaning.text, why=meaning.why.value)
    if not counter.shop.delivers_to(best.postcode):
        return _give_back(work, best, source, str(uuid7()))
    is_announced = best.carrier not in counter.shop.unannounced and work.parcels.has_notice(
        work.now - _NOTICE_LASTS
    )
    if meaning.is_certain and not is_announced:
        return _take_without_notice(counter, work, best, source)
    return _set_aside(counter, work, meaning, best, source)


def _give_back(work: Work, label: Candidate, source: Source, parcel: str) -> Verdict:
    back = GivenBack(
        label.carrier,
        label.number,
        WhyBack.NOT_FOR_THIS_SHOP,
        source,
        label.service,
        label.postcode,
    )
    work.write(back, [parcel])
    return Verdict(VerdictKind.NOT_FOR_US, subject=_fresh(work, parcel), shop=label.postcode)


def _take_without_notice(counter: Counter, work: Work, label: Candidate, source: Source) -> Verdict:
    parcel = str(uuid7())
    over = _keep_over_load(counter, work, label, parcel, source)
    if over is not None:
        return over
    placement = propose(work, counter.shop, None)
    received = Received(label.carrier, label.number, placement.shelf, source, label.service)
    work.write(received, [parcel])
    return _taken(counter, work, parcel, placement)


def _set_aside(
    counter: Counter, work: Work, meaning: Meaning, label: Candidate, source: Source
) -> Verdict:
    parcel = str(uuid7())
    why = WhyAside.NO_NOTICE if meaning.is_certain else WhyAside.SEVERAL_CARRIERS
    shelf = aside_shelf(work, counter.shop)
    work.write(SetAside(label.carrier, label.number, shelf, source, why, label.service), [parcel])
    kind = VerdictKind.NOT_ON_NOTICE if meaning.is_certain else VerdictKind.WHICH_CARRIER
    return Verdict(
        kind,
        shelf=shelf,
        subject=_fresh(work, parcel),
        candidates=meaning.candidates,
        question=True,
    )


def _keep_withdrawn(counter: Counter, work: Work, known: Addressed, source: Source) -> Verdict:
    """Keep apart what comes although its carrier has withdrawn it."""
    parcel, shelf = known.parcel, aside_shelf(work, counter.shop)
    kept = SetAside(
        parcel.carrier, parcel.number, shelf, source, WhyAside.WITHDRAWN, parcel.service
    )
    work.write(kept, [parcel.id])
    fresh = _fresh(work, parcel.id)
    why = WhyAside.WITHDRAWN.value
    return Verdict(VerdictKind.NOT_ON_NOTICE, shelf=shelf, subject=fresh, why=why, question=True)


def accept(counter: Counter, parcel_id: str) -> Verdict:
    """Take in a parcel that was kept aside, unless a notice says by now that it is not ours.

    Raises Refused `not_aside`.
    """
    with counter.job() as work:
        known = _aside(work, parcel_id)
        elsewhere = _give_back_to_other_shop(counter, work, known, Source.TYPED)
        verdict = elsewhere or _keep(counter, work, known)
    counter.in_hand = parcel_id
    return verdict


def _keep(counter: Counter, work: Work, known: Addressed) -> Verdict:
    """Take in what waits apart; what was to go back has come in before and is only put back."""
    waited = asides.of_parcel(work, known.parcel)
    if waited is None or waited.why is not WhyAside.GOES_BACK:
        return _shelve(counter, work, known, Source.TYPED)
    placement = propose(work, counter.shop, known.recipient, known.parcel.traits)
    work.write(BackOnShelf(placement.shelf), [known.parcel.id])
    return _taken(counter, work, known.parcel.id, placement)


def accept_as(counter: Counter, parcel_id: str, label: Candidate) -> Verdict:
    """Take in a parcel that was kept aside as the carrier's whom somebody chose.

    Raises Refused: `not_aside`, `number_in_use` where that carrier's number is on a parcel already.
    """
    with counter.job() as work:
        known = _aside(work, parcel_id)
        refuse_if_in_use(work, label, parcel_id)
        if counter.shop.delivers_to(label.postcode):
            chosen = replace(
                known.parcel, carrier=label.carrier, number=label.number, service=label.service
            )
            verdict = _shelve(counter, work, replace(known, parcel=chosen), Source.TYPED)
        else:
            verdict = _give_back(work, label, Source.TYPED, parcel_id)
    counter.in_hand = parcel_id
    return verdict


def refuse_if_in_use(view: View, label: Candidate, parcel_id: str) -> None:
    """Raise Refused `number_in_use` where another open parcel has that carrier's number."""
    if any(
        each.parcel.carrier == label.carrier
        and each.parcel.id != parcel_id
        and not each.parcel.status.is_closed
        for each in view.parcels.by_number(label.number)
    ):
        raise Refused("number_in_use", number=label.number)


def refuse(counter: Counter, parcel_id: str) -> Verdict:
    """Hand a parcel that was kept aside back to the driver, for the reason that it waited for.

    Raises Refused `not_aside`.
    """
    with counter.job() as work:
        parcel = _aside(work, parcel_id).parcel
        waited = asides.of_parcel(work, parcel)
        why = waited.why_back if waited else WhyBack.NOT_WANTED
        back = GivenBack(parcel.carrier, parcel.number, why, Source.TYPED, parcel.service)
        work.write(replace(back, reason=waited.reason if waited else None), [parcel_id])
        subject = _fresh(work, parcel_id)
        verdict = Verdict(VerdictKind.GIVEN_BACK, subject=subject, why=why.value)
    counter.in_hand = None
    return verdict


def _aside(work: Work, parcel_id: str) -> Addressed:
    known = work.parcels.get(parcel_id)
    if known is None or known.parcel.status is not Status.ASIDE:
        raise Refused("not_aside")
    return known


def damaged(counter: Counter, parcel_id: str, note: str = "") -> Verdict:
    """Note that a box is damaged; it stays where it is. Raises Refused `not_here`."""
    with counter.job() as work:
        known = work.parcels.get(parcel_id)
        if known is None or not known.parcel.status.is_here:
            raise Refused("not_here")
        work.write(Damaged(note=note), [parcel_id])
        return Verdict(
            VerdictKind.DAMAGED, shelf=known.parcel.shelf, subject=_fresh(work, parcel_id)
        )


def _fresh(view: View, parcel_id: str) -> Addressed:
    known = view.parcels.get(parcel_id)
    if known is None:
        raise LookupError(f"parcel {parcel_id} was written a moment ago")
    return known
