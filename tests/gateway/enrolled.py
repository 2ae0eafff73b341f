"""Desks that the gateway knows: let in by a real code, each request really signed."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import httpx

from hubdesk.gateway.serving import code_for
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import DeskKey
from hubdesk.line.signing import Signing


class Pocket:
    """A place for keys that is gone with the test."""

    def __init__(self, *keys: DeskKey) -> None:
        self.keys: tuple[DeskKey, ...] = keys

    def read(self) -> tuple[DeskKey, ...]:
        return self.keys

    def write(self, keys: Sequence[DeskKey]) -> None:
        self.keys = tuple(keys)


class Signed(httpx.Auth):
    """Signs what a test's client asks; nothing is asked twice."""

    requires_request_body = True

    def __init__(self, pocket: Pocket) -> None:
        self._signing = Signing(pocket)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        numbered = request.url.path != "/capture"
        url = str(request.url)
        self._signing.sign(request.method, url, request.headers, request.content, numbered=numbered)
        yield request


def let_in(database_url: str, base: str, shop: str = "shop-1", desk: str = "desk-1") -> Pocket:
    """Enrol a desk, of a new shop where there is none; gives the pocket with its key."""
    pocket = Pocket()
    enrol(base, code_for(database_url, shop), desk, pocket)
    return pocket


def desk_client(
    database_url: str, base: str, shop: str = "shop-1", desk: str = "desk-1"
) -> httpx.Client:
    """Give a client that speaks for a newly enrolled desk."""
    pocket = let_in(database_url, base, shop, desk)
    return httpx.Client(base_url=base, auth=Signed(pocket), verify=False)
