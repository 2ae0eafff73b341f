"""Journal entries as they arrive: one event of the standard, and the entry whole inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256

from hubdesk.line.wire.events import (
    ENTRY,
    HASH,
    SHOP,
    Plain,
    event_id,
    short_hash,
    whole_entry,
    whole_hash,
)
from hubdesk.line.wire.partners import MOST_EVENT_BYTES, NOT_TEXT, is_name, numbers, things_in
from hubdesk.line.wire.plainly import Writer
from hubdesk.line.wire.rules import Malformed
from hubdesk.line.wire.standard import check_event
from hubdesk.parcels.entry import canonical, chained, read_time

_KEYS = {"desk", "epoch", "seq", "id", "kind", "v", "person", "happened", "recorded", "offset"}
_KIND = re.compile(r"[a-z_]{1,32}")
_EVENT_ID = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASH = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_MOST_TIME = 48
# A batch says the same times several times over.
_SAID_AGAIN = 4096


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
        raise Malformed(f"is larger than {MOST_EVENT_BYTES} bytes", "the event")
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
        numbers=numbers(things_in(event)),
        text=text.decode(),
    )


def _worked_out(entry: Plain, written: bytes, before: Arrival | None) -> str:
    place = (entry["desk"], entry["epoch"], entry["seq"])
    if before is None or (before.desk, before.epoch, before.seq + 1) != place:
        raise Malformed("is missing and does not follow from the event before", HASH)
    return short_hash(chained(before.hash, written))


def _written(plain: Plain, write: Writer) -> bytes:
    try:
        # Encoding finds half characters, which JSON can hold and no database can.
        return write(plain)
    except (ValueError, RecursionError) as error:
        raise Malformed(NOT_TEXT, "the event") from error


def _check_event(event: Plain) -> None:
    check_event(event)
    if event["type"] != "ObjectEvent":
        raise Malformed("is not ObjectEvent", "type")
    _matching(event, "eventID", _EVENT_ID)
    if not isinstance(event.get(ENTRY), dict):
        raise Malformed("is missing", ENTRY)
    if not event.get("epcList"):
        raise Malformed("is empty", "epcList")


def _check_entry(entry: Plain, name: str) -> datetime:
    """Check what the chain and the tables lean on; what newer facts mean is for later readers."""
    if missing := _KEYS - entry.keys():
        raise Malformed(f"has no {', '.join(sorted(missing))}", "the entry")
    if not isinstance(entry.get("facts"), dict):
        raise Malformed("has no facts", "the entry")
    for key in ("desk", "epoch"):
        _named(entry, key)
    _matching(entry, "kind", _KIND)
    if type(entry["seq"]) is not int or not 1 <= entry["seq"] < 2**53:
        raise Malformed("is not a whole number from 1 up", "seq")
    if event_id(str(entry["id"])) != name:
        raise Malformed("is not the event's", "the entry's id")
    _time(entry, "recorded")
    return _time(entry, "happened")


def _named(plain: Plain, key: str) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not is_name(value):
        raise Malformed("is not what it must be", key)
    return value


def _matching(plain: Plain, key: str, form: re.Pattern[str]) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise Malformed("is not what it must be", key)
    return value


def _time(plain: Plain, key: str) -> datetime:
    value = plain.get(key)
    if not isinstance(value, str) or len(value) > _MOST_TIME:
        raise Malformed("is not a time with its zone", key)
    try:
        return _read_time(value)
    except (ValueError, OverflowError) as error:
        raise Malformed("is not a time with its zone", key) from error


@lru_cache(_SAID_AGAIN)
def _read_time(text: str) -> datetime:
    if not _TIME.fullmatch(text):
        raise ValueError("not a time with its zone")
    return read_time(text).astimezone(UTC)
