"""Every code in one view, each once."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from zxingcpp import BarcodeFormat as Format

from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import has_zbar
from tests.scanning.labels import TBA, UPS, code, view, with_noise


def texts(scene: np.ndarray, budget_ms: float | None = None) -> list[str]:
    return sorted(reading.text for reading in Decoder().read(scene, budget_ms))


@pytest.mark.parametrize("angle", [0, 20, 30, 45, 60, 70, 90, 135, 180])
def test_a_label_is_read_at_any_angle(angle: int) -> None:
    assert texts(view((code(UPS), angle, (640, 360)))) == [UPS]


def test_a_turned_label_is_outlined_where_it_lies_and_marked_as_helped() -> None:
    (reading,) = Decoder().read(view((code(UPS), 45, (700, 300))))
    assert reading.centre == pytest.approx((700, 300), abs=40)
    assert not reading.is_plain


def test_two_labels_in_one_view_are_read_each_once() -> None:
    scene = view((code(UPS), 0, (320, 360)), (code(TBA), 45, (900, 360)))
    assert texts(scene) == sorted([UPS, TBA])


def test_the_same_code_twice_on_one_label_counts_once() -> None:
    assert texts(view((code(TBA), 0, (400, 200)), (code(TBA), 0, (800, 500)))) == [TBA]


def test_a_noisy_dark_view_is_read() -> None:
    dark = (view((code(UPS), 12, (640, 360))) * 0.3).astype(np.uint8)
    assert texts(with_noise(dark, 6)) == [UPS]
    assert texts(with_noise(view((code(UPS), 33, (640, 360))), 25)) == [UPS]


def test_a_code_whose_quiet_zone_is_cut_off_is_read() -> None:
    drawn = code(UPS)
    drawn[:, :20] = 0
    drawn[:, -20:] = 0
    assert texts(view((drawn, 0, (640, 360)))) == [UPS]


def test_a_turned_pdf417_is_read() -> None:
    scene = view(
        (code("FEDEX GROUND 9622001900000000000000776632517510", Format.PDF417), 35, (640, 360))
    )
    assert texts(scene) == ["FEDEX GROUND 9622001900000000000000776632517510"]


def test_a_small_datamatrix_is_read_from_the_doubled_view() -> None:
    large = view((code("%HD-SHELF-A1", Format.DataMatrix, module=4), 15, (640, 360)))
    assert texts(cv2.resize(large, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)) == [
        "%HD-SHELF-A1"
    ]


def test_a_small_datamatrix_is_read_in_the_first_frame() -> None:
    large = view((code(UPS, Format.DataMatrix, module=4), 15, (640, 360)))
    small = cv2.resize(large, None, fx=0.45, fy=0.45, interpolation=cv2.INTER_AREA)
    on_counter = cv2.copyMakeBorder(small, *(100, 100, 200, 200), cv2.BORDER_REPLICATE)
    assert texts(on_counter, 20.0) == [UPS]


def test_a_turned_label_is_read_by_both_engines_in_one_frame() -> None:
    if not has_zbar():
        pytest.skip("zbar is not on this machine.")
    (reading,) = Decoder().read(view((code(UPS), 45, (640, 360))), 20.0)
    assert (reading.stage, reading.votes) == ("turned", 2)


def test_white_bars_on_black_are_read() -> None:
    assert texts(255 - view((code(UPS), 0, (640, 360)))) == [UPS]


def test_part_of_an_interleaved_code_is_not_taken_for_the_whole() -> None:
    drawn = code("17329136768034", Format.ITF, module=3)
    half = drawn[:, drawn.shape[1] // 3 :]
    assert all(len(text) == 14 for text in texts(view((half, 0, (640, 360)))))


def test_a_structured_append_qr_does_not_blind_the_view() -> None:
    """It makes pyzbar raise, and then every code of the view is lost."""
    parts = _structured_append()
    scene = view((code(UPS), 0, (320, 300)), (parts, 0, (950, 360)))
    assert UPS in texts(scene)


def test_a_small_budget_still_finishes_the_first_look() -> None:
    assert texts(view((code(UPS), 0, (640, 360))), 0.0) == [UPS]


@pytest.mark.parametrize("shape", [(0, 0), (1, 1), (1, 900), (7, 3), (3, 2000, 3), (50, 50, 4)])
def test_odd_sizes_of_frames_show_nothing(shape: tuple[int, ...]) -> None:
    assert Decoder().read(np.zeros(shape, np.uint8)) == []


@settings(max_examples=30, deadline=None)
@given(arrays(np.uint8, st.tuples(st.integers(1, 90), st.integers(1, 90))))
def test_no_picture_makes_it_raise(picture: np.ndarray) -> None:
    Decoder().read(picture, 20)


def _structured_append() -> np.ndarray:
    settings = cv2.QRCodeEncoder.Params()
    settings.mode = cv2.QRCodeEncoder_MODE_STRUCTURED_APPEND
    settings.structure_number = 2
    part = cv2.QRCodeEncoder.create(settings).encodeStructuredAppend("FIRST AND SECOND PART")[0]
    return np.kron(np.pad(part, 4, constant_values=255), np.ones((4, 4), np.uint8))
