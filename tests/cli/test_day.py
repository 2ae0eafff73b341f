"""`hubdesk day`: the owner's sheet, the closing, and run sheets for every printer and language."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubdesk.settings import Settings, write_settings
from tests.cli.conftest import Terminal
from tests.paper.raster import texts

NOTICE = """tracking,name,address,zip
TBA309611474471,María Núñez,418 Barstow St,54701
TBA309611474519,D. Ames,77 Graham Ave,54701
TBA309611474533,K. Xiong,12 Oak St,54701
"""
NUMBERS = ("TBA309611474471", "TBA309611474519")


@pytest.fixture
def shop(terminal: Terminal, tmp_path: Path) -> Path:
    """A shop where one of three parcels did not come, and one is delivered."""
    folder = tmp_path / "shop"
    settings = Settings(
        shop="Kraft & Bloom",
        people=("Luis", "Rosa"),
        languages=("Luis=es",),
        clerk="Rosa",
        zone="America/Chicago",
        language="en",
    )
    write_settings(folder / "settings.toml", settings)
    (tmp_path / "notice.csv").write_text(NOTICE, encoding="utf-8")
    terminal("notice", "import", tmp_path / "notice.csv")
    terminal("receive", "--stdin", typed="\n".join(NUMBERS) + "\n")
    terminal("load", "close")
    return folder


def _run(terminal: Terminal) -> str:
    (planned,) = terminal(
        "run", "plan", NUMBERS[0], "--name", "North", "--person", "Luis", "--json"
    ).lines
    terminal("run", "leave", planned["code"])
    return str(planned["code"])


def test_a_day_is_told_closed_and_supplemented(terminal: Terminal, shop: Path) -> None:
    code = _run(terminal)
    open_day = terminal("day", "sheet", "--json")
    assert (open_day.status, open_day.err) == (0, "")
    told = open_day.lines[0]
    assert (told["came"], told["out"], told["missing"], told["closed"]) == (2, 1, 1, 0)
    (first,) = terminal("day", "close", "--json").lines
    assert (first["closed"], len(first["journal"])) == (1, 64)
    (page,) = texts(Path(first["file"]).read_bytes())
    assert "Closed at" in page
    assert f"{first['journal'][:4]} {first['journal'][4:8]}" in page
    assert "TBA 3096 1147 4533" in page
    again = terminal("day", "close")
    assert (again.status, again.out) == (1, "")
    assert "nothing has happened since" in again.err
    terminal("run", "close", code)
    (second,) = terminal("day", "close", "--json").lines
    assert (second["closed"], second["delivered"], second["since"]) == (2, 1, 0)
    (page,) = texts(Path(second["file"]).read_bytes())
    assert "Supplement 2" in page
    assert terminal("journal", "verify").status == 0


def test_a_day_to_come_and_a_date_that_is_none_are_refused(terminal: Terminal, shop: Path) -> None:
    assert terminal("day", "sheet", "--date", "2099-01-01").status == 1
    assert terminal("day", "sheet", "--date", "yesterday").status == 2
    assert terminal("day", "sheet", "--date", "2020-01-01").status == 0


@pytest.mark.parametrize("paper", ["letter", "a4", "receipt", "4x6"])
def test_a_run_sheet_speaks_its_carriers_language_on_every_paper(
    terminal: Terminal, shop: Path, paper: str
) -> None:
    code = _run(terminal)
    (told,) = terminal("run", "sheet", code, "--paper", paper, "--json").lines
    text = "\n".join(texts(Path(told["file"]).read_bytes()))
    assert "firma" in text
    assert "signature" not in text
    assert "María Núñez" in text
    assert "54701" not in text, "the door needs no postcode"


def test_a_language_that_there_is_not_is_told(terminal: Terminal, tmp_path: Path) -> None:
    write_settings(tmp_path / "shop" / "settings.toml", Settings(languages=("Luis=tlh",)))
    said = terminal("day", "sheet")
    assert (said.status, "languages" in said.err) == (3, True)
