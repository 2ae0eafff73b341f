"""A version that migrated the record and was taken back leaves a record that still opens."""

from __future__ import annotations

import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.database import steppingback
from hubdesk.database.migrating import newest_revision
from hubdesk.database.steppingback import copy_before
from hubdesk.parcels.refusals import KnownFault
from tests.database.conftest import ask_file
from tests.database.test_opening import ids_in, receive


@pytest.fixture
def migrated_by_a_newer_version(file, open_record):
    """Two parcels, a copy from before, and a migration that only a newer version knows."""
    with open_record(file) as record:
        receive(record, 1, 2)
    copy = copy_before(file, newest_revision())
    ask_file(file, f"VACUUM INTO '{copy}'")
    ask_file(file, "ALTER TABLE recipients ADD COLUMN floor TEXT")
    ask_file(file, "CREATE TABLE something_new (x)")
    ask_file(file, "UPDATE alembic_version SET version_num = '9999'")
    return file


@pytest.fixture
def file(tmp_path):
    return tmp_path / "shop.db"


def refused(file, open_record) -> str:
    with pytest.raises(KnownFault) as fault:
        open_record(file)
    return fault.value.reason


def test_the_older_version_goes_on_with_the_copy_while_nothing_was_written_since(
    migrated_by_a_newer_version, open_record
):
    with open_record(migrated_by_a_newer_version) as record:
        before = ids_in(record)
        receive(record, 3)
        assert len(ids_in(record)) == len(before) + 1
    assert ask_file(migrated_by_a_newer_version, "PRAGMA integrity_check") == [("ok",)]
    assert not ask_file(
        migrated_by_a_newer_version, "SELECT 1 FROM sqlite_master WHERE name = 'something_new'"
    )


def test_an_entry_written_by_the_newer_version_keeps_the_record_as_it_is(
    migrated_by_a_newer_version, open_record
):
    file = migrated_by_a_newer_version
    columns = "desk, epoch, seq + 1, 'another', kind, entry, 'x', happened_at, run"
    ask_file(
        file,
        "INSERT INTO journal (desk, epoch, seq, id, kind, entry, hash, happened_at, run) "
        f"SELECT {columns} FROM journal ORDER BY position DESC LIMIT 1",
    )
    assert refused(file, open_record) == "record_newer"
    assert ask_file(file, "SELECT count(*) FROM journal WHERE id = 'another'") == [(1,)]


def test_a_name_forgotten_by_the_newer_version_does_not_come_back(
    migrated_by_a_newer_version, open_record
):
    file = migrated_by_a_newer_version
    texts = "salt, name, street, city, postcode, phone, note, door, route, search"
    blanks = ", ".join("''" for _ in texts.split(", "))
    known = f"INSERT INTO recipients (id, {texts}) VALUES ('r', {blanks})"
    ask_file(file, known)
    ask_file(copy_before(file, newest_revision()), known)
    ask_file(copy_before(file, newest_revision()), "UPDATE recipients SET name = 'Ana'")
    assert refused(file, open_record) == "record_newer"


def test_a_copy_cut_short_by_a_power_cut_is_not_taken(migrated_by_a_newer_version, open_record):
    copy = copy_before(migrated_by_a_newer_version, newest_revision())
    copy.write_bytes(copy.read_bytes()[:9000])
    assert refused(migrated_by_a_newer_version, open_record) == "record_newer"


def test_a_record_that_another_program_has_open_stays_as_it_is(
    migrated_by_a_newer_version, open_record, monkeypatch
):
    monkeypatch.setattr(steppingback, "_ALONE_SECONDS", 0)
    other = sqlite.connect(str(migrated_by_a_newer_version), isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM journal").fetchone()
    try:
        assert refused(migrated_by_a_newer_version, open_record) == "record_newer"
    finally:
        other.close()
