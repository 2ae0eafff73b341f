"""What is measured for each target of the scanner, cut into pieces that two cores can share.

A piece gives a `Score` for every way of reading. An engine that reads a wrong text has shown it; at
HubDesk's counter a text counts as booked only when `Steady` believes it, and here it is given the
readings of a still frame four times over, so that a misread which repeats itself has every chance.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import cv2

from hubdesk.parcels.labels import LabelReader
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Picture, Reading
from hubdesk.scanning.steady import Steady, TrustOf, trust_by
from tests.benchmarks.conditions import UPS, View, cases_of, frame_of
from tests.benchmarks.negatives import NEGATIVES, negative, odd_codes
from tests.benchmarks.presentations import all_ways, sequence, text_of
from tests.benchmarks.several import SeveralLabels
from tests.benchmarks.ways import (
    ENGINES,
    FRAME_MS,
    HUBDESK,
    PHOTO_MS,
    plain,
    pyzbar_alone,
    zxing_alone,
)

WRONG_BY_ZBAR = "'BA865230001869"
"""What plain zbar read three times in one presentation of TBA865230001869."""

_TIMES_SHOWN = 4
_EVERY = 0.1


@dataclass(slots=True)
class Score:
    """How often one way was right, of how many, and what it read or booked that was not there."""

    hits: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)
    booked: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count another piece of the same."""
        self.hits += other.hits
        self.of += other.of
        self.wrong += other.wrong
        self.booked += other.booked


Scores = dict[str, Score]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: frames a case, presentations, views, interleaved frames, negatives."""

    frames: int = 15
    sequences: int = 42
    views: int = 20
    interleaved: int = 160
    negatives: int = NEGATIVES

    @classmethod
    def of(cls, frames: int) -> Size:
        """Give a smaller size: that many frames a case, and of the rest in proportion."""
        return cls(frames, frames, max(1, frames * 2 // 3), 12 * frames, 6 * frames)


def frames_of_case(target: int, name: str, first: int, last: int) -> Scores:
    """Measure some frames of one hardship."""
    case = next(one for one in cases_of(target) if one[0] == name)
    scores = {way: Score() for way in (*ENGINES, HUBDESK)}
    for number in range(first, last):
        budget_ms = FRAME_MS if target else PHOTO_MS
        _measure(frame_of(case, number), {case[1][0]}, scores, budget_ms=budget_ms)
    return scores


def short_reads(target: int, name: str, first: int, last: int) -> Scores:
    """Measure interleaved frames: a hit is a frame of which no other text was read or booked."""
    scores = frames_of_case(target, name, first, last)
    for way, score in scores.items():
        shown = score.booked if way == HUBDESK else score.wrong
        score.hits = max(0, score.of - len(shown))
    return scores


def negatives(first: int, last: int) -> Scores:
    """Measure views without a code: a hit is a view in which nothing was read."""
    scores = {way: Score() for way in (*ENGINES, HUBDESK)}
    for number in range(first, last):
        _measure(negative(number), set(), scores)
    for score in scores.values():
        score.hits = max(0, score.of - len(score.wrong))
    return scores


def stumbling_blocks() -> Scores:
    """Measure the codes that engines raise for: a hit is a view whose plain label is still read."""
    scores = {way: Score() for way in (*ENGINES, HUBDESK)}
    for _, view, texts in odd_codes():
        _measure(view, texts, scores, wanted="1Z999AA10123456784")
    return scores


def presentation(number: int) -> tuple[Scores, Scores]:
    """Measure one presentation once for both questions: at all, and by frame 20."""
    whole: Scores = {}
    early: Scores = {}
    frames = list(sequence(number, upright=False))
    for name, way in all_ways().items():
        read, first = way(), len(frames)
        whole[name], early[name] = Score(of=1), Score(of=1)
        for at, picture in enumerate(frames):
            texts = read(picture, at / 30)
            wrong = [text for text in texts if text != text_of(number)]
            whole[name].wrong += wrong
            whole[name].booked += wrong if name == HUBDESK else []
            if text_of(number) in texts:
                first = min(first, at)
        whole[name].hits, early[name].hits = int(first < len(frames)), int(first <= 20)
    return whole, early


def view_of_six(number: int) -> tuple[Scores, Scores]:
    """Measure one view of six labels for two seconds: parcels read, and whether all of them."""
    numbers: Scores = {}
    views: Scores = {}
    for name, way in all_ways().items():
        found, wrong, _ = SeveralLabels(6, number).watch(way())
        wrong_texts = ["in a view of six"] * wrong
        booked = wrong_texts if name == HUBDESK else []
        numbers[name] = Score(found, 6, wrong_texts, booked)
        views[name] = Score(int(found == 6), 1)
    return numbers, views


def injected() -> Scores:
    """Show what zbar misread three times as HubDesk's own reading, alone and around the right text.

    A hit is a sequence in which it was not booked.
    """
    spot = ((100.0, 100.0), (500.0, 100.0), (500.0, 160.0), (100.0, 160.0))
    right = "TBA865230001869"
    score = Score()
    wrong = (WRONG_BY_ZBAR,) * 3
    for order in (wrong, (right, *wrong), (*wrong, right)):
        for engine in ("zbar", "zxing"):
            steady = Steady(_trust())
            taken: list[str] = []
            for at, text in enumerate(order):
                reading = Reading(text, None, spot, engine, quality=100)
                taken += [one.text for one in steady.feed([reading], at * _EVERY)]
            score.of += 1
            score.hits += WRONG_BY_ZBAR not in taken
            score.booked += [text for text in taken if text != right]
    return {HUBDESK: score}


def passes_per_second(size: tuple[int, int], steepest: float) -> dict[str, float]:
    """Measure full passes over one label, turned at most so many degrees, on one core.

    Seconds are the processor's, so that other programs do not count.
    """
    cv2.setNumThreads(1)
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    if allowed:
        os.sched_setaffinity(0, {min(allowed)})
    try:
        turns = [steepest * (number / 4.5 - 1) for number in range(10)]
        frames = [_scene(size, number, turn) for number, turn in enumerate(turns)]
        decoder = Decoder()
        ways: dict[str, Callable[[Picture], object]] = {
            "pyzbar": pyzbar_alone,
            "zxing": zxing_alone,
            HUBDESK: lambda picture: decoder.read(picture, FRAME_MS),
        }
        return {name: _rate(way, frames) for name, way in ways.items()}
    finally:
        if allowed:
            os.sched_setaffinity(0, allowed)


def _rate(way: Callable[[Picture], object], frames: list[Picture]) -> float:
    times = []
    for frame in frames * 3:
        begun = time.process_time()
        way(frame)
        times.append(time.process_time() - begun)
    return 1 / statistics.fmean(times)


def _scene(size: tuple[int, int], number: int, turn: float) -> Picture:
    """Give a noisy scene with one label, each frame lit a little otherwise."""
    view = View(module=2.2, turn=turn, noise=4)
    picture = cv2.resize(view.seen(UPS, 9000 + number), size, interpolation=cv2.INTER_LINEAR)
    return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR).astype("uint8")


def _measure(
    view: Picture,
    texts: set[str],
    scores: Scores,
    *,
    wanted: str | None = None,
    budget_ms: float = FRAME_MS,
) -> None:
    """Show one still frame to every way of reading."""
    wanted = wanted or next(iter(texts), None)
    for name, read in ENGINES.items():
        found = [plain(text) for text in read(view)]
        wrong = [text for text in found if text not in texts]
        scores[name].add(Score(int(wanted in found), 1, wrong))
    readings = Decoder().read(view, budget_ms)
    found = [plain(reading.text) for reading in readings]
    wrong = [text for text in found if text not in texts]
    booked = [text for text in _booked(readings) if plain(text) not in texts]
    scores[HUBDESK].add(Score(int(wanted in found), 1, wrong, booked))


def _booked(readings: list[Reading]) -> Iterator[str]:
    steady = Steady(_trust())
    for time_shown in range(_TIMES_SHOWN):
        yield from (one.text for one in steady.feed(readings, time_shown * _EVERY))


@cache
def _trust() -> TrustOf:
    carriers = Path(__file__).parents[2] / "resources/carriers.json"
    return trust_by(LabelReader.from_file(carriers))
