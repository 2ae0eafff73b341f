"""Turn PDFs into what a scanner sees: pages, photocopies of them, and the codes."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pypdfium2
import zxingcpp
from numpy.typing import NDArray
from pyzbar import pyzbar

from hubdesk.paper.grids import Box, Grid
from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.decoder import Decoder

Picture = NDArray[np.uint8]


def pages(pdf: bytes, dpi: float = 200) -> list[Picture]:
    """Render each page in grey."""
    return [page for page, _ in _pages(pdf, dpi)]


def texts(pdf: bytes) -> list[str]:
    """Extract the text of each page."""
    return [text for _, text in _pages(pdf, 10)]


def photocopy(page: Picture, seed: int = 26) -> Picture:
    """Turn, blur, bleach and speckle a page, as a tired photocopier does."""
    height, width = page.shape
    noise = np.random.default_rng(seed)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), noise.uniform(1, 2), 1)
    turned = cv2.warpAffine(page, turn, (width, height), borderValue=(255, 255, 255))
    blurred = cv2.GaussianBlur(turned, (0, 0), 1.0)
    grey = 70 + blurred.astype(np.float32) * 0.55 + noise.normal(0, 8, page.shape)
    specks = noise.random(page.shape)
    grey[specks < 0.002] = 40
    grey[specks > 0.998] = 230
    return np.clip(grey, 0, 255).astype(np.uint8)


def read(page: Picture) -> set[str]:
    """Read as HubDesk itself does at the counter."""
    return {reading.text for reading in Decoder().read(page)}


def read_squares(page: Picture) -> set[str]:
    """Read as HubDesk does, and give what it read from square codes."""
    return {r.text for r in Decoder().read(page) if r.symbology is Symbology.QR}


def without_squares(page: Picture) -> Picture:
    """Paint the square codes over, so that only bars can be read."""
    covered = page.copy()
    for code in zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode):
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        points = np.array([(corner.x, corner.y) for corner in corners], np.float64)
        wider = points.mean(axis=0) + (points - points.mean(axis=0)) * 1.15
        cv2.fillPoly(covered, [wider.astype(np.int32)], (255,))
    return covered


def turned(page: Picture, degrees: float) -> Picture:
    """Turn a page about its middle, nothing cut off."""
    height, width = page.shape
    side = int(np.hypot(height, width)) + 4
    large = np.full((side, side), 255, np.uint8)
    y, x = (side - height) // 2, (side - width) // 2
    large[y : y + height, x : x + width] = page
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), degrees, 1)
    return cv2.warpAffine(large, turn, (side, side), borderValue=(255, 255, 255)).astype(np.uint8)


def cut_out(page: Picture, cell: Box, grid: Grid) -> Picture:
    """Cut one cell out of a rendered page, as scissors would."""
    dots = page.shape[1] / grid.width
    head, foot = grid.height - cell.top, grid.height - cell.y
    left, right = int(cell.x * dots) + 2, int(cell.right * dots) - 2
    return page[int(head * dots) + 2 : int(foot * dots) - 2, left:right].copy()


def read_zxing(page: Picture) -> set[str]:
    """Read with the first engine."""
    return {code.text for code in zxingcpp.read_barcodes(page)}


def read_zbar(page: Picture) -> set[str]:
    """Read with the second engine."""
    kinds = [pyzbar.ZBarSymbol.CODE128, pyzbar.ZBarSymbol.QRCODE]
    return {code.data.decode() for code in pyzbar.decode(page, symbols=kinds)}


def _pages(pdf: bytes, dpi: float) -> Iterator[tuple[Picture, str]]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            picture = page.render(scale=dpi / 72, grayscale=True).to_numpy()
            yield picture.reshape(picture.shape[0], -1).copy(), text
