"""The recovery code: the secret that opens an encrypted record, as people read, type and scan it.

Eight groups of five letters, 144 bits by chance. The 23 letters leave out I, L and O, and there are
no figures, so that nothing is mistaken for anything else and every keyboard types them alike. The
last letter of a group checks it and its place: any one wrong letter, any two neighbours exchanged
and any two groups exchanged are found, because 23 is prime and all weights differ.
"""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass
from hashlib import sha256

from hubdesk.parcels.refusals import Refused

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
GROUPS = 8
GROUP_LETTERS = 5
_PAUSES = re.compile(r"[\s\-–—.,:;/]+")


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """A code that is right in itself; whether it opens a record, the record says."""

    letters: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The letters as they stand on paper."""
        return _cut(self.letters)

    @property
    def text(self) -> str:
        """The groups with spaces between them."""
        return " ".join(self.groups)

    @property
    def key(self) -> bytes:
        """The record's key, 256 bits. The letters are drawn by chance, so one hash is enough."""
        return sha256(f"HubDesk record 1 {self.letters}".encode("ascii")).digest()


def album_key(record_key: bytes) -> bytes:
    """Give the key of the photographs that lie beside a record, 256 bits."""
    return hmac.digest(record_key, b"HubDesk photographs 1", "sha256")


def new_recovery_code() -> RecoveryCode:
    """Draw a code from the system's source of chance."""
    drawn = (
        "".join(secrets.choice(LETTERS) for _ in range(GROUP_LETTERS - 1)) for _ in range(GROUPS)
    )
    return RecoveryCode("".join(four + _check(four, at) for at, four in enumerate(drawn)))


def read_recovery_code(typed: str) -> RecoveryCode:
    """Read what was typed or scanned, in any case and with any pauses.

    Raises Refused `recovery_code_wrong` (with the `groups` that cannot be right, counted from 1)
    and `recovery_code_length` (with the `count` of letters) where it cannot be said which.
    """
    words = [word for word in _PAUSES.split(typed.upper()) if word]
    whole = "".join(words)
    if len(words) != GROUPS:
        if len(whole) != GROUPS * GROUP_LETTERS:
            raise Refused("recovery_code_length", count=len(whole))
        words = list(_cut(whole))
    wrong = [str(at + 1) for at, word in enumerate(words) if not _is_right(word, at)]
    if wrong:
        raise Refused("recovery_code_wrong", groups=", ".join(wrong))
    return RecoveryCode(whole)


def _cut(letters: str) -> tuple[str, ...]:
    return tuple(letters[at : at + GROUP_LETTERS] for at in range(0, len(letters), GROUP_LETTERS))


def _is_right(word: str, place: int) -> bool:
    if len(word) != GROUP_LETTERS or not set(word) <= set(LETTERS):
        return False
    return word[-1] == _check(word[:-1], place)


def _check(four: str, place: int) -> str:
    """Weigh the letters 2, 3, 4, 5 and the place 1; the check letter itself counts as -1."""
    weighed = sum(weight * LETTERS.index(letter) for weight, letter in enumerate(four, start=2))
    return LETTERS[(weighed + place) % len(LETTERS)]
