"""The camera's picture on Receive: what is painted over it, and what stands in its place."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hubdesk.desk.counter import Counter
from hubdesk.scanning.camera import State
from hubdesk.scanning.hints import Hint
from hubdesk.ui.language import Language
from hubdesk.ui.palette import Tone
from hubdesk.ui.presence import Presence
from hubdesk.ui.preview import Outline, Preview, shrunk
from hubdesk.ui.receive import ReceivePage
from hubdesk.ui.theme import CAPTION, Theme, font
from hubdesk.ui.wording.eyes import FAULTY, HINTS, camera_caption, camera_chip, camera_sentence
from hubdesk.ui.wording.faults import FAULTS

_SMALLEST = 312
FRAME = np.full((720, 1280, 3), 90, np.uint8)


@pytest.fixture
def page(counter: Counter, theme: Theme, language: Language, qtbot: QtBot) -> ReceivePage:
    page = ReceivePage(counter, theme)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(1262, 704)
    page.show()
    return page


def near(image: QImage, colour: QColor) -> int:
    """Count the pixels of nearly a colour."""
    raw = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB888).constBits(), np.uint8)
    pixels = raw.reshape(image.height(), -1)[:, : image.width() * 3].reshape(-1, 3).astype(int)
    wanted = np.array([colour.red(), colour.green(), colour.blue()])
    return int((np.abs(pixels - wanted).max(axis=1) < 12).sum())


def test_a_frame_is_shrunk_with_its_outlines(theme: Theme, qtbot: QtBot) -> None:
    preview = Preview(theme)
    qtbot.addWidget(preview)
    preview.resize(400, 225)
    preview.show()
    image, factor = shrunk(FRAME, preview.wanted_width)
    assert image.width() == preview.wanted_width
    whole = Outline(((320.0, 180.0), (960.0, 180.0), (960.0, 540.0), (320.0, 540.0)))
    preview.show_frame(image, [whole.scaled(factor)])
    painted = preview.grab().toImage()
    found = theme.colour("found")
    assert near(painted.copy(96, 100, 8, 20), found) > 40
    assert near(painted.copy(120, 80, 100, 40), found) == 0


def test_a_small_frame_is_not_blown_up() -> None:
    image, factor = shrunk(FRAME[:90, :160], 400)
    assert (image.width(), factor) == (160, 1.0)


@pytest.mark.parametrize("state", list(State))
def test_only_a_looking_camera_has_a_green_lamp(state: State) -> None:
    chip = camera_chip(state)
    assert (chip.tone is Tone.GO) == (state is State.LOOKING)
    assert (chip.tone is Tone.WARN) == (state in FAULTY)
    assert chip.sentence


def test_every_fault_of_a_camera_has_its_state() -> None:
    reasons = {fault.reason for fault in FAULTY.values()}
    assert reasons == {reason for reason in FAULTS if reason.startswith("camera_")}
    assert {f"camera_{state.value}" for state in FAULTY} == reasons


@pytest.mark.parametrize("state", [*FAULTY, State.ASLEEP, State.RESTING, State.OFF])
def test_no_old_picture_stays_where_the_camera_does_not_look(
    page: ReceivePage, state: State
) -> None:
    page.show_camera(State.LOOKING)
    page.preview.show_frame(FRAME)
    page.show_camera(state)
    assert page.preview.accessibleName() == camera_sentence(state)
    painted = page.preview.painted
    page.preview.grab()
    assert page.preview.painted == painted


def test_a_hint_is_said_over_the_picture_and_goes_again(page: ReceivePage, theme: Theme) -> None:
    page.show_camera(State.LOOKING)
    page.preview.show_frame(FRAME)
    calm = page.preview.grab().toImage()
    page.show_hint(Hint.GLARE)
    assert page.preview.accessibleName() == "Glare: tilt the label"
    amber = theme.colour("warn_mark")
    assert near(calm, amber) == 0
    assert near(page.preview.grab().toImage(), amber) > 500
    page.show_hint(None)
    assert page.preview.grab().toImage() == calm


def test_a_hint_says_nothing_where_the_camera_does_not_look(page: ReceivePage) -> None:
    page.show_hint(Hint.FAR)
    page.show_camera(State.ASLEEP)
    assert page.preview.accessibleName() == camera_sentence(State.ASLEEP)


@pytest.mark.parametrize("code", ["en", "es"])
def test_hints_fit_over_the_smallest_picture(language: Language, code: str) -> None:
    language.choose(code)
    metrics = QFontMetrics(font(CAPTION))
    said = {camera_caption(State.LOOKING, hint) for hint in HINTS}
    assert len(said) == len(Hint)
    assert max(metrics.horizontalAdvance(words) for words in said) < _SMALLEST - 40


def test_a_key_or_the_mouse_is_felt_but_not_taken_away(qtbot: QtBot) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    line.show()
    presence = Presence(line, pause_ms=300)
    with qtbot.waitSignal(presence.felt, timeout=20_000):
        QTest.keyClick(line, Qt.Key.Key_A)
    felt: list[None] = []
    presence.felt.connect(lambda: felt.append(None))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert felt == []

    def touch() -> bool:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        return len(felt) == 1

    qtbot.waitUntil(touch, timeout=20_000)
    presence.stop()
