"""The disk under the shop's folder: room, rights, speed, and whether it is a disk for a record.

A record on a network drive, on a stick or in a folder that a program copies elsewhere can be torn:
such places lie about what is written, or move files while they are in use.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.parcels.refusals import KnownFault

LITTLE_ROOM = 500_000_000
"""Bytes: about as much as a year of photographs, papers and two backups of a small shop take."""

_SLOW_MS = 250.0
_WRITES, _BYTES = 5, 8192
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone"}
_SYNCING = ("OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloud", "Nextcloud", "Mega")
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_REMOVABLE_DRIVE, _NETWORK_DRIVE = 2, 4  # what Windows' GetDriveTypeW calls them


def look(premises: Premises) -> Iterator[Finding]:
    """Look at the folder's place, then write, flush and take away a few small files."""
    folder = premises.root
    if not folder.is_dir():
        yield Finding.of_trouble(Area.DISK, KnownFault("folder_missing", folder=str(folder)))
        return
    yield from _place(folder)
    try:
        ms = flush_ms(folder)
    except OSError as error:
        full = error.errno in _NO_ROOM
        fault = KnownFault("disk_full" if full else "folder_read_only", folder=str(folder))
        yield Finding.of_trouble(Area.DISK, fault)
        return
    free = shutil.disk_usage(folder).free
    facts = {"free_gb": round(free / 1e9, 1), "flush_ms": round(ms, 1)}
    if free < LITTLE_ROOM:
        yield Finding(Area.DISK, State.LOOK, Advice.DISK_NEARLY_FULL, facts)
    elif ms > _SLOW_MS:
        yield Finding(Area.DISK, State.LOOK, Advice.DISK_SLOW, facts)
    else:
        yield Finding(Area.DISK, State.OK, Advice.DISK_WELL, facts)


def flush_ms(folder: Path) -> float:
    """Give the usual time in milliseconds to write a little and have it on the disk for sure.

    Raises OSError where that cannot be done.
    """
    took = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(_WRITES):
            began = perf_counter()
            file.write(b"\0" * _BYTES)
            file.flush()
            os.fsync(file.fileno())
            took.append((perf_counter() - began) * 1000)
    return median(took)


def _place(folder: Path) -> Iterator[Finding]:
    whole = folder.resolve()
    by = next((name for part in whole.parts for name in _SYNCING if part.startswith(name)), "")
    if by:
        yield Finding(Area.DISK, State.LOOK, Advice.DISK_SYNCED, {"by": by})
    is_network, is_removable = _windows(whole) if sys.platform == "win32" else _linux(whole)
    if is_network:
        yield Finding(Area.DISK, State.BAD, Advice.DISK_NETWORK)
    elif is_removable:
        yield Finding(Area.DISK, State.LOOK, Advice.DISK_REMOVABLE)


def _windows(folder: Path) -> tuple[bool, bool]:
    import ctypes  # noqa: PLC0415 only there

    kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)  # type: ignore[attr-defined, unused-ignore]
    return kind == _NETWORK_DRIVE or folder.anchor.startswith("\\\\"), kind == _REMOVABLE_DRIVE


def _linux(folder: Path) -> tuple[bool, bool]:
    """Find the mount that the folder lies on, and ask the kernel whether its disk comes off."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False, False
    mounts = [line.split(" ") for line in lines]
    over = [m for m in mounts if folder.is_relative_to(m[1].replace("\\040", " "))]
    if not over:
        return False, False
    device, _, kind, *_ = max(over, key=lambda mount: len(mount[1]))
    # A partition lies in its disk's folder; only the disk says whether it comes off.
    disk = Path("/sys/class/block", Path(device).name).resolve()
    told = (disk / "removable", disk.parent / "removable")
    removable = next((file for file in told if file.is_file()), None)
    return kind in _NETWORK, removable is not None and removable.read_text().strip() == "1"
