"""What carriers have sent to each shop: put in once, handed out in order and sealed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, select, update

from hubdesk.gateway.callers import Clock
from hubdesk.gateway.desks import UnknownShop
from hubdesk.gateway.opening import looking
from hubdesk.gateway.schema import letters, shops
from hubdesk.line.wire.arrivals import Arrival
from hubdesk.line.wire.letters import FIRST_SEAL, NO_SEAL, Letter, Page, digest, proven, sealed
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.letters import LetterKind, carrier_key, read_content, write_content

_AT_ONCE = 500


class OtherLetter(ValueError):
    """A letter with this id was put in before, and it said something else."""


@dataclass(frozen=True, slots=True)
class Put:
    """Where a letter lies; `is_new` is False where it lay there before."""

    position: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """What a shop's people should read, and when who read it; None while nobody has said so."""

    shop: str
    kind: str
    carrier: str
    id: str
    at: str
    read_at: str | None
    read_by: str | None


class Letterbox:
    """All shops' letters. None is ever changed or taken out; what old ones say can be forgotten."""

    def __init__(self, engine: Engine, now: Clock) -> None:
        """Keep letters in `engine`; `now` gives aware times."""
        self._engine = engine
        self._looking = looking(engine)
        self._now = now

    def put(self, shop: str, letter_id: str, kind: str, carrier: str, content: Any) -> Put:
        """Put a letter in; the same one twice is one. On return it is on the disk.

        `letter_id` is a UUID that the carrier has made, `content` JSON values as `kind` has them.
        Raises UnknownShop, OtherLetter, UnreadableLetter.
        """
        carrier, text = carrier_key(carrier), write_content(content)
        read_content(kind, text)
        with self._engine.begin() as connection:
            _hold_shop(connection, shop)
            known = _with_id(connection, shop, letter_id)
            if known is not None:
                if (known.kind, known.carrier, known.digest) != (kind, carrier, digest(text)):
                    raise OtherLetter(letter_id)
                return Put(known.position, is_new=False)
            last = _last(connection, shop)
            place, before = (last.position, last.seal) if last is not None else (0, FIRST_SEAL)
            at = write_time(self._now())
            letter = Letter(place + 1, letter_id, kind, carrier, at, digest(text), text, FIRST_SEAL)
            letter = replace(letter, seal=sealed(shop, before, letter))
            row = {name: getattr(letter, name) for name in Letter.__slots__}
            connection.execute(letters.insert(), {"shop": shop, **row})
        return Put(letter.position, is_new=True)

    def forget(self, before: datetime) -> int:
        """Forget what notices and messages from before a time say; gives how many.

        They name people. That there was a letter, and its seal, stay.
        """
        old = (
            letters.c.kind.in_((LetterKind.NOTICE, LetterKind.MESSAGE)),
            letters.c.at < write_time(before),
            letters.c.content.is_not(None),
        )
        with self._engine.begin() as connection:
            return connection.execute(update(letters).where(*old).values(content=None)).rowcount

    def sent(self, shop: str | None = None) -> Sequence[Sent]:
        """Give the messages and agreements of one shop or of all, in order."""
        query = select(*(letters.c[name] for name in Sent.__slots__)).where(
            letters.c.kind.in_((LetterKind.MESSAGE, LetterKind.AGREEMENT))
        )
        if shop is not None:
            query = query.where(letters.c.shop == shop)
        with self._looking.begin() as connection:
            rows = connection.execute(query.order_by(letters.c.shop, letters.c.position))
            return [Sent(*row) for row in rows]

    def page(self, shop: str, after: int, seal: str, most_bytes: int) -> Page:
        """Give the letters beyond a place, as many as fit, one at least.

        None at all where the letter at that place has not this seal: whoever asks has another
        history than this, and finds out from `before` how far back they part.
        """
        with self._looking.begin() as connection:
            before = _seal_at(connection, shop, after)
            found = _fitting(connection, shop, after, most_bytes) if before == seal else []
            last = _last(connection, shop)
        told = tuple(Letter(**{name: row[name] for name in Letter.__slots__}) for row in found)
        end = told[-1].position if told else after
        more = bool(told) and last is not None and last.position > end
        return proven(Page(shop, after, before, told, more, ""))


def note_read(connection: Connection, shop: str, arrivals: Iterable[Arrival]) -> None:
    """Note from new events which letters somebody has read; the first who says so counts."""
    for told in arrivals:
        if told.kind != Kind.LETTER_READ:
            continue
        which = (
            letters.c.shop == shop,
            letters.c.id == str(told.entry["facts"].get("letter")),
            letters.c.read_at.is_(None),
        )
        read = {"read_at": write_time(told.happened_at), "read_by": str(told.entry["person"])}
        connection.execute(update(letters).where(*which).values(read))


def _hold_shop(connection: Connection, shop: str) -> None:
    """Let nobody else number this shop's letters until the transaction ends."""
    holding = update(shops).where(shops.c.shop == shop).values(last=shops.c.last)
    if not connection.execute(holding).rowcount:
        raise UnknownShop(shop)


def _with_id(connection: Connection, shop: str, letter_id: str) -> Row[Any] | None:
    query = select(letters).where(letters.c.shop == shop, letters.c.id == letter_id)
    return connection.execute(query).first()


def _last(connection: Connection, shop: str) -> Row[Any] | None:
    query = select(letters).where(letters.c.shop == shop)
    return connection.execute(query.order_by(letters.c.position.desc()).limit(1)).first()


def _seal_at(connection: Connection, shop: str, position: int) -> str:
    if position == 0:
        return FIRST_SEAL
    query = select(letters.c.seal).where(letters.c.shop == shop, letters.c.position == position)
    return connection.execute(query).scalar() or NO_SEAL


def _fitting(connection: Connection, shop: str, after: int, most_bytes: int) -> list[Any]:
    query = (
        select(letters)
        .where(letters.c.shop == shop, letters.c.position > after)
        .order_by(letters.c.position)
        .limit(_AT_ONCE)
    )
    fitting: list[Any] = []
    size = 0
    with connection.execution_options(yield_per=20).execute(query) as rows:
        for row in rows.mappings():
            # As it travels, text inside JSON: a quotation mark takes two bytes.
            size += len(json.dumps(row["content"] or "", ensure_ascii=False).encode())
            if fitting and size > most_bytes:
                break
            fitting.append(row)
    return fitting
