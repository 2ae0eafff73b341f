"""What a parcel, a person's address and a run are at one moment: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from hubdesk.parcels.bill import Signature

# Carriers give a number out again after a year or two; before that it is the same parcel.
NUMBER_RESTS = timedelta(days=300)


class Status(StrEnum):
    """Where a parcel stands."""

    EXPECTED = "expected"
    ON_SHELF = "on_shelf"
    ASIDE = "aside"
    OUT = "out"
    DELIVERED = "delivered"
    GIVEN_BACK = "given_back"
    MISSING = "missing"
    WITHDRAWN = "withdrawn"

    @property
    def is_here(self) -> bool:
        """Whether the box is inside the shop."""
        return self in (Status.ON_SHELF, Status.ASIDE)

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is owed for the parcel."""
        return self in (Status.DELIVERED, Status.GIVEN_BACK)


class Trait(StrEnum):
    """What must be remembered at the door."""

    SIGNATURE = "signature"
    ADULT = "adult"
    COLD = "cold"
    LARGE = "large"
    FRAGILE = "fragile"
    HEAVY = "heavy"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who a parcel is for, or who took it in. Personal data: beside the journal, blanked in time.

    `latitude` and `longitude` are WGS 84 degrees where a notice brought them, `signature` what
    somebody drew at the door.
    """

    id: str
    name: str = ""
    street: str = ""
    city: str = ""
    postcode: str = ""
    phone: str = ""
    note: str = ""
    latitude: float | None = None
    longitude: float | None = None
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel as its journal entries add up to it. Times are aware UTC.

    `bill` names the handover bill that lists it, such as `2026-14`; `pieces` are the boxes that
    came with its one label, `note` is what a clerk wrote of them.
    """

    id: str
    carrier: str
    number: str
    status: Status
    service: str = ""
    load: str = ""
    recipient: str | None = None
    shelf: str = ""
    run: str | None = None
    noticed: bool = True
    damaged: bool = False
    tries: int = 0
    traits: tuple[Trait, ...] = ()
    shop: str = ""
    received_at: datetime | None = None
    changed_at: datetime | None = None
    bill: str = ""
    pieces: int = 1
    note: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """Whether a notice named it and its carrier has taken it off again."""
        return bool(self.load) and not self.noticed


class RunStatus(StrEnum):
    """Where a run stands."""

    PLANNED = "planned"
    OUT = "out"
    CLOSED = "closed"


class Vehicle(StrEnum):
    """How a run is carried."""

    WALK = "walk"
    BICYCLE = "bicycle"
    CAR = "car"


@dataclass(frozen=True, slots=True)
class Run:
    """One person's round. `stops` lists parcel ids door by door, in the order of travel.

    `code` is what its sheet carries, such as `260626-1`; `day` is the shop's local date.
    """

    id: str
    code: str
    name: str
    person: str
    day: date
    status: RunStatus
    stops: tuple[tuple[str, ...], ...] = ()
    planned_from: str = ""
    planned_to: str = ""
    departed_at: datetime | None = None
    closed_at: datetime | None = None
    vehicle: Vehicle = Vehicle.CAR

    @property
    def parcels(self) -> tuple[str, ...]:
        """Every parcel of the run, in the order of travel."""
        return tuple(parcel for stop in self.stops for parcel in stop)
