"""An entry's one form, its hash, and what undoing means."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.parcels.entry import (
    GENESIS,
    BrokenEntry,
    Entry,
    canonical,
    chain_hash,
    effective,
    plain_entry,
    read_entry,
    read_time,
    undone_by,
    whole_milliseconds,
    write_time,
)
from hubdesk.parcels.facts import (
    CLASS_OF_KIND,
    KIND_OF_CLASS,
    Damaged,
    Delivered,
    Kind,
    Shelved,
    Undone,
)
from hubdesk.parcels.outcomes import Place
from tests.parcels.everyfact import entries, facts_of, texts, times

every_entry = st.sampled_from(list(Kind)).flatmap(lambda kind: entries(facts_of(kind)))


def test_every_kind_has_a_class_of_its_own():
    assert set(CLASS_OF_KIND) == set(Kind)
    assert set(KIND_OF_CLASS.values()) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=settings.default.max_examples // 2)  # of each of some forty kinds
@given(data=st.data())
def test_what_is_read_back_is_what_was_written(kind, data):
    entry = data.draw(entries(facts_of(kind)))
    assert entry.kind is kind
    form = canonical(plain_entry(entry))
    assert read_entry(json.loads(form)) == entry
    assert canonical(json.loads(form)) == form


def rfc_8785(value: Any) -> str:
    """Write JSON by the rules of RFC 8785, section 3.2, for values without fractions."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{rfc_8785(name)}:{rfc_8785(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(rfc_8785(item) for item in value) + "]"
    if isinstance(value, str):
        return '"' + re.sub(r'[\x00-\x1f"\\]', _escaped, value) + '"'
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    assert isinstance(value, int)
    assert abs(value) < 2**53
    return str(value)


def _escaped(found: re.Match[str]) -> str:
    short = {
        "\b": r"\b",
        "\t": r"\t",
        "\n": r"\n",
        "\f": r"\f",
        "\r": r"\r",
        '"': r"\"",
        "\\": r"\\",
    }
    return short.get(found[0], f"\\u{ord(found[0]):04x}")


@given(every_entry)
def test_the_form_is_the_one_that_rfc_8785_gives(entry):
    assert canonical(plain_entry(entry)) == rfc_8785(plain_entry(entry)).encode()


def test_a_form_does_not_change_with_a_new_version_of_the_program():
    entry = Entry(
        desk="desk-1",
        epoch="01979e2a-0000-7000-8000-000000000001",
        seq=7,
        id="01979e2a-0000-7000-8000-000000000002",
        facts=Delivered(Place.PORCH),
        person="Jürgen\n",
        happened_at=datetime(2026, 6, 26, 13, 12, 31, 204000, UTC),
        recorded_at=datetime(2026, 6, 26, 13, 12, 31, 205000, UTC),
        offset_minutes=-300,
        parcels=("p",),
    )
    form = (
        '{"desk":"desk-1","epoch":"01979e2a-0000-7000-8000-000000000001",'
        '"facts":{"place":"porch"},"happened":"2026-06-26T13:12:31.204Z",'
        '"id":"01979e2a-0000-7000-8000-000000000002","kind":"delivered","offset":-300,'
        '"parcels":["p"],"person":"Jürgen\\n","recorded":"2026-06-26T13:12:31.205Z",'
        '"seq":7,"v":1}'
    ).encode()
    assert canonical(plain_entry(entry)) == form
    assert chain_hash(GENESIS, plain_entry(entry)) == sha256(b"0" * 64 + b"\n" + form).hexdigest()
    assert entry.local_time == datetime(2026, 6, 26, 8, 12, 31, 204000)


@given(every_entry, every_entry, texts)
def test_the_hash_depends_on_the_entry_and_on_the_one_before(entry, other, previous):
    hashed = chain_hash(GENESIS, plain_entry(entry))
    assert re.fullmatch("[0-9a-f]{64}", hashed)
    if plain_entry(other) != plain_entry(entry):
        assert chain_hash(GENESIS, plain_entry(other)) != hashed
    assert chain_hash(previous, plain_entry(entry)) != hashed


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", {1, 2}])
def test_what_has_no_one_form_is_not_written(value):
    with pytest.raises((ValueError, TypeError)):
        canonical({"facts": value})


@given(times, st.integers(-14 * 60, 14 * 60))
def test_a_time_is_written_in_utc_whatever_zone_it_came_in(at, offset):
    there = at.astimezone(timezone(timedelta(minutes=offset)))
    assert write_time(there) == write_time(at)
    assert read_time(write_time(there)) == at
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", write_time(at))


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_what_the_journal_does_not_keep_of_a_time_is_dropped_before(at):
    assert read_time(write_time(at)) == whole_milliseconds(at)
    assert timedelta(0) <= at - whole_milliseconds(at) < timedelta(milliseconds=1)


def plain() -> dict[str, Any]:
    at = datetime(2026, 6, 26, tzinfo=UTC)
    return plain_entry(Entry("d", "e", 1, "i", Shelved("B3"), "Rosa", at, at, 0))


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"kind": "juggled"},
        {"facts": {}},
        {"facts": {"shelf": 3}},
        {"facts": None},
        {"kind": "delivered"},
        {"happened": "yesterday"},
        {"happened": 3},
        {"seq": "first"},
        {"seq": None},
        {"offset": [1]},
        {"parcels": 5},
    ],
)
def test_what_is_no_entry_is_refused_in_one_way(change):
    with pytest.raises(BrokenEntry):
        read_entry(plain() | change)


@pytest.mark.parametrize("missing", [name for name in plain() if name != "parcels"])
def test_an_entry_that_lacks_something_is_refused(missing):
    with pytest.raises(BrokenEntry):
        read_entry({name: value for name, value in plain().items() if name != missing})


@pytest.mark.parametrize("other", [None, [], "entry", 5, {"facts": []}])
def test_json_that_is_something_else_is_refused(other):
    with pytest.raises(BrokenEntry):
        read_entry(other)


def acts(*undoing: int | None) -> list[Entry]:
    """Make entries of which each does something (None) or undoes the one of that number."""
    at = datetime(2026, 6, 26, tzinfo=UTC)
    first = Entry("d", "e", 0, "", Damaged(), "Rosa", at, at, 0)
    return [
        replace(first, seq=nth, id=f"{nth}", facts=Damaged() if of is None else Undone(f"{of}"))
        for nth, of in enumerate(undoing)
    ]


@pytest.mark.parametrize(
    ("story", "holding"),
    [
        (acts(), []),
        (acts(None, None), [0, 1]),
        (acts(None, 0), []),
        (acts(None, 0, 1), [0]),
        (acts(None, 0, 1, 2), []),
        (acts(None, 0, 0, 1), []),
        (acts(None, None, 0, 2, 3), [1]),
        (acts(None, 99), [0]),
    ],
)
def test_undoing_and_undoing_that_again(story, holding):
    assert [entry.seq for entry in effective(story)] == holding


@given(st.lists(st.none() | st.integers(0, 11), max_size=12))
def test_an_entry_holds_unless_something_that_holds_undoes_it(undoing):
    story = acts(*(of if of is not None and of < nth else None for nth, of in enumerate(undoing)))
    undone = undone_by(story)
    for entry in story:
        against = [
            other.id not in undone
            for other in story
            if isinstance(other.facts, Undone) and other.facts.entry == entry.id
        ]
        assert (entry.id in undone) is any(against)
