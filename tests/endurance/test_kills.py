"""`kill -9` in the middle of receiving loses nothing; the whole proof is tests.endurance.kills."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.endurance.recording import CHECKOUT


def kills(times: int, worker: str) -> tuple[int, str, dict[str, int]]:
    command = [
        *[sys.executable, "-m", "tests.endurance.kills", f"--times={times}", "--longest=0.12"],
        f"--worker=tests.endurance.clerk:{worker}",
    ]
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=CHECKOUT, timeout=250
    )
    rows = re.findall(r"^(.+?)  +(\d+)$", ended.stdout, re.MULTILINE)
    return ended.returncode, ended.stdout + ended.stderr, {name: int(row) for name, row in rows}


@pytest.mark.parametrize("worker", ["receive_parcels", "at_the_counter"])
def test_killing_the_program_at_random_moments_loses_nothing_confirmed(worker):
    status, words, rows = kills(8, worker)
    assert status == 0, words
    assert (rows["kills"], rows["confirmed entries lost"]) == (8, 0)
    assert rows["entries confirmed"] > 8


def test_the_kills_find_a_program_that_confirms_before_it_saves():
    status, words, rows = kills(5, "hasty")
    assert status == 1, words
    assert rows["confirmed entries lost"] > 0


def test_the_kills_find_a_program_that_saves_in_two_steps():
    status, words, rows = kills(5, "in_two_steps")
    assert status == 1, words
    assert rows["state not as in the journal"] > 0
