"""Entries that come back from the other end of the line into a record that had lost them.

They keep their numbers, ids, times and hashes, and do to the rows what they did when they were
written: the journal is the same as before, only its positions are this record's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal, entry_columns
from hubdesk.database.schema import ChainRow, EntryRow, MentionRow, Table
from hubdesk.database.state import State
from hubdesk.parcels.entry import GENESIS, Entry, canonical
from hubdesk.parcels.facts import Expected, Kind, Lost
from hubdesk.parcels.story import ImpossibleAct

_CHAINS, _ENTRIES, _MENTIONS = (
    Table.metadata.tables[row.__tablename__] for row in (ChainRow, EntryRow, MentionRow)
)
# No acts on parcels: they may stand before what comes back, and are made again where need be.
_MAKES_READY = (Kind.OPENED, Kind.PEOPLE_CHANGED, Kind.SHELVES_DRAWN)
# What an entry may fail on whose own past is not on record.
_DOES_NOT_FIT = (ImpossibleAct, LookupError, IntegrityError)


class End(NamedTuple):
    """Where a chain ends here: its last number and that entry's hash."""

    seq: int
    hash: str


class Back(NamedTuple):
    """An entry as it came back, and its JSON values, which a newer HubDesk may have written."""

    entry: Entry
    plain: Mapping[str, Any]


class Fetched:
    """Puts entries back into the journal and its rows, inside one transaction."""

    def __init__(self, session: Session, journal: Journal, state: State) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session
        self._journal = journal
        self._state = state

    def end(self, desk: str, epoch: str) -> End:
        """Give where a chain ends here; before its first entry where there is none."""
        seq = self._journal.last_seq(desk, epoch)
        return End(seq, self._journal.hash_at(desk, epoch, seq)) if seq else End(0, GENESIS)

    def places(self, desk: str, epoch: str, first: int, last: int) -> dict[int, tuple[int, str]]:
        """Give position and hash of a chain's entries by their numbers, both ends among them."""
        query = select(EntryRow.seq, EntryRow.position, EntryRow.hash).where(
            EntryRow.desk == desk, EntryRow.epoch == epoch, EntryRow.seq.between(first, last)
        )
        return {row.seq: (row.position, row.hash) for row in self._session.execute(query)}

    def last_place(self, chains: Sequence[tuple[str, str]]) -> int:
        """Give the highest position of any entry of these chains."""
        return max((self._last_of(*chain) for chain in chains), default=0)

    def acts_after(self, position: int) -> int:
        """Count what was done beyond a position, but for what makes a new PC ready."""
        query = select(func.count()).where(
            EntryRow.position > position, EntryRow.kind.not_in(_MAKES_READY)
        )
        return self._session.scalar(query) or 0

    def newest_act(self) -> Entry | None:
        """Give what was done last by all that is on record, but for what makes a PC ready."""
        query = select(func.max(EntryRow.position)).where(EntryRow.kind.not_in(_MAKES_READY))
        position = self._session.scalar(query)
        return self._journal.at([position])[0].entry if position else None

    def holds_hash(self, told: str) -> bool:
        """Tell whether some entry has this hash. Reads the whole journal: seldom asked."""
        query = select(EntryRow.position).where(EntryRow.hash == told).limit(1)
        return self._session.scalar(query) is not None

    def take(self, entries: Sequence[Back]) -> list[int]:
        """Put back entries of one chain, in order, beyond its end here; gives their positions.

        What speaks of things whose beginning is on no record is left out: the others stay whole.
        """
        if not entries:
            return []
        try:
            with self._session.begin_nested():
                return [
                    position for some in _up_to_undoings(entries) for position in self._put(some)
                ]
        except _DOES_NOT_FIT:
            return [position for back in entries for position in self._put_alone(back)]

    def gaps(self, desk: str, epoch: str) -> list[Lost]:
        """Name the numbers between a chain's entries here that are not here."""
        before = func.lag(EntryRow.seq, 1, 0).over(order_by=EntryRow.seq)
        numbered = (
            select(EntryRow.seq, before.label("before"))
            .where(EntryRow.desk == desk, EntryRow.epoch == epoch)
            .subquery()
        )
        query = select(numbered).where(numbered.c.seq > numbered.c.before + 1)
        rows = self._session.execute(query.order_by(numbered.c.seq))
        return [Lost(epoch, row.before + 1, row.seq - 1) for row in rows]

    def nameless(self) -> int:
        """Count open parcels whose person is named in the journal and not on record any more."""
        parcels, people = (Table.metadata.tables[name] for name in ("parcels", "recipients"))
        query = (
            select(func.count())
            .select_from(parcels.outerjoin(people, people.c.id == parcels.c.recipient))
            .where(parcels.c.recipient.is_not(None), people.c.id.is_(None))
            .where(parcels.c.status.not_in(("delivered", "given_back")))
        )
        return self._session.scalar(query) or 0

    def _put_alone(self, back: Back) -> list[int]:
        try:
            with self._session.begin_nested():
                return self._put([back])
        except _DOES_NOT_FIT:
            return []

    def _put(self, entries: Sequence[Back]) -> list[int]:
        connection = self._session.connection()
        self._open(entries[0].entry)
        first = self._journal.last_position() + 1
        rows, mentions = [], []
        for position, (entry, plain) in enumerate(entries, start=first):
            rows.append(entry_columns(entry, position, canonical(dict(plain))))
            named = dict.fromkeys(entry.parcels)
            mentions += [{"parcel": parcel, "position": position} for parcel in named]
        connection.execute(_ENTRIES.insert(), rows)
        if mentions:
            connection.execute(_MENTIONS.insert(), mentions)
        last = entries[-1].entry
        its_chain = (_CHAINS.c.desk == last.desk) & (_CHAINS.c.epoch == last.epoch)
        connection.execute(_CHAINS.update().where(its_chain).values(seq=last.seq, hash=last.hash))
        self._fold([back.entry for back in entries])
        return list(range(first, first + len(entries)))

    def _fold(self, entries: Sequence[Entry]) -> None:
        """Do to the rows what the entries say; a notice's rows all at once, as when it came."""
        known = self._state.known([parcel for entry in entries for parcel in entry.parcels])
        announced: list[Entry] = []
        for entry in entries:
            if isinstance(entry.facts, Expected) and known.isdisjoint(entry.parcels):
                announced.append(entry)
            else:
                self._state.take_new(announced)
                announced = []
                self._state.take(entry)
            known.update(entry.parcels)
        self._state.take_new(announced)

    def _open(self, first: Entry) -> None:
        known = select(ChainRow.seq).where(
            ChainRow.desk == first.desk, ChainRow.epoch == first.epoch
        )
        if self._session.scalar(known) is None:
            chain = {"desk": first.desk, "epoch": first.epoch, "seq": 0, "hash": GENESIS}
            self._session.connection().execute(
                _CHAINS.insert(), {**chain, "opened_at": first.recorded_at}
            )

    def _last_of(self, desk: str, epoch: str) -> int:
        query = select(func.max(EntryRow.position)).where(
            EntryRow.desk == desk, EntryRow.epoch == epoch
        )
        return self._session.scalar(query) or 0


def _up_to_undoings(entries: Sequence[Back]) -> Iterator[Sequence[Back]]:
    """Divide entries so that none stands in the journal yet when one before it is undone.

    An undoing folds the whole history of what it names.
    """
    begin = 0
    for end, back in enumerate(entries, start=1):
        if back.entry.kind is Kind.UNDONE or end == len(entries):
            yield entries[begin:end]
            begin = end
