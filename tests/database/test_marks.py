"""A record that was put back or copied is known for it: no number ever stands for two acts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hubdesk.database.marks import Marks
from hubdesk.database.record import Record
from hubdesk.parcels.facts import Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source
from tests.conftest import SHOP_ZONE, Clock

Open = Callable[..., Record]


@pytest.fixture
def begin(tmp_path: Path, clock: Clock, blank: Path) -> Open:
    shutil.copyfile(blank, tmp_path / "shop.db")

    def open_record(file: str = "shop.db", desk: str = "desk-1") -> Record:
        return Record(tmp_path / file, desk=desk, now=clock, zone=SHOP_ZONE)

    return open_record


def receive(record: Record, *parcels: str) -> None:
    for parcel in parcels:
        with record.work("Rosa") as work:
            work.write(Received("ups", parcel, "B3", Source.SCANNER), [parcel])


def epochs(record: Record) -> list[str]:
    with record.view() as view:
        assert list(view.proof.flaws()) == []
        return [epoch for _, epoch in view.outbox.chains()]


def leave(record: Record, marks: Path) -> None:
    """Close the record as the program does."""
    Marks(marks, record, pc="this").set()
    record.close()


def test_day_after_day_on_the_same_pc_nobody_is_asked(begin, tmp_path):
    for parcel in ("first", "second", "third"):
        record = begin()
        Marks(tmp_path / "marks", record, pc="this").recognise()
        receive(record, parcel)
        leave(record, tmp_path / "marks")
    assert len(epochs(begin())) == 1


def test_a_power_cut_between_two_marks_makes_nobody_ask(begin, tmp_path):
    with begin() as record:
        Marks(tmp_path / "marks", record, pc="this").recognise()
        receive(record, "first", "second")
    with begin() as record:
        Marks(tmp_path / "marks", record, pc="this").recognise()
        assert len(epochs(record)) == 1


def test_a_backup_that_was_put_back_is_asked_about_and_begins_a_new_epoch(begin, tmp_path):
    with begin() as record:
        Marks(tmp_path / "marks", record, pc="this").recognise()
        receive(record, "first")
    shutil.copyfile(tmp_path / "shop.db", tmp_path / "backup.db")
    record = begin()
    receive(record, "second", "third")
    leave(record, tmp_path / "marks")
    shutil.copyfile(tmp_path / "backup.db", tmp_path / "shop.db")
    with begin() as record:
        marks = Marks(tmp_path / "marks", record, pc="this")
        for _ in range(2):
            with pytest.raises(KnownFault, match="record_went_back") as told:
                marks.recognise()
            assert told.value.facts == {"count": 2}
        marks.recognise(go_on=True)
        marks.recognise()
        receive(record, "other second")
        assert len(epochs(record)) == 2
        with record.view() as view:
            head = view.journal.head("desk-1")
            assert (head.seq, head.epoch) == (2, epochs(record)[1])


def test_a_backup_that_was_put_back_and_worked_with_elsewhere_is_still_known(begin, tmp_path):
    """As many acts as before, but others: the mark holds a hash, not only a number."""
    with begin() as record:
        receive(record, "first")
    shutil.copyfile(tmp_path / "shop.db", tmp_path / "backup.db")
    record = begin()
    receive(record, "second")
    leave(record, tmp_path / "marks")
    with begin("backup.db") as record:
        receive(record, "another", "and another")
        with pytest.raises(KnownFault, match="record_went_back"):
            Marks(tmp_path / "marks", record, pc="this").recognise()


def test_a_record_brought_to_another_pc_is_asked_about(begin, tmp_path):
    record = begin()
    leave(record, tmp_path / "marks")
    with begin() as record:
        for marks in (Marks(tmp_path / "none", record), Marks(tmp_path / "marks", record, pc="2")):
            with pytest.raises(KnownFault, match="record_copied"):
                marks.recognise()
        Marks(tmp_path / "none", record).recognise(go_on=True)
        assert len(epochs(record)) == 2


def test_a_second_desk_on_the_same_record_begins_without_a_question(begin, tmp_path):
    with begin() as record:
        Marks(tmp_path / "marks", record).recognise()
    with begin(desk="desk-2") as record:
        Marks(tmp_path / "marks-2", record).recognise()
        receive(record, "first")


def test_a_mark_that_nobody_can_read_or_write_stops_no_work(begin, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with begin() as record:
        Marks(tmp_path / "file", record).recognise()
        marks = Marks(tmp_path / "marks", record)
        marks.set()
        for mark in (tmp_path / "marks").iterdir():
            mark.write_bytes(b"\0" * 100)
        marks.recognise()


def test_a_new_epoch_is_the_newest_even_where_the_clock_was_set_back(begin, clock, tmp_path):
    begin().close()
    clock.time = datetime(1970, 1, 1, tzinfo=UTC)
    for pc in ("2", "3"):
        with begin() as record:
            Marks(tmp_path / "marks", record, pc=pc).recognise(go_on=True)
            receive(record, f"parcel {pc}")
    with begin() as record, record.view() as view:
        head = view.journal.head("desk-1")
        assert (len(epochs(record)), head.seq, head.epoch) == (3, 2, epochs(record)[-1])
