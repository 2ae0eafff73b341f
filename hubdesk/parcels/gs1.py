"""GS1 element strings: the numbers that stand before a tracking number and say what follows.

Only those that a parcel carries: 420 and 421 the destination, 01 goods (00, a shipping unit, is
in the carriers' table).
IMpb is `420` + ZIP5 or ZIP9 + GS + number (USPS Publication 199); scanners often lose the GS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hubdesk.parcels.plaintext import GS

_IN_BRACKETS = re.compile(r"(?:\([0-9]{2,4}\)[0-9A-Z]+)+")
_ELEMENT = re.compile(r"\(([0-9]{2,4})\)([0-9A-Z]+)")
_DESTINATION = re.compile(r"420([0-9]{5}|[0-9]{9})")
_DESTINATION_ABROAD = re.compile(r"421[0-9]{3}([0-9A-Z]{3,9})")
_GOODS = re.compile(r"01[0-9]{14}")
_NUMBER_START = re.compile(r"9[1-5]")


def without_brackets(text: str) -> str | None:
    """Turn what people read under a barcode, `(420)10282(92)61…`, into the scanned form.

    Returns None where the text is not written that way.
    """
    if not _IN_BRACKETS.fullmatch(text):
        return None
    return GS.join(identifier + value for identifier, value in _ELEMENT.findall(text))


def destination(text: str) -> str:
    """Read a US destination, `420` and a ZIP; empty where the text is something else."""
    match = _DESTINATION.fullmatch(text)
    return _zip(match[1]) if match else ""


def destination_abroad(text: str) -> str:
    """Read `421`, a country's number and a postcode; empty where the text is something else."""
    match = _DESTINATION_ABROAD.fullmatch(text)
    return match[1] if match else ""


def is_goods(text: str) -> bool:
    """Whether the text is `01` and the number of an article."""
    return _GOODS.fullmatch(text) is not None


def behind_destination(text: str) -> Iterator[tuple[str, str]]:
    """Split `420` + ZIP + number where the GS was lost: every way, five digits of ZIP first.

    Yields postcode and number; the caller keeps the first whose check digit fits. What follows
    the ZIP must begin 91 to 95.
    """
    if not (text.startswith("420") and text.isascii() and text.isdigit()):
        return
    for end in (8, 12):
        if len(text) - end in (22, 26, 30) and _NUMBER_START.match(text, end):
            yield _zip(text[3:end]), text[end:]


def _zip(digits: str) -> str:
    """Write ZIP+4 with its hyphen, and without the four where they say nothing."""
    return digits[:5] if digits[5:] in ("", "0000") else f"{digits[:5]}-{digits[5:]}"
