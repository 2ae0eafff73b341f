"""What HubDesk is made of here: itself, SQLite, Qt, the decoder's engines, the keyring."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from hubdesk.database.opening import is_sound, sqlite_version
from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.engines import has_zbar

_PARTS = {"qt": "PySide6-Essentials", "zxing": "zxing-cpp", "opencv": "opencv-python-headless"}


def look(premises: Premises) -> Iterator[Finding]:
    """Name every version, and what is missing or known to be faulty."""
    sqlite = ".".join(str(part) for part in sqlite_version())
    if not is_sound(sqlite_version()):
        yield Finding.of_trouble(Area.VERSIONS, KnownFault("sqlite_unsound", version=sqlite))
    if not has_zbar():
        yield Finding(Area.VERSIONS, State.LOOK, Advice.DECODER_MISSING, {"engine": "zbar"})
    facts: dict[str, Fact] = {
        "program": premises.program,
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "sqlite": sqlite,
        "keyring": _keyring(),
    }
    facts.update((name, _version(package)) for name, package in _PARTS.items())
    yield Finding(Area.VERSIONS, State.OK, Advice.VERSIONS_WELL, facts)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"  # a bundle may come without its packages' own papers


def _keyring() -> str:
    """Name the kind of keyring that this system would use."""
    import keyring  # noqa: PLC0415 it looks for every backend when loaded

    return type(keyring.get_keyring()).__module__.rpartition(".")[2]
