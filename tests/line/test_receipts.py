"""Receipts: only one that names exactly what was sent acknowledges anything."""

from __future__ import annotations

import json

import pytest

from hubdesk.line.wire.receipts import (
    ChainSeen,
    NotAReceipt,
    Receipt,
    Result,
    Status,
    read_receipt,
    write_receipt,
)

SENT = ("urn:uuid:a", "urn:uuid:b")
GOOD = {
    "captureID": "c-1",
    "running": False,
    "success": True,
    "results": [{"eventID": name, "status": "stored"} for name in SENT],
}


def answer(**changes) -> bytes:
    return json.dumps(GOOD | changes).encode()


def read(body: bytes, status: int = 202, content_type: str = "application/json") -> Receipt:
    return read_receipt(status, content_type, body, SENT)


def test_a_receipt_survives_the_line():
    chain = ChainSeen("s", "d", "e", 7, 7, "0" * 64, 0)
    results = (Result(SENT[0], Status.STORED), Result(SENT[1], Status.REJECTED, "seq is wrong"))
    receipt = Receipt("c-1", running=False, success=False, results=results, chains=(chain,))
    assert read(write_receipt(receipt)) == receipt


def test_the_order_of_results_and_news_that_we_do_not_know_yet_do_not_matter():
    results = [{"eventID": name, "status": "duplicate", "hue": 1} for name in reversed(SENT)]
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
        answer(results=[GOOD["results"][0], {"eventID": SENT[1], "status": "fine"}]),
        answer(results=[GOOD["results"][0], {"eventID": SENT[1]}]),
        answer(results={"urn:uuid:a": "stored", "urn:uuid:b": "stored"}),
        answer(captureID=None),
        json.dumps([GOOD]).encode(),
    ],
)
def test_nothing_else_is_a_receipt(body):
    with pytest.raises(NotAReceipt):
        read(body)


@pytest.mark.parametrize("status", [200, 201, 204, 302, 400, 409, 500])
def test_another_status_is_no_receipt_even_with_the_right_body(status):
    with pytest.raises(NotAReceipt):
        read(answer(), status=status)


@pytest.mark.parametrize("content_type", ["", "text/html", "text/plain", "application/jsonp"])
def test_another_type_is_no_receipt_even_with_the_right_body(content_type):
    with pytest.raises(NotAReceipt):
        read(answer(), content_type=content_type)
