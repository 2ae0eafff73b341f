"""Which of several readings at one place to believe."""

import math
from dataclasses import replace

import cv2
import numpy as np
import pytest
from zxingcpp import BarcodeFormat as Format

from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.engines import Reading, read_zxing
from hubdesk.scanning.sightings import Sightings
from tests.scanning.labels import TBA, UPS, code, view


@pytest.fixture(scope="module")
def scene() -> np.ndarray:
    return view((code(UPS), 0, (640, 360)))


@pytest.fixture(scope="module")
def right(scene: np.ndarray) -> Reading:
    return read_zxing(scene)[0]


def test_the_text_with_more_support_wins_its_place(scene: np.ndarray, right: Reading) -> None:
    wrong = replace(right, text="1Z999AA10123456789")
    other = replace(right, engine="zbar")
    (kept,) = Sightings(scene, [wrong, right, other]).settled()
    assert (kept.text, kept.votes) == (UPS, 2)


def test_two_texts_with_equal_support_are_both_dropped(scene: np.ndarray, right: Reading) -> None:
    wrong = replace(right, text="1Z999AA10123456789")
    sightings = Sightings(scene, [wrong, right])
    assert sightings.settled() == []
    assert not sightings.are_settled()


def test_two_codes_one_above_the_other_are_no_rivals() -> None:
    scene = view((code(UPS), 0, (640, 300)), (code(TBA), 0, (640, 440)))
    assert len(Sightings(scene, read_zxing(scene)).settled()) == 2


def test_two_codes_end_to_end_are_no_rivals() -> None:
    scene = view((code(UPS), 0, (400, 360)), (code(TBA), 0, (775, 365)))
    assert len(Sightings(scene, read_zxing(scene)).settled()) == 2


def test_codes_of_a_sheet_that_begin_alike_are_no_rivals() -> None:
    outcomes = ("HD1ODH7", "HD1ODSK", "HD1ONA2", "HD1ORFQ")
    sheet = np.vstack([np.pad(code(one), 6, constant_values=255) for one in outcomes])
    assert sheet.shape[0] < 720
    scene = view((sheet, 0, (640, 360)))
    assert {one.text for one in Sightings(scene, read_zxing(scene)).settled()} == set(outcomes)


@pytest.mark.parametrize("stroke", [None, "pen", "glare over a half"])
def test_two_heights_of_the_same_bars_stay_rivals(
    scene: np.ndarray, right: Reading, stroke: str | None
) -> None:
    """A misread above a stroke and a right read below it lie on the same bars."""
    scene = scene.copy()
    (left, top), (end, _), _, (_, bottom) = right.corners
    middle = (top + bottom) / 2
    if stroke == "pen":
        cv2.line(scene, (int(left), int(middle)), (int(end), int(middle)), 40, 8)
    elif stroke:
        cv2.ellipse(scene, (int(left), int(middle)), (int(end - left) // 2, 8), 0, 0, 360, 255, -1)
    upper = replace(
        right,
        text=UPS[:-1] + "9",
        corners=((left, top), (end, top), (end, top + 8), (left, top + 8)),
    )
    lower = replace(
        right, corners=((left, bottom - 8), (end, bottom - 8), (end, bottom), (left, bottom))
    )
    assert Sightings(scene, [upper, lower]).settled() == []


def test_a_short_read_inside_an_interleaved_code_is_dropped() -> None:
    drawn = code("17329136768034", Format.ITF, module=3)
    scene = view((drawn, 0, (640, 360)))
    (whole,) = read_zxing(scene)
    (left, top), (right, _), _, (_, bottom) = whole.corners
    share = left + (right - left) * 6 / 14
    part = replace(
        whole, text="768034", corners=((share, top), (right, top), (right, bottom), (share, bottom))
    )
    assert whole.symbology is Symbology.ITF
    assert math.isclose(right, whole.corners[2][0], abs_tol=3)
    assert [one.text for one in Sightings(scene, [part, whole]).settled()] == ["17329136768034"]


def test_a_repaired_product_code_that_the_view_cuts_off_is_not_read(scene: np.ndarray) -> None:
    beyond = ((900.0, 650.0), (1100.0, 650.0), (1100.0, 740.0), (900.0, 740.0))
    cut = Reading("4006381333931", Symbology.EAN13, beyond, "zbar", "turned", 60)
    plain = replace(cut, stage="plain")
    whole = replace(cut, corners=tuple((x, y - 100) for x, y in beyond))
    assert Sightings(scene, [cut]).settled() == []
    assert Sightings(scene, [plain]).settled() == [plain]
    assert Sightings(scene, [whole]).settled() == [whole]
