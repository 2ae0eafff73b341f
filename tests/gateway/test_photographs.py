"""Photographs at the gateway: only what an entry names, whole and unchanged, and never for ever."""

from __future__ import annotations

import json
from dataclasses import replace
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

JPEG = b"\xff\xd8 a torn corner " * 50 + b"\xff\xd9"
NAME, SIZE = sha256(JPEG).hexdigest(), len(JPEG)
TYPE = {"Content-Type": "image/jpeg"}


def name_it(gateway, photograph=NAME, size=SIZE, shop="shop-1"):
    """Tell the one entry of a chain that names a photograph."""
    (entry,) = chain(1, epoch=f"e-{photograph[:8]}")
    entry = replace(entry, facts=Photographed(photograph, size))
    entry = replace(entry, hash=chain_hash(GENESIS, plain_entry(entry)))
    assert capture(gateway, tell([entry], shop)).status_code == 202


def put(gateway, piece, start, photograph=NAME, shop="shop-1", **headers):
    path = photograph_path(shop, photograph, start)
    return gateway.put(path, content=piece, headers=TYPE | headers)


def problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def test_a_photograph_comes_in_pieces_and_goes_back_to_its_own_shop_only(gateway, database_url):
    name_it(gateway)
    assert put(gateway, JPEG[:300], 0).json() == {
        "photograph": NAME,
        "size": len(JPEG),
        "have": 300,
    }
    path = f"/shops/shop-1/photographs/{NAME}"
    assert problem(gateway.get(path))[0] == 404, "not before it is whole"
    standing = read_standing(
        200, "application/json", put(gateway, JPEG[300:], 300).content, NAME, len(JPEG)
    )
    assert standing.is_held
    whole = gateway.get(path)
    assert (whole.content, whole.headers["Content-Type"]) == (JPEG, "image/jpeg")
    part = gateway.get(path, params={"start": 10, "most": 20})
    assert part.content == JPEG[10:30]
    assert part.headers["HubDesk-Photograph-Size"] == str(len(JPEG))
    with desk_client(database_url, str(gateway.base_url), shop="shop-2") as stranger:
        assert problem(stranger.get(path)) == (403, "another-shop")
        assert problem(put(stranger, JPEG, 0)) == (403, "another-shop")
        assert problem(stranger.get(f"/shops/shop-2/photographs/{NAME}"))[0] == 404
    with httpx.Client(base_url=gateway.base_url) as nobody:
        assert problem(nobody.get(path)) == (401, "unsigned")


def test_a_piece_that_comes_twice_or_too_early_changes_nothing(gateway):
    name_it(gateway)
    for piece, start, have in (
        (JPEG[:100], 0, 100),
        (JPEG[:100], 0, 100),
        (JPEG[500:], 500, 100),
        (b"", 0, 100),
        (JPEG[100:], 100, len(JPEG)),
        (JPEG[100:], 100, len(JPEG)),
        (b"", len(JPEG), len(JPEG)),
    ):
        assert put(gateway, piece, start).json()["have"] == have
    assert gateway.get(f"/shops/shop-1/photographs/{NAME}").content == JPEG


def test_another_picture_than_the_entry_names_is_not_held_and_may_be_sent_anew(gateway):
    name_it(gateway)
    put(gateway, JPEG[:100], 0)
    assert problem(put(gateway, b"x" * (len(JPEG) - 100), 100)) == (422, "another-picture")
    assert problem(gateway.get(f"/shops/shop-1/photographs/{NAME}"))[0] == 404
    assert put(gateway, JPEG, 0).json()["have"] == len(JPEG)


def test_nothing_is_taken_that_no_entry_names_or_that_is_no_photograph(gateway):
    assert problem(put(gateway, JPEG, 0)) == (404, "not-named")
    name_it(gateway)
    assert problem(put(gateway, JPEG + b"more", 0)) == (422, "another-picture")
    assert problem(put(gateway, bytes(MOST_PIECE_BYTES + 1), 0))[0] == 413
    assert problem(put(gateway, b"{}", 0, **{"Content-Type": "application/json"}))[0] == 415
    assert problem(put(gateway, JPEG, 0, photograph="passwords"))[0] == 422
    large = "ab" * 32
    name_it(gateway, large, MOST_PHOTOGRAPH_BYTES + 1)
    assert problem(put(gateway, b"x", 0, photograph=large))[0] == 413
    for nonsense in ("../../etc", "AB" * 32):
        name_it(gateway, nonsense)  # the entry is kept, the name leads nowhere


def test_several_gateways_take_pieces_of_one_photograph(gateway, database_url):
    name_it(gateway)
    put(gateway, JPEG[:400], 0)
    with (
        running_gateway(database_url) as base,
        desk_client(database_url, base, desk="desk-2") as other,
    ):
        assert put(other, JPEG[400:], 400).json()["have"] == len(JPEG)
    assert gateway.get(f"/shops/shop-1/photographs/{NAME}").content == JPEG


@pytest.fixture
def engine(database_url):
    engine = open_database(database_url)
    yield engine
    engine.dispose()


def test_what_is_old_is_forgotten_to_the_last_byte_and_does_not_come_again(gateway, engine):
    name_it(gateway)
    put(gateway, JPEG, 0)
    album = Album(engine, utc_now)
    assert album.forget(utc_now() - timedelta(days=1)) == 0
    assert album.forget(utc_now() + timedelta(days=1)) == 1
    assert album.forget(utc_now() + timedelta(days=1)) == 0
    with engine.begin() as connection:
        assert connection.execute(select(pieces.c.piece)).all() == []
    assert problem(gateway.get(f"/shops/shop-1/photographs/{NAME}")) == (410, "forgotten")
    assert problem(put(gateway, JPEG, 0)) == (410, "forgotten")


def test_a_shop_has_only_so_much_room_and_what_was_begun_is_finished(gateway, engine):
    other = b"\xff\xd8 another " * 30
    for content in (JPEG, other):
        name_it(gateway, sha256(content).hexdigest(), len(content))
    album = Album(engine, utc_now, most_bytes=len(JPEG) + 10)
    album.take("shop-1", NAME, 0, JPEG[:100])
    with pytest.raises(Declined) as declined:
        album.take("shop-1", sha256(other).hexdigest(), 0, other)
    assert (declined.value.status, declined.value.problem) == (507, Problem.NO_ROOM)
    assert declined.value.headers["Retry-After"]
    assert album.take("shop-1", NAME, 100, JPEG[100:]).is_held
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


def test_photographs_named_before_this_version_may_come_too(database_url, gateway, engine):
    """The migration finds them in the events that are there."""
    name_it(gateway)
    with engine.begin() as connection:
        for table in ("photographs", "pieces"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0003'")
    open_database(database_url).dispose()
    assert put(gateway, JPEG, 0).json()["have"] == len(JPEG)
