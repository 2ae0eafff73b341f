"""A shop backed up while it works, to disks as they are; and lost, damaged and put back."""

from __future__ import annotations

import json
import resource
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QSettings

from hubdesk import keyrings
from hubdesk.app import App, build
from hubdesk.atwork import only_one
from hubdesk.backups import (
    back_up,
    beside,
    best_for,
    is_only_here,
    listed,
    places,
    put_back,
    try_place,
)
from hubdesk.cli import window
from hubdesk.database import restoring
from hubdesk.database.album import Album
from hubdesk.database.backups import Backup, checked_copy, found_in, newest_good, store
from hubdesk.database.record import Record
from hubdesk.database.restoring import Home
from hubdesk.parcels.facts import Kind, Opened, Received, WhyOpened
from hubdesk.parcels.recoverycode import new_recovery_code
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Source
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.wording.backups import listed_words
from tests.conftest import SHOP_ZONE, Clock
from tests.drawer import Drawer

KEY = bytes(range(32))
JPEG = b"\xff\xd8 a dented box \xff\xd9"


class Shop:
    """A shop with a stick for its backups; `lose_pc` gives one on a new PC."""

    def __init__(self, root: Path, clock: Clock, blank: Path) -> None:
        self.root, self.clock, self.blank = root, clock, blank
        self.stick = root / "USB stick 1"
        self.folder = ShopFolder(root / "shop")
        self.marks = root / "marks"
        self.folder.root.mkdir(parents=True)
        self.stick.mkdir()
        shutil.copyfile(blank, self.folder.record)
        write_settings(
            self.folder.settings, Settings(zone=str(SHOP_ZONE), backups=("../USB stick 1",))
        )
        self.app = self.open()

    def open(self, *, go_on: bool = False) -> App:
        self.app = build(self.folder.root, now=self.clock, marks=self.marks, go_on=go_on)
        return self.app

    def receive(self, *numbers: object) -> list[str]:
        return [receive(self.app.record, number) for number in numbers]

    def back_up(self) -> Backup:
        (made,) = back_up(self.app)
        assert made.trouble is None
        assert made.backup is not None
        return made.backup

    def put_back(self, backup: Backup) -> list[str]:
        """Close, put back, open again without any question, and name the entries."""
        self.app.close()
        put_back(self.folder.root, backup, marks=self.marks, now=self.clock)
        self.open()
        return ids_in(self.app.record)


def receive(record: Record, number: object) -> str:
    with record.work("Rosa") as work:
        facts = Received("ups", f"1Z{number}", "B3", Source.SCANNER)
        return work.write(facts, [f"parcel {number}"]).id


def entries_by_hand(file: Path) -> int | None:
    """Count the entries as anybody with the driver would; None where it calls them malformed."""
    with closing(sqlite.connect(str(file))) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM journal").fetchone()[0])
        except sqlite.DatabaseError:
            return None


def ids_in(record: Record) -> list[str]:
    with record.view() as view:
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []
        return [
            kept.entry.id for kept in view.journal.every() if kept.entry.kind is not Kind.OPENED
        ]


@pytest.fixture
def shop(tmp_path: Path, clock: Clock, blank: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, clock, blank)
    yield shop
    shop.app.close()


@contextmanager
def small_files(most: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes, as a full disk would not."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def reason(trouble: pytest.ExceptionInfo[KnownFault]) -> str:
    return trouble.value.reason


def test_a_backup_carries_all_that_a_new_pc_needs(shop: Shop, tmp_path: Path) -> None:
    done = shop.receive(1, 2, 3)
    shop.folder.scanner.write_text("{}")
    assert shop.app.counter.album is not None
    photograph = shop.app.counter.album.keep(JPEG).photograph
    backup = shop.back_up()
    assert {each.name for each in backup.folder.iterdir()} == {
        *("shop.db", "settings.toml", "scanner.json", "backup.json")
    }
    assert (backup.contents.position, backup.contents.parcels) == (4, 3)
    shutil.rmtree(shop.folder.root)
    shutil.rmtree(shop.marks)

    told = put_back(shop.folder.root, backup, marks=shop.marks, now=shop.clock)

    assert (told.kept, told.photographs, told.trouble) == (None, 1, None)
    app = shop.open()
    assert ids_in(app.record) == done
    assert app.settings.backups == ("../USB stick 1",)
    assert shop.folder.scanner.exists()
    assert Album(shop.folder.photographs).read(photograph) == JPEG


def test_everything_confirmed_before_is_in_it_while_others_go_on_writing(shop: Shop) -> None:
    stopping, begun = Event(), Event()

    def work() -> None:
        number = 100
        while not stopping.is_set():
            number += 1
            receive(shop.app.record, number)
            begun.set()

    writer = Thread(target=work)
    writer.start()
    try:
        assert begun.wait(30)
        before = ids_in(shop.app.record)
        backup = shop.back_up()
    finally:
        stopping.set()
        writer.join()
    after = ids_in(shop.app.record)
    inside = shop.put_back(backup)
    assert set(before) <= set(inside)
    assert inside == after[: len(inside)]


def test_a_record_that_is_put_back_goes_on_in_a_new_epoch_and_the_old_one_stays(
    shop: Shop,
) -> None:
    kept = shop.receive(1, 2)
    backup = shop.back_up()
    lost = shop.receive(3, 4)
    assert shop.put_back(backup) == kept
    with shop.app.record.view() as view:
        last = view.journal.at([view.journal.last_position()])[0].entry
    assert isinstance(last.facts, Opened)
    assert (last.facts.why, last.seq) == (WhyOpened.RESTORED, 1)
    (old,) = shop.folder.root.glob("replaced-*")
    with Record(old / "shop.db", desk="desk-1", now=shop.clock, zone=SHOP_ZONE) as before:
        assert ids_in(before) == [*kept, *lost]


def test_a_log_that_was_left_beside_the_record_is_never_played_into_a_backup(
    shop: Shop, tmp_path: Path
) -> None:
    kept = shop.receive(1)
    backup = shop.back_up()
    shop.receive(*range(2, 30))
    left = tmp_path / "left"
    shutil.copytree(shop.folder.root, left)  # as a crash leaves it: the log is there
    log = left / "shop.db-wal"
    assert log.stat().st_size > 0

    twin = tmp_path / "twin"  # what copying the file over the record comes to
    shutil.copytree(left, twin)
    shutil.copyfile(backup.folder / "shop.db", twin / "shop.db")
    assert entries_by_hand(twin / "shop.db") != 2

    told = put_back(left, backup, marks=shop.marks, now=shop.clock)
    assert told.kept is not None
    assert {each.name for each in told.kept.iterdir()} >= {"shop.db", "shop.db-wal"}
    with Record(left / "shop.db", desk="desk-1", now=shop.clock, zone=SHOP_ZONE) as record:
        assert ids_in(record) == kept


def test_a_backup_with_a_log_beside_it_is_named_and_an_earlier_one_is_taken(shop: Shop) -> None:
    shop.receive(1)
    earlier = shop.back_up()
    shop.clock.forward(hours=2)
    shop.receive(2)
    later = shop.back_up()
    assert best_for(shop.folder.root) == later
    shutil.copyfile(shop.folder.root / "shop.db-wal", later.folder / "shop.db-wal")
    found = listed(shop.app.folder, shop.app.settings)
    assert [each.flaw for each in found] == ["backup_has_log", ""]
    assert best_for(shop.folder.root) == earlier
    with pytest.raises(KnownFault) as refused:
        put_back(shop.root / "elsewhere", later)
    assert reason(refused) == "backup_has_log"


def test_one_flipped_byte_is_found_and_so_is_what_is_cut_off_or_missing(shop: Shop) -> None:
    shop.receive(1)
    earlier = shop.back_up()
    shop.clock.forward(hours=2)
    later = shop.back_up()
    file = later.folder / "shop.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:])
    assert (later.flaw(thoroughly=False), later.flaw()) == ("", "backup_changed")
    assert newest_good([earlier, later]) == earlier
    file.write_bytes(whole[:-1])
    assert later.flaw(thoroughly=False) == "backup_changed"
    file.unlink()
    assert later.flaw(thoroughly=False) == "backup_incomplete"
    (later.folder / "backup.json").write_text("{")
    assert [each.flaw for each in found_in(shop.stick)] == ["backup_unreadable", ""]


@pytest.mark.parametrize(
    "told", [{}, [], {"files": {}}, {"made": 7}, None, "x", {"files": {"../../x": {}}}]
)
def test_whatever_stands_in_its_lines_a_backup_is_listed_and_not_believed(
    tmp_path: Path, told: object
) -> None:
    folder = tmp_path / "hubdesk-1" / "2026-06-26T124200Z"
    folder.mkdir(parents=True)
    (folder / "backup.json").write_text(json.dumps(told))
    assert [each.flaw for each in found_in(tmp_path)] == ["backup_unreadable"]


def test_a_full_stick_is_told_and_leaves_the_earlier_backups_as_they_are(shop: Shop) -> None:
    shop.receive(1)
    earlier = shop.back_up()
    with (
        checked_copy(shop.app.record, shop.folder.root / "backing-up") as copy,
        small_files(50_000),
        pytest.raises(KnownFault) as fault,
    ):
        store(copy, shop.stick, [], now=shop.clock(), shop="", desk="")
    assert (reason(fault), fault.value.facts) == (
        "backup_disk_full",
        {"folder": str(shop.stick)},
    )
    assert [each.backup for each in found_in(shop.stick)] == [earlier]
    assert [each.name for each in earlier.folder.parent.iterdir()] == [earlier.folder.name]
    assert not (shop.folder.root / "backing-up").exists()


def test_a_full_disk_of_the_pc_is_told_and_work_goes_on(shop: Shop) -> None:
    shop.receive(1)
    shop.app.record.wipe()
    with small_files(100_000), pytest.raises(KnownFault) as fault:
        back_up(shop.app)
    assert reason(fault) in ("backup_disk_full", "disk_broken")
    assert len(shop.receive(2)) == 1
    assert shop.back_up().contents.parcels == 2


def test_a_stick_that_is_pulled_out_half_way_is_told(shop: Shop) -> None:
    shop.receive(1)

    def beside_it() -> Iterator[Path]:
        shutil.rmtree(shop.stick)
        yield shop.folder.settings

    with (
        checked_copy(shop.app.record, shop.folder.root / "backing-up") as copy,
        pytest.raises(KnownFault) as fault,
    ):
        store(copy, shop.stick, beside_it(), now=shop.clock(), shop="", desk="")
    assert reason(fault) == "backup_place_gone"


def test_one_place_that_cannot_be_written_holds_up_no_other(shop: Shop) -> None:
    shop.receive(1)
    closed = Path("/sys/kernel")
    made = back_up(shop.app, [closed, shop.stick])
    assert [each.trouble and each.trouble.reason for each in made] == ["backup_read_only", None]
    assert made[1].backup is not None
    with pytest.raises(KnownFault) as fault:
        try_place(shop.folder, str(closed))
    assert reason(fault) == "backup_read_only"


def test_where_no_named_place_is_there_backups_go_beside_the_shop_and_it_is_said(
    shop: Shop,
) -> None:
    settings = shop.app.settings
    assert places(shop.folder, settings) == (shop.stick,)
    away = Settings(backups=("/no such disk/backups",))
    assert places(shop.folder, away) == (beside(shop.folder),)
    assert is_only_here(shop.folder, beside(shop.folder))
    assert not is_only_here(shop.folder, shop.root / "OneDrive" / "backups")
    assert not is_only_here(shop.folder, Path("/proc"))
    assert places(shop.folder, Settings(backups=("none",))) == ()


def test_nothing_is_put_back_under_an_open_window(shop: Shop) -> None:
    shop.receive(1)
    backup = shop.back_up()
    with only_one(shop.folder), pytest.raises(KnownFault) as fault:
        put_back(shop.folder.root, backup)
    assert reason(fault) == "already_open"


def test_a_record_on_a_server_is_not_put_back_from_here(tmp_path: Path, shop: Shop) -> None:
    backup = shop.back_up()
    other = ShopFolder(tmp_path / "other")
    other.root.mkdir()
    write_settings(other.settings, Settings(database="postgresql://server/shop"))
    with pytest.raises(Refused) as refused:
        put_back(other.root, backup)
    assert refused.value.reason == "restore_on_server"


def test_a_damaged_record_is_healed_from_the_newest_good_backup_of_this_shop(shop: Shop) -> None:
    kept = shop.receive(1)
    earlier = shop.back_up()
    shop.clock.forward(hours=2)
    later = shop.back_up()
    (later.folder / "shop.db").write_bytes(b"")
    shop.app.close()
    shop.folder.record.write_bytes(b"\0" * 100_000)
    with pytest.raises(KnownFault) as fault:
        shop.open()
    assert reason(fault) == "record_damaged"
    assert best_for(shop.folder.root) == earlier
    assert shop.put_back(earlier) == kept
    (old,) = shop.folder.root.glob("replaced-*")
    assert (old / "shop.db").read_bytes() == b"\0" * 100_000


def test_a_damaged_record_spoils_no_backup_and_takes_none_away(shop: Shop) -> None:
    shop.receive(*range(40))
    earlier = shop.back_up()
    shop.app.close()
    whole = shop.folder.record.read_bytes()
    size = len(whole)
    spoilt = whole[: size // 4] + b"\x55" * (size // 2) + whole[size // 4 * 3 :]
    shop.folder.record.write_bytes(spoilt)
    with pytest.raises(KnownFault) as fault:
        back_up(shop.open())
    assert reason(fault) == "record_damaged"
    assert [each.backup for each in found_in(shop.stick, thoroughly=True)] == [earlier]


def test_what_was_replaced_is_let_go_after_sixty_days(shop: Shop) -> None:
    shop.receive(1)
    shop.put_back(shop.back_up())
    (old,) = shop.folder.root.glob("replaced-*")
    shop.back_up()
    assert old.exists()
    shop.clock.time = datetime.now(UTC) + timedelta(days=61)  # files bear the PC's own time
    shop.back_up()
    assert not old.exists()


def test_the_backup_of_an_encrypted_record_opens_with_its_code_alone(shop: Shop) -> None:
    kept = shop.receive(1)
    shop.app.record.change_key(KEY, lambda _: None)
    shop.app.counter.album = Album(shop.folder.photographs, KEY)
    photograph = shop.app.counter.album.keep(JPEG).photograph
    backup = shop.back_up()
    files = [each for each in shop.stick.rglob("*") if each.is_file()]
    assert not [each for each in files if JPEG in each.read_bytes()]
    assert b"SQLite" not in (backup.folder / "shop.db").read_bytes()[:16]
    new = ShopFolder(shop.root / "new PC")
    new.root.mkdir()
    home = Home(new.record, "desk-1", shop.root / "marks there", shop.clock, SHOP_ZONE)
    with pytest.raises(KnownFault) as fault:
        restoring.put_back(backup, home, lambda key: Album(new.photographs, key))
    assert reason(fault) == "record_locked"
    assert not new.record.exists()
    home = replace(home, key=lambda _: KEY)
    restoring.put_back(backup, home, lambda key: Album(new.photographs, key))
    with Record(new.record, desk="desk-1", now=shop.clock, zone=SHOP_ZONE, key=KEY) as record:
        assert ids_in(record) == kept
    assert Album(new.photographs, KEY).read(photograph) == JPEG
    assert JPEG not in Album(new.photographs).place(photograph).read_bytes()


def test_in_the_list_each_backup_says_whether_it_asks_for_the_recovery_code(shop: Shop) -> None:
    def said() -> str:
        newest, *_ = listed(shop.app.folder, shop.app.settings)
        return listed_words(newest, lambda at: at)

    shop.back_up()
    assert "encrypted" not in said()
    shop.app.record.change_key(KEY, lambda _: None)
    shop.clock.forward(hours=1)
    shop.back_up()
    assert said().endswith(", encrypted")


def test_where_the_record_cannot_be_put_back_the_new_pc_stays_as_new_as_it_was(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.receive(1)
    shop.folder.scanner.write_text("{}")
    shop.app.record.change_key(KEY, lambda _: None)
    backup = shop.back_up()
    new = ShopFolder(shop.root / "new PC")
    new.root.mkdir()
    write_settings(new.settings, Settings())
    before = new.settings.read_bytes()
    told: list[str] = []
    drawer = Drawer()
    monkeypatch.setattr(keyrings, "_trusted", lambda: drawer)
    monkeypatch.setattr(window, "show_apology", lambda trouble: told.append(trouble.reason))
    window._put_back(new.root, backup, new_recovery_code().text)
    assert told == ["recovery_code_other"]
    assert new.settings.read_bytes() == before
    assert not new.scanner.exists()
    assert not new.coming_back.exists()
    places = QSettings(str(new.window), QSettings.Format.IniFormat)
    assert places.value("first/open") == "true"  # the first steps are offered again
