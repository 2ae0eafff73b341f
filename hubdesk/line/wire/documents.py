"""EPCIS documents: written by the sender, read strictly by the gateway.

What follows from the event before it in the same document is left out on the line: the hash of an
entry, which nothing can pack. The reader works it out and puts it back, so that every event is
whole where it is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hubdesk.line.wire.arrivals import Arrival, read_event
from hubdesk.line.wire.envelopes import check_around
from hubdesk.line.wire.events import BASE, ENTRY, HASH, Plain, whole_entry, whole_hash
from hubdesk.line.wire.formats import is_uri
from hubdesk.line.wire.packing import Effort, Packing, squeeze
from hubdesk.line.wire.partners import (
    MOST_CONTEXT_BYTES,
    PartnerEvent,
    is_entry,
    read_partner_event,
)
from hubdesk.line.wire.plainly import Writer, read_json
from hubdesk.line.wire.rules import Malformed
from hubdesk.line.wire.standard import check_alone
from hubdesk.line.wire.verbatim import items_as_written
from hubdesk.parcels.entry import chain_hash, write_time

CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
# Each becomes a row to be found by: a document may not become a flood of them.
MOST_THINGS = 50_000
MOST_EVENTS = 1000


class NotADocument(ValueError):
    """A body is not an EPCIS document at all: nothing in it can be answered event by event."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An event that breaks a rule; it may have no id that is worth repeating."""

    event_id: str
    reason: str


Told = Arrival | PartnerEvent | Unreadable


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


def read_document(body: bytes, most_events: int = MOST_EVENTS) -> list[Told]:
    """Read a document's events in order, each one by itself. Raises NotADocument."""
    with _refusing():
        plain, write = _json(body)
        context = _context_text(plain)
        way = check_around(plain)
        events = _at(plain, way)
        if len(events) > most_events:
            raise NotADocument(f"more than {most_events} events in one document")
        written = [""] * len(events)
        if any(isinstance(event, dict) and not is_entry(event) for event in events):
            written = items_as_written(_text(body), way)
        return _read_all(events, written, context, write)


def read_alone(body: bytes) -> Arrival | PartnerEvent:
    """Read an event that comes by itself, without a document. Raises NotADocument."""
    with _refusing():
        event, write = _json(body)
        _context_text(event)
        check_alone(event)
        if is_entry(event):
            return read_event(event, None, write)
        return read_partner_event(event, _text(body).strip(), "[]")


@contextmanager
def _refusing() -> Iterator[None]:
    """Refuse a body as a whole for whatever cannot be said of one event in it."""
    try:
        yield
    except Malformed as flaw:
        raise NotADocument(str(flaw)) from flaw
    except RecursionError as error:
        raise NotADocument("the body is nested too deeply") from error


def _json(body: bytes) -> tuple[Any, Writer]:
    try:
        return read_json(body)
    except ValueError as error:
        raise NotADocument("the body is not JSON") from error


def _text(body: bytes) -> str:
    try:
        # A mark at the beginning is no part of JSON, and some programs write it.
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotADocument("the body is not UTF-8") from error


def _at(plain: Any, way: Sequence[str]) -> list[Any]:
    for name in way:
        plain = plain[name]
    events: list[Any] = plain
    return events


def _context_text(plain: Any) -> str:
    """Write what a body says of the words in it; kept with each event, so it must be short."""
    told = plain.get("@context") if isinstance(plain, dict) else None
    text = json.dumps(told, separators=(",", ":"))
    if len(text) > MOST_CONTEXT_BYTES:
        raise NotADocument(f"@context is larger than {MOST_CONTEXT_BYTES} bytes")
    return text


def _read_all(
    events: Sequence[Any], written: Sequence[str], context: str, write: Writer
) -> list[Told]:
    read: list[Told] = []
    before: Arrival | None = None
    named = 0
    for place, event in enumerate(events):
        told: Told
        try:
            if isinstance(event, dict) and is_entry(event):
                told = before = read_event(event, before, write)
            else:
                told, before = read_partner_event(event, written[place], context), None
            named += len(told.numbers)
            if named > MOST_THINGS:
                raise Malformed(f"names more than {MOST_THINGS} things", "the document")
        except Malformed as flaw:
            told, before = _unreadable(event, flaw, place), None
        read.append(told)
    return read


def _unreadable(event: Any, flaw: Malformed, place: int) -> Unreadable:
    """An entry is known by its id wherever it stands; of other events the place is said."""
    name = event.get("eventID") if isinstance(event, dict) else None
    if isinstance(name, str) and is_entry(event):
        return Unreadable(name, str(flaw))
    known = name if isinstance(name, str) and is_uri(name) else ""
    return Unreadable(known, str(flaw.within(f"eventList[{place}]")))
