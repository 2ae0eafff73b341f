"""What the owner writes about the shop, read field by field: taken as it is meant, or refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hubdesk.parcels.places import read_position
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import Shelf, ShelfKind
from hubdesk.parcels.tagnames import alike

Value = str | int | bool | tuple[str, ...]
LONGEST = 120
NONE = "none"
BETWEEN_FOLDERS = ";"
MOST_SHELVES, MOST_ON_SHELF = 60, 999
_LONGEST_NAME = 64
_MOST_A_DAY = 9999
_FEWEST_FIGURES = 5
_BOARDS = 3  # one above the other, as most racks have them
_ZIP = re.compile(r"([0-9]{5})(-[0-9]{4})?")
_BETWEEN = re.compile(r"[\s,;]+")
_CLOCK, _BOTH_ENDS = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?"), 2
_PLACES = {"notices_folder", "photographs", "backups"}
_HERE = {"localhost", "127.0.0.1", "::1"}


def read(name: str, text: str) -> Value:
    """Read what stands in the field of a setting; spaces around it do not count.

    Raises Refused: `text_too_long`, and what the field itself refuses.
    """
    told = text.strip() if name in _PLACES else " ".join(text.split())
    if name == "postcodes":
        return _postcodes(told)
    if name == "backups":
        return _folders(told)
    if len(told) > LONGEST:
        raise Refused("text_too_long", most=LONGEST)
    reader = _READERS.get(name)
    return told if reader is None else reader(told)


def written(value: Value, between: str = ", ") -> str:
    """Write a setting as it stands in its field; 0 is said by an empty one."""
    if isinstance(value, tuple):
        return between.join(value)
    return "" if value == 0 else str(value)


def read_people(names: Sequence[str]) -> tuple[str, ...]:
    """Read who works here; lines left empty do not count.

    Raises Refused `person_name_wrong`, and `people_alike` where a badge would stand for two.
    """
    told = tuple(filter(None, (" ".join(name.split()) for name in names)))
    for name in told:
        if len(name) > _LONGEST_NAME or not name.isprintable() or "=" in name:
            raise Refused("person_name_wrong", name=name, most=_LONGEST_NAME)
    if pair := alike(told):
        raise Refused("people_alike", name=pair[0], other=pair[1])
    return told


def shelf_plan(shelves: int, size: int, aside: str = "X1") -> tuple[Shelf, ...]:
    """Propose shelves in the order one walks along them: A1 to A3 above each other, then B1.

    `aside` is the one for parcels that somebody must look into. Raises Refused `number_wrong`.
    """
    for number, most in ((shelves, MOST_SHELVES), (size, MOST_ON_SHELF)):
        if not 1 <= number <= most:
            raise Refused("number_wrong", least=1, most=most)
    names = (f"{chr(ord('A') + at // _BOARDS)}{at % _BOARDS + 1}" for at in range(shelves))
    plan = (Shelf(name, size) for name in names if name != aside)
    return (*plan, Shelf(aside, size, ShelfKind.ASIDE))


def _shop(told: str) -> str:
    if not told:
        raise Refused("shop_needs_name")
    return told


def _phone(told: str) -> str:
    if told and sum(sign.isdigit() for sign in told) < _FEWEST_FIGURES:
        raise Refused("phone_wrong")
    return told


def _position(told: str) -> str:
    if told and read_position(told) is None:
        raise Refused("position_wrong")
    return told


def _zone(told: str) -> str:
    zone = told.replace(" ", "_")
    try:
        if zone:
            ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refused("zone_unknown") from error
    return zone


def _postcodes(told: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for each in filter(None, _BETWEEN.split(told)):
        postcode = _ZIP.fullmatch(each)
        if postcode is None:
            raise Refused("postcode_wrong", postcode=each)
        found[postcode[1]] = None
    return tuple(found)


def _a_day(told: str) -> int:
    return read_number(told or "0", 0, _MOST_A_DAY)


def read_number(told: str, least: int, most: int) -> int:
    """Read a whole number. Raises Refused `number_wrong`."""
    if not re.fullmatch(r"[0-9]{1,9}", told) or not least <= int(told) <= most:
        raise Refused("number_wrong", least=least, most=most)
    return int(told)


def _name(reason: str) -> Callable[[str], str]:
    def name(told: str) -> str:
        if not told or len(told) > _LONGEST_NAME or not told.isprintable():
            raise Refused(reason, most=_LONGEST_NAME)
        return told

    return name


def _free_hours(told: str) -> str:
    parts = re.split(r"\s*[-–]\s*", told) if told else []
    times = [_CLOCK.fullmatch(part) for part in parts]
    if told and (len(times) != _BOTH_ENDS or not all(times)):
        raise Refused("free_hours_wrong")
    return "-".join(f"{int(at[1]):02}:{at[2] or '00'}" for at in times if at)


def _gateway(told: str) -> str:
    """Read an address of the line; where nothing is said of how, it is the safe way."""
    if not told:
        return ""
    address = told if "://" in told else f"https://{told}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused("gateway_address_wrong") from error
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in _HERE)
    is_whole = "." in host.strip(".") or host in _HERE
    if parts.scheme == "http" and host not in _HERE:
        raise Refused("gateway_not_safe")
    if not is_safe or not is_whole or " " in address or port == 0 or parts.query or parts.fragment:
        raise Refused("gateway_address_wrong")
    return address.rstrip("/")


def _database(told: str) -> str:
    if told and not told.startswith(("postgresql://", "postgres://")):
        raise Refused("database_address_wrong")
    return told


def _folders(told: str) -> tuple[str, ...]:
    """Read where backups go: folders with ; between them, made where they are not there yet."""
    folders = tuple(filter(None, (each.strip() for each in told.split(BETWEEN_FOLDERS))))
    if folders == (NONE,):
        return folders
    for folder in folders:
        place = Path(folder)
        if "\0" in folder or not (place.is_dir() or place.parent.is_dir()):
            raise Refused("folder_not_there", folder=folder)
    return folders


def _folder(told: str) -> str:
    if told and ("\0" in told or not Path(told).is_dir()):
        raise Refused("folder_not_there", folder=told)
    return told


_READERS: Mapping[str, Callable[[str], Value]] = {
    "shop": _shop,
    "phone": _phone,
    "position": _position,
    "zone": _zone,
    "agreed_load": _a_day,
    "gateway": _gateway,
    "free_hours": _free_hours,
    "shop_id": _name("carriers_name_wrong"),
    "desk": _name("desk_name_wrong"),
    "database": _database,
    "notices_folder": _folder,
}
