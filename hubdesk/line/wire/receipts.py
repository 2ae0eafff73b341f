"""The gateway's answer: each event accounted for, and nothing else counts as acknowledged.

In full it has one result for each event. A desk on a thin line asks for less (`Prefer:
return=minimal`, RFC 7240): then only what was not taken is named, and a hash over the names and
hashes of all the others proves that exactly those are held.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from pydantic import ConfigDict, TypeAdapter

from hubdesk.line.wire.events import short_hash, whole_hash

ACCEPTED = 202
MINIMAL = "return=minimal"
_SHORT_HASH = 43
JSON_TYPES = ("application/json", "application/ld+json")
# What the standard spells in its own way.
_WIRE_NAMES = ConfigDict(
    alias_generator=lambda name: {"event_id": "eventID", "capture_id": "captureID"}.get(name, name)
)


class NotAReceipt(ValueError):
    """An answer that acknowledges nothing; the words say why."""


class Status(StrEnum):
    """What became of one event."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    REJECTED = "rejected"

    @property
    def is_held(self) -> bool:
        """Whether the other end has this very event, on its disk."""
        return self in (Status.STORED, Status.DUPLICATE)


@dataclass(frozen=True, slots=True)
class Result:
    """One event's fate; `reason` is there where it was not taken."""

    __pydantic_config__ = _WIRE_NAMES

    event_id: str
    status: Status
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChainSeen:
    """How far the other end has a desk's chain: highest number, its hash, how many entries.

    `flaws` counts what does not follow there: gaps, forks, entries changed under way. `forked`
    says that two records have told of this epoch, as after a disk was cloned or a backup restored
    without a new one: a desk that is still in it must begin a new epoch before its next entry.
    Both records hear this, and for ever; what they tell under new epochs is told apart again.
    `gaps` names the first of the numbers that are missing below `seq`, as (first, last).
    """

    shop: str
    desk: str
    epoch: str
    seq: int
    count: int
    hash: str
    flaws: int
    forked: bool = False
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a document, all at once: how much was new, how much known, and the proof."""

    proof: str
    stored: int = 0
    duplicates: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """The whole answer. `success` says that every event is held.

    With `held`, `results` names only what was not taken, and what goes without saying is not said:
    the answer's Location names the capture, and who proves what is held has finished. A chain's
    hash is written short then.
    """

    __pydantic_config__ = _WIRE_NAMES

    capture_id: str = ""
    running: bool = False
    success: bool = True
    results: tuple[Result, ...] = ()
    chains: tuple[ChainSeen, ...] = ()
    held: Held | None = None


_RECEIPT = TypeAdapter(Receipt)


def write_receipt(receipt: Receipt) -> bytes:
    """Write a receipt as JSON."""
    plain = _RECEIPT.dump_python(receipt, mode="json", by_alias=True, exclude_defaults=True)
    if receipt.held is None:
        said = {"captureID": receipt.capture_id, "running": receipt.running}
        plain = said | {"success": receipt.success} | plain
    else:
        plain.pop("captureID", None)
        for chain in plain.get("chains", ()):
            chain["hash"] = short_hash(chain["hash"])
    return json.dumps(plain, separators=(",", ":")).encode()


def proof(held: Iterable[tuple[str, str]]) -> str:
    """Prove which events are held: SHA-256 over event id and entry hash of each, in order."""
    told = "\n".join(f"{name} {entry_hash}" for name, entry_hash in held)
    return urlsafe_b64encode(sha256(told.encode()).digest()).decode().rstrip("=")


def shortened(receipt: Receipt, hashes: Sequence[str]) -> Receipt:
    """Give the minimal form of a full receipt; `hashes` are those of its results' entries."""
    statuses = [result.status for result in receipt.results]
    held = [
        (result.event_id, entry_hash)
        for result, entry_hash in zip(receipt.results, hashes, strict=True)
        if result.status.is_held
    ]
    counts = (statuses.count(Status.STORED), statuses.count(Status.DUPLICATE))
    refused = tuple(result for result in receipt.results if not result.status.is_held)
    return replace(receipt, results=refused, held=Held(proof(held), *counts))


def read_receipt(
    status: int, content_type: str, body: bytes, sent: Sequence[tuple[str, str]]
) -> Receipt:
    """Read an answer to events sent as (event id, entry hash).

    Raises NotAReceipt unless it is a finished receipt that accounts for exactly these events.
    """
    if status != ACCEPTED:
        raise NotAReceipt(f"status {status}")
    if content_type.partition(";")[0].strip().lower() not in JSON_TYPES:
        raise NotAReceipt("not JSON")
    receipt = parse_receipt(body)
    if receipt.running or not (receipt.capture_id or receipt.held):
        raise NotAReceipt("not finished")
    answered = {result.event_id for result in receipt.results}
    if len(answered) != len(receipt.results) or not answered <= {name for name, _ in sent}:
        raise NotAReceipt("answers for other events than were sent")
    _check_others(receipt, [(name, told) for name, told in sent if name not in answered])
    return receipt


def _check_others(receipt: Receipt, others: Sequence[tuple[str, str]]) -> None:
    """Believe in what is not named only where it is proved."""
    held = receipt.held
    if held is None:
        if others:
            raise NotAReceipt("does not answer for every event")
        return
    if any(result.status.is_held for result in receipt.results):
        raise NotAReceipt("counts an event twice")
    if held.stored + held.duplicates != len(others) or held.proof != proof(others):
        raise NotAReceipt("proves other events than were sent")


def parse_receipt(body: bytes) -> Receipt:
    """Read a receipt's JSON, whatever it answers; raises NotAReceipt."""
    try:
        receipt = _RECEIPT.validate_json(body, strict=True)
        if receipt.held is not None:
            receipt = replace(receipt, chains=tuple(map(_spelled_out, receipt.chains)))
    except ValueError as error:
        raise NotAReceipt("not a receipt") from error
    return receipt


def _spelled_out(chain: ChainSeen) -> ChainSeen:
    if len(chain.hash) != _SHORT_HASH:
        raise ValueError("a chain's hash is none")
    return replace(chain, hash=whole_hash(chain.hash))
