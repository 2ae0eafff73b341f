"""The key of an encrypted record: where this PC's keyring has it.

The recovery code lies there under the name that the encrypted file itself bears, so that folders
may be moved and backups are opened by the same entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hubdesk.database.ciphers import is_encrypted, name_of
from hubdesk.keyrings import Keyring
from hubdesk.parcels.recoverycode import RecoveryCode
from hubdesk.parcels.refusals import KnownFault


def key_of(file: Path) -> bytes | None:
    """Give the key of a record's file as this PC's keyring has it; None where the file is plain.

    Raises KnownFault `record_locked` where the keyring does not know it (then `unlock`),
    `no_keyring_for_record`, `keyring_closed`.
    """
    if not is_encrypted(file):
        return None
    letters = kept_letters(file)
    if not letters:
        raise KnownFault("record_locked")
    return RecoveryCode(letters).key


def kept_letters(file: Path) -> str:
    """Give the letters of an encrypted file's code, empty where the keyring does not know them."""
    with of_records():
        return Keyring().read(_name(file))


def keep_code(file: Path, code: RecoveryCode) -> None:
    """Give the code to the keyring, and believe it only when it gives it back.

    Raises KnownFault `no_keyring_for_record`, `keyring_closed`.
    """
    with of_records():
        Keyring().write(_name(file), code.letters)
    if kept_letters(file) != code.letters:
        raise KnownFault("keyring_closed")


@contextmanager
def of_records() -> Iterator[None]:
    """A missing keyring means something else here than for the line, where a file may be named."""
    try:
        yield
    except KnownFault as fault:
        if fault.reason == "no_keyring":
            raise KnownFault("no_keyring_for_record") from fault
        raise


def _name(file: Path) -> str:
    return f"record {name_of(file)}"
