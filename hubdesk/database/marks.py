"""What this PC last saw of a record, kept outside of it: how a copy is told from the record itself.

A record that was put back from a backup, or copied to another PC, would give numbers to acts that
stand for other acts already. A mark lies with the person's programs, not in the shop's folder, so
that whoever copies or puts back that folder leaves the mark behind. A disk that was copied as a
whole brings it along: then the other end of the line sees two acts under one number.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from time import monotonic

from hubdesk.database.record import Record
from hubdesk.database.work import View
from hubdesk.parcels.facts import WhyOpened
from hubdesk.parcels.refusals import KnownFault

# Marking costs a flush; what was done since the last mark is found out by the other end.
_MARK_SECONDS = 60.0
_LINUX_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_WINDOWS_KEY = r"SOFTWARE\Microsoft\Cryptography"


class Doubt(StrEnum):
    """Why a record may not be the one that was last written here; the reasons of a KnownFault."""

    WENT_BACK = "record_went_back"
    COPIED = "record_copied"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that a desk's chain had come to, as `pc` saw it."""

    pc: str
    epoch: str
    seq: int
    hash: str


class Marks:
    """This PC's mark for one desk of one record."""

    def __init__(self, folder: Path, record: Record, *, pc: str = "") -> None:
        """Keep marks in `folder`; `pc` names this machine, as far as it can be told from others."""
        self._record = record
        self._pc = pc or this_pc()
        with record.view() as view:
            first = view.journal.after(0, 1)[0].entry.id
        # By what the record began with: the shop's folder may be moved and renamed.
        name = sha256(f"{first} {record.desk}".encode()).hexdigest()[:32]
        self._file = folder / f"{name}.json"
        self._due = monotonic()
        self._waits = False

    def recognise(self, *, go_on: bool = False) -> None:
        """See that the record is the one that was last written here, or begin a new epoch.

        Raises KnownFault `record_went_back` (with `count` acts that are missing), `record_copied`,
        unless somebody said to `go_on`.
        """
        mark = self._read()
        with self._record.view() as view:
            doubt = self._doubt(view, mark)
            if doubt is not None and not go_on:
                raise KnownFault(doubt, count=_missing(view, self._record.desk, mark))
        if doubt is not None:
            with self._record.work("") as work:
                work.open_epoch(WhyOpened.RESTORED)
        self.set()

    def doubt(self) -> Doubt | None:
        """Say why the record may not be the one that was last written here; None where it is."""
        with self._record.view() as view:
            return self._doubt(view, self._read())

    def wait(self) -> None:
        """Set no mark until `set_again`: somebody puts the record in order first."""
        self._waits = True

    def forget(self) -> None:
        """Forget the mark until `set_again`: what is half done is in doubt."""
        self.wait()
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def set_again(self) -> None:
        """Mark where the chain stands: the record is in order."""
        self._waits = False
        self.set()

    def keep_up(self) -> None:
        """Mark where the chain stands, once in a while."""
        if monotonic() >= self._due:
            self.set()

    def set(self) -> None:
        """Mark where the chain stands now. Where that cannot be kept, work goes on without it."""
        if self._waits:
            return
        self._due = monotonic() + _MARK_SECONDS
        with contextlib.suppress(KnownFault, OSError), self._record.view() as view:
            head = view.journal.head(self._record.desk)
            if head is not None:
                self._write(Mark(self._pc, head.epoch, head.seq, head.hash))

    def _doubt(self, view: View, mark: Mark | None) -> Doubt | None:
        if mark is None and self._record.was_begun:
            return None
        if mark is None or mark.pc != self._pc:
            return Doubt.COPIED
        if view.journal.hash_at(self._record.desk, mark.epoch, mark.seq) != mark.hash:
            return Doubt.WENT_BACK
        return None

    def _read(self) -> Mark | None:
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
            return Mark(str(told["pc"]), str(told["epoch"]), int(told["seq"]), str(told["hash"]))
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def _write(self, mark: Mark) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            with draft.open("w", encoding="utf-8") as file:
                json.dump(asdict(mark), file)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self._file)
        finally:
            draft.unlink(missing_ok=True)


def _missing(view: View, desk: str, mark: Mark | None) -> int:
    """Count the acts up to the mark that are not in the record."""
    if mark is None:
        return 0
    return max(0, mark.seq - view.journal.last_seq(desk, mark.epoch))


def this_pc() -> str:
    """Name this machine by what its system calls it; as a hash, because that is for nobody else."""
    told = next(_names(), "")
    return sha256(f"HubDesk {told}".encode()).hexdigest()[:32]


def _names() -> Iterator[str]:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 there on Windows only

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_KEY) as key,
        ):
            yield str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for file in _LINUX_IDS:
        with contextlib.suppress(OSError):
            if told := file.read_text(encoding="ascii").strip():
                yield told
    yield platform.node()
