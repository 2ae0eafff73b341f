"""Backups and photographs from before the record was encrypted, taken out of a place of backups.

Only where a good encrypted backup of the same record lies in the place: a shop is never left
without one. What was in the clear is overwritten; a stick may keep traces, as the sheet says.
"""

from __future__ import annotations

from pathlib import Path

from hubdesk.database.album import Album
from hubdesk.database.backups import MANIFEST, PHOTOGRAPHS, RECORD, found_in, known_place
from hubdesk.database.ciphers import is_encrypted
from hubdesk.database.files import remove_folder
from hubdesk.database.wholefiles import shred


def count_plain(root: Path) -> int:
    """Count the backups in the clear in a record's folder in a place of backups."""
    return len(_plain(root))


def remove_plain(root: Path, key: bytes) -> None:
    """Overwrite and remove what lies in the clear in a record's folder.

    Photographs there are encrypted in their place. Raises KnownFault: `backup_read_only`,
    `backup_place_gone`, `backup_not_written`, `photograph_not_kept`.
    """
    sealed = [each for each in found_in(root) if each.backup is not None and not each.flaw]
    if not any(is_encrypted(each.folder / RECORD) for each in sealed):
        return
    with known_place(root):
        for folder in _plain(root):
            # First what makes it count: half a backup is none.
            (folder / MANIFEST).unlink(missing_ok=True)
            shred(folder / RECORD)
            remove_folder(folder)
    if (root / PHOTOGRAPHS).is_dir():
        Album(root / PHOTOGRAPHS, key).encrypt()


def _plain(root: Path) -> list[Path]:
    """Give the folders with a plain record, whole backups and halves alike."""
    files = root.glob(f"*/{RECORD}") if root.is_dir() else ()
    return [each.parent for each in files if each.stat().st_size and not is_encrypted(each)]
