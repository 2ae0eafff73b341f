"""Every public test number of the carriers, and what a number holds besides itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.parcels.checkdigits import gs1_mod10, weights_3_1_7
from hubdesk.parcels.labels import MeaningKind, Why
from hubdesk.parcels.scan import Symbology
from tests.parcels.label_reading import PIC, READER, VALID, VECTORS, read

GS = "\x1d"
INVALID = [(group["carrier"], text) for group in VECTORS for text in group["invalid"]]
# Digits alone that two carriers' rules take; the notice decides.
AMBIGUOUS = {"287809468872", "320610804900", "78045768393"}
WITHOUT_CHECK = {"60120172242323", "51087693037816", "60120174971147"}


@pytest.mark.parametrize(("carrier", "text"), VALID)
def test_a_carriers_number_is_recognised(carrier, text):
    meaning = read(text)
    number = text.replace(" ", "")
    carriers = [candidate.carrier for candidate in meaning.candidates]
    assert carrier in carriers
    if number in WITHOUT_CHECK:
        assert (meaning.kind, meaning.why) == (MeaningKind.UNKNOWN, Why.ONLY_WITH_NOTICE)
    else:
        assert meaning.kind is MeaningKind.PARCEL
    if number in AMBIGUOUS:
        assert not meaning.is_certain
    else:
        assert carriers[0] == carrier


@pytest.mark.parametrize(("carrier", "text"), INVALID)
def test_a_number_with_a_fault_is_not_a_checked_parcel_of_that_carrier(carrier, text):
    meaning = read(text)
    assert not [c for c in meaning.candidates if c.carrier == carrier and c.checked]


def test_the_test_numbers_are_all_there():
    assert len(VALID) >= 190
    assert len(INVALID) >= 85


@pytest.mark.parametrize(
    "text",
    ["1Z5R89390357567128", "RB123456786GB", "9361289878700317633796", "C11031500001889"],
)
def test_a_wrong_check_digit_makes_it_unknown_and_says_so(text):
    meaning = read(text)
    assert (meaning.kind, meaning.why) == (MeaningKind.UNKNOWN, Why.CHECK_DIGIT_WRONG)


@settings(max_examples=60)
@given(st.sampled_from(READER.table.rules), st.data())
def test_no_carriers_number_is_one_of_our_codes(rule, data):
    text = data.draw(st.from_regex(rule.pattern, fullmatch=True))
    assert read(text).kind is not MeaningKind.OWN


@settings(max_examples=60)
@given(st.sampled_from(READER.table.rules), st.data())
def test_a_number_read_once_is_read_the_same_from_its_own_bare_form(rule, data):
    text = data.draw(st.from_regex(rule.pattern, fullmatch=True))
    for candidate in read(text).candidates:
        if candidate.checked and candidate.strength > 20:
            again = read(candidate.number)
            assert candidate.carrier in [each.carrier for each in again.candidates]


# What the number holds


def test_ups_tells_its_service():
    best = read("1ZXX3150YW44070023").best
    assert (best.carrier, best.name, best.service) == ("ups", "UPS", "SurePost")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1027590111820004833500785458233610", "785458233610"),
        ("32971514560102447849175802862014", "784917580286"),
        ("9611020987654312345672", "987654312345672"),
        ("9622001560001234567100794808390594", "794808390594"),
    ],
)
def test_fedex_shows_the_number_that_people_read(text, number):
    meaning = read(text, Symbology.CODE128)
    assert meaning.best.number == number
    assert meaning.is_certain


def test_fedex_express_knows_where_the_parcel_goes():
    assert read("1027590111820004833500785458233610").best.postcode == "48335"


def test_dpd_knows_the_postcode_in_countries_that_have_five_digits():
    assert read("008182709980000020033350276C").best.postcode == "81827"
    assert read("008182709980000020045327276N").best.service == "327"


def test_amazon_has_no_check_digit_and_is_certain_all_the_same():
    meaning = read("TBA333656997000", Symbology.CODE128)
    assert meaning.is_certain
    assert not meaning.best.checked
    assert meaning.why is Why.NO_CHECK_DIGIT_EXISTS


def test_an_amazon_number_with_letters_is_unusual_and_not_certain():
    meaning = read("TBAONT500361196", Symbology.CODE128)
    assert (meaning.kind, meaning.why) == (MeaningKind.PARCEL, Why.UNUSUAL_FORM)
    assert not meaning.is_certain


def test_the_country_of_a_postal_item_must_exist():
    assert read("RB123456785GB").is_certain
    assert read("RB123456785XX").why is Why.COUNTRY_UNKNOWN


def test_a_postal_item_is_not_taken_for_dhl_when_its_check_digit_is_wrong():
    assert read("RX123456785DE").best.carrier == "s10"
    assert read("RX123456786DE").why is Why.CHECK_DIGIT_WRONG


def test_the_check_digit_of_a_printed_fedex_number_is_the_one_inside_its_long_code():
    best = [read(text).best for _, text in VALID]
    printed = [each.number for each in best if each and each.carrier == "fedex"]
    twelve = [number for number in printed if len(number) == 12]
    assert len(twelve) > 5
    assert [weights_3_1_7(number[:-1]) for number in twelve] == [number[-1] for number in twelve]


# 420 and other GS1 identifiers


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        (f"42010282{GS}{PIC}", "10282"),
        (f"]C142010282{GS}{PIC}", "10282"),
        (f"{GS}42010282{GS}{PIC}", "10282"),
        (f"42010282<GS>{PIC}", "10282"),
        (f"420102820000{PIC}", "10282"),
        (f"420102821234{PIC}", "10282-1234"),
        (f"42010282{PIC}", "10282"),
        (f"(420)10282(92){PIC[2:]}", "10282"),
        (f"(420) 10282 (92) {PIC[2:]}", "10282"),
    ],
)
def test_a_usps_code_yields_its_number_and_its_destination(text, postcode):
    best = read(text).best
    assert (best.carrier, best.number, best.postcode) == ("usps", PIC, postcode)
    assert read(text).is_certain


@pytest.mark.parametrize("length", [26, 30])
def test_longer_usps_numbers_stand_behind_a_zip_too(length):
    body = "94" + "1" * (length - 3)
    number = body + gs1_mod10(body)
    assert read(f"42010282{number}").best.number == number


@given(st.integers(0, 21), st.integers(1, 9))
def test_a_misread_usps_code_is_never_taken_for_fedex(place, step):
    digit = str((int(PIC[place]) + step) % 10)
    meaning = read("420102820000" + PIC[:place] + digit + PIC[place + 1 :], Symbology.CODE128)
    assert not meaning.is_certain
    if place > 1:
        assert meaning.kind is MeaningKind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "symbology", "postcode"),
    [
        ("42010282", None, "10282"),
        ("42010282", Symbology.CODE128, "10282"),
        ("420102821234", Symbology.GS1_128, "10282-1234"),
        ("]C142010282", None, "10282"),
        ("(420)10282", None, "10282"),
        ("421840K1A0B1", Symbology.GS1_128, "K1A0B1"),
    ],
)
def test_a_destination_alone_is_no_parcel(text, symbology, postcode):
    meaning = read(text, symbology)
    assert (meaning.kind, meaning.postcode) == (MeaningKind.POSTCODE, postcode)


@pytest.mark.parametrize(
    "text", ["(00)000123450000000027", "]C100000123450000000027", "(00) 0 0012345 000000002 7"]
)
def test_a_shipping_unit_is_a_parcel_of_whoever_brings_it(text):
    meaning = read(text)
    assert (meaning.best.carrier, meaning.best.number) == ("sscc", "000123450000000027")
    assert meaning.is_certain


@pytest.mark.parametrize("text", ["]C10100012345678905", "(01)00012345678905"])
def test_the_number_of_an_article_is_goods(text):
    assert read(text).kind is MeaningKind.PRODUCT
