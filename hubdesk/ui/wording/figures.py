"""Numbers, times and days as people read them, in the language of the moment."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTime

from hubdesk.ui.wording.speech import locale, plural, translate

_UPS = re.compile(r"(1Z)(...)(...)(..)(....)(....)")
_POSTAL = re.compile(r"([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})")
_LETTERS_FIRST = re.compile(r"(1Z|[A-Z]{2,4})?(.+)")
_LONGEST_SHOWN = 44
_TAIL = 4


def grouped(number: str) -> str:
    """Set a tracking number in groups, as it is printed and read aloud: mostly of four.

    Two shapes have groups of their own: UPS's `1Z` and the postal unions' `RR…SE`.
    """
    for shape in (_UPS, _POSTAL):
        if match := shape.fullmatch(number):
            return " ".join(match.groups())
    match = _LETTERS_FIRST.fullmatch(number)
    if match is None or " " in number:
        return number
    head, rest = match[1], match[2]
    fours = [rest[start : start + 4] for start in range(0, len(rest), 4)]
    return " ".join([head, *fours] if head else fours)


def tail(number: str) -> str:
    """Shorten a tracking number to what people say of it: `TBA…4471`."""
    match = _LETTERS_FIRST.fullmatch(number)
    head = match[1] or "" if match else ""
    return f"{head}…{number[-_TAIL:]}" if len(number) > len(head) + _TAIL else number


def printable(text: str) -> str:
    """Make any scanned text fit to be shown: one line, no invisible signs, not too long."""
    shown = "".join(sign if sign.isprintable() else "·" for sign in text)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 1]}…"


def goods_number(text: str) -> str:
    """Set a grocery code as it is printed under its bars."""
    if not text.isdigit():
        return printable(text)
    if len(text) == 12:
        return f"UPC {text[0]} {text[1:6]} {text[6:11]} {text[11]}"
    if len(text) == 13:
        return f"EAN {text[0]} {text[1:7]} {text[7:]}"
    return printable(text)


def ordinal(number: int) -> str:
    """Write which one of a row: `34th`, in Spanish `34.º`."""
    if locale().language() is QLocale.Language.Spanish:
        return f"{number}.º"
    teen = 10 <= number % 100 <= 20
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def clock(at: time | datetime, *, seconds: bool = False) -> str:
    """Write a local time of day."""
    pattern = translate("Time", "HH:mm:ss") if seconds else translate("Time", "HH:mm")
    return locale().toString(QTime(at.hour, at.minute, at.second), pattern)


def short_day(day: date) -> str:
    """Write a day without its year, such as 25 June."""
    return _day(day, translate("Time", "d MMMM"))


def long_day(day: date) -> str:
    """Write a day for a page's title, such as Thursday 26 June."""
    words = _day(day, translate("Time", "dddd d MMMM"))
    return words[:1].upper() + words[1:]


def day_and_time(at: datetime) -> str:
    """Write a local time with its day, such as 25 June 15:12."""
    return f"{short_day(at.date())} {clock(at)}"


def _day(day: date, pattern: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), pattern)


def lasting(minutes: int) -> str:
    """Say how long a parcel waits, in the largest unit that fits."""
    if minutes < 60:
        return plural("Time", "%n min", None, 2)(max(minutes, 0))
    if minutes < 48 * 60:
        return plural("Time", "%n h", None, 2)(minutes // 60)
    return plural("Time", "%n days", None, 2)(minutes // (24 * 60))


def parcels(count: int) -> str:
    """Say how many parcels."""
    return plural("Figures", "%n parcels", None, 2)(count)


def boxes(count: int) -> str:
    """Say how many boxes came with one label."""
    return plural("Figures", "%n boxes", None, 2)(count)


def stops(count: int) -> str:
    """Say how many stops."""
    return plural("Figures", "%n stops", None, 2)(count)


def entries(count: int) -> str:
    """Say how many entries of the journal."""
    return plural("Figures", "%n entries", None, 2)(count)


def short_hash(whole: str) -> str:
    """Write as much of a hash as somebody compares by eye: `8c41 f02e`."""
    return f"{whole[:4]} {whole[4:8]}".strip()
