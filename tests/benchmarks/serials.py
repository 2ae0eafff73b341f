"""How long a serial scan takes from its last byte to its `Scan`, and a lost scanner to be found.

    .venv/bin/python -m tests.benchmarks.serials [--scans 1000]

Over real pseudo-terminals, so without what a USB cable adds: some 1 ms at full speed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

from hubdesk.scanning.ports import ports
from hubdesk.scanning.serials import Serials, State
from tests.scanning.plugs import AT, KNOWN, Counter, Plug


def latencies(plug: Plug, counter: Counter, scans: int, end: str) -> list[float]:
    """Measure milliseconds from a code's last byte to its `Scan`."""
    spans = []
    for number in range(scans):
        before = len(counter.scans)
        began = time.perf_counter()
        plug.say(f"1Z999AA1{number:010}{end}".encode())
        counter.hears(before + 1)
        spans.append((time.perf_counter() - began) * 1000)
    return spans


def refinding(plug: Plug, counter: Counter, times: int) -> tuple[list[float], list[float]]:
    """Measure milliseconds until a loss is told, and from plugging in until it listens."""
    lost, found = [], []
    for _ in range(times):
        began = time.perf_counter()
        plug.pull_out()
        assert counter.sees(State.AWAY)
        lost.append((time.perf_counter() - began) * 1000)
        time.sleep(1.0)
        began = time.perf_counter()
        plug.plug_in()
        assert counter.sees(State.LISTENING)
        found.append((time.perf_counter() - began) * 1000)
    return lost, found


def row(name: str, spans: list[float]) -> str:
    """Print one line of the table."""
    p50, p99 = np.percentile(spans, (50, 99))
    return f"{name:<44}{len(spans):>6}{p50:>10.2f}{p99:>10.2f}{max(spans):>10.2f}"


def main() -> None:
    """Measure and print one table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--scans", type=int, default=1_000)
    scans = asked.parse_args().scans
    counter = Counter()
    with tempfile.TemporaryDirectory() as folder:
        silent = Plug(Path(folder) / "silent")
        plug = Plug(Path(folder) / "scanner")
        serials = Serials(KNOWN, counter, lambda: AT, [str(silent.port), str(plug.port)])
        serials.start()
        assert counter.sees(State.LISTENING, State.LISTENING)
        print(f"{'milliseconds':<44}{'times':>6}{'p50':>10}{'p99':>10}{'most':>10}")
        print(row("last byte (CR) to Scan", latencies(plug, counter, scans, "\r")))
        print(row("without any end, silence of 50 ms", latencies(silent, counter, 50, "")))
        silent.pull_out()
        serials.stop()
        counter = Counter()
        serials = Serials(KNOWN, counter, lambda: AT, [str(plug.port)])
        serials.start()
        assert counter.sees(State.LISTENING)
        lost, found = refinding(plug, counter, 10)
        print(row("pulled out to told", lost))
        print(row("plugged in to listening again", found))
        began, used = time.perf_counter(), time.process_time()
        time.sleep(5)
        idle = (time.process_time() - used) / (time.perf_counter() - began)
        serials.stop()
        plug.pull_out()
    looks = []
    for _ in range(50):
        began = time.perf_counter()
        ports()
        looks.append((time.perf_counter() - began) * 1000)
    print(row("one look at the ports of this PC", looks))
    print(f"processor while one scanner is silent: {idle:.2%} of a core")


if __name__ == "__main__":
    main()
