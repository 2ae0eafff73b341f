"""Put back old backups, clone disks, and put the gateway back to yesterday; look for silent losses.

    python -m tests.endurance.restores [--lives 20] [--first-seed 1]
    python -m tests.endurance.restores --twin unmarked      (must fail: copies go on unasked)
    python -m tests.endurance.restores --twin uncounted     (must fail: what was lost stays lost)

Real shop folders, opened and closed as the program does, a real gateway on a real socket. A life
begins with one PC; every mishap comes at least once, in an order drawn by the seed, with work and
sending between. In the end every PC that is left sends, and the gateway must hold every act that
any record holds; no PC may still be in a chain that another has told of; and every mishap that
could be seen must have been told by the end of the first sending after it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

from sqlalchemy import create_engine, text

from hubdesk.app import App, build, enrol_desk, sender_for
from hubdesk.database.marks import Doubt, Marks
from hubdesk.database.work import Work
from hubdesk.desk.taking import take
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.line.counting import Counting, Recount
from hubdesk.line.sending import LineState
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.settings import Settings, write_settings
from tests.endurance.counted import Counted

SHOP = "shop-1"
_OPEN_EPOCH = Work.open_epoch
MISHAPS = (
    *("backup_put_back", "pc_put_back", "folder_copied", "disk_cloned"),
    *("gateway_put_back", "gateway_put_back"),
)
_MOST_SCANS = 4


@dataclass(slots=True)
class Findings(Counted):
    """What was done, and what went wrong: from `lost` on, everything must be 0."""

    mishaps: int = 0
    acts: int = 0
    asked: int = 0
    renewed: int = 0
    sent_again: int = 0
    lost: int = 0
    unseen: int = 0
    still_torn: int = 0
    unreported_forks: int = 0
    flaws: int = 0


@dataclass(slots=True)
class Pc:
    """A PC: the shop's folder, what the PC remembers apart from it, and what it still owes us.

    `must_tell` says that by the end of its next sending somebody must have been told.
    """

    place: Path
    must_tell: bool = False
    told: bool = False

    @property
    def shop(self) -> Path:
        """The shop's folder."""
        return self.place / "shop"

    @property
    def marks(self) -> Path:
        """What this PC remembers of records."""
        return self.place / "marks"


class Life:
    """One shop's bad month."""

    def __init__(self, seed: int, root: Path) -> None:
        self.root = root
        self.found = Findings()
        self.dice = Random(seed)
        self.gateway_file = root / "gateway.db"
        self.port = 0
        self.pcs: list[Pc] = []

    @property
    def gateway_url(self) -> str:
        """The gateway's database."""
        return f"sqlite:///{self.gateway_file}"

    def live(self, mishaps: Sequence[str]) -> Findings:
        """Live through mishaps in an order of chance, and count."""
        with self._gateway() as base:
            self.port = int(base.rpartition(":")[2])
            first = Pc(self.root / "pc-1")
            settings = Settings(gateway=base, key_file="desk.key", camera="none")
            write_settings(first.shop / "settings.toml", settings)
            self.pcs.append(first)
            with self._open(first) as app:
                enrol_desk(app, code_for(self.gateway_url, SHOP))
            self._work_everywhere()
        drawn = self.dice.sample(mishaps, len(mishaps))
        for mishap in drawn:
            getattr(self, f"_{mishap}")()
            self.found.mishaps += 1
        self._end()
        return self.found

    # Mishaps.

    def _backup_put_back(self) -> None:
        """Put only the shop's folder back."""
        pc = self.dice.choice(self.pcs)
        backup = self._kept(pc.shop)
        with self._gateway():
            self._work(pc, sends=True)
        self._put_back(backup, pc.shop)
        pc.must_tell = True
        with self._gateway():
            self._work_everywhere()

    def _pc_put_back(self) -> None:
        """Put the whole PC back, with all that it remembers; what was sent since is known there."""
        pc = self.dice.choice(self.pcs)
        backup = self._kept(pc.place)
        with self._gateway():
            self._work(pc, sends=True)
        self._put_back(backup, pc.place)
        pc.must_tell = True
        with self._gateway():
            self._work_everywhere()

    def _folder_copied(self) -> None:
        """Bring the shop's folder to another PC, and go on with both."""
        other = self._another(self.dice.choice(self.pcs), "shop")
        other.must_tell = True
        with self._gateway():
            self._work_everywhere()

    def _disk_cloned(self) -> None:
        """Copy a disk with everything on it, and go on with both."""
        one = self.dice.choice(self.pcs)
        other = self._another(one, "")
        one.must_tell = other.must_tell = True
        with self._gateway():
            # The first of the two that sends cannot know; both have written by then.
            self._work(one, sends=True, expects=False)
            self._work(other, sends=True)
            self._work(one, sends=True)
            self._work_everywhere()

    def _gateway_put_back(self) -> None:
        """Put the gateway back to yesterday, under desks that believe it has everything."""
        backup = self._kept(self.gateway_file)
        with self._gateway():
            for pc in self.pcs:
                self._work(pc, sends=True)
        self._put_back(backup, self.gateway_file)
        with self._gateway():
            self._work_everywhere()

    # Work.

    def _work_everywhere(self) -> None:
        for pc in self.dice.sample(self.pcs, len(self.pcs)):
            self._work(pc, sends=self.dice.random() < 0.8 or pc.must_tell)

    def _work(self, pc: Pc, *, sends: bool, expects: bool = True) -> None:
        """Scan something on a PC, and perhaps send."""
        with self._open(pc) as app:
            for _ in range(self.dice.randint(1, _MOST_SCANS)):
                number = f"TBA{self.dice.randrange(10**12):012d}"
                take(app.counter, Scan(number, None, Source.SCANNER, app.counter.now()))
                self.found.acts += 1
            if sends:
                self._send(app, pc)
                if expects and pc.must_tell:
                    self.found.unseen += not pc.told
                    pc.must_tell = pc.told = False

    def _send(self, app: App, pc: Pc) -> None:
        said: list[LineState] = []
        sender = sender_for(app, said.append)
        assert sender is not None
        before = self._epoch(app)
        report = sender.drain_once()
        assert report.failure is None, report
        sender.stop()
        self.found.sent_again += report.duplicates
        if self._epoch(app) != before:
            self.found.renewed += 1
            pc.told = pc.told or said[-1].is_renewed

    @staticmethod
    def _epoch(app: App) -> str:
        with app.record.view() as view:
            head = view.journal.head(app.settings.desk)
        assert head is not None
        return head.epoch

    @contextmanager
    def _open(self, pc: Pc) -> Iterator[App]:
        """Open the shop, and say yes where it asks."""
        try:
            app = build(pc.shop, marks=pc.marks)
        except KnownFault as fault:
            if fault.reason not in list(Doubt):
                raise
            self.found.asked += 1
            pc.told = True
            app = build(pc.shop, marks=pc.marks, go_on=True)
        try:
            yield app
        finally:
            app.close()

    @contextmanager
    def _gateway(self) -> Iterator[str]:
        with running_gateway(self.gateway_url, self.port) as base:
            yield base

    # Copies.

    def _kept(self, what: Path) -> Path:
        backup = self.root / f"backup-{len(list(self.root.iterdir()))}"
        _copy(what, backup)
        return backup

    @staticmethod
    def _put_back(backup: Path, place: Path) -> None:
        if place.is_dir():
            shutil.rmtree(place)
        else:
            for file in place.parent.glob(f"{place.name}*"):
                file.unlink()
        _copy(backup, place)

    def _another(self, pc: Pc, what: str) -> Pc:
        other = Pc(self.root / f"pc-{len(self.pcs) + 1}")
        _copy(pc.place / what, other.place / what)
        self.pcs.append(other)
        return other

    # The count.

    def _end(self) -> None:
        heads: list[tuple[str, str]] = []
        there: dict[str, str] = {}
        with self._gateway():
            for _ in range(2):
                for pc in self.pcs:
                    self._work(pc, sends=True)
            for pc in self.pcs:
                with self._open(pc) as app, app.record.view() as view:
                    for kept in view.journal.every():
                        there[kept.entry.id] = kept.entry.hash
                    self.found.flaws += len(list(view.proof.flaws()))
                    self.found.flaws += len(list(view.state.differences()))
                    heads.append((app.settings.desk, self._epoch(app)))
        held = {row.event_id: row.hash for row in self._ask("SELECT event_id, hash FROM events")}
        self.found.lost += sum(1 for name, hash_ in there.items() if held.get(name) != hash_)
        torn = self._ask(
            "SELECT desk, epoch, seq, count(*) AS acts FROM events"
            " GROUP BY desk, epoch, seq HAVING count(*) > 1"
        )
        self.found.still_torn += len(heads) - len(set(heads))
        self.found.still_torn += sum((row.desk, row.epoch) in heads for row in torn)
        noted = {
            (row.desk, row.epoch)
            for row in self._ask("SELECT desk, epoch FROM flaws WHERE what = 'fork'")
        }
        self.found.unreported_forks += sum((row.desk, row.epoch) not in noted for row in torn)

    def _ask(self, sql: str) -> list[Any]:
        engine = create_engine(self.gateway_url)
        with engine.connect() as connection:
            rows = list(connection.execute(text(sql)))
        engine.dispose()
        return rows


def _copy(what: Path, to: Path) -> None:
    if what.is_dir():
        shutil.copytree(what, to, dirs_exist_ok=True)
        return
    to.parent.mkdir(parents=True, exist_ok=True)
    for file in what.parent.glob(f"{what.name}*"):
        shutil.copyfile(file, to.with_name(to.name + file.name.removeprefix(what.name)))


@contextmanager
def twin(which: str) -> Iterator[None]:
    """Take away what this proof is about."""
    if which == "unmarked":
        set_only = mock.patch.object(Marks, "recognise", lambda marks, **_: marks.set())
        with set_only, mock.patch.object(Work, "open_epoch", _first_epoch_only):
            yield
    elif which == "uncounted":
        with mock.patch.object(Counting, "recount", return_value=Recount()):
            yield
    else:
        yield


def _first_epoch_only(work: Any, why: Any, desk: str = "") -> None:
    """Begin a chain where there is none, and never another."""
    if work.journal.head(desk or work.desk) is None:
        _OPEN_EPOCH(work, why, desk)


def live(seed: int, which: str = "", mishaps: Sequence[str] = MISHAPS) -> Findings:
    """Live one life in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="hubdesk-restores-") as folder, twin(which):
        return Life(seed, Path(folder)).live(mishaps)


def main() -> int:
    """Live many lives and tell; exit status 1 where anything went wrong."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--lives", type=int, default=20)
    asked.add_argument("--first-seed", type=int, default=1)
    asked.add_argument("--twin", choices=["unmarked", "uncounted"], default="")
    told = asked.parse_args()
    total = Findings()
    for seed in range(told.first_seed, told.first_seed + told.lives):
        found = live(seed, told.twin)
        total.add(found)
        if not found.is_sound:
            print(f"seed {seed}: {found}")
    for each in fields(total):
        print(f"{each.name.replace('_', ' '):18}{getattr(total, each.name):8}")
    return 0 if total.is_sound else 1


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
