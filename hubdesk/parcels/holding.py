"""How long a carrier lets its parcels be held, and when one is due to go back.

Days are the shop's own: a parcel that arrives at 23:50 has arrived that day, and a deadline at
17:00 is 17:00 on the shop's clock whether or not the clocks have changed meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Any

from hubdesk.parcels.refusals import KnownFault

FORMAT = 1
_DAY = timedelta(days=1)
_SATURDAY = 5
_LONGEST = 365


class DayCount(StrEnum):
    """Which days count."""

    CALENDAR = "calendar"
    BUSINESS = "business"


class Stage(StrEnum):
    """How near the last day is."""

    FRESH = "fresh"
    SOON = "soon"
    TOMORROW = "tomorrow"
    TODAY = "today"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class HoldRule:
    """What a carrier asks: whole days after the day of arrival, and the hour of the last one."""

    days: int = 7
    count: DayCount = DayCount.CALENDAR
    return_by: time = time(17)
    remind: int = 1


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a parcel on the shop's calendar, and its end in UTC."""

    last_day: date
    remind_on: date
    ends_at: datetime

    def stage(self, now: datetime, zone: tzinfo) -> Stage:
        """Say how near it is."""
        if now >= self.ends_at:
            return Stage.OVER
        today = now.astimezone(zone).date()
        if today >= self.last_day:
            return Stage.TODAY
        if today + _DAY == self.last_day:
            return Stage.TOMORROW
        return Stage.SOON if today >= self.remind_on else Stage.FRESH


@dataclass(frozen=True, slots=True)
class Holding:
    """The rules of all carriers; one that is not named has the fallback.

    For the carriers in `kept` the shop has its own word on the days, which no carrier changes.
    """

    rules: Mapping[str, HoldRule] = field(default_factory=dict)
    fallback: HoldRule = HoldRule()
    kept: frozenset[str] = frozenset()

    @classmethod
    def from_file(cls, path: Path) -> Holding:
        """Read the rules.

        Raises KnownFault `holding_unreadable` where the file is missing, newer or broken.
        """
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            if table["format"] != FORMAT:
                raise ValueError(f"format {table['format']}, not {FORMAT}")
            return cls(
                {carrier: _rule(row) for carrier, row in table["carriers"].items()},
                _rule(table["fallback"]),
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise KnownFault("holding_unreadable", file=str(path)) from error

    def agreed(self, agreements: Sequence[str]) -> Holding:
        """Put what the shop agreed with carriers before the usual, each such as `ups=5`.

        Raises ValueError where one does not read so.
        """
        rules, named = dict(self.rules), set()
        for agreement in agreements:
            carrier, _, days = agreement.replace(" ", "").casefold().partition("=")
            if not carrier or not days.isdecimal() or int(days) > _LONGEST:
                raise ValueError(f"not a carrier and its days: {agreement!r}")
            rules[carrier] = replace(self.rule_for(carrier), days=int(days))
            named.add(carrier)
        return replace(self, rules=rules, kept=self.kept | named)

    def told(
        self,
        carrier: str,
        *,
        days: int | None = None,
        count: DayCount | None = None,
        return_by: time | None = None,
        remind: int | None = None,
    ) -> Holding:
        """Put what a carrier says of its own parcels before the usual; None leaves it as it is."""
        said: dict[str, Any] = {"return_by": return_by, "remind": remind}
        if carrier not in self.kept:
            said |= {"days": days, "count": count}
        changes = {name: value for name, value in said.items() if value is not None}
        rule = replace(self.rule_for(carrier), **changes)
        return replace(self, rules={**self.rules, carrier: rule})

    def rule_for(self, carrier: str) -> HoldRule:
        """Give a carrier's rule."""
        return self.rules.get(carrier, self.fallback)

    def deadline(self, carrier: str, arrived_at: datetime, zone: tzinfo) -> Deadline:
        """Say when a parcel that arrived then must go back; `zone` is the shop's."""
        rule = self.rule_for(carrier)
        arrived = arrived_at.astimezone(zone).date()
        last = _counted(arrived, rule.days, rule.count)
        # An hour that the clocks leap over is the hour after.
        ends_at = datetime.combine(last, rule.return_by, tzinfo=zone).astimezone(UTC)
        return Deadline(last, last - rule.remind * _DAY, ends_at)


def _rule(row: Mapping[str, Any]) -> HoldRule:
    days, remind = int(row["days"]), int(row["remind"])
    if not (0 <= days <= _LONGEST and 0 <= remind <= _LONGEST):
        raise ValueError(f"{days} days, reminder {remind}")
    return HoldRule(days, DayCount(row["count"]), time.fromisoformat(row["return_by"]), remind)


def _counted(day: date, days: int, count: DayCount) -> date:
    if count is DayCount.CALENDAR:
        return day + days * _DAY
    while days:
        day += _DAY
        days -= is_business_day(day)
    return day


def is_business_day(day: date) -> bool:
    """Tell whether carriers work: Monday to Friday, no US federal holiday (5 U.S.C. 6103)."""
    return day.weekday() < _SATURDAY and day not in federal_holidays(day.year)


def federal_holidays(year: int) -> frozenset[date]:
    """Give the days on which federal holidays are kept; Saturday's on Friday, Sunday's on Monday.

    New Year's Day of a year that begins on a Saturday is kept in the year before.
    """
    fixed = [
        date(year, 1, 1),
        date(year, 6, 19),
        date(year, 7, 4),
        date(year, 11, 11),
        date(year, 12, 25),
        date(year + 1, 1, 1),
    ]
    moving = [
        _nth_weekday(year, 1, 0, 3),
        _nth_weekday(year, 2, 0, 3),
        _nth_weekday(year, 6, 0, 1) - 7 * _DAY,
        _nth_weekday(year, 9, 0, 1),
        _nth_weekday(year, 10, 0, 2),
        _nth_weekday(year, 11, 3, 4),
    ]
    return frozenset(day for day in (*map(_kept_on, fixed), *moving) if day.year == year)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * _DAY


def _kept_on(day: date) -> date:
    return day + {5: -_DAY, 6: _DAY}.get(day.weekday(), 0 * _DAY)
