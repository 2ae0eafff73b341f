"""The day: what it came to, and its closing with the journal's last hash.

A day belongs to the shop's calendar. An act counts on the day on which it happened; what is written
down of a day that was closed before is told on the sheet of the day on which it was written.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.dayreport import (
    BackLine,
    CarrierLine,
    Closing,
    DayCounts,
    DayReport,
    LateLine,
    LooseEnds,
    PersonLine,
    RunLine,
    TriedLine,
)
from hubdesk.desk.loads import load_counts
from hubdesk.desk.outcomes import still_out
from hubdesk.parcels.bill import BillStatus
from hubdesk.parcels.entry import Entry, undone_by
from hubdesk.parcels.facts import (
    Attempted,
    Damaged,
    DayClosed,
    Delivered,
    Facts,
    GivenBack,
    Kind,
    Missing,
    NotFound,
    Received,
    SetAside,
    Undone,
    WhyAside,
)
from hubdesk.parcels.parcel import RunStatus, Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.story import parcel_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Book:
    """A day's entries that hold, with the parcels they name and what stood at its end."""

    entries: tuple[Entry, ...]
    known: dict[str, Addressed]
    at_end: tuple[Addressed, ...]

    def named(self, *kinds: type[Facts]) -> list[tuple[Entry, Addressed]]:
        """Give the entries of some kinds with each of their parcels, the first of a parcel only."""
        found: dict[str, tuple[Entry, Addressed]] = {}
        for entry in self.entries:
            if isinstance(entry.facts, kinds):
                for parcel in entry.parcels:
                    if parcel in self.known:
                        found.setdefault(parcel, (entry, self.known[parcel]))
        return list(found.values())


def day(counter: Counter, on: date | None = None) -> DayReport:
    """Look at what a day came to, today's if not given. Raises Refused `day_to_come`."""
    with counter.view() as view:
        return _report(counter, view, on or counter.today)


def close_day(counter: Counter, on: date | None = None) -> DayReport:
    """Close a day with its figures; once more, a supplement tells what came since.

    Raises Refused: `day_closed_already`, `day_to_come`.
    """
    on = on or counter.today
    with counter.job() as work:
        report = _report(counter, work, on)
        if report.is_closed:
            raise Refused("day_closed_already")
        c = report.counts
        work.write(
            DayClosed(
                *(on, len(report.closings) + 1, c.came, c.delivered, c.tried, c.given_back),
                *(c.damaged, c.missing, c.waiting, c.out, work.journal.head_of_record()),
            )
        )
        return _report(counter, work, on)


def last_closing(counter: Counter, view: View) -> tuple[Closing | None, int]:
    """Give today's last closing, and how many entries came after it; None while the day is open."""
    undone = undone_by(view.journal.undoings())
    closings = _closings(view, undone, counter.today)
    if not closings:
        return None, 0
    recorded = list(view.journal.since(_begin(counter, counter.today)))[::-1]
    return closings[-1], _since(recorded, closings, counter.today)


def _report(counter: Counter, view: View, on: date) -> DayReport:
    if on > counter.today:
        raise Refused("day_to_come")
    recorded = list(view.journal.since(_begin(counter, on)))[::-1]
    undone = undone_by(view.journal.undoings())
    closings = _closings(view, undone, on)
    book = _open_book(counter, view, on, [e for e in recorded if e.id not in undone])
    tried = tuple(
        TriedLine(subject, entry.facts.reason)
        for entry, subject in book.named(Attempted)
        if isinstance(entry.facts, Attempted)
    )
    back = tuple(
        BackLine(subject, entry.facts.why)
        for entry, subject in book.named(GivenBack)
        if isinstance(entry.facts, GivenBack)
    )
    waiting = tuple(each for each in book.at_end if each.parcel.status.is_here)
    return DayReport(
        day=on,
        counts=_counts(book),
        carriers=_by_carrier(book),
        people=_by_person(view, book),
        runs=_runs(view, book, on),
        came=tuple(_came(book)),
        waiting=tuple(sorted(waiting, key=lambda each: (each.parcel.shelf, each.parcel.number))),
        missing=tuple(_missing(book)),
        damaged=tuple(subject for _, subject in book.named(Damaged)),
        tried=tried,
        given_back=back,
        bills=tuple(view.bills.on_day(on)),
        late=tuple(_late(counter, view, recorded, on)),
        closings=closings,
        since=_since(recorded, closings, on),
        loose=_loose(counter, view, on),
        journal_hash=closings[-1].entry.hash if closings else view.journal.head_of_record(),
    )


def _begin(counter: Counter, on: date) -> datetime:
    return datetime.combine(on, time.min, tzinfo=counter.zone).astimezone(UTC)


def _closings(view: View, undone: frozenset[str], on: date | None = None) -> tuple[Closing, ...]:
    return tuple(
        Closing(entry, entry.facts)
        for entry in view.journal.of_kinds(Kind.DAY_CLOSED)
        if isinstance(entry.facts, DayClosed)
        and entry.id not in undone
        and on in (None, entry.facts.day)
    )


def _open_book(counter: Counter, view: View, on: date, held: Sequence[Entry]) -> _Book:
    entries = tuple(entry for entry in held if entry.local_time.date() == on)
    known = view.parcels.of_ids({parcel for entry in entries for parcel in entry.parcels})
    end = _begin(counter, on + _DAY)
    return _Book(entries, known, tuple(_standing(view, end)))


def _standing(view: View, end: datetime) -> Iterable[Addressed]:
    """Give what was in the shop or out on a run when the day ended, as it stood then."""
    for each in view.parcels.standing_at(end):
        if each.parcel.changed_at is None or each.parcel.changed_at < end:
            yield each
            continue
        kept = view.journal.of_parcel(each.parcel.id)
        until = [item.entry for item in kept if item.entry.happened_at < end]
        then = parcel_of(each.parcel.id, until)
        if then is not None and (then.status.is_here or then.status is Status.OUT):
            yield Addressed(then, each.recipient)


def _came(book: _Book) -> list[Addressed]:
    """Give what came in; a parcel that is set aside on its way back has come before."""
    return [
        subject
        for entry, subject in book.named(Received, SetAside)
        if not (isinstance(entry.facts, SetAside) and entry.facts.why is WhyAside.GOES_BACK)
    ]


def _missing(book: _Book) -> list[Addressed]:
    found = [subject for _, subject in book.named(Missing, NotFound)]
    return [subject for subject in found if subject.parcel.status is Status.MISSING]


def _counts(book: _Book, carrier: str | None = None) -> DayCounts:
    def count(subjects: Iterable[Addressed]) -> int:
        return sum(1 for each in subjects if carrier in (None, each.parcel.carrier))

    def acts(kind: type[Facts]) -> int:
        return count(subject for _, subject in book.named(kind))

    return DayCounts(
        came=count(_came(book)),
        delivered=acts(Delivered),
        tried=acts(Attempted),
        given_back=acts(GivenBack),
        damaged=acts(Damaged),
        missing=count(_missing(book)),
        waiting=count(each for each in book.at_end if each.parcel.status.is_here),
        out=count(each for each in book.at_end if each.parcel.status is Status.OUT),
    )


def _by_carrier(book: _Book) -> tuple[CarrierLine, ...]:
    carriers = {each.parcel.carrier for each in (*book.known.values(), *book.at_end)}
    lines = [CarrierLine(carrier, _counts(book, carrier)) for carrier in sorted(carriers)]
    return tuple(line for line in lines if line.counts != DayCounts())


def _by_person(view: View, book: _Book) -> tuple[PersonLine, ...]:
    """Count by whom: the clerk who received, the deliverer who stood at the door."""
    tallies: dict[str, Tally[str]] = defaultdict(Tally)
    for subject in _came(book):
        tallies[_who_took_in(book, subject)]["received"] += 1
    for entry, _ in book.named(GivenBack):
        tallies[entry.person]["given_back"] += 1
    for kind, told in ((Delivered, "delivered"), (Attempted, "tried")):
        for entry, _ in book.named(kind):
            run = view.runs.get(entry.run) if entry.run else None
            tallies[run.person if run else entry.person][told] += 1
    return tuple(PersonLine(person, **tally) for person, tally in sorted(tallies.items()))


def _who_took_in(book: _Book, subject: Addressed) -> str:
    return next(
        entry.person
        for entry in book.entries
        if subject.parcel.id in entry.parcels and isinstance(entry.facts, Received | SetAside)
    )


def _runs(view: View, book: _Book, on: date) -> tuple[RunLine, ...]:
    def count(kind: type[Facts], run_id: str) -> int:
        return sum(1 for entry, _ in book.named(kind) if entry.run == run_id)

    return tuple(
        RunLine(run, count(Delivered, run.id), count(Attempted, run.id), len(still_out(view, run)))
        for run in view.runs.on_day(on)
        if run.status is not RunStatus.PLANNED
    )


def _since(recorded: Sequence[Entry], closings: Sequence[Closing], on: date) -> int:
    """Count what was written of the day after its last closing."""
    if not closings:
        return 0
    last = closings[-1].entry
    after = recorded[_place(recorded, last) + 1 :]
    return sum(
        1 for entry in after if entry.kind is not Kind.DAY_CLOSED and entry.local_time.date() == on
    )


def _place(recorded: Sequence[Entry], entry: Entry) -> int:
    return next((nth for nth, each in enumerate(recorded) if each.id == entry.id), -1)


def _late(counter: Counter, view: View, recorded: Sequence[Entry], on: date) -> Iterable[LateLine]:
    """Give what was written on a day of earlier days that were closed by then."""
    closed = {told.facts.day: told.entry for told in _closings(view, frozenset())}
    end = _begin(counter, on + _DAY)
    for entry in recorded:
        if entry.recorded_at >= end or entry.kind is Kind.DAY_CLOSED:
            continue
        told, is_undone = entry, False
        if isinstance(entry.facts, Undone):
            kept = view.journal.entry(entry.facts.entry)
            told, is_undone = (kept.entry if kept else entry), True
        of = told.local_time.date()
        if of < on and of in closed and closed[of].recorded_at <= entry.recorded_at:
            subject = view.parcels.get(told.parcels[0]) if told.parcels else None
            yield LateLine(told, of, subject, is_undone)


def _loose(counter: Counter, view: View, on: date) -> LooseEnds:
    if on != counter.today:
        return LooseEnds()
    return LooseEnds(
        tuple(run for run in view.runs.open() if run.status is RunStatus.OUT),
        view.parcels.count_to_come(counter.shop.name),
        tuple(bill for bill in view.bills.on_day(on) if bill.status is BillStatus.OPEN),
        len(load_counts(counter, view)),
        len(view.parcels.in_status(Status.ASIDE)),
    )
