"""Encryption at rest, when the owner asks: what the window and the terminal do with it.

There is no other place for the recovery code than this PC's keyring (`recordkeys.py`): without one
nothing is encrypted, and nothing falls back to plain by itself.
"""

from __future__ import annotations

from pathlib import Path

from hubdesk.database import encrypting
from hubdesk.database.album import Album
from hubdesk.database.ciphers import fits, is_encrypted
from hubdesk.database.opening import known_faults
from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.keyrings import Keyring
from hubdesk.parcels.recoverycode import RecoveryCode, read_recovery_code
from hubdesk.parcels.refusals import Refused
from hubdesk.recordkeys import keep_code, kept_letters, key_of, of_records


def unlock(file: Path, typed: str) -> None:
    """Keep the code of a recovery sheet for an encrypted file, if it is the right one.

    Raises Refused as `read_recovery_code` does, `recovery_code_other`, `not_encrypted`; KnownFault
    `no_keyring_for_record`, `keyring_closed`.
    """
    if not is_encrypted(file):
        raise Refused("not_encrypted")
    code = read_recovery_code(typed)
    with known_faults():
        if not fits(file, code.key):
            raise Refused("recovery_code_other")
    keep_code(file, code)


def may_encrypt(record: Record) -> None:
    """See that a record can be encrypted here, before a sheet is made for it.

    Raises Refused `record_on_server`, `already_encrypted`; KnownFault `no_keyring_for_record`,
    `keyring_closed`.
    """
    if record.is_shared:
        raise Refused("record_on_server")
    if record.key is not None:
        raise Refused("already_encrypted")
    with of_records():
        Keyring().open()


def encrypt(counter: Counter, file: Path, code: RecoveryCode) -> None:
    """Encrypt the record in `file` and its photographs with a code that is on paper already.

    Takes about a second for each year of a shop; everybody else waits. Raises as `may_encrypt`,
    `Record.change_key`, `Album.encrypt` and `encrypting.finish` do. Where only the last two fail,
    the record is encrypted, and the rest is done at the next start.
    """
    may_encrypt(counter.record)
    counter.record.change_key(code.key, lambda fresh: keep_code(fresh, code))
    if counter.album is not None:
        counter.album = counter.album.with_key(code.key)
    finish(file, counter.album)


def decrypt(counter: Counter, file: Path) -> None:
    """Write the record and its photographs plain again; the code stays good for old backups.

    Raises Refused `not_encrypted`, KnownFault as `encrypt` does.
    """
    if counter.record.key is None:
        raise Refused("not_encrypted")
    encrypting.mark_unfinished(file)
    if counter.album is not None:
        counter.album.decrypt()
    counter.record.change_key(None, lambda _: None)
    if counter.album is not None:
        counter.album = counter.album.with_key(None)
    encrypting.finish(file)


def finish(file: Path, album: Album | None) -> None:
    """Bring to its end what was interrupted: no plain photograph and no plain copy stays behind.

    Raises KnownFault `photograph_not_kept`, `plain_not_removed`.
    """
    if not encrypting.is_unfinished(file):
        return
    if album is not None and is_encrypted(file):
        album.encrypt()
    encrypting.finish(file)


def code_of(file: Path) -> RecoveryCode:
    """Give the code again, for another sheet. Raises as `key_of` does, Refused `not_encrypted`."""
    if key_of(file) is None:
        raise Refused("not_encrypted")
    return RecoveryCode(kept_letters(file))
