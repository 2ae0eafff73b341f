"""Receiving a request: its body as it travels, its signature, its turn."""

from __future__ import annotations

from math import ceil

from anyio import to_thread
from fastapi import Request, Response

from hubdesk.gateway.callers import Caller, Callers
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.rates import Rates
from hubdesk.line.wire.problems import Problem
from hubdesk.line.wire.signatures import (
    KEY_HEADER,
    KEY_IS_ACTIVE,
    KEY_IS_OLD,
    Seen,
)


class Reception:
    """Says whose request it is before anything in it is read."""

    def __init__(self, callers: Callers, rates: Rates) -> None:
        """Ask `callers` for the desk, and `rates` whether it comes too often."""
        self._callers = callers
        self._rates = rates

    async def asked_by(self, request: Request) -> Caller:
        """Recognise a question, which has no body; the same one may not come twice."""
        return await to_thread.run_sync(self.recognise, request, b"", False)

    def recognise(self, request: Request, body: bytes, may_repeat: bool) -> Caller:
        """Recognise the desk behind a request, in a thread that may wait. Raises Declined."""
        caller = self._callers.recognise(seen(request), body, may_repeat=may_repeat)
        take_turn(self._rates, caller.key_id)
        return caller


def take_turn(rates: Rates, name: str) -> None:
    """Raise Declined for whoever comes too often."""
    wait = rates.wait(name)
    if wait > 0:
        sentence = "That is too often: come again."
        raise Declined(429, sentence, Problem.TOO_OFTEN, Retry_After=str(ceil(wait)))


def seen(request: Request) -> Seen:
    """Give a request as it was signed: path and query as they travelled, the host that was asked.

    TLS may have ended before us, so the scheme is not part of it.
    """
    path = request.scope.get("raw_path") or request.scope["path"].encode()
    query = request.scope["query_string"]
    target = path.decode("latin-1") + (f"?{query.decode('latin-1')}" if query else "")
    host = request.headers.get("Host", "")
    return Seen(request.method, f"http://{host}{target}", request.headers)


def tell(caller: Caller, response: Response) -> Response:
    """Say beside an answer what the desk should know of its key."""
    if caller.is_new:
        response.headers[KEY_HEADER] = KEY_IS_ACTIVE
    elif caller.renew:
        response.headers[KEY_HEADER] = KEY_IS_OLD
    return response
