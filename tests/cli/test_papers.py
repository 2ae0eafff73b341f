"""`hubdesk print`: what comes out of the printer does its work when it is scanned."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pytest

from hubdesk.app import build
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command
from hubdesk.parcels.scan import Scan, Source, Symbology
from hubdesk.scanning.lesson import LESSON
from hubdesk.settings import Settings, write_settings
from tests.cli.conftest import Said, Terminal
from tests.equipment import cups
from tests.paper.raster import pages, read, read_zxing, texts
from tests.parcels.label_reading import VECTORS

NOTICE = """tracking,name,address,zip
TBA309611474471,María Núñez,418 Barstow St,54701
TBA309611474519,D. Ames,77 Graham Ave,54701
9261290113185417468510,K. Xiong,,54701
"""
NUMBERS = ("TBA309611474471", "TBA309611474519", "9261290113185417468510")


@pytest.fixture
def shop(terminal: Terminal, tmp_path: Path) -> Path:
    """A shop with shelves, people and three parcels."""
    folder = tmp_path / "shop"
    settings = Settings(
        shop="Kraft & Bloom",
        shelves=("A1", "Cold 1", "Étagère-7"),
        people=("Luis", "José", "Jose", "Maria Guadalupe Hernández"),
        zone="America/Chicago",
        language="en",
    )
    write_settings(folder / "settings.toml", settings)
    (tmp_path / "notice.csv").write_text(NOTICE, encoding="utf-8")
    terminal("notice", "import", tmp_path / "notice.csv")
    terminal("receive", "--stdin", typed="\n".join(NUMBERS) + "\n")
    return folder


def _printed(terminal: Terminal, *words: object) -> tuple[Said, bytes]:
    said = terminal("print", *words, "--json")
    assert (said.status, said.err) == (0, "")
    return said, Path(said.lines[0]["file"]).read_bytes()


def _scans(shop: Path, *codes: tuple[str, Symbology]) -> list[Verdict]:
    app = build(shop)
    try:
        return [
            take(app.counter, Scan(text, symbology, Source.SCANNER, app.counter.now()))
            for text, symbology in codes
        ]
    finally:
        app.close()


def _codes(pdf: bytes) -> list[str]:
    return sorted(set.union(*(read_zxing(page) for page in pages(pdf))))


def test_every_tag_moves_a_parcel_to_its_shelf(terminal: Terminal, shop: Path) -> None:
    _, pdf = _printed(terminal, "tags")
    tags = _codes(pdf)
    assert len(tags) == 4
    moved = set()
    for tag in tags:
        verdicts = _scans(shop, (NUMBERS[0], Symbology.CODE128), (tag, Symbology.QR))
        assert verdicts[1].kind in (VerdictKind.MOVED, VerdictKind.SHELF_SHOWN)
        moved.add(verdicts[1].shelf)
    assert moved == {"A1", "Cold 1", "Étagère-7", "X1"}


def test_every_badge_calls_its_owner_and_nobody_else(terminal: Terminal, shop: Path) -> None:
    _, pdf = _printed(terminal, "badges", "--paper", "a4")
    called = {_scans(shop, (badge, Symbology.CODE128))[0].by for badge in _codes(pdf)}
    assert called == {"Luis", "José", "Jose", "Maria Guadalupe Hernández"}


def test_there_is_a_card_for_every_command_and_outcome(terminal: Terminal, shop: Path) -> None:
    _, pdf = _printed(terminal, "cards")
    assert len(_codes(pdf)) == len(OUTCOMES) + len(Command)
    words = "\n".join(texts(pdf))
    for name in ("Undo", "Came damaged", "Give back", "Nobody home", "Rest delivered"):
        assert name in words


def test_the_set_up_sheet_holds_the_lesson(terminal: Terminal, shop: Path) -> None:
    _, pdf = _printed(terminal, "scanner-sheet", "--paper", "a4")
    (page,) = pages(pdf)
    assert read(page) == set(LESSON)


@pytest.mark.parametrize("paper", ["letter", "57x32"])
def test_a_parcels_own_label_finds_the_parcel(terminal: Terminal, shop: Path, paper: str) -> None:
    _, pdf = _printed(terminal, "labels", "--paper", paper)
    assert _codes(pdf) == sorted(NUMBERS)
    for number in NUMBERS:
        for symbology in (Symbology.CODE128, Symbology.QR):
            (verdict,) = _scans(shop, (number, symbology))
            assert verdict.kind is VerdictKind.AGAIN
            assert verdict.subject is not None
            assert verdict.subject.parcel.number == number
    words = "\n".join(texts(pdf))
    assert "María Núñez" in words
    assert "418 Barstow St" in words


def test_one_label_is_printed_again_on_the_place_that_is_free(
    terminal: Terminal, shop: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "one.pdf"
    scanned = "420547019261290113185417468510"
    _, pdf = _printed(terminal, "labels", scanned, "--start", "30", "--out", out)
    assert out.read_bytes() == pdf
    (page,) = pages(pdf)
    assert read_zxing(page) == {"9261290113185417468510"}
    assert (page[: page.shape[0] * 8 // 10] == 255).all()


def test_a_label_of_any_number_of_the_trade_finds_its_parcel(
    terminal: Terminal, shop: Path, tmp_path: Path
) -> None:
    numbers = [group["valid"][0] for group in VECTORS if group.get("valid")][:24]
    rows = "\n".join(f"{number},Somebody" for number in numbers)
    (tmp_path / "more.csv").write_text(f"tracking,name\n{rows}\n", encoding="utf-8")
    terminal("notice", "import", tmp_path / "more.csv")
    terminal("receive", "--stdin", typed="\n".join(numbers) + "\n")
    _, pdf = _printed(terminal, "labels", "--paper", "a4")
    codes = [code for code in _codes(pdf) if code not in NUMBERS]
    assert len(codes) >= 20
    verdicts = _scans(shop, *((code, Symbology.QR) for code in codes))
    for code, verdict in zip(codes, verdicts, strict=True):
        assert verdict.subject is not None, code
        assert verdict.subject.parcel.number == code


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("labels", "TBA309611470000"), 1, "No parcel TBA 3096 1147 0000"),
        (("labels", "--start", "31"), 1, "no place 31 on this sheet: it has 30"),
        (("tags", "--start", "0"), 1, "no place 0 on this sheet: it has 10"),
        (("tags", "--paper", "papyrus"), 2, "papyrus"),
        (("stamps",), 2, "stamps"),
    ],
)
def test_what_cannot_be_printed_gets_its_sentence(
    terminal: Terminal, shop: Path, words: tuple[str, ...], status: int, sentence: str
) -> None:
    said = terminal("print", *words)
    assert (said.status, said.out) == (status, "")
    assert sentence in said.err
    assert "Traceback" not in said.err


def test_a_file_that_cannot_be_written_is_told(
    terminal: Terminal, shop: Path, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    said = terminal("print", "tags", "--out", tmp_path / "taken" / "tags.pdf")
    assert (said.status, "tags.pdf could not be written" in said.err) == (3, True)


@pytest.mark.parametrize(
    ("settings", "words", "sentence"),
    [
        (Settings(shelves=()), "tags", "no shelves yet"),
        (Settings(), "badges", "Nobody is named"),
        (Settings(), "labels", "nothing to label"),
        (Settings(people=("Ana Lu", "AnaLu")), "badges", "“Ana Lu” and “AnaLu”"),
        (Settings(shelves=("b 1", "B1")), "tags", "“b 1” and “B1”"),
    ],
)
def test_a_shop_that_lacks_something_is_told_what(
    terminal: Terminal, tmp_path: Path, settings: Settings, words: str, sentence: str
) -> None:
    write_settings(tmp_path / "shop" / "settings.toml", settings)
    said = terminal("print", words)
    assert (said.status, sentence in said.err) == (1, True)


@pytest.mark.skipif(not cups.is_there(), reason=cups.MISSING)
def test_the_terminal_prints_on_the_printer_named_and_on_the_one_remembered(
    terminal: Terminal, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cups.running() as server:
        monkeypatch.setenv("CUPS_SERVER", str(server.socket))
        ctypes.CDLL("libcups.so.2").cupsSetServer(str(server.socket).encode())
        tray = server.add("Desk")
        said = terminal("print", "badges", "--print", "Desk", "--json")
        assert said.lines[0]["state"] == "printed"
        server.order("cupsdisable", "Desk")
        said = terminal("print", "badges", "--print", "--json")
        assert (said.lines[0]["state"], said.lines[0]["why"]) == ("held", "printer_paused")
        assert len(tray.papers()) == 1
        server.order("cupsenable", "Desk")
        said = terminal("print", "badges", "--print", "--json")
        assert said.lines[0]["state"] == "printed"
        assert len(tray.papers()) == 3
        said = terminal("print", "badges", "--print", "Nowhere")
        assert said.status != 0
        assert "no printer called Nowhere" in said.err
