"""Who works with a shop's folder: windows, commands, and whoever puts a backup back.

Everybody who has the record open holds a file of their own in `at-work`, which is gone when they
end. A file that is there and that nobody holds tells of somebody who was cut off in the middle.
Putting a backup back shuts a gate that each must pass on the way in, and waits for nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder

_PASSING_SECONDS = 5.0  # one who comes in holds the gate for less than a hundredth of this


@dataclass(slots=True)
class AtWork:
    """One who has the record open, until they `leave`; `cut_off` are files of those cut off."""

    _place: FileLock
    cut_off: list[Path] = field(default_factory=list)

    def forgive(self) -> None:
        """Forget who was cut off: the record was looked through, and is sound."""
        for each in self.cut_off:
            with suppress(OSError):
                each.unlink(missing_ok=True)
        self.cut_off = []

    def leave(self) -> None:
        """End properly."""
        file = Path(self._place.lock_file)
        with suppress(OSError):  # Windows lets go of a name only after its lock
            file.unlink(missing_ok=True)
        self._place.release()
        with suppress(OSError):
            file.unlink(missing_ok=True)


def begin_work(folder: ShopFolder) -> AtWork:
    """Take a place in a shop's folder. No flush: the record's own makes the file's name safe.

    Raises KnownFault: `being_put_back` while a backup is put back there, `folder_read_only`.
    """
    with _gate(folder, _PASSING_SECONDS):
        cut_off = [place for place in folder.at_work.glob("*.lock") if not _is_held(place)]
        folder.at_work.mkdir(exist_ok=True)
        place = FileLock(folder.at_work / f"{uuid4().hex}.lock", timeout=0)
        place.acquire()
        return AtWork(place, cut_off)


@contextmanager
def nobody_at_work(folder: ShopFolder) -> Iterator[None]:
    """Keep everybody out of the record for as long as the block lasts.

    Raises KnownFault: `already_open` under a window, `at_work` beside a command, `being_put_back`,
    `folder_read_only`.
    """
    with only_one(folder), _gate(folder, 0):
        places = list(folder.at_work.glob("*.lock"))
        if any(map(_is_held, places)):
            raise KnownFault("at_work")
        yield
        for place in places:  # they were cut off in a record that lies elsewhere now
            place.unlink(missing_ok=True)


@contextmanager
def only_one(folder: ShopFolder) -> Iterator[None]:
    """Hold the folder for one window. Raises KnownFault `already_open` for a second."""
    with _held(folder, folder.lock, 0, "already_open"):
        yield


def _gate(folder: ShopFolder, seconds: float) -> AbstractContextManager[None]:
    return _held(folder, folder.gate, seconds, "being_put_back")


@contextmanager
def _held(folder: ShopFolder, file: Path, seconds: float, otherwise: str) -> Iterator[None]:
    lock = FileLock(file, timeout=seconds)
    try:
        lock.acquire(poll_interval=0.01)
    except Timeout as error:
        raise KnownFault(otherwise) from error
    except OSError as error:
        raise KnownFault("folder_read_only", folder=str(folder.root)) from error
    try:
        yield
    finally:
        lock.release()


def _is_held(place: Path) -> bool:
    lock = FileLock(place, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return True
    lock.release()
    place.touch()  # Windows takes the file away with the lock, and it is the only witness
    return False
