"""Files that SQLite has open in this program, and how their bytes are read beside it.

Whoever opens and closes such a file by hand takes SQLite's locks away: POSIX ends all locks that a
program has on a file as soon as it closes any handle of it (sqlite.org/howtocorrupt.html, 2.2).
Other programs then believe that nobody is there. So one handle is kept for as long as a record is
open, everything is read through it, and it is closed last. Windows knows no such rule, and a handle
would keep the file from being given another name there.

SQLite also answers from its memory for a long time while the file below it was overwritten, or
replaced by a program that carries folders to other PCs; what it writes then is lost. So each job
begins with a look, some hundredths of a millisecond long.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock

from hubdesk.parcels.refusals import KnownFault

_BEGINNING = 16  # bytes that never change: SQLite's name, or the salt of an encrypted file
_Identity = tuple[int, int]
_handles: dict[_Identity, int] = {}
_users: dict[_Identity, int] = {}
_turn = Lock()


class OpenFile:
    """A record's file for as long as SQLite has it open: made before, closed after."""

    def __init__(self, file: Path) -> None:
        """Keep a handle of a file that is there. Raises KnownFault `record_unreachable`."""
        self._file = file
        try:
            self._beginning = first_bytes(file, _BEGINNING)
            self._identity = _take(file)
        except OSError as error:
            raise KnownFault("record_unreachable") from error

    def check(self) -> None:
        """See that the name still stands for it, and that it begins as it did.

        Raises KnownFault: `record_gone`, `record_damaged`.
        """
        try:
            is_same = self.is_there()
            beginning = first_bytes(self._file, _BEGINNING)
        except OSError as error:
            raise KnownFault("record_gone") from error
        if not is_same:
            raise KnownFault("record_gone")
        if beginning != self._beginning:
            raise KnownFault("record_damaged")

    def is_there(self) -> bool:
        """Tell whether the name still stands for it."""
        return os.name != "posix" or _identity(self._file) == self._identity

    def close(self) -> None:
        """Let go of the handle, unless the file is open here once more."""
        _let_go(self._identity)
        self._identity = None


def first_bytes(file: Path, count: int) -> bytes:
    """Read a file's beginning without taking any of SQLite's locks away. Raises OSError."""
    with _turn:
        handle = _handles.get(_identity(file))
        if handle is not None:
            return os.pread(handle, count, 0)
        with file.open("rb", buffering=0) as stream:
            return stream.read(count)


def _identity(file: Path) -> _Identity:
    told = file.stat()
    return told.st_dev, told.st_ino


def _take(file: Path) -> _Identity | None:
    if os.name != "posix":
        return None
    with _turn:
        identity = _identity(file)
        if identity not in _handles:
            _handles[identity] = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
        _users[identity] = _users.get(identity, 0) + 1
        return identity


def _let_go(identity: _Identity | None) -> None:
    if identity is None:
        return
    with _turn:
        _users[identity] -= 1
        if not _users[identity]:
            del _users[identity]
            os.close(_handles.pop(identity))
