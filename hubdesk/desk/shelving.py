"""Which shelf a parcel goes to: one door together, then wherever there is room."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.record import View
from hubdesk.desk.shop import Shop
from hubdesk.parcels.folding import door_key
from hubdesk.parcels.parcel import Recipient


def propose_shelf(view: View, shop: Shop, recipient: Recipient | None) -> str:
    """Name the shelf for a parcel: beside others for its door, else the first with room.

    When every shelf is full, the one that is least so.
    """
    beside = _shelf_of_door(view, shop, recipient)
    if beside:
        return beside
    filled = view.parcels.on_shelves()
    with_room = (shelf for shelf in shop.shelves if filled.get(shelf, 0) < shop.shelf_size)
    return next(with_room, min(shop.shelves, key=lambda shelf: filled.get(shelf, 0)))


def _shelf_of_door(view: View, shop: Shop, recipient: Recipient | None) -> str:
    if recipient is None or not recipient.street:
        return ""
    neighbours: list[Addressed] = view.parcels.at_door(
        door_key(recipient.street, recipient.postcode)
    )
    return next((n.parcel.shelf for n in neighbours if n.parcel.shelf in shop.shelves), "")
