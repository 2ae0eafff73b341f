"""`hubdesk update`: who updates this program, and what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubdesk.paths import resource
from hubdesk.ui.wording.speech import speaking, tongue
from hubdesk.ui.wording.updates import standing_words, whose_words
from hubdesk.updating.home import HOME, STARTED, Home
from hubdesk.updating.taking import Standing, State
from hubdesk.updating.whose import Whose, seat
from tests.updating.world import MakersSite, Server, install


def test_a_checkout_is_updated_by_whoever_keeps_it(terminal, monkeypatch):
    monkeypatch.delenv(HOME, raising=False)
    said = terminal("update", "--json")
    assert (said.status, said.lines[0]["whose"]) == (0, "checkout")
    assert "git pull" in terminal("update").out


@pytest.mark.parametrize(
    ("package", "whose"),
    [
        ("/opt/hubdesk/_internal/hubdesk", Whose.SYSTEM),
        ("/usr/lib/hubdesk/hubdesk", Whose.SYSTEM),
        ("/usr/local/lib/python3.12/site-packages/hubdesk", Whose.PIP),
        ("/home/ana/venv/lib/site-packages/hubdesk", Whose.PIP),
    ],
)
def test_a_package_of_the_system_is_updated_by_the_system(package, whose):
    found = seat({}, Path(package))
    assert (found.whose, found.home) == (whose, None)
    assert found.version in whose_words(whose, found.version)


def test_without_an_address_no_update_is_looked_for(terminal, monkeypatch, tmp_path):
    monkeypatch.setenv(HOME, str(tmp_path / "HubDesk"))
    monkeypatch.setenv(STARTED, "0.1.0")
    said = terminal("update")
    assert said.status == 1
    assert "does not look for new versions" in said.err


def test_a_new_version_is_said_then_fetched_then_ready(terminal, monkeypatch, tmp_path):
    home = Home(tmp_path / "HubDesk")
    install(home, "0.1.0")
    monkeypatch.setenv(HOME, str(home.root))
    monkeypatch.setenv(STARTED, "0.1.0")
    site = MakersSite(tmp_path / "maker")
    site.release("0.2.0")
    (tmp_path / "root.json").write_bytes(site.root)
    monkeypatch.setattr("hubdesk.renewal.resource", lambda _: tmp_path / "root.json")
    shop = tmp_path / "shop"
    shop.mkdir()
    with Server(site.folder).open() as server:
        (shop / "settings.toml").write_text(f'updates = "{server.address}"\nlanguage = "en"\n')
        (there,) = terminal("update", "--check", "--json").lines
        assert (there["state"], there["running"], there["newest"]) == ("there", "0.1.0", "0.2.0")
        assert home.coming() is None
        assert "A new version is ready" in terminal("update").out
        assert terminal("update", "--check", "--json").lines[0]["state"] == "ready"
        server.folder = tmp_path / "nowhere"
        said = terminal("update")
    assert said.status == 3
    assert "did not answer" in said.err


def test_every_standing_has_its_words():
    standings = [Standing(state, "0.1.0", "0.2.0", 91_000_000) for state in State]
    with speaking(tongue("en", resource("translations"))):
        told = {standing_words(standing) for standing in standings}
    with speaking(tongue("es", resource("translations"))):
        assert told.isdisjoint(standing_words(standing) for standing in standings)
    assert len(told) == len(State)
    assert "HubDesk 0.1.0 is the newest version." in told
    assert "Version 0.2.0 is out (91 MB). Fetch it: hubdesk update" in told
