"""Opening the shop's record, and everything that the world can have done to it before."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine, event

from hubdesk.database.opening import is_sound, open_engine, sqlite_version
from hubdesk.database.record import Record
from hubdesk.parcels.facts import Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source
from tests.database.conftest import ask_file
from tests.endurance.recording import CHECKOUT


def receive(record: Record, *numbers: object) -> list[str]:
    ids = []
    for number in numbers:
        with record.work("Rosa") as work:
            facts = Received("ups", f"1Z{number}", "B3", Source.SCANNER)
            ids.append(work.write(facts, [f"parcel {number}"]).id)
    return ids


def ids_in(record: Record) -> list[str]:
    with record.view() as view:
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []
        return [kept.entry.id for kept in view.journal.every()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shop.db"


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 4), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((3, 53, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_a_library_that_can_corrupt_its_log_is_known_by_its_version(version, sound):
    assert is_sound(version) is sound


def test_the_library_that_comes_with_the_program_is_sound():
    assert is_sound(sqlite_version())


def test_every_connection_makes_the_same_promises(file):
    engine = open_engine(file)
    with (
        engine.connect() as first,
        engine.connect().execution_options(hubdesk_reading=True) as second,
    ):
        first.rollback()
        for connection in (first, second):
            told = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
            }
            assert told == {
                "journal_mode": "wal",
                "synchronous": 2,
                "foreign_keys": 1,
                "trusted_schema": 0,
            }
    engine.dispose()


@pytest.mark.parametrize(
    "name", ["two words", "what?mode=memory", "#1", "100 % %41", "Müller & Söhne", "a'b\"c", "店"]
)
def test_folders_may_have_any_name(tmp_path, open_record, name):
    file = tmp_path / name / "shop.db"
    file.parent.mkdir()
    with open_record(file) as record:
        receive(record, 1)
    with open_record(file) as record:
        assert len(ids_in(record)) == 2
    assert {path.name for path in tmp_path.iterdir()} == {name}
    assert {path.name for path in file.parent.iterdir()} == {"shop.db"}


def reason_of(file: Path, open_record) -> str:
    with pytest.raises(KnownFault) as fault:
        open_record(file)
    return fault.value.reason


def test_a_record_of_a_newer_program_is_refused_and_left_as_it_is(file, open_record):
    with open_record(file) as record:
        receive(record, 1, 2)
    ask_file(file, "UPDATE alembic_version SET version_num = '9999'")
    ask_file(file, "CREATE TABLE something_new (x)")
    before = {path.name: path.read_bytes() for path in file.parent.iterdir()}
    assert reason_of(file, open_record) == "record_newer"
    assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before


@pytest.mark.parametrize(
    "contents",
    [b"", b"x", b"Dear customer,\n" * 900, b"\0" * 8192, b"SQLite format 3\0" + b"\xa5" * 9000],
    ids=["emptied", "one byte", "a letter", "zeros", "only the beginning is right"],
)
def test_a_file_that_is_no_record_is_named_damaged_and_left_as_it_is(file, open_record, contents):
    file.write_bytes(contents)
    assert reason_of(file, open_record) == "record_damaged"
    assert file.read_bytes() == contents


@pytest.mark.parametrize("kept", [0.0, 0.01, 0.2, 0.5, 0.9])
def test_a_record_that_was_cut_short_is_named_damaged(file, open_record, kept):
    with open_record(file) as record:
        receive(record, *range(30))
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])
    assert reason_of(file, open_record) == "record_damaged"
    file.write_bytes(whole)
    with open_record(file) as record:
        assert len(ids_in(record)) == 31


def test_a_log_without_its_record_is_not_taken_for_a_new_shop(file, open_record, tmp_path):
    with open_record(file) as record:
        receive(record, 1)
        log = file.with_name("shop.db-wal")
        shutil.copy(log, tmp_path / "log")
    file.unlink()
    shutil.move(tmp_path / "log", log)
    assert reason_of(file, open_record) == "record_damaged"


def test_a_beginning_that_was_interrupted_is_begun_again(file, open_record):
    for ending in ("", "-wal", "-shm", "-journal"):
        file.with_name(f"shop.db.new{ending}").write_bytes(b"half")
    with open_record(file) as record:
        receive(record, 1)
    assert {path.name for path in file.parent.iterdir()} == {"shop.db"}


def test_a_folder_that_is_not_there_is_named(tmp_path, open_record):
    assert reason_of(tmp_path / "gone" / "shop.db", open_record) == "record_unreachable"
    (tmp_path / "folder.db").mkdir()
    assert reason_of(tmp_path / "folder.db", open_record) == "record_unreachable"


def receive_until_it_fails(record: Record, confirmed: list[str]) -> str:
    try:
        for number in range(1, 2000):
            confirmed += receive(record, number)
    except KnownFault as fault:
        return fault.reason
    return ""


def test_a_full_disk_is_named_and_nothing_confirmed_is_lost(file, open_record):
    def shrink(connection: sqlite.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    with open_record(file) as record:
        confirmed = receive(record, 0)
    event.listen(Engine, "connect", shrink)
    try:
        with open_record(file) as record:
            reason = receive_until_it_fails(record, confirmed)
    finally:
        event.remove(Engine, "connect", shrink)
    assert reason == "disk_full"
    assert len(confirmed) > 3
    with open_record(file) as record:
        assert ids_in(record)[1:] == confirmed
        receive(record, "after")


# The rest needs a disk of its own, which only a namespace of mounts can give without harm.


def in_a_namespace(mount: str, folder: Path, what: str) -> list[str]:
    """Run a function of `tests.database.hardship` with a mount that ends with the process."""
    script = f'{mount} && exec "$2" -m tests.database.hardship "$3" "$1"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"]
    if shutil.which("unshare") is None:
        pytest.skip("Mounting a small or read-only disk needs unshare, which is not installed.")
    allowed = subprocess.run(
        [*command[:3], "mount", "-t", "tmpfs", "tmpfs", folder], check=False, capture_output=True
    )
    if allowed.returncode:
        pytest.skip("Mounting a small or read-only disk is not allowed on this machine.")
    ended = subprocess.run(
        [*command, str(folder), sys.executable, what],
        check=False,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()


def test_a_disk_that_fills_up_for_real_stops_receiving_and_goes_on_when_there_is_room(tmp_path):
    mount = 'mount -t tmpfs -o size=1800k tmpfs "$1"'
    assert in_a_namespace(mount, tmp_path, "fill") == ["disk_full", "sound", "goes on"]


def test_a_read_only_folder_is_named_for_a_new_and_for_an_old_record(tmp_path, open_record):
    with open_record(tmp_path / "old.db") as record:
        receive(record, 1)
    mount = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
    assert in_a_namespace(mount, tmp_path, "read_only") == ["folder_read_only"] * 2
    with open_record(tmp_path / "old.db") as record:
        assert len(ids_in(record)) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"old.db"}


def test_a_disk_that_refuses_to_write_is_named_and_nothing_confirmed_is_lost(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "tests.database.hardship", "refused", str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        timeout=60,
    )
    assert ended.stdout.splitlines() == ["disk_broken", "sound", "goes on"]


def test_a_damaged_file_leaves_no_connection_open(file, open_record):
    file.write_bytes(b"Dear customer,\n" * 900)
    assert reason_of(file, open_record) == "record_damaged"
    with closing(sqlite.connect(":memory:")):
        file.unlink()
    with open_record(file) as record:
        receive(record, 1)
