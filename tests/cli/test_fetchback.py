"""`hubdesk fetch-back`: the PC is gone, and its owner types what the words say."""

from __future__ import annotations

import shutil
from pathlib import Path

from hubdesk.gateway.serving import running_gateway
from hubdesk.settings import Settings, write_settings
from tests.cli.conftest import Terminal

NOTICE = "tracking,name\nTBA309611474991,Ana Moore\nTBA309611474992,Bo Reyes\n"


def test_a_lost_pc_comes_back_by_a_code_and_two_commands_with_its_names(
    terminal: Terminal, tmp_path: Path
) -> None:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    shop = tmp_path / "shop"
    (tmp_path / "notice.csv").write_text(NOTICE)

    def gateway(*words: str | Path) -> dict:
        said = terminal("gateway", "--database-url", database, *words, "--json")
        assert said.status == 0, said.err
        return said.lines[0]

    with running_gateway(database) as base:
        settings = Settings(gateway=base, shop_id="s1", key_file="desk.key", language="en")
        write_settings(shop / "settings.toml", settings)
        assert terminal("enrol", gateway("shops", "add", "s1")["code"]).status == 0
        gateway("send", "notice", "s1", tmp_path / "notice.csv", "--carrier", "amazon")
        assert terminal("sync", "--once").status == 0
        terminal("receive", "--stdin", typed="TBA309611474991\n")
        assert terminal("sync", "--once").status == 0
        shutil.rmtree(shop)

        write_settings(shop / "settings.toml", settings)
        stranger = terminal("fetch-back")
        assert (stranger.status, "a code that replaces desk-1" in stranger.err) == (3, True)
        taken = terminal("enrol", gateway("code", "s1")["code"])
        assert (taken.status, "code that replaces" in taken.err) == (1, True)
        code = gateway("code", "s1", "--replaces", "desk-1")["code"]
        enrolled = terminal("enrol", code)
        assert (enrolled.status, "has 4 entries of this desk" in enrolled.err) == (0, True)
        back = terminal("fetch-back")
        assert back.status == 0, back.err
        assert "4 entries came back from the carrier. The last that it has was done on" in back.out
        assert "on no record. Look through the shelves" in back.err
        assert "2 parcels have their name and address again." in back.err
        again = terminal("fetch-back", "--json").lines[0]
        assert (again["taken"], again["lost"], again["left"]) == (0, [], 0)
        verified = terminal("journal", "verify", "--json")
        assert (verified.status, terminal("journal", "rebuild", "--check").status) == (0, 0)
        found = {line["name"]: line["status"] for line in terminal("parcels", "--json").lines}
        assert found == {"Ana Moore": "on_shelf", "Bo Reyes": "expected"}
