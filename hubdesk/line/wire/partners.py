"""Events that are no entries of a shop's journal: what carriers and partners tell in EPCIS' words.

They are kept as they came. Each is known by its `eventID`; one that has none is named by its
content (RFC 6920), so that it can come twice and is one. An error declaration says the name of the
event that it takes back, as the standard wants it, and is another event all the same.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any
from urllib.parse import unquote

from hubdesk.line.wire.events import ENTRY, HASH, SHOP, Plain
from hubdesk.line.wire.formats import moment
from hubdesk.line.wire.rules import Malformed
from hubdesk.line.wire.standard import check_event
from hubdesk.parcels.entry import canonical

MOST_EVENT_BYTES = 256 * 1024
MOST_CONTEXT_BYTES = 8 * 1024
NOT_TEXT = "holds text that is not Unicode"
_PARCEL = re.compile(r"/parcel/([^/?#]+)/([^/?#]+)$")
_CLEAN = re.compile(r"[^\x00-\x1f\x7f]+")
_OF_A_JOURNAL = frozenset((ENTRY, HASH, SHOP))
_MOST_NAME = 64
# A batch says the same desk, shop and carrier hundreds of times.
_SAID_AGAIN = 4096
# Where events of any type name single things.
THINGS = ("epcList", "childEPCs", "parentID", "inputEPCList", "outputEPCList")


@dataclass(frozen=True, slots=True)
class PartnerEvent:
    """An event as it was read: its name, what it is found by, its text to the letter.

    `key` is what must be unique of it, `content` what must never differ under one key.
    """

    event_id: str
    key: str
    type: str
    happened_at: datetime
    numbers: tuple[tuple[str, str], ...]
    content: str
    text: str
    context: str

    @property
    def hash(self) -> str:
        """What a receipt's proof says of it."""
        return self.content


def is_entry(event: Plain) -> bool:
    """Say whether an event tells an entry of a journal, or means to."""
    return not _OF_A_JOURNAL.isdisjoint(event)


def read_partner_event(event: Plain, written: str, context: str) -> PartnerEvent:
    """Read an event by the standard's rules; raises Malformed.

    `written` is its text, `context` that of the document's `@context`.
    """
    check_event(event)
    if len(written.encode(errors="replace")) > MOST_EVENT_BYTES:
        raise Malformed(f"is larger than {MOST_EVENT_BYTES} bytes", "the event")
    try:
        # When a repository heard of it is no part of what it says.
        content = canonical({key: event[key] for key in event if key != "recordTime"})
    except (ValueError, RecursionError) as error:
        raise Malformed(NOT_TEXT, "the event") from error
    name = event.get("eventID") or _named_by(context.encode() + b"\n" + content)
    said, taken_back = keys_of(name)
    return PartnerEvent(
        event_id=name,
        key=taken_back if "errorDeclaration" in event else said,
        type=event["type"],
        happened_at=moment(event["eventTime"]),
        numbers=numbers(things_in(event)),
        content=sha256(content).hexdigest(),
        text=written,
        context=context,
    )


def keys_of(name: str) -> tuple[str, str]:
    """Give the keys of the event of a name, and of the declaration that it was an error."""
    said, taken_back = sha256(name.encode()), sha256(f"{name}\nerrorDeclaration".encode())
    return said.hexdigest(), taken_back.hexdigest()


def _named_by(content: bytes) -> str:
    digest = urlsafe_b64encode(sha256(content).digest()).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def things_in(event: Mapping[str, Any], *places: str) -> Iterator[str]:
    """Give the single things that an event names, in some of its places or in all."""
    for place in places or THINGS:
        told: Any = event.get(place, [])
        # A kind of event of somebody's own may hold anything here.
        listed = told if isinstance(told, list) else [told]
        yield from (thing for thing in listed if isinstance(thing, str))


def numbers(things: Iterator[str]) -> tuple[tuple[str, str], ...]:
    """Say what events about things are found by: carrier and number of parcels, each once."""
    return tuple(dict.fromkeys(number_of(thing) for thing in things))


def number_of(thing: str) -> tuple[str, str]:
    """Give carrier and number of a parcel; of anything else no carrier, and its name's hash."""
    if found := _PARCEL.search(thing):
        carrier, number = unquote(found[1]), unquote(found[2])
        if is_name(carrier) and is_name(number):
            return carrier, number
    return "", sha256(thing.encode()).hexdigest()


def is_name(text: str) -> bool:
    """Say whether a text may name a shop, a desk, a carrier or a parcel."""
    return len(text) <= _MOST_NAME and _is_clean(text)


@lru_cache(_SAID_AGAIN)
def _is_clean(text: str) -> bool:
    return _CLEAN.fullmatch(text) is not None
