"""A damaged box gets its photograph from the camera that looks, or from a file, or says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build
from hubdesk.desk import photographs
from hubdesk.desk.counter import Counter
from hubdesk.desk.taking import take
from hubdesk.parcels.facts import Photographed
from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront
from hubdesk.ui.rail import PageName
from tests.ui.conftest import free

NUMBER = "TBA309611474471"
FRAME = np.random.default_rng(3).integers(0, 256, (480, 640, 3), np.uint8)


def living_frames(_quiet: object) -> Iterator[np.ndarray]:
    """Show one view with the noise of a living sensor."""
    noise = np.random.default_rng(4)
    while True:
        frame = FRAME.copy()
        frame[0, :8] = noise.integers(0, 256, (8, 3), np.uint8)
        yield frame


class Front:
    """An open shop and what its card says."""

    def __init__(self, app: App, frames: FrameSource | None) -> None:
        self.app = app
        self.front = Shopfront(app, frames=frames)
        self.front.open()
        self.window = self.front.window
        self.window.show_page(PageName.RECEIVE)

    @property
    def counter(self) -> Counter:
        return self.app.counter

    @property
    def card(self) -> str:
        text = self.window.pages.receive.verdict.text
        return text.spoken() if text is not None else ""

    def scan(self) -> str:
        self.window.take(Scan(NUMBER, None, Source.SCANNER, self.counter.now()))
        with self.counter.view() as view:
            return view.parcels.by_number(NUMBER)[0].parcel.id

    def damage(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_F6)

    def kept(self) -> list[Photographed]:
        with self.counter.view() as view:
            entries = photographs.named(view)
        return [entry.facts for entry in entries if isinstance(entry.facts, Photographed)]

    def close(self) -> None:
        self.front.close()
        QCoreApplication.processEvents()  # a frame may still be on its way to the window
        free(self.window)
        self.app.close()


@pytest.fixture
def app(tmp_path: Path) -> App:
    write_settings(tmp_path / "settings.toml", Settings(camera="none", scanners=("none",)))
    return build(tmp_path)


@pytest.fixture
def with_camera(app: App) -> Iterator[Front]:
    front = Front(app, FrameSource(living_frames, interval=0.05))
    yield front
    front.close()


@pytest.fixture
def without_camera(app: App) -> Iterator[Front]:
    front = Front(app, None)
    yield front
    front.close()


def test_the_camera_that_looks_takes_the_photograph_beside_the_note_of_damage(
    with_camera: Front, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: with_camera.front.eyes.newest_picture() is not None, timeout=15_000)
    with_camera.scan()
    with_camera.damage()
    qtbot.waitUntil(lambda: len(with_camera.kept()) == 1, timeout=20_000)
    (kept,) = with_camera.kept()
    jpeg = photographs.read(with_camera.counter, kept.photograph)
    seen = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert seen.shape == FRAME.shape
    assert len(jpeg) == kept.size <= 1_000_000
    qtbot.waitUntil(lambda: "Photograph kept" in with_camera.card, timeout=20_000)


def test_without_a_camera_the_damage_is_noted_and_a_file_may_be_dropped(
    without_camera: Front, qtbot: QtBot, tmp_path: Path
) -> None:
    parcel = without_camera.scan()
    without_camera.damage()
    assert "No camera looks" in without_camera.card
    page = without_camera.window.pages.receive
    empty, dent = tmp_path / "empty.jpg", tmp_path / "dent.png"
    empty.write_bytes(b"")
    cv2.imwrite(str(dent), FRAME)
    page.photograph_dropped.emit(parcel, empty)
    qtbot.waitUntil(lambda: "There is nothing in empty.jpg." in without_camera.card, timeout=20_000)
    assert without_camera.kept() == []
    page.photograph_dropped.emit(parcel, dent)
    qtbot.waitUntil(lambda: len(without_camera.kept()) == 1, timeout=20_000)


def test_the_next_scan_does_not_wait_for_the_photograph(with_camera: Front, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: with_camera.front.eyes.newest_picture() is not None, timeout=15_000)
    parcel = with_camera.scan()
    with_camera.damage()
    counter = with_camera.counter
    verdict = take(counter, Scan("TBA309611474519", None, Source.SCANNER, counter.now()))
    assert verdict.subject is not None
    qtbot.waitUntil(lambda: len(with_camera.kept()) == 1, timeout=20_000)
    with counter.view() as view:
        assert photographs.named(view)[0].parcels == (parcel,)
