"""The letterbox: carriers put letters in once each, desks fetch what comes after a place."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.carriers import Carriers
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.letterbox import Letterbox, OtherLetter
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.wire.letters import (
    FIRST_SEAL,
    Letter,
    NotAPage,
    Page,
    digest,
    letters_path,
    proven,
    read_page,
    sealed,
    with_soundness,
    write_page,
)
from hubdesk.parcels.letters import MOST_CONTENT_BYTES, UnreadableLetter, read_content
from tests.gateway.enrolled import desk_client

HELLO = {"kind": "message", "content": {"text": "Closed on Monday"}}


@pytest.fixture
def letterbox(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'gateway.db'}")
    Desks(engine, utc_now).add_shop("shop-1", "Kraft & Bloom")
    yield Letterbox(engine, utc_now)
    engine.dispose()


def say(letterbox, text, shop="shop-1", letter=None):
    return letterbox.put(shop, letter or str(uuid4()), "message", "ups", {"text": text})


def texts(page):
    return [read_content(letter.kind, letter.content).text for letter in page.letters]


def test_what_is_put_in_comes_out_in_order_and_sealed(letterbox):
    for text in ("one", "two", "three"):
        say(letterbox, text)
    first = letterbox.page("shop-1", 0, FIRST_SEAL, 1)
    assert (texts(first), first.more) == (["one"], True)
    rest = letterbox.page("shop-1", 1, first.letters[-1].seal, 10_000)
    assert (texts(rest), rest.more) == (["two", "three"], False)
    assert all(is_sound for _, is_sound in with_soundness(rest))
    assert letterbox.page("shop-1", 3, rest.letters[-1].seal, 10_000).letters == ()


def test_the_same_letter_twice_is_one_and_another_under_its_id_is_refused(letterbox):
    letter = str(uuid4())
    assert say(letterbox, "one", letter=letter).is_new
    again = say(letterbox, "one", letter=letter)
    assert (again.position, again.is_new) == (1, False)
    with pytest.raises(OtherLetter):
        say(letterbox, "another", letter=letter)
    assert texts(letterbox.page("shop-1", 0, FIRST_SEAL, 10_000)) == ["one"]


def test_whoever_has_another_history_is_given_nothing_but_the_place_where_it_parts(letterbox):
    say(letterbox, "one")
    page = letterbox.page("shop-1", 1, "f" * 64, 10_000)
    assert page.letters == ()
    assert page.before == letterbox.page("shop-1", 0, FIRST_SEAL, 10_000).letters[0].seal
    assert letterbox.page("shop-1", 7, "f" * 64, 10_000).before == ""


FEE = {"act": "delivered", "cents": 25}
FEES = {"valid_from": "2026-01-01", "currency": "USD", "fees": [FEE]}
UNREADABLE = [
    ("message", {}),
    ("message", {"text": " "}),
    ("message", {"text": "x", "colour": "red"}),
    ("notice", {"rows": []}),
    ("notice", {"rows": ["TBA309611474991"]}),
    ("fees", FEES | {"currency": "usd"}),
    ("fees", FEES | {"fees": [FEE | {"cents": 0.5}]}),
    ("agreement", {"hold_days": -1}),
    ("agreement", {"return_by": "25:00"}),
    ("parade", {"text": "x"}),
    ("message", {"text": "half a letter: \ud800"}),
    ("notice", {"rows": [{"number": "x" * MOST_CONTENT_BYTES}]}),
]


def test_what_no_desk_could_read_is_not_put_in(letterbox):
    for kind, content in UNREADABLE:
        with pytest.raises(UnreadableLetter):
            letterbox.put("shop-1", str(uuid4()), kind, "ups", content)
    assert letterbox.put("shop-1", str(uuid4()), "fees", "ups", FEES).position == 1


def test_what_old_letters_say_of_people_is_forgotten_and_every_seal_still_fits(letterbox):
    letterbox.put("shop-1", str(uuid4()), "fees", "ups", FEES)
    say(letterbox, "For Ana Moore")
    assert letterbox.forget(utc_now() + timedelta(seconds=1)) == 1
    say(letterbox, "new")
    page = letterbox.page("shop-1", 0, FIRST_SEAL, 10_000)
    assert [letter.content is None for letter in page.letters] == [False, True, False]
    assert all(is_sound for _, is_sound in with_soundness(page))


@pytest.fixture
def office(database_url):
    with running_gateway(database_url) as base, desk_client(database_url, base) as desk:
        engine = open_database(database_url)
        token = Carriers(engine, utc_now).add("ups")
        with httpx.Client(base_url=base, headers={"Authorization": f"Bearer {token}"}) as ups:
            yield desk, ups, Carriers(engine, utc_now)
        engine.dispose()


def test_a_carriers_own_system_puts_in_what_a_desk_of_that_shop_alone_can_fetch(office):
    desk, ups, carriers = office
    path = f"/shops/shop-1/letters/{uuid4()}"
    assert [ups.put(path, json=HELLO).status_code for _ in range(2)] == [201, 200]
    assert ups.put(path, json=HELLO | {"content": {"text": "?"}}).status_code == 409
    answer = desk.get(letters_path("shop-1", 0, FIRST_SEAL, 64_000))
    page = read_page(
        answer.status_code, answer.headers["Content-Type"], answer.content, "shop-1", 0
    )
    assert [letter.carrier for letter in page.letters] == ["ups"]
    assert desk.get(letters_path("shop-2", 0, FIRST_SEAL, 64_000)).status_code == 403
    assert ups.get(letters_path("shop-1", 0, FIRST_SEAL, 64_000)).status_code == 401
    assert ups.put(f"/shops/nobody/letters/{uuid4()}", json=HELLO).status_code == 404
    assert ups.put("/shops/shop-1/letters/1", json=HELLO).status_code == 422
    assert ups.put(path, json={"kind": "parade", "content": {}}).status_code == 422
    assert ups.put(path, content=b"{", headers={"Content-Type": "text/plain"}).status_code == 415
    assert carriers.revoke("ups") == 1
    assert ups.put(path, json=HELLO).status_code == 401
    assert httpx.put(f"{ups.base_url}{path}", json=HELLO).status_code == 401


SHOP, AT = "shop-1", "2026-06-26T12:42:00.000Z"


def page_of(*told: str) -> Page:
    letters, before = [], FIRST_SEAL
    for nth, text in enumerate(told, start=1):
        letter = Letter(nth, str(uuid4()), "message", "ups", AT, digest(text), text, before)
        letters.append(replace(letter, seal=sealed(SHOP, before, letter)))
        before = letters[-1].seal
    return proven(Page(SHOP, 0, FIRST_SEAL, tuple(letters), False, ""))


def read(body: bytes) -> Page:
    return read_page(200, "application/json", body, SHOP, 0)


@settings(max_examples=50)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4), st.data())
def test_a_page_is_read_as_it_was_written_and_no_cut_or_changed_one_is(told, data):
    page = page_of(*told)
    body = write_page(page)
    assert read(body) == page
    at = data.draw(st.integers(0, len(body) - 1))
    with pytest.raises(NotAPage):
        read(body[:at])
    other = data.draw(st.integers(0, 255).filter(lambda each: each != body[at]))
    with suppress(NotAPage):
        assert read(body[:at] + bytes([other]) + body[at + 1 :]) == page


@pytest.mark.parametrize(
    ("status", "content_type", "body"),
    [
        (200, "text/html", b"<html>Sign in to the Wi-Fi</html>"),
        (200, "application/json", b"<html>Sign in to the Wi-Fi</html>"),
        (302, "application/json", write_page(page_of("a"))),
        (200, "application/json", write_page(replace(page_of("a"), shop="shop-2"))),
        (200, "application/json", write_page(proven(replace(page_of("a"), shop="shop-2")))),
        (200, "application/json", write_page(proven(replace(page_of("a"), after=3)))),
        (200, "application/json", write_page(proven(replace(page_of(), more=True)))),
        (200, "application/json", b'{"shop":"shop-1"}'),
        (200, "application/json", b"[" * 100_000),
    ],
)
def test_a_log_in_page_or_another_shops_page_brings_nothing(status, content_type, body):
    with pytest.raises(NotAPage):
        read_page(status, content_type, body, SHOP, 0)


def test_a_page_that_leaves_a_letter_out_brings_nothing():
    page = page_of("a", "b", "c")
    without = proven(replace(page, letters=(page.letters[0], page.letters[2])))
    with pytest.raises(NotAPage):
        read(write_page(without))


def test_a_letter_that_was_changed_where_it_lay_is_told_from_its_neighbours():
    page = page_of("a", "b", "c")
    changed = replace(page.letters[1], content="B")
    page = proven(replace(page, letters=(page.letters[0], changed, page.letters[2])))
    assert [is_sound for _, is_sound in with_soundness(read(write_page(page)))] == [
        True,
        False,
        True,
    ]
