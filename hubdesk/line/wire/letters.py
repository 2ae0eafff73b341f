"""What comes down to a shop: pages of letters, each letter sealed onto the one before it.

A page is whole, of the shop that was asked about and from the place that was asked for, or it is
nothing: a cut answer, a log-in page or a page of something else proves itself false. A letter that
was changed since it was sealed is told apart from its neighbours, so that they can be taken.

The seal over all letters before a place goes along with the question. Where the other end has
another one there, it has lost or rewritten something, and says so instead of going on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Annotated
from urllib.parse import quote, urlencode

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from hubdesk.line.wire.receipts import JSON_TYPES
from hubdesk.parcels.entry import GENESIS, chain_hash

FIRST_SEAL = GENESIS
NO_SEAL = ""
"""What stands before a place that the other end does not know."""

LEAST_PAGE_BYTES, MOST_PAGE_BYTES = 1024, 256 * 1024
_STRICT = ConfigDict(extra="ignore")
_Position = Annotated[int, Field(ge=0, lt=2**63)]
_Seal = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]


class NotAPage(ValueError):
    """An answer that brings nothing; the words say why."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter on its way. `content` is JSON as text, so that what is sealed is what is read.

    `at` is when the gateway took it in, as UTC text; `digest` is the SHA-256 of the content, and
    stands for it where it was forgotten since (None). `seal` covers everything else that stands
    here and the seal before it.
    """

    __pydantic_config__ = _STRICT

    position: _Position
    id: Id
    kind: Annotated[str, StringConstraints(max_length=32)]
    carrier: Annotated[str, StringConstraints(max_length=40)]
    at: Annotated[str, StringConstraints(max_length=24)]
    digest: _Seal
    content: str | None
    seal: _Seal


@dataclass(frozen=True, slots=True)
class Page:
    """Letters beyond a place. `before` is the seal of the letter there, `more` that others follow.

    `proof` is the hash of everything else on the page.
    """

    __pydantic_config__ = _STRICT

    shop: str
    after: _Position
    before: _Seal | Annotated[str, StringConstraints(max_length=0)]
    letters: tuple[Letter, ...]
    more: bool
    proof: str


_PAGE = TypeAdapter(Page)


def digest(content: str) -> str:
    """Give what stands for a content: the SHA-256 of its text."""
    return sha256(content.encode()).hexdigest()


def sealed(shop: str, before: str, letter: Letter) -> str:
    """Work out a letter's seal from the one before it and everything that the letter says."""
    told = {
        "shop": shop,
        "position": letter.position,
        "id": letter.id,
        "kind": letter.kind,
        "carrier": letter.carrier,
        "at": letter.at,
        "digest": letter.digest,
    }
    return chain_hash(before, told)


def proven(page: Page) -> Page:
    """Give a page its proof."""
    plain = _PAGE.dump_python(replace(page, proof=""), mode="json")
    return replace(page, proof=chain_hash("", plain))


def write_page(page: Page) -> bytes:
    """Write a page as JSON."""
    return _PAGE.dump_json(page)


def letters_path(shop: str, after: int, seal: str, most_bytes: int) -> str:
    """Give the path that asks for what comes after a place, at most so many bytes of it."""
    asked = urlencode({"after": after, "seal": seal, "most": most_bytes})
    return f"/shops/{quote(shop, safe='')}/letters?{asked}"


def read_page(status: int, content_type: str, body: bytes, shop: str, after: int) -> Page:
    """Read an answer to the question what comes after a place; raises NotAPage."""
    if status != 200:
        raise NotAPage(f"status {status}")
    if content_type.partition(";")[0].strip().lower() not in JSON_TYPES:
        raise NotAPage("not JSON")
    try:
        page = _PAGE.validate_json(body, strict=True)
    except ValidationError as error:
        raise NotAPage("not a page") from error
    if proven(page).proof != page.proof:
        raise NotAPage("changed under way")
    if (page.shop, page.after) != (shop, after):
        raise NotAPage("another shop's, or from another place")
    places = [letter.position for letter in page.letters]
    if places != list(range(after + 1, after + 1 + len(places))):
        raise NotAPage("letters are left out")
    if page.more and not page.letters:
        raise NotAPage("an end without an end")
    return page


def with_soundness(page: Page) -> list[tuple[Letter, bool]]:
    """Say of each letter whether it is still what was sealed."""
    before, told = page.before, []
    for letter in page.letters:
        is_sound = letter.content is None or digest(letter.content) == letter.digest
        told.append((letter, is_sound and sealed(page.shop, before, letter) == letter.seal))
        before = letter.seal
    return told
