"""One house has one reading, in whichever spelling its address came."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.addresses import AddressDoubt, House, read_address, spelled

HOUSE = House("54701|barstow st", 418, 418)


def house(street):
    return read_address(street, "54701", "Eau Claire").house


@pytest.mark.parametrize(
    "street",
    [
        "418 Barstow St",
        "418 BARSTOW STREET",
        "418 Barstow St., Apt 2",
        "418 Barstow Street Apartment 2",
        "418 Barstow St #2",
        "Apt 2, 418 Barstow St",
        "418 Barstow St Unit 2, Eau Claire WI 54701",
        "418 Bárstow St, 2nd floor",
        "  418   barstow\tst  ",
        "418 Barstow St 2B",
        "418 Barstow St rear",
    ],
)
def test_flats_and_spellings_lead_to_the_same_house(street):
    assert house(street) == HOUSE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C/ Mayor, 12, 3º B", "Calle Mayor 12 piso 3"),
        ("calle mayor nº 12", "Mayor 12"),
        ("Avenida Juárez 22 int 4", "Av. Juarez 22"),
        ("903 3rd Ave", "903 Third Avenue"),
        ("100 St James St", "100 Saint James Street"),
        ("5 North Elm Road", "5 N Elm Rd."),
        ("3310 Highway 53", "3310 Hwy. 53"),
        ("12 1/2 Oak St", "12½ Oak Street"),
        ("No. 7 Elm St", "7 Elm St"),
    ],
)
def test_english_and_spanish_short_and_long_are_one(one, other):
    assert house(one) == house(other)
    assert house(one).number


@pytest.mark.parametrize(
    "other",
    ["419 Barstow St", "418 Barstow Ave", "418A Barstow St", "418 N Barstow St", "41 8 Barstow St"],
)
def test_houses_that_may_differ_are_not_made_one(other):
    assert house(other) != HOUSE


def test_the_bell_is_kept_apart_from_the_house():
    assert read_address("418 Barstow St, Apt 2").bell == "2"
    assert read_address("C/ Mayor, 12, 3º B").bell == "3o b"
    assert read_address("12 Oak St rear").bell == "rear"


@pytest.mark.parametrize(
    ("street", "first", "last"),
    [("12-16 Oak St", 12, 16), ("418-20 Oak St", 418, 420), ("37-12 84th St", 37, 37)],
)
def test_a_range_of_numbers_is_one_house_and_a_block_number_is_none(street, first, last):
    told = house(street)
    assert (told.number, told.last) == (first, last)


def test_a_range_covers_the_houses_of_its_own_side():
    wide = house("12-16 Oak St")
    assert wide.covers(house("14 Oak Street"))
    assert not wide.covers(house("13 Oak St"))
    assert not wide.covers(house("18 Oak St"))
    assert not wide.covers(house("14 Elm St"))


@pytest.mark.parametrize(
    ("street", "doubt"),
    [
        ("", AddressDoubt.EMPTY),
        (" , ", AddressDoubt.EMPTY),
        ("12", AddressDoubt.NO_STREET),
        ("Oak St", AddressDoubt.NO_HOUSE),
        ("see note!!", AddressDoubt.NO_HOUSE),
        ("Calle Mayor s/n", AddressDoubt.NO_HOUSE),
        ("PO Box 12", AddressDoubt.BOX),
        ("Apartado 7", AddressDoubt.BOX),
        ("General Delivery", AddressDoubt.BOX),
    ],
)
def test_an_address_that_is_no_door_says_why(street, doubt):
    assert read_address(street, "54701").doubt is doubt


def test_a_country_road_has_its_grid_number():
    told = house("W5530 County Rd H")
    assert (told.number, told.suffix, told.street) == (5530, "w", "54701|county rd h")


@given(st.text(max_size=60), st.text(max_size=8), st.text(max_size=12))
def test_whatever_stands_there_is_read_without_harm(street, postcode, city):
    address = read_address(street, postcode, city)
    assert address.house.last >= address.house.number
    assert (address.doubt is None) == bool(address.house.number)


@given(
    st.integers(1, 9999),
    st.sampled_from(["Oak", "Elm", "Third", "Farwell", "Peña"]),
    st.sampled_from([("St", "Street"), ("Ave", "Avenue"), ("Rd", "Road"), ("Blvd", "Boulevard")]),
    st.sampled_from(["", " Apt 4", ", Unit 4", " #4", ", Suite 4"]),
)
def test_every_house_reads_the_same_long_or_short(number, name, kinds, flat):
    short, long = kinds
    assert house(f"{number} {name} {short}") == house(f"{number} {name.upper()} {long}{flat}")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("Calle de Alcalá 4, 2º B", "Alcalá"),
        ("ALCALÁ 19", "ALCALÁ"),
        ("Paseo del Nuñez 3", "paseo Nuñez"),
        ("418 Barstow Street", "Barstow st"),
        ("Plaza Mayor 4", "plaza Mayor"),
        ("Plz. Mayor 4", "plaza Mayor"),
        ("12 Oak Plz", "Oak plaza"),
    ],
)
def test_a_street_is_told_with_the_accents_that_its_people_write(address, name):
    key = read_address(address, "28013", "Madrid").house.street.partition("|")[2]
    assert spelled(key, address).casefold() == name.casefold()
