"""What leaves the shop in a support bundle: figures, places in the program, and nobody's name."""

from __future__ import annotations

import json
import logging
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hubdesk.app import build
from hubdesk.desk.notices import take_notice
from hubdesk.desk.taking import take
from hubdesk.doctor.bundle import parts, write
from hubdesk.doctor.examining import CHECKS, examine
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.equipment.checkup import premises, support_bundle
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.settings import Settings, write_settings

ROWS = 250
MARK = "Zqx"
_QUICK = [c for c in CHECKS if c.what not in {Area.LINE, Area.CLOCK, Area.VERSIONS, Area.PRINTERS}]


def marks() -> Iterator[tuple[str, str, str, str]]:
    """A thousand things that must stay at home: names, streets, phones, numbers."""
    for row in range(ROWS):
        yield (
            f"{MARK}name{row:04} {MARK}ová",
            f"{row} {MARK}street{row:04} Ave",
            f"715-55{row:04}9",
            f"TBA3096{row:04}8",
        )


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with a thousand marked things in its record, its settings and its log."""
    root = tmp_path_factory.mktemp(f"{MARK}folder") / "shop"
    settings = Settings(shop=f"{MARK} Flowers", people=(f"{MARK}Rosa",), camera=f"{MARK}cam")
    write_settings(root / "settings.toml", replace(settings, paper=f"{MARK}paper"))
    app = build(root, marks=root.parent / "marks")
    notice = root.parent / "notice.csv"
    rows = (f'{number},"{name}","{street}",{phone}' for name, street, phone, number in marks())
    notice.write_text("Tracking ID,Recipient,Address,Phone\n" + "\n".join(rows), encoding="utf-8")
    take_notice(app.counter, notice)
    log = logging.getLogger("hubdesk.desk.taking")
    for name, street, phone, number in marks():
        log.warning("No shelf for %s at %s (%s): %s", name, street, phone, number)
    number = next(marks())[3]
    take(app.counter, Scan(number, None, Source.SCANNER, app.counter.now()))
    try:
        raise KnownFault("disk_full", folder=f"/home/{MARK}Rosa")
    except KnownFault:
        log.exception("It failed for %sRosa\n  %sRosa said so", MARK, MARK)
    try:
        Path(f"/nowhere/{MARK}").read_bytes()
    except OSError:
        log.exception("a file")
    app.close()
    return root


def _home(root: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file())


def _unpacked(file: Path) -> bytes:
    with zipfile.ZipFile(file) as packed:
        return b"".join(name.encode() + packed.read(name) for name in packed.namelist())


def test_of_a_thousand_marked_things_none_is_in_any_byte_of_the_bundle(
    shop: Path, tmp_path: Path
) -> None:
    findings = list(examine(premises(shop), _QUICK))
    write(support_bundle(shop, findings), tmp_path / "bundle.zip")
    bundle, home = _unpacked(tmp_path / "bundle.zip"), _home(shop)
    planted = [part for row in marks() for part in row]
    assert len(planted) == 4 * ROWS
    assert all(part.encode() in home for part in planted), "they were never there"
    assert [part for part in planted if part.encode() in bundle] == []
    assert MARK.encode() not in bundle
    assert b"715-55" not in bundle
    assert b"TBA3096" not in bundle


def test_the_bundle_tells_support_what_failed_and_where(shop: Path) -> None:
    log = {part.name: part.text for part in support_bundle(shop, [])}["log.txt"]
    assert "hubdesk.desk.taking:" in log
    assert "hubdesk.parcels.refusals.KnownFault disk_full" in log
    assert "FileNotFoundError [Errno 2]" in log


def test_the_bundle_counts_what_is_on_record_and_names_what_is_set(shop: Path) -> None:
    told = {part.name: part.text for part in support_bundle(shop, [])}
    figures, settings = json.loads(told["figures.json"]), json.loads(told["settings.json"])
    assert (figures["act.expected"], figures["act.received"]) == (ROWS, 1)
    assert (settings["shop"], settings["people"], settings["shelf_size"]) == ("set", "1 set", 8)


def test_a_fact_that_names_something_stays_at_home() -> None:
    finding = Finding(
        Area.PRINTERS, State.LOOK, Advice.PRINTER_AILS, {"printer": "Anna's", "reason": "off"}
    )
    (told, *_) = parts([finding], {}, {}, [], ())
    assert "Anna" not in told.text
    assert "off" in told.text


def test_a_bundle_can_be_made_where_no_record_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "shop.db").write_bytes(b"this is no record at all" * 50)
    told = {part.name: part.text for part in support_bundle(tmp_path, [])}
    assert json.loads(told["figures.json"]) == {}


def test_a_bundle_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(KnownFault, match="folder_read_only"):
        write((), tmp_path / "taken" / "bundle.zip")
