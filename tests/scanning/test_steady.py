"""When a text has been seen often enough, and that it is taken once."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.steady import Steady, Trust, trust_by

UPS = "1Z999AA10123456784"
TBA = "TBA865230001869"


def trust(text: str, _: Symbology | None) -> Trust:
    if text == UPS or text.startswith("RR"):
        return Trust.CHECKED
    if text.startswith("TBA") and text[3:].isdigit():
        return Trust.SHAPED
    return Trust.ASIDE if text.startswith("420") else Trust.UNKNOWN


def seen(
    text: str,
    symbology: Symbology = Symbology.CODE128,
    *,
    stage: str = "plain",
    engine: str = "zxing",
    x: float = 100,
    y: float = 100,
) -> Reading:
    corners = ((x, y), (x + 300, y), (x + 300, y + 60), (x, y + 60))
    return Reading(text, symbology, corners, engine, stage)


def taken(frames: Iterable[list[Reading]], *, every: float = 0.1) -> list[list[str]]:
    steady = Steady(trust)
    return [
        [one.text for one in steady.feed(readings, number * every)]
        for number, readings in enumerate(frames)
    ]


def test_a_plain_read_with_a_check_digit_is_taken_at_once() -> None:
    assert taken([[seen(UPS)]]) == [[UPS]]


@pytest.mark.parametrize("how", [{"stage": "averaged"}, {"engine": "zbar"}])
def test_a_helped_read_needs_a_second_equal_one_even_with_a_check_digit(
    how: dict[str, str],
) -> None:
    assert taken([[seen(UPS, **how)], [seen(UPS, **how)]]) == [[], [UPS]]


def test_a_number_without_a_check_digit_needs_two_plain_reads() -> None:
    assert taken([[seen(TBA)], [], [seen(TBA)]]) == [[], [], [TBA]]


def test_held_askew_a_number_without_a_check_digit_needs_four_reads_that_agree() -> None:
    askew = [seen(TBA, stage="turned")]
    wrong = [seen("TBA865230001888", stage="turned")]
    assert taken([askew] * 4) == [[], [], [], [TBA]]
    assert taken([askew, askew, askew, wrong] * 5) == [[]] * 20
    assert taken([[seen(TBA, stage="averaged")]] * 20) == [[]] * 20


def test_held_askew_both_engines_count_but_one_frame_is_not_enough() -> None:
    by_both = [replace(seen(TBA, stage="turned"), votes=2)]
    assert taken([by_both] * 2) == [[], [TBA]]


def test_an_unknown_shape_needs_three_plain_reads() -> None:
    assert taken([[seen("HOUSE-4711")]] * 4) == [[], [], ["HOUSE-4711"], []]
    assert taken([[seen("HOUSE-4711", stage="turned")]] * 9) == [[]] * 9


def test_a_misread_that_comes_three_times_is_not_taken() -> None:
    wrong = "'BA865230001869"
    assert taken([[seen(wrong)]] * 3 + [[seen(TBA)]] * 2) == [[], [], [], [], [TBA]]


def test_a_misread_of_innocent_letters_yields_to_the_text_of_its_place() -> None:
    wrong = "1BA865230001869"
    frames = [[seen(wrong)], [seen(TBA)], [seen(wrong)], [seen(TBA)], [seen(TBA)]]
    assert [text for step in taken(frames) for text in step] == [TBA]
    assert taken([[seen(TBA)]] * 2 + [[seen(wrong)]] * 5)[2:] == [[]] * 5


def test_a_text_is_taken_once_while_it_stays_in_view() -> None:
    assert sum(len(step) for step in taken([[seen(UPS)]] * 100)) == 1


def test_a_text_shown_again_after_two_seconds_is_a_new_scan() -> None:
    frames = [[seen(UPS)], *([[]] * 19), [seen(UPS)]]
    assert taken(frames)[-1] == [UPS]
    assert taken([*frames[:-2], [seen(UPS)]])[-1] == []


def test_the_same_text_at_another_place_is_the_same_parcel() -> None:
    assert taken([[seen(UPS)], [seen(UPS, x=800)]]) == [[UPS], []]


def test_several_labels_are_taken_each_once() -> None:
    view = [seen(UPS), seen("RR123456785GB", x=700), seen(TBA, y=400)]
    assert taken([view, view, view]) == [[UPS, "RR123456785GB"], [TBA], []]


def test_goods_are_taken_when_three_reads_agree() -> None:
    goods = seen("4006381333931", Symbology.EAN13)
    assert taken([[goods]] * 3) == [[], [], ["4006381333931"]]


def test_a_product_code_that_flashes_up_among_the_bars_of_a_label_is_not_taken() -> None:
    flash = seen("2479257092959", Symbology.EAN13)
    assert taken([[seen(UPS)], [flash], [flash], [flash], [flash]])[1:] == [[]] * 4
    assert taken([[seen(TBA, stage="turned")], [flash], [], [flash]]) == [[]] * 4


def test_goods_held_up_after_a_parcel_are_taken_all_the_same() -> None:
    goods = seen("4006381333931", Symbology.EAN13)
    assert ["4006381333931"] in taken([[seen(UPS)], *([[goods]] * 8)])


def test_a_routing_code_waits_for_the_parcel_beside_it() -> None:
    both = [seen("42010001", y=400), seen(UPS)]
    assert taken([both] * 8) == [[UPS], *([[]] * 7)]
    assert ["42010001"] in taken([[seen("42010001")]] * 12)


@pytest.mark.parametrize("symbology", [Symbology.CODE39, Symbology.CODABAR])
def test_easily_misread_kinds_are_never_taken(symbology: Symbology) -> None:
    assert taken([[seen(UPS, symbology)]] * 9) == [[]] * 9
    booked = Steady(trust, also=[symbology]).feed([seen(UPS, symbology)], 0.0)
    assert [one.text for one in booked] == [UPS]


def test_short_or_wrong_interleaved_codes_are_never_taken() -> None:
    for text in ("768036", "17329136768034"):
        assert taken([[seen(text, Symbology.ITF)]] * 9) == [[]] * 9
    assert ["17329136768036"] in taken([[seen("17329136768036", Symbology.ITF)]] * 3)


@pytest.mark.parametrize(
    ("text", "symbology", "expected"),
    [
        (UPS, Symbology.CODE128, Trust.CHECKED),
        ("1Z999AA10123456785", Symbology.CODE128, Trust.UNKNOWN),
        (TBA, Symbology.CODE128, Trust.SHAPED),
        ("42010001", Symbology.CODE128, Trust.ASIDE),
        ("HOUSE-4711", Symbology.CODE128, Trust.UNKNOWN),
        ("'BA865230001869", Symbology.CODE128, Trust.UNKNOWN),
        ("17329136768036", Symbology.ITF, Trust.ASIDE),
    ],
)
def test_trust_comes_from_the_rules_for_labels(
    text: str, symbology: Symbology, expected: Trust
) -> None:
    labels = LabelReader.from_file(Path(__file__).parents[2] / "resources/carriers.json")
    assert trust_by(labels)(text, symbology) is expected


@given(st.lists(st.lists(st.sampled_from([UPS, TBA, "X", "4201", "HOUSE-1"]), max_size=3)))
def test_no_text_is_taken_twice_within_two_seconds(frames: list[list[str]]) -> None:
    steps = taken([[seen(text, x=90 * at) for at, text in enumerate(step)] for step in frames])
    last: dict[str, int] = {}
    for number, step in enumerate(steps):
        for text in step:
            assert number - last.get(text, -100) >= 20
            last[text] = number
