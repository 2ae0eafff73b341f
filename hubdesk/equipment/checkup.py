"""Leading the doctor round a shop: its settings, folder and printers, whatever state they are in.

Nothing is opened for writing, so a check-up works beside an open window, and on a record that
cannot be opened at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from filelock import FileLock, Timeout

from hubdesk.app import key_place_in, utc_now
from hubdesk.backups import NO_BACKUPS, is_only_here, listed
from hubdesk.doctor.bundle import Part, parts
from hubdesk.doctor.findings import Finding
from hubdesk.doctor.premises import Copy, Premises
from hubdesk.equipment.printers.spooler import this_pc
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder, resource
from hubdesk.recordkeys import key_of
from hubdesk.settings import Reading, Settings, read_settings
from hubdesk.ui.wording.faults import FAULTS, REFUSALS


def premises(root: Path, *, is_open: bool | None = None) -> Premises:
    """Give what the doctor is to look over; where nobody says, it is found out who has it open."""
    folder = ShopFolder(root)
    reading, fault = _read(folder)
    settings = reading.settings
    return Premises(
        root=root,
        record=settings.database or folder.record,
        program=program_version(),
        now=utc_now,
        printers=_printers,
        known_scanners=resource("scanners.json"),
        scanner_file=folder.scanner,
        desk=settings.desk,
        camera=settings.camera,
        scanners=settings.scanners,
        gateway=settings.gateway,
        key=key_place_in(folder, settings) if settings.gateway else None,
        settings_fault=fault,
        unknown_settings=reading.unknown,
        is_open=_has_window(folder) if is_open is None else is_open,
        backups=lambda: _backups(folder, settings),
        wants_backups=settings.backups != (NO_BACKUPS,),
        record_key=lambda: None if settings.database else key_of(folder.record),
    )


def support_bundle(root: Path, findings: Iterable[Finding]) -> tuple[Part, ...]:
    """Give what support may see of a shop; what cannot be read is left out."""
    folder = ShopFolder(root)
    reading, _ = _read(folder)
    settings = {each.name: getattr(reading.settings, each.name) for each in fields(Settings)}
    figures: dict[str, int] = {}
    with suppress(KnownFault), premises(root, is_open=True).seen() as seen:
        figures.update(seen.figures())
    return parts(findings, settings, figures, _logs(folder), (*FAULTS, *REFUSALS))


def bundle_file(root: Path, at: datetime) -> Path:
    """Say where a bundle is laid where nobody names a place."""
    return root / "support" / f"hubdesk-support-{at:%Y-%m-%d-%H%M}.zip"


def program_version() -> str:
    """Give this program's version."""
    try:
        return version("hubdesk")
    except PackageNotFoundError:
        return "?"


def _read(folder: ShopFolder) -> tuple[Reading, KnownFault | None]:
    """Read the settings as far as that goes, and what is wrong with them."""
    try:
        reading = read_settings(folder.settings)
    except KnownFault as fault:
        return Reading(Settings()), fault
    try:
        reading.settings.zone_info  # noqa: B018 it is read only when it is asked for
    except KnownFault as fault:
        return reading, fault
    return reading, None


def _logs(folder: ShopFolder) -> Sequence[Path]:
    """Give the log's files, the oldest first."""
    return sorted(folder.log.parent.glob(f"{folder.log.name}*"), reverse=True)


def _backups(folder: ShopFolder, settings: Settings) -> Sequence[Copy]:
    there = (each.backup for each in listed(folder, settings))
    found = [
        Copy(b.made_at, str(b.folder.parent), is_only_here(folder, b.folder.parent), b.flaw)
        for b in there
        if b is not None
    ]
    return sorted(found, key=lambda each: each.made_at, reverse=True)


def _printers() -> Sequence[tuple[str, str]]:
    return [(printer.words or printer.name, printer.why) for printer in this_pc().printers()]


def _has_window(folder: ShopFolder) -> bool:
    """Tell whether a window has the folder, by trying its lock for a moment."""
    if not folder.lock.exists():
        return False
    try:
        with FileLock(folder.lock, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:
        return False
