"""The shop's record as the jobs use it: one `with record.work(person)` is one job, all or nothing.

Leaving the block writes and flushes to the disk; an exception leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from hubdesk.database.copying import copy_record
from hubdesk.database.encrypting import change_key
from hubdesk.database.looking import Looking
from hubdesk.database.openfiles import OpenFile
from hubdesk.database.opening import known_faults, open_engine, wipe
from hubdesk.database.search import Search
from hubdesk.database.server import READING, held, is_unknown
from hubdesk.database.work import View, Work
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import WhyOpened
from hubdesk.parcels.refusals import KnownFault, Refused

Clock = Callable[[], datetime]
# A row that was read before an act is read again after it: acts write past the session's memory.
_FRESH = {"populate_existing": True}


class Record:
    """The shop's record. Open it once, close it at the end; any thread may work with it."""

    def __init__(
        self,
        place: Path | str,
        *,
        desk: str,
        now: Clock,
        zone: tzinfo,
        key: bytes | None = None,
    ) -> None:
        """Open the file (Path) or PostgreSQL database (URL) and begin a chain where none is.

        `now` gives aware times, `zone` is the shop's, `key` that of an encrypted file.
        Raises KnownFault as `open_engine` does.
        """
        self._place, self._key = place, key
        self._open()
        self._desk = desk
        self._now = now
        self._zone = zone
        # Whoever waits here is woken at once; SQLite's own waiting looks again after up to 100 ms.
        self._turn = Lock()
        self._looking = Looking()
        self._own: set[str] = set()
        self._last: Entry | None = None
        self._begun = False
        try:
            with self.work("") as work:
                if work.journal.head(desk) is None:
                    work.open_epoch(WhyOpened.CREATED)
                    self._begun = True
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        """Open the engine, and keep a handle of the file from before its first lock on."""
        self._file: OpenFile | None = None
        if isinstance(self._place, str):
            self._engine = open_engine(self._place)
            return
        if not self._place.exists():
            open_engine(self._place, self._key).dispose()
        self._file = OpenFile(self._place)
        try:
            self._engine = open_engine(self._place, self._key)
        except BaseException:
            self._file.close()
            raise
        if not self._file.is_there():
            # Opening has put the copy from before a migration in its place.
            self._file.close()
            self._file = OpenFile(self._place)

    @property
    def desk(self) -> str:
        """What this place of work is called in the record."""
        return self._desk

    @property
    def is_shared(self) -> bool:
        """Whether other desks may write in this record too."""
        return self._engine.dialect.name != "sqlite"

    @property
    def was_begun(self) -> bool:
        """Whether this desk had no chain here before now."""
        return self._begun

    @contextmanager
    def work(self, person: str) -> Iterator[Work]:
        """Do one job under the record's lock; commits when the block ends well.

        Raises KnownFault where the disk or the server fails, and `record_gone` or `record_damaged`
        where the file is not the one that was opened; then nothing was written. Only
        `record_in_doubt` leaves that open: the server went away between the order and its answer.
        """
        now = self._now()
        offset = now.astimezone(self._zone).utcoffset()
        minutes = 0 if offset is None else int(offset.total_seconds() // 60)
        with (
            self._turn,
            known_faults(),
            Session(self._engine, execution_options=_FRESH) as session,
        ):
            if self._file is not None:
                self._file.check()
            with _all_or_nothing(session):
                session.connection()  # takes the lock before anything is read
                work = Work(session, self._desk, person, now, minutes, last=self._last)
                yield work
                Search(session).index_new()
            if work.written:
                mine = [entry for entry in work.written if entry.desk == self._desk]
                self._last = mine[-1] if mine else self._last
                self._own.update(entry.id for entry in work.written)

    def news(self, after: int, limit: int = 500) -> tuple[tuple[Entry, ...], int]:
        """Give what others have written beyond a position, and the position read up to.

        Others are other desks and other programs; also a job of this one that was in doubt.
        """
        with self.view() as view:
            kept = view.journal.after(after, limit)
        with self._turn:  # whoever is still writing has said so after this
            own = {each.entry.id for each in kept} & self._own
            self._own -= own
        others = tuple(each.entry for each in kept if each.entry.id not in own)
        return others, kept[-1].position if kept else after

    @contextmanager
    def hold(self, what: str) -> Iterator[bool]:
        """Hold something that one program at a time may do; gives whether it was free.

        Only where several desks share the record: whoever has it as a file is alone already.
        """
        if not self.is_shared:
            yield True
            return
        with known_faults(), held(self._engine, what) as is_free:
            yield is_free

    @contextmanager
    def view(self) -> Iterator[View]:
        """Look at one moment of the record without holding anybody up."""
        with (
            self._looking.look(),
            known_faults(),
            Session(self._engine, execution_options=_FRESH) as session,
        ):
            session.connection(execution_options=READING)
            yield View(session)

    def wipe(self) -> None:
        """Leave nothing of what was blanked: in a file its log is emptied, on a server old rows go.

        Deleted bytes of the file itself are overwritten at once (`secure_delete`). A server's own
        log is its keeper's. Raises KnownFault `log_not_wiped` where somebody is still reading.
        """
        with self._turn, known_faults():
            wipe(self._engine)

    @property
    def key(self) -> bytes | None:
        """The key of an encrypted file; None where it is plain, or on a server."""
        return self._key

    def change_key(self, key: bytes | None, before: Callable[[Path], None]) -> None:
        """Encrypt the file, or with None write it plain; jobs and views wait for it.

        `before` and what is raised are those of `encrypting.change_key`; Refused `record_on_server`
        where there is no file, `record_in_use` also where somebody here looks for too long.
        """
        if not isinstance(self._place, Path):
            raise Refused("record_on_server")
        with self._turn, self._looking.nobody():
            self.close()
            try:
                change_key(self._place, self._key, key, before)
                self._key = key
            finally:
                self._open()

    def copy_to(self, file: Path) -> None:
        """Write everything as it is at this moment into a new file; nobody waits for it.

        Raises KnownFault as `open_engine` does.
        """
        with self._looking.look():
            copy_record(self._engine, file)

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        """Give the open record."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


@contextmanager
def _all_or_nothing(session: Session) -> Iterator[None]:
    """Commit at the end. Raises KnownFault `record_in_doubt` where the answer to that is lost."""
    is_ordered = False
    try:
        with session.begin():
            yield
            session.flush()
            is_ordered = True
    except DBAPIError as error:
        if is_ordered and is_unknown(error):
            raise KnownFault("record_in_doubt") from error
        raise
