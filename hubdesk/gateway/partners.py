"""Keeping what carriers and partners tell: beside the shop's chains, never in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from hubdesk.gateway.inserting import insert_new
from hubdesk.gateway.schema import events, partner_events
from hubdesk.line.wire.partners import PartnerEvent
from hubdesk.line.wire.receipts import Status
from hubdesk.parcels.entry import write_time

_UUID_NAME = "urn:uuid:"


@dataclass(frozen=True, slots=True)
class Teller:
    """Who captures: a desk of a shop, or a carrier's own system that speaks of that shop."""

    shop: str
    desk: str = ""
    carrier: str = ""


def store(
    connection: Connection, teller: Teller, numbered: Mapping[int, PartnerEvent], at: str
) -> dict[int, Status]:
    """Store events under their positions, those that are new; says what became of each.

    The name of a journal's entry is not theirs to use.
    """
    if not numbered:
        return {}
    taken = _entries_among(connection, teller.shop, numbered)
    free = {place: told for place, told in numbered.items() if told.event_id not in taken}
    rows = [_row(teller, told, position, at) for position, told in free.items()]
    told_new = partner_events.c.position
    new = set(insert_new(connection, partner_events, rows, told_new)) if rows else set()
    held = _held_contents(connection, teller.shop, {told.key for told in free.values()})
    statuses = dict.fromkeys(numbered, Status.CONFLICT)
    for position, told in free.items():
        if position in new:
            statuses[position] = Status.STORED
        elif held[told.key] == told.content:
            statuses[position] = Status.DUPLICATE
        else:
            _dispute(connection, teller.shop, told.key, at)
    return statuses


def forget(connection: Connection, before: datetime) -> int:
    """Forget what was told before a time, whole and with its name; gives how many events.

    Partners say in it what they like, of people too. The hashes of name and content stay, so that
    the same event does not come again and another is not taken for it.
    """
    old = (partner_events.c.captured_at < write_time(before), partner_events.c.event != "")
    blank = {"event_id": "", "context": "", "event": ""}
    return connection.execute(update(partner_events).where(*old).values(blank)).rowcount


def _entries_among(
    connection: Connection, shop: str, numbered: Mapping[int, PartnerEvent]
) -> set[str]:
    names = {told.event_id.removeprefix(_UUID_NAME) for told in numbered.values()}
    query = select(events.c.event_id).where(events.c.shop == shop, events.c.event_id.in_(names))
    return {f"{_UUID_NAME}{name}" for name in connection.execute(query).scalars()}


def _held_contents(connection: Connection, shop: str, keys: set[str]) -> dict[str, str]:
    query = select(partner_events.c.key, partner_events.c.content).where(
        partner_events.c.shop == shop, partner_events.c.key.in_(keys)
    )
    return {row.key: row.content for row in connection.execute(query)}


def _dispute(connection: Connection, shop: str, key: str, at: str) -> None:
    this = (partner_events.c.shop == shop, partner_events.c.key == key)
    connection.execute(update(partner_events).where(*this).values(disputed_at=at))


def _row(teller: Teller, told: PartnerEvent, position: int, at: str) -> dict[str, Any]:
    return {
        "shop": teller.shop,
        "key": told.key,
        "position": position,
        "event_id": told.event_id,
        "type": told.type,
        "desk": teller.desk,
        "carrier": teller.carrier,
        "happened_at": write_time(told.happened_at),
        "captured_at": at,
        "content": told.content,
        "context": told.context,
        "event": told.text,
    }
