"""`hubdesk scan`: what every device sees, while the shop is left untouched."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import cv2
import numpy as np
import pytest
from zxingcpp import BarcodeFormat as Format

from hubdesk.cli.keyboard import Keyboard
from hubdesk.practice.day import load_day
from hubdesk.practice.labels import draw_label
from hubdesk.settings import Settings, write_settings
from tests.scanning.labels import code, view
from tests.scanning.plugs import RESOURCES, Plug

CODE = "1Z999AA10123456784"
DAY = load_day(RESOURCES / "practice")


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "scanner")
    yield plug
    plug.pull_out()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    return folder


def laid_on_the_counter(folder: Path, *labels: Any) -> None:
    for number, label in enumerate(labels):
        image = cv2.resize(
            draw_label(label).image, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA
        )
        counter = np.full((image.shape[0] + 160, image.shape[1] + 160), 140, np.uint8)
        counter[80:-80, 80:-80] = image
        cv2.imwrite(str(folder / f"{number:02}.png"), counter)


def events(said: Any, kind: str) -> list[dict[str, Any]]:
    return [line for line in said.lines if line["event"] == kind]


def test_labels_shown_to_the_camera_are_told_each_once_with_what_they_mean(
    terminal, pictures, tmp_path
):
    kinds = {label.carrier: label for label in DAY.notice}
    labels = [kinds[carrier] for carrier in ("Amazon", "UPS")]
    laid_on_the_counter(pictures, *labels)
    said = terminal("scan", "--camera", pictures, "--serial", "none", "--json")
    assert said.status == 0
    scans = events(said, "scan")
    assert [s["number"] for s in scans if s["kind"] == "parcel"] == [x.number for x in labels]
    assert {s["engine"] for s in scans} <= {"zxing", "zbar"}
    assert {s["device"] for s in scans} == {str(pictures)}
    assert [line["state"] for line in events(said, "state")] == ["looking", "finished"]
    (summary,) = events(said, "summary")
    assert (summary["parcels"], summary["read"]) == (2, len(scans))
    assert said.lines[-1] == summary
    assert not (tmp_path / "shop").exists()


def test_what_is_seen_and_not_taken_is_told_with_the_reason(terminal, pictures):
    shown = view((code("HOUSE-4711", Format.Code39), 0, (640, 360)))
    cv2.imwrite(str(pictures / "house.png"), shown)
    said = terminal("scan", "--camera", pictures, "--serial", "none", "--json")
    (passed,) = events(said, "not_taken")
    assert (passed["text"], passed["symbology"]) == ("HOUSE-4711", "code39")
    assert passed["times"] >= 5
    assert (events(said, "scan"), events(said, "summary")[0]["not_taken"]) == ([], 1)
    spoken = terminal("scan", "--camera", pictures, "--serial", "none").out
    assert "HOUSE-4711" in spoken
    assert "NOT TAKEN" in spoken


def test_a_film_that_is_not_there_is_the_worlds_failure(terminal, tmp_path):
    said = terminal("scan", "--camera", tmp_path / "gone.avi", "--serial", "none", "--json")
    assert (said.status, events(said, "state")[-1]["fault"]) == (3, "picture_missing")
    assert "gone.avi" in said.err
    assert "Traceback" not in said.err


def test_wrong_use_has_its_status(terminal):
    assert terminal("scan", "--seconds", "-1").status == 2
    assert terminal("scan", "--colour").status == 2


def test_the_shops_own_settings_name_the_devices_and_the_language(tmp_path):
    port = str(tmp_path / "not-there")
    settings = Settings(camera="none", scanners=(port,), language="es")
    write_settings(tmp_path / "shop" / "settings.toml", settings)
    before = sorted((tmp_path / "shop").rglob("*"))
    command = [sys.executable, "-m", "hubdesk", "scan", "--data", str(tmp_path / "shop")]
    said = subprocess.run(
        [*command, "--seconds", "0.3"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert f"Escáner en serie: {port}" in said.stdout
    assert "no está conectado" in said.stdout
    assert "Leídos: 0" in said.stdout
    assert sorted((tmp_path / "shop").rglob("*")) == before


Line = dict[str, Any]


class Running:
    """The command as a process of its own, read line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[Line] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(json.loads(line))

    def says(self, is_so: Callable[[Line], bool], within: float = 20.0) -> Line:
        until = time.monotonic() + within
        while time.monotonic() < until:
            if found := [line for line in list(self.lines) if is_so(line)]:
                return found[-1]
            time.sleep(0.02)
        raise AssertionError(self.lines)

    def end(self) -> Line:
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(60) == 0
        self._reader.join(5)
        return self.lines[-1]


@contextmanager
def running(tmp_path: Path, *words: str, stdin: int = subprocess.DEVNULL) -> Iterator[Running]:
    command = [sys.executable, "-m", "hubdesk", "scan", "--data", str(tmp_path / "shop"), "--json"]
    # Tests that run in the background are deaf to Ctrl-C, and so would be what they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [*command, *words], stdin=stdin, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        yield Running(process)
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def is_state(state: str) -> Callable[[Line], bool]:
    return lambda line: line["event"] == "state" and line["state"] == state


def is_scan(text: str) -> Callable[[Line], bool]:
    return lambda line: line["event"] == "scan" and line["text"] == text


def test_a_serial_scanner_is_heard_lost_and_heard_again_until_ctrl_c(plug, tmp_path):
    with running(tmp_path, "--camera", "none", "--serial", str(plug.port)) as command:
        assert command.says(is_state("listening"))["port"] == str(plug.port)
        plug.say(b"]C1420547019261290113185417468510\r\n")
        scan = command.says(is_scan("420547019261290113185417468510"))
        assert (scan["symbology"], scan["carrier"]) == ("gs1-128", "usps")
        plug.say(b"\xfe\x80\xf8\x00\xfe\r")
        assert command.says(is_state("nonsense"))["fault"] == "scanner_nonsense"
        plug.pull_out()
        assert command.says(is_state("away"))["fault"] == "scanner_away"
        plug.plug_in()
        command.says(lambda line: [is_state("listening")(x) for x in command.lines].count(True) > 1)
        plug.say(f"{CODE}\r".encode())
        assert command.says(is_scan(CODE))["checked"] is True
        summary = command.end()
    assert (summary["read"], summary["parcels"]) == (2, 2)
    assert not (tmp_path / "shop").exists()


def test_a_live_camera_is_looked_through_by_the_eye(tmp_path):
    film = tmp_path / "counter.avi"
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 15, (1280, 720))
    for step in range(60):
        shown = view((code(CODE), 10, (500 + step, 360)))
        writer.write(cv2.cvtColor(shown, cv2.COLOR_GRAY2BGR))
    writer.release()
    with running(tmp_path, "--camera", f"file://{film}", "--serial", "none") as command:
        command.says(is_state("looking"))
        scan = command.says(is_scan(CODE), within=40)
        assert (scan["carrier"], scan["engine"]) == ("ups", "zxing")
        assert command.end()["parcels"] >= 1


def test_a_scanner_that_types_is_heard_with_the_gaps_between_its_keys(tmp_path):
    ours, theirs = pty.openpty()
    try:
        with running(tmp_path, "--camera", "none", "--serial", "none", stdin=theirs) as command:
            command.says(lambda line: line["event"] == "device" and line["kind"] == "keyboard")
            time.sleep(0.3)
            for key in f"{CODE}\r".encode():
                os.write(ours, bytes([key]))
                time.sleep(0.005)
            scan = command.says(is_scan(CODE))
            assert (scan["device"], scan["keys"]) == ("keyboard", len(CODE))
            assert 1 < scan["gap_ms"] < 35
            command.end()
    finally:
        os.close(ours)
        os.close(theirs)


def test_the_terminal_is_given_back_as_it_was(monkeypatch):
    ours, theirs = pty.openpty()
    with os.fdopen(theirs) as terminal_there:
        monkeypatch.setattr(sys, "stdin", terminal_there)
        before = termios.tcgetattr(theirs)
        keyboard = Keyboard(lambda *_: None)
        keyboard.start()
        until = time.monotonic() + 30
        while termios.tcgetattr(theirs) == before and time.monotonic() < until:
            time.sleep(0.01)
        assert termios.tcgetattr(theirs) != before
        keyboard.stop()
        assert termios.tcgetattr(theirs) == before
    os.close(ours)
