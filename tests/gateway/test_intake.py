"""What comes in at the door: nothing is trusted, everything refused gets a sentence."""

from __future__ import annotations

import gzip
import json
import socket
from collections.abc import Iterator

import brotli
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.gateway import door, intake
from hubdesk.gateway.door import MOST_AT_ONCE
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.wire.documents import document, pack
from tests.gateway.enrolled import desk_client
from tests.gateway.telling import START, capture, held, statuses, tell_entries

JSON = {"Content-Type": "application/json"}
PACKED = JSON | {"Content-Encoding": "gzip"}


@pytest.fixture
def database_url(tmp_path) -> str:
    """One database is enough at the door."""
    return f"sqlite:///{tmp_path / 'gateway.db'}"


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """One gateway that must live through everything that is sent to it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('lasting') / 'gateway.db'}"
    with running_gateway(url) as base, desk_client(url, base) as client:
        yield client


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        (JSON, b"", 400),
        (JSON, b"{", 400),
        (JSON, b"\xff", 400),
        (JSON, b"[" * 100_000, 400),
        (JSON, b'{"type": "EPCISDocument"}', 400),
        (PACKED, b"not gzip", 400),
        (PACKED, gzip.compress(b"{}", mtime=0)[:-3], 400),
        (PACKED, gzip.compress(bytes(60_000_000)), 413),
        (JSON, bytes(intake.MOST_BODY_BYTES + 1), 413),
        (PACKED, bytes(intake.MOST_SENT_BYTES + 1), 413),
        ({"Content-Type": "text/html"}, b"<html>", 415),
        ({}, b"{}", 415),
        (JSON | {"Content-Encoding": "br"}, b"not brotli", 400),
        (JSON | {"Content-Encoding": "br"}, brotli.compress(bytes(60_000_000), quality=1), 413),
        (JSON | {"Content-Encoding": "zstd"}, b"{}", 415),
    ],
)
def test_a_body_that_cannot_be_taken_gets_a_sentence_and_the_gateway_goes_on(
    lasting, headers, body, status
):
    answer = lasting.post("/capture", content=body, headers=headers)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"].endswith(".")
    assert statuses(capture(lasting, tell_entries(1))) == ["stored"]


def test_a_body_without_packing_and_with_the_linked_data_type_is_taken(gateway):
    body = json.dumps(document(tell_entries(1), START)).encode()
    answer = gateway.post(
        "/capture", content=body, headers={"Content-Type": "application/ld+json; charset=utf-8"}
    )
    assert statuses(answer) == ["stored"]


def test_half_a_request_stores_nothing(gateway):
    host, port = gateway.base_url.host, gateway.base_url.port
    with socket.create_connection((host, port)) as caller:
        caller.sendall(
            b"POST /capture HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Content-Length: 5000\r\n\r\n" + b'{"type": "EPCIS'
        )
    assert held(gateway) == []


def slow_callers(gateway: httpx.Client, count: int) -> list[socket.socket]:
    """Begin requests whose bodies do not come."""
    callers = []
    for _ in range(count):
        callers.append(socket.create_connection((gateway.base_url.host, gateway.base_url.port)))
        callers[-1].sendall(
            b"POST /capture HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Content-Length: 50\r\n\r\n{"
        )
    return callers


def test_many_slow_lines_keep_no_quick_one_out(gateway):
    callers = slow_callers(gateway, 4 * MOST_AT_ONCE)
    assert statuses(capture(gateway, tell_entries(1))) == ["stored"]
    for caller in callers:
        caller.close()


def test_too_many_at_once_are_sent_away_at_once_with_a_time_to_come_again(gateway, monkeypatch):
    monkeypatch.setattr(door, "MOST_IN_THE_DOOR", 5)
    callers = slow_callers(gateway, 5)
    for _ in range(50):
        # One more each time: our own request may have turned one of the callers away.
        callers += slow_callers(gateway, 1)
        answer = capture(gateway, tell_entries(1))
        if answer.status_code == 503:
            break
    assert answer.status_code == 503
    assert answer.json()["type"].endswith("/problems/overloaded")
    assert int(answer.headers["Retry-After"]) > 0
    for caller in callers:
        caller.close()
    for _ in range(50):
        answer = capture(gateway, tell_entries(1))
        if answer.status_code == 202:
            break
    assert answer.status_code == 202


def test_a_body_that_says_that_it_is_too_large_is_not_waited_for(gateway):
    host, port = gateway.base_url.host, gateway.base_url.port
    with socket.create_connection((host, port), timeout=30) as caller:
        caller.sendall(
            b"POST /capture HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Content-Length: 99999999999999999999\r\n\r\n"
        )
        assert caller.recv(64).startswith(b"HTTP/1.1 413")


_SPOILT = st.tuples(
    st.integers(0, 400), st.sampled_from(["cut", "flip", "repeat"]), st.integers(1, 255)
)


def spoil(whole: bytes, place: int, how: str, mask: int) -> bytes:
    at = place % len(whole)
    if how == "cut":
        return whole[:at]
    return whole[:at] + (bytes([whole[at] ^ mask]) + whole[at + 1 :] if how == "flip" else whole)


def test_whatever_happens_to_a_body_it_is_answered_and_never_half_stored(gateway):
    """Cut, flipped or repeated bytes, by a bad line (which the digest shows) or by a bad desk."""
    stored, codes = 0, set()

    @settings(max_examples=30)
    @given(_SPOILT, st.booleans())
    def send(spoilt: tuple[int, str, int], is_spoilt_at_home: bool) -> None:
        nonlocal stored
        whole = pack(document(tell_entries(2), START))
        body = spoil(whole, *spoilt)
        signed = gateway.build_request(
            "POST", "/capture", content=body if is_spoilt_at_home else whole, headers=PACKED
        )
        next(gateway.auth.auth_flow(signed))
        headers = signed.headers.copy()
        del headers["Content-Length"]
        answer = line.post("/capture", content=body, headers=headers)
        codes.add(answer.status_code)
        stored += answer.status_code == 202 and statuses(answer).count("stored")

    with httpx.Client(base_url=gateway.base_url) as line:
        send()
    assert 400 in codes <= {202, 400, 413}
    assert len(held(gateway)) == stored
