"""What the shop knows of notices beside their parcels.

`Formats` remembers how each sender's form is read and which files were taken. `Staging` holds the
lines of a large notice until the journal has them: the journal is written a few lines at a time,
so that no scan waits, and a notice that was decided is written to its end, whatever happens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hubdesk.database.schema import Table

_FORMATS, _FILES, _NOTICES, _LINES = (
    Table.metadata.tables[name] for name in ("formats", "notice_files", "notices", "notice_lines")
)


class Formats:
    """Forms and files of notices, inside one transaction."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def remembered(self) -> dict[str, tuple[str, ...]]:
        """Give each known form's columns by its signature."""
        rows = self._session.connection().execute(_FORMATS.select())
        return {row.signature: tuple(row.columns) for row in rows}

    def remember(self, signature: str, columns: Sequence[str], at: datetime) -> None:
        """Keep how a form is read; a later answer replaces an earlier one."""
        connection = self._session.connection()
        connection.execute(_FORMATS.delete().where(_FORMATS.c.signature == signature))
        row = {"signature": signature, "columns": list(columns), "at": at}
        connection.execute(_FORMATS.insert(), row)

    def is_done(self, file: str) -> bool:
        """Whether a file of the watched folder needs no more looking at, by its content's hash."""
        query = select(_FILES.c.key).where(_FILES.c.key == file)
        return self._session.connection().execute(query).first() is not None

    def keep_done(self, file: str, at: datetime, reason: str = "") -> None:
        """Keep that a file was taken, or that it cannot be and for which reason."""
        connection = self._session.connection()
        connection.execute(_FILES.delete().where(_FILES.c.key == file))
        connection.execute(_FILES.insert(), {"key": file, "reason": reason, "at": at})


@dataclass(frozen=True, slots=True)
class StagedLine:
    """One line of a notice that waits to be written."""

    line: int
    told: Mapping[str, Any]


class Staging:
    """Large notices on their way, inside one transaction."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def begin(self, notice: str, desk: str) -> None:
        """Begin a notice of a desk; it does not count yet."""
        row = {"id": notice, "desk": desk, "decided": False}
        self._session.connection().execute(_NOTICES.insert(), row)

    def put(self, notice: str, lines: Sequence[StagedLine]) -> None:
        """Lay lines of a notice aside."""
        rows = [{"notice": notice, "line": each.line, "told": dict(each.told)} for each in lines]
        if rows:
            self._session.connection().execute(_LINES.insert(), rows)

    def decide(self, notice: str) -> None:
        """Let a notice count: from here on it is written to its end."""
        change = _NOTICES.update().where(_NOTICES.c.id == notice).values(decided=True)
        self._session.connection().execute(change)

    def next_lines(self, notice: str, most: int) -> list[StagedLine]:
        """Give the next lines of a notice that the journal does not hold yet."""
        query = _LINES.select().where(_LINES.c.notice == notice).order_by(_LINES.c.line).limit(most)
        rows = self._session.connection().execute(query)
        return [StagedLine(row.line, row.told) for row in rows]

    def written(self, notice: str, last: int) -> None:
        """Forget the lines of a notice up to one that the journal holds now."""
        mine = (_LINES.c.notice == notice) & (_LINES.c.line <= last)
        self._session.connection().execute(_LINES.delete().where(mine))

    def forget(self, notice: str) -> None:
        """Forget a notice and whatever of it was not written."""
        connection = self._session.connection()
        connection.execute(_LINES.delete().where(_LINES.c.notice == notice))
        connection.execute(_NOTICES.delete().where(_NOTICES.c.id == notice))

    def decided(self) -> list[str]:
        """Name the notices that are to be written to their end."""
        query = select(_NOTICES.c.id).where(_NOTICES.c.decided).order_by(_NOTICES.c.id)
        return [row.id for row in self._session.connection().execute(query)]

    def undecided(self, desk: str) -> list[str]:
        """Name the notices of a desk that do not count yet."""
        mine = (_NOTICES.c.desk == desk) & ~_NOTICES.c.decided
        return [
            row.id for row in self._session.connection().execute(select(_NOTICES.c.id).where(mine))
        ]

    def count(self, notice: str) -> int:
        """Count the lines of a notice that are still to be written."""
        query = select(func.count()).select_from(_LINES).where(_LINES.c.notice == notice)
        return self._session.scalar(query) or 0
