"""Questions over HTTP: a desk's own shop's events, and how far its chains have arrived."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from urllib.parse import urlencode

from anyio import to_thread
from fastapi import APIRouter, Query, Request, Response
from pydantic import TypeAdapter

from hubdesk.gateway.asking import Asking
from hubdesk.gateway.callers import Clock
from hubdesk.gateway.captures import VERSIONS
from hubdesk.gateway.describing import SIGNED, problems
from hubdesk.gateway.reception import Reception, tell
from hubdesk.line.wire.documents import context
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.line.wire.stretches import (
    LEAST_STRETCH_BYTES,
    MOST_STRETCH_BYTES,
    Stretch,
    write_stretch,
)
from hubdesk.parcels.entry import write_time

_A_DOCUMENT: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"type": "object"}}}}
}
_CHAINS = TypeAdapter(list[ChainSeen])


def question_routes(asking: Asking, reception: Reception, now: Clock) -> APIRouter:
    """Give the ends that only tell."""
    router = APIRouter(tags=["questions"])

    @router.get(
        "/events",
        responses=problems(401, 403, 422, 429, 503) | _A_DOCUMENT,
        openapi_extra=SIGNED,
        summary="A shop's events in order of arrival, as an EPCISQueryDocument",
    )
    async def some_events(
        request: Request,
        shop: Annotated[str, Query(max_length=64)],
        number: Annotated[str | None, Query(max_length=64)] = None,
        per_page: Annotated[int, Query(alias="perPage", ge=1, le=500)] = 100,
        token: Annotated[int, Query(alias="nextPageToken", ge=0, lt=2**63)] = 0,
    ) -> Response:
        caller = await reception.asked_by(request)
        caller.must_be_of(shop)
        page = await to_thread.run_sync(asking.page, shop, number, token, per_page)
        headers = dict(VERSIONS)
        if page.following is not None:
            onward = {"shop": shop, "perPage": per_page, "nextPageToken": page.following}
            onward |= {} if number is None else {"number": number}
            headers["Link"] = f'</events?{urlencode(onward)}>; rel="next"'
        body = _query_document(page.texts, now())
        return tell(caller, Response(body, 200, headers, "application/json"))

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


def _query_document(texts: Sequence[str], at: datetime) -> bytes:
    """Put stored events into EPCIS's envelope, each one as it is on the disk."""
    around = json.dumps(
        {
            "@context": context(),
            "type": "EPCISQueryDocument",
            "schemaVersion": "2.0",
            "creationDate": write_time(at),
            "epcisBody": {"queryResults": {"resultsBody": {"eventList": []}}},
        }
    )
    before, _, after = around.rpartition("[]")
    return f"{before}[{','.join(texts)}]{after}".encode()
