"""The window of one fixed day, shared by all who only look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hubdesk.ui.language import Language
from hubdesk.ui.palette import LIGHT
from hubdesk.ui.theme import Theme
from tests.screens.day import Day, opened
from tests.ui.conftest import RESOURCES, theme

__all__ = ["theme"]


@pytest.fixture(scope="package")
def shared_day(qapp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    blinking = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    theme = Theme(qapp, RESOURCES)
    theme.reduce_motion(True)
    language = Language(qapp, RESOURCES / "translations", "en")
    with opened(tmp_path_factory.mktemp("day"), theme, language) as day:
        day.window.show()
        day.window.activateWindow()
        yield day
        language.choose("en")
    qapp.setCursorFlashTime(blinking)


@pytest.fixture
def day(shared_day: Day) -> Iterator[Day]:
    """The window as it is in the morning, whatever the test before did to its looks."""
    shared_day.language.choose("en")
    shared_day.window.resize(1366, 768)
    yield shared_day
    shared_day.window.pages.put_away()
    if shared_day.theme.palette is not LIGHT:
        shared_day.theme.wear(LIGHT)
