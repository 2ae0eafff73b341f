"""Finding parcels by anything that people remember of them: the part that asks the database.

`search.words` holds what a parcel is found by, folded: number, carrier, name, street, city, with
a space before and behind. Triggers write it (migration 0002), and on SQLite an index of every three
letters in a row, so that any part of a word is found; PostgreSQL has pg_trgm for that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    func,
    literal_column,
    or_,
    select,
    text,
    union_all,
)
from sqlalchemy.orm import Session

from hubdesk.database.schema import ParcelRow, SearchRow, Table, VocabularyRow
from hubdesk.parcels.folding import fold, spellings
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.resemblance import nearest

# What lies here, is out or comes today stands first; beyond so many of a kind it is no shelf.
_AT_WORK = (Status.ON_SHELF, Status.OUT, Status.EXPECTED, Status.ASIDE)
_MOST_AT_WORK = 1000
_LAST_FOUR = 4
# What every key asks goes past the objects of the session: half the time.
_PARCELS, _SEARCH = (Table.metadata.tables[name] for name in ("parcels", "search"))
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for: all of the words, and received in one of the spans (aware UTC).

    No words and no spans find nothing. With `begins` only beginnings of words count, and whole
    figures: what can be read of a torn label.
    """

    words: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    begins: bool = False

    @classmethod
    def of(cls, typed: str) -> Sought:
        """Look for all words of a text, whatever its accents and capitals."""
        return cls(tuple(fold(typed).split()))


@dataclass(frozen=True, slots=True)
class Hits:
    """The ids of the parcels that were found, best first.

    `more` says that there are others, `alike` that some are only written alike.
    """

    parcels: tuple[str, ...]
    more: bool = False
    alike: bool = False


# One thing that must be there, in any of these ways; each as it stands in a line of words.
_Term = tuple[str, ...]


class Search:
    """Looks parcels up as one transaction sees them."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def find(self, sought: Sought, statuses: Collection[Status], limit: int) -> Hits:
        """Find what is here, out or to come first, the latest change first; then the newest.

        Where nothing is written as typed, what is written alike is found instead.
        """
        if not sought.words and not sought.spans:
            return Hits(())
        terms = [_beginning(word) if sought.begins else _term(word) for word in sought.words]
        at_work = self._at_work(sought, statuses)
        here = _fitting(at_work, terms, sought)
        alike = [] if here else _fitting(at_work, _alike(sought.words, _words_of(at_work)), sought)
        wanted = limit + len(here) + 1
        has_all = set(statuses) <= set(_AT_WORK) and len(at_work) < _MOST_AT_WORK
        kept = [] if has_all else self._kept(terms, sought, statuses, wanted)
        if not here and not alike and not kept and not has_all:
            alike = self._kept(self._alike_in_all(sought.words), sought, statuses, wanted)
        found = list(dict.fromkeys([*here, *alike, *kept]))
        return Hits(tuple(found[:limit]), len(found) > limit, bool(alike))

    def index_new(self) -> None:
        """Put the lines that this job has written into the index; called before it commits."""
        connection = self._session.connection()
        if connection.dialect.name == "sqlite" and connection.scalar(_HAS_NEW):
            connection.execute(_INDEX_NEW)
            connection.execute(_MARK_INDEXED)

    def _at_work(self, sought: Sought, statuses: Collection[Status]) -> list[_Line]:
        """Read what the shop works with: few enough to be looked through whole."""
        newest = [
            select(_PARCELS.c.id)
            .where(_PARCELS.c.status == status.value)
            .order_by(_PARCELS.c.changed_at.desc())
            .limit(_MOST_AT_WORK)
            .subquery()
            for status in _AT_WORK
            if status in statuses
        ]
        if not newest:
            return []
        ids = union_all(*(select(each.c.id) for each in newest)).subquery()
        query = (
            select(_SEARCH.c.parcel, _SEARCH.c.words, _PARCELS.c.number, _PARCELS.c.shelf)
            .select_from(ids)
            .join(_PARCELS, _PARCELS.c.id == ids.c.id)
            .join(_SEARCH, _SEARCH.c.parcel == ids.c.id)
            .where(*_within(sought))
            .order_by(_PARCELS.c.changed_at.desc(), _PARCELS.c.number)
        )
        return [_Line(*row) for row in self._session.connection().execute(query)]

    def _kept(
        self,
        terms: Sequence[_Term],
        sought: Sought,
        statuses: Collection[Status],
        limit: int,
    ) -> list[str]:
        """Look through five years: what a day brought, or the newest that fit."""
        if not terms and not sought.spans:
            return []
        if sought.spans:
            query = _lines_of(statuses).where(*_within(sought), *_written(terms))
            return self._parcels(query.order_by(ParcelRow.received_at.desc()).limit(limit))
        tails = self._ending_in(sought.words, statuses, limit)
        if self._session.get_bind().dialect.name != "sqlite":
            query = _lines_of(statuses).where(*_written(terms)).order_by(SearchRow.place.desc())
            return [*tails, *self._parcels(query.limit(limit))]
        return [*tails, *self._parcels(_newest(terms, statuses).limit(limit))]

    def _ending_in(
        self, words: Sequence[str], statuses: Collection[Status], limit: int
    ) -> list[str]:
        """Put numbers that end in the four characters before those that hold them elsewhere."""
        if len(words) != 1 or len(words[0]) != _LAST_FOUR or words[0].isalpha():
            return []
        query = _lines_of(statuses).where(ParcelRow.tail == words[0].upper())
        return self._parcels(query.order_by(ParcelRow.changed_at.desc()).limit(limit))

    def _parcels(self, query: Select[str]) -> list[str]:
        return list(self._session.scalars(query))

    def _alike_in_all(self, words: Sequence[str]) -> list[_Term]:
        known = self._session.connection().scalars(select(VocabularyRow.word))
        return _alike(words, list(known))


@dataclass(frozen=True, slots=True)
class _Line:
    """What one parcel at work is found by."""

    parcel: str
    words: str
    number: str
    shelf: str


_HAS_NEW = text("SELECT max(place) > (SELECT last FROM search_indexed) FROM search")
_INDEX_NEW = text(
    "INSERT INTO search_index (rowid, words) SELECT place, words FROM search"
    " WHERE place > (SELECT last FROM search_indexed) ORDER BY place"
)
_MARK_INDEXED = text("UPDATE search_indexed SET last = (SELECT max(place) FROM search)")

# CROSS JOIN keeps SQLite from beginning anywhere but at the index, the newest first.
_BY_INDEX = text("search_index CROSS JOIN search ON search.place = search_index.rowid")
_BY_INDEX_AND_STATUS = text(
    "search_index CROSS JOIN search ON search.place = search_index.rowid"
    " CROSS JOIN parcels ON parcels.id = search.parcel"
)


def _newest(terms: Sequence[_Term], statuses: Collection[Status]) -> Select[str]:
    """Ask SQLite's index for lines with all the letters, and each line for the words themselves."""
    words: ColumnElement[str] = literal_column("search.words", String)
    query = (
        select(literal_column("search.parcel", String))
        .where(text("search_index MATCH :match").bindparams(match=_letters(terms)))
        .where(*(or_(*(func.instr(words, part) > 0 for part in term)) for term in terms))
        .order_by(text("search_index.rowid DESC"))
    )
    if len(statuses) == len(Status):
        return query.select_from(_BY_INDEX)
    status: ColumnElement[str] = literal_column("parcels.status", String)
    within = status.in_([each.value for each in statuses])
    return query.select_from(_BY_INDEX_AND_STATUS).where(within)


def _letters(terms: Iterable[_Term]) -> str:
    """Take words apart into the threes of letters that cover them, as the index knows them."""
    return " AND ".join(
        "(" + " OR ".join(f"({' AND '.join(_threes(part))})" for part in term) + ")"
        for term in terms
    )


def _threes(part: str) -> list[str]:
    starts = [*range(0, len(part) - 3, 3), len(part) - 3]
    return [f'"{part[start : start + 3]}"' for start in starts]


def _lines_of(statuses: Collection[Status]) -> Select[str]:
    query = select(SearchRow.parcel).join(ParcelRow, ParcelRow.id == SearchRow.parcel)
    if len(statuses) == len(Status):
        return query
    return query.where(ParcelRow.status.in_([status.value for status in statuses]))


def _within(sought: Sought) -> list[ColumnElement[bool]]:
    received = ParcelRow.received_at
    spans = [and_(received >= begin, received < end) for begin, end in sought.spans]
    return [or_(*spans)] if spans else []


def _written(terms: Iterable[_Term]) -> list[ColumnElement[bool]]:
    return [
        or_(*(SearchRow.words.contains(each, autoescape=True) for each in term)) for term in terms
    ]


def _term(word: str) -> _Term:
    """Say how a word is looked for: any part from three letters on, else the beginning of a word.

    One sign alone must be a word of its own: a house, a flat. The index knows nothing shorter
    than three signs, so that the spaces around a word count as well.
    """
    part = {1: f" {word} ", 2: f" {word}"}.get(len(word), word)
    return (part, *(f" {other} " for other in spellings(word)[1:]))


def _beginning(word: str) -> _Term:
    """Say how a word is looked for whose beginning is known; a house's number is known whole."""
    part = f" {word}" if word.isalpha() and len(word) > 1 else f" {word} "
    return (part, *(f" {other} " for other in spellings(word)[1:]))


def _fitting(lines: Iterable[_Line], terms: Sequence[_Term], sought: Sought) -> list[str]:
    """Name the lines that fit; numbers that end as typed go first."""
    found = [line for line in lines if _fits(line, terms)]
    ends = tuple(word.upper() for word in sought.words if len(word) >= _LAST_FOUR) or ("\0",)
    found.sort(key=lambda line: not line.number.endswith(ends))
    return [line.parcel for line in found]


def _fits(line: _Line, terms: Sequence[_Term]) -> bool:
    shelf = line.shelf.lower()
    return all(any(part in line.words or part.strip() == shelf for part in term) for term in terms)


def _words_of(lines: Iterable[_Line]) -> list[str]:
    return list({word for line in lines for word in line.words.split()})


def _alike(words: Sequence[str], known: Sequence[str]) -> list[_Term]:
    """Let every word also be written as those that are nearest to it."""
    return [(*_term(word), *(f" {near} " for near in nearest(word, known))) for word in words]
