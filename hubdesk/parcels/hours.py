"""When a door can be reached: opening hours and promised times, from notes in English and Spanish.

Times are minutes after the shop's own midnight.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hubdesk.parcels.folding import fold

_NOON = 12 * 60
_DAY = 24 * 60
_TIME = (
    r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|h(?:rs?)?)?(?![\da-z:])"
    r"|\b(noon|midday|mediodia)"
)
_AT = r"\s*(?:at|a las|a la|las|la)?\s*:?\s*"
_ENDS = r"\b(?:closes|closed from|closing|cierra|until|till|hasta|by|before|antes de|antes del)"
_BEGINS = r"\b(?:opens|open from|opening|abre|after|from|despues de|desde|a partir de)"
_CLOSES = re.compile(f"{_ENDS}{_AT}(?:{_TIME})")
_OPENS = re.compile(f"{_BEGINS}{_AT}(?:{_TIME})")
_BETWEEN = re.compile(
    rf"(?:{_TIME})\s*(?:-|–|to|a|y|and|until|hasta)\s*(?:a las |las )?(?:{_TIME})"
)
_HOURS_ARE_MEANT = re.compile(r"\b(open|hours|hrs|horario|abierto|office|business|between|entre)\b")
_Found = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """From when and until when somebody is there; None where nothing is said."""

    opens: int | None = None
    closes: int | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return self.opens is not None or self.closes is not None

    def and_also(self, other: Hours) -> Hours:
        """Give the hours in which both hold; of two that exclude each other, the first."""
        opens = [each for each in (self.opens, other.opens) if each is not None]
        closes = [each for each in (self.closes, other.closes) if each is not None]
        both = Hours(max(opens, default=None), min(closes, default=None))
        impossible = both.opens is not None and both.closes is not None
        return self if impossible and (both.opens or 0) >= (both.closes or 0) else both


@lru_cache(maxsize=4096)  # the pages read the day's notes again at every change
def read_hours(*texts: str) -> Hours:
    """Find hours in notes such as `closes 12:00`, `open 9-5`, `by 10:30 AM`, `cierra a las 2`."""
    found = Hours()
    for text in texts:
        found = found.and_also(_read(_plain(text)))
    return found


def read_clock(text: str) -> int | None:
    """Read `13:00`; None where it is no time of day."""
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", text.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return int(found[1]) * 60 + int(found[2])


def clock(minutes: float) -> str:
    """Write minutes after midnight as `13:05`, past the next midnight too."""
    hours, rest = divmod(round(minutes) % _DAY, 60)
    return f"{hours:02}:{rest:02}"


def _plain(text: str) -> str:
    """Fold words, keep the signs that times are written with."""
    pieces = re.split(r"([:.\-–])", text)
    return "".join(piece if piece in ":.-–" else _folded(piece) for piece in pieces if piece)


def _folded(piece: str) -> str:
    inner = fold(piece)
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() or piece[-1:] in ",;)" else ""
    return f"{before}{inner}{after}" if inner else " "


def _read(text: str) -> Hours:
    both = _BETWEEN.search(text)
    if both is not None and _is_clear(both.group(), text):
        opens, closes = _minutes(both.groups()[:4]), _minutes(both.groups()[4:])
        if opens is not None and closes is not None:
            closes = closes + _NOON if closes <= opens and closes < _NOON else closes
            return Hours(opens, closes) if opens < closes < _DAY else Hours()
    return Hours(_first(_OPENS, text), _first(_CLOSES, text))


def _is_clear(found: str, text: str) -> bool:
    """Tell hours from other numbers with a hyphen between them, such as houses."""
    return bool(re.search(r":|am|pm|a\.m|p\.m|\d\.\d|\dh", found) or _HOURS_ARE_MEANT.search(text))


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    if found is None or _counts_something(found, text):
        return None
    minutes = _minutes(found.groups())
    says_half = found.group(3) is not None
    # Nobody closes at two in the night who takes parcels: 2 is 14:00.
    if minutes is not None and not says_half and minutes < 7 * 60:
        minutes += _NOON
    return minutes


def _counts_something(found: re.Match[str], text: str) -> bool:
    """Tell `closes at 2` from `from 3 steps`: a bare number with a word behind it."""
    is_bare = not any(found.groups()[1:])
    return is_bare and bool(re.match(r"\s*(?!on\b|daily\b|los\b)[a-z]", text[found.end() :]))


def _minutes(found: _Found) -> int | None:
    hour, minute, half, noon = found
    if noon:
        return _NOON
    hours, rest = int(hour or 0), int(minute or 0)
    if half and half[0] == "p" and hours < 12:
        hours += 12
    elif half and half[0] == "a" and hours == 12:
        hours = 0
    return hours * 60 + rest if hours < 24 and rest < 60 else None
