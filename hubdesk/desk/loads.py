"""Which loads the driver still waits for: those whose count is not closed yet."""

from __future__ import annotations

from hubdesk.database.record import View
from hubdesk.desk.counter import Counter
from hubdesk.parcels.facts import Kind, LoadClosed


def uncounted_loads(counter: Counter, view: View) -> list[str]:
    """Name the loads to close: something is still to come, or all of it came today.

    A full delivery is closed as well: that it was full is the shop's proof.
    """
    shop = counter.shop.name
    closed = {
        entry.facts.load
        for entry in view.journal.holding(Kind.LOAD_CLOSED, counter.midnight)
        if isinstance(entry.facts, LoadClosed)
    }
    came = view.parcels.loads_received_since(counter.midnight, shop)
    return sorted({*view.parcels.open_loads(shop), *(load for load in came if load not in closed)})
