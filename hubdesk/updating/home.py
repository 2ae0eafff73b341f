"""The folder in which HubDesk's versions lie side by side. The standard library alone.

    HubDesk/
      current             the version that starts: the one pointer
      next                the version that the next start of the window turns it to
      versions/0.2.0/     a whole program; a folder has this name only after it was synced
      marks/0.2.0.up      it came up once: its window was painted, the record was open
      marks/0.2.0.try-1   it was started before it was known to come up
      marks/0.2.0.asked   it has come as far as asking or telling a person something
      marks/0.2.0.bad     it did not come up twice and is not taken again
      marks/0.2.0.told    that it was taken back has been said

An installer lays `versions/VERSION`, writes `current` and removes that version's marks.
"""

from __future__ import annotations

import os
import re
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from hubdesk.updating.keeping import (
    clear_left_overs,
    discard,
    held,
    keep,
    mark,
    sync_folder,
    unmark,
)

HOME = "HUBDESK_HOME"
STARTED = "HUBDESK_STARTED"
TRIES = 2
_VERSION = re.compile(r"\d{1,5}(\.\d{1,5}){1,3}")


def order(version: str) -> tuple[int, ...]:
    """Give what versions are compared by; raises ValueError for what is no version.

    A version is two to four numbers with dots between, so that it may stand as a folder's name.
    """
    if not _VERSION.fullmatch(version):
        raise ValueError(f"not a version: {version!r}")
    return tuple(int(part) for part in version.split("."))


@dataclass(frozen=True, slots=True)
class Home:
    """The versions on this PC, and what is known of each."""

    root: Path
    program: str = "hubdesk.exe" if os.name == "nt" else "hubdesk"

    @property
    def versions(self) -> Path:
        """Where the versions lie."""
        return self.root / "versions"

    @property
    def marks(self) -> Path:
        """What is known of them."""
        return self.root / "marks"

    @property
    def downloads(self) -> Path:
        """What has been fetched of an archive."""
        return self.root / "downloads"

    @property
    def metadata(self) -> Path:
        """What the maker has signed, as far as it was seen here."""
        return self.root / "metadata"

    def prepare(self) -> None:
        """Make what folders there must be. Raises OSError."""
        for folder in (self.versions, self.marks):
            if not folder.is_dir():
                folder.mkdir(parents=True, exist_ok=True)
                sync_folder(folder.parent)

    def start_file(self, version: str) -> Path:
        """Give what is started of a version."""
        return self.versions / version / self.program

    def is_there(self, version: str) -> bool:
        """Whether a version lies here, which it does only as a whole."""
        return _VERSION.fullmatch(version) is not None and self.start_file(version).is_file()

    def all_there(self) -> list[str]:
        """Give the versions that lie here, newest first."""
        if not self.versions.is_dir():
            return []
        names = (folder.name for folder in self.versions.iterdir())
        return sorted((name for name in names if self.is_there(name)), key=order, reverse=True)

    def current(self) -> str | None:
        """Give the version that starts, whatever happened to the pointer; None where there is none.

        Without a pointer it is the newest that is known to come up, else the newest not known bad.
        """
        pointed = self._read("current")
        if pointed is not None:
            return pointed
        return max(self.all_there(), key=self._worth, default=None)

    def _worth(self, version: str) -> tuple[bool, bool, tuple[int, ...]]:
        return self.is_proven(version), not self.is_bad(version), order(version)

    def coming(self) -> str | None:
        """Give the version that begins at the next start; None where none waits."""
        return self._read("next")

    def _read(self, name: str) -> str | None:
        try:
            version = (self.root / name).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return version if self.is_there(version) else None

    def point(self, version: str) -> None:
        """Turn the pointer. Raises OSError."""
        keep(self.root / "current", version)
        self.withdraw()

    def offer(self, version: str) -> None:
        """Let a version begin at the next start. Raises OSError."""
        if self.coming() != version:
            keep(self.root / "next", version)

    def withdraw(self) -> None:
        """Let none begin at the next start. Raises OSError."""
        if (self.root / "next").exists():
            unmark(self.root / "next")

    def is_proven(self, version: str) -> bool:
        """Whether a version came up here once."""
        return self._mark(version, "up").exists()

    def is_bad(self, version: str) -> bool:
        """Whether a version did not come up, so that it is not taken again."""
        return self._mark(version, "bad").exists()

    def bad(self) -> list[str]:
        """Give the versions that did not come up, newest first."""
        names = (file.name.removesuffix(".bad") for file in self.marks.glob("*.bad"))
        return sorted((name for name in names if _VERSION.fullmatch(name)), key=order, reverse=True)

    def untold(self) -> list[str]:
        """Give the versions that were taken back without anybody having been told."""
        return [version for version in self.bad() if not self._mark(version, "told").exists()]

    def tell(self, version: str) -> None:
        """Remember that somebody was told. Raises OSError."""
        mark(self._mark(version, "told"))

    def has_asked(self, version: str) -> bool:
        """Whether the present start has come as far as a person's answer."""
        return self._mark(version, "asked").exists()

    def tries(self, version: str) -> int:
        """Give how often a version was started before it was known to come up."""
        return sum(1 for nth in range(TRIES) if self._mark(version, f"try-{nth + 1}").exists())

    def count_try(self, version: str) -> None:
        """Remember, before it happens, that a version is started. Raises OSError."""
        self._mark(version, "asked").unlink(missing_ok=True)
        mark(self._mark(version, f"try-{self.tries(version) + 1}"))

    def came_up(self, version: str) -> None:
        """Remember that a version came up. Raises OSError."""
        if not self.is_proven(version):
            mark(self._mark(version, "up"))

    def asks(self, version: str) -> None:
        """Let whoever started the program wait for a person. Raises OSError."""
        if not self.is_proven(version):
            mark(self._mark(version, "asked"))

    def condemn(self, version: str) -> None:
        """Remember that a version did not come up. Raises OSError."""
        mark(self._mark(version, "bad"))

    def pardon(self, version: str) -> None:
        """Forget that a version did not come up: it was not to blame. Raises OSError."""
        for kind in ("bad", "told", "asked", *(f"try-{nth + 1}" for nth in range(TRIES))):
            unmark(self._mark(version, kind))

    def last_good(self, besides: str) -> str | None:
        """Give the newest other version that came up here; None where there is none."""
        return next(
            (one for one in self.all_there() if one != besides and self.is_proven(one)), None
        )

    def tidy(self) -> None:
        """Remove versions nobody will start again: all but the present, the next and the last good.

        What is still in use is left for another day. Raises OSError where nothing can be written.
        """
        clear_left_overs(self.versions)
        current = self.current()
        if current is None or not self.is_proven(current):
            return
        wanted = {current, self.coming(), self.last_good(current)}
        for version in self.all_there():
            if version not in wanted:
                try:
                    discard(self.versions / version)
                except PermissionError:
                    continue

    def beginning(self) -> AbstractContextManager[bool]:
        """Hold the right to begin a version, for one launcher."""
        return held(self.root / "beginning.lock")

    def window(self) -> AbstractContextManager[bool]:
        """Hold the pointer still while a window is open, for one window."""
        return held(self.root / "window.lock")

    def changing(self) -> AbstractContextManager[bool]:
        """Hold the right to fetch and lay a version here, for one program."""
        return held(self.root / "changing.lock")

    def _mark(self, version: str, kind: str) -> Path:
        return self.marks / f"{version}.{kind}"
