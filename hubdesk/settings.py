"""What the owner may set, each with its default and its explanation; read from `settings.toml`."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomlkit
import tzlocal
from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from hubdesk.parcels.refusals import KnownFault

Value = str | int | bool | tuple[str, ...]
_LONGEST_WAIT = 5.0  # seconds that another program may write for


def _explained(default: Any, explanation: str) -> Any:
    return field(default=default, metadata={"explanation": explanation})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that differs from shop to shop."""

    shop: str = _explained("My shop", "The shop's name, as it stands on paper")
    address: str = _explained("", "Street, town and postcode, as they stand on paper")
    phone: str = _explained("", "Telephone number for customers, as it stands on paper")
    hours: str = _explained("", "When the shop is open, as it stands on paper: Mon-Fri 9-18")
    position: str = _explained(
        "",
        "Where the shop stands: latitude, longitude such as 44.8113, -91.4985; empty: judged from "
        "the parcels' own places",
    )
    shop_id: str = _explained("shop-1", "What the carrier calls this shop")
    desk: str = _explained("desk-1", "What this PC is called where a shop has several")
    postcodes: tuple[str, ...] = _explained((), "Postcodes the shop delivers to; empty: any")
    shelves: tuple[str, ...] = _explained(
        ("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"),
        "The shelves in the order one walks along them",
    )
    shelf_size: int = _explained(8, "How many parcels a shelf holds")
    agreed_load: int = _explained(
        0, "How many parcels a day were agreed; what comes beyond is asked about; 0: no such number"
    )
    aside_shelf: str = _explained("X1", "Where parcels wait that somebody must look into")
    carriers: tuple[str, ...] = _explained(
        (),
        "Carriers that come here, each such as ups, or amazon=notice where a list of what comes is "
        "sent before; empty: any",
    )
    hold: tuple[str, ...] = _explained(
        (), "Days that a carrier's parcels are held where that was agreed, such as ups=5"
    )
    people: tuple[str, ...] = _explained((), "Who works at the counter or carries runs")
    languages: tuple[str, ...] = _explained(
        (), "Who reads papers in another language than the shop's, each such as Luis=es"
    )
    clerk: str = _explained("", "Who stands at the counter when HubDesk starts")
    zone: str = _explained("", "Time zone such as America/Chicago; empty: the PC's own")
    language: str = _explained("", "en or es; empty: the PC's own")
    contrast: bool = _explained(
        default=False,
        explanation="true: black, white and full colours; false: as the PC's own settings ask",
    )
    paper: str = _explained("letter", "letter or a4")
    labels: str = _explained(
        "", "What parcel labels are printed on: letter, a4, 4x6, receipt, 62mm or 57x32; empty: 4x6"
    )
    camera: str = _explained(
        "", "Name, number or address of the camera; empty: the first; none: no camera"
    )
    scanners: tuple[str, ...] = _explained(
        (),
        "Serial scanners, each by port (COM3, COM3@115200) or maker and model (05e0:1701); "
        "!05e0:1701: never that one; none: no serial scanner; empty: found by themselves",
    )
    notices_folder: str = _explained(
        "", "Folder where carriers' notices are laid; each is taken once; empty: none is watched"
    )
    camera_sleeps: int = _explained(
        5, "Minutes after which the camera sleeps while nobody is at the counter; 0: never"
    )
    updates: str = _explained(
        "", "Address of the maker's update server; empty: HubDesk looks for no new versions"
    )
    new_versions: bool = _explained(
        default=True, explanation="false: HubDesk fetches no new versions of itself"
    )
    tray: bool = _explained(
        default=False,
        explanation="true: a closed window leaves HubDesk beside the clock, where it goes on with "
        "the line and the backups",
    )
    gateway: str = _explained("", "Address of the carrier's end of the line; empty: keep all here")
    metered: bool = _explained(
        default=False,
        explanation="true where the internet is paid by the amount: news goes out together, four "
        "times an hour, or when the line's chip is pressed",
    )
    free_hours: str = _explained(
        "",
        "When such an internet costs nothing, such as 01:00-06:00: photographs go then; empty: "
        "only when somebody asks for it below the line's chip",
    )
    key_file: str = _explained(
        "",
        "File for this desk's key to the gateway where the PC has no keyring: whoever copies it "
        "can speak for this desk; empty: the keyring of Windows, macOS or the Linux desktop",
    )
    database: str = _explained(
        "", "PostgreSQL address where several desks share one record; empty: a file here"
    )
    photographs: str = _explained(
        "",
        "Folder for photographs that every desk on one record can reach; empty: in this folder",
    )
    backups: tuple[str, ...] = _explained(
        (),
        "Folders for backups, on a second disk, on a stick or where a service carries them "
        "elsewhere; none: make none; empty: beside this folder",
    )

    @property
    def free_span(self) -> tuple[time, time] | None:
        """The hours of the day in which the line is free. Raises KnownFault `setting_wrong`."""
        if not self.free_hours.strip():
            return None
        try:
            start, end = (time.fromisoformat(part.strip()) for part in self.free_hours.split("-"))
        except ValueError as error:
            raise KnownFault("setting_wrong", name="free_hours", value=self.free_hours) from error
        return start, end

    @property
    def zone_info(self) -> ZoneInfo:
        """The shop's time zone. Raises KnownFault `setting_wrong`."""
        try:
            return ZoneInfo(self.zone or tzlocal.get_localzone_name() or "UTC")
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise KnownFault("setting_wrong", name="zone", value=self.zone) from error


@dataclass(frozen=True, slots=True)
class Reading:
    """Settings as read, and the names in the file that mean nothing to HubDesk."""

    settings: Settings
    unknown: tuple[str, ...] = ()


def read_settings(file: Path) -> Reading:
    """Read the owner's settings; where there is no file, everything has its default.

    Raises KnownFault: `settings_unreadable`, `settings_line_wrong`, `setting_wrong`.
    """
    try:
        text = file.read_bytes().decode()
    except FileNotFoundError:
        return Reading(Settings())
    except (OSError, UnicodeDecodeError) as error:
        raise KnownFault("settings_unreadable", file=str(file)) from error
    return _understood(file, text)


def _understood(file: Path, text: str) -> Reading:
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if at := re.search(r"at line (\d+)", str(error)):
            raise KnownFault("settings_line_wrong", file=str(file), line=at[1]) from error
        raise KnownFault("settings_unreadable", file=str(file)) from error
    names = {setting.name for setting in fields(Settings)}
    known = {name: value for name, value in told.items() if name in names}
    try:
        settings = TypeAdapter(Settings).validate_python(known)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise KnownFault("setting_wrong", name=name, value=str(known.get(name))) from error
    return Reading(settings, tuple(sorted(set(told) - names)))


def change_settings(
    file: Path, changes: Mapping[str, Value], check: Callable[[Settings], object] = lambda _: None
) -> Reading:
    """Write some settings and give all of them as they stand in the file then.

    Everything else in the file stays as somebody wrote it: comments, order, names that mean
    nothing here. The file is read anew and replaced whole, one program at a time, unless `check`
    raises. Raises KnownFault as `read_settings` does, and `settings_not_written`.
    """
    file = file.resolve()  # where the owner has put a link, it stays one
    try:
        with FileLock(file.with_name(f".{file.name}.lock"), timeout=_LONGEST_WAIT):
            written = _with(file, changes)
            reading = _understood(file, written)
            check(reading.settings)
            _replace(file, written)
    except (OSError, Timeout) as error:
        raise KnownFault("settings_not_written", file=str(file)) from error
    return reading


def _with(file: Path, changes: Mapping[str, Value]) -> str:
    """Give the file's text with the changes; what was not there before gets its explanation."""
    if not file.exists():
        write_settings(file, Settings())
    read_settings(file)  # says which line is wrong, where one is
    document = tomlkit.parse(file.read_bytes().decode())
    explanations = {each.name: each.metadata["explanation"] for each in fields(Settings)}
    for name, value in changes.items():
        if name not in document:
            document.add(tomlkit.comment(explanations[name]))
        document[name] = list(value) if isinstance(value, tuple) else value
    return tomlkit.dumps(document)


def _replace(file: Path, text: str) -> None:
    """Put a text in the place of a file, whole or not at all. Raises OSError."""
    if not file.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(file)  # renaming over it would not ask
    fresh = file.with_name(f".{file.name}.new")
    with fresh.open("wb") as writing:
        writing.write(text.encode())
        writing.flush()
        os.fsync(writing.fileno())
    shutil.copymode(file, fresh)
    fresh.replace(file)


def write_settings(file: Path, settings: Settings) -> None:
    """Write settings with their explanations, for an owner who opens the file."""
    lines = ["# HubDesk: what this shop has set. Remove a line to get its default back.", ""]
    for setting in fields(Settings):
        lines.append(f"# {setting.metadata['explanation']}")
        lines.append(f"{setting.name} = {_toml(getattr(settings, setting.name))}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _toml(value: str | int | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
