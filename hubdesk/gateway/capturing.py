"""Taking events in: one transaction, the unique key decides, the answer says what it did."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, select
from sqlalchemy.sql.dml import ReturningInsert
from uuid6 import uuid7

from hubdesk.gateway.album import name_photographs
from hubdesk.gateway.callers import Clock
from hubdesk.gateway.following import Following, Verdict
from hubdesk.gateway.inserting import insert, insert_new
from hubdesk.gateway.letterbox import note_read
from hubdesk.gateway.quarters import first_id_at
from hubdesk.gateway.schema import captures, events, mentions, shops
from hubdesk.line.wire.documents import Arrival, Unreadable
from hubdesk.line.wire.events import event_id
from hubdesk.line.wire.receipts import ChainSeen, Receipt, Result, Status, shortened
from hubdesk.parcels.entry import write_time

ANSWERS_KEPT = timedelta(days=30)
# What was kept long enough is looked for once in so many of a shop's events.
_FORGETS_EVERY = 1000
Placed = tuple[int, Arrival]
"""A place in the document, and the event there."""


class Capturing:
    """Takes documents in."""

    def __init__(self, engine: Engine, now: Clock) -> None:
        """Store into `engine`; `now` gives aware times of capture."""
        self._engine = engine
        self._now = now

    def take(
        self, shop: str, read: Sequence[Arrival | Unreadable], *, is_minimal: bool = False
    ) -> Receipt:
        """Store a shop's new events and answer for every one; on return all is on the disk.

        A minimal answer proves what is held in one hash instead of naming each.
        """
        now = self._now()
        arrivals = [(place, told) for place, told in enumerate(read) if isinstance(told, Arrival)]
        with self._engine.begin() as connection:
            first = _hold_shop(connection, shop, len(arrivals), write_time(now))
            following = Following(connection, shop, write_time(now))
            statuses = _store(connection, shop, arrivals, first, following, write_time(now))
            receipt = _receipt(read, statuses, following.chains())
            _keep_answer(connection, shop, receipt, now)
            if first // _FORGETS_EVERY != (first + len(arrivals)) // _FORGETS_EVERY:
                _forget_answers(connection, shop, now - ANSWERS_KEPT)
        if is_minimal:
            hashes = [told.hash if isinstance(told, Arrival) else "" for told in read]
            receipt = shortened(receipt, hashes)
        return receipt


def _keep_answer(connection: Connection, shop: str, receipt: Receipt, now: datetime) -> None:
    """Keep what was not taken, for whoever asks again."""
    errors = [result for result in receipt.results if not result.status.is_held]
    row = {
        "shop": shop,
        "capture_id": receipt.capture_id,
        "at": write_time(now),
        "success": receipt.success,
        "errors": json.dumps([[each.event_id, each.status, each.reason] for each in errors]),
    }
    connection.execute(captures.insert(), row)


def _forget_answers(connection: Connection, shop: str, before: datetime) -> None:
    old = captures.c.capture_id < first_id_at(before)
    connection.execute(captures.delete().where(captures.c.shop == shop, old))


def _store(
    connection: Connection,
    shop: str,
    arrivals: Sequence[Placed],
    first: int,
    following: Following,
    at: str,
) -> dict[int, Status]:
    numbered = {first + count: placed for count, placed in enumerate(arrivals)}
    new = _insert(connection, numbered, at)
    known = _known_contents(connection, shop, [numbered[n][1] for n in numbered.keys() - new])
    statuses: dict[int, Status] = {}
    for number, (place, told) in numbered.items():
        if number in new:
            statuses[place] = Status.STORED
        elif known[told.event_id] == told.content:
            statuses[place] = Status.DUPLICATE
        else:
            statuses[place] = Status.CONFLICT
            following.note(told, Verdict.CONFLICT)
    arrived = [numbered[number][1] for number in sorted(new)]
    following.judge(arrived)
    name_photographs(connection, shop, arrived, at)
    note_read(connection, shop, arrived)
    return statuses


def _hold_shop(connection: Connection, shop: str, count: int, at: str) -> int:
    """Lock the shop's row until the commit and reserve `count` positions; gives the first."""
    row = {"shop": shop, "last": count, "first_at": at}
    last = connection.execute(_holding(connection.dialect.name), row).scalar_one()
    return last - count + 1


@cache
def _holding(dialect: str) -> ReturningInsert[int]:
    holding = insert(dialect, shops)
    counted_on = {"last": shops.c.last + holding.excluded.last}
    return holding.on_conflict_do_update(index_elements=["shop"], set_=counted_on).returning(
        shops.c.last
    )


def _insert(connection: Connection, numbered: Mapping[int, Placed], at: str) -> set[int]:
    """Insert events under their numbers; gives the numbers that the unique key let in."""
    rows = [_row(told, number, at) for number, (_, told) in numbered.items()]
    new = set(insert_new(connection, events, rows, events.c.position) if rows else ())
    mentioned = [
        {"shop": told.shop, "number": parcel, "position": number, "carrier": carrier}
        for number, (_, told) in numbered.items()
        if number in new
        for carrier, parcel in told.numbers
    ]
    if mentioned:
        insert_new(connection, mentions, mentioned)
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
    read: Sequence[Arrival | Unreadable],
    statuses: Mapping[int, Status],
    seen: Sequence[ChainSeen],
) -> Receipt:
    results = tuple(_result(told, statuses.get(place)) for place, told in enumerate(read))
    touched = {(told.desk, told.epoch) for told in read if isinstance(told, Arrival)}
    return Receipt(
        capture_id=str(uuid7()),
        running=False,
        success=all(result.status.is_held for result in results),
        results=results,
        chains=tuple(chain for chain in seen if (chain.desk, chain.epoch) in touched),
    )


def _result(told: Arrival | Unreadable, status: Status | None) -> Result:
    if isinstance(told, Unreadable):
        return Result(told.event_id, Status.REJECTED, told.reason)
    if status is Status.CONFLICT:
        why = "another content is held under this id"
        return Result(event_id(told.event_id), Status.CONFLICT, why)
    return Result(event_id(told.event_id), status or Status.REJECTED)
