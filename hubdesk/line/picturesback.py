"""Photographs that the journal names and a lost PC had: fetched back from the other end.

Each comes piece by piece and is believed by the hash that it is named by. What is in the album
already is not asked for, so that it may stop anywhere and be called again.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from hubdesk.database.album import Album
from hubdesk.database.record import Record
from hubdesk.line.post import Post
from hubdesk.line.sending import Failure
from hubdesk.line.understanding import kind_of
from hubdesk.line.wire.photographs import photograph_path
from hubdesk.parcels.facts import Kind, Photographed

_NOT_THERE = (404, 410)


@dataclass(frozen=True, slots=True)
class PicturesBack:
    """How many photographs came back, and how many never arrived or were forgotten over there.

    `failure` is why it stopped before its end.
    """

    taken: int = 0
    missing: int = 0
    failure: Failure | None = None


def fetch_pictures(record: Record, album: Album, shop: str, post: Post) -> PicturesBack:
    """Fetch every photograph that entries name and the album has not.

    Raises KnownFault `photograph_not_kept`.
    """
    with record.view() as view:
        told = [entry.facts for entry in view.journal.of_kinds(Kind.PHOTOGRAPHED)]
    sizes = {facts.photograph: facts.size for facts in told if isinstance(facts, Photographed)}
    here, taken, missing = set(album.names()), 0, 0
    for photograph in sizes.keys() - here:
        picture = _picture(post, shop, photograph, sizes[photograph])
        if isinstance(picture, Failure):
            return PicturesBack(taken, missing, picture)
        if picture is None:
            missing += 1
            continue
        album.keep(picture)
        taken += 1
    return PicturesBack(taken, missing)


def _picture(post: Post, shop: str, photograph: str, size: int) -> bytes | Failure | None:
    """Give a photograph's bytes; None where the other end has not all of it."""
    picture = b""
    while len(picture) < size:
        answer = post.ask(photograph_path(shop, photograph, len(picture)))
        if isinstance(answer, Failure):
            return answer
        if answer.status in _NOT_THERE or (answer.status == 200 and not answer.body):
            return None
        if answer.status != 200:
            return Failure(kind_of(answer), str(answer.status), answer.retry_after)
        picture += answer.body
    return picture if sha256(picture).hexdigest() == photograph else None
