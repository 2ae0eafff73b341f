"""This shop's backups: where they go, what goes with them, and putting one back.

For the window, the terminal, first start and the doctor alike. None of it needs a screen, and all
of it may take seconds: it belongs beside the window's own thread.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock

from hubdesk.app import App, utc_now
from hubdesk.atwork import nobody_at_work
from hubdesk.comingback import coming_back
from hubdesk.database import backups, plaincopies, restoring
from hubdesk.database.album import Album
from hubdesk.database.backups import Backup, Listed
from hubdesk.database.ciphers import is_encrypted
from hubdesk.database.copying import Contents
from hubdesk.database.files import copy_flushed
from hubdesk.database.record import Clock
from hubdesk.database.restoring import Home, PutBack
from hubdesk.database.thinning import LONGEST
from hubdesk.database.wholefiles import shred, write_whole
from hubdesk.encryption import unlock
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import ShopFolder, marks_folder
from hubdesk.recordkeys import key_of
from hubdesk.settings import Settings, change_settings, read_settings

NO_BACKUPS = "none"
# Folders that a service carries elsewhere lie on this disk and yet outlive it.
_CARRIED = ("onedrive", "dropbox", "google", "nextcloud", "owncloud", "icloud", "syncthing", "mega")
_one_at_a_time = Lock()
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of backing up to one place: the backup, or why there is none."""

    place: Path
    backup: Backup | None
    trouble: KnownFault | None = None


def beside(folder: ShopFolder) -> Path:
    """Give the folder for backups where the owner has named none, or none of them is there."""
    root = folder.root.absolute()
    return root.with_name(f"{root.name} backups")


def places(folder: ShopFolder, settings: Settings) -> tuple[Path, ...]:
    """Say where backups go now: what the owner has named and is there, or else beside the shop.

    Nowhere where the owner wants none.
    """
    if settings.backups == (NO_BACKUPS,):
        return ()
    return tuple(filter(_is_there, _named(folder, settings))) or (beside(folder),)


def every_place(folder: ShopFolder, settings: Settings) -> tuple[Path, ...]:
    """Say where backups may lie: where they go now, and where they went before."""
    return tuple(dict.fromkeys((*_named(folder, settings), beside(folder))))


def _named(folder: ShopFolder, settings: Settings) -> list[Path]:
    """Give the places that the owner has named."""
    return [place_named(folder, each) for each in settings.backups if each != NO_BACKUPS]


def place_named(folder: ShopFolder, name: str) -> Path:
    """Give the place that a name in the settings means; a relative one begins at the shop's."""
    return Path(os.path.normpath(folder.root.absolute() / name))


def is_only_here(folder: ShopFolder, place: Path) -> bool:
    """Whether a place is lost with the disk on which the shop's folder lies."""
    if any(word in part.casefold() for part in place.absolute().parts for word in _CARRIED):
        return False
    with suppress(OSError):
        there = place if place.exists() else place.parent
        return there.stat().st_dev == folder.root.stat().st_dev
    return False


def try_place(folder: ShopFolder, name: str) -> None:
    """See that backups can be written in a folder as the owner names it; it is made if need be.

    Raises KnownFault: `backup_place_within` for one in the shop's own folder, which would be lost
    with it; `backup_disk_full`, `backup_read_only`, `backup_place_gone`, `backup_not_written`.
    """
    place = place_named(folder, name)
    if place.is_relative_to(folder.root.absolute()):
        raise KnownFault("backup_place_within", folder=str(place))
    with backups.known_place(place):
        place.mkdir(exist_ok=True)
        trial = place / f".hubdesk-{os.getpid()}"
        write_whole(b"HubDesk", trial)
        trial.unlink()


def back_up(app: App, to: Sequence[Path] = ()) -> list[Made]:
    """Back the shop up now, `to` some places or where the owner wants it; work goes on meanwhile.

    One copy is made and checked, then stored in each place; one that fails holds up no other.
    Raises KnownFault as `checked_copy` does; then nothing was stored anywhere.
    """
    folder, settings = app.folder, app.settings
    wanted = tuple(to) or places(folder, settings)
    if not wanted:
        return []
    with _one_at_a_time, backups.checked_copy(app.record, folder.root / "backing-up") as copy:
        made = [_stored(app, copy, place) for place in wanted]
    restoring.forget_replaced(folder.root, app.counter.now() - LONGEST)
    for fault in _clear_plain(app, to):  # a stick that was away may have come back with plain ones
        _log.warning("plain copies stay: %s", fault)
    return made


@dataclass(frozen=True, slots=True)
class Cleared:
    """What became of copies from before a record was encrypted.

    `removed` counts them; in `away` more may lie, which go when the place is there again; `left`
    is why some could not be removed.
    """

    removed: int
    away: tuple[Path, ...]
    left: tuple[KnownFault, ...]


def encrypt_copies(app: App) -> Cleared:
    """Let an encrypted backup take the part of plain ones in each place that is there.

    Raises KnownFault as `back_up` does.
    """
    before = count_plain(app)
    made = back_up(app, [place for place in every_place(app.folder, app.settings) if _holds(place)])
    left = [each.trouble for each in made if each.trouble is not None] + _clear_plain(app)
    named = _named(app.folder, app.settings)
    return Cleared(
        before - count_plain(app),
        tuple(place for place in named if not place.is_dir()),
        tuple(left),
    )


def count_plain(app: App, also: Sequence[Path] = ()) -> int:
    """Count the backups in the clear of an encrypted record, wherever they go or in `also`."""
    return 0 if app.record.key is None else sum(map(plaincopies.count_plain, _rooms(app, also)))


def _rooms(app: App, also: Sequence[Path] = ()) -> list[Path]:
    """Give this record's own folder in each place that is there."""
    with app.record.view() as view:
        name = backups.record_folder(view.journal.after(0, 1)[0].entry.id)
    wanted = (*(each.absolute() for each in also), *every_place(app.folder, app.settings))
    return [each / name for each in dict.fromkeys(wanted) if each.is_dir()]


def _clear_plain(app: App, also: Sequence[Path] = ()) -> list[KnownFault]:
    """Take what is left in the clear out of each place in which an encrypted backup lies.

    What a backup that was put back has replaced goes as well. Gives what could not be removed.
    """
    key, left = app.record.key, []
    if key is None:
        return []
    _clear_replaced(app.folder)
    for room in _rooms(app, also):
        try:
            plaincopies.remove_plain(room, key)
        except KnownFault as fault:
            left.append(fault)
    return left


def _holds(place: Path) -> bool:
    """Whether there are backups in a place, so that an encrypted one must take their part."""
    return bool(backups.found_in(place))


def _clear_replaced(folder: ShopFolder) -> None:
    for kept in folder.root.glob(f"replaced-*/{folder.record.name}"):
        if not is_encrypted(kept):
            with suppress(OSError):
                for file in kept.parent.iterdir():
                    shred(file)
                kept.parent.rmdir()


def _stored(app: App, copy: tuple[Path, Contents], place: Path) -> Made:
    try:
        backup = backups.store(
            *(copy, place, (app.folder.settings, app.folder.scanner)),
            now=app.counter.now(),
            shop=app.settings.shop_id,
            desk=app.settings.desk,
            is_shared=app.record.is_shared,
        )
    except KnownFault as fault:
        return Made(place, None, fault)
    try:
        if app.counter.album is not None:
            backups.bring(app.counter.album, backup.album(app.record.key))
    except KnownFault as fault:
        return Made(place, backup, fault)
    return Made(place, backup)


def listed(folder: ShopFolder, settings: Settings, *, also: Sequence[Path] = ()) -> list[Listed]:
    """List every backup within reach, the newest first; nothing is read to its end."""
    found = {
        each.folder.absolute(): each
        for place in (*also, *every_place(folder, settings))
        for each in backups.found_in(place)
    }
    return sorted(found.values(), key=lambda each: each.folder.name, reverse=True)


def best_for(root: Path) -> Backup | None:
    """Give the newest good backup for a shop whose record cannot be opened; None without one."""
    folder = ShopFolder(root)
    settings = settings_of(folder)
    mine = (settings.shop_id, settings.desk)
    found = _good(listed(folder, settings))
    return backups.newest_good(each for each in found if (each.shop, each.desk) == mine)


def put_back(
    root: Path,
    backup: Backup,
    *,
    code: str = "",
    marks: Path | None = None,
    now: Clock = utc_now,
) -> PutBack:
    """Put a backup back into a shop's folder, which may be new, and begin a new epoch.

    Settings and the learned scanner come along where the shop has none of its own; where the
    record cannot be put back, neither of them stays. `code` is that of the recovery sheet, for an
    encrypted record that this PC does not know. Afterwards
    `app.build` opens it as any other; where the shop has a line, new work waits until the carrier's
    end was asked for what the backup lacks (`hubdesk.fetchback`). Raises Refused
    `restore_on_server`; KnownFault as `nobody_at_work` does while anybody has the record open; and
    as `unlock`, `key_of` and `restoring.put_back` do.
    """
    folder = ShopFolder(root)
    with backups.known_place(root):
        root.mkdir(parents=True, exist_ok=True)
    with nobody_at_work(folder):
        if settings_of(folder).database:
            raise Refused("restore_on_server")
        if flaw := backup.flaw():
            raise KnownFault(flaw, folder=str(backup.folder))
        with _settings_brought(folder, backup):
            settings = settings_of(folder)
            zone, key = settings.zone_info, partial(_key, code)
            home = Home(folder.record, settings.desk, marks or marks_folder(), now, zone, key)
            place = root / settings.photographs if settings.photographs else folder.photographs
            with coming_back(folder) if settings.gateway else nullcontext():
                put = restoring.put_back(backup, home, lambda key: Album(place, key))
        folder.doubtful.unlink(missing_ok=True)
    return put


def _key(code: str, file: Path) -> bytes | None:
    if code:
        unlock(file, code)
    return key_of(file)


@contextmanager
def _settings_brought(folder: ShopFolder, backup: Backup) -> Iterator[None]:
    """Bring along what the owner had set, which without the record would make an empty shop."""
    files = (folder.settings, folder.scanner)
    before = {file: file.read_bytes() if file.exists() else None for file in files}
    try:
        with backups.known_place(folder.root):
            _bring_settings(folder, backup)
        yield
    except BaseException:
        for file, content in before.items():
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content)
        raise


def _bring_settings(folder: ShopFolder, backup: Backup) -> None:
    """Bring along what the owner had set, unless something is set here already."""
    theirs = backup.folder / folder.settings.name
    if folder.settings.name in backup.files and settings_of(folder) == Settings():
        copy_flushed(theirs, folder.settings)
        if backup.is_shared:  # its server is not in the backup: from here on the file holds all
            change_settings(folder.settings, {"database": ""})
    if folder.scanner.name in backup.files and not folder.scanner.exists():
        copy_flushed(backup.folder / folder.scanner.name, folder.scanner)


def settings_of(folder: ShopFolder) -> Settings:
    """Read the shop's settings; where they cannot be read, backups are found all the same."""
    try:
        return read_settings(folder.settings).settings
    except KnownFault:
        return Settings()


def _good(found: Sequence[Listed]) -> list[Backup]:
    return [each.backup for each in found if each.backup is not None and not each.flaw]


def _is_there(place: Path) -> bool:
    with suppress(OSError):
        return place.is_dir() or place.parent.is_dir()
    return False
