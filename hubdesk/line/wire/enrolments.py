"""How a desk and the gateway come to know each other: what is asked, what is answered.

A code is twelve letters and digits in groups of four. Those that are taken for each other when
read aloud or off paper do not occur (Crockford's base 32), and typing them anyway does no harm.
"""

from __future__ import annotations

import secrets
from typing import Annotated

from pydantic import BaseModel, StringConstraints

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 12
_AS_MEANT = str.maketrans("OIL", "011", " -–—._/\t\r\n")

Name = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,64}$")]
PublicKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]


class EnrolmentAsked(BaseModel):
    """A desk asks to be let in: the code it was given, its id in the journal, its public key."""

    code: Annotated[str, StringConstraints(max_length=64)]
    desk: Name
    public_key: PublicKey


class Enrolled(BaseModel):
    """The desk is let in: what the carrier calls its shop, and the shop's name for people."""

    shop: str
    name: str
    desk: str


class KeyOffered(BaseModel):
    """A desk that is let in will sign with another key; the first request that does replaces it."""

    public_key: PublicKey


def new_code() -> str:
    """Draw a code: 60 bits that nobody can guess while tries are counted."""
    drawn = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    return "-".join(drawn[at : at + 4] for at in range(0, _LENGTH, 4))


def tidy_code(typed: str) -> str:
    """Read a code as it was meant, however it was typed."""
    return typed.upper().translate(_AS_MEANT)
