"""How like one text is to another: misspelt words, mistyped and half-read numbers.

A slip is what fingers and eyes do: one sign wrong, missing, doubled or exchanged with the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.meanings import Meaning, Why

UNREADABLE = frozenset("?*")
_SHORTEST_WORD, _LONG_WORD, _LONG_NUMBER = 4, 6, 8
_MOST_ALIKE = 8
# Signs that people take for each other on a torn or smeared label.
_PAIRS = "0O 0D 0Q 1I 1L 1T 17 2Z 38 3B 49 5S 56 6G 68 8B CG EF MN PR UV VY"
_LOOK_ALIKE = frozenset(map(frozenset, _PAIRS.split()))
_WRONG, _TAKEN_FOR_ANOTHER, _EXCHANGED, _UNREAD = 1.0, 0.6, 0.8, 0.01
_DIGITS, _SIGNS = "0123456789", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_TRIALS = 2000


class Likeness(StrEnum):
    """Why a parcel may be the one that was meant."""

    ENDS_SO = "ends_so"
    READABLE_FITS = "readable_fits"
    ONE_DIFFERS = "one_differs"
    TWO_DIFFER = "two_differ"
    NAME = "name"
    STREET = "street"
    WRITTEN_ALIKE = "written_alike"
    CHECK_DIGIT = "check_digit"
    AS_TYPED = "as_typed"


def nearest(word: str, known: Sequence[str]) -> list[str]:
    """Give the known words that a misspelt one may mean, the likeliest first.

    One slip is forgiven in a short word, two in a longer one; only the nearest are given. What is
    not yet typed to its end is held against beginnings. House numbers are never guessed.
    """
    if len(word) < _SHORTEST_WORD or (not word.isalpha() and len(word) < _LONG_NUMBER):
        return []
    slips = 1 if len(word) < _LONG_WORD else 2
    found: dict[str, float] = {}
    for end in (len(word), len(word) + 1, None) if word.isalpha() else (None,):
        begun = [each[:end] for each in known]
        for _, distance, place in process.extract(
            word, begun, scorer=OSA.distance, score_cutoff=slips, limit=None
        ):
            found[known[place]] = min(distance, found.get(known[place], slips))
    least = min(found.values(), default=0)
    best = [each for each, distance in found.items() if distance == least]
    return sorted(best, key=lambda each: (abs(len(each) - len(word)), each))[:_MOST_ALIKE]


def slips_between(typed: str, number: str) -> float | None:
    """Count the slips that make a number into what was typed; None where it is another number.

    `?` and `*` stand for one sign that nobody can read. A text that is shorter by three or more
    is held against the number's end. Signs that look alike count less than a whole slip.
    """
    end = number[-len(typed) :] if len(typed) <= len(number) - 3 else number
    unread = sum(sign in UNREADABLE for sign in typed)
    if len(typed) - unread < min(_SHORTEST_WORD, len(end)) - 1:
        return None
    allowed = 1 if unread or len(typed) < _LONG_NUMBER else 2
    if OSA.distance(typed, end, score_cutoff=allowed + unread) > allowed + unread:
        return None
    cost = _cost(typed, end)
    return cost if cost < allowed + 0.5 else None


def _cost(typed: str, number: str) -> float:
    """Weigh the cheapest way from one to the other, sign by sign (optimal string alignment)."""
    before: list[float] = []
    row = [float(place) for place in range(len(number) + 1)]
    for place, sign in enumerate(typed):
        older, before, row = before, row, [place + 1.0]
        for other, meant in enumerate(number):
            ways = [before[other] + _swap(sign, meant), before[other + 1] + 1, row[other] + 1]
            if place and other and (sign, typed[place - 1]) == (number[other - 1], meant):
                ways.append(older[other - 1] + (_EXCHANGED if sign != meant else 0))
            row.append(min(ways))
    return row[-1]


def _swap(sign: str, meant: str) -> float:
    if sign == meant:
        return 0.0
    if sign in UNREADABLE:
        return _UNREAD
    return _TAKEN_FOR_ANOTHER if frozenset((sign, meant)) in _LOOK_ALIKE else _WRONG


def completions(reader: LabelReader, typed: str) -> list[Meaning]:
    """Try every sign for the unreadable ones; give the numbers whose check digit then fits.

    Gives nothing where there are too many to try.
    """
    return [
        meaning
        for text in _filled(typed)
        if (meaning := reader.read(text)).why is Why.CHECK_DIGIT_FITS
    ]


def _filled(typed: str) -> Iterator[str]:
    places = [place for place, sign in enumerate(typed) if sign in UNREADABLE]
    signs = _SIGNS if any(sign.isalpha() for sign in typed) else _DIGITS
    if not places or len(signs) ** len(places) > _MOST_TRIALS:
        return
    for choice in product(signs, repeat=len(places)):
        text = list(typed)
        for place, sign in zip(places, choice, strict=True):
            text[place] = sign
        yield "".join(text)


def words_apart(words: Iterable[str], known: Sequence[str]) -> int | None:
    """Count the slips that make known words into all of these; None where one is another word."""
    slips = 0
    for word in words:
        if any(each.startswith(word) for each in known):
            continue
        near = nearest(word, known)
        if not near:
            return None
        slips += OSA.distance(word, near[0])
    return slips
