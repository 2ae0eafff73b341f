"""The standard's verdict and the gateway's, in short; and that an unchecked format is seen."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from hubdesk.line.wire.documents import NotADocument, Unreadable, read_alone, read_document
from tests.endurance.standards import read_examples, richest, run, spoilings, unchecked
from tests.line.standardevents import document, event

FORMATS = [
    ("eventTime", "2026-02-30T10:00:00Z"),
    ("eventTime", "2026-06-26T10:00:00"),
    ("recordTime", "yesterday"),
    ("eventID", "no uri"),
    ("epcList", ["SW4711"]),
    ("readPoint", {"id": "gate 3"}),
    ("bizStep", "on the way"),
    ("errorDeclaration", {"declarationTime": "2026-06-26"}),
    ("sensorElementList", [{"sensorReport": [{"type": "Mass", "deviceID": "no uri"}]}]),
    ("no_uri:weather", "rain"),
]


def is_taken(plain) -> bool:
    body = json.dumps(plain).encode()
    try:
        if "epcisBody" not in plain:
            return bool(read_alone(body))
        return not any(isinstance(told, Unreadable) for told in read_document(body))
    except NotADocument:
        return False


def taken_with_a_broken_format() -> list[str]:
    broken = [(name, event("ObjectEvent") | {name: value}) for name, value in FORMATS]
    return [name for name, plain in broken if is_taken(document(plain))]


def test_nothing_with_a_broken_format_is_taken():
    assert taken_with_a_broken_format() == []


def test_without_the_check_of_formats_it_would_be_and_this_is_seen():
    """The twin: what a schema alone lets through."""
    with unchecked():
        assert taken_with_a_broken_format() == [name for name, _ in FORMATS]


def test_however_a_document_is_spoilt_it_is_read_or_refused_and_nothing_breaks():
    spoilt = [plain for base in richest()[:1] for _, plain in spoilings(base)]
    answers = [is_taken(plain) for plain in spoilt[::40] if isinstance(plain, dict)]
    assert {True, False} == set(answers)


@pytest.mark.parametrize("twin", [False, True])
def test_the_gateways_verdict_is_gs1s(twin):
    schema = os.environ.get("HUBDESK_EPCIS_SCHEMA")
    if not schema:
        pytest.skip("HUBDESK_EPCIS_SCHEMA does not name GS1's epcis-json-schema.json")
    folder = os.environ.get("HUBDESK_EPCIS_EXAMPLES")
    examples = Path(folder) if folder else None
    outcome = run(Path(schema), examples, 200, seed=20260626, twin=twin)
    assert bool(outcome.differences) is twin, outcome.differences[:5]
    assert outcome.counted["taken"] >= len(read_examples(examples))
