"""An encrypted record: unreadable elsewhere, whole at every moment, and never plain by mistake."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.database import encrypting
from hubdesk.database.album import Album
from hubdesk.database.ciphers import fits, is_encrypted, name_of
from hubdesk.database.record import Record
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.recoverycode import new_recovery_code
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Source
from tests.conftest import SHOP_ZONE

NAME = "Ximena Quetzalcoatl"
KEY = new_recovery_code().key


@pytest.fixture
def file(blank: Path, tmp_path: Path) -> Path:
    """A record's file of its own, also where the other tests' records lie on a server."""
    return Path(shutil.copyfile(blank, tmp_path / "shop.db"))


@pytest.fixture
def opened(file, clock):
    def open_it(key: bytes | None = None, place: Path = file) -> Record:
        return Record(place, desk="desk-1", now=clock, zone=SHOP_ZONE, key=key)

    return open_it


def receive_for_ximena(record: Record) -> None:
    with record.work("Rosa") as work:
        seal = work.recipients.keep(Recipient("p1", NAME, "12 Oak Street"))
        work.write(Expected("amazon", "TBA1", load="l", recipient="p1", seal=seal), ["p1"])
        work.write(Received("amazon", "TBA1", "B3", Source.SCANNER), ["p1"])


def names_in(folder: Path) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and NAME.encode() in path.read_bytes()
    ]


def told(record: Record) -> list[str]:
    with record.view() as view:
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []
        return [kept.entry.hash for kept in view.journal.every()]


def nothing(_: Path) -> None:
    """Do nothing with the new file."""


def test_an_encrypted_record_names_nobody_in_any_byte_and_goes_on_as_before(opened, file, tmp_path):
    with opened() as record:
        receive_for_ximena(record)
        assert names_in(tmp_path)
        before = told(record)
        record.change_key(KEY, nothing)
        encrypting.finish(file)
        assert told(record) == before
        receive_more(record)
        assert names_in(tmp_path) == []  # the log is there and encrypted, too
        assert file.with_name("shop.db-wal").stat().st_size > 0
    assert names_in(tmp_path) == []
    assert {path.name for path in tmp_path.iterdir()} == {"shop.db"}
    with opened(KEY) as record, record.view() as view:
        assert [found.recipient.name for found in view.parcels.by_number("TBA1")] == [NAME]


def receive_more(record: Record) -> None:
    with record.work("Rosa") as work:
        work.write(Received("amazon", "TBA2", "B3", Source.SCANNER), ["p2"])


@pytest.mark.parametrize("key", [None, new_recovery_code().key], ids=["none", "another"])
def test_without_the_right_key_nothing_opens_and_nothing_is_made_anew(opened, file, key):
    with opened() as record:
        record.change_key(KEY, nothing)
    content = file.read_bytes()
    with pytest.raises(KnownFault, match="record_locked"):
        opened(key)
    assert file.read_bytes() == content
    assert fits(file, KEY)


def test_a_record_is_written_plain_again_and_a_key_does_no_harm_to_a_plain_one(
    opened, file, tmp_path
):
    with opened(KEY) as record:
        assert not is_encrypted(file)
        receive_for_ximena(record)
        before = told(record)
    with opened() as record:
        record.change_key(KEY, nothing)
    with opened(KEY) as record:
        record.change_key(None, nothing)
        assert told(record)[: len(before)] == before
    encrypting.finish(file)
    assert not is_encrypted(file)
    assert names_in(tmp_path) == ["shop.db"]


def test_a_copy_made_in_use_keeps_the_key_and_its_name(opened, file, tmp_path):
    with opened() as record:
        record.change_key(KEY, nothing)
        receive_for_ximena(record)
        with closing(record._engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
        assert name_of(tmp_path / "copy.db") == name_of(file)
        before = told(record)
    assert names_in(tmp_path) == []
    with opened(KEY, tmp_path / "copy.db") as record:
        assert told(record) == before


def test_whoever_else_has_the_record_open_is_not_cut_off(opened, file, monkeypatch):
    monkeypatch.setattr(encrypting, "_ALONE_SECONDS", 0.01)
    with opened() as record, opened() as other:
        with pytest.raises(Refused, match="record_in_use"):
            record.change_key(KEY, nothing)
        receive_more(other)
        assert not is_encrypted(file)
    with opened() as record:
        record.change_key(KEY, nothing)


def test_what_goes_wrong_before_the_exchange_leaves_the_old_record(opened, file, tmp_path):
    def no_keyring(_: Path) -> None:
        raise KnownFault("no_keyring")

    with opened() as record:
        receive_for_ximena(record)
        before = told(record)
        with pytest.raises(KnownFault, match="no_keyring"):
            record.change_key(KEY, no_keyring)
        assert (record.key, told(record)) == (None, before)
        receive_more(record)
    assert encrypting.is_unfinished(file)
    encrypting.finish(file)
    assert {path.name for path in tmp_path.iterdir()} == {"shop.db"}


def test_a_new_file_that_lacks_a_row_never_takes_the_place(opened, file, monkeypatch):
    export = encrypting._export

    def losing(connection, draft, key):
        export(connection, draft, key)
        with closing(sqlite.connect(str(draft))) as spoilt, spoilt:
            encrypting.use_key(spoilt, key)
            spoilt.execute("DELETE FROM recipients")

    monkeypatch.setattr(encrypting, "_export", losing)
    with opened() as record:
        receive_for_ximena(record)
        with pytest.raises(KnownFault, match="record_not_rewritten"):
            record.change_key(KEY, nothing)
        receive_more(record)
    assert not is_encrypted(file)


def test_copies_from_before_migrations_go_when_the_record_is_encrypted(opened, file, tmp_path):
    with opened() as record:
        receive_for_ximena(record)
    shutil.copy(file, tmp_path / "shop-before-0008.db")
    with opened() as record:
        record.change_key(KEY, nothing)
    encrypting.finish(file)
    assert [path.name for path in tmp_path.iterdir()] == ["shop.db"]


def test_noise_is_told_from_a_plain_record_with_a_damaged_beginning(opened, file):
    with opened() as record:
        receive_for_ximena(record)
    file.write_bytes(bytes(100) + file.read_bytes()[100:])
    assert not is_encrypted(file)
    with pytest.raises(KnownFault, match="record_damaged"):
        opened()


JPEG = b"\xff\xd8 a dented corner \xff\xd9"


def test_photographs_are_encrypted_with_the_record_and_come_back(tmp_path):
    plain, locked = Album(tmp_path), Album(tmp_path, KEY)
    kept = plain.keep(JPEG)
    (plain.place(kept.photograph).parent / ".half.part").write_bytes(JPEG)
    assert locked.read(kept.photograph) == JPEG  # while the album is half of either
    locked.encrypt()
    new = locked.keep(JPEG + b"2")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 2
    assert not any(b"dented" in path.read_bytes() for path in files)
    for album in (plain, Album(tmp_path, new_recovery_code().key)):
        with pytest.raises(KnownFault, match="photograph_changed"):
            album.read(kept.photograph)
    locked.decrypt()
    assert [plain.read(each.photograph) for each in (kept, new)] == [JPEG, JPEG + b"2"]
