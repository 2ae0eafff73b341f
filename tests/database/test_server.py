"""A record on a server: what the clerk is told when it is away, and who may do what alone."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import psycopg
import pytest
from sqlalchemy import event

from hubdesk.database import patience
from hubdesk.database.record import Record
from hubdesk.parcels.facts import Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source
from tests.conftest import SHOP_ZONE
from tests.database.wire import wire_to


def receive(record: Record, parcel: str) -> str:
    with record.work("Rosa") as work:
        return work.write(Received("ups", parcel, "B3", Source.SCANNER), [parcel]).id


def desk(url: str, clock, name: str = "desk-1") -> Record:
    return Record(url, desk=name, now=clock, zone=SHOP_ZONE)


def ids(record: Record) -> list[str]:
    with record.view() as view:
        return [kept.entry.id for kept in view.journal.every()]


def test_a_server_that_is_away_confirms_nothing_and_is_found_again_by_itself(postgresql_url, clock):
    with wire_to(postgresql_url) as wire, desk(wire.url, clock) as record:
        first = receive(record, "first")
        wire.pull()
        began = time.monotonic()
        for _ in range(2):
            with pytest.raises(KnownFault, match="record_unreachable"):
                receive(record, "second")
        with pytest.raises(KnownFault, match="record_unreachable"), record.view() as view:
            view.journal.count()
        assert time.monotonic() - began < 20
        wire.mend()
        third = receive(record, "third")
        assert ids(record)[1:] == [first, third]


def test_a_server_that_goes_in_the_middle_of_a_job_leaves_nothing_of_it(postgresql_url, clock):
    with wire_to(postgresql_url) as wire, desk(wire.url, clock) as record:

        def struck() -> None:
            with record.work("Rosa") as work:
                work.write(Received("ups", "first", "B3", Source.SCANNER), ["first"])
                wire.pull()
                work.write(Received("ups", "second", "B3", Source.SCANNER), ["second"])

        with pytest.raises(KnownFault, match="record_unreachable"):
            struck()
        wire.mend()
        assert len(ids(record)) == 1


def test_what_was_kept_though_nobody_heard_so_is_in_doubt_and_then_comes_as_news(
    postgresql_url, clock
):
    with wire_to(postgresql_url) as wire, desk(wire.url, clock) as record:
        receive(record, "first")
        wire.cuts_at = b"COMMIT"
        with pytest.raises(KnownFault, match="record_in_doubt"):
            receive(record, "second")
        wire.mend()
        news, read_to = record.news(1)
        assert [entry.parcels for entry in news] == [("second",)]
        assert record.news(read_to) == ((), 3)


def test_a_server_that_is_restarted_meanwhile_is_not_even_noticed(postgresql_url, clock):
    with desk(postgresql_url, clock) as record:
        receive(record, "first")
        let_go(postgresql_url)
        receive(record, "second")
        assert len(ids(record)) == 3


def let_go(url: str, *then: str) -> None:
    """End everybody's connection to a database, and do something with it while nobody is there."""
    server, _, name = url.replace("+psycopg", "").rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as keeper:
        keeper.execute(
            "SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = %s",
            [name],
        )
        for order in then:
            keeper.execute(order.format(name=name))


def test_a_record_that_is_put_back_under_an_open_desk_takes_nothing_more(postgresql_url, clock):
    with desk(postgresql_url, clock) as record:
        receive(record, "first")
        let_go(postgresql_url, 'CREATE DATABASE "{name} backup" TEMPLATE "{name}"')
        receive(record, "second")
        let_go(
            postgresql_url,
            'DROP DATABASE "{name}"',
            'ALTER DATABASE "{name} backup" RENAME TO "{name}"',
        )
        with pytest.raises(KnownFault, match="record_went_back"):
            receive(record, "another second")
        assert len(ids(record)) == 2


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("postgresql://hubdesk@127.0.0.1:1/shop", "record_unreachable"),
        ("sqlite:///shop.db", "setting_wrong"),
        ("somewhere", "setting_wrong"),
        ("{server}/no_such_shop", "record_closed_to_us"),
    ],
)
def test_a_wrong_address_is_said_so_at_once(postgresql_server, clock, address, reason):
    with pytest.raises(KnownFault, match=reason):
        desk(address.format(server=postgresql_server), clock)


def test_each_desk_has_a_chain_of_its_own_and_hears_what_the_other_did(postgresql_url, clock):
    with desk(postgresql_url, clock) as one, desk(postgresql_url, clock, "desk-2") as other:
        mine, theirs = receive(one, "first"), receive(other, "second")
        assert [entry.id for entry in one.news(2)[0]] == [theirs]
        assert [entry.id for entry in other.news(2)[0]] == [mine]
        with one.view() as view:
            assert [view.journal.head(name).seq for name in ("desk-1", "desk-2")] == [2, 2]
            assert list(view.proof.flaws()) == []


def test_only_one_desk_may_hold_a_thing_until_it_lets_go(postgresql_url, clock):
    with desk(postgresql_url, clock) as one, desk(postgresql_url, clock, "desk-2") as other:
        with (
            one.hold("sending") as first,
            other.hold("sending") as second,
            other.hold("x") as else_,
        ):
            assert (first, second, else_) == (True, False, True)
        with other.hold("sending") as later:
            assert later


@contextmanager
def hanging(url: str) -> Iterator[None]:
    """Let everything that serves a database stand still, as on a machine that ran out of disk."""
    server, _, name = url.replace("+psycopg", "").rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as keeper:
        query = "SELECT pid FROM pg_stat_activity WHERE datname = %s"
        serving = [pid for (pid,) in keeper.execute(query, [name])]
    for pid in serving:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in serving:
            os.kill(pid, signal.SIGCONT)


def test_a_server_that_hangs_is_given_up_and_never_asked_on_the_same_connection(
    postgresql_url, clock, monkeypatch
):
    monkeypatch.setattr(patience, "FIRST_WORD", 1.0)
    monkeypatch.setattr(patience, "LONGEST_WORD", 1.0)
    with desk(postgresql_url, clock) as record:
        first = receive(record, "first")
        with hanging(postgresql_url):
            began = time.monotonic()
            second = receive(record, "second")
            assert time.monotonic() - began < 10, "another connection answers"

        def struck() -> None:
            with record.work("Rosa") as work, hanging(postgresql_url):
                work.write(Received("ups", "third", "B3", Source.SCANNER), ["third"])

        with pytest.raises(KnownFault, match="record_unreachable"):
            struck()
        assert ids(record)[1:] == [first, second]


def test_a_commit_that_a_hanging_server_does_not_answer_is_in_doubt(
    postgresql_url, clock, monkeypatch
):
    monkeypatch.setattr(patience, "LONGEST_WORD", 1.0)
    with desk(postgresql_url, clock) as record:
        receive(record, "first")
        with ExitStack() as later:

            @event.listens_for(record._engine, "commit")
            def _(_connection) -> None:
                later.enter_context(hanging(postgresql_url))

            with pytest.raises(KnownFault, match="record_in_doubt"):
                receive(record, "second")
            event.remove(record._engine, "commit", _)
        deadline = time.monotonic() + 30
        news: tuple = ()
        while not news and time.monotonic() < deadline:
            news, _read = record.news(2)
        assert [entry.parcels for entry in news] == [("second",)]
