"""What a journal entry says beyond who, when and which parcel: one frozen class a kind.

The class is the contract: fields are only ever added, with a default, and a change of meaning is a
new `VERSION` with a step in `entry.read_facts`. No names, addresses or telephone numbers in here:
personal data lies beside the journal, an entry holds its id and a seal over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.scan import Source


class Kind(StrEnum):
    """The confirmed acts that HubDesk knows. Values are stored for ever."""

    OPENED = "opened"
    EXPECTED = "expected"
    RECEIVED = "received"
    SET_ASIDE = "set_aside"
    DAMAGED = "damaged"
    GIVEN_BACK = "given_back"
    SHELVED = "shelved"
    MISSING = "missing"
    LOAD_CLOSED = "load_closed"
    PLANNED = "planned"
    DEPARTED = "departed"
    DELIVERED = "delivered"
    ATTEMPTED = "attempted"
    BACK_ON_SHELF = "back_on_shelf"
    RUN_CLOSED = "run_closed"
    UNDONE = "undone"


class WhyAside(StrEnum):
    """Why a parcel was kept apart."""

    NO_NOTICE = "no_notice"
    SEVERAL_CARRIERS = "several_carriers"


class WhyBack(StrEnum):
    """Why a parcel was handed straight back to the driver."""

    NOT_FOR_THIS_SHOP = "not_for_this_shop"
    NOT_WANTED = "not_wanted"
    DAMAGED = "damaged"


class WhyOpened(StrEnum):
    """Why a new stretch of the journal begins."""

    CREATED = "created"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk began an epoch; `after` is the last hash of the stretch before it, or empty."""

    why: WhyOpened
    after: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """A carrier's notice names a parcel. `seal` binds the recipient's data without holding it."""

    carrier: str
    number: str
    service: str = ""
    load: str = ""
    recipient: str = ""
    seal: str = ""
    traits: tuple[Trait, ...] = ()
    shop: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """A parcel is in the shop, on a shelf."""

    carrier: str
    number: str
    shelf: str
    how: Source
    service: str = ""
    load: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A parcel is in the shop, but somebody must look into it."""

    carrier: str
    number: str
    shelf: str
    how: Source
    why: WhyAside
    service: str = ""


@dataclass(frozen=True, slots=True)
class Damaged:
    """The box was found damaged. `photograph` is the SHA-256 of the picture kept with the day."""

    note: str = ""
    photograph: str = ""


@dataclass(frozen=True, slots=True)
class GivenBack:
    """A parcel was not taken in; the driver has it. `postcode` is what its label said."""

    carrier: str
    number: str
    why: WhyBack
    how: Source
    service: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A parcel changed its shelf."""

    shelf: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Parcels of a load were on the notice and not in the delivery."""

    load: str


@dataclass(frozen=True, slots=True)
class LoadClosed:
    """The count with the driver is finished; the figures as they stood."""

    load: str
    expected: int
    received: int
    missing: int
    aside: int
    given_back: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A run was planned: who carries what, door by door, on which local day."""

    code: str
    name: str
    carried_by: str
    day: date
    stops: tuple[tuple[str, ...], ...]
    planned_from: str = ""
    planned_to: str = ""


@dataclass(frozen=True, slots=True)
class Departed:
    """A run left the shop with its parcels."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A parcel reached its customer."""

    place: Place


@dataclass(frozen=True, slots=True)
class Attempted:
    """A parcel could not be delivered."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class BackOnShelf:
    """A parcel came back from a run."""

    shelf: str


@dataclass(frozen=True, slots=True)
class RunClosed:
    """Every parcel of a run has an outcome; the figures as they stood."""

    delivered: int
    back: int


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier entry does not hold; `entry` is its id."""

    entry: str


Facts = (
    Opened
    | Expected
    | Received
    | SetAside
    | Damaged
    | GivenBack
    | Shelved
    | Missing
    | LoadClosed
    | Planned
    | Departed
    | Delivered
    | Attempted
    | BackOnShelf
    | RunClosed
    | Undone
)

CLASS_OF_KIND: dict[Kind, type[Facts]] = {
    Kind.OPENED: Opened,
    Kind.EXPECTED: Expected,
    Kind.RECEIVED: Received,
    Kind.SET_ASIDE: SetAside,
    Kind.DAMAGED: Damaged,
    Kind.GIVEN_BACK: GivenBack,
    Kind.SHELVED: Shelved,
    Kind.MISSING: Missing,
    Kind.LOAD_CLOSED: LoadClosed,
    Kind.PLANNED: Planned,
    Kind.DEPARTED: Departed,
    Kind.DELIVERED: Delivered,
    Kind.ATTEMPTED: Attempted,
    Kind.BACK_ON_SHELF: BackOnShelf,
    Kind.RUN_CLOSED: RunClosed,
    Kind.UNDONE: Undone,
}
KIND_OF_CLASS: dict[type[Facts], Kind] = {facts: kind for kind, facts in CLASS_OF_KIND.items()}
VERSION = 1
