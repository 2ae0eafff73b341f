"""Who may speak: a request is its desk's own, is new, and a wrong clock stops nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psycopg
import pytest

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.reports import Reports, WrongClock
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.keys import new_key
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.signing import Signing
from hubdesk.line.wire.documents import document, pack
from tests.gateway.enrolled import Pocket, let_in
from tests.gateway.telling import PACKED, START, tell_entries
from tests.postgresql import fresh

CHAINS = "/shops/shop-1/chains"


class World:
    """A gateway, one desk that it knows, and the gateway's own books."""

    def __init__(self, url: str, base: str) -> None:
        self.url, self.base = url, base
        self.engine = open_database(url)
        self.desks = Desks(self.engine, utc_now)
        self.pocket = let_in(url, base)
        self.body = pack(document(tell_entries(2), START))

    def headers(self, method: str, path: str, body: bytes = b"", **how) -> httpx.Headers:
        """Sign as the desk would; `how` may give another pocket or another clock."""
        pocket, now = how.get("pocket", self.pocket), how.get("now", utc_now)
        headers = httpx.Headers(PACKED if body else {})
        numbered = path != "/capture"
        Signing(pocket, now=now).sign(
            method, f"{self.base}{path}", headers, body, numbered=numbered
        )
        return headers

    def capture(self, body: bytes | None = None, **how) -> httpx.Response:
        sent = self.body if body is None else body
        headers = how.pop("headers", None) or self.headers("POST", "/capture", self.body, **how)
        return httpx.post(f"{self.base}/capture", content=sent, headers=headers)

    def ask(self, headers: httpx.Headers, path: str = CHAINS) -> httpx.Response:
        return httpx.get(f"{self.base}{path}", headers=headers)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    url = f"sqlite:///{tmp_path / 'gateway.db'}"
    with running_gateway(url) as base:
        world = World(url, base)
        yield world
        world.engine.dispose()


def problem(answer: httpx.Response) -> tuple[int, str]:
    told = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert told["status"] == answer.status_code
    assert told["title"].endswith(".")
    return answer.status_code, told["type"].rpartition("/")[2]


def test_an_unsigned_request_is_told_what_is_wanted(world):
    answer = httpx.post(f"{world.base}/capture", content=world.body, headers=PACKED)
    assert problem(answer) == (401, "unsigned")
    assert answer.headers["WWW-Authenticate"] == "Signature"
    assert problem(httpx.get(f"{world.base}{CHAINS}")) == (401, "unsigned")


def test_a_body_that_was_changed_under_way_is_refused_unread(world):
    assert problem(world.capture(world.body + b" ")) == (400, "wrong-digest")
    bomb = pack({"much": "0" * 50_000_000})
    assert problem(world.capture(bomb)) == (400, "wrong-digest")


def test_a_signature_from_one_request_opens_no_other(world):
    assert problem(world.ask(world.headers("GET", "/events?shop=shop-1"))) == (
        401,
        "wrong-signature",
    )


def test_a_key_that_nobody_let_in_is_unknown(world):
    stranger = Pocket(new_key())
    assert problem(world.capture(pocket=stranger)) == (401, "unknown-key")


def test_another_desks_key_does_not_pass_under_this_ones_name(world):
    south = let_in(world.url, world.base, "south")
    headers = world.headers("POST", "/capture", world.body, pocket=south)
    told = headers["Signature-Input"]
    headers["Signature-Input"] = told.replace(south.keys[0].id, world.pocket.keys[0].id)
    assert problem(world.capture(headers=headers)) == (401, "wrong-signature")
    assert problem(world.capture(pocket=south)) == (403, "another-shop")


def test_a_key_that_was_withdrawn_lets_nobody_in_from_that_moment(world):
    assert world.capture().status_code == 202
    assert world.desks.revoke("shop-1", "desk-1") == 1
    assert problem(world.capture()) == (401, "revoked-key")
    assert world.desks.revoke("shop-1", "desk-1") == 0


def test_a_question_that_was_listened_to_is_not_answered_twice(world):
    headers = world.headers("GET", CHAINS)
    assert world.ask(headers).status_code == 200
    again = world.ask(headers)
    assert problem(again) == (401, "replayed")
    assert again.json()["nonce"] > 0


def test_a_capture_that_comes_twice_to_the_byte_is_a_duplicate_and_no_more(world):
    headers = world.headers("POST", "/capture", world.body)
    told = [world.capture(headers=headers).json()["results"] for _ in range(2)]
    assert [{each["status"] for each in results} for results in told] == [
        {"stored"},
        {"duplicate"},
    ]


@pytest.mark.parametrize("years", [-56, -1, 1, 73])
def test_a_wrong_clock_stops_no_desk_and_is_reported(world, years):
    def shop_clock() -> datetime:
        return datetime.now(UTC) + timedelta(days=365 * years)

    assert world.capture(now=shop_clock).status_code == 202
    assert world.ask(world.headers("GET", CHAINS, now=shop_clock)).status_code == 200
    (clock,) = Reports(world.engine).wrong_clocks()
    assert isinstance(clock, WrongClock)
    assert (clock.shop, clock.desk) == ("shop-1", "desk-1")
    assert clock.seconds == pytest.approx(365 * 86400 * years, abs=60)
    assert world.capture().status_code == 202
    assert Reports(world.engine).wrong_clocks() == []


def test_a_desk_whose_numbers_fell_back_goes_on_from_where_the_gateway_is(world):
    """As with a clock that lost its battery: the numbers begin with the time of day."""
    far = 2**62
    signing = Signing(world.pocket)
    signing._nonce = far
    post, later = Post(world.base, signing), Post(world.base, Signing(world.pocket))
    assert isinstance(post.ask(CHAINS), Answer)
    answer = later.ask(CHAINS)
    assert isinstance(answer, Answer)
    assert answer.status == 200
    post.close()
    later.close()


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda world: world.pocket.write([]), LineKind.NOT_ENROLLED),
        (lambda world: world.pocket.write([new_key()]), LineKind.NOT_ENROLLED),
        (lambda world: world.desks.revoke("shop-1", "desk-1"), LineKind.KEY_REVOKED),
        (
            lambda world: world.pocket.write(let_in(world.url, world.base, "south").keys),
            LineKind.ANOTHER_SHOP,
        ),
    ],
)
def test_the_desk_learns_in_one_word_why_it_is_not_let_in(world, spoil, kind):
    spoil(world)
    post = Post(world.base, Signing(world.pocket))
    told = post.send(world.body)
    post.close()
    assert isinstance(told, Failure)
    assert told.kind is kind


def test_a_desk_that_was_enrolled_meanwhile_sends_without_a_restart(world):
    keys, world.pocket.keys = world.pocket.keys, ()
    post = Post(world.base, Signing(world.pocket))
    assert isinstance(post.send(world.body), Failure)
    world.pocket.write(keys)
    assert isinstance(post.send(world.body), Answer)
    post.close()


def test_a_request_that_comes_too_often_is_told_when_to_come_again(world, monkeypatch):
    monkeypatch.setattr("hubdesk.gateway.app.PER_DESK", (0.5, 3))
    with running_gateway(world.url) as world.base:
        codes = [world.capture().status_code for _ in range(4)]
        assert codes == [202, 202, 202, 429]
        answer = world.capture()
        assert problem(answer) == (429, "too-often")
        assert 1 <= int(answer.headers["Retry-After"]) <= 2
        other = let_in(world.url, world.base, "shop-1", "desk-2")
        assert world.capture(pocket=other).status_code == 202


def test_while_the_database_is_away_a_desk_is_asked_to_come_again_and_not_called_a_stranger(
    postgresql_server,
):
    url = fresh(postgresql_server)
    server, _, name = url.replace("+psycopg", "").rpartition("/")
    with (
        running_gateway(url) as base,
        psycopg.connect(f"{server}/postgres", autocommit=True) as keeper,
    ):
        world = World(url, base)
        keeper.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        keeper.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        answer = world.capture()
        keeper.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
        assert world.capture().status_code == 202
        world.engine.dispose()


def test_what_the_gateway_itself_got_wrong_is_its_fault_and_nobody_elses(world):
    with world.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE desk_keys RENAME TO lost")
    assert world.capture().status_code == 500
