"""Inserting what is new: the unique key decides, never a look beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    Connection,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.types import NullType

Insert = SqliteInsert | PostgresqlInsert


def insert(dialect: str, table: Table) -> Insert:
    """Give an INSERT that can let the unique key decide; both databases spell it alike."""
    return PostgresqlInsert(table) if dialect == "postgresql" else SqliteInsert(table)


def insert_new(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    told: Column[Any] | None = None,
) -> list[Any]:
    """Insert the rows that the unique key lets in; gives what `told` is in each of those.

    Columns hold texts or whole numbers, nothing else and no nulls; all rows have the same.
    """
    names = tuple(rows[0])
    if connection.dialect.name == "postgresql":
        adding, values = _from_arrays(table, names, told), _columns(table, names, rows)
        result = connection.execute(adding, values)
    else:
        result = connection.execute(_row_by_row(table, told), rows)
    return [] if told is None else list(result.scalars())


@cache
def _row_by_row(table: Table, told: Column[Any] | None) -> Insert | ReturningInsert[Any]:
    adding = SqliteInsert(table).on_conflict_do_nothing()
    return adding if told is None else adding.returning(told)


@cache
def _from_arrays(
    table: Table, names: Sequence[str], told: Column[Any] | None
) -> Insert | ReturningInsert[Any]:
    arrays = [
        cast(bindparam(name, type_=NullType()), ARRAY(BigInteger if _counts(table, name) else Text))
        for name in names
    ]
    arriving = func.unnest(*arrays).table_valued(*map(column, names)).render_derived("arriving")
    adding = PostgresqlInsert(table).from_select(names, select(*arriving.c))
    adding = adding.on_conflict_do_nothing()
    return adding if told is None else adding.returning(told)


def _columns(
    table: Table, names: Sequence[str], rows: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    # psycopg comes with PostgreSQL only.
    from hubdesk.gateway.arrays import Numbers, Texts  # noqa: PLC0415

    return {
        name: (Numbers if _counts(table, name) else Texts)(row[name] for row in rows)
        for name in names
    }


def _counts(table: Table, name: str) -> bool:
    return isinstance(table.c[name].type, BigInteger)
