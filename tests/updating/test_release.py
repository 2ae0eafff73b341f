"""The maker signs and shows versions by one command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hubdesk.updating.taking import Running, State
from installers.release import PASSWORD, release
from tests.updating.world import SCHEMA, SYSTEM, Server, files_of, take_from


@pytest.fixture
def maker(tmp_path, monkeypatch):
    monkeypatch.setenv(PASSWORD, "open sesame")

    def command(*words: str | Path) -> str:
        said = CliRunner().invoke(release, [*map(str, words)])
        return said.output if said.exit_code == 0 else f"{said.exit_code}: {said.output}"

    return command


def test_a_site_is_begun_published_kept_fresh_and_its_keys_are_replaced(
    maker, tmp_path, home, monkeypatch
):
    site, keys, program = tmp_path / "site", tmp_path / "keys", tmp_path / "program"
    for name, contents in files_of("0.2.0").items():
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_bytes(contents)
    (program / "hubdesk").chmod(0o755)
    drawer = ("--keys", keys)
    assert maker("begin", site, *drawer) == ""
    trusted = (site / "root.json").read_bytes()
    assert "already" in maker("begin", site, *drawer)
    assert maker("publish", site, program, *drawer, "--version", "0.2.0", "--schema", "0009") == ""
    assert "not a version" in maker("publish", site, program, *drawer, "--version", "new!")
    for command in (("refresh", site), ("rotate", site, "targets"), ("renew-root", site)):
        assert maker(*command, *drawer) == ""
    assert json.loads(maker("status", site))[f"{SYSTEM}/hubdesk.tar.xz"] == "0.2.0"
    with Server(site).open() as server:
        assert take_from(server, trusted, home, Running("0.1.0", SCHEMA)).state is State.READY
    assert home.start_file("0.2.0").stat().st_mode & 0o111
    assert {key.stat().st_mode & 0o777 for key in keys.iterdir()} == {0o600}
    monkeypatch.setenv(PASSWORD, "sesame")
    assert "does not open with this password" in maker("refresh", site, *drawer)


def test_without_the_keys_from_the_drawer_no_version_is_published(maker, tmp_path):
    site, keys = tmp_path / "site", tmp_path / "keys"
    maker("begin", site, "--keys", keys)
    for key in keys.glob("root-[23].pem"):
        key.unlink()
    assert "Not enough keys of root" in maker("rotate", site, "targets", "--keys", keys)
