"""What a shelf or a person is called inside an own code, where only A-Z and 0-9 can stand.

A name of few plain letters stands there itself, so that a torn tag can still be typed. Every other
one is shortened and told apart by five characters made from the whole name: José and Jose, or two
long names that begin alike, never share a badge. The name alone decides, not who else works there,
so that a badge stays good when somebody comes or goes.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import combinations

from hubdesk.parcels.folding import fold

# Twelve characters in an own code give 82 mm of bars, which a badge has room for.
LONGEST_NAME = 12
_MARK = 5
_PLAIN = re.compile(rf"[A-Z0-9]{{1,{LONGEST_NAME}}}")
_NOT_PLAIN = re.compile(r"[^A-Z0-9]+")
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def tag_name(name: str) -> str:
    """Give what stands in the own code of a shelf or a person; of its own result the same."""
    plain = "".join(name.split()).upper()
    if _PLAIN.fullmatch(plain):
        return plain
    letters = _NOT_PLAIN.sub("", fold(name).upper())
    return letters[: LONGEST_NAME - _MARK] + _mark(name)


def tagged(names: Iterable[str], text: str) -> str | None:
    """Find whom or what a tag's text or a whole name stands for; None where two share a tag."""
    known = tuple(dict.fromkeys(names))
    if text in known:
        return text
    wanted = tag_name(text) if text.strip() else ""
    fitting = [name for name in known if tag_name(name) == wanted]
    return fitting[0] if len(fitting) == 1 else None


def alike(names: Sequence[str]) -> tuple[str, str] | None:
    """Find two names whose tags would be the same: they differ by spaces or capitals at most."""
    return next((pair for pair in combinations(names, 2) if len({*map(tag_name, pair)}) == 1), None)


def _mark(name: str) -> str:
    """Condense a name, in whichever way its accents were typed, to five characters."""
    same = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    number = int.from_bytes(hashlib.sha256(same.encode()).digest()[:8])
    mark = ""
    for _ in range(_MARK):
        number, digit = divmod(number, len(_DIGITS))
        mark += _DIGITS[digit]
    return mark
