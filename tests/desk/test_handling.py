"""Cold, fragile, heavy and for adults only: out of what carriers and people write in a notice."""

from __future__ import annotations

import pytest

from hubdesk.desk.columns import by_heads
from hubdesk.desk.handling import asks_for_a_call, said_in, traits_told
from hubdesk.desk.notices import take_notice
from hubdesk.parcels.parcel import Trait
from hubdesk.ui.wording.notices import FIELDS
from tests.desk.conftest import scan


@pytest.mark.parametrize(
    ("note", "traits"),
    [
        ("cold", {Trait.COLD}),
        ("Keep cool!", {Trait.COLD}),
        ("Frío", {Trait.COLD}),
        ("Mantener en frío, timbre 2", {Trait.COLD}),
        ("Perishable - FRAGILE", {Trait.COLD, Trait.FRAGILE}),
        ("2nd floor; heavy", {Trait.HEAVY}),
        ("paquete pesado y frágil", {Trait.HEAVY, Trait.FRAGILE}),
        ("Adult signature required", {Trait.ADULT}),
        ("21+", {Trait.ADULT}),
        ("Mayores de 18, pedir DNI", {Trait.ADULT}),
    ],
)
def test_a_note_that_can_hardly_mean_otherwise_is_remembered(note, traits):
    assert said_in(note) == traits


@pytest.mark.parametrize(
    "note",
    [
        "large blue house",
        "Apt 21",
        "heavy door, push",
        "Cold Spring Rd, ring twice",
        "not fragile",
        "no refrigerar",
        "sin firma de adulto",
        "leave with my adult son",
        "call 715 555 2118",
        "",
    ],
)
def test_a_note_about_the_way_or_one_that_denies_it_says_nothing_of_the_parcel(note):
    assert said_in(note) == set()


@pytest.mark.parametrize(
    "note",
    [
        "llamar antes",
        "Timbre roto: llamar antes de ir",
        "Llame al llegar, por favor",
        "avisar por teléfono",
        "Call first",
        "gate code 4417, please call",
        "call ahead - dog",
        "Ring me before",
        "phone on arrival",
        "call us when outside",
    ],
)
def test_a_note_may_ask_for_a_call_before_one_is_at_the_door(note):
    assert asks_for_a_call(note)


@pytest.mark.parametrize(
    "note",
    [
        "ring at the back",
        "ring bell twice",
        "llamar al timbre 2",
        "no llamar antes de las 10",
        "do not call first, baby sleeps",
        "Don't call ahead",
        "leave before the first door",
        "call centre, desk 3",
        "",
    ],
)
def test_a_bell_or_a_call_that_is_not_wanted_is_no_call(note):
    assert not asks_for_a_call(note)


@pytest.mark.parametrize(
    ("cell", "is_cold"),
    [("yes", True), ("x", True), ("SÍ", True)]
    + [(no, False) for no in ("no", "No", "", "0", "FALSE")],
)
def test_a_column_of_its_own_is_believed_by_its_yes_and_no(cell, is_cold):
    (field,) = by_heads(["Keep cold"])
    assert field in FIELDS
    assert traits_told({field: cell}) == ((Trait.COLD,) if is_cold else ())


def test_what_a_notice_says_of_cold_goods_is_told_while_they_are_taken_in(counter, tmp_path):
    file = tmp_path / "notice.csv"
    file.write_text(
        "Tracking ID,Recipient,Address,Zip,Note,Service,Fragile\n"
        "TBA309611474471,Ana,3 C St,54701,keep cool,,\n"
        "TBA309611474519,Eva,4 C St,54701,,Adult Signature,si\n"
    )
    take_notice(counter, file)
    first, second = (scan(counter, n) for n in ("TBA309611474471", "TBA309611474519"))
    assert first.subject.parcel.traits == (Trait.COLD,)
    assert first.placement.is_too_warm
    assert second.subject.parcel.traits == (Trait.ADULT, Trait.FRAGILE)
