"""Whole days with the real program, as a shop would live them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hubdesk.app import build
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront, only_one


def hubdesk(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program as its own process, without a screen."""
    surroundings = {n: v for n, v in os.environ.items() if n not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "hubdesk", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env=surroundings,
    )


@pytest.mark.timeout(420)
def test_the_practice_morning_adds_up_without_a_screen(tmp_path):
    out = tmp_path / "a practice"
    done = hubdesk("practice", "--auto", "--out", out)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The count adds up." in done.stdout
    assert "Traceback" not in done.stderr
    assert len(list(out.glob("run-*.pdf"))) == 2
    shown = {picture.stem for picture in (out / "pictures").glob("*.png")}
    assert {"3-receive-taken", "3-receive-not-for-us", "6-today-with-both-runs-out"} <= shown
    verified = hubdesk("journal", "verify", "--data", out / "shop")
    assert verified.returncode == 0
    rebuilt = hubdesk("journal", "rebuild", "--check", "--data", out / "shop")
    assert rebuilt.returncode == 0


def test_a_second_window_on_the_same_folder_is_told_and_the_first_goes_on(tmp_path):
    folder = ShopFolder(tmp_path)
    with only_one(folder):
        with pytest.raises(KnownFault, match="already_open"), only_one(folder):
            pass
        second = hubdesk("--data", tmp_path)
    assert second.returncode == 3
    assert "already" in second.stderr
    with only_one(folder):
        pass


def test_the_shop_opens_with_one_window_and_closes_clean(tmp_path, qtbot):
    write_settings(tmp_path / "settings.toml", Settings(camera="none"))
    app = build(tmp_path)
    front = Shopfront(app)
    front.open()
    qtbot.waitUntil(lambda: "kept here" in front.window.top.line.accessibleName(), timeout=20_000)
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert windows == [front.window]
    front.window.close()
    front.close()
    app.close()
    assert (tmp_path / "window.ini").exists()
