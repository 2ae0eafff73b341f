"""What threads leave behind is cleared away where widgets may be touched: beside nobody else."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hubdesk.equipment.tidying import Tidying


class Ring:
    """Something that only the collector clears away; says in which thread."""

    def __init__(self, cleared: list[threading.Thread]) -> None:
        self.itself, self._cleared = self, cleared

    def __del__(self) -> None:
        self._cleared.append(threading.current_thread())


def _leave_behind(cleared: list[threading.Thread]) -> None:
    for _ in range(5_000):
        Ring(cleared)


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_a_thread_leaves_is_cleared_away_in_the_windows_thread(
    qtbot: QtBot, is_kept: bool
) -> None:
    parent = QObject()
    tidying = Tidying(parent)
    was_on = gc.isenabled()
    gc.enable()
    if is_kept:
        tidying.start()
    cleared: list[threading.Thread] = []
    worker = threading.Thread(target=_leave_behind, args=(cleared,))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(cleared), timeout=20_000)
    assert (worker in cleared) is not is_kept
    tidying.stop()
    assert gc.isenabled()
    if not was_on:
        gc.disable()
