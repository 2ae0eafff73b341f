"""Which files are encrypted and how they are opened: SQLCipher with a key of 256 bits.

Every figure of the cipher is set here and not left to the library, so that a later one still opens
what this one wrote. The file itself tells whether it is encrypted; no setting could lie about it.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.openfiles import first_bytes

KEY_BYTES = 32
_PLAIN = b"SQLite format 3\0"
_SALT_BYTES = 16
_PAGE = 4096
# An encrypted page has nearly all of the 256 values of a byte; text and tables have half of them.
_NOISE = 240
_CIPHER = (
    f"cipher_page_size = {_PAGE}",
    "cipher_use_hmac = ON",
    "cipher_hmac_algorithm = HMAC_SHA512",
    "cipher_kdf_algorithm = PBKDF2_HMAC_SHA512",
    "cipher_plaintext_header_size = 0",
)


def is_encrypted(file: Path) -> bool:
    """Tell whether a file looks like an encrypted record: noise where SQLite writes its name.

    A plain record with a damaged beginning does not; a file that cannot be read does not either.
    """
    head = _first_page(file)
    return len(head) == _PAGE and not head.startswith(_PLAIN) and len(set(head)) > _NOISE


def name_of(file: Path) -> str:
    """Give the name of an encrypted file's key: its salt, which its backups have as well."""
    return _first_page(file)[:_SALT_BYTES].hex()


def fits(file: Path, key: bytes) -> bool:
    """Tell whether a key opens an encrypted file. Raises the driver's errors of the world.

    SQLite is asked, because only it puts a page right that a power cut tore.
    """
    with closing(sqlite.connect(str(file))) as connection:
        try:
            use_key(connection, key)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite.DatabaseError as error:
            if "not a database" in str(error):
                return False
            raise
    return True


def use_key(connection: Any, key: bytes | None) -> None:
    """Give a fresh connection its key, before anything else is asked of it; None: a plain file."""
    if key is None:
        return
    connection.execute(f'PRAGMA key = "{_literal(key)}"')
    for setting in _CIPHER:
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write on the terminal
    # What SQLite sorts must not go to the disk in the clear.
    connection.execute("PRAGMA temp_store = MEMORY")


def attach(connection: Any, file: Path, name: str, key: bytes | None) -> None:
    """Attach a new file under a name, to be written with another key or with none."""
    connection.execute(f"ATTACH ? AS {name} KEY ?", (str(file), _literal(key) if key else ""))
    if key is not None:
        for setting in _CIPHER:
            connection.execute(f"PRAGMA {name}.{setting}")


def _literal(key: bytes) -> str:
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes, not {len(key)}")
    return f"x'{key.hex()}'"


def _first_page(file: Path) -> bytes:
    try:
        return first_bytes(file, _PAGE)
    except OSError:
        return b""
