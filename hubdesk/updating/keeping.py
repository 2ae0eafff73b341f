"""Files that survive a power cut whole or not at all. The standard library alone.

What was synced is safe and its name with it; a folder is synced after anything in it was renamed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def keep(file: Path, text: str) -> None:
    """Write a small file that is the old one or the new one at every moment. Raises OSError."""
    beginning = file.with_name(f".{file.name}.new")
    with beginning.open("w", encoding="utf-8") as stream:
        stream.write(text)
        sync(stream.fileno())
    beginning.replace(file)
    sync_folder(file.parent)


def mark(file: Path) -> None:
    """Make an empty file whose name is all that it says. Raises OSError."""
    with file.open("w") as stream:
        sync(stream.fileno())
    sync_folder(file.parent)


def unmark(file: Path) -> None:
    """Take a mark away. Raises OSError."""
    file.unlink(missing_ok=True)
    sync_folder(file.parent)


def sync(handle: int) -> None:
    """Wait until the disk has what was written."""
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has a folder's names; Windows writes those in order by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            sync(handle)
        finally:
            os.close(handle)


def discard(folder: Path) -> None:
    """Remove a folder so that nobody ever meets half of it. Raises OSError while it is in use."""
    if not folder.exists():
        return
    gone = folder.with_name(f".gone-{os.urandom(8).hex()}")
    folder.rename(gone)
    sync_folder(folder.parent)
    shutil.rmtree(gone, ignore_errors=True)


def clear_left_overs(folder: Path) -> None:
    """Remove what a cut left of folders that were being discarded."""
    for gone in folder.glob(".gone-*"):
        shutil.rmtree(gone, ignore_errors=True)


@contextmanager
def held(file: Path) -> Iterator[bool]:
    """Hold a file for one program; says whether it is ours. The system frees it on a crash."""
    with file.open("a") as stream:
        is_ours = _lock(stream.fileno())
        try:
            yield is_ours
        finally:
            if is_ours:
                _unlock(stream.fileno())


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _unlock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> bool:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
