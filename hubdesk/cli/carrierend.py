"""Where the gateway keeps what it holds, for the commands of whoever runs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from hubdesk.gateway.opening import open_database
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import resource


@dataclass(frozen=True, slots=True)
class Place:
    """A database by its address, or a file in a folder."""

    database_url: str | None
    data: Path

    @contextmanager
    def open(self) -> Iterator[Engine]:
        """Open the database for a while, and speak this PC's language.

        Raises KnownFault `folder_read_only`, and as `open_database` does.
        """
        # Who only serves says nothing, and is faster without Qt.
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

        from hubdesk.ui.language import Language  # noqa: PLC0415

        Language(QCoreApplication.instance() or QCoreApplication([]), resource("translations"))
        engine = open_database(self.url())
        try:
            yield engine
        finally:
            engine.dispose()

    def url(self) -> str:
        """Give its address; makes the folder. Raises KnownFault `folder_read_only`."""
        if self.database_url is not None:
            return self.database_url
        try:
            self.data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownFault("folder_read_only", folder=str(self.data)) from error
        return f"sqlite:///{self.data / 'gateway.db'}"
