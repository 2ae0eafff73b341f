"""Labels drawn for the tests: codes from zxing-cpp's writer, laid on a view at any angle."""

from __future__ import annotations

import cv2
import numpy as np
import zxingcpp
from zxingcpp import BarcodeFormat as Format

from hubdesk.scanning.engines import Picture

UPS = "1Z999AA10123456784"
TBA = "TBA333656997000"


def code(text: str, kind: Format = Format.Code128, *, module: int = 2) -> Picture:
    """Draw one code with its quiet zone."""
    drawn = np.array(zxingcpp.create_barcode(text, kind).to_image(scale=module), np.uint8)
    return np.pad(drawn, 12 * module, constant_values=255)


def view(*codes: tuple[Picture, float, tuple[int, int]], paper: int = 205) -> Picture:
    """Lay codes on a 1280 x 720 view: each with its angle in degrees and its middle."""
    scene = np.full((720, 1280), 150, np.uint8)
    for drawn, angle, (x, y) in codes:
        height, width = drawn.shape
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        turn[:, 2] += (x - width / 2, y - height / 2)
        light = (drawn.astype(np.float32) * (paper / 255) + 25).astype(np.uint8)
        there = cv2.warpAffine(np.full_like(drawn, 255), turn, (1280, 720))
        laid = cv2.warpAffine(light, turn, (1280, 720), flags=cv2.INTER_CUBIC)
        scene = np.where(there > 127, laid, scene)
    return np.asarray(cv2.GaussianBlur(scene, (0, 0), 0.6), np.uint8)


def with_noise(scene: Picture, sigma: float) -> Picture:
    """Add the noise of a camera in poor light, the same each time."""
    noise = np.random.default_rng(7).normal(0, sigma, scene.shape)
    return np.clip(scene + noise, 0, 255).astype(np.uint8)
