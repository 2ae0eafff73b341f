"""Backups of the shop's record: how one lies in a folder, is found there, and is known to be good.

A place is any folder: on a second disk, on a stick, or one that a service carries elsewhere. In it

    hubdesk-1f2e3d4c/              one record, by the id of its first entry: a shop that was begun
                                   anew never thins out the backups of the one before
      2026-06-26T124200Z/          one backup, by the time in UTC: there as a whole or not at all
        shop.db                    the record; no log beside it
        settings.toml              what the owner had set
        scanner.json               what was learned of the scanner
        backup.json                when, whose, how far, and the digest of each file beside it
      photographs/ab/abcd….jpg     under their SHA-256, each once for all backups

The record is copied and checked on the PC's own disk first; only plain bytes go to the place, in
one stream, under another name until they are flushed and read again. So a stick that is pulled
out half-way spoils nothing, and no database is ever opened there. What lies in a place is believed
only while every file has the digest that `backup.json` gives it and no log lies beside the record:
SQLite would play a foreign log into it, and call the result sound.
"""

from __future__ import annotations

import errno
import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from hubdesk.database.album import Album
from hubdesk.database.ciphers import is_encrypted
from hubdesk.database.copying import Contents, examine
from hubdesk.database.files import Digest, copy_flushed, digest, discard, remove_folder
from hubdesk.database.record import Record
from hubdesk.database.thinning import to_remove
from hubdesk.database.wholefiles import flush_folder, write_whole
from hubdesk.parcels.entry import read_time, write_time
from hubdesk.parcels.refusals import KnownFault

RECORD, MANIFEST, PHOTOGRAPHS = "shop.db", "backup.json", "photographs"
_LOGS = (f"{RECORD}-wal", f"{RECORD}-journal")
_PART = ".part-"
_ABANDONED = timedelta(days=1)
_FAULT_OF_ERROR = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "backup_disk_full"),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), "backup_read_only"),
    **dict.fromkeys((errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO), "backup_place_gone"),
    **dict.fromkeys((errno.ENOTDIR, errno.ENOTCONN, errno.ESTALE), "backup_place_gone"),
}
_FAULT_OF_FAULT = {"disk_full": "backup_disk_full", "disk_broken": "disk_broken"}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup as its `backup.json` tells of it; times are aware UTC."""

    folder: Path
    made_at: datetime
    shop: str
    desk: str
    contents: Contents
    is_shared: bool
    files: Mapping[str, Digest] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many bytes it takes, without photographs."""
        return sum(each.size for each in self.files.values())

    def album(self, key: bytes | None = None) -> Album:
        """Give the photographs that lie beside it; `key` is that of an encrypted record."""
        return Album(self.folder.parent / PHOTOGRAPHS, key)

    def flaw(self, *, thoroughly: bool = True) -> str:
        """Say why it is not to be believed, as the reason of a KnownFault; empty where it is good.

        `backup_changed`, `backup_incomplete` or `backup_has_log`. Unless it is done `thoroughly`,
        files are counted and measured but not read.
        """
        if any((self.folder / name).exists() for name in _LOGS):
            return "backup_has_log"
        for name, told in self.files.items():
            try:
                if (self.folder / name).stat().st_size != told.size:
                    return "backup_changed"
                if thoroughly and digest(self.folder / name) != told:
                    return "backup_changed"
            except OSError:
                return "backup_incomplete"
        return "" if RECORD in self.files else "backup_incomplete"


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup in a place, with its flaw where one shows; None where its lines cannot be read."""

    folder: Path
    backup: Backup | None
    flaw: str

    @property
    def is_encrypted(self) -> bool:
        """Whether it opens only with the recovery sheet's code, or on the PC that knows it."""
        return is_encrypted(self.folder / RECORD)


@contextmanager
def checked_copy(record: Record, workroom: Path) -> Iterator[tuple[Path, Contents]]:
    """Copy the record on its own disk for as long as the block lasts, checked to the last page.

    Work goes on meanwhile. Raises KnownFault: `backup_disk_full`, `backup_read_only`, and what
    opening a record raises, `record_damaged` above all.
    """
    folder = workroom / f"{_PART}{uuid4().hex}"
    try:
        with known_place(workroom):
            _sweep(workroom)
            folder.mkdir(parents=True)
        try:
            record.copy_to(folder / RECORD)
            contents = examine(folder / RECORD, record.key)
        except KnownFault as fault:
            if fault.reason in _FAULT_OF_FAULT:
                raise KnownFault(_FAULT_OF_FAULT[fault.reason], folder=str(workroom)) from fault
            raise
        yield folder / RECORD, contents
    finally:
        discard(folder)
        with suppress(OSError):
            workroom.rmdir()


def store(
    copy: tuple[Path, Contents],
    place: Path,
    beside: Iterable[Path],
    *,
    now: datetime,
    shop: str,
    desk: str,
    is_shared: bool = False,
) -> Backup:
    """Put a checked copy into a place, with the files `beside` it that exist, and thin out there.

    What lies there already stays as it is whenever this fails. Raises KnownFault:
    `backup_disk_full`, `backup_read_only`, `backup_place_gone`, `backup_not_written`,
    `backup_changed`.
    """
    file, contents = copy
    root = place / record_folder(contents.record)
    part = root / f"{_PART}{uuid4().hex}"
    with known_place(place):
        part.mkdir(parents=True)
        _flush(place)
        try:
            files = {RECORD: copy_flushed(file, part / RECORD)}
            for each in beside:
                if each.is_file():
                    files[each.name] = copy_flushed(each, part / each.name)
            backup = Backup(part, now, shop, desk, contents, is_shared, files)
            write_whole(_written(backup).encode(), part / MANIFEST)
            _flush(part)
            if flaw := backup.flaw():  # read again, before it counts
                raise KnownFault(flaw, folder=str(place))
            target = _free_name(root, now)
            part.replace(target)
            _flush(root)
        finally:
            discard(part)
    _thin(root, now)
    return read(target)


def bring(source: Album, target: Album) -> int:
    """Copy what one album holds and another does not; count them. A spoilt picture stays behind.

    Raises KnownFault `photograph_not_kept`.
    """
    there, count = set(target.names()), 0
    for photograph in source.names():
        if photograph in there:
            continue
        try:
            jpeg = source.read(photograph)
        except KnownFault as fault:
            _log.warning("not copied: %s", fault)
            continue
        target.keep(jpeg)
        count += 1
    return count


def found_in(place: Path, *, thoroughly: bool = False) -> list[Listed]:
    """List the backups in a place, the newest first; the place may also be one of them itself.

    Fast unless it is done `thoroughly`, when every byte is read. A place that is not there now
    holds none.
    """
    found = []
    for manifest in _manifests(place):
        try:
            backup = read(manifest.parent)
        except KnownFault as fault:
            found.append(Listed(manifest.parent, None, fault.reason))
        else:
            found.append(Listed(backup.folder, backup, backup.flaw(thoroughly=thoroughly)))
    return sorted(found, key=lambda each: each.folder.name, reverse=True)


def newest_good(backups: Iterable[Backup]) -> Backup | None:
    """Give the newest backup whose every byte is as it was written; None where there is none."""
    newest_first = sorted(backups, key=lambda each: each.made_at, reverse=True)
    return next((each for each in newest_first if not each.flaw()), None)


def read(folder: Path) -> Backup:
    """Read what a backup tells of itself. Raises KnownFault `backup_unreadable`."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return _read(folder, told)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise KnownFault("backup_unreadable", folder=str(folder)) from error


def record_folder(record: str) -> str:
    """Name the folder of a record's backups in every place."""
    return f"hubdesk-{sha256(record.encode()).hexdigest()[:8]}"


@contextmanager
def known_place(place: Path) -> Iterator[None]:
    """Turn what the world does to a place of backups into a KnownFault that names the place."""
    try:
        yield
    except OSError as error:
        reason = _FAULT_OF_ERROR.get(error.errno or 0, "backup_not_written")
        raise KnownFault(reason, folder=str(place)) from error


def _flush(folder: Path) -> None:
    """Make the names in a folder safe, where its disk knows that: another PC's may not."""
    try:
        flush_folder(folder)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise


def _manifests(place: Path) -> list[Path]:
    with suppress(OSError):
        if (place / MANIFEST).is_file():
            return [place / MANIFEST]
        found = [*place.glob(f"*/{MANIFEST}"), *place.glob(f"*/*/{MANIFEST}")]
        return [each for each in found if not each.parent.name.startswith(_PART)]
    return []


def _free_name(root: Path, now: datetime) -> Path:
    stamp = f"{now:%Y-%m-%dT%H%M%SZ}"
    names = (stamp, *(f"{stamp}-{nth}" for nth in range(2, 1000)))
    return next(root / name for name in names if not (root / name).exists())


def _thin(root: Path, now: datetime) -> None:
    """Let old backups of the same record go; what cannot be removed now is removed next time."""
    with suppress(OSError):
        _sweep(root)
        backups = {
            each.backup.made_at: each.folder for each in found_in(root) if each.backup is not None
        }
        for at in to_remove(list(backups), now):
            # First what makes it count: a folder that is removed by half is no backup.
            (backups[at] / MANIFEST).unlink()
            remove_folder(backups[at])


def _sweep(root: Path) -> None:
    """Take away what a power cut or a pulled stick has left half made, some time later."""
    for folder in root.iterdir() if root.is_dir() else ():
        is_half = folder.is_dir() and not (folder / MANIFEST).exists() and folder.name[:1].isdigit()
        if folder.name.startswith(_PART) or is_half:
            age = root.stat().st_mtime - folder.stat().st_mtime
            if age > _ABANDONED.total_seconds():
                discard(folder)


def _written(backup: Backup) -> str:
    told = {
        "form": 1,
        "made": write_time(backup.made_at),
        "shop": backup.shop,
        "desk": backup.desk,
        "record": backup.contents.record,
        "position": backup.contents.position,
        "hash": backup.contents.hash,
        "last": write_time(backup.contents.last_at),
        "parcels": backup.contents.parcels,
        "shared": backup.is_shared,
        "checked": True,
        "files": {
            name: {"size": each.size, "sha256": each.sha256} for name, each in backup.files.items()
        },
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _read(folder: Path, told: dict[str, Any]) -> Backup:
    files = {
        Path(name).name: Digest(int(each["size"]), str(each["sha256"]))
        for name, each in told["files"].items()
    }
    contents = Contents(
        record=str(told["record"]),
        position=int(told["position"]),
        hash=str(told["hash"]),
        last_at=read_time(told["last"]),
        parcels=int(told["parcels"]),
    )
    return Backup(
        folder,
        read_time(told["made"]),
        str(told["shop"]),
        str(told["desk"]),
        contents,
        bool(told["shared"]),
        files,
    )
