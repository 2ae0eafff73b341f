"""Keyboard sessions by chance against the ear that tells scanners from fingers.

    python -m tests.benchmarks.keys --sessions 1000000 [--seed N]

Time is virtual. A session is a moment at a counter: people of three speeds type (gaps log-normal
around 240, 120 and 62 ms, keys held for 116, 100 and 80 ms on the average; after Dhakal, Feit,
Kristensson, Oulasvirta, CHI 2018), scanners of five layouts, some with capitals turned, send
6 to 48 keys 2 to 30 ms apart with jitter and a pause once in 300 keys; both at once, two
scanners at once, several codes at one pull, a window that is busy, a code that began
or ended elsewhere. Every key knows who pressed it, so that each fault has a name.

lost: scanned, and neither heard nor told as unclear. split, wrong: heard what nobody scanned, a
part of a code or something else. in vain: told as unclear though a single scanner sent it whole and
alone. eaten: typed and never arrived. leaked: a scanner's key that arrived in a field. told: where
two sent at once, that it must be scanned again. The limits of the model: a finger rests for 40 ms
at least; a pause is up to 80 ms within the first four keys and up to 200 ms later; nobody pulls the
trigger within 260 ms of the last key; no scanner pauses while another one sends.
"""

from __future__ import annotations

import argparse
import random
import string
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from heapq import merge

from hubdesk.scanning.bursts import Judgement, Stroke, WedgeSettings
from hubdesk.scanning.ear import NOTHING, Ear, Heard
from hubdesk.scanning.keymap import Press, sign_of
from hubdesk.scanning.layouts import Layout, key_for

FAULTS = ("lost", "split", "wrong", "in vain", "eaten", "out of order", "leaked", "told")
NEVER = FAULTS[:-1]
_WORDS = string.ascii_lowercase + "áéñ -'" + string.ascii_uppercase[:6] + string.digits
_CODES = string.ascii_uppercase + string.digits
_PRINTED = string.digits * 3 + _CODES + "-"
# median gap, spread of its logarithm, mean hold and its spread: milliseconds
_TYPISTS = ((240, 0.45, 116, 24), (120, 0.42, 100, 22), (62, 0.40, 80, 18))
_SHORTEST_HOLD, _SAME_KEY = 40, 95
_LENGTHS = (6, 8, 10, 12, 12, 13, 15, 15, 16, 18, 18, 20, 22, 22, 26, 30, 34, 48)
_ONE_PAUSE_IN = 300  # keys
_NEXT_PULL = 260  # milliseconds, at the least, between two pulls or between typing and a pull
_BUSY = 0.3  # share of sessions in which the window is busy now and then
_CHUNK = 5_000
_LAYOUTS = [layout for layout in Layout if layout is not Layout.AS_TYPED]
_SWAPPED = 0.1  # share of scanners that turn capitals round

# time, place in the session, goes down, key, sign, who: 0 a person, else the number of the scan
Event = tuple[int, int, bool, int, str, int]


@cache
def _as_pressed(sign: str, layout: Layout, swaps_case: bool) -> str:
    """Press a sign as a scanner of a layout does, and read the key as HubDesk does once taught."""
    place = key_for(layout, sign.swapcase() if swaps_case else sign)
    if place is None:
        return sign
    code, shift, third = place
    press = Press(code, text="?", shift=shift, third=third)
    settings = WedgeSettings(layout=layout, swaps_case=swaps_case)
    return sign_of(press, settings, in_burst=True)


@dataclass
class Session:
    """What was pressed, and what should come of it."""

    events: list[Event]
    scans: dict[int, str]
    kind: str
    torn: frozenset[int] = frozenset()
    crossed: bool = False
    tear_at: int = -1
    leaves: bool = False
    busy: tuple[tuple[int, int], ...] = ()


class Maker:
    """Makes sessions from a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._place = 0
        self._kinds: tuple[tuple[str, int], ...] = (
            ("typing", 30), ("scan", 25), ("typing, then scans", 25), ("typing during a scan", 6),
            ("two scanners", 7), ("several codes at once", 3), ("half elsewhere", 4),
        )  # fmt: skip

    def session(self) -> Session:
        """Make the next session; in some the window is busy, and hears of the silence late."""
        session = self._session()
        if self._random.random() < _BUSY:
            start = self._random.randint(900, 2_000)
            session.busy = ((start, start + self._random.randint(50, 500)),)
        return session

    def _session(self) -> Session:
        kinds, weights = zip(*self._kinds, strict=True)
        kind = self._random.choices(kinds, weights)[0]
        self._place = 0
        match kind:
            case "typing":
                return Session(self._type(1_000, self._random.randint(2, 14)), {}, kind)
            case "scan":
                return self._scans(1, kind)
            case "typing, then scans":
                return self._typing_and_scans(kind)
            case "typing during a scan":
                return self._typing_during(kind)
            case "two scanners":
                return self._two(kind)
            case "several codes at once":
                return self._several(kind)
        return self._torn(kind)

    def _code(self) -> str:
        return "".join(self._random.choices(_PRINTED, k=self._random.choice(_LENGTHS)))

    def _type(self, at: int, count: int) -> list[Event]:
        chance = self._random
        median, spread, hold, hold_spread = chance.choice(_TYPISTS)
        events: list[Event] = []
        before, t = "", float(at)
        signs = chance.choices(_WORDS, k=count)
        if chance.random() < 0.5:
            signs.append("\r")
        for sign in signs:
            gap = median * chance.lognormvariate(0, spread)
            t += max(gap, _SAME_KEY if sign == before else 4)
            held = max(chance.gauss(hold, hold_spread), _SHORTEST_HOLD)
            if chance.random() < 0.002:
                held += 700  # a key that is kept down repeats, which is told apart before the ear
            self._add(
                events,
                int(t),
                int(t + min(held, _SAME_KEY - 5) if held < 500 else t + held),
                sign,
                0,
            )
            before = sign
        return sorted(events)

    def _add(self, events: list[Event], down: int, up: int, sign: str, who: int) -> None:
        self._place += 1
        key = self._place
        events.append((down, self._place * 2, True, key, sign, who))
        events.append((max(up, down), self._place * 2 + 1, False, key, sign, who))

    def _send(
        self,
        at: int,
        text: str,
        who: int,
        *,
        pace: float = 0,
        pauses: bool = True,
    ) -> list[Event]:
        chance = self._random
        gap = pace or chance.uniform(2, 30)
        jitter, hold = gap * chance.uniform(0.02, 0.2), gap * chance.uniform(0.1, 0.95)
        layout, swaps_case = chance.choice(_LAYOUTS), chance.random() < _SWAPPED
        downs, holds = [float(at)], [hold]
        paused = not pauses
        for place in range(1, len(text)):
            step = min(max(chance.gauss(gap, jitter), 1), gap + 8)
            holds.append(hold)
            if not paused and chance.random() < 1 / _ONE_PAUSE_IN:
                paused = True
                pause = chance.uniform(30, 80 if place < 4 else 200)
                step += pause
                if place > 1 and chance.random() < 0.5:
                    holds[-2] += pause  # between a key going down and going up
            downs.append(downs[-1] + step)
        events: list[Event] = []
        following = [*downs[1:], downs[-1] + gap]
        for sign, down, held, next_ in zip(text, downs, holds, following, strict=True):
            heard = _as_pressed(sign, layout, swaps_case)
            self._add(events, int(down), int(min(down + held, next_ - 0.5)), heard, who)
        return events

    def _end(self) -> str:
        return self._random.choices(("\r", "\t", "\r\n"), (8, 1, 1))[0]

    def _scans(self, at: int, kind: str) -> Session:
        code = self._code()
        return Session(self._send(at, code + self._end(), 1), {1: code}, kind)

    def _typing_and_scans(self, kind: str) -> Session:
        chance = self._random
        events: list[Event] = []
        scans: dict[int, str] = {}
        at = 1_000
        for _ in range(2):
            if chance.random() < 0.5:
                events += self._type(at, chance.randint(1, 12))
            else:
                code = self._code()
                scans[len(scans) + 1] = code
                events += self._send(at, code + self._end(), len(scans))
            at = max(event[0] for event in events) + chance.randint(_NEXT_PULL, 900)
        return Session(sorted(events), scans, kind)

    def _typing_during(self, kind: str) -> Session:
        """Let one person type while another pulls the trigger."""
        code = self._code()
        typing = self._type(1_000, self._random.randint(1, 12))
        start = self._random.randint(950, max(event[0] for event in typing))
        scan = self._send(start, code + self._end(), 1, pauses=False)
        return Session(list(merge(typing, scan)), {1: code}, kind, crossed=True)

    def _two(self, kind: str) -> Session:
        chance = self._random
        first, second = self._code(), self._code()
        pace = chance.uniform(3, 25)
        one = self._send(1_000, first + "\r", 1, pace=pace, pauses=False)
        other = chance.choice((pace, pace * chance.uniform(0.5, 2)))
        start = chance.randint(1_000, one[-1][0])
        two = self._send(start, second + "\r", 2, pace=min(other, 30), pauses=False)
        return Session(list(merge(one, two)), {1: first, 2: second}, kind, crossed=True)

    def _several(self, kind: str) -> Session:
        """Send each code of a label at one pull of the trigger."""
        chance = self._random
        pace = chance.uniform(3, 25)
        scans = {who: self._code() for who in range(1, chance.randint(2, 4) + 1)}
        events: list[Event] = []
        at = 1_000
        for who, code in scans.items():
            events += self._send(at, code + "\r", who, pace=pace, pauses=False)
            at = events[-1][0] + int(pace * 1.2) + 1
        return Session(events, scans, kind)

    def _torn(self, kind: str) -> Session:
        """Leave the beginning or the end of a code to another program."""
        code = self._code()
        events = self._send(1_000, code + "\r", 1)
        cut = self._random.randint(1, len(code) - 1)
        if self._random.random() < 0.5:
            return Session(events[: 2 * cut], {1: code}, kind, torn=frozenset({1}), leaves=True)
        return Session(
            events[2 * cut :], {1: code}, kind, frozenset({1}), tear_at=events[2 * cut][0] - 3
        )


def play(session: Session, ear: Ear, *, releases: bool = True) -> Counter[str]:
    """Play a session to an ear and count what went wrong."""
    held: list[tuple[str, int, int]] = []
    arrived: list[int] = []
    got: list[str] = []
    told = 0
    leaked = 0

    def take(heard: Heard) -> None:
        nonlocal told, leaked
        if heard.done:
            for place in heard.typed:
                _, who, key = held[place]
                if who:
                    leaked += 1
                else:
                    arrived.append(key)
            del held[: heard.done]
        if heard.scans:
            got.extend(heard.scans)
        if heard.unclear:
            told += 1

    if session.tear_at >= 0:
        ear.tear(session.tear_at)
    press, release, busy = ear.press, ear.release, session.busy
    for at, _, down, key, sign, who in session.events:
        due = ear.due
        if due is not None and due < at and not (busy and any(a <= due < b for a, b in busy)):
            take(ear.quiet())
        if not down:
            if not releases:
                continue
            heard = release(key, at)
            if heard is not NOTHING:
                take(heard)
            continue
        heard = press(sign, at, key)
        if heard.done:
            take(heard)
        if heard.kept:
            held.append((sign, who, key))
        elif who:
            leaked += not session.torn
        else:
            arrived.append(key)
    take(ear.leave() if session.leaves else ear.quiet())
    return _faults(session, arrived, got, told, leaked)


def _faults(
    session: Session, arrived: list[int], got: list[str], told: int, leaked: int
) -> Counter[str]:
    sent = list(session.scans.values())
    faults: Counter[str] = Counter()
    typed = [event[3] for event in session.events if event[2] and not event[5]]
    faults["eaten"] = len(set(typed) - set(arrived))
    faults["out of order"] = arrived != typed and not faults["eaten"]
    faults["leaked"] = leaked
    wrong = [text for text in got if text not in sent]
    halves = sum(any(text in code for code in sent) for text in wrong)
    faults["split"], faults["wrong"] = halves, len(wrong) - halves
    missing = sum(text not in got for text in sent)
    faults["lost"] = missing if not told else 0
    if session.crossed or session.torn or session.kind == "several codes at once":
        faults["told"] = bool(told)
    else:
        faults["in vain"] = told
    return faults


class _Forgetful(Ear):
    """A broken ear: takes the second half of a code for a whole one."""

    def _is_torn(self, run: list[Stroke], judgement: Judgement) -> bool:
        return False


class _Hasty(Ear):
    """A broken ear: eats the first of several keys that it lets go of."""

    def quiet(self) -> Heard:
        heard = super().quiet()
        return replace(heard, typed=heard.typed[1:]) if heard.done > 1 else heard


BROKEN: dict[str, Callable[[], Ear]] = {
    "": Ear,
    "gap": lambda: Ear(WedgeSettings(gap_ms=5, average_ms=5)),
    "holding": lambda: Ear(WedgeSettings(patience_ms=0, tapped_ms=0)),
    "fingers": lambda: Ear(WedgeSettings(tap_ms=10_000, overlaps=True)),
    "tear": _Forgetful,
    "order": _Hasty,
}
"""Ears that are broken on purpose, to show that each count can go red."""


def chunk(seed: int, count: int, broken: str = "") -> dict[str, Counter[str]]:
    """Play sessions of one seed and count faults by the kind of session."""
    maker, table = Maker(seed), defaultdict[str, Counter[str]](Counter)
    make = BROKEN[broken]
    for _ in range(count):
        session = maker.session()
        row = table[session.kind]
        row.update(play(session, make()))
        row["sessions"] += 1
        row["keys"] += len(session.events) // 2
        row["scans"] += len(session.scans)
    return dict(table)


def sweep(gap: int, *, releases: bool, count: int, seed: int) -> Counter[str]:
    """Count the faults with another gap, all else as it is."""
    settings = WedgeSettings(gap_ms=gap, average_ms=min(gap, WedgeSettings().average_ms))
    maker, total = Maker(seed), Counter[str]()
    for _ in range(count):
        session = maker.session()
        if session.kind in ("typing", "scan", "typing, then scans"):
            total.update(play(session, Ear(settings), releases=releases))
    return total


def main() -> int:
    """Play the sessions and print the table; 1 where anything is red."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sessions", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--broken", choices=BROKEN, default="")
    parser.add_argument("--sweep", type=int, default=20_000, help="sessions a gap; 0: none")
    args = parser.parse_args()
    began = time.monotonic()
    table = defaultdict[str, Counter[str]](Counter)
    chunks = -(-args.sessions // _CHUNK)
    sizes = [min(_CHUNK, args.sessions - at * _CHUNK) for at in range(chunks)]
    seeds = [args.seed * 1_000_003 + at for at in range(chunks)]
    with ProcessPoolExecutor(args.workers) as pool:
        for part in pool.map(partial(chunk, broken=args.broken), seeds, sizes):
            for kind, row in part.items():
                table[kind].update(row)
        _print_table(table)
        print(f"{args.sessions} sessions, seed {args.seed}, {time.monotonic() - began:.0f} s")
        if args.sweep:
            _print_sweep(pool, args.sweep, args.seed)
    return int(any(row[fault] for row in table.values() for fault in NEVER))


def _print_table(table: dict[str, Counter[str]]) -> None:
    columns = ("sessions", "keys", "scans", *FAULTS)
    print(f"{'':24}" + "".join(f"{column:>13}" for column in columns))
    total = sum(table.values(), Counter[str]())
    for kind, row in [*sorted(table.items()), ("all", total)]:
        print(f"{kind:24}" + "".join(f"{row[column]:>13}" for column in columns))


def _print_sweep(pool: ProcessPoolExecutor, count: int, seed: int) -> None:
    columns = ("lost", "split", "wrong", "in vain", "leaked", "eaten")
    for releases, words in ((True, "gap_ms"), (False, "gap_ms, no key tells that it was let go")):
        print(f"\n{words}; typing, scans, and one after the other, of {count} sessions")
        print(f"{'gap_ms':>8}" + "".join(f"{column:>10}" for column in columns))
        gaps = range(15, 85, 5)
        ask = partial(sweep, releases=releases, count=count, seed=seed)
        for gap, total in zip(gaps, pool.map(ask, gaps), strict=True):
            print(f"{gap:>8}" + "".join(f"{total[column]:>10}" for column in columns))


if __name__ == "__main__":
    raise SystemExit(main())
