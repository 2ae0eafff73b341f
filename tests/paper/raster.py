"""Turn PDFs into what a scanner sees: pages, photocopies of them, and the codes."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pypdfium2
import zxingcpp
from numpy.typing import NDArray
from pyzbar import pyzbar

from hubdesk.scanning.decoder import Decoder

Picture = NDArray[np.uint8]


def pages(pdf: bytes, dpi: int = 200) -> list[Picture]:
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


def read_zxing(page: Picture) -> set[str]:
    """Read with the first engine."""
    return {code.text for code in zxingcpp.read_barcodes(page)}


def read_zbar(page: Picture) -> set[str]:
    """Read with the second engine."""
    kinds = [pyzbar.ZBarSymbol.CODE128, pyzbar.ZBarSymbol.QRCODE]
    return {code.data.decode() for code in pyzbar.decode(page, symbols=kinds)}


def _pages(pdf: bytes, dpi: int) -> Iterator[tuple[Picture, str]]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            picture = page.render(scale=dpi / 72, grayscale=True).to_numpy()
            yield picture.reshape(picture.shape[0], -1).copy(), text
