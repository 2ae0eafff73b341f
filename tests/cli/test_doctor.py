"""`hubdesk doctor` in the terminal."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hubdesk.app import build
from hubdesk.cli import doctor as command
from hubdesk.doctor.examining import CHECKS, examine
from hubdesk.doctor.findings import Area
from hubdesk.equipment.checkup import premises
from hubdesk.settings import Settings, write_settings
from tests.cli.conftest import Terminal

# Printers, backup and versions are this PC's own affair: what they say differs from PC to PC.
_HERE = {Area.RECORD, Area.WHOLE_RECORD, Area.SETTINGS, Area.CAMERA, Area.LINE, Area.DESKS}
_CHECKS = [check for check in CHECKS if check.what in _HERE]


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(command, "examine", lambda place: examine(place, _CHECKS))
    root = tmp_path / "shop"
    write_settings(root / "settings.toml", Settings(camera="none", language="en"))
    build(root).close()
    return root


def test_all_well_ends_with_0(terminal: Terminal, shop: Path) -> None:
    said = terminal("doctor")
    assert said.status == 0
    assert "Acts on record: 1; every page can be read." in said.out
    assert "All is well" in said.err


def test_something_to_look_at_ends_with_1_and_says_what_to_do(
    terminal: Terminal, shop: Path
) -> None:
    with (shop / "settings.toml").open("a") as settings:
        settings.write('shlves = ["A1"]\n')
    said = terminal("doctor")
    assert said.status == 1
    assert "! Settings: HubDesk does not know these settings: shlves." in said.out


def test_it_says_so_where_no_record_can_be_opened_at_all(terminal: Terminal, shop: Path) -> None:
    (shop / "shop.db").write_bytes(b"no record " * 900)
    for left in shop.glob("shop.db-*"):
        left.unlink()
    said = terminal("doctor", "--json")
    assert said.status == 1
    (record,) = [line for line in said.lines if line["what"] == "record"]
    assert (record["state"], record["facts"]["reason"]) == ("bad", "record_damaged")


def test_it_works_beside_an_open_window(terminal: Terminal, shop: Path) -> None:
    app = build(shop)
    try:
        assert terminal("doctor").status == 0
    finally:
        app.close()


def test_the_bundle_is_packed_and_its_contents_are_named(
    terminal: Terminal, shop: Path, tmp_path: Path
) -> None:
    said = terminal("doctor", "--bundle", tmp_path / "bundle.zip")
    with zipfile.ZipFile(tmp_path / "bundle.zip") as packed:
        names = packed.namelist()
    assert all(name in said.err for name in names)
    assert "sent to nobody" in said.err


def test_a_folder_without_a_shop_is_looked_over_too(tmp_path: Path) -> None:
    assert premises(tmp_path / "nowhere").record == tmp_path / "nowhere" / "shop.db"
