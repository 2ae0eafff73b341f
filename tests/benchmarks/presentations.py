"""Measure what a clerk feels: a label held to the camera, 45 frames of 1.5 s, motion settling.

    python -m tests.benchmarks.presentations [--sequences N] [--upright | --labels {4,6}]

Each sequence brings one label in at an angle of its own (any, or within 12 degrees), with motion
and defocus that settle over the first 0.7 s, 1.5 to 2.2 pixels a module. Counted: sequences read
within 1.5 s and by frame 20, wrong texts seen, and wrong texts that HubDesk would have booked.
With `--labels` several labels lie in each view instead, for two seconds: counted are the parcels
read and the views of which all were read.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np

from hubdesk.parcels.labels import LabelReader
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.steady import Steady, trust_by
from tests.benchmarks.conditions import TBA, UPS, USPS, View
from tests.benchmarks.several import LAYOUTS, SeveralLabels
from tests.benchmarks.ways import ENGINES, FRAME_MS, HUBDESK, Read, Texts

_FRAMES = 45
_SETTLED = 21


def sequence(number: int, *, upright: bool) -> Iterator[Picture]:
    """Yield the frames of one presentation."""
    random = np.random.default_rng(number)
    code = (TBA, UPS, USPS)[number % 3]
    turn = float(random.uniform(-12, 12) if upright else random.uniform(-80, 80))
    module = float(random.uniform(1.5, 2.2))
    for frame in range(_FRAMES):
        unrest = max(0.0, 1 - frame / _SETTLED)
        view = View(module=module, turn=turn, blur=0.6 + 2.0 * unrest, noise=4)
        picture = view.seen(code, number * 100 + frame)
        streak = 1 + round(14 * unrest)
        kernel = np.full((1, streak), 1 / streak, np.float32)
        yield np.asarray(cv2.filter2D(picture, -1, kernel), np.uint8)


def text_of(number: int) -> str:
    """Give the text of a presentation."""
    return (TBA, UPS, USPS)[number % 3][0]


Way = Callable[[Picture, float], Texts]
"""Read a frame that comes at so many seconds."""


class Booking:
    """HubDesk as at the counter: a decoder with a frame's budget, and Steady behind it."""

    def __init__(self) -> None:
        """Begin a presentation."""
        carriers = Path(__file__).parents[2] / "resources/carriers.json"
        self._decoder = Decoder()
        self._steady = Steady(trust_by(LabelReader.from_file(carriers)))

    def __call__(self, picture: Picture, at: float) -> Texts:
        """Give what is booked at this frame."""
        readings = self._decoder.read(picture, FRAME_MS)
        return [reading.text for reading in self._steady.feed(readings, at)]


def alone(read: Read) -> Callable[[], Way]:
    """Let an engine look at each frame by itself; whatever it reads counts."""
    return lambda: lambda picture, _: read(picture)


def all_ways() -> dict[str, Callable[[], Way]]:
    """Give every way of reading, to be begun anew for each presentation; HubDesk's books."""
    ways: dict[str, Callable[[], Way]] = {name: alone(read) for name, read in ENGINES.items()}
    return ways | {HUBDESK: Booking}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sequences", type=int, default=9)
    parser.add_argument("--upright", action="store_true")
    parser.add_argument("--labels", type=int, choices=sorted(LAYOUTS), help="labels in one view")
    options = parser.parse_args()
    ways = all_ways()
    if options.labels:
        _measure_views(ways, options.labels, options.sequences)
    else:
        _measure_sequences(ways, options.sequences, upright=options.upright)


def _measure_views(ways: dict[str, Callable[[], Way]], labels: int, views: int) -> None:
    print(f"{'':<20} {'parcels':>9} {'whole views':>12} {'wrong':>6} {'ms a frame':>11}")
    for name, way in ways.items():
        seen = [SeveralLabels(labels, number).watch(way()) for number in range(views)]
        numbers, wrong = sum(one[0] for one in seen), sum(one[1] for one in seen)
        whole = sum(one[0] == labels for one in seen)
        each = sum(one[2] for one in seen) / views
        read = f"{numbers}/{labels * views}"
        print(f"{name:<20} {read:>9} {f'{whole}/{views}':>12} {wrong:>6} {each:>11.1f}", flush=True)


def _measure_sequences(ways: dict[str, Callable[[], Way]], total: int, *, upright: bool) -> None:
    print(f"{'':<20} {'read':>7} {'by frame 20':>12} {'wrong':>6} {'ms a frame':>11}")
    for name, way in ways.items():
        firsts, wrong, spent = [], 0, 0.0
        for number in range(total):
            read, first = way(), None
            for at, picture in enumerate(sequence(number, upright=upright)):
                begun = time.thread_time()
                texts = read(picture, at / 30)
                spent += time.thread_time() - begun
                wrong += sum(text != text_of(number) for text in texts)
                if first is None and text_of(number) in texts:
                    first = at
            firsts.append(first)
        shares = [
            sum(first is not None and first <= last for first in firsts) for last in (_FRAMES, 20)
        ]
        each = 1000 * spent / (total * _FRAMES)
        print(f"{name:<20} {shares[0]:>3}/{total:<3} {shares[1]:>12} {wrong:>6} {each:>11.1f}")


if __name__ == "__main__":
    main()
