"""A shop that comes back from a backup: new work waits until the rest was fetched, or is let go.

What was told the carrier after the backup can only be put in front of new acts, never behind them.
A file in the shop's folder keeps that in mind, for window and terminal alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hubdesk.database.wholefiles import write_whole
from hubdesk.paths import ShopFolder


def is_coming_back(folder: ShopFolder) -> bool:
    """Whether the carrier's end is still to be asked for what a backup lacks."""
    return folder.coming_back.exists()


def come_back(folder: ShopFolder) -> None:
    """Note that the carrier's end is to be asked first. Raises OSError."""
    write_whole(b"", folder.coming_back)


def is_back(folder: ShopFolder) -> None:
    """Note that everything is here, or that somebody goes on without it. Raises OSError."""
    folder.coming_back.unlink(missing_ok=True)


@contextmanager
def coming_back(folder: ShopFolder) -> Iterator[None]:
    """Note it before a backup is put back; where that fails, it is as it was before."""
    was = is_coming_back(folder)
    come_back(folder)
    try:
        yield
    except BaseException:
        if not was:
            is_back(folder)
        raise
