"""A real desk and gateway over a failing line: the short form of tests.endurance.flapping."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.endurance.recording import CHECKOUT


def test_over_a_failing_line_with_both_ends_killed_everything_arrives_once_and_in_order():
    ended = subprocess.run(
        [sys.executable, "-m", "tests.endurance.flapping", "--short"],
        check=False,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        timeout=250,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    found = re.findall(r"^(.+?)  +(\d+)$", ended.stdout, re.MULTILINE)
    rows = {name: int(figure) for name, figure in found}
    assert rows["arrived"] == rows["confirmations made"] > 10
    assert rows["believer: acknowledged falsely"] > 0, "the twin that believes in any 200"
