"""The open window with its camera: what is laid down is answered, outlined, and slept over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build
from hubdesk.scanning.camera import State
from hubdesk.scanning.sources import stream
from hubdesk.shopfront import Shopfront
from hubdesk.ui.rail import PageName
from hubdesk.ui.wording.eyes import camera_sentence
from tests.scanning.watching import Counter
from tests.scanning.webcam import NetworkCamera


@pytest.fixture
def app(tmp_path: Path, qtbot: QtBot) -> Iterator[App]:
    app = build(tmp_path / "shop")
    yield app
    app.close()


def said(front: Shopfront) -> str:
    return front.window.pages.receive.preview.accessibleName()


def test_a_label_before_the_camera_is_answered_and_the_picture_goes_on(
    app: App, qtbot: QtBot
) -> None:
    counter = Counter()
    with NetworkCamera(counter.see) as webcam:
        front = Shopfront(app, frames=stream(webcam.address), sleep_after=1.0)
        front.open()
        front.window.show_page(PageName.RECEIVE)
        preview = front.window.pages.receive.preview
        counter.show(0)
        answers: list[object] = []
        front.window.verdict_shown.connect(answers.append)
        eye = front.eyes.eye
        assert eye is not None
        qtbot.waitUntil(lambda: eye.notice() or bool(answers), timeout=15000)
        painted = preview.painted
        qtbot.waitUntil(lambda: preview.painted > painted, timeout=20_000)
        qtbot.waitUntil(lambda: said(front) == camera_sentence(State.ASLEEP), timeout=15000)
        counter.clear()
        qtbot.waitUntil(lambda: said(front) != camera_sentence(State.ASLEEP), timeout=15000)
        front.close()
        front.window.close()


def test_another_camera_is_chosen_without_a_restart(app: App, qtbot: QtBot) -> None:
    with NetworkCamera(Counter().see) as webcam:
        front = Shopfront(app)
        front.open()
        front.window.show_page(PageName.RECEIVE)
        assert said(front) == camera_sentence(State.OFF)
        front.eyes.use(webcam.address)
        preview = front.window.pages.receive.preview
        qtbot.waitUntil(lambda: preview.painted > 2, timeout=20_000)
        front.eyes.use("none")
        qtbot.waitUntil(lambda: said(front) == camera_sentence(State.RESTING), timeout=20_000)
        assert front.eyes.eye is None
        assert "Plug" not in front.window.top.camera.toolTip()
        front.close()
        front.window.close()


def test_the_window_opens_on_the_page_where_it_was_closed(app: App) -> None:
    app.is_new = False  # else its first steps open
    places = QSettings(str(app.folder.window), QSettings.Format.IniFormat)
    places.setValue("page", PageName.DELIVER.value)
    places.sync()
    front = Shopfront(app)
    front.open()
    assert front.window.page is PageName.DELIVER
    front.window.show_page(PageName.PARCELS)
    front.window.close()
    front.close()
    places.sync()
    assert places.value("page") == PageName.PARCELS.value
