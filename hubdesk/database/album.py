"""The photographs beside the record, each a file under its own SHA-256."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from hubdesk.parcels.refusals import KnownFault


@dataclass(frozen=True, slots=True)
class Kept:
    """A photograph that is safe on the disk: its SHA-256 in hexadecimal, and its bytes counted."""

    photograph: str
    size: int


class Album:
    """A folder of JPEG files: `ab/abcdef….jpg`. What lies in it is never changed."""

    def __init__(self, root: Path) -> None:
        """Use a folder, which is made with the first photograph."""
        self._root = root

    def place(self, photograph: str) -> Path:
        """Say where a photograph lies, or would lie."""
        return self._root / photograph[:2] / f"{photograph}.jpg"

    def keep(self, jpeg: bytes) -> Kept:
        """Write a photograph, whole and flushed or not at all; one that is there stays as it is.

        Raises KnownFault `photograph_not_kept`.
        """
        photograph = sha256(jpeg).hexdigest()
        target = self.place(photograph)
        if not self._is_sound(photograph):
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                _write(jpeg, target)
            except OSError as error:
                raise KnownFault("photograph_not_kept", folder=str(self._root)) from error
        return Kept(photograph, len(jpeg))

    def read(self, photograph: str) -> bytes:
        """Give a photograph's bytes, checked against its name.

        Raises KnownFault: `photograph_missing`, `photograph_changed`.
        """
        place = self.place(photograph)
        try:
            jpeg = place.read_bytes()
        except OSError as error:
            raise KnownFault("photograph_missing", file=place.name) from error
        if sha256(jpeg).hexdigest() != photograph:
            raise KnownFault("photograph_changed", file=place.name)
        return jpeg

    def _is_sound(self, photograph: str) -> bool:
        try:
            self.read(photograph)
        except KnownFault:
            return False
        return True


def _write(jpeg: bytes, target: Path) -> None:
    """Let the name stand for the whole content only: flushed before it is given."""
    draft = target.with_name(f".{uuid4().hex}.part")
    try:
        with draft.open("wb") as file:
            file.write(jpeg)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the name itself safe, where the system lets folders be opened; Windows does not."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
