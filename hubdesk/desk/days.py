"""Days as people type them: 11/20, 20.11., Nov 20, yesterday, Monday, in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hubdesk.parcels.folding import fold

_DAYS_AGO = {
    "today": 0,
    "yesterday": 1,
    "hoy": 0,
    "ayer": 1,
    "anteayer": 2,
    "antier": 2,
}
_ENGLISH_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SPANISH_DAYS = "lunes martes miercoles jueves viernes sabado domingo"
_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_SPANISH_MONTHS = "ene feb mar abr may jun jul ago sep oct nov dic"
_WEEKDAYS = {
    name: place
    for names in (_ENGLISH_DAYS, _SPANISH_DAYS)
    for place, name in enumerate(names.split())
}
_MONTHS = {
    name: place
    for names in (_ENGLISH_MONTHS, _SPANISH_MONTHS)
    for place, name in enumerate(names.split(), 1)
}
_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})|\2)?(?![\w/-])")
_YEAR_FIRST = re.compile(r"(?<![\w-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w-])")
_LETTERS = r"([^\W\d_]{3,10})\.?"
_NAMED = re.compile(
    rf"(?<!\w)(?:{_LETTERS} (\d{{1,2}})(?:st|nd|rd|th)?|(\d{{1,2}})\.? (?:de )?{_LETTERS})"
    r"(?:,? (?:de )?(\d{4}))?(?!\w)",
    re.IGNORECASE,
)
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Dated:
    """A typed text taken apart: the days that it may mean, and its other words.

    `is_sure` says that the text can hardly mean anything else than a day: Domingo is a name too.
    """

    words: str
    days: tuple[date, ...] = ()
    is_sure: bool = True


def read_days(text: str, today: date) -> Dated:
    """Find a day in a typed text; without a year it is the last such day.

    `3/4` is read both as March 4th and as 3 April, because the shop's people read it both ways.
    """
    for pattern, days_of in ((_YEAR_FIRST, _year_first), (_NUMERIC, _numeric), (_NAMED, _named)):
        for match in pattern.finditer(text):
            days = days_of(match, today)
            if days:
                return Dated(text[: match.start()] + " " + text[match.end() :], days)
    return _spoken(text, today)


def _year_first(match: re.Match[str], today: date) -> tuple[date, ...]:
    year, month, day = (int(part) for part in match.groups())
    return _past((_day(year, month, day),), today)


def _numeric(match: re.Match[str], today: date) -> tuple[date, ...]:
    first, sign, second, year = match.groups()
    month_first, day_first = (int(first), int(second)), (int(second), int(first))
    if sign == "." and not (year or match[0].endswith(".")):
        return ()  # a price, a version, a house: only 20.11. and 20.11.2026 are days
    if sign == "-" and not year:
        return ()
    orders = (day_first,) if sign == "." else (month_first, day_first)
    return _past((_dated(*order, year, today) for order in orders), today)


def _named(match: re.Match[str], today: date) -> tuple[date, ...]:
    month = _MONTHS.get(fold(match[1] or match[4])[:3])
    if month is None:
        return ()
    return _past((_dated(month, int(match[2] or match[3]), match[5], today),), today)


def _spoken(text: str, today: date) -> Dated:
    words = fold(text).split()
    for place, word in enumerate(words):
        rest = " ".join(words[:place] + words[place + 1 :])
        if word in _DAYS_AGO:
            return Dated(rest, (today - timedelta(days=_DAYS_AGO[word]),))
        if word in _WEEKDAYS:
            back = (today.weekday() - _WEEKDAYS[word]) % 7
            return Dated(rest, (today - timedelta(days=back),), is_sure=False)
    return Dated(text)


def _dated(month: int, day: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year) if len(year) == 4 else _CENTURY + int(year), month, day)
    this = _day(today.year, month, day)
    return this if this is not None and this <= today else _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _past(days: Iterable[date | None], today: date) -> tuple[date, ...]:
    return tuple(dict.fromkeys(day for day in days if day is not None and day <= today))
