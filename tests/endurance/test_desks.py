"""Two desks receive the same morning together; the whole proof is tests.endurance.desks."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.endurance.recording import CHECKOUT
from tests.postgresql import postgresql_server, postgresql_url

__all__ = ["postgresql_server", "postgresql_url"]


def desks(url: str, *more: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "tests.endurance.desks", f"--url={url}", "--parcels=12", *more]
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=CHECKOUT, timeout=250
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_two_desks_that_receive_together_take_each_parcel_once_and_see_each_other(postgresql_url):
    status, words = desks(postgresql_url)
    assert status == 0, words
    assert sum(map(int, re.findall(r"'taken': (\d+)", words))) == 12
    assert all(float(late) < 5 for late in re.findall(r"after ([\d.]+) s", words))


def test_without_the_lock_two_desks_are_found_to_break_each_others_work(postgresql_url):
    status, words = desks(postgresql_url, "--twin=unlocked")
    assert status == 1, words
    assert "broken=0" not in words
