"""What an eye can tell apart: contrast, and colours as those see them who lack a kind of cone.

Contrast is that of WCAG 2.2 (relative luminance). Colour blindness is simulated by the matrices of
Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE TVCG 15(6), 2009), severity 1.0, applied to linear RGB. How far two colours are
apart is CIEDE2000 (Sharma, Wu and Dalal, Color Research and Application 30(1), 2005) under D65.
"""

from __future__ import annotations

from enum import Enum

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class Eyes(Enum):
    """Who looks."""

    USUAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    PROTANOPIA = (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    )
    DEUTERANOPIA = (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    )
    TRITANOPIA = (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    )


_TO_XYZ = np.array(
    (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
)
_WHITE = np.array((0.95047, 1.0, 1.08883))
_TO_LUMINANCE = np.array((0.2126, 0.7152, 0.0722))


def linear(rgb: npt.ArrayLike) -> Floats:
    """Turn sRGB of 0 to 255, the colours last, into light of 0 to 1."""
    share = np.asarray(rgb, np.float64) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def rgb(colour: str) -> Floats:
    """Read `#RRGGBB`."""
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], np.float64)


def luminance(light: Floats) -> Floats:
    """Give the relative luminance of linear light."""
    told: Floats = light @ _TO_LUMINANCE
    return told


def contrast(one: npt.ArrayLike, other: npt.ArrayLike) -> Floats:
    """Give the contrast between colours of 0 to 255, 1 to 21."""
    a, b = luminance(linear(one)), luminance(linear(other))
    return (np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05)


def seen_by(eyes: Eyes, colour: str) -> Floats:
    """Give the CIELAB colour that somebody sees in place of `#RRGGBB`."""
    light = np.clip(np.array(eyes.value) @ linear(rgb(colour)), 0, 1)
    share = _TO_XYZ @ light / _WHITE
    bent = np.where(share > 216 / 24_389, np.cbrt(share), (24_389 / 27 * share + 16) / 116)
    return np.array((116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])))


def apart(one: Floats, other: Floats) -> float:
    """Give CIEDE2000 between two CIELAB colours; 2 is just seen, 10 at a glance."""
    chroma = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))
    (l1, a1, b1), (l2, a2, b2) = one, other
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    middle = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    light, mean = (l1 + l2) / 2, (c1 + c2) / 2
    hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    bend = (
        1
        - 0.17 * np.cos(np.radians(middle - 30))
        + 0.24 * np.cos(np.radians(2 * middle))
        + 0.32 * np.cos(np.radians(3 * middle + 6))
        - 0.20 * np.cos(np.radians(4 * middle - 63))
    )
    by_light = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * mean)
    by_hue = hue / (1 + 0.015 * mean * bend)
    spin = 60 * np.exp(-(((middle - 275) / 25) ** 2))
    turned = -np.sin(np.radians(spin)) * 2 * np.sqrt(mean**7 / (mean**7 + 25.0**7))
    return float(np.sqrt(by_light**2 + by_chroma**2 + by_hue**2 + turned * by_chroma * by_hue))
