"""Who is calling: every request is signed by a desk's key, and a key speaks for one shop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Engine, RowMapping, bindparam, select, update

from hubdesk.gateway.declining import Declined, unsigned
from hubdesk.gateway.opening import glancing
from hubdesk.gateway.schema import desk_keys
from hubdesk.line.wire.problems import Problem
from hubdesk.line.wire.signatures import (
    NotItsDigest,
    Seen,
    Signed,
    UnknownKey,
    Unsigned,
    WronglySigned,
    read_public,
    verify,
)
from hubdesk.parcels.entry import read_time, write_time

Clock = Callable[[], datetime]
# Writing down every call would cost a write a call; this is near enough to find a silent desk.
_SEEN_AGAIN_AFTER = timedelta(hours=1)
_SKEW_MOVED_SECONDS = 60
_MOST_SKEW = 2**62
_KEY = select(desk_keys).where(desk_keys.c.key_id == bindparam("called"))


@dataclass(frozen=True, slots=True)
class Caller:
    """The desk that signed a request. `renew`: it should make itself a new key; `is_new`: it just
    did, and this is the first request signed with it.
    """

    shop: str
    desk: str
    key_id: str
    renew: bool
    is_new: bool

    def must_be_of(self, shop: str) -> None:
        """Raise Declined unless this desk belongs to a shop."""
        if shop != self.shop:
            raise Declined(
                403,
                f"This key speaks for the shop {self.shop!r}, not for {shop!r}.",
                Problem.ANOTHER_SHOP,
            )


class Callers:
    """Tells who signed a request. All state is in the database: any gateway may be asked next."""

    def __init__(self, engine: Engine, now: Clock) -> None:
        """Look for keys in `engine`; `now` is the gateway's own clock."""
        self._engine = engine
        self._glancing = glancing(engine)
        self._now = now

    def recognise(self, request: Seen, body: bytes, *, may_repeat: bool) -> Caller:
        """Check the signature over a request and its body as it travelled.

        `may_repeat` is for what does no harm when it comes twice: everything else must have a
        higher number than its key has used before. Raises Declined.
        """
        found: list[RowMapping] = []

        def find_key(key_id: str) -> Ed25519PublicKey | None:
            with self._glancing.begin() as connection:
                found.extend(connection.execute(_KEY, {"called": key_id}).mappings())
            return read_public(found[0]["public_key"]) if found else None

        signed = checked(request, body, find_key)
        key = found[0]
        if key["revoked_at"] is not None:
            raise unsigned(
                "This desk's key was withdrawn. The carrier can give a code for a new one.",
                Problem.REVOKED_KEY,
            )
        skew = _skew(signed.created, self._now())
        self._write_down(key, signed, skew, may_repeat=may_repeat)
        return Caller(
            key["shop"], key["desk"], key["key_id"], key["renew"], key["active_at"] is None
        )

    def _write_down(self, key: RowMapping, signed: Signed, skew: int, *, may_repeat: bool) -> None:
        changes = self._changes(key, skew)
        if may_repeat and not changes:
            return
        this_key = desk_keys.c.key_id == key["key_id"]
        with self._engine.begin() as connection:
            if not may_repeat:
                counting = update(desk_keys).where(this_key, desk_keys.c.nonce < signed.nonce)
                if not connection.execute(counting.values(nonce=signed.nonce)).rowcount:
                    raise _replayed(connection, key["key_id"])
            if changes:
                connection.execute(update(desk_keys).where(this_key).values(changes))
            if key["active_at"] is None:
                self._replace_others(connection, key)

    def _changes(self, key: RowMapping, skew: int) -> dict[str, Any]:
        """Say what is worth writing down of a call."""
        now = self._now()
        changes: dict[str, Any] = {}
        if key["active_at"] is None:
            changes["active_at"] = write_time(now)
        moved = abs(skew - key["skew"]) > _SKEW_MOVED_SECONDS
        seen_at = key["seen_at"]
        if moved or seen_at is None or read_time(seen_at) + _SEEN_AGAIN_AFTER < now:
            changes |= {"seen_at": write_time(now), "skew": skew}
        return changes

    def _replace_others(self, connection: Connection, key: RowMapping) -> None:
        connection.execute(
            update(desk_keys)
            .where(
                desk_keys.c.shop == key["shop"],
                desk_keys.c.desk == key["desk"],
                desk_keys.c.key_id != key["key_id"],
                desk_keys.c.revoked_at.is_(None),
            )
            .values(revoked_at=write_time(self._now()), why="replaced")
        )


def checked(
    request: Seen, body: bytes, find_key: Callable[[str], Ed25519PublicKey | None]
) -> Signed:
    """Check a request's signature by the key that `find_key` gives. Raises Declined."""
    try:
        return verify(request, body, find_key)
    except Unsigned as error:
        raise unsigned("Requests must be signed by an enrolled desk.", Problem.UNSIGNED) from error
    except UnknownKey as error:
        sentence = "Nobody here knows this key. The carrier can give a code to enrol the desk."
        raise unsigned(sentence, Problem.UNKNOWN_KEY) from error
    except NotItsDigest as error:
        sentence = "The body is not the one that was signed: it was changed under way."
        raise Declined(400, sentence, Problem.WRONG_DIGEST) from error
    except WronglySigned as error:
        sentence = "The signature does not fit the request."
        raise unsigned(sentence, Problem.WRONG_SIGNATURE) from error


def _replayed(connection: Connection, key_id: str) -> Declined:
    query = select(desk_keys.c.nonce).where(desk_keys.c.key_id == key_id)
    last = int(connection.execute(query).scalar_one())
    return unsigned("This request was made before.", Problem.REPLAYED, last)


def _skew(created: datetime, now: datetime) -> int:
    seconds = round((created - now).total_seconds())
    return max(-_MOST_SKEW, min(seconds, _MOST_SKEW))
