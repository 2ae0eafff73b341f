"""The migrations make exactly the tables that the program speaks of, in both places."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from hubdesk.database.migrating import known_revisions
from hubdesk.database.opening import open_engine
from hubdesk.database.schema import Table
from tests.endurance.recording import CHECKOUT

SCRIPTS = ScriptDirectory(str(CHECKOUT / "hubdesk" / "database" / "migrations"))


@pytest.fixture
def engine(place):
    engine = open_engine(place)
    yield engine
    engine.dispose()


def told(name, _kind, _parents):
    """The index of searching stands beside the tables; migrations write it by hand."""
    return not (name or "").startswith("search_index")


def test_an_empty_place_gets_every_table_in_its_newest_form(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": told}
        )
        assert context.get_current_revision() == SCRIPTS.get_current_head()
        assert compare_metadata(context, Table.metadata) == []


def test_a_table_that_no_migration_makes_would_be_noticed(engine):
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE runs DROP COLUMN planned_from")
        context = MigrationContext.configure(connection, opts={"include_name": told})
        assert [difference[0] for difference in compare_metadata(context, Table.metadata)] == [
            "add_column"
        ]
        connection.rollback()


def test_the_forms_that_the_steps_names_tell_of_are_those_that_are_taken():
    assert known_revisions() == tuple(step.revision for step in SCRIPTS.walk_revisions())


def test_opening_again_changes_nothing(engine, place):
    tables = inspect(engine).get_table_names()
    again = open_engine(place)
    assert inspect(again).get_table_names() == tables
    again.dispose()


def test_the_migrations_stand_in_one_line():
    assert len(SCRIPTS.get_heads()) == 1
    assert len(SCRIPTS.get_bases()) == 1
