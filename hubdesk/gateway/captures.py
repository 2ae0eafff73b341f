"""Taking captures in over HTTP: EPCIS 2.0's capture interface with HubDesk's profile.

The profile: commit before answering, take each event by itself, account for every one. Entries of
a shop's journal are told by its desks, signed; whatever else is valid EPCIS may also come from a
carrier's own system, and is kept apart from the chains.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request, Response
from pydantic import TypeAdapter
from sqlalchemy import Engine

from hubdesk.gateway.asking import Asking, CaptureJob
from hubdesk.gateway.callers import Caller
from hubdesk.gateway.capturing import Behaviour, Capturing
from hubdesk.gateway.carriers import Carriers, is_shown
from hubdesk.gateway.declining import Declined, unsigned
from hubdesk.gateway.describing import DOCUMENT, EVENT, SIGNED_OR_CARRIER, problems
from hubdesk.gateway.door import Room
from hubdesk.gateway.figures import Figures
from hubdesk.gateway.intake import (
    MOST_BODY_BYTES,
    MOST_SENT_BYTES,
    packing_of,
    sent_body,
    unpacked,
)
from hubdesk.gateway.partners import Teller
from hubdesk.gateway.reception import Reception, tell
from hubdesk.line.wire.arrivals import Arrival
from hubdesk.line.wire.documents import (
    MOST_EVENTS,
    NotADocument,
    Told,
    read_alone,
    read_document,
)
from hubdesk.line.wire.packing import Packing
from hubdesk.line.wire.problems import Problem
from hubdesk.line.wire.receipts import MINIMAL, Receipt, Result, Status, write_receipt

VERSIONS = {"GS1-EPCIS-Version": "2.0.0", "GS1-CBV-Version": "2.0.0"}
_BEHAVIOUR = "GS1-Capture-Error-Behaviour"
# What whoever asks by OPTIONS is told before it sends anything.
DISCOVERY = VERSIONS | {
    "Allow": "OPTIONS, POST",
    "GS1-EPCIS-Min": "2.0.0",
    "GS1-EPCIS-Max": "2.0.0",
    "GS1-CBV-Min": "2.0.0",
    "GS1-CBV-Max": "2.0.0",
    "GS1-EPCIS-Capture-Limit": str(MOST_EVENTS),
    "GS1-EPCIS-Capture-File-Size-Limit": str(MOST_BODY_BYTES),
    _BEHAVIOUR: Behaviour.PROCEED.value,
}
_Reader = Callable[[bytes], list[Told]]
_WAS_HELD: dict[int | str, dict[str, Any]] = {200: {"model": Result, "description": "It was held"}}
_STATUS = {Status.STORED: 201, Status.DUPLICATE: 200}


@dataclass(frozen=True, slots=True)
class _Opened:
    """A capture that was recognised and read; `caller` is None where a carrier's system told it."""

    teller: Teller
    caller: Caller | None
    read: list[Told]


class Captures:
    """From a body of somebody who is known to its receipt."""

    def __init__(
        self,
        engine: Engine,
        reception: Reception,
        carriers: Carriers,
        asking: Asking,
        capturing: Capturing,
        figures: Figures,
        room: Room,
    ) -> None:
        """Recognise desks with `reception` and carriers' own systems with `carriers`.

        Store with `capturing`, no more than `room` holds.
        """
        self._room = room
        self._reception = reception
        self._carriers = carriers
        self._asking = asking
        self._capturing = capturing
        self._figures = figures
        # SQLite has one writer; a queue here is fairer than its waiting in sleeps.
        self._writers = CapacityLimiter(1 if engine.dialect.name == "sqlite" else 8)
        # Reading is work for one processor; more at once would only take turns at it.
        self._openers = CapacityLimiter(2)

    async def take(self, request: Request) -> Response:
        """Take a document in. Raises Declined."""
        behaviour = _behaviour(request)
        is_minimal = MINIMAL in request.headers.get("Prefer", "")
        opened, receipt = await self._work_on(request, read_document, behaviour, is_minimal)
        whose = "" if opened.caller else f"?shop={quote(opened.teller.shop, safe='')}"
        headers = {"Location": f"/capture/{receipt.capture_id}{whose}"}
        headers |= {} if is_minimal else VERSIONS
        answer = Response(write_receipt(receipt), 202, headers, "application/json")
        return answer if opened.caller is None else tell(opened.caller, answer)

    async def take_one(self, request: Request) -> Response:
        """Take in an event that comes by itself. Raises Declined."""
        opened, receipt = await self._work_on(request, lambda body: [read_alone(body)])
        (result,) = receipt.results
        if result.status not in _STATUS:
            raise Declined(409, f"Not taken: {result.reason}.", Problem.EXISTS)
        headers = VERSIONS | {"Location": f"/events/{quote(result.event_id, safe='')}"}
        body = TypeAdapter(Result).dump_json(result, by_alias=True, exclude_defaults=True)
        answer = Response(body, _STATUS[result.status], headers, "application/json")
        return answer if opened.caller is None else tell(opened.caller, answer)

    async def _work_on(
        self,
        request: Request,
        reader: _Reader,
        behaviour: Behaviour = Behaviour.PROCEED,
        is_minimal: bool = False,
    ) -> tuple[_Opened, Receipt]:
        packing = packing_of(request)
        sent = await sent_body(request, MOST_BODY_BYTES if packing is None else MOST_SENT_BYTES)
        with self._room.for_body(len(sent)):
            opened = await to_thread.run_sync(
                self._open, request, sent, packing, reader, limiter=self._openers
            )
            receipt = await to_thread.run_sync(
                self._store, opened, behaviour, is_minimal, limiter=self._writers
            )
        return opened, receipt

    def _open(
        self, request: Request, sent: bytes, packing: Packing | None, reader: _Reader
    ) -> _Opened:
        """Find out whose it is, and only then unpack and read it."""
        teller, caller = self._recognised(request, sent)
        try:
            read = reader(unpacked(sent, packing))
        except NotADocument as error:
            raise Declined(400, f"Not a document: {error}.") from error
        for told in read:
            if isinstance(told, Arrival):
                if caller is None:
                    sentence = "A journal's entries are told by the shop's own desk, signed."
                    raise unsigned(sentence, Problem.UNSIGNED)
                caller.must_be_of(told.shop)
        return _Opened(teller, caller, read)

    def _recognised(self, request: Request, sent: bytes) -> tuple[Teller, Caller | None]:
        if is_shown(request):
            return self._carriers_teller(request), None
        # A capture may come twice to the byte: the unique key answers for that.
        caller = self._reception.recognise(request, sent, True)
        return Teller(caller.shop, desk=caller.desk), caller

    def _carriers_teller(self, request: Request) -> Teller:
        """Recognise a carrier's own system, which must say which shop it speaks of."""
        carrier = self._carriers.recognise(request.headers["Authorization"])
        shop = request.query_params.get("shop", "")
        if not self._asking.knows(shop):
            raise Declined(404, f"There is no shop {shop[:64]!r} here.", Problem.NOT_THERE)
        return Teller(shop, carrier=carrier)

    def _store(self, opened: _Opened, behaviour: Behaviour, is_minimal: bool) -> Receipt:
        receipt = self._capturing.take(
            opened.teller, opened.read, is_minimal=is_minimal, behaviour=behaviour
        )
        held = receipt.held
        if held is not None:
            self._figures.events.labels(Status.STORED.value).inc(held.stored)
            self._figures.events.labels(Status.DUPLICATE.value).inc(held.duplicates)
        for result in receipt.results:
            self._figures.events.labels(result.status.value).inc()
        return receipt

    async def job(self, request: Request, capture_id: str) -> Response:
        """Say what became of a capture. Raises Declined."""
        caller = None
        if is_shown(request):
            shop = (await to_thread.run_sync(self._carriers_teller, request)).shop
        else:
            caller = await self._reception.asked_by(request)
            shop = caller.shop
        job = await to_thread.run_sync(self._asking.job, shop, capture_id)
        if job is None:
            raise Declined(404, "No such capture.", Problem.NOT_THERE)
        answer = Response(job.model_dump_json().encode(), 200, VERSIONS, "application/json")
        return answer if caller is None else tell(caller, answer)


def _behaviour(request: Request) -> Behaviour:
    told = request.headers.get(_BEHAVIOUR, Behaviour.PROCEED).lower()
    if told not in tuple(Behaviour):
        raise Declined(400, f"{_BEHAVIOUR} is {' or '.join(Behaviour)}.")
    return Behaviour(told)


def capture_routes(captures: Captures) -> APIRouter:
    """Give the ends of EPCIS' capture interface."""
    router = APIRouter(tags=["capture"])

    @router.options("/capture", status_code=204, summary="What may be captured here, and how much")
    async def settings() -> Response:
        return Response(status_code=204, headers=DISCOVERY)

    @router.post(
        "/capture",
        status_code=202,
        response_model=Receipt,
        responses=problems(400, 401, 403, 404, 408, 413, 415, 429, 503),
        openapi_extra=SIGNED_OR_CARRIER | DOCUMENT,
        summary="Take an EPCIS document in, event by event",
    )
    async def capture(request: Request) -> Response:
        return await captures.take(request)

    @router.post(
        "/events",
        status_code=201,
        response_model=Result,
        responses=problems(400, 401, 403, 404, 408, 409, 413, 415, 429, 503) | _WAS_HELD,
        openapi_extra=SIGNED_OR_CARRIER | EVENT,
        summary="Take in one event, which says itself what its words mean",
    )
    async def event(request: Request) -> Response:
        return await captures.take_one(request)

    @router.get(
        "/capture/{capture_id}",
        response_model=CaptureJob,
        responses=problems(401, 404, 429, 503),
        openapi_extra=SIGNED_OR_CARRIER,
        summary="What became of a capture, for thirty days",
    )
    async def capture_job(request: Request, capture_id: str) -> Response:
        return await captures.job(request, capture_id)

    return router
