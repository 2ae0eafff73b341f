"""Cut the power while a record is encrypted and written plain again, and see that one is whole.

The writes of a real process are recorded: a clerk works, a sender beside, the record is encrypted,
work goes on, it is written plain and encrypted once more. Each disk that a power cut may leave is
opened with the key, and must hold whatever was confirmed; what is encrypted names nobody then.

    python -m tests.endurance.encryptions --images 1000
    python -m tests.endurance.encryptions --images 300 --careless   (must lose)
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from hubdesk.database import encrypting
from hubdesk.database.ciphers import is_encrypted
from hubdesk.parcels.recoverycode import RecoveryCode
from hubdesk.parcels.refusals import KnownFault
from tests.endurance.clerk import Clerk, open_record, sending_beside
from tests.endurance.findings import Findings
from tests.endurance.power_cuts import CONFIRMED, Cut, Report, cut_power_of
from tests.endurance.recording import Kind

KEY = RecoveryCode("ACDEF" * 8).key
NAME = "Anna Müller".encode()


def look(cut: Cut, folder: Path) -> Findings:
    """Open what a cut left, finish what was interrupted, and look for a name in the clear."""
    findings = cut.inspect(folder, KEY)
    file = folder / "shop.db"
    try:
        encrypting.finish(file)
    except KnownFault:
        return replace(findings, unopenable=findings.unopenable + 1)
    is_secret = is_encrypted(file) and not encrypting.is_unfinished(file)
    named = sum(NAME in path.read_bytes() for path in folder.iterdir()) if is_secret else 0
    return replace(findings, differences=findings.differences + named)


def has_its_name(cut: Cut, _folder: Path) -> Findings:
    """Only see that there is a record of its name: for twins, which need no more to be caught."""
    return Findings(lost=0 if "shop.db" in cut.files else len(cut.confirmed))


def cut_power_in_encrypting(
    folder: Path,
    *,
    images: int,
    seed: int,
    jobs: int,
    changes: int = 3,
    careless: bool = False,
    see: Callable[[Cut, Path], Findings] = look,
) -> Report:
    """Record in `folder` and check `images` cuts. Raises LookupError without a C compiler."""
    command = ["tests.endurance.encryptions", f"--jobs={jobs}", f"--changes={changes}"]
    command += ["--careless"] * careless
    return cut_power_of([*command, "--work"], folder, images, seed, see, Kind.RENAMED)


def work(folder: Path, jobs: int, changes: int) -> None:
    """Be the process that is recorded."""
    slips = os.open(folder / CONFIRMED, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def confirm(ids: Sequence[str]) -> None:
        os.write(slips, (" ".join(ids) + "\n").encode())

    with open_record(folder) as record, sending_beside(record):
        clerk = Clerk(record)
        with record.work("Rosa") as begun:
            announced = clerk.announce(begun)
        confirm(announced)
        for key in (KEY, None, KEY)[:changes]:
            for _ in range(jobs):
                confirm(clerk.job())
            record.change_key(key, lambda _: None)
            encrypting.finish(folder / "shop.db")
        confirm(clerk.job())


def _carelessly(draft: Path, target: Path) -> None:
    """Take the old record away before the new one has its name, and flush no name: must lose."""
    target.unlink()
    draft.rename(target)


def main() -> int:
    """Print one table; exit with 1 where anything was wrong, 3 without a C compiler."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=20, help="jobs before each change")
    parser.add_argument("--changes", type=int, default=3, choices=(1, 2, 3))
    parser.add_argument("--careless", action="store_true", help="exchange the files carelessly")
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.work is not None:
        if wanted.careless:
            encrypting.put_in_place = _carelessly
            encrypting.flush_folder = lambda _: None
        work(wanted.work, wanted.jobs, wanted.changes)
        return 0
    began = time.monotonic()
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        try:
            report = cut_power_in_encrypting(
                Path(place),
                images=wanted.images,
                seed=wanted.seed,
                jobs=wanted.jobs,
                careless=wanted.careless,
            )
        except LookupError as missing:
            print(missing, file=sys.stderr)
            return 3
    print("\n".join(report.lines()))
    print(f"{'seconds':<44}{time.monotonic() - began:>8.0f}")
    for image in report.unsound[:10]:
        print(f"  after step {image.moment}, left {image.left}: {image.findings}")
    return 1 if report.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
