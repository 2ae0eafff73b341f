"""Measure HubDesk's decoder beside each engine alone under one hardship at a time.

    python -m tests.benchmarks.conditions [--frames N] [--only WORD] [--budget-ms N] [--misreads]

Labels are drawn, laid three times as large as the camera sees them on a 1280 x 720 view, turned and
tilted by up to ten degrees, blurred (sigma 0.6), made noisy (sigma 3) and sent through JPEG at
quality 85; seeds are fixed. Each cell is the share of frames whose text was read.
"""

from __future__ import annotations

import argparse
import statistics
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
import zxingcpp
from zxingcpp import BarcodeFormat as Format

from hubdesk.scanning.engines import Picture
from tests.benchmarks.damage import (
    Damage,
    after,
    creased,
    dead_dots,
    pale,
    taped,
    wrinkled_ribbon,
)
from tests.benchmarks.ways import ENGINES, HUBDESK, Read, hubdesk

TBA = ("TBA333656997000", Format.Code128)
UPS = ("1Z999AA10123456784", Format.Code128)
USPS = ("420100019205590164917312345677", Format.Code128)
ITF = ("17329136768036", Format.ITF)
EAN = ("4006381333931", Format.EAN13)
QR = ("1Z999AA10123456784", Format.QRCode)
DATAMATRIX = ("1Z999AA10123456784", Format.DataMatrix)
PDF417 = ("9622001900000000000000776632517510 FEDEX GROUND", Format.PDF417)

_INK, _PAPER, _COUNTER = 30, 235, 150
_OVER = 3


@dataclass(frozen=True, slots=True)
class View:
    """How one label is seen: sizes in pixels of the view, angles in degrees."""

    module: float = 2.0
    turn: float | None = None
    light: float = 1.0
    noise: float = 3.0
    blur: float = 0.6
    quiet: int = 12
    dark_edge: bool = False
    strokes: int = 0
    height: int = 50
    damage: Damage | None = None

    def seen(self, code: tuple[str, Format], seed: int) -> Picture:
        """Draw the view."""
        random = np.random.default_rng(seed)
        label = self._label(code, random)
        scene = self._laid(label, random)
        small = cv2.resize(scene, (1280, 720), interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), self.blur) * self.light
        small = small + random.normal(0, self.noise, small.shape)
        picture = np.clip(small, 0, 255).astype(np.uint8)
        _, packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 85])
        return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)

    def _label(self, code: tuple[str, Format], random: np.random.Generator) -> Picture:
        """Draw the code at eight pixels a module, with quiet zone, edge and pen strokes."""
        drawn = zxingcpp.create_barcode(*code).to_image(scale=8, add_quiet_zones=False)
        bars = np.array(drawn, np.uint8)
        if code[1] in (Format.Code128, Format.ITF, Format.EAN13):
            bars = np.repeat(bars[:1], 8 * self.height, axis=0)
        bars = np.where(bars > 127, _PAPER, _INK).astype(np.uint8)
        quiet = 8 * self.quiet
        bars = np.pad(bars, quiet, constant_values=_PAPER)
        if self.dark_edge:
            bars = np.pad(bars, ((0, 0), (160, 160)), constant_values=_INK)
        for _ in range(self.strokes):
            ends = [(int(random.uniform(0, bars.shape[1])), y) for y in (quiet, bars.shape[0])]
            cv2.line(bars, *ends, _INK, 20)
        return self.damage(bars, random) if self.damage else bars

    def _laid(self, label: Picture, random: np.random.Generator) -> Picture:
        """Lay the label on the counter, turned and tilted."""
        height, width = label.shape
        turn = random.uniform(-10, 10) if self.turn is None else self.turn + random.uniform(-2, 2)
        angle, scale = np.radians(turn), self.module * _OVER / 8
        tilts = random.uniform(-1, 1, 2) * np.sin(np.radians(10)) / 4000
        corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * (width / 2, height / 2) * scale
        rotation = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        turned = corners @ rotation
        seen = turned / (1 + turned @ tilts)[:, None] + (
            640 * _OVER + random.uniform(-60, 60),
            360 * _OVER + random.uniform(-60, 60),
        )
        flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        warp = cv2.getPerspectiveTransform(flat, seen.astype(np.float32))
        scene = np.full((720 * _OVER, 1280 * _OVER), _COUNTER, np.uint8)
        cv2.warpPerspective(
            label,
            warp,
            (1280 * _OVER, 720 * _OVER),
            dst=scene,
            flags=cv2.INTER_AREA,
            borderMode=cv2.BORDER_TRANSPARENT,
        )
        return scene


Case = tuple[str, tuple[str, Format], View]


_SHAPED = (("TBA", TBA), ("USPS", USPS))


def cases_of(target: int) -> Iterator[Case]:
    """Yield the hardships of one target; 0 gives damage beyond the targets, as parcels have it."""
    yield from _CASES[target]()


def cases() -> Iterator[Case]:
    """Yield the hardships, in the order of the targets."""
    for target in sorted(_CASES):
        yield from cases_of(target)


def _turned() -> Iterator[Case]:
    for name, code in _SHAPED:
        for turn in (20, 30, 40, 45, 50, 60, 70):
            yield f"{name} turned {turn}", code, View(turn=turn)


def _small() -> Iterator[Case]:
    for name, code in (("TBA", TBA), ("1Z", UPS), ("USPS", USPS)):
        yield f"{name} 1.4 px a module", code, View(module=1.4)


def _dark() -> Iterator[Case]:
    for name, code in _SHAPED:
        yield f"{name} light 0.3, noise 6", code, View(light=0.3, noise=6)
        yield f"{name} noise 25", code, View(noise=25)


def _cut_off() -> Iterator[Case]:
    for name, code in _SHAPED:
        for quiet in (1, 2, 4):
            yield f"{name} quiet zone {quiet}, dark", code, View(quiet=quiet, dark_edge=True)


def _struck() -> Iterator[Case]:
    for name, code in _SHAPED:
        yield f"{name} four pen strokes", code, View(strokes=4)


def _stacked() -> Iterator[Case]:
    for turn in (10, 20, 35, 45, 60, 75):
        yield f"PDF417 4 px turned {turn}", PDF417, View(module=4, turn=turn)


def _dots() -> Iterator[Case]:
    yield "QR 1.6 px", QR, View(module=1.6)
    yield "DataMatrix 1.8 px", DATAMATRIX, View(module=1.8)


def _hopeless() -> Iterator[Case]:
    """Yield what nobody can read: the question is only whether something is invented."""
    for code, name in ((TBA, "TBA"), (UPS, "1Z"), (ITF, "ITF-14"), (EAN, "EAN-13")):
        for module in (0.8, 1.0, 1.2):
            yield f"{name} {module} px: too small", code, View(module=module)
        yield f"{name} defocus 1.7", code, View(blur=1.7)
        yield f"{name} noise 50", code, View(noise=50)
        yield f"{name} light 0.12, noise 8", code, View(light=0.12, noise=8)
    yield "counter without a label", ("", Format.NONE), View(module=0)


def _interleaved() -> Iterator[Case]:
    for module in (0.8, 1.0, 1.4, 2, 3, 4):
        yield f"ITF-14 {module} px", ITF, View(module=module)
        yield f"ITF-14 {module} px turned 40", ITF, View(module=module, turn=40)


def _damaged() -> Iterator[Case]:
    """Yield what parcels look like rather than labels: creased, badly printed, taped over."""
    plastic = after(creased(6, 0.3, 0.7), taped(1, 0.9))
    worn = after(pale(110), dead_dots(2, along=True), wrinkled_ribbon(2))
    damages = {
        "6 light creases": (creased(6, 0.2, 0.5), 2.0),
        "8 deep creases": (creased(8, 0.45, 0.8), 2.0),
        "3 dead dots along": (dead_dots(3, along=True), 2.0),
        "6 dead dots along": (dead_dots(6, along=True), 2.0),
        "8 lost lines across": (dead_dots(8, along=False, wide=2), 2.0),
        "4 ribbon wrinkles": (wrinkled_ribbon(4), 2.0),
        "8 ribbon wrinkles": (wrinkled_ribbon(8), 2.0),
        "tape glare, 3 streaks": (taped(3), 2.0),
        "tape glare, 6 streaks": (taped(6), 2.0),
        "creased, glare, 1.6 px": (plastic, 1.6),
        "pale, dots, wrinkles": (worn, 2.0),
    }
    for name, (damage, module) in damages.items():
        view = View(module=module, damage=damage)
        for short, code in (("TBA", TBA), ("USPS", USPS)):
            yield f"{short} {name}", code, view
        yield f"1Z {name}, turned", UPS, replace(view, turn=35)


_CASES: dict[int, Callable[[], Iterator[Case]]] = {
    0: _damaged,
    4: _turned,
    5: _small,
    6: _dark,
    7: _cut_off,
    8: _struck,
    9: _stacked,
    10: _dots,
    13: _hopeless,
    14: _interleaved,
}


def frame_of(case: Case, number: int) -> Picture:
    """Draw one frame of a case; the empty counter is noise on grey."""
    name, code, view = case
    seed = zlib.crc32(f"{name} {number}".encode())
    if not code[0]:
        noise = np.random.default_rng(seed).normal(_COUNTER, view.noise, (720, 1280))
        return np.asarray(noise.astype(np.uint8), np.uint8)
    return view.seen(code, seed)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frames", type=int, default=12)
    parser.add_argument("--only", default="", help="cases whose name holds this")
    parser.add_argument("--budget-ms", type=float, default=400.0)
    parser.add_argument("--misreads", action="store_true", help="also list every wrong text")
    options = parser.parse_args()
    ways = ENGINES | {HUBDESK: hubdesk(options.budget_ms)}
    print(f"{'':<28}" + "".join(f"{name:>9}" for name in ways) + "   HubDesk ms median / p95")
    wrong: dict[str, list[str]] = {name: [] for name in ways}
    for case in cases():
        if options.only in case[0]:
            print(_row(case, ways, options.frames, wrong))
    print(f"{'wrong texts':<28}" + "".join(f"{len(texts):>9}" for texts in wrong.values()))
    if options.misreads:
        for name, texts in wrong.items():
            print(name, *texts, sep="\n   ")


def _row(
    case: Case,
    ways: dict[str, Read],
    frames: int,
    wrong: dict[str, list[str]],
) -> str:
    wanted = case[1][0]
    hits = dict.fromkeys(ways, 0)
    times: list[float] = []
    for number in range(frames):
        picture = frame_of(case, number)
        for name, way in ways.items():
            begun = time.perf_counter()
            texts = way(picture)
            if name == HUBDESK:
                times.append((time.perf_counter() - begun) * 1000)
            hits[name] += wanted in texts
            wrong[name] += [f"{case[0]}: {text!r}" for text in texts if text != wanted]
    late = statistics.quantiles(times, n=20)[-1] if frames > 1 else times[0]
    shares = "".join(f"{100 * count / frames:>8.0f}%" for count in hits.values())
    return f"{case[0]:<28}{shares}   {statistics.median(times):>8.0f} / {late:.0f}"


if __name__ == "__main__":
    main()
