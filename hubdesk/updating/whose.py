"""Who brings new versions to this PC: HubDesk itself, the system, or whoever put it here."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hubdesk.updating.home import HOME, STARTED, Home

_PACKAGE = Path(__file__).parents[1]


class Whose(StrEnum):
    """Whose task updates are."""

    OURS = "hubdesk"
    SYSTEM = "system"
    CHECKOUT = "checkout"
    PIP = "pip"


@dataclass(frozen=True, slots=True)
class Seat:
    """Where this program lies and what it is. `home` is None where updates are not ours."""

    whose: Whose
    version: str
    home: Home | None = None


def seat(environment: Mapping[str, str] = os.environ, package: Path = _PACKAGE) -> Seat:
    """Say whose task updates of this program are."""
    home, started = environment.get(HOME), environment.get(STARTED)
    if home and started:
        return Seat(Whose.OURS, started, Home(Path(home)))
    here = _version()
    if (package.parent / "pyproject.toml").is_file():
        return Seat(Whose.CHECKOUT, here)
    system = package.is_relative_to("/usr") or package.is_relative_to("/opt")
    if system and not package.is_relative_to("/usr/local"):
        return Seat(Whose.SYSTEM, here)
    return Seat(Whose.PIP, here)


def wait_for_answer() -> None:
    """Let the launcher wait for a person, who is asked or told something before the window."""
    here = seat()
    if here.home is not None:
        with suppress(OSError):
            here.home.asks(here.version)


def this_system() -> str:
    """Give the kind of system whose archives fit, such as `linux-x86_64` or `windows-amd64`."""
    kind = "windows" if sys.platform == "win32" else sys.platform
    return f"{kind}-{platform.machine().lower()}"


def _version() -> str:
    try:
        return version("hubdesk")
    except PackageNotFoundError:
        return "0.0"
