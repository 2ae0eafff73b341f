"""Notices: a carrier's list of what should come, taken into the record whole or not at all.

A usual notice is one job. A large one is read and checked first and laid aside beside the journal;
then one short job decides, and from there on it is written to its end a few rows at a time, over a
power cut if need be, so that no scan ever waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from uuid6 import uuid7

from hubdesk.database.formats import StagedLine
from hubdesk.desk.announced import Announced, cleaned, plain, read_plain, understood
from hubdesk.desk.announcing import announce_all
from hubdesk.desk.columns import (
    LOOKED_AT,
    Columns,
    ColumnsUnsure,
    Field,
    Guess,
    by_heads,
    guess,
    is_heading,
)
from hubdesk.desk.counter import Counter
from hubdesk.desk.course import Course
from hubdesk.desk.noticefiles import Line, Source, from_file
from hubdesk.desk.noticereport import MOST_BAD, BadRow, NoticeReport, Outcome
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import KnownFault

# This many rows are written in half a second, in one job.
MOST_AT_ONCE = 300
_MOST_ROWS = 500_000
# The lock is held no longer than this at a time, and then let go for whoever waits.
_HELD_SECONDS, _PAUSE_SECONDS = 0.1, 0.002
_LINES_AT_FIRST, _FEWEST_LINES, _MOST_LINES = 50, 25, 400


def take_notice(
    counter: Counter,
    notice: Path | Source,
    *,
    columns: Columns | None = None,
    course: Course | None = None,
) -> NoticeReport:
    """Take a notice in: every good row or, where that fails, none; bad ones are reported.

    `columns` are what somebody said the columns hold. Raises ColumnsUnsure where nobody did and
    the guess is not sure; KnownFault as `Source` does, `notice_no_columns`, `notice_no_numbers`,
    `notice_too_many_rows`; Refused `notice_stopped`.
    """
    counter.see_whether_back()
    source = from_file(notice) if isinstance(notice, Path) else notice
    return _Taking(counter, source, course or Course()).take(columns)


def look_into(counter: Counter, source: Source, course: Course | None = None) -> Guess:
    """Guess what a notice's columns hold, and count its rows. Raises as `take_notice` does."""
    taking = _Taking(counter, source, course or Course())
    guessed, lines = taking.guessed()
    rows = sum(1 for _, cells in islice(lines, guessed.begins_at, None) if not is_heading(cells))
    return _counted(guessed, rows)


@dataclass(frozen=True, slots=True)
class Read:
    """What a notice says, by the numbers of its lines; `replaces` an earlier one of its loads."""

    rows: Mapping[int, Announced]
    replaces: bool


def read_notice(counter: Counter, source: Source) -> Read:
    """Read a notice without taking it in. Raises as `take_notice` does."""
    taking = _Taking(counter, source, Course())
    guessed, lines = taking.guessed()
    if not guessed.is_sure:
        raise ColumnsUnsure(guessed, source.name)
    rows = taking.rows(islice(lines, guessed.begins_at, None), guessed.columns)
    return Read(dict(rows), guessed.replaces)


def remember(counter: Counter, guessed: Guess, columns: Columns) -> None:
    """Keep what somebody said that the columns of a form hold, for all desks."""
    with counter.record.work(counter.clerk) as work:
        named = ["" if column is None else column.value for column in columns]
        work.formats.remember(guessed.signature, named, work.now)


def forget_what_was_not_decided(counter: Counter) -> None:
    """Forget what this desk was laying aside when it stopped. Only where nothing else imports."""
    with counter.record.work(counter.clerk) as work:
        for undecided in work.staging.undecided(work.desk):
            work.staging.forget(undecided)


def finish_what_was_decided(counter: Counter, course: Course | None = None) -> int:
    """Write large notices to their end that a power cut left half written; return how many rows."""
    course = course or Course()
    with counter.record.work(counter.clerk) as work:
        decided = work.staging.decided()
        total = sum(work.staging.count(notice) for notice in decided)
    course.decide(total)
    for notice in decided:
        _write_to_the_end(counter, notice, course, Outcome())
    return total


def _counted(guessed: Guess, rows: int) -> Guess:
    return Guess(
        guessed.columns,
        guessed.heads,
        guessed.sample,
        guessed.signature,
        guessed.is_sure,
        guessed.begins_at,
        rows,
        guessed.replaces,
    )


class _Taking:
    """One notice on its way from its source into the record."""

    def __init__(self, counter: Counter, source: Source, course: Course) -> None:
        self._counter = counter
        self._source = source
        self._course = course
        self._bad: list[BadRow] = []
        self._not_taken = 0
        self._seen: set[tuple[str, str]] = set()
        self._outcome = Outcome()
        self._staged = ""
        self._staged_rows = 0

    def guessed(self) -> tuple[Guess, Iterator[Line]]:
        """Look at the beginning; give the guess and all lines, the first ones too."""
        lines = self._source.lines(self._course)
        first = list(islice(lines, LOOKED_AT))
        with self._counter.view() as view:
            remembered = {
                signature: tuple(Field(name) if name in set(Field) else None for name in names)
                for signature, names in view.formats.remembered().items()
            }
        guessed = guess(first, self._counter.reader, remembered)
        if guessed is None:
            heads = ", ".join(first[0][1]) if first else ""
            raise KnownFault("notice_no_columns", name=self._source.name, heads=heads[:80])
        return guessed, chain(first, lines)

    def take(self, columns: Columns | None) -> NoticeReport:
        guessed, lines = self.guessed()
        if columns is None and not guessed.is_sure:
            raise ColumnsUnsure(guessed, self._source.name)
        with self._counter.view() as view:
            shop, midnight = self._counter.shop.name, self._counter.midnight
            self._outcome.known_loads = frozenset(
                (*view.parcels.open_loads(shop), *view.parcels.loads_received_since(midnight, shop))
            )
        rows = islice(lines, guessed.begins_at, None)
        try:
            few = self._read(rows, columns or guessed.columns)
            if not self._seen:
                rows_read = self._not_taken
                raise KnownFault("notice_no_numbers", name=self._source.name, rows=rows_read)
            if guessed.replaces:
                few += self._no_longer_named()
            self._write(few)
        except BaseException:
            self._forget()
            raise
        return self._outcome.report(self._bad, self._not_taken)

    def _read(self, lines: Iterator[Line], columns: Columns) -> list[Announced]:
        """Read all rows; give the few that one job can write, where more were not laid aside."""
        waiting: list[Announced] = []
        for _, announced in self.rows(lines, columns):
            waiting.append(announced)
            if len(waiting) > MOST_AT_ONCE:
                self._lay_aside(waiting)
                waiting = []
        return waiting

    def rows(self, lines: Iterator[Line], columns: Columns) -> Iterator[tuple[int, Announced]]:
        """Read all good rows, each with the number of its line."""
        for number, cells in lines:
            self._course.read_row()
            if self._course.rows > _MOST_ROWS:
                raise KnownFault("notice_too_many_rows", name=self._source.name)
            if is_heading(cells):
                columns = by_heads(cells)
                continue
            announced = self._understood(number, columns, cells)
            if announced is not None:
                yield number, announced

    def _understood(self, line: int, columns: Columns, cells: Sequence[str]) -> Announced | None:
        named: dict[Field, str] = {}
        for column, cell in zip(columns, cells, strict=False):
            if column is not None and cell:
                named.setdefault(column, cell)
        announced = understood(self._counter, named)
        if isinstance(announced, str):
            self._refuse(BadRow(line, announced, cleaned(named.get(Field.NUMBER, ""))[:60]))
        elif announced.key in self._seen:
            self._refuse(BadRow(line, "row_twice", announced.number))
        else:
            self._seen.add(announced.key)
            self._outcome.loads.add(announced.load)
            return announced
        return None

    def _refuse(self, bad: BadRow) -> None:
        self._not_taken += 1
        if len(self._bad) < MOST_BAD:
            self._bad.append(bad)

    def _no_longer_named(self) -> list[Announced]:
        """Name what a corrected notice of the same loads leaves out and nobody has seen."""
        with self._counter.view() as view:
            return [
                Announced(line.parcel.carrier, line.parcel.number, load=load, withdrawn=True)
                for load in sorted(self._outcome.loads)
                for line in view.parcels.in_load(load)
                if line.parcel.status is Status.EXPECTED
                and (line.parcel.carrier, line.parcel.number) not in self._seen
            ]

    def _lay_aside(self, rows: Sequence[Announced]) -> None:
        """Keep rows beside the journal, in a job so short that nobody waits for it."""
        lines = [StagedLine(self._staged_rows + nth, plain(row)) for nth, row in enumerate(rows)]
        with self._counter.record.work(self._counter.clerk) as work:
            if not self._staged:
                self._staged = str(uuid7())
                work.staging.begin(self._staged, work.desk)
            work.staging.put(self._staged, lines)
        self._staged_rows += len(rows)

    def _write(self, few: list[Announced]) -> None:
        if not self._staged:
            self._course.decide(len(few))
            self._write_at_once(few)
            return
        self._lay_aside(few)
        with self._counter.record.work(self._counter.clerk) as work:
            if work.staging.count(self._staged) != self._staged_rows:
                raise KnownFault("record_busy")
            self._course.decide(self._staged_rows)
            work.staging.decide(self._staged)
            self._source.decided(work)
        _write_to_the_end(self._counter, self._staged, self._course, self._outcome)

    def _write_at_once(self, rows: Sequence[Announced]) -> None:
        with self._counter.job() as work:
            came = announce_all(self._counter, work, rows)
            self._source.decided(work)
        self._outcome.note_all(rows, came)
        self._course.written += len(rows)

    def _forget(self) -> None:
        if self._staged and not self._course.is_decided:
            with self._counter.record.work(self._counter.clerk) as work:
                work.staging.forget(self._staged)


def _write_to_the_end(counter: Counter, notice: str, course: Course, outcome: Outcome) -> None:
    """Write a decided notice's rows, a few at a time; listeners hear of it once, at the end.

    The jobs do not go among those that can be undone: an announcement is never undone.
    """
    last: tuple[Entry, ...] = ()
    at_once = _LINES_AT_FIRST
    while at_once and not course.is_left:
        with counter.record.work(counter.clerk) as work:
            began = time.monotonic()
            lines = work.staging.next_lines(notice, at_once)
            rows = [read_plain(line.told) for line in lines]
            outcome.note_all(rows, announce_all(counter, work, rows))
            if lines:
                work.staging.written(notice, lines[-1].line)
            else:
                work.staging.forget(notice)
        course.written += len(rows)
        last = work.written or last
        took = time.monotonic() - began
        fitting = max(_FEWEST_LINES, int(at_once * _HELD_SECONDS / took))
        at_once = min(_MOST_LINES, fitting) if lines else 0
        time.sleep(_PAUSE_SECONDS)
    if last:
        counter.announce(last)
