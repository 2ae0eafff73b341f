"""What the owner writes is taken as it is meant, and what is wrong is said by the field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.desk.shopform import read, read_people, shelf_plan, written
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import ShelfKind
from hubdesk.parcels.tagnames import alike


@pytest.mark.parametrize(
    ("field", "text", "meant"),
    [
        ("shop", "  Kraft &  Bloom ", "Kraft & Bloom"),
        ("postcodes", "54701; 54703-1234  54701", ("54701", "54703")),
        ("postcodes", "", ()),
        ("gateway", "gateway.carrier.com/", "https://gateway.carrier.com"),
        ("gateway", "http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("agreed_load", "", 0),
        ("agreed_load", "40", 40),
        ("zone", "America/New York", "America/New_York"),
        ("position", "44.8113, -91.4985", "44.8113, -91.4985"),
        ("hours", "Mon-Fri 9-18", "Mon-Fri 9-18"),
    ],
)
def test_a_field_is_read_as_it_is_meant(field: str, text: str, meant: object) -> None:
    assert read(field, text) == meant


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("shop", " ", "shop_needs_name"),
        ("shop", "x" * 121, "text_too_long"),
        ("postcodes", "54701, 5470", "postcode_wrong"),
        ("postcodes", "54 703", "postcode_wrong"),
        ("gateway", "htp:/carrier", "gateway_address_wrong"),
        ("gateway", "carrier", "gateway_address_wrong"),
        ("gateway", "https://carrier.com:99999", "gateway_address_wrong"),
        ("gateway", "http://gateway.carrier.com", "gateway_not_safe"),
        ("agreed_load", "many", "number_wrong"),
        ("agreed_load", "10000", "number_wrong"),
        ("zone", "America/Eau_Claire", "zone_unknown"),
        ("zone", "../etc/passwd", "zone_unknown"),
        ("position", "at the corner", "position_wrong"),
        ("phone", "ask", "phone_wrong"),
        ("desk", "", "desk_name_wrong"),
        ("database", "mysql://server", "database_address_wrong"),
        ("notices_folder", "/no/such/folder", "folder_not_there"),
    ],
)
def test_what_is_wrong_is_refused_with_its_reason(field: str, text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(field, text)
    assert refused.value.reason == reason


@given(st.sampled_from(["shop", "postcodes", "gateway", "zone", "position", "desk"]), st.text())
def test_whatever_is_typed_is_read_or_refused_and_reads_the_same_again(
    field: str, text: str
) -> None:
    try:
        value = read(field, text)
    except Refused:
        return
    assert read(field, written(value)) == value


def test_two_people_never_share_a_badge() -> None:
    assert read_people([" Rosa ", "", "Luis"]) == ("Rosa", "Luis")
    with pytest.raises(Refused) as refused:
        read_people(["Rosa", "ROSA"])
    assert refused.value.reason == "people_alike"


@given(st.integers(1, 60), st.integers(1, 999))
def test_a_proposed_plan_can_be_walked_and_its_tags_told_apart(shelves: int, size: int) -> None:
    plan = shelf_plan(shelves, size)
    assert sum(shelf.kind is ShelfKind.NORMAL for shelf in plan) == shelves
    assert alike([shelf.name for shelf in plan]) is None


@pytest.mark.parametrize(("shelves", "size"), [(0, 8), (61, 8), (9, 0), (9, 1000)])
def test_no_plan_of_nothing_or_of_a_warehouse(shelves: int, size: int) -> None:
    with pytest.raises(Refused, match="number_wrong"):
        shelf_plan(shelves, size)
