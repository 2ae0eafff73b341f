"""Photographs at the gateway: only what an entry names, whole and unchanged, and never for ever."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from itertools import pairwise
from uuid import uuid4

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from hubdesk.gateway.album import Album
from hubdesk.gateway.app import build, utc_now
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.schema import photographs, pieces
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.wire.photographs import (
    MOST_PHOTOGRAPH_BYTES,
    MOST_PIECE_BYTES,
    NotAStanding,
    Standing,
    photograph_path,
    read_standing,
    write_standing,
)
from hubdesk.line.wire.problems import Problem
from hubdesk.parcels.entry import GENESIS, chain_hash, plain_entry
from hubdesk.parcels.facts import Photographed
from tests.gateway.enrolled import desk_client
from tests.gateway.telling import capture, chain, tell
from tests.postgresql import fresh

JPEG = b"\xff\xd8 a torn corner " * 50 + b"\xff\xd9"
NAME, SIZE = sha256(JPEG).hexdigest(), len(JPEG)
TYPE = {"Content-Type": "image/jpeg"}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def there(request, tmp_path_factory):
    """One gateway for all: each test has a shop of its own."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('there') / 'gateway.db'}"
    else:
        url = fresh(request.getfixturevalue("postgresql_server"))
    with running_gateway(url) as base:
        yield url, base


@dataclass
class Desk:
    """A desk of a shop that nobody else has, and how it talks."""

    client: httpx.Client
    shop: str

    def name(self, photograph: str = NAME, size: int = SIZE) -> None:
        """Tell the one entry of a chain that names a photograph."""
        (entry,) = chain(1, epoch=f"e-{photograph[:8]}")
        entry = replace(entry, facts=Photographed(photograph, size))
        entry = replace(entry, hash=chain_hash(GENESIS, plain_entry(entry)))
        assert capture(self.client, tell([entry], self.shop)).status_code == 202

    def put(
        self, piece: bytes, start: int, photograph: str = NAME, *, shop: str = "", **headers: str
    ) -> httpx.Response:
        path = photograph_path(shop or self.shop, photograph, start)
        return self.client.put(path, content=piece, headers=TYPE | headers)

    def get(self, photograph: str = NAME, *, shop: str = "", **asked: int) -> httpx.Response:
        return self.client.get(f"/shops/{shop or self.shop}/photographs/{photograph}", params=asked)


@contextmanager
def desk_at(url, base, shop="", name="desk-1"):
    shop = shop or f"shop-{uuid4()}"
    with desk_client(url, base, shop=shop, desk=name) as client:
        yield Desk(client, shop)


@pytest.fixture
def desk(there):
    with desk_at(*there) as desk:
        yield desk


@pytest.fixture
def engine(there):
    engine = open_database(there[0])
    yield engine
    engine.dispose()


def problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def test_a_photograph_comes_in_pieces_and_goes_back_to_its_own_shop_only(desk, there):
    desk.name()
    assert desk.put(JPEG[:300], 0).json() == {"photograph": NAME, "size": SIZE, "have": 300}
    assert problem(desk.get())[0] == 404, "not before it is whole"
    answer = desk.put(JPEG[300:], 300)
    assert read_standing(200, "application/json", answer.content, NAME, SIZE).is_held
    whole = desk.get()
    assert (whole.content, whole.headers["Content-Type"]) == (JPEG, "image/jpeg")
    part = desk.get(start=10, most=20)
    assert part.content == JPEG[10:30]
    assert part.headers["HubDesk-Photograph-Size"] == str(SIZE)
    with desk_at(*there) as stranger:
        assert problem(stranger.get(shop=desk.shop)) == (403, "another-shop")
        assert problem(stranger.put(JPEG, 0, shop=desk.shop)) == (403, "another-shop")
        assert problem(stranger.get())[0] == 404
    nobody = httpx.get(f"{there[1]}/shops/{desk.shop}/photographs/{NAME}")
    assert problem(nobody) == (401, "unsigned")


def test_a_piece_that_comes_twice_or_too_early_changes_nothing(desk):
    desk.name()
    for piece, start, have in (
        (JPEG[:100], 0, 100),
        (JPEG[:100], 0, 100),
        (JPEG[500:], 500, 100),
        (b"", 0, 100),
        (JPEG[100:], 100, SIZE),
        (JPEG[100:], 100, SIZE),
        (b"", SIZE, SIZE),
    ):
        assert desk.put(piece, start).json()["have"] == have
    assert desk.get().content == JPEG


def test_another_picture_than_the_entry_names_is_not_held_and_may_be_sent_anew(desk):
    desk.name()
    desk.put(JPEG[:100], 0)
    assert problem(desk.put(b"x" * (SIZE - 100), 100)) == (422, "another-picture")
    assert problem(desk.get())[0] == 404
    assert desk.put(JPEG, 0).json()["have"] == SIZE


def test_nothing_is_taken_that_no_entry_names_or_that_is_no_photograph(desk):
    assert problem(desk.put(JPEG, 0)) == (404, "not-named")
    desk.name()
    assert problem(desk.put(JPEG + b"more", 0)) == (422, "another-picture")
    assert problem(desk.put(bytes(MOST_PIECE_BYTES + 1), 0))[0] == 413
    assert problem(desk.put(b"{}", 0, **{"Content-Type": "application/json"}))[0] == 415
    assert problem(desk.put(JPEG, 0, photograph="passwords"))[0] == 422
    large = "ab" * 32
    desk.name(large, MOST_PHOTOGRAPH_BYTES + 1)
    assert problem(desk.put(b"x", 0, photograph=large))[0] == 413
    for nonsense in ("../../etc", "AB" * 32):
        desk.name(nonsense)  # the entry is kept, the name leads nowhere


def test_several_gateways_take_pieces_of_one_photograph(desk, there):
    desk.name()
    desk.put(JPEG[:400], 0)
    with (
        running_gateway(there[0]) as base,
        desk_at(there[0], base, desk.shop, "desk-2") as other,
    ):
        assert other.put(JPEG[400:], 400).json()["have"] == SIZE
    assert desk.get().content == JPEG


def test_what_is_old_is_forgotten_to_the_last_byte_and_does_not_come_again(desk, engine):
    desk.name()
    desk.put(JPEG, 0)
    album = Album(engine, utc_now)
    assert album.forget(utc_now() - timedelta(days=1)) == 0
    assert album.forget(utc_now() + timedelta(days=1)) >= 1
    assert album.forget(utc_now() + timedelta(days=1)) == 0
    with engine.begin() as connection:
        assert connection.execute(select(pieces)).all() == []
    assert problem(desk.get()) == (410, "forgotten")
    assert problem(desk.put(JPEG, 0)) == (410, "forgotten")


def test_a_desk_has_a_photograph_of_its_own_shop_forgotten_once_and_for_all(desk, there, engine):
    desk.name()
    desk.put(JPEG, 0)
    path = photograph_path(desk.shop, NAME)
    assert httpx.delete(there[1] + path).status_code == 401, "nobody else's signature, nor none"
    assert desk.client.delete(photograph_path("shop-1", NAME)).status_code == 403
    assert desk.client.delete(photograph_path(desk.shop, "0" * 64)).status_code == 404
    assert desk.get().content == JPEG
    for _ in range(2):
        assert desk.client.delete(path).status_code == 204
        assert problem(desk.get()) == (410, "forgotten")
    assert problem(desk.put(JPEG, 0)) == (410, "forgotten")
    with engine.begin() as connection:
        kept = select(pieces).where(pieces.c.shop == desk.shop)
        assert connection.execute(kept).all() == []


def test_a_shop_has_only_so_much_room_and_what_was_begun_is_finished(desk, engine):
    other = b"\xff\xd8 another " * 30
    for content in (JPEG, other):
        desk.name(sha256(content).hexdigest(), len(content))
    album = Album(engine, utc_now, most_bytes=SIZE + 10)
    album.take(desk.shop, NAME, 0, JPEG[:100])
    with pytest.raises(Declined) as declined:
        album.take(desk.shop, sha256(other).hexdigest(), 0, other)
    assert (declined.value.status, declined.value.problem) == (507, Problem.NO_ROOM)
    assert declined.value.headers["Retry-After"]
    assert album.take(desk.shop, NAME, 100, JPEG[100:]).is_held
    assert build(engine, photograph_bytes=1) is not None


@pytest.fixture(scope="module")
def album(tmp_path_factory):
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('gateway') / 'gateway.db'}")
    yield Album(engine, utc_now)
    engine.dispose()


@settings(max_examples=20)
@given(
    cuts=st.lists(st.integers(1, SIZE - 1), max_size=6),
    again=st.lists(st.integers(0, 6), max_size=4),
)
def test_however_it_is_cut_and_whatever_comes_twice_the_whole_is_held(album, cuts, again):
    places = sorted({0, *cuts, SIZE})
    parts = [(start, JPEG[start:end]) for start, end in pairwise(places)]
    shop = str(uuid4())
    with album._engine.begin() as connection:
        row = {"shop": shop, "photograph": NAME, "size": SIZE, "have": 0, "named_at": "2026"}
        connection.execute(photographs.insert(), row)
    for nth, part in enumerate(parts):
        for earlier in again:
            if earlier < nth:
                album.take(shop, NAME, *parts[earlier])
        standing = album.take(shop, NAME, *part)
    assert standing == Standing(NAME, SIZE, SIZE)
    assert album.give(shop, NAME, 0, SIZE).content == JPEG


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (200, "text/html", b"<html>Please log in</html>"),
        (200, "application/json", b"<html>"),
        (200, "application/json", b"{}"),
        (202, "application/json", write_standing(Standing(NAME, 9, 9))),
        (200, "application/json", write_standing(Standing("ab" * 32, 9, 9))),
        (200, "application/json", write_standing(Standing(NAME, 8, 8))),
        (200, "application/json", json.dumps({"photograph": NAME, "size": 9, "have": 10}).encode()),
        (
            200,
            "application/json",
            json.dumps({"photograph": NAME, "size": 9, "have": "9"}).encode(),
        ),
        (200, "application/json", write_standing(Standing(NAME, 9, 9))[:-1]),
    ],
)
def test_only_an_answer_about_this_very_photograph_counts(status, kind, body):
    with pytest.raises(NotAStanding):
        read_standing(status, kind, body, NAME, 9)
