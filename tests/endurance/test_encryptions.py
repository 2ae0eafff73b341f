"""Power cuts while encrypting leave one whole record; the proof: tests.endurance.encryptions."""

from __future__ import annotations

import pytest

from tests.endurance.encryptions import cut_power_in_encrypting, has_its_name
from tests.endurance.recording import compiler

pytestmark = pytest.mark.skipif(
    compiler() is None,
    reason="Recording a process's writes needs a C compiler (cc); this machine has none.",
)


def test_power_cuts_while_encrypting_leave_one_whole_record_and_no_name(tmp_path):
    report = cut_power_in_encrypting(tmp_path, images=10, seed=1, jobs=1, changes=1)
    assert report.unsound == []
    assert report.images == 10


def test_the_power_cuts_find_an_exchange_of_files_that_is_careless(tmp_path):
    report = cut_power_in_encrypting(
        tmp_path, images=300, seed=1, jobs=1, changes=1, careless=True, see=has_its_name
    )
    assert report.lossy > 0
