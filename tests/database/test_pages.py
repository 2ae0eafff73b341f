"""The quick look at a record's pages, which a start after a cut begins with."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.pages import faults_in
from hubdesk.database.record import Record
from hubdesk.parcels.facts import Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source

NOW = datetime(2026, 6, 26, 13, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "shop.db"
    record = Record(file, desk="desk-1", now=lambda: NOW, zone=ZoneInfo("UTC"))
    with record, record.work("Rosa") as work:
        work.write(Received("ups", "1Z9", "B3", Source.SCANNER), ["parcel 1"])
    with closing(sqlite.connect(str(file))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


def quick(file: Path, seconds: float = 60.0, stop: Event | None = None) -> int | None:
    return faults_in(file, None, whole=False, seconds=seconds, stop=stop)


def test_a_sound_record_has_no_faults_and_is_left_as_it_is(file: Path) -> None:
    before = file.read_bytes()
    assert quick(file) == 0
    assert faults_in(file, None, whole=True, seconds=60) == 0
    assert file.read_bytes() == before


def test_a_spoilt_page_is_found_in_whichever_table_or_index_it_lies(file: Path) -> None:
    """Those of searching are made from the others: only the whole check reads them."""
    with closing(sqlite.connect(str(file))) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        told = "SELECT name, rootpage, tbl_name GLOB 'search*' FROM sqlite_master WHERE rootpage"
        roots = connection.execute(told).fetchall()
    assert len(roots) > 20
    spoilt = file.with_name("spoilt.db")
    for name, page, is_of_searching in roots:
        shutil.copyfile(file, spoilt)
        with spoilt.open("r+b") as stream:
            stream.seek((page - 1) * size)
            stream.write(os.urandom(size))
        assert bool(quick(spoilt)) is not bool(is_of_searching), name
        assert faults_in(spoilt, None, whole=True, seconds=60), name


def test_a_look_that_had_no_time_says_nothing_of_the_record(file: Path) -> None:
    stopped = Event()
    stopped.set()
    assert quick(file, seconds=0) is None
    assert quick(file, stop=stopped) is None


def test_a_record_that_is_kept_shut_by_another_program_is_not_called_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hubdesk.database.pages._BUSY_SECONDS", 0)
    with closing(sqlite.connect(str(file), isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert quick(file) is None


def test_what_is_no_file_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match="record_unreachable"):
        quick(tmp_path / "shop.db")
