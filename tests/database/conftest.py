"""The record's tests run in both places where a shop's record can lie: a file and PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.record import Record
from tests.conftest import SHOP_ZONE, Clock
from tests.postgresql import copied, postgresql_server, postgresql_url

__all__ = ["postgresql_server", "postgresql_url"]

Place = Path | str
Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(params=["file", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a record lies that holds nothing yet."""
    if request.param == "file":
        shutil.copyfile(request.getfixturevalue("blank"), tmp_path / "shop.db")
        return tmp_path / "shop.db"
    return copied(request.getfixturevalue("blank_on_server"))


@pytest.fixture
def open_record(clock: Clock) -> Callable[[Place], Record]:
    return lambda place: Record(place, desk="desk-1", now=clock, zone=SHOP_ZONE)


@pytest.fixture
def record(place: Place, open_record: Callable[[Place], Record]) -> Iterator[Record]:
    with open_record(place) as record:
        yield record


def ask_file(file: Path, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """Do what anybody with the driver's defaults can do to a file, and commit."""
    with closing(sqlite.connect(str(file))) as connection:
        rows = connection.execute(sql, values).fetchall()
        connection.commit()
    return list(rows)


@pytest.fixture
def ask(place: Place) -> Ask:
    """Ask the record's database directly, past the program."""

    def answer(sql: str) -> list[tuple[Any, ...]]:
        if isinstance(place, Path):
            return ask_file(place, sql)
        with psycopg.connect(place.replace("+psycopg", ""), autocommit=True) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    return answer
