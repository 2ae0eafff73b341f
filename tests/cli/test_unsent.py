"""Whoever takes the program away asks first, and hears what would be lost sight of."""

from __future__ import annotations

import pytest

from hubdesk.atwork import only_one
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings


@pytest.fixture
def received(terminal):
    """Two parcels, in a shop whose window is closed."""
    terminal("receive", "--stdin", typed="1Z999AA10123456784\nTBA309611474467\n")


def test_where_no_shop_ever_was_nothing_waits_and_none_is_opened(terminal, tmp_path):
    said = terminal("unsent", "--data", tmp_path / "nowhere", "--json")
    assert (said.status, said.lines[0]["waiting"]) == (0, 0)
    assert not (tmp_path / "nowhere").exists()


def test_a_shop_that_tells_nobody_has_nothing_to_send(terminal, received):
    assert terminal("unsent", "--json").lines[0]["waiting"] == 0


def test_what_the_carrier_has_not_confirmed_is_counted(terminal, received, tmp_path):
    far = Settings(gateway="http://127.0.0.1:9", key_file="desk.key")
    write_settings(tmp_path / "shop" / "settings.toml", far)
    said = terminal("unsent", "--json")
    entries = terminal("journal", "verify", "--json").lines[0]["entries"]
    assert (said.status, said.lines[0]["waiting"]) == (1, entries)
    assert str(entries) in terminal("unsent").out


def test_an_open_window_is_told(terminal, received, tmp_path):
    with only_one(ShopFolder(tmp_path / "shop")):
        said = terminal("unsent", "--json")
        assert (said.status, said.lines[0]["is_open"]) == (1, True)
    assert terminal("unsent").status == 0
