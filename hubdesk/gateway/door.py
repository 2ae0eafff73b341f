"""The door and the room behind it: as many are let in as can be served, the others sent away.

Slow lines take long to hand their bodies over and cost nothing meanwhile, so many may stand in the
door; the work begins when a body is whole, and only so many are worked on at once. Nothing of those
who are sent away is unpacked or read.

Whoever is turned away is told when to come again: the time that all who were turned away lately
will take together, spread by chance, so that a region's shops do not come back at one instant.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from random import Random
from time import monotonic

from anyio import move_on_after
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hubdesk.gateway.declining import Declined
from hubdesk.gateway.figures import Figures
from hubdesk.line.wire.problems import Problem

# Each holds a body of a megabyte at most.
MOST_IN_THE_DOOR = 1024
# More than these at once would only wait for each other: better told early than timed out late.
MOST_AT_ONCE = 24
# The last places are for small bodies: news from a shop overtakes another's month offline.
_SMALL_BYTES = 64 * 1024
_PASSING_SECONDS = 1.0
_LOOKED_BACK_SECONDS = 10.0
_LEAST_WAIT, _MOST_WAIT = 5.0, 300.0
_ALWAYS_OPEN = ("/livez", "/readyz", "/metrics", "/openapi.json")


class Patience:
    """Works out how long those who are turned away should wait."""

    def __init__(self, chance: Random, seconds: Callable[[], float] = monotonic) -> None:
        """Spread by `chance`; count with `seconds`, a clock that only runs forward."""
        self._chance = chance
        self._seconds = seconds
        self._served: deque[float] = deque()
        self._turned_away: deque[float] = deque()

    def served(self) -> None:
        """Note that a request was served."""
        self._note(self._served)

    def wait(self) -> int:
        """Note that one was turned away; gives the whole seconds that it should wait."""
        self._note(self._turned_away)
        self._forget(self._served)
        served_a_second = max(1.0, len(self._served) / _LOOKED_BACK_SECONDS)
        span = len(self._turned_away) / served_a_second
        return ceil(self._chance.uniform(1.0, min(max(_LEAST_WAIT, span), _MOST_WAIT)))

    def _note(self, noted: deque[float]) -> None:
        self._forget(noted)
        noted.append(self._seconds())

    def _forget(self, noted: deque[float]) -> None:
        while noted and noted[0] < self._seconds() - _LOOKED_BACK_SECONDS:
            noted.popleft()


class Room:
    """Where captures are worked on; a quarter of the places are for small ones."""

    def __init__(self, patience: Patience, figures: Figures, most: int = MOST_AT_ONCE) -> None:
        """Let `most` in at once. Used by one thread, as all of ASGI."""
        self._patience = patience
        self._figures = figures
        self._most = most
        self._inside = 0

    @contextmanager
    def for_body(self, size: int) -> Iterator[None]:
        """Give a place for a body of so many bytes. Raises Declined where there is none."""
        with self._place(self._most if size <= _SMALL_BYTES else self._most * 3 // 4):
            yield

    @contextmanager
    def for_bulk(self) -> Iterator[None]:
        """Give one of half the places, for what all else overtakes. Raises Declined."""
        with self._place(self._most // 2):
            yield

    @contextmanager
    def _place(self, most: int) -> Iterator[None]:
        if self._inside >= most:
            self._figures.turned_away.inc()
            raise too_many(self._patience)
        self._inside += 1
        self._figures.inside.set(self._inside)
        try:
            yield
        finally:
            self._inside -= 1
            self._figures.inside.set(self._inside)
            self._patience.served()


def too_many(patience: Patience) -> Declined:
    """Say when to come again."""
    wait = str(patience.wait())
    return Declined(503, "Too many at once: come again.", Problem.OVERLOADED, Retry_After=wait)


class Door:
    """Stands before everything else, in one thread as all of ASGI."""

    def __init__(self, app: ASGIApp, *, patience: Patience, figures: Figures) -> None:
        """Let requests in to `app`."""
        self._app = app
        self._patience = patience
        self._figures = figures
        self._standing = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or turn it away before anything of its body is read."""
        if scope["type"] != "http" or scope["path"] in _ALWAYS_OPEN:
            await self._app(scope, receive, send)
            return
        if self._standing >= MOST_IN_THE_DOOR:
            self._figures.turned_away.inc()
            await _let_pass(receive)
            await too_many(self._patience).answer()(scope, receive, send)
            return
        self._standing += 1
        try:
            await self._serve(scope, receive, send)
        finally:
            self._standing -= 1

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, status = monotonic(), 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        finally:
            route = getattr(scope.get("route"), "path", "none")
            self._figures.answered(route, status, monotonic() - began)


async def _let_pass(receive: Receive) -> None:
    """Throw away what is on its way already: hanging up on it could cut off our answer too."""
    passed = 0
    with move_on_after(_PASSING_SECONDS):
        while passed <= _SMALL_BYTES:
            message = await receive()
            passed += len(message.get("body", b""))
            if not message.get("more_body", False):
                return
