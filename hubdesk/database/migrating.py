"""The forms that a record's tables have had, and bringing an older record to the newest.

Which forms there are is told by the names of the steps, and which one a record has is asked of it
straight: Alembic, a tenth of a start, is loaded only where there is a step to take.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

_MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def known_revisions() -> tuple[str, ...]:
    """Give the forms that this version can read, the newest first: `0010_photographs.py` is one."""
    steps = (_MIGRATIONS / "versions").glob("[0-9]*_*.py")
    return tuple(sorted((step.name.partition("_")[0] for step in steps), reverse=True))


def newest_revision() -> str:
    """Give the form of the records that this version writes."""
    return known_revisions()[0]


def revision_of(connection: Connection) -> str | None:
    """Give the form that a record has; None where it is only to be begun."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    told = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if told is None else str(told)


def bring_up_to_date(connection: Connection) -> None:
    """Take each step from the form that a record has to the newest."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
