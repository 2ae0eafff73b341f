"""One entry of the journal: its canonical form, its hash and its place in the chain.

Canonical form: JSON with sorted keys, no spaces, UTF-8, no floats (for such values the same bytes
as RFC 8785 gives). Hash: SHA-256 over the previous entry's hash in hexadecimal, a newline and the
canonical form. The first entry of an epoch follows `GENESIS`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter, ValidationError

from hubdesk.parcels.facts import CLASS_OF_KIND, KIND_OF_CLASS, Facts, Kind, Undone

GENESIS = "0" * 64


class BrokenEntry(ValueError):
    """An entry's form or hash is not what the journal's rules give."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One confirmed act.

    `epoch` names the stretch of the desk's journal, `seq` counts in it from 1 without a gap, `id`
    is a UUIDv7 minted at the act. `happened_at` and `recorded_at` are aware UTC, whole
    milliseconds; `offset_minutes` is the shop's distance from UTC at the act, for local dates.
    """

    desk: str
    epoch: str
    seq: int
    id: str
    facts: Facts
    person: str
    happened_at: datetime
    recorded_at: datetime
    offset_minutes: int
    parcels: tuple[str, ...] = ()
    run: str | None = None
    version: int = 1
    hash: str = ""

    @property
    def kind(self) -> Kind:
        """Which act this is."""
        return KIND_OF_CLASS[type(self.facts)]

    @property
    def local_time(self) -> datetime:
        """When it happened, on the shop's own clock without a zone."""
        return self.happened_at.replace(tzinfo=None) + timedelta(minutes=self.offset_minutes)


def write_time(at: datetime) -> str:
    """Write an aware time as the journal does: UTC, milliseconds, `2026-01-05T13:12:31.204Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_time(text: str) -> datetime:
    """Read what `write_time` wrote."""
    return datetime.fromisoformat(text)


def whole_milliseconds(at: datetime) -> datetime:
    """Drop what the journal does not keep of a time."""
    return at.astimezone(UTC).replace(microsecond=at.microsecond // 1000 * 1000)


@cache
def _adapter(kind: Kind) -> TypeAdapter[Facts]:
    return TypeAdapter(CLASS_OF_KIND[kind])


def plain_facts(facts: Facts) -> dict[str, Any]:
    """Turn facts into JSON values; what has its default is left out."""
    adapter = _adapter(KIND_OF_CLASS[type(facts)])
    plain: dict[str, Any] = adapter.dump_python(facts, mode="json", exclude_defaults=True)
    return plain


def read_facts(kind: Kind, version: int, plain: dict[str, Any]) -> Facts:
    """Build typed facts from JSON values.

    Raises BrokenEntry where they do not fit the kind, or come from a newer HubDesk.
    """
    if version != 1:
        raise BrokenEntry(f"facts of version {version} are newer than this program")
    try:
        return _adapter(kind).validate_python(plain)
    except ValidationError as error:
        raise BrokenEntry(f"facts do not fit {kind}") from error


def plain_entry(entry: Entry) -> dict[str, Any]:
    """Turn an entry, but its hash, into JSON values."""
    plain: dict[str, Any] = {
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "id": entry.id,
        "kind": entry.kind.value,
        "v": entry.version,
        "person": entry.person,
        "happened": write_time(entry.happened_at),
        "recorded": write_time(entry.recorded_at),
        "offset": entry.offset_minutes,
        "facts": plain_facts(entry.facts),
    }
    if entry.parcels:
        plain["parcels"] = list(entry.parcels)
    if entry.run is not None:
        plain["run"] = entry.run
    return plain


def read_entry(plain: dict[str, Any], entry_hash: str = "") -> Entry:
    """Build an entry from JSON values; raises BrokenEntry where they are not one."""
    try:
        return Entry(
            desk=str(plain["desk"]),
            epoch=str(plain["epoch"]),
            seq=int(plain["seq"]),
            id=str(plain["id"]),
            facts=read_facts(Kind(plain["kind"]), int(plain["v"]), plain["facts"]),
            person=str(plain["person"]),
            happened_at=read_time(plain["happened"]),
            recorded_at=read_time(plain["recorded"]),
            offset_minutes=int(plain["offset"]),
            parcels=tuple(plain.get("parcels", ())),
            run=plain.get("run"),
            version=int(plain["v"]),
            hash=entry_hash,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenEntry("not a journal entry") from error


def canonical(plain: dict[str, Any]) -> bytes:
    """Give the one sequence of bytes that stands for these JSON values."""
    return json.dumps(
        plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def chain_hash(previous: str, plain: dict[str, Any]) -> str:
    """Hash an entry's JSON values onto the hash before it."""
    return chained(previous, canonical(plain))


def chained(previous: str, written: bytes) -> str:
    """Hash an entry in its canonical form onto the hash before it."""
    return sha256(b"%b\n%b" % (previous.encode(), written)).hexdigest()


def undone_by(entries: Iterable[Entry]) -> frozenset[str]:
    """Give the ids of the entries that no longer hold, from all that undo, in journal order.

    An undoing can itself be undone, which brings the first one back.
    """
    undone: set[str] = set()
    for entry in reversed(list(entries)):
        if isinstance(entry.facts, Undone) and entry.id not in undone:
            undone.add(entry.facts.entry)
    return frozenset(undone)


def people_of(entries: Iterable[Entry]) -> set[str]:
    """Name every row beside the journal that entries speak of: whom parcels are for, who signed."""
    told = (getattr(entry.facts, name, "") for entry in entries for name in ("recipient", "proof"))
    return set(filter(None, told))


def effective(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give the entries that hold: an undone one and the entry that undoes it both drop out."""
    listed = list(entries)
    undone = undone_by(listed)
    return (entry for entry in listed if entry.kind is not Kind.UNDONE and entry.id not in undone)
