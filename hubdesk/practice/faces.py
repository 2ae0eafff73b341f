"""The side of a parcel that is held to the camera: board or plastic, tape, label, two thumbs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.practice.canvas import DOTS, Picture
from hubdesk.practice.day import GOODS, PracticeLabel, Wear
from hubdesk.practice.labels import DrawnLabel, draw_label
from hubdesk.practice.materials import KRAFT, POLY, SKINS, Stock, cut, tinted
from hubdesk.practice.wear import destroy, lose_lines, ridges

Box = tuple[int, int, int, int]
Floats = npt.NDArray[np.float64]

_HAND_MM = 46
_GOODS_COLOUR = (58, 84, 122)
_TONES = np.arange(256)[:, None] / 255
_LABEL_INK = (_TONES * (248, 252, 254)).astype(np.uint8)[:, None]
_GOODS_INK = (_TONES ** (1.9, 1.5, 1.15) * 255).astype(np.uint8)[:, None]


@dataclass(frozen=True, slots=True)
class Face:
    """A picture of one side, 8 pixels a millimetre, with the hands that hold it.

    `mask` is 0 where the counter shows. `body` is left, top, right, bottom of the box itself and
    `aim` the spot to hold to the camera, both in pixels; `module_mm` is the width of its narrowest
    bar, `depth_mm` how thick the box is, `colour` that of its other sides, and `palms` where the
    arms reach it.
    """

    image: Picture
    mask: Picture
    body: Box
    aim: tuple[float, float]
    module_mm: float
    depth_mm: float
    colour: tuple[int, int, int]
    palms: tuple[tuple[float, float], ...]


class Grip(Enum):
    """Which edges of the side a hand holds."""

    BOTH = (True, True)
    LEFT = (True, False)
    RIGHT = (False, True)


def make_face(
    label: PracticeLabel,
    wear: Wear,
    grip: Grip,
    stock: Stock,
    rng: np.random.Generator,
    *,
    misprinted: bool = False,
) -> Face:
    """Build the side that carries a label; `misprinted` leaves some of its print lines out."""
    drawn = draw_label(label)
    soft = wear is Wear.CREASED or (wear is Wear.NONE and rng.random() < 0.2)
    colour = _colour(label, soft)
    body, corner = _measure(drawn, label, rng)
    image, mask = _blank(body, colour, stock, rng)
    printed, paper = destroy(drawn, wear, rng)
    if misprinted:
        printed = lose_lines(printed, rng)
    _stick(image, corner, printed, paper, cut(stock.dirt, printed.shape, rng))
    if colour == POLY:
        image = _crease(image, rng)
    if wear is Wear.CRUSHED:
        _crush(image, mask, body, rng)
    code = np.array(drawn.main.box, np.float64)
    middle = corner + code[:2] + code[2:] / 2
    palms = _hold((image, mask), body, float(middle[1]), grip, rng)
    aim = 0.6 * middle + 0.4 * (corner + np.array(printed.shape[::-1]) / 2)
    return Face(
        image=image,
        mask=mask,
        body=body,
        aim=(float(aim[0]), float(aim[1])),
        module_mm=drawn.main.module_dots / DOTS,
        depth_mm=12.0 if colour == POLY else float(rng.uniform(50, 120)),
        colour=colour,
        palms=palms,
    )


def _measure(
    drawn: DrawnLabel, label: PracticeLabel, rng: np.random.Generator
) -> tuple[Box, tuple[int, int]]:
    """Choose what the label leaves free; returns the side and the label's upper left corner."""
    edges = rng.integers(4 * DOTS, 16 * DOTS, 4) if label.carrier != GOODS else np.zeros(4, int)
    height, width = drawn.image.shape
    left, top = _HAND_MM * DOTS, _HAND_MM * DOTS // 2
    corner = (left + int(edges[0]), top + int(edges[1]))
    right, bottom = corner[0] + width + int(edges[2]), corner[1] + height + int(edges[3])
    return (left, top, right, bottom), corner


def _colour(label: PracticeLabel, soft: bool) -> tuple[int, int, int]:
    if label.carrier == GOODS:
        return _GOODS_COLOUR
    return POLY if soft else KRAFT


def _blank(
    body: Box,
    colour: tuple[int, int, int],
    stock: Stock,
    rng: np.random.Generator,
) -> tuple[Picture, Picture]:
    """Cut the bare side, tape across it if it is board, with room around it for the hands."""
    left, top, right, bottom = body
    shape = (bottom + top, right + left)
    image = cut(stock.board if colour == KRAFT else stock.plastic, shape, rng)
    if colour == KRAFT:
        middle = (left + right) // 2 + int(rng.integers(-60, 61))
        tape = image[top:bottom, middle - 190 : middle + 190]
        tape[:] = tape // 5 * 4 + np.array((28, 40, 49), np.uint8)
        tape[:, :3] = tape[:, -3:] = (96, 140, 172)
    mask = np.zeros(shape, np.uint8)
    mask[top:bottom, left:right] = 255
    return image, mask


def _stick(
    image: Picture, corner: tuple[int, int], printed: Picture, paper: Picture, dirt: Picture
) -> None:
    """Put the label on, whole or with what is left of it."""
    height, width = printed.shape
    ground = image[corner[1] : corner[1] + height, corner[0] : corner[0] + width]
    is_label = printed[0, 0] > 200
    colours = _LABEL_INK if is_label else _GOODS_INK
    aged = cv2.subtract(printed, dirt)
    cv2.copyTo(cv2.applyColorMap(aged, colours), paper, ground)
    if paper.min() == 0:
        rim = cv2.morphologyEx(paper, cv2.MORPH_GRADIENT, np.ones((13, 13), np.uint8))
        ground[rim > 0] = (206, 222, 232)
    if is_label:
        cv2.rectangle(image, corner, (corner[0] + width, corner[1] + height), (120, 140, 152), 2)


def _crease(image: Picture, rng: np.random.Generator) -> Picture:
    """Fold the plastic: light and dark ridges, and bars that wander a little along them."""
    shape = image.shape[:2]
    gain = ridges((shape[0], shape[1]), rng, 0.16)
    folded = cv2.multiply(image, cv2.merge([gain, gain, gain]), scale=1 / 128)
    rows = np.arange(shape[0], dtype=np.float32)[:, None]
    columns = np.arange(shape[1], dtype=np.float32)
    drift = cv2.blur(gain, (35, 35)).astype(np.float32) * np.float32(0.12)
    wavy = cv2.remap(folded, columns + drift, rows + drift, cv2.INTER_LINEAR)
    return np.asarray(wavy, np.uint8)


def _crush(image: Picture, mask: Picture, body: Box, rng: np.random.Generator) -> None:
    """Dent the upper right corner: folds that meet in it, and a piece bent out of sight."""
    _, top, right, _ = body
    reach = 62 * DOTS
    corner = np.s_[top : top + reach, right - reach : right]
    gain = ridges((reach, reach), rng, 0.5)
    image[corner] = cv2.multiply(image[corner], cv2.merge([gain, gain, gain]), scale=1 / 134)
    for _ in range(5):
        ends = rng.integers(0, reach, 2)
        start, end = (right - int(ends[0]), top), (right, top + int(ends[1]))
        cv2.line(image, start, end, (66, 100, 128), int(rng.integers(2, 7)), cv2.LINE_AA)
        cv2.line(image, (start[0] - 5, start[1] + 4), end, (150, 188, 214), 2, cv2.LINE_AA)
    gone = np.array([[right - 170, top], [right - 96, top + 52], [right - 60, top + 40],
                     [right - 34, top + 150], [right, top + 210], [right, top]])  # fmt: skip
    cv2.fillPoly(mask, [gone], (0,))


def _hold(
    face: tuple[Picture, Picture],
    body: Box,
    code_y: float,
    grip: Grip,
    rng: np.random.Generator,
) -> tuple[tuple[float, float], ...]:
    """Lay thumbs on the edges that are held, well away from the bars; returns the palms."""
    skin = SKINS[int(rng.integers(len(SKINS)))]
    left, top, right, bottom = body
    away = -1 if code_y > (top + bottom) / 2 else 1
    height = code_y + away * rng.uniform(44, 56) * DOTS
    palms = []
    for (edge, side), held in zip(((left, 1), (right, -1)), grip.value, strict=True):
        if not held:
            continue
        y = height + rng.uniform(-8, 8) * DOTS
        tip = np.array([edge + side * 13 * DOTS, y - 7 * DOTS])
        palm = np.array([edge - side * 15 * DOTS, y + 14 * DOTS])
        heel = palm + np.array([-side * 4 * DOTS, 20 * DOTS])
        _flesh(face, np.linspace(palm, heel, 9), np.linspace(19, 17, 9), skin, body)
        _flesh(face, np.linspace(tip, palm, 30), np.linspace(8, 14, 30), skin)
        _nail(face[0], tip, palm, skin)
        palms.append((float(heel[0]), float(heel[1])))
    return tuple(palms)


def _flesh(
    face: tuple[Picture, Picture],
    spine: Floats,
    widths_mm: Floats,
    skin: tuple[int, int, int],
    behind: Box | None = None,
) -> None:
    """Draw a finger or a palm, rounded by how deep each spot lies inside its outline.

    What lies behind the box (left, top, right, bottom) is hidden by it; else a shadow falls on it.
    """
    image, mask = face
    reach = int(widths_mm.max() * DOTS) + 32
    left, top = np.maximum(spine.min(axis=0).astype(int) - reach, 0)
    right, bottom = spine.max(axis=0).astype(int) + reach
    here = np.s_[top:bottom, left:right]
    flesh = np.zeros(mask[here].shape, np.uint8)
    for (x, y), width in zip(spine - np.array([left, top]), widths_mm, strict=True):
        cv2.circle(flesh, (int(x), int(y)), int(width * DOTS), (255,), -1)
    depth = cv2.distanceTransform(flesh, cv2.DIST_L2, 3)
    rounded = np.sqrt(np.minimum(depth / (widths_mm.mean() * DOTS), 1))
    if behind is not None:
        box = np.maximum(np.array(behind) - np.array([left, top, left, top]), 0)
        flesh[box[1] : box[3], box[0] : box[2]] = 0
    else:
        shadow = cv2.blur(np.roll(flesh, 2 * DOTS, axis=0), (31, 31)) // 3
        cv2.subtract(image[here], cv2.merge([shadow] * 3), dst=image[here])
    cv2.copyTo(tinted((64 + 64 * rounded).astype(np.uint8), skin), flesh, image[here])
    np.maximum(mask[here], flesh, out=mask[here])


def _nail(image: Picture, tip: Floats, palm: Floats, skin: tuple[int, int, int]) -> None:
    along = palm - tip
    place = tip + 0.02 * along - np.array([0, DOTS])
    turn = float(np.degrees(np.arctan2(along[1], along[0])))
    pale = [min(255, int(c * 1.08) + 5) for c in skin]
    axes = (5 * DOTS, 4 * DOTS)
    cv2.ellipse(image, (int(place[0]), int(place[1])), axes, turn, 0, 360, pale, -1, cv2.LINE_AA)
