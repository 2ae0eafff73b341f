"""A handover bill: what one driver's load came to, closed and signed.

The layout follows the delivery bills of the post (PS Form 3883): numbered lines, bill numbers in
sequence from 1 in each calendar year, the total written by hand beside the figures.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

# A signature drawn by hand has some hundreds of points; a hostile one must not fill the journal.
_MOST_POINTS = 2_000
_SIDE = 1_000


class LineNote(StrEnum):
    """What must be said of a parcel on a bill. Values are stored for ever."""

    EXTRA = "extra"
    ASIDE = "aside"
    LATE = "late"
    DAMAGED = "damaged"


class HowSigned(StrEnum):
    """How the driver put a name to the bill."""

    SCREEN = "screen"
    PAPER = "paper"


class BillStatus(StrEnum):
    """Where a bill stands. A number is never given twice: what was undone stays as void."""

    OPEN = "open"
    SIGNED = "signed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class BillLine:
    """One parcel that was taken in; `words` is what the clerk noted of its condition.

    `pieces` are the boxes that came with its label.
    """

    number: str
    notes: tuple[LineNote, ...] = ()
    words: str = ""
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class BackLine:
    """One parcel that went back with the driver; `why` is a value of `facts.WhyBack`."""

    number: str
    why: str
    words: str = ""


Stroke = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A name drawn by hand: strokes of points in a box `width` times `height`, from its top left.

    Whole units, the longer side 1,000 of them.
    """

    width: int
    height: int
    strokes: tuple[Stroke, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn: a touch is no signature."""
        return sum(len(stroke) for stroke in self.strokes) < 3


def signature_from(
    width: float, height: float, strokes: Sequence[Sequence[tuple[float, float]]]
) -> Signature:
    """Bring what a mouse or a finger drew in a box into the journal's form.

    Points outside are moved to the edge; of more than 2,000 points every second, third … is kept.
    """
    if width <= 0 or height <= 0:
        return Signature(1, 1, ())
    scale = _SIDE / max(width, height)
    wide, high = max(1, round(width * scale)), max(1, round(height * scale))
    step = -(-sum(len(stroke) for stroke in strokes) // _MOST_POINTS) or 1
    kept = (
        tuple(
            (
                min(max(round(x * scale), 0), wide),
                min(max(round(y * scale), 0), high),
            )
            for x, y in (*stroke[:-1:step], stroke[-1])
        )
        for stroke in strokes[:_MOST_POINTS]
        if stroke
    )
    return Signature(wide, high, tuple(kept))


def bill_name(year: int, number: int) -> str:
    """Name a bill where parcels and sentences refer to it, such as `2026-14`."""
    return f"{year}-{number}"


def seal(content: dict[str, Any]) -> str:
    """Give the SHA-256 over a bill's canonical content, as its paper carries it."""
    form = json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return sha256(form.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill as the record lists it; `entry` is the id of the journal entry with its content.

    `day` is the shop's local date, `signed_at` aware UTC.
    """

    year: int
    number: int
    entry: str
    day: date
    carrier: str
    load: str
    status: BillStatus
    supplement_to: int = 0
    driver: str = ""
    signed_at: datetime | None = None

    @property
    def name(self) -> str:
        """How parcels and sentences refer to it."""
        return bill_name(self.year, self.number)
