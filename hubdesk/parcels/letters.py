"""What a carrier sends down to a shop: notices, tables of fees, agreements and messages.

Each is a letter with a kind and a content, which is JSON. A letter whose kind or content this
program does not understand is never guessed at: it is set aside with the reason.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from hubdesk.parcels.holding import DayCount

# A notice of 2,000 rows fits; a longer one comes as several. Twice as much is what a desk reads at
# once, and inside of other JSON every quotation mark counts twice.
MOST_CONTENT_BYTES = 384 * 1024
_STRICT = ConfigDict(extra="forbid")
_LONGEST_HOLD = 365
_CARRIER = re.compile(r"[a-z0-9-]{1,40}")
_MOST_LOAD = 100_000

Cents = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[a-z0-9_-]+$")]


class LetterKind(StrEnum):
    """What a letter is. Values are stored for ever."""

    NOTICE = "notice"
    FEES = "fees"
    AGREEMENT = "agreement"
    MESSAGE = "message"


def carrier_key(named: str) -> str:
    """Read what a carrier is called, as the carriers' table spells it. Raises UnreadableLetter."""
    key = named.strip().casefold()
    if not _CARRIER.fullmatch(key):
        raise UnreadableLetter("letter_unreadable", f"{named!r}")
    return key


class UnreadableLetter(ValueError):
    """A letter's kind or content is not understood. `reason` is a key for `wording`."""

    def __init__(self, reason: str, where: str = "") -> None:
        """Name the reason, and where in the content it is."""
        super().__init__(f"{reason} {where}".strip())
        self.reason = reason
        self.where = where


@dataclass(frozen=True, slots=True)
class Notice:
    """What should come, or will not: rows with named cells, as in a file.

    A notice that `replaces` stands for all that was said of its loads before.
    """

    __pydantic_config__ = _STRICT

    rows: Annotated[tuple[dict[str, Any], ...], Field(min_length=1)]
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Fee:
    """What one act on one kind of item earns the shop, in cents."""

    __pydantic_config__ = _STRICT

    act: Name
    cents: Cents
    item: Name = "parcel"


@dataclass(frozen=True, slots=True)
class Tier:
    """What each item of a week earns beside that, from so many on, in cents."""

    __pydantic_config__ = _STRICT

    from_count: Annotated[int, Field(ge=1, le=_MOST_LOAD)]
    cents: Cents


@dataclass(frozen=True, slots=True)
class FeeTable:
    """What a carrier pays from a day on, up to and with another where one is named."""

    __pydantic_config__ = _STRICT

    valid_from: date
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    fees: Annotated[tuple[Fee, ...], Field(min_length=1)]
    valid_to: date | None = None
    tiers: tuple[Tier, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a carrier sets for its own parcels; what it leaves out stays as it is.

    `hold_days` after the day of arrival, of the kind that `count` says; `return_by` on the shop's
    clock; `remind` days before; `agreed_load` parcels a day, 0 for any number.
    """

    __pydantic_config__ = _STRICT

    hold_days: Annotated[int, Field(ge=0, le=_LONGEST_HOLD)] | None = None
    count: DayCount | None = None
    return_by: time | None = None
    remind: Annotated[int, Field(ge=0, le=_LONGEST_HOLD)] | None = None
    agreed_load: Annotated[int, Field(ge=0, le=_MOST_LOAD)] | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A few sentences for whoever stands at the counter, shown until somebody has read them.

    After the day `until` they are of no use any more.
    """

    __pydantic_config__ = _STRICT

    text: Annotated[str, StringConstraints(min_length=1, max_length=240, strip_whitespace=True)]
    until: date | None = None


Content = Notice | FeeTable | Agreement | Message
_CONTENTS: dict[LetterKind, TypeAdapter[Any]] = {
    LetterKind.NOTICE: TypeAdapter(Notice),
    LetterKind.FEES: TypeAdapter(FeeTable),
    LetterKind.AGREEMENT: TypeAdapter(Agreement),
    LetterKind.MESSAGE: TypeAdapter(Message),
}


def read_content(kind: str, text: str) -> Content:
    """Read a letter's content strictly.

    Raises UnreadableLetter `letter_unknown`, `letter_too_large`, `letter_unreadable`.
    """
    if kind not in set(LetterKind):
        raise UnreadableLetter("letter_unknown", kind)
    if len(text.encode(errors="replace")) > MOST_CONTENT_BYTES:
        raise UnreadableLetter("letter_too_large")
    try:
        content: Content = _CONTENTS[LetterKind(kind)].validate_json(text, strict=True)
    except ValidationError as error:
        places = [".".join(map(str, flaw["loc"])) for flaw in error.errors()]
        raise UnreadableLetter("letter_unreadable", ", ".join(places[:3])) from error
    return content


def write_content(content: Any) -> str:
    """Write JSON values as the one text that stands for them. Raises UnreadableLetter."""
    try:
        text = json.dumps(
            content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
        )
        text.encode()
    except (ValueError, TypeError, RecursionError) as error:
        raise UnreadableLetter("letter_unreadable") from error
    return text
