"""Which patch of bars is tried first, and what is remembered of it."""

import numpy as np
import pytest

from hubdesk.scanning.bars import resemblance
from hubdesk.scanning.prospects import LIKELY, Prospect, Prospects
from hubdesk.scanning.regions import BarRegion, find_bars
from hubdesk.scanning.repair import STEPS
from tests.scanning.labels import TBA, UPS, code, view


@pytest.fixture(scope="module")
def scene() -> np.ndarray:
    return view((code(UPS), 30, (640, 360)))


@pytest.fixture(scope="module")
def bars(scene: np.ndarray) -> BarRegion:
    return next(one for one in find_bars(scene) if one.contains(640, 360))


EDGE = BarRegion(640, 100, 300, 40, 0.0)


def tried(prospects: Prospects, times: int) -> list[Prospect]:
    """Take so many treatments, as a frame with little time does."""
    taken: list[Prospect] = []
    for prospect in prospects.in_turn():
        prospect.take_step()
        taken.append(prospect)
        if len(taken) == times:
            break
    return taken


def test_bars_look_more_like_a_code_than_bare_paper(scene: np.ndarray, bars: BarRegion) -> None:
    assert resemblance(scene, bars) > 0.9
    assert resemblance(scene, EDGE) < LIKELY


def test_bars_are_tried_before_whatever_else_is_in_view(scene: np.ndarray, bars: BarRegion) -> None:
    prospects = Prospects()
    prospects.look(scene, [EDGE, bars])
    assert [one.region for one in tried(prospects, 3)] == [bars] * 3


def test_every_patch_gets_every_treatment_once_a_frame(scene: np.ndarray, bars: BarRegion) -> None:
    prospects = Prospects()
    prospects.look(scene, [EDGE, bars])
    assert len(tried(prospects, 100)) == 2 * STEPS


def test_bars_tried_in_vain_let_others_have_their_turn() -> None:
    scene = view((code(UPS), 0, (320, 360)), (code(TBA), 0, (950, 360)))
    one, other = find_bars(scene)[:2]
    prospects = Prospects()
    prospects.look(scene, [one])
    tried(prospects, STEPS)
    moved = BarRegion(one.x + 8, one.y - 5, one.length, one.height, one.angle)
    prospects.look(scene, [moved, other])
    assert [each.region for each in tried(prospects, 2)] == [other] * 2


def test_the_treatment_that_helped_comes_early_in_the_next_frame(
    scene: np.ndarray, bars: BarRegion
) -> None:
    prospects = Prospects()
    prospects.look(scene, [bars])
    (prospect,) = tried(prospects, 1)
    prospect.succeed(3)
    prospects.look(scene, [bars])
    again = next(prospects.in_turn())
    assert again is prospect
    assert [again.take_step(), again.take_step()] == [0, 3]


def test_a_patch_that_is_dropped_waits_for_the_next_frame(
    scene: np.ndarray, bars: BarRegion
) -> None:
    prospects = Prospects()
    prospects.look(scene, [bars])
    for prospect in prospects.in_turn():
        prospect.drop()
    assert tried(prospects, 1) == []
    prospects.look(scene, [bars])
    assert len(tried(prospects, 1)) == 1
