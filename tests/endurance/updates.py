"""Updates played through for real: they come, go wrong, are cut off and attacked, and all start.

Real keys and lists, a real server, the real launcher in a process of its own, and programs that
really come up, end, or hang; the last one is HubDesk's own window.

    python -m tests.endurance.updates --kills 500 --cuts 1000
    python -m tests.endurance.updates --cuts 300 --kills 0 --twin unsynced   (must fail)
    python -m tests.endurance.updates --twin unsigned                        (must fail)
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch

from tuf.api.metadata import Root

from hubdesk.parcels.refusals import KnownFault
from hubdesk.updating.home import Home
from tests.endurance import children
from tests.endurance.children import spawn
from tests.endurance.disk import Disk, Left
from tests.endurance.recording import CHECKOUT, Kind, Step, build_recorder, record
from tests.endurance.updater import update
from tests.updating.world import (
    MakersSite,
    Server,
    diary,
    files_of,
    install,
    start,
    start_really,
)

OLD, NEW = "0.1.0", "0.2.0"
_KNOWN_BEFORE = 1 << 40  # handles of files that were there before anything was recorded


@dataclass(slots=True)
class Report:
    """How often the shop opened, with which version, and what was wrong where it did not."""

    images: int = 0
    started: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def whole_versions(home: Home) -> list[str]:
    """Give the versions here, or what is missing in those that count as there."""
    wrong = []
    for version in home.all_there():
        folder = home.versions / version
        for name, contents in files_of(version).items():
            file = folder / name
            if not file.is_file() or file.read_bytes() != contents:
                wrong.append(f"{version} counts as there, but {name} is not whole")
    return wrong


def check(home: Home, report: Report, *, really: bool) -> None:
    """Start what there is, as on the next morning: an old or a new version, and a whole one."""
    report.images += 1
    report.wrong += whole_versions(home)
    (home.root / "diary").unlink(missing_ok=True)
    status = start_really(home) if really else start(home)
    ran = diary(home)
    report.started[ran[-1] if ran else "nothing"] += 1
    if status != 0 or not ran or not ran[-1].endswith("good"):
        report.wrong.append(f"status {status}, ran {ran}")


# --- Power cuts ---------------------------------------------------------------------------------


def record_update(folder: Path) -> tuple[Path, list[Step]]:
    """Record every step that one whole update takes on the disk; gives the home and the steps.

    Raises LookupError where there is no C compiler.
    """
    site = MakersSite(folder / "maker")
    site.release(NEW)
    home = Home(folder / "HubDesk")
    install(home, OLD)
    before = list(_there_before(home.root))
    root = folder / "root.json"
    root.write_bytes(site.root)
    with Server(site.folder).open() as server:
        command = ["tests.endurance.updater", str(home.root), server.address, str(root)]
        return home.root, [*before, *record(build_recorder(folder), home.root, command)]


def unsynced(steps: list[Step]) -> list[Step]:
    """Give the steps of an update that never waits for the disk: the twin."""
    return [step for step in steps if step.kind is not Kind.SYNCED or _was_before(step)]


def _was_before(step: Step) -> bool:
    return step.handle >= _KNOWN_BEFORE


def _there_before(folder: Path) -> Iterator[Step]:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    for handle, file in enumerate(files, start=_KNOWN_BEFORE):
        yield Step(Kind.OPENED, handle, 0, os.fsencode(file), os.O_CREAT)
        yield Step(Kind.WRITTEN, handle, 0, file.read_bytes(), 0)
        yield Step(Kind.SYNCED, handle, 0, b"", 0)


def _lay_out(files: dict[str, bytes], folder: Path) -> Home:
    shutil.rmtree(folder, ignore_errors=True)
    home = Home(folder)
    for name, contents in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents)
        if file.name == home.program:
            file.chmod(0o755)
    return home


def cut_power(
    root: Path, steps: list[Step], image: Path, images: int, seed: int, *, really: bool = True
) -> Report:
    """Cut the power after every step of an update, equally often, or after `images` of them."""
    report = Report()
    moments = range(sum(1 for step in steps if _was_before(step)), len(steps) + 1)
    dice = random.Random(seed)
    each = images // len(moments)
    chosen = sorted([*moments] * each if each else dice.sample(moments, images))
    disk, done = Disk(root), 0
    for nth, moment in enumerate(chosen):
        for step in steps[done:moment]:
            disk.take(step)
        done = moment
        left = list(Left)[nth % len(Left)]
        check(_lay_out(disk.cut(left, dice), image), report, really=really)
    return report


# --- Kills --------------------------------------------------------------------------------------


def kill(folder: Path, times: int, seed: int) -> Report:
    """Kill an update at random moments; the next goes on where it was, and so does the shop."""
    report = Report()
    dice = random.Random(seed)
    site = MakersSite(folder / "maker")
    site.release(NEW)
    home = Home(folder / "HubDesk")
    with Server(site.folder).open() as server:
        longest = _seconds_of_an_update(folder, server, site)
        for _ in range(times):
            if home.current() != OLD or dice.random() < 0.1:
                shutil.rmtree(home.root, ignore_errors=True)
                install(home, OLD)
            _update_and_be_killed(home, server, site, dice.uniform(0, 1.5 * longest))
            check(home, report, really=True)
    return report


def _seconds_of_an_update(folder: Path, server: Server, site: MakersSite) -> float:
    took = []
    for nth in range(5):
        home = Home(folder / f"measured {nth}")
        install(home, OLD)
        began = time.monotonic()
        child = spawn(partial(update, home, server.address, site.root))
        os.waitpid(child, 0)
        took.append(time.monotonic() - began)
    return sorted(took)[2]


def _update_and_be_killed(home: Home, server: Server, site: MakersSite, seconds: float) -> None:
    child = spawn(partial(update, home, server.address, site.root))
    time.sleep(seconds)
    children.kill(child)


# --- One story, and HubDesk's own window ----------------------------------------------------------


def story(folder: Path) -> Iterator[str]:
    """Update, meet a version that ends, one that hangs, and a mended one; yields what happened.

    Raises AssertionError where it is not as it should be.
    """
    site = MakersSite(folder / "maker")
    home = Home(folder / "HubDesk")
    install(home, OLD)
    with Server(site.folder).open() as server:
        for version, manner, ran in [
            ("0.2.0", "good", ["0.2.0 good"]),
            ("0.3.0", "exits", ["0.3.0 exits", "0.3.0 exits", "0.2.0 good"]),
            ("0.4.0", "hangs", ["0.4.0 hangs", "0.4.0 hangs", "0.2.0 good"]),
            ("0.4.1", "good", ["0.4.1 good"]),
        ]:
            site.release(version, manner)
            update_only(home, server, site)
            assert start_really(home, patience=1) == 0
            told = diary(home)
            assert told == ran, told
            yield f"{version} that {manner}: {', '.join(told)}"
            update_only(home, server, site)
            assert start_really(home) == 0
            assert diary(home) == [ran[-1]]
        home.tidy()
        yield f"kept: {', '.join(home.all_there())}; not taken again: {', '.join(home.bad())}"
    yield from _real_window(home)


def update_only(home: Home, server: Server, site: MakersSite) -> None:
    """Fetch and lay out, as the window does in the background."""
    command = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from hubdesk.updating.home import Home; from hubdesk.updating.maker import Maker\n"
        "from hubdesk.updating.taking import Running, take\n"
        "from tests.updating.world import SCHEMA, SYSTEM\n"
        "home = Home(Path(sys.argv[1]))\n"
        "with Maker(sys.argv[2], sys.stdin.buffer.read(), home.metadata, home.downloads,"
        " now=lambda: datetime.now(UTC)) as maker:\n"
        "    take(home, maker, SYSTEM, Running(home.current(), SCHEMA))\n"
    )
    subprocess.run(
        [sys.executable, "-c", command, home.root, server.address],
        input=site.root,
        cwd=CHECKOUT,
        check=True,
    )


def _real_window(home: Home) -> Iterator[str]:
    """Begin HubDesk's own window as the next version; it must come up, then be closed."""
    version = "0.5.0"
    place = home.versions / version
    place.mkdir()
    file = place / home.program
    shop = home.root.parent / "shop"
    file.write_text(
        f"#!/bin/sh\ncd {CHECKOUT}\nQT_QPA_PLATFORM=offscreen HUBDESK_DATA={shop} "
        f'exec {sys.executable} -m hubdesk "$@"\n'
    )
    file.chmod(0o755)
    home.offer(version)
    began = time.monotonic()
    launcher = subprocess.Popen(
        [sys.executable, "-IS", home.root / "launcher.py"], start_new_session=True
    )
    while not home.is_proven(version) and launcher.poll() is None:
        time.sleep(0.02)
        if time.monotonic() - began > 120:
            break
    took = time.monotonic() - began
    came_up = home.is_proven(version)
    for process in _children(launcher.pid):
        os.kill(process, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        launcher.wait(20)
    if launcher.poll() is None:
        launcher.kill()
    assert came_up, "HubDesk's own window did not come up"
    yield f"HubDesk's own window came up as {version} after {took:.1f} s"


def _children(parent: int) -> list[int]:
    children = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in children.read_text().split()] if children.exists() else []


def attack(folder: Path, *, checked: bool = True) -> Report:
    """Show another maker's site where the right one was: its program must not come here."""
    report = Report(images=1)
    site = MakersSite(folder / "maker")
    other = MakersSite(folder / "another maker")
    other.release(NEW, "exits")
    home = Home(folder / "HubDesk")
    install(home, OLD)
    unchecked = patch.object(Root, "verify_delegate", lambda *_: None)
    with Server(other.folder).open() as server, nullcontext() if checked else unchecked:
        try:
            update(home, server.address, site.root)
        except KnownFault as fault:
            report.started[fault.reason] += 1
    if home.is_there(NEW):
        report.wrong.append("a program of another maker lies here")
    return report


# --- The command --------------------------------------------------------------------------------


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--cuts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--twin", choices=["unsynced", "unsigned"])
    return parser.parse_args()


def _cut(wanted: argparse.Namespace, folder: Path) -> Report:
    root, steps = record_update(folder)
    if wanted.twin == "unsynced":
        steps = unsynced(steps)
    return cut_power(root, steps, folder / "image", wanted.cuts, wanted.seed)


def main() -> int:
    """Print one table; exit with 1 where anything was wrong."""
    wanted = _arguments()
    wrong: list[str] = []
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        folder = Path(place)
        if wanted.twin is None:
            for line in story(folder / "story"):
                print(line)
        jobs: dict[str, Callable[[Path], Report]] = {
            "attack": partial(attack, checked=wanted.twin != "unsigned"),
            "power cuts": partial(_cut, wanted),
            "kills": partial(kill, times=wanted.kills, seed=wanted.seed),
        }
        for name, job in jobs.items():
            began = time.monotonic()
            (folder / name).mkdir()
            report = job(folder / name)
            wrong += report.wrong
            told = ", ".join(f"{what} {times}" for what, times in report.started.items())
            seconds = time.monotonic() - began
            wrong_here = len(report.wrong)
            print(f"{name:<12}{report.images:>6}  {told}  wrong {wrong_here}  {seconds:.0f} s")
    for line in wrong[:10]:
        print(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
