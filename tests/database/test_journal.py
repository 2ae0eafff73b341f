"""The journal cannot be changed: the database refuses, and what is done to the file shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
import sqlcipher3.dbapi2 as sqlite
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal
from hubdesk.database.opening import open_engine
from hubdesk.database.record import Record
from hubdesk.database.work import View
from hubdesk.parcels.entry import GENESIS, chain_hash
from hubdesk.parcels.facts import Received, Shelved, Undone, WhyOpened
from hubdesk.parcels.scan import Source
from tests.conftest import SHOP_ZONE
from tests.database.conftest import ask_file

COPY = """
    INTO journal SELECT {position}, desk, epoch, {seq}, {id}, kind, entry, hash, happened_at, run
    FROM journal WHERE position = 2
"""
AS_IT_IS = COPY.format(position=2, seq="seq", id="id")
EVERYWHERE = [
    "UPDATE journal SET entry = entry || ' '",
    "UPDATE journal SET hash = '' WHERE position = 2",
    "DELETE FROM journal",
    "DELETE FROM journal WHERE position = 3",
    f"INSERT {AS_IT_IS}",
    f"INSERT {AS_IT_IS} ON CONFLICT (position) DO UPDATE SET hash = ''",
]
ON_SQLITE = [
    "UPDATE OR REPLACE journal SET position = 2 WHERE position = 3",
    f"REPLACE {AS_IT_IS}",
    f"INSERT OR REPLACE {COPY.format(position=2, seq=99, id=99)}",
    f"INSERT OR REPLACE {COPY.format(position=99, seq='seq', id=99)}",
    f"INSERT OR REPLACE {COPY.format(position=99, seq=99, id='id')}",
]
ON_POSTGRESQL = ["TRUNCATE journal", "TRUNCATE journal RESTART IDENTITY CASCADE"]
DATABASE_ERRORS = (sqlite.DatabaseError, psycopg.DatabaseError)


def fill(record: Record, parcels: int = 4) -> None:
    for nth in range(parcels):
        with record.work("Rosa") as work:
            work.write(Received("ups", f"1Z{nth}", "B3", Source.SCANNER), [f"parcel {nth}"])
    with record.work("Rosa") as work:
        moved = work.write(Shelved("C1"), ["parcel 1"])
        work.write(Undone(moved.id), ["parcel 1"])


def test_the_database_itself_refuses_to_change_the_journal(record, place, ask):
    fill(record)
    before = ask("SELECT * FROM journal ORDER BY position")
    for sql in [*EVERYWHERE, *(ON_SQLITE if isinstance(place, Path) else ON_POSTGRESQL)]:
        with pytest.raises(DATABASE_ERRORS, match=r"the journal is never|duplicate key"):
            ask(sql)
        assert ask("SELECT * FROM journal ORDER BY position") == before, sql


@pytest.mark.parametrize("place", ["file"], indirect=True)
def test_the_program_itself_cannot_change_the_journal_either(record, place):
    fill(record)
    engine = open_engine(place)
    for sql in [*EVERYWHERE, *ON_SQLITE]:
        with pytest.raises(DBAPIError, match="the journal is never"), engine.begin() as connection:
            connection.exec_driver_sql(sql)
    engine.dispose()
    with record.view() as view:
        assert list(view.proof.flaws()) == []
        assert view.journal.last_position() == 7


def test_a_restored_record_begins_an_epoch_that_is_tied_to_the_one_before(record, clock):
    fill(record)
    with record.view() as view:
        before = view.journal.head("desk-1")
    clock.forward(days=1)
    with record.work("Rosa") as work:
        opened = work.open_epoch(WhyOpened.RESTORED)
    assert before is not None
    assert (opened.seq, opened.facts.after) == (1, before.hash)
    assert opened.epoch != before.epoch
    fill(record)
    with record.view() as view:
        assert list(view.proof.flaws()) == []


def test_two_desks_write_chains_of_their_own_into_one_record(record, place, clock):
    fill(record)
    with Record(place, desk="desk-2", now=clock, zone=SHOP_ZONE) as second:
        with second.work("Jonas") as work:
            work.write(Shelved("A1"), ["parcel 2"])
        fill_more = work.written[0]
    with record.view() as view:
        assert (fill_more.desk, fill_more.seq) == ("desk-2", 2)
        assert [kept.position for kept in view.journal.every()] == list(range(1, 10))
        assert list(view.proof.flaws()) == []


# What follows changes the tables behind the triggers' back, as somebody with the file can, in one
# transaction that is rolled back each time.


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file: Path = tmp_path_factory.mktemp("tampering") / "shop.db"
    for desk in ("desk-1", "desk-2"):
        at = datetime(2026, 6, 26, 12, 42, tzinfo=UTC)
        with Record(file, desk=desk, now=lambda at=at: at, zone=SHOP_ZONE) as record:
            if desk == "desk-1":
                fill(record, 6)
            else:
                with record.work("Jonas") as work:
                    work.write(Shelved("A1"), ["parcel 2"])
                    work.write(Shelved("A2"), ["parcel 3"])
    for trigger in ask_file(file, "SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        ask_file(file, f"DROP TRIGGER {trigger[0]}")
    engine = open_engine(file)
    yield engine
    engine.dispose()


COLUMNS = ["desk", "epoch", "seq", "id", "kind", "entry", "hash", "happened_at", "run"]
LAST = 12
positions = st.integers(1, LAST)
strange = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12),
    st.integers(-3, 2**40),
    st.floats(allow_nan=False),
    st.binary(max_size=8),
    st.sampled_from(["[]", "{}", "null", "NaN", '{"seq": 1e999}', '"\\ud800"', "[" * 5000]),
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[object]]:
    column, at = draw(st.sampled_from(COLUMNS)), draw(positions)
    return f"UPDATE journal SET {column} = ? WHERE position = ?", [draw(strange), at]


@st.composite
def spoilt_signs(draw: st.DrawFn) -> tuple[str, list[object]]:
    column = draw(st.sampled_from(["entry", "hash"]))
    sign = draw(st.sampled_from('aZ0 \n"{}'))
    before = draw(st.integers(0, 59))
    after = before + draw(st.integers(1, 2))
    sql = """
        UPDATE journal SET {0} = substr({0}, 1, ?) || ? || substr({0}, ?) WHERE position = ?
    """
    return sql.format(column), [before, sign, after, draw(positions)]


@st.composite
def flipped_bits(draw: st.DrawFn) -> tuple[str, list[object]]:
    """What a worn disk does: text that is no UTF-8 any more."""
    before = draw(st.integers(0, 59))
    sql = """
        UPDATE journal SET entry = CAST(CAST(substr(entry, 1, ?) AS BLOB) || x'ff'
        || CAST(substr(entry, ?) AS BLOB) AS TEXT) WHERE position = ?
    """
    return sql, [before, before + 2, draw(positions)]


deletions = st.tuples(st.just("DELETE FROM journal WHERE position = ?"), st.tuples(positions))
cut_ends = st.tuples(st.just("DELETE FROM journal WHERE position >= ?"), st.tuples(positions))
cut_beginnings = st.tuples(st.just("DELETE FROM journal WHERE position <= ?"), st.tuples(positions))
moves = st.tuples(
    st.just("UPDATE journal SET position = position + ? WHERE position >= ?"),
    st.tuples(st.integers(100, 200), positions),
)
insertions = st.tuples(
    st.just(
        "INSERT INTO journal SELECT ?, desk, epoch, ?, ?, kind, entry, hash, happened_at, run "
        "FROM journal WHERE position = ?"
    ),
    st.tuples(
        st.sampled_from([-1, 0, LAST + 1, LAST + 2]),
        st.integers(20, 30),
        st.uuids().map(str),
        positions,
    ),
)
swaps = st.tuples(
    st.just(
        "UPDATE journal SET entry = (SELECT o.entry FROM journal o WHERE o.position = ?1 + ?2 "
        "- journal.position), hash = (SELECT o.hash FROM journal o WHERE o.position = ?1 + ?2 "
        "- journal.position) WHERE position IN (?1, ?2)"
    ),
    st.tuples(positions, positions),
)
tamperings = st.one_of(
    edits(),
    spoilt_signs(),
    flipped_bits(),
    deletions,
    cut_ends,
    cut_beginnings,
    moves,
    insertions,
    swaps,
)


def rows_in(connection: Connection) -> list[object]:
    blobs = ", ".join(f"typeof({column}), CAST({column} AS BLOB)" for column in COLUMNS)
    query = f"SELECT position, {blobs} FROM journal ORDER BY position"
    return list(connection.exec_driver_sql(query))


@settings(max_examples=500, deadline=None)
@given(tampering=tamperings)
def test_every_tampering_is_found(written, tampering):
    sql, values = tampering
    with Session(written) as session:
        connection = session.connection()
        before = rows_in(connection)
        connection.exec_driver_sql(sql, tuple(values))
        assume(rows_in(connection) != before)
        assert list(View(session).proof.flaws()) != []
        session.rollback()


def test_what_nobody_touched_has_no_flaws(written):
    with Session(written) as session:
        assert list(View(session).proof.flaws()) == []
        assert Journal(session).last_position() == LAST


def test_only_a_hash_that_was_told_elsewhere_shows_a_chain_that_was_written_anew(written):
    """The limit that the documentation names: whoever writes all hashes anew leaves no flaw."""
    with Session(written) as session:
        connection = session.connection()
        told_elsewhere = Journal(session).head("desk-1")
        previous = GENESIS
        rows = connection.exec_driver_sql(
            "SELECT position, entry FROM journal WHERE desk = 'desk-1' ORDER BY position"
        ).all()
        for position, entry in rows:
            forged = entry.replace('"person":"Rosa"', '"person":"Anna"')
            previous = chain_hash(previous, json.loads(forged))
            connection.exec_driver_sql(
                "UPDATE journal SET entry = ?, hash = ? WHERE position = ?",
                (forged, previous, position),
            )
        connection.exec_driver_sql("UPDATE chains SET hash = ? WHERE desk = 'desk-1'", (previous,))
        assert list(View(session).proof.flaws()) == []
        assert Journal(session).head("desk-1") != told_elsewhere
        session.rollback()
