"""Taking events in: one transaction, the unique key decides, the answer says what it did."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Engine, select
from uuid6 import uuid7

from hubdesk.gateway.following import Following, Verdict, chains_seen
from hubdesk.gateway.opening import insert
from hubdesk.gateway.schema import captures, events, mentions, shops
from hubdesk.line.wire.documents import Arrival, Unreadable
from hubdesk.line.wire.events import event_id
from hubdesk.line.wire.receipts import Receipt, Result, Status, shortened, write_receipt
from hubdesk.parcels.entry import write_time

Clock = Callable[[], datetime]
Placed = tuple[int, Arrival]
"""A place in the document, and the event there."""


class Capturing:
    """Takes documents in."""

    def __init__(self, engine: Engine, now: Clock) -> None:
        """Store into `engine`; `now` gives aware times of capture."""
        self._engine = engine
        self._now = now

    def take(self, read: Sequence[Arrival | Unreadable], *, is_minimal: bool = False) -> Receipt:
        """Store what is new and answer for every event; on return all of it is on the disk.

        A minimal answer proves what is held in one hash instead of naming each.
        """
        at = write_time(self._now())
        with self._engine.begin() as connection:
            statuses = _store(connection, read, at)
            receipt = _receipt(connection, read, statuses)
            if is_minimal:
                hashes = [told.hash if isinstance(told, Arrival) else "" for told in read]
                receipt = shortened(receipt, hashes)
            text = write_receipt(receipt).decode()
            row = {"capture_id": receipt.capture_id, "at": at, "receipt": text}
            connection.execute(captures.insert(), row)
        return receipt


def _store(
    connection: Connection, read: Sequence[Arrival | Unreadable], at: str
) -> dict[int, Status]:
    arrivals = [(place, told) for place, told in enumerate(read) if isinstance(told, Arrival)]
    statuses: dict[int, Status] = {}
    # Always in the same order, so that two documents cannot wait for each other's shops.
    by_shop = sorted(arrivals, key=lambda placed: placed[1].shop)
    for shop, group in groupby(by_shop, key=lambda placed: placed[1].shop):
        statuses |= _store_shop(connection, shop, list(group), at)
    return statuses


def _store_shop(
    connection: Connection, shop: str, arrivals: Sequence[Placed], at: str
) -> dict[int, Status]:
    first = _hold_shop(connection, shop, len(arrivals), at)
    numbered = {first + count: placed for count, placed in enumerate(arrivals)}
    new = _insert(connection, numbered, at)
    known = _known_contents(connection, shop, [numbered[n][1] for n in numbered.keys() - new])
    following = Following(connection, shop, at)
    statuses: dict[int, Status] = {}
    for number, (place, told) in numbered.items():
        if number in new:
            statuses[place] = Status.STORED
        elif known[told.event_id] == told.content:
            statuses[place] = Status.DUPLICATE
        else:
            statuses[place] = Status.CONFLICT
            following.note(told, Verdict.CONFLICT)
    following.judge(numbered[number][1] for number in sorted(new))
    return statuses


def _hold_shop(connection: Connection, shop: str, count: int, at: str) -> int:
    """Lock the shop's row until the commit and reserve `count` positions; gives the first."""
    holding = (
        insert(connection, shops)
        .values(shop=shop, last=count, first_at=at)
        .on_conflict_do_update(index_elements=["shop"], set_={"last": shops.c.last + count})
        .returning(shops.c.last)
    )
    return int(connection.execute(holding).scalar_one()) - count + 1


def _insert(connection: Connection, numbered: Mapping[int, Placed], at: str) -> set[int]:
    """Insert events under their numbers; gives the numbers that the unique key let in."""
    rows = [_row(told, number, at) for number, (_, told) in numbered.items()]
    adding = insert(connection, events).on_conflict_do_nothing().returning(events.c.position)
    new = set(connection.execute(adding, rows).scalars())
    mentioned = [
        {"shop": told.shop, "number": parcel, "position": number, "carrier": carrier}
        for number, (_, told) in numbered.items()
        if number in new
        for carrier, parcel in told.numbers
    ]
    if mentioned:
        connection.execute(insert(connection, mentions), mentioned)
    return new


def _row(told: Arrival, position: int, at: str) -> dict[str, Any]:
    return {
        "shop": told.shop,
        "event_id": told.event_id,
        "position": position,
        "desk": told.desk,
        "epoch": told.epoch,
        "seq": told.seq,
        "kind": told.kind,
        "happened_at": write_time(told.happened_at),
        "captured_at": at,
        "content": told.content,
        "hash": told.hash,
        "verdict": Verdict.SOUND.value,
        "event": told.text,
    }


def _known_contents(
    connection: Connection, shop: str, arrivals: Sequence[Arrival]
) -> dict[str, str]:
    if not arrivals:
        return {}
    query = select(events.c.event_id, events.c.content).where(
        events.c.shop == shop, events.c.event_id.in_([told.event_id for told in arrivals])
    )
    return {row.event_id: row.content for row in connection.execute(query)}


def _receipt(
    connection: Connection, read: Sequence[Arrival | Unreadable], statuses: Mapping[int, Status]
) -> Receipt:
    results = tuple(_result(told, statuses.get(place)) for place, told in enumerate(read))
    touched = {(told.shop, told.desk, told.epoch) for told in read if isinstance(told, Arrival)}
    chains = tuple(
        seen
        for shop in sorted({shop for shop, _, _ in touched})
        for seen in chains_seen(connection, shop)
        if (shop, seen.desk, seen.epoch) in touched
    )
    return Receipt(
        capture_id=str(uuid7()),
        running=False,
        success=all(result.status.is_held for result in results),
        results=results,
        chains=chains,
    )


def _result(told: Arrival | Unreadable, status: Status | None) -> Result:
    if isinstance(told, Unreadable):
        return Result(told.event_id, Status.REJECTED, told.reason)
    if status is Status.CONFLICT:
        why = "another content is held under this id"
        return Result(event_id(told.event_id), Status.CONFLICT, why)
    return Result(event_id(told.event_id), status or Status.REJECTED)
