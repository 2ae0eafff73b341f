"""Reading a request's body without trusting it: type, size, time, packing."""

from __future__ import annotations

from anyio import move_on_after
from fastapi import Request
from starlette.requests import ClientDisconnect

from hubdesk.gateway.declining import Declined
from hubdesk.line.wire.packing import NotPacked, Packing, TooLarge, unpack
from hubdesk.line.wire.receipts import JSON_TYPES

MOST_SENT_BYTES = 1024 * 1024
MOST_BODY_BYTES = 8 * 1024 * 1024
# 64 kB on the thinnest line (20 kbit/s) take half of this; whoever takes longer blocks a place.
MOST_BODY_SECONDS = 60.0
_PACKINGS = ", ".join(Packing)


def packing_of(request: Request) -> Packing | None:
    """Say how a JSON body is packed, from the headers alone; None: not at all. Raises Declined."""
    content_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if content_type not in JSON_TYPES:
        raise Declined(415, "The body must be application/json or application/ld+json.")
    packing = request.headers.get("Content-Encoding", "identity").lower()
    if packing == "identity":
        return None
    if packing not in tuple(Packing):
        sentence = f"The body may be packed as {_PACKINGS} only."
        raise Declined(415, sentence, Accept_Encoding=_PACKINGS)
    return Packing(packing)


def unpacked(sent: bytes, packing: Packing | None) -> bytes:
    """Unpack a body, never more than the limit; raises Declined."""
    if packing is None:
        return sent
    try:
        return unpack(sent, MOST_BODY_BYTES, packing)
    except TooLarge as error:
        raise Declined(413, f"Too large: {error}.") from error
    except NotPacked as error:
        raise Declined(400, f"Not readable: {error}.") from error


async def sent_body(request: Request, most: int) -> bytes:
    """Read a body as it travels, never more than `most` bytes nor for ever; raises Declined."""
    told = request.headers.get("Content-Length", "")
    if told.isascii() and told.isdigit() and int(told[:20]) > most:
        raise Declined(413, f"Too large: the body has more than {most} bytes.")
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
