"""Two forms that the standard leans on: a URI and a time with its zone, each to the letter.

Written as two regular expressions along the grammars of RFC 3986 and RFC 3339, because what is
merely a text with a colon in it, or a day that no calendar has, is not one. Each reads a text once
from left to right, however it was made.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime
from functools import lru_cache
from ipaddress import AddressValueError, IPv6Address

_PART = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
_NAME = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
_USER = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})"
_URI = re.compile(
    rf"""
    [A-Za-z][A-Za-z0-9+\-.]*+ :
    (?: // (?: {_USER}*+ @ )?
           (?: \[ (?: [vV][0-9A-Fa-f]++ \. [A-Za-z0-9\-._~!$&'()*+,;=:]++
                    | (?P<ipv6> [0-9A-Fa-f:.]++ ) ) \]
             | {_NAME}*+ )
           (?: : [0-9]*+ )?
           (?: / {_PART}*+ )*+
      | / (?: {_PART}++ (?: / {_PART}*+ )*+ )?
      | {_PART}++ (?: / {_PART}*+ )*+
      | )
    (?: \? (?: {_PART} | [/?] )*+ )?
    (?: \# (?: {_PART} | [/?] )*+ )?
    """,
    re.VERBOSE | re.ASCII,
)
_TIME = re.compile(
    r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?"
    r"(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
# A batch says the same places, papers and parties hundreds of times.
_REMEMBERED, _WORTH_REMEMBERING = 4096, 256


def is_uri(text: str) -> bool:
    """Say whether a text is a URI of RFC 3986, with its scheme."""
    return _remembered(text) if len(text) <= _WORTH_REMEMBERING else _is_uri(text)


def _is_uri(text: str) -> bool:
    found = _URI.fullmatch(text)
    if found is None:
        return False
    if address := found["ipv6"]:
        try:
            IPv6Address(address)
        except AddressValueError:
            return False
    return True


_remembered = lru_cache(_REMEMBERED)(_is_uri)


def is_time(text: str) -> bool:
    """Say whether a text is a date-time of RFC 3339, on a day that the calendar has.

    Leap seconds are none: the standard's times are XML Schema's, which know of no minute with 61.
    """
    found = _TIME.fullmatch(text)
    if found is None:
        return False
    year, month, day = map(int, found.groups())
    return year > 0 and 1 <= day <= monthrange(year, month)[1]


def moment(text: str) -> datetime:
    """Read what `is_time` takes, in UTC; the ends of the calendar are not crossed."""
    told = datetime.fromisoformat(text.upper())
    try:
        return told.astimezone(UTC)
    except OverflowError:
        return told.replace(tzinfo=UTC)
