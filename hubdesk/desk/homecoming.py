"""The results of a run as it comes home: parcel by parcel, who, when, where, and what is open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk import proofs
from hubdesk.desk.counter import Counter
from hubdesk.desk.rounds import known_run
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted, BackOnShelf, Delivered, Photographed
from hubdesk.parcels.outcomes import OUTCOMES, Outcome
from hubdesk.parcels.parcel import Recipient, Run
from hubdesk.parcels.refusals import Refused

# 14:20, 14.20, 1420, 2:20 pm, 2 p.m., 14h20
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?\s?m\.?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one parcel on one run; without an outcome it is still out.

    `happened_at` is when it was at the door, `recorded_at` when that was written down (both aware
    UTC), `by` who wrote it, `witness` who signed with note and signature, `shelf` where the parcel
    was put when it came back.
    """

    subject: Addressed
    stop: int
    outcome: Outcome | None = None
    happened_at: datetime | None = None
    recorded_at: datetime | None = None
    by: str = ""
    witness: Recipient | None = None
    photographs: tuple[str, ...] = ()
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class Homecoming:
    """A run with its results in the order of travel."""

    run: Run
    results: tuple[Result, ...]

    @property
    def open(self) -> tuple[Result, ...]:
        """What has no answer yet."""
        return tuple(result for result in self.results if result.outcome is None)

    @property
    def delivered(self) -> int:
        """How many parcels are with their customers."""
        return sum(1 for each in self.results if each.outcome and each.outcome.is_delivered)

    @property
    def back(self) -> int:
        """How many parcels came back."""
        return len(self.results) - len(self.open) - self.delivered


def results(counter: Counter, run_id: str) -> Homecoming:
    """Look at what became of every parcel of a run. Raises Refused `run_unknown`."""
    with counter.view() as view:
        run = known_run(view, run_id)
        told = list(effective(kept.entry for kept in view.journal.of_run(run.id)))
        known = view.parcels.of_ids(run.parcels)
        return Homecoming(
            run,
            tuple(
                _result(view, known[parcel], nth, told)
                for nth, stop in enumerate(run.stops, start=1)
                for parcel in stop
                if parcel in known
            ),
        )


def _result(view: View, subject: Addressed, stop: int, told: list[Entry]) -> Result:
    about = [entry for entry in told if subject.parcel.id in entry.parcels]
    entry = next(
        (each for each in reversed(about) if isinstance(each.facts, Delivered | Attempted)), None
    )
    if entry is None or not isinstance(entry.facts, Delivered | Attempted):
        return Result(subject, stop)
    return Result(
        subject,
        stop,
        outcome_of(entry.facts),
        entry.happened_at,
        entry.recorded_at,
        entry.person,
        proofs.of(view, entry.facts),
        tuple(each.facts.photograph for each in about if isinstance(each.facts, Photographed)),
        next((each.facts.shelf for each in about if isinstance(each.facts, BackOnShelf)), ""),
    )


def outcome_of(facts: Delivered | Attempted) -> Outcome:
    """Give the outcome that a journal entry tells of."""
    place = facts.place if isinstance(facts, Delivered) else None
    reason = facts.reason if isinstance(facts, Attempted) else None
    return next(
        each
        for each in OUTCOMES.values()
        if (each.place, each.reason, each.rest) == (place, reason, False)
    )


def time_at_door(counter: Counter, text: str, day: date | None = None) -> datetime | None:
    """Read a time as it is noted on a run sheet, such as `14:20` or `2:20 pm`; None where empty.

    It is on `day`, the shop's today if not given. Raises Refused: `time_unreadable`, `time_ahead`.
    """
    if not text.strip():
        return None
    minutes = _read_clock(text)
    if minutes is None:
        raise Refused("time_unreadable", text=text.strip()[:20])
    begins = datetime.combine(day or counter.today, time.min, tzinfo=counter.zone)
    # On the wall clock: on the day when the clocks change 14:20 is still 14:20.
    at = begins + timedelta(minutes=minutes)
    if at > counter.now():
        raise Refused("time_ahead")
    return at.astimezone(counter.now().tzinfo)


def time_on_run(counter: Counter, run: Run, text: str) -> datetime | None:
    """Read a time as `time_at_door` does; of a run that was out over night, perhaps yesterday's."""
    left, today = run.departed_at, counter.today
    try:
        return time_at_door(counter, text)
    except Refused as refused:
        if refused.reason != "time_ahead" or left is None or counter.local(left).date() == today:
            raise
    return time_at_door(counter, text, today - timedelta(days=1))


def _read_clock(text: str) -> int | None:
    """Give the minutes after midnight, None where it is no time of day."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hours <= 12:
        return None
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None
