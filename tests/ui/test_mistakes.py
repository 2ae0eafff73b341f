"""A mistake of our own is noted and said, and the next scan is taken."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from hubdesk.desk.verdict import VerdictKind
from hubdesk.ui.mistakes import Mistakes
from tests.ui.conftest import Desk

MARIA = "TBA309611474471"


def lived_through(desk: Desk, *slots: Callable[[], object]) -> list[str]:
    """Run Qt's own loop while slots go wrong in it; give what was said."""
    said: list[str] = []
    desk.window.trouble_shown.connect(lambda trouble: said.append(trouble.reason))
    loop = QEventLoop()
    with Mistakes(desk.window.show_trouble):
        for slot in slots:
            QTimer.singleShot(0, desk.window, slot)
        # Twice round the loop, so that what is told by the queue comes before the end of it.
        QTimer.singleShot(20, lambda: QTimer.singleShot(0, loop.quit))
        loop.exec()
    return said


def broken() -> None:
    raise LookupError("nobody thought of this")


def test_a_mistake_in_a_slot_is_said_on_the_card_and_noted_and_the_next_scan_is_taken(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        assert lived_through(desk, broken) == ["our_mistake"]
    card = desk.window.pages.current.verdict.text
    assert card is not None
    assert card.big == "HubDesk made a mistake. We are sorry."
    assert "nobody thought of this" in caplog.text
    assert desk.scan(MARIA).kind is VerdictKind.TAKEN


def test_a_mistake_that_comes_with_every_tick_is_said_once(desk: Desk) -> None:
    assert lived_through(desk, broken, broken, broken) == ["our_mistake"]


def test_a_mistake_in_a_thread_is_said_by_the_windows_own(desk: Desk) -> None:
    thread = threading.Thread(target=broken)
    assert lived_through(desk, thread.start, thread.join) == ["our_mistake"]


def stopped() -> None:
    raise KeyboardInterrupt


def test_ctrl_c_in_the_terminal_is_no_mistake_and_closes_the_window(desk: Desk) -> None:
    closed: list[object] = []
    desk.window.closing.connect(closed.append)
    assert lived_through(desk, stopped) == []
    assert len(closed) == 1


def test_afterwards_mistakes_are_somebody_elses_again(desk: Desk) -> None:
    before = sys.excepthook, threading.excepthook
    with Mistakes(desk.window.show_trouble):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook) == before
