"""Carry 40 labels through the view, 0.7 s each at any angle, and time every verdict.

    python -m tests.benchmarks.film [--labels N] [--seed N] [--seconds 0.7] [--latency]
        [--clock wall|processor]

Every third parcel is soft and creased, every third label has lost print lines, every fifth is in
dim light and every fifth under a lamp's glare; each carries all the codes that its carrier prints.
The film is drawn first, then played at 30 frames a second through the real decoder process and
`Steady`, all on one core; frames that come while the decoder works are lost, as with a camera.
`--clock processor` lets the decoder's own time on the processor pass instead of the wall's, which
gives a busy machine the figures of an idle one. A label's first readable frame is the first that
a decoder without a budget reads, alone; latency runs from there to the verdict.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.parcels.labels import LabelReader
from hubdesk.paths import resource
from hubdesk.practice.day import Hold, Light, PracticeDay, Presentation, Wear, load_day
from hubdesk.practice.film import Film, Hand
from hubdesk.practice.labels import draw_label
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.process import DecoderProcess
from hubdesk.scanning.steady import Steady, trust_by
from tests.benchmarks.ways import FRAME_MS, Read, plain, pyzbar_alone, zxing_alone

Frames = npt.NDArray[np.uint8]

_RATE = 30
_GAP = 3  # frames of the empty counter between two parcels
_WIDTH, _HEIGHT = 1280, 720


@dataclass(frozen=True, slots=True)
class Script:
    """Which film it is, so that any process can draw any part of it."""

    labels: int
    seed: int
    seconds: float

    def day(self) -> PracticeDay:
        """Give a day on which every label of the notice is held up once."""
        day = load_day(resource("practice"))
        shown = tuple(
            Presentation((label.id,), *_hardship(at), Hold.TURNED)
            for at, label in enumerate(day.notice[: self.labels])
        )
        return replace(day, presentations=shown, runs=())

    def film(self) -> Film:
        """Plan the film."""
        hand = Hand(self.seconds, misprinted=0.33)
        return Film(self.day(), self.seed, _RATE, hand=hand)


def _hardship(at: int) -> tuple[Wear, Light]:
    wear = Wear.CREASED if at % 3 == 1 else Wear.NONE
    return wear, {2: Light.DIM, 4: Light.GLARE}.get(at % 5, Light.GOOD)


@dataclass(frozen=True, slots=True)
class Shown:
    """One label in the film: its frames, the text of its number, and of every code on it."""

    first: int
    last: int
    number: str
    texts: frozenset[str]


@dataclass(slots=True)
class Outcome:
    """What one way of reading made of the film."""

    taken: list[tuple[str, float]] = field(default_factory=list)
    looked: int = 0

    def take(self, steady: Steady, found: list[Reading], at: float) -> None:
        """Take the answer to one frame."""
        self.looked += 1
        self.taken += [(plain(one.text), at) for one in steady.feed(found, at)]

    def row(self, name: str, shown: list[Shown], readable: dict[str, float]) -> str:
        """Write it as one row of the table; HubDesk's own verdicts give the latency."""
        times = Counter(text for text, _ in self.taken)
        numbers = {one.number for one in shown}
        known = frozenset().union(*(one.texts for one in shown))
        wrong = sorted(text for text in times if text not in known)
        twice = sum(times[number] > 1 for number in numbers)
        at = dict(reversed(self.taken))
        late = sorted(at[number] - readable[number] for number in readable if number in at)
        waits = "-"
        if len(late) > 1:
            p95 = statistics.quantiles(late, n=20)[-1]
            waits = f"{1000 * statistics.median(late):.0f} / {1000 * p95:.0f}"
        read = sum(number in times for number in numbers)
        line = f"{name:<12} {read:>4} of {len(shown):<4} {len(wrong):>6} {twice:>6}"
        return f"{line} {self.looked:>7} {waits:>14}" + "".join(f"\n   wrong: {t!r}" for t in wrong)


def draw(script: Script, into: Path, jobs: int) -> list[Shown]:
    """Draw the film into a file of grey frames; returns who is shown when."""
    shown, at = [], _GAP
    day = script.day()
    for position, length in enumerate(script.film().lengths):
        label = day.label(day.presentations[position].labels[0])
        codes = draw_label(label).codes
        number = next(plain(code.text) for code in codes if code.is_number)
        texts = frozenset(plain(code.text) for code in codes)
        shown.append(Shown(at, at + length, number, texts))
        at += length + _GAP
    _room(into, at, "w+")
    with ProcessPoolExecutor(jobs) as pool:
        list(pool.map(partial(_draw_part, script, into, at), range(len(shown)), shown))
    return shown


def _room(file: Path, frames: int, mode: Literal["r", "r+", "w+"]) -> Frames:
    return np.memmap(file, np.uint8, mode, shape=(frames, _HEIGHT, _WIDTH))


def _draw_part(script: Script, into: Path, frames: int, position: int, one: Shown) -> None:
    room = _room(into, frames, "r+")
    film = script.film()
    empty = next(iter(film)).image
    for step in range(_GAP):
        room[one.first - 1 - step] = cv2.cvtColor(empty, cv2.COLOR_BGR2GRAY)
        if one.last + _GAP == frames:
            room[one.last + step] = room[one.first - 1]
    for at, frame in enumerate(film.frames_of(position), one.first):
        room[at] = cv2.cvtColor(frame.image, cv2.COLOR_BGR2GRAY)


def first_readable(into: Path, frames: int, one: Shown) -> int | None:
    """Find the first frame in which a decoder with all the time in the world reads the number."""
    room = _room(into, frames, "r")
    for at in range(one.first, one.last):
        if one.number in {plain(r.text) for r in Decoder().read(room[at])}:
            return at
    return None


def play_by_the_wall(frames: Frames) -> Outcome:
    """Play the film to the decoder process as the counter's eye does, in real time."""
    steady, outcome = _steady(), Outcome()
    with DecoderProcess() as decoder:
        decoder.read(frames[0], FRAME_MS)
        begun = time.monotonic()
        for number, frame in enumerate(frames):
            at = number / _RATE
            time.sleep(max(0.0, begun + at - time.monotonic()))
            if time.monotonic() > begun + at + 1 / _RATE:
                continue
            found = decoder.poll()
            if found is not None:
                outcome.take(steady, found.readings, at)
            if not decoder.is_busy:
                decoder.submit(frame, FRAME_MS)
    return outcome


def play_by_the_processor(frames: Frames) -> Outcome:
    """Play the film to the decoder process, where time passes as its processor time does."""
    steady, outcome = _steady(), Outcome()
    pending: list[Reading] | None = None
    due = 0.0
    with DecoderProcess() as decoder:
        decoder.read(frames[0], FRAME_MS)
        for number, frame in enumerate(frames):
            at = number / _RATE
            if pending is not None and at >= due:
                outcome.take(steady, pending, at)
                pending = None
            if pending is None:
                before = _processor_seconds(decoder.pid) + time.process_time()
                pending = decoder.read(frame, FRAME_MS)
                due = at + _processor_seconds(decoder.pid) + time.process_time() - before
    return outcome


def play_to_engine(frames: Frames, read: Read, clock: Callable[[], float]) -> Outcome:
    """Play the film to one engine; it takes whatever it reads for the first time."""
    outcome, at, number = Outcome(), 0.0, 0
    known: set[str] = set()
    while number < len(frames):
        begun = clock()
        texts = {plain(text) for text in read(frames[number])}
        at = number / _RATE + clock() - begun
        outcome.looked += 1
        outcome.taken += [(text, at) for text in sorted(texts - known)]
        known |= texts
        number = max(number + 1, math.ceil(at * _RATE))
    return outcome


def _processor_seconds(pid: int | None) -> float:
    """Read what another process has spent on the processor (Linux; see clock_getcpuclockid)."""
    return time.clock_gettime(~(pid or 0) << 3 | 2)


def _steady() -> Steady:
    return Steady(trust_by(LabelReader.from_file(resource("carriers.json"))))


def main() -> None:
    """Draw the film, play it to everyone, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0.7)
    parser.add_argument("--clock", choices=("wall", "processor"), default="wall")
    parser.add_argument("--jobs", type=int, default=2, help="processes that draw")
    parser.add_argument("--latency", action="store_true", help="find the first readable frames")
    options = parser.parse_args()
    script = Script(options.labels, options.seed, options.seconds)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "film"
        shown = draw(script, file, options.jobs)
        total = shown[-1].last + _GAP
        readable: dict[str, float] = {}
        if options.latency:
            with ProcessPoolExecutor(options.jobs) as pool:
                firsts = list(pool.map(partial(first_readable, file, total), shown))
            readable = {
                one.number: first / _RATE
                for one, first in zip(shown, firsts, strict=True)
                if first is not None
            }
            print(f"readable in at least one frame: {len(readable)} of {len(shown)}")
        _pin()
        frames = np.asarray(_room(file, total, "r"))  # pyzbar takes nothing but a plain array
        wall = options.clock == "wall"
        clock = time.perf_counter if wall else time.process_time
        print(f"{'':<12} {'read':>10} {'wrong':>6} {'twice':>6} {'looked':>7} {'ms p50 / p95':>14}")
        for name, read in {"pyzbar": pyzbar_alone, "zxing": zxing_alone}.items():
            print(play_to_engine(frames, read, clock).row(name, shown, readable), flush=True)
        play = play_by_the_wall if wall else play_by_the_processor
        outcome = play(frames)
        print(outcome.row("HubDesk", shown, readable))
        taken = {text for text, _ in outcome.taken}
        for number, one in enumerate(shown):
            if one.number not in taken:
                print(f"   not read: {number} {one.number} {_hardship(number)}")


def _pin() -> None:
    """Keep this process and the ones that it starts on one core, where the system can."""
    cv2.setNumThreads(1)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


if __name__ == "__main__":
    main()
