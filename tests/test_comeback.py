"""A PC is lost, a disk goes bad, somebody is cut off: what the shop's owner meets then."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hubdesk import keyrings
from hubdesk.app import App, build
from hubdesk.atwork import begin_work, nobody_at_work
from hubdesk.backups import back_up, encrypt_copies, put_back
from hubdesk.comingback import is_coming_back
from hubdesk.database.backups import newest_good
from hubdesk.database.ciphers import is_encrypted
from hubdesk.encryption import encrypt
from hubdesk.fetchback import go_on_without
from hubdesk.parcels.facts import Received
from hubdesk.parcels.recoverycode import new_recovery_code
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Source
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from tests.drawer import Drawer

NAME = "Wilhelmina Zschokke-Przybylski"


@pytest.fixture
def folder(tmp_path: Path, blank: Path) -> ShopFolder:
    folder = ShopFolder(tmp_path / "shop")
    folder.root.mkdir()
    shutil.copyfile(blank, folder.record)
    return folder


@pytest.fixture
def opens(folder: ShopFolder) -> Iterator[Callable[[], App]]:
    apps: list[App] = []

    def open_shop() -> App:
        apps.append(build(folder.root, marks=folder.root.parent / "marks"))
        return apps[-1]

    yield open_shop
    for app in apps:
        app.close()


def receive(app: App, number: int = 1, note: str = "") -> None:
    with app.counter.job() as work:
        facts = Received("ups", f"1Z{number}", "B3", Source.SCANNER)
        work.write(facts, [f"parcel {number} {note}"])


def settle(folder: ShopFolder, **settings: object) -> None:
    write_settings(folder.settings, Settings(camera="none", **settings))  # type: ignore[arg-type]


def cut_off(app: App) -> None:
    """End as a killed program does: its lock goes, its file stays."""
    app.record.close()
    app.at_work._place.release()


def spoil(file: Path) -> None:
    """Overwrite the middle of a record, as a worn-out disk does."""
    with file.open("r+b") as stream:
        stream.seek(file.stat().st_size // 2)
        stream.write(os.urandom(40_000))


def test_after_a_backup_was_put_back_nothing_new_is_booked_until_the_carrier_was_asked_or_let_go(
    folder: ShopFolder, opens: Callable[[], App]
) -> None:
    settle(folder, gateway="https://gateway.example")
    app = opens()
    receive(app)
    (made,) = back_up(app)
    app.close()
    assert made.backup is not None
    put_back(folder.root, made.backup, marks=folder.root.parent / "marks")
    for _ in range(2):  # whoever closes the window in between is asked again
        app = opens()
        with pytest.raises(Refused, match="fetch_back_first"):
            receive(app, 2)
        app.close()
    app = opens()
    go_on_without(app)
    receive(app, 2)
    assert not is_coming_back(folder)


def test_a_shop_without_a_line_works_on_at_once_with_its_backup(
    folder: ShopFolder, opens: Callable[[], App]
) -> None:
    app = opens()
    receive(app)
    (made,) = back_up(app)
    app.close()
    assert made.backup is not None
    put_back(folder.root, made.backup, marks=folder.root.parent / "marks")
    receive(opens(), 2)


def test_no_backup_is_put_back_beside_a_command_and_no_command_begins_meanwhile(
    folder: ShopFolder, opens: Callable[[], App]
) -> None:
    app = opens()
    receive(app)
    (made,) = back_up(app)
    assert made.backup is not None
    with pytest.raises(KnownFault, match="at_work"):
        put_back(folder.root, made.backup)
    receive(app, 2)
    app.close()
    with nobody_at_work(folder), pytest.MonkeyPatch.context() as patch:
        patch.setattr("hubdesk.atwork._PASSING_SECONDS", 0)
        with pytest.raises(KnownFault, match="being_put_back"):
            begin_work(folder)


def test_a_record_whose_user_was_cut_off_is_looked_through_at_the_next_start(
    folder: ShopFolder, opens: Callable[[], App]
) -> None:
    app = opens()
    receive(app)
    cut_off(app)
    app = opens()  # sound: nothing is said, and nothing remembered
    assert app.at_work.cut_off == []
    with app.counter.job() as work:
        for nth in range(400):
            work.write(Received("ups", f"1Z9{nth}", "B3", Source.SCANNER), [f"heap {nth}"])
    cut_off(app)
    spoil(folder.record)
    for _ in range(2):
        with pytest.raises(KnownFault, match="record_damaged"):
            opens()
    assert folder.doubtful.exists()


def test_after_a_proper_end_nothing_is_read_at_the_start(
    folder: ShopFolder, opens: Callable[[], App], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opens()
    receive(app)
    app.close()
    monkeypatch.setattr("hubdesk.checking.faults_in", None)
    receive(opens(), 2)


@pytest.mark.parametrize("harm", ["overwritten", "replaced", "gone"])
def test_the_next_job_notices_what_happened_to_the_file_below_it(
    folder: ShopFolder, opens: Callable[[], App], harm: str
) -> None:
    app = opens()
    receive(app)
    if harm == "overwritten":
        with folder.record.open("r+b") as stream:
            stream.write(bytes(4096))
    else:
        moved = folder.record.rename(folder.root / "elsewhere.db")
        if harm == "replaced":
            shutil.copyfile(moved, folder.record)
    reason = "record_damaged" if harm == "overwritten" else "record_gone"
    with pytest.raises(KnownFault, match=reason):
        receive(app, 2)


@pytest.mark.skipif(os.name != "posix", reason="only POSIX ends locks with any handle")
def test_looking_at_an_open_record_does_not_take_its_locks_away(
    folder: ShopFolder, opens: Callable[[], App]
) -> None:
    receive(opens())
    number = str(folder.record.stat().st_ino)

    def locks() -> list[str]:
        return [line for line in Path("/proc/locks").read_text().splitlines() if number in line]

    assert locks()
    assert not is_encrypted(folder.record)
    assert locks()
    folder.record.open("rb").close()  # what it would be by hand
    assert not locks()


def test_once_encrypted_no_name_is_left_in_the_clear_in_any_place_of_backups(
    folder: ShopFolder, opens: Callable[[], App], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    drawer = Drawer()
    monkeypatch.setattr(keyrings, "_trusted", lambda: drawer)
    near, stick = tmp_path / "near", tmp_path / "mnt" / "stick"
    near.mkdir()
    stick.mkdir(parents=True)
    settle(folder, backups=(str(near), str(stick)))
    app = opens()
    receive(app, note=NAME)
    assert app.counter.album is not None
    photograph = app.counter.album.keep(f"a picture of {NAME}".encode()).photograph
    back_up(app)
    assert len(places_that_name(tmp_path)) >= 5
    away = (tmp_path / "mnt").rename(tmp_path / "pocket")
    encrypt(app.counter, folder.record, new_recovery_code())
    cleared = encrypt_copies(app)
    assert (cleared.removed, cleared.away, cleared.left) == (1, (stick,), ())
    assert {file.parts[len(tmp_path.parts)] for file in places_that_name(tmp_path)} == {"pocket"}
    away.rename(tmp_path / "mnt")
    back_up(app)  # as the window does when a stick comes back
    assert places_that_name(tmp_path) == []
    assert encrypt_copies(app).removed == 0
    made = newest_good(each.backup for each in back_up(app) if each.backup is not None)
    assert made is not None
    assert made.album(app.record.key).read(photograph).decode().endswith(NAME)


def places_that_name(root: Path) -> list[Path]:
    """Give every file under a folder in which the name can be read."""
    files = [file for file in root.rglob("*") if file.is_file()]
    return [file for file in files if NAME.encode() in file.read_bytes()]
