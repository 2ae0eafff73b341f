"""One journal entry as one visibility event of GS1's EPCIS 2.0 (words from CBV 2.0).

The EPCIS half is for whoever speaks the standard; the entry and its hash ride along in HubDesk's
own namespace, so that the other end can rebuild the canonical bytes and follow the chain. On a
thin line every byte counts: the entry leaves out what the event says already (`whole_entry` puts
it back), the hash is base64url without padding. Words that CBV lacks (tried at the door,
delivered, a count closed) are URIs under `base`.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import bill_name
from hubdesk.parcels.entry import Entry, plain_entry, write_time
from hubdesk.parcels.facts import Kind

Plain = dict[str, Any]

BASE = "https://id.hubdesk.example"
SHOP, ENTRY, HASH = "hubdesk:shop", "hubdesk:entry", "hubdesk:hash"
_UUID_NAME = "urn:uuid:"
_OWN_STEPS = {
    "bill_signing",
    "day_closing",
    "delivery_attempting",
    "letter_reading",
    "people_changing",
    "load_closing",
    "run_closing",
    "shelf_drawing",
}
_OWN_DISPOSITIONS = {"delivered"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a kind of entry is called in CBV; an empty disposition is left out."""

    step: str
    disposition: str = ""
    action: str = "OBSERVE"


# `in_progress` is left out wherever it would say nothing: CBV itself advises against it.
MEANINGS: dict[Kind, Meaning] = {
    Kind.OPENED: Meaning("commissioning", action="ADD"),
    Kind.EXPECTED: Meaning("shipping", "in_transit"),
    Kind.RECEIVED: Meaning("receiving"),
    Kind.SET_ASIDE: Meaning("holding", "unknown"),
    Kind.DAMAGED: Meaning("inspecting", "damaged"),
    Kind.GIVEN_BACK: Meaning("consigning", "returned"),
    Kind.SHELVED: Meaning("storing"),
    Kind.MISSING: Meaning("cycle_counting", "unknown"),
    Kind.LOAD_CLOSED: Meaning("load_closing"),
    Kind.PLANNED: Meaning("staging_outbound"),
    Kind.PLAN_CHANGED: Meaning("staging_outbound"),
    Kind.LOADED: Meaning("loading"),
    Kind.DEPARTED: Meaning("departing", "in_transit"),
    Kind.DELIVERED: Meaning("accepting", "delivered"),
    Kind.ATTEMPTED: Meaning("delivery_attempting", "in_transit"),
    Kind.BACK_ON_SHELF: Meaning("receiving", "returned"),
    Kind.RUN_CLOSED: Meaning("run_closing"),
    # Only where the entry that it undoes cannot be found: otherwise that one's words are used.
    Kind.UNDONE: Meaning("other"),
    Kind.SHELVES_DRAWN: Meaning("shelf_drawing"),
    Kind.BILL_WRITTEN: Meaning("load_closing"),
    Kind.BILL_SIGNED: Meaning("bill_signing"),
    Kind.WALK_BEGUN: Meaning("cycle_counting"),
    Kind.SEEN: Meaning("cycle_counting"),
    Kind.NOT_FOUND: Meaning("cycle_counting", "mismatch_instance"),
    Kind.WALK_ENDED: Meaning("cycle_counting"),
    Kind.WITHDRAWN: Meaning("void_shipping"),
    Kind.PHOTOGRAPHED: Meaning("inspecting"),
    Kind.PIECES_COUNTED: Meaning("inspecting"),
    Kind.DETAILED: Meaning("inspecting"),
    Kind.CORRECTED: Meaning("inspecting"),
    Kind.DAY_CLOSED: Meaning("day_closing"),
    Kind.LETTER_READ: Meaning("letter_reading"),
    Kind.PEOPLE_CHANGED: Meaning("people_changing"),
}
# Where CBV's "where it is afterwards" is the shop itself, or the shelf that the facts name.
_STAYS_HERE = {
    Kind.OPENED,
    Kind.RECEIVED,
    Kind.SET_ASIDE,
    Kind.DAMAGED,
    Kind.SHELVED,
    Kind.LOAD_CLOSED,
    Kind.PLANNED,
    Kind.PLAN_CHANGED,
    Kind.LOADED,
    Kind.BACK_ON_SHELF,
    Kind.RUN_CLOSED,
    Kind.SHELVES_DRAWN,
    Kind.BILL_WRITTEN,
    Kind.BILL_SIGNED,
    Kind.WALK_BEGUN,
    Kind.SEEN,
    Kind.WALK_ENDED,
    Kind.PHOTOGRAPHED,
    Kind.PIECES_COUNTED,
    Kind.DETAILED,
    Kind.CORRECTED,
    Kind.DAY_CLOSED,
    Kind.LETTER_READ,
    Kind.PEOPLE_CHANGED,
}
_SAYS_WHAT_CAME = {Kind.LOAD_CLOSED, Kind.BILL_WRITTEN}
# Acts that happened elsewhere and were only written down at the desk.
_SEEN_ELSEWHERE = {Kind.EXPECTED, Kind.WITHDRAWN, Kind.DELIVERED, Kind.ATTEMPTED}


@lru_cache(4096)
def _quoted(part: str) -> str:
    # A batch says the same shop, shelves and runs hundreds of times.
    return quote(part, safe="")


@dataclass(frozen=True, slots=True)
class Naming:
    """How a shop's things are named on the wire: URIs under one base."""

    shop: str
    base: str = BASE

    def uri(self, *parts: str) -> str:
        """Join parts to a URI; whatever a label held stays one part."""
        return "/".join((self.base, *map(_quoted, parts)))

    def parcel(self, carrier: str, number: str) -> str:
        """Name a parcel as its carrier does."""
        return self.uri("parcel", carrier or "unknown", number)

    def place(self, *parts: str) -> str:
        """Name the shop or something in it."""
        return self.uri("shop", self.shop, *parts)


@dataclass(frozen=True, slots=True)
class Subjects:
    """What the ids in entries stand for: carrier and number of parcels, entries that are undone."""

    parcels: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    undone: Mapping[str, Entry] = field(default_factory=dict)


def event(entry: Entry, naming: Naming, subjects: Subjects) -> Plain:
    """Write an entry as an EPCIS event; `eventID` is the entry's own id."""
    told, holds = _told(entry, subjects)
    meaning = MEANINGS[told.kind]
    written: Plain = {
        "type": "ObjectEvent",
        "eventID": event_id(entry.id),
        "eventTime": write_time(told.happened_at),
        "eventTimeZoneOffset": _offset(told.offset_minutes),
        "epcList": _objects(told, naming, subjects),
        "action": meaning.action,
        "bizStep": _word("BizStep", meaning.step, _OWN_STEPS, naming),
    }
    if meaning.disposition:
        written["disposition"] = _word("Disp", meaning.disposition, _OWN_DISPOSITIONS, naming)
    written |= _circumstances(told, naming)
    if not holds:
        declared = write_time(entry.recorded_at)
        written["errorDeclaration"] = {"declarationTime": declared, "reason": "did_not_occur"}
    short = _short_entry(plain_entry(entry), written["eventTime"])
    return written | {SHOP: naming.shop, ENTRY: short, HASH: short_hash(entry.hash)}


def event_id(entry_id: str) -> str:
    """Give the name of an entry's event."""
    return f"{_UUID_NAME}{entry_id}"


def _short_entry(plain: Plain, event_time: str) -> Plain:
    said = {"id": plain["id"]}
    if plain["happened"] == event_time:
        said["happened"] = event_time
    if plain["recorded"] == plain["happened"]:
        said["recorded"] = plain["recorded"]
    return {key: value for key, value in plain.items() if key not in said}


def whole_entry(written: Plain) -> Plain:
    """Give the values of the entry in an event, as they were hashed.

    The event must have been checked for its `eventID`, `eventTime` and entry.
    """
    plain = {"id": written["eventID"].removeprefix(_UUID_NAME), "happened": written["eventTime"]}
    plain |= written[ENTRY]
    return {"recorded": plain["happened"]} | plain


def short_hash(hexadecimal: str) -> str:
    """Write a hash for the line: 43 signs instead of 64."""
    return urlsafe_b64encode(bytes.fromhex(hexadecimal)).decode().rstrip("=")


def whole_hash(short: str) -> str:
    """Read what `short_hash` wrote; raises ValueError."""
    return urlsafe_b64decode(f"{short}=").hex()


def _told(entry: Entry, subjects: Subjects) -> tuple[Entry, bool]:
    """Find what an entry speaks of, and whether that holds: undoing twice brings it back."""
    told, holds = entry, True
    while isinstance(told.facts, acts.Undone) and told.facts.entry in subjects.undone:
        told, holds = subjects.undone[told.facts.entry], not holds
    if isinstance(told.facts, acts.Undone):
        return entry, False
    return told, holds


def _offset(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _word(vocabulary: str, word: str, own: set[str], naming: Naming) -> str:
    return naming.uri("cbv", f"{vocabulary}-{word}") if word in own else word


def _objects(entry: Entry, naming: Naming, subjects: Subjects) -> list[str]:
    if entry.parcels:
        return [_parcel(parcel, entry, naming, subjects) for parcel in entry.parcels]
    match entry.facts:
        case acts.LoadClosed(load=load):
            return [naming.place("load", load)]
        case acts.BillWritten() | acts.BillSigned() as bill:
            return [naming.place("bill", bill_name(bill.year, bill.number))]
        case acts.DayClosed(day=day):
            return [naming.place("day", day.isoformat())]
        case acts.LetterRead(letter=letter):
            return [naming.place("letter", letter)]
        case acts.WalkBegun(walk=walk) | acts.WalkEnded(walk=walk):
            return [naming.place("walk", walk)]
        case acts.Seen(number=number, carrier=carrier) if number:
            return [naming.parcel(carrier, number)]
        case acts.Seen(shelf=shelf) if shelf:
            return [naming.place("shelf", shelf)]
    if entry.run:
        return [naming.place("run", entry.run)]
    return [naming.place("journal", entry.desk, entry.epoch)]


def _parcel(parcel: str, entry: Entry, naming: Naming, subjects: Subjects) -> str:
    if known := subjects.parcels.get(parcel):
        return naming.parcel(*known)
    match entry.facts:
        case acts.Expected() | acts.Received() | acts.SetAside() | acts.GivenBack() as facts:
            return naming.parcel(facts.carrier, facts.number)
    return naming.place("parcel", parcel)


def _circumstances(entry: Entry, naming: Naming) -> Plain:
    """Say where, under which papers and between whom."""
    said: Plain = {}
    if entry.kind is Kind.DAMAGED:
        said["persistentDisposition"] = {"set": ["damaged"]}
    if entry.kind not in _SEEN_ELSEWHERE:
        said["readPoint"] = {"id": naming.place("desk", entry.desk)}
    if entry.kind in _STAYS_HERE:
        shelf = getattr(entry.facts, "shelf", "")
        said["bizLocation"] = {"id": naming.place("shelf", shelf) if shelf else naming.place()}
    if papers := _papers(entry, naming):
        said["bizTransactionList"] = papers
    return said | _parties(entry, naming)


def _papers(entry: Entry, naming: Naming) -> list[Plain]:
    papers = []
    if load := getattr(entry.facts, "load", ""):
        # The notice announces a load, the closed count says what really came.
        kind = "recadv" if entry.kind in _SAYS_WHAT_CAME else "desadv"
        papers.append({"type": kind, "bizTransaction": naming.place("load", load)})
    if isinstance(entry.facts, acts.BillWritten | acts.BillSigned):
        name = bill_name(entry.facts.year, entry.facts.number)
        papers.append({"type": "recadv", "bizTransaction": naming.place("bill", name)})
    if entry.run:
        papers.append({"type": "bol", "bizTransaction": naming.place("run", entry.run)})
    return papers


def _parties(entry: Entry, naming: Naming) -> Plain:
    match entry.facts:
        case acts.Received(carrier=carrier) | acts.SetAside(carrier=carrier):
            giver, taker = naming.uri("carrier", carrier or "unknown"), naming.place()
        case acts.GivenBack(carrier=carrier):
            giver, taker = naming.place(), naming.uri("carrier", carrier or "unknown")
        case _:
            return {}
    return {
        "sourceList": [{"type": "possessing_party", "source": giver}],
        "destinationList": [{"type": "possessing_party", "destination": taker}],
    }
