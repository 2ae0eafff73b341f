"""What the clerk is told when a label in view is not read."""

from __future__ import annotations

import pytest

from hubdesk.scanning.engines import Reading, grey, read_zxing
from hubdesk.scanning.hints import Hint, Hints, hint_for
from hubdesk.scanning.regions import find_bars
from tests.scanning.scenes import BLURRED, CARRIERS, DARK, FAR, GLARE, GOOD, Scene


def hint(scene: Scene, *carriers: str, readings: list[Reading] | None = None) -> Hint | None:
    picture = grey(scene.of(*carriers))
    return hint_for(picture, find_bars(picture), readings or [])


HARDSHIPS = {Hint.DARK: DARK, Hint.BLURRED: BLURRED, Hint.FAR: FAR, Hint.GLARE: GLARE}


@pytest.mark.parametrize("right", HARDSHIPS)
def test_each_hardship_has_its_hint(right: Hint) -> None:
    """One label of the five may stay without a hint; none may get a wrong one."""
    hints = [hint(HARDSHIPS[right], carrier) for carrier in CARRIERS]
    assert set(hints) <= {right, None}
    assert hints.count(right) >= 4


@pytest.mark.parametrize("carrier", ["UPS", "Post"])
def test_a_turned_label_gets_the_same_hint(carrier: str) -> None:
    assert hint(Scene(blur=2.5, turn=50), carrier) is Hint.BLURRED
    assert hint(Scene(module=0.75, turn=50), carrier) is Hint.FAR


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_good_view_needs_no_hint(carrier: str) -> None:
    assert hint(GOOD, carrier) is None


@pytest.mark.parametrize("scene", [GOOD, DARK, BLURRED, GLARE])
def test_an_empty_counter_needs_no_hint(scene: Scene) -> None:
    assert hint(scene) is None


def test_what_is_read_needs_no_hint() -> None:
    picture = grey(Scene(light=0.2).of("UPS"))
    readings = read_zxing(picture)
    assert readings
    assert hint_for(picture, find_bars(picture), readings) is None


def test_a_heap_of_labels_is_too_many() -> None:
    assert hint(Scene(module=0.9), *CARRIERS, "UPS") is Hint.MANY


def test_a_hint_waits_a_second_and_goes_with_the_read() -> None:
    hints = Hints()
    said = []
    for step in range(8):
        hints.feed(Hint.FAR, 10 + 0.4 * step)
        said.append(hints.said)
    assert said == [None] * 2 + [Hint.FAR] * 6
    hints.read(13.3)
    assert hints.said is None
    for step in range(2):
        hints.feed(Hint.FAR, 13.4 + 0.4 * step)
    assert hints.said is None


def test_a_hint_does_not_flicker() -> None:
    hints = Hints()
    for step in range(40):
        hints.feed(Hint.FAR if step % 4 else Hint.BLURRED, 10 + 0.4 * step)
        assert hints.said is (Hint.FAR if step >= 3 else None)


def test_a_hint_goes_with_the_label() -> None:
    hints = Hints()
    for step in range(6):
        hints.feed(Hint.DARK, 10 + 0.4 * step)
    for step in range(3):
        hints.feed(None, 12.4 + 0.4 * step)
    assert hints.said is None


def test_hints_are_measured_a_few_times_a_second() -> None:
    hints = Hints()
    assert sum(hints.are_due(10 + step / 30) for step in range(60)) == 5
