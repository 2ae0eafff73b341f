"""Cut the power at random moments of backing up and of putting back, and see that all is whole.

    python -m tests.endurance.backup_cuts --images 1000 --seed 1
    python -m tests.endurance.backup_cuts --images 300 --unflushed      (must lose backups)

The disks that a cut may leave are built as for `power_cuts`. Whatever was known to be backed up
must be good to the last byte, whatever is listed must be too, and the record must be the one of
before, with everything confirmed, or the backup, or one that says that it is damaged while the one
of before lies aside: never anything else, and never empty.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hubdesk.database.backups import found_in, read
from hubdesk.parcels.facts import Opened, WhyOpened
from hubdesk.parcels.refusals import KnownFault
from tests.endurance.clerk import open_record
from tests.endurance.keeper import KEPT, RESTORED, RESTORING, STICK
from tests.endurance.power_cuts import Cut, Morning
from tests.endurance.recording import Kind, build_recorder, record

OLD, NEW, DAMAGED = "the record of before", "the backup", "damaged, the record of before aside"


def cut_power(
    folder: Path, *, images: int, seed: int, jobs: int = 6, unflushed: bool = False
) -> tuple[Counter[str], list[str]]:
    """Record one keeper and check `images` cuts: what the record was, and what was wrong.

    Raises LookupError where there is no C compiler.
    """
    shop = folder / "shop"
    shop.mkdir(parents=True)
    twin = ["--unflushed"] if unflushed else []
    steps = record(
        build_recorder(folder), shop, ["tests.endurance.keeper", str(shop), f"--jobs={jobs}", *twin]
    )
    life = Morning(steps, shop)
    life.check()
    found: Counter[str] = Counter()
    wrong: list[str] = []
    for cut in life.cuts(images, random.Random(seed), near=Kind.RENAMED):
        cut.lay(folder / "image")
        wrong += [
            f"after step {cut.moment}, left {cut.left}: {each}"
            for each in _spoiled(cut, folder / "image")
        ]
        state = _state(cut, folder / "image")
        found[state] += 1
        if state not in (OLD, NEW, DAMAGED):
            wrong.append(f"after step {cut.moment}, left {cut.left}: {state}")
    return found, wrong


def _spoiled(cut: Cut, image: Path) -> Iterator[str]:
    """Name what is wrong with backups: known ones must be good, listed ones too."""
    for word in cut.confirmed:
        kind, _, name = word.partition(":")
        if kind == KEPT:
            try:
                if flaw := read(image / name).flaw():
                    yield f"{name}: {flaw}"
            except KnownFault as fault:
                yield f"{name}: {fault.reason}"
    for each in found_in(image / STICK, thoroughly=True):
        if each.flaw:
            yield f"listed with {each.flaw}"


def _state(cut: Cut, image: Path) -> str:
    """Say which record is there; anything but the three that may be is wrong."""
    entries = {word for word in cut.confirmed if ":" not in word} - {RESTORING, RESTORED}
    try:
        ids, is_restored = _read(image / "shop.db")
    except KnownFault as fault:
        if fault.reason != "record_damaged" or RESTORING not in cut.confirmed:
            return fault.reason
        aside = [each for each in image.glob("replaced-*/shop.db") if entries <= _read(each)[0]]
        return DAMAGED if aside and RESTORED not in cut.confirmed else "damaged, and none aside"
    if is_restored:
        return NEW if RESTORING in cut.confirmed and ids < entries else "a backup with too much"
    if RESTORED in cut.confirmed:
        return "not put back"
    return OLD if entries <= ids else f"lost {len(entries - ids)}"


def _read(file: Path) -> tuple[set[str], bool]:
    """Open a record, check it, and give the ids of its entries, and whether it was put back."""
    with open_record(file.parent, file.name) as opened, opened.view() as view:
        if list(view.proof.flaws()) or list(view.state.differences()):
            raise KnownFault("journal_broken")
        kept = [each.entry for each in view.journal.every()]
    openings = {each.id for each in kept if isinstance(each.facts, Opened)}
    last = [each.facts for each in kept if isinstance(each.facts, Opened)][-1]
    return {each.id for each in kept} - openings, last.why is WhyOpened.RESTORED


def main() -> int:
    """Print one table; exit with 1 where anything was wrong, 3 without a C compiler."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unflushed", action="store_true")
    wanted = parser.parse_args()
    began = time.monotonic()
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        try:
            found, wrong = cut_power(
                Path(place) / "life",
                images=wanted.images,
                seed=wanted.seed,
                unflushed=wanted.unflushed,
            )
        except LookupError as missing:
            print(missing, file=sys.stderr)
            return 3
    for state, count in found.most_common():
        print(f"{state:<44}{count:>8}")
    print(f"{'wrong':<44}{len(wrong):>8}")
    print(f"{'seconds':<44}{time.monotonic() - began:>8.0f}")
    print("\n".join(wrong[:10]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
