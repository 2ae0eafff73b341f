"""How much a job asks of the database: statements, and people's rows read into objects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import event

from hubdesk.database.record import Record
from hubdesk.database.schema import RecipientRow


@dataclass
class Asked:
    """What was asked while somebody watched."""

    statements: int = 0
    people: int = 0


@contextmanager
def watched(record: Record) -> Iterator[Asked]:
    """Watch a record for as long as the block lasts."""
    asked = Asked()

    def told(*_: object) -> None:
        asked.statements += 1

    def read(*_: object) -> None:
        asked.people += 1

    event.listen(record._engine, "before_cursor_execute", told)
    event.listen(RecipientRow, "load", read)
    try:
        yield asked
    finally:
        event.remove(record._engine, "before_cursor_execute", told)
        event.remove(RecipientRow, "load", read)
