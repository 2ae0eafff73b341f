"""What the texts on a label mean: which is the parcel, which is for machines, which is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.parcels.labels import MeaningKind, Why, parcel_code
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.scan import Symbology
from tests.parcels.label_reading import PIC, VALID, own_codes, read

GS = "\x1d"


# Ranking


@pytest.mark.parametrize("symbology", [None, Symbology.CODE128, Symbology.QR])
@pytest.mark.parametrize("text", ["986578788855", "041441760228964", "320595463938"])
def test_short_numbers_that_carriers_print_for_people_only_need_a_notice(text, symbology):
    meaning = read(text, symbology)
    assert (meaning.kind, meaning.why) == (MeaningKind.PARCEL, Why.COULD_BE_CHANCE)
    assert not meaning.is_certain


def test_digits_that_a_carrier_prints_are_certain_in_its_symbology_only():
    assert read("0073938000549297", Symbology.CODE128).is_certain
    assert read("0073938000549297", Symbology.QR).why is Why.COULD_BE_CHANCE
    assert read("0073938000549297").why is Why.COULD_BE_CHANCE


def test_ten_digits_of_dhl_are_never_certain():
    meaning = read("3318810025", Symbology.CODE128)
    assert (meaning.best.carrier, meaning.why) == ("dhl", Why.COULD_BE_CHANCE)


def test_two_carriers_that_both_fit_are_both_offered():
    meaning = read("287809468872", Symbology.CODE128)
    assert [candidate.carrier for candidate in meaning.candidates] == ["fedex", "purolator"]
    assert meaning.why is Why.SEVERAL_CARRIERS_FIT


AMAZON_LABEL = (
    ("SNDI9xDHq4_001_v", Symbology.CODE128),
    ('{"cids":{"pkey":"170628000000AZ"}}', Symbology.QR),
    ("DNI9xDHq4/q/second/1 of 1/", Symbology.DATAMATRIX),
    ("TBA333656997000", Symbology.DATAMATRIX),
    ("036000291452", Symbology.UPCA),
)


def test_of_the_codes_on_an_amazon_label_the_parcel_is_found():
    meanings = [read(*code) for code in AMAZON_LABEL]
    assert parcel_code(meanings) == 3


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (["42010282", PIC], 1),
        (["000123450000000027", "9611020987654312345672", "42015237"], 1),
        (["986578788855", "TBA333656997000"], 1),
        (["TBA333656997000", "1Z5R89390357567127"], 1),
        (["TBA333656997000", "TBA333656997000"], 0),
        (["TBA333656997000", "TBA333656997001"], None),
        (["420102820000" + PIC, PIC], 0),
        (["036000291452", "CA 859 2-38"], None),
        ([], None),
    ],
)
def test_which_of_several_codes_is_the_parcel(texts, place):
    assert parcel_code([read(text, Symbology.CODE128) for text in texts]) == place


# Texts for the carrier's machines


@pytest.mark.parametrize(
    "text",
    [code[0] for code in AMAZON_LABEL[:3]]
    + ["CA 859 2-38", "https://track.amazon.com/tracking/TBA333656997000", "WWW.UPS.COM"],
)
def test_routing_texts_are_ignored(text):
    assert (read(text).kind, read(text).why) == (MeaningKind.ROUTING, Why.ROUTING_TEXT)


MAXICODE = (
    f"[)>\x1e01{GS}96841706672{GS}840{GS}001{GS}1Z00004951{GS}UPSN{GS}06X610{GS}159"
    f"{GS}1234567{GS}1/1{GS}{GS}Y{GS}634 ALPHA DR{GS}PITTSBURGH{GS}PA\x1e\x04"
)


def test_a_maxicode_only_confirms():
    meaning = read(MAXICODE, Symbology.MAXICODE)
    assert (meaning.kind, meaning.why) == (MeaningKind.ROUTING, Why.CARRIER_ENVELOPE)


def test_a_whole_ups_number_inside_an_envelope_counts():
    whole = MAXICODE.replace("1Z00004951", "1Z5R89390357567127")
    assert read(whole, Symbology.PDF417).best.number == "1Z5R89390357567127"
    wrong = MAXICODE.replace("1Z00004951", "1Z5R89390357567128")
    assert read(wrong, Symbology.PDF417).kind is MeaningKind.ROUTING


# Own codes


@given(own_codes())
def test_own_codes_are_read_as_such(own):
    meaning = read(write(own), Symbology.CODE128)
    assert (meaning.kind, meaning.own) == (MeaningKind.OWN, own)


def test_own_codes_survive_spaces_and_small_letters():
    text = write(OwnCode(OwnKind.SHELF, "A3")).lower()
    assert read(f" {text[:3]} {text[3:]}\r\n").own == OwnCode(OwnKind.SHELF, "A3")


@pytest.mark.parametrize(
    ("text", "why"), [("HD1SA3A3", Why.OWN_CODE_DAMAGED), ("HD7SA3", Why.OWN_CODE_NEWER)]
)
def test_a_damaged_and_a_newer_own_code_say_so(text, why):
    assert (read(text).kind, read(text).why) == (MeaningKind.UNKNOWN, why)


# Bad input


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Why.EMPTY),
        (" \r\n", Why.EMPTY),
        ("- -", Why.EMPTY),
        (GS, Why.EMPTY),
        ("1" * 10_000, Why.TOO_LONG),
        ("TBA333656\x00997000", Why.CONTAINS_CONTROL_CHARACTERS),
        ("TBA333656\n997000", Why.CONTAINS_CONTROL_CHARACTERS),
        ("\u202eTBA333656997000", Why.CONTAINS_HIDDEN_MARKS),
        ("TBA\u200b333656997000", Why.CONTAINS_HIDDEN_MARKS),
        ("\ufeffTBA333656997000", Why.CONTAINS_HIDDEN_MARKS),
        ("TBA333656997000\ud800", Why.CONTAINS_HIDDEN_MARKS),
        ("ＴＢＡ333656997000", Why.NO_KNOWN_SHAPE),
        ("TBA٣٣٣٦٥٦٩٩٧٠٠٠", Why.NO_KNOWN_SHAPE),
        ("1ſ5R89390357567127", Why.NO_KNOWN_SHAPE),
        ("'BA865230001869", Why.NO_KNOWN_SHAPE),
        ('1ZM9"Y261153428566', Why.NO_KNOWN_SHAPE),
    ],
)
def test_a_text_that_cannot_be_a_code_is_unknown_and_says_why(text, why):
    meaning = read(text)
    assert (meaning.kind, meaning.why) == (MeaningKind.UNKNOWN, why)
    assert meaning.text == text


@pytest.mark.parametrize(
    "text",
    ["tba333656997000", "TBA 333 656 997 000", "TBA-333656997-000", "TBA\u00a0333\u2009656997000",
     "TBA333656\u2011997000\r\n", "]C0TBA333656997000"],
)  # fmt: skip
def test_spaces_hyphens_small_letters_and_identifiers_do_not_matter(text):
    assert read(text).best.number == "TBA333656997000"


@settings(max_examples=300)
@given(
    st.one_of(st.text(max_size=60), st.text("0123456789TBA1Z4]C()\x1d<GS> -", max_size=50)),
    st.sampled_from([None, *Symbology]),
)
def test_no_text_whatever_makes_the_reader_fail(text, symbology):
    facts = read(text, symbology).facts()
    assert list(facts) == [
        "text", "kind", "carrier", "number", "service", "postcode", "checked", "why",
    ]  # fmt: skip
    assert facts["carrier"] == "" or facts["kind"] == "parcel"


def test_reading_is_quick_and_a_long_text_is_refused_at_once():
    started = time.perf_counter()
    for _, text in VALID:
        read(text)
    read("9" * 1_000_000)
    assert time.perf_counter() - started < 10  # some 10 ms; one that tries every way takes hours


# The terminal


def test_the_terminal_prints_the_agreed_facts():
    assert read(f"420102820000{PIC}").facts() == {
        "text": f"420102820000{PIC}",
        "kind": "parcel",
        "carrier": "usps",
        "number": PIC,
        "service": "612",
        "postcode": "10282",
        "checked": True,
        "why": "check_digit_fits",
    }
    assert read("42010282").facts()["postcode"] == "10282"
