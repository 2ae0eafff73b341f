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
    *,
    alike: Sequence[str] = (),
) -> list[Any]:
    """Insert the rows that the unique key lets in; gives what `told` is in each of those.

    Columns hold texts or whole numbers, nothing else and no nulls; all rows have the same in the
    same order. Those named `alike` travel once, where all rows say the same in them.
    """
    if connection.dialect.name == "postgresql":
        columns = dict(zip(rows[0], zip(*(row.values() for row in rows), strict=True), strict=True))
        if any(columns[name].count(columns[name][0]) < len(rows) for name in alike):
            alike = ()
        adding = _from_arrays(table, tuple(columns), tuple(alike), told)
        result = connection.execute(adding, _values(table, columns, alike))
    else:
        result = connection.execute(_row_by_row(table, told), rows)
    return [] if told is None else list(result.scalars())


@cache
def _row_by_row(table: Table, told: Column[Any] | None) -> Insert | ReturningInsert[Any]:
    adding = SqliteInsert(table).on_conflict_do_nothing()
    return adding if told is None else adding.returning(told)


@cache
def _from_arrays(
    table: Table, names: Sequence[str], alike: Sequence[str], told: Column[Any] | None
) -> Insert | ReturningInsert[Any]:
    kinds = {name: BigInteger if _counts(table, name) else Text for name in names}
    single = [name for name in names if name not in alike]
    arrays = [cast(bindparam(name, type_=NullType()), ARRAY(kinds[name])) for name in single]
    arriving = func.unnest(*arrays).table_valued(*map(column, single)).render_derived("arriving")
    of_all = [cast(bindparam(name, type_=NullType()), kinds[name]) for name in alike]
    adding = PostgresqlInsert(table).from_select([*alike, *single], select(*of_all, *arriving.c))
    adding = adding.on_conflict_do_nothing()
    return adding if told is None else adding.returning(told)


def _values(
    table: Table, columns: Mapping[str, Sequence[Any]], alike: Sequence[str]
) -> dict[str, Any]:
    # psycopg comes with PostgreSQL only.
    from hubdesk.gateway.arrays import Numbers, Texts  # noqa: PLC0415

    return {
        name: each[0] if name in alike else (Numbers if _counts(table, name) else Texts)(each)
        for name, each in columns.items()
    }


def _counts(table: Table, name: str) -> bool:
    return isinstance(table.c[name].type, BigInteger)
