"""The two engines that turn bars and dots into text, under one face.

zxing-cpp comes first: it reads every kind of code and costs half the time. zbar comes second: it
reads some one-dimensional codes that zxing-cpp misses. zbar is asked for one-dimensional codes
only, which also keeps it away from the codes that it aborts, raises or complains on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from ctypes import c_void_p, cast, string_at
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp
from zxingcpp import BarcodeFormat as Format

from hubdesk.parcels.scan import Symbology

try:
    from pyzbar import wrapper as zbar
except (ImportError, OSError):
    # The library itself is missing: VC++ 2013 on Windows, `brew install zbar` on a Mac.
    zbar = None

Picture = npt.NDArray[np.uint8]
"""A view of the world: BGR or grey, eight bits."""

Matrix = npt.NDArray[np.float64]
"""A 2x3 affine map from a crop's pixels to the frame's."""

Corners = tuple[tuple[float, float], ...]

ZXING = "zxing"
ZBAR = "zbar"
PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Reading:
    """One code that one engine read in one frame.

    `corners` are four points clockwise in pixels of the frame; `stage` is `plain` for a read of
    the untouched picture, else the name of the treatment that made it readable; `quality` is
    zbar's count of agreeing scan lines, 0 where the engine gives none; `votes` counts the engines
    that gave this same text in this frame.
    """

    text: str
    symbology: Symbology | None
    corners: Corners
    engine: str
    stage: str = PLAIN
    quality: int = 0
    votes: int = 1

    @property
    def is_plain(self) -> bool:
        """Tell whether the picture was read as the camera gave it."""
        return self.stage == PLAIN

    @property
    def is_linear(self) -> bool:
        """Tell whether the code is made of bars alone."""
        return self.symbology in LINEAR

    @property
    def centre(self) -> tuple[float, float]:
        """Give the middle of the code in pixels of the frame."""
        xs, ys = zip(*self.corners, strict=True)
        return sum(xs) / 4, sum(ys) / 4

    def moved(self, to_frame: Matrix) -> Reading:
        """Give the same reading with its corners taken from a crop into the frame."""
        points = np.array(self.corners) @ to_frame[:, :2].T + to_frame[:, 2]
        return replace(self, corners=tuple((float(x), float(y)) for x, y in points))


LINEAR = frozenset(
    {
        Symbology.CODE128,
        Symbology.GS1_128,
        Symbology.CODE39,
        Symbology.CODE93,
        Symbology.CODABAR,
        Symbology.ITF,
        Symbology.EAN13,
        Symbology.EAN8,
        Symbology.UPCA,
        Symbology.UPCE,
        Symbology.DATABAR,
    }
)
PRODUCT = frozenset({Symbology.EAN13, Symbology.EAN8, Symbology.UPCA, Symbology.UPCE})
CHECKED = PRODUCT | {Symbology.CODE128, Symbology.GS1_128, Symbology.CODE93}
"""Kinds of bars whose every code carries a check of its own."""

_FORMATS = {
    Format.Code128: Symbology.CODE128,
    Format.Code39: Symbology.CODE39,
    Format.Code39Std: Symbology.CODE39,
    Format.Code39Ext: Symbology.CODE39,
    Format.Code93: Symbology.CODE93,
    Format.Codabar: Symbology.CODABAR,
    Format.ITF: Symbology.ITF,
    Format.ITF14: Symbology.ITF,
    Format.EAN13: Symbology.EAN13,
    Format.ISBN: Symbology.EAN13,
    Format.EAN8: Symbology.EAN8,
    Format.UPCA: Symbology.UPCA,
    Format.UPCE: Symbology.UPCE,
    Format.DataBarOmni: Symbology.DATABAR,
    Format.DataBarExp: Symbology.DATABAR,
    Format.QRCode: Symbology.QR,
    Format.QRCodeModel1: Symbology.QR,
    Format.QRCodeModel2: Symbology.QR,
    Format.DataMatrix: Symbology.DATAMATRIX,
    Format.PDF417: Symbology.PDF417,
    Format.CompactPDF417: Symbology.PDF417,
    Format.Aztec: Symbology.AZTEC,
    Format.AztecCode: Symbology.AZTEC,
    Format.MaxiCode: Symbology.MAXICODE,
}

BARS = (
    Format.Code128,
    Format.Code39,
    Format.Code93,
    Format.Codabar,
    Format.ITF,
    Format.EANUPC,
)
"""One-dimensional kinds, as zxing-cpp names them."""

CHECKED_BARS = (Format.Code128, Format.Code93, Format.EANUPC)
"""One-dimensional kinds that carry a check of their own: the only ones a repaired crop may hold."""

STACKED = (Format.PDF417,)
DOTS = (Format.QRCode, Format.DataMatrix, Format.Aztec, Format.MaxiCode)
ALL = (*BARS, Format.DataBarOmni, Format.DataBarExp, *STACKED, *DOTS)

_ZBAR_KINDS = {
    128: Symbology.CODE128,
    39: Symbology.CODE39,
    93: Symbology.CODE93,
    25: Symbology.ITF,
    38: Symbology.CODABAR,
    13: Symbology.EAN13,
}
_ZBAR_ALL = 0
_ZBAR_ENABLE = 0
_ZBAR_DOWNWARD = 0x100  # how dense the scan lines run from top to bottom
_GREY8 = int.from_bytes(b"Y800", "little")


def grey(picture: Picture) -> Picture:
    """Give a picture as one contiguous grey channel."""
    if picture.ndim == 3 and picture.shape[2] == 4:
        picture = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGRA2GRAY), np.uint8)
    elif picture.ndim == 3 and picture.shape[2] == 3:
        picture = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
    return np.ascontiguousarray(picture.reshape(picture.shape[:2]), np.uint8)


def read_zxing(
    picture: Picture,
    formats: Iterable[Format] = ALL,
    *,
    stage: str = PLAIN,
    inverted: bool = False,
    thorough: bool = True,
) -> list[Reading]:
    """Read a grey picture with zxing-cpp; `thorough` also turns it by 90 degrees and shrinks it."""
    found = zxingcpp.read_barcodes(
        picture,
        formats=zxingcpp.BarcodeFormats(list(formats)),
        try_rotate=thorough,
        try_downscale=thorough,
        try_invert=inverted,
        text_mode=zxingcpp.TextMode.Plain,
    )
    readings = (_from_zxing(code, stage) for code in found if code.valid)
    return [reading for reading in readings if is_believable(reading)]


def read_zbar(picture: Picture, *, stage: str = PLAIN, upright: bool = False) -> list[Reading]:
    """Read the one-dimensional codes of a grey picture with zbar; nothing where it is missing.

    `upright` says that the bars stand upright, so that half of the scan lines can be saved.
    """
    if zbar is None or min(picture.shape[:2], default=0) < 2:
        return []
    scanner = zbar.zbar_image_scanner_create()
    image = zbar.zbar_image_create()
    try:
        _set_kinds(scanner)
        if upright:
            zbar.zbar_image_scanner_set_config(scanner, _ZBAR_ALL, _ZBAR_DOWNWARD, 0)
        _fill(image, picture)
        zbar.zbar_scan_image(scanner, image)
        readings = [_from_zbar(symbol, stage) for symbol in _symbols(image)]
    finally:
        zbar.zbar_image_destroy(image)
        zbar.zbar_image_scanner_destroy(scanner)
    return [reading for reading in readings if is_believable(reading)]


def has_zbar() -> bool:
    """Tell whether the second engine is on this machine."""
    return zbar is not None


# What the shortest honest code of a kind without a strong check of its own looks like; shorter
# ones are nearly always invented from print, blinds and fences.
_SHORTEST = {Symbology.CODE39: 3, Symbology.CODABAR: 4, Symbology.ITF: 6, Symbology.CODE93: 3}
# zbar hands out what a single scan line gave; on labels of 1.2 pixels a module such lines gave the
# same wrong Code 128 twice.
_FEWEST_LINES = 4


def is_believable(reading: Reading) -> bool:
    """Tell whether a reading is more than a pattern that happens to look like a short code."""
    shortest = _SHORTEST.get(reading.symbology, 1) if reading.symbology else 1
    if not reading.text.strip() or len(reading.text) < shortest:
        return False
    return reading.engine != ZBAR or reading.quality >= _FEWEST_LINES


def _from_zxing(code: zxingcpp.Barcode, stage: str) -> Reading:
    symbology = _FORMATS.get(code.format)
    if symbology is Symbology.CODE128 and code.symbology_identifier.startswith("]C1"):
        symbology = Symbology.GS1_128
    spot = code.position
    points = (spot.top_left, spot.top_right, spot.bottom_right, spot.bottom_left)
    corners = tuple((float(point.x), float(point.y)) for point in points)
    return Reading(*_as_printed(code.text, symbology), corners, ZXING, stage)


def _from_zbar(symbol: c_void_p, stage: str) -> Reading:
    kind = _ZBAR_KINDS.get(symbol.contents.type)  # type: ignore[attr-defined]  # a ctypes pointer
    data = string_at(
        zbar.zbar_symbol_get_data(symbol), zbar.zbar_symbol_get_data_length(symbol)
    ).decode("latin-1")
    count = zbar.zbar_symbol_get_loc_size(symbol)
    points = [
        (zbar.zbar_symbol_get_loc_x(symbol, at), zbar.zbar_symbol_get_loc_y(symbol, at))
        for at in range(count)
    ]
    box = cv2.boxPoints(cv2.minAreaRect(np.array(points or [(0, 0)], np.float32)))
    corners = tuple((float(x), float(y)) for x, y in box)
    quality = zbar.zbar_symbol_get_quality(symbol)
    return Reading(*_as_printed(data, kind), corners, ZBAR, stage, quality)


def _as_printed(text: str, symbology: Symbology | None) -> tuple[str, Symbology | None]:
    """Give a text as people see it: UPC-A with 12 digits, Codabar without its guard letters."""
    if symbology is Symbology.EAN13 and len(text) == 13 and text.startswith("0"):
        return text[1:], Symbology.UPCA
    if symbology is Symbology.CODABAR:
        guarded = re.fullmatch(r"[A-D](.*)[A-D]", text)
        return (guarded.group(1) if guarded else text), symbology
    return text, symbology


def _set_kinds(scanner: c_void_p) -> None:
    # Off for all first: newer libraries know kinds that the wrapper has no name for.
    zbar.zbar_image_scanner_set_config(scanner, _ZBAR_ALL, _ZBAR_ENABLE, 0)
    for kind in _ZBAR_KINDS:
        zbar.zbar_image_scanner_set_config(scanner, kind, _ZBAR_ENABLE, 1)


def _fill(image: c_void_p, picture: Picture) -> None:
    height, width = picture.shape[:2]
    zbar.zbar_image_set_format(image, _GREY8)
    zbar.zbar_image_set_size(image, width, height)
    pixels = cast(picture.ctypes.data, c_void_p)
    zbar.zbar_image_set_data(image, pixels, width * height, None)


def _symbols(image: c_void_p) -> Iterable[c_void_p]:
    symbol = zbar.zbar_image_first_symbol(image)
    while symbol:
        yield symbol
        symbol = zbar.zbar_symbol_next(symbol)
