"""What can be asked of the gateway: events by cursor, parcel or chain, chains, captures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel
from sqlalchemy import Engine, select

from hubdesk.gateway.following import chains_seen
from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import captures, events, mentions
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.line.wire.stretches import Stretch, proven

_AT_ONCE = 100


class CaptureError(BaseModel):
    """An event that was not taken, and why."""

    eventID: str  # noqa: N815 EPCIS' own spelling
    status: str
    reason: str


class CaptureJob(BaseModel):
    """What became of a capture, in EPCIS' words: always finished, each event taken by itself."""

    captureID: str  # noqa: N815
    createdAt: str  # noqa: N815
    finishedAt: str  # noqa: N815
    running: bool = False
    success: bool
    captureErrorBehaviour: str = "proceed"  # noqa: N815
    errors: list[CaptureError]


@dataclass(frozen=True, slots=True)
class Page:
    """Events as they were stored, and where the next page begins; None at the end."""

    texts: Sequence[str]
    following: int | None


class Asking:
    """Answers from the database, without holding up what is being captured."""

    def __init__(self, engine: Engine) -> None:
        """Look into `engine`."""
        self._engine = looking(engine)

    def page(self, shop: str, number: str | None, after: int, most: int) -> Page:
        """Give a shop's events beyond a cursor, in order of arrival, of one parcel or of all."""
        query = select(events.c.position, events.c.event).where(
            events.c.shop == shop, events.c.position > after
        )
        if number is not None:
            of_parcel = select(mentions.c.position).where(
                mentions.c.shop == shop, mentions.c.number == number
            )
            query = query.where(events.c.position.in_(of_parcel))
        with self._engine.begin() as connection:
            rows = connection.execute(query.order_by(events.c.position).limit(most + 1)).all()
        shown = rows[:most]
        following = shown[-1].position if len(rows) > most else None
        return Page([row.event for row in shown], following)

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
            success=row.success,
            errors=errors,
        )
