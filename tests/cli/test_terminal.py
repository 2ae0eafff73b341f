"""The terminal's face: facts on standard output, sentences on standard error, one exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import cv2
import numpy as np
import pytest
import sqlcipher3
import zxingcpp

from hubdesk.app import build
from hubdesk.gateway.serving import running_gateway
from hubdesk.settings import Settings, write_settings

NOTICE = "tracking,name,address,zip\n" + "".join(
    f"{number},{name},{street},54701\n"
    for number, name, street in (
        ("TBA309611474471", "Maria Lindqvist", "418 Barstow St"),
        ("TBA309611474519", "D. Ames", "77 Graham Ave"),
        ("1Z5R89390357567127", "K. Xiong", "2215 Fairfax St"),
    )
)


@pytest.fixture
def notice(terminal, tmp_path):
    file = tmp_path / "notice.csv"
    file.write_text(NOTICE)
    return terminal("notice", "import", file, "--json")


@pytest.fixture
def received(terminal, notice):
    numbers = "TBA309611474471\nTBA309611474519\n1Z5R89390357567127\n"
    return terminal("receive", "--stdin", "--json", typed=numbers)


def photograph(path, *texts):
    parts = []
    for text in texts:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
        bars = np.asarray(zxingcpp.write_barcode_to_image(code, scale=3))
        bars = cv2.resize(bars, (bars.shape[1], 90), interpolation=cv2.INTER_NEAREST)
        parts.append(cv2.copyMakeBorder(bars, 40, 40, 40, 900 - bars.shape[1], 0, value=255))
    cv2.imwrite(str(path), np.vstack(parts))
    return path


def test_identify_says_what_each_text_means_in_order(terminal):
    said = terminal("identify", "TBA309611474471", "036000291452", "--json", "hello")
    assert said.status == 0
    assert [line["kind"] for line in said.lines] == ["parcel", "product", "unknown"]
    assert set(said.lines[0]) == {
        "text",
        "kind",
        "carrier",
        "number",
        "service",
        "postcode",
        "checked",
        "why",
    }
    assert terminal("identify", "986578788855", "--symbology", "upca", "--json").lines[0][
        "kind"
    ] == ("product")


def test_wrong_use_and_what_is_not_found_have_their_own_status(terminal):
    assert terminal("identify", "hello").status == 0
    assert terminal("identify").status == 2
    assert terminal("receive").status == 2
    assert terminal("no-such-command").status == 2
    assert terminal("parcels", "nobody").status == 1


def test_a_notice_is_taken_and_a_missing_one_gets_its_sentence(terminal, notice, tmp_path):
    assert notice.lines[0]["taken"] == 3
    said = terminal("notice", "import", tmp_path / "gone.csv")
    assert (said.status, said.out) == (3, "")
    assert "gone.csv" in said.err
    assert "Traceback" not in said.err


def test_what_a_scanner_sends_is_received_line_by_line(terminal, received):
    assert [line["verdict"] for line in received.lines] == ["taken"] * 3
    again = terminal("receive", "--stdin", "--json", typed="TBA309611474471\n036000291452\n")
    assert [line["verdict"] for line in again.lines] == ["again", "product_code"]
    assert {line["status"] for line in terminal("parcels", "--json").lines} == {"on_shelf"}


def test_photographs_are_decoded_and_received(terminal, notice, tmp_path):
    folder = tmp_path / "photographs"
    folder.mkdir()
    label = photograph(folder / "label.png", "SNDI9xDHq4_001_v", "TBA309611474471")
    decoded = terminal("decode", label, "--json")
    assert (decoded.lines[0]["parcel"], decoded.lines[0]["carrier"]) == (
        "TBA309611474471",
        "amazon",
    )
    assert {code["kind"] for code in decoded.lines[0]["codes"]} == {"parcel", "routing"}
    received = terminal("receive", "--images", folder, "--json")
    assert [(line["number"], line["verdict"]) for line in received.lines] == [
        ("TBA309611474471", "taken")
    ]


def test_a_picture_that_is_none_is_told_and_the_others_are_read(terminal, tmp_path):
    (tmp_path / "none.png").write_text("this is no picture")
    label = photograph(tmp_path / "label.png", "TBA309611474471")
    said = terminal("decode", tmp_path / "none.png", label, "--json")
    assert said.status == 0
    assert [line["parcel"] for line in said.lines] == [None, "TBA309611474471"]
    assert "none.png" in said.err


def test_a_round_goes_out_with_its_sheet_and_is_closed(terminal, received, tmp_path):
    planned = terminal("run", "plan", "--name", "North", "--person", "Luis", "--all", "--json")
    code = planned.lines[0]["code"]
    assert planned.lines[0]["parcels"] == 3
    sheet = tmp_path / "sheet.pdf"
    assert terminal("run", "sheet", code, "--out", sheet).status == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert terminal("run", "leave", code, "--json").lines[0]["status"] == "out"
    assert terminal("run", "close", code, "--json").lines[0]["status"] == "closed"
    assert terminal("run", "close", code).status == 1
    assert terminal("run", "leave", "250101-9").status == 1


def test_a_round_is_not_planned_without_a_number_that_was_named(terminal, received):
    named = ("TBA309611474471", "TBA309611479999")
    said = terminal("run", "plan", "--name", "North", "--person", "Luis", *named)
    assert (said.status, "9999 is not on a shelf" in said.err) == (1, True)


def test_a_round_takes_a_number_in_whichever_form_it_was_scanned(terminal, tmp_path):
    scanned = "420547019261290113185417468510"
    (tmp_path / "notice.csv").write_text(f"tracking\n{scanned}\n")
    terminal("notice", "import", tmp_path / "notice.csv")
    terminal("receive", "--stdin", typed=f"{scanned}\n")
    said = terminal("run", "plan", "--name", "North", "--person", "Luis", scanned, "--json")
    assert said.lines[0]["parcels"] == 1


def test_the_journal_is_verified_compared_and_exported(terminal, received):
    verified = terminal("journal", "verify", "--json")
    assert (verified.status, verified.lines[0]["flaws"]) == (0, [])
    assert terminal("journal", "rebuild", "--check", "--json").lines[0]["differences"] == 0
    exported = [json.loads(line) for line in terminal("journal", "export").out.splitlines()]
    assert len(exported) == verified.lines[0]["entries"] == 7
    assert exported[-1]["hash"] == verified.lines[0]["hash"]


def test_sync_sends_once_and_without_a_gateway_says_so(terminal, received, tmp_path):
    assert terminal("sync", "--once").status == 1
    with running_gateway(f"sqlite:///{tmp_path / 'gateway.db'}") as address:
        settings = Settings(gateway=address, key_file="desk.key")
        write_settings(tmp_path / "shop" / "settings.toml", settings)
        unknown = terminal("sync", "--once", "--json")
        assert (unknown.status, unknown.lines[0]["left"]) == (3, 7)
        added = terminal("gateway", "--data", tmp_path, "shops", "add", "s1", "--json").lines[0]
        assert terminal("enrol", "NOBODYS-CODE").status == 1
        assert terminal("enrol", added["code"].lower(), "--json").lines[0]["shop"] == "s1"
        assert terminal("sync", "--once", "--json").lines[0]["sent"] == 7
        assert terminal("sync", "--once", "--json").lines[0]["sent"] == 0
        app = build(tmp_path / "shop")
        with app.record.work("") as work:
            work.outbox.park(address, 3, "rejected: not this week", work.now)
        app.close()
        assert terminal("sync", "--once", "--again", "--json").lines[0]["sent"] == 1
    terminal("receive", "--stdin", typed="TBA309611474467\n")
    offline = terminal("sync", "--once", "--json")
    assert (offline.status, offline.lines[0]["left"]) == (3, 1)


def test_a_setting_that_means_nothing_is_told(terminal, tmp_path):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "settings.toml").write_text("shelfs = 3\n")
    said = terminal("parcels")
    assert (said.status, "shelfs" in said.err) == (0, True)


def test_our_own_mistake_is_said_once_and_kept_in_the_log(terminal, received, tmp_path):
    record = sqlcipher3.connect(tmp_path / "shop" / "shop.db")
    with record:
        record.execute("UPDATE parcels SET status = 'a word that HubDesk never writes'")
    record.close()
    said = terminal("parcels")
    assert said.status == 3
    assert "Traceback" not in said.err
    log = (tmp_path / "shop" / "log" / "hubdesk.log").read_text(encoding="utf-8")
    assert "a word that HubDesk never writes" in log


def test_a_job_is_told_in_the_shops_language(notice, tmp_path):
    write_settings(tmp_path / "shop" / "settings.toml", Settings(language="es"))
    # In a process of its own: the language would stay with the other tests' windows.
    done = subprocess.run(
        [sys.executable, "-m", "hubdesk", "notice", "import", tmp_path / "notice.csv"],
        check=True,
        capture_output=True,
        text=True,
        env={name: os.environ[name] for name in ("PATH", "XDG_STATE_HOME")}
        | {"HUBDESK_DATA": str(tmp_path / "shop")},
    )
    assert done.stdout == "0 recibidos, 3 ya conocidos, 0 filas no aceptadas\n"
    assert done.stderr == ""


def test_a_name_in_any_alphabet_passes_through_a_pipe_whatever_the_systems_code_page():
    told = subprocess.run(
        [sys.executable, "-m", "hubdesk", "identify", "Łódź"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},  # what Windows takes for a pipe
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert "Łódź" in told.stdout.decode("utf-8")
