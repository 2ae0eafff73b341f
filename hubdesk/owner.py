"""What the owner says about the shop, made ready for its jobs, and changed while it is open."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from hubdesk.desk.shop import Shop
from hubdesk.parcels.holding import Holding
from hubdesk.parcels.places import Position, read_position
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import resource
from hubdesk.settings import Settings

# What is built into the open shop; everything else holds from the moment it is written.
FROM_NEXT_START = frozenset(
    {
        "zone",
        "desk",
        "database",
        "photographs",
        "notices_folder",
        "scanners",
        "camera_sleeps",
    }
)
OF_THE_LINE = frozenset({"gateway", "shop_id", "metered", "free_hours", "key_file"})
_NOTICE = "notice"


def shop_of(settings: Settings) -> Shop:
    """Give the shop as its jobs need it. Raises KnownFault `setting_wrong`."""
    return Shop(
        settings.shop,
        settings.address,
        postcodes=frozenset(settings.postcodes),
        shelves=settings.shelves,
        aside_shelf=settings.aside_shelf,
        shelf_size=settings.shelf_size,
        agreed_load=settings.agreed_load,
        people=settings.people,
        unannounced=_unannounced(settings.carriers),
        holding=_holding(settings),
        position=_position(settings),
        languages=_languages(settings),
        phone=settings.phone,
        hours=settings.hours,
        # Whoever prints on Letter reads miles on the road; everybody with A4 reads kilometres.
        in_miles=settings.paper == "letter",
    )


def check(settings: Settings) -> tuple[Shop, ZoneInfo]:
    """Read everything that can be wrong with settings. Raises KnownFault `setting_wrong`."""
    _ = settings.free_span
    return shop_of(settings), settings.zone_info


def _unannounced(carriers: Sequence[str]) -> frozenset[str]:
    """Give the carriers that send no notice. Raises KnownFault `setting_wrong`."""
    found = set()
    for told in carriers:
        name, _, how = (part.strip().casefold() for part in told.partition("="))
        if not name or how not in ("", _NOTICE):
            raise KnownFault("setting_wrong", name="carriers", value=told)
        if how != _NOTICE:
            found.add(name)
    return frozenset(found)


def _languages(settings: Settings) -> dict[str, str]:
    told = {}
    for pair in settings.languages:
        name, _, code = (part.strip() for part in pair.rpartition("="))
        words = resource("translations") / f"hubdesk_{code}.qm"
        if not name or not code.isalpha() or not words.is_file():
            raise KnownFault("setting_wrong", name="languages", value=pair)
        told[name] = code
    return told


def _holding(settings: Settings) -> Holding:
    try:
        return Holding.from_file(resource("holding.json")).agreed(settings.hold)
    except ValueError as error:
        raise KnownFault("setting_wrong", name="hold", value=", ".join(settings.hold)) from error


def _position(settings: Settings) -> Position | None:
    position = read_position(settings.position)
    if settings.position.strip() and position is None:
        raise KnownFault("setting_wrong", name="position", value=settings.position)
    return position
