"""A list of sections with what each holds: whole at any width."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hubdesk.ui.sections import Sections
from hubdesk.ui.theme import Theme


def test_the_tick_of_what_is_done_stands_inside_its_button(theme: Theme, qtbot: QtBot) -> None:
    sections = Sections([QLabel("The shop")])
    qtbot.addWidget(sections)
    (button,) = sections.buttons
    button.say("Scanner", "done", is_done=True)
    sections.show()
    for is_slim in (False, True):
        sections.set_slim(is_slim)
        QCoreApplication.processEvents()
        (tick,) = (each for each in button.findChildren(QLabel) if each.text() == "✓")
        assert tick.geometry().right() <= button.width() - 10
