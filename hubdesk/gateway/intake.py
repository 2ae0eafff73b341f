"""Reading a request's body without trusting it: type, size, packing; and who may come in."""

from __future__ import annotations

from hmac import compare_digest

from anyio import move_on_after
from fastapi import Request
from starlette.requests import ClientDisconnect

from hubdesk.line.wire.packing import NotPacked, Packing, TooLarge, unpack
from hubdesk.line.wire.receipts import JSON_TYPES

MOST_SENT_BYTES = 1024 * 1024
MOST_BODY_BYTES = 8 * 1024 * 1024
# 64 kB on the thinnest line (20 kbit/s) take half of this; whoever takes longer blocks a place.
MOST_BODY_SECONDS = 60.0
_PACKINGS = ", ".join(Packing)


class Declined(Exception):
    """A request that is not served: an HTTP status, a sentence, headers to go with it."""

    def __init__(self, status: int, sentence: str, **headers: str) -> None:
        """Name the status and say why."""
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def admit(request: Request, token: str | None) -> None:
    """Let a request in that carries the shared secret, where one is set; raises Declined."""
    if token is None:
        return
    # Headers are read as Latin-1, whatever was sent; this gives the bytes back.
    shown = request.headers.get("Authorization", "").encode("latin-1")
    if not compare_digest(shown, f"Bearer {token}".encode()):
        raise Declined(401, "This gateway needs its token.", WWW_Authenticate="Bearer")


async def read_body(request: Request) -> bytes:
    """Read a JSON body, packed or not, and never more than the limits; raises Declined."""
    content_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if content_type not in JSON_TYPES:
        raise Declined(415, "The body must be application/json or application/ld+json.")
    packing = request.headers.get("Content-Encoding", "identity").lower()
    if packing == "identity":
        return await _limited(request, MOST_BODY_BYTES)
    if packing not in tuple(Packing):
        sentence = f"The body may be packed as {_PACKINGS} only."
        raise Declined(415, sentence, Accept_Encoding=_PACKINGS)
    sent = await _limited(request, MOST_SENT_BYTES)
    try:
        return unpack(sent, MOST_BODY_BYTES, Packing(packing))
    except TooLarge as error:
        raise Declined(413, f"Too large: {error}.") from error
    except NotPacked as error:
        raise Declined(400, f"Not readable: {error}.") from error


async def _limited(request: Request, most: int) -> bytes:
    body = bytearray()
    with move_on_after(MOST_BODY_SECONDS):
        try:
            async for piece in request.stream():
                body += piece
                if len(body) > most:
                    raise Declined(413, f"Too large: the body has more than {most} bytes.")
        except ClientDisconnect as error:
            raise Declined(400, "The caller hung up.") from error
        return bytes(body)
    raise Declined(408, "The body took too long.")
