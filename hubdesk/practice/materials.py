"""What a florist's counter is made of: cardboard, plastic, wood, skin and what lies about."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from hubdesk.practice.canvas import Picture

KRAFT = (96, 150, 190)
POLY = (214, 212, 208)
SLEEVE = (84, 72, 58)
SKINS = ((118, 152, 205), (92, 126, 178), (64, 92, 140))
FRAME = (1280, 720)
"""Width and height of a picture of the film."""

_SHEET = 2200


def grain(shape: tuple[int, int], rng: np.random.Generator, cells: tuple[int, int]) -> Picture:
    """Make soft noise around 128: `cells` is how many spots it has down and across."""
    small = rng.normal(128, 40, cells).clip(0, 255).astype(np.uint8)
    return np.asarray(cv2.resize(small, shape[::-1], interpolation=cv2.INTER_CUBIC), np.uint8)


def tinted(shade: Picture, colour: tuple[int, int, int]) -> Picture:
    """Colour a grey shade, where 128 gives the colour itself (blue, green, red)."""
    shades = np.clip(np.arange(256)[:, None] * np.array(colour) / 128, 0, 255).astype(np.uint8)
    return np.asarray(cv2.applyColorMap(shade, shades[:, None]), np.uint8)


@dataclass(frozen=True, slots=True)
class Stock:
    """Sheets that are cut up into parcels: kraft board, plastic, and the dirt of the road."""

    board: Picture
    plastic: Picture
    dirt: Picture


def make_stock(rng: np.random.Generator) -> Stock:
    """Make one large sheet of each."""
    shape = (_SHEET, _SHEET)
    return Stock(
        board=tinted(_cardboard(shape, rng), KRAFT),
        plastic=tinted(grain(shape, rng, (20, 20)) // 16 + 120, POLY),
        dirt=grain(shape, rng, (14, 14)) // 24,
    )


def cut(sheet: Picture, shape: tuple[int, int], rng: np.random.Generator) -> Picture:
    """Cut a piece of a size, height and width, out of a sheet wherever the knife falls."""
    top = int(rng.integers(sheet.shape[0] - shape[0]))
    left = int(rng.integers(sheet.shape[1] - shape[1]))
    return np.array(sheet[top : top + shape[0], left : left + shape[1]], np.uint8)


def _cardboard(shape: tuple[int, int], rng: np.random.Generator) -> Picture:
    """Make a grey shade of kraft board: flutes, fibres and stains."""
    height, width = shape
    stains = grain(shape, rng, (7, 6)).astype(np.int16) - 128
    fibres = rng.integers(-9, 10, (height // 3 + 1, width // 9 + 1), dtype=np.int16)
    fibres = np.repeat(np.repeat(fibres, 3, axis=0), 9, axis=1)[:height, :width]
    flutes = (3 * np.sin(np.arange(width) * 2 * np.pi / 52)).astype(np.int16)
    return np.asarray(np.clip(126 + stains // 12 + fibres + flutes, 0, 255), np.uint8)


def counter(rng: np.random.Generator) -> Picture:
    """Paint the counter behind the parcels, out of focus, with a florist's things on it."""
    width, height = FRAME
    shade = np.full((height, width), 104, np.int16)
    shade += (grain((height, width), rng, (180, 5)).astype(np.int16) - 128) // 3
    shade += (grain((height, width), rng, (24, 3)).astype(np.int16) - 128) // 4
    for seam in (150, 355, 570):
        shade[seam : seam + 4] -= 42
    wood = tinted(shade.clip(0, 255).astype(np.uint8), (70, 96, 124))
    _wrapping_paper(wood)
    _leaves(wood, rng)
    _ribbon(wood)
    return np.asarray(cv2.GaussianBlur(wood, (0, 0), 5), np.uint8)


def _wrapping_paper(wood: Picture) -> None:
    sheet = np.array([[930, -20], [1300, -20], [1300, 300], [1010, 240]])
    cv2.fillPoly(wood, [sheet + np.array([6, 12])], (40, 52, 66))
    cv2.fillPoly(wood, [sheet], (196, 206, 212))
    cv2.line(wood, (1120, -10), (1180, 270), (176, 186, 194), 5, cv2.LINE_AA)


def _leaves(wood: Picture, rng: np.random.Generator) -> None:
    stem = np.array([30, 640])
    cv2.line(wood, (-10, 720), (230, 470), (52, 96, 70), 9, cv2.LINE_AA)
    for step in range(22):
        place = stem + step * np.array([9, -8]) + rng.integers(-46, 47, 2)
        axes = (int(rng.integers(38, 70)), int(rng.integers(13, 24)))
        green = tuple(int(c) for c in np.array([54, 88, 66]) + rng.integers(-20, 21, 3))
        turn = float(rng.uniform(-80, 30))
        cv2.ellipse(wood, tuple(map(int, place)), axes, turn, 0, 360, green, -1, cv2.LINE_AA)


def _ribbon(wood: Picture) -> None:
    for radius, colour in ((84, (48, 44, 66)), (78, (76, 66, 132)), (30, (150, 172, 188))):
        cv2.circle(wood, (58, 66), radius, colour, -1, cv2.LINE_AA)
    for radius in range(38, 78, 8):
        cv2.circle(wood, (58, 66), radius, (64, 54, 112), 2, cv2.LINE_AA)


def light_field(strength: float) -> Picture:
    """Make the lamp's gain for a whole frame, brighter at the upper left; 128 is no change."""
    width, height = FRAME
    rows, columns = np.mgrid[0:90, 0:160].astype(np.float32)
    far = ((columns - 62) / 160) ** 2 + ((rows - 34) / 100) ** 2
    gain = (128 * strength * (1.12 - 0.55 * far)).clip(0, 255).astype(np.uint8)
    wide = np.asarray(cv2.resize(gain, (width, height)), np.uint8)
    return np.repeat(wide[:, :, None], 3, axis=2)


def sheen(rng: np.random.Generator) -> Picture:
    """Make a lamp's long reflection on plastic, twice as wide as the frame so it can wander."""
    width, height = FRAME
    rows, columns = np.mgrid[0 : height // 8, 0 : width // 4].astype(np.float32)
    across = columns - width / 8 + (rows - height / 16) * rng.uniform(0.5, 0.9)
    streak = 235 * np.exp(-((across / 7) ** 2)) + 60 * np.exp(-((across / 26) ** 2))
    wide = cv2.resize(streak.clip(0, 255).astype(np.uint8), (width * 2, height))
    return np.repeat(np.asarray(wide, np.uint8)[:, :, None], 3, axis=2)


def sensor_noise(rng: np.random.Generator, sigma: float) -> tuple[Picture, Picture]:
    """Make what the sensor adds and takes, larger than a frame so that each frame differs."""
    width, height = FRAME
    noise = rng.normal(0, sigma, (height + 80, width + 120, 1)) + rng.normal(
        0, sigma * 0.5, (height + 80, width + 120, 3)
    )
    return noise.clip(0, 120).astype(np.uint8), (-noise).clip(0, 120).astype(np.uint8)
