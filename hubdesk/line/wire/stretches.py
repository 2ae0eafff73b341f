"""What the gateway holds of a desk's chain, given back page by page to the byte.

A page is whole, of the chain that was asked about and from the number that was asked for, or it is
nothing. An event is text inside the page, as it is stored, so that what is proved is what is read.
Where several events tell of one number (a fork), all of them stand on one page.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Annotated
from urllib.parse import quote, urlencode

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from hubdesk.line.wire.arrivals import Arrival, read_event
from hubdesk.line.wire.receipts import JSON_TYPES
from hubdesk.line.wire.rules import Malformed
from hubdesk.parcels.entry import chain_hash

LEAST_STRETCH_BYTES, MOST_STRETCH_BYTES = 1024, 384 * 1024
_Name = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class NotAStretch(ValueError):
    """An answer that brings nothing; the words say why."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Events of one chain beyond a number, in order; `more` says that others follow.

    `proof` is the hash of everything else on the page.
    """

    __pydantic_config__ = ConfigDict(extra="ignore")

    shop: _Name
    desk: _Name
    epoch: _Name
    after: Annotated[int, Field(ge=0, lt=2**53)]
    events: tuple[str, ...]
    more: bool
    proof: str = ""


_STRETCH = TypeAdapter(Stretch)


def proven(page: Stretch) -> Stretch:
    """Give a page its proof."""
    plain = _STRETCH.dump_python(replace(page, proof=""), mode="json")
    return replace(page, proof=chain_hash("", plain))


def write_stretch(page: Stretch) -> bytes:
    """Write a page as JSON."""
    return _STRETCH.dump_json(page)


def chains_path(shop: str) -> str:
    """Give the path that asks how far each of a shop's chains has arrived."""
    return f"/shops/{quote(shop, safe='')}/chains"


def stretch_path(shop: str, desk: str, epoch: str, after: int, most_bytes: int) -> str:
    """Give the path that asks for a chain beyond a number, at most so many bytes of it."""
    asked = urlencode({"desk": desk, "epoch": epoch, "after": after, "most": most_bytes})
    return f"/shops/{quote(shop, safe='')}/journal?{asked}"


def read_stretch(
    status: int, content_type: str, body: bytes, asked: tuple[str, str, str, int]
) -> tuple[tuple[Arrival, ...], bool]:
    """Read an answer about (shop, desk, epoch, after); give its events and whether more follow.

    Raises NotAStretch.
    """
    if status != 200:
        raise NotAStretch(f"status {status}")
    if content_type.partition(";")[0].strip().lower() not in JSON_TYPES:
        raise NotAStretch("not JSON")
    try:
        page = _STRETCH.validate_json(body, strict=True)
    except ValidationError as error:
        raise NotAStretch("not a page") from error
    if proven(page).proof != page.proof:
        raise NotAStretch("changed under way")
    if (page.shop, page.desk, page.epoch, page.after) != asked:
        raise NotAStretch("another chain's, or from another place")
    arrivals = tuple(_read(page, text) for text in page.events)
    _check_order(arrivals, page.after)
    if page.more and not arrivals:
        raise NotAStretch("an end without an end")
    return arrivals, page.more


def _read(page: Stretch, text: str) -> Arrival:
    try:
        arrival = read_event(json.loads(text))
    except (Malformed, ValueError, RecursionError, AttributeError) as error:
        raise NotAStretch("holds something that is no event") from error
    if arrival.text != text:
        raise NotAStretch("holds an event that is not as it was stored")
    if (arrival.shop, arrival.desk, arrival.epoch) != (page.shop, page.desk, page.epoch):
        raise NotAStretch("holds an event of another chain")
    return arrival


def _check_order(arrivals: Sequence[Arrival], after: int) -> None:
    if arrivals and arrivals[0].seq <= after:
        raise NotAStretch("begins before the place that was asked for")
    if any(first.seq > second.seq for first, second in pairwise(arrivals)):
        raise NotAStretch("out of order")
