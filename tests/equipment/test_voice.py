"""How loud the shop is, is chosen once and remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from hubdesk.ui.buttons import KeyButton
from tests.equipment.conftest import Shop


def button(shop: Shop, words: str) -> KeyButton:
    (found,) = [b for b in shop.page.sound.findChildren(KeyButton) if b.words == words]
    return found


def test_volume_and_mute_outlast_the_day(shop: Shop) -> None:
    slider = shop.page.sound.findChild(QSlider)
    assert slider is not None
    slider.setValue(35)
    QTest.mouseClick(button(shop, "Mute"), Qt.MouseButton.LeftButton)
    assert not slider.isEnabled()
    shop.close()
    shop.open()
    slider = shop.page.sound.findChild(QSlider)
    assert slider is not None
    assert slider.value() == 35
    assert not slider.isEnabled()
    QTest.mouseClick(button(shop, "Sound on"), Qt.MouseButton.LeftButton)
    assert slider.isEnabled()


def test_the_volume_is_moved_by_keys_alone(shop: Shop) -> None:
    slider = shop.page.sound.findChild(QSlider)
    assert slider is not None
    slider.setFocus()
    before = slider.value()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == before + 5
