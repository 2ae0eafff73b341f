"""The gateway's HTTP: EPCIS 2.0's capture and events, with HubDesk's capture profile.

The profile: commit before answering, take each event by itself, one receipt an event.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Depends, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from starlette.middleware.gzip import GZipMiddleware

from hubdesk.gateway.asking import Asking
from hubdesk.gateway.capturing import Capturing, Clock
from hubdesk.gateway.intake import Declined, admit, read_body
from hubdesk.line.wire.documents import NotADocument, context, read_document
from hubdesk.line.wire.receipts import MINIMAL, ChainSeen, Receipt, write_receipt
from hubdesk.parcels.entry import write_time

# More than these at once would only wait for each other: better told early than timed out late.
MOST_AT_ONCE = 64
_RETRY_SECONDS = 5
_VERSIONS = {"GS1-EPCIS-Version": "2.0.0", "GS1-CBV-Version": "2.0.0"}
_PROBLEM = "epcisException:ValidationException"
_DOCUMENT = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {"type": "object", "description": "An EPCISDocument of EPCIS 2.0."}
            }
        },
    }
}


def utc_now() -> datetime:
    """Give the time of day."""
    return datetime.now(UTC)


class _Door:
    """Lets in as many captures as can be served, and only so many to the database at once."""

    def __init__(self, engine: Engine) -> None:
        # SQLite has one writer; a queue here is fairer than its waiting in sleeps.
        writers = 1 if engine.dialect.name == "sqlite" else 8
        self.writers = CapacityLimiter(writers)
        self.inside = 0

    def __enter__(self) -> None:
        if self.inside >= MOST_AT_ONCE:
            raise Declined(429, "Too many at once: come again.", Retry_After=str(_RETRY_SECONDS))
        self.inside += 1

    def __exit__(self, *_: object) -> None:
        self.inside -= 1


def build(engine: Engine, *, token: str | None = None, now: Clock = utc_now) -> FastAPI:
    """Put the gateway together on an open database; `token` is the secret that all must show."""

    def guard(request: Request) -> None:
        admit(request, token)

    app = FastAPI(title="HubDesk gateway", version="1", docs_url=None, redoc_url=None)
    app.add_middleware(GZipMiddleware, minimum_size=512, compresslevel=9)
    app.add_exception_handler(Declined, _decline)
    asking = Asking(engine)
    app.include_router(_captures(engine, asking, now), dependencies=[Depends(guard)])
    app.include_router(_questions(asking, now), dependencies=[Depends(guard)])

    @app.get("/health", summary="Whether the database answers")
    def health() -> dict[str, bool]:
        return {"well": asking.is_well()}

    return app


def _captures(engine: Engine, asking: Asking, now: Clock) -> APIRouter:
    router, door, capturing = APIRouter(), _Door(engine), Capturing(engine, now)

    @router.post(
        "/capture",
        status_code=202,
        response_model=Receipt,
        openapi_extra=_DOCUMENT,
        summary="Take an EPCIS document in, event by event",
    )
    async def capture(request: Request) -> Response:
        with door:
            body = await read_body(request)
            try:
                read = await to_thread.run_sync(read_document, body)
            except NotADocument as error:
                raise Declined(400, f"Not a document: {error}.") from error
            is_minimal = MINIMAL in request.headers.get("Prefer", "")
            taking = partial(capturing.take, read, is_minimal=is_minimal)
            receipt = await to_thread.run_sync(taking, limiter=door.writers)
        headers = _VERSIONS | {"Location": f"/capture/{receipt.capture_id}"}
        headers |= {"Preference-Applied": MINIMAL} if is_minimal else {}
        return _json(write_receipt(receipt), 202, headers)

    @router.get("/capture/{capture_id}", response_model=Receipt, summary="The answer once given")
    def capture_job(capture_id: str) -> Response:
        receipt = asking.receipt(capture_id)
        if receipt is None:
            raise Declined(404, "No such capture.")
        return _json(receipt.encode(), 200, _VERSIONS)

    return router


def _questions(asking: Asking, now: Clock) -> APIRouter:
    router = APIRouter()

    @router.get("/events", summary="A shop's events in order of arrival, as an EPCISQueryDocument")
    def some_events(
        shop: Annotated[str, Query(max_length=64)],
        number: Annotated[str | None, Query(max_length=64)] = None,
        per_page: Annotated[int, Query(alias="perPage", ge=1, le=500)] = 100,
        token: Annotated[int, Query(alias="nextPageToken", ge=0, lt=2**63)] = 0,
    ) -> Response:
        page = asking.page(shop, number, token, per_page)
        headers = dict(_VERSIONS)
        if page.following is not None:
            onward = {"shop": shop, "perPage": per_page, "nextPageToken": page.following}
            onward |= {} if number is None else {"number": number}
            headers["Link"] = f'</events?{urlencode(onward)}>; rel="next"'
        return _json(_query_document(page.texts, now()), 200, headers)

    @router.get("/shops/{shop}/chains", summary="How far a shop's journal has arrived")
    def chains(shop: str) -> list[ChainSeen]:
        return list(asking.chains(shop))

    return router


def _json(body: bytes, status: int, headers: dict[str, str]) -> Response:
    return Response(body, status, headers, "application/json")


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


def _decline(_: Request, declined: Exception) -> Response:
    """Answer with a problem document (RFC 9457), as EPCIS asks for."""
    status, headers = 500, {}
    if isinstance(declined, Declined):
        status, headers = declined.status, declined.headers
    problem = {"type": _PROBLEM, "title": str(declined), "status": status}
    return JSONResponse(problem, status, headers, "application/problem+json")
