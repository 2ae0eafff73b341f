"""The right parcel stands first where a label is dead: floors under measured quality."""

from __future__ import annotations

import pytest

from hubdesk.desk.deadlabels import ranked
from hubdesk.parcels.resemblance import Likeness
from tests.benchmarks import dead_labels
from tests.benchmarks.dead_labels import made_list, practice_list, score

# (first, among the first three) of python -m tests.benchmarks.dead_labels, less a little
FLOORS = {
    "last four": (0.97, 1.0),
    "one wrong character": (0.94, 0.98),
    "two unreadable": (0.92, 0.96),
    "name": (0.9, 1.0),
    "misspelt name": (0.7, 0.9),
    "street without number": (0.75, 0.97),
}


@pytest.mark.parametrize("way", FLOORS)
def test_on_the_practice_day_and_on_a_made_day_the_right_parcel_is_among_the_first(way):
    for lines in (practice_list(), made_list(50, 1)):
        got = score(lines, dead_labels.WAYS[way])
        first, in_three = FLOORS[way]
        assert got.first >= first
        assert got.in_three >= in_three


def test_every_way_of_typing_that_the_benchmark_knows_has_a_floor():
    assert set(FLOORS) == set(dead_labels.WAYS)


def test_numbers_that_differ_more_are_not_shown_beside_those_that_differ_less():
    lines = practice_list()
    family = ranked("TBA30961147453?", lines)
    assert {guess.why for guess in family} == {Likeness.READABLE_FITS}
    assert {guess.meant.parcel.number for guess in family} == {
        "TBA309611474533",
        "TBA309611474534",
        "TBA309611474535",
    }


def test_the_nearest_spelling_goes_first():
    lines = made_list(50, 1)
    for each in lines[:10]:
        name = each.recipient.name if each.recipient else ""
        best = ranked(name, lines)[0].meant.recipient
        assert best is not None
        assert best.name == name
