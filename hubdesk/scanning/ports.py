"""Serial ports: which of them are scanners, and which of those the shop wants.

A port is known by its maker's and model's numbers or by its name, never by its COM number, which
changes with the socket. A stranger is never opened: opening raises the port's signals, which resets
some devices, and a card terminal or a receipt printer belongs to another program.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from serial.tools.list_ports import comports

from hubdesk.parcels.refusals import KnownFault

SPEEDS = (9_600, 115_200)
"""Bits a second that scanners leave the factory with; over USB any of them does."""

_FORMAT = 1
_NONE = "none"
_USB = re.compile(r"(!?)([0-9a-f]{4}:[0-9a-f]{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port.

    `path` is what the system calls it now, `usb` the maker's and model's numbers such as
    `05e0:1701` or empty, `name` what the device calls itself, `speeds` what to try on it.
    """

    path: str
    usb: str = ""
    name: str = ""
    speeds: tuple[int, ...] = SPEEDS


def ports() -> tuple[Port, ...]:
    """List the serial ports of this PC, without opening any."""
    try:
        return tuple(
            Port(info.device, _usb(info.vid, info.pid), _name(info)) for info in comports()
        )
    except (OSError, TypeError, ValueError):
        # pyserial reads an entry that vanishes under its hands as None; the next look is whole.
        return ()


def _usb(vid: int | None, pid: int | None) -> str:
    return "" if vid is None or pid is None else f"{vid:04x}:{pid:04x}"


def _name(info: Any) -> str:
    """Join what the device says of itself, without saying anything twice."""
    said: list[str] = []
    for words in (info.manufacturer, info.product, info.description):
        told = " ".join((words or "").split())
        if told not in ("", "n/a") and not any(told in before for before in said):
            said.append(told)
    return " ".join(said)


@dataclass(frozen=True, slots=True)
class KnownScanners:
    """The table of what is a scanner: by maker, by model, by what a device calls itself."""

    makers: Mapping[str, str]
    models: Mapping[str, str]
    called: tuple[str, ...]
    not_called: tuple[str, ...]

    @classmethod
    def from_file(cls, path: Path) -> KnownScanners:
        """Read the table. Raises KnownFault `scanners_unreadable`."""
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            if table["format"] != _FORMAT:
                raise ValueError(f"format {table['format']}, not {_FORMAT}")
            words = tuple(table["called"]), tuple(table["not_called"])
            return cls(dict(table["makers"]), dict(table["models"]), *words)
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise KnownFault("scanners_unreadable", file=str(path)) from error

    def name_of(self, port: Port) -> str:
        """Give the name of the scanner at a port, empty where there is none that is known."""
        known = self.models.get(port.usb) or self.makers.get(port.usb[:4])
        if known:
            return known
        name = port.name.lower()
        is_called = any(word in name for word in self.called)
        is_other = any(word in name for word in self.not_called)
        return port.name if is_called and not is_other else ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which ports the owner wants: those named, or the known scanners but for those shut out."""

    paths: Mapping[str, tuple[int, ...]]
    usb: frozenset[str] = frozenset()
    shut_out: frozenset[str] = frozenset()
    is_none: bool = False

    @classmethod
    def of(cls, words: Sequence[str]) -> Choice:
        """Understand the setting: `COM3`, `COM3@115200`, `05e0:1701`, `!05e0:1701` or `none`."""
        paths: dict[str, tuple[int, ...]] = {}
        usb: dict[str, set[str]] = {"": set(), "!": set()}
        for word in (word.strip() for word in words):
            if numbers := _USB.fullmatch(word):
                usb[numbers[1]].add(numbers[2].lower())
            elif word and word != _NONE:
                path, _, speed = word.partition("@")
                paths[path] = (int(speed),) if speed.isdecimal() else SPEEDS
        return cls(paths, frozenset(usb[""]), frozenset(usb["!"]), _NONE in words)

    def wanted(self, found: Sequence[Port], known: KnownScanners) -> tuple[Port, ...]:
        """Choose among the ports that are there; a port named by its path may be missing."""
        if self.is_none:
            return ()
        named = [self._named(path, found) for path in self.paths]
        taken = {port.path for port in named}
        others = (port for port in found if port.path not in taken)
        if self.usb or self.paths:
            return (*named, *(port for port in others if port.usb in self.usb))
        return tuple(p for p in others if p.usb not in self.shut_out and known.name_of(p))

    def _named(self, path: str, found: Sequence[Port]) -> Port:
        """Find a named port; its name may be a link, such as those in /dev/serial/by-id."""
        real = str(Path(path).resolve()) if path.startswith("/") else path
        there = (port for port in found if port.path.casefold() == real.casefold())
        return replace(next(there, Port(path)), speeds=self.paths[path])
