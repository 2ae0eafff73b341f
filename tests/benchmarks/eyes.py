"""Measure what the clerk sees when a camera or the decoder fails, and when it reads again.

    python -m tests.benchmarks.eyes [--times N]

The eye is the shop's own: its threads, its decoder's process, OpenCV. The camera is Motion JPEG
over HTTP, which OpenCV opens, loses and finds again as it does a webcam; its socket has a number
that changes with each replugging. A label lies before it; then comes the fault, then its end (cable
back in, other program closed), and at that moment another label is laid down. Printed are the
seconds until the window says so, and the seconds from the fault's end until the new label is
booked; the median of N times.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import time
from collections.abc import Callable

from hubdesk.scanning.camera import PATIENCE, State
from hubdesk.ui.wording.eyes import camera_sentence
from tests.scanning.test_eye import Bench

Fault = Callable[[Bench], tuple[float, float]]


def unplugged(bench: Bench) -> tuple[float, float]:
    bench.sockets.unplug()
    noticed = bench.watching.is_told(State.GONE)
    begun = time.monotonic()
    bench.sockets.plug_in(bench.webcam, 3)
    bench.reads(1)
    return noticed, time.monotonic() - begun


def held(bench: Bench) -> tuple[float, float]:
    bench.webcam.is_held = True
    bench.webcam.pulled.set()
    noticed = bench.watching.is_told(State.BUSY)
    bench.webcam.pulled.clear()
    bench.webcam.is_held = False
    return noticed, bench.reads(1)


def frozen(bench: Bench) -> tuple[float, float]:
    bench.webcam.is_frozen = True
    noticed = bench.watching.is_told(State.FROZEN)
    bench.webcam.is_frozen = False
    return noticed, bench.reads(1)


def silent(bench: Bench) -> tuple[float, float]:
    bench.webcam.is_hanging = True
    noticed = bench.watching.is_told(State.SILENT)
    bench.webcam.is_hanging = False
    return noticed, bench.reads(1)


def driver_hangs(bench: Bench) -> tuple[float, float]:
    """Let the driver hang until it is left behind."""
    bench.webcam.is_hanging = True
    noticed = bench.watching.is_told(State.SILENT)
    begun = time.monotonic()
    bench.webcam.hold_back()
    bench.reads(1)
    return noticed, time.monotonic() - begun


def killed(bench: Bench) -> tuple[float, float]:
    pid = bench.eye.decoder_pid
    assert pid is not None
    os.kill(pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    return 0.0, bench.reads(1)


def asleep(bench: Bench) -> tuple[float, float]:
    noticed = bench.watching.is_told(State.ASLEEP)
    return noticed, bench.reads(1)


def rested(bench: Bench) -> tuple[float, float]:
    begun = time.monotonic()
    bench.eye.rest()
    noticed = time.monotonic() - begun
    begun = time.monotonic()
    bench.eye.wake()
    bench.reads(1)
    return noticed, time.monotonic() - begun


FAULTS: dict[str, tuple[Fault, State]] = {
    "unplugged, back at another number": (unplugged, State.GONE),
    "held by another program": (held, State.BUSY),
    "same frame for ever": (frozen, State.FROZEN),
    "open, but no frames": (silent, State.SILENT),
    "driver never comes back": (driver_hangs, State.SILENT),
    "decoder killed (SIGKILL)": (killed, State.LOOKING),
    "asleep, a label is laid down": (asleep, State.ASLEEP),
    "switched off and on by the owner": (rested, State.RESTING),
}


def measure(fault: Fault) -> tuple[float, float]:
    """Let one fault happen to a fresh eye that has read a label."""
    bench = Bench(sleep_after=3.0 if fault is asleep else 0.0, patience=PATIENCE)
    bench.eye.start()
    try:
        bench.watching.waits(bench.stays_awake)
        bench.reads(0)
        return fault(bench)
    finally:
        bench.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=1)
    options = parser.parse_args()
    print(f"{'fault':<36}{'said after':>11}{'reads after':>12}   what the clerk sees")
    for name, (fault, state) in FAULTS.items():
        figures = [measure(fault) for _ in range(options.times)]
        said, again = (statistics.median(one) for one in zip(*figures, strict=True))
        words = camera_sentence(state) if state is not State.LOOKING else "(the picture goes on)"
        print(f"{name:<36}{said:>9.1f} s{again:>10.1f} s   {words}", flush=True)


if __name__ == "__main__":
    main()
