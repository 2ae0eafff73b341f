"""A chain given back: page by page, to the byte, to its own shop only."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from hubdesk.line.wire.stretches import (
    NotAStretch,
    Stretch,
    proven,
    read_stretch,
    stretch_path,
    write_stretch,
)
from hubdesk.parcels.entry import canonical, chain_hash, read_entry
from tests.gateway.telling import capture, chain, held, tell

JSON = "application/json"
ASKED = ("shop-1", "desk-1", "e-1", 0)


def all_of(gateway, most=1024, shop="shop-1"):
    arrivals, more, after, pages = [], True, 0, 0
    while more:
        answer = gateway.get(stretch_path(shop, "desk-1", "e-1", after, most))
        place = (shop, "desk-1", "e-1", after)
        page, more = read_stretch(
            answer.status_code, answer.headers["Content-Type"], answer.content, place
        )
        arrivals += page
        after = arrivals[-1].seq if arrivals else 0
        pages += 1
    return arrivals, pages


def test_a_chain_comes_back_in_order_with_the_very_entries_and_hashes(gateway):
    entries = chain(7)
    capture(gateway, tell(entries[3:] + entries[:3]))
    arrivals, pages = all_of(gateway)
    assert [read_entry(told.entry, told.hash) for told in arrivals] == entries
    assert [json.loads(told.text) for told in arrivals] == sorted(
        held(gateway), key=lambda event: event["hubdesk:entry"]["seq"]
    )
    assert pages > 3
    for first, second in pairwise(arrivals):
        assert second.hash == chain_hash(first.hash, second.entry)


def test_two_records_entries_of_one_number_stand_on_one_page(gateway):
    entries = chain(2)
    rivals = chain(2, after=entries[0])[:1]
    capture(gateway, tell(entries))
    capture(gateway, tell(rivals))
    arrivals, _ = all_of(gateway)
    assert [told.seq for told in arrivals] == [1, 2, 2]
    assert {told.hash for told in arrivals[1:]} == {entries[1].hash, rivals[0].hash}


def test_a_desk_is_given_nothing_of_another_shop(gateway):
    capture(gateway, tell(chain(1)))
    answer = gateway.get(stretch_path("shop-2", "desk-1", "e-1", 0, 1024))
    assert answer.status_code == 403
    assert gateway.get("/shops/shop-1/journal?desk=desk-1").status_code == 422
    unsigned = gateway.build_request("GET", stretch_path(*ASKED, 1024))
    assert gateway.send(unsigned, auth=None).status_code == 401


def test_an_unknown_chain_is_an_empty_page(gateway):
    assert all_of(gateway) == ([], 1)


def sound():
    """A page as the gateway writes it."""
    texts = tuple(canonical(event).decode() for event in tell(chain(3)))
    return json.loads(write_stretch(proven(Stretch(*ASKED, texts, more=False))))


@pytest.mark.parametrize("place", ["status", "type", "cut", "text", "chain", "after", "left out"])
def test_a_page_that_is_not_whole_or_not_ours_is_nothing(place):
    plain = sound()
    status, kind, asked = 200, JSON, ASKED
    body = json.dumps(plain).encode()
    assert len(read_stretch(status, kind, body, asked)[0]) == 3
    match place:
        case "status":
            status = 503
        case "type":
            kind = "text/html"
        case "cut":
            body = body[:-9]
        case "text":
            body = body.replace(b"Rosa", b"Anna", 1)
        case "chain":
            asked = ("shop-1", "desk-1", "e-2", 0)
        case "after":
            asked = (*ASKED[:3], 1)
        case "left out":
            del plain["events"][1]
            body = json.dumps(plain).encode()
    with pytest.raises(NotAStretch):
        read_stretch(status, kind, body, asked)


@pytest.mark.parametrize("how", ["another chain", "not as stored", "no event", "order", "endless"])
def test_a_page_with_its_own_proof_is_still_read_strictly(how):
    """Whoever makes a page can make its proof: what stands on it must fit all the same."""
    events, more = sound()["events"], False
    match how:
        case "another chain":
            events[0] = events[0].replace('"epoch":"e-1"', '"epoch":"e-2"')
        case "not as stored":
            events[0] = events[0] + " "
        case "no event":
            events[0] = "[]"
        case "order":
            events.reverse()
        case "endless":
            events, more = [], True
    page = proven(Stretch(*ASKED, tuple(events), more))
    with pytest.raises(NotAStretch):
        read_stretch(200, JSON, write_stretch(page), ASKED)
