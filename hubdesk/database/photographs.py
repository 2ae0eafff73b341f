"""The photographs that entries name, on their way to a destination after those entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from hubdesk.database.journal import Journal
from hubdesk.database.schema import EntryRow, PhotographRow
from hubdesk.parcels.facts import Kind, Photographed

FORGOTTEN, TAKEN_BACK = "forgotten", "taken_back"
_NOBODYS_TROUBLE = ("", FORGOTTEN, TAKEN_BACK)


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A photograph by its SHA-256, the place of the entry that names it, and how much is there.

    `reason` says why it was set aside.
    """

    photograph: str
    position: int
    size: int
    have: int
    reason: str = ""


class ToGo(NamedTuple):
    """How many photographs have not arrived, and how many bytes of them."""

    photographs: int
    bytes: int


class Photographs:
    """What is still to be shown to a destination, inside one transaction."""

    def __init__(self, session: Session, journal: Journal) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session
        self._journal = journal

    def follow(self, destination: str, positions: Collection[int]) -> None:
        """Let the photographs go that entries name, now that a destination has the entries.

        Where one was held there already it has been told again, and so may have lost it: then it is
        asked for what it has. What was taken back may hold again where something was undone.
        """
        kinds = (Kind.PHOTOGRAPHED.value, Kind.UNDONE.value)
        query = select(EntryRow.position, EntryRow.kind).where(
            EntryRow.position.in_(positions), EntryRow.kind.in_(kinds)
        )
        found = {row.position: row.kind for row in self._session.execute(query)}
        if Kind.UNDONE.value in found.values():
            self._open_again(destination, PhotographRow.reason == TAKEN_BACK)
        naming = [place for place, kind in found.items() if kind == Kind.PHOTOGRAPHED.value]
        for kept in self._journal.at(naming):
            if isinstance(kept.entry.facts, Photographed):
                self._name(destination, kept.position, kept.entry.facts)

    def next(self, destination: str, but: Iterable[str] = ()) -> OnItsWay | None:
        """Give what goes next, the oldest first, none of `but`."""
        query = (
            select(PhotographRow)
            .where(*_waits(destination), PhotographRow.photograph.not_in(list(but)))
            .order_by(PhotographRow.position)
            .limit(1)
        )
        row = self._session.scalars(query).first()
        return None if row is None else _value(row)

    def to_go(self, destination: str) -> ToGo:
        """Count what has not arrived."""
        left = func.sum(PhotographRow.size - PhotographRow.have)
        query = select(func.count(), left).where(*_waits(destination))
        count, size = self._session.execute(query).one()
        return ToGo(count, max(0, int(size or 0)))

    def note(self, destination: str, photograph: str, have: int) -> None:
        """Note how much of a photograph is there."""
        self._change(destination, photograph, have=have)

    def settle(self, destination: str, photograph: str, at: datetime, reason: str = "") -> None:
        """Note that a photograph is held, or why it is set aside."""
        self._change(destination, photograph, settled_at=at, reason=reason)

    def aside(self, destination: str, since: datetime) -> list[OnItsWay]:
        """Give what was set aside since a time and somebody should look into, the oldest first."""
        query = (
            select(PhotographRow)
            .where(
                PhotographRow.destination == destination,
                PhotographRow.settled_at >= since,
                PhotographRow.reason.not_in(_NOBODYS_TROUBLE),
            )
            .order_by(PhotographRow.position)
        )
        return [_value(row) for row in self._session.scalars(query)]

    def try_again(self, destination: str) -> None:
        """Let what was set aside go once more, as somebody has looked into it."""
        self._open_again(destination, PhotographRow.reason.not_in(_NOBODYS_TROUBLE))

    def look_again(self, parcels: Sequence[str]) -> None:
        """Let photographs of parcels wait for every destination that has their entries.

        Somebody of those parcels was forgotten: what is held there must not be held any longer.
        """
        histories = self._journal.of_parcels(parcels).values()
        named = {
            kept.entry.facts.photograph
            for history in histories
            for kept in history
            if isinstance(kept.entry.facts, Photographed)
        }
        opening = update(PhotographRow).where(PhotographRow.photograph.in_(named))
        self._session.execute(opening.values(settled_at=None))

    def _name(self, destination: str, position: int, facts: Photographed) -> None:
        row = self._session.get(PhotographRow, (destination, facts.photograph))
        if row is None:
            row = PhotographRow(
                destination=destination,
                photograph=facts.photograph,
                position=position,
                size=facts.size,
                have=0,
                reason="",
            )
            self._session.add(row)
        elif row.reason == "":
            row.settled_at = None
        self._session.flush()

    def _open_again(self, destination: str, which: ColumnElement[bool]) -> None:
        opening = update(PhotographRow).where(PhotographRow.destination == destination, which)
        self._session.execute(opening.values(settled_at=None, reason=""))

    def _change(self, destination: str, photograph: str, **told: object) -> None:
        this_one = (
            PhotographRow.destination == destination,
            PhotographRow.photograph == photograph,
        )
        self._session.execute(update(PhotographRow).where(*this_one).values(told))


def _waits(destination: str) -> tuple[ColumnElement[bool], ...]:
    return (PhotographRow.destination == destination, PhotographRow.settled_at.is_(None))


def _value(row: PhotographRow) -> OnItsWay:
    return OnItsWay(row.photograph, row.position, row.size, row.have, row.reason)
