"""Questions over HTTP: a desk's own shop's events, and how far its chains have arrived."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

from anyio import to_thread
from fastapi import APIRouter, Query, Request, Response
from pydantic import TypeAdapter

from hubdesk.gateway.answers import one_event, query_document
from hubdesk.gateway.asking import Asking
from hubdesk.gateway.callers import Clock
from hubdesk.gateway.captures import VERSIONS
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import SIGNED, STANDARD_PARAMETERS, problems
from hubdesk.gateway.reception import Reception, tell
from hubdesk.gateway.searching import PARAMETERS, NotAsked, Wanted, read_wanted
from hubdesk.line.wire.problems import Problem
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.line.wire.rules import shown
from hubdesk.line.wire.stretches import (
    LEAST_STRETCH_BYTES,
    MOST_STRETCH_BYTES,
    Stretch,
    write_stretch,
)

_A_DOCUMENT: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"type": "object"}}}}
}
_OWN_PARAMETERS = ("shop", "number", "perPage", "nextPageToken")
_CHAINS = TypeAdapter(list[ChainSeen])


def question_routes(asking: Asking, reception: Reception, now: Clock) -> APIRouter:
    """Give the ends that only tell."""
    router = APIRouter(tags=["questions"])

    @router.get(
        "/events",
        responses=problems(400, 401, 403, 422, 429, 503) | _A_DOCUMENT,
        openapi_extra=SIGNED | {"parameters": STANDARD_PARAMETERS},
        summary="A shop's events in order of arrival, as an EPCISQueryDocument",
    )
    async def some_events(
        request: Request,
        shop: Annotated[str | None, Query(max_length=64)] = None,
        number: Annotated[str | None, Query(max_length=64)] = None,
        per_page: Annotated[int, Query(alias="perPage", ge=1, le=500)] = 100,
        token: Annotated[int, Query(alias="nextPageToken", ge=0, lt=2**63)] = 0,
    ) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop or caller.shop)
        asked = _known(request)
        page = await to_thread.run_sync(
            asking.page, caller.shop, _wanted(asked, number), token, per_page
        )
        headers = dict(VERSIONS)
        if page.following is not None:
            onward = [pair for pair in asked if pair[0] != "nextPageToken"]
            query = urlencode([*onward, ("nextPageToken", page.following)])
            headers["Link"] = f'</events?{query}>; rel="next"'
        body = query_document(page.rows, now())
        return tell(caller, Response(body, 200, headers, "application/json"))

    @router.get(
        "/events/{event_id:path}",
        responses=problems(401, 404, 429, 503) | _A_DOCUMENT,
        openapi_extra=SIGNED,
        summary="One event by its eventID, with its @context",
    )
    async def an_event(request: Request, event_id: str) -> Response:
        caller = await reception.asked_by(request)
        row = await to_thread.run_sync(asking.event, caller.shop, event_id)
        if row is None:
            raise Declined(404, "No such event.", Problem.NOT_THERE)
        return tell(caller, Response(one_event(row), 200, VERSIONS, "application/json"))

    @router.get(
        "/shops/{shop}/chains",
        response_model=list[ChainSeen],
        responses=problems(401, 403, 429, 503),
        openapi_extra=SIGNED,
        summary="How far a shop's journal has arrived, and what does not follow in it",
    )
    async def chains(request: Request, shop: str) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop)
        seen = await to_thread.run_sync(asking.chains, shop)
        body = _CHAINS.dump_json(list(seen), exclude_defaults=True)
        return tell(caller, Response(body, media_type="application/json"))

    @router.get(
        "/shops/{shop}/journal",
        response_model=Stretch,
        responses=problems(401, 403, 422, 429, 503),
        openapi_extra=SIGNED,
        summary="A chain of a shop's journal beyond a number: for a desk that has lost its record",
    )
    async def stretch(
        request: Request,
        shop: str,
        desk: Annotated[str, Query(min_length=1, max_length=64)],
        epoch: Annotated[str, Query(min_length=1, max_length=64)],
        after: Annotated[int, Query(ge=0, lt=2**53)] = 0,
        most: Annotated[int, Query(ge=LEAST_STRETCH_BYTES)] = MOST_STRETCH_BYTES,
    ) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop)
        bounded = min(most, MOST_STRETCH_BYTES)
        page = await to_thread.run_sync(asking.stretch, shop, desk, epoch, after, bounded)
        return tell(caller, Response(write_stretch(page), media_type="application/json"))

    return router


def _known(request: Request) -> list[tuple[str, str]]:
    """Give what is asked; raises Declined for what nobody here understands."""
    asked = request.query_params.multi_items()
    for name, _ in asked:
        if name not in PARAMETERS and name not in _OWN_PARAMETERS:
            raise Declined(400, f"{shown(name)} cannot be asked for here.", Problem.NOT_ASKED)
    return asked


def _wanted(asked: Sequence[tuple[str, str]], number: str | None) -> Wanted:
    try:
        return read_wanted(asked, number)
    except NotAsked as error:
        raise Declined(400, f"Not what can be asked: {error}.", Problem.NOT_ASKED) from error
