"""The two engines under one face."""

import numpy as np
import pytest
import zxingcpp
from zxingcpp import BarcodeFormat as Format

from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.engines import Reading, grey, has_zbar, read_zbar, read_zxing
from tests.scanning.labels import UPS, code, view


def test_both_engines_read_an_upright_code_and_say_where_it_stands() -> None:
    scene = view((code(UPS), 0, (600, 300)))
    for read in (read_zxing, read_zbar):
        if read is read_zbar and not has_zbar():
            continue
        (reading,) = read(scene)
        assert (reading.text, reading.symbology) == (UPS, Symbology.CODE128)
        assert reading.centre == pytest.approx((600, 300), abs=40)
        assert reading.is_plain


@pytest.mark.parametrize(
    ("text", "kind", "symbology"),
    [
        ("4006381333931", Format.EAN13, Symbology.EAN13),
        ("036000291452", Format.UPCA, Symbology.UPCA),
        ("HUB-42", Format.Code39, Symbology.CODE39),
        ("17329136768034", Format.ITF, Symbology.ITF),
        ("%HD-1", Format.QRCode, Symbology.QR),
        ("%HD-1", Format.DataMatrix, Symbology.DATAMATRIX),
        ("%HD-1", Format.Aztec, Symbology.AZTEC),
        ("FEDEX 9622", Format.PDF417, Symbology.PDF417),
    ],
)
def test_every_kind_that_a_shop_meets_is_named(
    text: str, kind: Format, symbology: Symbology
) -> None:
    (reading,) = read_zxing(view((code(text, kind, module=3), 0, (640, 360))))
    assert (reading.text, reading.symbology) == (text, symbology)


def test_a_upc_of_goods_has_twelve_digits_from_either_engine() -> None:
    scene = view((code("036000291452", Format.UPCA, module=3), 0, (640, 360)))
    for reading in read_zxing(scene) + read_zbar(scene):
        assert (reading.text, reading.symbology) == ("036000291452", Symbology.UPCA)


def test_the_separators_of_a_gs1_code_are_kept_and_no_brackets_put_in() -> None:
    written = zxingcpp.create_barcode("(240)A1(420)10001", Format.DataMatrix, gs1=True)
    drawn = np.pad(np.array(written.to_image(scale=4), np.uint8), 40, constant_values=255)
    (reading,) = read_zxing(view((drawn, 0, (640, 360))))
    assert reading.text == "240A1\x1d42010001"


def test_a_gs1_code_of_bars_is_told_from_a_plain_one() -> None:
    written = zxingcpp.create_barcode("(00)003456789012345675", Format.Code128, gs1=True)
    drawn = np.pad(np.array(written.to_image(scale=2), np.uint8), 40, constant_values=255)
    (reading,) = read_zxing(view((drawn, 0, (640, 360))))
    assert (reading.text, reading.symbology) == ("00003456789012345675", Symbology.GS1_128)


def test_colour_alpha_and_strided_pictures_become_one_grey_channel() -> None:
    for shape in ((20, 30), (20, 30, 1), (20, 30, 3), (20, 30, 4)):
        plain = grey(np.full(shape, 90, np.uint8)[::2, ::-1])
        assert plain.shape == (10, 30)
        assert plain.flags.c_contiguous


def test_a_reading_moves_from_its_crop_into_the_frame() -> None:
    corners = ((0.0, 0.0), (2.0, 0.0), (2.0, 1.0), (0.0, 1.0))
    moved = Reading("A", None, corners, "zxing").moved(np.array([[1.0, 0, 10], [0, 1.0, 20]]))
    assert moved.corners == ((10, 20), (12, 20), (12, 21), (10, 21))


@pytest.mark.skipif(not has_zbar(), reason="zbar is not on this machine")
@pytest.mark.parametrize(("rows", "expected"), [(2, []), (30, [UPS])])
def test_a_text_that_one_or_two_scan_lines_gave_is_not_believed(
    rows: int, expected: list[str]
) -> None:
    bars = code(UPS)[60:61]
    scene = np.full((120, bars.shape[1] + 80), 255, np.uint8)
    scene[40 : 40 + rows, 40:-40] = bars
    assert [reading.text for reading in read_zbar(scene)] == expected
