"""An update cut off at any moment leaves a shop that opens; all of it: tests.endurance.updates."""

from __future__ import annotations

import pytest

from tests.endurance.test_power_cuts import needs_a_compiler
from tests.endurance.updates import cut_power, record_update, unsynced


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    return record_update(tmp_path_factory.mktemp("update"))


@needs_a_compiler
def test_a_power_cut_at_any_step_of_an_update_leaves_a_whole_version_that_starts(
    recorded, tmp_path
):
    root, steps = recorded
    report = cut_power(root, steps, tmp_path / "image", 40, seed=1, really=False)
    assert report.wrong == []
    assert set(report.started) == {"0.1.0 good", "0.2.0 good"}


@needs_a_compiler
def test_the_power_cuts_find_an_update_that_does_not_wait_for_the_disk(recorded, tmp_path):
    root, steps = recorded
    report = cut_power(root, unsynced(steps), tmp_path / "image", 25, seed=1, really=False)
    assert report.wrong
