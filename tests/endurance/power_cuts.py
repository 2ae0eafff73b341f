"""Cut the power at random moments of receiving, and see that nothing confirmed is lost.

The writes of a real process at the real record are recorded, disks as a power cut may leave them
are built from the record, and each is opened with the real record:

    python -m tests.endurance.power_cuts --images 1000 --seed 1
    python -m tests.endurance.power_cuts --images 300 --synchronous NORMAL   (must lose)
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.endurance.disk import Disk, Left
from tests.endurance.findings import Findings, inspect
from tests.endurance.recording import Kind, Step, build_recorder, record

CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Unsound:
    """One image with something wrong; `moment` counts the steps before the cut."""

    moment: int
    left: Left
    findings: Findings


@dataclass(slots=True)
class Report:
    """What came of all the images."""

    images: int = 0
    by_left: Counter[Left] = field(default_factory=Counter)
    unsound: list[Unsound] = field(default_factory=list)
    jobs: int = 0
    syncs: int = 0
    written: int = 0

    @property
    def lossy(self) -> int:
        """How many images miss something confirmed."""
        return sum(1 for image in self.unsound if image.findings.lost)

    def add(self, other: Report) -> None:
        """Take another recording's images in."""
        self.images += other.images
        self.by_left += other.by_left
        self.unsound += other.unsound
        self.jobs += other.jobs
        self.syncs += other.syncs
        self.written += other.written

    def lines(self) -> Iterator[str]:
        """Tell it as a table."""
        found = [image.findings for image in self.unsound]
        each = max(1, self.jobs)
        rows = {
            "images": self.images,
            **{f"  left: {left}": count for left, count in sorted(self.by_left.items())},
            "lost something confirmed": self.lossy,
            "  worst loss, entries": max((one.lost for one in found), default=0),
            "jobs there by half": sum(1 for one in found if one.half),
            "broken chains": sum(1 for one in found if one.flaws),
            "state not as in the journal": sum(1 for one in found if one.differences),
            "not to be opened": sum(one.unopenable for one in found),
            "confirmed jobs recorded": self.jobs,
            "syncs per confirmed job": round(self.syncs / each, 2),
            "kB written per confirmed job": round(self.written / 1000 / each, 1),
        }
        for name, figure in rows.items():
            yield f"{name:<44}{figure:>8}"


class Morning:
    """The steps of one recorded morning, and what had been confirmed when."""

    def __init__(self, steps: Sequence[Step], shop: Path) -> None:
        self.steps = steps
        self._shop = shop
        self.confirmed_after: list[tuple[int, list[str]]] = []
        slips = set()
        for moment, step in enumerate(steps, start=1):
            if step.kind is Kind.OPENED and step.data.endswith(f"/{CONFIRMED}".encode()):
                slips.add(step.handle)
            elif step.kind is Kind.WRITTEN and step.handle in slips:
                self.confirmed_after.append((moment, step.data.decode().split()))

    def check(self) -> None:
        """Make sure that the steps explain every byte that the process really left."""
        disk = Disk(self._shop)
        for step in self.steps:
            disk.take(step)
        told = disk.cut(Left.EVERYTHING, random.Random(0))
        told = {name: each for name, each in told.items() if not name.endswith("-shm")}
        there = {
            str(path.relative_to(self._shop)): path.read_bytes()
            for path in self._shop.rglob("*")
            if path.is_file() and not path.name.endswith("-shm")
        }
        if {name: told[name] for name in there} != there or told.keys() != there.keys():
            raise RuntimeError(f"the recording missed something: {sorted(told)}, {sorted(there)}")

    def _moments(self, images: int, near: Kind | None, dice: random.Random) -> list[int]:
        """Give random moments, every other one within a few steps of one of a kind."""
        rare = [at for at, step in enumerate(self.steps) if step.kind is near]
        spread = [dice.randint(0, len(self.steps)) for _ in range(images)]
        if rare:
            close = [dice.choice(rare) + dice.randint(-3, 5) for _ in spread[::2]]
            spread[::2] = [min(max(0, moment), len(self.steps)) for moment in close]
        return sorted(spread)

    def cuts(self, images: int, dice: random.Random, *, near: Kind | None = None) -> Iterator[Cut]:
        """Cut the power at random moments, in the order of the morning; see `_moments`."""
        disk = Disk(self._shop)
        confirmed: list[str] = []
        slips = iter(self.confirmed_after)
        slip = next(slips, None)
        done = 0
        for moment in self._moments(images, near, dice):
            for step in self.steps[done:moment]:
                disk.take(step)
            done = moment
            while slip is not None and slip[0] <= moment:
                confirmed += slip[1]
                slip = next(slips, None)
            left = dice.choice(list(Left))
            yield Cut(moment, left, disk.cut(left, dice), tuple(confirmed))


@dataclass(frozen=True, slots=True)
class Cut:
    """One power cut: the files that it left, and what people had been told by then."""

    moment: int
    left: Left
    files: dict[str, bytes]
    confirmed: tuple[str, ...]

    def lay(self, folder: Path) -> None:
        """Lay the files into an empty folder."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, contents in self.files.items():
            # Other processes' view of the log lies in memory; it never reaches the disk in order.
            if name != CONFIRMED and not name.endswith("-shm"):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(contents)

    def inspect(self, folder: Path, key: bytes | None = None) -> Findings:
        """Lay the files into an empty folder and open the record there."""
        self.lay(folder)
        return inspect(folder, self.confirmed, key)


def cut_power(folder: Path, *, images: int, seed: int, jobs: int, pragmas: Sequence[str]) -> Report:
    """Record one morning in `folder` and check `images` power cuts of it.

    Raises LookupError where there is no C compiler.
    """
    spoilt = [f"--pragma={pragma}" for pragma in pragmas]
    command = ["tests.endurance.clerk", f"--jobs={jobs}", *spoilt]
    return cut_power_of(command, folder, images, seed, Cut.inspect)


def cut_power_of(
    command: Sequence[str],
    folder: Path,
    images: int,
    seed: int,
    look: Callable[[Cut, Path], Findings],
    near: Kind | None = None,
) -> Report:
    """Record a module that works in the folder that it is given, and `look` at power cuts of it."""
    shop = folder / "shop"
    shop.mkdir(parents=True)
    steps = record(build_recorder(folder), shop, [*command, str(shop)])
    morning = Morning(steps, shop)
    morning.check()
    report = Report(
        jobs=len(morning.confirmed_after),
        syncs=sum(1 for step in steps if step.kind is Kind.SYNCED),
        written=sum(len(step.data) for step in steps if step.kind is Kind.WRITTEN),
    )
    for cut in morning.cuts(images, random.Random(seed), near=near):
        findings = look(cut, folder / "image")
        report.images += 1
        report.by_left[cut.left] += 1
        if not findings.is_sound:
            report.unsound.append(Unsound(cut.moment, cut.left, findings))
    return report


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=120, help="jobs in each recording")
    parser.add_argument("--recordings", type=int, default=4)
    parser.add_argument("--synchronous", choices=["FULL", "NORMAL", "OFF"], default="FULL")
    return parser.parse_args()


def main() -> int:
    """Print one table; exit with 1 where anything was wrong, 3 without a C compiler."""
    wanted = _arguments()
    report = Report()
    began = time.monotonic()
    # On a disk in memory the checks themselves need not wait for syncs.
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        for nth in range(wanted.recordings):
            # Every other morning has a small log, so that it is written back often.
            pragmas = ["wal_autocheckpoint = 50"] if nth % 2 else []
            if wanted.synchronous != "FULL":
                pragmas.append(f"synchronous = {wanted.synchronous}")
            images = (wanted.images + nth) // wanted.recordings
            try:
                report.add(
                    cut_power(
                        Path(place) / str(nth),
                        images=images,
                        seed=wanted.seed + nth,
                        jobs=wanted.jobs,
                        pragmas=pragmas,
                    )
                )
            except LookupError as missing:
                print(missing, file=sys.stderr)
                return 3
    print(f"power cuts, synchronous={wanted.synchronous}, seed {wanted.seed}")
    print("\n".join(report.lines()))
    print(f"{'seconds':<44}{time.monotonic() - began:>8.0f}")
    for image in report.unsound[:10]:
        print(f"  after step {image.moment}, left {image.left}: {image.findings}")
    return 1 if report.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
