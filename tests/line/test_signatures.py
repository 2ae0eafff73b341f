"""Signed requests: what RFC 9421 says, and nothing that was changed under way is believed."""

from __future__ import annotations

from base64 import b64decode, urlsafe_b64decode
from datetime import UTC, datetime
from types import SimpleNamespace

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver
from http_message_signatures.algorithms import ED25519
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.line.wire import signatures
from hubdesk.line.wire.signatures import (
    NotItsDigest,
    Seen,
    UnknownKey,
    Unsigned,
    WronglySigned,
    key_id,
    public_text,
    read_public,
    sign,
    verify,
)

URL = "https://gateway.example/events?shop=a%20b"
NOON = datetime(2026, 6, 26, 12, 0, tzinfo=UTC)
KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(31) + b"1")


def known(name: str):
    found = {key_id(public_text(key.public_key())): key.public_key() for key in (KEY,)}
    return found.get(name)


def signed(body: bytes = b"told", *, key: Ed25519PrivateKey = KEY, nonce: int | None = 7):
    headers = httpx.Headers()
    sign("POST", URL, headers, body, private=key, created=NOON, nonce=nonce)
    return headers


def test_a_signature_says_whose_key_when_and_which_number():
    told = verify(Seen("POST", URL, signed()), b"told", known)
    assert told == signatures.Signed(key_id(public_text(KEY.public_key())), NOON, 7)
    assert verify(Seen("POST", URL, signed(nonce=None)), b"told", known).nonce == 0


def test_a_request_without_a_body_is_signed_without_a_digest():
    headers = signed(b"")
    assert "content-digest" not in headers
    assert verify(Seen("POST", URL, headers), b"", known).created == NOON


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("PUT", URL),
        ("POST", URL.replace("gateway", "elsewhere")),
        ("POST", URL.replace("/events", "/shops")),
        ("POST", URL + "&number=1"),
        ("POST", URL.partition("?")[0]),
    ],
)
def test_a_request_that_was_turned_into_another_is_wrongly_signed(method, url):
    with pytest.raises(WronglySigned):
        verify(Seen(method, url, signed()), b"told", known)


def test_another_body_under_the_same_signature_is_found_by_its_digest():
    with pytest.raises(NotItsDigest):
        verify(Seen("POST", URL, signed()), b"tolf", known)
    headers = signed()
    headers["Content-Digest"] = signed(b"tolf")["Content-Digest"]
    with pytest.raises(WronglySigned):
        verify(Seen("POST", URL, headers), b"tolf", known)


def test_a_body_put_to_a_request_that_was_signed_without_one_is_not_its_own():
    with pytest.raises(NotItsDigest):
        verify(Seen("POST", URL, signed(b"")), b"told", known)


def test_a_key_that_nobody_knows_and_one_under_anothers_name_are_told_apart():
    with pytest.raises(UnknownKey):
        verify(Seen("POST", URL, signed(key=OTHER)), b"told", known)
    headers = signed(key=OTHER)
    mine = key_id(public_text(KEY.public_key()))
    theirs = key_id(public_text(OTHER.public_key()))
    headers["Signature-Input"] = headers["Signature-Input"].replace(theirs, mine)
    with pytest.raises(WronglySigned):
        verify(Seen("POST", URL, headers), b"told", known)


@pytest.mark.parametrize("missing", ["Signature", "Signature-Input"])
def test_a_request_without_a_signature_is_unsigned(missing):
    headers = signed()
    del headers[missing]
    with pytest.raises(Unsigned):
        verify(Seen("POST", URL, headers), b"told", known)


@pytest.mark.parametrize(
    ("left_out", "put_in"),
    [
        ('"@query" ', ""),
        ("created=1782475200;", ""),
        ("created=1782475200", 'created="noon"'),
        ("created=1782475200", "created=999999999999999"),
        ('nonce="7"', 'nonce="-7"'),
        ('nonce="7"', 'nonce="9223372036854775808"'),
    ],
)
def test_a_signature_that_says_too_little_or_nonsense_is_not_ours(left_out, put_in):
    headers = signed()
    assert left_out in headers["Signature-Input"]
    headers["Signature-Input"] = headers["Signature-Input"].replace(left_out, put_in)
    with pytest.raises(WronglySigned):
        verify(Seen("POST", URL, headers), b"told", known)


@pytest.mark.parametrize("year", [1970, 2000, 2099])
def test_no_clock_is_ever_judged(year):
    headers = httpx.Headers()
    at = datetime(year, 1, 1, tzinfo=UTC)
    sign("GET", URL, headers, b"", private=KEY, created=at, nonce=1)
    assert verify(Seen("GET", URL, headers), b"", known).created == at


def test_signing_covers_too_little_only_when_somebody_else_signs():
    """A signature by the same key over fewer parts is good, and still not enough."""

    class Own(HTTPSignatureKeyResolver):
        def resolve_private_key(self, key_id):
            return KEY

    request = SimpleNamespace(method="GET", url=URL, headers=httpx.Headers())
    mine = key_id(public_text(KEY.public_key()))
    signer = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=Own())
    signer.sign(request, key_id=mine, covered_component_ids=("@method",))
    with pytest.raises(WronglySigned):
        verify(Seen("GET", URL, request.headers), b"", known)


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_nonsense_in_the_headers_gets_further_than_a_refusal(told, proof):
    headers = {"signature-input": told, "signature": proof}
    with pytest.raises((WronglySigned, UnknownKey)):
        verify(Seen("GET", URL, headers), b"", known)


def test_a_public_key_is_read_as_it_was_written():
    assert read_public(public_text(KEY.public_key())) == KEY.public_key()
    for nonsense in ("", "x", "x" * 43 + "yz", "ñ" * 43):
        with pytest.raises(ValueError, match=r"."):
            read_public(nonsense)


def test_the_example_of_the_standard_comes_out_to_the_letter():
    """RFC 9421, B.2.6: the same request, key and parameters give the same signature."""
    private = Ed25519PrivateKey.from_private_bytes(
        urlsafe_b64decode("n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU=")
    )

    class Example(HTTPSignatureKeyResolver):
        def resolve_private_key(self, key_id):
            return private

    request = SimpleNamespace(
        method="POST",
        url="http://example.com/foo?param=Value&Pet=dog",
        headers={
            "Host": "example.com",
            "Date": "Tue, 20 Apr 2021 02:07:55 GMT",
            "Content-Type": "application/json",
            "Content-Length": "18",
        },
    )
    HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=Example()).sign(
        request,
        key_id="test-key-ed25519",
        created=datetime.fromtimestamp(1618884473, tz=UTC),
        label="sig-b26",
        include_alg=False,
        covered_component_ids=(
            *("date", "@method", "@path", "@authority", "content-type", "content-length"),
        ),
    )
    given_there = (
        "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
    )
    proof = request.headers["Signature"].removeprefix("sig-b26=:").removesuffix(":")
    assert b64decode(proof) == b64decode(given_there)
