"""What the owner and the carrier should look into: torn chains, wrong clocks, silent desks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, func, select

from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import desk_keys, flaws, partner_events

_SKEW_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Flaw:
    """What does not follow: where in which chain, since when, and until when if it was mended."""

    shop: str
    desk: str
    epoch: str
    seq: int
    what: str
    event_id: str
    found_at: str
    settled_at: str | None


@dataclass(frozen=True, slots=True)
class WrongClock:
    """A desk whose clock is ahead by so many seconds (behind: negative), as of its last call."""

    shop: str
    desk: str
    seconds: int
    seen_at: str


@dataclass(frozen=True, slots=True)
class PartnerTold:
    """What somebody told of a shop beside its chains: how many events, the last of them when.

    `teller` is a desk or a carrier; `disputed` events came again with another content.
    """

    shop: str
    teller: str
    events: int
    disputed: int
    last_at: str


class Reports:
    """Looks through everything that was found, and changes nothing."""

    def __init__(self, engine: Engine) -> None:
        """Look into `engine`."""
        self._engine = looking(engine)

    def flaws(self, shop: str | None = None, *, settled: bool = False) -> Sequence[Flaw]:
        """Give what does not follow, of one shop or of all; what was mended only when asked."""
        query = select(flaws).order_by(flaws.c.shop, flaws.c.found_at, flaws.c.seq)
        if shop is not None:
            query = query.where(flaws.c.shop == shop)
        if not settled:
            query = query.where(flaws.c.settled_at.is_(None))
        with self._engine.begin() as connection:
            return [Flaw(**row) for row in connection.execute(query).mappings()]

    def wrong_clocks(self, shop: str | None = None) -> Sequence[WrongClock]:
        """Give the desks whose clocks are minutes off."""
        query = (
            select(desk_keys.c.shop, desk_keys.c.desk, desk_keys.c.skew, desk_keys.c.seen_at)
            .where(desk_keys.c.revoked_at.is_(None), desk_keys.c.seen_at.is_not(None))
            .where(func.abs(desk_keys.c.skew) >= _SKEW_SECONDS)
            .order_by(desk_keys.c.shop, desk_keys.c.desk)
        )
        if shop is not None:
            query = query.where(desk_keys.c.shop == shop)
        with self._engine.begin() as connection:
            return [WrongClock(*row) for row in connection.execute(query)]

    def open_flaws(self) -> Mapping[str, int]:
        """Count what does not follow, by kind."""
        query = (
            select(flaws.c.what, func.count().label("found"))
            .where(flaws.c.settled_at.is_(None))
            .group_by(flaws.c.what)
        )
        with self._engine.begin() as connection:
            return {row.what: row.found for row in connection.execute(query)}

    def partners(self, shop: str | None = None) -> Sequence[PartnerTold]:
        """Give who told events that are no entries, of one shop or of all."""
        told = partner_events.c
        query = (
            select(
                told.shop,
                (told.carrier + told.desk).label("teller"),
                func.count(),
                func.count(told.disputed_at),
                func.max(told.captured_at),
            )
            .group_by(told.shop, told.carrier, told.desk)
            .order_by(told.shop, told.carrier, told.desk)
        )
        if shop is not None:
            query = query.where(told.shop == shop)
        with self._engine.begin() as connection:
            return [PartnerTold(*row) for row in connection.execute(query)]
