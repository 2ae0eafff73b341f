"""Several carriers, several loads, late additions, withdrawn parcels, and very long notices."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time

import psycopg
import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.desk import loads, notices, receiving
from hubdesk.desk.course import Course
from hubdesk.desk.looking import delivery, today
from hubdesk.desk.noticefiles import from_text
from hubdesk.desk.notices import (
    finish_what_was_decided,
    forget_what_was_not_decided,
    take_notice,
)
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from tests.benchmarks.notices import write_csv
from tests.desk.conftest import NOTICE, assert_sound, scan

MARIA, JAN, NEW = "TBA309611474471", "TBA309611474467", "TBA309611474999"
HEAD = "tracking,name,street,load,status\n"


def take(counter, *rows, head=HEAD):
    return take_notice(counter, from_text(head + "\n".join(rows) + "\n", "list.csv"))


def parcel(counter, number):
    with counter.view() as view:
        return view.parcels.by_number(number)[0]


def test_what_is_added_to_a_load_later_is_taken_and_said(counter):
    take(counter, f"{MARIA},Maria,1 A St,van 1,")
    report = take(counter, f"{MARIA},Maria,1 A St,van 1,", f"{NEW},Jan,2 B St,van 1,")
    assert (report.taken, report.already_known, report.added) == (1, 1, 1)
    assert take(counter, f"{JAN},Jan,2 B St,van 2,").added == 0
    assert_sound(counter)


def test_a_changed_address_is_taken_and_said_and_the_rest_stays_as_it_was(counter):
    take_notice(counter, from_text(NOTICE, "first.csv"))
    report = take(counter, f"{MARIA},,9 New St,,", f"{JAN},,,,")
    assert (report.taken, report.changed, report.already_known) == (0, 1, 1)
    person = parcel(counter, MARIA).recipient
    assert (person.name, person.street, person.postcode) == (
        *("Maria Lindqvist", "9 New St"),
        "54701",
    )
    assert_sound(counter)


def test_a_parcel_kept_aside_is_explained_by_its_notice_and_stays_where_it_lies(morning):
    aside = scan(morning, "1Z999AA10123456784")
    assert aside.kind is VerdictKind.NOT_ON_NOTICE
    report = take(morning, "1Z999AA10123456784,Ana,3 C St,ups,")
    assert (report.backwards, report.resolved) == (1, 1)
    known = parcel(morning, "1Z999AA10123456784").parcel
    assert (known.status, known.shelf) == (Status.ON_SHELF, aside.shelf)
    assert delivery(morning).look_into == ()
    assert_sound(morning)


def test_a_withdrawn_parcel_is_expected_no_more(morning):
    report = take(morning, f"{MARIA},,,,cancelled", f"{NEW},,,,cancelado")
    assert (report.withdrawn, report.taken, report.already_known) == (1, 0, 0)
    assert parcel(morning, MARIA).parcel.status is Status.WITHDRAWN
    assert MARIA not in {line.parcel.number for line in delivery(morning).to_come}
    loads.close_count(morning)
    assert parcel(morning, MARIA).parcel.status is Status.WITHDRAWN
    assert_sound(morning)


def test_one_that_comes_although_it_was_withdrawn_waits_to_be_given_back(morning):
    take(morning, f"{MARIA},,,,withdrawn")
    verdict = scan(morning, MARIA)
    assert (verdict.kind, verdict.question) == (VerdictKind.NOT_ON_NOTICE, True)
    assert parcel(morning, MARIA).parcel.status is Status.ASIDE
    assert delivery(morning).without_notice == 0
    receiving.refuse(morning, verdict.subject.parcel.id)
    assert parcel(morning, MARIA).parcel.status is Status.GIVEN_BACK
    assert_sound(morning)


def test_one_that_is_here_and_is_withdrawn_stands_under_look_into(morning):
    shelf = scan(morning, MARIA).shelf
    report = take(morning, f"{MARIA},,,,withdrawn")
    assert report.give_back == (MARIA,)
    known = parcel(morning, MARIA).parcel
    assert (known.status, known.shelf) == (Status.ASIDE, shelf)
    assert [line.parcel.number for line in today(morning).look_into] == [MARIA]
    assert take(morning, f"{MARIA},,,,withdrawn").give_back == (MARIA,)
    assert_sound(morning)


def test_a_withdrawn_parcel_may_be_announced_again(morning):
    take(morning, f"{MARIA},,,,withdrawn")
    assert take(morning, f"{MARIA},Maria,1 A St,,").taken == 1
    assert scan(morning, MARIA).kind is VerdictKind.TAKEN


def test_a_notice_that_replaces_an_earlier_one_withdraws_what_it_leaves_out(counter):
    take(counter, f"{MARIA},Maria,1 A St,van 1,", f"{JAN},Jan,2 B St,van 1,")
    take(counter, f"{NEW},Eva,3 C St,van 2,")
    said = "This list replaces the one of 6:00\n" + HEAD
    report = take(counter, f"{MARIA},Maria,1 A St,van 1,", head=said)
    assert (report.withdrawn, report.already_known) == (1, 1)
    assert parcel(counter, JAN).parcel.status is Status.WITHDRAWN
    assert parcel(counter, NEW).parcel.status is Status.EXPECTED


def test_a_shorter_notice_that_does_not_say_so_replaces_nothing(counter):
    take(counter, f"{MARIA},Maria,1 A St,van 1,", f"{JAN},Jan,2 B St,van 1,")
    assert take(counter, f"{MARIA},Maria,1 A St,van 1,").withdrawn == 0
    assert parcel(counter, JAN).parcel.status is Status.EXPECTED


@pytest.fixture
def short_of_room(monkeypatch):
    """Let thirty rows be a long notice, so that the tests are short."""
    monkeypatch.setattr(notices, "MOST_AT_ONCE", 30)


@pytest.fixture
def long_notice(tmp_path, short_of_room):
    write_csv(tmp_path / "long.csv", 200)
    return tmp_path / "long.csv"


def fingerprint(place):
    """Hash every row of every table."""
    total = hashlib.sha256()
    if isinstance(place, str):
        connection = psycopg.connect(place.replace("+psycopg", ""))
        names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    else:
        connection = sqlite.connect(str(place))
        names = "SELECT name FROM sqlite_master WHERE type = 'table'"
    found = sorted(table for (table,) in connection.execute(names).fetchall())
    tables = [table for table in found if not table.startswith("search_index")]
    assert "journal" in tables
    for table in tables:
        rows = sorted(map(repr, connection.execute(f"SELECT * FROM {table}")))
        total.update(repr((table, rows)).encode())
    connection.close()
    return total.hexdigest()


def test_a_long_notice_is_taken_whole_and_tells_how_far_it_is(counter, long_notice):
    course = Course()
    assert take_notice(counter, long_notice, course=course).taken == 200
    assert (course.rows, course.written, course.total) == (200, 200, 200)
    assert course.share == 1.0
    assert take_notice(counter, long_notice).already_known == 200
    assert_sound(counter)


def test_a_long_notice_that_is_stopped_leaves_the_record_as_it_was(
    counter, long_notice, tmp_path, record_place
):
    before = fingerprint(record_place)
    course = _StoppedAt(150)
    with pytest.raises(Refused, match="notice_stopped"):
        take_notice(counter, long_notice, course=course)
    assert course.rows == 150
    assert fingerprint(record_place) == before


def test_a_stop_after_the_decision_comes_too_late(counter, long_notice):
    class Late(Course):
        def decide(self, total):
            super().decide(total)
            self.stop()

    assert take_notice(counter, long_notice, course=Late()).taken == 200


def test_what_was_decided_is_written_to_its_end_another_time(counter, long_notice, monkeypatch):
    monkeypatch.setattr(notices, "_LINES_AT_FIRST", 10)
    monkeypatch.setattr(notices, "_PAUSE_SECONDS", 0.0)

    class Left(Course):
        def decide(self, total):
            super().decide(total)
            self.leave()

    take_notice(counter, long_notice, course=Left())
    forget_what_was_not_decided(counter)
    assert finish_what_was_decided(counter) == 200
    assert finish_what_was_decided(counter) == 0
    assert take_notice(counter, long_notice).already_known == 200
    assert_sound(counter)


class _StoppedAt(Course):
    """A course that somebody stops at a certain row."""

    def __init__(self, row):
        super().__init__()
        self._row = row

    def read_row(self):
        super().read_row()
        if self.rows == self._row:
            self.stop()
            self.refuse_if_stopped()


def test_a_scan_beside_a_long_notice_is_taken_and_matched(counter, long_notice):
    numbers = [f"TBA{309_000_000_000 + nth}" for nth in range(200)]
    seen = []

    def scan_some():
        for number in numbers[::20]:
            seen.append(scan(counter, number).kind)
            time.sleep(0.005)

    beside = threading.Thread(target=scan_some)
    beside.start()
    take_notice(counter, long_notice)
    beside.join()
    assert len(seen) == 10
    assert {parcel(counter, number).parcel.status for number in numbers[::20]} == {Status.ON_SHELF}
    assert_sound(counter)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_a_long_notice_that_is_killed_is_there_whole_or_not_at_all(
    record, record_place, counter, tmp_path
):
    write_csv(tmp_path / "long.csv", 400)
    record.close()
    child = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.benchmarks.notices", "--import-into"),
            *(str(record_place), str(tmp_path / "long.csv")),
        ],
        stdout=subprocess.DEVNULL,
    )
    was_writing = False
    deadline = time.monotonic() + 60
    while child.poll() is None and time.monotonic() < deadline:
        with counter.view() as view:
            was_writing = bool(view.parcels.numbers_on_record([f"TBA{309_000_000_000 + 20}"]))
        if was_writing:
            break
        time.sleep(0.02)
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert was_writing
    forget_what_was_not_decided(counter)
    finish_what_was_decided(counter)
    with counter.view() as view:
        assert len(
            view.parcels.numbers_on_record([f"TBA{309_000_000_000 + nth}" for nth in range(400)])
        ) in (0, 400)
    assert take_notice(counter, tmp_path / "long.csv").already_known in (0, 400)
    assert_sound(counter)
