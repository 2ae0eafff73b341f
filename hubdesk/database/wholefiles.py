"""Files that are whole or not there, and files that leave as little behind as a disk lets them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

_CHUNK = 1 << 20
_OLD = ".plain"


def write_whole(content: bytes, target: Path, *, shreds: bool = False) -> None:
    """Let a name stand for the whole content only: flushed before it is given.

    With `shreds`, what the name stood for before is overwritten. Raises OSError.
    """
    draft = target.with_name(f".{uuid4().hex}.part")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if shreds:
            put_in_place(draft, target)
        else:
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    with suppress(OSError):  # a share of another PC may not know it
        flush_folder(target.parent)
    if shreds:
        shred(plain_remains(target))


def put_in_place(draft: Path, target: Path) -> None:
    """Give a name to another file at one stroke; the earlier one stays beside it to be shredded.

    `plain_remains` says where. Where the disk knows no second names it is only let go.
    """
    remains = plain_remains(target)
    remains.unlink(missing_ok=True)
    with suppress(OSError):
        os.link(target, remains)
    draft.replace(target)


def plain_remains(target: Path) -> Path:
    """Say where a file lies that lost its name to another and is to be shredded."""
    return target.with_name(f"{target.name}{_OLD}")


def shred(file: Path) -> None:
    """Overwrite a file with zeros and remove it; one that is not there is as good. Raises OSError.

    A magnetic disk then holds none of it. An SSD, a USB stick and a disk that takes snapshots may
    keep what was overwritten for a while, which no program can reach.
    """
    if not file.exists():
        return
    with file.open("r+b", buffering=0) as stream:
        left = file.stat().st_size
        while left > 0:
            left -= stream.write(bytes(min(left, _CHUNK)))
        os.fsync(stream.fileno())
    file.unlink()


def flush_folder(folder: Path) -> None:
    """Make the names in a folder safe, where the system knows that; Windows does it by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
