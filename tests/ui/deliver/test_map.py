"""Stops that lie on each other on the map: each is named there, and each can be touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.ui.deliver.piles import REACH, Pile, distance, piled
from tests.desk.shelved import shelve
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import beside, page_of
from tests.ui.deliver.steps import settle as settled

PLACES = st.tuples(st.integers(0, 300), st.integers(0, 300)).map(lambda at: QPointF(*at))


@pytest.mark.parametrize(
    ("stops", "words"),
    [([2], "3"), ([3, 2], "3, 4"), ([2, 8], "3, 9"), ([4, 2, 3], "3–5"), ([9, 2, 5], "3 +2")],
)
def test_one_sign_names_all_stops_that_lie_there_or_says_how_many_more(
    stops: list[int], words: str
) -> None:
    assert Pile(QPointF(), stops).words == words


@settings(max_examples=60)
@given(st.lists(PLACES, max_size=40), st.integers(-1, 39))
def test_every_stop_lies_in_one_pile_and_no_two_piles_hide_each_other(
    places: list[QPointF], choice: int
) -> None:
    piles = piled(dict(enumerate(places)), choice)
    assert sorted(nth for pile in piles for nth in pile.stops) == list(range(len(places)))
    for pile in piles:
        assert all(distance(places[nth], pile.at) < REACH for nth in pile.stops)
        others = (each for each in piles if each is not pile)
        assert all(distance(each.at, pile.at) >= REACH for each in others)
    if 0 <= choice < len(places):
        assert choice in piles[0].stops


def test_each_touch_of_several_stops_means_the_next_of_them(counter: Counter, desk: Desk) -> None:
    """Three doors of one house, and one door far away."""
    house = [
        shelve(counter, f"{nth} Oak St", name, place=beside(100, 300))
        for nth, name in ((1, "Ana"), (3, "Bo"), (5, "Cy"))
    ]
    planning.plan(counter, "Oak", "Luis", [*house, shelve(counter, "9 Elm St", place=beside(9, 9))])
    settled(desk)
    page = page_of(desk)
    sketch = page.parts.sketch
    pile = next(each for each in piled(sketch._points()) if len(each.stops) == 3)
    touched = []
    for _ in range(4):
        QTest.mouseClick(
            sketch,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            pile.at.toPoint(),
        )
        touched.append(page.parts.stops.row)
    assert sorted(touched[:3]) == sorted(pile.stops)
    assert touched[3] == touched[0]
