"""What has lain here long enough: which parcels must go back to their carriers, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.parcels.holding import Deadline, Stage
from hubdesk.parcels.parcel import Parcel, Status


@dataclass(frozen=True, slots=True)
class Due:
    """A parcel in the shop with its deadline. `days_here` counts nights on the shop's calendar."""

    subject: Addressed
    deadline: Deadline
    stage: Stage
    days_here: int


@dataclass(frozen=True, slots=True)
class DueList:
    """What bites, each list with the earliest deadline first."""

    over: tuple[Due, ...]
    today: tuple[Due, ...]
    tomorrow: tuple[Due, ...]
    soon: tuple[Due, ...]

    @property
    def count(self) -> int:
        """How many parcels somebody must think of."""
        return len(self.over) + len(self.today) + len(self.tomorrow) + len(self.soon)


def due(counter: Counter, now: datetime | None = None) -> DueList:
    """List what must go back soon, or should have gone; `now` is aware, else the counter's."""
    with counter.view() as view:
        return due_in(counter, view, now or counter.now())


def due_in(counter: Counter, view: View, now: datetime) -> DueList:
    """Do what `due` does inside a look that is already open."""
    found = [
        told
        for line in view.parcels.in_status(Status.ON_SHELF, Status.ASIDE)
        if (told := due_of(counter, line, now)) is not None
    ]
    found.sort(key=lambda told: (told.deadline.ends_at, told.subject.parcel.number))

    def at(stage: Stage) -> tuple[Due, ...]:
        return tuple(told for told in found if told.stage is stage)

    return DueList(at(Stage.OVER), at(Stage.TODAY), at(Stage.TOMORROW), at(Stage.SOON))


def due_of(counter: Counter, line: Addressed, now: datetime) -> Due | None:
    """Say when a parcel must go back; None where it was never here."""
    arrived_at = line.parcel.received_at
    if arrived_at is None:
        return None
    deadline = counter.shop.holding.deadline(line.parcel.carrier, arrived_at, counter.zone)
    nights = (counter.local(now).date() - counter.local(arrived_at).date()).days
    return Due(line, deadline, deadline.stage(now, counter.zone), max(0, nights))


def is_over(counter: Counter, parcel: Parcel, now: datetime) -> bool:
    """Tell whether a parcel should have gone back by now."""
    return stage_of(counter, parcel, now) is Stage.OVER


def stage_of(counter: Counter, parcel: Parcel, now: datetime) -> Stage:
    """Say how near the day is on which a parcel must go back."""
    if parcel.received_at is None:
        return Stage.FRESH
    deadline = counter.shop.holding.deadline(parcel.carrier, parcel.received_at, counter.zone)
    return deadline.stage(now, counter.zone)
