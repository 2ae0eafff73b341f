"""Every state of a page, card, dialog and menu: heard, pressed, reached by keys, and read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPlainTextEdit, QPushButton, QWidget

from tests.screens import looks
from tests.screens.walk import strolled


def test_in_every_moment_all_is_heard_pressed_reached_and_read(
    qapp: QApplication, tmp_path: Path
) -> None:
    # The longer words in the smaller window; `python -m tests.screens.walk` takes all of them.
    assert strolled(qapp, tmp_path, "es", (1024, 700)) == []


def test_what_keeps_tab_to_itself_or_is_passed_by_is_found(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    trap = QPlainTextEdit()
    for each in (QPushButton("One"), trap, QPushButton("Two")):
        row.addWidget(each)
    window.show()
    assert any("Two" in found for found in looks.not_tabbed_to(window))
    trap.setTabChangesFocus(True)
    assert looks.not_tabbed_to(window) == []


def test_a_menu_that_says_nothing_is_found(qtbot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("")
    assert looks.silent_lines(menu)
