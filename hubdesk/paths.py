"""Where files lie: what ships with the program, and what belongs to the shop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """Give the path of something in `resources/`, installed or in a checkout."""
    installed = _PACKAGE / "resources"
    return (installed if installed.is_dir() else _PACKAGE.parent / "resources") / name


def usual_folder() -> Path:
    """Give the folder where this system keeps an application's data for this person."""
    return Path(platformdirs.user_data_path("HubDesk", appauthor=False))


def marks_folder() -> Path:
    """Give the folder for what this PC remembers of records, apart from them.

    Windows and macOS keep an application's data and its state in one folder. There it gets a name
    of its own: whoever copies the shop's folder to another PC must not bring the marks along.
    """
    state = Path(platformdirs.user_state_path("HubDesk", appauthor=False))
    return (state.with_name("HubDesk PC") if state == usual_folder() else state) / "records"


@dataclass(frozen=True, slots=True)
class ShopFolder:
    """The shop's folder and what lies in it."""

    root: Path

    @property
    def settings(self) -> Path:
        """What the owner has set."""
        return self.root / "settings.toml"

    @property
    def record(self) -> Path:
        """The shop's record."""
        return self.root / "shop.db"

    @property
    def lock(self) -> Path:
        """Held while a window is open on this folder."""
        return self.root / "open.lock"

    @property
    def at_work(self) -> Path:
        """A folder with a file for each program that has the record open."""
        return self.root / "at-work"

    @property
    def gate(self) -> Path:
        """Held while a backup is put back."""
        return self.root / "put-back.lock"

    @property
    def doubtful(self) -> Path:
        """There while the record is known or feared to be damaged."""
        return self.root / "shop.db.doubtful"

    @property
    def coming_back(self) -> Path:
        """There from a backup that was put back until the carrier's end was asked for the rest."""
        return self.root / "shop.db.coming-back"

    @property
    def bell(self) -> Path:
        """Laid there by a second start, so that the open window comes forward."""
        return self.root / "open.bell"

    @property
    def log(self) -> Path:
        """What the program noted for its makers, without personal data."""
        return self.root / "log" / "hubdesk.log"

    @property
    def window(self) -> Path:
        """Where the window stood."""
        return self.root / "window.ini"

    @property
    def scanner(self) -> Path:
        """What was learned of the scanner."""
        return self.root / "scanner.json"

    @property
    def papers(self) -> Path:
        """Every sheet that was printed, as PDF."""
        return self.root / "papers"

    @property
    def photographs(self) -> Path:
        """Every photograph of a parcel, under its SHA-256."""
        return self.root / "photographs"
