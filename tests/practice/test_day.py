"""The practice day is sound: its numbers check, its traps are traps, its counts add up."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.meanings import MeaningKind, Why
from hubdesk.parcels.outcomes import OUTCOMES, Place
from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.scan import Symbology
from hubdesk.practice.day import Hold, Light, Meaning, PracticeDay, Wear, load_day

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDER = RESOURCES / "practice"


@pytest.fixture(scope="module")
def day() -> PracticeDay:
    return load_day(FOLDER)


@pytest.fixture(scope="module")
def reader() -> LabelReader:
    return LabelReader.from_file(RESOURCES / "carriers.json")


def test_the_notice_announces_forty_parcels_of_five_carriers(day: PracticeDay) -> None:
    carriers = Counter(label.carrier for label in day.notice)
    assert carriers == {"Amazon": 26, "UPS": 6, "USPS": 4, "FedEx": 3, "Post": 1}
    assert len({label.number for label in day.notice}) == 40


def test_every_number_is_what_its_carrier_would_print(
    day: PracticeDay, reader: LabelReader
) -> None:
    for label in (*day.notice, *day.strangers[1:]):
        meaning = reader.read(label.number)
        assert meaning.kind is MeaningKind.PARCEL, label
        fits = [one for one in meaning.candidates if one.number == label.number and one.checked]
        assert fits or meaning.why is Why.NO_CHECK_DIGIT_EXISTS, label


def test_the_goods_code_fools_whoever_judges_by_the_digits_alone(
    day: PracticeDay, reader: LabelReader
) -> None:
    (goods,) = day.numbers(Meaning.PRODUCT)
    assert reader.read(goods).kind is not MeaningKind.UNKNOWN
    assert reader.read(goods, Symbology.UPCA).kind is MeaningKind.PRODUCT
    weights = (3, 1, 7) * 4
    looks = sum(weight * int(digit) for weight, digit in zip(weights, goods[:11], strict=False))
    assert looks % 11 % 10 == int(goods[11])


def test_what_is_typed_names_one_announced_parcel(day: PracticeDay) -> None:
    typed = [presentation for presentation in day.presentations if presentation.typed]
    assert len(typed) == 2
    for presentation in typed:
        found = [
            label.id
            for label in day.notice
            if label.number.endswith(presentation.typed)
            or label.street.startswith(presentation.typed)
        ]
        assert (*found,) == presentation.labels
        assert presentation.wear in (Wear.TORN, Wear.SMEARED)


def test_every_trap_is_set(day: PracticeDay) -> None:
    shown = Counter(showing.meaning for showing in day.showings)
    assert set(shown) == set(Meaning)
    assert {presentation.wear for presentation in day.presentations} == set(Wear)
    assert {presentation.light for presentation in day.presentations} == set(Light)
    assert {presentation.hold for presentation in day.presentations} == set(Hold)
    assert sum(len(presentation.labels) == 2 for presentation in day.presentations) == 2
    assert day.numbers(Meaning.ALREADY)[0] in day.numbers(Meaning.RECEIVED)


def test_a_second_showing_comes_long_after_the_first(day: PracticeDay) -> None:
    (again,) = day.numbers(Meaning.ALREADY)
    positions = [showing.position for showing in day.showings if showing.label.number == again]
    assert positions[1] - positions[0] >= 5


def test_the_counts_add_up(day: PracticeDay) -> None:
    counts = day.counts
    assert counts.received + counts.missing == counts.expected == 40
    assert counts.missing == 3
    assert counts.out + counts.stayed == counts.received
    assert counts.delivered + counts.back == counts.out
    assert len(day.showings) == (
        counts.received + counts.unnoticed + counts.elsewhere + counts.duplicates + counts.products
    )


def test_every_parcel_that_goes_out_is_in_one_run(day: PracticeDay) -> None:
    gone = Counter(number for run in day.runs for number in run.numbers)
    assert set(gone.values()) == {1}
    assert not set(gone) & {*day.missing, *day.stayed}
    assert set(day.damaged) <= set(day.stayed)
    assert len(day.runs) == 2


def test_nothing_to_sign_for_is_left_at_a_door(day: PracticeDay) -> None:
    strict = {
        label.number for label in day.notice if {Trait.SIGNATURE, Trait.ADULT} & {*label.traits}
    }
    codes = [
        OUTCOMES[code] for run in day.runs for number, code in run.outcomes if number in strict
    ]
    assert codes
    assert {outcome.place for outcome in codes} <= {Place.HANDED, None}


def test_a_stranger_to_the_script_is_refused(tmp_path: Path) -> None:
    for name in ("notice.csv", "day.json"):
        shutil.copy(FOLDER / name, tmp_path / name)
    script = json.loads((tmp_path / "day.json").read_text(encoding="utf-8"))
    script["runs"][0]["outcomes"]["NH"].append("TBA000000000000")
    (tmp_path / "day.json").write_text(json.dumps(script), encoding="utf-8")
    with pytest.raises(ValueError, match="TBA000000000000"):
        load_day(tmp_path)


def test_the_notice_has_what_a_round_needs(day: PracticeDay) -> None:
    with day.notice_file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(row["Postcode"] in day.shop.area for row in rows)
    assert all(44.7 < float(row["Latitude"]) < 44.9 for row in rows)
    assert all(-91.6 < float(row["Longitude"]) < -91.4 for row in rows)
    notes = " ".join(row["Note"] for row in rows)
    assert all(word in notes for word in ("dog", "buzzer 2", "closes 12:00"))
    doors = Counter(row["Address"] for row in rows)
    assert doors["418 Barstow St Apt 2"] == 2
    assert doors["1200 Oakwood Mall Dr"] == 3
