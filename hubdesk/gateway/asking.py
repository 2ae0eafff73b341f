"""What can be asked of the gateway: events by cursor, parcel or chain, chains, captures."""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from sqlalchemy import Connection, Engine, Select, select

from hubdesk.gateway.following import chains_seen
from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import captures, events, shops
from hubdesk.gateway.searching import Row, Wanted, captured, queries
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.line.wire.stretches import Stretch, proven

_AT_ONCE = 100
# What one question may cost: a page that is too large for it ends early.
_LOOKED_AT, _LOOKED_AT_BYTES = 2000, 4 * 1024**2


class CaptureError(BaseModel):
    """An event that was not taken, and why."""

    eventID: str  # noqa: N815 EPCIS' own spelling
    status: str
    reason: str


class CaptureJob(BaseModel):
    """What became of a capture, in EPCIS' words: always finished."""

    captureID: str  # noqa: N815
    createdAt: str  # noqa: N815
    finishedAt: str  # noqa: N815
    running: bool = False
    success: bool
    captureErrorBehaviour: str  # noqa: N815
    errors: list[CaptureError]


@dataclass(frozen=True, slots=True)
class Page:
    """Events as they were stored, and where the next page begins; None at the end."""

    rows: Sequence[Row]
    following: int | None


class Asking:
    """Answers from the database, without holding up what is being captured."""

    def __init__(self, engine: Engine) -> None:
        """Look into `engine`."""
        self._engine = looking(engine)

    def page(self, shop: str, wanted: Wanted, after: int, most: int) -> Page:
        """Give a shop's events beyond a cursor, in order of arrival, those that are wanted."""
        shown: list[Row] = []
        last, size = after, 0
        with self._engine.begin() as connection:
            for count, row in enumerate(_rows(connection, shop, wanted, after)):
                if len(shown) == most or count == _LOOKED_AT or size > _LOOKED_AT_BYTES:
                    return Page(shown, last)
                last, size = row.position, size + len(row.event)
                if not wanted.is_choosy or wanted.fits(json.loads(row.event), captured(row)):
                    shown.append(row)
        return Page(shown, None)

    def event(self, shop: str, event_id: str) -> Row | None:
        """Give the event of a name; None where a shop has none."""
        page = self.page(shop, Wanted({"EQ_eventID": frozenset({event_id})}), 0, 1)
        return page.rows[0] if page.rows else None

    def knows(self, shop: str) -> bool:
        """Say whether the carrier has such a shop."""
        with self._engine.begin() as connection:
            query = select(shops.c.shop).where(shops.c.shop == shop)
            return connection.execute(query).first() is not None

    def stretch(self, shop: str, desk: str, epoch: str, after: int, most_bytes: int) -> Stretch:
        """Give a chain's events beyond a number, as many as fit; all of one number together."""
        query = (
            select(events.c.seq, events.c.event)
            .where(events.c.shop == shop, events.c.desk == desk, events.c.epoch == epoch)
            .where(events.c.seq > after)
            .order_by(events.c.seq)
            .execution_options(yield_per=_AT_ONCE)
        )
        texts: list[str] = []
        size, last, more = 0, after, False
        with self._engine.begin() as connection, connection.execute(query) as rows:
            for row in rows:
                # As it travels, text inside JSON: a quotation mark takes two bytes.
                size += len(json.dumps(row.event, ensure_ascii=False).encode())
                if texts and size > most_bytes and row.seq != last:
                    more = True
                    break
                texts.append(row.event)
                last = row.seq
        return proven(Stretch(shop, desk, epoch, after, tuple(texts), more))

    def chains(self, shop: str) -> tuple[ChainSeen, ...]:
        """Give how far a shop's chains have arrived."""
        with self._engine.begin() as connection:
            return chains_seen(connection, shop)

    def job(self, shop: str, capture_id: str) -> CaptureJob | None:
        """Give what became of a shop's capture, for as long as that is kept."""
        query = select(captures).where(captures.c.shop == shop, captures.c.capture_id == capture_id)
        with self._engine.begin() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        errors = [
            CaptureError(eventID=event, status=status, reason=reason)
            for event, status, reason in json.loads(row.errors)
        ]
        return CaptureJob(
            captureID=capture_id,
            createdAt=row.at,
            finishedAt=row.at,
            captureErrorBehaviour=row.behaviour,
            success=row.success,
            errors=errors,
        )


def _rows(connection: Connection, shop: str, wanted: Wanted, after: int) -> Iterator[Row]:
    """Give what the shop told and what others told of it, in the order in which it came."""
    told = (_read(connection, query) for query in queries(shop, wanted, after))
    return heapq.merge(*told, key=lambda row: row.position)


def _read(connection: Connection, query: Select[Any]) -> Iterator[Row]:
    at_most = query.limit(_LOOKED_AT + 1).execution_options(yield_per=_AT_ONCE)
    with connection.execute(at_most) as rows:
        for row in rows.mappings():
            yield Row(row["position"], row["captured_at"], row.get("context", ""), row["event"])
