"""Sessions at a counter by chance: who pressed which key when, and what should come of it.

Time is virtual, in milliseconds. People of three speeds type (gaps log-normal around 240, 120 and
62 ms, keys held for 116, 100 and 80 ms on the average; after Dhakal, Feit, Kristensson,
Oulasvirta, CHI 2018); scanners of five layouts, some with capitals turned, send 6 to 48 keys 2 to
30 ms apart with jitter and a pause once in 300 keys. Every key knows who pressed it.

The limits of the model: a finger rests for 40 ms at least; a pause is up to 80 ms within the first
four keys and up to 200 ms later; nobody pulls the trigger within 260 ms of the last key; no scanner
pauses while another one sends.
"""

from __future__ import annotations

import random
import string
from dataclasses import dataclass
from functools import cache
from heapq import merge

from hubdesk.scanning.bursts import WedgeSettings
from hubdesk.scanning.keymap import Press, sign_of
from hubdesk.scanning.layouts import Layout
from tests.scanning.keystrokes import key_for

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
