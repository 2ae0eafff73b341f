"""Live through a million shop-days of sending: no socket, no disk, no sleep, all by seeds.

    python -m tests.endurance.shopdays [--days 1000000] [--processes 2] [--first-seed 1]
    python -m tests.endurance.shopdays --seed 4711                     (one life again, told)
    python -m tests.endurance.shopdays --days 3000 --twin believer     (must fail)

What decides is the program's own: `Sending`, `understand`, `Counting`, the receipts and their
proofs. Around it stand a shop that writes entries in bursts, a line with every fault, a gateway
that can lose its disk, refuses what is spoiled and sends away whom it cannot serve, and a PC that
is killed at any moment. A life is thirty days; then the line is good and everything must be there.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hubdesk.database.ranges import ranges_of, without
from hubdesk.line.counting import Counting
from hubdesk.line.sending import Answer, Failure, LineKind, Pace, Sending, Told, Wake, begin
from hubdesk.line.understanding import Acknowledgement, understand
from tests.endurance.shopworld import JSON, SHOP, Gateway, Journal

DAYS_OF_A_LIFE = 30
DAY = 86_400.0
_PAGE = Answer(200, "text/html", b"<html>Please log in</html>")


@dataclass(slots=True)
class Life:
    """Thirty days of one shop. `wrong` says what was not as it must be."""

    seed: int
    twin: str = ""
    say: Callable[[str], None] = lambda _: None
    chance: Random = field(init=False)
    journal: Journal = field(default_factory=Journal)
    gateway: Gateway = field(default_factory=Gateway)
    counting: Counting = field(init=False)
    sending: Sending = field(init=False)
    now: float = 0.0
    newest: dict[int, int] = field(default_factory=dict)
    arrived: set[int] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)
    wrong: Counter[str] = field(default_factory=Counter)
    tries: int = 0

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.counting = Counting("gateway", SHOP)
        self.gateway.has_key = self.twin != "keyless"
        self._start()

    def _start(self) -> None:
        """Start the PC, in the morning or after the plug was pulled: the journal alone is kept."""
        pace = Pace() if self.chance.random() < 0.8 else Pace().saving()
        self.sending = begin(pace, self.now, self.chance)
        self.counting = Counting("gateway", SHOP)

    def live(self) -> Life:
        for day in range(DAYS_OF_A_LIFE):
            self._live_a_day(day * DAY)
        self.gateway.poison.clear()
        self._try_again()
        self.now = DAYS_OF_A_LIFE * DAY
        self._send_until(self.now + 2 * DAY, ["none"])
        self._recount()
        self._send_until(self.now + 2 * DAY, ["none"])
        self.wrong["lost"] += len(self.journal.told) - len(self.gateway.held)
        self.wrong["left here"] += not self.journal.is_told
        self.wrong["doubled"] += self.gateway.doubled
        return self

    def _live_a_day(self, midnight: float) -> None:
        weather = self.chance.choice(_WEATHER)
        bursts = self.chance.choice((0, 1, 3, 6, 10))
        moments = sorted(self.chance.uniform(8 * 3600, 18 * 3600) for _ in range(bursts))
        for moment in moments:
            self._send_until(midnight + moment, weather)
            self._write(self.chance.choice((1, 1, 2, 5, 12, 40)))
            self._mishap()
        self._send_until(midnight + DAY, weather)
        if self.chance.random() < 0.1:
            self._recount()

    def _write(self, count: int) -> None:
        for _ in range(count):
            self.journal.write(self.seed, self.chance.randrange(1, 40))
            if self.chance.random() < 0.001:
                self.gateway.poison.add(len(self.journal.told))
        self.sending = self.sending.woken(Wake.NEW_ENTRY, self.now)

    def _mishap(self) -> None:
        dice = self.chance.random()
        if dice < 0.05:
            self.say(f"{self.now:.0f}: the plug is pulled")
            self._start()
        elif dice < 0.06:
            self.gateway.put_back(self.journal, self.chance)
            self.say(f"{self.now:.0f}: the gateway has {len(self.gateway.held)} left")
        elif dice < 0.08:
            self.gateway.poison.clear()
            self._try_again()
        elif dice < 0.12:
            self.sending = self.sending.woken(self.chance.choice(list(Wake)), self.now)

    def _try_again(self) -> None:
        self.journal.owe("", ranges_of(self.journal.parked))
        self.journal.parked.clear()
        self.sending = self.sending.woken(Wake.ASKED, self.now)

    def _send_until(self, end: float, weather: Sequence[str]) -> None:
        while True:
            limit = self.sending.limit(self.now)
            batch = self.journal.waiting(limit) if limit else []
            if not batch:
                ahead = self.sending.wait(self.now, is_empty=False)
                if self.journal.is_told or self.now + ahead > end:
                    break
                # Waits are capped at the poll; nothing changes until the next try is due.
                self.now = max(self.now + 0.001, min(self.sending.due, end))
                continue
            if self.twin == "newest first":
                batch = batch[::-1]
            self._send(batch, self.chance.choice(weather))
            self.now += self.chance.uniform(0.05, 3.0)
        self.now = max(self.now, end)

    def _send(self, batch: Sequence[Told], fault: str) -> None:
        self.tries += 1
        lean = not self.sending.spells_out
        answer = self._answer(batch, fault, is_lean=lean)
        self.say(f"{self.now:.0f}: {len(batch)} from {batch[0].position}: {fault}")
        if fault == "killed":
            self._start()
            return
        outcome = self._understand(answer, batch)
        if isinstance(outcome, Failure):
            self.sending = self.sending.after_failure(outcome, self.now, self.chance)
            asked = min(outcome.retry_after or 0.0, self.sending.pace.longest)
            self.wrong["called too early"] += self.sending.due < self.now + asked
        elif outcome.parked and lean:
            self.sending = self.sending.in_doubt(self.now)
        else:
            self._note(batch, outcome)

    def _understand(
        self, answer: Answer | Failure, batch: Sequence[Told]
    ) -> Acknowledgement | Failure:
        if self.twin == "believer" and isinstance(answer, Answer) and answer.status < 300:
            return Acknowledgement(batch[-1].position, len(batch), 0, (), ())
        return understand(answer, batch)

    def _note(self, batch: Sequence[Told], outcome: Acknowledgement) -> None:
        journal = self.journal
        parked = {position for position, _ in outcome.parked}
        journal.parked |= parked
        self.refused |= parked
        for told in batch:
            is_there = told.event_id in self.gateway.held or told.position in parked
            self.wrong["acknowledged falsely"] += not is_there
        journal.last = max(journal.last, outcome.last)
        if journal.again:
            journal.again = without(journal.again, [told.position for told in batch])
        if self.twin != "never counting":
            recounting: Any = journal
            self.counting.recount(recounting, outcome.chains, sent_from=batch[0].position)
        left = 0 if journal.is_told else 1
        self.sending = self.sending.after_receipt(len(batch), self.now, left=left)

    def _recount(self) -> None:
        if self.twin == "never counting":
            return
        asking: Any = self.journal
        self.counting.recount(asking, self.gateway.seen())

    def _answer(self, batch: Sequence[Told], fault: str, *, is_lean: bool) -> Answer | Failure:
        if fault in _HEARD:
            self._arrive(batch, is_lean=is_lean)
            answer = self.gateway.take(batch, is_lean=is_lean)
            if fault == "none":
                return answer
            if fault == "half answer":
                return Answer(202, JSON, answer.body[: len(answer.body) // 2])
            if fault == "another's answer":
                strange = [Told(t.position, f"{t.event_id}x", t.hash) for t in batch]
                return Gateway().take(strange, is_lean=False)
            return Failure(LineKind.SLOW)
        if fault == "busy":
            patience = self.chance.choice((None, 30.0, 600.0, 1e9))
            return Answer(429, JSON, b"{}", patience)
        return _UNHEARD[fault]

    def _arrive(self, batch: Sequence[Told], *, is_lean: bool) -> None:
        """Watch the order in which news of each parcel comes in for the first time."""
        broken = False
        for told in batch:
            broken = told.position in self.gateway.poison or (is_lean and broken)
            if broken:
                self.refused.add(told.position)
            elif told.position not in self.arrived:
                self.arrived.add(told.position)
                parcel = self.journal.parcel[told.position - 1]
                late = told.position < self.newest.get(parcel, 0)
                # What was refused once comes when it is mended; its number tells where it belongs.
                self.wrong["reordered"] += late and told.position not in self.refused
                self.newest[parcel] = max(told.position, self.newest.get(parcel, 0))


_HEARD = ("none", "lost answer", "half answer", "another's answer", "killed")
_UNHEARD: dict[str, Answer | Failure] = {
    "lost request": Failure(LineKind.SLOW),
    "offline": Failure(LineKind.OFFLINE),
    "portal": _PAGE,
    "redirect": Answer(302, "", b""),
    "proxy": Answer(407, "text/html", b""),
    "wrong clock": Failure(LineKind.CLOCK),
    "faulty": Answer(500, "text/html", b""),
    "too large": Answer(413, JSON, b"{}"),
    "no packing": Answer(415, JSON, b"{}"),
}
_WEATHER: tuple[tuple[str, ...], ...] = (
    ("none",),
    ("none",),
    ("none", "none", "none", "lost answer", "lost request"),
    ("none", "half answer", "another's answer", "lost answer", "lost request", "killed"),
    ("offline",),
    ("portal", "portal", "redirect", "none"),
    ("busy", "busy", "none"),
    ("faulty", "too large", "no packing", "proxy", "wrong clock", "none"),
    (*_HEARD, *_UNHEARD, "busy"),
)


@dataclass(slots=True)
class Sum:
    """What many lives came to."""

    days: int = 0
    entries: int = 0
    tries: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    seeds: list[int] = field(default_factory=list)

    def add(self, other: Sum) -> None:
        self.days += other.days
        self.entries += other.entries
        self.tries += other.tries
        self.wrong += other.wrong
        self.seeds += other.seeds


def live_many(seeds: Iterable[int], twin: str = "") -> Sum:
    """Live through one life a seed."""
    total = Sum()
    for seed in seeds:
        life = Life(seed, twin).live()
        wrong = +life.wrong
        total.add(
            Sum(
                *(DAYS_OF_A_LIFE, len(life.journal.told), life.tries, wrong),
                [seed] if wrong else [],
            )
        )
    return total


def _live_some(asked: tuple[range, str]) -> Sum:
    return live_many(*asked)


def main() -> int:
    """Print what came of it; exit with 1 where anything was wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--days", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--seed", type=int, help="live this one life again and tell it")
    parser.add_argument(
        "--twin", default="", choices=["believer", "keyless", "never counting", "newest first"]
    )
    wanted = parser.parse_args()
    if wanted.seed is not None:
        life = Life(wanted.seed, wanted.twin, print).live()
        print(dict(+life.wrong) or "nothing wrong")
        return 1 if +life.wrong else 0
    began = time.monotonic()
    lives = -(-wanted.days // DAYS_OF_A_LIFE)
    seeds = range(wanted.first_seed, wanted.first_seed + lives)
    parts = [(seeds[at : at + 50], wanted.twin) for at in range(0, lives, 50)]
    total = Sum()
    with ProcessPoolExecutor(wanted.processes) as pool:
        for part in pool.map(_live_some, parts):
            total.add(part)
    rows = {"shop-days": total.days, "entries written": total.entries, "requests": total.tries}
    for name in ("lost", "doubled", "reordered", "acknowledged falsely", "left here"):
        rows[name] = total.wrong[name]
    rows |= {"called too early": total.wrong["called too early"]}
    rows["seconds"] = round(time.monotonic() - began)
    for name, figure in rows.items():
        print(f"{name:<28}{figure:>12}")
    if total.seeds:
        print("live again with --seed", *total.seeds[:10])
    return 1 if total.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
