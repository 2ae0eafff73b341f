"""The carriers' table that ships, and tables that are broken."""

from __future__ import annotations

import json

import pytest

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import KnownFault
from tests.parcels.label_reading import CARRIERS_FILE


def test_the_reader_is_made_from_the_file_that_ships():
    assert LabelReader.from_file(CARRIERS_FILE).read("TBA333656997000").is_certain


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"carriers": [{"id": "x", "name": "X", "numbers": [{"id": "y"}]}]},
        {"carriers": [{"id": "x", "name": "X", "numbers": [
            {"id": "y", "pattern": "(", "strength": "fair"}]}]},
        {"carriers": [{"id": "x", "name": "X", "numbers": [
            {"id": "y", "pattern": "[0-9]+", "strength": "fair", "check": "luhn"}]}]},
        {"carriers": [{"id": "x", "name": "X", "numbers": [
            {"id": "y", "pattern": "[0-9]+", "strength": "fair", "check": "magic"}]}]},
        {"countries": None},
    ],
)  # fmt: skip
def test_a_broken_table_is_a_fault_that_names_the_file(tmp_path, change):
    table = json.loads(CARRIERS_FILE.read_text(encoding="utf-8"))
    path = tmp_path / "carriers.json"
    path.write_text(json.dumps(table | change), encoding="utf-8")
    with pytest.raises(KnownFault) as fault:
        LabelReader.from_file(path)
    assert fault.value.reason == "carriers_unreadable"
    assert fault.value.facts["file"] == str(path)


def test_a_missing_or_torn_table_is_a_fault_too(tmp_path):
    torn = tmp_path / "carriers.json"
    torn.write_text('{"format": 1, "carriers": [', encoding="utf-8")
    for path in (torn, tmp_path / "nowhere.json"):
        with pytest.raises(KnownFault):
            LabelReader.from_file(path)
