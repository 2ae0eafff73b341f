"""A second start brings the open window to the front, and is not left waiting by one that hangs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from hubdesk.equipment import doorbell
from hubdesk.equipment.doorbell import Doorbell, ring


def test_the_open_window_comes_forward_each_time_that_somebody_rings(qtbot, tmp_path):
    window, parent, bell = QWidget(), QObject(), tmp_path / "open.bell"
    qtbot.addWidget(window)
    bell.touch()  # left by a crash
    door = Doorbell(bell, window, parent)
    assert not bell.exists()
    for _ in range(2):
        window.showMinimized()
        with ThreadPoolExecutor() as second, qtbot.waitSignal(door.rung, timeout=20_000):
            heard = second.submit(ring, bell)
        assert heard.result()
        assert not window.windowState() & Qt.WindowState.WindowMinimized
        assert window.isVisible()
    (tmp_path / "another file").touch()


def test_a_window_that_hangs_does_not_hear_and_no_bell_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(doorbell, "_PATIENCE", 0.05)
    assert not ring(tmp_path / "open.bell")
    assert not ring(tmp_path / "gone" / "open.bell")
    assert list(tmp_path.iterdir()) == []
