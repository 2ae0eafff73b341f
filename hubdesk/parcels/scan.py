"""One scan: the text of a code, before anybody asks what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Symbology(StrEnum):
    """Kinds of barcode that a shop meets; values are stable and used on the command line."""

    CODE128 = "code128"
    GS1_128 = "gs1-128"
    CODE39 = "code39"
    CODE93 = "code93"
    CODABAR = "codabar"
    ITF = "itf"
    EAN13 = "ean13"
    EAN8 = "ean8"
    UPCA = "upca"
    UPCE = "upce"
    QR = "qr"
    DATAMATRIX = "datamatrix"
    PDF417 = "pdf417"
    AZTEC = "aztec"
    MAXICODE = "maxicode"
    DATABAR = "databar"


# AIM symbology identifiers (ISO/IEC 15424) as scanners and zxing-cpp send them, longest first.
_AIM = {
    "]C1": Symbology.GS1_128,
    "]C": Symbology.CODE128,
    "]A": Symbology.CODE39,
    "]G": Symbology.CODE93,
    "]F": Symbology.CODABAR,
    "]I": Symbology.ITF,
    "]E4": Symbology.EAN8,
    "]E": Symbology.EAN13,
    "]Q": Symbology.QR,
    "]d": Symbology.DATAMATRIX,
    "]L": Symbology.PDF417,
    "]z": Symbology.AZTEC,
    "]U": Symbology.MAXICODE,
    "]e": Symbology.DATABAR,
}


def split_aim(text: str) -> tuple[Symbology | None, str]:
    """Take a leading AIM identifier such as `]C1` off a scanned text.

    Returns the symbology it names, or None, and the text without the three characters.
    """
    for prefix in (text[:3], text[:2]):
        if prefix in _AIM and len(text) > 3:
            return _AIM[prefix], text[3:]
    return None, text


class Source(StrEnum):
    """Where a scan came from."""

    CAMERA = "camera"
    SCANNER = "scanner"
    TYPED = "typed"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Scan:
    """What one eye or ear of the desk picked up.

    `text` is as read, `symbology` None where the device does not tell, `at` an aware UTC time.
    """

    text: str
    symbology: Symbology | None
    source: Source
    at: datetime
