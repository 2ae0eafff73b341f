"""Parcels, runs and bills as the columns of their rows, and read back as values."""

from __future__ import annotations

from typing import Any

from hubdesk.database.schema import ParcelRow, RunRow
from hubdesk.parcels.bill import Bill, BillStatus
from hubdesk.parcels.parcel import Parcel, Run, RunStatus, Status, Trait, Vehicle


def parcel_value(row: ParcelRow) -> Parcel:
    """Read a parcel from its row."""
    return Parcel(
        id=row.id,
        carrier=row.carrier,
        number=row.number,
        status=Status(row.status),
        service=row.service,
        load=row.load,
        recipient=row.recipient,
        shelf=row.shelf,
        run=row.run,
        noticed=row.noticed,
        damaged=row.damaged,
        tries=row.tries,
        traits=tuple(Trait(trait) for trait in row.traits),
        shop=row.shop,
        received_at=row.received_at,
        changed_at=row.changed_at,
        bill=row.bill,
        pieces=row.pieces,
        note=row.note,
    )


def parcel_columns(parcel: Parcel) -> dict[str, Any]:
    """Write a parcel as the columns of its row."""
    return {
        "id": parcel.id,
        "carrier": parcel.carrier,
        "number": parcel.number,
        "tail": parcel.number[-4:],
        "status": parcel.status.value,
        "service": parcel.service,
        "load": parcel.load,
        "recipient": parcel.recipient,
        "shelf": parcel.shelf,
        "run": parcel.run,
        "noticed": parcel.noticed,
        "damaged": parcel.damaged,
        "tries": parcel.tries,
        "traits": [trait.value for trait in parcel.traits],
        "shop": parcel.shop,
        "received_at": parcel.received_at,
        "changed_at": parcel.changed_at,
        "bill": parcel.bill,
        "pieces": parcel.pieces,
        "note": parcel.note,
    }


def run_value(row: RunRow) -> Run:
    """Read a run from its row."""
    return Run(
        id=row.id,
        code=row.code,
        name=row.name,
        person=row.person,
        day=row.day,
        status=RunStatus(row.status),
        stops=tuple(tuple(stop) for stop in row.stops),
        planned_from=row.planned_from,
        planned_to=row.planned_to,
        departed_at=row.departed_at,
        closed_at=row.closed_at,
        vehicle=Vehicle(row.vehicle),
    )


def run_columns(run: Run) -> dict[str, Any]:
    """Write a run as the columns of its row."""
    return {
        "id": run.id,
        "code": run.code,
        "name": run.name,
        "person": run.person,
        "day": run.day,
        "status": run.status.value,
        "stops": [list(stop) for stop in run.stops],
        "planned_from": run.planned_from,
        "planned_to": run.planned_to,
        "departed_at": run.departed_at,
        "closed_at": run.closed_at,
        "vehicle": run.vehicle.value,
    }


def bill_value(row: Any) -> Bill:
    """Read a bill from its row, as an object or as a bare row of the table."""
    return Bill(
        year=row.year,
        number=row.number,
        entry=row.entry,
        day=row.day,
        carrier=row.carrier,
        load=row.load,
        status=BillStatus(row.status),
        supplement_to=row.supplement_to,
        driver=row.driver,
        signed_at=row.signed_at,
    )


def bill_columns(bill: Bill) -> dict[str, Any]:
    """Write a bill as the columns of its row."""
    return {
        "year": bill.year,
        "number": bill.number,
        "entry": bill.entry,
        "day": bill.day,
        "carrier": bill.carrier,
        "load": bill.load,
        "status": bill.status.value,
        "supplement_to": bill.supplement_to,
        "driver": bill.driver,
        "signed_at": bill.signed_at,
    }
