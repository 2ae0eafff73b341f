"""A shop that is open, with every device it may have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront
from hubdesk.ui.rail import PageName
from tests.scanning.plugs import Plug
from tests.ui.conftest import free

# Keys that come so soon after another program had them may be half a code, and are not believed.
_JUST_BACK_MS = 400


class Shop:
    """An open shop, closed and opened again at will."""

    def __init__(self, folder: Path, qtbot: QtBot, scanner: Path) -> None:
        self.folder = folder
        self.qtbot = qtbot
        self.scanner = Plug(scanner)
        people = ("Rosa Delgado", "Luis Ortega")
        settings = Settings(camera="none", people=people, scanners=(str(scanner),))
        write_settings(folder / "settings.toml", settings)
        self.open()

    def open(self) -> None:
        self.app: App = build(self.folder)
        self.front = Shopfront(self.app)
        self.front.open()
        self.window = self.front.window
        self.qtbot.waitUntil(self._is_in_front, timeout=20_000)
        self.qtbot.wait(_JUST_BACK_MS)
        self.window.show_page(PageName.EQUIPMENT)
        self.page = self.window.pages.equipment

    def _is_in_front(self) -> bool:
        self.window.activateWindow()
        return self.window.isActiveWindow()

    def close(self) -> None:
        self.front.close()
        free(self.window)
        self.app.close()

    @property
    def card(self) -> str:
        """What the card says, as it is read to who cannot see it."""
        text = self.page.verdict.text
        return text.spoken() if text is not None else ""


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Shop]:
    shop = Shop(tmp_path / "shop", qtbot, tmp_path / "ttyACM7")
    yield shop
    shop.close()
    shop.scanner.pull_out()
