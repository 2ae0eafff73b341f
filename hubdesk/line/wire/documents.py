"""EPCIS documents: written by the sender, read strictly by the gateway.

What follows from the event before it in the same document is left out on the line: the hash of an
entry, which nothing can pack. The reader works it out and puts it back, so that every event is
whole where it is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any
from urllib.parse import unquote

from hubdesk.line.wire.events import (
    BASE,
    ENTRY,
    HASH,
    SHOP,
    Plain,
    event_id,
    short_hash,
    whole_entry,
    whole_hash,
)
from hubdesk.line.wire.packing import Effort, Packing, squeeze
from hubdesk.line.wire.plainly import Writer, read_json
from hubdesk.parcels.entry import canonical, chain_hash, chained, read_time, write_time

CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
MOST_EVENT_BYTES = 256 * 1024
_KEYS = {"desk", "epoch", "seq", "id", "kind", "v", "person", "happened", "recorded", "offset"}
_NAME = re.compile(r"[^\x00-\x1f\x7f]+")
_MOST_NAME = 64
_KIND = re.compile(r"[a-z_]{1,32}")
_EVENT_ID = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASH = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
_OFFSET = re.compile(r"[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_PARCEL = re.compile(r"/parcel/([^/?#]+)/([^/?#]+)$")
_MOST_TIME = 48
# A batch says the same desk, shop, carrier and times hundreds of times.
_SAID_AGAIN = 4096


class NotADocument(ValueError):
    """A body is not an EPCIS document at all: nothing in it can be answered event by event."""


class Malformed(ValueError):
    """An event breaks a rule; the words say which."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event as it was read: its envelope, its journal entry, its text.

    `written` is the entry in canonical form: what its hash was made of.
    """

    event_id: str
    shop: str
    desk: str
    epoch: str
    seq: int
    kind: str
    happened_at: datetime
    entry: Plain
    written: bytes
    hash: str
    numbers: tuple[tuple[str, str], ...]
    text: str

    @property
    def content(self) -> str:
        """Hash what must never differ under one id: the entry, not how EPCIS words it."""
        # As canonical form has it: {"entry": …, "hash": …}.
        whole = b'{"entry":%b,"hash":"%b"}' % (self.written, self.hash.encode())
        return sha256(whole).hexdigest()

    def follows(self, previous: str) -> bool:
        """Tell whether this entry's hash was made on the hash before it."""
        return self.hash == chained(previous, self.written)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An event that has an id and breaks a rule."""

    event_id: str
    reason: str


def context(base: str = BASE) -> list[str | Plain]:
    """Give what the words in a document mean to readers of linked data."""
    # The entry is a JSON literal: its keys must not be taken for terms.
    own: Plain = {"hubdesk": f"{base}/ns/", ENTRY: {"@id": ENTRY, "@type": "@json"}}
    return [CONTEXT, own]


def document(events: Sequence[Plain], created_at: datetime, base: str = BASE) -> Plain:
    """Put events into an EPCIS document."""
    return {
        "@context": context(base),
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": write_time(created_at),
        "epcisBody": {"eventList": list(events)},
    }


def lean(events: Sequence[Plain]) -> list[Plain]:
    """Leave out each hash that the reader can work out from the event before it.

    A hash that does not follow stays: whoever reads must see that, and at which entry.
    """
    told: list[Plain] = []
    before: Plain | None = None
    for event in events:
        follows = before is not None and _next_hash(before, event) == whole_hash(event[HASH])
        told.append({key: event[key] for key in event if key != HASH} if follows else event)
        before = event
    return told


def _next_hash(before: Plain, event: Plain) -> str | None:
    """Work out an event's hash from the whole one before it; None where that is another chain."""
    first, second = before[ENTRY], event[ENTRY]
    is_next = second["seq"] == first["seq"] + 1 and all(
        first[key] == second[key] for key in ("desk", "epoch")
    )
    return chain_hash(whole_hash(before[HASH]), whole_entry(event)) if is_next else None


def pack(plain: Plain, packing: Packing = Packing.GZIP, effort: Effort = Effort.CAREFUL) -> bytes:
    """Write JSON values packed, the same bytes for the same values."""
    text = json.dumps(plain, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return squeeze(text.encode(), packing, effort)


def read_document(body: bytes, most_events: int = 1000) -> list[Arrival | Unreadable]:
    """Read a document's events in order, each one by itself.

    Raises NotADocument where it is not one, or an event has no id to answer for.
    """
    try:
        plain, write = read_json(body)
    except (ValueError, RecursionError) as error:
        raise NotADocument("the body is not JSON") from error
    read: list[Arrival | Unreadable] = []
    before: Arrival | None = None
    for event in _events(plain, most_events):
        try:
            before = read_event(event, before, write)
            read.append(before)
        except Malformed as flaw:
            before = None
            read.append(Unreadable(event["eventID"], str(flaw)))
    return read


def _events(plain: Any, most: int) -> list[Plain]:
    if not isinstance(plain, dict) or plain.get("type") != "EPCISDocument":
        raise NotADocument("the body is not an EPCISDocument")
    if not str(plain.get("schemaVersion", "")).startswith("2.0"):
        raise NotADocument("schemaVersion is not 2.0")
    body = plain.get("epcisBody")
    events = body.get("eventList") if isinstance(body, dict) else None
    if not isinstance(events, list):
        raise NotADocument("epcisBody holds no eventList")
    if len(events) > most:
        raise NotADocument(f"more than {most} events in one document")
    for event in events:
        if not isinstance(event, dict) or not isinstance(event.get("eventID"), str):
            raise NotADocument("an event has no eventID")
    return events


def read_event(event: Plain, before: Arrival | None = None, write: Writer = canonical) -> Arrival:
    """Read one event by the profile's rules; raises Malformed.

    Where its hash was left out, it is worked out from the event that stood before it. `write`
    gives the canonical form of these values.
    """
    _check_event(event)
    entry = whole_entry(event)
    happened_at = _check_entry(entry, event["eventID"])
    written = _written(entry, write)
    if HASH not in event:
        event = event | {HASH: _worked_out(entry, written, before)}
    entry_hash = whole_hash(_matching(event, HASH, _HASH))
    text = _written(event, write)
    if len(text) > MOST_EVENT_BYTES:
        raise Malformed(f"the event is larger than {MOST_EVENT_BYTES} bytes")
    return Arrival(
        event_id=entry["id"],
        shop=_named(event, SHOP),
        desk=entry["desk"],
        epoch=entry["epoch"],
        seq=entry["seq"],
        kind=entry["kind"],
        happened_at=happened_at,
        entry=entry,
        written=written,
        hash=entry_hash,
        numbers=_numbers(event["epcList"]),
        text=text.decode(),
    )


def _worked_out(entry: Plain, written: bytes, before: Arrival | None) -> str:
    place = (entry["desk"], entry["epoch"], entry["seq"])
    if before is None or (before.desk, before.epoch, before.seq + 1) != place:
        raise Malformed(f"{HASH} is missing and does not follow from the event before")
    return short_hash(chained(before.hash, written))


def _written(plain: Plain, write: Writer) -> bytes:
    try:
        # Encoding finds half characters, which JSON can hold and no database can.
        return write(plain)
    except (ValueError, RecursionError) as error:
        raise Malformed("the event holds text that is not Unicode") from error


def _check_event(event: Plain) -> None:
    if event.get("type") != "ObjectEvent":
        raise Malformed("type is not ObjectEvent")
    if event.get("action") not in ("OBSERVE", "ADD", "DELETE"):
        raise Malformed("action is not OBSERVE, ADD or DELETE")
    _matching(event, "eventID", _EVENT_ID)
    _time(event, "eventTime")
    _matching(event, "eventTimeZoneOffset", _OFFSET)
    if not isinstance(event.get(ENTRY), dict):
        raise Malformed(f"{ENTRY} is missing")
    objects = event.get("epcList")
    if not isinstance(objects, list) or not objects:
        raise Malformed("epcList is empty")
    if not all(isinstance(name, str) and ":" in name for name in objects):
        raise Malformed("epcList holds something that is not a URI")


def _check_entry(entry: Plain, name: str) -> datetime:
    """Check what the chain and the tables lean on; what newer facts mean is for later readers."""
    if missing := _KEYS - entry.keys():
        raise Malformed(f"the entry has no {', '.join(sorted(missing))}")
    if not isinstance(entry.get("facts"), dict):
        raise Malformed("the entry has no facts")
    for key in ("desk", "epoch"):
        _named(entry, key)
    _matching(entry, "kind", _KIND)
    if type(entry["seq"]) is not int or not 1 <= entry["seq"] < 2**53:
        raise Malformed("seq is not a whole number from 1 up")
    if event_id(str(entry["id"])) != name:
        raise Malformed("the entry's id is not the event's")
    _time(entry, "recorded")
    return _time(entry, "happened")


def _named(plain: Plain, key: str) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not _is_name(value):
        raise Malformed(f"{key} is not what it must be")
    return value


def _is_name(text: str) -> bool:
    return len(text) <= _MOST_NAME and _is_clean(text)


@lru_cache(_SAID_AGAIN)
def _is_clean(text: str) -> bool:
    return _NAME.fullmatch(text) is not None


def _matching(plain: Plain, key: str, form: re.Pattern[str]) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise Malformed(f"{key} is not what it must be")
    return value


def _time(plain: Plain, key: str) -> datetime:
    value = plain.get(key)
    if not isinstance(value, str) or len(value) > _MOST_TIME:
        raise Malformed(f"{key} is not a time with its zone")
    try:
        return _read_time(value)
    except (ValueError, OverflowError) as error:
        raise Malformed(f"{key} is not a time with its zone") from error


@lru_cache(_SAID_AGAIN)
def _read_time(text: str) -> datetime:
    if not _TIME.fullmatch(text):
        raise ValueError("not a time with its zone")
    return read_time(text).astimezone(UTC)


def _numbers(objects: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Read carrier and number out of the names of parcels, each once."""
    found = (_PARCEL.search(name) for name in objects)
    pairs = ((unquote(match[1]), unquote(match[2])) for match in found if match)
    return tuple(dict.fromkeys(pair for pair in pairs if all(map(_is_name, pair))))
