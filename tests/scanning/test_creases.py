"""Bars that a crease has moved are laid onto one another again."""

import cv2
import numpy as np

from hubdesk.scanning.creases import ironed
from hubdesk.scanning.regions import find_bars
from hubdesk.scanning.repair import AVERAGED, IRONED, STEPS, Patch
from tests.scanning.labels import UPS, code, view


def creased(drawn: np.ndarray) -> np.ndarray:
    """Press the bars to and fro by a module, and hide others at each height."""
    height, width = drawn.shape
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    moved = cv2.remap(
        drawn, columns + 3 * np.sin(rows / 28 + columns / 90), rows, cv2.INTER_LINEAR
    ).astype(np.float32)
    for start in (0.2, 0.5, 0.8):
        across = columns - start * width - (rows - height / 2) * 1.5
        moved += 255 * np.exp(-((across / 12) ** 2))
    return np.clip(moved, 0, 255).astype(np.uint8)


def test_a_label_under_creased_plastic_is_read_where_averages_fail() -> None:
    scene = view((creased(code(UPS, module=3)), 0, (640, 360)))
    region = find_bars(scene)[0]
    by_stage = {
        reading.stage: reading.text
        for step in range(STEPS)
        for reading in Patch(scene, region).read(step)
    }
    assert AVERAGED not in by_stage
    assert by_stage[IRONED] == UPS


def test_straight_bars_stay_where_they_are() -> None:
    drawn = code(UPS, module=3)
    ((_, line),) = ironed(drawn, [(0.0, 1.0)])
    assert len(line) == drawn.shape[1]
    likeness = np.corrcoef(line[60:-60], drawn[len(drawn) // 2, 60:-60])[0, 1]
    assert likeness > 0.9


def test_bare_paper_gives_lines_without_bars() -> None:
    lines = ironed(np.full((3, 50), 200, np.uint8), [(0.0, 1.0), (0.9, 1.0)])
    assert all(np.ptp(line) < 1 for _, line in lines)
