"""Measure HubDesk's decoder beside each engine alone on a folder of photographs.

    python -m tests.benchmarks.photos FOLDER [--budget-ms N] [--all]

The folder holds `index.json`: {"photos": [{"file", "symbology", "text" or null}]}. A hit is the
text of the photograph; anything else that is read there is a misread. Line ends and the guard
letters of Codabar do not count, nor does the leading zero of a UPC-A: engines differ in style.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from tests.benchmarks.ways import Texts, hubdesk, pyzbar_alone, zxing_alone, zxing_then_pyzbar


def same(read: str, wanted: str) -> bool:
    """Tell whether two texts say the same, styles of the engines aside."""
    spellings = []
    for text in (read, wanted):
        tidy = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
        spellings.append({tidy, tidy.lstrip("0") if tidy.isdigit() and len(tidy) > 11 else tidy})
    guarded = read[1:-1] if len(read) > 2 and read[0] in "ABCD" and read[-1] in "ABCD" else read
    return bool(spellings[0] & spellings[1]) or guarded == wanted


@dataclass(slots=True)
class Tally:
    """What one way of reading made of all photographs."""

    hits: int = 0
    misreads: Texts = field(default_factory=list)
    missed: Texts = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def take(self, file: str, wanted: str | None, texts: Texts, milliseconds: float) -> None:
        """Count one photograph."""
        right = [text for text in texts if wanted is not None and same(text, wanted)]
        self.hits += bool(right)
        self.misreads += [f"{file}: {text[:40]!r}" for text in texts if text not in right]
        if wanted is not None and not right:
            self.missed.append(file)
        self.times.append(milliseconds)

    def row(self, name: str, readable: int) -> str:
        """Write the tally as one row of the table."""
        median, late = statistics.median(self.times), statistics.quantiles(self.times, n=20)[-1]
        return (
            f"{name:<20} {self.hits:>4} of {readable:<4} {len(self.misreads):>8} "
            f"{median:>9.1f} {late:>9.1f}"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--budget-ms", type=float, default=400.0)
    parser.add_argument("--all", action="store_true", help="also name what was missed and misread")
    options = parser.parse_args()
    photos = json.loads((options.folder / "index.json").read_text("utf-8"))["photos"]
    ways = {
        "pyzbar": pyzbar_alone,
        "zxing-cpp": zxing_alone,
        "zxing-cpp > pyzbar": zxing_then_pyzbar,
        "HubDesk": hubdesk(options.budget_ms),
    }
    tallies = {name: Tally() for name in ways}
    for photo in photos:
        picture = np.asarray(
            cv2.imread(str(options.folder / photo["file"]), cv2.IMREAD_GRAYSCALE), np.uint8
        )
        for name, way in ways.items():
            begun = time.perf_counter()
            texts = way(picture)
            spent = (time.perf_counter() - begun) * 1000
            tallies[name].take(photo["file"], photo["text"], texts, spent)
    readable = sum(photo["text"] is not None for photo in photos)
    print(f"{len(photos)} photographs, {readable} with a code, OpenCV {cv2.__version__}")
    print(f"{'':<20} {'hits':>12} {'misreads':>8} {'ms median':>9} {'ms p95':>9}")
    for name, tally in tallies.items():
        print(tally.row(name, readable))
        if options.all:
            print("   misread:", *tally.misreads, sep="\n      ")
            print("   missed:", *tally.missed, sep="\n      ")


if __name__ == "__main__":
    main()
