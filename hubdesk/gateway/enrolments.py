"""Letting desks in over HTTP: a one-time code brings the first key, a key brings the next."""

from __future__ import annotations

from typing import TypeVar

from anyio import to_thread
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ValidationError

from hubdesk.gateway.callers import checked
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import SIGNED, body_of, problems
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.intake import sent_body
from hubdesk.gateway.rates import Rates
from hubdesk.gateway.reception import Reception, seen, take_turn, tell
from hubdesk.line.wire.enrolments import Enrolled, EnrolmentAsked, KeyOffered
from hubdesk.line.wire.signatures import key_id, read_public

_MOST_BYTES = 4096
Model = TypeVar("Model", bound=BaseModel)


def enrolment_routes(desks: Desks, reception: Reception, tries: Rates) -> APIRouter:
    """Give the ends by which desks get in; `tries` counts wrong codes by address."""
    router = APIRouter(tags=["keys"])

    @router.post(
        "/enrolments",
        status_code=201,
        response_model=Enrolled,
        responses=problems(400, 401, 403, 409, 413, 422, 429, 503),
        openapi_extra=SIGNED | body_of(EnrolmentAsked),
        summary="Let a desk in that shows a code; signed with the key that it brings",
    )
    async def enrol(request: Request) -> Response:
        take_turn(tries, request.client.host if request.client else "")
        body = await sent_body(request, _MOST_BYTES)
        let_in = await to_thread.run_sync(_enrolled, request, body)
        return Response(let_in.model_dump_json(), 201, media_type="application/json")

    def _enrolled(request: Request, body: bytes) -> Enrolled:
        asked = _read(EnrolmentAsked, body)
        checked(seen(request), body, lambda name: _brought(asked.public_key, name))
        return desks.enrol(asked)

    @router.post(
        "/keys",
        status_code=202,
        responses=problems(400, 401, 409, 413, 422, 429, 503),
        openapi_extra=SIGNED | body_of(KeyOffered),
        summary="Offer the desk's next key, which is its only one from the first request with it",
    )
    async def offer(request: Request) -> Response:
        body = await sent_body(request, _MOST_BYTES)
        caller = await to_thread.run_sync(reception.recognise, request, body, False)
        offered = _read(KeyOffered, body)
        _brought(offered.public_key, key_id(offered.public_key))
        await to_thread.run_sync(desks.offer, caller, offered.public_key)
        return tell(caller, Response(status_code=202))

    return router


def _read(model: type[Model], body: bytes) -> Model:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        where = ", ".join(str(flaw["loc"][0]) for flaw in error.errors() if flaw["loc"])
        raise Declined(422, f"Not what is asked for: {where or 'the body'}.") from error


def _brought(public_key: str, name: str) -> Ed25519PublicKey | None:
    """Give the key that a request brings with it, where it is signed with that very one."""
    try:
        return read_public(public_key) if key_id(public_key) == name else None
    except ValueError as error:
        raise Declined(422, "Not what is asked for: public_key.") from error
