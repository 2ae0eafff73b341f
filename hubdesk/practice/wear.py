"""What the road does to a label: torn, smeared by rain, creased under plastic, crushed."""

from __future__ import annotations

import cv2
import numpy as np

from hubdesk.practice.canvas import DOTS, Picture
from hubdesk.practice.day import Wear
from hubdesk.practice.labels import DrawnLabel

_LEGIBLE_MM = 13


def destroy(label: DrawnLabel, wear: Wear, rng: np.random.Generator) -> tuple[Picture, Picture]:
    """Take the number away from every code of a torn or smeared label.

    Returns the label and a mask that is 0 where no paper is left. Other wear leaves it whole.
    """
    whole = np.full(label.image.shape, 255, np.uint8)
    if wear is Wear.TORN:
        return label.image, _torn(label, whole, rng)
    if wear is Wear.SMEARED:
        return _smeared(label, rng), whole
    return label.image, whole


def _torn(label: DrawnLabel, paper: Picture, rng: np.random.Generator) -> Picture:
    """Rip the foot of the label off up to the last characters of the printed number."""
    height, width = paper.shape
    tops = [code.box[1] for code in label.codes if code.is_number]
    top = min(tops) - 3 * DOTS
    left, _, code_width, _ = label.main.box
    # The text under the bars is centred: this much of the right end keeps its last characters.
    right = left + code_width // 2 + _LEGIBLE_MM // 2 * DOTS
    across = np.linspace(0, right, 24)
    ragged = top + rng.normal(0, 5, 24) + np.linspace(0, -20, 24)
    down = np.linspace(ragged[-1], height, 16)
    edge = np.concatenate(
        [
            np.column_stack([across, ragged]),
            np.column_stack([right + rng.normal(0, 7, 16), down]),
            [[0, height]],
        ]
    )
    cv2.fillPoly(paper, [edge.astype(np.int32)], (0,))
    # A second rip takes the right end of the bars, so that no scan line crosses both guards.
    bottom = label.main.box[1] + label.main.box[3] - DOTS
    scratch = np.array([[right, top], [width, top - 30], [width, bottom - 40], [right, bottom]])
    cv2.fillPoly(paper, [scratch.astype(np.int32)], (0,))
    return paper


def _smeared(label: DrawnLabel, rng: np.random.Generator) -> Picture:
    """Let rain run through every code; the words above stay legible."""
    image = label.image.copy()
    for code in label.codes:
        left, top, width, height = code.box
        area = np.s_[top - 12 : top + height + 6, max(0, left - 24) : left + width + 24]
        wet = cv2.blur(image[area], (61, 9))
        runs = cv2.resize(
            rng.uniform(0.75, 1.12, (3, 24)).astype(np.float32),
            (wet.shape[1], wet.shape[0]),
            interpolation=cv2.INTER_CUBIC,
        )
        image[area] = np.clip(wet * runs, 0, 250).astype(np.uint8)
    return image


def lose_lines(printed: Picture, rng: np.random.Generator) -> Picture:
    """Leave out what a worn thermal printer leaves out of a label.

    Dead dots of the head leave fine white lines down the label, a slipping roller white lines
    across it, a wrinkled ribbon a slanting band.
    """
    lost = printed.copy()
    height, width = printed.shape
    for column in rng.integers(0, width, 6):
        lost[:, column] = 255
    for row in rng.integers(0, height, 8):
        lost[row : row + int(rng.integers(2, 7))] = 255
    slant = int(rng.integers(width // 3, width)) * int(rng.choice([-1, 1]))
    start = int(rng.integers(width))
    cv2.line(lost, (start, 0), (start + slant, height), (255,), int(rng.integers(4, 10)))
    return lost


def ridges(shape: tuple[int, int], rng: np.random.Generator, depth: float) -> Picture:
    """Shade folded plastic: a gain for each pixel where 128 leaves the light as it is.

    `depth` is how far the gain swings, from 0 to about 0.4.
    """
    height, width = shape
    small = (height // 8 + 1, width // 8 + 1)
    relief = np.zeros(small, np.float32)
    rows, columns = np.mgrid[: small[0], : small[1]].astype(np.float32)
    for _ in range(16):
        angle = rng.uniform(0, np.pi)
        centre = rng.uniform(0, 1, 2) * small
        across = (columns - centre[1]) * np.cos(angle) + (rows - centre[0]) * np.sin(angle)
        along = (rows - centre[0]) * np.cos(angle) - (columns - centre[1]) * np.sin(angle)
        across += 6 * np.sin(along / rng.uniform(12, 30))
        reach = rng.uniform(20, 70)
        fold = across / rng.uniform(2, 6)
        relief += fold * np.exp(-(fold**2)) * np.exp(-((along / reach) ** 2)) * rng.uniform(0.5, 1)
    gain = np.clip(128 * (1 + depth * 2 * relief), 60, 215).astype(np.uint8)
    return np.asarray(cv2.resize(gain, (width, height)), np.uint8)
