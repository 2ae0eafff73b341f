"""The ways of reading that HubDesk is measured against: each engine alone, and simple ensembles."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import zxingcpp
from pyzbar import pyzbar

from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Picture

Texts = list[str]
Read = Callable[[Picture], Texts]

FRAME_MS = 40.0
"""What HubDesk may spend on one frame of a camera."""

PHOTO_MS = 400.0
"""What HubDesk may spend on a photograph."""


def pyzbar_alone(picture: Picture) -> Texts:
    """Read as the pyzbar manual does; it raises for some pictures, which counts as nothing read."""
    try:
        return [code.data.decode("utf-8", "replace") for code in pyzbar.decode(picture)]
    except ValueError:
        return []


def zxing_alone(picture: Picture) -> Texts:
    """Read as the zxing-cpp manual does, with plain text."""
    plain = zxingcpp.TextMode.Plain
    return [code.text for code in zxingcpp.read_barcodes(picture, text_mode=plain)]


def zxing_then_pyzbar(picture: Picture) -> Texts:
    """Read with zxing-cpp, and with pyzbar where that found nothing."""
    return zxing_alone(picture) or pyzbar_alone(picture)


def zxing_and_pyzbar(picture: Picture) -> Texts:
    """Read with both engines, whatever the first has found."""
    return sorted({*zxing_alone(picture), *pyzbar_alone(picture)})


def pyzbar_doubled(picture: Picture) -> Texts:
    """Read with pyzbar from a frame twice as large."""
    twice = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return pyzbar_alone(np.asarray(twice, np.uint8))


def hubdesk(budget_ms: float) -> Read:
    """Read as `hubdesk decode` does."""

    def read(picture: Picture) -> Texts:
        return [reading.text for reading in Decoder().read(picture, budget_ms)]

    return read


ENGINES: dict[str, Read] = {
    "pyzbar": pyzbar_alone,
    "zxing": zxing_alone,
    "zx > pz": zxing_then_pyzbar,
    "zx | pz": zxing_and_pyzbar,
    "pz at 2x": pyzbar_doubled,
}
HUBDESK = "HubDesk"


def plain(text: str) -> str:
    """Leave out the separators that one engine gives and the other does not."""
    return text.replace("\x1d", "")
