"""The gateway's answer: one result for each event, and nothing else counts as acknowledged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pydantic import ConfigDict, TypeAdapter, ValidationError

ACCEPTED = 202
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

    `flaws` counts what does not follow there: gaps, forks, entries changed under way.
    """

    shop: str
    desk: str
    epoch: str
    seq: int
    count: int
    hash: str
    flaws: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """The whole answer. `success` says that every event is held."""

    __pydantic_config__ = _WIRE_NAMES

    capture_id: str
    running: bool
    success: bool
    results: tuple[Result, ...]
    chains: tuple[ChainSeen, ...] = ()


_RECEIPT = TypeAdapter(Receipt)


def write_receipt(receipt: Receipt) -> bytes:
    """Write a receipt as JSON."""
    return _RECEIPT.dump_json(receipt, by_alias=True, exclude_defaults=True)


def read_receipt(status: int, content_type: str, body: bytes, sent: Sequence[str]) -> Receipt:
    """Read an answer to the events with the ids `sent`.

    Raises NotAReceipt unless it is a finished receipt that names exactly these events.
    """
    if status != ACCEPTED:
        raise NotAReceipt(f"status {status}")
    if content_type.partition(";")[0].strip().lower() not in JSON_TYPES:
        raise NotAReceipt("not JSON")
    receipt = parse_receipt(body)
    if receipt.running:
        raise NotAReceipt("not finished")
    answered = [result.event_id for result in receipt.results]
    if len(answered) != len(set(answered)) or set(answered) != set(sent):
        raise NotAReceipt("answers for other events than were sent")
    return receipt


def parse_receipt(body: bytes) -> Receipt:
    """Read a receipt's JSON, whatever it answers; raises NotAReceipt."""
    try:
        return _RECEIPT.validate_json(body, strict=True)
    except ValidationError as error:
        raise NotAReceipt("not a receipt") from error
