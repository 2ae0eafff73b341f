"""A sheet of label stock: text, rules and barcodes placed in millimetres, with ground truth.

Thermal printers for shipping labels have 203 dots an inch, which is 8 dots a millimetre; a module
of a barcode is a whole number of dots, as it is on real labels.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from hubdesk.parcels.scan import Symbology

Picture = npt.NDArray[np.uint8]

DOTS = 8
"""Dots a millimetre."""

INK = 24
PAPER = 244

_FORMATS = {
    Symbology.CODE128: zxingcpp.BarcodeFormat.Code128,
    Symbology.GS1_128: zxingcpp.BarcodeFormat.Code128,
    Symbology.DATAMATRIX: zxingcpp.BarcodeFormat.DataMatrix,
    Symbology.QR: zxingcpp.BarcodeFormat.QRCode,
    Symbology.PDF417: zxingcpp.BarcodeFormat.PDF417,
    Symbology.MAXICODE: zxingcpp.BarcodeFormat.MaxiCode,
    Symbology.UPCA: zxingcpp.BarcodeFormat.UPCA,
}


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """Ground truth of one barcode: its text, what a camera sees of it, and where it lies.

    `box` is left, top, width, height in dots; `is_number` marks the codes that name the parcel.
    """

    text: str
    symbology: Symbology
    is_number: bool
    module_dots: float
    box: tuple[int, int, int, int]


def picture_of(text: str, symbology: Symbology) -> Picture:
    """Encode a text as a picture with one pixel a module and no quiet zone.

    A GS1-128 text is its element string: `420` and the ZIP, GS, then the rest with its own AI.
    """
    if symbology is Symbology.GS1_128:
        postcode, number = text.split("\x1d")
        bracketed = f"[{postcode[:3]}]{postcode[3:]}[{number[:2]}]{number[2:]}"
        barcode = zxingcpp.create_barcode(bracketed, _FORMATS[symbology], gs1=True)
    else:
        square = {"force_square": True} if symbology is Symbology.DATAMATRIX else {}
        barcode = zxingcpp.create_barcode(text, _FORMATS[symbology], **square)
    image = zxingcpp.write_barcode_to_image(barcode, scale=1, add_quiet_zones=False)
    return np.array(image, dtype=np.uint8)


class Canvas:
    """A blank label that remembers which codes were printed on it."""

    def __init__(self, width_mm: float, height_mm: float, paper: int = PAPER) -> None:
        """Cut a piece of stock of a size in millimetres."""
        shape = (round(height_mm * DOTS), round(width_mm * DOTS))
        self.image: Picture = np.full(shape, paper, np.uint8)
        self.codes: list[PrintedCode] = []
        self._font = cv2.FontFace("sans")

    def text(self, x: float, y: float, words: str, *, height: float, bold: bool = False) -> None:
        """Print words with their baseline at x, y; `height` is that of the capitals, in mm."""
        origin = (round(x * DOTS), round(y * DOTS))
        size = round(height * DOTS / 0.7)
        cv2.putText(self.image, words, origin, (INK,) * 3, self._font, size, 700 if bold else 400)

    def rule(self, y: float, *, dots: int = 4) -> None:
        """Draw a line across the whole label."""
        top = round(y * DOTS)
        self.image[top : top + dots] = INK

    def block(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a black box."""
        left, top = round(x * DOTS), round(y * DOTS)
        self.image[top : top + round(height * DOTS), left : left + round(width * DOTS)] = INK

    def bars(
        self,
        x: float,
        y: float,
        text: str,
        *,
        dots: int,
        height: float,
        symbology: Symbology = Symbology.CODE128,
        is_number: bool = False,
    ) -> None:
        """Print a linear code, one module `dots` wide."""
        row = picture_of(text, symbology)[:1]
        symbol = np.repeat(np.repeat(row, dots, axis=1), round(height * DOTS), axis=0)
        self._place(x, y, symbol, (text, symbology, is_number, float(dots)))

    def matrix(
        self,
        x: float,
        y: float,
        text: str,
        *,
        width: float,
        symbology: Symbology,
        is_number: bool = False,
    ) -> None:
        """Print a two-dimensional code, as near to a width in mm as whole dots allow."""
        small = picture_of(text, symbology)
        dots = width * DOTS / small.shape[1]
        if symbology is Symbology.MAXICODE:
            size = (round(small.shape[1] * dots), round(small.shape[0] * dots))
            symbol = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), np.uint8)
        else:
            dots = max(1, round(dots))
            tall = 3 if symbology is Symbology.PDF417 and small.shape[0] < 40 else 1
            symbol = np.repeat(np.repeat(small, int(dots), axis=1), int(dots) * tall, axis=0)
        self._place(x, y, symbol, (text, symbology, is_number, dots))

    def _place(
        self, x: float, y: float, symbol: Picture, what: tuple[str, Symbology, bool, float]
    ) -> None:
        left, top = round(x * DOTS), round(y * DOTS)
        height, width = symbol.shape
        ground = self.image[top : top + height, left : left + width]
        if ground.shape != symbol.shape:
            raise ValueError(f"{what[1]} code of {width}x{height} dots does not fit the label")
        np.minimum(ground, np.where(symbol < 128, INK, 255).astype(np.uint8), out=ground)
        text, symbology, is_number, dots = what
        box = (left, top, width, height)
        self.codes.append(PrintedCode(text, symbology, is_number, dots, box))
