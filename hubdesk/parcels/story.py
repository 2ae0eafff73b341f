"""How entries add up: the one place that says what an act does to a parcel or a run.

The record uses it when an act is written and again when everything is rebuilt from the journal, so
that there is one meaning and a check can compare the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import Bill, BillStatus, bill_name
from hubdesk.parcels.entry import Entry, effective, undone_by
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.parcel import Parcel, Run, RunStatus, Status, Trait

# Paper is written about a parcel, or it is looked at: it lies where it lay since it was last moved.
_COMES_AFTER_ALL = {Status.MISSING, Status.WITHDRAWN}
_CHANGES_NOTHING = {
    Kind.BILL_WRITTEN,
    Kind.SEEN,
    Kind.LOADED,
    Kind.PHOTOGRAPHED,
    Kind.PIECES_COUNTED,
    Kind.DETAILED,
    Kind.CORRECTED,
}


class ImpossibleAct(ValueError):
    """An entry speaks of something that its parcel or run cannot have: never the shop's fault."""


def parcel_after(parcel: Parcel | None, parcel_id: str, entry: Entry) -> Parcel:
    """Say what a parcel is after an entry that names it.

    `parcel` is None where this is its first entry. Raises ImpossibleAct where the entry cannot be
    a parcel's first.
    """
    changed = _parcel_after(parcel, parcel_id, entry)
    if entry.kind in _CHANGES_NOTHING:
        return changed
    return replace(changed, changed_at=entry.happened_at)


def _parcel_after(parcel: Parcel | None, parcel_id: str, entry: Entry) -> Parcel:
    match entry.facts:
        case acts.Expected() as expected:
            return _expected(parcel, parcel_id, expected)
        case acts.Received() as received:
            known = parcel or _without_notice(parcel_id, received)
            return replace(
                known,
                # Where two carriers had the number, whoever took it in has said which it is.
                carrier=received.carrier,
                number=received.number,
                service=received.service or known.service,
                status=Status.ON_SHELF,
                shelf=received.shelf,
                received_at=known.received_at or entry.happened_at,
                load=known.load or received.load,
            )
        case acts.SetAside() as aside:
            known = parcel or _without_notice(parcel_id, aside)
            return replace(
                known,
                status=Status.ASIDE,
                shelf=aside.shelf,
                received_at=known.received_at or entry.happened_at,
            )
        case acts.GivenBack() as back:
            known = parcel or _without_notice(parcel_id, back)
            return replace(known, status=Status.GIVEN_BACK, shelf="")
    if parcel is None:
        raise ImpossibleAct(f"{entry.kind} for a parcel that nobody announced or received")
    return _known_parcel_after(parcel, entry)


def _known_parcel_after(parcel: Parcel, entry: Entry) -> Parcel:
    match entry.facts:
        case acts.Damaged():
            return replace(parcel, damaged=True)
        case acts.Shelved(shelf):
            return replace(parcel, shelf=shelf)
        case acts.Missing():
            return replace(parcel, status=Status.MISSING)
        case acts.NotFound():
            return replace(parcel, status=Status.MISSING, shelf="", run=None)
        case acts.Seen() | acts.Loaded() | acts.Photographed():
            return parcel
        case acts.PiecesCounted(pieces):
            return replace(parcel, pieces=pieces)
        case acts.Detailed() as told:
            traits = tuple(dict.fromkeys((*parcel.traits, *told.traits)))
            return replace(parcel, traits=traits, note=told.note or parcel.note)
        case acts.Corrected() as right:
            return replace(
                parcel,
                carrier=right.carrier or parcel.carrier,
                number=right.number or parcel.number,
                service=right.service or parcel.service,
                recipient=right.recipient or parcel.recipient,
            )
        case acts.Withdrawn():
            # A box that is here waits for somebody to give it back.
            status = Status.ASIDE if parcel.status.is_here else Status.WITHDRAWN
            return replace(parcel, status=status, noticed=False)
        case acts.BillWritten() as bill:
            return replace(parcel, bill=bill_name(bill.year, bill.number))
    return _carried_parcel_after(parcel, entry)


def _carried_parcel_after(parcel: Parcel, entry: Entry) -> Parcel:
    match entry.facts:
        case acts.Planned():
            return replace(parcel, run=entry.run)
        case acts.PlanChanged(stops=stops):
            stays = any(parcel.id in stop for stop in stops)
            return replace(parcel, run=entry.run if stays else None)
        case acts.Departed():
            return replace(parcel, status=Status.OUT)
        case acts.Delivered():
            return replace(parcel, status=Status.DELIVERED, shelf="", tries=parcel.tries + 1)
        case acts.Attempted():
            return replace(parcel, tries=parcel.tries + 1)
        case acts.BackOnShelf(shelf):
            return replace(parcel, status=Status.ON_SHELF, shelf=shelf, run=None)
    raise ImpossibleAct(f"{entry.kind} names a parcel")


def _expected(parcel: Parcel | None, parcel_id: str, expected: acts.Expected) -> Parcel:
    known = parcel or Parcel(parcel_id, expected.carrier, expected.number, Status.EXPECTED)
    return replace(
        known,
        status=Status.EXPECTED if known.status in _COMES_AFTER_ALL else known.status,
        carrier=expected.carrier,
        service=expected.service or known.service,
        load=expected.load,
        recipient=expected.recipient or None,
        traits=tuple(dict.fromkeys((*expected.traits, *_seen_on_the_box(known)))),
        shop=expected.shop,
        noticed=True,
    )


def _seen_on_the_box(parcel: Parcel) -> tuple[Trait, ...]:
    """Give what a clerk sees of a box that is here: a notice knows no better."""
    if parcel.received_at is None:
        return ()
    return tuple(trait for trait in parcel.traits if trait in (Trait.LARGE, Trait.COLD))


def _without_notice(
    parcel_id: str, facts: acts.Received | acts.SetAside | acts.GivenBack
) -> Parcel:
    return Parcel(
        parcel_id,
        facts.carrier,
        facts.number,
        Status.ASIDE,
        service=facts.service,
        noticed=False,
    )


def run_after(run: Run | None, entry: Entry) -> Run:
    """Say what a run is after an entry that names it; raises ImpossibleAct as for parcels."""
    match entry.facts:
        case acts.Planned() as plan if entry.run is not None:
            return Run(
                entry.run,
                plan.code,
                plan.name,
                plan.carried_by,
                plan.day,
                RunStatus.PLANNED,
                plan.stops,
                plan.planned_from,
                plan.planned_to,
                vehicle=plan.vehicle,
            )
    if run is None:
        raise ImpossibleAct(f"{entry.kind} for a run that nobody planned")
    match entry.facts:
        case acts.PlanChanged() as change:
            return replace(
                run,
                person=change.carried_by,
                vehicle=change.vehicle,
                stops=change.stops,
                planned_from=change.planned_from,
                planned_to=change.planned_to,
            )
        case acts.Departed():
            return replace(run, status=RunStatus.OUT, departed_at=entry.happened_at)
        case acts.RunClosed():
            return replace(run, status=RunStatus.CLOSED, closed_at=entry.happened_at)
    return run


def bill_after(bill: Bill | None, entry: Entry, *, holds: bool) -> Bill:
    """Say what a bill is after an entry about it; one that does not hold makes a bill void.

    Raises ImpossibleAct as for parcels.
    """
    match entry.facts:
        case acts.BillWritten() as written:
            return Bill(
                written.year,
                written.number,
                entry.id,
                written.day,
                written.carrier,
                written.load,
                BillStatus.OPEN if holds else BillStatus.VOID,
                written.supplement_to,
            )
        case acts.BillSigned(driver=driver) if bill is not None:
            if not holds or bill.status is BillStatus.VOID:
                return bill
            return replace(
                bill, status=BillStatus.SIGNED, driver=driver, signed_at=entry.happened_at
            )
    raise ImpossibleAct(f"{entry.kind} for a bill that nobody wrote")


def bill_of(entries: Iterable[Entry]) -> Bill | None:
    """Fold a bill's whole history, in journal order, with what undoes it."""
    listed = list(entries)
    undone, bill = undone_by(listed), None
    for entry in listed:
        if entry.kind is not Kind.UNDONE:
            bill = bill_after(bill, entry, holds=entry.id not in undone)
    return bill


def parcel_of(parcel_id: str, entries: Iterable[Entry]) -> Parcel | None:
    """Fold a parcel's whole history, in journal order; None where nothing of it holds."""
    parcel: Parcel | None = None
    for entry in effective(entries):
        parcel = parcel_after(parcel, parcel_id, entry)
    return parcel


def run_of(entries: Iterable[Entry]) -> Run | None:
    """Fold a run's whole history, in journal order; None where nothing of it holds."""
    run: Run | None = None
    for entry in effective(entries):
        run = run_after(run, entry)
    return run
