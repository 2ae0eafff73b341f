"""Events lie by quarters on PostgreSQL, and no quarter lets in twice what another time's would."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, insert, select, text

import hubdesk.gateway
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.quarters import AHEAD, first_id_at, make_quarters
from hubdesk.gateway.schema import events, photographs
from hubdesk.gateway.serving import running_gateway
from hubdesk.parcels.entry import GENESIS, chain_hash, plain_entry
from hubdesk.parcels.facts import Photographed
from tests.gateway.enrolled import desk_client
from tests.gateway.telling import capture, chain, held, statuses, tell

NOW = datetime(2030, 2, 3, tzinfo=UTC)
_WHERE = text("SELECT tableoid::regclass::text FROM events ORDER BY position")
_QUARTERS = text("SELECT relname FROM pg_class WHERE relname ~ '^events_2.*q.$' ORDER BY relname")


def acted(*moments: datetime):
    """Tell a chain of entries that were acted at these moments."""
    told, previous = [], GENESIS
    for entry, moment in zip(chain(len(moments)), moments, strict=True):
        tail = UUID(entry.id).int & ((1 << 80) - 1)
        then = replace(entry, id=str(UUID(int=UUID(first_id_at(moment)).int | tail)))
        previous = chain_hash(previous, plain_entry(then))
        told.append(replace(then, hash=previous))
    return tell(told)


def names(engine: Engine, query=_QUARTERS) -> list[str]:
    with engine.begin() as connection:
        return list(connection.execute(query).scalars())


def test_an_event_lies_in_the_quarter_of_its_act_and_is_refused_there_for_ever(postgresql_url):
    now = datetime.now(UTC)
    told = acted(now, datetime(1970, 1, 1, 0, 5, tzinfo=UTC), now + timedelta(days=100))
    with running_gateway(postgresql_url) as base, desk_client(postgresql_url, base) as gateway:
        assert statuses(capture(gateway, told)) == ["stored"] * 3
        assert statuses(capture(gateway, told)) == ["duplicate"] * 3
        assert held(gateway) == told
    engine = open_database(postgresql_url)
    this, other, later = names(engine, _WHERE)
    assert this == f"events_{now.year}_q{(now.month - 1) // 3 + 1}"
    assert other == "events_other"
    assert later > this
    engine.dispose()


def test_quarters_are_made_two_years_ahead_and_only_once(postgresql_url):
    engine = open_database(postgresql_url)
    before = names(engine)
    for _ in range(2):
        with engine.begin() as connection:
            make_quarters(connection, NOW)
    added = sorted(set(names(engine)) - set(before))
    assert len(added) == AHEAD + 1
    assert (added[0], added[-1]) == ("events_2030_q1", "events_2032_q1")
    engine.dispose()


def test_a_quarter_of_which_something_came_too_early_stays_where_that_lies(postgresql_url, caplog):
    """A desk's clock was years ahead."""
    told = acted(NOW)
    with running_gateway(postgresql_url) as base, desk_client(postgresql_url, base) as gateway:
        capture(gateway, told)
        engine = open_database(postgresql_url)
        with caplog.at_level(logging.WARNING), engine.begin() as connection:
            make_quarters(connection, NOW)
        engine.dispose()
        assert [record.message.partition(":")[0] for record in caplog.records] == ["events_2030_q1"]
        assert statuses(capture(gateway, told)) == ["duplicate"]
        assert held(gateway) == told


def test_what_an_earlier_version_stored_is_all_there(empty_url, tmp_path):
    """Its events, and the photographs that they name, which may come from now on."""
    rows = stored_elsewhere(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    earlier = create_engine(empty_url)
    config = Config()
    migrations = Path(hubdesk.gateway.__file__).parent / "migrations"
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    with earlier.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        connection.execute(insert(events), rows)
    earlier.dispose()
    engine = open_database(empty_url)
    with engine.begin() as connection:
        kept = connection.execute(select(events).order_by(events.c.position)).mappings().all()
        assert [dict(row) for row in kept] == rows
        assert connection.execute(select(photographs.c.photograph)).scalars().all() == ["f" * 64]
    engine.dispose()


def stored_elsewhere(url: str) -> list[dict[str, object]]:
    """Give the rows of a day in which a photograph was taken."""
    *before, last = chain(3)
    last = replace(last, facts=Photographed("f" * 64, 99))
    last = replace(last, hash=chain_hash(before[-1].hash, plain_entry(last)))
    with running_gateway(url) as base, desk_client(url, base) as gateway:
        assert statuses(capture(gateway, tell([*before, last]))) == ["stored"] * 3
    engine = open_database(url)
    with engine.begin() as connection:
        rows = connection.execute(select(events).order_by(events.c.position)).mappings().all()
    engine.dispose()
    return [dict(row) for row in rows]


@pytest.mark.parametrize("name", ["events_2027_q1"])
def test_a_quarter_that_was_put_away_leaves_the_others_as_they_are(postgresql_url, name):
    told = acted(datetime.now(UTC))
    with running_gateway(postgresql_url) as base, desk_client(postgresql_url, base) as gateway:
        capture(gateway, told)
        engine = open_database(postgresql_url)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"ALTER TABLE events DETACH PARTITION {name}")
        engine.dispose()
        assert statuses(capture(gateway, told)) == ["duplicate"]
        assert held(gateway) == told
