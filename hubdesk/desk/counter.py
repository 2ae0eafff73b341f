"""The counter: where the jobs are done. Holds what they share, and who stands there now."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from hubdesk.database.album import Album
from hubdesk.database.record import Clock, Record
from hubdesk.database.work import View, Work
from hubdesk.desk.shop import Shop
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import Refused

Listener = Callable[[tuple[Entry, ...]], None]
_UNDO_DEPTH = 100
# Whoever reads a tag and then looks for the box takes less; a forgotten tag must move nothing.
_TAG_LASTS = timedelta(seconds=30)
# Nobody loads a car for so long without a scan: what is scanned then is about something else.
_LOADING_LASTS = timedelta(minutes=20)


class Counter:
    """One place of work. `in_hand` is the parcel of the last scan, which the next code is about.

    `asked` is the parcel that the last card asked about while loading, and since when.
    `is_coming_back` while what the carrier has must be put in front of any new work.
    """

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
        album: Album | None = None,
    ) -> None:
        """Set the counter up; `now` gives aware times, `zone` is the shop's.

        `destination` names the other end of the line, as the outbox knows it, `album`
        where photographs are kept.
        """
        self.record = record
        self.reader = reader
        self.shop = shop
        self.clerk = clerk
        self.zone = zone
        self.now = now
        self.destination = destination
        self.album = album
        self.is_coming_back = False
        self.in_hand: str | None = None
        self.run_in_hand: str | None = None
        self._refused_in_hand: tuple[str, datetime] | None = None
        self._shelf_in_hand: tuple[str, datetime] | None = None
        self._loading: tuple[str, datetime] | None = None
        self.asked: tuple[str, datetime] | None = None
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

    def hold_shelf(self, shelf: str) -> None:
        """Take a shelf's tag in hand: the next parcel, if it comes soon, goes there."""
        self._shelf_in_hand = (shelf, self.now() + _TAG_LASTS)

    def release_shelf(self) -> str:
        """Give the shelf whose tag was read just before, once; empty where there is none."""
        held, self._shelf_in_hand = self._shelf_in_hand, None
        return held[0] if held is not None and self.now() <= held[1] else ""

    def begin_loading(self, run: str) -> None:
        """Take parcels as going out on a run from now on, and again after each that did."""
        self._loading = (run, self.now() + _LOADING_LASTS)

    def end_loading(self) -> None:
        """Let parcels mean what they always do."""
        self._loading = None

    @property
    def loading(self) -> str | None:
        """The run that is being loaded now, if one is."""
        held = self._loading
        return held[0] if held is not None and self.now() <= held[1] else None

    def hold_refusal(self, parcel: str) -> None:
        """Await the reason why a parcel is refused: the next outcome card, if it comes soon."""
        self.in_hand = parcel
        self._refused_in_hand = (parcel, self.now() + _TAG_LASTS)

    def release_refusal(self) -> str:
        """Give the parcel in hand if its refusal awaits a reason, once; empty where none does."""
        held, self._refused_in_hand = self._refused_in_hand, None
        awaited = held is not None and self.now() <= held[1] and held[0] == self.in_hand
        return held[0] if held is not None and awaited else ""

    def listen(self, listener: Listener) -> None:
        """Tell somebody every job's entries, after they are safe, on the thread of the job."""
        self._listeners.append(listener)

    def view(self) -> AbstractContextManager[View]:
        """Look at the record."""
        return self.record.view()

    def see_whether_back(self) -> None:
        """Let new work begin only behind old. Raises Refused `fetch_back_first`."""
        if self.is_coming_back:
            raise Refused("fetch_back_first")

    @contextmanager
    def job(self) -> Iterator[Work]:
        """Do one job as the clerk: all or nothing; everybody who listens hears of it afterwards.

        Raises Refused `fetch_back_first` as `see_whether_back` does.
        """
        self.see_whether_back()
        with self.record.work(self.clerk) as work:
            yield work
        if work.written:
            self.done.append(work.written)
            self.announce(work.written)

    def announce(self, entries: tuple[Entry, ...]) -> None:
        """Tell all listeners."""
        for listener in self._listeners:
            listener(entries)
