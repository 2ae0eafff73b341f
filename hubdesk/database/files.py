"""Files that are copied to the last byte, and known again by their digest."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Digest:
    """A file's bytes counted, and their SHA-256 in hexadecimal."""

    size: int
    sha256: str


def copy_flushed(source: Path, target: Path) -> Digest:
    """Copy a file's bytes and flush them; the name is safe only once its folder is flushed too.

    Raises OSError.
    """
    told, size = sha256(), 0
    with source.open("rb") as taken, target.open("wb") as given:
        while piece := taken.read(_PIECE):
            told.update(piece)
            size += given.write(piece)
        given.flush()
        os.fsync(given.fileno())
    return Digest(size, told.hexdigest())


def digest(file: Path) -> Digest:
    """Read a file to its end. Raises OSError."""
    told, size = sha256(), 0
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            told.update(piece)
            size += len(piece)
    return Digest(size, told.hexdigest())


def remove_folder(folder: Path) -> None:
    """Take a folder of plain files away. Raises OSError where something in it cannot be removed."""
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def discard(folder: Path) -> None:
    """Take a folder of plain files away as far as that goes."""
    with suppress(OSError):
        remove_folder(folder)
