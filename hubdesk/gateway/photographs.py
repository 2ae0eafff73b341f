"""Photographs over HTTP: desks put them piece by piece, get theirs back, have them forgotten."""

from __future__ import annotations

from typing import Annotated, Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Path, Query, Request, Response
from sqlalchemy import Engine

from hubdesk.gateway.album import Album
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import SIGNED, problems
from hubdesk.gateway.door import Room
from hubdesk.gateway.intake import sent_body
from hubdesk.gateway.reception import Reception, tell
from hubdesk.line.wire.photographs import (
    MOST_PIECE_BYTES,
    PHOTOGRAPH_TYPE,
    SIZE_HEADER,
    Name,
    Standing,
    write_standing,
)

_A_PICTURE: dict[str, Any] = {"schema": {"type": "string", "contentMediaType": PHOTOGRAPH_TYPE}}
_PIECE: dict[str, Any] = {
    "requestBody": {"required": False, "content": {PHOTOGRAPH_TYPE: _A_PICTURE}}
}
_PART: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The bytes from there on",
        "content": {PHOTOGRAPH_TYPE: _A_PICTURE},
        "headers": {
            SIZE_HEADER: {
                "description": "How many bytes the whole photograph has",
                "schema": {"type": "integer"},
            }
        },
    }
}
_Start = Annotated[int, Query(ge=0, lt=2**63)]


def photograph_routes(engine: Engine, album: Album, reception: Reception, room: Room) -> APIRouter:
    """Give the ends of the album."""
    router = APIRouter(tags=["photographs"])
    # Never more at once than leave the database to the captures, which overtake.
    writers = CapacityLimiter(1 if engine.dialect.name == "sqlite" else 4)

    @router.put(
        "/shops/{shop}/photographs/{photograph}",
        response_model=Standing,
        responses=problems(400, 401, 403, 404, 408, 410, 413, 415, 422, 429, 503, 507),
        openapi_extra=SIGNED | _PIECE,
        summary="Take the next piece of a photograph that an entry names; an empty one only asks",
    )
    async def put(
        request: Request, shop: str, photograph: Annotated[Name, Path()], start: _Start
    ) -> Response:
        if request.headers.get("Content-Type", "").lower() != PHOTOGRAPH_TYPE:
            raise Declined(415, f"The body must be {PHOTOGRAPH_TYPE}.")
        piece = await sent_body(request, MOST_PIECE_BYTES)
        with room.for_bulk():
            caller = await to_thread.run_sync(reception.recognise, request, piece, False)
            caller.must_be_of(shop)
            standing = await to_thread.run_sync(
                album.take, shop, photograph, start, piece, limiter=writers
            )
        return tell(caller, Response(write_standing(standing), media_type="application/json"))

    @router.get(
        "/shops/{shop}/photographs/{photograph}",
        response_class=Response,
        responses=problems(401, 403, 404, 410, 422, 429, 503) | _PART,
        openapi_extra=SIGNED,
        summary="A photograph that is held, or a part of it",
    )
    async def get(
        request: Request,
        shop: str,
        photograph: Annotated[Name, Path()],
        start: _Start = 0,
        most: Annotated[int, Query(ge=1)] = MOST_PIECE_BYTES,
    ) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop)
        part = await to_thread.run_sync(
            album.give, shop, photograph, start, min(most, MOST_PIECE_BYTES)
        )
        headers = {SIZE_HEADER: str(part.size), "X-Content-Type-Options": "nosniff"}
        return tell(caller, Response(part.content, 200, headers, PHOTOGRAPH_TYPE))

    @router.delete(
        "/shops/{shop}/photographs/{photograph}",
        status_code=204,
        response_class=Response,
        responses=problems(401, 403, 404, 422, 429, 503),
        openapi_extra=SIGNED,
        summary="Forget a photograph because of whom it may show; any number of times",
    )
    async def forget(request: Request, shop: str, photograph: Annotated[Name, Path()]) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop)
        await to_thread.run_sync(album.take_down, shop, photograph, limiter=writers)
        return tell(caller, Response(None, 204))

    return router
