"""PCs lost at random moments, and what comes back; the whole proof: tests.endurance.losses."""

from __future__ import annotations

import pytest

from tests.endurance.losses import live


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


def test_whatever_a_lost_pc_was_answered_for_is_on_the_next_ones_record():
    found = live(5, losses=1)
    assert found.is_sound, found
    assert found.came_back > 0


def test_the_harness_sees_what_would_be_lost_without_fetching_back():
    assert live(5, "unpulled", losses=1).lost > 0
