"""Whether what arrives follows what is there: the chains, checked entry by entry.

Everything that can be read is stored, whatever its verdict: a confirmation is never thrown away
because the chain around it is torn. But a tear is written down where it was found and told in the
answer; it is never papered over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, bindparam, func, select, update

from hubdesk.gateway.inserting import Insert, insert
from hubdesk.gateway.schema import chains, events, flaws
from hubdesk.line.wire.arrivals import Arrival, read_event
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.parcels.entry import GENESIS

# What else is missing is named when these are filled.
_MOST_GAPS = 20


class Verdict(StrEnum):
    """How an entry stands in its chain. Values are stored for ever."""

    SOUND = "sound"
    GAP = "gap"
    CHANGED = "changed"
    FORK = "fork"
    CONFLICT = "conflict"


@dataclass(slots=True)
class _Head:
    seq: int
    count: int
    hash: str


_HEADS = (
    select(
        *(chains.c.desk, chains.c.epoch, chains.c.seq, chains.c.count, chains.c.hash),
        select(flaws.c.shop)
        .where(flaws.c.shop == bindparam("of"), flaws.c.settled_at.is_(None))
        .exists()
        .label("is_torn"),
    )
    .where(chains.c.shop == bindparam("of"))
    .order_by(chains.c.first_at, chains.c.desk, chains.c.epoch)
)


@cache
def _keeping(dialect: str) -> Insert:
    keeping = insert(dialect, chains)
    standing = {name: keeping.excluded[name] for name in ("seq", "count", "hash")}
    return keeping.on_conflict_do_update(index_elements=["shop", "desk", "epoch"], set_=standing)


class _Neighbour(NamedTuple):
    event_id: str
    hash: str
    verdict: str
    event: str


class Following:
    """The chains of one shop, inside one transaction that holds the shop's row."""

    def __init__(self, connection: Connection, shop: str, at: str) -> None:
        """Judge what arrived for `shop` at `at`."""
        self._connection = connection
        self._shop = shop
        self._at = at
        rows = connection.execute(_HEADS, {"of": shop}).all()
        self._heads = {(desk, epoch): _Head(*head) for desk, epoch, *head, _ in rows}
        self._is_torn = any(is_torn for *_, is_torn in rows)

    def judge(self, stored: Iterable[Arrival]) -> None:
        """Give every entry that was just stored (as sound) its verdict and move the heads on."""
        by_chain = sorted(stored, key=lambda told: (told.desk, told.epoch, told.seq))
        for (desk, epoch), arrivals in groupby(by_chain, key=lambda told: (told.desk, told.epoch)):
            self._judge_chain(desk, epoch, list(arrivals))

    def chains(self) -> tuple[ChainSeen, ...]:
        """Give how far the shop's chains have arrived, with what was just judged."""
        if self._is_torn:
            return chains_seen(self._connection, self._shop)
        return tuple(
            ChainSeen(self._shop, *chain, head.seq, head.count, head.hash, flaws=0)
            for chain, head in self._heads.items()
        )

    def note(self, told: Arrival, verdict: Verdict) -> None:
        """Write down a flaw; the same one twice is one."""
        self._is_torn = True
        self._connection.execute(
            insert(self._connection.dialect.name, flaws).on_conflict_do_nothing(),
            {
                "shop": self._shop,
                "desk": told.desk,
                "epoch": told.epoch,
                "seq": told.seq,
                "what": verdict.value,
                "event_id": told.event_id,
                "found_at": self._at,
            },
        )

    def _judge_chain(self, desk: str, epoch: str, arrivals: Sequence[Arrival]) -> None:
        head = self._heads.setdefault((desk, epoch), _Head(0, 0, GENESIS))
        for told in arrivals:
            verdict = Verdict.GAP
            if told.seq == head.seq + 1:
                verdict = _follows(told, [head.hash])
            if verdict is not Verdict.SOUND:
                verdict = self._verdict_by_neighbours(told)
            if verdict is not Verdict.SOUND:
                self._set(told.event_id, verdict)
                self.note(told, verdict)
            if told.seq <= head.seq:
                self._settle(told)
            else:
                head.seq, head.hash = told.seq, told.hash
            head.count += 1
        self._keep(desk, epoch, head)

    def _keep(self, desk: str, epoch: str, head: _Head) -> None:
        row = {
            "shop": self._shop,
            "desk": desk,
            "epoch": epoch,
            "first_at": self._at,
            "seq": head.seq,
            "count": head.count,
            "hash": head.hash,
        }
        self._connection.execute(_keeping(self._connection.dialect.name), row)

    def _verdict_by_neighbours(self, told: Arrival) -> Verdict:
        """Judge an entry that does not simply follow the head, by what stands around it."""
        rivals = [row for row in self._at_seq(told, told.seq) if row.event_id != told.event_id]
        if rivals:
            return Verdict.FORK
        if told.seq == 1:
            return _follows(told, [GENESIS])
        return _follows(told, [row.hash for row in self._at_seq(told, told.seq - 1)])

    def _settle(self, told: Arrival) -> None:
        """Judge again what could not be judged before this one came."""
        for row in self._at_seq(told, told.seq + 1):
            if row.verdict != Verdict.GAP.value:
                continue
            # What was stored was read by the same rules; nothing in it can fail now.
            after = read_event(json.loads(row.event))
            verdict = _follows(after, [told.hash])
            self._set(after.event_id, verdict)
            if verdict is not Verdict.SOUND:
                self.note(after, verdict)
            self._connection.execute(
                update(flaws)
                .where(
                    *self._in_chain(flaws, told.desk, told.epoch),
                    flaws.c.event_id == after.event_id,
                    flaws.c.what == Verdict.GAP.value,
                )
                .values(settled_at=self._at)
            )

    def _at_seq(self, told: Arrival, seq: int) -> Sequence[_Neighbour]:
        query = select(events.c.event_id, events.c.hash, events.c.verdict, events.c.event).where(
            *self._in_chain(events, told.desk, told.epoch), events.c.seq == seq
        )
        return [_Neighbour(*row) for row in self._connection.execute(query)]

    def _set(self, event_id: str, verdict: Verdict) -> None:
        self._connection.execute(
            update(events)
            .where(events.c.shop == self._shop, events.c.event_id == event_id)
            .values(verdict=verdict.value)
        )

    def _in_chain(self, table: Table, desk: str, epoch: str) -> Sequence[ColumnElement[bool]]:
        return (table.c.shop == self._shop, table.c.desk == desk, table.c.epoch == epoch)


def _follows(told: Arrival, before: Sequence[str]) -> Verdict:
    """Say whether an entry follows one of the hashes before it."""
    if not before:
        return Verdict.GAP
    return Verdict.SOUND if any(map(told.follows, before)) else Verdict.CHANGED


def chains_seen(connection: Connection, shop: str) -> tuple[ChainSeen, ...]:
    """Give how far a shop's chains have arrived, with what does not follow in each."""
    forks = func.count().filter(flaws.c.what == Verdict.FORK.value)
    torn = (
        select(
            *(flaws.c.desk, flaws.c.epoch),
            *(func.count().label("flaws"), forks.label("forks")),
        )
        .where(flaws.c.shop == shop, flaws.c.settled_at.is_(None))
        .group_by(flaws.c.desk, flaws.c.epoch)
        .subquery()
    )
    query = (
        select(
            chains,
            func.coalesce(torn.c.flaws, 0).label("flaws"),
            (func.coalesce(torn.c.forks, 0) > 0).label("forked"),
        )
        .outerjoin(torn, (torn.c.desk == chains.c.desk) & (torn.c.epoch == chains.c.epoch))
        .where(chains.c.shop == shop)
        .order_by(chains.c.first_at, chains.c.desk, chains.c.epoch)
    )
    return tuple(
        ChainSeen(
            shop,
            **{key: row[key] for key in ("desk", "epoch", "seq", "count", "hash", "flaws")},
            forked=bool(row["forked"]),
            gaps=_gaps(connection, shop, row["desk"], row["epoch"]) if row["flaws"] else (),
        )
        for row in connection.execute(query).mappings().all()
    )


def _gaps(connection: Connection, shop: str, desk: str, epoch: str) -> tuple[tuple[int, int], ...]:
    """Name the first gaps of a chain. Each was noted with the entry behind it, so few are read."""
    before = (
        select(func.coalesce(func.max(events.c.seq), 0))
        .where(events.c.shop == shop, events.c.desk == desk, events.c.epoch == epoch)
        .where(events.c.seq < flaws.c.seq)
        .correlate(flaws)
        .scalar_subquery()
    )
    query = (
        select(before + 1, flaws.c.seq - 1)
        .where(flaws.c.shop == shop, flaws.c.desk == desk, flaws.c.epoch == epoch)
        .where(flaws.c.what == Verdict.GAP.value, flaws.c.settled_at.is_(None))
        .order_by(flaws.c.seq)
        .limit(_MOST_GAPS)
    )
    return tuple((first, last) for first, last in connection.execute(query) if first <= last)
