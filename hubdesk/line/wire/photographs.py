"""A photograph on its way up, piece by piece, under the SHA-256 that an entry names it by.

A piece says from which byte on it goes; every answer says how many bytes are there. So a lost
answer or a piece that comes twice does no harm, and after a month without a line one goes on where
it broke off. It is held only when the last byte has come and the whole has the hash that it is
named by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote, urlencode

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from hubdesk.line.wire.receipts import JSON_TYPES

MOST_PIECE_BYTES = 256 * 1024
MOST_PHOTOGRAPH_BYTES = 8 * 1024 * 1024
PHOTOGRAPH_TYPE = "image/jpeg"
SIZE_HEADER = "HubDesk-Photograph-Size"
Name = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class NotAStanding(ValueError):
    """An answer that says nothing about a photograph; the words say why."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of a photograph is there: `have` of its `size` bytes, the first ones."""

    __pydantic_config__ = ConfigDict(extra="ignore")

    photograph: Name
    size: Annotated[int, Field(ge=1)]
    have: Annotated[int, Field(ge=0)]

    @property
    def is_held(self) -> bool:
        """Whether all of it is there, and was held against its hash."""
        return self.have == self.size


_STANDING = TypeAdapter(Standing)


def photograph_path(shop: str, photograph: str, start: int | None = None) -> str:
    """Give a photograph's path; with `start`, to put its next piece to, or to get one from."""
    asked = "" if start is None else f"?{urlencode({'start': start})}"
    return f"/shops/{quote(shop, safe='')}/photographs/{photograph}{asked}"


def write_standing(standing: Standing) -> bytes:
    """Write an answer as JSON."""
    return _STANDING.dump_json(standing)


def read_standing(
    status: int, content_type: str, body: bytes, photograph: str, size: int
) -> Standing:
    """Read an answer about one photograph of so many bytes; raises NotAStanding."""
    if status != 200:
        raise NotAStanding(f"status {status}")
    if content_type.partition(";")[0].strip().lower() not in JSON_TYPES:
        raise NotAStanding("not JSON")
    try:
        standing = _STANDING.validate_json(body, strict=True)
    except ValidationError as error:
        raise NotAStanding("not a standing") from error
    if (standing.photograph, standing.size) != (photograph, size) or standing.have > size:
        raise NotAStanding("another photograph's")
    return standing
