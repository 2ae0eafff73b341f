"""Which shops and desks there are: codes given out, desks let in, keys renewed and withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, Row, select, update

from hubdesk.gateway.callers import Caller, Clock
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.inserting import insert
from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import codes, desk_keys, shops
from hubdesk.line.wire.enrolments import Enrolled, EnrolmentAsked, new_code, tidy_code
from hubdesk.line.wire.problems import Problem
from hubdesk.line.wire.signatures import key_id
from hubdesk.parcels.entry import write_time

CODE_LASTS = timedelta(hours=48)


class UnknownShop(LookupError):
    """The gateway has no such shop."""


class Desks:
    """The gateway's shops and their desks."""

    def __init__(self, engine: Engine, now: Clock) -> None:
        """Keep them in `engine`; `now` gives aware times."""
        self._engine = engine
        self._now = now

    def add_shop(self, shop: str, name: str) -> bool:
        """Note a shop, or its name anew; gives whether it is a new one."""
        row = {"shop": shop, "last": 0, "first_at": self._stamp(), "name": name}
        with self._engine.begin() as connection:
            adding = insert(connection.dialect.name, shops).values(row).on_conflict_do_nothing()
            if connection.execute(adding.returning(shops.c.shop)).first() is not None:
                return True
            connection.execute(update(shops).where(shops.c.shop == shop).values(name=name))
        return False

    def make_code(
        self, shop: str, *, lasts: timedelta = CODE_LASTS, replaces: str | None = None
    ) -> tuple[str, datetime]:
        """Draw a code that lets one desk of a shop in, once, and say until when.

        `replaces` names a desk that is there already and whose key the new one takes over from.
        Raises UnknownShop.
        """
        code, until = new_code(), self._now() + lasts
        with self._engine.begin() as connection:
            if _shop_name(connection, shop) is None:
                raise UnknownShop(shop)
            row = {
                "code": _sealed(code),
                "shop": shop,
                "replaces": replaces,
                "made_at": self._stamp(),
                "expires_at": write_time(until),
            }
            connection.execute(codes.insert(), row)
        return code, until

    def enrol(self, asked: EnrolmentAsked) -> Enrolled:
        """Let a desk in that shows a code; the same desk may ask again. Raises Declined."""
        this_key = key_id(asked.public_key)
        with self._engine.begin() as connection:
            code = self._good_code(connection, _sealed(asked.code), this_key)
            if code.used_at is None:
                self._make_room(connection, code, asked.desk)
                self._use(connection, code, this_key)
                self._add_key(connection, code.shop, asked.desk, asked.public_key, active=True)
            name = _shop_name(connection, code.shop)
        return Enrolled(shop=code.shop, name=name or "", desk=asked.desk)

    def offer(self, caller: Caller, public_key: str) -> None:
        """Note the key that a desk will sign with from its next request on. Raises Declined."""
        with self._engine.begin() as connection:
            of_desk = (desk_keys.c.shop == caller.shop, desk_keys.c.desk == caller.desk)
            connection.execute(
                update(desk_keys)
                .where(*of_desk, desk_keys.c.active_at.is_(None), desk_keys.c.revoked_at.is_(None))
                .values(revoked_at=self._stamp(), why="replaced")
            )
            self._add_key(connection, caller.shop, caller.desk, public_key, active=False)

    def revoke(self, shop: str, desk: str) -> int:
        """Withdraw a desk's keys at once; gives how many there were."""
        with self._engine.begin() as connection:
            withdrawing = (
                update(desk_keys)
                .where(desk_keys.c.shop == shop, desk_keys.c.desk == desk)
                .where(desk_keys.c.revoked_at.is_(None))
                .values(revoked_at=self._stamp(), why="revoked")
            )
            return connection.execute(withdrawing).rowcount

    def ask_renewal(self, shop: str, desk: str) -> int:
        """Tell a desk, at its next call, to make itself a new key; gives how many are told."""
        with self._engine.begin() as connection:
            asking = (
                update(desk_keys)
                .where(desk_keys.c.shop == shop, desk_keys.c.desk == desk)
                .where(desk_keys.c.revoked_at.is_(None), desk_keys.c.active_at.is_not(None))
                .values(renew=True)
            )
            return connection.execute(asking).rowcount

    def listed_shops(self) -> Sequence[Row[Any]]:
        """Give every shop: its id, name, how many events are held, when it began."""
        query = select(shops).order_by(shops.c.shop)
        with looking(self._engine).begin() as connection:
            return connection.execute(query).all()

    def listed_keys(self, shop: str) -> Sequence[Row[Any]]:
        """Give a shop's keys, those in use first."""
        query = select(desk_keys).where(desk_keys.c.shop == shop)
        order = (desk_keys.c.revoked_at.is_not(None), desk_keys.c.desk, desk_keys.c.made_at)
        with looking(self._engine).begin() as connection:
            return connection.execute(query.order_by(*order)).all()

    def _good_code(self, connection: Connection, sealed: str, this_key: str) -> Row[Any]:
        code = connection.execute(select(codes).where(codes.c.code == sealed)).first()
        if code is None:
            raise Declined(403, "Nobody gave out this code.", Problem.CODE_UNKNOWN)
        if code.used_at is not None and code.used_by != this_key:
            raise Declined(403, "This code was used before.", Problem.CODE_USED)
        if code.used_at is None and code.expires_at < self._stamp():
            raise Declined(403, "This code is too old.", Problem.CODE_EXPIRED)
        return code

    def _make_room(self, connection: Connection, code: Row[Any], desk: str) -> None:
        """See that no desk of this name is there, but one that the code was made to replace."""
        there = (
            desk_keys.c.shop == code.shop,
            desk_keys.c.desk == desk,
            desk_keys.c.revoked_at.is_(None),
        )
        if code.replaces == desk:
            withdrawn = {"revoked_at": self._stamp(), "why": "replaced"}
            connection.execute(update(desk_keys).where(*there).values(withdrawn))
        elif connection.execute(select(desk_keys.c.key_id).where(*there)).first() is not None:
            raise Declined(
                409, f"This shop has a desk called {desk!r} already.", Problem.DESK_TAKEN
            )

    def _use(self, connection: Connection, code: Row[Any], this_key: str) -> None:
        using = (
            update(codes)
            .where(codes.c.code == code.code, codes.c.used_at.is_(None))
            .values(used_at=self._stamp(), used_by=this_key)
        )
        if not connection.execute(using).rowcount:
            raise Declined(403, "This code was used before.", Problem.CODE_USED)

    def _add_key(
        self, connection: Connection, shop: str, desk: str, public_key: str, *, active: bool
    ) -> None:
        at = self._stamp()
        known = select(desk_keys.c.key_id).where(desk_keys.c.key_id == key_id(public_key))
        if connection.execute(known).first() is not None:
            sentence = "This key was used before: make a new one."
            raise Declined(409, sentence, Problem.KEY_KNOWN)
        row = {
            "key_id": key_id(public_key),
            "shop": shop,
            "desk": desk,
            "public_key": public_key,
            "made_at": at,
            "active_at": at if active else None,
            "renew": False,
            "nonce": 0,
            "skew": 0,
        }
        connection.execute(desk_keys.insert(), row)

    def _stamp(self) -> str:
        return write_time(self._now())


def _shop_name(connection: Connection, shop: str) -> str | None:
    found = connection.execute(select(shops.c.name).where(shops.c.shop == shop)).first()
    return None if found is None else found.name or shop


def _sealed(code: str) -> str:
    return sha256(tidy_code(code).encode()).hexdigest()
