"""Cutting values out of a JSON text as they were written, sign for sign.

Whoever is not HubDesk spells numbers and orders members as it likes: what is kept of that is what
came, not what we would have written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

_DECODER = json.JSONDecoder()
_GAP = re.compile(r"[ \t\r\n]*")


def items_as_written(text: str, way: Sequence[str]) -> list[str]:
    """Cut out each item of the list that lies on a `way` of names from the outermost object.

    The text must be JSON and have that list: both were found by reading it whole.
    """
    at = _past_gap(text, 0)
    for name in way:
        at = _member(text, at, name)
    return list(_items(text, at))


def _member(text: str, at: int, name: str) -> int:
    """Find where a member's value begins: the last one's, where several have the name."""
    found, at = at, _past_gap(text, at + 1)
    while text[at] != "}":
        told, at = _DECODER.raw_decode(text, at)
        at = _past_gap(text, _past_gap(text, at) + 1)
        if told == name:
            found = at
        at = _next(text, at)
    return found


def _items(text: str, at: int) -> Iterator[str]:
    at = _past_gap(text, at + 1)
    while text[at] != "]":
        _, end = _DECODER.raw_decode(text, at)
        yield text[at:end]
        at = _next(text, at, end)


def _next(text: str, at: int, end: int | None = None) -> int:
    """Go past a value and the comma behind it."""
    at = _past_gap(text, _DECODER.raw_decode(text, at)[1] if end is None else end)
    return _past_gap(text, at + 1) if text[at] == "," else at


def _past_gap(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at
