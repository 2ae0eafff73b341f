"""Letters over HTTP: carriers put them in, a shop's desks fetch what comes after their cursor."""

from __future__ import annotations

import json
from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from hubdesk.gateway.carriers import Carriers
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import SIGNED, body_of, problems
from hubdesk.gateway.desks import UnknownShop
from hubdesk.gateway.intake import packing_of, sent_body, unpacked
from hubdesk.gateway.letterbox import Letterbox, OtherLetter, Put
from hubdesk.gateway.reception import Reception, tell
from hubdesk.line.wire.letters import (
    LEAST_PAGE_BYTES,
    MOST_PAGE_BYTES,
    Id,
    Page,
    write_page,
)
from hubdesk.line.wire.problems import Problem
from hubdesk.parcels.letters import MOST_CONTENT_BYTES, LetterKind, UnreadableLetter

_MOST_SENT = 2 * MOST_CONTENT_BYTES
_CARRIER: dict[str, Any] = {"security": [{"carrier": []}]}


class LetterSent(BaseModel):
    """A letter as a carrier puts it in: its kind, and what that kind has to say."""

    kind: Annotated[str, Field(max_length=32, json_schema_extra={"enum": list(LetterKind)})]
    content: dict[str, Any]


class LetterPut(BaseModel):
    """Where a letter lies in the shop's order."""

    position: int


_SENT = TypeAdapter(LetterSent)
_LAY_THERE: dict[int | str, dict[str, Any]] = {
    200: {"model": LetterPut, "description": "It lay there before"}
}


def letter_routes(letterbox: Letterbox, reception: Reception, carriers: Carriers) -> APIRouter:
    """Give both ends of the letterbox."""
    router = APIRouter(tags=["letters"])

    @router.get(
        "/shops/{shop}/letters",
        response_model=Page,
        responses=problems(401, 403, 422, 429, 503),
        openapi_extra=SIGNED,
        summary="What came for a shop after a place: notices, fees, agreements, messages",
    )
    async def fetch(
        request: Request,
        shop: str,
        after: Annotated[int, Query(ge=0, lt=2**63)],
        seal: Annotated[str, Query(max_length=64)],
        most: Annotated[int, Query(ge=LEAST_PAGE_BYTES)] = MOST_PAGE_BYTES,
    ) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop)
        bounded = min(most, MOST_PAGE_BYTES)
        page = await to_thread.run_sync(letterbox.page, shop, after, seal, bounded)
        return tell(caller, Response(write_page(page), media_type="application/json"))

    @router.put(
        "/shops/{shop}/letters/{letter_id}",
        status_code=201,
        response_model=LetterPut,
        responses=problems(400, 401, 404, 408, 409, 413, 415, 422, 429, 503) | _LAY_THERE,
        openapi_extra=_CARRIER | body_of(LetterSent),
        summary="Put a letter in for a shop, under an id that the carrier has made",
    )
    async def put(request: Request, shop: str, letter_id: Annotated[Id, Path()]) -> Response:
        shown = request.headers.get("Authorization", "")
        carrier = await to_thread.run_sync(carriers.recognise, shown)
        packing = packing_of(request)
        sent = await sent_body(request, _MOST_SENT)
        letter = _read(unpacked(sent, packing))
        put = await to_thread.run_sync(_put, letterbox, shop, letter_id, carrier, letter)
        body = LetterPut(position=put.position).model_dump_json()
        return Response(body, 201 if put.is_new else 200, media_type="application/json")

    return router


def _read(body: bytes) -> LetterSent:
    try:
        return _SENT.validate_python(json.loads(body))
    except (ValueError, ValidationError, RecursionError) as error:
        raise Declined(422, "Not a letter: it has a kind and a content.") from error


def _put(letterbox: Letterbox, shop: str, letter_id: str, carrier: str, sent: LetterSent) -> Put:
    try:
        return letterbox.put(shop, letter_id, sent.kind, carrier, sent.content)
    except UnknownShop as error:
        raise Declined(404, f"There is no shop {shop!r} here.", Problem.NOT_THERE) from error
    except OtherLetter as error:
        raise Declined(409, "Another letter was put in under this id.") from error
    except UnreadableLetter as error:
        status = 413 if error.reason == "letter_too_large" else 422
        raise Declined(status, f"Not what such a letter says: {error}.") from error
