"""No own code is ever a carrier's number, nor a carrier's number one of ours."""

from __future__ import annotations

import json
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.parcels import owncodes
from hubdesk.parcels.carriers import Rule
from hubdesk.parcels.labels import MeaningKind
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.scan import Symbology
from hubdesk.parcels.tagnames import tag_name
from tests.parcels.label_reading import CARRIERS_FILE, READER, VECTORS, own_codes

ALPHABET = string.digits + string.ascii_uppercase
SYMBOLOGIES = st.sampled_from([None, *Symbology])
NUMBERS = sorted({n for group in VECTORS for n in (*group["valid"], *group.get("invalid", ()))})


@given(own_codes(), SYMBOLOGIES)
def test_no_own_code_is_a_parcel_whatever_it_was_printed_in(
    own: OwnCode, symbology: Symbology | None
) -> None:
    meaning = READER.read(write(own), symbology)
    assert meaning.kind is not MeaningKind.PARCEL
    assert not meaning.candidates


@given(own_codes(), st.sampled_from([None, Symbology.CODE128, Symbology.QR, Symbology.DATAMATRIX]))
def test_what_we_print_we_read(own: OwnCode, symbology: Symbology | None) -> None:
    meaning = READER.read(write(own), symbology)
    assert (meaning.kind, meaning.own) == (MeaningKind.OWN, own)


@given(st.text(min_size=1, max_size=40).filter(str.strip), SYMBOLOGIES)
def test_nobodys_name_makes_a_badge_that_is_a_parcel(
    name: str, symbology: Symbology | None
) -> None:
    for kind in (OwnKind.CLERK, OwnKind.SHELF):
        meaning = READER.read(write(OwnCode(kind, tag_name(name))), symbology)
        assert meaning.kind is not MeaningKind.PARCEL


@given(own_codes(), st.data())
def test_an_own_code_with_wrong_lost_or_doubled_signs_is_no_parcel(
    own: OwnCode, data: st.DataObject
) -> None:
    text = write(own)
    for _ in range(data.draw(st.integers(1, 2))):
        at = data.draw(st.integers(3, len(text) - 1))
        sign = data.draw(st.sampled_from(["", *ALPHABET]))
        text = text[:at] + sign + text[at + data.draw(st.integers(0, 1)) :]
    assert READER.read(text, data.draw(SYMBOLOGIES)).kind is not MeaningKind.PARCEL


@pytest.mark.parametrize("symbology", [None, *Symbology])
def test_no_number_that_carriers_are_known_by_is_one_of_ours(symbology: Symbology | None) -> None:
    assert len(NUMBERS) > 150
    for number in NUMBERS:
        for text in (number, number.lower(), number.replace(" ", ""), f"42054701{number}"):
            assert READER.read(text, symbology).own is None
            assert owncodes.read(text) is None


@settings(max_examples=60)
@given(st.sampled_from(READER.table.rules), st.data())
def test_no_number_of_any_carriers_shape_is_one_of_ours(rule: Rule, data: st.DataObject) -> None:
    number = data.draw(st.from_regex(rule.pattern, fullmatch=True))
    assert not isinstance(owncodes.read(number), OwnCode)
    assert READER.read(number).own is None


def test_the_table_itself_has_no_shape_that_begins_like_ours() -> None:
    table = json.loads(CARRIERS_FILE.read_text(encoding="utf-8"))
    assert "HD1" not in json.dumps(table)


def test_a_postal_number_that_begins_like_ours_is_a_parcel() -> None:
    meaning = READER.read("HD123456785US")
    assert meaning.kind is MeaningKind.PARCEL
    assert meaning.best is not None
    assert meaning.best.number == "HD123456785US"
