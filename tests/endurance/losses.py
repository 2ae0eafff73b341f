"""Lose the PC at random moments, and bring back what the gateway has acknowledged.

    python -m tests.endurance.losses [--lives 20] [--first-seed 1]
    python -m tests.endurance.losses --year                (how long a year of 18,000 parcels takes)
    python -m tests.endurance.losses --twin unpulled       (must fail: nothing is fetched back)
    python -m tests.endurance.losses --twin uncommitted    (must fail: answered before it is kept)

Real shop folders and a real gateway, each in a process of its own, over a real socket. A PC works,
sends and backs up as a shop does, and is killed in the middle of it; its disk is gone. A new PC
puts the last good backup back or begins with nothing, is let in by a code that replaces the lost
one, and fetches back; it is killed at that, too. Every second shop is encrypted: a new PC's keyring
is empty, and the code comes from the recovery sheet. Whatever the lost PC had been answered for
must be on record again with its hash; parcels must stand as a model of a few lines says; gaps and
the last act must be named as they are; nothing new may be booked before that; and in the end the
gateway must hold every act once.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

import httpx
from sqlalchemy import create_engine, text
from uuid6 import uuid7

from hubdesk import backups, keyrings
from hubdesk.app import App, build, enrol_desk, key_place
from hubdesk.comingback import is_coming_back
from hubdesk.database.backups import RECORD, found_in, newest_good
from hubdesk.database.ciphers import is_encrypted
from hubdesk.encryption import encrypt
from hubdesk.fetchback import fetch_back
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.capturing import Capturing
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import serve
from hubdesk.line.ledger import Ledger
from hubdesk.line.post import Post
from hubdesk.line.recovering import Recovering
from hubdesk.line.sender import Sender
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.facts import Damaged, Delivered, Expected, Kind, Received, Shelved
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.recoverycode import RecoveryCode, new_recovery_code
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from tests.drawer import Drawer
from tests.endurance.children import kill, spawn
from tests.endurance.counted import Counted
from tests.endurance.lineends import PACE

DESK = "desk-1"
_NOTICE_ROWS = 450
_LOSSES, _MOST_SAID = 3, 700
_OPEN = (Status.ON_SHELF,)


@dataclass(slots=True)
class Findings(Counted):
    """What was done, and what went wrong: from `lost` on, everything must be 0."""

    losses: int = 0
    from_nothing: int = 0
    encrypted: int = 0
    kills_at_fetching: int = 0
    acts: int = 0
    answered: int = 0
    came_back: int = 0
    never_told: int = 0
    gaps: int = 0
    lost: int = 0
    wrong_states: int = 0
    misnamed: int = 0
    not_held: int = 0
    flaws: int = 0
    doubled: int = 0


@dataclass(slots=True)
class Told:
    """What PCs have said down their pipes: acts in the order of their commits, and answers."""

    acts: dict[str, dict[str, Any]] = field(default_factory=dict)
    # An old backup knows again of what a later PC had to forget.
    ever: dict[str, dict[str, Any]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    backups: int = 0
    report: dict[str, Any] | None = None

    def hear(self, line: bytes) -> None:
        """Take one line in."""
        said = json.loads(line)
        if "act" in said:
            self.acts[said["act"]] = self.ever[said["act"]] = said
        self.answered.update(said.get("answered", ()))
        self.backups += "backup" in said
        self.report = said.get("report", self.report)


class Life:
    """One shop whose PCs do not last."""

    def __init__(
        self, seed: int, root: Path, gateway: Path, base: str, twin: str = "", old: float = 0.6
    ) -> None:
        """Begin; `old` is the chance that somebody has a backup at hand when a PC is lost."""
        self.dice = Random(seed)
        self.found = Findings()
        self.root = root
        self.gateway = gateway
        self.base = base
        self.twin = twin
        self.shop = f"shop-{seed}"
        self.told = Told()
        self.old = old
        self.pc = 0
        self.code = new_recovery_code() if seed % 2 else None

    @property
    def place(self) -> Path:
        """The folder of the PC at hand: the shop's and what the PC remembers."""
        return self.root / f"pc-{self.pc}"

    @property
    def stick(self) -> Path:
        """Where backups go: a stick that no PC takes with it."""
        return self.root / f"stick of {self.shop}"

    def live(self, losses: int = _LOSSES, most_said: int = _MOST_SAID) -> Findings:
        """Work, lose the PC, come back; and in the end send all and count.

        A PC is lost after it has said so much, at most.
        """
        self.stick.mkdir()
        self._new_pc()
        self.found.encrypted = int(self.code is not None)
        for _ in range(losses):
            self._work_until_lost(self.dice.randint(20, most_said))
            shutil.rmtree(self.place)
            self._come_back()
            self.found.losses += 1
        if self.twin != "uncommitted":  # a gateway that keeps nothing is told for ever
            self._run(run_to_the_end, self.place)
            self._count_at_the_end()
        self.found.acts = len(self.told.acts)
        self.found.answered = len(self.told.answered)
        return self.found

    def _new_pc(self) -> None:
        self.pc += 1
        settings = Settings(
            gateway=self.base,
            shop_id=self.shop,
            key_file="desk.key",
            backups=(str(self.stick),),
        )
        write_settings(self.place / "shop" / "settings.toml", settings)
        engine = open_database(f"sqlite:///{self.gateway}")
        desks = Desks(engine, utc_now)
        desks.add_shop(self.shop, self.shop)
        (self.place / "code").write_text(desks.make_code(self.shop, replaces=DESK)[0])
        engine.dispose()

    def _work_until_lost(self, lines: int) -> None:
        seed = self.dice.randrange(2**32)
        job = partial(run_desk, seed=seed, code=self.code)
        self._run(job, self.place, lines)
        assert self.code is None or is_encrypted(self.place / "shop" / "shop.db")

    def _come_back(self) -> None:
        self._new_pc()
        backup = newest_good(e.backup for e in found_in(self.stick) if e.backup and not e.flaw)
        if backup is not None and self.dice.random() < self.old:
            with keyring_of(self.place):
                typed = (
                    self.code.letters if self.code and is_encrypted(backup.folder / RECORD) else ""
                )
                backups.put_back(
                    self.place / "shop", backup, code=typed, marks=self.place / "marks"
                )
                self._try_new_work()
        else:
            self.found.from_nothing += 1
        while self.dice.random() < 0.5:
            # After so much of it came back; or it is through before that.
            self._run(run_recovery, self.place, self.dice.randint(1, 8), twin=self.twin)
            self.found.kills_at_fetching += 1
        self.told.report = None
        self._run(run_recovery, self.place, twin=self.twin)
        self._check()

    def _try_new_work(self) -> None:
        """Nothing may be booked between a backup and what the gateway has beyond it."""
        with opened(self.place) as app:
            try:
                with app.counter.job():
                    self.found.not_held += 1
            except Refused as refused:
                self.found.not_held += refused.reason != "fetch_back_first"

    def _run(
        self,
        job: Callable[[Path, int], None],
        place: Path,
        lines: int | None = None,
        twin: str = "",
    ) -> None:
        """Do a job in a process of its own; kill it once it has said so much."""
        hears, says = os.pipe()

        def work() -> None:
            os.close(hears)
            with keyring_of(place), twisted(twin):
                job(place, says)
            os._exit(0)

        child = spawn(work)
        os.close(says)
        heard, rest = 0, b""
        while lines is None or heard < lines:
            ready, _, _ = select.select([hears], [], [], 60)
            assert ready, "the PC says nothing any more"
            some = os.read(hears, 65536)
            if not some:
                break
            *whole, rest = (rest + some).split(b"\n")
            for line in whole:
                self.told.hear(line)
            heard += len(whole)
        os.kill(child, signal.SIGKILL)
        while some := os.read(hears, 65536):
            *whole, rest = (rest + some).split(b"\n")
            for line in whole:
                self.told.hear(line)
        os.close(hears)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "a PC fell over"

    # The count.

    def _check(self) -> None:
        report = self.told.report
        assert report is not None, "fetching back has failed"
        held = self._held()
        self.found.not_held += is_coming_back(ShopFolder(self.place / "shop"))
        with keyring_of(self.place), opened(self.place) as app, app.record.view() as view:
            entries = [kept.entry for kept in view.journal.every()]
            self.found.flaws += len(list(view.proof.flaws()))
            self.found.flaws += len(list(view.state.differences()))
            rows = view.parcels.of_ids({each for entry in entries for each in entry.parcels})
        here = {entry.id: entry.hash for entry in entries}
        acknowledged = held.keys() | self.told.answered
        self.found.lost += sum(
            here.get(name) is None or held.get(name, here[name]) != here[name]
            for name in acknowledged
        )
        self.found.came_back += report["taken"]
        self.found.never_told += len(self.told.acts.keys() - here.keys())
        states = modelled([self.told.ever[e.id] for e in entries if e.id in self.told.ever])
        known = {
            name: (found.parcel.status.value, found.parcel.shelf, found.parcel.damaged)
            for name, found in rows.items()
        }
        self.found.wrong_states += sum(
            known.get(name) != states.get(name) for name in known.keys() | states.keys()
        )
        self._check_names(report, held, here, entries)
        # What is on no record was never done: the next PCs know nothing of it.
        self.told.acts = {n: told for n, told in self.told.acts.items() if n in here}

    def _check_names(
        self,
        report: Mapping[str, Any],
        held: Mapping[str, str],
        here: Mapping[str, str],
        entries: list[Any],
    ) -> None:
        """What was not acknowledged must be named as it is."""
        in_order = [name for name in self.told.ever if name in held]
        last = in_order[-1] if in_order else None
        newest = next((e.id for e in reversed(entries) if e.kind is not Kind.OPENED), None)
        own_last = entries[-1].id if report["is_renewed"] else ""
        waiting = len(here.keys() - held.keys() - {own_last})
        named = {(each["epoch"], n) for each in report["lost"] for n in _span(each)}
        self.found.gaps += len(named)
        self.found.misnamed += report["last"] != last
        self.found.misnamed += report["newest"] != newest
        self.found.misnamed += report["waiting"] != waiting
        self.found.misnamed += named != _gaps(entries)
        self.found.misnamed += bool(report["forks"] or report["left"] or report["loose"])

    def _count_at_the_end(self) -> None:
        held = self._held()
        with keyring_of(self.place), opened(self.place) as app, app.record.view() as view:
            here = {kept.entry.id: kept.entry.hash for kept in view.journal.every()}
            self.found.flaws += len(list(view.proof.flaws()))
            self.found.flaws += view.outbox.count_waiting(self.base)
        self.found.lost += sum(held.get(name) != hash_ for name, hash_ in here.items())
        self.found.doubled += len(
            self._ask(
                "SELECT desk FROM events WHERE shop = :shop"
                " GROUP BY desk, epoch, seq HAVING count(*) > 1"
            )
        )
        self.found.flaws += len(
            self._ask("SELECT what FROM flaws WHERE shop = :shop AND what != 'gap'")
        )

    def _held(self) -> dict[str, str]:
        rows = self._ask("SELECT event_id, hash FROM events WHERE shop = :shop")
        return {row.event_id: row.hash for row in rows}

    def _ask(self, sql: str) -> list[Any]:
        engine = create_engine(f"sqlite:///{self.gateway}")
        with engine.connect() as connection:
            rows = list(connection.execute(text(sql), {"shop": self.shop}))
        engine.dispose()
        return rows


def _span(gap: Mapping[str, int]) -> range:
    return range(gap["first"], gap["last"] + 1)


def _gaps(entries: list[Any]) -> set[tuple[str, int]]:
    numbers: dict[str, set[int]] = {}
    for entry in entries:
        numbers.setdefault(entry.epoch, set()).add(entry.seq)
    return {
        (epoch, n) for epoch, told in numbers.items() for n in range(1, max(told)) if n not in told
    }


def modelled(acts: list[dict[str, Any]]) -> dict[str, tuple[str, str, bool]]:
    """Say how parcels stand after acts, in a few lines that know nothing of HubDesk."""
    undone = {told["undoes"] for told in acts if told["kind"] == "undone"}
    states: dict[str, tuple[str, str, bool]] = {}
    for told in acts:
        status, shelf, damaged = states.get(told["parcel"], ("expected", "", False))
        if told["act"] in undone or told["kind"] == "undone":
            continue
        match told["kind"]:
            case "received":
                status, shelf = "on_shelf", told["shelf"]
            case "shelved":
                shelf = told["shelf"]
            case "delivered":
                status, shelf = "delivered", ""
            case "damaged":
                damaged = True
        states[told["parcel"]] = (status, shelf, damaged)
    return states


# The PC, each time in a process of its own.


class Pocket(Drawer):
    """A PC's keyring, in a file that is lost with the PC."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        if file.exists():
            self.kept = {(s, n): w for s, n, w in json.loads(file.read_text())}

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password)
        self._file.write_text(json.dumps([(s, n, w) for (s, n), w in self.kept.items()]))


@contextmanager
def keyring_of(place: Path) -> Iterator[None]:
    """Let a PC's own keyring be the system's."""
    with mock.patch.object(keyrings, "_trusted", partial(Pocket, place / "keyring")):
        yield


@contextmanager
def opened(place: Path, *, asks: bool = True) -> Iterator[App]:
    """Open the shop of a PC."""
    app = build(place / "shop", marks=place / "marks", asks=asks)
    try:
        yield app
    finally:
        app.close()


def _say(pipe: int, **said: Any) -> None:
    os.write(pipe, json.dumps(said).encode() + b"\n")


def run_desk(place: Path, pipe: int, *, seed: int, code: RecoveryCode | None) -> None:
    """Work and send until killed; every act is said before it is committed."""
    dice = Random(seed)
    with opened(place) as app:
        _enrol(app, place)
        if code is not None and app.record.key is None:
            encrypt(app.counter, app.folder.record, code)
        sender = sender_of(app, pipe)
        sender.start()
        parcels: list[str] = _open_parcels(app)
        with app.record.work("Rosa") as work:
            _act(work, parcels, dice, pipe)
        backups.back_up(app)  # as the window does soon after it has opened
        _say(pipe, backup=True)
        while True:
            if dice.random() < 0.02:
                _take_notice(app, dice, pipe)
            with app.record.work("Rosa") as work:
                for _ in range(dice.randint(1, 3)):
                    _act(work, parcels, dice, pipe)
            sender.wake()
            if dice.random() < 0.02:
                backups.back_up(app)
                _say(pipe, backup=True)
            time.sleep(dice.choice((0, 0, 0, 0.002, 0.01)))


def run_recovery(place: Path, pipe: int) -> None:
    """Let a new PC in and fetch back; every page is said."""
    with opened(place, asks=False) as app:
        _enrol(app, place)
        before = _epoch(app)
        told = fetch_back(app, tell=lambda taken: _say(pipe, page=taken))
        report = {
            "is_renewed": _epoch(app) != before,
            **{
                name: getattr(told, name) for name in ("taken", "waiting", "loose", "left", "forks")
            },
            "last": told.last.id if told.last else None,
            "newest": told.newest.id if told.newest else None,
            "lost": [{"epoch": g.epoch, "first": g.first, "last": g.last} for g in told.lost],
        }
        _say(pipe, report=report)


def _epoch(app: App) -> str:
    with app.record.view() as view:
        head = view.journal.head(DESK)
    return head.epoch if head else ""


def run_to_the_end(place: Path, pipe: int) -> None:
    """Send all that waits."""
    with opened(place) as app:
        report = sender_of(app, pipe).drain_once()
        assert report.failure is None, report


def sender_of(app: App, pipe: int) -> Sender:
    """Make a sender in haste, which says what was answered for once that is noted."""
    post = Post(app.settings.gateway, Signing(key_place(app)))
    note = Ledger.note

    def noting(ledger: Ledger, batch: Any, outcome: Any, traffic: Any) -> Any:
        noted = note(ledger, batch, outcome, traffic)
        _say(pipe, answered=[told.event_id.removeprefix("urn:uuid:") for told in batch.entries])
        return noted

    Ledger.note = noting  # type: ignore[method-assign]
    naming = Naming(app.settings.shop_id)
    return Sender(app.record, app.settings.gateway, post, naming, now=app.counter.now, pace=PACE)


def _enrol(app: App, place: Path) -> None:
    """Show the code, once more after each kill: the same code brings the same key in."""
    enrol_desk(app, (place / "code").read_text())


def _open_parcels(app: App) -> list[str]:
    with app.record.view() as view:
        found = view.parcels.in_status(*_OPEN)
    return sorted(each.parcel.id for each in found)


def _take_notice(app: App, dice: Random, pipe: int) -> None:
    rows = [
        (Expected("ups", f"1Z{dice.randrange(10**16):016d}", load="heap"), str(uuid7()))
        for _ in range(_NOTICE_ROWS)
    ]
    with app.record.work("Rosa") as work:
        for entry in work.write_new(rows):
            _say(pipe, act=entry.id, kind="expected", parcel=entry.parcels[0])


def _act(work: Any, parcels: list[str], dice: Random, pipe: int) -> None:
    """Do one thing with a parcel, an old one as often as not."""
    kind, shelf, undoes = dice.choice(("shelved", "damaged", "delivered", "undone")), "", ""
    if not parcels or dice.random() < 0.4:
        kind, shelf = "received", "B3"
        parcels.append(str(uuid7()))
        number = f"TBA{dice.randrange(10**12):012d}"
        entry = work.write(Received("amazon", number, shelf, Source.SCANNER), parcels[-1:])
    else:
        parcel = dice.choice(parcels[-30:])
        entry, shelf, undoes = _change(work, parcel, kind, dice)
        if kind == "delivered":
            parcels.remove(parcel)
    kind = entry.kind.value
    _say(pipe, act=entry.id, kind=kind, parcel=entry.parcels[0], shelf=shelf, undoes=undoes)


def _change(work: Any, parcel: str, kind: str, dice: Random) -> tuple[Any, str, str]:
    if kind == "undone":
        last = work.journal.of_parcel(parcel)[-1].entry
        if last.kind in (Kind.SHELVED, Kind.DAMAGED):
            return work.undo(last.id), "", last.id
        kind = "shelved"
    if kind == "delivered":
        return work.write(Delivered(Place.HANDED), [parcel]), "", ""
    if kind == "damaged":
        return work.write(Damaged("torn"), [parcel]), "", ""
    shelf = dice.choice(("C1", "C2"))
    return work.write(Shelved(shelf), [parcel]), shelf, ""


# The gateway, in a process of its own.


@contextmanager
def gateway(folder: Path, twin: str = "") -> Iterator[tuple[Path, str]]:
    """Serve while the block lasts; gives its database and its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    file = folder / "gateway.db"
    open_database(f"sqlite:///{file}").dispose()

    def work() -> None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        with twisted(twin):
            serve(f"sqlite:///{file}", "127.0.0.1", port)

    child = spawn(work)
    base = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + 30
        while not _answers(base):
            assert time.monotonic() < end, "the gateway does not start"
            time.sleep(0.02)
        yield file, base
    finally:
        kill(child)


def _answers(base: str) -> bool:
    try:
        return httpx.get(f"{base}/livez", trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


@contextmanager
def twisted(twin: str) -> Iterator[None]:
    """Take away what this proof is about."""
    if twin == "unpulled":
        with mock.patch.object(Recovering, "_fetch", return_value=True):
            yield
    elif twin == "uncommitted":
        with mock.patch.object(Capturing, "take", _answer_without_keeping(Capturing.take)):
            yield
    else:
        yield


def _answer_without_keeping(take: Any) -> Any:
    class Stopped(Exception):
        pass

    def answering(capturing: Any, teller: Any, read: Any, **how: Any) -> Any:
        engine = capturing._engine
        with suppress(Stopped), engine.begin() as connection:
            held = mock.Mock()
            held.begin.return_value.__enter__ = lambda _: connection
            held.begin.return_value.__exit__ = lambda *_: None
            receipt = take(Capturing(held, capturing._now), teller, read, **how)
            raise Stopped
        return receipt

    return answering


def live(seed: int, twin: str = "", losses: int = _LOSSES) -> Findings:
    """Live one life with a gateway of its own."""
    with tempfile.TemporaryDirectory(prefix="hubdesk-losses-") as folder:
        root = Path(folder)
        with gateway(root, twin) as (file, base):
            return Life(seed, root, file, base, twin).live(losses)


def a_year(days: int = 365, a_day: int = 50) -> None:
    """Tell how long it takes to bring a year back into an empty record."""
    with tempfile.TemporaryDirectory(prefix="hubdesk-losses-") as folder:
        root = Path(folder)
        with gateway(root) as (file, base):
            life = Life(1, root, file, base)
            life._new_pc()
            silence = os.open(os.devnull, os.O_WRONLY)
            with opened(life.place) as app:
                _enrol(app, life.place)
                for day in range(days):
                    _live_a_day(app, day, a_day)
                began = time.monotonic()
                sent = sender_of(app, silence).drain_once().sent
                print(f"{days * a_day:,} parcels, {sent:,} entries")
                print(f"sent in {time.monotonic() - began:.0f} s")
            shutil.rmtree(life.place)
            life._new_pc()
            with opened(life.place, asks=False) as app:
                _enrol(app, life.place)
                post = Post(base, Signing(key_place(app)))
                began = time.monotonic()
                told = Recovering(app.record, base, life.shop, post).run()
                took, (out, came) = time.monotonic() - began, post.weighed()
                print(
                    f"{told.taken:,} entries back in {took:.0f} s, {came / 1e6:.1f} MB on the line"
                )
                with app.record.view() as view:
                    flaws = [*view.proof.flaws(), *view.state.differences()]
                print(
                    f"{len(flaws)} flaws and differences; {told.waiting} wait, {out:,} bytes asked"
                )


def _live_a_day(app: App, day: int, parcels: int) -> None:
    rows = [
        (Expected("ups", f"1Z{day:06}{nth:010}", load=f"load-{day}"), str(uuid7()))
        for nth in range(parcels)
    ]
    with app.record.work("Rosa") as work:
        for entry in work.write_new(rows):
            facts = entry.facts
            assert isinstance(facts, Expected)
            came = Received("ups", facts.number, "B3", Source.SCANNER, load=facts.load)
            for act in (came, Shelved("C1"), Delivered(Place.HANDED)):
                work.write(act, entry.parcels)


def main() -> int:
    """Live many lives and tell; exit status 1 where anything went wrong."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--lives", type=int, default=20)
    asked.add_argument("--first-seed", type=int, default=1)
    asked.add_argument("--twin", choices=["unpulled", "uncommitted"], default="")
    asked.add_argument("--year", action="store_true")
    told = asked.parse_args()
    if told.year:
        a_year()
        return 0
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
