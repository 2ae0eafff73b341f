"""Documents: read strictly, event by event, and never unpacked beyond what was agreed."""

from __future__ import annotations

import json
from contextlib import suppress
from copy import deepcopy
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.line.wire.arrivals import read_event
from hubdesk.line.wire.documents import (
    Arrival,
    NotADocument,
    Unreadable,
    document,
    lean,
    pack,
    read_document,
)
from hubdesk.line.wire.packing import NotPacked, Packing, TooLarge, squeeze, unpack
from hubdesk.line.wire.rules import Malformed
from hubdesk.line.wire.standard import check_event
from tests.endurance.standards import spoilings

AT = datetime(2026, 6, 26, 13, 0, tzinfo=UTC)


def body(plain) -> bytes:
    return json.dumps(plain).encode()


def takes(check, event) -> bool:
    with suppress(Malformed):
        check(event)
        return True
    return False


def test_what_a_batch_says_again_is_checked_as_strictly_as_what_it_says_once(day):
    for event in day.events:
        assert takes(read_event, event)  # and is remembered
        for what, spoilt in spoilings(event):
            if isinstance(spoilt, dict):
                assert takes(check_event, spoilt) or not takes(read_event, spoilt), what


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("type", "AggregationEvent", "epcList is not known here"),
        ("comment", "a word of our own", "comment is not known here"),
        ("action", "SEEN", "action is not"),
        ("eventTime", "yesterday", "eventTime"),
        ("eventTime", "2026-06-26T07:00:00", "eventTime"),
        ("eventTime", "2026-13-45T07:00:00Z", "eventTime"),
        ("eventTimeZoneOffset", "Z", "eventTimeZoneOffset"),
        ("eventID", "urn:uuid:7", "eventID"),
        ("epcList", [], "epcList"),
        ("epcList", ["TBA1"], "epcList"),
        ("hubdesk:entry", None, "hubdesk:entry"),
        ("hubdesk:hash", "0" * 64, "hubdesk:hash"),
        ("hubdesk:shop", "", "hubdesk:shop"),
        ("hubdesk:shop", "a\nb", "hubdesk:shop"),
        ("hubdesk:shop", "x" * 65, "hubdesk:shop"),
        ("hubdesk:comment", "\ud800", "not Unicode"),
        ("hubdesk:comment", "x" * 300_000, "larger than"),
    ],
)
def test_an_event_that_breaks_a_rule_is_named_with_the_rule_and_the_others_are_read(
    day, key, value, reason
):
    events = deepcopy(day.events[:3])
    events[1][key] = value
    first, broken, last = read_document(body(document(events, AT)))
    assert isinstance(first, Arrival)
    assert isinstance(last, Arrival)
    assert isinstance(broken, Unreadable)
    assert reason in broken.reason
    assert broken.event_id == events[1]["eventID"]


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("seq", 0, "seq"),
        ("seq", True, "seq"),
        ("seq", "7", "seq"),
        ("seq", 2**60, "seq"),
        ("desk", "", "desk"),
        ("kind", "DROP TABLE", "kind"),
        ("facts", [], "facts"),
        ("recorded", "now", "recorded"),
        ("id", "0190a3b0-0000-7000-8000-000000000001", "id"),
        ("v", ..., "no v"),
    ],
)
def test_an_entry_that_breaks_a_rule_is_refused_with_the_rule(day, key, value, reason):
    (broken,) = deepcopy(day.events[3:4])
    if value is ...:
        del broken["hubdesk:entry"][key]
    else:
        broken["hubdesk:entry"][key] = value
    (read,) = read_document(body(document([broken], AT)))
    assert isinstance(read, Unreadable)
    assert reason in read.reason


def test_a_kind_that_a_newer_desk_invented_is_taken_all_the_same(day):
    (newer,) = deepcopy(day.events[3:4])
    newer["hubdesk:entry"] |= {"kind": "sung_to", "v": 7, "facts": {"song": ["la", {"la": 1}]}}
    (read,) = read_document(body(document([newer], AT)))
    assert isinstance(read, Arrival)
    assert read.kind == "sung_to"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"<html>Welcome to the hotel</html>",
        b"\xff\xfe",
        b"[]",
        b'{"type": "EPCISDocument"}',
        b'{"type": "EPCISDocument", "schemaVersion": "1.2", "epcisBody": {"eventList": []}}',
        b'{"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": [7]}}',
        b'{"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": [{}]}}',
        b"[" * 100_000,
        b'{"type": NaN}',
        b"9" * 10_000,
    ],
)
def test_what_is_no_document_is_refused_as_a_whole(text):
    with pytest.raises(NotADocument):
        read_document(text)


def test_more_events_than_agreed_are_refused(day):
    with pytest.raises(NotADocument, match="more than 2"):
        read_document(body(document(day.events[:3], AT)), most_events=2)


@pytest.mark.parametrize("packing", Packing)
def test_the_same_events_pack_to_the_same_bytes_and_come_back(day, packing):
    plain = document(day.events, AT)
    assert pack(plain, packing) == pack(plain, packing)
    assert json.loads(unpack(pack(plain, packing), 10**6, packing)) == plain


@pytest.mark.parametrize("packing", Packing)
def test_a_bomb_is_never_unpacked(packing):
    bomb = squeeze(bytes(50_000_000), packing)
    assert len(bomb) < 60_000
    with pytest.raises(TooLarge):
        unpack(bomb, 1000, packing)


@pytest.mark.parametrize("packing", Packing)
@pytest.mark.parametrize("change", [lambda p: p[:-1], lambda p: p + b"x", lambda p: b"x" + p])
def test_a_body_that_is_cut_or_lengthened_is_refused(change, packing):
    with pytest.raises(NotPacked):
        unpack(change(squeeze(b'{"type": "EPCISDocument"}', packing)), 1000, packing)


@given(body=st.binary(max_size=300), packing=st.sampled_from(Packing))
def test_whatever_comes_unpacking_only_ever_gives_or_refuses(body, packing):
    with suppress(NotPacked, TooLarge):
        assert len(unpack(body, 1000, packing)) <= 1000
    assert unpack(squeeze(body, packing), 1000, packing) == body


def test_the_hashes_that_follow_are_left_out_on_the_line_and_put_back_by_the_reader(day):
    told = lean(day.events)
    assert sum("hubdesk:hash" in event for event in told) == 1
    read = read_document(body(document(told, AT)))
    assert [arrival.hash for arrival in read] == [kept.entry.hash for kept in day.kept]
    assert [json.loads(arrival.text) for arrival in read] == day.events


def test_a_hash_that_does_not_follow_is_told_so_that_the_reader_sees_where(day):
    events = deepcopy(day.events[:6])
    events[3]["hubdesk:entry"]["person"] = "Mallory"
    told = lean(events)
    assert ["hubdesk:hash" in event for event in told] == [True, False, False, True, False, False]
    assert [arrival.hash for arrival in read_document(body(document(told, AT)))] == [
        kept.entry.hash for kept in day.kept[:6]
    ]


def test_another_chain_and_a_gap_begin_with_a_hash_of_their_own(day):
    events = [*day.events[:2], *day.events[4:6]]
    events[1] = deepcopy(events[1])
    events[1]["hubdesk:entry"]["epoch"] = "another"
    assert all("hubdesk:hash" in event for event in lean(events)[:3])


def test_behind_an_unreadable_event_a_hash_that_was_left_out_is_asked_for(day):
    told = lean(day.events[:4])
    told[1]["eventTime"] = "noon"
    first, broken, second, third = read_document(body(document(told, AT)))
    assert isinstance(first, Arrival)
    for unread in (broken, second, third):
        assert isinstance(unread, Unreadable)
    assert "does not follow" in second.reason
    (alone,) = read_document(body(document(day.events[3:4], AT)))
    assert isinstance(alone, Arrival), "spelled out by itself it is read"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(key=st.sampled_from(["desk", "seq", "kind", "facts", "v", "person", "happened"]), value=JSON)
def test_whatever_stands_in_an_entry_the_reader_only_ever_reads_or_refuses(key, value):
    entry = {"desk": "d", "epoch": "e", "seq": 1, "kind": "opened", "v": 1, "person": ""}
    written = {
        "type": "ObjectEvent",
        "eventID": "urn:uuid:0190a3b0-0000-7000-8000-000000000001",
        "eventTime": "2026-06-26T12:00:00.000Z",
        "eventTimeZoneOffset": "-05:00",
        "epcList": ["urn:x:1"],
        "action": "OBSERVE",
        "hubdesk:shop": "s",
        "hubdesk:hash": "A" * 43,
        "hubdesk:entry": entry | {"facts": {}, "offset": 0} | {key: value},
    }
    (read,) = read_document(body(document([written], AT)))
    assert isinstance(read, (Arrival, Unreadable))
