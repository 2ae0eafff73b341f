"""Receipts: only one that names exactly what was sent acknowledges anything."""

from __future__ import annotations

import json

import pytest

from hubdesk.line.wire.receipts import (
    ChainSeen,
    Held,
    NotAReceipt,
    Receipt,
    Result,
    Status,
    proof,
    read_receipt,
    shortened,
    write_receipt,
)

SENT = (("urn:uuid:a", "aa" * 32), ("urn:uuid:b", "bb" * 32))
GOOD = {
    "captureID": "c-1",
    "running": False,
    "success": True,
    "results": [{"eventID": name, "status": "stored"} for name, _ in SENT],
}


def answer(**changes) -> bytes:
    return json.dumps(GOOD | changes).encode()


def read(body: bytes, status: int = 202, content_type: str = "application/json") -> Receipt:
    return read_receipt(status, content_type, body, SENT)


def test_a_receipt_survives_the_line():
    chain = ChainSeen("s", "d", "e", 7, 7, "0" * 64, 0)
    first, second = (name for name, _ in SENT)
    results = (Result(first, Status.STORED), Result(second, Status.REJECTED, "seq is wrong"))
    receipt = Receipt("c-1", running=False, success=False, results=results, chains=(chain,))
    assert read(write_receipt(receipt)) == receipt


def test_the_order_of_results_and_news_that_we_do_not_know_yet_do_not_matter():
    results = [{"eventID": name, "status": "duplicate", "hue": 1} for name, _ in reversed(SENT)]
    assert len(read(answer(results=results, weather="fine")).results) == 2
    assert read(answer(), content_type="application/ld+json; charset=utf-8")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"null",
        b"<html>202 Accepted</html>",
        answer()[:-1],
        answer()[:40],
        answer(running=True),
        answer(running="false"),
        answer(results=[]),
        answer(results=GOOD["results"][:1]),
        answer(results=[*GOOD["results"], {"eventID": "urn:uuid:c", "status": "stored"}]),
        answer(results=[*GOOD["results"], GOOD["results"][0]]),
        answer(results=[GOOD["results"][0], GOOD["results"][0]]),
        answer(results=[GOOD["results"][0], {"eventID": "urn:uuid:z", "status": "stored"}]),
        answer(results=[GOOD["results"][0], {"eventID": SENT[1][0], "status": "fine"}]),
        answer(results=[GOOD["results"][0], {"eventID": SENT[1][0]}]),
        answer(results={"urn:uuid:a": "stored", "urn:uuid:b": "stored"}),
        answer(captureID=None),
        answer(captureID=""),
        json.dumps([GOOD]).encode(),
    ],
)
def test_nothing_else_is_a_receipt(body):
    with pytest.raises(NotAReceipt):
        read(body)


HELD = {"stored": 1, "duplicates": 1, "proof": proof(SENT)}
REFUSED = {"eventID": SENT[0][0], "status": "rejected", "reason": "why"}


def test_a_minimal_receipt_proves_in_one_hash_what_a_full_one_names():
    assert read(answer(results=[], held=HELD)).held == Held(proof(SENT), 1, 1)
    partly = {"stored": 1, "duplicates": 0, "proof": proof(SENT[1:])}
    assert read(answer(results=[REFUSED], held=partly)).results[0].reason == "why"


def test_a_full_receipt_shortens_to_a_minimal_one_that_says_the_same():
    results = (Result(SENT[0][0], Status.REJECTED, "why"), Result(SENT[1][0], Status.DUPLICATE))
    chains = (ChainSeen("s", "d", "e", 7, 7, "0a" * 32, 0),)
    full = Receipt("c-1", running=False, success=False, results=results, chains=chains)
    short = read(write_receipt(shortened(full, [told for _, told in SENT])))
    assert short.results == results[:1]
    assert short.chains == chains
    assert short.held == Held(proof(SENT[1:]), 0, 1)


def test_a_minimal_receipt_leaves_out_what_goes_without_saying():
    results = tuple(Result(name, Status.STORED) for name, _ in SENT)
    full = Receipt("c-1", running=False, success=True, results=results)
    said = json.loads(write_receipt(shortened(full, [told for _, told in SENT])))
    assert said == {"held": {"stored": 2, "proof": proof(SENT)}}
    assert read(json.dumps(said).encode()).success
    assert json.loads(write_receipt(full)).keys() == GOOD.keys(), "a full one names everything"


@pytest.mark.parametrize(
    ("results", "held"),
    [
        ([], HELD | {"proof": proof(SENT[:1])}),
        ([], HELD | {"proof": proof(SENT[::-1])}),
        ([], HELD | {"proof": proof([SENT[0], ("urn:uuid:b", "cc" * 32)])}),
        ([], HELD | {"proof": ""}),
        ([], HELD | {"stored": 2}),
        ([], HELD | {"stored": 0}),
        ([REFUSED], HELD),
        ([REFUSED | {"status": "stored"}], HELD | {"duplicates": 0, "proof": proof(SENT[1:])}),
        ([REFUSED], None),
        ([], {"stored": 2, "duplicates": 0}),
    ],
)
def test_a_minimal_receipt_that_proves_something_else_is_none(results, held):
    with pytest.raises(NotAReceipt):
        read(answer(results=results, held=held))


@pytest.mark.parametrize("spoilt", ["", "zz", "0a" * 32 + "x", "ü" * 43])
def test_a_minimal_receipt_with_a_spoilt_hash_is_none(spoilt):
    chain = {"shop": "s", "desk": "d", "epoch": "e", "seq": 7, "count": 7, "flaws": 0}
    with pytest.raises(NotAReceipt):
        read(answer(results=[], held=HELD, chains=[chain | {"hash": spoilt}]))


@pytest.mark.parametrize("status", [200, 201, 204, 302, 400, 409, 500])
def test_another_status_is_no_receipt_even_with_the_right_body(status):
    with pytest.raises(NotAReceipt):
        read(answer(), status=status)


@pytest.mark.parametrize("content_type", ["", "text/html", "text/plain", "application/jsonp"])
def test_another_type_is_no_receipt_even_with_the_right_body(content_type):
    with pytest.raises(NotAReceipt):
        read(answer(), content_type=content_type)
