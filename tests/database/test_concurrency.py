"""Several threads and programs on one record: nobody's work is lost and nobody waits for a look."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.parcels.facts import Damaged, Received, Shelved
from hubdesk.parcels.scan import Source
from tests.endurance.clerk import open_record as open_shop
from tests.endurance.findings import Findings, findings_in
from tests.endurance.recording import CHECKOUT


def receive(record, parcel: str) -> None:
    with record.work("Rosa") as work:
        work.write(Received("ups", parcel, "B3", Source.SCANNER), [parcel])


def test_two_threads_that_look_and_then_write_lose_nothing(record):
    """Each job counts up what it found: a lost update would leave a smaller sum."""
    receive(record, "parcel")
    failed = []

    def work(name: str) -> None:
        try:
            for _ in range(25):
                with record.work(name) as work:
                    found = work.parcels.get("parcel")
                    assert found is not None
                    count = int(found.parcel.shelf.removeprefix("B3") or 0) + 1
                    work.write(Shelved(f"B3{count}"), ["parcel"])
        except Exception as error:  # noqa: BLE001 - told by the test, on its own thread
            failed.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("Rosa", "Jonas")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with record.view() as view:
        found = view.parcels.get("parcel")
        assert found is not None
        assert found.parcel.shelf == "B350"
        assert {kept.entry.person for kept in view.journal.of_parcel("parcel")} == {"Rosa", "Jonas"}
        assert list(view.proof.flaws()) == []


def test_the_drivers_own_way_would_have_lost_an_update(tmp_path):
    """The same two looks and two writes without the record's lock: one of them is gone."""
    file = str(tmp_path / "other.db")
    with closing(sqlite.connect(file)) as first, closing(sqlite.connect(file)) as second:
        first.executescript("CREATE TABLE counts (n); INSERT INTO counts VALUES (0)")
        seen = [c.execute("SELECT n FROM counts").fetchone()[0] for c in (first, second)]
        for connection, count in zip((first, second), seen, strict=True):
            connection.execute("UPDATE counts SET n = ?", (count + 1,))
            connection.commit()
        assert first.execute("SELECT n FROM counts").fetchone()[0] == 1


def test_two_programs_on_one_record_lose_nothing(tmp_path: Path):
    with open_shop(tmp_path):
        pass
    command = [sys.executable, "-m", "tests.endurance.clerk", str(tmp_path), "--jobs=10"]
    programs = [subprocess.Popen(command, cwd=CHECKOUT) for _ in range(2)]
    assert [program.wait(timeout=60) for program in programs] == [0, 0]
    confirmed = (tmp_path / "confirmed").read_text()
    assert len(confirmed.splitlines()) == 20
    with open_shop(tmp_path) as record, record.view() as view:
        assert findings_in(view, confirmed.split()) == Findings()


def test_a_look_shows_one_moment_and_holds_nobody_up(record):
    receive(record, "parcel")
    with record.view() as view:
        assert view.journal.last_position() == 2
        began = time.monotonic()
        with record.work("Rosa") as work:
            work.write(Damaged(), ["parcel"])
        assert time.monotonic() - began < 20  # the lock would be waited for longer
        assert view.journal.last_position() == 2
        found = view.parcels.get("parcel")
        assert found is not None
        assert not found.parcel.damaged
    with record.view() as view:
        assert view.journal.last_position() == 3


def test_a_job_sees_what_it_has_written_itself(record):
    receive(record, "parcel")
    with record.work("Rosa") as work:
        before = work.parcels.get("parcel")
        work.write(Shelved("C7"), ["parcel"])
        after = work.parcels.get("parcel")
    assert before is not None
    assert after is not None
    assert (before.parcel.shelf, after.parcel.shelf) == ("B3", "C7")


@pytest.mark.parametrize("place", ["file"], indirect=True)
def test_the_log_does_not_grow_without_end_while_one_receives_and_looks(record, place):
    for nth in range(150):
        receive(record, f"parcel {nth}")
        with record.view() as view:
            view.parcels.counts()
    assert place.with_name("shop.db-wal").stat().st_size < 5_000_000
