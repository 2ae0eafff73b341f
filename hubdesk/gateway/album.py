"""The photographs of all shops: taken in piece by piece, held once they are what they are named by.

They lie in the database, beside the events that name them: one commit answers for them, one backup
holds both, and any gateway behind a load balancer can take the next piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, select, update

from hubdesk.gateway.callers import Clock
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.inserting import insert_new
from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import photographs, pieces
from hubdesk.line.wire.arrivals import Arrival
from hubdesk.line.wire.photographs import MOST_PHOTOGRAPH_BYTES, Standing
from hubdesk.line.wire.problems import Problem
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.facts import Kind

# Ten photographs of 100 kB a working day fill this in ten years; `forget` empties it long before.
MOST_SHOP_BYTES = 3 * 1024**3
_COME_AGAIN = "21600"
_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes of a held photograph from some place on, and how many it has as a whole."""

    content: bytes
    size: int


class Album:
    """Takes photographs in and gives them out. Nothing is kept that no entry has named."""

    def __init__(self, engine: Engine, now: Clock, most_bytes: int = MOST_SHOP_BYTES) -> None:
        """Keep them in `engine`, at most `most_bytes` of a shop; `now` gives aware times."""
        self._engine = engine
        self._looking = looking(engine)
        self._now = now
        self._most_bytes = most_bytes

    def take(self, shop: str, photograph: str, start: int, piece: bytes) -> Standing:
        """Take the bytes of a photograph from `start` on; on return they are on the disk.

        A piece that does not begin where the ones before it ended changes nothing: the answer says
        where to go on. Raises Declined.
        """
        with self._engine.begin() as connection:
            row = self._named(connection, shop, photograph)
            have, size = row.have, row.size
            if start != have or not piece:
                return Standing(photograph, size, have)
            self._check_room(connection, row, len(piece))
            added = {"shop": shop, "photograph": photograph, "start": start, "piece": piece}
            connection.execute(pieces.insert(), added)
            have += len(piece)
            is_whole = have == size
            is_it = not is_whole or _is_named_so(connection, row)
            if not is_it:
                have = 0
                connection.execute(delete(pieces).where(*_in(pieces, row)))
            held_at = write_time(self._now()) if is_whole and is_it else None
            standing = {"have": have, "held_at": held_at}
            connection.execute(update(photographs).where(*_in(photographs, row)).values(standing))
        if not is_it:
            sentence = "What came is another picture than the entry names: send it anew."
            raise Declined(422, sentence, Problem.ANOTHER_PICTURE)
        return Standing(photograph, size, have)

    def give(self, shop: str, photograph: str, start: int, most: int) -> Part:
        """Give at most so many bytes of a held photograph. Raises Declined."""
        with self._looking.begin() as connection:
            query = select(photographs).where(
                photographs.c.shop == shop, photographs.c.photograph == photograph
            )
            row = connection.execute(query).first()
            if row is not None and row.forgotten_at is not None:
                raise _forgotten()
            if row is None or row.held_at is None:
                raise Declined(404, "This photograph is not held here.", Problem.NOT_THERE)
            content = _content(connection, row)
        return Part(content[start : start + most], row.size)

    def forget(self, before: datetime) -> int:
        """Forget the pictures that entries named before a time; gives how many.

        They may show people and their doors. That there was one stays, so that none comes again.
        """
        old = (photographs.c.named_at < write_time(before), photographs.c.forgotten_at.is_(None))
        named = select(photographs.c.photograph).where(
            *old,
            photographs.c.shop == pieces.c.shop,
            photographs.c.photograph == pieces.c.photograph,
        )
        forgotten = {"forgotten_at": write_time(self._now()), "have": 0}
        with self._engine.begin() as connection:
            connection.execute(delete(pieces).where(named.exists()))
            return connection.execute(update(photographs).where(*old).values(forgotten)).rowcount

    def take_down(self, shop: str, photograph: str) -> None:
        """Forget one picture whose people asked for that; any number of times. Raises Declined."""
        with self._engine.begin() as connection:
            row = _row(connection, shop, photograph)
            connection.execute(delete(pieces).where(*_in(pieces, row)))
            forgotten = {"forgotten_at": row.forgotten_at or write_time(self._now()), "have": 0}
            connection.execute(update(photographs).where(*_in(photographs, row)).values(forgotten))

    def _named(self, connection: Connection, shop: str, photograph: str) -> Row[Any]:
        """Find a photograph that may be taken in, and let nobody else add to it meanwhile."""
        row = _row(connection, shop, photograph)
        if row.forgotten_at is not None:
            raise _forgotten()
        return row

    def _check_room(self, connection: Connection, row: Row[Any], more: int) -> None:
        if row.size > MOST_PHOTOGRAPH_BYTES:
            sentence = f"Too large: a photograph has {MOST_PHOTOGRAPH_BYTES} bytes at most."
            raise Declined(413, sentence)
        if row.have + more > row.size:
            sentence = f"The entry names a picture of {row.size} bytes; this would be more."
            raise Declined(422, sentence, Problem.ANOTHER_PICTURE)
        if row.have:
            return  # room was made for all of it when it was begun
        begun = select(func.coalesce(func.sum(photographs.c.size), 0)).where(
            photographs.c.shop == row.shop, photographs.c.have > 0
        )
        if int(connection.execute(begun).scalar_one()) + row.size > self._most_bytes:
            sentence = "There is no room for more of this shop's photographs."
            raise Declined(507, sentence, Problem.NO_ROOM, Retry_After=_COME_AGAIN)


def name_photographs(
    connection: Connection, shop: str, arrivals: Iterable[Arrival], at: str
) -> None:
    """Note the photographs that new events name: from now on they may come."""
    named = {}
    for told in arrivals:
        if told.kind != Kind.PHOTOGRAPHED:
            continue
        facts = told.entry["facts"]
        photograph, size = facts.get("photograph"), facts.get("size")
        if not (isinstance(photograph, str) and _NAME.fullmatch(photograph)):
            continue
        if type(size) is int and 0 < size < 2**63:
            named[photograph] = {
                "shop": shop,
                "photograph": photograph,
                "size": size,
                "have": 0,
                "named_at": at,
            }
    if named:
        insert_new(connection, photographs, list(named.values()))


def _row(connection: Connection, shop: str, photograph: str) -> Row[Any]:
    """Hold a photograph's row until the commit. Raises Declined where no entry names it."""
    query = select(photographs).where(
        photographs.c.shop == shop, photographs.c.photograph == photograph
    )
    row = connection.execute(query.with_for_update()).first()
    if row is None:
        sentence = "No entry of this shop that has arrived names this photograph."
        raise Declined(404, sentence, Problem.NOT_NAMED)
    return row


def _is_named_so(connection: Connection, row: Row[Any]) -> bool:
    return sha256(_content(connection, row)).hexdigest() == str(row.photograph)


def _content(connection: Connection, row: Row[Any]) -> bytes:
    query = select(pieces.c.piece).where(*_in(pieces, row)).order_by(pieces.c.start)
    return b"".join(connection.execute(query).scalars())


def _in(table: Any, row: Row[Any]) -> tuple[Any, Any]:
    return table.c.shop == row.shop, table.c.photograph == row.photograph


def _forgotten() -> Declined:
    return Declined(410, "This photograph was forgotten here.", Problem.FORGOTTEN)
