"""The eleven cases of a keyboard-wedge scanner, pressed in a real X server.

    python -m tests.benchmarks.wedge

Starts Xvfb, opens a window with a text field, and presses keys through XTest on the layouts that
the system ships: what HubDesk heard, what Qt's own text of each key would have been, and whether
the field that had the focus was left alone.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from hubdesk.parcels.scan import Scan
from hubdesk.scanning.bursts import WedgeSettings
from hubdesk.scanning.layouts import Layout
from hubdesk.scanning.wedge import Wedge
from tests.scanning.keystrokes import key_for

_SHIFT, _ALT_GR, _CAPS, _RETURN = 50, 108, 66, 36
_EVDEV = 8
_TRIES = 4
_ROOM_FOR_XVFB = range(90, 120)


def missing() -> str:
    """Say what this machine lacks; empty where nothing is."""
    lacking = [tool for tool in ("Xvfb", "setxkbmap", "xkbcomp") if not shutil.which(tool)]
    lacking += [name for name in ("X11", "Xtst") if find_library(name) is None]
    return ", ".join(lacking)


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server of its own and give its name."""
    for number in _ROOM_FOR_XVFB:
        if Path(f"/tmp/.X{number}-lock").exists():
            continue
        name = f":{number}"
        server = subprocess.Popen(
            ["Xvfb", name, "-screen", "0", "640x480x24", "-nolisten", "tcp"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            for _ in range(100):
                if Path(f"/tmp/.X11-unix/X{number}").exists():
                    break
                time.sleep(0.05)
            if server.poll() is None:
                yield name
                return
        finally:
            server.terminate()
            server.wait(10)
    raise RuntimeError("no room for an X server")


class Keyboard:
    """Presses keys by scan code, as a device would."""

    def __init__(self, display: str) -> None:
        self._display_name = display
        self._x = ctypes.CDLL(find_library("X11"))
        self._test = ctypes.CDLL(find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XFlush.argtypes = [ctypes.c_void_p]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeKeyEvent.argtypes = [
            ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong,
        ]  # fmt: skip
        self._display = self._x.XOpenDisplay(display.encode())

    def lay_out(self, layout: str) -> None:
        """Set the PC to a layout."""
        subprocess.run(["setxkbmap", "-display", self._display_name, layout], check=True)

    def key(self, code: int, down: bool) -> None:
        """Press or let go of a key by X's number."""
        self._test.XTestFakeKeyEvent(self._display, code, int(down), 0)
        self._x.XFlush(self._display)

    def tap(self, code: int, hold: float = 0.001) -> None:
        """Press a key and let it go."""
        self.key(code, True)
        time.sleep(hold)
        self.key(code, False)

    def sign(self, sign: str, hold: float = 0.001, layout: Layout = Layout.US) -> None:
        """Press what gives a sign on a layout."""
        place = key_for(layout, sign)
        if sign == "\r" or place is None:
            self.tap(_RETURN, hold)
            return
        code, shift, third = place
        held = [_SHIFT] * shift + [_ALT_GR] * third
        for modifier in held:
            self.key(modifier, True)
        self.tap(code + _EVDEV, hold)
        for modifier in held:
            self.key(modifier, False)

    def send(self, text: str, gap: float, hold: float = 0.001, layout: Layout = Layout.US) -> None:
        """Send a text with `gap` seconds between its keys, Enter last."""
        for sign in text:
            began = time.monotonic()
            self.sign(sign, hold, layout)
            time.sleep(max(gap - (time.monotonic() - began), 0))

    def toggle_caps(self) -> None:
        """Turn Caps Lock on or off."""
        self.tap(_CAPS)

    def close(self) -> None:
        """Put the keyboard away."""
        self._x.XCloseDisplay(self._display)


class _Texts(QObject):
    """Writes down what Qt says of each key, and blocks the window now and then."""

    def __init__(self, block: float) -> None:
        super().__init__()
        self.text = ""
        self._block = block

    def eventFilter(self, _target: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.spontaneous():
                self.text += event.text()
            if self._block and event.text():
                block, self._block = self._block, 0.0
                time.sleep(block)
        return False


@dataclass(frozen=True)
class Case:
    """One line of the table."""

    name: str
    text: str
    gap: float = 0.005
    hold: float = 0.001
    layout: str = "us"
    caps: bool = False
    block: float = 0.0
    person: bool = False
    settings: WedgeSettings = field(default_factory=WedgeSettings)


CASES = (
    Case("5 ms a key", "1Z999AA10123456784"),
    Case("15 ms a key", "1Z999AA10123456784", gap=0.015),
    Case("5 ms, window busy for 150 ms", "1Z999AA10123456784", block=0.15),
    Case("person, 130 ms, busy for 400", "lindqvist", gap=0.13, hold=0.09, block=0.4, person=True),
    Case("AZERTY, TBA", "TBA123456789012", layout="fr"),
    Case("AZERTY, 1Z", "1Z999AA10123456784", layout="fr"),
    Case("QWERTZ, signs", "RR-YZ420@12345", layout="de"),
    Case("Caps Lock", "1Z999AA10123456784", caps=True),
    Case("Caps Lock, AZERTY", "1Z999AA10123456784", layout="fr", caps=True),
    Case("Russian", "1Z999AA10123456784", layout="ru"),
    Case("34 keys, Spanish with dead keys", "]C1[`'~9205593324215400979539A", layout="es"),
)  # fmt: skip


@dataclass(frozen=True)
class Result:
    """What came of a case."""

    case: Case
    heard: list[str]
    plain: str
    field: str

    @property
    def is_right(self) -> bool:
        """Whether a scan was heard as it was sent, and a person not at all."""
        return self.heard == ([] if self.case.person else [self.case.text])

    @property
    def is_plain_right(self) -> bool:
        """Whether Qt's own text would have done."""
        return self.plain.rstrip("\r\n") == self.case.text

    @property
    def is_field_right(self) -> bool:
        """Whether the field holds what a person typed, and nothing of a scan."""
        return self.field == (self.case.text if self.case.person else "")


def run(case: Case, keyboard: Keyboard, app: QApplication) -> Result:
    """Press one case into a window whose field has the focus."""
    keyboard.lay_out(case.layout)
    edit = QLineEdit()
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    _until(app, edit.hasFocus)
    _spin(app, 0.1)
    wedge = Wedge(lambda: datetime.now(UTC), case.settings)
    heard: list[str] = []
    wedge.scanned.connect(lambda scan: heard.append(_text(scan)))
    texts = _Texts(case.block)
    wedge.start()
    app.installEventFilter(texts)  # before the wedge: filters run last come first
    if case.caps:
        keyboard.toggle_caps()
    _press(app, keyboard, case)
    if case.caps:
        keyboard.toggle_caps()
    _until(app, lambda: not wedge.is_holding)
    app.removeEventFilter(texts)
    wedge.stop()
    result = Result(case, heard, texts.text, edit.text())
    edit.close()
    keyboard.lay_out("us")
    return result


def _run_in_time(case: Case, keyboard: Keyboard, app: QApplication) -> Result:
    """Run a case, again where this machine was too busy to press the keys in time."""
    for _ in range(_TRIES):
        result = run(case, keyboard, app)
        if result.is_right and result.is_field_right:
            break
        if result.heard:
            break  # a wrong scan is wrong however busy the machine is
        _spin(app, 1)
    return result


def _press(app: QApplication, keyboard: Keyboard, case: Case) -> None:
    """Press the keys on a thread of their own, so that a busy window does not hold them up."""
    text = case.text + ("" if case.person else "\r")
    thread = Thread(target=keyboard.send, args=(text, case.gap, case.hold))
    thread.start()
    _until(app, lambda: not thread.is_alive(), 20)
    thread.join()
    _spin(app, 0.4)


def _text(scan: Scan) -> str:
    return scan.text


def _spin(app: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.001)


def _until(app: QApplication, done: Callable[[], bool], seconds: float = 5) -> None:
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        app.processEvents()
        time.sleep(0.001)


def main() -> int:
    """Print the table."""
    lacking = missing()
    if lacking:
        print(f"needs {lacking}")
        return 2
    with screen() as name:
        os.environ.update(DISPLAY=name, QT_QPA_PLATFORM="xcb")
        app = QApplication(sys.argv[:1])
        keyboard = Keyboard(name)
        results = [_run_in_time(case, keyboard, app) for case in CASES]
        keyboard.close()
    print(f"{'case':40} {'HubDesk':8} {'event.text()':13} field")
    for each in results:
        words = [
            "right" if ok else "WRONG"
            for ok in (each.is_right, each.is_plain_right, each.is_field_right)
        ]
        print(f"{each.case.name:40} {words[0]:8} {words[1]:13} {words[2]}")
        if not (each.is_right and each.is_field_right):
            print(f"    heard {each.heard}, field {each.field!r}")
    print(
        f"{sum(each.is_right for each in results)} of {len(results)} right; "
        f"event.text() {sum(each.is_plain_right for each in results)}; "
        f"fields untouched {sum(each.is_field_right for each in results)}"
    )
    return 0 if all(each.is_right and each.is_field_right for each in results) else 1


if __name__ == "__main__":
    sys.exit(main())
