"""Keyboard sessions by chance against the ear that tells scanners from fingers.

    python -m tests.benchmarks.keys --sessions 1000000 [--seed N]

A session is a moment at a counter, as `presses` makes them: typing, scans, both at once, two
scanners at once, several codes at one pull, a window that is busy, a code that began or ended
elsewhere. Every key knows who pressed it, so that each fault has a name.

lost: scanned, and neither heard nor told as unclear. split, wrong: heard what nobody scanned, a
part of a code or something else. in vain: told as unclear though a single scanner sent it whole and
alone. eaten: typed and never arrived. leaked: a scanner's key that arrived in a field. told: where
two sent at once, that it must be scanned again.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial

from hubdesk.scanning.bursts import Judgement, Stroke, WedgeSettings
from hubdesk.scanning.ear import NOTHING, Ear, Heard
from tests.benchmarks.presses import Maker, Session

FAULTS = ("lost", "split", "wrong", "in vain", "eaten", "out of order", "leaked", "told")
NEVER = FAULTS[:-1]
_CHUNK = 5_000


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
