"""Keys through a real window: scans reach the desk, typing reaches the field."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.bursts import GS, Unclear, WedgeSettings
from hubdesk.scanning.keymap import press_of, sign_of
from hubdesk.scanning.lesson import LESSON, Lesson, Told
from hubdesk.scanning.wedge import Wedge
from tests.benchmarks.wedge import missing
from tests.conftest import Clock
from tests.scanning.keystrokes import send_burst

TBA = "TBA309611474471"


def key_event(key: Qt.Key, text: str = "", code: int = 0, shift: bool = False) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)


def char_of(event: QKeyEvent, in_burst: bool) -> str:
    return sign_of(press_of(event), WedgeSettings(), in_burst=in_burst)


@pytest.mark.parametrize(("platform", "offset"), [("xcb", 8), ("wayland", 8), ("windows", 0)])
@pytest.mark.parametrize(
    ("code", "shift", "on_screen", "meant"),
    [
        (0x10, True, "A", "Q"),  # AZERTY
        (0x02, False, "&", "1"),
        (0x2C, True, "Y", "Z"),  # QWERTZ
        (0x14, True, "Т", "T"),  # Russian
        (0x1E, True, "a", "A"),  # Caps Lock
        (0x1B, False, "^", "]"),
    ],
)
def test_the_layout_of_the_pc_cannot_change_a_scan(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    offset: int,
    code: int,
    shift: bool,
    on_screen: str,
    meant: str,
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.platformName", lambda: platform)
    event = key_event(Qt.Key.Key_unknown, on_screen, code + offset, shift)
    assert char_of(event, True) == meant


def test_f8_and_ctrl_bracket_are_gs_inside_a_burst_only(qapp: object) -> None:
    bracket = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_BracketRight,
        Qt.KeyboardModifier.ControlModifier,
        GS,
    )
    for event in (key_event(Qt.Key.Key_F8), bracket):
        assert char_of(event, True) == GS
        assert char_of(event, False) == ""


class Form(QWidget):
    """A field and a button, as any page may have them."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = QPushButton("Press")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)


@dataclass
class Counted:
    form: Form
    scans: list[Scan]
    wedge: Wedge
    unclear: list[tuple[Unclear, str]]
    told: list[Told]

    def type(self, text: str, gap: int = 60) -> None:
        handle = self.form.windowHandle()
        assert handle is not None
        send_burst(handle, text, end="", gap=gap)

    def burst(self, text: str) -> None:
        handle = self.form.windowHandle()
        assert handle is not None
        send_burst(handle, text)

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: not self.wedge.is_holding, timeout=20_000)


@pytest.fixture
def counted(qtbot: QtBot, clock: Clock) -> Iterator[Counted]:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow, timeout=20_000)
    scans: list[Scan] = []
    wedge = Wedge(clock)
    wedge.scanned.connect(scans.append)
    wedge.start()
    counted = Counted(form, scans, wedge, [], [])
    wedge.unclear.connect(lambda kind, text: counted.unclear.append((kind, text)))
    wedge.taught.connect(counted.told.append)
    yield counted
    wedge.stop()


def test_a_scan_reaches_the_desk_and_not_the_field(
    counted: Counted, clock: Clock, qtbot: QtBot
) -> None:
    counted.form.field.setFocus()
    counted.burst(TBA)
    counted.settle(qtbot)
    assert counted.scans == [Scan(TBA, None, Source.SCANNER, clock.time)]
    assert counted.form.field.text() == ""


def test_typed_keys_arrive_in_their_order(counted: Counted, qtbot: QtBot) -> None:
    counted.form.field.setFocus()
    counted.type("ana ")
    counted.type("ruiz", gap=10)
    counted.settle(qtbot)
    assert counted.form.field.text() == "ana ruiz"
    assert counted.scans == []


def test_a_scanned_space_never_presses_a_button(counted: Counted, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    counted.form.button.clicked.connect(pressed.append)
    counted.form.button.setFocus()
    counted.burst("96 1234 5678 9012")
    counted.settle(qtbot)
    assert pressed == []
    assert len(counted.scans) == 1


def test_a_typed_space_still_presses_a_button(counted: Counted, qtbot: QtBot) -> None:
    counted.form.button.setFocus()
    with qtbot.waitSignal(counted.form.button.clicked, timeout=20_000):
        counted.type(" ")


def test_a_busy_window_still_tells_a_scan_from_fingers(counted: Counted, qtbot: QtBot) -> None:
    counted.form.field.setFocus()
    handle = counted.form.windowHandle()
    assert handle is not None
    at = send_burst(handle, TBA[:8], end="")
    QTest.qSleep(150)  # nobody looks at the queue meanwhile
    send_burst(handle, TBA[8:], at=at)
    counted.settle(qtbot)
    assert [scan.text for scan in counted.scans] == [TBA]


def test_what_is_held_is_let_go_when_listening_stops(counted: Counted) -> None:
    counted.form.field.setFocus()
    counted.type("x")
    counted.wedge.stop()
    assert counted.form.field.text() == "x"


def test_events_without_keys_pass(counted: Counted) -> None:
    assert not counted.wedge.eventFilter(QObject(), QEvent(QEvent.Type.User))


def test_every_kind_of_line_end_ends_a_scan(qapp: object) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    assert char_of(key_event(Qt.Key.Key_Enter, "\r"), True) == "\r"
    assert char_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_M, control, "\r"), True) == "\r"
    for event in (
        key_event(Qt.Key(10), "\n"),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, control, "\n"),
    ):
        assert char_of(event, True) == "\n"


def test_a_code_without_enter_is_told_and_reaches_no_field(counted: Counted, qtbot: QtBot) -> None:
    counted.form.field.setFocus()
    counted.type(TBA, gap=5)
    counted.settle(qtbot)
    assert counted.unclear == [(Unclear.UNENDED, TBA)]
    assert counted.form.field.text() == ""


def test_two_equal_signs_in_one_millisecond_are_two(counted: Counted, qtbot: QtBot) -> None:
    counted.form.field.setFocus()
    handle = counted.form.windowHandle()
    assert handle is not None
    at = send_burst(handle, "1Z", end="") + 5
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind, repeats in ((down, False), (up, True), (down, True), (up, False)):
        nine = QKeyEvent(kind, Qt.Key.Key_9, Qt.KeyboardModifier.NoModifier, "9", repeats, 1)
        nine.setTimestamp(at)
        QCoreApplication.sendEvent(handle, nine)
    send_burst(handle, "9AA10123456784", at=at)
    counted.settle(qtbot)
    assert [scan.text for scan in counted.scans] == ["1Z999AA10123456784"]
    assert counted.form.field.text() == ""


def test_a_scan_split_between_two_windows_is_whole(counted: Counted, qtbot: QtBot) -> None:
    other = Form()
    qtbot.addWidget(other)
    other.show()
    first, second = counted.form.windowHandle(), other.windowHandle()
    assert first is not None
    assert second is not None
    at = send_burst(first, TBA[:7], end="")
    send_burst(second, TBA[7:], at=at)
    counted.settle(qtbot)
    assert [scan.text for scan in counted.scans] == [TBA]
    assert counted.form.field.text() + other.field.text() == ""


def test_a_window_that_closes_in_the_middle_of_a_scan_takes_nothing_along(
    counted: Counted, qtbot: QtBot
) -> None:
    other = Form()
    qtbot.addWidget(other)
    other.show()
    handle = other.windowHandle()
    assert handle is not None
    at = send_burst(handle, TBA[:7], end="")
    other.close()
    first = counted.form.windowHandle()
    assert first is not None
    send_burst(first, TBA[7:], at=at)
    counted.settle(qtbot)
    assert [scan.text for scan in counted.scans] == [TBA]


def test_a_scan_while_a_menu_is_open_chooses_nothing(counted: Counted, qtbot: QtBot) -> None:
    chosen: list[object] = []
    menu = QMenu(counted.form)
    for sign in "TBA3":
        menu.addAction(f"&{sign} this").triggered.connect(chosen.append)
    menu.popup(counted.form.mapToGlobal(counted.form.rect().center()))
    qtbot.waitUntil(menu.isVisible, timeout=20_000)
    handle = menu.windowHandle()
    assert handle is not None
    send_burst(handle, TBA)
    counted.settle(qtbot)
    menu.close()
    assert chosen == []
    assert [scan.text for scan in counted.scans] == [TBA]


def test_half_typed_text_is_never_glued_to_a_torn_scan(counted: Counted, qtbot: QtBot) -> None:
    counted.form.field.setFocus()
    counted.form.field.setText("Lind")
    handle = counted.form.windowHandle()
    assert handle is not None
    at = send_burst(handle, TBA[:9], end="")
    counted.settle(qtbot)
    send_burst(handle, TBA[9:], at=at + 420)
    counted.settle(qtbot)
    assert counted.form.field.text() == "Lind"
    assert counted.scans == []
    assert [kind for kind, _ in counted.unclear] == [Unclear.UNENDED, Unclear.TORN]


def test_a_key_that_the_pc_kept_for_an_accent_makes_the_scan_unclear(
    counted: Counted, qtbot: QtBot
) -> None:
    handle = counted.form.windowHandle()
    assert handle is not None
    at = send_burst(handle, "AB12", end="")
    lost = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Dead_Acute, Qt.KeyboardModifier.NoModifier)
    lost.setTimestamp(at + 1)
    QCoreApplication.sendEvent(handle, lost)
    send_burst(handle, "CD3456", at=at)
    counted.settle(qtbot)
    assert counted.scans == []
    assert [kind for kind, _ in counted.unclear] == [Unclear.TORN]


def test_a_key_that_no_widget_takes_makes_no_scan_unclear(counted: Counted, qtbot: QtBot) -> None:
    handle = counted.form.windowHandle()
    assert handle is not None
    counted.form.button.setFocus()
    at = send_burst(handle, "\t", end="")  # its release climbs from the field to the form
    at = send_burst(handle, TBA, at=at + 40)
    counted.settle(qtbot)
    assert [scan.text for scan in counted.scans] == [TBA]
    assert counted.unclear == []


def test_a_lesson_hears_every_scan_and_the_desk_none(counted: Counted, qtbot: QtBot) -> None:
    lesson = Lesson()
    counted.wedge.teach(lesson)
    counted.burst("PARCEL1234")
    counted.settle(qtbot)
    for text in LESSON:
        counted.burst(text.replace(GS, ""))
        counted.settle(qtbot)
    assert counted.told == [Told.OTHER, Told.TAKEN, Told.TAKEN, Told.DONE]
    assert counted.scans == []
    assert lesson.learned is not None
    counted.wedge.hear_with(lesson.learned.settings())
    counted.burst(TBA)
    counted.settle(qtbot)
    assert [scan.text for scan in counted.scans] == [TBA]


def test_typing_goes_on_during_a_lesson(counted: Counted, qtbot: QtBot) -> None:
    counted.form.field.setFocus()
    counted.wedge.teach(Lesson())
    counted.type("ana", gap=120)
    counted.settle(qtbot)
    assert counted.form.field.text() == "ana"
    assert counted.told == []


@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {missing()}")
def test_every_case_of_a_real_scanner_is_heard_under_x() -> None:
    table = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.wedge"],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
    )  # fmt: skip
    assert table.returncode == 0, table.stdout + table.stderr
