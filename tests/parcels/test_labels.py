"""What codes mean: every public test number, and the texts that must not be taken for parcels."""

from __future__ import annotations

import json
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.parcels.checkdigits import gs1_mod10, weights_3_1_7
from hubdesk.parcels.labels import LabelReader, Meaning, MeaningKind, Why, parcel_code
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Symbology
from tests.parcels.label_reading import CARRIERS_FILE, READER, VECTORS, own_codes

GS = "\x1d"
PIC = "9261290113185417468510"
VALID = [(group["carrier"], text) for group in VECTORS for text in group["valid"]]
INVALID = [(group["carrier"], text) for group in VECTORS for text in group["invalid"]]
# Digits alone that two carriers' rules take; the notice decides.
AMBIGUOUS = {"287809468872", "320610804900", "78045768393"}
WITHOUT_CHECK = {"60120172242323", "51087693037816", "60120174971147"}


def read(text: str, symbology: Symbology | None = None) -> Meaning:
    return READER.read(text, symbology)


# Every public test number


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


# Goods


def _upc(rng: random.Random) -> str:
    body = f"{rng.randrange(10**11):011}"
    return body + gs1_mod10(body)


def test_goods_are_never_parcels_when_the_symbology_is_known():
    rng = random.Random(5)
    kinds = {read(_upc(rng), Symbology.UPCA).kind for _ in range(1000)}
    kinds |= {read("0" + _upc(rng), Symbology.EAN13).kind for _ in range(1000)}
    assert kinds == {MeaningKind.PRODUCT}


def test_twelve_digits_of_goods_or_anything_are_never_certain_without_the_symbology():
    rng = random.Random(6)
    goods = [read(_upc(rng)) for _ in range(1000)]
    others = [read(f"{rng.randrange(10**12):012}") for _ in range(1000)]
    assert not [meaning for meaning in goods + others if meaning.is_certain]
    # Every seventh article looks like a parcel by its digits alone: said, never silently taken.
    taken = [meaning for meaning in goods if meaning.kind is MeaningKind.PARCEL]
    assert 80 < len(taken) < 250
    assert {meaning.why for meaning in taken} == {Why.COULD_BE_PRODUCT}


def test_goods_without_symbology_that_fit_no_carrier_look_like_goods():
    meaning = read("036000291452")
    assert (meaning.kind, meaning.why) == (MeaningKind.PRODUCT, Why.LOOKS_LIKE_PRODUCT)
    assert read("4006381333931").kind is MeaningKind.PRODUCT
    assert read("4006381333932").kind is MeaningKind.UNKNOWN


@pytest.mark.parametrize("length", [10, 11, 12, 14, 15, 16, 18, 20])
def test_random_digits_are_never_certain_without_the_symbology(length):
    rng = random.Random(length)
    digits = [f"{rng.randrange(10**length):0{length}}" for _ in range(400)]
    assert not [text for text in digits if read(text).is_certain]


@pytest.mark.parametrize("symbology", [None, Symbology.CODE128, Symbology.GS1_128])
def test_fourteen_digits_are_never_taken_without_a_notice(symbology):
    rng = random.Random(14)
    for _ in range(200):
        meaning = read(f"{rng.randrange(2 * 10**13, 10**14):014}", symbology)
        assert meaning.kind is MeaningKind.UNKNOWN
        assert meaning.why is Why.ONLY_WITH_NOTICE


def test_interleaved_two_of_five_is_goods_at_fourteen_digits_and_nothing_else():
    body = "1732913676803"
    assert read(body + gs1_mod10(body), Symbology.ITF).kind is MeaningKind.PRODUCT
    assert read(body + "4", Symbology.ITF).why is Why.SYMBOLOGY_NOT_TRUSTED
    assert read("986578788855", Symbology.ITF).why is Why.SYMBOLOGY_NOT_TRUSTED


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
    facts = READER.read(text, symbology).facts()
    assert list(facts) == [
        "text", "kind", "carrier", "number", "service", "postcode", "checked", "why",
    ]  # fmt: skip
    assert facts["carrier"] == "" or facts["kind"] == "parcel"


def test_reading_is_quick_and_a_long_text_is_refused_at_once():
    started = time.perf_counter()
    for _, text in VALID:
        read(text)
    read("9" * 1_000_000)
    assert time.perf_counter() - started < 0.5  # some 10 ms on an idle machine


# The table


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


def test_the_check_digit_of_a_printed_fedex_number_is_the_one_inside_its_long_code():
    for _, text in VALID:
        best = read(text).best
        if best and best.carrier == "fedex" and len(best.number) == 12:
            assert weights_3_1_7(best.number[:-1]) == best.number[-1]
