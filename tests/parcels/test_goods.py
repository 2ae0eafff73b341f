"""Goods are never taken for parcels, and digits alone are never taken for certain."""

from __future__ import annotations

import random

import pytest

from hubdesk.parcels.checkdigits import gs1_mod10
from hubdesk.parcels.labels import MeaningKind, Why
from hubdesk.parcels.scan import Symbology
from tests.parcels.label_reading import read


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
