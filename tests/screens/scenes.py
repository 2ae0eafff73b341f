"""The states in which a page is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import Qt

from hubdesk.line.sending import LineKind, LineState
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.rail import PageName
from tests.screens.day import UNEXPECTED_TOO, Day


class Scene(StrEnum):
    """What is going on."""

    BUSY = "busy"
    EMPTY = "empty"
    QUESTION = "question"
    TROUBLE = "trouble"
    NIGHT = "night"
    CONTRAST = "contrast"
    OFFLINE = "offline"


@contextmanager
def staged(day: Day, scene: Scene, page: PageName) -> Iterator[None]:
    """Open a page in a state, and put everything back as it was."""
    day.show(page)
    match scene:
        case Scene.QUESTION:
            day.scan(UNEXPECTED_TOO)
        case Scene.TROUBLE:
            day.window.show_trouble(KnownFault("disk_full"))
        case Scene.NIGHT:
            day.theme.follow(Qt.ColorScheme.Dark)
        case Scene.CONTRAST:
            day.theme.set_contrast(True)
        case Scene.OFFLINE:
            day.window.show_line(LineState(LineKind.OFFLINE, waiting=12))
    day.show_again()
    try:
        yield
    finally:
        day.window.pages.put_away()
        day.theme.set_contrast(False)
        day.theme.follow(Qt.ColorScheme.Light)
        day.window.show_line(None)
