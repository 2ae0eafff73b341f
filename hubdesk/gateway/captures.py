"""Taking captures in over HTTP: EPCIS 2.0's capture interface with HubDesk's profile.

The profile: commit before answering, take each event by itself, account for every one.
"""

from __future__ import annotations

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request, Response
from sqlalchemy import Engine

from hubdesk.gateway.asking import Asking, CaptureJob
from hubdesk.gateway.callers import Caller
from hubdesk.gateway.capturing import Capturing
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import DOCUMENT, SIGNED, problems
from hubdesk.gateway.door import Room
from hubdesk.gateway.figures import Figures
from hubdesk.gateway.intake import (
    MOST_BODY_BYTES,
    MOST_SENT_BYTES,
    packing_of,
    sent_body,
    unpacked,
)
from hubdesk.gateway.reception import Reception, tell
from hubdesk.line.wire.documents import Arrival, NotADocument, Unreadable, read_document
from hubdesk.line.wire.packing import Packing
from hubdesk.line.wire.problems import Problem
from hubdesk.line.wire.receipts import MINIMAL, Receipt, Status, write_receipt

VERSIONS = {"GS1-EPCIS-Version": "2.0.0", "GS1-CBV-Version": "2.0.0"}
Read = list[Arrival | Unreadable]


class Captures:
    """From a signed body to its receipt."""

    def __init__(
        self,
        engine: Engine,
        reception: Reception,
        capturing: Capturing,
        figures: Figures,
        room: Room,
    ) -> None:
        """Recognise desks with `reception`, store with `capturing`, no more than `room` holds."""
        self._room = room
        self._reception = reception
        self._capturing = capturing
        self._figures = figures
        # SQLite has one writer; a queue here is fairer than its waiting in sleeps.
        self._writers = CapacityLimiter(1 if engine.dialect.name == "sqlite" else 8)
        self._openers = CapacityLimiter(8)

    async def take(self, request: Request) -> Response:
        """Take one capture in. Raises Declined."""
        packing = packing_of(request)
        sent = await sent_body(request, MOST_BODY_BYTES if packing is None else MOST_SENT_BYTES)
        with self._room.for_body(len(sent)):
            return await self._work_on(request, sent, packing)

    async def _work_on(self, request: Request, sent: bytes, packing: Packing | None) -> Response:
        caller, read = await to_thread.run_sync(
            self._open, request, sent, packing, limiter=self._openers
        )
        is_minimal = MINIMAL in request.headers.get("Prefer", "")
        receipt = await to_thread.run_sync(
            self._store, caller, read, is_minimal, limiter=self._writers
        )
        headers = VERSIONS | {"Location": f"/capture/{receipt.capture_id}"}
        headers |= {"Preference-Applied": MINIMAL} if is_minimal else {}
        answer = Response(write_receipt(receipt), 202, headers, "application/json")
        return tell(caller, answer)

    def _open(self, request: Request, sent: bytes, packing: Packing | None) -> tuple[Caller, Read]:
        """Find out whose it is, and only then unpack and read it."""
        # A capture may come twice to the byte: the unique key answers for that.
        caller = self._reception.recognise(request, sent, True)
        try:
            read = read_document(unpacked(sent, packing))
        except NotADocument as error:
            raise Declined(400, f"Not a document: {error}.") from error
        for told in read:
            if isinstance(told, Arrival):
                caller.must_be_of(told.shop)
        return caller, read

    def _store(self, caller: Caller, read: Read, is_minimal: bool) -> Receipt:
        receipt = self._capturing.take(caller.shop, read, is_minimal=is_minimal)
        held = receipt.held
        if held is not None:
            self._figures.events.labels(Status.STORED.value).inc(held.stored)
            self._figures.events.labels(Status.DUPLICATE.value).inc(held.duplicates)
        for result in receipt.results:
            self._figures.events.labels(result.status.value).inc()
        return receipt


def capture_routes(captures: Captures, asking: Asking, reception: Reception) -> APIRouter:
    """Give the ends of EPCIS' capture interface."""
    router = APIRouter(tags=["capture"])

    @router.post(
        "/capture",
        status_code=202,
        response_model=Receipt,
        responses=problems(400, 401, 403, 408, 413, 415, 429, 503),
        openapi_extra=SIGNED | DOCUMENT,
        summary="Take an EPCIS document in, event by event",
    )
    async def capture(request: Request) -> Response:
        return await captures.take(request)

    @router.get(
        "/capture/{capture_id}",
        response_model=CaptureJob,
        responses=problems(401, 404, 429, 503),
        openapi_extra=SIGNED,
        summary="What became of a capture, for thirty days",
    )
    async def capture_job(request: Request, capture_id: str) -> Response:
        caller = await reception.asked_by(request)
        job = await to_thread.run_sync(asking.job, caller.shop, capture_id)
        if job is None:
            raise Declined(404, "No such capture.", Problem.NOT_THERE)
        body = job.model_dump_json().encode()
        return tell(caller, Response(body, 200, VERSIONS, "application/json"))

    return router
