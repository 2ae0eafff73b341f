"""What the pages show: looks at the record that belong to one moment each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from hubdesk.database.parcels import Addressed, Found
from hubdesk.database.search import Sought, Span
from hubdesk.database.work import View
from hubdesk.desk.closing import last_closing
from hubdesk.desk.counter import Counter
from hubdesk.desk.days import read_days
from hubdesk.desk.loads import uncounted_loads
from hubdesk.parcels.hours import read_clock
from hubdesk.parcels.parcel import Parcel, Run, RunStatus, Status
from hubdesk.parcels.refusals import Refused

# A list is for looking, not for paging: who wants more types a word.
_MOST_LINES = 500
_MOST_FOUND = 50
_MOST_MISSING = 100
MOST_COUNTED = 1000
_TO_COME = (Status.EXPECTED, Status.MISSING)


class Sieve(StrEnum):
    """Which parcels a list shows."""

    ON_SHELF = "on_shelf"
    OUT = "out"
    DELIVERED = "delivered"
    BACK = "back"
    TO_COME = "to_come"
    ALL = "all"


_STATUSES = {
    Sieve.ON_SHELF: (Status.ON_SHELF, Status.ASIDE),
    Sieve.OUT: (Status.OUT,),
    Sieve.DELIVERED: (Status.DELIVERED,),
    Sieve.BACK: (Status.GIVEN_BACK,),
    Sieve.TO_COME: (Status.EXPECTED, Status.MISSING),
    Sieve.ALL: tuple(Status),
}


@dataclass(frozen=True, slots=True)
class Delivery:
    """The morning's loads: what is still to come, what never came, what to look into, what is in.

    Of what is to come only so many are listed as somebody may look at. `received` is newest first
    and holds what came in for these loads or today without notice.
    """

    loads: tuple[str, ...]
    to_come: tuple[Addressed, ...]
    missing: tuple[Addressed, ...]
    look_into: tuple[Addressed, ...]
    received: tuple[Addressed, ...]
    without_notice: int
    can_finish: bool
    not_listed: int = 0
    missing_not_listed: int = 0

    @property
    def count_to_come(self) -> int:
        """How many parcels are still to come, listed or not."""
        return len(self.to_come) + self.not_listed

    @property
    def count_missing(self) -> int:
        """How many parcels today's drivers did not bring, listed or not."""
        return len(self.missing) + self.missing_not_listed

    @property
    def expected(self) -> int:
        """How many parcels the notices name."""
        noticed = sum(1 for line in self.received if line.parcel.noticed)
        looked = sum(1 for line in self.look_into if line.parcel.noticed)
        return self.count_to_come + self.count_missing + noticed + looked


class Next(StrEnum):
    """What the shop does next."""

    WAIT = "wait"
    START = "start"
    KEEP_RECEIVING = "keep_receiving"
    FINISH_RUN = "finish_run"
    GO_OUT = "go_out"
    PLAN = "plan"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Today:
    """The shop's day at one glance. Times are the shop's own clock.

    `late` are the ids of runs that should have left or be back; `closed_at` and `closed_by` tell of
    the day's last closing, and `since` counts what was written after it.
    """

    day: date
    next_step: Next
    delivery: Delivery
    arrived_at: time | None
    runs: tuple[Run, ...]
    on_shelf: int
    look_into: tuple[Addressed, ...]
    missing: tuple[Addressed, ...]
    delivered_today: int
    late: frozenset[str] = frozenset()
    closed_at: datetime | None = None
    closed_by: str = ""
    since: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """A run with everything that its sheet says. `bill` counts runs in the calendar year."""

    run: Run
    stops: tuple[tuple[Addressed, ...], ...]
    bill: int
    journal_hash: str


def delivery(counter: Counter) -> Delivery:
    """Look at the morning's loads."""
    with counter.view() as view:
        return _delivery(counter, view)


def _delivery(counter: Counter, view: View) -> Delivery:
    ours = ("", counter.shop.name)
    announced = view.parcels.in_status(Status.EXPECTED, limit=_MOST_LINES + 1)
    to_come = [line for line in announced if line.parcel.load and line.parcel.shop in ours]
    is_whole = len(announced) <= _MOST_LINES
    count = len(to_come) if is_whole else view.parcels.count_to_come(counter.shop.name)
    aside = view.parcels.in_status(Status.ASIDE)
    received = [
        line
        for line in view.parcels.received_since(counter.midnight)
        if line.parcel.status not in (Status.ASIDE, Status.GIVEN_BACK)
    ]
    never_came = counter.midnight, counter.shop.name
    missing = view.parcels.never_came_since(*never_came, limit=_MOST_LINES)
    all_missing = len(missing)
    if all_missing == _MOST_LINES:
        all_missing = view.parcels.count_never_came_since(*never_came)
    loads = {line.parcel.load for line in (*to_come, *missing, *received) if line.parcel.load}
    return Delivery(
        loads=tuple(sorted(loads)),
        to_come=tuple(sorted(to_come, key=lambda line: line.parcel.number)),
        missing=tuple(missing),
        look_into=tuple(aside),
        received=tuple(received),
        without_notice=sum(
            1
            for line in (*aside, *received)
            if not (line.parcel.noticed or line.parcel.is_withdrawn)
        ),
        can_finish=bool(uncounted_loads(counter, view)),
        not_listed=max(count - len(to_come), 0),
        missing_not_listed=all_missing - len(missing),
    )


def today(counter: Counter) -> Today:
    """Look at the shop's day."""
    with counter.view() as view:
        delivery = _delivery(counter, view)
        counts = view.parcels.counts(counter.shop.name, MOST_COUNTED)
        runs = tuple({run.id: run for run in _runs(counter, view)}.values())
        closed, since = last_closing(counter, view)
        now = counter.local(counter.now())
        return Today(
            day=counter.today,
            next_step=_next(counter, view, delivery, runs, is_closed=bool(closed) and not since),
            delivery=delivery,
            arrived_at=_arrived(counter, delivery),
            runs=runs,
            on_shelf=counts.get(Status.ON_SHELF, 0),
            look_into=_look_into(counter, view),
            missing=tuple(view.parcels.in_status(Status.MISSING, limit=_MOST_MISSING)),
            delivered_today=view.parcels.delivered_since(counter.midnight),
            late=frozenset(run.id for run in runs if is_late(run, now)),
            closed_at=counter.local(closed.entry.happened_at) if closed else None,
            closed_by=closed.entry.person if closed else "",
            since=since,
        )


def is_late(run: Run, now: datetime) -> bool:
    """Tell whether a run should have left, or be back, on the shop's clock."""
    if run.status is RunStatus.CLOSED or not run.stops:
        return False
    if run.day < now.date():
        return True
    until = read_clock(run.planned_from if run.status is RunStatus.PLANNED else run.planned_to)
    return until is not None and now.hour * 60 + now.minute > until


def _runs(counter: Counter, view: View) -> list[Run]:
    return [*view.runs.open(), *view.runs.on_day(counter.today)]


def _look_into(counter: Counter, view: View) -> tuple[Addressed, ...]:
    here = view.parcels.in_status(Status.ASIDE, Status.ON_SHELF)
    return tuple(
        line
        for line in here
        if line.parcel.status is Status.ASIDE
        or line.parcel.damaged
        or not counter.shop.reaches(line.recipient)
    )


def _next(
    counter: Counter, view: View, delivery: Delivery, runs: tuple[Run, ...], *, is_closed: bool
) -> Next:
    """Say what comes next; of a day that is closed only who is still out."""
    if is_closed and all(run.status is not RunStatus.OUT for run in runs):
        return Next.DONE
    if delivery.to_come:
        return Next.KEEP_RECEIVING if delivery.received else Next.START
    if any(run.status is RunStatus.OUT for run in runs):
        return Next.FINISH_RUN
    if any(run.status is RunStatus.PLANNED for run in runs):
        return Next.GO_OUT
    if view.parcels.in_status(Status.ON_SHELF, limit=1):
        return Next.PLAN
    return Next.DONE if view.parcels.delivered_since(counter.midnight) else Next.WAIT


def _arrived(counter: Counter, delivery: Delivery) -> time | None:
    if not delivery.received:
        return None
    first = delivery.received[-1].parcel.received_at
    return None if first is None else counter.local(first).time()


def lines(counter: Counter, sieve: Sieve, words: str = "") -> tuple[Addressed, ...]:
    """List parcels as `listed` does, without telling whether there are more."""
    return listed(counter, sieve, words).lines


def listed(counter: Counter, sieve: Sieve, words: str = "") -> Found:
    """List parcels, the latest change first; with `words`, what they find, best first.

    What is promised to other shops is not listed, but found.
    """
    statuses = _STATUSES[sieve]
    with counter.view() as view:
        if words.strip():
            return _found(counter, view, words, statuses)
        every = view.parcels.in_status(*statuses, limit=_MOST_LINES + 1)
    ours = [each for each in every if _is_ours(counter, each.parcel)]
    return Found(tuple(ours[:_MOST_LINES]), len(every) > _MOST_LINES)


def _found(counter: Counter, view: View, words: str, statuses: tuple[Status, ...]) -> Found:
    """Find by words and by the day of receipt; a word that may be a name is taken as both."""
    dated = read_days(words, counter.today)
    spans = tuple(_span(counter, day) for day in dated.days)
    found = view.parcels.find(Sought(Sought.of(dated.words).words, spans), statuses, _MOST_FOUND)
    if dated.is_sure or not spans:
        return found
    named = view.parcels.find(Sought.of(words), statuses, _MOST_FOUND)
    if named.alike or not named.lines:
        return found
    both = {line.parcel.id: line for line in (*named.lines, *found.lines)}
    lines = tuple(both.values())
    more = named.more or found.more or len(lines) > _MOST_FOUND
    return Found(lines[:_MOST_FOUND], more)


def _span(counter: Counter, day: date) -> Span:
    begin, end = (
        datetime.combine(each, time.min, tzinfo=counter.zone).astimezone(UTC)
        for each in (day, day + timedelta(days=1))
    )
    return begin, end


def _is_ours(counter: Counter, parcel: Parcel) -> bool:
    return parcel.status not in _TO_COME or parcel.shop in ("", counter.shop.name)


def on_shelf(counter: Counter) -> tuple[Addressed, ...]:
    """Give everything that is in the shop, however much it is."""
    with counter.view() as view:
        return tuple(view.parcels.in_status(Status.ON_SHELF, Status.ASIDE))


def tallies(counter: Counter) -> dict[Sieve, int]:
    """Count the parcels behind each sieve, each status up to `MOST_COUNTED`."""
    with counter.view() as view:
        counts = view.parcels.counts(counter.shop.name, MOST_COUNTED)
    return {
        sieve: sum(counts.get(status, 0) for status in statuses)
        for sieve, statuses in _STATUSES.items()
    }


def round_of(counter: Counter, code: str) -> Round:
    """Look at a run, door by door. Raises Refused `run_unknown`."""
    with counter.view() as view:
        run = view.runs.by_code(code)
        if run is None:
            raise Refused("run_unknown", code=code)
        known = view.parcels.of_ids(run.parcels)
        head = view.journal.head_of_record()
        return Round(
            run,
            tuple(tuple(known[p] for p in stop if p in known) for stop in run.stops),
            view.runs.number_in_year(run),
            head,
        )
