"""Power cuts spoil no backup and no record put back; the proof is tests.endurance.backup_cuts."""

from __future__ import annotations

from tests.endurance.backup_cuts import DAMAGED, NEW, OLD, cut_power
from tests.endurance.test_power_cuts import needs_a_compiler


@needs_a_compiler
def test_power_cuts_leave_the_record_of_before_or_the_backup_and_every_backup_whole(tmp_path):
    found, wrong = cut_power(tmp_path, images=14, seed=3, jobs=1)
    assert wrong == []
    assert sum(found.values()) == 14
    assert {OLD, NEW} <= found.keys() <= {OLD, NEW, DAMAGED}


@needs_a_compiler
def test_the_power_cuts_find_backups_that_are_not_flushed(tmp_path):
    _, wrong = cut_power(tmp_path, images=3, seed=3, jobs=1, unflushed=True)
    assert wrong
