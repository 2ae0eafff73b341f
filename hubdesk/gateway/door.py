"""The door and the room behind it: as many are let in as can be served, the others sent away.

Slow lines take long to hand their bodies over and cost nothing meanwhile, so many may stand in the
door; the work begins when a body is whole, and only so many are worked on at once. Nothing of those
who are sent away is unpacked or read.

Whoever is turned away is told when to come again: each one a place later than the one before, as
fast as work has really gone lately. So a region's shops come twice at most, and not in vain.
"""

from __future__ import annotations

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
_MOST_WAIT = 300.0
# How fast work goes is what was served in the seconds in which there was any; until something was
# measured, fifty a second are supposed: days of two hundred entries on two cores.
_SUPPOSED_SERVED, _SUPPOSED_BUSY = 50.0, 1.0
_HALF_FORGOTTEN_SECONDS = 10.0
# The other places are for those who come for the first time.
_GIVEN_AWAY = 0.7
_ALWAYS_OPEN = ("/livez", "/readyz", "/metrics", "/openapi.json")


class Patience:
    """Gives everybody who is turned away a place in the time to come, each one after the last."""

    def __init__(self, chance: Random, seconds: Callable[[], float] = monotonic) -> None:
        """Count with `seconds`, a clock that only runs forward; `chance` is for the very last."""
        self._chance = chance
        self._seconds = seconds
        self._inside = 0
        self._served, self._busy = _SUPPOSED_SERVED, _SUPPOSED_BUSY
        self._at = seconds()
        self._next = self._at

    def entered(self) -> None:
        """Note that work on a request begins."""
        self._pass_time()
        self._inside += 1

    def left(self) -> None:
        """Note that a request was worked on."""
        self._pass_time()
        self._inside -= 1
        self._served += 1

    def wait(self) -> int:
        """Give the next free place to one who is turned away: in so many whole seconds."""
        now = self._pass_time()
        place = max(self._next, now) + self._busy / (self._served * _GIVEN_AWAY)
        if place - now > _MOST_WAIT:
            return round(self._chance.uniform(_MOST_WAIT / 2, _MOST_WAIT))
        self._next = place
        return ceil(place - now)

    def _pass_time(self) -> float:
        """Count the time in which there was work: a quiet hour does not mean that we are slow."""
        now = self._seconds()
        if self._inside:
            passed = now - self._at
            remembered = 0.5 ** (passed / _HALF_FORGOTTEN_SECONDS)
            self._served *= remembered
            self._busy = self._busy * remembered + passed
        self._at = now
        return now


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
        self._patience.entered()
        self._inside += 1
        self._figures.inside.set(self._inside)
        try:
            yield
        finally:
            self._inside -= 1
            self._figures.inside.set(self._inside)
            self._patience.left()


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
