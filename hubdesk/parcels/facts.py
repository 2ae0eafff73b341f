"""What a journal entry says beyond who, when and which parcel: one frozen class a kind.

The class is the contract: fields are only ever added, with a default, and a change of meaning is a
new `VERSION` with a step in `entry.read_facts`. All of it stands in one file, because whoever
writes the other end of the line reads it from here. No names, addresses or telephone numbers:
personal data lies beside the journal, an entry holds its id and a seal over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hubdesk.parcels.bill import BackLine, BillLine, HowSigned, Signature
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Trait, Vehicle
from hubdesk.parcels.scan import Source
from hubdesk.parcels.shelf import Shelf, ShelfChange


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
    PLAN_CHANGED = "plan_changed"
    LOADED = "loaded"
    DEPARTED = "departed"
    DELIVERED = "delivered"
    ATTEMPTED = "attempted"
    BACK_ON_SHELF = "back_on_shelf"
    RUN_CLOSED = "run_closed"
    UNDONE = "undone"
    SHELVES_DRAWN = "shelves_drawn"
    BILL_WRITTEN = "bill_written"
    BILL_SIGNED = "bill_signed"
    WALK_BEGUN = "walk_begun"
    SEEN = "seen"
    NOT_FOUND = "not_found"
    WALK_ENDED = "walk_ended"
    WITHDRAWN = "withdrawn"
    PHOTOGRAPHED = "photographed"
    PIECES_COUNTED = "pieces_counted"
    DETAILED = "detailed"
    DAY_CLOSED = "day_closed"
    CORRECTED = "corrected"
    LETTER_READ = "letter_read"
    PEOPLE_CHANGED = "people_changed"


class WhyAside(StrEnum):
    """Why a parcel was kept apart."""

    NO_NOTICE = "no_notice"
    SEVERAL_CARRIERS = "several_carriers"
    WITHDRAWN = "withdrawn"
    OVER_LOAD = "over_load"
    GOES_BACK = "goes_back"


class WhyBack(StrEnum):
    """Why a parcel was handed back to the driver: at the shop's door, or after it was held."""

    NOT_FOR_THIS_SHOP = "not_for_this_shop"
    NOT_WANTED = "not_wanted"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    OVER_LOAD = "over_load"
    NOT_ALLOWED = "not_allowed"
    WITHDRAWN = "withdrawn"
    NOT_DELIVERED = "not_delivered"


class PlanChange(StrEnum):
    """What was changed about a planned run: `order` by hand, `found` by looking for the best."""

    ORDER = "order"
    FOUND = "found"
    CARRIER = "carrier"
    PARCELS = "parcels"


class Answer(StrEnum):
    """What a walk along the shelves says of something that was scanned there."""

    HERE = "here"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    AGED = "aged"
    OTHER_SHOP = "other_shop"


class WhyOpened(StrEnum):
    """Why a new stretch of the journal begins."""

    CREATED = "created"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Lost:
    """Numbers of an epoch that are on no record any more, both ends among them."""

    epoch: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk began an epoch; `after` is the last hash of the stretch before it, or empty.

    `lost` names what was missing when a lost record was fetched back from the other end.
    """

    why: WhyOpened
    after: str = ""
    lost: tuple[Lost, ...] = ()


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
    """A parcel is in the shop, but somebody must look into it.

    `reason` says, of one that goes back, why it was not delivered.
    """

    carrier: str
    number: str
    shelf: str
    how: Source
    why: WhyAside
    service: str = ""
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Damaged:
    """The box was found damaged. `photograph` is the SHA-256 of the picture kept with the day."""

    note: str = ""
    photograph: str = ""


@dataclass(frozen=True, slots=True)
class GivenBack:
    """The driver has a parcel: it was not taken in, or it was held and goes back.

    `postcode` is what its label said, `reason` why a parcel that was held was not delivered.
    """

    carrier: str
    number: str
    why: WhyBack
    how: Source
    service: str = ""
    postcode: str = ""
    reason: Reason | None = None


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
    vehicle: Vehicle = Vehicle.CAR


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """A planned run is as said here from now on, whole; `what` is what the change was about.

    Names every parcel that was on the run or is now.
    """

    what: PlanChange
    carried_by: str
    vehicle: Vehicle
    stops: tuple[tuple[str, ...], ...]
    planned_from: str = ""
    planned_to: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A parcel was scanned as it went out to its run's vehicle or bag."""

    how: Source


@dataclass(frozen=True, slots=True)
class Departed:
    """A run left the shop with its parcels."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A parcel reached its customer.

    `proof` is the id of who signed, how and with which note, beside the journal; `seal` binds it.
    """

    place: Place
    proof: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Attempted:
    """A parcel could not be delivered; `proof` and `seal` as for `Delivered`."""

    reason: Reason
    proof: str = ""
    seal: str = ""


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


@dataclass(frozen=True, slots=True)
class ShelvesDrawn:
    """The owner's drawing of the shelves from now on, whole, in the order of the walk.

    `names` are the shelves that `change` was about.
    """

    shelves: tuple[Shelf, ...]
    change: ShelfChange = ShelfChange.DRAWN
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BillWritten:
    """A load's count as its bill says it. Whole, so that the same paper can be made again.

    `supplement_to` is the bill that this one adds to, 0 for none; `seal` the SHA-256 over all
    other fields in canonical form.
    """

    year: int
    number: int
    day: date
    carrier: str
    load: str
    shop: str
    address: str
    expected: int
    lines: tuple[BillLine, ...]
    missing: tuple[str, ...]
    back: tuple[BackLine, ...]
    seal: str
    supplement_to: int = 0


@dataclass(frozen=True, slots=True)
class BillSigned:
    """The driver has put a name to a bill; from now on it stands. `signed` is the bill's seal."""

    year: int
    number: int
    signed: str
    driver: str
    how: HowSigned
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class WalkBegun:
    """Somebody begins to walk along the shelves and to scan what is there."""

    walk: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Something was seen with one's own eyes; nothing about it changed.

    `walk` is the walk along the shelves, empty at the counter. Without a number it is the tag of
    the shelf that comes next.
    """

    shelf: str = ""
    walk: str = ""
    answer: Answer = Answer.HERE
    carrier: str = ""
    number: str = ""
    how: Source = Source.SCANNER


@dataclass(frozen=True, slots=True)
class NotFound:
    """Parcels were not where the record had them, and somebody confirms that they are gone."""

    walk: str = ""


@dataclass(frozen=True, slots=True)
class WalkEnded:
    """The walk is over; the figures as they stood."""

    walk: str
    shelves: tuple[str, ...]
    here: int
    missing: int
    closed: int
    unknown: int
    aged: int
    other_shop: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The carrier takes a parcel off its notice; one that is here already must be given back."""

    load: str = ""


@dataclass(frozen=True, slots=True)
class Photographed:
    """A photograph of the parcel's condition was kept; the entry's time is when it was taken.

    `photograph` is the SHA-256 of the JPEG under which it lies in the shop's folder, `size` counts
    its bytes.
    """

    photograph: str
    size: int


@dataclass(frozen=True, slots=True)
class PiecesCounted:
    """So many boxes have come with one label."""

    pieces: int


@dataclass(frozen=True, slots=True)
class Detailed:
    """What a clerk adds about the boxes themselves, never about a person: traits, or a note."""

    traits: tuple[Trait, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a clerk puts right about a parcel; what is empty here stays as it was.

    `recipient` is the id of whom it is for now, beside the journal; `seal` binds it.
    """

    carrier: str = ""
    number: str = ""
    service: str = ""
    recipient: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A day at the counter is over; the figures as they stood.

    `nth` is 1, or more for a supplement that counts what came after; `after` is the hash of the
    record's last entry before this one, whichever desk wrote it.
    """

    day: date
    nth: int
    came: int
    delivered: int
    tried: int
    given_back: int
    damaged: int
    missing: int
    waiting: int
    out: int
    after: str = ""


@dataclass(frozen=True, slots=True)
class LetterRead:
    """Somebody at the counter has read what a carrier sent down; `letter` is the carrier's id."""

    letter: str
    carrier: str


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """Who works at this desk from now on, `count` of them.

    `people` is the id of their names beside the journal; `seal` binds it.
    """

    people: str
    seal: str
    count: int


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
    | PlanChanged
    | Loaded
    | Departed
    | Delivered
    | Attempted
    | BackOnShelf
    | RunClosed
    | Undone
    | ShelvesDrawn
    | BillWritten
    | BillSigned
    | WalkBegun
    | Seen
    | NotFound
    | WalkEnded
    | Withdrawn
    | Photographed
    | PiecesCounted
    | Detailed
    | Corrected
    | DayClosed
    | LetterRead
    | PeopleChanged
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
    Kind.PLAN_CHANGED: PlanChanged,
    Kind.LOADED: Loaded,
    Kind.DEPARTED: Departed,
    Kind.DELIVERED: Delivered,
    Kind.ATTEMPTED: Attempted,
    Kind.BACK_ON_SHELF: BackOnShelf,
    Kind.RUN_CLOSED: RunClosed,
    Kind.UNDONE: Undone,
    Kind.SHELVES_DRAWN: ShelvesDrawn,
    Kind.BILL_WRITTEN: BillWritten,
    Kind.BILL_SIGNED: BillSigned,
    Kind.WALK_BEGUN: WalkBegun,
    Kind.SEEN: Seen,
    Kind.NOT_FOUND: NotFound,
    Kind.WALK_ENDED: WalkEnded,
    Kind.WITHDRAWN: Withdrawn,
    Kind.PHOTOGRAPHED: Photographed,
    Kind.PIECES_COUNTED: PiecesCounted,
    Kind.DETAILED: Detailed,
    Kind.CORRECTED: Corrected,
    Kind.DAY_CLOSED: DayClosed,
    Kind.LETTER_READ: LetterRead,
    Kind.PEOPLE_CHANGED: PeopleChanged,
}
KIND_OF_CLASS: dict[type[Facts], Kind] = {facts: kind for kind, facts in CLASS_OF_KIND.items()}
VERSION = 1
