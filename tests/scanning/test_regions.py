"""Where bars stand, and at which angle."""

import math

import cv2
import numpy as np
import pytest
from zxingcpp import BarcodeFormat as Format

from hubdesk.scanning.bars import parts_of
from hubdesk.scanning.regions import BarRegion, find_bars, find_dots
from tests.scanning.labels import TBA, UPS, code, view, with_noise


@pytest.mark.parametrize("angle", [0, 20, 45, 70, 90, -30])
def test_bars_are_found_with_their_angle(angle: int) -> None:
    regions = find_bars(view((code(UPS), angle, (640, 360))))
    (found,) = [region for region in regions if region.contains(640, 360)]
    off = abs(math.degrees(found.angle) + angle) % 180
    assert min(off, 180 - off) < 1.5
    assert 380 < found.length < 520


def test_two_labels_at_two_angles_are_two_regions() -> None:
    scene = view((code(UPS), 30, (320, 360)), (code(TBA), -50, (950, 360)))
    places = [(round(one.x / 100), round(one.y / 100)) for one in find_bars(scene)[:2]]
    assert sorted(places) == [(3, 4), (10, 4)] or sorted(places) == [(3, 4), (9, 4)]


def test_noise_alone_is_no_bars() -> None:
    assert find_bars(with_noise(np.full((720, 1280), 120, np.uint8), 25)) == []


@pytest.mark.parametrize("shape", [(1, 1), (3, 500), (16, 16), (40, 41)])
def test_a_view_too_small_for_bars_has_none(shape: tuple[int, int]) -> None:
    assert find_bars(np.zeros(shape, np.uint8)) == []


def test_a_cut_patch_stands_upright_and_maps_back() -> None:
    picture = np.zeros((200, 200), np.uint8)
    region = BarRegion(100, 100, 80, 40, math.radians(30))
    crop, to_frame = region.cut(picture, 2.0)
    assert crop.shape == (80, 160)
    middle = to_frame @ (79.5, 39.5, 1)
    assert middle == pytest.approx((100, 100))


def test_a_code_that_lettering_leans_on_is_found_as_a_part() -> None:
    scene = view((code(UPS, module=2), 0, (640, 360)))
    scene[430:450, 430:850:6] = 40
    scene[450:470, 433:850:8] = 40
    merged = BarRegion(640, 400, 400, 150, 0.0)
    code_alone = max(parts_of(scene, merged), key=lambda part: part.height)
    assert code_alone.contains(640, 360)
    assert not code_alone.contains(640, 450)


def test_a_code_from_top_to_bottom_has_no_parts() -> None:
    scene = view((code(UPS), 30, (640, 360)))
    (found,) = [region for region in find_bars(scene) if region.contains(640, 360)]
    assert parts_of(scene, found) == []


def test_a_small_code_of_dots_is_found_among_lettering() -> None:
    drawn = code("1Z999AA10123456784", Format.DataMatrix, module=3)
    scene = view((drawn, 8, (700, 300)))
    font = cv2.FontFace("sans")
    for top in range(450, 700, 30):
        cv2.putText(scene, "KEEP DRY THIS SIDE UP", (200, top), (30,) * 3, font, 20, 400)
    first = find_dots(scene)[0]
    assert first.contains(700, 300)
    assert first.length < 2 * drawn.shape[1]


@pytest.mark.parametrize("shape", [(2, 2), (15, 900), (720, 1280)])
def test_no_dots_are_found_on_bare_paper(shape: tuple[int, int]) -> None:
    assert find_dots(np.full(shape, 200, np.uint8)) == []
