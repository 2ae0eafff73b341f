"""The carriers' own systems: each is let in by a word that only it and nobody here knows."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256

from fastapi import Request
from sqlalchemy import Engine, select, update

from hubdesk.gateway.callers import Clock
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.opening import looking
from hubdesk.gateway.rates import Rates
from hubdesk.gateway.reception import take_turn
from hubdesk.gateway.schema import carriers
from hubdesk.line.wire.problems import Problem
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.letters import carrier_key

_TOKEN_BYTES = 32
_BEARER = re.compile(r"Bearer ([A-Za-z0-9_-]{43})")


class Carriers:
    """Carriers and their words, of which only hashes are kept."""

    def __init__(self, engine: Engine, now: Clock, rates: Rates | None = None) -> None:
        """Keep them in `engine`; `rates` says how often each may come."""
        self._engine = engine
        self._now = now
        self._rates = rates

    def add(self, carrier: str) -> str:
        """Give a carrier a new word, beside those that it has; it is shown this once.

        Raises UnreadableLetter where no letter could come from such a name.
        """
        carrier, token = carrier_key(carrier), secrets.token_urlsafe(_TOKEN_BYTES)
        row = {"token": _sealed(token), "carrier": carrier, "made_at": write_time(self._now())}
        with self._engine.begin() as connection:
            connection.execute(carriers.insert(), row)
        return token

    def revoke(self, carrier: str) -> int:
        """Let none of a carrier's words in any more; gives how many there were."""
        withdrawing = (
            update(carriers)
            .where(carriers.c.carrier == carrier, carriers.c.revoked_at.is_(None))
            .values(revoked_at=write_time(self._now()))
        )
        with self._engine.begin() as connection:
            return connection.execute(withdrawing).rowcount

    def recognise(self, authorization: str) -> str:
        """Say which carrier shows this Authorization header; raises Declined."""
        shown = _BEARER.fullmatch(authorization)
        query = select(carriers.c.carrier).where(
            carriers.c.token == _sealed(shown.group(1) if shown else ""),
            carriers.c.revoked_at.is_(None),
        )
        with looking(self._engine).begin() as connection:
            carrier = connection.execute(query).scalar()
        if carrier is None:
            sentence = "Only a carrier's own system may do this, with the word it was given."
            raise Declined(401, sentence, Problem.UNSIGNED, WWW_Authenticate="Bearer")
        if self._rates is not None:
            take_turn(self._rates, carrier)
        return str(carrier)


def is_shown(request: Request) -> bool:
    """Say whether whoever asks shows a carrier's word instead of signing."""
    return request.headers.get("Authorization", "").startswith("Bearer ")


def _sealed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
