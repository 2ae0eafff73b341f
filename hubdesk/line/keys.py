"""The desk's key to the gateway: made here, kept where the system keeps passwords.

The private half never leaves the PC. Where there is no keyring, that is said; a plain file is
used only where the owner has named one in the settings, because whoever copies it can speak for
this desk.
"""

from __future__ import annotations

import contextlib
import os
import stat
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hubdesk.keyrings import Keyring
from hubdesk.line.wire.signatures import key_id, public_text
from hubdesk.parcels.refusals import KnownFault


@dataclass(frozen=True, slots=True)
class DeskKey:
    """An Ed25519 key pair."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> str:
        """The public half as it is written."""
        return public_text(self.private.public_key())

    @property
    def id(self) -> str:
        """What the gateway calls this key."""
        return key_id(self.public)


def new_key() -> DeskKey:
    """Make a key."""
    return DeskKey(Ed25519PrivateKey.generate())


class KeyPlace(Protocol):
    """Where a desk's keys lie, the newest last: two only while one takes over from the other."""

    def read(self) -> tuple[DeskKey, ...]:
        """Give the keys; none where the desk was never enrolled. Raises KnownFault."""

    def write(self, keys: Sequence[DeskKey]) -> None:
        """Keep these keys instead of what was there. Raises KnownFault."""


class SystemKeyring:
    """The keyring of this system."""

    def __init__(self, name: str, keyring: Keyring | None = None) -> None:
        """Keep the keys of the desk called `name`, unique on this PC."""
        self._name = name
        self._keyring = keyring or Keyring()

    def read(self) -> tuple[DeskKey, ...]:
        """Ask the keyring. Raises KnownFault `no_keyring`, `keyring_closed`, `key_unreadable`."""
        return _read_keys(self._keyring.read(self._name), "keyring")

    def write(self, keys: Sequence[DeskKey]) -> None:
        """Give them to the keyring. Raises KnownFault `no_keyring`, `keyring_closed`."""
        self._keyring.write(self._name, _write_keys(keys))


class KeyFile:
    """A file that the owner has named; nobody else on this PC may read it."""

    def __init__(self, file: Path) -> None:
        """Keep the keys in `file`."""
        self._file = file

    def read(self) -> tuple[DeskKey, ...]:
        """Read the file. Raises KnownFault `key_unreadable`, `key_file_open`."""
        try:
            text = self._file.read_text(encoding="ascii")
            mode = self._file.stat().st_mode
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise KnownFault("key_unreadable", place=str(self._file)) from error
        if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
            raise KnownFault("key_file_open", file=str(self._file))
        return _read_keys(text, str(self._file))

    def write(self, keys: Sequence[DeskKey]) -> None:
        """Write the file whole or not at all. Raises KnownFault `key_not_written`."""
        fresh = self._file.with_name(f"{self._file.name}.new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.unlink(missing_ok=True)
            opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(opened, "w", encoding="ascii") as writing:
                writing.write(_write_keys(keys))
                writing.flush()
                os.fsync(writing.fileno())
            fresh.replace(self._file)
        except OSError as error:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise KnownFault("key_not_written", file=str(self._file)) from error


def _write_keys(keys: Sequence[DeskKey]) -> str:
    return " ".join(
        urlsafe_b64encode(key.private.private_bytes_raw()).rstrip(b"=").decode() for key in keys
    )


def _read_keys(text: str, place: str) -> tuple[DeskKey, ...]:
    try:
        seeds = [urlsafe_b64decode(word + "=" * (-len(word) % 4)) for word in text.split()]
        return tuple(DeskKey(Ed25519PrivateKey.from_private_bytes(seed)) for seed in seeds)
    except ValueError as error:
        raise KnownFault("key_unreadable", place=place) from error
