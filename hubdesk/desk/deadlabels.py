"""Dead labels: whose parcel it is when only some characters, a name or a street can be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hubdesk.database.parcels import Addressed
from hubdesk.database.search import Sought
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.parcels.folding import fold, spellings
from hubdesk.parcels.meanings import Meaning
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.plaintext import bare
from hubdesk.parcels.resemblance import (
    UNREADABLE,
    Likeness,
    completions,
    slips_between,
    words_apart,
)

SHORTEST_TAIL = 4
_SHORTEST_PART = 2
_MOST_NAMED = 200
_HERE = (Status.ON_SHELF, Status.ASIDE, Status.OUT)


# A name that is written just so beats figures that differ; a house that has the same figures as a
# number's end stays behind the number.
_WEIGHT = {
    Likeness.ENDS_SO: 0.0,
    Likeness.NAME: 0.1,
    Likeness.STREET: 0.2,
    Likeness.READABLE_FITS: 0.3,
    Likeness.ONE_DIFFERS: 1.0,
    Likeness.WRITTEN_ALIKE: 1.5,
    Likeness.TWO_DIFFER: 2.0,
}
_DIFFERENCES = {
    Likeness.ENDS_SO: 0,
    Likeness.READABLE_FITS: 0,
    Likeness.ONE_DIFFERS: 1,
    Likeness.TWO_DIFFER: 2,
}


@dataclass(frozen=True, slots=True)
class Guess:
    """A parcel that may be meant, and why. One that is not on record has no id, only a number."""

    meant: Addressed
    why: Likeness

    @property
    def is_certain(self) -> bool:
        """Whether the number's end says it; a name or a street is only looked up."""
        return self.why is Likeness.ENDS_SO


def guesses(counter: Counter, view: View, text: str) -> list[Guess]:
    """Give whom a dead label may be for, best first: those to come, then those that are here."""
    shop = counter.shop.name
    to_come = {Status.EXPECTED: None, Status.MISSING: counter.midnight}
    found = ranked(text, _candidates(view, text, to_come), shop=shop)
    if any(guess.is_certain for guess in found):
        return found
    here = ranked(text, _candidates(view, text, dict.fromkeys(_HERE)), shop=shop)
    known = [guess for guess in here if guess.is_certain]
    # Where nothing to come fits, somebody may only want to know about what is here already.
    return [*found, *(known or here)] if not found or has_words(text) else found


def _candidates(
    view: View, text: str, statuses: Mapping[Status, datetime | None]
) -> list[Addressed]:
    """Find what may be meant among some statuses, each since a time where given.

    Names and streets come from the index; of numbers nothing but the number is read, and only
    where none ends as typed. A notice of thousands is never loaded whole.
    """
    number, words = bare(text), tuple(fold(text).split())
    named = Sought(tuple(word for word in words if len(word) > 1) or words, begins=True)
    found = list(view.parcels.find(named, tuple(statuses), _MOST_NAMED).lines)
    if _may_be_number(number):
        ending = view.parcels.by_tail(number, statuses)
        found += ending or _alike(view, number, statuses)
    once = {each.parcel.id: each for each in found}
    return [
        each
        for each in once.values()
        if (since := statuses[each.parcel.status]) is None
        or (each.parcel.changed_at is not None and each.parcel.changed_at >= since)
    ]


def _alike(
    view: View, number: str, statuses: Mapping[Status, datetime | None]
) -> Iterable[Addressed]:
    near = [
        parcel
        for status, since in statuses.items()
        for parcel, known in view.parcels.numbers_in(status, since)
        if slips_between(number, known) is not None
    ]
    return view.parcels.of_ids(near).values()


def ranked(text: str, candidates: Iterable[Addressed], *, shop: str = "") -> list[Guess]:
    """Judge every candidate by what was typed; best first, those of other shops last."""
    number, words = bare(text), fold(text).split()
    weighed = []
    for each in candidates:
        if (judged := _judge(number, words, each)) is None:
            continue
        why, slips = judged
        elsewhere = each.parcel.shop not in ("", shop)
        weighed.append((elsewhere, _WEIGHT[why] + slips, each.parcel.number, Guess(each, why)))
    weighed.sort(key=lambda row: row[:3])
    return _without_poorer([guess for *_, guess in weighed])


def _without_poorer(found: list[Guess]) -> list[Guess]:
    """Drop numbers that differ more where others differ less: they would only be in the way."""
    least = min((_DIFFERENCES[g.why] for g in found if g.why in _DIFFERENCES), default=0)
    return [guess for guess in found if _DIFFERENCES.get(guess.why, 0) <= least]


def completed(counter: Counter, text: str) -> list[Guess]:
    """Complete a number with unreadable signs where a single completion fits its check digit."""
    fitting = completions(counter.reader, bare(text))
    if len(fitting) != 1:
        return []
    return [unannounced(fitting[0], Likeness.CHECK_DIGIT)]


def unannounced(meaning: Meaning, why: Likeness) -> Guess:
    """Offer a number that nobody announced."""
    best = meaning.best
    carrier, number = (best.carrier, best.number) if best else ("", meaning.number)
    return Guess(Addressed(Parcel("", carrier, number, Status.EXPECTED), None), why)


def _judge(number: str, words: Sequence[str], each: Addressed) -> tuple[Likeness, float] | None:
    """Say why a candidate may be meant, and how far it is from what was typed."""
    by_words = _by_words(words, each)
    by_number = _by_number(number, each.parcel.number)
    ways = [way for way in (by_words, by_number) if way is not None]
    return min(ways, key=lambda way: _WEIGHT[way[0]] + way[1], default=None)


def _by_number(typed: str, number: str) -> tuple[Likeness, float] | None:
    if not _may_be_number(typed):
        return None
    if number.endswith(typed):
        return Likeness.ENDS_SO, 0.0
    slips = slips_between(typed, number)
    if slips is None:
        return None
    if slips < 0.5:
        return Likeness.READABLE_FITS, slips
    why = Likeness.ONE_DIFFERS if slips <= 1.1 else Likeness.TWO_DIFFER
    return why, slips - 1 if why is Likeness.ONE_DIFFERS else slips - 2


def _may_be_number(typed: str) -> bool:
    return len(typed) >= SHORTEST_TAIL and (bool(set(typed) & UNREADABLE) or _has_digit(typed))


def _by_words(words: Sequence[str], each: Addressed) -> tuple[Likeness, float] | None:
    person = each.recipient
    if person is None or not words or len("".join(words)) < _SHORTEST_PART:
        return None
    name, street = fold(person.name).split(), fold(person.street).split()
    for why, known in ((Likeness.NAME, name), (Likeness.STREET, street)):
        if _holds_all(words, known):
            return why, 0.0
    if _holds_all(words, name + street):
        return Likeness.NAME, 0.0
    letters = [word for word in words if word.isalpha()]
    if not letters or not _holds_all([word for word in words if not word.isalpha()], street):
        return None
    slips = words_apart(letters, name + street)
    return None if slips is None else (Likeness.WRITTEN_ALIKE, slips / 10)


def _holds_all(words: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether every word begins one of the known; figures must be the whole of one."""
    return all(
        any(
            each.startswith(spelt) if spelt.isalpha() else each == spelt
            for spelt in spellings(word)
            for each in known
        )
        for word in words
    )


def has_words(text: str) -> bool:
    """Tell whether a typed text is a name or a street rather than part of a number."""
    return any(word.isalpha() for word in fold(text).split())


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
