"""A shop's journal and a gateway without a disk: what simulated lives of sending play with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from random import Random

from hubdesk.database.outbox import Standing
from hubdesk.database.ranges import Range, joined
from hubdesk.line.sending import Answer, Told
from hubdesk.line.wire.receipts import (
    ChainSeen,
    Receipt,
    Result,
    Status,
    shortened,
    write_receipt,
)

SHOP, DESK, EPOCH = "shop-1", "desk-1", "e-1"
JSON = "application/json"


@dataclass(slots=True)
class Journal:
    """The shop's record, as far as sending knows it: positions count from 1 and are numbers too."""

    told: list[Told] = field(default_factory=list)
    parcel: list[int] = field(default_factory=list)
    last: int = 0
    again: tuple[Range, ...] = ()
    parked: set[int] = field(default_factory=set)

    def write(self, life: int, parcel: int) -> None:
        nth = len(self.told) + 1
        its_hash = sha256(f"{life}:{nth}".encode()).hexdigest()
        self.told.append(Told(nth, f"urn:uuid:{life}-{nth}", its_hash))
        self.parcel.append(parcel)

    def waiting(self, most: int) -> list[Told]:
        owed = [nth for first, last in self.again for nth in range(first, last + 1)][:most]
        fresh = self.told[self.last : self.last + most - len(owed)]
        return [self.told[nth - 1] for nth in owed] + fresh

    @property
    def is_told(self) -> bool:
        return self.last == len(self.told) and not self.again

    # What `Counting` asks of the outbox.
    def chains(self) -> list[tuple[str, str]]:
        return [(DESK, EPOCH)]

    def standing(self, _destination: str, _desk: str, _epoch: str, seq: int) -> Standing:
        return Standing(
            last=len(self.told),
            told=self.last,
            held=self.last - self._not_held(self.last),
            held_there=min(seq, self.last) - self._not_held(min(seq, self.last)),
            hash_there=self.told[seq - 1].hash if 0 < seq <= len(self.told) else "",
        )

    def _not_held(self, seq: int) -> int:
        owed = sum(max(0, min(last, seq) - first + 1) for first, last in self.again)
        return owed + sum(1 for nth in self.parked if nth <= seq)

    def answered(
        self, _destination: str, _desk: str, _epoch: str, after: int, upto: int | None = None
    ) -> list[int]:
        last = self.last if upto is None else min(upto, self.last)
        return [nth for nth in range(after + 1, last + 1) if nth not in self.parked]

    def owe(self, _destination: str, ranges: Iterable[Range]) -> None:
        self.again = joined([*self.again, *ranges])


@dataclass(slots=True)
class Gateway:
    """The other end: keeps each event once, in order of arrival, and can lose what it had."""

    held: dict[str, int] = field(default_factory=dict)
    doubled: int = 0
    head: Told | None = None
    poison: set[int] = field(default_factory=set)
    has_key: bool = True

    def take(self, batch: Sequence[Told], *, is_lean: bool) -> Answer:
        results = []
        broken = False
        for told in batch:
            if told.position in self.poison or (is_lean and broken):
                broken = True
                results.append(Result(told.event_id, Status.REJECTED, "spoiled"))
                continue
            broken = False
            if told.event_id in self.held:
                self.doubled += not self.has_key
                results.append(Result(told.event_id, Status.DUPLICATE))
                continue
            self.held[told.event_id] = told.position
            if self.head is None or told.position > self.head.position:
                self.head = told
            results.append(Result(told.event_id, Status.STORED))
        full = Receipt("c", running=False, success=True, results=tuple(results), chains=self.seen())
        receipt = shortened(full, [told.hash for told in batch])
        return Answer(202, JSON, write_receipt(receipt))

    def seen(self) -> tuple[ChainSeen, ...]:
        if self.head is None:
            return ()
        at = self.head
        return (ChainSeen(SHOP, DESK, EPOCH, at.position, len(self.held), at.hash, 0),)

    def put_back(self, journal: Journal, chance: Random) -> None:
        """Lose everything that came after some moment."""
        kept = dict(list(self.held.items())[: chance.randrange(len(self.held) + 1)])
        self.held = kept
        self.head = journal.told[max(kept.values()) - 1] if kept else None
