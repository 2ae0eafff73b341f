"""The gateway's database: flushed before it answers, migrated to exactly what the code expects."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from hubdesk.gateway.opening import open_database
from hubdesk.gateway.schema import METADATA

PARTITIONED = (
    "events_",
    "mentions_",
    "captures_",
    "partner_events_",
    "letters_",
    "photographs_",
    "pieces_",
)


def test_the_migrations_build_the_tables_that_the_code_knows(empty_url):
    engine = open_database(empty_url)
    with engine.begin() as connection:
        partitions = [
            difference
            for difference in compare_metadata(MigrationContext.configure(connection), METADATA)
            if not str(getattr(difference[1], "name", "")).startswith(PARTITIONED)
        ]
    engine.dispose()
    assert partitions == []


def test_opening_again_changes_nothing(empty_url):
    for _ in range(2):
        open_database(empty_url).dispose()


def test_sqlite_keeps_a_log_and_flushes_every_commit(tmp_path):
    file = tmp_path / "the gateway's #1.db"
    engine = open_database(f"sqlite:///{file}")
    assert file.exists()
    with engine.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    engine.dispose()


def test_postgresql_spreads_the_large_tables_by_shop(postgresql_url):
    engine = open_database(postgresql_url)
    with engine.begin() as connection:
        query = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'mentions'::regclass"
        assert connection.exec_driver_sql(query).scalar() == 16
    engine.dispose()
