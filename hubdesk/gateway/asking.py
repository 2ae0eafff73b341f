"""What can be asked of the gateway: events by cursor or parcel, chains, receipts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, select, text

from hubdesk.gateway.following import chains_seen
from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import captures, events, mentions
from hubdesk.line.wire.receipts import ChainSeen


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

    def chains(self, shop: str) -> tuple[ChainSeen, ...]:
        """Give how far a shop's chains have arrived."""
        with self._engine.begin() as connection:
            return chains_seen(connection, shop)

    def receipt(self, capture_id: str) -> str | None:
        """Give the answer that a capture got, as JSON."""
        query = select(captures.c.receipt).where(captures.c.capture_id == capture_id)
        with self._engine.begin() as connection:
            return connection.execute(query).scalar()

    def is_well(self) -> bool:
        """Ask the database for a sign of life."""
        with self._engine.begin() as connection:
            return connection.execute(text("SELECT 1")).scalar() == 1
