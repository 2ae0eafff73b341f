"""The folder where notices are laid: each file is taken once, when it is complete, and left there.

A file is complete when it has not changed between two looks. It is known by what it holds, so that
a copy under another name, or the same file after a restart, is not taken again.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from hubdesk.desk.counter import Counter
from hubdesk.desk.noticefiles import MOST_BYTES

_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".download", ".filepart", ".lock")
_MOST_FILES = 2_000
_CHUNK = 1 << 20

_Look = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A complete file that nobody has taken yet; `key` stands for what it holds."""

    file: Path
    key: str


class NoticeFolder:
    """Looks into a folder again and again. Not for several threads at once."""

    def __init__(self, folder: Path, counter: Counter) -> None:
        """Look into `folder`; it may not be there yet."""
        self._folder = folder
        self._counter = counter
        self._last: dict[Path, _Look] = {}
        self._done: dict[Path, _Look] = {}

    def look(self) -> list[Arrived]:
        """Give the files that are complete since the last look, the oldest first."""
        seen = self._seen()
        complete = [
            file
            for file, look in seen.items()
            if self._last.get(file) == look and self._done.get(file) != look
        ]
        self._last = seen
        arrived = []
        for file in sorted(complete, key=lambda each: (seen[each][1], each.name)):
            self._done[file] = seen[file]
            key = _key(file, seen[file])
            with self._counter.view() as view:
                if key and not view.formats.is_done(key):
                    arrived.append(Arrived(file, key))
        return arrived

    def keep_done(self, arrived: Arrived, reason: str = "") -> None:
        """Keep that a file was taken, or that it cannot be: it is told once."""
        with self._counter.record.work(self._counter.clerk) as work:
            work.formats.keep_done(arrived.key, work.now, reason)

    def _seen(self) -> dict[Path, _Look]:
        """Give the folder's files with size and time; what cannot be read is not there."""
        seen: dict[Path, _Look] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if len(seen) >= _MOST_FILES:
                        break
                    name = entry.name.lower()
                    if name.startswith((".", "~")) or name.endswith(_UNFINISHED):
                        continue
                    if entry.is_file():
                        told = entry.stat()
                        seen[Path(entry.path)] = (told.st_size, told.st_mtime_ns)
        except OSError:
            return {}
        return {file: look for file, look in seen.items() if look[0]}


def _key(file: Path, look: _Look) -> str:
    """Name what a file holds; a huge one, or one that may not be read, by its name and time."""
    digest = hashlib.sha256()
    try:
        if look[0] > MOST_BYTES:
            raise PermissionError
        with file.open("rb") as content:
            while chunk := content.read(_CHUNK):
                digest.update(chunk)
    except FileNotFoundError:
        return ""
    except OSError:
        digest.update(f"{file.name} {look}".encode(errors="replace"))
    return digest.hexdigest()
