"""What carriers and partners tell in EPCIS' own words: taken as it is, apart from the chains."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import timedelta
from functools import reduce
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.carriers import Carriers
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.partners import forget
from hubdesk.gateway.reports import Reports
from hubdesk.gateway.schema import partner_events
from tests.gateway.enrolled import desk_client
from tests.gateway.telling import capture as capture_entries
from tests.gateway.telling import chains, held, statuses, tell_entries
from tests.line.standardevents import (
    BOXES,
    CIRCUMSTANCES,
    CONTEXT,
    GS1,
    MASTERS,
    MISTAKEN,
    PALLET,
    TYPES,
    answer,
    document,
    documents,
    event,
    whole,
)

NAMED = {"eventID": "urn:uuid:0190a3b0-aaaa-7000-8000-000000000001"}
LD = {"Content-Type": "application/ld+json"}


def post(gateway: httpx.Client, plain: Any, path: str = "/capture", **headers: str):
    body = plain if isinstance(plain, str) else json.dumps(plain)
    return gateway.post(path, content=body.encode(), headers=LD | headers)


@pytest.fixture
def carrier(gateway, database_url):
    """A carrier's own system, let in by its word."""
    engine = open_database(database_url)
    word = Carriers(engine, utc_now).add("swift")
    engine.dispose()
    bearer = {"Authorization": f"Bearer {word}"}
    with httpx.Client(base_url=gateway.base_url, headers=bearer) as client:
        yield client


def test_every_form_that_the_standard_has_is_taken_and_given_back_to_the_letter(gateway):
    *single, _, _, _, _, _ = all_kinds = documents()
    many = document(*(one for plain in single for one in plain["epcisBody"]["eventList"]))
    told = []
    for plain in (many, *all_kinds[len(single) :]):
        for way in (("epcisBody",), ("epcisBody", "queryResults", "resultsBody")):
            around = reduce(lambda within, name: within.get(name, {}), way, plain)
            for one in around.get("eventList", []):
                told.append(one)
                if "eventID" in one:
                    one["eventID"] = f"urn:swift:event:{len(told)}"
        answered = post(gateway, plain)
        assert answered.status_code == 202, answered.text
        assert answered.json()["success"], answered.text
    kept = held(gateway)
    assert len(kept) > 60
    for one in kept:
        assert one in told
    assert chains(gateway) == []


def test_an_event_is_kept_as_it_was_written_sign_for_sign(gateway):
    written = (
        '{ "type" :"ObjectEvent","action":"OBSERVE", "epcList":["urn:x:1"],\n "depot:kg": 1.50e1,'
        '"depot:sign":"\\u00e9\\/", "eventTime":"2026-06-26T07:12:30Z",'
        '"eventTimeZoneOffset":"+00:00"}'
    )
    around = json.dumps(document("EVENT")).replace('"EVENT"', f" {written} ")
    assert statuses(post(gateway, around)) == ["stored"]
    assert written in gateway.get("/events").text


def test_an_event_comes_twice_and_is_one_with_a_name_or_without(gateway):
    two = [event("ObjectEvent", NAMED), event("AggregationEvent")]
    first, again = post(gateway, document(*two)), post(gateway, document(*two))
    assert statuses(first) == ["stored"] * 2
    assert statuses(again) == ["duplicate"] * 2
    names = [told["eventID"] for told in first.json()["results"]]
    assert names == [told["eventID"] for told in again.json()["results"]]
    assert names[0] == NAMED["eventID"]
    assert names[1].startswith("ni:///sha-256;")
    assert held(gateway) == two
    recorded = two[0] | {"recordTime": "2026-06-27T00:00:00Z"}
    assert statuses(post(gateway, document(recorded))) == ["duplicate"], "when it was recorded"


def test_another_content_under_a_known_name_is_a_conflict_that_the_reports_tell(
    gateway, database_url
):
    post(gateway, document(event("ObjectEvent", NAMED)))
    other = event("ObjectEvent", NAMED, {"disposition": "damaged"})
    assert statuses(post(gateway, document(other))) == ["conflict"]
    assert held(gateway) == [event("ObjectEvent", NAMED)]
    engine = open_database(database_url)
    (told,) = Reports(engine).partners()
    engine.dispose()
    assert (told.shop, told.teller, told.events, told.disputed) == ("shop-1", "desk-1", 1, 1)


def test_what_partners_told_long_ago_is_forgotten_and_does_not_come_again(gateway, database_url):
    """A partner may say in an event what it likes: a name, a street."""
    entries = tell_entries(1)
    capture_entries(gateway, entries)
    whom = {"depot:for": "Ana Moore, 12 Oak St", "eventID": "urn:swift:ana-moore"}
    told = event("ObjectEvent", whom)
    assert statuses(post(gateway, document(told))) == ["stored"]
    engine = open_database(database_url)
    for age, count in ((timedelta(days=1), 0), (-timedelta(days=1), 1), (-timedelta(days=1), 0)):
        with engine.begin() as connection:
            assert forget(connection, utc_now() - age) == count
    with engine.begin() as connection:
        (row,) = connection.execute(select(partner_events))
    engine.dispose()
    assert "oore" not in "".join(map(str, row))
    assert held(gateway) == entries, "what the shop told stays"
    assert gateway.get(f"/events/{whom['eventID']}").status_code == 404
    assert statuses(post(gateway, document(told))) == ["duplicate"]
    assert statuses(post(gateway, document(told | {"action": "DELETE"}))) == ["conflict"]
    assert held(gateway) == entries


def test_that_an_event_was_an_error_is_told_under_the_events_own_name(gateway):
    """EPCIS 2.0, 7.4.1.2: the declaration has the eventID of what it takes back."""
    was = event("ObjectEvent", NAMED)
    both = [was, was | deepcopy(MISTAKEN)]
    assert statuses(post(gateway, document(*both))) == ["stored"] * 2
    assert statuses(post(gateway, document(*both))) == ["duplicate"] * 2
    assert held(gateway, EQ_eventID=NAMED["eventID"]) == both


BROKEN: list[tuple[str, Any, str]] = [
    ("eventTime", "noon", "eventList[1].eventTime is not a time with its zone"),
    ("eventID", "number 7", "eventList[1].eventID is not a URI"),
    ("bizStep", "delivered", "eventList[1].bizStep is neither a word of the standard nor a"),
    ("action", "SEEN", "eventList[1].action is not"),
    ("colour", "red", "eventList[1].colour is not known here"),
    ("readPoint", {}, "eventList[1].readPoint.id is missing"),
    ("sensorElementList", [{"sensorReport": []}], "sensorElementList[0].sensorReport is empty"),
    ("quantityList", [{"epcClass": "urn:x:1", "quantity": "9"}], "quantityList[0].quantity is"),
    ("ilmd", {"depot:lot": 1}, "eventList[1].ilmd belongs to the action ADD alone"),
    ("depot:half", "\ud800", "not Unicode"),
]


def test_what_breaks_a_rule_is_refused_by_itself_and_its_place_is_named(gateway):
    for place, value, reason in BROKEN:
        told = [event("AggregationEvent"), event("ObjectEvent") | {place: value}]
        answered = post(gateway, document(*told, event("AssociationEvent")))
        assert [status == "rejected" for status in statuses(answered)] == [False, True, False]
        assert reason in answered.json()["results"][1]["reason"]
    assert len(held(gateway)) == 2


NO_DOCUMENTS: list[dict[str, Any]] = [
    document() | {"type": "EPCISMasterDataDocument"},
    document() | {"schemaVersion": "1.2"},
    document() | {"creationDate": "today"},
    document() | {"colour": "red"},
    document() | {"@context": [GS1, GS1]},
    document() | {"epcisBody": {}},
    document() | {"epcisHeader": {"epcisMasterData": {"vocabularyList": [{}]}}},
    {key: value for key, value in document().items() if key != "@context"},
    answer() | {"epcisBody": {"queryResults": {"resultsBody": {"eventList": []}}}},
    document() | {"@context": {f"a{number}": "urn:x:" for number in range(2000)}},
]


def test_a_document_that_breaks_a_rule_is_refused_as_a_whole(gateway):
    for plain in NO_DOCUMENTS:
        answered = post(gateway, plain)
        assert answered.status_code == 400
        assert answered.json()["title"].startswith("Not a document: ")


def test_asked_to_keep_all_or_nothing_it_keeps_nothing_where_one_is_refused(gateway):
    sound, broken = event("ObjectEvent"), event("ObjectEvent") | {"colour": "red"}
    rollback = {"GS1-Capture-Error-Behaviour": "rollback"}
    answered = post(gateway, document(sound, broken), **rollback)
    assert statuses(answered) == ["rejected"] * 2
    assert held(gateway) == []
    job = gateway.get(answered.headers["Location"]).json()
    assert (job["success"], job["captureErrorBehaviour"]) == (False, "rollback")
    assert statuses(post(gateway, document(sound), **rollback)) == ["stored"]
    odd = {"GS1-Capture-Error-Behaviour": "maybe"}
    assert post(gateway, document(sound), **odd).status_code == 400


def test_one_event_alone_is_taken_and_found_under_its_name(gateway):
    alone = whole("TransformationEvent") | {"@context": CONTEXT}
    for code in (201, 200):
        answered = post(gateway, alone, "/events")
        assert answered.status_code == code
        found = gateway.get(answered.headers["Location"])
        assert found.json() == alone
    assert post(gateway, alone | {"disposition": "damaged"}, "/events").status_code == 409
    assert (
        post(gateway, whole("TransformationEvent") | {"@context": 7}, "/events").status_code == 400
    )
    assert post(gateway, event("ObjectEvent"), "/events").status_code == 400, "no @context"
    assert gateway.get("/events/urn%3Ax%3A1").status_code == 404


def test_the_shops_own_chain_does_not_notice_what_partners_tell_between_its_entries(gateway):
    entries = tell_entries(4)
    capture_entries(gateway, entries[:2])
    mixed = document(event("ObjectEvent"), entries[2], event("AggregationEvent"), entries[3])
    assert statuses(post(gateway, mixed)) == ["stored"] * 4
    (head,) = chains(gateway)
    assert (head["seq"], head["count"], head["flaws"]) == (4, 4, 0)
    assert [told["type"] for told in held(gateway)][-4:] == [
        told["type"] for told in mixed["epcisBody"]["eventList"]
    ]


def test_the_name_of_an_entry_is_not_a_partners_to_use(gateway):
    (entry,) = tell_entries(1)
    capture_entries(gateway, [entry])
    posing = event("ObjectEvent", {"eventID": entry["eventID"]})
    assert statuses(post(gateway, document(posing))) == ["conflict"]
    assert held(gateway) == [entry]


def test_a_carriers_own_system_tells_of_a_shop_that_it_names_and_never_entries(gateway, carrier):
    plain = document(event("ObjectEvent"))
    answered = post(carrier, plain, "/capture?shop=shop-1")
    assert statuses(answered) == ["stored"]
    assert carrier.get(answered.headers["Location"]).json()["success"]
    assert held(gateway) == plain["epcisBody"]["eventList"]
    assert post(carrier, plain).status_code == 404, "no shop"
    assert post(carrier, plain, "/capture?shop=nowhere").status_code == 404
    entries = document(*tell_entries(1))
    assert post(carrier, entries, "/capture?shop=shop-1").status_code == 401
    assert carrier.get("/events").status_code == 401, "it is told nothing"
    assert chains(gateway) == []


def test_nobody_who_is_unknown_tells_anything_and_a_shop_hears_of_itself_alone(
    gateway, database_url
):
    plain = document(event("ObjectEvent"))
    with httpx.Client(base_url=gateway.base_url) as stranger:
        for path in ("/capture", "/events", "/capture?shop=shop-1"):
            assert post(stranger, plain, path).status_code == 401
            word = {"Authorization": f"Bearer {'A' * 43}"}
            assert post(stranger, plain, path, **word).status_code == 401
        told = stranger.options("/capture")
    assert (told.status_code, told.headers["GS1-EPCIS-Capture-Limit"]) == (204, "1000")
    post(gateway, plain)
    with desk_client(database_url, str(gateway.base_url), shop="south") as south:
        assert held(south, shop="south") == []


QUESTIONS: list[tuple[dict[str, str], list[int]]] = [
    ({"eventType": "AggregationEvent"}, [1]),
    ({"eventType": "AggregationEvent|ObjectEvent"}, [0, 1, 3]),
    ({"eventType": "AggregationEvent,TransactionEvent"}, [1, 2]),
    ({"EQ_action": "ADD"}, [1]),
    ({"EQ_bizStep": "departing"}, [0]),
    ({"EQ_bizStep": "https://ns.gs1.org/cbv/BizStep-departing"}, [0]),
    ({"EQ_bizStep": "urn:epcglobal:cbv:bizstep:receiving"}, [3]),
    ({"EQ_disposition": "in_transit"}, [0]),
    ({"EQ_readPoint": "https://id.swift.example/depot/7/gate/3"}, [0]),
    ({"EQ_bizLocation": "urn:epc:id:sgln:4012345.00025.0"}, [0]),
    ({"MATCH_epc": BOXES[0]}, [0, 1, 2]),
    ({"MATCH_epc": PALLET}, []),
    ({"MATCH_parentID": PALLET}, [1, 2]),
    ({"MATCH_anyEPC": f"{PALLET}|urn:x:9"}, [1, 2]),
    ({"number": "SW000004711"}, [0, 1, 2]),
    ({"number": "SW000004711", "EQ_action": "ADD"}, [1]),
    ({"GE_eventTime": "2026-06-26T07:12:30.250+02:00"}, [0, 1, 2, 3]),
    ({"GE_eventTime": "2026-06-26T05:12:30.251Z"}, [3]),
    ({"LT_eventTime": "2026-06-26T05:12:30.251Z"}, [0, 1, 2]),
    ({"LT_eventTime": "2026-06-26T05:12:30.250Z"}, []),
    ({"LT_recordTime": "2020-01-01T00:00:00Z"}, []),
    ({"GE_recordTime": "2020-01-01T00:00:00Z", "EQ_action": "ADD"}, [1]),
    ({"EQ_eventID": NAMED["eventID"]}, [1]),
]


def test_events_are_asked_for_in_the_standards_own_parameters(gateway):
    told = [event("ObjectEvent", CIRCUMSTANCES), event("AggregationEvent", NAMED)]
    told += [event("TransactionEvent"), *tell_entries(1)]
    post(gateway, document(*told))
    for asked, found in QUESTIONS:
        assert held(gateway, **asked, perPage="2") == [told[place] for place in found], asked


def test_what_cannot_be_asked_is_said_and_never_left_out_silently(gateway):
    for query in ("EQ_colour=red", "GE_eventTime=noon", "orderBy=eventTime"):
        answered = gateway.get(f"/events?{query}")
        assert answered.status_code == 400
        assert answered.json()["type"] == "epcisException:QueryParameterException"


def test_the_same_prefix_may_mean_two_things_and_each_event_keeps_its_own(gateway):
    here = {"depot": "https://another.example/"}
    first = event("ObjectEvent", {"depot:door": 1})
    second = event("AggregationEvent", {"depot:door": 1})
    post(gateway, document(first))
    post(gateway, document(second, context=[GS1, here]))
    told = gateway.get("/events").json()
    assert told["@context"][1]["depot"] == "https://words.swift.example/depot/"
    one, other = told["epcisBody"]["queryResults"]["resultsBody"]["eventList"]
    assert one == first
    assert other == {"@context": [GS1, here]} | second


def test_what_masters_a_document_brings_does_no_harm(gateway):
    assert statuses(post(gateway, document(*map(event, TYPES), **MASTERS))) == ["stored"] * 5
