"""Capturing: committed before it is answered, each event by itself, none ever twice."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy

import httpx
import pytest

from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import running_gateway
from tests.gateway.enrolled import Signed, desk_client, let_in
from tests.gateway.telling import capture, held, statuses, tell_entries


def test_a_document_is_stored_and_every_event_is_answered_for(gateway):
    events = tell_entries(5)
    answer = capture(gateway, events)
    assert answer.status_code == 202
    assert answer.headers["GS1-EPCIS-Version"] == "2.0.0"
    receipt = answer.json()
    assert (receipt["running"], receipt["success"]) == (False, True)
    assert [result["eventID"] for result in receipt["results"]] == [e["eventID"] for e in events]
    assert statuses(answer) == ["stored"] * 5
    assert held(gateway) == events
    job = gateway.get(answer.headers["Location"]).json()
    assert (job["captureID"], job["running"], job["success"]) == (receipt["captureID"], False, True)
    assert job["errors"] == []
    assert gateway.get("/capture/nothing").status_code == 404


def test_whoever_asks_for_little_is_answered_in_few_bytes(gateway):
    answer = capture(gateway, tell_entries(5), Prefer="return=minimal")
    assert answer.json().keys() == {"chains", "held"}
    assert answer.headers.keys() == {"date", "location", "content-length", "content-type"}
    job = gateway.get(answer.headers["Location"]).json()
    assert (job["success"], job["errors"]) == (True, [])


def test_what_was_answered_is_there_after_the_gateway_was_restarted(database_url):
    events = tell_entries(3)
    with running_gateway(database_url) as base:
        desk = let_in(database_url, base)
        with httpx.Client(base_url=base, auth=Signed(desk)) as gateway:
            capture(gateway, events)
    with (
        running_gateway(database_url) as base,
        httpx.Client(base_url=base, auth=Signed(desk)) as gateway,
    ):
        assert held(gateway) == events
        assert statuses(capture(gateway, events)) == ["duplicate"] * 3


def test_known_events_are_duplicates_and_new_ones_among_them_are_stored(gateway):
    events = tell_entries(6)
    capture(gateway, events[:4])
    assert statuses(capture(gateway, events[2:])) == ["duplicate"] * 2 + ["stored"] * 2
    assert held(gateway) == events


def test_an_event_twice_in_one_document_is_stored_once(gateway):
    (event,) = tell_entries(1)
    assert statuses(capture(gateway, [event, event])) == ["stored", "duplicate"]
    assert held(gateway) == [event]


def test_another_content_under_a_known_id_is_a_conflict_and_overwrites_nothing(gateway):
    first, second, third = tell_entries(3)
    capture(gateway, [first, second])
    forged = deepcopy(second)
    forged["hubdesk:entry"]["person"] = "Mallory"
    answer = capture(gateway, [forged, third])
    assert statuses(answer) == ["conflict", "stored"]
    assert answer.json()["success"] is False
    assert answer.json()["chains"][0]["flaws"] == 1
    assert held(gateway) == [first, second, third]


def test_the_same_entry_in_other_words_of_the_standard_is_the_same_event(gateway):
    """A newer desk may map an old entry differently; resending it must do no harm."""
    (event,) = tell_entries(1)
    capture(gateway, [event])
    assert statuses(capture(gateway, [event | {"bizStep": "storing"}])) == ["duplicate"]


def test_an_event_that_breaks_a_rule_holds_up_nobody(gateway):
    events = tell_entries(200)
    broken = deepcopy(events)
    broken[100]["eventTime"] = "noon"
    answer = capture(gateway, broken)
    assert statuses(answer).count("stored") == 199
    assert answer.json()["results"][100] == {
        "eventID": events[100]["eventID"],
        "status": "rejected",
        "reason": "eventTime is not a time with its zone",
    }
    (error,) = gateway.get(answer.headers["Location"]).json()["errors"]
    assert error == answer.json()["results"][100]
    assert statuses(capture(gateway, [events[100]])) == ["stored"]


def test_many_at_once_store_every_event_exactly_once(gateway):
    """Ten senders with the same hundred events: only the unique key can sort that out."""
    events = tell_entries(100)
    with ThreadPoolExecutor(10) as senders:
        answers = list(senders.map(lambda _: capture(gateway, events), range(10)))
    told = [status for answer in answers for status in statuses(answer)]
    assert told.count("stored") == 100
    assert told.count("duplicate") == 900
    assert held(gateway) == events


def test_a_desk_tells_and_hears_of_its_own_shop_alone(gateway, database_url):
    base = str(gateway.base_url)
    north, south = tell_entries(2, shop="shop-1"), tell_entries(2, shop="south")
    with desk_client(database_url, base, shop="south") as of_south:
        assert statuses(capture(gateway, north)) == ["stored"] * 2
        assert statuses(capture(of_south, south)) == ["stored"] * 2
        assert held(of_south, shop="south") == south
        for answer in (
            capture(gateway, [*north, *south]),
            gateway.get("/events?shop=south"),
            gateway.get("/shops/south/chains"),
        ):
            assert answer.status_code == 403
            assert answer.json()["type"].endswith("/problems/another-shop")
        job = capture(of_south, south).headers["Location"]
        assert gateway.get(job).status_code == 404
    assert held(gateway) == north


def test_without_its_unique_key_a_gateway_would_store_twice_and_this_is_seen(database_url):
    """The twin: the duplicates above are found by the key, not by the test's good manners."""
    engine = open_database(database_url)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("ALTER TABLE events DROP CONSTRAINT pk_events")
        else:
            connection.exec_driver_sql("ALTER TABLE events RENAME TO keyed")
            connection.exec_driver_sql("CREATE TABLE events AS SELECT * FROM keyed")
    engine.dispose()
    events = tell_entries(3)
    with running_gateway(database_url) as base, desk_client(database_url, base) as gateway:
        capture(gateway, events)
        assert statuses(capture(gateway, events)) == ["stored"] * 3
        assert held(gateway) != events


def test_events_are_paged_by_a_cursor_and_found_by_parcel_number(gateway):
    events = tell_entries(7)
    capture(gateway, events)
    first = gateway.get("/events", params={"shop": "shop-1", "perPage": 5})
    assert len(first.json()["epcisBody"]["queryResults"]["resultsBody"]["eventList"]) == 5
    onward = gateway.get(first.links["next"]["url"])
    assert "next" not in onward.links
    assert held(gateway, number="TBA000000000003") == events[2:3]
    assert held(gateway, number="TBA' OR 1=1 --") == []
    whole = json.loads(first.text)
    assert whole["type"] == "EPCISQueryDocument"


@pytest.mark.parametrize(
    "query", ["?perPage=0", "?perPage=501", "?nextPageToken=-1", "?nextPageToken=x"]
)
def test_a_question_that_makes_no_sense_is_refused(gateway, query):
    assert gateway.get(f"/events{query}").status_code == 422
