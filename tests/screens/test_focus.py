"""Whoever works by keys sees where they are: the ring around what has the focus, drawn for real."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.ui.palette import CONTRAST, DARK, LIGHT, Palette
from hubdesk.ui.theme import Theme
from tests.screens.gallery import Gallery, kind_of
from tests.screens.looks import called
from tests.screens.seeing import contrast

_LEAST = 3.0
_HANDLE = 26
Picture = npt.NDArray[np.uint8]


def pictured(widget: QWidget) -> Picture:
    """Draw a widget where it lies, with whatever shines through it."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8)
    rows = rows.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3]
    return rows.reshape(image.height(), image.width(), 3).copy()


def unseen(widget: QWidget) -> str:
    """Say that nobody can see whether a widget has the focus; nothing where they can.

    Enough is a line as long as its edge that changes by 3:1 (WCAG 2.2, 2.4.13).
    """
    widget.setFocus(Qt.FocusReason.TabFocusReason)  # which may scroll it into sight
    widget.clearFocus()
    before = pictured(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = pictured(widget)
    seen = int((contrast(before, after) >= _LEAST).sum())
    place = widget.visibleRegion().boundingRect()
    round_it = 2 * (place.width() + place.height())
    edge = 4 * _HANDLE if isinstance(widget, QSlider) else round_it
    return (
        "" if seen >= 0.9 * edge else f"{seen} of {edge} dots: {kind_of(widget)}, {called(widget)}"
    )


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_what_has_the_focus_is_seen(
    theme: Theme, palette: Palette, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "palette", palette)
    gallery = Gallery(theme, palette)
    qtbot.addWidget(gallery)
    gallery.show()
    gallery.activateWindow()
    qtbot.waitUntil(gallery.isActiveWindow, timeout=20_000)
    assert [wrong for each in gallery.stops if (wrong := unseen(each))] == []
    assert len(gallery.stops) > 30


def test_a_ring_that_nobody_sees_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Words")
    QVBoxLayout(window).addWidget(button)
    plain = "QPushButton { background: white; border: 2px solid #1C1E21; }"
    button.setStyleSheet(f"{plain} QPushButton:focus {{ border-color: #1F4E8C; }}")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    assert unseen(button)
    button.setStyleSheet(f"{plain} QPushButton:focus {{ border: 4px solid #1F4E8C; }}")
    assert not unseen(button)
