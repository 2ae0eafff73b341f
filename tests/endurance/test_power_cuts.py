"""Power cuts lose nothing confirmed; the whole proof is tests.endurance.power_cuts."""

from __future__ import annotations

import os
import random

import pytest

from tests.endurance.disk import Disk, Left
from tests.endurance.power_cuts import Report, cut_power
from tests.endurance.recording import Kind, Step, compiler

needs_a_compiler = pytest.mark.skipif(
    compiler() is None,
    reason="Recording a process's writes needs a C compiler (cc); this machine has none.",
)
OFTEN_WRITTEN_BACK = "wal_autocheckpoint = 40"


def report(folder, images: int, pragma: str) -> Report:
    return cut_power(folder, images=images, seed=1, jobs=25, pragmas=[pragma])


@needs_a_compiler
def test_power_cuts_at_random_moments_lose_nothing_confirmed(tmp_path):
    found = report(tmp_path, 60, OFTEN_WRITTEN_BACK)
    assert found.unsound == []
    assert (found.images, found.jobs) == (60, 25)
    assert len(found.by_left) == len(Left)


@needs_a_compiler
def test_the_power_cuts_find_a_record_that_does_not_flush_every_commit(tmp_path):
    assert report(tmp_path, 20, "synchronous = NORMAL").lossy > 5


def write(offset: int, data: bytes) -> Step:
    return Step(Kind.WRITTEN, 1, offset, data, 0)


def cut_disk(folder, *steps: Step) -> set[bytes | None]:
    """Give every content that a file may have after a cut, None where its name is gone."""
    disk = Disk(folder)
    disk.take(Step(Kind.OPENED, 1, 0, f"{folder}/file".encode(), os.O_CREAT))
    disk.take(Step(Kind.OPENED, 2, 0, str(folder).encode(), 0))
    for step in steps:
        disk.take(step)
    dice = random.Random(1)
    return {disk.cut(left, dice).get("file") for left in Left for _ in range(50)}


SYNC = Step(Kind.SYNCED, 1, 0, b"", 0)
SYNC_FOLDER = Step(Kind.SYNCED, 2, 0, b"", 0)
A, B = b"A" * 512, b"B" * 512


def test_what_was_synced_survives_every_cut(tmp_path):
    assert cut_disk(tmp_path, write(0, A), SYNC) == {A}


def test_what_was_not_synced_may_be_there_be_gone_be_torn_or_come_in_another_order(tmp_path):
    left = cut_disk(tmp_path, SYNC, write(0, A + B), write(1024, B))
    gap = bytes(512)
    assert {b"", A + B, A + B + B, A, gap + B, bytes(1024) + B} <= left
    assert None not in left


def test_a_name_is_safe_only_after_its_file_or_its_folder_was_synced(tmp_path):
    assert None in cut_disk(tmp_path, write(0, A))
    gone = Step(Kind.UNLINKED, 0, 0, f"{tmp_path}/file".encode(), 0)
    assert cut_disk(tmp_path, write(0, A), SYNC, gone) == {A, None}
    assert cut_disk(tmp_path, write(0, A), SYNC, gone, SYNC_FOLDER) == {None}
