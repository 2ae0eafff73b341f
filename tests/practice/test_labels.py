"""Drawn labels carry the codes that real ones carry, and the parcel's is never the largest box."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.meanings import MeaningKind
from hubdesk.parcels.scan import Symbology
from hubdesk.practice.canvas import Canvas
from hubdesk.practice.day import GOODS, PracticeDay, PracticeLabel, Wear, load_day
from hubdesk.practice.labels import draw_label, number_code
from hubdesk.practice.wear import destroy

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def day() -> PracticeDay:
    return load_day(RESOURCES / "practice")


def everyone(day: PracticeDay) -> tuple[PracticeLabel, ...]:
    return (*day.notice, *day.strangers)


def texts(image: np.ndarray) -> set[str]:
    found = zxingcpp.read_barcodes(image, text_mode=zxingcpp.TextMode.Plain)
    return {barcode.text for barcode in found}


def test_every_code_but_the_maxicode_reads_back_from_every_label(day: PracticeDay) -> None:
    for label in everyone(day):
        drawn = draw_label(label)
        printed = {
            ("0" + code.text if code.symbology is Symbology.UPCA else code.text)
            for code in drawn.codes
            if code.symbology is not Symbology.MAXICODE
        }
        assert texts(drawn.image) == printed


def test_the_maxicode_reads_back_from_its_own_place(day: PracticeDay) -> None:
    drawn = draw_label(next(label for label in day.notice if label.carrier == "UPS"))
    (code,) = [one for one in drawn.codes if one.symbology is Symbology.MAXICODE]
    left, top, width, height = code.box
    cut_out = np.pad(drawn.image[top : top + height, left : left + width], 40, constant_values=255)
    found = zxingcpp.read_barcodes(
        cut_out, formats=zxingcpp.BarcodeFormat.MaxiCode, text_mode=zxingcpp.TextMode.Plain
    )
    assert [barcode.text for barcode in found] == [code.text]


def test_only_the_parcels_own_codes_mean_the_parcel(day: PracticeDay) -> None:
    reader = LabelReader.from_file(RESOURCES / "carriers.json")
    for label in everyone(day):
        for code in draw_label(label).codes:
            meaning = reader.read(code.text, code.symbology)
            assert (meaning.kind is MeaningKind.PARCEL) == code.is_number, code
            if code.is_number:
                assert meaning.best is not None
                assert meaning.best.number == label.number


def test_a_usps_label_says_where_its_parcel_goes(day: PracticeDay) -> None:
    reader = LabelReader.from_file(RESOURCES / "carriers.json")
    hudson = day.label("hudson")
    meaning = reader.read(number_code(hudson), Symbology.GS1_128)
    assert meaning.best is not None
    assert meaning.best.postcode == "54016"


def test_on_an_amazon_label_the_routing_code_is_the_largest(day: PracticeDay) -> None:
    codes = draw_label(day.notice[0]).codes
    largest = max(codes, key=lambda code: code.box[2] * code.box[3])
    assert not largest.is_number


@pytest.mark.parametrize("wear", [Wear.TORN, Wear.SMEARED])
def test_a_destroyed_label_gives_no_number_away(day: PracticeDay, wear: Wear) -> None:
    for seed, label in enumerate(everyone(day)):
        if label.carrier == GOODS:
            continue
        image, paper = destroy(draw_label(label), wear, np.random.default_rng(seed))
        left = np.where(paper > 0, image, 150).astype(np.uint8)
        assert not texts(left) & {label.number, number_code(label)}


def test_a_torn_label_keeps_the_last_characters_of_its_number(day: PracticeDay) -> None:
    label = draw_label(day.label("TBA309611474471"))
    _, paper = destroy(label, Wear.TORN, np.random.default_rng(1))
    left, top, width, height = label.main.box
    beneath = np.s_[top + height + 2 : top + height + 40, left + width // 2 + 66 : left + width]
    assert (paper[beneath] > 0).mean() > 0.9
    assert (label.image[beneath] < 128).any()


def test_a_code_that_does_not_fit_the_label_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Canvas(20, 20).bars(2, 2, "TBA309611474471", dots=4, height=10)
