"""The letters that carriers have sent to the shop, and how far each gateway's were taken in.

A letter is here once, by its id, however often it comes. It is open until it was taken in or read;
what may name people, in a notice or a message, goes with that. What was not taken has a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from hubdesk.database.schema import CursorRow, LetterRow
from hubdesk.parcels.letters import LetterKind

_NAMES_NOBODY = {LetterKind.FEES, LetterKind.AGREEMENT}


class Cursor(NamedTuple):
    """How far a gateway's letters were taken in: the last one's place over there, and its seal."""

    position: int
    seal: str


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter as it is kept. `reason` is a key for `wording` where it was not taken, else empty.

    `at` is the gateway's time, `came_at` this record's; `settled_at` None while it is open.
    """

    id: str
    kind: str
    carrier: str
    at: str
    content: str
    reason: str
    came_at: datetime
    settled_at: datetime | None = None
    settled_by: str = ""


class Letters:
    """Letters and cursors, inside one transaction."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def cursor(self, gateway: str, first: str) -> Cursor:
        """Give how far a gateway's letters were taken in; `first` is the seal before all."""
        row = self._session.get(CursorRow, gateway)
        return Cursor(0, first) if row is None else Cursor(row.position, row.seal)

    def move(self, gateway: str, cursor: Cursor) -> None:
        """Note how far a gateway's letters were taken in."""
        row = CursorRow(gateway=gateway, position=cursor.position, seal=cursor.seal)
        self._session.merge(row)
        self._session.flush()

    def step_back(self, gateway: str, steps: int, first: str) -> Cursor:
        """Go so many letters back from the cursor, to one that the gateway may still have.

        The letters in between stay here; where the gateway has them now is not known.
        """
        here = self.cursor(gateway, first)
        earlier = (
            select(LetterRow.position, LetterRow.seal)
            .where(LetterRow.gateway == gateway, LetterRow.position < here.position)
            .order_by(LetterRow.position.desc())
            .offset(steps - 1)
            .limit(1)
        )
        row = self._session.execute(earlier).first()
        back = Cursor(0, first) if row is None else Cursor(row.position, row.seal)
        beyond = (LetterRow.gateway == gateway) & (LetterRow.position > back.position)
        self._session.execute(update(LetterRow).where(beyond).values(position=None))
        self.move(gateway, back)
        return back

    def known(self, ids: Iterable[str]) -> set[str]:
        """Give which of these letters are here already."""
        return set(self._session.scalars(select(LetterRow.id).where(LetterRow.id.in_(list(ids)))))

    def keep(self, gateway: str, place: Cursor, letter: KeptLetter) -> None:
        """Keep a letter that is new."""
        row = LetterRow(
            gateway=gateway,
            position=place.position,
            seal=place.seal,
            **{name: getattr(letter, name) for name in KeptLetter.__slots__},
        )
        self._session.add(row)
        self._session.flush()

    def place(self, gateway: str, letter: str, place: Cursor) -> None:
        """Note where a gateway has a letter that was here before."""
        standing = {"gateway": gateway, "position": place.position, "seal": place.seal}
        self._session.execute(update(LetterRow).where(LetterRow.id == letter).values(standing))

    def get(self, letter: str) -> KeptLetter | None:
        """Give a letter by its id."""
        row = self._row(letter)
        return None if row is None else _value(row)

    def waiting(self, kind: str) -> list[tuple[str, str]]:
        """Give id and carrier of a kind's sound letters that were not taken in, the oldest first.

        Their contents may be large, and are read one by one.
        """
        query = (
            select(LetterRow.id, LetterRow.carrier)
            .where(LetterRow.kind == kind, LetterRow.settled_at.is_(None), LetterRow.reason == "")
            .order_by(LetterRow.place)
        )
        return [(row.id, row.carrier) for row in self._session.execute(query)]

    def unread(self, *kinds: str) -> list[KeptLetter]:
        """Give what somebody should read, the oldest first: these kinds, and what was refused."""
        is_one = LetterRow.kind.in_(kinds) | (LetterRow.reason != "")
        return self._listed(is_one, LetterRow.settled_at.is_(None))

    def taken(self, kind: str) -> list[KeptLetter]:
        """Give all sound letters of a kind, in the order in which they came."""
        return self._listed(LetterRow.kind == kind, LetterRow.reason == "")

    def settle(self, letter: str, at: datetime, by: str) -> None:
        """Note that a letter was taken in or read. What it said of people is forgotten here."""
        row = self._row(letter)
        if row is None:
            raise LookupError(f"no letter {letter}")
        row.settled_at, row.settled_by = at, by
        _forget_names(row)
        self._session.flush()

    def refuse(self, letter: str, reason: str) -> None:
        """Set a letter aside: it cannot be taken, and somebody should know."""
        row = self._row(letter)
        if row is None:
            raise LookupError(f"no letter {letter}")
        row.reason = reason
        _forget_names(row)
        self._session.flush()

    def _row(self, letter: str) -> LetterRow | None:
        return self._session.scalars(select(LetterRow).where(LetterRow.id == letter)).first()

    def _listed(self, *which: ColumnElement[bool]) -> list[KeptLetter]:
        query = select(LetterRow).where(*which).order_by(LetterRow.place)
        return [_value(row) for row in self._session.scalars(query)]


def _forget_names(row: LetterRow) -> None:
    if row.kind not in _NAMES_NOBODY:
        row.content = ""


def _value(row: LetterRow) -> KeptLetter:
    return KeptLetter(**{name: getattr(row, name) for name in KeptLetter.__slots__})
