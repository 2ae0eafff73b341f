"""Events on the wire: every act in the standard's words, and the journal entry whole inside."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hubdesk.line.wire.documents import document, lean, read_document
from hubdesk.line.wire.events import MEANINGS, Naming, Subjects, event, short_hash, whole_hash
from hubdesk.parcels.entry import GENESIS, Entry, chain_hash, plain_entry
from hubdesk.parcels.facts import Kind, Shelved, Undone
from tests.line.epcisschema import validator

AT = datetime(2026, 6, 26, 13, 0, tzinfo=UTC)
SUBSET = Path(__file__).with_name("epcis-subset.schema.json")


def errors(plain: dict[str, Any], schema: Path = SUBSET) -> list[str]:
    return [error.message for error in validator(schema).iter_errors(plain)]


def told(day, kind: Kind) -> list[dict[str, Any]]:
    return [
        written
        for kept, written in zip(day.kept, day.events, strict=True)
        if kept.entry.kind is kind
    ]


def test_every_kind_of_act_has_words_and_occurs_in_the_day(day):
    assert set(MEANINGS) == set(Kind)
    assert {kept.entry.kind for kept in day.kept} == set(Kind)


@pytest.mark.parametrize("form", [list, lean])
def test_every_event_is_valid_epcis_spelled_out_and_as_it_is_sent(day, form):
    assert errors(document(form(day.events), AT)) == []


def test_every_event_is_valid_under_the_official_schema(day):
    official = os.environ.get("HUBDESK_EPCIS_SCHEMA")
    if not official:
        pytest.skip("HUBDESK_EPCIS_SCHEMA does not name GS1's EPCIS-JSON-Schema.json")
    for form in (list, lean):
        assert errors(document(form(day.events), AT), Path(official)) == []
    broken = document(deepcopy(day.events), AT)
    broken["epcisBody"]["eventList"][0]["bizStep"] = "delivered to the door"
    assert errors(broken, Path(official)) != []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("eventTime", "this morning"),
        ("eventTimeZoneOffset", "-5:00"),
        ("eventID", "not a uri"),
        ("epcList", ["TBA309600000001"]),
        ("epcList", []),
        ("action", "SEEN"),
        ("bizStep", "delivered"),
        ("disposition", "lost"),
        ("clerk", "Rosa"),
        ("readPoint", {"id": "desk 1"}),
        ("errorDeclaration", {"reason": "did_not_occur"}),
    ],
)
def test_the_check_itself_refuses_a_broken_event(day, key, value):
    first = deepcopy(day.events[0])
    assert errors(document([first], AT)) == []
    assert errors(document([first | {key: value}], AT)) != []


def test_the_whole_journal_comes_back_out_of_a_document_and_its_chain_holds(day):
    read = read_document(json.dumps(document(day.events, AT)).encode())
    previous = GENESIS
    for kept, arrival in zip(day.kept, read, strict=True):
        assert arrival.entry == plain_entry(kept.entry)
        assert arrival.hash == chain_hash(previous, arrival.entry) == kept.entry.hash
        previous = arrival.hash


def test_a_changed_entry_no_longer_follows(day):
    forged = deepcopy(day.events)
    forged[4]["hubdesk:entry"]["person"] = "Mallory"
    read = read_document(json.dumps(document(forged, AT)).encode())
    assert read[4].hash != chain_hash(read[3].hash, read[4].entry)


def test_parcels_are_named_as_their_carrier_does_whatever_the_label_held(day):
    (aside,) = told(day, Kind.SET_ASIDE)
    assert aside["epcList"] == ["https://id.hubdesk.example/parcel/unknown/1Z%2F999%20%C3%A9%3F%23"]
    (planned,) = told(day, Kind.PLANNED)
    assert [name.rsplit("/", 1)[1] for name in planned["epcList"]] == [
        "TBA309600000000",
        "TBA309600000001",
        "TBA309600000002",
    ]


def test_the_trade_words_that_cbv_lacks_are_uris_under_our_base(day):
    delivered, _ = told(day, Kind.DELIVERED)
    assert delivered["bizStep"] == "accepting"
    assert delivered["disposition"] == "https://id.hubdesk.example/cbv/Disp-delivered"
    (attempted,) = told(day, Kind.ATTEMPTED)
    assert attempted["bizStep"].endswith("/cbv/BizStep-delivery_attempting")
    assert attempted["hubdesk:entry"]["facts"] == {"reason": "not_home"}


def test_an_undoing_declares_the_act_as_not_having_happened_and_undoing_that_brings_it_back(day):
    undone, again = told(day, Kind.UNDONE)
    (shelved,) = told(day, Kind.SHELVED)
    assert undone["errorDeclaration"]["reason"] == "did_not_occur"
    assert "errorDeclaration" not in again
    for later in (undone, again):
        assert later["eventID"] != shelved["eventID"]
        assert [later[key] for key in ("bizStep", "epcList", "eventTime", "bizLocation")] == [
            shelved[key] for key in ("bizStep", "epcList", "eventTime", "bizLocation")
        ]


def test_an_undoing_of_something_unknown_is_still_a_valid_event():
    lost = Entry("d", "e", 1, "0190a3b0-0000-7000-8000-000000000001", Undone("gone"), "", AT, AT, 0)
    written = event(lost, Naming("s"), Subjects())
    assert errors(document([written], AT)) == []
    assert written["bizStep"] == "other"


def test_a_parcel_that_the_record_no_longer_knows_is_named_by_its_id():
    entry = Entry("d", "e", 1, "i", Shelved("A1"), "", AT, AT, 330, parcels=("p-1",))
    written = event(entry, Naming("s", "https://ids.carrier.example"), Subjects())
    assert written["epcList"] == ["https://ids.carrier.example/shop/s/parcel/p-1"]
    assert written["eventTimeZoneOffset"] == "+05:30"


def test_a_short_hash_is_the_same_hash():
    assert whole_hash(short_hash("0f" * 32)) == "0f" * 32
    assert len(short_hash("ff" * 32)) == 43
