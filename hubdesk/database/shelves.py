"""The shelves as drawn, and where a door belongs among all doors that are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, case, func, or_, select
from sqlalchemy.orm import Session

from hubdesk.database.schema import ParcelRow, RecipientRow, Table
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.shelf import Shelf, ShelfKind

_SHELVES = Table.metadata.tables["shelves"]
_HERE = [status.value for status in Status if status.is_here]
_OPEN = [Status.EXPECTED.value, Status.ON_SHELF.value]
# Every scan asks these two: built once, as the journal's are.
_OF_DOOR = RecipientRow.door == bindparam("its_door")
_COUNTS = (
    select(
        func.coalesce(func.sum(case((RecipientRow.route < bindparam("its_route"), 1), else_=0)), 0),
        func.count(),
        func.coalesce(
            func.sum(case((_OF_DOOR & (ParcelRow.status == Status.EXPECTED.value), 1), else_=0)), 0
        ),
    )
    .select_from(ParcelRow)
    .join(RecipientRow, RecipientRow.id == ParcelRow.recipient)
    .where(ParcelRow.status.in_(_OPEN), RecipientRow.route != "")
    .where(or_(ParcelRow.shop == "", ParcelRow.shop == bindparam("its_shop")))
)
_BESIDE = (
    select(ParcelRow.shelf)
    .join(RecipientRow, RecipientRow.id == ParcelRow.recipient)
    .where(_OF_DOOR, ParcelRow.status.in_(_HERE))
    .order_by(ParcelRow.received_at, ParcelRow.id)
)
_DRAWN = _SHELVES.select().order_by(_SHELVES.c.place)


@dataclass(frozen=True, slots=True)
class Door:
    """A door among those that are open: `rank` of `total` parcels come before it on the way.

    `to_come` counts its own parcels that are still expected, `beside` names the shelves with some
    of them, the earliest first.
    """

    rank: int
    total: int
    to_come: int
    beside: tuple[str, ...]


class Shelves:
    """The shelves as one transaction sees them."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def drawn(self) -> tuple[Shelf, ...]:
        """Give the shelves in the order of the walk; none where nobody has drawn them yet."""
        rows = self._session.connection().execute(_DRAWN)
        return tuple(Shelf(row.name, row.size, ShelfKind(row.kind), row.is_closed) for row in rows)

    def draw(self, shelves: Sequence[Shelf]) -> None:
        """Write the shelves' rows anew; only what the journal says may come here."""
        connection = self._session.connection()
        connection.execute(_SHELVES.delete())
        if shelves:
            connection.execute(_SHELVES.insert(), [_columns(s, at) for at, s in enumerate(shelves)])

    def contents(self, *names: str) -> list[str]:
        """Give the ids of the parcels on some shelves, in the order of travel, then of arrival."""
        query = (
            select(ParcelRow.id)
            .outerjoin(RecipientRow, RecipientRow.id == ParcelRow.recipient)
            .where(ParcelRow.shelf.in_(names), ParcelRow.status.in_(_HERE))
            .order_by(
                func.coalesce(RecipientRow.route, ""), ParcelRow.received_at, ParcelRow.number
            )
        )
        return list(self._session.scalars(query))

    def door(self, route: str, door: str, shop: str) -> Door:
        """Look at one door among all doors of a shop's parcels that are here or to come."""
        connection = self._session.connection()
        asked = {"its_door": door, "its_route": route, "its_shop": shop}
        rank, total, to_come = connection.execute(_COUNTS, asked).one()
        found = connection.execute(_BESIDE, {"its_door": door}).scalars()
        return Door(int(rank), int(total), int(to_come), tuple(dict.fromkeys(found)))


def _columns(shelf: Shelf, place: int) -> dict[str, object]:
    return {
        "name": shelf.name,
        "place": place,
        "size": shelf.size,
        "kind": shelf.kind.value,
        "is_closed": shelf.is_closed,
    }
