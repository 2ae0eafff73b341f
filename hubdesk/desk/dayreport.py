"""What a day came to: everything that came, went, waits and is missing, by carrier and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hubdesk.database.parcels import Addressed
from hubdesk.parcels.bill import Bill
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import DayClosed, WhyBack
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Run


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Parcels of a day: `waiting` and `out` as it stood at its end, all others on the day."""

    came: int = 0
    delivered: int = 0
    tried: int = 0
    given_back: int = 0
    damaged: int = 0
    missing: int = 0
    waiting: int = 0
    out: int = 0


@dataclass(frozen=True, slots=True)
class CarrierLine:
    """One carrier's day."""

    carrier: str
    counts: DayCounts


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person's day: what they received and gave back, and what they carried."""

    person: str
    received: int = 0
    given_back: int = 0
    delivered: int = 0
    tried: int = 0


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run of the day."""

    run: Run
    delivered: int
    tried: int
    out: int


@dataclass(frozen=True, slots=True)
class TriedLine:
    """A parcel that was tried in vain."""

    subject: Addressed
    reason: Reason


@dataclass(frozen=True, slots=True)
class BackLine:
    """A parcel that went back with its driver."""

    subject: Addressed
    why: WhyBack


@dataclass(frozen=True, slots=True)
class Closing:
    """One closing of the day: its entry, and the figures as they stood."""

    entry: Entry
    facts: DayClosed


@dataclass(frozen=True, slots=True)
class LateLine:
    """Something of an earlier day that was written down only after that day had been closed.

    `is_undone` where that day's entry no longer holds.
    """

    entry: Entry
    day: date
    subject: Addressed | None
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class LooseEnds:
    """What is still open: runs that are out, parcels that are announced, bills without a name.

    `aside` counts the parcels that were set aside and wait for somebody's answer.
    """

    runs: tuple[Run, ...] = ()
    to_come: int = 0
    unsigned: tuple[Bill, ...] = ()
    uncounted: int = 0
    aside: int = 0

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.runs or self.to_come or self.unsigned or self.uncounted or self.aside)


@dataclass(frozen=True, slots=True)
class DayReport:
    """One day at the counter. Lists are in the order in which things happened.

    `since` counts the entries that came after the last closing; `journal_hash` is the hash of that
    closing's entry, of the record's last entry where the day is open.
    """

    day: date
    counts: DayCounts
    carriers: tuple[CarrierLine, ...]
    people: tuple[PersonLine, ...]
    runs: tuple[RunLine, ...]
    came: tuple[Addressed, ...]
    waiting: tuple[Addressed, ...]
    missing: tuple[Addressed, ...]
    damaged: tuple[Addressed, ...]
    tried: tuple[TriedLine, ...]
    given_back: tuple[BackLine, ...]
    bills: tuple[Bill, ...]
    late: tuple[LateLine, ...]
    closings: tuple[Closing, ...]
    since: int
    loose: LooseEnds
    journal_hash: str

    @property
    def refused(self) -> tuple[Addressed, ...]:
        """What customers refused."""
        return tuple(line.subject for line in self.tried if line.reason is Reason.REFUSED)

    @property
    def is_closed(self) -> bool:
        """Whether the day is closed and nothing came after."""
        return bool(self.closings) and not self.since
