"""Old backups, cloned disks, a gateway of yesterday; the whole proof: tests.endurance.restores."""

from __future__ import annotations

import pytest

from tests.endurance.restores import live

FEW = ("backup_put_back", "disk_cloned", "gateway_put_back")


def test_backups_clones_and_a_gateway_of_yesterday_lose_nothing_and_are_told():
    found = live(1, mishaps=FEW)
    assert found.is_sound, found
    assert (found.mishaps, found.asked) == (3, 1)
    assert found.renewed >= 2


@pytest.mark.parametrize(
    ("which", "mishap", "wrong"),
    [
        ("unmarked", "disk_cloned", "still_torn"),
        ("uncounted", "gateway_put_back", "lost"),
    ],
)
def test_the_harness_sees_what_would_go_wrong_without_marks_and_counts(which, mishap, wrong):
    found = live(3, which, (mishap,))
    assert getattr(found, wrong) > 0, found
