"""The proof that the record is as it was written: chains by their hashes, people by their seals."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, String, select, type_coerce
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal
from hubdesk.database.recipients import Recipients
from hubdesk.database.schema import ChainRow, Table
from hubdesk.parcels.entry import GENESIS, Entry, canonical, chain_hash, read_entry, write_time

_BATCH = 500
_LOWEST = -(2**63)  # positions begin at 1, but somebody may have slipped an entry in before them
_Stored = Row[*tuple[Any, ...]]
_ENTRIES = Table.metadata.tables["journal"]
# Times as text: verifying must not stumble over what somebody has written into them.
_AS_STORED = select(
    *(_ENTRIES.c[name] for name in ("position", "desk", "epoch", "seq", "id", "kind", "run")),
    *(_ENTRIES.c.entry, _ENTRIES.c.hash),
    type_coerce(_ENTRIES.c.happened_at, String).label("happened"),
).order_by(_ENTRIES.c.position)
# Where an entry names a row beside the journal that its seal is over.
_SEALED = ("recipient", "proof", "people")


@dataclass(frozen=True, slots=True)
class Flaw:
    """One place where the journal is not what it must be; `what` is a key for `wording`."""

    position: int
    what: str


@dataclass(frozen=True, slots=True)
class _End:
    """Where a chain stood when the reading of it had come so far."""

    seq: int
    hash: str


class Proof:
    """The record held against its own hashes and seals, as one transaction sees it."""

    def __init__(self, session: Session, journal: Journal, recipients: Recipients) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session
        self._journal = journal
        self._recipients = recipients

    def flaws(self) -> Iterator[Flaw]:
        """Go through every chain and name each place that is not what was written.

        Finds changed, missing, exchanged and inserted entries, and a cut-off end, as long as the
        heads of the chains were not rewritten with it; the hash on paper and at the gateway
        shows even that. What an epoch's beginning itself names as lost is no flaw. Finds as well
        whose row beside the journal was written over; who was forgotten or lost is no flaw.
        """
        ends: dict[tuple[str, str], _End] = {}
        lost = self._told_lost()
        position, read_to = 0, _LOWEST
        while rows := self._rows_after(read_to):
            seals: dict[str, tuple[str, int]] = {}
            for row in rows:
                chain = (row.desk, row.epoch)
                end = ends.get(chain, _End(0, GENESIS))
                is_told = (row.epoch, end.seq + 1, row.seq) in lost
                if row.position != position + 1 or not (is_told or row.seq == end.seq + 1):
                    yield Flaw(row.position, "entry_missing_before")
                # Behind what is lost only the hash after it can prove an entry.
                yield from _flaws_of(row, None if is_told else end.hash, seals)
                ends[chain] = _End(row.seq if isinstance(row.seq, int) else end.seq, row.hash)
                position = read_to = row.position
            for person in self._recipients.unlike({who: seal for who, (seal, _) in seals.items()}):
                yield Flaw(seals[person][1], "person_changed")
        for told in self._session.scalars(select(ChainRow)):
            if ends.pop((told.desk, told.epoch), _End(0, GENESIS)) != _End(told.seq, told.hash):
                yield Flaw(position, "end_missing")
        for _ in ends:
            yield Flaw(position, "chain_unknown")

    def _told_lost(self) -> set[tuple[Any, ...]]:
        """Give epoch and first number of each such gap, and the number behind it."""
        try:
            return {(gap.epoch, gap.first, gap.last + 1) for gap in self._journal.lost()}
        except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
            return set()  # an entry that cannot be read is named where it stands

    def _rows_after(self, position: int) -> Sequence[_Stored]:
        query = _AS_STORED.where(_ENTRIES.c.position > position).limit(_BATCH)
        return self._session.connection().execute(query).all()


def _flaws_of(
    row: _Stored, previous: str | None, seals: dict[str, tuple[str, int]]
) -> Iterator[Flaw]:
    """Name what is wrong with a row by itself, whatever somebody has written into it.

    Adds the seal that it holds to `seals`, by whom it is over, with its position.
    """
    try:
        plain = json.loads(row.entry)
        entry = read_entry(plain)
        right_hash = row.hash if previous is None else chain_hash(previous, plain)
        right = (canonical(plain).decode(), right_hash)
        happened = write_time(entry.happened_at)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        yield Flaw(row.position, "entry_unreadable")
        return
    told = (entry.desk, entry.epoch, entry.seq, entry.id, entry.kind.value, entry.run)
    stored = (row.desk, row.epoch, row.seq, row.id, row.kind, row.run)
    if (*stored, row.happened) != (*told, happened):
        yield Flaw(row.position, "entry_relabelled")
    if (row.entry, row.hash) != right:
        yield Flaw(row.position, "entry_changed")
        return  # nor is the seal in it to be believed
    person, seal = _seal_of(entry)
    if person and seal:
        seals[person] = (seal, row.position)


def _seal_of(entry: Entry) -> tuple[str, str]:
    named = (getattr(entry.facts, name, "") for name in _SEALED)
    return next(filter(None, named), ""), getattr(entry.facts, "seal", "")
