"""Putting a backup back: written beside, opened and checked there, then given the record's name.

Whenever the power goes, what opens afterwards is the whole record of before, the whole backup, or
a record that says that it is damaged; never one with the other's log, which would look sound.
What was there before stays under another name.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from hubdesk.database.album import Album
from hubdesk.database.backups import RECORD, Backup, bring, known_place
from hubdesk.database.copying import examine
from hubdesk.database.files import copy_flushed, discard
from hubdesk.database.marks import Marks
from hubdesk.database.record import Clock, Record
from hubdesk.database.wholefiles import flush_folder, write_whole
from hubdesk.parcels.facts import WhyOpened
from hubdesk.parcels.refusals import KnownFault

_ENDINGS = ("", "-wal", "-shm", "-journal")
_REPLACED = "replaced-"


@dataclass(frozen=True, slots=True)
class Home:
    """Where a record is put back: its file, its desk, and where this PC keeps its marks.

    `now` gives aware times, `zone` is the shop's, `key` finds that of an encrypted file.
    """

    record: Path
    desk: str
    marks: Path
    now: Clock
    zone: tzinfo
    key: Callable[[Path], bytes | None] = lambda _: None


@dataclass(frozen=True, slots=True)
class PutBack:
    """What was put back: the epoch in which work goes on, and where the record of before lies.

    `trouble` is why not all photographs could be brought along, where that is so.
    """

    backup: Backup
    epoch: str
    kept: Path | None
    photographs: int = 0
    trouble: KnownFault | None = None


def put_back(backup: Backup, home: Home, album: Callable[[bytes | None], Album]) -> PutBack:
    """Give the record's name to a backup, in a new epoch, and keep what had it before.

    `album` gives the shop's own photographs, those that are missing there are brought along.
    Nobody may have the record open. Where this fails, everything is as it was. Raises KnownFault:
    `backup_changed`, `backup_incomplete`, `backup_has_log`, `backup_disk_full`,
    `backup_read_only`, and what opening a record raises (`record_locked`, `record_newer`).
    """
    if flaw := backup.flaw():
        raise KnownFault(flaw, folder=str(backup.folder))
    fresh = home.record.with_name(f"{home.record.name}.restored")
    _remove(fresh)
    try:
        with known_place(home.record.parent):
            told = copy_flushed(backup.folder / RECORD, fresh)
        if told != backup.files[RECORD]:
            raise KnownFault("backup_changed", folder=str(backup.folder))
        key = home.key(fresh)
        epoch = _begin_epoch(fresh, home, key)
        with known_place(home.record.parent):
            kept = _exchange(fresh, home.record, home.now())
    finally:
        _remove(fresh)
    with _opened(home.record, home, key) as record:
        Marks(home.marks, record).set()
    try:
        return PutBack(backup, epoch, kept, bring(backup.album(key), album(key)))
    except KnownFault as fault:
        return PutBack(backup, epoch, kept, trouble=fault)


def forget_replaced(folder: Path, older_than: datetime) -> None:
    """Let go of what backups and new versions have replaced: it still names people."""
    for each in (*folder.glob(f"{_REPLACED}*"), *folder.glob("*-before-*.db")):
        with suppress(OSError):
            if each.stat().st_mtime < older_than.timestamp():
                discard(each) if each.is_dir() else each.unlink()


def _opened(file: Path, home: Home, key: bytes | None) -> Record:
    return Record(file, desk=home.desk, now=home.now, zone=home.zone, key=key)


def _begin_epoch(fresh: Path, home: Home, key: bytes | None) -> str:
    """Bring a copy up to date, check all of it, and let no number in it stand for two acts."""
    examine(fresh, key)
    with _opened(fresh, home, key) as record, record.work("") as work:
        if not record.was_begun:
            work.open_epoch(WhyOpened.RESTORED)
        head = work.journal.head(home.desk)
    for left_over in fresh.parent.glob(f"{fresh.stem}-before-*"):  # from bringing it up to date
        left_over.unlink()
    return head.epoch if head else ""


def _exchange(fresh: Path, file: Path, now: datetime) -> Path | None:
    """Let a file's name stand for another one; say where the first one lies now, with its log."""
    kept = _keep(file, now)
    log = file.with_name(f"{file.name}-wal")
    if log.exists():
        # A log must never meet a record that it does not belong to: so for a moment the name
        # stands for something that is too short for a record, and is called damaged.
        write_whole(b"", file)
        for ending in _ENDINGS[1:]:
            file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
        flush_folder(file.parent)
    fresh.replace(file)
    flush_folder(file.parent)
    return kept


def _keep(file: Path, now: datetime) -> Path | None:
    there = [file.with_name(f"{file.name}{ending}") for ending in _ENDINGS]
    there = [each for each in there if each.exists()]
    if not there:
        return None
    kept = file.parent / f"{_REPLACED}{now:%Y-%m-%dT%H%M%SZ}"
    nth = 1
    while kept.exists():
        nth += 1
        kept = kept.with_name(f"{_REPLACED}{now:%Y-%m-%dT%H%M%SZ}-{nth}")
    kept.mkdir()
    for each in there:
        try:
            os.link(each, kept / each.name)
        except OSError:  # a disk without second names
            shutil.copyfile(each, kept / each.name)
    flush_folder(kept)
    flush_folder(file.parent)
    return kept


def _remove(fresh: Path) -> None:
    for ending in _ENDINGS:
        with suppress(OSError):
            fresh.with_name(f"{fresh.name}{ending}").unlink(missing_ok=True)
