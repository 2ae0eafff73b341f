"""The photographs beside the record, each a file under its own SHA-256.

Where the record is encrypted they are too, each by AES-256-GCM with a key that follows from the
record's. Each file tells by its beginning which it is, so an album may be half of either while it
is being changed. The name stays the SHA-256 of the JPEG, as the journal has it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from hubdesk.database.wholefiles import shred, write_whole
from hubdesk.parcels.recoverycode import album_key
from hubdesk.parcels.refusals import KnownFault

_SEALED = b"HubDesk photograph 1\n"
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A photograph that is safe on the disk: its SHA-256 in hexadecimal, and its bytes counted."""

    photograph: str
    size: int


class Album:
    """A folder of photographs: `ab/abcdef….jpg`. What lies in it is never changed."""

    def __init__(self, root: Path, record_key: bytes | None = None) -> None:
        """Use a folder, which is made with the first photograph; `record_key` encrypts."""
        self._root = root
        self._cipher = AESGCM(album_key(record_key)) if record_key is not None else None

    def with_key(self, record_key: bytes | None) -> Album:
        """Give the same folder, read and written with another key or with none."""
        return Album(self._root, record_key)

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
                write_whole(self._written(photograph, jpeg), target)
            except OSError as error:
                raise KnownFault("photograph_not_kept", folder=str(self._root)) from error
        return Kept(photograph, len(jpeg))

    def read(self, photograph: str) -> bytes:
        """Give a photograph's bytes, checked against its name.

        Raises KnownFault: `photograph_missing`, `photograph_changed`.
        """
        place = self.place(photograph)
        try:
            jpeg = self._opened(photograph, place.read_bytes())
        except OSError as error:
            raise KnownFault("photograph_missing", file=place.name) from error
        if sha256(jpeg).hexdigest() != photograph:
            raise KnownFault("photograph_changed", file=place.name)
        return jpeg

    def names(self) -> Iterator[str]:
        """Name every photograph that lies here, without reading any."""
        for place in self._root.glob("??/*.jpg"):
            yield place.stem

    def encrypt(self) -> None:
        """Encrypt whatever lies here plain, one by one; goes on where it was interrupted.

        Raises KnownFault `photograph_not_kept`.
        """
        self._clear()
        for place, content in self._contents():
            if not content.startswith(_SEALED):
                self._rewrite(place, self._written(place.stem, content), shreds=True)

    def decrypt(self) -> None:
        """Write whatever lies here encrypted as it was; one that the key does not open stays.

        Raises KnownFault `photograph_not_kept`.
        """
        for place, content in self._contents():
            if content.startswith(_SEALED) and (jpeg := self._opened(place.stem, content)):
                self._rewrite(place, jpeg, shreds=False)

    def _clear(self) -> None:
        """Remove what an interrupted change left beside the photographs."""
        try:
            for left_over in (*self._root.glob("??/.*.part"), *self._root.glob("??/*.plain")):
                shred(left_over)
        except OSError as error:
            raise KnownFault("photograph_not_kept", folder=str(self._root)) from error

    def _contents(self) -> Iterator[tuple[Path, bytes]]:
        for place in sorted(self._root.glob("??/*.jpg")):
            try:
                yield place, place.read_bytes()
            except OSError as error:
                raise KnownFault("photograph_not_kept", folder=str(self._root)) from error

    def _rewrite(self, place: Path, content: bytes, *, shreds: bool) -> None:
        try:
            write_whole(content, place, shreds=shreds)
        except OSError as error:
            raise KnownFault("photograph_not_kept", folder=str(self._root)) from error

    def _written(self, photograph: str, jpeg: bytes) -> bytes:
        if self._cipher is None:
            return jpeg
        nonce = os.urandom(_NONCE_BYTES)
        return _SEALED + nonce + self._cipher.encrypt(nonce, jpeg, photograph.encode())

    def _opened(self, photograph: str, content: bytes) -> bytes:
        """Give the JPEG in a file; empty where it is encrypted and does not open."""
        if not content.startswith(_SEALED):
            return content
        if self._cipher is None:
            return b""
        nonce = content[len(_SEALED) : len(_SEALED) + _NONCE_BYTES]
        sealed = content[len(_SEALED) + _NONCE_BYTES :]
        try:
            return self._cipher.decrypt(nonce, sealed, photograph.encode())
        except (InvalidTag, ValueError):
            return b""

    def _is_sound(self, photograph: str) -> bool:
        try:
            self.read(photograph)
        except KnownFault:
            return False
        return True
