"""The open window: it says that it came up, fetches what is new, and tells what was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hubdesk.app import build
from hubdesk.shopfront import Shopfront
from hubdesk.ui.wording.updates import standing_words
from hubdesk.updating.home import HOME, STARTED, Home
from tests.updating.world import MakersSite, Server, install


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    home = Home(tmp_path / "HubDesk")
    install(home, "0.1.0")
    install(home, "0.2.0", proven=False)
    monkeypatch.setenv(HOME, str(home.root))
    monkeypatch.setenv(STARTED, "0.2.0")
    return home


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    site = MakersSite(tmp_path / "maker")
    site.release("0.3.0")
    root = tmp_path / "root.json"
    root.write_bytes(site.root)
    monkeypatch.setattr("hubdesk.renewal.resource", lambda _: root)
    with Server(site.folder).open() as server:
        yield server


def test_the_window_proves_its_version_by_being_painted_and_fetches_the_next(
    tmp_path: Path, qtbot: QtBot, home: Home, server: Server
) -> None:
    home.condemn("0.1.5")
    (tmp_path / "shop").mkdir()
    settings = f'camera = "none"\nupdates = "{server.address}"\n'
    (tmp_path / "shop" / "settings.toml").write_text(settings)
    app = build(tmp_path / "shop")
    front = Shopfront(app)
    told: list[str] = []
    front.window.trouble_shown.connect(lambda trouble: told.append(trouble.reason))
    assert not home.is_proven("0.2.0")
    front.open()
    qtbot.waitUntil(lambda: home.is_proven("0.2.0"), timeout=20_000)
    qtbot.waitUntil(lambda: not home.untold(), timeout=20_000)
    with home.window() as is_free:
        assert not is_free
    with qtbot.waitSignal(front.updates.changed, timeout=30_000):
        front.updates.look()
    assert front.updates.standing is not None
    assert "0.3.0" in standing_words(front.updates.standing)
    front.close()
    front.window.close()
    app.close()
    assert told == ["version_taken_back"]
    assert (home.coming(), home.current()) == ("0.3.0", "0.2.0")
    with home.window() as is_free:
        assert is_free
