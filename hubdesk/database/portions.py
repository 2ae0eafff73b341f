"""Asking about thousands of things at once, in questions that every database takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

# SQLite takes 32,766 values in one question, PostgreSQL 65,535; longer ones are no faster.
_AT_ONCE = 500
_Thing = TypeVar("_Thing")


def portions(things: Sequence[_Thing]) -> Iterator[Sequence[_Thing]]:
    """Give them in order, five hundred at a time."""
    for begin in range(0, len(things), _AT_ONCE):
        yield things[begin : begin + _AT_ONCE]
