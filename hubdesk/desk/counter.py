"""The counter: where the jobs are done. Holds what they share, and who stands there now."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime, time, tzinfo

from hubdesk.database.record import Clock, Record, View, Work
from hubdesk.desk.shop import Shop
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.labels import LabelReader

Listener = Callable[[tuple[Entry, ...]], None]
_UNDO_DEPTH = 100


class Counter:
    """One place of work. `in_hand` is the parcel of the last scan, which the next code is about."""

    def __init__(
        self,
        record: Record,
        reader: LabelReader,
        shop: Shop,
        *,
        clerk: str,
        now: Clock,
        zone: tzinfo,
        destination: str = "",
    ) -> None:
        """Set the counter up; `now` gives aware times, `zone` is the shop's.

        `destination` names the other end of the line, as the outbox knows it.
        """
        self.record = record
        self.reader = reader
        self.shop = shop
        self.clerk = clerk
        self.zone = zone
        self.now = now
        self.destination = destination
        self.in_hand: str | None = None
        self.run_in_hand: str | None = None
        self.done: deque[tuple[Entry, ...]] = deque(maxlen=_UNDO_DEPTH)
        self._listeners: list[Listener] = []

    @property
    def today(self) -> date:
        """The shop's own date."""
        return self.now().astimezone(self.zone).date()

    @property
    def midnight(self) -> datetime:
        """When the shop's own day began, in UTC."""
        return datetime.combine(self.today, time.min, tzinfo=self.zone).astimezone(UTC)

    def local(self, at: datetime) -> datetime:
        """Give a time on the shop's own clock."""
        return at.astimezone(self.zone)

    def listen(self, listener: Listener) -> None:
        """Tell somebody every job's entries, after they are safe, on the thread of the job."""
        self._listeners.append(listener)

    def view(self) -> AbstractContextManager[View]:
        """Look at the record."""
        return self.record.view()

    @contextmanager
    def job(self) -> Iterator[Work]:
        """Do one job as the clerk: all or nothing; everybody who listens hears of it afterwards."""
        with self.record.work(self.clerk) as work:
            yield work
        if work.written:
            self.done.append(work.written)
            self.announce(work.written)

    def announce(self, entries: tuple[Entry, ...]) -> None:
        """Tell all listeners."""
        for listener in self._listeners:
            listener(entries)
