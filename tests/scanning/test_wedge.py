"""A scanner and a person on one line of keys: never mistaken for each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.keymap import GS, char_of
from hubdesk.scanning.wedge import Ear, Wedge, WedgeSettings
from tests.conftest import Clock
from tests.scanning.keystrokes import send_burst

TBA = "TBA309611474471"


@dataclass
class Session:
    """What came of a sequence of keys: texts that a field would hold, and scans."""

    ear: Ear = field(default_factory=Ear)
    typed: str = ""
    scans: list[str] = field(default_factory=list)
    now: int = 10_000
    held: list[str] = field(default_factory=list)

    def press(self, char: str, gap: int) -> None:
        self.now += gap
        heard = self.ear.hear(char, self.now)
        self._free(heard.freed)
        if heard.scan:
            self.held.clear()
            if not heard.repeated:
                self.scans.append(heard.scan)
        elif heard.kept:
            self.held.append(char)
        else:
            self.typed += char

    def pause(self, milliseconds: int = 500) -> None:
        self.now += milliseconds
        self._free(self.ear.silence())

    def scan(self, text: str, gap: int = 5) -> None:
        for char in text:
            self.press(char, gap)
        self.press("\r", gap)

    def type(self, text: str, gap: int = 120) -> None:
        for char in text:
            self.press(char, gap)

    def _free(self, count: int) -> None:
        self.typed += "".join(self.held[:count])
        del self.held[:count]


def test_a_burst_ended_by_enter_is_a_scan() -> None:
    session = Session()
    session.scan(TBA)
    assert (session.scans, session.typed) == ([TBA], "")


def test_tab_ends_a_scan_as_well() -> None:
    session = Session()
    for char in TBA + "\t":
        session.press(char, 15)
    assert session.scans == [TBA]


def test_a_typed_name_and_enter_is_no_scan() -> None:
    session = Session()
    session.type("Lindqvist\r")
    session.pause()
    assert (session.scans, session.typed) == ([], "Lindqvist\r")


def test_a_burst_without_an_end_is_given_back() -> None:
    session = Session()
    for char in TBA:
        session.press(char, 5)
    session.pause()
    assert (session.scans, session.typed) == ([], TBA)


def test_half_a_code_never_passes_for_a_whole_one() -> None:
    session = Session()
    for char in TBA[:8]:
        session.press(char, 5)
    session.pause(150)
    for char in TBA[8:] + "\r":
        session.press(char, 5)
    assert (session.scans, session.typed) == ([], TBA + "\r")
    session.now += 1_000
    session.scan(TBA)
    assert session.scans == [TBA]


def test_a_short_burst_is_typing() -> None:
    session = Session()
    session.scan("12345")
    assert (session.scans, session.typed) == ([], "12345\r")


def test_a_scan_in_the_middle_of_a_typed_word_leaves_the_word_whole() -> None:
    session = Session()
    session.type("Lind")
    session.now += 200
    session.scan(TBA)
    session.type("qvist")
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "Lindqvist")


def test_an_auto_repeating_key_is_no_scan() -> None:
    session = Session()
    for char in "aaaaaaaaaa\r":
        session.press(char, 33)
    assert session.scans == []


def test_one_pull_of_the_trigger_counts_once() -> None:
    session = Session()
    session.scan(TBA)
    session.now += 300
    session.scan(TBA)
    session.now += 1_500
    session.scan(TBA)
    assert session.scans == [TBA, TBA]
    assert session.typed == ""


def test_different_codes_in_one_pull_are_all_taken() -> None:
    session = Session()
    for text in (TBA, "42054701", "1Z999AA10123456784"):
        session.scan(text)
    assert session.scans == [TBA, "42054701", "1Z999AA10123456784"]


@pytest.mark.parametrize("separator", [GS, "|", "<GS>", "{GS}", "<gs>"])
def test_every_way_to_send_gs_is_understood(separator: str) -> None:
    session = Session()
    session.scan(f"]C142054701{separator}9205593324215400979539")
    assert session.scans == [f"]C142054701{GS}9205593324215400979539"]


def test_a_prefix_is_a_sure_sign_even_for_a_short_slow_code() -> None:
    session = Session(Ear(WedgeSettings(prefix="~", suffix="#")))
    session.scan("~A3#", gap=34)
    assert session.scans == ["A3"]


def test_a_flood_of_keys_is_given_back_rather_than_kept_for_ever() -> None:
    session = Session()
    for _ in range(20_000):
        session.press("x", 1)
    session.pause()
    assert session.typed == "x" * 20_000


codes = st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=6, max_size=40)
words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzáéíóúñ -'", max_size=15)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("scan"), codes, st.integers(1, 20)),
            st.tuples(st.just("type"), words, st.integers(45, 300)),
        ),
        max_size=12,
    )
)
def test_no_session_loses_or_mixes_anything(acts: list[tuple[str, str, int]]) -> None:
    session = Session()
    scans: list[str] = []
    typed = ""
    last = ("", -10_000)
    for kind, text, gap in acts:
        session.now += 200
        if kind == "type":
            session.type(text, gap)
            typed += text
            continue
        session.scan(text, gap)
        if (text, True) != (last[0], session.now - last[1] <= 1_000):
            scans.append(text)
        last = (text, session.now)
    session.pause()
    assert session.scans == scans
    assert session.typed == typed


@given(st.lists(st.tuples(st.sampled_from("ab1\r\t|" + GS), st.integers(-50, 400)), max_size=60))
def test_every_key_is_either_typed_or_scanned(keys: list[tuple[str, int]]) -> None:
    session = Session()
    for char, gap in keys:
        session.press(char, gap)
        assert session.ear.held == len(session.held)
    session.pause()
    assert session.held == []
    if not session.scans:
        spent = sum(len(char) for char, _ in keys)
        assert len(session.typed) <= spent


def key_event(key: Qt.Key, text: str = "", code: int = 0, shift: bool = False) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)


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

    def type(self, text: str, gap: int = 60) -> None:
        handle = self.form.windowHandle()
        assert handle is not None
        send_burst(handle, text, end="", gap=gap)

    def burst(self, text: str) -> None:
        handle = self.form.windowHandle()
        assert handle is not None
        send_burst(handle, text)

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: not self.wedge.is_holding, timeout=3000)


@pytest.fixture
def counted(qtbot: QtBot, clock: Clock) -> Iterator[Counted]:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    scans: list[Scan] = []
    wedge = Wedge(clock)
    wedge.scanned.connect(scans.append)
    wedge.start()
    yield Counted(form, scans, wedge)
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
    with qtbot.waitSignal(counted.form.button.clicked):
        counted.type(" ")


def test_a_busy_window_still_tells_a_scan_from_fingers(counted: Counted) -> None:
    counted.form.field.setFocus()
    handle = counted.form.windowHandle()
    assert handle is not None
    at = send_burst(handle, TBA[:8], end="")
    QTest.qSleep(150)  # nobody looks at the queue meanwhile
    send_burst(handle, TBA[8:], at=at)
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
    for event in (
        key_event(Qt.Key.Key_Enter, "\r"),
        key_event(Qt.Key(10), "\n"),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, control, "\n"),
    ):
        assert char_of(event, True) == "\r"
