"""Updates joined to the shop: whose server, what runs here, and what has not been sent yet.

`hubdesk.updating` knows neither record nor settings; what it needs of both is given to it here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from hubdesk.app import App, utc_now
from hubdesk.database.migrating import newest_revision
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import resource
from hubdesk.settings import Settings
from hubdesk.updating.home import Home
from hubdesk.updating.taking import Running

if TYPE_CHECKING:
    from hubdesk.updating.maker import Maker


def maker_for(settings: Settings, home: Home, stopped: Callable[[], bool] = lambda: False) -> Maker:
    """Give the maker's server. Raises Refused `no_updates`, KnownFault `update_not_written`."""
    from hubdesk.updating.maker import Maker

    root = resource("updates/root.json")
    if not settings.updates or not root.is_file():
        raise Refused("no_updates")
    try:
        return Maker(
            *(settings.updates, root.read_bytes(), home.metadata, home.downloads),
            now=utc_now,
            stopped=stopped,
        )
    except OSError as error:
        raise KnownFault("update_not_written") from error


def running_here(version: str, app: App | None) -> Running:
    """Say what runs; without an open record nothing is known to wait. Raises as the record does."""
    schema = newest_revision()
    if app is None or not app.settings.gateway:
        return Running(version, schema)
    destination = app.settings.gateway
    with app.counter.view() as view:
        unsent = view.outbox.count_waiting(destination)
        first = view.outbox.waiting(destination, 1)
    waited = utc_now() - first[0].entry.recorded_at if first else timedelta()
    return Running(version, schema, unsent, waited)
