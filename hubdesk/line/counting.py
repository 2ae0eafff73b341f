"""Counting together with the other end: what it says it has, beside what it has answered for.

An answer once given is believed only as long as the count agrees. Where the other end has lost
something since, it is told again from there; where it has what this desk has not, that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from hubdesk.database.outbox import Outbox, Standing
from hubdesk.database.ranges import ranges_of
from hubdesk.line.sending import Answer, Failure
from hubdesk.line.wire.receipts import JSON_TYPES, ChainSeen

_CHAINS = TypeAdapter(list[ChainSeen])
Chain = tuple[str, str]
"""Desk and epoch."""


class Count(StrEnum):
    """What came of counting a chain."""

    AGREES = "agrees"
    END_LOST = "end_lost"
    SOME_LOST = "some_lost"
    UNKNOWN_HERE = "unknown_here"
    FORKED = "forked"


def compare(seen: ChainSeen, ours: Standing) -> Count:
    """Say how a chain over there stands to the same chain here."""
    if seen.seq > ours.last:
        return Count.UNKNOWN_HERE
    if seen.forked or (seen.seq and seen.hash != ours.hash_there):
        return Count.FORKED
    if seen.count >= ours.held:
        return Count.AGREES
    if seen.count >= ours.held_there:
        return Count.END_LOST
    return Count.SOME_LOST


@dataclass(slots=True)
class Recount:
    """What counting has found: how many entries go again, and what sending cannot mend.

    `torn` are the chains that a copy of this record has told of, too, or told of further: what is
    written from now on must not go on with them. `unknown_here` and `forked` count the entries and
    chains of those that some desk is still in.
    """

    again: int = 0
    unknown_here: int = 0
    forked: int = 0
    torn: list[Chain] = field(default_factory=list)


class Counting:
    """Counts with one destination, and owes it again what it has lost."""

    def __init__(self, destination: str, shop: str) -> None:
        """Count what `destination` has of `shop`."""
        self._destination = destination
        self._shop = shop
        self._told_gaps: dict[Chain, tuple[tuple[int, int], ...]] = {}
        self._told_near: dict[Chain, int] = {}
        self._told_whole: dict[Chain, int] = {}

    def recount(
        self, outbox: Outbox, chains: Sequence[ChainSeen], *, sent_from: int | None = None
    ) -> Recount:
        """Compare chains. `sent_from` is the position from which entries were just sent.

        Without it the chains are all that are over there, and one that is not among them is lost.
        """
        seen = {(each.desk, each.epoch): each for each in chains if each.shop == self._shop}
        found = Recount()
        ours = outbox.chains()
        newest = dict(ours)
        for desk, epoch in ours:
            there = seen.get((desk, epoch))
            if there is None and sent_from is None:
                there = ChainSeen(self._shop, desk, epoch, 0, 0, "", 0)
            if there is not None:
                is_newest = newest[desk] == epoch
                self._settle(outbox, there, sent_from, found, is_newest=is_newest)
        if found.again:
            closed = [] if sent_from is None else [c for c in ours if newest[c[0]] != c[1]]
            self._owe_uncounted(outbox, [*found.torn, *(c for c in closed if c not in seen)], found)
        return found

    def _owe_uncounted(self, outbox: Outbox, chains: Iterable[Chain], found: Recount) -> None:
        """Tell chains again as a whole whose count cannot show what is lost of ours.

        Copies are counted with them, or they were not counted at all. A disk that was put back has
        lost the newest first, and that is how it shows.
        """
        for chain in chains:
            self._owe(outbox, chain, found)

    def _settle(
        self,
        outbox: Outbox,
        seen: ChainSeen,
        sent_from: int | None,
        found: Recount,
        *,
        is_newest: bool,
    ) -> None:
        chain = (seen.desk, seen.epoch)
        ours = outbox.standing(self._destination, *chain, seen.seq)
        match compare(seen, ours):
            case Count.UNKNOWN_HERE:
                found.torn.append(chain)
                found.unknown_here += (seen.seq - ours.last) * is_newest
            case Count.FORKED:
                found.torn.append(chain)
                found.forked += is_newest
            case Count.END_LOST:
                self._owe(outbox, chain, found, after=seen.seq)
            case Count.SOME_LOST if seen.gaps and self._told_gaps.get(chain) != seen.gaps:
                self._told_gaps[chain] = seen.gaps
                for first, last in seen.gaps:
                    self._owe(outbox, chain, found, after=first - 1, upto=last)
            case Count.SOME_LOST if sent_from and self._told_near.get(chain) != seen.count:
                # A disk that was put back has lost the newest entries of those times: what came
                # just before what was sent now.
                self._told_near[chain] = seen.count
                missing = ours.held - seen.count
                self._owe(outbox, chain, found, before=sent_from, most=missing)
            case Count.SOME_LOST if self._told_whole.get(chain) != seen.count:
                # Where in the middle is not known. Told as a whole once: known ones do no harm.
                self._told_whole[chain] = seen.count
                self._owe(outbox, chain, found)

    def _owe(
        self,
        outbox: Outbox,
        chain: Chain,
        found: Recount,
        *,
        after: int = 0,
        upto: int | None = None,
        before: int | None = None,
        most: int | None = None,
    ) -> None:
        positions = outbox.answered(self._destination, *chain, after, upto)
        if before is not None:
            positions = [position for position in positions if position < before]
        wanted = positions[-most:] if most else positions
        outbox.owe(self._destination, ranges_of(wanted))
        found.again += len(wanted)


def read_chains(answer: Answer | Failure) -> list[ChainSeen] | None:
    """Read what the other end says it has; None where nothing like that was answered."""
    if isinstance(answer, Failure) or answer.status != 200:
        return None
    if answer.content_type.partition(";")[0].strip().lower() not in JSON_TYPES:
        return None
    try:
        return _CHAINS.validate_json(answer.body, strict=True)
    except ValidationError:
        return None
