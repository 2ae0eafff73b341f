"""PCs lost at random moments, and what comes back; the whole proof: tests.endurance.losses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endurance.losses import Findings, Life, gateway


@pytest.fixture(scope="module")
def end(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """One gateway for all lives, each of another shop."""
    with gateway(tmp_path_factory.mktemp("gateway")) as place:
        yield place


def lived(seed: int, end: tuple[Path, str], root: Path, twin: str = "") -> Findings:
    return Life(seed, root, *end, twin, old=1).live(losses=1, most_said=80)


def test_whatever_a_lost_pc_was_answered_for_is_on_the_next_ones_record(end, tmp_path):
    found = lived(5, end, tmp_path)
    assert found.is_sound, found
    assert found.came_back > 0


def test_the_harness_sees_what_would_be_lost_without_fetching_back(end, tmp_path):
    assert lived(6, end, tmp_path, "unpulled").lost > 0
