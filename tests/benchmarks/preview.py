"""Measure the camera's picture in the shop's real window while labels are decoded.

    xvfb-run -a python -m tests.benchmarks.preview [--seconds N] [--size WxH] [--full-hd]

Parcels of the practice morning are filmed at 30 frames a second and played to the window as a
camera. Printed are the frames painted a second, the frames decoded, the codes booked, and the time
between two ticks of a 5 ms timer on the window's thread: how long a key or a click waits at most.
Targets: 25 painted frames a second, and 99 of 100 ticks within 20 ms.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Qt, QTimer

from hubdesk.app import build
from hubdesk.paths import resource
from hubdesk.practice.day import load_day
from hubdesk.practice.film import Film
from hubdesk.scanning.camera import Source
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.pictures import frames
from hubdesk.shopfront import Shopfront, application
from hubdesk.ui.rail import PageName

_RATE = 30
_PRESENTATIONS = 5
_TICK_MS = 5
_WARM = 3  # frames that the decoder has answered for


def filmed(file: Path, size: tuple[int, int]) -> None:
    """Film some presentations of the practice morning as Motion JPEG."""
    film = Film(load_day(resource("practice")), frames_per_second=_RATE)
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), _RATE, size)
    for place in range(_PRESENTATIONS):
        for frame in film.frames_of(place):
            writer.write(cv2.resize(frame.image, size) if size[0] != 1280 else frame.image)
    writer.release()


def played(file: Path) -> Source:
    """Play a film again and again, unpacking it as a camera's frames are unpacked."""

    def again(_: object) -> Iterator[Picture]:
        return itertools.chain.from_iterable(frames(file) for _ in itertools.count())

    return Source(again, 1 / _RATE)


class Ticks:
    """Note when a fast timer on the window's thread comes round."""

    def __init__(self) -> None:
        self.at: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.at = [time.perf_counter()]
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        self.at.append(time.perf_counter())

    def percentiles(self) -> tuple[float, float, float]:
        """Give p50, p99 and the longest, in milliseconds."""
        gaps = 1000 * np.diff(self.at)
        p50, p99 = np.percentile(gaps, (50, 99))
        return float(p50), float(p99), float(gaps.max())


class Run:
    """The window at work, measured once its decoder has loaded its engines."""

    def __init__(self, front: Shopfront, seconds: float) -> None:
        assert front.eyes.eye is not None
        self.eye, self.preview = front.eyes.eye, front.window.pages.receive.preview
        self.answers = self.painted = self.decoded = 0
        self.ticks = Ticks()
        self._seconds = seconds
        self._warming = QTimer()
        self._warming.timeout.connect(self._begin)
        front.window.verdict_shown.connect(self._count)
        self._warming.start(100)

    def _begin(self) -> None:
        if self.eye.decoded >= _WARM:
            self._warming.stop()
            self.painted, self.decoded = self.preview.painted, self.eye.decoded
            self.answers = 0
            self.ticks.start()
            QTimer.singleShot(int(1000 * self._seconds), application().quit)

    def _count(self, _: object) -> None:
        self.answers += 1

    def report(self) -> None:
        """Print the figures."""
        took = self.ticks.at[-1] - self.ticks.at[0]
        p50, p99, longest = self.ticks.percentiles()
        print(f"{'painted a second':<24}{(self.preview.painted - self.painted) / took:8.1f}")
        print(f"{'decoded a second':<24}{(self.eye.decoded - self.decoded) / took:8.1f}")
        print(f"{'answers on the card':<24}{self.answers:8}")
        print(f"{'tick of 5 ms, p50':<24}{p50:8.1f} ms")
        print(f"{'tick of 5 ms, p99':<24}{p99:8.1f} ms")
        print(f"{'tick of 5 ms, longest':<24}{longest:8.1f} ms")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=12.0)
    parser.add_argument("--size", default="1366x768", help="of the window")
    parser.add_argument("--full-hd", action="store_true", help="a camera of 1920 x 1080")
    options = parser.parse_args()
    wide, high = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "film.avi")
        filmed(file, (1920, 1080) if options.full_hd else (1280, 720))
        application()
        app = build(Path(place, "shop"))
        front = Shopfront(app, frames=played(file))
        front.window.resize(wide, high)
        front.open()
        front.window.show_page(PageName.RECEIVE)
        run = Run(front, options.seconds)
        application().exec()
        run.report()
        front.close()
        app.close()


if __name__ == "__main__":
    main()
