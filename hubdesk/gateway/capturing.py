"""Taking events in: one transaction, the unique key decides, the answer says what it did."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
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
from hubdesk.gateway.partners import Teller, store
from hubdesk.gateway.quarters import first_id_at
from hubdesk.gateway.schema import captures, events, mentions, shops
from hubdesk.line.wire.arrivals import Arrival
from hubdesk.line.wire.documents import Told, Unreadable
from hubdesk.line.wire.events import event_id
from hubdesk.line.wire.partners import PartnerEvent
from hubdesk.line.wire.receipts import ChainSeen, Receipt, Result, Status, shortened
from hubdesk.parcels.entry import write_time

ANSWERS_KEPT = timedelta(days=30)
# What was kept long enough is looked for once in so many of a shop's events.
_FORGETS_EVERY = 1000
Readable = Arrival | PartnerEvent
# What all entries of a document have in common, unless a shop's desks were told of together.
_ALIKE = ("shop", "desk", "epoch", "captured_at", "verdict")


class Behaviour(StrEnum):
    """What becomes of the others where an event is not taken; spelled as on the wire."""

    PROCEED = "proceed"
    ROLLBACK = "rollback"


class _RolledBack(Exception):
    """Nothing of a document is kept; carries what would have become of each event."""

    def __init__(self, statuses: dict[int, Status]) -> None:
        self.statuses = statuses


class Capturing:
    """Takes documents in."""

    def __init__(self, engine: Engine, now: Clock) -> None:
        """Store into `engine`; `now` gives aware times of capture."""
        self._engine = engine
        self._now = now

    def take(
        self,
        teller: Teller,
        read: Sequence[Told],
        *,
        is_minimal: bool = False,
        behaviour: Behaviour = Behaviour.PROCEED,
    ) -> Receipt:
        """Store a shop's new events and answer for every one; on return all is on the disk.

        A minimal answer proves what is held in one hash instead of naming each.
        """
        try:
            receipt = self._take(teller, read, behaviour)
        except _RolledBack as undone:
            receipt = self._tell_undone(teller.shop, read, undone.statuses)
        if is_minimal:
            hashes = ["" if isinstance(told, Unreadable) else told.hash for told in read]
            receipt = shortened(receipt, hashes)
        return receipt

    def _take(self, teller: Teller, read: Sequence[Told], behaviour: Behaviour) -> Receipt:
        now = self._now()
        at, count = write_time(now), sum(not isinstance(told, Unreadable) for told in read)
        with self._engine.begin() as connection:
            first = _hold_shop(connection, teller.shop, count, at)
            following = Following(connection, teller.shop, at)
            statuses = _store(connection, teller, read, first, following, at)
            if behaviour is Behaviour.ROLLBACK and not _is_all_held(read, statuses):
                raise _RolledBack(statuses)
            receipt = _receipt(read, statuses, following.chains())
            _keep_answer(connection, teller.shop, receipt, behaviour, now)
            if first // _FORGETS_EVERY != (first + count) // _FORGETS_EVERY:
                _forget_answers(connection, teller.shop, now - ANSWERS_KEPT)
        return receipt

    def _tell_undone(
        self, shop: str, read: Sequence[Told], statuses: Mapping[int, Status]
    ) -> Receipt:
        """Answer for a document of which nothing was stored; what was held before is held."""
        now = self._now()
        kept = {place: told for place, told in statuses.items() if told is not Status.STORED}
        with self._engine.begin() as connection:
            chains = Following(connection, shop, write_time(now)).chains()
            receipt = _receipt(read, kept, chains)
            _keep_answer(connection, shop, receipt, Behaviour.ROLLBACK, now)
        return receipt


def _is_all_held(read: Sequence[Told], statuses: Mapping[int, Status]) -> bool:
    return len(statuses) == len(read) and all(told.is_held for told in statuses.values())


def _keep_answer(
    connection: Connection, shop: str, receipt: Receipt, behaviour: Behaviour, now: datetime
) -> None:
    """Keep what was not taken, for whoever asks again."""
    errors = [result for result in receipt.results if not result.status.is_held]
    row = {
        "shop": shop,
        "capture_id": receipt.capture_id,
        "at": write_time(now),
        "success": receipt.success,
        "errors": json.dumps([[each.event_id, each.status, each.reason] for each in errors]),
        "behaviour": behaviour.value,
    }
    connection.execute(captures.insert(), row)


def _forget_answers(connection: Connection, shop: str, before: datetime) -> None:
    old = captures.c.capture_id < first_id_at(before)
    connection.execute(captures.delete().where(captures.c.shop == shop, old))


def _store(
    connection: Connection,
    teller: Teller,
    read: Sequence[Told],
    first: int,
    following: Following,
    at: str,
) -> dict[int, Status]:
    """Store what is new, numbered in the order of the document; gives statuses by place in it."""
    places = [place for place, told in enumerate(read) if not isinstance(told, Unreadable)]
    numbered = {first + count: read[place] for count, place in enumerate(places)}
    entries = {n: told for n, told in numbered.items() if isinstance(told, Arrival)}
    others = {n: told for n, told in numbered.items() if isinstance(told, PartnerEvent)}
    statuses = _store_entries(connection, teller.shop, entries, following, at)
    statuses |= store(connection, teller, others, at)
    _mention(connection, teller.shop, {**entries, **others}, statuses)
    return {place: statuses[first + count] for count, place in enumerate(places)}


def _store_entries(
    connection: Connection,
    shop: str,
    numbered: Mapping[int, Arrival],
    following: Following,
    at: str,
) -> dict[int, Status]:
    """Store journal entries under their positions, and judge how they follow."""
    rows = [_row(told, number, at) for number, told in numbered.items()]
    new: set[int] = set()
    if rows:
        new.update(insert_new(connection, events, rows, events.c.position, alike=_ALIKE))
    known = _known_contents(connection, shop, [numbered[n] for n in numbered.keys() - new])
    statuses: dict[int, Status] = {}
    for number, told in numbered.items():
        if number in new:
            statuses[number] = Status.STORED
        elif known[told.event_id] == told.content:
            statuses[number] = Status.DUPLICATE
        else:
            statuses[number] = Status.CONFLICT
            following.note(told, Verdict.CONFLICT)
    arrived = [numbered[number] for number in sorted(new)]
    following.judge(arrived)
    name_photographs(connection, shop, arrived, at)
    note_read(connection, shop, arrived)
    return statuses


def _mention(
    connection: Connection, shop: str, told: Mapping[int, Readable], statuses: Mapping[int, Status]
) -> None:
    """Note what each new event is found by."""
    mentioned = [
        {"shop": shop, "number": number, "position": position, "carrier": carrier}
        for position, event in told.items()
        if statuses[position] is Status.STORED
        for carrier, number in event.numbers
    ]
    if mentioned:
        insert_new(connection, mentions, mentioned, alike=("shop",))


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
    read: Sequence[Told],
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


def _result(told: Told, status: Status | None) -> Result:
    if isinstance(told, Unreadable):
        return Result(told.event_id, Status.REJECTED, told.reason)
    name = event_id(told.event_id) if isinstance(told, Arrival) else told.event_id
    if status is Status.CONFLICT:
        return Result(name, Status.CONFLICT, "another content is held under this id")
    if status is None:
        return Result(name, Status.REJECTED, "it was taken back: another event was not taken")
    return Result(name, status)
