"""Several gateways on one PostgreSQL: a desk may meet another one at each request."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import httpx
import pytest

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.opening import open_database
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.signing import Signing
from tests.gateway.enrolled import Signed, let_in
from tests.gateway.telling import capture, chain, chains, held, statuses, tell
from tests.gateway.test_serving import serving
from tests.postgresql import fresh


@pytest.fixture(scope="module")
def bases(module_database: str) -> Iterator[list[str]]:
    """Two processes, started at the same time on one empty database."""
    with ThreadPoolExecutor(2) as starting, ExitStack() as stack:
        begun = [serving(module_database) for _ in range(2)]
        yield [base for _, base in starting.map(stack.enter_context, begun)]


@pytest.fixture(scope="module")
def module_database(postgresql_server: str) -> str:
    return fresh(postgresql_server)


def test_a_desk_that_goes_from_one_to_the_other_is_told_the_same(bases, module_database):
    pocket = let_in(module_database, bases[0], "s1")
    entries = chain(12)
    with ExitStack() as stack:
        both = [
            stack.enter_context(httpx.Client(base_url=base, auth=Signed(pocket))) for base in bases
        ]
        for number, entry in enumerate(entries):
            # Each told twice, the second time to the other one: its receipt may have been lost.
            here, there = both[number % 2], both[1 - number % 2]
            assert statuses(capture(here, tell([entry], "s1"))) == ["stored"]
            assert statuses(capture(there, tell([entry], "s1"))) == ["duplicate"]
        assert held(both[0], shop="s1") == held(both[1], shop="s1") == tell(entries, "s1")
        (head,) = chains(both[1], "s1")
    assert (head["seq"], head["count"], head["flaws"]) == (12, 12, 0)


def test_what_one_has_heard_the_other_will_not_answer_again(bases, module_database):
    pocket = let_in(module_database, bases[0], "s2")
    address = "http://gateway.example/shops/s2/chains"
    headers = httpx.Headers({"Host": "gateway.example"})
    Signing(pocket).sign("GET", address, headers, b"", numbered=True)
    codes = [httpx.get(f"{base}/shops/s2/chains", headers=headers).status_code for base in bases]
    assert codes == [200, 401]


def test_a_key_withdrawn_at_one_is_withdrawn_at_all(bases, module_database):
    first, second = (
        Post(base, Signing(pocket))
        for pocket in [let_in(module_database, bases[0], "s3")]
        for base in bases
    )
    assert isinstance(first.ask("/shops/s3/chains"), Answer)
    engine = open_database(module_database)
    Desks(engine, utc_now).revoke("s3", "desk-1")
    engine.dispose()
    for post in (first, second):
        told = post.ask("/shops/s3/chains")
        assert isinstance(told, Failure)
        assert told.kind is LineKind.KEY_REVOKED
        post.close()
